/* attach.c - decides by named steps which topic belongs to a figure; its period: attach_period.c.
 *
 * The steps go outwards: the words right behind the figure, its segment, the sentence. */
#include "extract/attach.h"

#define BEHIND 7 /* units behind a figure in which its own noun may stand */

static const struct topic *topic_at_unit(const struct reading *r, size_t i)
{
	for (size_t k = 0; k < r->topics.n; k++)
		if (r->topics.v[k].unit <= i && i < r->topics.v[k].end)
			return &r->topics.v[k];
	return NULL;
}

/* behind = figure [ "of" | "in" | "worth of" ] { adjective } noun          "$90bn of two-way trade", "the $4.23 billion surplus" */
static const struct topic *topic_behind(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	size_t i = r->figure_unit[k] + 1;
	bool linked = false;

	for (size_t steps = 0; i < u->n && steps < BEHIND; i++, steps++) {
		const struct topic *t = topic_at_unit(r, i);
		if (t && !t->again && !t->verb && !t->under)
			return t;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return NULL;
		/* "it paid 12 billion for imports", "a target of 5 billion for exports" */
		if (unit_is(u, i, "for") && topic_at_unit(r, i + 1) && !topic_at_unit(r, i + 1)->again && !topic_at_unit(r, i + 1)->off)
			continue;
		if (UNIT_ONE_OF(u, i, "and", "or", "but", "while", "whilst", "to", "from", "by", "than", "as", "that", "which", "when", "with", "for", "at", "against", "on", "over", "after", "because", "before", "since", "if", "unless", "though", "although", "amid",
		                "despite", "due", "owing", "thanks", "whereas"))
			return NULL;
		/* "3 percent came from exports", "3 million tonnes were related to exports" */
		if ((UNIT_ONE_OF(u, i, "came", "comes", "coming") && unit_is(u, i + 1, "from")) || (unit_is(u, i, "related") && unit_is(u, i + 1, "to"))) {
			i++;
			continue;
		}
		/* "of which 90 billion were exports" */
		if (i == r->figure_unit[k] + 1U && UNIT_ONE_OF(u, i, "were", "was", "are", "is"))
			continue;
		/* "a 13 percent increase in exports" */
		if ((unit_lex(u, i, TAG_UP) || unit_lex(u, i, TAG_DOWN)) && i <= r->figure_unit[k] + 2U && UNIT_ONE_OF(u, i + 1, "in", "of")) {
			linked = false;
			continue;
		}
		bool total = linked && unit_lex(u, i, TAG_OVERALL); /* "12 percent of total exports" */
		if (unit_lex(u, i, TAG_UP) || unit_lex(u, i, TAG_DOWN) || (unit_lex(u, i, TAG_REACH) && !total) || unit_lex(u, i, TAG_FUTURE) ||
		    unit_lex(u, i, TAG_COMPARE))
			return NULL;
		if (UNIT_ONE_OF(u, i, "of", "in", "worth")) {
			if (linked && !unit_is(u, i, "of"))
				return NULL;
			linked = true;
		}
	}
	return NULL;
}

/* The verb behind the figure that says what was done with it: "[5 billion] were exported", "[a third] of what the country sells",
 * "[5 billion] ([12 percent]) were exported". */
static const struct topic *verb_behind(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	uint32_t unit = r->figure_unit[k], next = attach_next_figure(r, k);
	bool of = UNIT_ONE_OF(u, unit + 1, "of") || UNIT_ONE_OF(u, unit + 2, "of");

	if (unit_is(u, unit + 1, "(") && next == unit + 2 && unit_is(u, unit + 3, ")")) {
		next = attach_next_figure(r, k + 1);
		unit += 3;
	} else {
		unit += unit_is(u, unit + 1, ")");
	}
	for (size_t i = 0; i < r->topics.n; i++) {
		const struct topic *t = &r->topics.v[i];
		if (t->again || t->unit <= unit || t->unit > unit + 12 || t->unit > next || segment_between(u, unit + 1, t->unit))
			continue;
		return (t->passive && t->unit <= unit + 6) || (t->clause && of) ? t : NULL;
	}
	return NULL;
}

static const struct topic *topic_before(const struct reading *r, size_t k)
{
	const struct topic *best = NULL;
	uint32_t unit = r->figure_unit[k];

	for (size_t i = 0; i < r->topics.n && r->topics.v[i].end <= unit; i++) {
		const struct topic *t = &r->topics.v[i];
		if (t->under)
			continue;
		/* what is none of trade's business rules its own segment only */
		if (t->off && segment_between(&r->units, t->unit, unit))
			continue;
		/* "it", "which" do not outweigh a noun of their own segment */
		if (t->again && !t->former && !t->latter && !t->own_partner && !t->own_reporter && best && !best->off &&
		    !segment_between(&r->units, best->unit, t->unit))
			continue;
		best = t;
	}
	return best;
}

