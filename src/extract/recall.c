/* recall.c - what the text is about in time: kept from figure to figure, from sentence to sentence, from heading to paragraph. */
#include "extract/recall.h"

#include <math.h>
#include <string.h>

/* What a sentence without words of time is about: its paragraph's period, else the document's. */
struct tf_period recall_period(const struct frame *f)
{
	return !tf_period_none(f->paragraph_period) ? f->paragraph_period
	       : !tf_period_none(f->section_period) ? f->section_period
	       : !tf_period_none(f->main_period)    ? f->main_period
	       : !tf_period_none(f->running_period) ? f->running_period
	                                            : f->first_named;
}

static int today(const struct figure_context *c)
{
	return c->period.published.year * 12 + c->period.published.month - 1;
}

/* Nothing is reported of a time to come. */
static bool is_to_come(const struct figure_context *c, struct tf_period p)
{
	return c->period.published.year && p.last > today(c);
}

void recall_level(struct frame *f, const struct figure *g)
{
	if (!g->claim || g->kind != TF_KIND_LEVEL || tf_period_none(g->period) || g->q->lo == 0)
		return;
	memmove(f->told, f->told + 1, (TOLD_MAX - 1) * sizeof *f->told);
	struct told *last = &f->told[TOLD_MAX - 1];
	*last = (struct told){ .value = fabs(g->q->lo), .indicator = g->indicator, .period = g->period };
	memcpy(last->unit, g->q->unit, sizeof last->unit);
}

void recall_figure(const struct figure_context *c, const struct figure *g)
{
	struct frame *f = c->frame;

	/* what was guessed for a headline says nothing of what follows */
	if (!g->claim || tf_period_none(g->period) || (f->in_title && g->period_chosen))
		return;
	if (!g->of_base || tf_period_none(f->any_period))
		f->any_period = g->period;
	if (!g->of_base)
		f->named_period = g->period;
	if (g->status == TF_STATUS_TARGET)
		f->due_period = g->period;
	if (g->status == TF_STATUS_FORECAST)
		f->forecast_period = g->period;
	if (g->status == TF_STATUS_REPORTED && tf_period_length(g->period) <= 12 && g->period.first <= today(c))
		f->running_period = g->period;
	/* the average of ten years is not what the text is about */
	if (g->status != TF_STATUS_REPORTED || is_to_come(c, g->period) || (g->kind == TF_KIND_GROWTH && tf_period_length(g->period) > 24))
		return;
	/* what the title is about, the body tells better */
	if (g->period.last > f->main_period.last || (f->period_of_title && !f->in_title)) {
		f->main_period = g->period;
		f->period_of_title = f->in_title;
	}
	if (g->period.last > f->paragraph_period.last && !(g->in_passing && g->period.last <= f->main_period.last))
		f->paragraph_period = g->period;
}

/* A line that leads what follows, and one that is hardly more than a time: "In July 2019:", "July month", "Year 2012". */
static bool is_caption(const struct reading *r)
{
	const struct units *u = &r->units;

	if (u->n == 0 || u->n > 14)
		return false;
	if (u->v[0].kind == UNIT_PERIOD && unit_is(u, u->n - 1, ":"))
		return true;
	return r->periods.n == 1 && u->n <= 3 && !unit_is(u, u->n - 1, ".");
}

/* It speaks of trade, or of the figures to come. */
static bool is_about_figures(const struct reading *r)
{
	for (size_t i = 0; i < r->units.n; i++)
		if (UNIT_ONE_OF(&r->units, i, "figures", "data", "numbers", "results", "statistics"))
			return true;
	return r->topics.n > 0;
}

static bool has_figure(const struct reading *r)
{
	for (size_t k = 0; k < r->figures.n; k++)
		if (r->figures.v[k].measure != MEASURE_BARE)
			return true;
	return false;
}

static bool has_claim(const struct figures *figures)
{
	for (size_t k = 0; k < figures->n; k++)
		if (figures->v[k].claim && !tf_period_none(figures->v[k].period))
			return true;
	return false;
}

/* The first time that the sentence names, or, with `over`, the first that is over; none where there is none. */
static struct tf_period first_time(const struct figure_context *c, const struct reading *r, bool over)
{
	struct tf_period p = { 0 };

	for (size_t i = 0; i < r->periods.n; i++) {
		if (r->periods.v[i].role != PERIOD_PLAIN || (over && r->periods.v[i].form == FORM_SPAN))
			continue;
		p = period_resolve(&r->periods.v[i], &c->period, SENSE_PAST, recall_period(c->frame));
		if (!over || (!tf_period_none(p) && !is_to_come(c, p)))
			break;
	}
	return !tf_period_none(p) && tf_period_last_year(p) <= c->period.published.year && !(over && is_to_come(c, p)) ? p : (struct tf_period){ 0 };
}

