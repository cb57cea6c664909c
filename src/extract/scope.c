/* scope.c - decides whether a figure is a claim about trade at all, and says why not.
 *
 * Phrasings are rows of rules/scope.tsv, nouns that are none of trade's business words/scope.tsv (TAG_OFF).  What the figure
 * is about was found in attach.c. */
#include "extract/scope.h"

#include <math.h>
#include <string.h>

/* Measures in which goods are traded; people, kilometres and jobs are counted too, but not traded. */
static bool is_trade_unit(const char *unit)
{
	static const char *const units[] = { "tonne",   "barrel", "m3",    "teu",     "kWh",  "kg",     "litre", "ounce",
		                             "carat",   "bushel", "vehicle", "bag",   "bale", "head",   "mmbtu", "piece",
		                             "unit",    "pair",   "gallon", "feu",    "ton",    "bottle" };

	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (strcmp(unit, units[k]) == 0)
			return true;
	return false;
}

/* Sums below this, in any currency, are prices, fares and fees; amounts of goods are a load or a lorry. */
#define SMALLEST_SUM 1e5
#define SMALLEST_LOAD 100

#define LOOK 100 /* units of a sentence that are looked through for goods; tables and lists without a stop are longer */

/* The topic stands in this sentence, and not in one before. */
static bool stands_here(const struct reading *r, const struct topic *t)
{
	return r->topics.n > 0 && t >= r->topics.v && t < r->topics.v + r->topics.n;
}

/* The figure is said of what is none of trade's business: "a GDP of 2 trillion dollars, which grew 5 percent".  A clause
 * that only describes it ends at its comma: "the crop year, which opened in July, saw sales of 5 million bags". */
static bool refers_off(const struct reading *r, size_t unit, const struct topic *t)
{
	if (!t->again || t->latter || t->former || !stands_here(r, t) || t == r->topics.v || !t[-1].off)
		return false;
	if (segment_stop_between(&r->units, t[-1].unit, unit))
		return false;
	return !unit_is(&r->units, t->unit, "which") || !segment_between(&r->units, t->unit, unit);
}

/* The figure before is no claim for a reason of its own: a row of scope, a count of people, a company's sales. */
static bool is_rejected(const struct figure *f)
{
	return !f->claim && (f->scope_rule || f->own_reason);
}

/* "the price index for fuel imports", "prices of U.S. exports": not what they are worth in all. */
static bool is_priced(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	if (t->verb || t->again || !stands_here(r, t))
		return false;
	for (size_t i = t->unit, steps = 0; i > 1 && steps < 5; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return false;
		if (UNIT_ONE_OF(u, i, "of", "for"))
			return UNIT_ONE_OF(u, i - 1, "price", "prices", "index", "indices");
	}
	return false;
}

/* In a list with what is no claim ("five bands of 0, 5 and 10 percent"), or held against it ("61,000 passengers, 11 percent
 * more"). */
static bool shares_fate(const struct sense_context *s, size_t k, const struct figure *f)
{
	const struct reading *r = s->r;
	const struct figure *before = k ? &s->decided[k - 1] : NULL;

	if (!before || !is_rejected(before))
		return false;
	if (before->q->measure == f->q->measure && sense_in_list(r, k))
		return true;
	if ((f->kind != TF_KIND_GROWTH && f->kind != TF_KIND_MULTIPLE) || f->unit - before->unit > 8)
		return false;
	for (size_t i = 0; i < r->topics.n; i++)
		if (r->topics.v[i].unit > before->unit && !r->topics.v[i].again)
			return false;
	return !segment_stop_between(&r->units, before->unit, f->unit);
}

/* A rate or a factor in a paragraph that has not spoken of trade yet, in a sentence without goods and amounts: of an economy,
 * of shares, of wages. */
static bool is_out_of_place(const struct reading *r, const struct figure *f)
{
	if (f->kind == TF_KIND_SHARE || f->q->measure == MEASURE_MONEY || f->q->measure == MEASURE_GOODS)
		return false;
	if (UNIT_ONE_OF(&r->units, 0, "this", "that", "it", "these", "those"))
		return false;
	for (size_t i = 0; i < r->units.n && i < LOOK; i++)
		if (unit_lex(&r->units, i, TAG_COMMODITY) || unit_lex(&r->units, i, TAG_GOODS))
			return false;
	for (size_t k = 0; k < r->figures.n && k < LOOK; k++)
		if (r->figures.v[k].measure == MEASURE_MONEY || r->figures.v[k].measure == MEASURE_GOODS)
			return false;
	return true;
}

