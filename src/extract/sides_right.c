/* sides_right.c - what stands behind a noun or verb of trade: "to Russia", "between China and the Union", "abroad", "there". */
#include "extract/sides_parts.h"

#include <string.h>

#include "extract/joined.h"
#include "extract/party.h"
#include "extract/subject.h"

#define REACH_RIGHT 12 /* units behind a noun in which its "to", "from", "with" may stand */

/* "to countries other than the United States", "outside the bloc", "from beyond Europe": all but those have no code. */
static bool is_all_but(const struct units *u, size_t i, int role)
{
	if (UNIT_ONE_OF(u, i, "outside", "beyond"))
		return u->v[i].kind != UNIT_FIGURE && (UNIT_ONE_OF(u, i + 1, "the") || unit_lex(u, i + 1, TAG_COUNTRY) || unit_lex(u, i + 1, TAG_REGION));
	for (size_t k = i + 1; role > 0 && k < i + 5; k++)
		if (UNIT_ONE_OF(u, k, "other", "excluding", "except", "outside", "beyond"))
			return !unit_is(u, k, "other") || unit_is(u, k + 1, "than");
	return false;
}

/* "deliveries of milk[,] beef and poultry to Chinese customers": the comma is one of a list of goods. */
static bool is_goods_list(const struct units *u, size_t i)
{
	bool closed = false;

	for (size_t k = i + 1; k < u->n && k < i + 9; k++) {
		if (closed && UNIT_ONE_OF(u, k, "to", "from", "with"))
			return true;
		closed = closed || unit_is(u, k, "and");
		if (u->v[k].kind == UNIT_FIGURE || u->v[k].kind == UNIT_PERIOD || (unit_is_boundary(u, k) && !unit_is(u, k, ",")) ||
		    unit_lex(u, k, TAG_REACH) || unit_lex(u, k, TAG_UP) || unit_lex(u, k, TAG_DOWN) || unit_lex(u, k, TAG_SHARE) ||
		    unit_lex(u, k, TAG_FUTURE) || unit_lex(u, k, TAG_TOPIC) || unit_lex(u, k, TAG_AGAIN) ||
		    unit_lex(u, k, TAG_COUNTRY) || unit_lex(u, k, TAG_REGION))
			return false;
	}
	return false;
}

/* "sold 5 billion abroad", "shipped worldwide": everywhere, without a preposition. */
static const struct party *adverb_at(const struct reading *r, size_t i)
{
	return UNIT_ONE_OF(&r->units, i, "abroad", "overseas", "worldwide") ? party_at(r, i) : NULL;
}

/* Whom "there", "that country" and "the bloc" mean: the last other party that the sentence names before; "?" when it names none. */
static const char *named_here(const struct reading *r, const struct topic *t, const struct party *other)
{
	const struct unit *word = &r->units.v[other->end - 1];
	size_t last = word->tok + word->n_tok - 1u;
	bool bloc = token_is(r->units.text, last, "bloc") || token_is(r->units.text, last, "grouping") || token_is(r->units.text, last, "region");

	for (size_t k = r->parties.n; k > 0; k--) {
		const struct party *p = &r->parties.v[k - 1];
		if (bloc && p->form == PARTY_PAIR && p->end <= t->unit && is_region(p->code))
			return p->code;
		if (p->end > t->unit || p->form == PARTY_PAIR || p->form == PARTY_WORLD || p->form == PARTY_ADJECTIVE || !sides_coded(p))
			continue;
		bool owns = p->possessive || (t->own_reporter && strcmp(p->code, t->own_reporter) == 0);
		if (!owns && (!bloc || is_region(p->code)))
			return p->code;
	}
	return "?";
}

/* "exports to the country": not one's own, since goods do not go to their seller. */
static bool is_that_land(const struct reading *r, size_t i)
{
	const struct party *p = party_at(r, i);

	return p && p->form == PARTY_OWN && r->units.v[i].n_tok == 2 && !p->possessive && token_is(r->units.text, r->units.v[i].tok, "the") &&
	       !token_is(r->units.text, r->units.v[i].tok + 2, "'s");
}

/* Whom "with it" means: the subject before it in the sentence; "!" when it names none. */
static const char *subject_here(const struct reading *r, const struct topic *t)
{
	const struct party *p = subject_before(r, t->unit);

	return p && p->form <= PARTY_CAPITAL && !(t->own_reporter && strcmp(p->code, t->own_reporter) == 0) ? p->code : "!";
}