/* The last time that the sentence names by itself. */
static const struct period_mention *last_time(const struct reading *r)
{
	for (size_t i = r->periods.n; i-- > 0;)
		if (r->periods.v[i].role != PERIOD_BASE && (r->periods.v[i].form == FORM_FIXED || r->periods.v[i].form == FORM_RELATIVE))
			return &r->periods.v[i];
	return NULL;
}

/* The time stands behind a figure that another one is compared with. */
static bool is_of_base(const struct reading *r, const struct figures *figures, const struct period_mention *m)
{
	for (size_t i = figures->n; i-- > 0;)
		if (figures->v[i].q->tok1 <= m->tok0 && figures->v[i].q->tok0 >= r->sentence->tok0)
			return figures->v[i].of_base;
	return false;
}

/* "2009: Ukraine becomes the main market": a chronicle's entry is about the time that it opens with. */
static bool is_entry(const struct reading *r)
{
	return r->sentence->part == PART_BODY && r->units.n > 1 && r->units.v[0].kind == UNIT_PERIOD && unit_is(&r->units, 1, ":");
}

/* "seasonally adjusted": against the month before; "unadjusted", "compare with the same month of last year": against the year before. */
static void recall_comparison(struct frame *f, const struct reading *r)
{
	const struct units *u = &r->units;

	for (size_t i = 0; i < u->n; i++) {
		bool not = i > 0 && UNIT_ONE_OF(u, i - 1, "not", "non");
		if (UNIT_ONE_OF(u, i, "seasonally", "seasonal") && !not)
			f->paragraph_adjusted = true;
		else if (UNIT_ONE_OF(u, i, "unadjusted", "seasonally", "seasonal"))
			f->month_on_month = f->paragraph_adjusted = false;
	}
	for (size_t i = 0; r->figures.n == 0 && i < r->periods.n; i++)
		if (r->periods.v[i].role == PERIOD_BASE && r->periods.v[i].form == FORM_SAME && r->periods.v[i].shift_months == -12)
			f->month_on_month = f->paragraph_adjusted = false;
}

void recall_opening(const struct figure_context *c, const struct reading *r)
{
	recall_comparison(c->frame, r);
	const struct period_mention *m = is_entry(r) ? &r->periods.v[r->units.v[0].index] : NULL;

	if (!m || m->role != PERIOD_PLAIN || (m->form != FORM_FIXED && m->form != FORM_MONTHS))
		return;
	struct tf_period p = period_resolve(m, &c->period, SENSE_PAST, recall_period(c->frame));
	if (!tf_period_none(p) && !is_to_come(c, p))
		c->frame->paragraph_period = c->frame->named_period = p;
}

/* Title, heading or sentence without a figure: what it is about holds for what follows. */
static void recall_time(const struct figure_context *c, const struct reading *r, struct tf_period p)
{
	struct frame *f = c->frame;

	if (r->sentence->part == PART_TITLE) { /* "Foreign trade in March 2020" */
		f->main_period = p;
		f->period_of_title = true;
		return;
	}
	if (!has_figure(r) && (reading_is_heading(r) || is_caption(r)))
		f->section_period = p;
	else if (!has_figure(r))
		f->paragraph_period = p;
	if (tf_period_none(f->main_period))
		f->main_period = p;
}

void recall_sentence(const struct figure_context *c, const struct reading *r, const struct figures *figures)
{
	struct frame *f = c->frame;
	const struct period_mention *last = last_time(r);
	/* "from 2.3 billion in 2017 to 2.5 billion": not what the sentence is about */
	if (last && is_of_base(r, figures, last))
		last = NULL;
	struct tf_period named = last ? period_resolve(last, &c->period, SENSE_PAST, f->named_period) : (struct tf_period){ 0 };

	if (!tf_period_none(named))
		f->named_period = named;
	if (!tf_period_none(named) && tf_period_none(f->first_named) && last->role == PERIOD_PLAIN && !is_to_come(c, named))
		f->first_named = named;
	if ((has_claim(figures) && !tf_period_none(f->main_period)) || !(is_about_figures(r) || is_caption(r)) || !c->period.published.year)
		return;
	struct tf_period p = first_time(c, r, has_claim(figures));
	if (!tf_period_none(p))
		recall_time(c, r, p);
}