/* "Last year Honda sold 136,000 cars", "BYD sold 3 million": the seller is a name that is no country's. */
static bool is_company(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	if (!t->verb || t->unit == 0 || !stands_here(r, t) || UNIT_ONE_OF(u, t->unit, "exported", "imported"))
		return false;
	size_t i = t->unit - 1U;
	i -= i > 0 && UNIT_ONE_OF(u, i, "alone", "has", "had");
	if (u->v[i].kind != UNIT_WORD)
		return false;
	struct tf_str word = token_str(u->text, u->v[i].tok);
	if (i > 0 && UNIT_ONE_OF(u, i - 1, "and", "of", "in", "at", "from", "to", "near", "between", "around"))
		return false;
	bool capital = word.s[0] >= 'A' && word.s[0] <= 'Z', capitals = capital && word.n > 1 && word.s[1] >= 'A' && word.s[1] <= 'Z';
	return capitals || (capital && i > 0 && u->v[i - 1].kind != UNIT_SIGN);
}

/* "- Liquefied natural gas: 3 billion", "* Copper rose 12 percent": an item of a list does not go on with the one before it. */
static bool is_item(const struct reading *r)
{
	return UNIT_ONE_OF(&r->units, 0, "-", "*", "\xe2\x80\xa2", "\xe2\x80\x93");
}

static const char *reason_against(const struct sense_context *s, size_t k, const struct figure *f)
{
	const struct reading *r = s->r;
	enum measure m = f->q->measure;
	bool open = !f->kind_rule && strcmp(f->kind_step, "by its measure") == 0;

	if (f->scope_rule)
		return "rule of scope";
	if (m == MEASURE_GOODS && !is_trade_unit(f->q->unit))
		return "no measure of goods";
	if (m == MEASURE_GOODS && fabs(f->q->hi) < SMALLEST_LOAD)
		return "a load";
	/* "an 18,000-TEU berth", "a 66,000-tonne bulker": how large something else is */
	if (m == MEASURE_GOODS && f->q->num1 < f->q->tok1 && token_is(r->units.text, f->q->num1, "-"))
		return "a size";
	if (m == MEASURE_MONEY && fabs(f->q->hi) < SMALLEST_SUM)
		return "a price";
	if (!f->topic)
		return "no topic";
	if (f->topic->off || refers_off(r, f->unit, f->topic))
		return "not trade";
	bool whose = m == MEASURE_MONEY && r->parties.n > 0;
	if (is_priced(r, f->topic))
		return "a price of it";
	if (is_company(r, f->topic))
		return "a company's";
	if (!s->c->frame->spoke && strcmp(f->topic_step, "sentence before") == 0 && is_out_of_place(r, f))
		return "not trade, as all of the paragraph so far";
	if (s->c->frame->off && !whose && !is_item(r) && strcmp(f->topic_step, "sentence before") == 0)
		return "not trade, as the sentence before";
	if (m == MEASURE_FRACTION && unit_lex(&r->units, f->unit + 1, TAG_TIMEUNIT))
		return "an ordinal of time";
	if (m == MEASURE_FRACTION && open)
		return "fraction without comparison";
	if (m == MEASURE_TIMES && f->q->form == FACTOR_TIMES && open)
		return "times without comparison";
	return shares_fate(s, k, f) ? "as the figure before, none" : NULL;
}

void scope_remember(const struct reading *r, struct frame *frame)
{
	size_t off = 0, trade = 0;

	for (size_t k = 0; k < r->topics.n; k++) {
		off += r->topics.v[k].off;
		trade += !r->topics.v[k].off && !r->topics.v[k].again;
	}
	frame->spoke |= trade > 0;
	if (off || trade)
		frame->off = trade == 0;
}

/* A number without unit, a fraction or factor without comparison, a figure without topic are none. */
void scope_decide(const struct sense_context *s, size_t k, struct figure *f)
{
	f->scope_rule = rules_decide(&s->c->grammar->rules[RULE_SCOPE], &s->r->units, f->unit);
	f->why_not = reason_against(s, k, f);
	f->claim = !f->why_not;
	f->own_reason = f->why_not && (f->q->measure == MEASURE_GOODS || strcmp(f->why_not, "a company's") == 0 || strcmp(f->why_not, "a price of it") == 0);
}
