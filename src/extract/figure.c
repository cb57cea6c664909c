/* figure.c - decides what a figure says: topic, kind, status, direction, period, base.
 *
 * Phrasings are rows of rules/; which topic and period belong to it is attach.c's business; who trades with whom frame.c's. */
#include "extract/figure.h"

#include <math.h>
#include <string.h>

#include "extract/attach.h"
#include "extract/beside.h"

static const struct rule *decide(const struct figure_context *c, enum rule_field field, const struct reading *r, size_t unit)
{
	return rules_decide(&c->grammar->rules[field], &r->units, unit);
}

/* Nothing but commas and "and" between this figure and the one before: both are said alike. */
static bool in_list(const struct reading *r, size_t k)
{
	if (k == 0)
		return false;
	for (uint32_t i = r->figure_unit[k - 1] + 1; i < r->figure_unit[k]; i++)
		if (!unit_is(&r->units, i, "and") && !unit_is(&r->units, i, "or") && !unit_is(&r->units, i, ",") &&
		    r->units.v[i].kind != UNIT_PERIOD)
			return false;
	return true;
}

static void decide_kind(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f,
                        const struct figure *before)
{
	enum tf_kind kind;

	f->kind_rule = decide(c, RULE_KIND, r, f->unit);
	if (f->kind_rule && tf_kind_read(tf_str_of(f->kind_rule->value), &kind)) {
		f->kind = kind;
		return;
	}
	f->kind_step = "by its measure";
	switch (f->q->measure) {
	case MEASURE_PERCENT:
	case MEASURE_FRACTION:
		f->kind = TF_KIND_GROWTH;
		if (before && before->q->measure == f->q->measure && in_list(r, k)) {
			f->kind = before->kind;
			f->kind_step = "as the one before in the list";
		}
		break;
	case MEASURE_POINTS:
		f->kind = TF_KIND_CHANGE;
		break;
	case MEASURE_TIMES:
		f->kind = TF_KIND_MULTIPLE;
		break;
	default:
		f->kind = TF_KIND_LEVEL;
	}
}

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
	f->status_rule = decide(c, RULE_STATUS, r, f->unit);
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

static void decide_direction(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f,
                             const struct figure *before)
{
	if (f->q->sign)
		return;
	f->direction_rule = decide(c, RULE_DIRECTION, r, f->unit);
	if (f->direction_rule) {
		f->direction = strcmp(f->direction_rule->value, "down") == 0 ? -1 : 1;
		return;
	}
	/* "down 8 percent in Asia, 3 percent in Africa", "fell 1.2 billion (4 percent)" */
	bool bracket = f->unit > 0 && unit_is(&r->units, f->unit - 1, "(");
	if (before && k > 0 && (in_list(r, k) || bracket || !own_statement(r, k)) &&
	    (bracket || before->q->measure == f->q->measure)) {
		f->direction = before->direction;
		f->direction_step = "as the figure before";
	}
}

/* Measures in which goods are traded; people, kilometres and jobs are counted too, but not traded. */
static bool is_trade_unit(const char *unit)
{
	static const char *const units[] = { "tonne", "barrel", "m3", "teu", "kWh", "kg", "litre", "ounce", "carat", "bushel", "vehicle", "bag",
		                             "bale", "head", "mmbtu", "piece", "unit", "pair", "gallon", "feu", "ton" };

	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (strcmp(unit, units[k]) == 0)
			return true;
	return false;
}

/* Sums below this, in any currency, are prices, fares and fees. */
#define SMALLEST_SUM 1e5

