/* allot.c - gives one figure its parties: its topic's, unless the words around the figure name another.
 *
 * What stands beside a figure is read in beside.c; what a topic's own words say, in sides.c. */
#include "extract/allot.h"

#include <string.h>

#include "extract/attach.h"
#include "extract/beside.h"
#include "extract/code.h"
#include "extract/joined.h"
#include "extract/party.h"
#include "extract/standing.h"
#include "extract/subject.h"

enum { HOLDER = -1, PARTNER = 1 };

/* The topic is one of this sentence's, not one that an earlier sentence left. */
static bool is_here(const struct reading *r, const struct topic *t)
{
	return t >= r->topics.v && t < r->topics.v + r->topics.n;
}

static bool is_named_before(const struct reading *r, size_t unit, const char *code)
{
	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end <= unit; i++)
		if (code_same(r->parties.v[i].code, code))
			return true;
	return false;
}

/* "The United States came second with 169.6 billion", "China accounted for 12 percent": whose part it is, in its segment. */
static const char *subject_of_figure(const struct reading *r, uint32_t unit)
{
	const char *code = NULL;

	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end <= unit; i++) {
		const struct party *p = &r->parties.v[i];
		if (p->possessive || (p->form != PARTY_NAME && p->form != PARTY_CAPITAL) || segment_between(&r->units, p->unit, unit))
			continue;
		code = p->code;
	}
	return code;
}

/* The verb that gives a part to whom it names: "China took 12 percent", "Spain, the second customer, accounted for 9". */
static bool takes_part(const struct units *u, size_t i)
{
	return unit_lex(u, i, TAG_SHARE) || unit_lex(u, i, TAG_BUY) || unit_lex(u, i, TAG_SELL) ||
	       UNIT_ONE_OF(u, i, "had", "has", "stood", "held", "holds", "provided", "provides", "covered", "covers", "met", "meets", "contributed");
}

/* Nothing but a phrase between two commas, or a word or two, stands between units a and b: the party is the verb's subject. */
static bool is_next_to(const struct units *u, size_t a, size_t b)
{
	if (b <= a + 2)
		return true;
	/* "Morocco is the third customer, and absorbs" */
	if (UNIT_ONE_OF(u, b - 1, "and") || (b > 1 && UNIT_ONE_OF(u, b - 2, "and") && UNIT_ONE_OF(u, b - 1, "now", "still", "alone", "thus", "already")))
		return true;
	return UNIT_ONE_OF(u, a, ",", "(") && UNIT_ONE_OF(u, b - 1, ",", ")");
}

/* Whose part a figure is, by the verb before it; NULL for none. */
static const struct party *taker(const struct reading *r, uint32_t unit)
{
	const struct units *u = &r->units;

	for (size_t i = unit, steps = 0; i > 0 && steps < 6; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return NULL;
		if (!takes_part(u, i))
			continue;
		const struct party *p = subject_before(r, i);
		return p && (p->form <= PARTY_CAPITAL || p->form == PARTY_AREA) && is_next_to(u, p->end, i) ? p : NULL;
	}
	return NULL;
}

/* owner = name "'s" SHARE          "Norway's part in 2010, 92 percent" */
static const struct party *owner_of_part(const struct reading *r, uint32_t unit)
{
	const struct party *found = NULL;

	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end <= unit; i++) {
		const struct party *p = &r->parties.v[i];
		if (p->form > PARTY_CAPITAL && p->form != PARTY_AREA)
			continue;
		for (size_t n = p->end; n < p->end + 4u; n++)
			if ((p->possessive || p->form == PARTY_ADJECTIVE) && unit_lex(&r->units, n, TAG_SHARE))
				found = p;
	}
	return found;
}

/* Whose part of a whole the figure is; NULL when the sentence does not say. */
static const char *part_of_whom(const struct reading *r, uint32_t unit)
{
	const struct party *p = taker(r, unit);

	if (p && joined_to_last(r, p))
		return "";
	if (!p)
		p = owner_of_part(r, unit);
	return p ? p->code : subject_of_figure(r, unit);
}

/* The side on which another doer of the same deed stands: where the first one does.
 * "Brazil sold 4 billion and Peru 2", "Korean firms invested 70 billion, ahead of Japan with 60" */
static int side_of_doer(const struct reading *r, const struct figure *f, size_t unit)
{
	const struct party *doer = NULL;

	if (!is_here(r, f->topic) || f->topic->unit > f->unit)
		return PARTNER;
	for (size_t i = unit, steps = 0; i > 0 && steps < 3 && !doer; steps++, i--)
		if (UNIT_ONE_OF(&r->units, i - 1, "ahead", "followed", "before", "behind") || token_is(r->units.text, r->units.v[i - 1].tok, "ahead"))
			doer = subject_before(r, i - 1);
	/* "sold Russia 3 million": the one right behind the verb is sold to */
	if (!doer && f->topic->verb && f->topic->end + 1u < unit)
		doer = subject_before(r, f->topic->unit);
	return doer && code_same(doer->code, f->reporter) && !code_same(f->reporter, f->partner) ? HOLDER : PARTNER;
}

