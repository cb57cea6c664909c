/* fit.h (model) - one curve put through one set of points. */
#ifndef MODEL_FIT_H
#define MODEL_FIT_H

#include "tradefig/fit.h"

/* Fits one curve with one kind of errors.  x and y are finite, not all equal, with at least two different x; all
 * else that can be wrong with them gives a sentence in why_not. */
struct tf_fit fit_curve(enum tf_curve c, enum tf_errors e, const double *x, const double *y, size_t n,
                        struct tf_arena *keep);

#endif
