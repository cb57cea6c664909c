/* topic.h - what a sentence measures: its nouns and verbs of trade, with the parties beside them. */
#ifndef EXTRACT_TOPIC_H
#define EXTRACT_TOPIC_H

#include "extract/reading.h"

/* Fills in r->topics, in order, with what their own words say; r->parties must be there. */
void topics_find(struct reading *r, struct tf_arena *work);

#endif