/* "Japan's shipments fell by 1 percent, India's by 3": an owner without a noun of its own, before the figure. */
static const struct party *bare_owner(const struct reading *r, const struct figure *f)
{
	const struct units *u = &r->units;
	const struct party *found = NULL;

	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end < f->unit; i++) {
		const struct party *p = &r->parties.v[i];
		size_t next = p->end + 1u;
		if (!p->possessive || p->form > PARTY_CAPITAL || (is_here(r, f->topic) && p->unit < f->topic->unit))
			continue;
		bool bare = unit_is_boundary(u, next) || (next < u->n && u->v[next].kind == UNIT_FIGURE) || unit_lex(u, next, TAG_UP) || unit_lex(u, next, TAG_DOWN) ||
		            unit_lex(u, next, TAG_REACH) || UNIT_ONE_OF(u, next, "at", "by", "to", "from", "only", "even");
		found = bare && !segment_stop_between(u, p->end, f->unit) ? p : NULL;
	}
	return found;
}

/* "11 billion, or 9 percent of all exports": a share that says of the figure right before it what part it is. */
static bool is_said_of(const struct reading *r, size_t k, const struct figure *f, const struct figure *before)
{
	if (f->kind != TF_KIND_SHARE || !before || before->kind != TF_KIND_LEVEL || k == 0 || r->figure_unit[k - 1] != before->unit ||
	    f->unit > before->unit + 8)
		return false;
	for (size_t i = before->unit + 1; i < f->unit; i++)
		if (!UNIT_ONE_OF(&r->units, i, ",", "or", "(", "some", "about", "just", "over", "nearly", "from", "to", "with", "the", "worth", "of") &&
		    !(party_at(r, i) && unit_is(&r->units, f->unit - 1, ",")))
			return false;
	return !f->topic->own_partner || code_same(f->topic->own_partner, "WLD");
}

/* "Germany remained the top market with 1.7 billion", "China was the first supplier, with a quarter": the figure is that party's, as
 * far as nothing nearer says whose it is. */
static bool by_standing(const struct reading *r, size_t k, struct figure *f)
{
	struct standing s;

	if (f->topic->own_partner || !standing_before(r, f->unit, &s) || (k > 0 && r->figure_unit[k - 1] > s.unit && r->figures.v[k - 1].measure != MEASURE_BARE))
		return false;
	if (is_here(r, f->topic) && f->topic->unit < f->unit && f->topic->unit > s.unit + 4u)
		return false;
	for (size_t i = 0; i < r->parties.n; i++) /* "ahead of Japan with 5 billion" */
		if (r->parties.v[i].unit > s.unit && r->parties.v[i].end <= f->unit && &r->parties.v[i] != s.owner)
			return false;
	const char *holder = s.owner ? s.owner->code : code_same(f->reporter, s.who->code) ? f->partner : f->reporter;
	bool investment = f->indicator == TF_IND_INVESTMENT || f->indicator == TF_IND_INVESTMENT_STOCK;
	bool investor = s.as == STANDS_INVESTOR || (s.as == STANDS_SUPPLIER && investment);
	if (investor && !investment)
		return false;
	f->reporter = investor ? s.who->code : holder;
	f->partner = investor ? (code_same(f->partner, s.who->code) ? f->reporter : f->partner) : s.who->code;
	return true;
}

/* Two places of one country. */
static bool are_neighbours(const char *a, const char *b)
{
	const char *end = strchr(a, '-');

	return end && strncmp(a, b, (size_t)(end - a) + 1) == 0 && strcmp(a, b) != 0;
}

/* other = "than" [ preposition ] party , before the figure          "more from Mexico than from China: 475 billion against 427" */
static const struct party *other_of_comparison(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	uint32_t unit = r->figure_unit[k];

	if (!attach_is_from(r, k))
		return NULL;
	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end <= unit; i++) {
		const struct party *p = &r->parties.v[i];
		size_t before = p->unit > 0 && unit_is(u, p->unit - 1, "the") ? p->unit - 1 : p->unit;
		bool prep = before > 0 && UNIT_ONE_OF(u, before - 1, "from", "to", "with", "in");
		if (p->form <= PARTY_CAPITAL && !p->possessive && before > 1 && unit_is(u, before - (prep ? 2 : 1), "than") &&
		    !unit_is(u, before - (prep ? 3 : 2), "other") && !segment_stop_between(u, p->end, unit))
			return p;
	}
	return NULL;
}

/* "China took 16 percent, up from 12", "Spain bought 4 billion, 9 percent less": more about the figure before, of the same topic. */
static bool is_more_of(const struct reading *r, size_t k, const struct figure *f, const struct figure *before)
{
	bool level = f->kind == TF_KIND_SHARE || f->kind == TF_KIND_LEVEL;
	bool led = f->unit > 0 && UNIT_ONE_OF(&r->units, f->unit - 1, "to", "at", "from");

	if (!before || before->topic != f->topic || (level && !led && !attach_is_from(r, k)))
		return false;
	for (size_t i = before->unit + 1; i < f->unit; i++)
		if (unit_is_stop(&r->units, i) || unit_is(&r->units, i, "and") || unit_is(&r->units, i, "total") || party_at(r, i))
			return false;
	return true;
}

