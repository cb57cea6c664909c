/* fit.c - puts one curve through points by least squares, and says how sure the result is.
 *
 * The search is GSL's Levenberg-Marquardt with geodesic acceleration, analytic derivatives, from several starts
 * (problem.c) and under two scalings of the parameters; the lowest sum of squares wins, and plain Gauss-Newton steps
 * take it to the last digits, where the sum of squares itself can no longer see a difference.  Which of several
 * curves to believe is decided in choose.c. */
#include "model/fit.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <math.h>
#include <string.h>

#include "model/problem.h"

#define CEILING_LIMIT 50.0 /* a ceiling so many times the largest value is none */
#define SEARCH_STEPS 300

static int residuals(const gsl_vector *p, void *data, gsl_vector *f)
{
	const struct problem *q = data;

	for (size_t i = 0; i < q->n; i++)
		gsl_vector_set(f, i, problem_residual(q, p->data, i));
	return GSL_SUCCESS;
}

static int jacobian(const gsl_vector *p, void *data, gsl_matrix *J)
{
	const struct problem *q = data;

	for (size_t i = 0; i < q->n; i++) {
		double g[TF_FIT_MAX_PARAMETERS];

		if (q->errors == TF_ERRORS_ADDITIVE)
			curve_gradient(q->curve, p->data, q->t[i], g);
		else
			curve_log_gradient(q->curve, p->data, q->t[i], g);
		for (size_t k = 0; k < q->p; k++)
			gsl_matrix_set(J, i, k, isfinite(g[k]) ? fmax(-1e100, fmin(1e100, g[k])) : 0);
	}
	return GSL_SUCCESS;
}

/* The iterations of one search, until its steps are too small to matter or the ceiling has run away. */
static void iterate(const struct problem *q, gsl_multifit_nlinear_workspace *w)
{
	const gsl_vector *p = gsl_multifit_nlinear_position(w);
	int info = 0;

	for (int i = 0; i < SEARCH_STEPS && gsl_multifit_nlinear_iterate(w) == GSL_SUCCESS; i++) {
		/* gtol 0: a small gradient stops badly scaled problems too early */
		if (gsl_multifit_nlinear_test(1e-12, 0, 0, &info, w) == GSL_SUCCESS)
			return;
		/* the values lie below 1, so this ceiling is far beyond CEILING_LIMIT */
		if (q->p == 3 && gsl_vector_get(p, 0) > 10 * CEILING_LIMIT)
			return;
	}
}

/* One search.  How it ended does not matter: one that stopped early is judged by what it found, as the best of
 * several is taken and must pass polish() to be believed. */
static void search(struct problem *q, const gsl_multifit_nlinear_scale *scale, const double *start, double *p)
{
	gsl_multifit_nlinear_parameters how = gsl_multifit_nlinear_default_parameters();
	gsl_multifit_nlinear_fdf f = { .f = residuals, .df = jacobian, .n = q->n, .p = q->p, .params = q };
	gsl_multifit_nlinear_workspace *w;
	gsl_vector_const_view at = gsl_vector_const_view_array(start, q->p);

	memcpy(p, start, sizeof(double) * q->p);
	how.trs = gsl_multifit_nlinear_trs_lmaccel;
	how.scale = scale;
	how.solver = gsl_multifit_nlinear_solver_qr;
	w = gsl_multifit_nlinear_alloc(gsl_multifit_nlinear_trust, &how, q->n, q->p);
	if (!w)
		return;
	if (gsl_multifit_nlinear_init(&at.vector, &f, w) == GSL_SUCCESS) {
		iterate(q, w);
		memcpy(p, gsl_multifit_nlinear_position(w)->data, sizeof(double) * q->p);
	}
	gsl_multifit_nlinear_free(w);
}

/* The QR factors of the Jacobian with its columns scaled to length 1. */
struct factors {
	gsl_matrix *QR;
	gsl_vector *tau, *f, *step, *rest;
	double length[TF_FIT_MAX_PARAMETERS];
};

