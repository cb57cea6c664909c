/* trend.c - knows what a trend chart shows beside the values: targets, the curve, and the frame around it all.
 *
 * The values come from trend_values.c; words and labels are added in trend_labels.c. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/target.h"
#include "output/clean.h"
#include "output/trend.h"

double trend_pixel_x(const struct trend *t, double x)
{
	return TREND_WIDTH * (TREND_LEFT + (TREND_RIGHT - TREND_LEFT) * (x - t->x_min) / (t->x_max - t->x_min));
}

double trend_pixel_y(const struct trend *t, double y)
{
	double up = TREND_BOTTOM + (TREND_TOP - TREND_BOTTOM) * (y - t->y_min) / (t->y_max - t->y_min);

	return TREND_HEIGHT * (1 - up);
}

static void widen(double *lo, double *hi, double x)
{
	if (isfinite(x)) {
		*lo = fmin(*lo, x);
		*hi = fmax(*hi, x);
	}
}

static bool same_parties(const struct tf_target *g, const struct tf_series *s)
{
	if (tf_str_eq(g->reporter, s->reporter) && tf_str_eq(g->partner, s->partner))
		return true;
	return s->indicator == TF_IND_TRADE && tf_str_eq(g->reporter, s->partner) &&
	       tf_str_eq(g->partner, s->reporter);
}

static bool concerns(const struct tf_verdict *v, const struct tf_series *s)
{
	const struct tf_target *g = v->target;

	if (v->series != NULL)
		return v->series == s || tf_str_eq(v->series->id, s->id);
	return g->indicator == s->indicator && same_parties(g, s) &&
	       target_same_commodity(g->commodity, s->commodity) &&
	       (tf_str_eq(g->unit, s->unit) || g->kind != TF_KIND_LEVEL);
}

static int by_due(const void *a, const void *b)
{
	const struct tf_verdict *x = *(const struct tf_verdict *const *)a, *y = *(const struct tf_verdict *const *)b;
	/* no date set: last */
	int dx = tf_period_none(x->target->due) ? 999999 : x->target->due.last;
	int dy = tf_period_none(y->target->due) ? 999999 : y->target->due.last;

	if (dx != dy)
		return dx < dy ? -1 : 1;
	if (x->target->value != y->target->value)
		return x->target->value < y->target->value ? -1 : 1;
	return x < y ? -1 : x > y;
}

static void choose_verdicts(struct trend *t, const struct tf_verdicts *all)
{
	size_t n = 0;

	if (all == NULL || all->n == 0)
		return;
	t->verdicts = TF_NEW(t->keep, const struct tf_verdict *, all->n);
	for (size_t i = 0; i < all->n; i++) {
		const struct tf_verdict *v = &all->v[i];

		if (v->target->kind == t->kind && isfinite(v->target->value) && concerns(v, t->series))
			t->verdicts[t->n_verdicts++] = v;
	}
	qsort(t->verdicts, t->n_verdicts, sizeof *t->verdicts, by_due);
	for (size_t i = 0; i < t->n_verdicts; i++) {
		const struct tf_target *g = t->verdicts[i]->target;

		if (n == 0 || t->verdicts[n - 1]->target->value != g->value ||
		    !tf_period_eq(t->verdicts[n - 1]->target->due, g->due))
			t->verdicts[n++] = t->verdicts[i];
	}
	t->n_verdicts = n;
}

static void add_targets(struct trend *t)
{
	for (size_t i = 0; i < t->n_verdicts; i++) {
		const struct tf_verdict *v = t->verdicts[i];
		const char *word = tf_verdict_name(v->verdict);
		struct trend_row r = trend_row("target", word, trend_x(v->target->due), v->target->value);
		struct trend_row link = r;

		if (tf_period_none(v->target->due)) {
			/* without a date there is no place on the axis: a line from the day it was stated on */
			r.layer = "goal";
			r.x = v->target->stated_first.year ? v->target->stated_first.year : t->last;
			trend_add(t, r);
			continue;
		}
		r.claims = (struct tf_str){ "", 0 };
		for (size_t k = 0; k < v->target->n_claims; k++)
			r.claims = tf_str_printf(t->keep, "%.*s%s%s", TF_FMT(r.claims), k ? ";" : "",
			                         v->target->claims[k]->id);
		trend_add(t, r);
		if (v->outcome_obs != NULL && isfinite(v->outcome) && v->outcome_obs->kind == t->kind) {
			link.layer = "outcome";
			link.x_end = trend_x(v->outcome_obs->period);
			link.y_end = v->outcome;
			link.source = clean_label(v->outcome_source, 120, t->keep);
			trend_add(t, link);
		}
	}
}

