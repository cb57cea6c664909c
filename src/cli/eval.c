/* eval.c - the command that counts how well documents labelled by hand are read: eval. */
#include "cli/cli.h"

/* --errors: how many of each sort are shown. */
static enum tf_status errors_wanted(const struct run *r, size_t *n)
{
	double x = 0;

	if (r->o.errors &&
	    (!tf_str_number(tf_str_of(r->o.errors), &x) || !(x >= 0 && x <= 1e9) || x != (double)(size_t)x)) {
		fprintf(stderr, "tradefig eval: error: --errors is a number of errors, not %s\n", r->o.errors);
		return TF_USAGE;
	}
	*n = (size_t)x;
	return TF_OK;
}

/* What is to be scored: a table of claims, or what this program says of the documents of the folder. */
static enum tf_status predictions_load(struct run *r, const struct tf_gold *gold, struct tf_gold_predicted *out)
{
	struct corpus *c = TF_NEW(r->arena, struct corpus, 1);
	enum tf_status st;

	if (r->o.inputs.n == 2) {
		struct tf_source *s = TF_NEW(r->arena, struct tf_source, 1);

		st = tf_source_read(r->o.inputs.v[1], TF_LIMIT_DEFAULT, r->arena, &r->diags, s);
		return st == TF_OK ? tf_gold_predicted_read(s, gold, r->arena, &r->diags, out) : st;
	}
	if ((st = corpus_read(r, false, c)) != TF_OK)
		return st;
	*out = tf_gold_predict(gold, &c->claims, r->arena);
	return TF_OK;
}

enum tf_status command_eval(struct run *r)
{
	struct tf_gold gold;
	struct tf_gold_predicted predictions;
	struct output out;
	size_t n_errors;
	enum tf_status st;

	if (r->o.inputs.n < 1 || r->o.inputs.n > 2) {
		fprintf(stderr, "tradefig eval: error: needs a gold folder, and takes one CSV of claims besides\n");
		return TF_USAGE;
	}
	if ((st = errors_wanted(r, &n_errors)) != TF_OK ||
	    (st = tf_gold_read(r->o.inputs.v[0], r->arena, &r->diags, &gold)) != TF_OK ||
	    (st = predictions_load(r, &gold, &predictions)) != TF_OK || (st = output_main(r, &out)) != TF_OK)
		return st;
	if (gold.n_left_out && !r->o.quiet)
		fprintf(stderr, "tradefig: gold lines left out: %zu\n", gold.n_left_out);
	struct tf_gold_score score = tf_gold_count(&gold, &predictions, r->arena);
	return output_close(r, &out, tf_gold_score_print(&score, n_errors, out.to));
}
