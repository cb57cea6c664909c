/* parallel.h - bare numbers that stand where a figure stood before: "Spain bought 9.8 per cent, Italy 3.7". */
#ifndef EXTRACT_PARALLEL_H
#define EXTRACT_PARALLEL_H

#include "extract/cursor.h"
#include "extract/quantity.h"

/* What one in the number `x`, that has neither unit nor scale, is worth when it stands in the place of `model`, a figure
 * before it; 0 when it does not.  `near`: they stand in one sentence. */
double parallel_worth(const struct cursor *c, const struct quantity *model, bool near, const struct quantity *x);

#endif
