/* grid_cell.c - decides what one cell of a table says, from its column, its row, and the caption.
 *
 * The nearest word goes first: head and label before section, caption and title.  What nobody says is not guessed. */
#include "extract/grid_parts.h"

#include <math.h>
#include <string.h>

#include "extract/code.h"

#define SCALE_ONE_MIN 1e5 /* money without a scale is in single units only when its figures are as long as that */

static bool is_rate(const struct grid_note *n) { return n->growth || n->change || n->share; }

/* The column of levels that a column of rates is about: the next one to its left, else to its right. */
static const struct grid_note *levels_beside(const struct grid *g, size_t c)
{
	for (size_t k = c; k > 0; k--)
		if (!is_rate(&g->column[k - 1].note) && !g->column[k - 1].note.percent)
			return &g->column[k - 1].note;
	for (size_t k = c + 1; k < g->n_columns; k++)
		if (!is_rate(&g->column[k].note) && !g->column[k].note.percent)
			return &g->column[k].note;
	return NULL;
}

/* What sort of number the cell is; false when percent are told and nothing says of what. */
static bool decide_kind(const struct grid *g, const struct grid_place *p, struct figure *f)
{
	const struct grid_note *col = &g->column[p->column].note;
	const struct grid_note *from[] = { col, p->label, &g->caption, &g->title };
	static const char *const steps[] = { "column head", "row label", "caption", "title" };
	bool percent = p->value.percent || col->percent || (p->label->percent && col->measure == MEASURE_BARE);
	bool money = (p->value.stated && !p->value.percent) || (!p->value.percent && !col->percent && !p->label->percent &&
	             (col->measure != MEASURE_BARE || p->label->measure != MEASURE_BARE || g->caption.measure != MEASURE_BARE));

	for (size_t k = 0; k < 4; k++) {
		const struct grid_note *n = from[k];
		bool only = k >= 2; /* a caption's "growth" is about the cells in percent, or all cells of a table without a unit */
		if (!is_rate(n) || (only && !percent && (money || !(n->percent || n->growth))))
			continue;
		f->kind_step = steps[k];
		f->kind = n->share ? TF_KIND_SHARE : TF_KIND_GROWTH;
		if (n->change && !n->share && !n->growth && !percent && !(n->percent || g->caption.percent)) {
			f->kind = TF_KIND_CHANGE;
			return money;
		}
		return true;
	}
	f->kind = TF_KIND_LEVEL;
	f->kind_step = "cell of a table";
	return !percent;
}

/* The unit of a level: its own, of the column, the row, the caption; currency and scale may come from different places. */
static bool decide_unit(const struct grid *g, const struct grid_place *p, struct figure *f, struct quantity *q)
{
	struct grid_note unit = g->column[p->column].note;

	if (f->kind == TF_KIND_GROWTH || f->kind == TF_KIND_SHARE) {
		q->measure = MEASURE_PERCENT;
		memcpy(q->unit, "percent", sizeof "percent");
		return !p->value.stated || p->value.percent;
	}
	if (p->value.stated) {
		double lo = q->lo;
		*q = p->value.own;
		q->lo = q->hi = lo;
		return q->measure == MEASURE_MONEY || q->measure == MEASURE_GOODS;
	}
	grid_note_join(&unit, p->label);
	grid_note_join(&unit, &g->corner);
	grid_note_join(&unit, &g->caption);
	if (unit.measure == MEASURE_BARE || unit.off)
		return false;
	if (unit.scale == 0 && unit.measure == MEASURE_MONEY && fabs(q->lo) < SCALE_ONE_MIN && q->lo != 0)
		return false;
	double scale = unit.scale > 0 ? unit.scale : 1;
	q->lo *= scale;
	q->step *= scale;
	if (q->step > 0.5) /* 256.4 billion is a whole number of dollars */
		q->lo = nearbyint(q->lo);
	q->hi = q->lo;
	q->measure = unit.measure;
	memcpy(q->unit, unit.unit, sizeof q->unit);
	return true;
}

/* A column "Total" beside "Exports" and "Imports" is their sum. */
static bool is_sum(const struct grid *g, size_t c)
{
	bool out = false, in = false;

	for (size_t k = 0; k < g->n_columns; k++) {
		out = out || (g->column[k].note.has_topic && g->column[k].note.indicator == TF_IND_EXPORTS);
		in = in || (g->column[k].note.has_topic && g->column[k].note.indicator == TF_IND_IMPORTS);
	}
	return g->column[c].note.total && out && in;
}

