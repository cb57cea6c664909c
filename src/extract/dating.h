/* dating.h - the period and base period of a figure. */
#ifndef EXTRACT_DATING_H
#define EXTRACT_DATING_H

#include "extract/figure.h"

/* Decides period, base and, where only a date tells, the status of figure k; `before` is the claim before it in the sentence, or NULL. */
void dating_decide(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

/* What the discourse is about after this figure. */
void dating_remember(struct frame *f, const struct figure *g);

/* A sentence on trade that names a past time and no figure sets the time of what follows: "Trade grew in 2018. It reached ...". */
void dating_of_sentence(const struct figure_context *c, const struct reading *r);

#endif
