/* points.c - which values of a series a curve is put through: one a calendar year.
 *
 * Curves show growth, so the values should be of one count: mixing two customs offices would show their difference
 * as growth.  The rule, strongest first:
 *   1. official before stated, stated before derived (a derived level only when it is known to five percent);
 *   2. the side whose books cover more years, then its source that covers more years; sources with fewer years fill
 *      its gaps; dollar values turned from a release in yuan come last;
 *   3. exact before bounds and round words; then the narrower interval;
 *   4. what was published later.
 * Part-years, rates, forecasts and targets are no points. */
#include <math.h>
#include <stdlib.h>

#include "series/observe.h"
#include "tradefig/fit.h"

#define DERIVED_WIDTH 0.05

static bool is_point(const struct tf_obs *o)
{
	if (o->kind != TF_KIND_LEVEL || !tf_period_is_year(o->period) || o->obs_status == 'F' || !isfinite(o->value))
		return false;
	return o->origin != TF_ORIGIN_DERIVED || o->high - o->low <= DERIVED_WIDTH * fabs(o->value);
}

/* The official years of a side, or of one of its sources when `source` is not NULL.  The series is sorted by
 * period. */
static size_t coverage(const struct tf_series *s, struct tf_str side, const struct tf_str *source)
{
	int last = -1;
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct tf_obs *o = &s->v[i];

		if (o->origin != TF_ORIGIN_OFFICIAL || !is_point(o) || o->period.first == last ||
		    !tf_str_eq(o->counted_by, side) || (source && !tf_str_eq(o->source, *source)))
			continue;
		last = o->period.first;
		n++;
	}
	return n;
}

struct candidate {
	const struct tf_obs *obs;
	size_t side_years, source_years;
};

static int order(double a, double b)
{
	return a < b ? -1 : a > b;
}

/* Below 0 when `a` is the better point of the two. */
static int candidate_cmp(const struct candidate *a, const struct candidate *b)
{
	static const int origins[] = { [TF_ORIGIN_OFFICIAL] = 0, [TF_ORIGIN_CLAIM] = 1, [TF_ORIGIN_DERIVED] = 2 };
	static const int words[TF_N_QUALIFIERS] = {
		[TF_QUAL_EQ] = 0,       [TF_QUAL_APPROX] = 1, [TF_QUAL_NEARLY] = 1,  [TF_QUAL_OVER] = 1,
		[TF_QUAL_AT_LEAST] = 1, [TF_QUAL_UNDER] = 2,  [TF_QUAL_AT_MOST] = 2, [TF_QUAL_BETWEEN] = 2
	};
	const struct tf_obs *x = a->obs, *y = b->obs;
	int c = origins[x->origin] - origins[y->origin];

	if (c == 0)
		c = (int)observe_is_converted(x) - (int)observe_is_converted(y);
	if (c == 0)
		c = order((double)b->side_years, (double)a->side_years);
	if (c == 0)
		c = tf_str_cmp(x->counted_by, y->counted_by);
	if (c == 0)
		c = order((double)b->source_years, (double)a->source_years);
	if (c == 0)
		c = words[x->qualifier] - words[y->qualifier];
	if (c == 0)
		c = order(x->high - x->low, y->high - y->low);
	return c != 0 ? c : tf_date_cmp(y->published, x->published);
}

static struct candidate candidate(const struct tf_series *s, const struct tf_obs *o)
{
	struct candidate c = { .obs = o };

	if (o->origin == TF_ORIGIN_OFFICIAL) {
		c.side_years = coverage(s, o->counted_by, NULL);
		c.source_years = coverage(s, o->counted_by, &o->source);
	}
	return c;
}

size_t tf_fit_points(const struct tf_series *s, struct tf_arena *keep, double **x, double **y)
{
	struct candidate best = { 0 };
	size_t n = 0;

	*x = TF_NEW(keep, double, s->n);
	*y = TF_NEW(keep, double, s->n);
	for (size_t i = 0; i < s->n; i++) {
		const struct tf_obs *o = &s->v[i];
		struct candidate c;

		if (!is_point(o))
			continue;
		c = candidate(s, o);
		if (n == 0 || o->period.first != best.obs->period.first)
			n++;
		else if (candidate_cmp(&c, &best) >= 0)
			continue;
		best = c;
		(*x)[n - 1] = tf_period_first_year(o->period);
		(*y)[n - 1] = o->value;
	}
	return n;
}