/* Is it a claim?  A number without unit, a fraction or factor without comparison, a figure without topic are none. */
static void decide_scope(const struct figure_context *c, const struct reading *r, struct figure *f)
{
	const struct rule *no = decide(c, RULE_SCOPE, r, f->unit);
	enum measure m = f->q->measure;

	f->why_not = no                                                   ? "rule of scope"
	             : m == MEASURE_BARE                                  ? "number without a unit"
	             : m == MEASURE_GOODS && !is_trade_unit(f->q->unit)   ? "no measure of goods"
	             : m == MEASURE_MONEY && fabs(f->q->hi) < SMALLEST_SUM ? "a price"
	             : !f->topic                                          ? "no topic"
	             : f->topic->off                                      ? "not trade"
	             : m == MEASURE_FRACTION && !f->kind_rule             ? "fraction without comparison"
	             : m == MEASURE_TIMES && f->q->form == FACTOR_TIMES && !f->kind_rule ? "times without comparison"
	                                                                  : NULL;
	f->claim = !f->why_not;
}

static bool has_base(enum tf_kind k) { return k == TF_KIND_GROWTH || k == TF_KIND_CHANGE || k == TF_KIND_MULTIPLE; }

/* What a sentence without words of time is about: its paragraph's period, else the document's. */
static struct tf_period current(const struct frame *f)
{
	return tf_period_none(f->paragraph_period) ? f->main_period : f->paragraph_period;
}

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

static struct tf_period resolve(const struct figure_context *c, const struct reading *r, const struct period_mention *m,
                                const struct figure *f, struct tf_period earlier)
{
	enum period_sense sense = f->status == TF_STATUS_REPORTED ? SENSE_PAST : SENSE_FUTURE;
	struct tf_period p;

	if (m->form == FORM_SPAN && sense == SENSE_FUTURE)
		return resolve_span(r, m, &c->period, earlier);
	if (m->form == FORM_BACK)
		return period_resolve(m, &c->period, sense, c->frame->any_period);
	p = period_resolve(m, &c->period, sense, earlier);
	/* "analysts had expected 4 billion in December": the December that the text is about */
	if (f->status == TF_STATUS_FORECAST && m->form == FORM_MONTHS) {
		struct tf_period past = period_resolve(m, &c->period, SENSE_PAST, earlier);
		if (tf_period_eq(past, current(c->frame)))
			return past;
	}
	/* "by the end of December": the year that ends */
	if (m->role == PERIOD_DUE && f->status != TF_STATUS_REPORTED && tf_period_length(p) == 1 && p.last % 12 == 11)
		return tf_period_year(tf_period_last_year(p));
	return p;
}

/* A rate whose start is told by a level behind it: "more than halved, from 11.8 billion in 2013 to 5.6 billion". */
static struct tf_period base_of_from(const struct figure_context *c, const struct reading *r, size_t k, struct tf_period earlier)
{
	const char *step;

	for (size_t j = k + 1; j < r->figures.n && j <= k + 3; j++) {
		const struct period_mention *m;
		if (segment_stop_between(&r->units, r->figure_unit[k], r->figure_unit[j]) || !attach_is_from(r, j))
			continue;
		m = attach_period(r, j, TF_STATUS_REPORTED, &step);
		if (m && strcmp(step, "behind the figure") == 0 && m->form == FORM_FIXED)
			return period_resolve(m, &c->period, SENSE_PAST, earlier);
		return (struct tf_period){ 0 };
	}
	return (struct tf_period){ 0 };
}

/* What a rate counts from when nothing says so: in a text that compares months, the month before; else the year before. */
static struct tf_period usual_base(const struct frame *f, struct tf_period p)
{
	int n = tf_period_length(p);

	if (n == 0 || n > 12)
		return (struct tf_period){ 0 };
	return tf_period_shift(p, n == 1 && f->month_on_month ? -1 : n == 3 && f->month_on_month ? -3 : -12);
}

static void decide_base(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f,
                        const struct period_mention *b, const struct period_mention *m)
{
	if (!has_base(f->kind))
		return;
	if (b)
		f->base = period_base(b, &c->period, f->period);
	if (!tf_period_none(f->base)) {
		if (b->form == FORM_SAME && tf_period_length(f->period) == 1)
			c->frame->month_on_month = f->base.first == f->period.first - 1;
		return;
	}
	f->base = base_of_from(c, r, k, f->period);
	f->base_step = "the level it comes from";
	if (!tf_period_none(f->base))
		return;
	if (f->kind == TF_KIND_MULTIPLE && (f->status != TF_STATUS_REPORTED || (m && m->role != PERIOD_PLAIN)))
		return;
	f->base = usual_base(c->frame, f->period);
	f->base_step = "usual comparison";
}

