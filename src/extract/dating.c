/* dating.c - which period a figure is about; which it counts from: basis.c.
 *
 * Which words of time belong to it is attach_period.c's business; what they mean period_resolve.c's.  What the text is about when a
 * sentence does not say: recall.c. */
#include "extract/dating.h"

#include <string.h>

#include "extract/attach.h"
#include "extract/basis.h"
#include "extract/recall.h"
#include "extract/years.h"

/* "within five years" said in an earlier year counts from then: "In 2006 they spoke of 15 billion within five years". */
static struct tf_period resolve_span(const struct reading *r, const struct period_mention *m, const struct period_context *c,
                                     struct tf_period earlier)
{
	for (size_t i = 0; i < r->periods.n; i++) {
		const struct period_mention *then = &r->periods.v[i];
		struct period_context said = *c;
		if (then == m || then->role != PERIOD_PLAIN || then->form != FORM_FIXED || then->tok0 > m->tok0)
			continue;
		struct tf_period p = period_resolve(then, c, SENSE_PAST, earlier);
		if (tf_period_none(p) || !c->published.year || tf_period_last_year(p) >= c->published.year)
			continue;
		said.published = (struct tf_date){ tf_period_last_year(p), p.last % 12 + 1, 1 };
		return period_resolve(m, &said, SENSE_FUTURE, p);
	}
	return period_resolve(m, c, SENSE_FUTURE, earlier);
}

/* "had expected", "polled": an expectation of what has been reported since. */
static bool says_had(const struct reading *r)
{
	for (size_t i = 0; i < r->units.n; i++)
		if (unit_is(&r->units, i, "had") || unit_is(&r->units, i, "polled") || unit_is(&r->units, i, "poll") ||
		    unit_is(&r->units, i, "survey"))
			return true;
	return false;
}

/* "missing forecasts of 8.7 percent", "against market expectations of 0.4 percent": what was expected of what is reported. */
static bool says_against_forecast(const struct reading *r, const struct figure *f)
{
	static const char *const against[] = { "beat", "beats", "beating", "missed", "missing", "misses", "exceeded", "exceeding", "topped",
		                               "topping", "surpassed", "surpassing", "undershot", "undershooting", "overshot", "above", "below",
		                               "than", "against", "versus", "vs", "compared", "defied", "defying", "confounded", "matching" };
	bool forecast = false;

	for (size_t i = f->unit; i-- > 0 && i + 12 > f->unit;) {
		/* "forecasts for 114.9 billion following the 119.2 billion of March" */
		if (UNIT_ONE_OF(&r->units, i, "following"))
			return true;
		forecast = forecast || unit_lex(&r->units, i, TAG_EXPECT) ||
		           UNIT_ONE_OF(&r->units, i, "forecasts", "forecast", "expectations", "expectation", "estimates", "estimate", "consensus", "predictions", "projections");
		for (size_t k = 0; forecast && k < sizeof against / sizeof *against; k++)
			if (unit_is(&r->units, i, against[k]))
				return true;
		if (r->units.v[i].kind == UNIT_FIGURE)
			return false;
	}
	return false;
}

/* The time that the sentence names right before mention m, if it needs no other one. */
static struct tf_period named_before(const struct figure_context *c, const struct reading *r, const struct period_mention *m)
{
	struct tf_period none = { 0 };

	for (const struct period_mention *then = m; then-- > r->periods.v;)
		if (then->role != PERIOD_BASE && (then->form == FORM_FIXED || then->form == FORM_MONTHS || then->form == FORM_RELATIVE))
			return period_resolve(then, &c->period, SENSE_PAST, none);
	return none;
}

static bool fits_count(const struct period_mention *m, struct tf_period p)
{
	return tf_period_length(p) == m->n_months || tf_period_length(p) == m->n_months + 1;
}

