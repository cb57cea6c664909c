/* parallel.h - bare numbers that stand where a figure stood before: "Spain bought 9.8 per cent, Italy 3.7". */
#ifndef EXTRACT_PARALLEL_H
#define EXTRACT_PARALLEL_H

#include "extract/cursor.h"
#include "extract/quantity.h"

/* The number `x`, without unit and scale, may be meant in the unit and scale of `model`, a figure before it; `near`: they
 * stand in one sentence. */
bool parallel_fits(const struct cursor *c, const struct quantity *model, bool near, const struct quantity *x);

#endif
