/* topic.c - finds what is measured ("exports", "sold") .
 *
 * The parties beside it are read in sides.c; those that the sentence leaves out are filled in by frame.c. */
#include "extract/topic.h"

#include <string.h>

#include "extract/sides.h"

/* Verbs ask for a figure nearby: "took effect" sells nothing. */
static bool figure_near(const struct reading *r, size_t i)
{
	size_t end = i + 9 < r->units.n ? i + 9 : r->units.n;

	for (size_t k = i; k < end; k++)
		if (r->units.v[k].kind == UNIT_FIGURE && r->units.v[k].measure != PM_BARE)
			return true;
	return false;
}

/* The indicator named by a lexeme's value. */
static bool indicator_of(const char *value, struct topic *t)
{
	static const struct { const char *value; enum tf_indicator ind; int sign; bool world; } values[] = {
		{ "trade", TF_IND_TRADE, 0, false },
		{ "foreign_trade", TF_IND_TRADE, 0, true },
		{ "exports", TF_IND_EXPORTS, 0, false },
		{ "sales", TF_IND_EXPORTS, 0, false },
		{ "imports", TF_IND_IMPORTS, 0, false },
		{ "surplus", TF_IND_BALANCE, 1, false },
		{ "deficit", TF_IND_BALANCE, -1, false },
		{ "balance", TF_IND_BALANCE, 0, false },
		{ "investment", TF_IND_INVESTMENT, 0, false },
		{ "investment_stock", TF_IND_INVESTMENT_STOCK, 0, false },
		{ "services_trade", TF_IND_SERVICES_TRADE, 0, false },
		{ "services_exports", TF_IND_SERVICES_TRADE, 1, false },
		{ "services_imports", TF_IND_SERVICES_TRADE, -1, false },
		{ "other", TF_IND_OTHER_TRADE, 0, false },
	};

	for (size_t k = 0; k < sizeof values / sizeof *values; k++)
		if (strcmp(value, values[k].value) == 0) {
			t->indicator = values[k].ind;
			t->sign = values[k].sign;
			t->world = values[k].world;
			return true;
		}
	return false;
}

/* "sales" are exports only when they go to a party, or are one's own abroad. */
static bool sales_abroad(const struct reading *r, const struct topic *t)
{
	return t->own_partner || t->area_partner || t->own_reporter || unit_is(&r->units, t->end, "of");
}

/* Goods named beside a noun: "soybean exports", "exports of crude oil". */
static struct tf_str commodity_beside(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	if (t->unit > 0 && unit_lex(u, t->unit - 1, TAG_COMMODITY))
		return units_str(u, t->unit - 1, t->unit);
	for (size_t i = t->end, steps = 0; i < u->n && steps < 5; i++, steps++) {
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			break;
		if (unit_lex(u, i, TAG_COMMODITY))
			return units_str(u, i, i + 1);
	}
	return (struct tf_str){ 0 };
}

static bool topic_at(struct reading *r, size_t i, struct topic *t)
{
	static const struct { enum tag tag; enum tf_indicator ind; } verbs[] = {
		{ TAG_SELL, TF_IND_EXPORTS }, { TAG_BUY, TF_IND_IMPORTS }, { TAG_INVEST, TF_IND_INVESTMENT },
	};
	const struct lexeme *noun = unit_lex(&r->units, i, TAG_TOPIC);

	*t = (struct topic){ .unit = (uint32_t)i, .end = (uint32_t)i + 1, .step = "" };
	if (noun) {
		if (!indicator_of(noun->value, t))
			return false;
		sides_of_noun(r, t);
		t->commodity = commodity_beside(r, t);
		return strcmp(noun->value, "sales") != 0 || sales_abroad(r, t);
	}
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (unit_lex(&r->units, i, verbs[k].tag) && figure_near(r, i)) {
			t->indicator = verbs[k].ind;
			t->verb = true;
			sides_of_verb(r, t);
			t->commodity = commodity_beside(r, t);
			return true;
		}
	if (unit_lex(&r->units, i, TAG_OFF)) {
		t->off = true;
		return true;
	}
	/* "Those to the United States" */
	const struct lexeme *again = unit_lex(&r->units, i, TAG_AGAIN);
	if (again && (strcmp(again->value, "former") == 0 || strcmp(again->value, "latter") == 0)) {
		t->again = true;
		t->former = again->value[0] == 'f';
		t->latter = !t->former;
		return true;
	}
	if (again && *again->value) {
		indicator_of(again->value, t);
		t->step = "by reference";
		sides_of_noun(r, t);
		return true;
	}
	if (again) {
		t->again = true;
		t->indicator = TF_IND_EXPORTS;
		sides_of_reference(r, t);
		return true;
	}
	return false;
}

/* "a deficit of 5 billion in the bloc's trade with China": the trade is no topic of its own; its parties are the balance's. */
static void put_under(struct reading *r)
{
	const struct units *u = &r->units;

	for (size_t k = 1; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k], *balance = &r->topics.v[k - 1];
		size_t i = t->unit;

		if (t->indicator != TF_IND_TRADE || t->verb || t->again || t->off || balance->off || balance->indicator != TF_IND_BALANCE ||
		    segment_between(u, balance->end, t->unit))
			continue;
		while (i > balance->end && t->unit - i < 6 && !UNIT_ONE_OF(u, i - 1, "in", "on"))
			i--;
		if (i == balance->end || !UNIT_ONE_OF(u, i - 1, "in", "on"))
			continue;
		t->under = true;
		if (!balance->own_reporter)
			balance->own_reporter = t->own_reporter;
		if (!balance->own_partner)
			balance->own_partner = t->own_partner;
		balance->world = balance->world || t->world;
	}
}

void topics_find(struct reading *r, struct tf_arena *work)
{
	for (size_t i = 0; i < r->units.n; i++) {
		struct topic t;
		if (r->units.v[i].kind != UNIT_FIGURE && r->units.v[i].kind != UNIT_PERIOD && topic_at(r, i, &t)) {
			TF_PUSH(work, &r->topics, t);
			i = t.end - 1;
		}
	}
	put_under(r);
}
