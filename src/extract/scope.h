/* scope.h - whether a figure is trade's business. */
#ifndef EXTRACT_SCOPE_H
#define EXTRACT_SCOPE_H

#include "extract/sense.h"

/* Is figure k of the reading a claim?  Fills in f->claim and f->why_not; the kind and the topic must be there. */
void scope_decide(const struct sense_context *s, size_t k, struct figure *f);

/* Notes whether the sentence spoke of nothing that is trade's business: what has no topic of its own behind it has none. */
void scope_remember(const struct reading *r, struct frame *frame);

#endif
