/* tables.c - the commands that write one table: extract, series, check. */
#include <string.h>

#include "cli/cli.h"

enum tf_status command_extract(struct run *r)
{
	struct corpus c;
	struct output out;
	enum tf_status st;
	bool ndjson = r->o.format && strcmp(r->o.format, "ndjson") == 0;

	if (r->o.format && !ndjson && strcmp(r->o.format, "csv") != 0) {
		fprintf(stderr, "tradefig extract: error: --format is csv or ndjson, not %s\n", r->o.format);
		return TF_USAGE;
	}
	if ((st = corpus_read(r, false, &c)) != TF_OK || (st = output_main(r, &out)) != TF_OK)
		return st;
	st = ndjson ? tf_claims_write_ndjson(&c.claims, out.to) : tf_claims_write_csv(&c.claims, out.to, csv_style(r));
	return output_close(r, &out, st);
}

enum tf_status command_series(struct run *r)
{
	struct corpus c;
	struct tf_officials officials;
	struct output out;
	enum tf_status st;

	if ((st = claims_load(r, false, &c)) != TF_OK || (st = officials_load(r, &officials)) != TF_OK)
		return st;
	struct tf_series_set set = tf_series_build(&c.claims, &officials, &(struct tf_series_options){ 0 }, r->arena);
	if ((st = output_main(r, &out)) != TF_OK)
		return st;
	return output_close(r, &out, tf_series_write_csv(&set, out.to, csv_style(r)));
}

bool condition_holds(const struct run *r, const struct tf_verdicts *v)
{
	struct tf_str words = tf_str_of(r->o.fail_on);

	while (words.n) {
		struct tf_str word = tf_str_trim(tf_str_cut(&words, ','));
		for (size_t i = 0; i < v->n; i++)
			if (tf_str_is(word, tf_verdict_name(v->v[i].verdict)))
				return true;
	}
	return false;
}

static enum tf_status targets_load(struct run *r, const struct tf_claims *c, struct tf_targets *out)
{
	if (!r->o.targets) {
		*out = tf_targets_merge(c, r->arena);
		return TF_OK;
	}
	struct tf_source *s = TF_NEW(r->arena, struct tf_source, 1);
	enum tf_status st = tf_source_read(r->o.targets, TF_LIMIT_DEFAULT, r->arena, &r->diags, s);
	return st == TF_OK ? tf_targets_read(s, r->arena, &r->diags, out) : st;
}

enum tf_status command_check(struct run *r)
{
	struct corpus c = { 0 };
	struct tf_officials officials;
	struct tf_targets targets = { 0 };
	struct tf_date as_of;
	struct output out;
	enum tf_status st;

	if ((!r->o.targets || r->o.inputs.n || r->o.claims) && (st = claims_load(r, false, &c)) != TF_OK)
		return st;
	if ((st = officials_load(r, &officials)) != TF_OK || (st = as_of_date(r, &c, &as_of)) != TF_OK ||
	    (st = targets_load(r, &c.claims, &targets)) != TF_OK)
		return st;
	struct tf_series_set set = tf_series_build(&c.claims, &officials, &(struct tf_series_options){ 0 }, r->arena);
	struct tf_verdicts verdicts = tf_targets_judge(&targets, &set, as_of, r->arena);
	if ((st = output_main(r, &out)) != TF_OK)
		return st;
	if (out.to == stdout)
		tf_verdicts_print(&verdicts, stdout, use_colour(r, stdout));
	else
		st = tf_verdicts_write_csv(&verdicts, out.to, csv_style(r));
	st = output_close(r, &out, st);
	return st == TF_OK && r->o.fail_on && condition_holds(r, &verdicts) ? TF_CONDITION : st;
}
