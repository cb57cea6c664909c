/* fit.h - growth curves through a series. */
#ifndef TRADEFIG_FIT_H
#define TRADEFIG_FIT_H

#include "tradefig/series.h"

enum tf_curve { TF_CURVE_LINEAR, TF_CURVE_EXPONENTIAL, TF_CURVE_LOGISTIC, TF_CURVE_GOMPERTZ, TF_N_CURVES };
enum tf_errors { TF_ERRORS_ADDITIVE, TF_ERRORS_MULTIPLICATIVE };

#define TF_FIT_MAX_PARAMETERS 4

struct tf_fit {
	enum tf_curve curve;
	enum tf_errors errors;
	bool ok;
	struct tf_str why_not;           /* a sentence, when there is no fit */
	struct tf_str note;              /* "reduces to the exponential", ...; empty */
	size_t n_parameters;             /* of the curve, without sigma */
	double parameter[TF_FIT_MAX_PARAMETERS];
	double standard_error[TF_FIT_MAX_PARAMETERS];
	double covariance[TF_FIT_MAX_PARAMETERS * TF_FIT_MAX_PARAMETERS];
	size_t n_points;
	double t0;                       /* the curve counts years from here */
	double rss, sigma;               /* on the scale of the errors (logs when multiplicative) */
	double r2;
	double log_likelihood;           /* on the scale of the data (with the Jacobian) */
	double aic, aicc, bic;           /* k counts sigma */
	double growth_pct;               /* a year, for the exponential; NAN otherwise */
	double first_year, last_year;    /* of the data */
};

struct tf_fits {
	const struct tf_series *series;
	struct tf_fit *v;                /* every curve that was tried, best AICc first, failures last */
	size_t n;
	struct tf_str why_not;           /* when no curve could be tried at all: a sentence */
};

/* Annual levels of a series that a curve can be put through: one value a calendar year; official before stated,
 * exact before rounded.  Returns how many; x and y (in `keep`) hold years and values. */
size_t tf_fit_points(const struct tf_series *s, struct tf_arena *keep, double **x, double **y);

/* Fits every curve, with additive and multiplicative errors.  Never aborts: short or impossible data give a
 * sentence. */
struct tf_fits tf_fit_series(const struct tf_series *s, struct tf_arena *keep);

/* The same for bare numbers. */
struct tf_fits tf_fit_data(const double *x, const double *y, size_t n, struct tf_arena *keep);

/* The curve at x and the limits of a new observation there (delta method plus sigma, Student t). */
struct tf_prediction {
	double value, low80, high80, low95, high95;
};
struct tf_prediction tf_fit_predict(const struct tf_fit *f, double x);

const char *tf_curve_name(enum tf_curve c);
const char *tf_errors_name(enum tf_errors e);
const char *tf_curve_parameter(enum tf_curve c, size_t i); /* "K", "r", ... */

/* fits.csv: one row a curve tried; coefs.csv: one row a parameter; fitted.csv: one row a year, from the first year
 * of the data to `horizon` years after the last. */
enum tf_status tf_fits_write_csv(const struct tf_fits *f, size_t n, FILE *fits, FILE *coefs, FILE *fitted,
                                 int horizon, struct tf_csv_style style);

#endif
