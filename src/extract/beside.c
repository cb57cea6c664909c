/* beside.c - what belongs to one figure of several: the party beside it, or the same place of another list. */
#include "extract/beside.h"

#include "extract/joined.h"
#include "extract/party.h"
#include "extract/sides.h"

static bool is_joint(const struct units *u, size_t i)
{
	return unit_is(u, i, ",") || unit_is(u, i, "and") || unit_is(u, i, "or") || unit_is(u, i, "the") || unit_is(u, i, "in") ||
	       unit_is(u, i, "to") || unit_is(u, i, "of") || unit_is(u, i, "its") || unit_is(u, i, "'s");
}

/* Only commas, "and" and small words stand between units a and b. */
static bool joined(const struct units *u, size_t a, size_t b)
{
	for (size_t i = a; i < b; i++)
		if (!is_joint(u, i))
			return false;
	return true;
}

/* coded party = country, region or place, not a reference */
static bool is_coded(const struct party *p)
{
	return p->form <= PARTY_CAPITAL && p->code[0];
}

/* Verbs by which goods and money go somewhere. */
static bool is_going(const struct units *u, size_t i)
{
	return UNIT_ONE_OF(u, i, "went", "go", "goes", "going", "gone", "came", "come", "comes", "coming", "sold", "shipped", "exported", "sent",
	                   "delivered", "bound", "destined", "headed", "heading", "flowed", "flows", "ended", "originates", "originated", "stemmed",
	                   "sourced", "bought", "imported", "placed", "landed", "remained", "stayed");
}

/* "came to", read as one word elsewhere: goods come to a country, sums to an amount. */
static bool is_arriving(const struct units *u, size_t i)
{
	return unit_lex(u, i, TAG_REACH) && u->v[i].n_tok == 2 && token_is(u->text, u->v[i].tok + 1, "to");
}

/* The preposition behind a figure that says where its part goes: "5 billion to Japan", "8 billion came from China", "two thirds of it went
 * to Congo", "a quarter (26 percent) is sold to Germany".  u->n when there is none. */
static size_t way_behind(const struct units *u, size_t figure)
{
	size_t i = figure + 1;
	bool going = false;

	if (UNIT_ONE_OF(u, i, ")"))
		i++;
	for (size_t steps = 0; i < u->n && steps < 10; i++, steps++) {
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return u->n;
		going = going || is_going(u, i);
		if (is_arriving(u, i))
			return i;
		if (UNIT_ONE_OF(u, i, "to", "from", "into", "through", "via", "in", "within", "outside"))
			return going && (UNIT_ONE_OF(u, i, "to", "from", "into") || UNIT_ONE_OF(u, i - 1, "remained", "stayed", "landed")) ? i : u->n;
		/* "of it", "of that": what stands between is the whole of which the figure is a part */
		if (!going && UNIT_ONE_OF(u, i, "and", "but", "while", "than", "by", "with", "as"))
			return u->n;
	}
	return u->n;
}

/* The party that the figure's own segment opens with, behind another statement: "exports to Peru rose by 3 percent, to Chile by 5". */
static const struct party *opening_of(const struct reading *r, size_t unit, enum tf_indicator ind, int *role)
{
	const struct units *u = &r->units;
	size_t i = unit;

	while (i > 0 && !unit_is_boundary(u, i - 1) && !unit_is(u, i - 1, "and") && u->v[i - 1].kind != UNIT_FIGURE && unit - i < 8)
		i--;
	if (i < 2 || (!unit_is_boundary(u, i - 1) && !unit_is(u, i - 1, "and")) || u->v[i].kind == UNIT_FIGURE)
		return NULL;
	int side = sides_role(u, i, ind);
	const struct party *p = side > 0 ? sides_object(r, i) : NULL;
	if (!p || p->end > unit || p->possessive || (!is_coded(p) && p->form != PARTY_AREA))
		return NULL;
	*role = side;
	return p;
}

/* Words of a place in an order: "came first", "led", "was second". */
static bool is_rank(const struct units *u, size_t i)
{
	return unit_lex(u, i, TAG_ORDINAL) || UNIT_ONE_OF(u, i, "came", "comes", "was", "is", "ranked", "ranks", "led", "leads", "follows", "followed",
	                                                 "next", "top", "topped", "in", "place", "ahead", "on", "remained", "stayed", "again", "alone");
}

