/* problem.h - a curve and the data that it shall be put through. */
#ifndef MODEL_PROBLEM_H
#define MODEL_PROBLEM_H

#include "model/curve.h"

struct problem {
	enum tf_curve curve;
	enum tf_errors errors;
	const double *t;
	const double *y; /* the values, scaled to lie around 1 */
	const double *z; /* what is compared with the curve: y, or its logarithm */
	size_t n;
	size_t p; /* parameters */
};

/* How far the curve lies above the data at point i, on the scale of the errors.  A value that is not finite becomes
 * a very bad one: a search that meets NaN accepts the step that led there. */
double problem_residual(const struct problem *q, const double *p, size_t i);
double problem_rss(const struct problem *q, const double *p);

/* Starting values from the data alone, best first; returns how many (at most PROBLEM_STARTS). */
enum { PROBLEM_STARTS = 3 };
size_t problem_start(const struct problem *q, double starts[PROBLEM_STARTS][TF_FIT_MAX_PARAMETERS]);

#endif
