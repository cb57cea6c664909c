/* doubt.c - which observations contradict each other, and whose books a series follows.
 *
 * Two customs offices seldom agree: exports are counted without freight and imports with it, and goods go through
 * third countries.  Up to ten percent between them is usual; more is marked. */
#include "series/doubt.h"

#include <math.h>

#define DOUBT_GAP 0.10

static bool is_stated_level(const struct tf_obs *o)
{
	return o->kind == TF_KIND_LEVEL && o->origin != TF_ORIGIN_DERIVED && o->obs_status != 'F';
}

static size_t years_counted_by(const struct tf_series *s, struct tf_str side)
{
	struct tf_period last = { 0, 0 };
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct tf_obs *o = &s->v[i];

		if (o->origin != TF_ORIGIN_OFFICIAL || !is_stated_level(o) || !tf_period_is_year(o->period) ||
		    !tf_str_eq(o->counted_by, side) || tf_period_eq(o->period, last))
			continue;
		last = o->period;
		n++;
	}
	return n;
}

/* In a series of two-way trade both sides count.  The one that covers more years is followed. */
static void mark_other_side(struct tf_series *s)
{
	size_t first = years_counted_by(s, s->reporter), second = years_counted_by(s, s->partner);
	struct tf_str other = second > first ? s->reporter : s->partner;

	if (s->indicator != TF_IND_TRADE || other.n == 0 || tf_str_eq(s->reporter, s->partner))
		return;
	for (size_t i = 0; i < s->n; i++)
		if (s->v[i].origin == TF_ORIGIN_OFFICIAL && tf_str_eq(s->v[i].counted_by, other) &&
		    (s->v[i].obs_status == 'A' || s->v[i].obs_status == 'E'))
			s->v[i].obs_status = 'D';
}

/* What the words allow does not meet, and the nearest ends are more than the gap apart. */
static bool contradict(const struct tf_obs *a, const struct tf_obs *b)
{
	const struct tf_obs *below = a->low < b->low ? a : b, *above = a->low < b->low ? b : a;
	double size = fmin(fabs(below->high), fabs(above->low));

	return above->low - below->high > DOUBT_GAP * size;
}

/* Against an official value it is the claim that is in doubt. */
static void compare(struct tf_obs *a, struct tf_obs *b)
{
	if (!contradict(a, b))
		return;
	if (a->origin == TF_ORIGIN_CLAIM || b->origin == TF_ORIGIN_OFFICIAL)
		a->obs_status = 'U';
	if (b->origin == TF_ORIGIN_CLAIM || a->origin == TF_ORIGIN_OFFICIAL)
		b->obs_status = 'U';
}

static void mark_contradictions(struct tf_series *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (!is_stated_level(&s->v[i]))
			continue;
		for (size_t k = i + 1; k < s->n && tf_period_eq(s->v[i].period, s->v[k].period); k++)
			if (is_stated_level(&s->v[k]))
				compare(&s->v[i], &s->v[k]);
	}
}

void doubt_mark(struct tf_series *s)
{
	mark_other_side(s);
	mark_contradictions(s);
}
