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

/* Headlines are few; what pretends to have more is not read to the end. */
#define FIGURES_MAX 64

void title_watch(struct title *t, const struct figures *figures, struct tf_arena *keep)
{
	for (size_t i = 0; i < figures->n && t->n < FIGURES_MAX; i++) {
		struct figure *f = &figures->v[i];
		if ((f->claim || f->topic == NULL || !f->topic->off) && f->q->measure != MEASURE_BARE)
			TF_PUSH(keep, t, f);
	}
}

static void complete(struct figure *f, const struct figure *body, struct tf_arena *keep)
{
	struct topic *topic = TF_NEW(keep, struct topic, 1);

	*topic = *body->topic;
	f->claim = true;
	f->period = body->period;
	f->base = body->base;
	f->indicator = body->indicator;
	f->balance_sign = body->balance_sign;
	if (!f->commodity.n)
		f->commodity = body->commodity;
	f->reporter = body->reporter;
	f->partner = body->partner;
	if (!f->status_rule) {
		f->status = body->status;
		f->status_step = "the same figure in the body";
	}
	f->topic = topic;
	if (f->value * body->value < 0)
		f->value = -f->value;
	f->period_step = f->topic_step = "the same figure in the body";
}

void title_from_body(struct title *t, const struct figures *body, struct tf_arena *keep)
{
	for (size_t i = 0; i < body->n && t->n > 0; i++) {
		size_t waiting = 0;
		for (size_t k = 0; k < t->n; k++) {
			if (same_figure(t->v[k], &body->v[i]))
				complete(t->v[k], &body->v[i], keep);
			else
				t->v[waiting++] = t->v[k];
		}
		t->n = waiting;
	}
}
