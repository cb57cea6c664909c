/* evidence.c - gathers the reports that a target can be judged by.
 *
 * Every report becomes an interval in the target's own measure: a level stays a level; for a multiple, a growth rate or
 * a change the levels of both periods are put in relation, from the same books where they are to be had.  Which side
 * of the line the interval lies on is told here; what follows from several of them is decided in judge.c. */
#include "model/evidence.h"

#include "model/target.h"
#include "series/observe.h"

#include <math.h>
#include <stdlib.h>

/* ---- the series ---- */

static bool same_pair(const struct tf_series *s, const struct tf_target *t)
{
	if (tf_str_eq(s->reporter, t->reporter) && tf_str_eq(s->partner, t->partner))
		return true;
	return t->indicator == TF_IND_TRADE && tf_str_eq(s->reporter, t->partner) &&
	       tf_str_eq(s->partner, t->reporter);
}

/* A rate or a factor has no currency, so any series of the thing will do; dollars and the longest are first. */
static const struct tf_series *longest_series(const struct tf_target *t, const struct tf_series_set *s)
{
	const struct tf_series *best = NULL;

	for (size_t i = 0; i < s->n; i++) {
		const struct tf_series *x = &s->v[i];

		if (x->indicator != t->indicator || !same_pair(x, t) ||
		    !target_same_commodity(x->commodity, t->commodity))
			continue;
		if (!best || tf_str_is(x->unit, "USD") > tf_str_is(best->unit, "USD") ||
		    (tf_str_eq(x->unit, best->unit) && x->n > best->n))
			best = x;
	}
	return best;
}

const struct tf_series *evidence_series(const struct tf_target *t, const struct tf_series_set *s)
{
	const struct tf_series *found;

	if (target_is_relative(t))
		return longest_series(t, s);
	found = tf_series_find(s, t->reporter, t->partner, t->indicator, t->commodity, t->unit);
	if (!found && t->commodity.n == 0)
		found = tf_series_find(s, t->reporter, t->partner, t->indicator, TF_STR("goods"), t->unit);
	return found;
}

/* ---- single observations ---- */

bool evidence_is_known(const struct tf_obs *o, struct tf_date as_of)
{
	struct tf_date end;

	if (tf_period_none(o->period))
		return false;
	end = tf_period_end(o->period);
	if (tf_date_cmp(end, as_of) >= 0)
		return false;
	if (o->published.year && tf_date_cmp(o->published, as_of) > 0)
		return false;
	for (size_t i = 0; i < o->n_claims; i++)
		if (o->claims[i]->status != TF_STATUS_REPORTED)
			return false;
	/* What was written before the period was over is a plan or a slip of the period. */
	if (o->origin == TF_ORIGIN_CLAIM && o->published.year && tf_date_cmp(o->published, end) < 0)
		return false;
	return o->obs_status != 'F';
}

int evidence_rank(const struct tf_obs *o, const struct tf_target *t)
{
	int rank = tf_str_eq(o->counted_by, t->reporter) ? 0 : 10;

	if (o->origin == TF_ORIGIN_CLAIM)
		rank += 20;
	if (o->origin == TF_ORIGIN_DERIVED)
		rank += 40;
	if (observe_is_converted(o))
		rank += 100;
	/* The country's own publication stands before the international collections that repeat it. */
	if (tf_str_is(o->source, "IMF-DOTS"))
		rank += 1;
	if (tf_str_is(o->source, "UN-Comtrade"))
		rank += 2;
	if (tf_str_is(o->source, "other-official"))
		rank += 3;
	return rank;
}

bool evidence_same_books(const struct outcome *a, const struct outcome *b)
{
	if (a->obs->counted_by.n || b->obs->counted_by.n)
		return tf_str_eq(a->obs->counted_by, b->obs->counted_by);
	return tf_str_eq(a->obs->source, b->obs->source);
}

static bool is_stock(const struct tf_target *t)
{
	return t->indicator == TF_IND_INVESTMENT_STOCK;
}

/* Stocks stand at a day, so reports for different lengths with the same end say the same. */
bool evidence_is_for(const struct outcome *o, const struct tf_target *t, struct tf_period p)
{
	if (o->is_part || tf_period_none(p))
		return false;
	return is_stock(t) ? o->period.last == p.last : tf_period_eq(o->period, p);
}

/* ---- from observations to outcomes ---- */

/* The full period that an observation speaks for; none when it cannot be a part of one.  "2019-01/2019-11" is a part
 * of 2019, "2022-04/2023-02" of the fiscal year from April. */
