/* stock.c - tells an investment that stands from one that flows: "had invested 5 billion by the end of 2017". */
#include "extract/stock.h"

#include <string.h>

#include "extract/attach.h"

/* "had invested", "have by now put": what has been invested so far. */
static bool is_perfect(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->unit, steps = 0; t->verb && i > 0 && steps < 9; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || UNIT_ONE_OF(u, i, ",", ";", "will", "would", "should"))
			break;
		if (UNIT_ONE_OF(u, i, "had", "have", "has"))
			return true;
	}
	return false;
}

/* "registered investment came to 11 billion as of 20 May": what is registered, approved or paid in is counted from the year's first day. */
static bool is_of_the_year(const struct reading *r, const struct topic *t)
{
	for (size_t i = t->unit, steps = 0; i > 0 && steps < 2; steps++)
		if (UNIT_ONE_OF(&r->units, --i, "registered", "newly", "new", "fresh", "approved", "contracted", "disbursed", "realised",
		                "realized", "utilised", "utilized", "annual", "net"))
			return true;
	return false;
}

/* Words of the figure's segment that make an amount one that stands. */
static bool says_standing(const struct reading *r, size_t unit)
{
	const struct units *u = &r->units;
	size_t begin, end;

	segment_around(u, unit, &begin, &end);
	for (size_t i = begin; i < unit; i++)
		if (unit_lex(u, i, TAG_CUMULATIVE) || UNIT_ONE_OF(u, i, "now", "currently", "present", "held", "hold", "holds", "assets"))
			return true;
	return unit_is(u, unit + 1, "invested");
}

/* "Turkish investments in Algeria amount to 3 billion": what is so without a date has grown over the years. */
static bool amounts_to(const struct reading *r, const struct figure *f)
{
	static const char *const words[] = { "amounts", "amount", "stands", "exceeds", "exceed", "totals", "is", "are" };

	for (uint32_t i = f->topic->end; i + 1U < f->unit && i < f->topic->end + 12U; i++)
		if (UNIT_ONE_OF(&r->units, i, "have", "has") &&
		    UNIT_ONE_OF(&r->units, i + 1, "reached", "exceeded", "surpassed", "totalled", "totaled", "amounted", "topped"))
			return true;
	for (uint32_t i = f->topic->end; i < f->unit && i < f->topic->end + 12U; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (r->units.v[i].kind != UNIT_FIGURE && token_is(r->units.text, r->units.v[i].tok, words[k]))
				return true;
	return false;
}

/* Rates and shares are of a stock where the amount before them is one. */
static bool of_stock_before(const struct figure *f, const struct figure *before, const struct frame *d)
{
	if (before)
		return before->indicator == TF_IND_INVESTMENT_STOCK && (before->topic == f->topic || f->kind == TF_KIND_SHARE);
	return strcmp(f->topic_step, "sentence before") == 0 && d->last_said.reporter && d->last_said.indicator == TF_IND_INVESTMENT_STOCK &&
	       d->last_said.paragraph == d->paragraph;
}

/* Investment that stands at a date, or has grown over years, is a stock; what flows in a year is not. */
bool is_stock(const struct reading *r, size_t k, const struct figure *f, const struct figure *before, const struct frame *d)
{
	const char *step;

	if (f->indicator != TF_IND_INVESTMENT || is_of_the_year(r, f->topic))
		return false;
	if (f->kind != TF_KIND_LEVEL && f->kind != TF_KIND_MULTIPLE)
		return of_stock_before(f, before, d);
	if (f->topic && f->topic->verb && f->status != TF_STATUS_REPORTED) /* "will invest 60 billion by 2021" */
		return false;
	const struct period_mention *m = attach_period(r, k, f->status, &step);
	bool stands = m && (m->role == PERIOD_STAND || m->role == PERIOD_DUE);
	if (stands && strcmp(step, "behind the figure") == 0)
		return true;
	if (f->topic && is_perfect(r, f->topic) && (!m || stands))
		return true;
	for (size_t i = 0; i < r->periods.n; i++)
		if (r->period_unit[i] < f->unit && r->periods.v[i].role == PERIOD_STAND)
			return true;
	if (!m && f->status == TF_STATUS_REPORTED && amounts_to(r, f))
		return true;
	return says_standing(r, f->unit);
}