/* "fell by a third because of weak demand", "lost 22 percent as prices sank", "retreated on lower unit values" */
static bool in_later_clause(const struct reading *r, uint32_t unit, uint32_t at)
{
	for (uint32_t i = unit + 1; i < at; i++)
		if (UNIT_ONE_OF(&r->units, i, "as", "because", "since", "if", "unless", "though", "although", "when", "while", "whilst", "before", "after",
		                "on", "amid", "despite", "due", "owing", "thanks", "whereas"))
			return true;
	return false;
}

/* "9.8 billion, of which exports came to 3.3 billion": the whole is not the part. */
static bool is_part(const struct reading *r, const struct topic *t)
{
	for (size_t i = t->unit, steps = 0; i > 0 && steps < 5; steps++) {
		i--;
		if (r->units.v[i].kind == UNIT_FIGURE || unit_is(&r->units, i, ";"))
			return false;
		if (unit_is(&r->units, i, "of") && (UNIT_ONE_OF(&r->units, i + 1, "which", "these", "this", "that", "it")))
			return true;
	}
	return false;
}

/* A unit of a list of parties with their figures in brackets. */
static bool in_party_list(const struct units *u, size_t i)
{
	return u->v[i].kind == UNIT_FIGURE || unit_lex(u, i, TAG_COUNTRY) || unit_lex(u, i, TAG_REGION) || unit_lex(u, i, TAG_CAPITAL) ||
	       unit_lex(u, i, TAG_PLACE) || unit_lex(u, i, TAG_CONTINENT) || UNIT_ONE_OF(u, i, ",", "and", "or", "the", "(", ")");
}

/* list = ( "while" | "whereas" | "but" ) { party "(" figure ")" } "had" { word } noun
 *                                         "... a deficit, while Latvia (5 billion) and Malta (2 billion) had surpluses" */
static const struct topic *topic_of_list(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	size_t unit = r->figure_unit[k], i = unit;

	if (unit == 0 || !unit_is(u, unit - 1, "("))
		return NULL;
	while (i > 0 && unit - i < 40 && in_party_list(u, i - 1))
		i--;
	if (i == 0 || !UNIT_ONE_OF(u, i - 1, "while", "whilst", "whereas", "but"))
		return NULL;
	for (i = unit + 1; i < u->n && i < unit + 40 && in_party_list(u, i);)
		i++;
	if (!UNIT_ONE_OF(u, i, "had", "have", "has", "recorded", "posted", "showed", "registered", "reported", "ran"))
		return NULL;
	for (size_t end = i + 6; ++i < end && i < u->n && !unit_is_boundary(u, i);) {
		const struct topic *t = topic_at_unit(r, i);
		if (t)
			return t->again || t->verb ? NULL : t;
	}
	return NULL;
}

/* The first topic behind the figure; `far` also in the next statement, behind a semicolon. */
static const struct topic *topic_later(const struct reading *r, size_t k, bool far)
{
	for (size_t i = 0; i < r->topics.n; i++) {
		const struct topic *t = &r->topics.v[i];
		if (t->unit <= r->figure_unit[k] || t->again)
			continue;
		if (is_part(r, t) || (!far && segment_stop_between(&r->units, r->figure_unit[k], t->unit)))
			return NULL;
		if (t->off && (segment_between(&r->units, t->unit, r->figure_unit[k]) || in_later_clause(r, r->figure_unit[k], t->unit)))
			continue;
		return t;
	}
	return NULL;
}

/* "Arabica, after a small harvest, earned ...", "the Union, despite its debt crisis, bought ...": said in passing. */
static bool in_passing(const struct reading *r, uint32_t unit, uint32_t at)
{
	size_t begin, end;

	if (at > unit || !segment_between(&r->units, at, unit))
		return false;
	segment_around(&r->units, at, &begin, &end);
	return UNIT_ONE_OF(&r->units, begin, "despite", "after", "with", "without", "because", "since", "although", "though", "when", "while",
	                   "as", "where", "if", "thanks");
}

/* A sentence that is about something else altogether.  What only a later clause brings in does not touch the figure, nor
 * an amount what stands beyond a comma: "gold earned 943 million dollars, the price being high". */
static const struct topic *topic_off(const struct reading *r, size_t k)
{
	uint32_t unit = r->figure_unit[k];
	bool amount = r->figures.v[k].measure == MEASURE_MONEY || r->figures.v[k].measure == MEASURE_GOODS;

	for (size_t i = 0; i < r->topics.n; i++) {
		const struct topic *t = &r->topics.v[i];
		bool beyond = amount && t->unit > unit && segment_between(&r->units, unit, t->unit);
		if (t->off && !beyond && !in_later_clause(r, unit, t->unit) && !in_passing(r, unit, t->unit))
			return t;
	}
	return NULL;
}