/* The note that tells the indicator, and where it stands; NULL for none. */
static const struct grid_note *topic_note(const struct grid *g, const struct grid_place *p, const char **step)
{
	const struct grid_note *col = &g->column[p->column].note;
	const struct grid_note *beside = is_rate(col) ? levels_beside(g, p->column) : NULL;
	/* a row "Services" under a column "Exports", a row "Total trade" beside one: the column says which flow */
	const struct grid_note *from[] = { col, p->label, beside, p->above, &g->corner, &g->caption, &g->title };
	static const char *const steps[] = { "column head", "row label", "column beside", "row above", "corner", "caption", "title" };
	bool listed = g->caption.partners || g->caption.reporters || g->corner.partners || g->labels_parties;

	/* rows "Exports", "Imports" under a head "Trade, bn USD" */
	if (!col->off && !p->label->off && col->has_topic && p->label->has_topic && col->indicator == TF_IND_TRADE) {
		*step = steps[1];
		return p->label;
	}
	for (size_t k = 0; k < 7; k++) {
		if (from[k] && from[k]->off)
			return NULL;
		if (!from[k] || !from[k]->has_topic || (k == 6 && !listed))
			continue;
		*step = steps[k];
		return from[k];
	}
	return NULL;
}

/* Services among the columns' flows: "Services   Exports   Imports". */
static void decide_services(const struct grid *g, const struct grid_place *p, struct figure *f, struct topic *t)
{
	bool services = p->label->services || g->column[p->column].note.services || (g->caption.services && !g->caption.has_topic);

	if (!services || f->indicator == TF_IND_SERVICES_TRADE)
		return;
	if (f->indicator == TF_IND_BALANCE) {
		f->commodity = TF_STR("services");
	} else if (f->indicator == TF_IND_EXPORTS || f->indicator == TF_IND_IMPORTS || f->indicator == TF_IND_TRADE) {
		t->sign = f->indicator == TF_IND_EXPORTS ? 1 : f->indicator == TF_IND_IMPORTS ? -1 : 0;
		f->indicator = t->indicator = TF_IND_SERVICES_TRADE;
	}
}

static const char *first_of(const char *a, const char *b) { return a[0] ? a : b; }

/* Whose trade with whom: the table's own reporter, else the document's; the party of the row or column is the partner
 * unless the rows are the ones who report. */
static const char *decide_pair(const struct grid *g, const struct grid_place *p, struct figure *f, const struct topic *t)
{
	const struct frame *frame = g->c->frame;
	const struct grid_note *col = &g->column[p->column].note, *label = p->label, *cap = &g->caption;
	const char *doc_home = first_of(g->title.reporter, first_of(g->title.party, first_of(frame->base_home, frame->home)));
	const char *home = first_of(cap->reporter, first_of(cap->party, cap->area ? "" : first_of(frame->base_home, doc_home)));
	const char *who = first_of(label->party, first_of(label->partner, col->party[0] ? col->party : col->partner));
	const char *usual = strcmp(home, frame->base_home) == 0 && frame->base_partner[0] ? frame->base_partner : "WLD";
	const char *other = first_of(cap->partner, g->labels_parties ? "WLD" : usual);
	bool own = label->reporter[0] || col->reporter[0];
	bool named = who[0] || ((label->area || col->area || label->rest) && !t->again);
	bool world = strcmp(home, "WLD") == 0;
	/* the states of the country that the table is about */
	bool states = code_inside(who, home);
	bool reports = cap->reporters || g->corner.reporters || world || states || (cap->partner[0] && strcmp(cap->partner, "WLD") != 0 && !cap->reporter[0] && !cap->party[0]);

	f->reporter = home;
	f->partner = other;
	if (own) {
		f->reporter = first_of(label->reporter, col->reporter);
		f->partner = label->partner[0] ? label->partner : col->partner[0] ? col->partner : strcmp(who, f->reporter) != 0 && who[0] ? who : other;
	} else if (label->intra || col->intra) {
		f->partner = f->reporter = label->area || col->area ? "" : home;
	} else if (named && g->labels_parties && (reports || (!home[0] && !cap->area))) {
		f->reporter = who;
		f->partner = cap->partner[0] ? cap->partner : "WLD";
		if (strcmp(who, "WLD") == 0 && strcmp(f->partner, "WLD") == 0)
			f->reporter = home;
	} else if (named && (g->labels_parties || who[0])) {
		f->partner = strcmp(who, home) == 0 ? "WLD" : who;
	} else if (label->area || col->area) { /* "Extra-EA19 exports" */
		f->reporter = "";
	}
	if (t->indicator == TF_IND_SERVICES_TRADE && t->sign < 0) {
		const char *seller = f->partner;
		f->partner = f->reporter;
		f->reporter = seller;
	}
	if (t->indicator == TF_IND_INVESTMENT || t->indicator == TF_IND_INVESTMENT_STOCK) {
		bool in = label->inward || col->inward || cap->inward, out = label->outward || col->outward || cap->outward;
		if (in == out)
			return "direction of investment not told";
		const char *side = first_of(cap->reporter, first_of(cap->partner, home));
		f->reporter = in ? first_of(who, "WLD") : side;
		f->partner = in ? side : first_of(who, "WLD");
	}
	return NULL;
}

