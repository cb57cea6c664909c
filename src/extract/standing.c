/* standing.c - reads "China is Angola's best customer", "Germany, the top market,", "the main buyer of Brazilian goods". */
#include "extract/standing.h"

#include "extract/party.h"
#include "extract/subject.h"

#define REACH 24 /* units between the noun and the figure */

/* The noun, also as the last word of a longer one: "export market", "trading partner". */
static bool noun_at(const struct units *u, size_t i, struct standing *s)
{
	static const struct { const char *word; enum standing_as as; } nouns[] = {
		{ "market", STANDS_CUSTOMER },   { "destination", STANDS_CUSTOMER }, { "customer", STANDS_CUSTOMER }, { "buyer", STANDS_CUSTOMER },
		{ "client", STANDS_CUSTOMER },   { "importer", STANDS_CUSTOMER },    { "purchaser", STANDS_CUSTOMER }, { "outlet", STANDS_CUSTOMER },
		{ "taker", STANDS_CUSTOMER },    { "recipient", STANDS_CUSTOMER },   { "supplier", STANDS_SUPPLIER }, { "source", STANDS_SUPPLIER },
		{ "origin", STANDS_SUPPLIER },   { "provider", STANDS_SUPPLIER },    { "seller", STANDS_SUPPLIER },   { "partner", STANDS_PARTNER },
		{ "investor", STANDS_INVESTOR },
	};
	const struct unit *v = &u->v[i];

	if (v->kind == UNIT_FIGURE || v->kind == UNIT_PERIOD)
		return false;
	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (token_is(u->text, v->tok + v->n_tok - 1u, nouns[k].word)) {
			s->as = nouns[k].as;
			s->unit = (uint32_t)i;
			return true;
		}
	return false;
}

/* The owner right before the noun's adjectives, or behind it: "Angola's best customer", "main buyer of Brazilian goods". */
static const struct party *owner_of(const struct reading *r, const struct standing *s)
{
	const struct units *u = &r->units;

	for (size_t i = s->unit, steps = 0; i > s->who->end && steps < 6; steps++) {
		const struct party *p = party_at(r, --i);
		if (p)
			return p->possessive && p->form <= PARTY_CAPITAL ? p : NULL;
	}
	const struct party *p = UNIT_ONE_OF(u, s->unit + 1, "of") ? party_at(r, s->unit + (unit_is(u, s->unit + 2, "the") ? 3 : 2)) : NULL;

	return p && p->form <= PARTY_CAPITAL ? p : NULL;
}

bool standing_before(const struct reading *r, size_t end, struct standing *s)
{
	for (size_t i = end < r->units.n ? end : r->units.n, steps = 0; i > 0 && steps < REACH; steps++) {
		if (!noun_at(&r->units, --i, s))
			continue;
		s->who = subject_before(r, i);
		if (!s->who || s->who->form > PARTY_CAPITAL)
			continue;
		s->owner = owner_of(r, s);
		return s->owner != s->who;
	}
	return false;
}