/* second = "and" party          "between Kazakhstan [and the member states of the Union]"; NULL for none */
static const struct party *second_of(const struct reading *r, size_t i)
{
	for (size_t steps = 0; steps < 5 && i < r->units.n; steps++, i++) {
		if (r->units.v[i].kind == UNIT_FIGURE || unit_is_boundary(&r->units, i))
			return NULL;
		if (unit_is(&r->units, i, "and"))
			return sides_object(r, i);
	}
	return NULL;
}

/* between = "between" party "and" party | "between" "the region" "and" party | "among" bloc; false when nothing is said */
static bool look_between(const struct reading *r, size_t i, struct topic *t)
{
	const struct party *p = sides_object(r, i);

	if (p && p->form == PARTY_PAIR) {
		t->own_reporter = p->code;
		t->own_partner = p->code2;
		return true;
	}
	if (p && p->form == PARTY_BOTH) {
		t->mutual = true;
		return true;
	}
	const struct party *second = second_of(r, p ? p->end : i + 1);
	if (sides_coded(second) && second != p) {
		t->own_partner = second->code;
		if (sides_coded(p))
			t->own_reporter = p->code;
		return true;
	}
	if (p && p->form != PARTY_WORLD && is_region(sides_coded(p))) {
		t->own_reporter = p->code;
		t->among = true;
		return true;
	}
	t->mutual = t->mutual || !p;
	return false;
}

/* What stands behind a noun or verb: "to Russia", "between China and Russia", "with the United States". */
void sides_right(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->end, steps = 0; i < u->n && steps < REACH_RIGHT; i++, steps++) {
		/* "traded 3, 4 and 5 billion with China" */
		if (unit_is(u, i, ",") && i > 0 && u->v[i - 1].kind == UNIT_FIGURE && i + 1 < u->n && u->v[i + 1].kind == UNIT_FIGURE &&
		    u->v[i - 1].measure == u->v[i + 1].measure)
			continue;
		if (unit_is(u, i, ",") && is_goods_list(u, i))
			continue;
		if (unit_is_boundary(u, i) || unit_is(u, i, "than") || (unit_lex(u, i, TAG_TOPIC) && i > t->end + 1) ||
		    unit_is(u, i, "while") || unit_is(u, i, "but"))
			return;
		if (UNIT_ONE_OF(u, i, "between", "among")) {
			if (look_between(r, i, t))
				return;
			continue;
		}
		int role = sides_role(u, i, t->indicator);
		if (role > 0 && !t->own_partner && UNIT_ONE_OF(u, i + 1, "it", "them", "him"))
			t->own_partner = subject_here(r, t);
		/* "a deficit with us", which is not "with US" */
		if (role > 0 && !t->own_partner && !t->verb && unit_is(u, i + 1, "us") && unit_lex(u, i + 1, TAG_OWN) && !unit_lex(u, i + 1, TAG_COUNTRY))
			t->own_partner = "@";
		if (role > 0 && !t->own_partner && is_that_land(r, i + 1))
			t->own_partner = named_here(r, t, party_at(r, i + 1));
		const struct party *other = t->own_partner ? NULL : party_at(r, i);
		if (other && other->form == PARTY_OTHER)
			t->own_partner = named_here(r, t, other);
		if (is_all_but(u, i, role)) {
			t->area_partner = true;
			return;
		}
		const struct party *p = role ? sides_object(r, i) : adverb_at(r, i);
		if (p && !role)
			role = 1;
		if (!p)
			continue;
		if (p->form == PARTY_AREA && role > 0) {
			t->area_partner = true;
			return;
		}
		if (p->form == PARTY_BOTH) {
			t->mutual = true;
			return;
		}
		if (p->form == PARTY_AREA && role < 0 && i == t->end)
			t->area_reporter = true;
		if (!sides_coded(p))
			continue;
		if (role > 0 && !t->own_partner && joined_to_next(r, p)) {
			t->area_partner = true;
			return;
		}
		/* "exports of Russian oil to China": of + adjective is no owner */
		if (role < 0 && p->form == PARTY_ADJECTIVE && unit_is(u, i, "of"))
			continue;
		if (role > 0 && !t->own_partner) {
			t->own_partner = p->form == PARTY_OTHER ? named_here(r, t, p) : p->code;
			if (p->form == PARTY_PAIR && !t->own_reporter)
				t->own_reporter = NULL;
		} else if (role < 0 && !t->own_reporter) {
			t->own_reporter = p->code;
		}
		i = p->end - 1;
	}
}