/* The sentence goes on with what the one before was about: it names a party, goods or a goal, or opens with a time or a figure. */
static bool goes_on(const struct reading *r, const struct frame *f)
{
	const struct units *u = &r->units;

	for (size_t i = 0; i < u->n; i++) {
		if (unit_lex(u, i, TAG_COMMODITY) || unit_lex(u, i, TAG_GOAL) || unit_lex(u, i, TAG_AGAIN) || unit_lex(u, i, TAG_GOODS) ||
		    UNIT_ONE_OF(u, i, "consensus", "median", "forecast", "forecasts") ||
		    unit_lex(u, i, TAG_SHARE) || unit_lex(u, i, TAG_MARK))
			return true;
		if (i < 3 && (u->v[i].kind == UNIT_PERIOD || u->v[i].kind == UNIT_FIGURE || unit_is(u, i, "this") || unit_is(u, i, "growth")))
			return true;
	}
	return r->parties.n > 0 || f->spoke;
}

/* The topic that the sentences before left behind; where a paragraph begins, that of the heading above it. */
static const struct topic *last_before(const struct reading *r, const struct frame *f)
{
	bool own = r->topics.n && f->last >= r->topics.v && f->last < r->topics.v + r->topics.n;

	return own ? f->latter : f->last;
}

const struct topic *attach_topic(const struct reading *r, size_t k, const struct frame *f, const char **step)
{
	const struct topic *t;

	*step = "behind the figure";
	if ((t = topic_behind(r, k)) || (t = verb_behind(r, k)))
		return t;
	*step = "later in the sentence";
	if ((t = topic_of_list(r, k)))
		return t;
	*step = "before the figure";
	if ((t = topic_before(r, k)))
		return t;
	*step = "later in the sentence";
	if ((t = topic_later(r, k, false)))
		return t;
	*step = "not trade";
	if ((t = topic_off(r, k)))
		return t;
	*step = "sentence before";
	if (goes_on(r, f) && (t = last_before(r, f)))
		return t;
	*step = "later in the sentence";
	return topic_later(r, k, true);
}

/* What a word that only says which way something moves is said of: the topic before it in the sentence, or the sentence before. */
static const struct topic *context_of(const struct reading *r, const struct frame *f, const struct topic *t)
{
	const struct topic *before = NULL;

	for (size_t i = 0; i < r->topics.n && &r->topics.v[i] != t; i++)
		if (!r->topics.v[i].off && !r->topics.v[i].soft)
			before = &r->topics.v[i];
	return before ? before : f->matter && f->matter_paragraph == f->paragraph ? f->matter : f->main_topic;
}

static bool both_ways(const struct topic *a, const struct topic *b)
{
	return a && b && ((a->indicator == TF_IND_EXPORTS && b->indicator == TF_IND_IMPORTS) ||
	                  (a->indicator == TF_IND_IMPORTS && b->indicator == TF_IND_EXPORTS));
}

/* "Britain bought 16 billion and sold 8 billion. The total fell": after both ways the total is trade. */
static bool is_sum(const struct reading *r, const struct frame *f, const struct topic *t)
{
	const struct topic *last = NULL, *before = NULL;

	bool here = t >= r->topics.v && t < r->topics.v + r->topics.n;
	if (!here || !t->again || !token_is(r->units.text, r->units.v[t->unit].tok + 1U, "total"))
		return false;
	/* "8 percent of the total" */
	if (t->unit > 0 && UNIT_ONE_OF(&r->units, t->unit - 1, "of", "in"))
		return false;
	for (size_t i = 0; i < r->topics.n && &r->topics.v[i] != t; i++) {
		before = last;
		last = &r->topics.v[i];
	}
	return before ? both_ways(before, last) : last ? both_ways(f->latter, last) : both_ways(f->former, f->latter);
}

enum tf_indicator attach_indicator(const struct reading *r, const struct frame *f, const struct topic *t, bool *turned)
{
	const struct topic *context = t->soft && !t->commodity.n ? context_of(r, f, t) : NULL;
	bool moved = context && (context->indicator == TF_IND_INVESTMENT || context->indicator == TF_IND_INVESTMENT_STOCK ||
	                         context->indicator == TF_IND_OTHER_TRADE);

	*turned = false;
	if (is_sum(r, f, t))
		return TF_IND_TRADE;
	*turned = moved && t->indicator == TF_IND_IMPORTS;
	return moved ? context->indicator : t->indicator;
}
