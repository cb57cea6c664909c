/* choose_period.c - which period a figure is about and which it counts from: every time that may be meant, and what speaks for it.
 *
 * Candidates come from the words of time in the sentence, from what was said before, and from the document's date. */
#include "extract/choose.h"

#include <string.h>

#include "extract/around.h"
#include "extract/attach.h"
#include "extract/dating.h"
#include "extract/sense.h"
#include "extract/recall.h"

#define TIMES_MAX 40

struct times {
	struct candidate v[TIMES_MAX];
	struct feature_set set[TIMES_MAX];
	size_t n;
};

static struct feature_set *time_of(struct times *t, struct tf_period p)
{
	for (size_t k = 0; k < t->n; k++)
		if (tf_period_eq(t->v[k].period, p))
			return &t->set[k];
	if (t->n == TIMES_MAX)
		return NULL;
	t->set[t->n].n = 0;
	t->v[t->n] = (struct candidate){ .period = p, .set = { &t->set[t->n] } };
	return &t->set[t->n++];
}

static void time_add(struct times *t, struct tf_period p, uint32_t feature)
{
	struct feature_set *s = time_of(t, p);

	if (s)
		feature_add(s, feature);
}

static int length_of(struct tf_period p)
{
	int n = tf_period_length(p);
	const char *name = n == 0 ? "none" : n == 1 ? "month" : n == 3 ? "quarter" : n == 6 ? "half" : n < 12 ? "part of a year" : n == 12 ? "year" : "years";

	return feature_value(DIM_LENGTH, name);
}

static int when_of(const struct figure_context *c, struct tf_period p)
{
	struct tf_date d = c->period.published;
	int now = d.year * 12 + d.month - 1;
	const char *name = !d.year || tf_period_none(p) ? "no date" : p.last < now ? "over" : p.first > now ? "to come" : "holds the day";

	return feature_value(DIM_WHEN, name);
}

static int at_most(size_t n, size_t most) { return (int)(n < most ? n : most); }

static size_t count_times(const struct reading *r, bool base)
{
	size_t n = 0;

	for (size_t i = 0; i < r->periods.n; i++)
		n += (r->periods.v[i].role == PERIOD_BASE) == base;
	return n;
}

static bool is_nearest(const struct reading *r, size_t i, size_t unit)
{
	uint32_t at = r->period_unit[i];

	for (size_t j = 0; j < r->periods.n; j++) {
		uint32_t x = r->period_unit[j];
		if (j != i && (at > unit ? x > unit && x < at : x < unit && x > at))
			return false;
	}
	return true;
}

/* The words of time of the sentence. */
static void times_of_sentence(struct times *t, const struct figure_context *c, const struct reading *r, size_t k, const struct figure *f,
                              const struct figure *before)
{
	struct tf_period earlier = before && !tf_period_none(before->period) ? before->period : recall_period(c->frame);
	bool from = attach_is_from(r, k), after_from = k > 0 && attach_is_from(r, k - 1);
	int n = at_most(r->periods.n, 3);

	for (size_t i = 0; i < r->periods.n && i < 24; i++) {
		const struct period_mention *m = &r->periods.v[i];
		struct tf_period p = m->role == PERIOD_BASE ? period_base(m, &c->period, earlier) : dating_resolve(c, r, m, f, before, earlier);
		int around = around_figure(r, k, r->period_unit[i], r->period_unit[i] + 1);
		size_t owner = attach_owner_of_time(r, i);
		struct feature_set *s = tf_period_none(p) ? NULL : time_of(t, p);
		if (!s)
			continue;
		feature_add(s, feature_id(FEATURE_TIME_WORD, time_word(r, m), around, (int)f->status, 0));
		feature_add(s, feature_id(FEATURE_TIME_ROLE, (int)m->role, around, (int)f->kind, 0));
		feature_add(s, feature_id(FEATURE_TIME_FORM, (int)m->form, around, 0, 0));
		feature_add(s, feature_id(FEATURE_TIME_OWNED, owner < r->figures.n && owner != k, around, owner == k, 0));
		feature_add(s, feature_id(FEATURE_TIME_NEAREST, is_nearest(r, i, f->unit), around, n, 0));
		feature_add(s, feature_id(FEATURE_TIME_FROM, from, after_from, around, 0));
	}
}

