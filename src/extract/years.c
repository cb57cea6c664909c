/* years.c - what is told over several years: from when to when, on average, and whether it has happened or shall. */
#include "extract/years.h"

#include <string.h>

#include "extract/attach.h"
#include "extract/basis.h"
#include "extract/recall.h"

/* The figure that figure k says once more in a bracket, else k: "100 billion yuan (14 billion dollars)". */
static size_t said_before(const struct reading *r, size_t k)
{
	bool bracket = k > 0 && r->figure_unit[k] == r->figure_unit[k - 1] + 2 && unit_is(&r->units, r->figure_unit[k] - 1, "(");

	return bracket ? k - 1 : k;
}

/* "From 2000 to 2023 trade grew from 100 billion (14 billion dollars) to 1.98 trillion": the one of the first year, the other of the last. */
bool years_ends(const struct reading *r, size_t k, struct figure *f, const struct period_mention *m)
{
	size_t j = said_before(r, k);

	if (f->kind != TF_KIND_LEVEL || m->form != FORM_FIXED || m->role != PERIOD_PLAIN || m->fiscal || tf_period_length(m->fixed) < 24 ||
	    !UNIT_ONE_OF(&r->units, r->figure_unit[j] - 1U, "from", "to"))
		return false;
	bool from = attach_is_from(r, j), to = !from && j > 0 && attach_is_from(r, said_before(r, j - 1));
	if (!from && !to)
		return false;
	f->period = tf_period_year(from ? tf_period_first_year(m->fixed) : tf_period_last_year(m->fixed));
	f->period_step = from ? "first year of the span" : "last year of the span";
	f->time_settled = true;
	return true;
}

/* "by 9 percent a year", "an annual average". */
static bool says_average(const struct reading *r)
{
	for (size_t i = 0; i < r->units.n; i++)
		if (UNIT_ONE_OF(&r->units, i, "average", "annually", "yearly", "annual") ||
		    (UNIT_ONE_OF(&r->units, i, "a", "per", "every", "each") && unit_is(&r->units, i + 1, "year")))
			return true;
	return false;
}

/* "has grown by 13 percent a year since 2010": all the years since. */
bool years_average(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *b)
{
	int year = c->period.published.year;

	if (f->kind != TF_KIND_GROWTH || f->status != TF_STATUS_REPORTED || !b || !b->to_date || b->form != FORM_FIXED || !year || !says_average(r))
		return false;
	struct tf_period now = recall_period(c->frame), past = tf_period_year(year - 1);
	struct tf_period all = { b->fixed.first, tf_period_length(now) == 12 ? now.last : past.last };
	if (all.first >= all.last)
		return false;
	f->period = all;
	f->period_step = "all years since";
	f->time_settled = true;
	return true;
}

/* "doubled between 2010 and 2018": from the first year to the last; a yearly average is about all of them. */
void years_split(const struct reading *r, struct figure *f, const struct period_mention *m)
{
	int n = tf_period_length(f->period);

	/* "rose by 12 percent between January and February": from the one to the other */
	if (basis_needed(f->kind) && m && m->by_name && n == 2 && token_is(r->units.text, m->tok0, "between")) {
		f->base = (struct tf_period){ f->period.first, f->period.first };
		f->period.first = f->period.last;
		f->base_step = "first month of the two";
		f->time_settled = true;
		return;
	}
	if (!basis_needed(f->kind) || n < 24 || n % 12 != 0 || f->period.first % 12 != 0)
		return;
	if (says_average(r))
		return;
	/* "sixfold in the last decade" counts from the year before it */
	f->base = tf_period_year(tf_period_first_year(f->period) - (m && m->form == FORM_SPAN));
	f->period = tf_period_year(tf_period_last_year(f->period));
	f->base_step = "first year of the span";
}

