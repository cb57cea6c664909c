/* chance.c - how likely the due period came up to a target that no report decides.
 *
 * A rough answer: the log of the level walks at random between the nearest known periods (a Brownian bridge), and the
 * question is how much of it lies above the line.  Annual growth of bilateral trade, 36 pairs of countries over 10 to
 * 30 years: scale 0.17 in logs, mean 0.06 with 0.05 between pairs.  Nothing here ever decides "met" or "missed". */
#include "model/chance.h"

#include "model/evidence.h"
#include "model/target.h"
#include "model/words.h"
#include "series/interval.h"

#include <math.h>
#include <stdlib.h>

#define GROWTH_SD 0.17 /* of one year's log growth */
#define DRIFT 0.06     /* mean log growth a year, for what lies beyond the last figure */
#define DRIFT_SD 0.05
#define PRESS_SD 0.01 /* a figure in the press against the same figure in its final revision */
#define FARTHEST 10.0 /* years from the nearest figure, beyond which nothing is said */

/* ---- what one observation tells ---- */

/* Where the speaker's number most likely lies, against the middle that the series took for it. */
static double shift_of(const struct tf_claim *c, struct words_guess g)
{
	struct interval i = interval_meant((struct stated){ c->value, c->value_high, c->qualifier, c->step });

	return g.centre / ((i.low + i.high) / 2);
}

/* A level from another one and a multiple: the multiple of a later period divides, that of the period itself
 * multiplies.  Several levels were added up, so they shift the sum by their mean. */
static struct words_guess derived_guess(const struct tf_obs *o)
{
	double levels = 0, n_levels = 0, factor = 1, variance = 0;

	for (size_t i = 0; i < o->n_claims; i++) {
		const struct tf_claim *c = o->claims[i];
		struct words_guess g = words_guess(c->value, c->qualifier, c->kind);

		if (c->value <= 0 || g.centre <= 0 || c->qualifier == TF_QUAL_BETWEEN)
			continue;
		if (c->kind == TF_KIND_LEVEL) {
			levels += shift_of(c, g);
			n_levels++;
		} else if (c->kind == TF_KIND_MULTIPLE) {
			factor *= tf_period_eq(c->period, o->period) ? shift_of(c, g) : 1 / shift_of(c, g);
		} else {
			continue;
		}
		variance += g.sd / g.centre * (g.sd / g.centre);
	}
	if (n_levels > 0)
		factor *= levels / n_levels;
	return (struct words_guess){ o->value * factor, o->value * factor * sqrt(variance) };
}

static struct words_guess observation_guess(const struct tf_obs *o)
{
	struct words_guess g;
	double half = (o->high - o->low) / 2;

	if (o->origin == TF_ORIGIN_DERIVED && o->n_claims)
		g = derived_guess(o);
	else if (isfinite(half))
		g = (struct words_guess){ (o->low + o->high) / 2, 0 };
	else
		g = words_guess(o->value, o->qualifier, o->kind);
	if (isfinite(half))
		g.sd = hypot(g.sd, half);
	return g;
}

/* The share of the year that the first m months make up, as the log of the factor to the full year.  Trade grows over
 * the year, so the first months are less than m/12: measured on part-year totals of Chinese customs and on exports of
 * 181 countries, logit share = log(m/(12-m)) - 0.15/w, w = sqrt(m(1-m/12)), give or take 0.15/w (pairs) and
 * 0.12/w (years). */
static void scale_up(int months, double *mean, double *sd)
{
	double m = months, w = sqrt(m * (1 - m / 12));
	double share = 1 / (1 + exp(-(log(m / (12 - m)) - 0.15 / w)));

	*mean -= log(share);
	*sd = hypot(*sd, (1 - share) * hypot(0.15, 0.12) / w);
}

double chance_time(const struct tf_target *t, struct tf_period p)
{
	if (t->indicator == TF_IND_INVESTMENT_STOCK)
		return (p.last + 1) / 12.0;
	return (p.first + p.last + 1) / 24.0;
}

static bool anchor_of(const struct tf_obs *o, const struct tf_target *t, struct anchor *a)
{
	bool is_stock = t->indicator == TF_IND_INVESTMENT_STOCK;
	bool from_january = o->period.first % 12 == 0 && tf_period_length(o->period) < 12;
	struct words_guess g = observation_guess(o);

	if (o->kind != TF_KIND_LEVEL || o->value <= 0 || !(g.centre > 0))
		return false;
	if (!is_stock && tf_period_length(o->period) != 12 && !from_january)
		return false;
	*a = (struct anchor){
		.obs = o,
		.period = o->period,
		.mean = log(g.centre),
		.sd = hypot(g.sd / g.centre, o->origin == TF_ORIGIN_OFFICIAL ? 0 : PRESS_SD),
		.rank = evidence_rank(o, t),
	};
	/* "Over 90" is vaguer than what can be computed from exact figures. */
	if (!isfinite(o->high - o->low))
		a->rank += 50;
	if (!is_stock && from_january) {
		a->is_part = true;
		a->period = tf_period_year(tf_period_first_year(o->period));
		/* The longer part is the better guide; all full years go before. */
		a->rank += 1000 + 100 * (12 - tf_period_length(o->period));
		scale_up(tf_period_length(o->period), &a->mean, &a->sd);
	}
	a->time = chance_time(t, a->period);
	return true;
}

