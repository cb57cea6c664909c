/* curve.c - what each growth curve is.
 *
 *   linear       a + b t
 *   exponential  a exp(b t)
 *   logistic     K / (1 + exp(-r (t - m)))
 *   gompertz     K exp(-exp(-r (t - m)))
 *
 * t counts years from the first year of the data.  Where to start the search for the parameters is in problem.c, the
 * search in fit.c. */
#include "model/curve.h"

#include <assert.h>
#include <math.h>

static const struct {
	const char *name;
	size_t n_parameters;
	const char *parameter[TF_FIT_MAX_PARAMETERS];
	bool in_unit[TF_FIT_MAX_PARAMETERS];
} curves[TF_N_CURVES] = {
	[TF_CURVE_LINEAR] = { "linear", 2, { "a", "b" }, { true, true } },
	[TF_CURVE_EXPONENTIAL] = { "exponential", 2, { "a", "b" }, { true } },
	[TF_CURVE_LOGISTIC] = { "logistic", 3, { "K", "r", "m" }, { true } },
	[TF_CURVE_GOMPERTZ] = { "gompertz", 3, { "K", "r", "m" }, { true } },
};

const char *tf_curve_name(enum tf_curve c)
{
	assert(c < TF_N_CURVES);
	return curves[c].name;
}

const char *tf_errors_name(enum tf_errors e)
{
	return e == TF_ERRORS_ADDITIVE ? "additive" : "multiplicative";
}

const char *tf_curve_parameter(enum tf_curve c, size_t i)
{
	assert(c < TF_N_CURVES && i < curves[c].n_parameters);
	return curves[c].parameter[i];
}

size_t curve_n_parameters(enum tf_curve c)
{
	return curves[c].n_parameters;
}

bool curve_in_unit(enum tf_curve c, size_t i)
{
	return curves[c].in_unit[i];
}

/* log(1 + exp(x)) without overflow. */
static double log1p_exp(double x)
{
	return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x));
}

/* 1 / (1 + exp(-x)), and what it lacks to 1, both true to the last digit. */
static double rise(double x)
{
	return x > 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

double curve_value(enum tf_curve c, const double *p, double t)
{
	switch (c) {
	case TF_CURVE_LINEAR:
		return p[0] + p[1] * t;
	case TF_CURVE_EXPONENTIAL:
		return p[0] * exp(p[1] * t);
	case TF_CURVE_LOGISTIC:
		return p[0] * rise(p[1] * (t - p[2]));
	default:
		return p[0] * exp(-exp(-p[1] * (t - p[2])));
	}
}

void curve_gradient(enum tf_curve c, const double *p, double t, double *g)
{
	double u, v;

	switch (c) {
	case TF_CURVE_LINEAR:
		g[0] = 1;
		g[1] = t;
		break;
	case TF_CURVE_EXPONENTIAL:
		g[0] = exp(p[1] * t);
		g[1] = p[0] * t * g[0];
		break;
	case TF_CURVE_LOGISTIC:
		u = rise(p[1] * (t - p[2]));
		v = p[0] * u * rise(-p[1] * (t - p[2]));
		g[0] = u;
		g[1] = v * (t - p[2]);
		g[2] = -v * p[1];
		break;
	default:
		u = -p[1] * (t - p[2]);
		g[0] = exp(-exp(u));
		v = p[0] * exp(u - exp(u));
		g[1] = v * (t - p[2]);
		g[2] = -v * p[1];
		break;
	}
}

double curve_log_value(enum tf_curve c, const double *p, double t)
{
	switch (c) {
	case TF_CURVE_LINEAR:
		return log(p[0] + p[1] * t);
	case TF_CURVE_EXPONENTIAL:
		return log(p[0]) + p[1] * t;
	case TF_CURVE_LOGISTIC:
		return log(p[0]) - log1p_exp(-p[1] * (t - p[2]));
	default:
		return log(p[0]) - exp(-p[1] * (t - p[2]));
	}
}

void curve_log_gradient(enum tf_curve c, const double *p, double t, double *g)
{
	double u;

	g[0] = 1 / p[0];
	switch (c) {
	case TF_CURVE_LINEAR:
		g[0] = 1 / (p[0] + p[1] * t);
		g[1] = t * g[0];
		break;
	case TF_CURVE_EXPONENTIAL:
		g[1] = t;
		break;
	case TF_CURVE_LOGISTIC:
		u = rise(-p[1] * (t - p[2]));
		g[1] = u * (t - p[2]);
		g[2] = -u * p[1];
		break;
	default:
		u = exp(-p[1] * (t - p[2]));
		g[1] = u * (t - p[2]);
		g[2] = -u * p[1];
		break;
	}
}
