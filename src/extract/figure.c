/* figure.c - decides what a figure says: topic, parties, status, period, base, value.
 *
 * What kind of number it is and which way it goes is sense.c's business, whether it is a claim scope.c's; which topic and period
 * belong to it attach.c's; who trades with whom frame.c's. */
#include "extract/figure.h"

#include <math.h>
#include <string.h>

#include "extract/allot.h"
#include "extract/attach.h"
#include "extract/beside.h"
#include "extract/choose.h"
#include "extract/dating.h"
#include "extract/scope.h"
#include "extract/sense.h"

/* A verb between two figures starts a statement of its own. */
static bool own_statement(const struct reading *r, size_t k)
{
	for (uint32_t i = r->figure_unit[k - 1] + 1; i < r->figure_unit[k]; i++)
		if (unit_lex(&r->units, i, TAG_REACH) || unit_lex(&r->units, i, TAG_UP) || unit_lex(&r->units, i, TAG_DOWN) ||
		    unit_lex(&r->units, i, TAG_SELL) || unit_lex(&r->units, i, TAG_BUY) || unit_is_stop(&r->units, i))
			return true;
	return false;
}

static void decide_status(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f,
                          const struct figure *before)
{
	enum tf_claim_status status;

	f->status = TF_STATUS_REPORTED;
	f->status_rule = rules_decide(&c->grammar->rules[RULE_STATUS], &r->units, f->unit);
	if (f->status_rule && tf_claim_status_read(tf_str_of(f->status_rule->value), &status)) {
		f->status = status;
		return;
	}
	f->status_step = "stated";
	if (before && before->status != TF_STATUS_REPORTED && !own_statement(r, k) && !attach_is_from(r, k)) {
		f->status = before->status;
		f->status_step = "as the figure before";
	}
}

/* Investment that stands at a date, or has grown over years, is a stock; what flows in a year is not. */
static bool is_stock(const struct reading *r, size_t k, const struct figure *f)
{
	const char *step;
	const struct period_mention *m = attach_period(r, k, f->status, &step);

	if (f->indicator != TF_IND_INVESTMENT || (f->kind != TF_KIND_LEVEL && f->kind != TF_KIND_MULTIPLE))
		return false;
	if (f->topic && f->topic->verb && f->status != TF_STATUS_REPORTED) /* "will invest 60 billion by 2021" */
		return false;
	if (m && strcmp(step, "behind the figure") == 0 && (m->role == PERIOD_STAND || m->role == PERIOD_DUE))
		return true;
	for (size_t i = 0; i < r->units.n; i++) {
		if (r->units.v[i].kind == UNIT_PERIOD && i < f->unit && r->periods.v[r->units.v[i].index].role == PERIOD_STAND)
			return true;
		if (i < f->unit && !segment_between(&r->units, i, f->unit) &&
		    (unit_lex(&r->units, i, TAG_CUMULATIVE) || unit_is(&r->units, i, "now") || unit_is(&r->units, i, "currently") ||
		     unit_is(&r->units, i, "present")))
			return true;
	}
	return false;
}

/* Sign of the value: a deficit is negative, a fall is negative, a smaller deficit is a rise of the balance. */
static void decide_value(struct figure *f)
{
	double sign = 1, lo = f->q->lo, hi = f->q->hi;

	if (!f->q->sign) {
		if (f->kind == TF_KIND_LEVEL && f->indicator == TF_IND_BALANCE && f->balance_sign < 0)
			sign = -1;
		if (f->kind == TF_KIND_GROWTH && f->direction < 0)
			sign = -1;
		if (f->kind == TF_KIND_CHANGE) {
			sign = f->direction < 0 ? -1 : 1;
			if (f->indicator == TF_IND_BALANCE && f->balance_sign < 0 && f->q->measure == MEASURE_MONEY)
				sign = -sign;
		}
	}
	if (f->indicator == TF_IND_BALANCE && f->kind == TF_KIND_LEVEL && f->q->sign && lo < 0)
		sign = 1;
	f->value = sign < 0 ? -hi : lo;
	f->value_high = sign < 0 ? -lo : hi;
	if (lo == hi || f->q->qualifier != TF_QUAL_BETWEEN)
		f->value_high = NAN;
	if (sign < 0 && f->q->qualifier != TF_QUAL_BETWEEN)
		f->value = -lo;
}