const char *beside_party(const struct reading *r, size_t k, enum tf_indicator ind, int *role, const struct party **named)
{
	const struct units *u = &r->units;
	size_t unit = r->figure_unit[k];

	/* "5 billion with Japan": the words of a noun of trade in between are read by topic.c */
	*role = sides_role(u, unit + 1, ind);
	const struct party *p = *role ? sides_object(r, unit + 1) : NULL;
	if (p && p->possessive && unit_is(u, unit + 1, "of")) /* "33 percent of Chile's exports" */
		p = NULL;
	if (p && *role > 0 && joined_to_next(r, p))
		return "";
	if (p && (is_coded(p) || p->form == PARTY_WORLD))
		return p->code;
	if (p && p->form == PARTY_AREA)
		return "";
	size_t way = way_behind(u, unit);
	*role = way < u->n && (is_arriving(u, way) || UNIT_ONE_OF(u, way, "in", "within")) ? 1 : sides_role(u, way, ind);
	p = *role ? sides_object(r, way) : NULL;
	if (p && (is_coded(p) || p->form == PARTY_WORLD || p->form == PARTY_AREA))
		return p->code;
	/* "26 percent for Asia" */
	*role = 1;
	p = unit_is(u, unit + 1, "for") ? sides_object(r, unit + 1) : NULL;
	if (p && (is_coded(p) || p->form == PARTY_AREA))
		return joined_to_next(r, p) ? "" : p->code;
	/* "Japan (5 billion)", "Japan, at 5 billion,", "Japan with 5 billion", "Japan 5 billion" */
	size_t i = unit;
	bool link = false;
	while (i > 0 && (unit_is(u, i - 1, "(") || unit_is(u, i - 1, "at") || unit_is(u, i - 1, "with") || unit_is(u, i - 1, ",") ||
	                 unit_is(u, i - 1, "for"))) {
		link = link || !unit_is(u, i - 1, ",");
		i--;
	}
	/* "the Emirates came first (37 percent)", "China led with 5 billion" */
	for (size_t steps = 0; link && i > 0 && steps < 4 && is_rank(u, i - 1); steps++)
		i--;
	/* "Latin America (up 33 percent)" */
	if (i == unit && i > 1 && unit_is(u, i - 2, "(") && (unit_lex(u, i - 1, TAG_UP) || unit_lex(u, i - 1, TAG_DOWN))) {
		link = true;
		i -= 2;
	}
	/* ", to Turkey by 17 percent", "; with Europe from 3 billion to 1" */
	const struct party *opening = opening_of(r, unit, ind, role);
	if (opening)
		return opening->form == PARTY_AREA ? "" : opening->code;
	p = (link || i == unit) && i > 0 ? party_at(r, i - 1) : NULL;
	*named = p && (p->form == PARTY_NAME || p->form == PARTY_CAPITAL || p->form == PARTY_AREA) && p->end == i ? p : NULL;
	/* "to the Middle East and Central Asia 24 percent" */
	if (*named && i == unit && joined_to_last(r, p))
		return "";
	return *named ? p->code : NULL;
}

static bool ends_with_and(const struct units *u, size_t a, size_t b)
{
	for (size_t i = a; i < b; i++)
		if (unit_is(u, i, "and") || unit_is(u, i, "or"))
			return true;
	return false;
}

#define MAX_ITEMS 64

/* Figure k's place in its list of figures of one measure, joined by commas and "and"; the list's length. */
static size_t figure_list(const struct reading *r, size_t k, size_t *first)
{
	size_t a = k, b = k;

	while (a > 0 && k - a < MAX_ITEMS / 4 && r->figures.v[a - 1].measure == r->figures.v[k].measure &&
	       joined(&r->units, r->figure_unit[a - 1] + 1, r->figure_unit[a]))
		a--;
	/* "A and B", "A, B and C": without the "and" it is a row of statements */
	while (b + 1 < r->figures.n && b - k < MAX_ITEMS / 4 && r->figures.v[b + 1].measure == r->figures.v[k].measure &&
	       joined(&r->units, r->figure_unit[b] + 1, r->figure_unit[b + 1]))
		b++;
	*first = a;
	return b > a && ends_with_and(&r->units, r->figure_unit[b - 1] + 1, r->figure_unit[b]) ? b - a + 1 : 1;
}

/* A list of exactly n items, joined; returns the index of its first, or n_items.  `begin` and `end` give each item's units. */
struct span {
	uint32_t begin, end;
	size_t index;
};
static size_t find_list(const struct units *u, const struct span *s, size_t n_items, size_t n)
{
	for (size_t i = 0; i < n_items;) {
		size_t j = i;
		while (j + 1 < n_items && s[j + 1].begin > s[j].end && joined(u, s[j].end, s[j + 1].begin))
			j++;
		if (j - i + 1 == n)
			return i;
		i = j + 1;
	}
	return n_items;
}

/* A party that a list may hold: a name, or two in one ("Tanzania and Kenya"). */
static bool is_item(const struct party *p)
{
	return !p->possessive && ((is_coded(p) && p->form != PARTY_ADJECTIVE) || (p->form == PARTY_PAIR && p->end > p->unit + 2));
}

