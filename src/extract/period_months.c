/* period_months.c - parts of a year: months, quarters, halves, spans of months, each with the year behind it if there is
 * one. */
#include "extract/period_parts.h"

/* A word of time before a month, with a capital where it opens a sentence. */
static bool is_lead(const struct text *t, size_t i)
{
	static const char *const leads[] = { "during", "for", "since", "from", "until", "between", "by", "after", "before", "through", "in", "on", "as", "only" };

	for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
		if (token_is(t, i, leads[k]))
			return true;
	return false;
}

/* A surname or a verb, not a month: "Theresa May", "may" in capitals. */
static bool is_name(const struct text *t, size_t i)
{
	if (i == 0 || !(token_is(t, i, "may") || token_is(t, i, "april") || token_is(t, i, "june")) ||
	    t->tok[i].gap != GAP_BLANK)
		return false;
	struct tf_str before = token_str(t, i - 1);
	bool capital = before.s[0] >= 'A' && before.s[0] <= 'Z' && t->tok[i - 1].kind == TOKEN_WORD;
	struct tf_str word = token_str(t, i);
	if (token_is(t, i, "may") && word.s[1] == 'A')
		return !token_is(t, i - 1, "in") && !token_is(t, i - 1, "of");
	return capital && t->tok[i - 1].n_lex == 0 && t->tok[i - 1].gap == GAP_BLANK && before.n > 2 && before.s[1] >= 'a' &&
	       !is_lead(t, i - 1);
}

/* closing = MONTH [YYYY] ("year" | "quarter" | "half")          "the July 2019 year", "June quarter": what ends with that month */
static bool closing(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y = { 0 };
	int month, unit;

	if (!period_month(&at, &month))
		return false;
	bool stated = at.i < at.end && c->t->tok[at.i].kind == TOKEN_NUMBER && year_stated(&at, &y);
	if ((stated && (y.fiscal || !tf_period_is_year(y.fixed))) || lex_at(c->t, at.i, TAG_RATE) ||
	    !(token_is(c->t, at.i, "year") || token_is(c->t, at.i, "quarter") || token_is(c->t, at.i, "half")) ||
	    !period_unit(&at, &unit) || lex_at(c->t, at.i, TAG_AGO))
		return false;
	period_part(m, (month + 12 - unit) % 12 + 1, unit, true);
	if (stated) {
		m->form = FORM_FIXED;
		m->year_given = true;
		m->fixed = y.fixed;
	}
	*c = at;
	return true;
}

/* Both ends have a year, at least the last one counted from today: "between March 2022 and February this year", "from July last year to
 * June this year". */
static bool named_to_counted(struct cursor *c, struct period_mention *m, const struct period_mention *first, bool and)
{
	struct cursor at = *c;
	struct period_mention second = { 0 };
	int month;

	if (!period_through(&at, and) || !period_month(&at, &month))
		return false;
	period_part(&second, month, 1, true);
	if (!year_link(&at, &second) || second.form != FORM_RELATIVE || second.fiscal || second.unit_months != 1)
		return false;
	int n = (month - first->month + 12) % 12 + 1;
	if (first->form == FORM_RELATIVE)
		n = month - first->month + 1 + second.shift_months - first->shift_months;
	if (n < 2 || n > 24)
		return false;
	*m = second;
	m->month = first->month;
	m->n_months = n;
	*c = at;
	return true;
}

/* named = closing | MONTH [YYYY] through MONTH | MONTH          "January-August", "from March 2018 to June 2019" */
static bool named(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c, to;
	struct period_mention first = { 0 }, second = { 0 };
	struct period_day day;
	int a, b;
	bool and = c->i > 0 && token_is(c->t, c->i - 1, "between");

	to = at;
	/* "from January 1 to August 31": whole months all the same */
	if (period_date(&to, &day) && c->t->tok[c->i].kind == TOKEN_WORD && period_through(&to, and) &&
	    period_date(&to, &day) && day.month) {
		at = *c;
		(void)period_month(&at, &a);
		b = day.month;
		period_part(m, a, (b - a + 12) % 12 + 1, true);
		if (day.year) {
			m->form = FORM_FIXED;
			m->year_given = true;
			m->fixed = tf_period_year(day.year);
		}
		*c = to;
		return true;
	}
	if (is_name(c->t, c->i))
		return false;
	if (closing(c, m))
		return true;
	if (!period_month(&at, &a))
		return false;
	to = at;
	period_part(&first, a, 1, true);
	bool linked = year_link(&to, &first) && !first.fiscal, years = linked && first.form == FORM_FIXED;
	if (linked && (years || first.form == FORM_RELATIVE) && named_to_counted(&to, m, &first, and)) {
		*c = to;
		return true;
	}
	if (years) {
		year_fix(&first);
		if (period_through(&to, and) && period_month(&to, &b) && period_part(&second, b, 1, true) && year_link(&to, &second) &&
		    second.form == FORM_FIXED) {
			year_fix(&second);
			if (second.fixed.last > first.fixed.first) {
				*m = second;
				m->fixed.first = first.fixed.first;
				m->unit_months = m->n_months = tf_period_length(m->fixed);
				m->month = a;
				*c = to;
				return true;
			}
		}
	}
	to = at;
	if (period_through(&to, and) && period_month(&to, &b) && b != a && !is_name(c->t, to.i - 1)) {
		period_part(m, a, (b - a + 12) % 12 + 1, true);
		(void)(period_skip(&to, "quarter") || period_skip(&to, "period") || period_skip(&to, "months"));
		if (!period_short_year(&to, true, m))
			(void)year_link(&to, m);
		*c = to;
		return true;
	}
	*c = at;
	return period_part(m, a, 1, true);
}

