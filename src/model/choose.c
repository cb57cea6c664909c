/* choose.c - fits every curve with both kinds of errors and puts the most credible first.
 *
 * Curves are compared by AICc, which counts what a further parameter costs in so few points.  One fit is fit.c, the
 * points of a series points.c. */
#include <gsl/gsl_errno.h>
#include <math.h>
#include <stdlib.h>

#include "model/fit.h"

static int fit_cmp(const void *a, const void *b)
{
	const struct tf_fit *x = a, *y = b;

	if (x->ok != y->ok)
		return x->ok ? -1 : 1;
	if (x->ok && x->aicc != y->aicc)
		return x->aicc < y->aicc ? -1 : 1;
	if (x->n_parameters != y->n_parameters)
		return x->n_parameters < y->n_parameters ? -1 : 1;
	if (x->ok && x->aic != y->aic)
		return x->aic < y->aic ? -1 : 1;
	if (x->curve != y->curve)
		return x->curve < y->curve ? -1 : 1;
	return x->errors < y->errors ? -1 : x->errors > y->errors;
}

static const char *count_word(size_t n)
{
	return n == 0 ? "no points" : n == 1 ? "one point" : "two points";
}

/* What forbids any curve, or an empty slice. */
static struct tf_str objection(const double *x, const double *y, size_t n, struct tf_arena *keep)
{
	bool all_equal = true, one_year = true;

	for (size_t i = 0; i < n; i++) {
		if (!isfinite(x[i]) || !isfinite(y[i]))
			return tf_str_of("no fit: a value is not a number");
		all_equal = all_equal && y[i] == y[0];
		one_year = one_year && x[i] == x[0];
	}
	if (n < 3)
		return tf_str_printf(keep, "no fit: %s, at least three are needed", count_word(n));
	if (one_year)
		return tf_str_of("no fit: all values are of one year");
	return all_equal ? tf_str_of("no fit: all values are equal") : (struct tf_str){ 0 };
}

struct tf_fits tf_fit_data(const double *x, const double *y, size_t n, struct tf_arena *keep)
{
	struct tf_fits out = { .why_not = objection(x, y, n, keep) };
	gsl_error_handler_t *before;

	if (out.why_not.n > 0)
		return out;
	/* GSL's own handler ends the program */
	before = gsl_set_error_handler_off();
	out.v = TF_NEW(keep, struct tf_fit, 2 * TF_N_CURVES);
	for (int c = 0; c < TF_N_CURVES; c++) {
		out.v[out.n++] = fit_curve((enum tf_curve)c, TF_ERRORS_ADDITIVE, x, y, n, keep);
		out.v[out.n++] = fit_curve((enum tf_curve)c, TF_ERRORS_MULTIPLICATIVE, x, y, n, keep);
	}
	gsl_set_error_handler(before);
	qsort(out.v, out.n, sizeof *out.v, fit_cmp);
	return out;
}

struct tf_fits tf_fit_series(const struct tf_series *s, struct tf_arena *keep)
{
	double *x, *y;
	size_t n = tf_fit_points(s, keep, &x, &y);
	struct tf_fits out = tf_fit_data(x, y, n, keep);

	out.series = s;
	return out;
}
