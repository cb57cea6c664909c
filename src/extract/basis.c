/* basis.c - which period a rate, a change or a factor counts from.
 *
 * Which words of time lead to it is attach_period.c's business, what they mean period_resolve.c's. */
#include "extract/basis.h"

#include <math.h>
#include <string.h>

#include "extract/attach.h"

bool basis_needed(enum tf_kind k) { return k == TF_KIND_GROWTH || k == TF_KIND_CHANGE || k == TF_KIND_MULTIPLE; }

/* A rate whose start is told by a level behind it: "more than halved, from 11.8 billion in 2013 to 5.6 billion". */
static struct tf_period base_of_from(const struct figure_context *c, const struct reading *r, size_t k, struct tf_period earlier)
{
	const char *step;

	for (size_t j = k + 1; j < r->figures.n && j <= k + 3; j++) {
		const struct period_mention *m;
		if (segment_stop_between(&r->units, r->figure_unit[k], r->figure_unit[j]) || !attach_is_from(r, j))
			continue;
		/* "narrowed to 55.2 billion from a revised 55.3": what is revised is the last one */
		int n = tf_period_length(earlier);
		if (UNIT_ONE_OF(&r->units, r->figure_unit[j] - 1, "revised") && unit_is(&r->units, r->figure_unit[j] - 2, "a") && (n == 1 || n == 3))
			return tf_period_shift(earlier, -n);
		m = attach_period(r, j, TF_STATUS_REPORTED, &step);
		if (m && strcmp(step, "behind the figure") == 0 && m->form == FORM_FIXED)
			return period_resolve(m, &c->period, SENSE_PAST, earlier);
		return (struct tf_period){ 0 };
	}
	return (struct tf_period){ 0 };
}

struct tf_period basis_usual(const struct frame *f, struct tf_period p)
{
	int n = tf_period_length(p);

	if (n == 0 || n > 12)
		return (struct tf_period){ 0 };
	if (n == 1 && (f->month_on_month || f->paragraph_adjusted))
		return tf_period_shift(p, -1);
	return tf_period_shift(p, n == 3 && (f->month_on_month || f->paragraph_adjusted) ? -3 : -12);
}

static int years_ahead(const struct figure_context *c, struct tf_period p)
{
	return c->period.published.year && !tf_period_none(p) ? tf_period_first_year(p) - c->period.published.year : 0;
}

/* "In July 2010 he promised to double trade by 2015": from the year of the promise; without one, from the last year that was over when
 * the text appeared. */
static struct tf_period base_of_promise(const struct figure_context *c, const struct reading *r, const struct figure *f)
{
	struct tf_period none = { 0 };

	for (size_t i = 0; i < r->periods.n && r->period_unit[i] < f->unit; i++) {
		const struct period_mention *m = &r->periods.v[i];
		struct tf_period p = m->role == PERIOD_PLAIN ? period_resolve(m, &c->period, SENSE_PAST, none) : none;
		if (tf_period_none(p) || p.last >= f->period.first || tf_period_length(p) > 12)
			continue;
		/* yearly figures come out in the first months of the year after */
		return tf_period_year(tf_period_last_year(p) - (tf_period_length(p) == 1 && p.first % 12 < 3));
	}
	int year = c->period.published.year;
	return year && tf_period_first_year(f->period) >= year ? tf_period_year(year - 1) : none;
}

/* `now` is so many times, or so many percent above or below, `then`, as figure f says. */
static bool fits_change(const struct figure *f, double then, double now)
{
	double said = f->q->lo, is = f->kind == TF_KIND_MULTIPLE ? now / then : (now / then - 1) * (f->direction < 0 ? -100 : 100);
	double slack = f->kind == TF_KIND_MULTIPLE ? 0.06 * said : 0.6 + 0.03 * said;

	if (f->q->qualifier == TF_QUAL_OVER || f->q->qualifier == TF_QUAL_AT_LEAST)
		return is >= said - slack / 3 && is < said * 1.4;
	if (f->q->qualifier == TF_QUAL_NEARLY || f->q->qualifier == TF_QUAL_UNDER)
		return is <= said + slack / 3 && is > said * 0.85;
	return fabs(is - said) <= slack;
}

/* "It was 76 million in 2005.  In 2013 it was 230 million, which is three times as much": which of the levels told before the figure
 * counts from is found by counting. */
static struct tf_period base_by_count(const struct frame *frame, const struct figure *f)
{
	const struct told *v = frame->told;

	if ((f->kind != TF_KIND_MULTIPLE && f->kind != TF_KIND_GROWTH) || fabs(f->q->lo) < 1.3)
		return (struct tf_period){ 0 };
	for (size_t now = 0; now < TOLD_MAX; now++)
		for (size_t then = 0; tf_period_eq(v[now].period, f->period) && then < TOLD_MAX; then++)
			if (v[then].value > 0 && v[then].period.last < v[now].period.last && v[then].indicator == v[now].indicator &&
			    strcmp(v[then].unit, v[now].unit) == 0 && fits_change(f, v[then].value, v[now].value))
				return v[then].period;
	return (struct tf_period){ 0 };
}

/* What the words say that lead from another time. */
static bool base_of_words(const struct figure_context *c, const struct figure *f, const struct period_mention *b, struct tf_period *base)
{
	*base = period_base(b, &c->period, f->period);
	/* "what it was in 2013": a time in its own right */
	if (tf_period_none(*base) && b->role != PERIOD_BASE)
		*base = period_resolve(b, &c->period, SENSE_PAST, f->period);
	if (tf_period_none(*base))
		return false;
	bool month = tf_period_length(f->period) == 1 && base->first == f->period.first - 1;
	bool year = tf_period_length(*base) == 1 && base->first == f->period.first - 12;
	if (month || ((b->form == FORM_SAME || year) && tf_period_length(f->period) == 1))
		c->frame->month_on_month = month;
	return true;
}

/* "doubled in four years and doubled again by 2018": from the time told before. */
static struct tf_period base_told(const struct frame *frame, const struct figure *f)
{
	struct tf_period told = frame->last_here.reporter ? frame->last_here.period : frame->named_period;

	return !tf_period_none(told) && told.last < f->period.first ? told : (struct tf_period){ 0 };
}

/* Nothing leads from another time: what was told before, or the usual comparison. */
static void base_without_words(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *m)
{
	bool by_then = m && m->role != PERIOD_PLAIN;

	if (f->kind == TF_KIND_MULTIPLE && f->status != TF_STATUS_REPORTED) {
		f->base = base_of_promise(c, r, f);
		f->base_step = "when it was promised";
		return;
	}
	f->base = base_by_count(c->frame, f);
	f->base_step = "the levels told before";
	if (!tf_period_none(f->base))
		return;
	if (f->kind == TF_KIND_MULTIPLE && by_then) {
		f->base = base_told(c->frame, f);
		f->base_step = "the time told before";
		return;
	}
	/* "grow by half by 2030": from when on is not said */
	if (f->status == TF_STATUS_TARGET && ((m && m->role == PERIOD_DUE) || years_ahead(c, f->period) > 1))
		return;
	f->base = basis_usual(c->frame, f->period);
	f->base_step = "usual comparison";
}

void basis_decide(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct period_mention *b,
                  const struct period_mention *m)
{
	if (!basis_needed(f->kind) || (b && base_of_words(c, f, b, &f->base)))
		return;
	f->base = base_of_from(c, r, k, f->period);
	f->base_step = "the level it comes from";
	if (tf_period_none(f->base))
		base_without_words(c, r, f, m);
}