/* What "that year", "the month", "then" point to: a time of the sentence, of its figures, or the one that the text named last. */
static struct tf_period pointed_to(const struct figure_context *c, const struct reading *r, const struct period_mention *m,
                                   const struct figure *before, struct tf_period earlier)
{
	struct tf_period named = m->n_months > 0 ? (struct tf_period){ 0 } : named_before(c, r, m);

	if (!tf_period_none(named))
		return named;
	if (m->counted) /* "the seven months": as many as were named */
		return !before || fits_count(m, earlier) ? before ? earlier : c->frame->any_period
		       : fits_count(m, c->frame->last_said.period) ? c->frame->last_said.period
		                                                   : c->frame->any_period;
	if (m->n_months > 0) /* "the first nine months of the year" */
		return before ? earlier : c->frame->any_period;
	if (before)
		return earlier;
	return !tf_period_none(c->frame->named_period) ? c->frame->named_period : c->frame->any_period;
}

/* "They missed the target of 58 billion": held against what was just reported. */
static bool falls_short(const struct reading *r, const struct figure *f)
{
	static const char *const words[] = { "missed", "missing", "short", "exceeded", "exceeding", "surpassed", "beat", "beating", "below", "against" };

	for (size_t i = r->sentence->tok0; i < r->units.v[f->unit].tok; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(r->units.text, i, words[k]))
				return true;
	return false;
}

struct tf_period dating_resolve(const struct figure_context *c, const struct reading *r, const struct period_mention *m,
                                const struct figure *f, const struct figure *before, struct tf_period earlier)
{
	enum period_sense sense = f->status == TF_STATUS_REPORTED ? SENSE_PAST : SENSE_FUTURE;
	struct tf_period p;

	if (m->form == FORM_SPAN && sense == SENSE_FUTURE)
		return resolve_span(r, m, &c->period, earlier);
	if (m->form == FORM_BACK)
		return period_resolve(m, &c->period, sense, pointed_to(c, r, m, before, earlier));
	if (f->status == TF_STATUS_TARGET && m->form == FORM_MONTHS && falls_short(r, f))
		sense = SENSE_PAST; /* "fell short of the target of 30 billion for July-April" */
	if (f->status == TF_STATUS_FORECAST && (says_had(r) || says_against_forecast(r, f)))
		sense = SENSE_PAST; /* "analysts had expected 4 billion in August" */
	/* goals "in the same period" share the one named last */
	if (m->form == FORM_SAME && sense == SENSE_FUTURE && m->role != PERIOD_BASE && m->shift_months == 0 && !m->year_given && !before)
		earlier = pointed_to(c, r, m, before, earlier);
	p = period_resolve(m, &c->period, sense, earlier);
	/* "analysts had expected 4 billion in December": the December that the text is about */
	if (f->status == TF_STATUS_FORECAST && m->form == FORM_MONTHS) {
		struct tf_period past = period_resolve(m, &c->period, SENSE_PAST, earlier);
		if (tf_period_eq(past, recall_period(c->frame)))
			return past;
	}
	/* "by the end of December": the year that ends */
	if (m->role == PERIOD_DUE && f->status != TF_STATUS_REPORTED && tf_period_length(p) == 1 && p.last % 12 == 11)
		return tf_period_year(tf_period_last_year(p));
	return p;
}

/* "2.7 times what it was in 2013", "five times that of a decade earlier": the time is that of the base. */
static bool says_what(const struct reading *r, size_t k, const struct period_mention *m)
{
	for (uint32_t i = r->figure_unit[k] + 1; i < r->units.n && r->units.v[i].tok < m->tok0; i++)
		if (UNIT_ONE_OF(&r->units, i, "what", "that", "those", "as", "level"))
			return true;
	return false;
}

/* "That is 45 percent of its imports", "which is a fifth of the total": what was just dated, said once more. */
static bool says_again(const struct reading *r, size_t begin)
{
	return UNIT_ONE_OF(&r->units, begin, "that", "this", "which") && UNIT_ONE_OF(&r->units, begin + 1, "is", "are", "makes", "represents");
}

/* "takes less than 1 percent today": no time that was told before. */
static bool says_today(const struct reading *r, const struct figure *f)
{
	size_t begin, end;

	segment_around(&r->units, f->unit, &begin, &end);
	for (size_t i = begin; i < end; i++)
		if (UNIT_ONE_OF(&r->units, i, "now", "currently", "presently", "nowadays", "today", "present"))
			return true;
	return false;
}

