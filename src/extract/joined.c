/* joined.c - tells parties that share a figure from those that have one each ("China and Peru 5 and 7 percent"). */
#include "extract/joined.h"

#include "extract/party.h"

/* A list of figures, or "respectively", gives each of them its own. */
static bool is_answered(const struct units *u, size_t i)
{
	for (size_t steps = 0; i < u->n && steps < 40; steps++, i++)
		if (unit_is(u, i, "respectively") || (u->v[i].kind == UNIT_FIGURE && UNIT_ONE_OF(u, i + 1, "and", ",") && i + 2 < u->n &&
		                                      u->v[i + 2].kind == UNIT_FIGURE))
			return true;
	return false;
}

static bool is_name(const struct party *p)
{
	return p && (p->form == PARTY_NAME || p->form == PARTY_CAPITAL || p->form == PARTY_AREA) && !p->possessive;
}

static size_t over_the(const struct units *u, size_t i) { return UNIT_ONE_OF(u, i, "the", "its") ? i + 1 : i; }

bool joined_to_next(const struct reading *r, const struct party *p)
{
	const struct units *u = &r->units;

	if (p->form == PARTY_PAIR)
		return true;
	return UNIT_ONE_OF(u, p->end, "and", "&", ",") && is_name(party_at(r, over_the(u, p->end + 1u))) && !is_answered(u, p->end);
}

bool joined_to_last(const struct reading *r, const struct party *p)
{
	const struct units *u = &r->units;
	size_t i = p->unit > 0 && unit_is(u, p->unit - 1, "the") ? p->unit - 1 : p->unit;
	const struct party *last = i > 1 && unit_is(u, i - 1, "and") ? party_at(r, i - 2) : NULL;

	return is_name(last) && last->end == i - 1 && !is_answered(u, p->end);
}