static bool factors_new(struct factors *k, const struct problem *q)
{
	k->QR = gsl_matrix_alloc(q->n, q->p);
	k->tau = gsl_vector_alloc(q->p);
	k->f = gsl_vector_alloc(q->n);
	k->step = gsl_vector_alloc(q->p);
	k->rest = gsl_vector_alloc(q->n);
	return k->QR && k->tau && k->f && k->step && k->rest;
}

static void factors_free(struct factors *k)
{
	gsl_matrix_free(k->QR);
	gsl_vector_free(k->tau);
	gsl_vector_free(k->f);
	gsl_vector_free(k->step);
	gsl_vector_free(k->rest);
}

/* False when the columns are so nearly dependent that the data do not tell the parameters apart. */
static bool factorise(struct factors *k, struct problem *q, double *p)
{
	gsl_vector_view at = gsl_vector_view_array(p, q->p);

	residuals(&at.vector, q, k->f);
	jacobian(&at.vector, q, k->QR);
	for (size_t i = 0; i < q->p; i++) {
		gsl_vector_view column = gsl_matrix_column(k->QR, i);

		k->length[i] = gsl_blas_dnrm2(&column.vector);
		if (!(k->length[i] > 0) || !isfinite(k->length[i]))
			return false;
		gsl_vector_scale(&column.vector, 1 / k->length[i]);
	}
	if (gsl_linalg_QR_decomp(k->QR, k->tau) != GSL_SUCCESS)
		return false;
	for (size_t i = 0; i < q->p; i++)
		if (fabs(gsl_matrix_get(k->QR, i, i)) < 1e-9)
			return false;
	return true;
}

/* Gauss-Newton steps until they stop shrinking.  False when p is no optimum. */
static bool polish(struct factors *k, struct problem *q, double *p)
{
	double before = INFINITY, size = 0, rss = problem_rss(q, p);
	double next[TF_FIT_MAX_PARAMETERS];

	for (int round = 0; round < 60; round++) {
		if (!factorise(k, q, p) ||
		    gsl_linalg_QR_lssolve(k->QR, k->tau, k->f, k->step, k->rest) != GSL_SUCCESS)
			return false;
		size = 0;
		for (size_t i = 0; i < q->p; i++) {
			double step = gsl_vector_get(k->step, i) / k->length[i];

			next[i] = p[i] - step;
			size = fmax(size, fabs(step) / fmax(fabs(p[i]), 1e-3));
		}
		if (size >= before || !(problem_rss(q, next) <= rss * (1 + 1e-9) + 1e-300))
			break;
		memcpy(p, next, sizeof(double) * q->p);
		before = size;
		if (size == 0)
			break;
	}
	/* a search that ran away or stalled still wants to move */
	return fmin(size, before) < 1e-6 && factorise(k, q, p);
}

/* sigma^2 (J'J)^-1 from the factors, by R^-1 R^-T. */
static void covariance(const struct factors *k, const struct problem *q, double sigma, double *cov)
{
	double inverse[TF_FIT_MAX_PARAMETERS][TF_FIT_MAX_PARAMETERS] = { { 0 } };

	for (size_t j = 0; j < q->p; j++)
		for (size_t i = j + 1; i-- > 0;) {
			double sum = i == j ? 1 : 0;

			for (size_t m = i + 1; m <= j; m++)
				sum -= gsl_matrix_get(k->QR, i, m) * inverse[m][j];
			inverse[i][j] = sum / gsl_matrix_get(k->QR, i, i);
		}
	for (size_t i = 0; i < q->p; i++)
		for (size_t j = 0; j < q->p; j++) {
			double sum = 0;

			for (size_t m = 0; m < q->p; m++)
				sum += inverse[i][m] * inverse[j][m];
			cov[i * q->p + j] = sigma * sigma * sum / (k->length[i] * k->length[j]);
		}
}

static struct tf_fit refused(struct tf_fit f, const char *why)
{
	f.ok = false;
	f.why_not = tf_str_of(why);
	return f;
}