/* Goals without a noun of their own are those that the text is about: its trade. */
static void about_the_text(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	const struct topic *main = c->frame->main_topic;

	if (f->status == TF_STATUS_REPORTED || !f->claim || strcmp(f->topic_step, "sentence before") != 0 || !main ||
	    main->indicator != TF_IND_TRADE || f->indicator == TF_IND_TRADE)
		return;
	f->topic = main;
	f->topic_step = "what the text is about";
	f->indicator = TF_IND_TRADE;
	f->balance_sign = 0;
	allot_parties(r, k, f, before);
}

void figures_decide(const struct figure_context *c, const struct reading *r, struct figures *out, struct tf_arena *work)
{
	size_t first = out->n;
	struct sense_context sense = { .c = c, .r = r };

	for (size_t k = 0; k < r->figures.n; k++) {
		struct figure f = { .q = &r->figures.v[k], .unit = r->figure_unit[k], .kind_step = "", .status_step = "",
			            .direction_step = "", .period_step = "", .base_step = "", .reporter = "", .partner = "" };
		const struct figure *before = NULL;

		/* a number without a unit is never a claim; rows of them would cost the most */
		if (f.q->measure == MEASURE_BARE) {
			f.why_not = "number without a unit";
			f.topic_step = "";
			f.value = f.q->lo;
			f.value_high = NAN;
			TF_PUSH(work, out, f);
			continue;
		}
		for (size_t i = out->n; i > first && !before; i--)
			if (out->v[i - 1].claim)
				before = &out->v[i - 1];
		/* what counts as "before" is the figure right before, so lists are seen */
		bool adjacent = before && k > 0 && before->unit == r->figure_unit[k - 1];
		f.topic = respective_topic(r, k);
		f.topic_step = "list";
		if (!f.topic)
			f.topic = attach_topic(r, k, c->frame, &f.topic_step);
		sense.decided = out->v + first;
		sense_kind(&sense, k, &f, adjacent ? before : NULL);
		scope_decide(&sense, k, &f);
		if (f.topic) {
			f.indicator = f.topic->indicator;
			f.balance_sign = f.topic->sign;
			allot_parties(r, k, &f, before);
			f.commodity = f.topic->commodity;
		}
		decide_status(c, r, k, &f, adjacent ? before : NULL);
		if (is_stock(r, k, &f))
			f.indicator = TF_IND_INVESTMENT_STOCK;
		sense_direction(&sense, k, &f, adjacent ? before : NULL);
		dating_decide(c, r, k, &f, before);
		about_the_text(c, r, k, &f, before);
		if (f.claim) {
			choose_pair(c, r, k, &f, before);
			if (!f.base_stated) {
				choose_period(c, r, k, &f, before);
				choose_base(c, r, k, &f, before);
			}
			c->frame->last_here = (struct said){ f.reporter, f.partner, c->frame->in_title && f.period_chosen ? (struct tf_period){ 0 } : f.period, f.indicator, c->frame->paragraph, c->frame->in_title };
		}
		decide_value(&f);
		if (f.claim && f.q->measure == MEASURE_PERCENT)
			c->frame->shares = f.kind == TF_KIND_SHARE;
		TF_PUSH(work, out, f);
	}
	scope_remember(r, c->frame);
	if (c->frame->last_here.reporter)
		c->frame->last_said = c->frame->last_here;
	for (size_t i = first; i < out->n; i++) {
		dating_remember(c->frame, &out->v[i]);
		/* "from 949 million in August to 2.0 billion in September": months are compared with the month before */
		if (i > first && tf_period_length(out->v[i].period) == 1 && tf_period_length(out->v[i - 1].period) == 1 &&
		    out->v[i].kind == TF_KIND_LEVEL && out->v[i - 1].kind == TF_KIND_LEVEL &&
		    strcmp(out->v[i - 1].period_step, "behind the figure") == 0 && attach_is_from(r, i - 1 - first) &&
		    out->v[i].period.first == out->v[i - 1].period.first + 1)
			c->frame->month_on_month = true;
	}
}
