/* problem.c - a curve against its data: the distance between them, and where the search for the parameters begins.
 *
 * Each curve is laid over the data at many rates and places, with its height solved for directly; the logistic and
 * the Gompertz also by straight lines through the transformed data for a row of ceilings K.  The best few are
 * handed to the search, since the nearest valley is not always the deepest. */
#include <math.h>
#include <string.h>

#include "model/problem.h"

#define LIMIT 1e100

double problem_residual(const struct problem *q, const double *p, size_t i)
{
	double f = q->errors == TF_ERRORS_ADDITIVE ? curve_value(q->curve, p, q->t[i])
	                                           : curve_log_value(q->curve, p, q->t[i]);
	double r = f - q->z[i];

	if (isnan(r))
		return LIMIT;
	return fmax(-LIMIT, fmin(LIMIT, r));
}

double problem_rss(const struct problem *q, const double *p)
{
	double sum = 0;

	for (size_t i = 0; i < q->n; i++) {
		double r = problem_residual(q, p, i);

		sum += r * r;
	}
	return sum;
}

struct best {
	const struct problem *q;
	double (*starts)[TF_FIT_MAX_PARAMETERS];
	double rss[PROBLEM_STARTS];
	size_t n;
};

/* Keeps the candidate if it is among the best. */
static void offer(struct best *b, const double *p)
{
	double rss = problem_rss(b->q, p);
	size_t at = b->n;

	if (!(rss < LIMIT))
		return;
	while (at > 0 && rss < b->rss[at - 1])
		at--;
	if (at == PROBLEM_STARTS)
		return;
	for (size_t i = b->n < PROBLEM_STARTS ? b->n++ : PROBLEM_STARTS - 1; i > at; i--) {
		memcpy(b->starts[i], b->starts[i - 1], sizeof *b->starts);
		b->rss[i] = b->rss[i - 1];
	}
	memcpy(b->starts[at], p, sizeof *b->starts);
	b->rss[at] = rss;
}

/* Sets the height p[0] to its best for the other parameters. */
static void solve_height(const struct problem *q, double *p)
{
	double zg = 0, gg = 0;

	p[0] = 1;
	for (size_t i = 0; i < q->n; i++) {
		if (q->errors == TF_ERRORS_ADDITIVE) {
			double g = curve_value(q->curve, p, q->t[i]);

			zg += q->z[i] * g;
			gg += g * g;
		} else {
			zg += q->z[i] - curve_log_value(q->curve, p, q->t[i]);
		}
	}
	p[0] = q->errors == TF_ERRORS_ADDITIVE ? zg / gg : exp(zg / (double)q->n);
}

/* The weighted straight line z = c + s t; false when the points do not make one. */
static bool line(const double *t, const double *z, const double *w, size_t n, double *c, double *s)
{
	double sw = 0, st = 0, sz = 0, stt = 0, stz = 0;

	for (size_t i = 0; i < n; i++) {
		sw += w[i];
		st += w[i] * t[i];
		sz += w[i] * z[i];
	}
	if (!(sw > 0))
		return false;
	for (size_t i = 0; i < n; i++) {
		stt += w[i] * (t[i] - st / sw) * (t[i] - st / sw);
		stz += w[i] * (t[i] - st / sw) * (z[i] - sz / sw);
	}
	*s = stz / stt;
	*c = (sz - *s * st) / sw;
	return isfinite(*s) && isfinite(*c);
}

static void start_linear(const struct problem *q, struct best *b, double *w)
{
	double p[TF_FIT_MAX_PARAMETERS] = { 0 };
	size_t first = 0, last = 0;

	for (size_t i = 0; i < q->n; i++) {
		w[i] = 1;
		first = q->t[i] < q->t[first] ? i : first;
		last = q->t[i] > q->t[last] ? i : last;
	}
	if (line(q->t, q->y, w, q->n, &p[0], &p[1]))
		offer(b, p);
	/* with multiplicative errors the line must stay above 0, as the one through the ends does */
	p[1] = (q->y[last] - q->y[first]) / (q->t[last] - q->t[first]);
	p[0] = q->y[first] - p[1] * q->t[first];
	offer(b, p);
	for (size_t i = 0; i < q->n; i++)
		w[i] = q->y[i] != 0 ? 1 / (q->y[i] * q->y[i]) : 0;
	if (line(q->t, q->y, w, q->n, &p[0], &p[1]))
		offer(b, p);
}

static void start_exponential(const struct problem *q, struct best *b, double span)
{
	for (int k = -40; k <= 40; k++) {
		double p[TF_FIT_MAX_PARAMETERS] = { 0, 0.25 * k / span };

		solve_height(q, p);
		offer(b, p);
	}
}

/* Logistic or Gompertz at many rates and midpoints. */
static void start_grid(const struct problem *q, struct best *b, double t0, double span)
{
	static const double rates[] = { 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 32 };

	for (size_t i = 0; i < 2 * sizeof rates / sizeof *rates; i++)
		for (int k = -4; k <= 16; k++) {
			double p[TF_FIT_MAX_PARAMETERS] = { 0, (i % 2 ? -1 : 1) * rates[i / 2] / span,
				                            t0 + span * k / 8 };

			solve_height(q, p);
			offer(b, p);
		}
}

/* For a given ceiling the logit (or log-log) of the data is a straight line in time.  The weights undo what the
 * transformation does to the errors. */
static void start_ceilings(const struct problem *q, struct best *b, double top, double *z, double *w)
{
	for (int k = 0; k < 16; k++) {
		double K = 0.4 * top * pow(250, k / 15.0), c, s;
		double p[TF_FIT_MAX_PARAMETERS];

		for (size_t i = 0; i < q->n; i++) {
			double y = q->y[i];
			bool inside = y > 0 && y < K;
			double slope; /* of z by y */

			z[i] = !inside ? 0 : q->curve == TF_CURVE_LOGISTIC ? log(y / (K - y)) : -log(log(K / y));
			slope = q->curve == TF_CURVE_LOGISTIC ? K / (y * (K - y)) : 1 / (y * log(K / y));
			if (q->errors == TF_ERRORS_MULTIPLICATIVE)
				slope *= y;
			w[i] = inside ? 1 / (slope * slope) : 0;
		}
		if (!line(q->t, z, w, q->n, &c, &s) || s == 0)
			continue;
		p[1] = s;
		p[2] = -c / s;
		p[3] = 0;
		p[0] = K;
		offer(b, p);
		solve_height(q, p);
		offer(b, p);
	}
}

size_t problem_start(const struct problem *q, double starts[PROBLEM_STARTS][TF_FIT_MAX_PARAMETERS])
{
	struct best b = { .q = q, .starts = starts };
	struct tf_arena *work = tf_arena_new();
	double *z = TF_NEW(work, double, q->n), *w = TF_NEW(work, double, q->n);
	double first = INFINITY, last = -INFINITY, top = 0;

	for (size_t i = 0; i < q->n; i++) {
		first = fmin(first, q->t[i]);
		last = fmax(last, q->t[i]);
		top = fmax(top, q->y[i]);
	}
	if (q->curve == TF_CURVE_LINEAR) {
		start_linear(q, &b, w);
	} else if (q->curve == TF_CURVE_EXPONENTIAL) {
		start_exponential(q, &b, last - first);
	} else {
		start_grid(q, &b, first, last - first);
		start_ceilings(q, &b, top, z, w);
	}
	tf_arena_free(work);
	return b.n;
}