/* What is wrong with the data for this curve, or NULL. */
static const char *objection(enum tf_curve c, enum tf_errors e, const double *x, const double *y, size_t n)
{
	size_t different = 0, above = 0, below = 0;

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < i && x[k] != x[i])
			k++;
		different += k == i;
		above += y[i] > 0;
		below += y[i] < 0;
	}
	if (different <= curve_n_parameters(c))
		return different < 3 ? "no fit: two points in time, at least three are needed"
		                     : "no fit: three points, at least four are needed";
	if (e == TF_ERRORS_MULTIPLICATIVE && above < n)
		return "no fit: a value is zero or negative and has no logarithm";
	if (c != TF_CURVE_LINEAR && above > 0 && below > 0)
		return "no fit: values above and below zero, which the curve cannot both reach";
	return NULL;
}

/* Fit statistics on the scale of the data.  Parameters counted are those of the curve and sigma: k = p + 1.  For
 * logarithms the density of y has the factor 1/y, without which the two kinds of errors could not be compared. */
static void judge(struct tf_fit *f, const struct problem *q, const double *y, double shift)
{
	double n = (double)q->n, k = (double)q->p + 1, mean = 0, tss = 0, rss = f->rss, logs = 0;
	double floor_rss = n * 1e-26; /* z is around 1: below lies only the noise of the arithmetic */

	for (size_t i = 0; i < q->n; i++) {
		mean += q->z[i] / n;
		logs += q->errors == TF_ERRORS_MULTIPLICATIVE ? log(y[i]) : shift;
	}
	for (size_t i = 0; i < q->n; i++)
		tss += (q->z[i] - mean) * (q->z[i] - mean);
	if (rss < floor_rss) {
		rss = floor_rss;
		f->note = tf_str_of("passes through every point");
	}
	f->r2 = 1 - f->rss / tss;
	f->log_likelihood = -n / 2 * (log(2 * acos(-1) * rss / n) + 1) - logs;
	f->aic = 2 * k - 2 * f->log_likelihood;
	f->aicc = n > k + 1 ? f->aic + 2 * k * (k + 1) / (n - k - 1) : INFINITY;
	f->bic = k * log(n) - 2 * f->log_likelihood;
}

/* The values are fitted scaled by a power of two, which costs no digit; here the results get their unit back. */
static void restore_unit(struct tf_fit *f, double unit)
{
	size_t p = f->n_parameters;

	for (size_t i = 0; i < p; i++) {
		double u = curve_in_unit(f->curve, i) ? unit : 1;

		f->parameter[i] *= u;
		f->standard_error[i] *= fabs(u);
		for (size_t j = 0; j < p; j++) {
			f->covariance[i * p + j] *= u;
			f->covariance[j * p + i] *= u;
		}
	}
	if (f->errors == TF_ERRORS_ADDITIVE) {
		f->rss *= unit * unit;
		f->sigma *= fabs(unit);
	}
}

static struct tf_fit solve(struct tf_fit f, struct problem *q, struct factors *k, const double *y, double unit)
{
	double starts[PROBLEM_STARTS][TF_FIT_MAX_PARAMETERS], best_rss = INFINITY, top = 0;
	const gsl_multifit_nlinear_scale *scales[] = { gsl_multifit_nlinear_scale_more,
		                                       gsl_multifit_nlinear_scale_levenberg };
	size_t n_starts = problem_start(q, starts);

	for (size_t i = 0; i < 2 * n_starts; i++) {
		double p[TF_FIT_MAX_PARAMETERS], rss;

		search(q, scales[i % 2], starts[i / 2], p);
		rss = problem_rss(q, p);
		if (rss < best_rss) {
			best_rss = rss;
			memcpy(f.parameter, p, sizeof(double) * q->p);
		}
	}
	for (size_t i = 0; i < q->n; i++)
		top = fmax(top, q->y[i]);
	if (q->p == 3 && f.parameter[0] > CEILING_LIMIT * top) {
		f.note = tf_str_of("reduces to the exponential");
		return refused(f, "no fit: the ceiling grows without limit, the curve reduces to the exponential");
	}
	if (!(best_rss < 1e100) || !polish(k, q, f.parameter))
		return refused(f, "no fit: the points do not settle the parameters of the curve");

