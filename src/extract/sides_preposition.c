/* sides_preposition.c - what a preposition governs, and which side of a trade it names: "to the ten members of ASEAN". */
#include "extract/sides_parts.h"

#include "extract/party.h"

const char *sides_coded(const struct party *p)
{
	return p && (p->form <= PARTY_CAPITAL || p->form == PARTY_WORLD || p->form == PARTY_OTHER) ? p->code : NULL;
}

/* Words between a preposition and the name of a party: "with [the ten members of] ASEAN". */
static bool is_leading(const struct reading *r, size_t i)
{
	const struct units *u = &r->units;

	if (u->v[i].kind == UNIT_FIGURE)
		return u->v[i].measure == PM_BARE || u->v[i].measure == PM_GOODS; /* "the ten members of" */
	return UNIT_ONE_OF(u, i, "the", "its", "their", "a", "all", "other", "both", "most", "neighbouring", "neighboring", "northern", "southern",
	              "eastern", "western", "members", "member", "states", "countries", "nations", "of", "fellow", "mainland", "ally",
	              "neighbour", "neighbor", "country", "partner", "rival", "s", "whole", "rest", "entire", "remaining", "region") ||
	       unit_lex(u, i, TAG_NUM) || unit_lex(u, i, TAG_TRADER) ||
	       (UNIT_ONE_OF(u, i, "in", "from") && unit_lex(u, i - 1, TAG_TRADER)); /* "to buyers in", "to the markets of" */
}

/* The party behind a preposition at unit i: over "the", "its", adjectives of neighbourhood. */
const struct party *sides_object(const struct reading *r, size_t i)
{
	size_t k = i + 1;

	for (size_t steps = 0; steps < 6 && k < r->units.n; steps++, k++) {
		const struct party *p = party_at(r, k);
		/* "its northern neighbour", "its trade with": the owner is not the object, unless nothing follows */
		if (p && p->form != PARTY_OWN)
			return p;
		/* "its northern neighbour", "the two countries": see party.c; else only words that lead up to a name */
		if (!p && !is_leading(r, k))
			return NULL;
	}
	return NULL;
}

int sides_role(const struct units *u, size_t i, enum tf_indicator ind)
{
	switch (ind) {
	case TF_IND_EXPORTS:
	case TF_IND_SERVICES_TRADE:
		if (UNIT_ONE_OF(u, i, "to", "into", "with"))
			return 1;
		return UNIT_ONE_OF(u, i, "from", "by", "of") ? -1 : 0;
	case TF_IND_IMPORTS:
		if (UNIT_ONE_OF(u, i, "from", "with", "in"))
			return 1;
		return UNIT_ONE_OF(u, i, "into", "by", "of", "to") ? -1 : 0;
	case TF_IND_INVESTMENT:
	case TF_IND_INVESTMENT_STOCK:
		if (UNIT_ONE_OF(u, i, "in", "into", "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "from", "by", "of") ? -1 : 0;
	case TF_IND_OTHER_TRADE:
		if (UNIT_ONE_OF(u, i, "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "from") ? -1 : 0;
	default:
		if (UNIT_ONE_OF(u, i, "with", "against", "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "of", "from") ? -1 : 0;
	}
}
