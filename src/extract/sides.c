/* sides.c - reads whose trade with whom from the words beside a noun or verb: "China's ... to Russia", "with", "between".
 *
 * What the sentence leaves out is filled in by frame.c. */
#include "extract/sides_parts.h"

#include "extract/joined.h"
#include "extract/party.h"
#include "extract/subject.h"

/* "Asia bought 5 billion", "third countries supplied": an area without a code keeps no books; it is told from the other side. */
static void told_from_here(struct topic *t)
{
	t->area_partner = true;
	if (t->indicator != TF_IND_INVESTMENT)
		t->indicator = t->indicator == TF_IND_IMPORTS ? TF_IND_EXPORTS : TF_IND_IMPORTS;
}

/* origin = "bought" { figure | word } adjective          "bought Egyptian goods", "took a quarter of Kenya's tea" */
static const char *origin_of(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->end, steps = 0; i < u->n && steps < 8; i++, steps++) {
		const struct party *p = party_at(r, i);
		if (p)
			return sides_coded(p) && (p->form == PARTY_ADJECTIVE || p->possessive) ? p->code : NULL;
		if (unit_is_boundary(u, i) || UNIT_ONE_OF(u, i, "to", "by", "for", "than", "in", "and"))
			return NULL;
	}
	return NULL;
}

/* Whom a seller sells to, right behind the verb: "sold Russia apples", "sold its African neighbours 2 billion". */
static const char *sold_to(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;
	const struct party *p = party_at(r, t->end);

	if (UNIT_ONE_OF(u, t->end, "the", "its", "their"))
		p = party_at(r, t->end + 1);
	if (!p || p->possessive || (p->form == PARTY_ADJECTIVE && !unit_lex(u, p->end, TAG_TRADER) &&
	                            !UNIT_ONE_OF(u, p->end, "neighbours", "neighbors", "partners", "allies", "friends")))
		return NULL;
	return p->form <= PARTY_ADJECTIVE ? p->code : NULL;
}

/* "Kenya's pledge to import": whoever owns the will does the deed. */
static const struct party *willing(const struct reading *r, size_t verb)
{
	for (size_t k = r->parties.n; k > 0; k--) {
		const struct party *p = &r->parties.v[k - 1];
		if (p->unit < verb && (p->possessive || p->form == PARTY_ADJECTIVE) && p->form <= PARTY_CAPITAL &&
		    (unit_lex(&r->units, p->end + (p->possessive ? 1u : 0u), TAG_GOAL) || unit_lex(&r->units, p->end + (p->possessive ? 1u : 0u), TAG_PLAN)))
			return p;
	}
	return NULL;
}

/* "from" behind the verb, before its statement ends: "bought from us only 5 billion". */
static bool names_source(const struct units *u, size_t i)
{
	for (; i < u->n && !unit_is_boundary(u, i); i++)
		if (unit_is(u, i, "from"))
			return true;
	return false;
}

/* "you bought 5 billion": a guest's purchases are told as what the speaker sells. */
static void told_by_seller(struct topic *t)
{
	t->indicator = TF_IND_EXPORTS;
	t->own_partner = "?";
	t->own_reporter = "@";
}

void sides_of_verb(const struct reading *r, struct topic *t)
{
	const struct party *subject = subject_before(r, t->unit);
	const struct party *next = party_at(r, t->end);

	if (!subject)
		subject = willing(r, t->unit);
	if (!next && unit_is(&r->units, t->end, "the"))
		next = party_at(r, t->end + 1);
	if (subject && subject->form == PARTY_PAIR)
		t->mutual = true;
	else if (subject && subject->form <= PARTY_CAPITAL && joined_to_last(r, subject) && !unit_is_boundary(&r->units, subject->end))
		told_from_here(t);
	else if (subject && subject->form <= PARTY_CAPITAL)
		t->own_reporter = sides_coded(subject);
	else if (subject && subject->form == PARTY_OTHER)
		t->own_reporter = "?";
	else if (subject && subject->form == PARTY_AREA)
		told_from_here(t);
	else if (subject && subject->form == PARTY_OWN)
		t->own_reporter = "@";
	else if (t->unit > 0 && UNIT_ONE_OF(&r->units, t->unit - 1, "it", "they"))
		t->own_reporter = "!";
	sides_right(r, t);
	sides_opening(r, t);
	/* "we sold you", "you sold us" */
	if (!t->own_partner && next && next->form == PARTY_OTHER)
		t->own_partner = "?";
	if (!t->own_partner && next && next->form == PARTY_OWN && !unit_is(&r->units, next->unit, "its") && !unit_is(&r->units, next->unit, "their"))
		t->own_partner = "@";
	if (t->indicator == TF_IND_IMPORTS && !t->own_partner && !t->area_partner && (t->own_partner = origin_of(r, t)))
		t->step = "origin";
	if (t->indicator == TF_IND_EXPORTS && !t->own_partner)
		t->own_partner = sold_to(r, t);
	t->part = sides_part(r, t);
	if (t->indicator == TF_IND_IMPORTS && !t->own_partner && t->own_reporter && t->own_reporter[0] == '?' && !names_source(&r->units, t->end))
		told_by_seller(t);
}

/* "undertook to import 5 billion", "supplies Mongolia with oil": a noun by its letters, a verb by its place. */
static bool is_verb_here(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;
	const struct party *next = party_at(r, t->end);

	if (UNIT_ONE_OF(u, t->unit, "import", "export"))
		return t->unit > 0 && (unit_is(u, t->unit - 1, "not") || unit_lex(u, t->unit - 1, TAG_FUTURE) ||
		                       token_is(u->text, u->v[t->unit].tok - 1u, "to")); /* also in "undertook to" */
	return UNIT_ONE_OF(u, t->unit, "supplies", "exports", "imports") && next && next->form == PARTY_NAME && !next->possessive;
}

void sides_of_noun(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	if (is_verb_here(r, t)) {
		t->verb = true;
		sides_of_verb(r, t);
		return;
	}
	sides_left(r, t);
	sides_right(r, t);
	sides_lead(r, t);
	sides_runner(r, t);
	sides_holder(r, t);
	sides_where(r, t);
	sides_opening(r, t);
	t->among = t->among || sides_among(r, t);
	const struct party *region = t->among && !t->own_reporter && UNIT_ONE_OF(u, t->end, "within", "inside") ? sides_object(r, t->end) : NULL;
	if (region && is_region(sides_coded(region)))
		t->own_reporter = region->code;
	t->inbound = sides_inbound(r, t);
	t->part = sides_part(r, t);
}

/* "Peru's share is 4 percent, that of Chile 3": whose part is named before is the far side. */
static bool is_share_before(const struct units *u, size_t i)
{
	for (size_t steps = 0; i > 0 && steps < 40; steps++)
		if (UNIT_ONE_OF(u, --i, "share", "shares", "part", "proportion", "portion", "weight", "slice"))
			return true;
	return false;
}

void sides_of_reference(const struct reading *r, struct topic *t)
{
	if (unit_is(&r->units, t->end, "of") && is_share_before(&r->units, t->unit)) {
		t->own_partner = sides_coded(sides_object(r, t->end));
		return;
	}
	if (UNIT_ONE_OF(&r->units, t->end, "to", "from", "with", "between", "of", "into", "among"))
		sides_right(r, t);
	else
		sides_lead(r, t);
}
