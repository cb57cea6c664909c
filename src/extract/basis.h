/* basis.h - which period a rate, a change or a factor counts from. */
#ifndef EXTRACT_BASIS_H
#define EXTRACT_BASIS_H

#include "extract/figure.h"

/* A figure of that kind counts from another period. */
bool basis_needed(enum tf_kind k);

/* What a rate counts from when nothing says so: in a text that compares months, the month before; else the year before. */
struct tf_period basis_usual(const struct frame *f, struct tf_period p);

/* Decides the base of figure k from its period: `b` is the mention to count from, `m` the one of the period, each NULL for none. */
void basis_decide(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct period_mention *b,
                  const struct period_mention *m);

#endif
