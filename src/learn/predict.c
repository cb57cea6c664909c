/* predict.c - predictions: out of claims, and out of tables by any program.
 *
 * A table is not read as claims are (series/claims_csv.c), which refuses rows that do not make sense: here such a row is
 * a wrong answer, and has to count. */
#include "learn/field.h"
#include "learn/quote.h"
#include "tradefig/table.h"

#include <math.h>

static struct tf_str number_text(double x, struct tf_arena *keep)
{
	char buf[TF_NUMBER_MAX];

	if (!isfinite(x))
		return (struct tf_str){ 0 };
	return tf_str_copy(keep, (struct tf_str){ buf, tf_number_format(x, buf) });
}

static struct tf_str period_text(struct tf_period p, struct tf_arena *keep)
{
	char buf[TF_PERIOD_MAX];

	return tf_str_copy(keep, tf_str_of(tf_period_format(p, buf)));
}

struct tf_gold_prediction tf_gold_prediction_of(const struct tf_claim *c, struct tf_arena *keep)
{
	return (struct tf_gold_prediction){
		.start = c->start,
		.end = c->end,
		.says.field = {
			[TF_FIELD_KIND] = tf_str_of(tf_kind_name(c->kind)),
			[TF_FIELD_STATUS] = tf_str_of(tf_claim_status_name(c->status)),
			[TF_FIELD_INDICATOR] = tf_str_of(tf_indicator_name(c->indicator)),
			[TF_FIELD_COMMODITY] = field_clean(c->commodity),
			[TF_FIELD_REPORTER] = field_clean(c->reporter),
			[TF_FIELD_PARTNER] = field_clean(c->partner),
			[TF_FIELD_VALUE] = number_text(c->value, keep),
			[TF_FIELD_VALUE_HIGH] = number_text(c->value_high, keep),
			[TF_FIELD_QUALIFIER] = tf_str_of(tf_qualifier_name(c->qualifier)),
			[TF_FIELD_UNIT] = field_clean(tf_str_of(c->unit)),
			[TF_FIELD_PERIOD] = period_text(c->period, keep),
			[TF_FIELD_BASE_PERIOD] = period_text(c->base, keep),
		},
	};
}

/* The predictions on the document that a path names; NULL for a document that is not there. */
static struct tf_gold_predictions *place_of(const struct tf_gold *g, struct tf_gold_predicted *p, struct tf_str path,
                                            struct tf_arena *keep)
{
	struct tf_str name = field_file_name(field_clean(path));
	const struct tf_gold_document *doc = tf_gold_find(g, name);

	/* Some programs name a document without its ending. */
	if (!doc)
		doc = tf_gold_find(g, tf_str_printf(keep, "%.*s.txt", TF_FMT(name)));
	if (doc)
		return &p->of[doc - g->v];
	p->n_foreign++;
	return NULL;
}

struct tf_gold_predicted tf_gold_predict(const struct tf_gold *g, const struct tf_claims *c, struct tf_arena *keep)
{
	struct tf_gold_predicted p = { .of = TF_NEW(keep, struct tf_gold_predictions, g->n) };

	for (size_t i = 0; i < c->n; i++) {
		struct tf_gold_predictions *on = place_of(g, &p, c->v[i].doc, keep);

		if (on)
			TF_PUSH(keep, on, tf_gold_prediction_of(&c->v[i], keep));
	}
	return p;
}

struct columns {
	int doc, start, end, quote, field[TF_N_FIELDS];
};

/* A column that has to be there; false, with a message, when it is not. */
static bool column_find(const struct tf_table *t, const char *name, struct tf_diags *d, int *out)
{
	*out = tf_table_column(t, name);
	if (*out < 0)
		tf_diag_at(d, t->source, 0, TF_MSG_NO_COLUMN, "%s", name);
	return *out >= 0;
}

static bool columns_find(const struct tf_table *t, struct tf_diags *d, struct columns *at)
{
	if (!column_find(t, "doc", d, &at->doc) || !column_find(t, "start", d, &at->start) ||
	    !column_find(t, "end", d, &at->end) || !column_find(t, "quote", d, &at->quote))
		return false;
	for (size_t f = 0; f < TF_N_FIELDS; f++)
		if (!column_find(t, tf_gold_field_name((enum tf_gold_field)f), d, &at->field[f]))
			return false;
	return true;
}

/* A number as a place in a text; what lies before the text is its start. */
static size_t offset_of(double x)
{
	return x <= 0 ? 0 : x < 9007199254740992.0 ? (size_t)x : (size_t)9007199254740992;
}

static struct tf_gold_prediction row_read(const struct tf_table *t, size_t row, const struct columns *at,
                                          struct tf_str text)
{
	double start = field_number(tf_table_text(t, row, at->start));
	double end = field_number(tf_table_text(t, row, at->end));
	struct tf_str quote = field_clean(tf_table_text(t, row, at->quote));
	struct tf_gold_prediction p = { 0 };

	for (size_t f = 0; f < TF_N_FIELDS; f++)
		p.says.field[f] = field_clean(tf_table_text(t, row, at->field[f]));
	if (!isnan(start) && !isnan(end)) {
		p.start = offset_of(start);
		p.end = offset_of(end);
	} else if (quote_find(text, quote, 1, &p.start)) {
		p.end = p.start + quote.n;
	}
	return p;
}

enum tf_status tf_gold_predicted_read(struct tf_source *csv, const struct tf_gold *g, struct tf_arena *keep,
                                      struct tf_diags *d, struct tf_gold_predicted *out)
{
	struct tf_table t;
	struct columns at;
	enum tf_status st = tf_table_read(csv, keep, d, &t);

	*out = (struct tf_gold_predicted){ .of = TF_NEW(keep, struct tf_gold_predictions, g->n) };
	if (st != TF_OK)
		return st;
	if (!columns_find(&t, d, &at))
		return TF_IO;
	for (size_t row = 0; row < t.n_rows; row++) {
		struct tf_gold_predictions *on = place_of(g, out, tf_table_text(&t, row, at.doc), keep);

		if (on)
			TF_PUSH(keep, on, row_read(&t, row, &at, g->v[on - out->of].text));
	}
	return TF_OK;
}
