/* sides.h - the parties that stand beside a noun or verb of trade. */
#ifndef EXTRACT_SIDES_H
#define EXTRACT_SIDES_H

#include "extract/reading.h"

/* Fill in what a topic's own words say of its parties: own_reporter, own_partner, mutual, world, area_partner. */
void sides_of_noun(const struct reading *r, struct topic *t);      /* "China's exports to Russia" */
void sides_of_verb(const struct reading *r, struct topic *t);      /* "China sold Russia ..." */
void sides_of_reference(const struct reading *r, struct topic *t); /* "those to Russia" */

/* Whether "PREPOSITION party" at unit i names the partner (1) or the reporter (-1) of this indicator, or says nothing (0). */
int sides_role(const struct units *u, size_t i, enum tf_indicator ind);

/* The party behind a preposition at unit i: over "the", "members of"; NULL for none. */
const struct party *sides_object(const struct reading *r, size_t i);

#endif