/* "now", "at present"; a share in the present tense: no period is meant. */
static bool is_undated(const struct reading *r, const struct figure *f)
{
	size_t begin, end;

	if (says_today(r, f))
		return f->kind == TF_KIND_LEVEL || f->kind == TF_KIND_SHARE || f->kind == TF_KIND_MULTIPLE;
	segment_around(&r->units, f->unit, &begin, &end);
	bool share_is_dated = says_again(r, begin);
	for (size_t i = begin; i < end; i++) {
		if (share_is_dated)
			continue;
		if (f->kind == TF_KIND_SHARE && i < f->unit && UNIT_ONE_OF(&r->units, i, "is", "are"))
			return true;
		const struct lexeme *share = f->kind == TF_KIND_SHARE && i < f->unit ? unit_lex(&r->units, i, TAG_SHARE) : NULL;
		if (share && UNIT_ONE_OF(&r->units, i, "represents", "represent", "constitutes", "constitute", "comprises"))
			return true;
		if (share && r->units.v[i].n_tok == 2 && token_is(r->units.text, r->units.v[i].tok + 1, "up") &&
		    !token_is(r->units.text, r->units.v[i].tok, "made"))
			return true;
		if (share && r->units.v[i].n_tok == 2 && (token_is(r->units.text, r->units.v[i].tok, "accounts") ||
		                                         token_is(r->units.text, r->units.v[i].tok, "account")))
			return true;
	}
	return false;
}

/* "have grown fivefold since 2008": up to the last year that is over, when the text is not about a year already. */
static struct tf_period since_when(const struct figure_context *c, const struct period_mention *b)
{
	struct tf_period now = recall_period(c->frame);

	if (b->form != FORM_FIXED || !tf_period_is_year(b->fixed) || !tf_period_none(now) || !c->period.published.year)
		return now;
	return tf_period_year(c->period.published.year - 1);
}

/* "They missed the target of 58 billion", "a goal that was crossed nine days early": held against what was just reported. */
static bool is_held_against(const struct reading *r, size_t begin)
{
	for (size_t i = begin; i < r->units.n; i++)
		if (UNIT_ONE_OF(&r->units, i, "missed", "met", "crossed", "exceeded", "surpassed", "beat", "beats", "beating", "cleared", "clears",
		                "reached", "achieved", "fulfilled", "overshot", "short", "below", "above", "against", "than", "versus"))
			return true;
	return false;
}

/* "By 15 October trade hit 610 billion", "exports as of the end of June": what moves in a year is counted from its start.  Stocks stand
 * on a day. */
static struct tf_period counted_up_to(const struct period_context *c, const struct figure *f, const struct period_mention *m, struct tf_period p)
{
	bool flow = f->indicator != TF_IND_INVESTMENT_STOCK && f->indicator != TF_IND_OTHER_TRADE;

	if (!flow || f->status != TF_STATUS_REPORTED || m->n_months != 1 || tf_period_length(p) != 1 || c->fiscal_month > 1 ||
	    (m->role != PERIOD_DUE && m->role != PERIOD_STAND))
		return p;
	/* "at the end of Q3": what the quarter brought */
	return (struct tf_period){ m->stood ? p.last - m->stood + 1 : p.last - p.last % 12, p.last };
}

/* "the highest monthly exports of 9.9 billion this year": how rare it is; it is about the month of the text. */
static bool is_rarest_of(const struct figure_context *c, const struct reading *r, const struct period_mention *m, struct tf_period p)
{
	struct tf_period now = recall_period(c->frame);
	size_t begin, end;

	if (m->form != FORM_RELATIVE || m->shift_months != 0 || m->unit_months != 12 || m->to_date || m->n_months > 0 || r->units.text->tok[m->tok0].n_lex == 0 ||
	    tf_period_none(now) || tf_period_length(now) >= 12 || now.first < p.first || now.last > p.last)
		return false;
	size_t unit = r->period_unit[m - r->periods.v];
	segment_around(&r->units, unit, &begin, &end);
	for (size_t i = begin; i < unit; i++)
		if (UNIT_ONE_OF(&r->units, i, "highest", "lowest", "largest", "biggest", "smallest", "best", "worst", "steepest", "sharpest", "fastest", "slowest"))
			return true;
	return false;
}