/* A band twice as high as all values tells nothing, and a curve without its band tells too much. */
static bool fit_says_something(const struct tf_fit *f, double span)
{
	struct tf_prediction p = tf_fit_predict(f, f->last_year);

	return p.high80 - p.low80 <= 2 * span;
}

/* The curve and its bands: at most three years beyond the data, and less where it leaves the data's size. */
static void add_fit(struct trend *t, double largest)
{
	static const char *const layers[] = { "band95", "band80", "fit", "fit_beyond" };
	double end;

	if (t->fit == NULL)
		return;
	for (end = t->fit->last_year; end < t->fit->last_year + 3; end++) {
		if (fabs(tf_fit_predict(t->fit, end + 1).value) > 1.3 * largest)
			break;
	}
	t->fit_end = end;
	/* one layer after the other: rows between would cut gnuplot's lines */
	for (size_t l = 0; l < sizeof layers / sizeof *layers; l++) {
		for (int k = 0; t->fit->first_year + k * 0.25 <= end + 1e-9; k++) {
			double x = t->fit->first_year + k * 0.25;
			struct tf_prediction p = tf_fit_predict(t->fit, x);
			struct trend_row r = trend_row(layers[l], "", x, p.value);

			if (l < 2) {
				r.low = l == 0 ? p.low95 : p.low80;
				r.high = l == 0 ? p.high95 : p.high80;
			} else if (l == 2 ? x > t->fit->last_year : x < t->fit->last_year) {
				continue;
			}
			trend_add(t, r);
		}
	}
}

static void choose_kind(struct trend *t)
{
	static const enum tf_kind order[] = { TF_KIND_LEVEL, TF_KIND_GROWTH, TF_KIND_SHARE, TF_KIND_CHANGE,
		                              TF_KIND_MULTIPLE };

	for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
		t->kind = order[k];
		for (size_t i = 0; i < t->series->n; i++) {
			if (trend_is_drawable(t, &t->series->v[i]))
				return;
		}
	}
	t->kind = TF_KIND_LEVEL;
}

static bool is_on_main_line(const struct trend *t, const struct tf_obs *o)
{
	for (size_t i = 0; i < t->n; i++) {
		if (strcmp(t->v[i].layer, "official") == 0 && t->v[i].x == trend_x(o->period) && t->v[i].y == o->value)
			return true;
	}
	return false;
}

/* Of two values for one year: the main line before the other side's books, and these before what was stated. */
static int standing(const struct trend *t, const struct tf_obs *o)
{
	return o->origin != TF_ORIGIN_OFFICIAL ? 0 : is_on_main_line(t, o) ? 2 : 1;
}

/* The oldest and newest whole years that are known: what a finding may speak of. */
static void choose_ends(struct trend *t)
{
	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		if (!trend_is_drawable(t, o) || o->origin == TF_ORIGIN_DERIVED || o->obs_status == 'F')
			continue;
		if (!trend_is_whole_year(o)) {
			if (t->newest_part == NULL || o->period.last > t->newest_part->period.last)
				t->newest_part = o;
			continue;
		}
		if (t->oldest == NULL || trend_x(o->period) < trend_x(t->oldest->period) ||
		    (tf_period_eq(o->period, t->oldest->period) && standing(t, o) >= standing(t, t->oldest)))
			t->oldest = o;
		if (t->newest == NULL || trend_x(o->period) > trend_x(t->newest->period) ||
		    (tf_period_eq(o->period, t->newest->period) && standing(t, o) >= standing(t, t->newest)))
			t->newest = o;
	}
}