/* The time of a column of levels as this row and the caption complete it. */
static struct tf_period level_period(const struct grid *g, const struct grid_note *col, const struct grid_note *label, const char **step)
{
	struct grid_when w = grid_when_join(col->when, label->when);

	*step = col->when.said ? "column head" : label->when.said ? "row label" : g->caption.when.said ? "caption" : "title";
	if (g->caption.n_when == 1 || w.said)
		w = grid_when_join(w, g->caption.when);
	/* the title tells the year of months without one, and the time of a table that names none at all */
	if (g->title.n_when == 1 && (!w.said || tf_period_none(w.year)))
		w = w.said ? (struct grid_when){ true, w.month, w.n_months, g->title.when.year } : g->title.when;
	return grid_when_period(w, &g->c->period);
}

/* The columns of levels with the same indicator and a time of their own, before the column c: the last two. */
static size_t levels_before(const struct grid *g, size_t c, const struct grid_note *label, struct tf_period out[2])
{
	const struct grid_note *now = levels_beside(g, c);
	const char *step;
	size_t n = 0;

	for (size_t k = 0; now && k < c; k++) {
		const struct grid_note *col = &g->column[k].note;
		if (is_rate(col) || col->percent || !col->when.said || col->has_topic != now->has_topic ||
		    (col->has_topic && col->indicator != now->indicator) || strcmp(col->party, now->party) != 0)
			continue;
		out[0] = out[1];
		out[1] = level_period(g, col, label, &step);
		n++;
	}
	return n;
}

/* "Feb to Mar, % change" beside columns for February and for March compares the two. */
static bool months_compared(const struct grid *g, size_t c, const struct grid_note *label, struct figure *f)
{
	const struct grid_when *w = &g->column[c].note.when;
	struct tf_period first = { 0 }, last = { 0 };
	const char *step;

	if (!w->said || w->n_months < 2)
		return false;
	for (size_t k = 0; k < g->n_columns; k++) {
		const struct grid_when *x = &g->column[k].note.when;
		if (is_rate(&g->column[k].note) || !x->said || x->n_months != 1)
			continue;
		if (x->month == w->month)
			first = level_period(g, &g->column[k].note, label, &step);
		if (x->month == (w->month + w->n_months - 2) % 12 + 1)
			last = level_period(g, &g->column[k].note, label, &step);
	}
	if (tf_period_none(first) || tf_period_none(last))
		return false;
	f->period = last;
	f->base = first;
	f->base_step = "column head";
	return true;
}

static void decide_base(const struct grid *g, const struct grid_place *p, struct figure *f)
{
	const struct grid_note *from[] = { &g->column[p->column].note, p->label, &g->corner, &g->caption };
	static const char *const steps[] = { "column head", "row label", "corner", "caption" };
	struct tf_period before[2];
	int n = tf_period_length(f->period);

	for (size_t k = 0; k < 4; k++) {
		struct tf_period b = from[k]->base;
		f->base_step = steps[k];
		if (from[k]->base_back > 0) {
			f->base = tf_period_shift(f->period, -from[k]->base_back);
			return;
		}
		if (tf_period_none(b))
			continue;
		if (n < 12 && tf_period_is_year(b)) /* "on 2018" of January-August 2019 are the same months */
			b = tf_period_shift(f->period, 12 * (tf_period_first_year(b) - tf_period_first_year(f->period)));
		f->base = b;
		return;
	}
	size_t levels = levels_before(g, p->column, p->label, before);
	if (levels >= 2 && tf_period_eq(before[1], f->period) && tf_period_length(before[0]) == n && before[0].first < before[1].first) {
		int back = before[1].first - before[0].first;
		if (levels == 2 || back == 12 || back == n) {
			f->base = before[0];
			f->base_step = "column of the base";
			return;
		}
	}
	if (n > 0 && n <= 12) {
		f->base = tf_period_shift(f->period, -12);
		f->base_step = "usual comparison";
	}
}