static void said(struct times *t, struct tf_period p, const char *name, const struct reading *r, const struct figure *f)
{
	int from = feature_value(DIM_TIME_SOURCE, name), n = at_most(r->periods.n, 3);

	if (tf_period_none(p))
		return;
	time_add(t, p, feature_id(FEATURE_TIME_SOURCE, from, (int)f->status, n, 0));
	time_add(t, p, feature_id(FEATURE_TIME_SOURCE_KIND, from, (int)f->kind, n > 0, 0));
}

/* What was said before, and what the date of the document tells. */
static void times_of_discourse(struct times *t, const struct figure_context *c, const struct reading *r, size_t k, const struct figure *f,
                               const struct figure *before)
{
	const struct frame *d = c->frame;
	struct tf_date day = c->period.published;

	if (before) {
		said(t, before->period, sense_in_list(r, k) ? "list before" : "figure before", r, f);
		said(t, before->base, "base of the figure before", r, f);
	}
	if (d->last_said.reporter)
		said(t, d->last_said.period, d->last_said.in_title ? "title" : d->last_said.paragraph == d->paragraph ? "paragraph" : "sentence before", r, f);
	said(t, d->main_period, "text", r, f);
	said(t, d->paragraph_period, "this paragraph", r, f);
	said(t, d->section_period, "section", r, f);
	said(t, d->any_period, "figure read last", r, f);
	said(t, d->due_period, "goal read last", r, f);
	said(t, d->named_period, "named last", r, f);
	if (!day.year)
		return;
	said(t, tf_period_year(day.year), "year of the text", r, f);
	said(t, tf_period_year(day.year - 1), "year before the text", r, f);
	said(t, tf_period_shift(tf_period_months(day.year, day.month, 1), -1), "month before the text", r, f);
	said(t, tf_period_months(day.year, day.month, 1), "month of the text", r, f);
	if (day.month > 1)
		said(t, tf_period_months(day.year, 1, day.month - 1), "this year so far", r, f);
}

static bool says_now(const struct reading *r, const struct figure *f)
{
	size_t begin, end;

	segment_around(&r->units, f->unit, &begin, &end);
	for (size_t i = begin; i < end; i++)
		if (UNIT_ONE_OF(&r->units, i, "now", "currently", "today", "present", "is", "are", "accounts", "makes", "represents", "has"))
			return true;
	return false;
}

static size_t choose(struct times *t, const float *weights)
{
	for (size_t k = 0; k < t->n; k++)
		t->v[k].score = feature_sum(&t->set[k], weights);
	return rank_best(t->v, t->n);
}

void choose_period(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	struct times t; /* its sets are filled as they are needed */
	struct tf_period none = { 0 };

	if (!c->watch && !c->grammar->weighed[FEATURE_TIME_STEP])
		return;
	t.n = 0;
	time_add(&t, f->period, feature_id(FEATURE_TIME_STEP, feature_value(DIM_PERIOD_STEP, f->period_step), (int)f->status, (int)f->kind, 0));
	time_add(&t, none, feature_id(FEATURE_TIME_NONE, (int)f->kind, (int)f->status, at_most(r->periods.n, 3), says_now(r, f)));
	times_of_sentence(&t, c, r, k, f, before);
	times_of_discourse(&t, c, r, k, f, before);
	for (size_t i = 0; i < t.n; i++) {
		struct tf_period p = t.v[i].period;
		feature_add(&t.set[i], feature_id(FEATURE_TIME_LENGTH, length_of(p), (int)f->kind, (int)f->status, 0));
		feature_add(&t.set[i], feature_id(FEATURE_TIME_WHEN, when_of(c, p), (int)f->status, (int)f->kind, 0));
		feature_add(&t.set[i], feature_id(FEATURE_TIME_LIKE_TEXT, r->periods.n > 0, length_of(p), length_of(c->frame->main_period), 0));
	}
	size_t best = choose(&t, c->grammar->weights);
	if (c->watch)
		c->watch->seen(c->watch->context, RANK_PERIOD, f, t.v, t.n, best);
	if (best == 0)
		return;
	f->period_chosen = true;
	f->period = t.v[best].period;
	dating_base(c, r, k, f);
}