/* ordinal = ORDINAL ["fiscal"] [count] ["-"] unit | ("last" | "final") [count] unit
 *           "first eight months", "third-quarter", "second half", "first three quarters", "last quarter of 2019" */
static bool ordinal(struct cursor *c, struct period_mention *m, bool *from_end)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_ORDINAL);
	int n = 0, unit, first;

	*from_end = false;
	if (!l && period_skip(&at, "last"))
		*from_end = true;
	else if (!l)
		return false;
	int place = l ? (int)l->num : -1;
	(void)period_skip(&at, "-");
	bool fiscal = period_skip(&at, "fiscal");
	bool counted = period_count(&at, false, &n);
	(void)period_skip(&at, "-");
	if (!period_unit(&at, &unit) || unit == 0 || unit > 6)
		return false;
	if (counted && place != 1 && place != -1)
		return false;
	if (!counted)
		n = 1;
	if (n * unit > 12 || place * unit > 12)
		return false;
	if (place == -1)
		first = 13 - n * unit;
	else
		first = (place - 1) * unit + 1;
	/* "for the seventh month in a row" counts months, it names none; "first month" and "last month" do */
	if (unit == 1 && !counted && place != 1 && place != -1)
		return false;
	/* the second half of a game, a month, a decade */
	if (at.i + 2 < at.end && token_is(c->t, at.i, "of")) {
		size_t k = at.i + 1 + (lex_at(c->t, at.i + 1, TAG_ARTICLE) != NULL);
		const struct lexeme *u = lex_at(c->t, k, TAG_TIMEUNIT);
		if ((u && u->num != 12) || lex_at(c->t, k, TAG_MONTH))
			return false;
	}
	*c = at;
	m->fiscal = fiscal; /* "the first fiscal half" */
	return period_part(m, first, n * unit, false);
}

/* ending = [count] unit ENDING ["the"] ["end" ["of"]] (date | MONTH | WHICH MONTH)
 *          "nine months to September", "the year to June", "12 months ended March 31", "quarter ending June"
 * beginning = count "months" "from" MONTH
 * "11 months to 19 February" begin in a month of which they have the rest, as months of Iran's calendar do. */
static bool ending(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *f, *which;
	struct period_day day = { 0 };
	int n = 1, unit, month;

	bool counted = period_count(&at, false, &n);
	(void)(counted && (period_skip(&at, "-") || period_skip(&at, "calendar")));
	f = counted ? NULL : period_take(&at, TAG_FISCAL);
	if (f && f->num > 0)
		unit = 12;
	else if (!period_unit(&at, &unit) || unit == 0 || unit > 12 || n * unit > 24)
		return false;
	(void)period_skip(&at, "period");
	struct cursor from = at;
	if (counted && unit == 1 &&
	    (period_skip(&from, "from") || (period_skip(&from, "starting") && (period_skip(&from, "in") || true)) ||
	     (period_skip(&from, "beginning") && (period_skip(&from, "in") || true)) || period_skip(&from, "since")) &&
	    period_month(&from, &month)) {
		*c = from;
		return period_part(m, month, n, true);
	}
	if (!period_take(&at, TAG_ENDING))
		return false;
	/* "the fiscal year that ended on Thursday" is the last one before today's */
	if (f && (period_take(&at, TAG_WEEKDAY) || (period_skip(&at, "last") && (period_skip(&at, "week") || period_take(&at, TAG_WEEKDAY))))) {
		*m = (struct period_mention){ .form = FORM_RELATIVE, .shift_months = -12, .unit_months = 12, .fiscal = true };
		*c = at;
		return true;
	}
	if (token_is(c->t, at.i - 1, "last"))
		at.i--;
	(void)period_skip(&at, "the");
	if (period_skip(&at, "end"))
		(void)(period_skip(&at, "of") || period_skip(&at, "-"));
	bool mid = period_skip(&at, "mid") && period_skip(&at, "-");
	(void)(period_skip(&at, "late") || period_skip(&at, "early"));
	which = period_take(&at, TAG_WHICH);
	bool that = !which && period_skip(&at, "that");
	if (period_date(&at, &day) && day.month)
		month = day.month;
	else if (!period_month(&at, &month))
		return false;
	int length = n * unit;
	/* a year to July 7 or to mid-July has no July of its own */
	if (length == 12 && (mid || (day.day > 0 && day.day <= 15))) {
		month = month == 1 ? 12 : month - 1;
		day.year -= day.year && month == 12;
	}
	if (length < 12 && day.day > 15 && day.day < 25)
		length++;
	period_part(m, (month - 1 - (length - 1) % 12 + 12) % 12 + 1, length, true);
	if (that) {
		m->form = FORM_BACK; /* "the three months to that February" */
	} else if (which && which->num < 0 && !day.year) {
		m->form = FORM_RELATIVE;
		m->shift_months = -1;
		m->unit_months = 1;
	} else if (day.year) {
		m->form = FORM_FIXED;
		m->year_given = true;
		m->fixed = tf_period_year(day.year);
	}
	*c = at;
	return true;
}