const struct party *respective_party(const struct reading *r, size_t k, const char **code)
{
	struct span s[MAX_ITEMS] = { { 0 } };
	size_t first, n = figure_list(r, k, &first), m = 0;

	/* "Kazakhstan 9 percent, and 1 percent each for Armenia and Kyrgyzstan": each has its own beside it */
	if (n < 2 || (r->figure_unit[first] > 0 && party_at(r, r->figure_unit[first] - 1u) && is_coded(party_at(r, r->figure_unit[first] - 1u))))
		return NULL;
	for (size_t i = 0; i < r->parties.n && m + 1 < MAX_ITEMS; i++) {
		const struct party *p = &r->parties.v[i];
		/* "down by 20 and 32 percent; Italy and Japan follow" */
		if (!is_item(p) || (p->unit > r->figure_unit[k] && segment_stop_between(&r->units, r->figure_unit[k], p->unit)))
			continue;
		s[m++] = (struct span){ p->unit, p->form == PARTY_PAIR ? p->unit + 1 : p->end, i };
		if (p->form == PARTY_PAIR)
			s[m++] = (struct span){ p->end - 1, p->end, i };
	}
	size_t at = find_list(&r->units, s, m, n);
	if (at == m)
		return NULL;
	const struct span *item = &s[at + k - first];
	const struct party *p = &r->parties.v[item->index];
	*code = p->form == PARTY_PAIR && item->begin != p->unit ? p->code2 : p->code;
	return p;
}

/* The word that orders two lists stands behind the figures: "to 593.4 and 561.4 billion, respectively". */
static bool is_ordered(const struct reading *r, size_t unit)
{
	for (size_t i = unit + 1; i < r->units.n && i < unit + 5; i++)
		if (UNIT_ONE_OF(&r->units, i, "respectively", "order"))
			return true;
	return false;
}

/* "year-on-year they climbed 32 and 39 percent": of the two flows that the sentence before spoke of. */
static bool is_of_two(const struct reading *r, size_t unit)
{
	for (size_t i = unit, steps = 0; i > 0 && steps < 4; steps++) {
		i--;
		if (unit_lex(&r->units, i, TAG_AGAIN) || UNIT_ONE_OF(&r->units, i, "two", "both", "ones"))
			return true;
	}
	return false;
}

const struct topic *respective_topic(const struct reading *r, size_t k, const struct frame *f)
{
	struct span s[MAX_ITEMS] = { { 0 } };
	size_t first, n = figure_list(r, k, &first), m = 0, before = 0;

	if (n < 2)
		return NULL;
	for (size_t i = 0; i < r->topics.n && m < MAX_ITEMS; i++)
		if (!r->topics.v[i].again && !r->topics.v[i].off) {
			before += r->topics.v[i].end <= r->figure_unit[first];
			s[m++] = (struct span){ r->topics.v[i].unit, r->topics.v[i].end, i };
		}
	size_t at = find_list(&r->units, s, m, n);
	if (at < m)
		return &r->topics.v[s[at + k - first].index];
	if (!is_ordered(r, r->figure_unit[first + n - 1]))
		return NULL;
	/* "exports climbed 35 and imports 36 percent to ..." */
	if (before == n)
		return &r->topics.v[s[k - first].index];
	return before == 0 && n == 2 && is_of_two(r, r->figure_unit[first]) ? k == first ? f->former : f->latter : NULL;
}

const struct period_mention *respective_period(const struct reading *r, size_t k)
{
	struct span s[MAX_ITEMS] = { { 0 } };
	size_t first, n = figure_list(r, k, &first), m = 0;

	if (n < 2)
		return NULL;
	for (size_t i = 0; i < r->periods.n && m < MAX_ITEMS; i++)
		if (r->periods.v[i].role != PERIOD_BASE)
			s[m++] = (struct span){ r->period_unit[i], r->period_unit[i] + 1, i };
	size_t at = find_list(&r->units, s, m, n);
	return at < m ? &r->periods.v[s[at + k - first].index] : NULL;
}

bool respective_flow(const struct reading *r, size_t k, const struct topic *t, enum tf_indicator *flow)
{
	size_t first;

	if (!t->both || t < r->topics.v || t >= r->topics.v + r->topics.n)
		return false;
	if (figure_list(r, k, &first) != 2 || t->unit > r->figure_unit[first])
		return false;
	/* "exports and imports rose 5 and 7 percent in May and June": the times are what is listed */
	if (respective_period(r, k))
		return false;
	bool exports_first = token_is(r->units.text, r->units.v[t->unit].tok, "exports");
	*flow = exports_first == (k == first) ? TF_IND_EXPORTS : TF_IND_IMPORTS;
	return true;
}