static int distance_of(struct tf_period base, struct tf_period of)
{
	int months = of.last - base.last;
	const char *name = tf_period_none(base) || tf_period_none(of) ? "none"
	                   : months < 0                               ? "later"
	                   : months == 1                              ? "month before"
	                   : months == 3                              ? "quarter before"
	                   : months == 6                              ? "half before"
	                   : months == 12                             ? "year before"
	                   : months % 12 == 0 && months <= 60         ? "some years before"
	                   : months % 12 == 0                         ? "many years before"
	                                                              : "other";

	return feature_value(DIM_DISTANCE, name);
}

static void base_said(struct times *t, struct tf_period p, const char *name, const struct figure *f, bool flag)
{
	if (!tf_period_none(p))
		time_add(t, p, feature_id(FEATURE_BASE_SOURCE, feature_value(DIM_BASE_SOURCE, name), (int)f->kind, (int)f->status, flag));
}

static void bases_of_sentence(struct times *t, const struct figure_context *c, const struct reading *r, size_t k, const struct figure *f)
{
	for (size_t i = 0; i < r->periods.n && i < 24; i++) {
		const struct period_mention *m = &r->periods.v[i];
		struct tf_period p = period_base(m, &c->period, f->period);
		int around = around_figure(r, k, r->period_unit[i], r->period_unit[i] + 1);
		size_t owner = attach_owner_of_time(r, i);
		if (tf_period_none(p) && m->role != PERIOD_BASE)
			p = period_resolve(m, &c->period, SENSE_PAST, f->period);
		if (tf_period_none(p))
			continue;
		time_add(t, p, feature_id(FEATURE_BASE_WORD, time_word(r, m), around, (int)f->kind, 0));
		time_add(t, p, feature_id(FEATURE_BASE_ROLE, (int)m->role, around, owner < r->figures.n && owner != k, 0));
	}
}

void choose_base(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	struct times t;
	struct tf_period none = { 0 }, p = f->period;
	int n = tf_period_length(p);
	bool flag = c->frame->month_on_month;

	if (!c->watch && !c->grammar->weighed[FEATURE_BASE_STEP])
		return;
	t.n = 0;
	if (f->kind != TF_KIND_GROWTH && f->kind != TF_KIND_CHANGE && f->kind != TF_KIND_MULTIPLE)
		return;
	time_add(&t, f->base, feature_id(FEATURE_BASE_STEP, feature_value(DIM_BASE_STEP, f->base_step), (int)f->kind, (int)f->status, 0));
	time_add(&t, none, feature_id(FEATURE_BASE_NONE, (int)f->kind, (int)f->status, at_most(count_times(r, true), 3), 0));
	bases_of_sentence(&t, c, r, k, f);
	if (n > 0 && n <= 12)
		base_said(&t, tf_period_shift(p, -12), "year before", f, flag);
	if (n == 1)
		base_said(&t, tf_period_shift(p, -1), "month before", f, flag);
	if (n == 3)
		base_said(&t, tf_period_shift(p, -3), "quarter before", f, flag);
	if (before) {
		base_said(&t, before->base, "base of the figure before", f, before->kind == f->kind);
		base_said(&t, before->period, "period of the figure before", f, k > 0 && attach_is_from(r, k - 1));
	}
	base_said(&t, c->frame->main_period, "text", f, flag);
	if (c->period.published.year)
		base_said(&t, tf_period_year(c->period.published.year - 1), "year of the text before", f, flag);
	if (n > 12)
		base_said(&t, tf_period_year(tf_period_first_year(p)), "first year of the span", f, flag);
	for (size_t i = 0; i < t.n; i++)
		feature_add(&t.set[i], feature_id(FEATURE_BASE_DISTANCE, distance_of(t.v[i].period, p), (int)f->kind, length_of(p), 0));
	size_t best = choose(&t, c->grammar->weights);
	if (c->watch)
		c->watch->seen(c->watch->context, RANK_BASE, f, t.v, t.n, best);
	if (best == 0)
		return;
	f->base_chosen = true;
	f->base = t.v[best].period;
}
