/* period_date.c - days of the calendar, so that dates of events are told from months, and the short years of tables. */
#include "extract/period_parts.h"

/* day = 1 .. 31 ["st" | "nd" | "rd" | "th"] ["-" day]; nothing that is a figure: "June 25 billion" */
static bool day_number(struct cursor *c, int *day)
{
	static const char *const ends[] = { "st", "nd", "rd", "th" };
	const struct token *tok = c->i < c->end ? &c->t->tok[c->i] : NULL;
	struct cursor at = *c;
	int n;

	if (!tok || tok->kind != TOKEN_NUMBER || !period_count(&at, false, &n) || n > 31 ||
	    period_figure_follows(c->t, at.i, c->end))
		return false;
	*day = n;
	for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
		if (at.i < at.end && c->t->tok[at.i].gap == GAP_NONE && period_skip(&at, ends[k]))
			break;
	if (at.i + 1 < at.end && c->t->tok[at.i].sign == '-' && c->t->tok[at.i + 1].kind == TOKEN_NUMBER) {
		struct cursor to = { c->t, at.i + 1, at.end };
		if (period_count(&to, false, &n) && n <= 31 && !period_figure_follows(c->t, to.i, c->end))
			at = to;
	}
	*c = at;
	return true;
}

/* Numbers glued by one sign: "2012-04-27", "07/01/2005". */
static bool date_numbers(struct cursor *c, struct period_day *d)
{
	const struct text *t = c->t;
	size_t i = c->i;
	int year = 0, month = 0, n;
	struct cursor at = { t, i + 2, c->end };

	if (i + 4 >= c->end || t->tok[i].kind != TOKEN_NUMBER || t->tok[i + 2].kind != TOKEN_NUMBER ||
	    t->tok[i + 4].kind != TOKEN_NUMBER || (t->tok[i + 1].sign != '-' && t->tok[i + 1].sign != '/') ||
	    t->tok[i + 3].sign != t->tok[i + 1].sign)
		return false;
	for (size_t k = i + 1; k <= i + 4; k++)
		if (t->tok[k].gap != GAP_NONE)
			return false;
	if (token_year(t, i, &year) && period_count(&at, false, &n))
		month = n;
	else if (!token_year(t, i + 4, &year))
		return false;
	*d = (struct period_day){ month, month ? year : 0, 0 };
	c->i = i + 5;
	return true;
}

/* date = numbers | MONTH day [[","] YYYY] | day ["of"] MONTH [[","] YYYY]          "April 27, 2012", "14 June 2019" */
bool period_date(struct cursor *c, struct period_day *d)
{
	struct cursor at = *c;
	int month, year = 0, number;

	if (date_numbers(c, d))
		return true;
	if (period_month(&at, &month)) {
		if (!day_number(&at, &number))
			return false;
	} else {
		if (!day_number(&at, &number) || at.i >= at.end || c->t->tok[at.i].gap >= GAP_WIDE)
			return false;
		(void)period_skip(&at, "of");
		if (!period_month(&at, &month))
			return false;
		if (at.i < at.end && c->t->tok[at.i].sign == '-' && at.i + 1 < at.end && lex_at(c->t, at.i + 1, TAG_MONTH))
			return false;
	}
	struct cursor behind = at;
	if (at.i < at.end && c->t->tok[at.i].gap <= GAP_BLANK) {
		(void)period_skip(&behind, ",");
		if (token_year(c->t, behind.i, &year) && behind.i < behind.end)
			at.i = behind.i + 1;
	}
	*d = (struct period_day){ month, year, number };
	*c = at;
	return true;
}

/* short_year = ["'" | "-"] YY          behind months in a table: "Jan-Sep 18", "Mar'21", "Dec-20" */
bool period_short_year(struct cursor *c, bool range, struct period_mention *m)
{
	struct cursor at = *c;
	const struct text *t = c->t;
	int yy;
	bool mark = false;

	if (at.i < at.end && (t->tok[at.i].sign == '\'' || (!range && t->tok[at.i].sign == '-' && t->tok[at.i].gap == GAP_NONE)))
		mark = period_skip(&at, t->tok[at.i].sign == '-' ? "-" : "'");
	if (at.i >= at.end || t->tok[at.i].kind != TOKEN_NUMBER || t->tok[at.i].end - t->tok[at.i].start != 2 ||
	    (mark && t->tok[at.i].gap != GAP_NONE) || !period_count(&at, false, &yy))
		return false;
	if (at.i < at.end && t->tok[at.i].gap == GAP_NONE && t->tok[at.i].kind != TOKEN_SIGN)
		return false;
	if (period_figure_follows(t, at.i, at.end) || (at.i < at.end && token_is(t, at.i, ",") && token_year(t, at.i + 1, &yy)))
		return false;
	/* A month alone and two digits are a date, except in the cells of a table, where no day is meant. */
	if (!mark && !range &&
	    !(yy > 12 && t->tok[c->i - 1].gap >= GAP_WIDE && (at.i >= at.end || t->tok[at.i].gap >= GAP_WIDE)))
		return false;
	m->form = FORM_FIXED;
	m->year_given = true;
	m->fixed = tf_period_year(yy < 70 ? 2000 + yy : 1900 + yy);
	*c = at;
	return true;
}