static void decide_time(const struct grid *g, const struct grid_place *p, struct figure *f)
{
	const struct grid_note *col = &g->column[p->column].note, *beside = is_rate(col) ? levels_beside(g, p->column) : NULL;
	struct grid_note both = *col;

	if (f->kind != TF_KIND_LEVEL && f->kind != TF_KIND_SHARE && months_compared(g, p->column, p->label, f)) {
		f->period_step = "column head";
		return;
	}
	if (beside && (!col->when.said || col->when.n_months == 0))
		both.when = grid_when_join(col->when, beside->when);
	f->period = level_period(g, &both, p->label, &f->period_step);
	if (f->kind == TF_KIND_GROWTH || f->kind == TF_KIND_CHANGE)
		decide_base(g, p, f);
}

static void decide_status(const struct grid *g, const struct grid_place *p, struct figure *f)
{
	const struct grid_note *from[] = { &g->column[p->column].note, p->label, &g->caption };
	int year = g->c->period.published.year;

	f->status = TF_STATUS_REPORTED;
	f->status_step = "stated";
	for (size_t k = 0; k < 3; k++)
		if (from[k]->has_status) {
			f->status = from[k]->status;
			f->status_step = "named in the table";
			return;
		}
	if (year && !tf_period_none(f->period) && tf_period_first_year(f->period) > year) {
		f->status = TF_STATUS_FORECAST;
		f->status_step = "time to come";
	}
}

/* "Deficit (345.2)", "21.5": printed signs tell surpluses from deficits, unless the column has but deficits of its own. */
static bool note_mixes(const struct grid *g, const struct grid_place *p)
{
	return g->signed_cells && !g->column[p->column].note.percent && !p->label->has_topic;
}

struct figure grid_cell_decide(const struct grid *g, const struct grid_place *p)
{
	struct figure f = { .kind_step = "", .status_step = "", .direction_step = "", .period_step = "", .base_step = "", .topic_step = "",
		            .reporter = "", .partner = "", .value_high = NAN };
	struct quantity *q = TF_NEW(g->work, struct quantity, 1);
	struct topic *t = TF_NEW(g->work, struct topic, 1);
	const struct grid_note *note = topic_note(g, p, &f.topic_step);

	*q = (struct quantity){ .lo = p->value.value, .hi = p->value.value, .step = p->value.step, .sign = p->value.sign,
		                .tok0 = p->value.tok0, .tok1 = p->value.tok1, .num0 = p->value.tok0, .num1 = p->value.tok1 };
	f.q = q;
	*t = (struct topic){ .step = "table" };
	bool kind = decide_kind(g, p, &f), unit = decide_unit(g, p, &f, q);
	bool sum = is_sum(g, p->column) && !g->column[p->column].note.has_topic;
	if (note || sum) {
		t->indicator = sum ? TF_IND_TRADE : note->indicator;
		t->sign = sum ? 0 : note->sign;
		f.topic = t;
		f.indicator = t->indicator;
		f.balance_sign = t->sign;
		f.commodity = p->label->commodity.n ? p->label->commodity
		              : g->column[p->column].note.commodity.n ? g->column[p->column].note.commodity : g->caption.commodity;
		decide_services(g, p, &f, t);
		f.why_not = decide_pair(g, p, &f, t);
	}
	decide_time(g, p, &f);
	decide_status(g, p, &f);
	f.value = q->lo;
	if (f.indicator == TF_IND_BALANCE && f.kind == TF_KIND_LEVEL && t->sign < 0 && !q->sign && !note_mixes(g, p))
		f.value = -q->lo;
	f.why_not = !kind ? "percent of what is not told"
	          : !f.topic ? "no topic"
	          : !unit ? "number without a unit"
	          : tf_period_none(f.period) ? "period not told"
	          : f.why_not;
	f.claim = !f.why_not;
	return f;
}
