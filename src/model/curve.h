/* curve.h - the growth curves: their values and derivatives. */
#ifndef MODEL_CURVE_H
#define MODEL_CURVE_H

#include "tradefig/fit.h"

size_t curve_n_parameters(enum tf_curve c);

/* Does parameter i count in the unit of the values (as K does), so that it grows with them? */
bool curve_in_unit(enum tf_curve c, size_t i);

/* The curve at t with parameters p, and its derivatives by each parameter. */
double curve_value(enum tf_curve c, const double *p, double t);
void curve_gradient(enum tf_curve c, const double *p, double t, double *g);

/* The same for the logarithm of the curve; NAN where the curve is not above 0. */
double curve_log_value(enum tf_curve c, const double *p, double t);
void curve_log_gradient(enum tf_curve c, const double *p, double t, double *g);

#endif