/* "trade had halved by 2002", "an eightfold increase in two decades": a factor that nobody wills or expects. */
static bool is_done(const struct reading *r, const struct figure *f)
{
	const struct token *last = &r->units.text->tok[f->q->tok1 - 1];

	if (f->q->form == FACTOR_VERB && r->units.text->s[last->end - 1] != 'd')
		return false;
	if (f->unit > 0 && UNIT_ONE_OF(&r->units, f->unit - 1, "be", "to", "is", "are"))
		return false;
	for (uint32_t i = 0; i < f->unit; i++)
		if (unit_lex(&r->units, i, TAG_FUTURE) || unit_lex(&r->units, i, TAG_GOAL) || unit_lex(&r->units, i, TAG_PLAN) ||
		    unit_lex(&r->units, i, TAG_EXPECT))
			return f->q->form == FACTOR_VERB && i + 1 < f->unit && !unit_lex(&r->units, f->unit - 1, TAG_FUTURE);
	return true;
}

/* A verb of motion in the past: "doubled", "rose", "has fallen". */
static bool is_past_verb(const struct reading *r, size_t i, bool had)
{
	const struct text *t = r->units.text;
	size_t tok = r->units.v[i].tok;
	struct tf_str w = token_str(t, tok);

	if (!lex_at(t, tok, TAG_UP) && !lex_at(t, tok, TAG_DOWN) && !lex_at(t, tok, TAG_REACH))
		return false;
	return had || (w.n > 3 && memcmp(w.s + w.n - 2, "ed", 2) == 0) || token_is(t, tok, "rose") || token_is(t, tok, "fell") ||
	       token_is(t, tok, "grew") || token_is(t, tok, "sank") || token_is(t, tok, "shrank") || token_is(t, tok, "stood") || token_is(t, tok, "came");
}

/* A verb of the past tells what happened: "had fallen to 6,000 tonnes", "exports multiplied twelvefold", "doubled". */
static bool says_past(const struct reading *r, const struct figure *f)
{
	size_t begin, end;
	bool had = false;

	if (f->kind == TF_KIND_MULTIPLE && is_done(r, f))
		return true;
	segment_around(&r->units, f->unit, &begin, &end);
	for (size_t i = begin; i < f->unit; i++) {
		had = had || UNIT_ONE_OF(&r->units, i, "had", "has", "have");
		if (r->units.v[i].kind != UNIT_FIGURE && r->units.v[i].kind != UNIT_PERIOD && is_past_verb(r, i, had))
			return true;
	}
	return false;
}

/* "had fallen to 6,000 tonnes by 2018": the time is over, and a verb of the past tells what happened. */
bool years_happened(const struct figure_context *c, const struct reading *r, const struct figure *f)
{
	if (f->kind == TF_KIND_MULTIPLE && is_done(r, f))
		return true;
	return c->period.published.year && f->period.last < c->period.published.year * 12 + c->period.published.month - 1 && says_past(r, f);
}

/* "doubled in four years": from so many years before up to what the text is about; "In 2001 it was 83 billion.  It doubled in four years"
 * goes on from there. */
bool years_grown(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *m,
                 const struct figure *before)
{
	int n = m->span_years, year = c->period.published.year;

	if (m->form != FORM_SPAN || n <= 0 || m->unit_months != 12 || m->role != PERIOD_DUE || !basis_needed(f->kind) || f->status_rule ||
	    f->status != TF_STATUS_REPORTED || !year || !says_past(r, f))
		return false;
	struct tf_period from = before ? before->period : c->frame->named_period, now = recall_period(c->frame);
	f->base_step = "so many years before";
	f->time_settled = true;
	if (tf_period_is_year(from) && tf_period_last_year(from) + n < year) {
		f->base = from;
		f->period = tf_period_year(tf_period_last_year(from) + n);
		return true;
	}
	f->period = tf_period_length(now) == 12 && tf_period_last_year(now) >= year - 1 ? now : tf_period_year(year - 1);
	f->base = tf_period_shift(f->period, -12 * n);
	return true;
}