static struct tf_period full_period(struct tf_period p, const struct tf_target *t)
{
	struct tf_period year = tf_period_year(tf_period_first_year(p));
	int full = tf_period_none(t->due) || tf_period_length(t->due) > 12 ? 12 : tf_period_length(t->due);

	if (is_stock(t) || tf_period_length(p) == full || tf_period_eq(p, t->due))
		return p;
	if (tf_period_length(p) > full)
		return (struct tf_period){ 0 };
	if (!tf_period_none(t->due) && p.first >= t->due.first && p.last <= t->due.last)
		return t->due;
	if (full < 12)
		return (struct tf_period){ 0 };
	return p.last <= year.last ? year : (struct tf_period){ p.first, p.first + 11 };
}

static double round_unit(const struct tf_obs *o)
{
	return o->n_claims ? o->claims[0]->step : o->high - o->low;
}

static enum side side_of(const struct outcome *o, double line, int direction)
{
	double slack = 1e-9 * fabs(line);
	bool all_above = o->low >= line - slack, all_below = o->high < line - slack;

	if (direction < 0) {
		all_above = o->high <= line + slack;
		all_below = o->low > line + slack;
	}
	/* What is still to come of the period can only add. */
	if (o->is_part && direction > 0)
		all_below = false;
	return all_above ? SIDE_ABOVE : all_below ? SIDE_BELOW : SIDE_OPEN;
}

static void add(struct outcomes *to, struct outcome o, const struct tf_target *t, struct tf_arena *keep)
{
	double line = target_line(t);

	o.period = full_period(o.obs->period, t);
	if (tf_period_none(o.period))
		return;
	o.is_part = !tf_period_eq(o.period, o.obs->period);
	/* A part says nothing of the whole where the rest may lower it: balances, rates, promises to stay below. */
	if (o.is_part && (t->kind != TF_KIND_LEVEL || t->indicator == TF_IND_BALANCE || target_direction(t) < 0))
		return;
	o.side = side_of(&o, line, target_direction(t));
	o.on_line = !o.is_part && !o.base && fabs(o.value - line) <= round_unit(o.obs) / 2;
	o.reaches = o.side == SIDE_ABOVE ||
	            (o.on_line && o.obs->qualifier == TF_QUAL_EQ && (o.value - line) * target_direction(t) >= 0);
	o.is_converted = observe_is_converted(o.obs);
	o.rank = evidence_rank(o.obs, t);
	TF_PUSH(keep, to, o);
}

/* The levels that outcomes may be measured against, best first.  A target needs few of them, however many pages
 * repeat the level of its base. */
#define MAX_BASES 64
struct bases {
	struct ranked {
		const struct tf_obs *obs;
		int rank;
	} v[MAX_BASES];
	size_t n;
};

static bool is_near(struct tf_period p, struct tf_period base)
{
	int from = p.first > base.first ? p.first : base.first;
	int to = p.last < base.last ? p.last : base.last;

	if (tf_period_eq(p, base))
		return true;
	return tf_period_is_year(base) && tf_period_length(p) == 12 && to - from + 1 > 6;
}

static void insert_base(struct bases *b, const struct tf_obs *o, int rank)
{
	size_t at = b->n;

	if (at == MAX_BASES && b->v[at - 1].rank <= rank)
		return;
	if (at == MAX_BASES)
		at--;
	else
		b->n++;
	for (; at > 0 && b->v[at - 1].rank > rank; at--)
		b->v[at] = b->v[at - 1];
	b->v[at] = (struct ranked){ o, rank };
}

static void find_bases(const struct tf_target *t, const struct tf_series *s, struct tf_date as_of, struct bases *b)
{
	struct tf_period base = target_base(t);

	b->n = 0;
	if (tf_period_none(base))
		return;
	for (size_t i = 0; i < s->n; i++) {
		const struct tf_obs *o = &s->v[i];

		if (o->kind == TF_KIND_LEVEL && o->origin != TF_ORIGIN_DERIVED && o->value > 0 && o->low > 0 &&
		    is_near(o->period, base) && evidence_is_known(o, as_of))
			insert_base(b, o, evidence_rank(o, t));
	}
}

/* Calendar years are measured against the calendar year, fiscal years against the fiscal year that has most of it; in
 * the same source where there is one, or else in the same books. */
static const struct tf_obs *base_for(const struct bases *b, const struct tf_obs *o)
{
	const struct tf_obs *best = NULL;
	int best_match = -1;

	for (size_t i = 0; i < b->n; i++) {
		const struct tf_obs *x = b->v[i].obs;
		int match = 2 * tf_str_eq(x->counted_by, o->counted_by) + tf_str_eq(x->source, o->source);

		if (tf_period_length(x->period) != tf_period_length(o->period) ||
		    x->period.first % 12 != o->period.first % 12 || match <= best_match)
			continue;
		best = x;
		best_match = match;
	}
	return best;
}

