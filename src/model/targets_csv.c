/* targets_csv.c - reads a ledger of targets that somebody has put together.
 *
 * Each row is one statement by an office or government; it becomes a claim without a quote, so that everything behind
 * treats ledgers and texts alike.  What the ledger itself says of outcome and verdict is not read: the point is to
 * judge afresh. */
#include "model/names.h"
#include "model/target.h"

#include "tradefig/table.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

struct columns {
	int id, stated_on, stated_by, indicator, reporter, partner, commodity, value, qualifier, unit, due, base;
};

static bool columns_find(const struct tf_table *t, struct tf_diags *d, struct columns *c)
{
	*c = (struct columns){
		.id = tf_table_column(t, "id"),
		.stated_on = tf_table_column(t, "stated_on"),
		.stated_by = tf_table_column(t, "stated_by"),
		.indicator = tf_table_column(t, "indicator"),
		.reporter = tf_table_column(t, "reporter"),
		.partner = tf_table_column(t, "partner"),
		.commodity = tf_table_column(t, "commodity"),
		.value = tf_table_column(t, "target_value"),
		.qualifier = tf_table_column(t, "qualifier"),
		.unit = tf_table_column(t, "unit"),
		.due = tf_table_column(t, "target_period"),
		.base = tf_table_column(t, "base_period"),
	};
	const struct {
		int column;
		const char *name;
	} needed[] = {
		{ c->indicator, "indicator" }, { c->reporter, "reporter" }, { c->partner, "partner" },
		{ c->value, "target_value" },  { c->unit, "unit" },         { c->due, "target_period" },
	};

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (needed[i].column < 0) {
			tf_diag_at(d, t->source, 0, TF_MSG_NO_COLUMN, "%s", needed[i].name);
			return false;
		}
	return true;
}

/* date = YYYY [ "-" MM [ "-" DD ]]          "2011-08-27", "2014-12", "2023"; what is missing is its first */
static bool loose_date(struct tf_str s, struct tf_date *out)
{
	char full[11];

	*out = (struct tf_date){ 0 };
	if (s.n == 0)
		return true;
	if (s.n != 4 && s.n != 7 && s.n != 10)
		return false;
	memcpy(full, "0000-01-01", sizeof full);
	memcpy(full, s.s, s.n);
	return tf_date_parse(tf_str_of(full), out);
}

static bool row_pair(const struct tf_table *t, size_t row, const struct columns *c, struct tf_diags *d,
                     struct tf_arena *keep, struct tf_claim *out)
{
	struct tf_str partner = tf_table_text(t, row, c->partner);

	out->reporter = tf_str_copy(keep, names_code(tf_table_text(t, row, c->reporter)));
	out->partner = tf_str_copy(keep, partner.n ? names_code(partner) : TF_STR("WLD"));
	if (out->reporter.n && out->partner.n)
		return true;
	tf_table_diag(t, row, out->reporter.n ? c->partner : c->reporter, d, TF_MSG_UNKNOWN_WORD);
	return false;
}

static bool row_periods(const struct tf_table *t, size_t row, const struct columns *c, struct tf_diags *d,
                        struct tf_claim *out)
{
	if (!loose_date(tf_table_text(t, row, c->stated_on), &out->doc_date)) {
		tf_table_diag(t, row, c->stated_on, d, TF_MSG_NOT_DATE);
		return false;
	}
	if (!tf_period_parse(tf_table_text(t, row, c->due), &out->period)) {
		tf_table_diag(t, row, c->due, d, TF_MSG_NOT_PERIOD);
		return false;
	}
	if (!tf_period_parse(tf_table_text(t, row, c->base), &out->base)) {
		tf_table_diag(t, row, c->base, d, TF_MSG_NOT_PERIOD);
		return false;
	}
	return true;
}

/* "USD" 1e11 is a level, "ratio" 2 is a multiple of the base period, "percent" 20 a growth on it. */
static bool row_value(const struct tf_table *t, size_t row, const struct columns *c, struct tf_diags *d,
                      struct tf_claim *out)
{
	struct tf_str unit = tf_table_text(t, row, c->unit);
	struct tf_str qualifier = tf_table_text(t, row, c->qualifier);

	if (!tf_table_number(t, row, c->value, d, &out->value))
		return false;
	if (isnan(out->value)) {
		tf_table_diag(t, row, c->value, d, TF_MSG_NOT_NUMBER);
		return false;
	}
	if (unit.n == 0 || unit.n >= TF_UNIT_MAX) {
		tf_table_diag(t, row, c->unit, d, TF_MSG_UNKNOWN_WORD);
		return false;
	}
	if (qualifier.n && !tf_qualifier_read(qualifier, &out->qualifier)) {
		tf_table_diag(t, row, c->qualifier, d, TF_MSG_UNKNOWN_WORD);
		return false;
	}
	out->value_high = NAN;
	if (tf_str_is(unit, "ratio") || tf_str_is(unit, "times")) {
		out->kind = TF_KIND_MULTIPLE;
		unit = TF_STR("times");
	} else if (tf_str_is(unit, "percent")) {
		out->kind = TF_KIND_GROWTH;
	}
	memcpy(out->unit, unit.s, unit.n);
	return true;
}

static bool row_read(const struct tf_table *t, size_t row, const struct columns *c, struct tf_diags *d,
                     struct tf_arena *keep, struct tf_claim *out)
{
	size_t at = t->cells[row * t->n_columns].byte;
	struct tf_str place = tf_str_printf(keep, "%.*s %zu", TF_FMT(t->source->name), row);

	*out = (struct tf_claim){ .status = TF_STATUS_TARGET, .start = at, .end = at };
	if (!tf_indicator_read(tf_table_text(t, row, c->indicator), &out->indicator)) {
		tf_table_diag(t, row, c->indicator, d, TF_MSG_UNKNOWN_WORD);
		return false;
	}
	if (!row_pair(t, row, c, d, keep, out) || !row_value(t, row, c, d, out) || !row_periods(t, row, c, d, out))
		return false;
	snprintf(out->id, sizeof out->id, "%016llx", tf_hash(TF_HASH0, place.s, place.n));
	out->doc = tf_str_copy(keep, t->source->name);
	out->commodity = tf_str_copy(keep, tf_table_text(t, row, c->commodity));
	out->speaker = tf_str_copy(keep, tf_table_text(t, row, c->stated_by));
	out->flags = TF_STR("ledger");
	return true;
}

/* The ledger's own id and its own order of the pair are kept: it names the side whose books it means. */
static struct tf_target row_target(const struct tf_table *t, size_t row, const struct columns *c,
                                   const struct tf_claim *claim, struct tf_arena *keep)
{
	struct tf_target target = target_of(claim, keep);
	struct tf_str id = tf_table_text(t, row, c->id);

	if (id.n)
		target.id = tf_str_copy(keep, id);
	target.reporter = claim->reporter;
	target.partner = claim->partner;
	return target;
}

enum tf_status tf_targets_read(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d, struct tf_targets *out)
{
	struct tf_table t;
	struct columns c;
	enum tf_status st = tf_table_read(s, keep, d, &t);

	*out = (struct tf_targets){ 0 };
	if (st != TF_OK)
		return st;
	if (!columns_find(&t, d, &c))
		return TF_IO;
	for (size_t row = 0; row < t.n_rows; row++) {
		struct tf_claim *claim = TF_NEW(keep, struct tf_claim, 1);

		if (row_read(&t, row, &c, d, keep, claim))
			TF_PUSH(keep, out, row_target(&t, row, &c, claim, keep));
	}
	return TF_OK;
}
