/* dating.h - the period and base period of a figure. */
#ifndef EXTRACT_DATING_H
#define EXTRACT_DATING_H

#include "extract/figure.h"

/* Decides period, base and, where only a date tells, the status of figure k; `before` is the claim before it in the sentence, or NULL. */
void dating_decide(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

/* What a mention of time means for figure f; `earlier` is the period before it in the text. */
struct tf_period dating_resolve(const struct figure_context *c, const struct reading *r, const struct period_mention *m, const struct figure *f,
                                const struct figure *before, struct tf_period earlier);

/* The base period by steps, for the period that the figure has now; `b` is the mention to count from and `m` the period's, or NULL. */
void dating_base(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f);

/* What the text is about where a sentence does not say: its paragraph's period, its section's, its own. */
struct tf_period dating_current(const struct frame *f);

/* What the discourse is about after this figure. */
void dating_remember(struct frame *f, const struct figure *g);

/* A sentence on trade that names a past time and no figure sets the time of what follows: "Trade grew in 2018. It reached ...". */
void dating_of_sentence(const struct figure_context *c, const struct reading *r);

#endif