static void relate(const struct tf_target *t, const struct tf_obs *base, struct outcome *o)
{
	double low = base->low, high = base->high;

	o->base = base;
	if (t->kind == TF_KIND_CHANGE) {
		o->value -= base->value;
		o->low -= high;
		o->high -= low;
		return;
	}
	o->value /= base->value;
	o->low /= o->low < 0 ? low : high;
	o->high /= o->high < 0 ? high : low;
	if (t->kind == TF_KIND_GROWTH) {
		o->value = (o->value - 1) * 100;
		o->low = (o->low - 1) * 100;
		o->high = (o->high - 1) * 100;
	}
}

/* A report in the target's own terms: "grew 0.2 percent in 2013" against "10 percent in 2013". */
static bool is_direct(const struct tf_obs *o, const struct tf_target *t)
{
	if (o->kind != t->kind)
		return false;
	if (t->kind == TF_KIND_LEVEL || t->kind == TF_KIND_SHARE || tf_period_none(o->base))
		return true;
	return tf_period_eq(o->base, target_base(t)) ||
	       (tf_period_none(t->base) && tf_period_eq(o->base, tf_period_shift(o->period, -12)));
}

static int by_period_and_rank(const void *va, const void *vb)
{
	const struct outcome *a = va, *b = vb;
	double wa = a->high - a->low, wb = b->high - b->low;

	if (a->period.last != b->period.last)
		return a->period.last < b->period.last ? -1 : 1;
	if (a->period.first != b->period.first)
		return a->period.first < b->period.first ? -1 : 1;
	if (a->is_part != b->is_part)
		return a->is_part ? 1 : -1;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	/* Finer figures first; the series' own order decides the rest. */
	if (wa < wb || wa > wb)
		return wa < wb ? -1 : 1;
	return (a->obs > b->obs) - (a->obs < b->obs);
}

struct outcomes evidence_collect(const struct tf_target *t, const struct tf_series *s, struct tf_date as_of,
                                 struct tf_arena *keep)
{
	struct outcomes out = { 0 };
	struct bases bases;

	find_bases(t, s, as_of, &bases);
	for (size_t i = 0; i < s->n; i++) {
		const struct tf_obs *o = &s->v[i];
		struct outcome x = { .obs = o, .value = o->value, .low = o->low, .high = o->high };

		if (o->origin == TF_ORIGIN_DERIVED || !evidence_is_known(o, as_of))
			continue;
		if (!is_direct(o, t)) {
			const struct tf_obs *base = NULL;

			if (o->kind == TF_KIND_LEVEL && t->kind != TF_KIND_SHARE)
				base = base_for(&bases, o);
			if (!base)
				continue;
			relate(t, base, &x);
		}
		add(&out, x, t, keep);
	}
	if (out.n)
		qsort(out.v, out.n, sizeof *out.v, by_period_and_rank);
	return out;
}

/* The best report for the period that v[i] opens; sets *next behind the period. */
static const struct outcome *best_of_period(const struct outcomes *o, size_t i, size_t *next)
{
	const struct outcome *best = NULL;
	size_t k = i;

	for (; k < o->n && tf_period_eq(o->v[k].period, o->v[i].period); k++)
		if (!best && (o->v[k].side != SIDE_OPEN || o->v[k].reaches))
			best = &o->v[k];
	*next = k;
	return best;
}

static const struct outcome *first_reached(const struct outcomes *o, struct tf_date from, int start_month)
{
	size_t next;

	for (size_t i = 0; i < o->n; i = next) {
		const struct outcome *best = best_of_period(o, i, &next);

		if (best && best->reaches && tf_period_last_year(best->period) >= from.year &&
		    (start_month < 0 || best->period.first % 12 == start_month))
			return best;
	}
	return NULL;
}

/* A fiscal year stands back behind the calendar year next to it. */
const struct outcome *evidence_first_reached(const struct outcomes *o, struct tf_period due, struct tf_date from)
{
	/* A goal that is named only after its date was set some time before it: nobody here says when. */
	if (!tf_period_none(due) && from.year > tf_period_last_year(due))
		from.year = 0;
	const struct outcome *any = first_reached(o, from, -1);
	const struct outcome *like_due = first_reached(o, from, due.first % 12);

	if (any && like_due && like_due->period.last - any->period.last < 12)
		return like_due;
	return any;
}