/* span_to = "period" ENDING MONTH          "in the period to September": from the start of the year */
static bool span_to(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	int month;

	if (!period_skip(&at, "period") || !period_take(&at, TAG_ENDING) || !period_month(&at, &month))
		return false;
	*c = at;
	return period_part(m, 1, month, true);
}

/* compound = count "-" "month" noun          "the eight-month total": counted from the start of the year */
static bool compound(struct cursor *c, struct period_mention *m)
{
	static const char *const others[] = { "moving", "average", "averages", "low", "high", "period", "lag", "delay", "truce",
	                                      "old", "long", "lockdown", "ban", "plan", "programme", "program", "rolling", "peak" };
	struct cursor at = *c;
	int n, unit;

	if (!period_count(&at, false, &n) || n < 2 || n > 11 || !period_skip(&at, "-") || !period_unit(&at, &unit) || unit != 1 ||
	    c->t->tok[at.i - 1].gap != GAP_NONE || token_is(c->t, at.i - 1, "months"))
		return false;
	if (c->i > 0 && (token_is(c->t, c->i - 1, "a") || token_is(c->t, c->i - 1, "an")))
		return false;
	for (size_t k = 0; k < sizeof others / sizeof *others; k++)
		if (token_is(c->t, at.i, others[k]) || token_is(c->t, at.i + 1, others[k]))
			return false;
	*c = at;
	return period_part(m, 1, n, false);
}

/* The words between a part of a year and its year that say nothing: "December alone", "the January-July period". */
static void fill(struct cursor *c)
{
	static const char *const words[] = { "alone", "period", "only" };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (period_skip(c, words[k]))
			return;
}

/* months = (lettered | ordinal | ending | span_to | compound | named) [filler] [link]
 *          | FISCAL (lettered | ordinal) [link]
 *          | stated ["'s"] ["("] (lettered | ordinal | named range) [")"]          "2019's first quarter", "2024 Q1" */
bool months_read(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention p = { 0 }, y = { 0 };
	bool from_end = false, short_fits = false;

	if (year_stated(&at, &y) && y.n_months == 0 && (y.fiscal || tf_period_length(y.fixed) == 12)) {
		bool owns = period_skip(&at, "'s");
		bool bracket = period_skip(&at, "(");
		if ((at.i < at.end && c->t->tok[at.i].gap >= GAP_WIDE) ||
		    !(letters_read(&at, &p, &short_fits) || ordinal(&at, &p, &from_end) || named(&at, &p)) || from_end ||
		    (p.by_name && p.n_months == 1 && !owns) ||
		    (bracket && !period_skip(&at, ")")))
			return false;
		if (p.form != FORM_MONTHS || (!owns && year_link(&(struct cursor){ c->t, at.i, at.end }, &p)))
			return false;
		p.form = y.form;
		p.fixed = y.fixed;
		p.fiscal = y.fiscal;
		p.year_pair = y.year_pair;
		p.year_given = true;
		year_fix(&p);
		*m = p;
		*c = at;
		return true;
	}
	at = *c;
	bool fiscal = period_take(&at, TAG_FISCAL) != NULL; /* "fiscal first half" */
	if (fiscal && !letters_read(&at, &p, &short_fits) && (!ordinal(&at, &p, &from_end) || from_end)) {
		fiscal = false;
		at = *c;
	} else if (fiscal) {
		p.fiscal = true;
	}
	if (!fiscal && !letters_read(&at, &p, &short_fits) && !ordinal(&at, &p, &from_end) && !ending(&at, &p) && !span_to(&at, &p) && !compound(&at, &p) && !named(&at, &p))
		return false;
	fill(&at);
	struct cursor link = at;
	bool linked = p.form == FORM_MONTHS &&
	              (year_link(&link, &p) || (p.n_months == 1 && p.by_name && period_short_year(&link, false, &p)) ||
	               (short_fits && period_short_year(&link, true, &p)));
	/* "last quarter", "last two months" stand at the end of a year only when a year follows */
	if (from_end && !linked)
		return false;
	/* "first six months of the war" */
	if (!linked && !p.by_name && token_is(c->t, at.i, "of") && at.i < at.end && p.form == FORM_MONTHS && p.n_months > 1 &&
	    (token_is(c->t, at.i + 1, "its") || token_is(c->t, at.i + 1, "his") || token_is(c->t, at.i + 1, "operation") ||
	     (token_is(c->t, at.i + 1, "the") && !lex_at(c->t, at.i + 2, TAG_TIMEUNIT))))
		return false;
	if (linked)
		at = link;
	year_fix(&p);
	*m = p;
	*c = at;
	return true;
}