/* A figure that the text has not reported yet, for a time to come: a target when a date is set for it, else a forecast. */
static void status_from_period(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *m)
{
	if (f->status_rule || f->status != TF_STATUS_REPORTED || !m)
		return;
	if (m->role == PERIOD_DUE && strcmp(f->period_step, "behind the figure") == 0 && f->indicator != TF_IND_INVESTMENT_STOCK &&
	    !years_happened(c, r, f)) {
		f->status = TF_STATUS_TARGET;
		f->status_step = "a date is set";
	} else if (c->period.published.year && m->form == FORM_FIXED && !tf_period_none(f->period) &&
	           tf_period_first_year(f->period) > c->period.published.year) {
		f->status = TF_STATUS_FORECAST;
		f->status_step = "time to come";
	}
}

/* "would shrink by a fifth", "could add half a billion": what might be, some day. */
static bool is_hypothetical(const struct reading *r, const struct figure *f)
{
	for (size_t i = 0; i < f->unit; i++)
		if (UNIT_ONE_OF(&r->units, i, "would", "could", "might"))
			return true;
	return false;
}

/* What "from" leads to is another figure for the same time: "revised from 5.0 billion", "lowered its target for this year from 4.5
 * million", "better than the 16.9 billion expected". */
static bool is_same_time(const struct reading *r, const struct figure *f)
{
	const struct units *u = &r->units;

	for (size_t i = f->unit; i-- > 0 && i + 5 > f->unit;)
		if (UNIT_ONE_OF(u, i, "revised", "corrected") && !unit_is(u, i + 1, "figure"))
			return unit_is(u, i + 1, "from");
	for (size_t i = f->unit; i-- > 0 && i + 3 > f->unit;)
		if (UNIT_ONE_OF(u, i, "previously", "originally", "initially", "first") && UNIT_ONE_OF(u, i + 1, "reported", "estimated", "announced", "published"))
			return true;
	for (size_t i = f->unit > 3 ? f->unit - 3 : 0; i < f->unit + 4U; i++)
		if (f->status == TF_STATUS_FORECAST && UNIT_ONE_OF(u, i, "expected", "forecast", "predicted", "consensus", "polled", "pencilled"))
			return true;
	bool moved = false, mark = false;
	for (size_t i = 0; i < f->unit; i++) {
		moved = moved || UNIT_ONE_OF(u, i, "raise", "raised", "raises", "lower", "lowered", "lowers", "cut", "cuts", "trimmed", "slashed", "put",
		                             "revised", "increased", "upgraded", "downgraded", "lifted", "moved");
		mark = mark || unit_lex(u, i, TAG_GOAL) || UNIT_ONE_OF(u, i, "forecast", "forecasts", "estimate", "estimates", "projection", "outlook");
	}
	return moved && mark;
}

/* "to X from Y", "X, against Y": Y is the value of the base; `of` is X's period. */
static struct tf_period value_of_base(const struct figure_context *c, const struct reading *r, const struct figure *f,
                                      const struct figure *before, const struct period_mention *b, struct tf_period of)
{
	struct tf_period base = { 0 };

	if (is_undated(r, f))
		return base;
	if (is_same_time(r, f))
		return before && strcmp(before->period_step, "value of the base") == 0 ? recall_period(c->frame) : of;
	/* what a goal years ahead starts from is not told */
	if (of.first > c->period.published.year * 12 + 23)
		return base;
	base = before && basis_needed(before->kind) ? before->base : b ? period_base(b, &c->period, of) : base;
	return !tf_period_none(base) ? base : basis_usual(c->frame, of);
}