/* One of many in a trade that is all the world's, a place in its country's, or another place of that country: it takes the holder's
 * side. */
static bool is_one_of_many(const char *code, const struct figure *f)
{
	if (code_same(f->reporter, "WLD"))
		return code_same(f->partner, "WLD") && f->indicator != TF_IND_TRADE;
	return code_inside(code, f->reporter) || code_inside(f->reporter, code) || are_neighbours(code, f->reporter);
}

/* A party for one side of a figure. */
struct pick {
	const char *code;    /* NULL: none */
	int role;
	const char *instead; /* takes the other side when the party stood there; NULL: then nothing is changed */
};

static void put(struct figure *f, struct pick x)
{
	if (x.role == PARTNER && code_same(x.code, f->partner))
		return;
	if (x.role == PARTNER && is_one_of_many(x.code, f))
		x.role = HOLDER;
	if (code_same(x.code, x.role == PARTNER ? f->reporter : f->partner)) {
		if (x.role == PARTNER || !x.instead)
			return;
		f->partner = x.instead;
	}
	if (x.role == PARTNER)
		f->partner = x.code;
	else
		f->reporter = x.code;
}

/* The party that stands at the figure's place in a list, beside it, or against it in a comparison. */
static struct pick named_beside(const struct reading *r, size_t k, const struct figure *f)
{
	struct pick x = { NULL, PARTNER, NULL };
	const struct party *named = NULL, *listed = respective_party(r, k, &x.code);

	if (listed) {
		/* "ASEAN and the EU traded 3 and 2 trillion with China" */
		if (is_here(r, f->topic) && listed->end <= f->topic->unit && f->topic->own_partner && !is_named_before(r, f->topic->unit, f->topic->own_partner))
			x.role = HOLDER;
		return x;
	}
	x.code = beside_party(r, k, f->indicator, &x.role, &named);
	if (x.code && named) {
		x.role = side_of_doer(r, f, named->unit);
		x.instead = "WLD"; /* "Chile sold 2 billion, ahead of Peru with 1" */
	}
	if (x.code)
		return x;
	if ((named = other_of_comparison(r, k))) {
		x.role = code_same(f->partner, "WLD") ? side_of_doer(r, f, f->unit) : PARTNER;
		x.code = named->code;
	} else if ((named = bare_owner(r, f))) {
		x.role = f->indicator == TF_IND_TRADE ? PARTNER : HOLDER;
		x.code = named->code;
		x.instead = f->reporter; /* "Chile's exports to Peru were 2 billion and Peru's 1 billion" */
	}
	return x;
}

static void as_before(struct figure *f, const struct figure *before)
{
	f->reporter = before->reporter;
	f->partner = before->partner;
}

static void as_topic(struct figure *f)
{
	const struct topic *t = f->topic;
	const char *reporter = t->reporter ? t->reporter : "", *partner = t->partner ? t->partner : "";

	f->reporter = f->turned ? partner : reporter;
	f->partner = f->turned ? reporter : partner;
}

/* "exports of developing countries": an area's, not those of whom the text is about. */
static bool is_of_area(const struct topic *t) { return t->area_reporter && !t->own_reporter && !t->again; }

static void as_of_area(struct figure *f)
{
	const struct topic *t = f->topic;

	f->reporter = "";
	f->partner = t->own_partner ? t->own_partner : t->mutual || t->area_partner ? "" : "WLD";
}

void allot_parties(const struct frame *d, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	as_topic(f);
	/* "Exports to China fell. Chips earned 5 billion dollars": to all, in a text of one side */
	if (strcmp(f->topic_step, "sentence before") == 0 && frame_is_one_sided(d) && code_same(f->reporter, d->home))
		f->partner = "WLD";
	if (is_said_of(r, k, f, before) && (code_same(f->reporter, before->reporter) || !f->topic->own_reporter)) {
		as_before(f, before);
		return;
	}
	if (is_of_area(f->topic)) {
		as_of_area(f);
		return;
	}
	if (f->kind != TF_KIND_MULTIPLE && f->kind != TF_KIND_GROWTH && by_standing(r, k, f))
		return;
	struct pick x = named_beside(r, k, f);
	/* "33 percent of Chile's exports": the owner is the reporter that the topic has already */
	if (x.code && x.role == HOLDER && code_same(x.code, f->reporter))
		x.code = NULL;
	if (!x.code && (f->kind == TF_KIND_SHARE || strcmp(f->topic_step, "sentence before") == 0))
		x = (struct pick){ part_of_whom(r, f->unit), PARTNER, NULL };
	if (!x.code && is_more_of(r, k, f, before))
		as_before(f, before);
	if (x.code && f->kind != TF_KIND_MULTIPLE)
		put(f, x);
}
