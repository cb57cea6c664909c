/* sense.h - what kind of number a figure is, and whether it goes up or down. */
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

/* Nothing but commas and "and" between figure k and the one before: both are said alike. */
bool sense_in_list(const struct reading *r, size_t k);

#endif