	f.ok = true;
	f.rss = problem_rss(q, f.parameter);
	f.sigma = sqrt(f.rss / (double)(q->n - q->p));
	covariance(k, q, f.sigma, f.covariance);
	for (size_t i = 0; i < q->p; i++)
		f.standard_error[i] = sqrt(f.covariance[i * q->p + i]);
	judge(&f, q, y, log(fabs(unit)));
	restore_unit(&f, unit);
	if (f.curve == TF_CURVE_EXPONENTIAL)
		f.growth_pct = 100 * expm1(f.parameter[1]);
	return f;
}

struct tf_fit fit_curve(enum tf_curve c, enum tf_errors e, const double *x, const double *y, size_t n,
                        struct tf_arena *keep)
{
	struct tf_fit f = { .curve = c,
		            .errors = e,
		            .n_parameters = curve_n_parameters(c),
		            .n_points = n,
		            .first_year = INFINITY,
		            .last_year = -INFINITY,
		            .growth_pct = NAN };
	const char *why = objection(c, e, x, y, n);
	double *t = TF_NEW(keep, double, 3 * n), *scaled = t + n, *z = t + 2 * n, top = 0, sum = 0, unit;
	struct problem q = { c, e, t, scaled, z, n, f.n_parameters };
	struct factors k;
	int exponent;

	for (size_t i = 0; i < n; i++) {
		f.first_year = fmin(f.first_year, x[i]);
		f.last_year = fmax(f.last_year, x[i]);
		top = fmax(top, fabs(y[i]));
		sum += y[i] / (double)n;
	}
	f.t0 = f.first_year;
	if (why)
		return refused(f, why);
	frexp(top, &exponent);
	unit = ldexp(c != TF_CURVE_LINEAR && sum < 0 ? -1 : 1, exponent);
	for (size_t i = 0; i < n; i++) {
		t[i] = x[i] - f.t0;
		scaled[i] = y[i] / unit;
		z[i] = e == TF_ERRORS_ADDITIVE ? scaled[i] : log(scaled[i]);
	}
	f = factors_new(&k, &q) ? solve(f, &q, &k, y, unit) : refused(f, "no fit: memory is out");
	factors_free(&k);
	return f;
}

struct tf_prediction tf_fit_predict(const struct tf_fit *f, double x)
{
	bool logs = f->errors == TF_ERRORS_MULTIPLICATIVE;
	double t = x - f->t0, g[TF_FIT_MAX_PARAMETERS], variance = f->sigma * f->sigma, middle, se, df;
	size_t p = f->n_parameters;
	struct tf_prediction out;

	if (!f->ok || f->n_points <= p)
		return (struct tf_prediction){ NAN, NAN, NAN, NAN, NAN };
	middle = logs ? curve_log_value(f->curve, f->parameter, t) : curve_value(f->curve, f->parameter, t);
	if (logs)
		curve_log_gradient(f->curve, f->parameter, t, g);
	else
		curve_gradient(f->curve, f->parameter, t, g);
	for (size_t i = 0; i < p; i++)
		for (size_t j = 0; j < p; j++)
			variance += g[i] * f->covariance[i * p + j] * g[j];
	se = sqrt(variance);
	df = (double)(f->n_points - p);
	out.value = middle;
	out.low80 = middle - gsl_cdf_tdist_Pinv(0.9, df) * se;
	out.high80 = middle + gsl_cdf_tdist_Pinv(0.9, df) * se;
	out.low95 = middle - gsl_cdf_tdist_Pinv(0.975, df) * se;
	out.high95 = middle + gsl_cdf_tdist_Pinv(0.975, df) * se;
	if (logs)
		out = (struct tf_prediction){ exp(out.value), exp(out.low80), exp(out.high80), exp(out.low95),
			                      exp(out.high95) };
	return out;
}