static int by_time_and_rank(const void *va, const void *vb)
{
	const struct anchor *a = va, *b = vb;

	if (a->time < b->time || a->time > b->time)
		return a->time < b->time ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return (a->obs > b->obs) - (a->obs < b->obs);
}

struct anchors chance_anchors(const struct tf_target *t, const struct tf_series *s, struct tf_date as_of,
                              struct tf_arena *keep)
{
	struct anchors all = { 0 }, out = { 0 };

	for (size_t i = 0; i < s->n; i++) {
		struct anchor a;

		if (evidence_is_known(&s->v[i], as_of) && anchor_of(&s->v[i], t, &a))
			TF_PUSH(keep, &all, a);
	}
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_time_and_rank);
	for (size_t i = 0; i < all.n; i++)
		if (i == 0 || all.v[i].time > all.v[i - 1].time)
			TF_PUSH(keep, &out, all.v[i]);
	return out;
}

/* ---- what they tell together ---- */

static double part_above(double z)
{
	return 0.5 * erfc(-z / sqrt(2));
}

static const struct anchor *anchor_at(const struct anchors *a, double time)
{
	for (size_t i = 0; i < a->n; i++)
		if (fabs(a->v[i].time - time) < 1e-6)
			return &a->v[i];
	return NULL;
}

/* The figure for that period, or for a fiscal year with more than half of it. */
static const struct anchor *nearest_anchor(const struct anchors *a, double time)
{
	const struct anchor *best = NULL;

	for (size_t i = 0; i < a->n; i++)
		if (fabs(a->v[i].time - time) < (best ? fabs(best->time - time) : 0.45))
			best = &a->v[i];
	return best;
}

double chance_level_wanted(const struct tf_target *t, const struct anchors *a, double *log_sd)
{
	const struct anchor *base;
	double level;

	*log_sd = 0;
	if (t->kind == TF_KIND_LEVEL)
		return target_line(t);
	if (t->kind == TF_KIND_SHARE || tf_period_none(target_base(t)))
		return NAN;
	base = nearest_anchor(a, chance_time(t, target_base(t)));
	if (!base)
		return NAN;
	level = exp(base->mean);
	*log_sd = base->sd;
	if (t->kind == TF_KIND_MULTIPLE)
		return level * target_line(t);
	return t->kind == TF_KIND_GROWTH ? level * (1 + target_line(t) / 100) : level + target_line(t);
}

/* Mean and spread of the log level at `time`, from the nearest figures. */
static bool level_at(const struct chance *c, double time, double *mean, double *sd)
{
	double before = c->before ? time - c->before->time : INFINITY;
	double after = c->after ? c->after->time - time : INFINITY;

	if (c->at) {
		*mean = c->at->mean;
		*sd = c->at->sd;
		return true;
	}
	if (fmin(before, after) > FARTHEST)
		return false;
	if (c->before && c->after) {
		double w = before / (before + after);

		*mean = (1 - w) * c->before->mean + w * c->after->mean;
		*sd = sqrt(GROWTH_SD * GROWTH_SD * before * after / (before + after) +
		           (1 - w) * (1 - w) * c->before->sd * c->before->sd + w * w * c->after->sd * c->after->sd);
		return true;
	}
	if (c->before) {
		*mean = c->before->mean + DRIFT * before;
		*sd = hypot(hypot(GROWTH_SD * sqrt(before), DRIFT_SD * before), c->before->sd);
	} else {
		*mean = c->after->mean - DRIFT * after;
		*sd = hypot(hypot(GROWTH_SD * sqrt(after), DRIFT_SD * after), c->after->sd);
	}
	return true;
}

struct chance chance_of(const struct tf_target *t, const struct anchors *a)
{
	struct chance c = { .probability = NAN };
	struct tf_period due = t->due;
	double time, mean, sd, wanted_sd, wanted = chance_level_wanted(t, a, &wanted_sd);

	if (tf_period_none(due) || a->n == 0)
		return c;
	if (tf_period_length(due) > 12)
		due.first = due.last - 11;
	time = chance_time(t, due);
	c.at = anchor_at(a, time);
	for (size_t i = 0; i < a->n; i++) {
		if (a->v[i].time < time - 1e-6)
			c.before = &a->v[i];
		if (a->v[i].time > time + 1e-6 && !c.after)
			c.after = &a->v[i];
	}
	if (tf_period_length(due) != 12 && t->indicator != TF_IND_INVESTMENT_STOCK)
		return c;
	if (!(wanted > 0) || !level_at(&c, time, &mean, &sd))
		return c;
	c.probability = part_above((mean - log(wanted)) / fmax(hypot(sd, wanted_sd), 1e-6));
	if (target_direction(t) < 0)
		c.probability = 1 - c.probability;
	return c;
}
