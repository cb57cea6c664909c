/* topic.c - finds what is measured ("exports", "sold") .
 *
 * The parties beside it are read in sides.c; those that the sentence leaves out are filled in by frame.c. */
#include "extract/topic.h"

#include <string.h>

#include "extract/party.h"
#include "extract/sides.h"
#include "extract/subject.h"

/* Verbs ask for a figure nearby: "took effect" sells nothing; it may stand farther off where goods are named: "imported more goods from
 * Mexico than from China: 475 billion". */
static bool figure_near(const struct reading *r, size_t i)
{
	bool goods = unit_lex(&r->units, i + 1, TAG_GOODS) || unit_lex(&r->units, i + 2, TAG_GOODS) || unit_lex(&r->units, i + 1, TAG_COMMODITY);
	size_t reach = goods ? 18 : 9, end = i + reach < r->units.n ? i + reach : r->units.n;

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
		{ "inflow", TF_IND_INVESTMENT, 0, false },
		{ "deal", TF_IND_OTHER_TRADE, 0, false },
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

/* "sales" are exports when they go to somebody, are one's own abroad, or of goods that are traded: "crude oil sales". */
static bool sales_abroad(const struct reading *r, const struct topic *t)
{
	return t->own_partner || t->area_partner || t->own_reporter || t->commodity.n || UNIT_ONE_OF(&r->units, t->end, "of", "to");
}

/* A fair is spoken of in the sentence or in the title: only there are contracts trade. */
static bool at_a_fair(const struct reading *r)
{
	static const char *const fairs[] = { "fair", "expo", "exhibition", "exposition", "edition", "session", "event" };
	const struct document *doc = r->doc;

	for (size_t n = 0; n < 2; n++) {
		const struct sentence *s = r->sentence;
		for (size_t k = 0; n == 1 && k < doc->n_sentences && k < 4; k++)
			if (doc->sentences[k].part == PART_TITLE)
				s = &doc->sentences[k];
		for (size_t i = s->tok0; i < s->tok1; i++)
			for (size_t k = 0; k < sizeof fairs / sizeof *fairs; k++)
				if (token_is(&doc->text, i, fairs[k]))
					return true;
	}
	return false;
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

/* "what Vietnam buys from China", "everything that we sell", "the nuts that Tanzania exports": the clause names what is measured. */
static bool in_clause(const struct units *u, size_t i)
{
	for (size_t steps = 0; i > 0 && steps < 7; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return false;
		if (UNIT_ONE_OF(u, i, "what", "whatever", "everything", "anything"))
			return true;
		if (i > 0 && UNIT_ONE_OF(u, i, "that", "which") &&
		    (unit_lex(u, i - 1, TAG_GOODS) || unit_lex(u, i - 1, TAG_COMMODITY) || unit_is(u, i - 1, "all")))
			return true;
	}
	return false;
}

/* "[5 billion] were exported", "[5 billion] (12 percent) were exported", "1.5 billion of this was sold, [2 billion] bought": a figure
 * stands before it as what is moved. */
static bool is_passive(const struct units *u, size_t i)
{
	bool be = i > 0 && UNIT_ONE_OF(u, i - 1, "was", "were", "been", "being", "is", "are", "be");

	if (i > 0 && u->v[i - 1].kind == UNIT_FIGURE && u->v[i - 1].measure != PM_BARE)
		return i + 1 >= u->n || unit_is_boundary(u, i + 1) || UNIT_ONE_OF(u, i + 1, "abroad", "in", "by", ".");
	for (size_t steps = 0; be && i > 0 && steps < 6; steps++) {
		i--;
		if (unit_is(u, i, ")") && i > 2 && u->v[i - 1].kind == UNIT_FIGURE && unit_is(u, i - 2, "("))
			i -= 2;
		else if (unit_is_boundary(u, i))
			return false;
		if (u->v[i].kind == UNIT_FIGURE && u->v[i].measure != PM_BARE)
			return true;
	}
	return false;
}

/* "put 5 billion into mines": a verb that takes its meaning from the "into" behind its figure. */
static bool puts_into(const struct units *u, size_t i)
{
	/* "had so far put", read as one unit */
	bool so_far = unit_lex(u, i, TAG_CUMULATIVE) && token_is(u->text, u->v[i].tok + u->v[i].n_tok - 1U, "put");
	size_t figure = i + 1 + UNIT_ONE_OF(u, i + 1, "only", "just", "another");
	if (!so_far && !UNIT_ONE_OF(u, i, "put", "puts", "putting", "pumped", "poured", "ploughed", "plowed", "sank", "placed", "channelled", "channeled"))
		return false;
	if (figure >= u->n || u->v[figure].kind != UNIT_FIGURE || (u->v[figure].measure != PM_MONEY && u->v[figure].measure != PM_PERCENT))
		return false;
	for (size_t k = figure + 1; k < u->n && k < i + 12 && !unit_is_boundary(u, k); k++)
		if (unit_is(u, k, "into") || (unit_is(u, i, "placed") && unit_is(u, k, "in")))
			return true;
	return false;
}

/* Services are sold and bought as goods are: "sold Nigeria services worth". */
static void services_of_verb(const struct units *u, struct topic *t)
{
	for (size_t i = t->end; i < u->n && i < t->end + 5U && !unit_is_boundary(u, i); i++)
		if (unit_is(u, i, "services") && (t->indicator == TF_IND_EXPORTS || t->indicator == TF_IND_IMPORTS)) {
			t->sign = t->indicator == TF_IND_EXPORTS ? 1 : -1;
			t->indicator = TF_IND_SERVICES_TRADE;
		}
}

/* "took second place", "takes part": nothing moves. */
static bool is_idiom(const struct units *u, size_t i)
{
	return unit_lex(u, i + 1, TAG_ORDINAL) || UNIT_ONE_OF(u, i + 1, "place", "part", "effect", "over", "office", "note", "steps", "measures");
}

/* earning = goods [ ... ] "earned" [ country ] money          "coffee earned Uganda 85 million": what is earned by selling abroad */
static bool earning_at(const struct reading *r, size_t i, struct topic *t)
{
	const struct units *u = &r->units;
	bool brought = UNIT_ONE_OF(u, i, "brought", "bring", "brings") && UNIT_ONE_OF(u, i + 1, "in", "home");
	size_t goods = i;

	if ((!brought && !UNIT_ONE_OF(u, i, "earned", "earns", "fetched", "fetches")) || !figure_near(r, i))
		return false;
	while (goods > 0 && i - goods < 8 && !unit_lex(u, goods - 1, TAG_COMMODITY) && u->v[goods - 1].kind != UNIT_FIGURE && !unit_is_stop(u, goods - 1))
		goods--;
	if (goods == 0 || !unit_lex(u, goods - 1, TAG_COMMODITY))
		return false;
	t->indicator = TF_IND_EXPORTS;
	t->verb = t->firm = true;
	t->end += brought;
	t->commodity = units_str(u, goods - 1, goods);
	const struct party *p = party_at(r, t->end);
	if (p && p->form <= PARTY_CAPITAL)
		t->own_reporter = p->code;
	return true;
}

/* cost = goods [ "from" ... ] [ "alone" ] "cost" [ country | "it" ] money          "gas alone cost 7 billion": what is bought */
static bool cost_at(const struct reading *r, size_t i, struct topic *t)
{
	const struct units *u = &r->units;
	size_t goods = i, figure = i + 1;

	if (!UNIT_ONE_OF(u, i, "cost", "costs"))
		return false;
	figure += UNIT_ONE_OF(u, figure, "it", "them", "us", "the") || party_at(r, figure);
	figure += unit_lex(u, figure, TAG_OWN) || party_at(r, figure);
	if (figure >= u->n || u->v[figure].kind != UNIT_FIGURE || u->v[figure].measure != PM_MONEY)
		return false;
	while (goods > 0 && i - goods < 8 && !unit_lex(u, goods, TAG_COMMODITY) && !unit_lex(u, goods, TAG_GOODS) &&
	       u->v[goods].kind != UNIT_FIGURE && !unit_is_boundary(u, goods))
		goods--;
	if (!unit_lex(u, goods, TAG_COMMODITY) && !unit_lex(u, goods, TAG_GOODS))
		return false;
	t->indicator = TF_IND_IMPORTS;
	t->verb = t->firm = true;
	if (unit_lex(u, goods, TAG_COMMODITY))
		t->commodity = units_str(u, goods, goods + 1);
	return true;
}

static bool verb_at(const struct reading *r, size_t i, struct topic *t)
{
	static const struct { enum tag tag; enum tf_indicator ind; } verbs[] = {
		{ TAG_SELL, TF_IND_EXPORTS }, { TAG_BUY, TF_IND_IMPORTS }, { TAG_INVEST, TF_IND_INVESTMENT },
	};
	const struct units *u = &r->units;
	const struct lexeme *verb = NULL;

	for (size_t k = 0; k < sizeof verbs / sizeof *verbs && !verb; k++)
		if ((verb = unit_lex(u, i, verbs[k].tag)))
			t->indicator = verbs[k].ind;
	if (!verb && puts_into(u, i))
		t->indicator = TF_IND_INVESTMENT;
	else if (!verb)
		return false;
	t->clause = in_clause(u, i);
	t->passive = is_passive(u, i);
	if (!t->clause && !t->passive && !figure_near(r, i))
		return false;
	t->verb = true;
	sides_of_verb(r, t);
	t->commodity = commodity_beside(r, t);
	services_of_verb(u, t);
	/* "all that they sell each other" */
	if (unit_lex(u, t->end, TAG_BOTHSIDES) && t->indicator != TF_IND_INVESTMENT) {
		t->indicator = TF_IND_TRADE;
		t->mutual = true;
	}
	/* "these five take 70 percent": whatever moves was said before, and who they are is not a country */
	t->soft = verb && strcmp(verb->value, "any") == 0;
	t->firm = verb && strcmp(verb->value, "own") == 0;
	if (t->soft && is_idiom(u, i))
		return false;
	if (t->soft && !t->own_reporter && !t->own_partner && !t->area_partner && !t->mutual && !t->commodity.n)
		t->again = true;
	return true;
}

/* "China was the chief supplier with 5 billion": the home side buys from the subject; a customer is sold to. */
static bool role_at(const struct reading *r, size_t i, struct topic *t)
{
	const struct lexeme *role = unit_lex(&r->units, i, TAG_ROLE);

	for (size_t k = r->topics.n; role && k-- > 0 && !segment_stop_between(&r->units, r->topics.v[k].unit, i);)
		if (!r->topics.v[k].soft)
			return false;
	if (!role || !figure_near(r, i))
		return false;
	bool supplier = strcmp(role->value, "supplier") == 0, own = !supplier && strcmp(role->value, "customer") != 0;
	t->indicator = supplier ? TF_IND_IMPORTS : TF_IND_EXPORTS;
	if (own && !indicator_of(strcmp(role->value, "exporter") == 0 ? "exports" : strcmp(role->value, "importer") == 0 ? "imports" : "investment", t))
		return false;
	t->soft = !own;
	/* "China, its biggest supplier,", "its biggest supplier, China," */
	const struct party *subject = subject_before(r, i), *behind = unit_is(&r->units, t->end, ",") ? party_at(r, t->end + 1) : NULL;
	if (!subject && behind && unit_is(&r->units, behind->end, ","))
		subject = behind;
	if (subject && subject->form <= PARTY_CAPITAL)
		*(own ? &t->own_reporter : &t->own_partner) = subject->code;
	t->commodity = commodity_beside(r, t);
	return true;
}

/* "services should bring in 110 billion", "services of 4 billion": alone at the head of a clause. */
static bool services_at(const struct units *u, size_t i)
{
	if (!unit_is(u, i, "services") || !(i == 0 || unit_is_boundary(u, i - 1) || UNIT_ONE_OF(u, i - 1, "while", "and", "that", "but", "to")))
		return false;
	if (unit_is(u, i + 1, "of"))
		return i + 2 < u->n && u->v[i + 2].kind == UNIT_FIGURE;
	/* "trade in goods and services stood at" */
	if (i > 1 && unit_is(u, i - 1, "and") && token_is(u->text, u->v[i - 2].tok + u->v[i - 2].n_tok - 1U, "goods"))
		return false;
	return unit_lex(u, i + 1, TAG_FUTURE) || unit_lex(u, i + 1, TAG_REACH) || unit_lex(u, i + 1, TAG_UP) || unit_lex(u, i + 1, TAG_DOWN) ||
	       (i + 1 < u->n && u->v[i + 1].kind == UNIT_FIGURE);
}

static bool topic_at(struct reading *r, size_t i, struct topic *t)
{
	const struct lexeme *noun = unit_lex(&r->units, i, TAG_TOPIC);

	*t = (struct topic){ .unit = (uint32_t)i, .end = (uint32_t)i + 1, .step = "" };
	if (noun) {
		if (!indicator_of(noun->value, t) || (strcmp(noun->value, "deal") == 0 && !at_a_fair(r)))
			return false;
		t->soft = strcmp(noun->value, "inflow") == 0;
		t->both = noun->n_words == 3 && token_is(r->units.text, r->units.v[i].tok + 1U, "and") && t->indicator == TF_IND_TRADE;
		sides_of_noun(r, t);
		t->commodity = commodity_beside(r, t);
		return strcmp(noun->value, "sales") != 0 || sales_abroad(r, t);
	}
	/* "Kazakh capital in Turkey" */
	if (unit_is(&r->units, i, "capital") && unit_is(&r->units, i + 1, "in") && i > 0 && unit_lex(&r->units, i - 1, TAG_ADJECTIVE)) {
		t->indicator = TF_IND_INVESTMENT_STOCK;
		sides_of_noun(r, t);
		return true;
	}
	if (services_at(&r->units, i)) {
		t->indicator = TF_IND_SERVICES_TRADE;
		sides_of_noun(r, t);
		return true;
	}
	if (earning_at(r, i, t) || cost_at(r, i, t) || verb_at(r, i, t) || role_at(r, i, t))
		return true;
	if (unit_lex(&r->units, i, TAG_OFF)) {
		t->off = true;
		return true;
	}
	/* "Those to the United States" */
	const struct lexeme *again = unit_lex(&r->units, i, TAG_AGAIN);
	if (again && (strcmp(again->value, "former") == 0 || strcmp(again->value, "latter") == 0)) {
		/* "in the latter period", "a deficit with the latter" */
		if (i > 0 && UNIT_ONE_OF(&r->units, i - 1, "with", "of", "to", "from", "in", "for", "by"))
			return false;
		if (unit_lex(&r->units, t->end, TAG_TIMEUNIT) || unit_lex(&r->units, t->end, TAG_PERIODWORD) || UNIT_ONE_OF(&r->units, t->end, "case", "country"))
			return false;
		t->again = true;
		t->former = again->value[0] == 'f';
		t->latter = !t->former;
		return true;
	}
	/* "tea earnings": what selling abroad brings in */
	if (again && UNIT_ONE_OF(&r->units, i, "earnings", "receipts") && i > 0 && unit_lex(&r->units, i - 1, TAG_COMMODITY)) {
		t->indicator = TF_IND_EXPORTS;
		sides_of_noun(r, t);
		t->commodity = commodity_beside(r, t);
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

/* "a deficit of 5 billion in the bloc's trade with China", "the shortfall on the trade balance": no topic of its own; its parties are
 * the balance's. */
static void put_under(struct reading *r)
{
	const struct units *u = &r->units;

	for (size_t k = 1; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k], *balance = &r->topics.v[k - 1];
		size_t i = t->unit;

		bool account = t->indicator == TF_IND_TRADE || (t->indicator == TF_IND_BALANCE && !t->sign && balance->sign);
		if (!account || t->verb || t->again || t->off || balance->off || balance->indicator != TF_IND_BALANCE ||
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

/* "deliveries in the opposite direction": the flow named before, turned round. */
static void turn_back(struct reading *r)
{
	const struct units *u = &r->units;

	for (size_t k = 1; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k];
		const struct topic *b = &r->topics.v[k - 1];
		size_t i = t->end;

		if (UNIT_ONE_OF(u, i, "in"))
			i++;
		if (!unit_is(u, i, "the") || !UNIT_ONE_OF(u, i + 1, "opposite", "other", "reverse") || !UNIT_ONE_OF(u, i + 2, "direction", "way") ||
		    (b->indicator != TF_IND_EXPORTS && b->indicator != TF_IND_IMPORTS) || t->own_reporter || t->own_partner)
			continue;
		t->indicator = b->indicator == TF_IND_EXPORTS ? TF_IND_IMPORTS : TF_IND_EXPORTS;
		t->own_reporter = b->own_reporter;
		t->own_partner = b->own_partner;
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
	turn_back(r);
}
