/* subject.c - tells which of the parties of a sentence do something.
 *
 * What they do, and to whom, is read in sides.c. */
#include "extract/subject.h"

#include "extract/party.h"

#define CLAUSE_MAX 8 /* units between "which" and its verb */

/* Words between a preposition or verb and its object. */
static size_t over_modifiers(const struct units *u, size_t i)
{
	while (i > 0 && UNIT_ONE_OF(u, i - 1, "the", "its", "their", "our", "northern", "southern", "eastern", "western", "neighbouring", "neighboring"))
		i--;
	return i;
}

/* A preposition stands before the party, or a verb whose object it is: "sold Russia apples", "has overtaken the United States". */
static bool is_governed(const struct reading *r, const struct party *p)
{
	const struct units *u = &r->units;
	size_t i = over_modifiers(u, p->unit);

	if (i == 0)
		return false;
	/* "buyers in the EU", "firms from Japan": they act themselves */
	if (UNIT_ONE_OF(u, i - 1, "in", "from") && i > 1 && unit_lex(u, i - 2, TAG_TRADER)) {
		size_t traders = over_modifiers(u, i - 2);
		return traders > 0 && UNIT_ONE_OF(u, traders - 1, "to", "from", "with", "by", "for", "of", "among");
	}
	if (unit_lex(u, i - 1, TAG_SELL))
		return true;
	return UNIT_ONE_OF(u, i - 1, "to", "from", "with", "in", "by", "for", "of", "at", "into", "against", "between", "than", "after",
	                   "behind", "via", "through", "near", "outside", "like", "on", "over", "about", "across", "overtaken", "overtook",
	                   "overtaking", "replaced", "replacing", "beating", "trailing", "inside", "within", "beyond", "toward", "towards");
}

/* "Chinese firms", "German plants": the people's own, as its country. */
static bool is_trader(const struct reading *r, const struct party *p)
{
	return p->form == PARTY_ADJECTIVE && unit_lex(&r->units, p->end, TAG_TRADER);
}

/* "its", "our" own something; "we" and "the country" act. */
static bool is_owner_only(const struct reading *r, const struct party *p)
{
	return p->form == PARTY_OWN && UNIT_ONE_OF(&r->units, p->unit, "its", "their", "our", "domestic");
}

static bool is_subject(const struct reading *r, const struct party *p)
{
	return !is_owner_only(r, p) && p->form != PARTY_WORLD && (p->form != PARTY_ADJECTIVE || is_trader(r, p)) && !p->possessive && !is_governed(r, p);
}

const struct party *subject_antecedent(const struct reading *r, size_t i)
{
	size_t end = i > 0 && unit_is(&r->units, i - 1, ",") ? i - 1 : i;
	const struct party *p = end > 0 ? party_at(r, end - 1) : NULL;

	return p && !p->possessive && p->form != PARTY_OWN ? p : NULL;
}

/* relative = party [ "," ] ( "which" | "who" | "that" ) { word } verb          "Mexico, which bought" */
static const struct party *relative(const struct reading *r, size_t verb)
{
	const struct units *u = &r->units;

	for (size_t i = verb, steps = 0; i > 0 && steps < CLAUSE_MAX; steps++) {
		i--;
		if (UNIT_ONE_OF(u, i, "which", "who", "that"))
			return subject_antecedent(r, i);
		const struct party *p = party_at(r, i);
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i) || (p && is_subject(r, p)))
			return NULL;
	}
	return NULL;
}

const struct party *subject_before(const struct reading *r, size_t i)
{
	const struct party *found = relative(r, i);

	if (found)
		return found;
	for (size_t k = 0; k < r->parties.n && r->parties.v[k].end <= i; k++)
		if (is_subject(r, &r->parties.v[k]))
			found = &r->parties.v[k];
	return found;
}

const struct party *subject_named(const struct reading *r, size_t i)
{
	const struct party *found = NULL, *owner = NULL;

	for (size_t k = 0; k < r->parties.n && r->parties.v[k].end <= i; k++) {
		const struct party *p = &r->parties.v[k];
		if (p->form <= PARTY_CAPITAL && is_subject(r, p))
			found = p;
		else if (p->form <= PARTY_CAPITAL && (p->possessive || p->form == PARTY_ADJECTIVE) && p->unit < 6)
			owner = p;
	}
	return found ? found : owner;
}

const struct party *subject_first(const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n && r->parties.v[k].unit < 12; k++)
		if (r->parties.v[k].form <= PARTY_CAPITAL && is_subject(r, &r->parties.v[k]))
			return &r->parties.v[k];
	return NULL;
}
