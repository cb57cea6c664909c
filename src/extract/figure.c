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
#include "extract/goods.h"
#include "extract/recall.h"
#include "extract/scope.h"
#include "extract/sense.h"
#include "extract/stock.h"

/* A verb between two figures starts a statement of its own. */
static bool own_statement(const struct reading *r, size_t k)
{
	for (uint32_t i = r->figure_unit[k - 1] + 1; i < r->figure_unit[k]; i++)
		if (unit_lex(&r->units, i, TAG_REACH) || unit_lex(&r->units, i, TAG_UP) || unit_lex(&r->units, i, TAG_DOWN) ||
		    unit_lex(&r->units, i, TAG_SELL) || unit_lex(&r->units, i, TAG_BUY) || unit_is_stop(&r->units, i) ||
		    UNIT_ONE_OF(&r->units, i, "when", "while", "whilst", "whereas", "brought"))
			return true;
	return false;
}

/* ", growth of 12 percent", ", a rise of 5 billion": says of the figure before how much that is. */
static bool in_apposition(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	size_t i = r->figure_unit[k];

	if (i < 3 || !unit_is(u, i - 1, "of") || !(unit_lex(u, i - 2, TAG_UP) || unit_lex(u, i - 2, TAG_DOWN)))
		return false;
	return unit_is(u, i - 3, ",") || (i > 3 && UNIT_ONE_OF(u, i - 3, "a", "an") && unit_is(u, i - 4, ","));
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
	if (before && before->status != TF_STATUS_REPORTED && (in_apposition(r, k) || !own_statement(r, k)) && !attach_is_from(r, k)) {
		f->status = before->status;
		f->status_step = "as the figure before";
	}
}

/* What lies ahead is a target where the statement speaks of a goal or of will: "the strategy promised to raise exports from 594 billion by
 * 25 percent a year". */
static void willed(const struct reading *r, struct figure *f)
{
	if (strcmp(f->status_step, "time to come") != 0)
		return;
	for (uint32_t i = f->unit; i > 0 && !unit_is_stop(&r->units, i - 1); i--)
		if (unit_lex(&r->units, i - 1, TAG_GOAL) || unit_lex(&r->units, i - 1, TAG_PLAN)) {
			f->status = TF_STATUS_TARGET;
			f->status_step = "time to come, willed";
			return;
		}
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

/* "The two countries aim at": what both do together is their trade. */
static bool names_both(const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n; k++)
		if (r->parties.v[k].form == PARTY_BOTH || r->parties.v[k].form == PARTY_PAIR)
			return true;
	return false;
}

/* Goals without a noun of their own are those that the text is about: its trade. */
static void about_the_text(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	const struct frame *d = c->frame;
	const struct topic *main = d->main_topic;
	bool in_paragraph = d->matter && d->matter_paragraph == d->paragraph && d->last_said.paragraph == d->paragraph;

	/* in a paragraph with figures of its own, goals are of what it speaks of; but nobody sets goals for a deficit, one forecasts it */
	if (in_paragraph && (f->indicator != TF_IND_BALANCE || f->status == TF_STATUS_FORECAST) && !names_both(r))
		return;
	if (f->status == TF_STATUS_REPORTED || !f->claim || strcmp(f->topic_step, "sentence before") != 0 || !main ||
	    main->indicator != TF_IND_TRADE || f->indicator == TF_IND_TRADE)
		return;
	f->topic = main;
	f->topic_step = "what the text is about";
	f->indicator = TF_IND_TRADE;
	f->balance_sign = 0;
	allot_parties(c->frame, r, k, f, before);
}

/* "Exports by market": what the paragraphs below a heading speak of. */
static void section_remember(struct frame *d, const struct reading *r)
{
	if (!reading_is_heading(r) || r->figures.n > 0)
		return;
	d->section = r->topics.n == 1 && !r->topics.v[0].off && !r->topics.v[0].again ? &r->topics.v[0] : NULL;
}

