/* recall.c - what the text is about in time: kept from figure to figure, from sentence to sentence, from heading to paragraph. */
#include "extract/recall.h"

/* What a sentence without words of time is about: its paragraph's period, else the document's. */
struct tf_period recall_period(const struct frame *f)
{
	return !tf_period_none(f->paragraph_period) ? f->paragraph_period
	       : !tf_period_none(f->section_period) ? f->section_period
	                                            : f->main_period;
}

void recall_figure(struct frame *f, const struct figure *g)
{
	/* what was guessed for a headline says nothing of what follows */
	if (!g->claim || tf_period_none(g->period) || (f->in_title && g->period_chosen))
		return;
	f->any_period = g->period;
	if (g->status == TF_STATUS_TARGET)
		f->due_period = g->period;
	if (g->status != TF_STATUS_REPORTED)
		return;
	/* what the title is about, the body tells better */
	if (g->period.last > f->main_period.last || (f->period_of_title && !f->in_title)) {
		f->main_period = g->period;
		f->period_of_title = f->in_title;
	}
	if (g->period.last > f->paragraph_period.last)
		f->paragraph_period = g->period;
}

/* It speaks of trade, or of the figures to come. */
static bool is_about_figures(const struct reading *r)
{
	for (size_t i = 0; i < r->units.n; i++)
		if (UNIT_ONE_OF(&r->units, i, "figures", "data", "numbers", "results", "statistics"))
			return true;
	return r->topics.n > 0;
}

void recall_sentence(const struct figure_context *c, const struct reading *r)
{
	const struct period_mention *m = NULL;

	for (size_t k = 0; k < r->figures.n; k++)
		if (r->figures.v[k].measure != MEASURE_BARE)
			return;
	for (size_t i = 0; i < r->periods.n && !m; i++)
		if (r->periods.v[i].role == PERIOD_PLAIN)
			m = &r->periods.v[i];
	if (!is_about_figures(r) || !m)
		return;
	struct tf_period p = period_resolve(m, &c->period, SENSE_PAST, recall_period(c->frame));
	if (tf_period_none(p) || !c->period.published.year || tf_period_last_year(p) > c->period.published.year)
		return;
	if (reading_is_heading(r))
		c->frame->section_period = p;
	else
		c->frame->paragraph_period = p;
}