/* A figure that the text has not reported yet, for a time to come: a target when a date is set for it, else a forecast. */
static void status_from_period(const struct figure_context *c, struct figure *f, const struct period_mention *m)
{
	if (f->status_rule || f->status != TF_STATUS_REPORTED || !m)
		return;
	if (m->role == PERIOD_DUE && strcmp(f->period_step, "behind the figure") == 0 && f->indicator != TF_IND_INVESTMENT_STOCK) {
		f->status = TF_STATUS_TARGET;
		f->status_step = "a date is set";
	} else if (c->period.published.year && m->form == FORM_FIXED && !tf_period_none(f->period) &&
	           tf_period_first_year(f->period) > c->period.published.year) {
		f->status = TF_STATUS_FORECAST;
		f->status_step = "time to come";
	}
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

static void decide_period(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f,
                          const struct figure *before)
{
	struct tf_period earlier = before && !tf_period_none(before->period) ? before->period : current(c->frame);
	const struct period_mention *m = attach_period(r, k, f->status, &f->period_step);
	const struct period_mention *b = attach_base(r, k, &f->base_step);
	bool from = attach_is_from(r, k) && f->kind == TF_KIND_LEVEL;
	bool near = m && (strcmp(f->period_step, "behind the figure") == 0 || strcmp(f->period_step, "list") == 0);
	const struct period_mention *own_base = f->kind == TF_KIND_LEVEL ? attach_base_level(r, k) : NULL;

	if (own_base && !near) {
		f->period = period_base(own_base, &c->period, earlier);
		f->period_step = "the base named beside it";
	} else if (from && !near) {
		/* "to X from Y": Y is the value of the base */
		struct tf_period of = before ? before->period : m ? resolve(c, r, m, f, earlier) : earlier;
		struct tf_period base = before && has_base(before->kind) ? before->base : b ? period_base(b, &c->period, of) : (struct tf_period){ 0 };
		f->period_step = "value of the base";
		f->period = !tf_period_none(base) ? base : usual_base(c->frame, of);
	} else if (m) {
		f->period = resolve(c, r, m, f, earlier);
	} else if (before && !tf_period_none(before->period) && f->status == before->status &&
	           strcmp(before->period_step, "value of the base") != 0) {
		f->period = before->period;
		f->period_step = "as the figure before";
	} else if (f->status == TF_STATUS_REPORTED) {
		f->period = current(c->frame);
		f->period_step = "what the text is about";
	} else if (f->status == TF_STATUS_TARGET) {
		bool met = before && before->status == TF_STATUS_REPORTED && !tf_period_none(before->period);
		f->period = met ? before->period : c->frame->due_period;
		f->period_step = met ? "the report it is held against" : "the target before";
	} else if (says_had(r)) {
		f->period = current(c->frame);
		f->period_step = "expected of what the text is about";
	} else if (c->period.published.year) {
		f->period = tf_period_year(c->period.published.year);
		f->period_step = "the year of the text";
	}
	status_from_period(c, f, m);
	if (m && f->status != TF_STATUS_REPORTED && strcmp(f->status_step, "a date is set") == 0)
		f->period = resolve(c, r, m, f, earlier);
	decide_base(c, r, k, f, b, m);
}

/* What the discourse is about after this figure. */
static void remember(struct frame *f, const struct figure *g)
{
	if (!g->claim || tf_period_none(g->period))
		return;
	f->any_period = g->period;
	if (g->status == TF_STATUS_TARGET)
		f->due_period = g->period;
	if (g->status != TF_STATUS_REPORTED)
		return;
	if (g->period.last > f->main_period.last)
		f->main_period = g->period;
	if (g->period.last > f->paragraph_period.last)
		f->paragraph_period = g->period;
}

/* "The United States came second with 169.6 billion", "China accounted for 12 percent": whose part it is, in its segment. */
static const char *subject_of_figure(const struct reading *r, uint32_t unit)
{
	const char *code = NULL;

	for (size_t i = 0; i < r->parties.n && r->parties.v[i].end <= unit; i++) {
		const struct party *p = &r->parties.v[i];
		if (p->possessive || (p->form != PARTY_NAME && p->form != PARTY_CAPITAL) || segment_between(&r->units, p->unit, unit))
			continue;
		code = p->code;
	}
	return code;
}

/* Investment that stands at a date, or has grown over years, is a stock; what flows in a year is not. */
static bool is_stock(const struct reading *r, size_t k, const struct figure *f)
{
	const char *step;
	const struct period_mention *m = attach_period(r, k, f->status, &step);

	if (f->indicator != TF_IND_INVESTMENT || (f->kind != TF_KIND_LEVEL && f->kind != TF_KIND_MULTIPLE))
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

/* The parties of a figure: its topic's, unless one stands beside the figure itself or in a list that answers it. */
static void decide_parties(const struct reading *r, size_t k, struct figure *f)
{
	int role = 1;
	const struct party *listed = respective_party(r, k);
	const char *party = listed ? listed->code : beside_party(r, k, f->indicator, &role);

	if (!party && (f->kind == TF_KIND_SHARE || strcmp(f->topic_step, "sentence before") == 0))
		party = subject_of_figure(r, f->unit);

	f->reporter = f->topic->reporter ? f->topic->reporter : "";
	f->partner = f->topic->partner ? f->topic->partner : "";
	if (!party || f->kind == TF_KIND_MULTIPLE)
		return;
	if (role > 0 && strcmp(party, f->reporter) != 0)
		f->partner = party;
	else if (role < 0 && strcmp(party, f->partner) != 0)
		f->reporter = party;
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

void figures_decide(const struct figure_context *c, const struct reading *r, struct figures *out, struct tf_arena *work)
{
	size_t first = out->n;

	for (size_t k = 0; k < r->figures.n; k++) {
		struct figure f = { .q = &r->figures.v[k], .unit = r->figure_unit[k], .kind_step = "", .status_step = "",
			            .direction_step = "", .period_step = "", .base_step = "", .reporter = "", .partner = "" };
		const struct figure *before = NULL;

		for (size_t i = out->n; i > first && !before; i--)
			if (out->v[i - 1].claim)
				before = &out->v[i - 1];
		/* what counts as "before" is the figure right before, so lists are seen */
		bool adjacent = before && k > 0 && before->unit == r->figure_unit[k - 1];
		f.topic = respective_topic(r, k);
		f.topic_step = "list";
		if (!f.topic)
			f.topic = attach_topic(r, k, c->frame, &f.topic_step);
		decide_kind(c, r, k, &f, adjacent ? before : NULL);
		decide_scope(c, r, &f);
		if (f.topic) {
			f.indicator = f.topic->indicator;
			f.balance_sign = f.topic->sign;
			decide_parties(r, k, &f);
			f.commodity = f.topic->commodity;
		}
		decide_status(c, r, k, &f, adjacent ? before : NULL);
		if (is_stock(r, k, &f))
			f.indicator = TF_IND_INVESTMENT_STOCK;
		decide_direction(c, r, k, &f, adjacent ? before : NULL);
		decide_period(c, r, k, &f, before);
		decide_value(&f);
		TF_PUSH(work, out, f);
	}
	for (size_t i = first; i < out->n; i++) {
		remember(c->frame, &out->v[i]);
		/* "from 949 million in August to 2.0 billion in September": months are compared with the month before */
		if (i > first && tf_period_length(out->v[i].period) == 1 && tf_period_length(out->v[i - 1].period) == 1 &&
		    out->v[i].kind == TF_KIND_LEVEL && out->v[i - 1].kind == TF_KIND_LEVEL &&
		    strcmp(out->v[i - 1].period_step, "behind the figure") == 0 && attach_is_from(r, i - 1 - first) &&
		    out->v[i].period.first == out->v[i - 1].period.first + 1)
			c->frame->month_on_month = true;
	}
}