/* What the sentence spoke of, for the words after it that only say which way something moves. */
static void matter_remember(struct frame *d, const struct reading *r)
{
	for (size_t k = r->topics.n; k-- > 0;)
		if (!r->topics.v[k].soft && !r->topics.v[k].off && !r->topics.v[k].again) {
			d->matter = &r->topics.v[k];
			d->matter_paragraph = d->paragraph;
			return;
		}
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
		const struct figure *outside = NULL; /* the same, not in brackets that have closed */
		for (size_t i = out->n; i > first && !outside; i--) {
			if (out->v[i - 1].claim && !before)
				before = &out->v[i - 1];
			if (out->v[i - 1].claim && !attach_bracket_closes(&r->units, out->v[i - 1].unit, f.unit))
				outside = &out->v[i - 1];
		}
		/* what counts as "before" is the figure right before, so lists are seen */
		bool adjacent = before && k > 0 && before->unit == r->figure_unit[k - 1];
		f.topic = respective_topic(r, k, c->frame);
		f.topic_step = "list";
		if (!f.topic)
			f.topic = attach_topic(r, k, c->frame, &f.topic_step);
		sense.decided = out->v ? out->v + first : NULL;
		sense_kind(&sense, k, &f, adjacent ? before : NULL);
		scope_decide(&sense, k, &f);
		if (f.topic) {
			if (!respective_flow(r, k, f.topic, &f.indicator))
				f.indicator = attach_indicator(r, c->frame, f.topic, &f.turned);
			f.balance_sign = f.topic->sign;
			allot_parties(c->frame, r, k, &f, before);
			f.commodity = goods_of(c->frame, r, k, &f);
		}
		decide_status(c, r, k, &f, adjacent ? before : NULL);
		if (is_stock(r, k, &f, before, c->frame))
			f.indicator = TF_IND_INVESTMENT_STOCK;
		if (f.claim && choose_topic(c, r, k, &f, before)) {
			allot_parties(c->frame, r, k, &f, before);
			f.commodity = goods_of(c->frame, r, k, &f);
		}
		sense_direction(&sense, k, &f, adjacent ? before : NULL);
		dating_decide(c, r, k, &f, outside);
		willed(r, &f);
		about_the_text(c, r, k, &f, before);
		if (f.claim) {
			choose_pair(c, r, k, &f, before);
			/* a headline without words of time is told by the body: title.c */
			if (!f.time_settled && !(c->frame->in_title && r->periods.n == 0)) {
				choose_period(c, r, k, &f, outside);
				choose_base(c, r, k, &f, outside);
			}
			recall_level(c->frame, &f);
			c->frame->last_here = (struct said){ f.reporter, f.partner, c->frame->in_title && f.period_chosen ? (struct tf_period){ 0 } : f.period, f.indicator, c->frame->paragraph, c->frame->in_title };
		}
		decide_value(&f);
		goods_remember(c->frame, &f);
		if (f.claim && f.q->measure == MEASURE_PERCENT)
			c->frame->shares = f.kind == TF_KIND_SHARE;
		TF_PUSH(work, out, f);
	}
	scope_remember(r, c->frame);
	goods_of_sentence(c->frame, r);
	matter_remember(c->frame, r);
	section_remember(c->frame, r);
	if (c->frame->last_here.reporter)
		c->frame->last_said = c->frame->last_here;
	for (size_t i = first; i < out->n; i++) {
		recall_figure(c, &out->v[i]);
		/* "from 949 million in August to 2.0 billion in September": months are compared with the month before */
		if (i > first && tf_period_length(out->v[i].period) == 1 && tf_period_length(out->v[i - 1].period) == 1 &&
		    out->v[i].kind == TF_KIND_LEVEL && out->v[i - 1].kind == TF_KIND_LEVEL &&
		    strcmp(out->v[i - 1].period_step, "behind the figure") == 0 && attach_is_from(r, i - 1 - first) &&
		    out->v[i].period.first == out->v[i - 1].period.first + 1)
			c->frame->month_on_month = true;
	}
}
