/* sense.h - what kind of number a figure is, whether it goes up or down, and whether it is trade's business at all. */
#ifndef EXTRACT_SENSE_H
#define EXTRACT_SENSE_H

#include "extract/figure.h"

/* The figures of this sentence that were decided before. */
struct sense_context {
	const struct figure_context *c;
	const struct reading *r;
	const struct figure *decided; /* figure j of the reading is decided[j] */
};

/* Decide f, which is figure k of the reading; `before` is the claim right before it in the sentence, or NULL. */
void sense_kind(const struct sense_context *s, size_t k, struct figure *f, const struct figure *before);
void sense_direction(const struct sense_context *s, size_t k, struct figure *f, const struct figure *before);

/* Is it a claim?  Fills in f->claim and f->why_not; the kind and the topic must be there. */
void sense_scope(const struct sense_context *s, size_t k, struct figure *f);

/* Notes whether the sentence spoke of nothing that is trade's business: what has no topic of its own behind it has none. */
void sense_remember(const struct reading *r, struct frame *frame);

#endif