/* "In fiscal 2012 it had been 8 billion": told to compare. */
static bool says_had_been(const struct reading *r, const struct figure *f)
{
	const struct text *t = r->units.text;

	for (size_t i = f->unit; i-- > 0 && !unit_is_boundary(&r->units, i);)
		if (r->units.v[i].kind == UNIT_WORD || r->units.v[i].kind == UNIT_LEXEME) {
			uint32_t tok = r->units.v[i].tok;
			if (token_is(t, tok, "had") && token_is(t, tok + 1, "been"))
				return true;
		}
	return false;
}

/* A goal without a date: that of the report it is held against, else that of the goal before. */
static void goal_without_words(const struct figure_context *c, const struct reading *r, struct figure *f, const struct figure *before)
{
	bool met = before && before->status == TF_STATUS_REPORTED && !tf_period_none(before->period) && is_held_against(r, before->unit);

	f->period = met ? before->period : c->frame->due_period;
	if (!met && tf_period_none(f->period) && is_held_against(r, 0)) {
		f->period = recall_period(c->frame);
		met = true;
	}
	f->period_step = met ? "the report it is held against" : "the target before";
}

static void forecast_without_words(const struct figure_context *c, const struct reading *r, struct figure *f)
{
	if (says_had(r) || says_against_forecast(r, f)) {
		f->period = recall_period(c->frame);
		f->period_step = "expected of what the text is about";
	} else if (!tf_period_none(c->frame->forecast_period)) {
		f->period = c->frame->forecast_period;
		f->period_step = "the forecast before";
	} else if (c->period.published.year && !is_hypothetical(r, f)) {
		f->period = tf_period_year(c->period.published.year);
		f->period_step = "the year of the text";
	}
}

/* The figure before has a time of its own that this one may share: not the value of a base, and not what this one rose from. */
static bool shares_time(const struct reading *r, size_t k, const struct figure *f, const struct figure *before)
{
	if (!before || tf_period_none(before->period) || f->status != before->status)
		return false;
	if (before->of_base && !tf_period_none(before->against))
		return true;
	if (strcmp(before->period_step, "value of the base") == 0 || strcmp(before->period_step, "the base named beside it") == 0)
		return false;
	return !(k > 0 && attach_is_from(r, k - 1) && before->kind == TF_KIND_LEVEL);
}

/* The time that goes on behind the figure: its own, or that of the figure with which it was compared. */
static struct tf_period goes_on(const struct figure *f)
{
	return f->of_base && !tf_period_none(f->against) ? f->against : f->period;
}

/* No words of time belong to the figure; `b` leads from its base, or is NULL. */
static void without_words(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before,
                          const struct period_mention *b)
{
	if (f->status == TF_STATUS_REPORTED && is_undated(r, f)) {
		f->period_step = "now, undated";
		f->time_settled = f->time_settled || (f->kind == TF_KIND_SHARE && says_today(r, f));
	} else if (f->status == TF_STATUS_FORECAST && before && before->status == TF_STATUS_REPORTED && !tf_period_none(before->period) &&
	           says_against_forecast(r, f)) {
		f->period = before->period;
		f->period_step = "expected of what the text is about";
	} else if (shares_time(r, k, f, before)) {
		f->period = goes_on(before);
		f->period_step = "as the figure before";
	} else if (f->status == TF_STATUS_REPORTED) {
		f->period = b && basis_needed(f->kind) ? since_when(c, b) : recall_period(c->frame);
		f->period_step = "what the text is about";
	} else if (f->status == TF_STATUS_TARGET) {
		goal_without_words(c, r, f, before);
	} else {
		forecast_without_words(c, r, f);
	}
}

/* "7 billion, compared with 5.9 billion for the United States": another's value of the same time. */
static bool is_of_another(const struct reading *r, const struct figure *f)
{
	if (!UNIT_ONE_OF(&r->units, f->unit + 1, "for", "to", "from", "by"))
		return false;
	for (size_t i = 0; i < r->parties.n; i++)
		if (r->parties.v[i].unit == f->unit + 2U || (r->parties.v[i].unit == f->unit + 3U && unit_is(&r->units, f->unit + 2, "the")))
			return true;
	return false;
}

