/* topic.h - what a sentence measures: its nouns and verbs of trade, with the parties beside them. */
#ifndef EXTRACT_TOPIC_H
#define EXTRACT_TOPIC_H

#include "extract/reading.h"

/* Fills in r->topics, in order, with what their own words say; r->parties must be there. */
void topics_find(struct reading *r, struct tf_arena *work);

/* The subject before unit i: the last party in the same sentence that is not governed by a preposition; NULL for none. */
const struct party *subject_before(const struct reading *r, size_t i);

/* Whether "PREPOSITION party" at unit i names the partner (1) or the reporter (-1) of this indicator, or says nothing (0). */
int topic_role(const struct units *u, size_t i, enum tf_indicator ind);

/* The party behind a preposition at unit i: over "the", "members of"; NULL for none. */
const struct party *topic_object(const struct reading *r, size_t i);

#endif
