/* title.c - completes a headline's figures from the same figures in the body: period, base, parties, sign. */
#include "extract/title.h"

#include <math.h>
#include <string.h>

#include "extract/basis.h"

#define STEP "the same figure in the body"

/* The body's figure is the headline's, at least as exact. */
static bool same_figure(const struct figure *title, const struct figure *body)
{
	bool own_topic = title->topic && strcmp(title->topic_step, "sentence before") != 0;

	if (strcmp(title->q->unit, body->q->unit) != 0 || title->kind != body->kind || !body->claim)
		return false;
	if (own_topic && title->indicator != body->indicator)
		return false;
	double step = title->q->step > 0 ? title->q->step : 0, more = fabs(body->q->lo) - fabs(title->q->lo);
	/* "passes 1.1 trillion" for 1.1547: what is cut off, not rounded */
	if (title->q->qualifier == TF_QUAL_OVER || title->q->qualifier == TF_QUAL_AT_LEAST)
		return more >= 0 && more < step;
	if (title->q->qualifier == TF_QUAL_NEARLY || title->q->qualifier == TF_QUAL_UNDER)
		return more <= 0 && -more < step;
	return fabs(more) <= step / 2 * 1.0000001;
}

/* It stood in the body before, without a time. */
static bool is_known(const struct figure *f)
{
	return f->claim && strcmp(f->topic_step, STEP) == 0;
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
	struct topic *topic;

	if (!f->timed) {
		f->period = body->period;
		f->base = body->base;
		f->period_step = STEP;
	}
	if (is_known(f))
		return; /* it waited for its period alone */
	topic = TF_NEW(keep, struct topic, 1);
	*topic = *body->topic;
	f->claim = true;
	f->indicator = body->indicator;
	f->balance_sign = body->balance_sign;
	if (!f->commodity.n)
		f->commodity = body->commodity;
	f->reporter = body->reporter;
	f->partner = body->partner;
	if (!f->status_rule) {
		f->status = body->status;
		f->status_step = STEP;
	}
	f->topic = topic;
	if (f->value * body->value < 0)
		f->value = -f->value;
	f->topic_step = STEP;
}

void title_from_body(struct title *t, const struct figures *body, struct tf_arena *keep)
{
	for (size_t i = 0; i < body->n && t->n > 0; i++) {
		const struct figure *b = &body->v[i];
		size_t waiting = 0;
		if (tf_period_none(t->lead) && b->claim && b->status == TF_STATUS_REPORTED)
			t->lead = b->period;
		for (size_t k = 0; k < t->n; k++) {
			struct figure *f = t->v[k];
			bool same = same_figure(f, b) && !(is_known(f) && f->status != b->status);
			if (same)
				complete(f, b, keep);
			if (!same || tf_period_none(f->period))
				t->v[waiting++] = f;
		}
		t->n = waiting;
	}
}

void title_finish(const struct title *t, const struct frame *frame)
{
	for (size_t k = 0; k < t->n; k++) {
		struct figure *f = t->v[k];
		if (!f->claim || !tf_period_none(f->period) || f->status != TF_STATUS_REPORTED || strcmp(f->period_step, "now, undated") == 0)
			continue;
		f->period = t->lead;
		f->period_step = "the first report of the body";
		if (basis_needed(f->kind) && tf_period_none(f->base)) {
			f->base = basis_usual(frame, f->period);
			f->base_step = "usual comparison";
		}
	}
}