/* Words that stand like the period's, and are the base's: "five times what it was a decade earlier", "double the 382 million of 2001". */
static void hand_to_base(const struct reading *r, size_t k, struct figure *f, bool near, const struct period_mention **m,
                         const struct period_mention **b)
{
	if (*m && near && f->kind == TF_KIND_MULTIPLE && says_what(r, k, *m)) {
		*b = *m;
		*m = NULL;
		f->time_settled = true;
	}
	const struct period_mention *of_factor = f->kind == TF_KIND_MULTIPLE || f->kind == TF_KIND_SHARE ? attach_base_of_factor(r, k) : NULL;
	if (!of_factor)
		return;
	*b = of_factor;
	f->base_step = "the level it is held against";
	if (*m == of_factor)
		*m = NULL;
}

static bool is_step(const struct figure *f, const char *step) { return strcmp(f->period_step, step) == 0; }

void dating_decide(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	struct tf_period earlier = before && !tf_period_none(before->period) ? goes_on(before) : recall_period(c->frame);
	const struct period_mention *m = attach_period(r, k, f->status, &f->period_step), *b = attach_base(r, k, &f->base_step);
	const struct period_mention *own_base = f->kind == TF_KIND_LEVEL ? attach_base_level(r, k) : NULL;
	bool same = is_same_time(r, f), near = m && (is_step(f, "behind the figure") || is_step(f, "list"));
	bool from = attach_is_from(r, k) && (f->kind == TF_KIND_LEVEL || (f->kind == TF_KIND_GROWTH && same)) && !is_of_another(r, f);

	/* "compared to market consensus of a 5.6 percent drop and May's 7.8 percent fall" */
	if (m && !near && f->status == TF_STATUS_FORECAST && before && before->status == TF_STATUS_REPORTED && !before->of_base &&
	    says_against_forecast(r, f))
		m = NULL;
	f->of_base = from || own_base;
	if (f->of_base)
		f->against = earlier;
	hand_to_base(r, k, f, near, &m, &b);
	near = near && m;
	if (years_average(c, r, f, b))
		return;
	if (m && years_ends(r, k, f, m))
		return;
	/* "to 638 million from 563 million in the same period": the same months, a year before */
	if (from && near && m->form == FORM_SAME && m->shift_months == 0 && !m->year_given) {
		near = false;
		f->time_settled = true;
	}
	if (own_base && !near) {
		f->period = period_base(own_base, &c->period, earlier);
		if (tf_period_none(f->period)) /* "smaller than June's 40 million", and nothing said of when */
			f->period = period_resolve(own_base, &c->period, SENSE_PAST, earlier);
		f->period_step = "the base named beside it";
	} else if (from && (!near || (same && m->role == PERIOD_PLAIN))) {
		f->period_step = "value of the base";
		f->period = value_of_base(c, r, f, before, b, before ? before->period : m ? dating_resolve(c, r, m, f, before, earlier) : earlier);
	} else if (m && years_grown(c, r, f, m, before)) {
		return;
	} else if (m) {
		f->period = counted_up_to(&c->period, f, m, dating_resolve(c, r, m, f, before, earlier));
		if (f->status == TF_STATUS_REPORTED && is_rarest_of(c, r, m, f->period))
			f->period = recall_period(c->frame);
		f->time_settled = f->time_settled || m->open;
		f->in_passing = token_is(r->units.text, m->tok1 - 1, "alone") || says_had_been(r, f);
		f->timed = near && m->form == FORM_FIXED && m->year_given;
	} else {
		without_words(c, r, k, f, before, b);
	}
	status_from_period(c, r, f, m);
	if (m && f->status != TF_STATUS_REPORTED && strcmp(f->status_step, "a date is set") == 0)
		f->period = dating_resolve(c, r, m, f, before, earlier);
	years_split(r, f, m);
	if (tf_period_none(f->base))
		basis_decide(c, r, k, f, b, m);
}

void dating_base(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f)
{
	const char *step;
	const struct period_mention *m = attach_period(r, k, f->status, &step);

	f->base = (struct tf_period){ 0 };
	years_split(r, f, m);
	if (tf_period_none(f->base))
		basis_decide(c, r, k, f, attach_base(r, k, &f->base_step), m);
}