static void count_documents(struct trend *t)
{
	for (size_t i = 0; i < t->series->n; i++) {
		for (size_t k = 0; k < t->series->v[i].n_claims; k++) {
			struct tf_str doc = t->series->v[i].claims[k]->doc;
			bool seen = false;

			for (size_t j = 0; j <= i && !seen; j++) {
				size_t end = j == i ? k : t->series->v[j].n_claims;

				for (size_t m = 0; m < end && !seen; m++)
					seen = tf_str_eq(t->series->v[j].claims[m]->doc, doc);
			}
			t->n_documents += !seen;
		}
	}
}

/* Room at both sides for tick labels and for names at line ends, whole steps above and below. */
static void set_frame(struct trend *t)
{
	const double plot = TREND_WIDTH * (TREND_RIGHT - TREND_LEFT), left = 66, right = t->fit ? 140 : 122;
	double x_lo = INFINITY, x_hi = -INFINITY, lo = 0, hi = 0, span;

	for (size_t i = 0; i < t->n; i++) {
		const struct trend_row *r = &t->v[i];
		bool band = strncmp(r->layer, "band", 4) == 0;

		widen(&x_lo, &x_hi, r->x);
		widen(&x_lo, &x_hi, r->x_end);
		widen(&lo, &hi, r->y);
		widen(&lo, &hi, r->y_end);
		if (!band) {
			widen(&lo, &hi, r->low);
			widen(&lo, &hi, r->high);
		}
	}
	if (x_hi - x_lo < 4) {
		double middle = (x_lo + x_hi) / 2;

		x_lo = middle - 2, x_hi = middle + 2;
	}
	span = (x_hi - x_lo) / (1 - (left + right) / plot);
	t->x_min = x_lo - span * left / plot;
	t->x_max = x_hi + span * right / plot;
	t->x_step = x_hi - x_lo <= 9 ? 1 : x_hi - x_lo <= 14 ? 2 : x_hi - x_lo <= 45 ? 5 : 10;

	if (hi == lo)
		hi = 1;
	t->scale = scale_choose(fmax(fabs(hi), fabs(lo)),
	                        t->kind == TF_KIND_LEVEL      ? t->series->unit
	                        : t->kind == TF_KIND_MULTIPLE ? TF_STR("times")
	                                                      : TF_STR("percent"),
	                        t->keep);
	span = hi - lo;
	t->y_step = scale_step(span, 6);
	/* a little air, not another step: the highest tick need not stand at the very top */
	t->y_max = hi > 0 ? hi + (t->n_verdicts ? 0.1 : 0.06) * span : 0;
	t->y_min = lo < 0 ? lo - 0.06 * span : 0;
	if (t->y_max < t->y_step)
		t->y_max = hi > 0 ? t->y_step : 0;
}

bool trend_collect(struct trend *t, const struct tf_series *s, const struct tf_fits *fits,
                   const struct tf_verdicts *v, struct tf_arena *keep)
{
	double lo = INFINITY, hi = -INFINITY, x_lo = INFINITY, x_hi = -INFINITY;

	*t = (struct trend){ .series = s, .fits = fits, .keep = keep };
	choose_kind(t);
	choose_verdicts(t, v);
	trend_add_values(t);
	for (size_t i = 0; i < t->n; i++) {
		widen(&lo, &hi, t->v[i].y);
		widen(&x_lo, &x_hi, t->v[i].x);
	}
	if (!isfinite(lo))
		return false;
	t->first = x_lo, t->last = x_hi;
	add_targets(t);
	for (size_t i = 0; i < t->n_verdicts; i++)
		widen(&lo, &hi, t->verdicts[i]->target->value);
	if (fits != NULL && fits->n > 0 && fits->v[0].ok && t->kind == TF_KIND_LEVEL)
		t->fit = &fits->v[0];
	if (t->fit != NULL && !fit_says_something(t->fit, fmax(hi, 0) - fmin(lo, 0))) {
		t->fit = NULL;
		t->fit_too_wide = true;
	}
	add_fit(t, fmax(fabs(lo), fabs(hi)));
	choose_ends(t);
	count_documents(t);
	set_frame(t);
	return true;
}
