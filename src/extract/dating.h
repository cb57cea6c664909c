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

#endif
