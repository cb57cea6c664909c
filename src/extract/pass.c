/* pass.c - reads a document from its first sentence to its last; the discourse is carried along in the frame. */
#include "extract/pass.h"

#include <string.h>

#include "extract/comparison.h"
#include "extract/grid.h"
#include "extract/party.h"
#include "extract/title.h"
#include "extract/topic.h"

/* In which month the reporter's fiscal year starts. */
static int fiscal_month(const char *code)
{
	static const struct { const char *code; int month; } starts[] = {
		{ "IND", 4 }, { "JPN", 4 },  { "PAK", 7 },  { "BGD", 7 }, { "NPL", 7 }, { "EGY", 7 }, { "MMR", 4 }, { "GBR", 4 },
		{ "USA", 10 }, { "AUS", 7 }, { "THA", 10 }, { "ETH", 7 }, { "KEN", 7 }, { "UGA", 7 }, { "TZA", 7 },
	};

	for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
		if (strcmp(starts[k].code, code) == 0)
			return starts[k].month;
	return 1;
}

/* What a bare dollar is here: another country's where the text names that currency and never the American one, or where its
 * statistics office speaks. */
static const char *dollar_of(const struct document *doc, const char *home)
{
	static const struct { const char *country, *currency; bool office; } dollars[] = {
		{ "CAN", "CAD", true }, { "AUS", "AUD", true }, { "NZL", "NZD", true }, { "SGP", "SGD", false },
		{ "HKG", "HKD", false }, { "TWN", "TWD", false },
	};
	size_t american = 0, own[sizeof dollars / sizeof *dollars] = { 0 };

	for (size_t i = 0; i < doc->text.n_tok; i++)
		for (size_t k = 0; k < doc->text.tok[i].n_lex; k++) {
			const struct lexeme *lex = doc->text.lex[doc->text.tok[i].lex + k];
			if (lex->tag != TAG_CURRENCY && lex->tag != TAG_CURSIGN)
				continue;
			american += strcmp(lex->value, "USD") == 0;
			for (size_t c = 0; c < sizeof dollars / sizeof *dollars; c++)
				own[c] += strcmp(lex->value, dollars[c].currency) == 0;
		}
	for (size_t c = 0; c < sizeof dollars / sizeof *dollars; c++)
		if (own[c] > american || (strcmp(home, dollars[c].country) == 0 && american == 0 && (own[c] || dollars[c].office)))
			return dollars[c].currency;
	return "USD";
}

/* The document's first currency: what a bare "500 billion" in the title is. */
static const char *first_money(const struct document *doc, const struct quantity_context *qc, struct tf_arena *work)
{
	for (size_t k = 0; k < doc->n_sentences; k++) {
		struct quantities q = { 0 };
		quantity_find(&doc->text, doc->sentences[k].tok0, doc->sentences[k].tok1, qc, work, &q);
		for (size_t i = 0; i < q.n; i++)
			if (q.v[i].measure == MEASURE_MONEY)
				return q.v[i].unit;
	}
	return "";
}

/* "R3,9 billion": commas before one or two digits at the end, and no dots so. */
static bool writes_decimal_commas(const struct text *t)
{
	size_t commas = 0, dots = 0;

	for (size_t i = 0; i < t->n_tok; i++) {
		const char *s = t->s + t->tok[i].start;
		size_t n = t->tok[i].end - t->tok[i].start;
		if (t->tok[i].kind != TOKEN_NUMBER || n < 3)
			continue;
		for (size_t tail = 1; tail <= 2 && tail + 1 < n; tail++) {
			commas += s[n - 1 - tail] == ',';
			dots += s[n - 1 - tail] == '.';
		}
	}
	return commas > dots && commas > 1;
}

/* The currency and the measure of goods named last; a conversion in brackets does not count. */
static void remember_units(struct quantity_context *qc, const struct reading *r)
{
	for (size_t i = 0; i < r->figures.n; i++) {
		const struct quantity *q = &r->figures.v[i];
		bool bracket = r->figure_unit[i] > 0 && unit_is(&r->units, r->figure_unit[i] - 1, "(");
		if (q->measure == MEASURE_MONEY && !bracket) {
			qc->money = q->unit;
			qc->goods = NULL;
		} else if (q->measure == MEASURE_GOODS) {
			qc->goods = q->unit;
		}
	}
}

struct pass *pass_over(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       struct tf_arena *work)
{
	struct pass *p = TF_NEW(work, struct pass, 1);
	struct quantity_context qc = { .dollar = "USD", .money = "" };

	p->doc = document_read(g, source, o, work);
	size_t n = p->doc.n_sentences;

	p->readings = TF_NEW(work, struct reading, n);
	p->figures = TF_NEW(work, struct figures, n);
	p->base = frame_of(&p->doc, work);
	qc.dollar = dollar_of(&p->doc, p->base.base_home);
	qc.decimal_comma = writes_decimal_commas(&p->doc.text);
	qc.money = first_money(&p->doc, &qc, work);
	p->base.month_on_month = compares_months(&p->doc);
	struct frame frame = p->base;
	struct figure_context c = { .grammar = g, .period = { .published = p->doc.about.date, .fiscal_month = 1 }, .frame = &frame };
	for (size_t k = 0; k < n; k++) {
		struct reading *r = &p->readings[k];
		if (p->doc.sentences[k].part == PART_PUBLISHER || p->doc.sentences[k].part == PART_DATE)
			continue;
		struct grid_context table = { &p->base, c.period, &qc };
		table.period.fiscal_month = fiscal_month(p->base.base_home);
		size_t rows = grid_read(&table, &p->doc, k, p->readings, p->figures, work);
		if (rows) {
			k += rows - 1;
			continue;
		}
		reading_make(&p->doc, k, &qc, work, r);
		parties_find(r, work);
		topics_find(r, work);
		frame_fill(&frame, r);
		const char *home = frame.home[0] ? frame.home : frame.base_home;
		c.period.fiscal_month = fiscal_month(home);
		c.period.fiscal_by_start = strcmp(home, "JPN") == 0; /* fiscal 2018 starts in April 2018 */
		figures_decide(&c, r, &p->figures[k], work);
		remember_units(&qc, r);
	}
	title_from_body(&p->doc, p->figures);
	return p;
}
