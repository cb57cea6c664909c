/* choose.h - chooses between the candidates for a figure's parties and times by their weights. */
#ifndef EXTRACT_CHOOSE_H
#define EXTRACT_CHOOSE_H

#include "extract/figure.h"

/* Topic and indicator, after the steps have decided them; true when another one was chosen than theirs. */
bool choose_topic(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

/* Reporter and partner; `before` is the claim before it in the sentence, or NULL. */
void choose_pair(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

/* The period, after the steps have decided it. */
void choose_period(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

/* The base period of a rate, factor or change, after the period. */
void choose_base(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

#endif
