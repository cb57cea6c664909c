/* title.c - completes a headline's figures from the same figures in the body: period, base, parties, sign. */
#include "extract/title.h"

#include <math.h>
#include <string.h>

/* The body's figure is the headline's, at least as exact. */
static bool same_figure(const struct figure *title, const struct figure *body)
{
	bool own_topic = title->topic && strcmp(title->topic_step, "sentence before") != 0;

	if (strcmp(title->q->unit, body->q->unit) != 0 || title->kind != body->kind || !body->claim)
		return false;
	if (own_topic && title->indicator != body->indicator)
		return false;
	double step = title->q->step > 0 ? title->q->step : 0;
	return fabs(fabs(title->q->lo) - fabs(body->q->lo)) <= step / 2 * 1.0000001;
}

static const struct figure *find_in_body(const struct document *doc, const struct figures *figures, const struct figure *title)
{
	for (size_t k = 0; k < doc->n_sentences; k++) {
		if (doc->sentences[k].part != PART_BODY)
			continue;
		for (size_t i = 0; i < figures[k].n; i++)
			if (same_figure(title, &figures[k].v[i]))
				return &figures[k].v[i];
	}
	return NULL;
}

void title_from_body(const struct document *doc, struct figures *figures)
{
	for (size_t k = 0; k < doc->n_sentences; k++) {
		if (doc->sentences[k].part != PART_TITLE)
			continue;
		for (size_t i = 0; i < figures[k].n; i++) {
			struct figure *f = &figures[k].v[i];
			const struct figure *body = f->claim || f->topic == NULL || !f->topic->off ? find_in_body(doc, figures, f) : NULL;

			if (!body || f->q->measure == MEASURE_BARE)
				continue;
			f->claim = true;
			f->period = body->period;
			f->base = body->base;
			f->indicator = body->indicator;
			f->balance_sign = body->balance_sign;
			f->reporter = body->reporter;
			f->partner = body->partner;
			if (!f->status_rule) {
				f->status = body->status;
				f->status_step = "the same figure in the body";
			}
			f->topic = body->topic;
			if (f->value * body->value < 0)
				f->value = -f->value;
			f->period_step = f->topic_step = "the same figure in the body";
		}
	}
}
