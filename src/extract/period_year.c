/* period_year.c - years, stated ("2019", "FY22", "2011-12", "2010 to 2014") or counted ("last year", "the year before").
 *
 * Parts of a year are read in period_months.c and come here for the year that follows them. */
#include "extract/fiscal.h"
#include "extract/period_parts.h"

/* The token stands glued to the one before it. */
static bool glued(const struct text *t, size_t i, size_t end)
{
	return i < end && t->tok[i].gap == GAP_NONE;
}

/* A dash or slash between two numbers; with blanks around it only for whole years. */
static bool year_bar(struct cursor *c, bool blanks, char *bar)
{
	const struct text *t = c->t;
	size_t i = c->i;

	if (i + 1 >= c->end || (t->tok[i].sign != '-' && t->tok[i].sign != '/'))
		return false;
	if ((t->tok[i].gap != GAP_NONE || t->tok[i + 1].gap != GAP_NONE) &&
	    !(blanks && t->tok[i].sign == '-' && t->tok[i].gap <= GAP_BLANK && t->tok[i + 1].gap <= GAP_BLANK))
		return false;
	*bar = t->tok[i].sign;
	c->i++;
	return true;
}

/* pair = YYYY ("-" | "/") (YY | YYYY)          "2011-12", "2020-25", "1999-2000", "2011 - 2015"; "2019-06" is a month
 * The first year is read; false with the cursor at rest when the bar leads to something else. */
static bool year_pair(struct cursor *c, int first, struct period_mention *m)
{
	struct cursor at = *c;
	int last;
	char bar;

	if (!year_bar(&at, true, &bar))
		return false;
	bool tight = glued(c->t, at.i, c->end);
	if (tight && period_digits(c->t, at.i, c->end, 2, &last)) {
		if (bar == '-' && last >= 1 && last <= 12 && last <= first % 100) {
			m->fixed = tf_period_months(first, last, 1);
			m->month = last;
			m->n_months = m->unit_months = 1;
			at.i++;
			*c = at;
			return true;
		}
		last += first / 100 * 100;
		if (last < first)
			last += 100;
	} else if (!token_year(c->t, at.i, &last)) {
		return false;
	}
	bool full = c->t->tok[at.i].end - c->t->tok[at.i].start == 4;
	at.i++;
	if (last <= first || (bar == '/' && last != first + 1) ||
	    (glued(c->t, at.i, c->end) && at.i + 1 < c->end && c->t->tok[at.i + 1].kind == TOKEN_NUMBER &&
	     c->t->tok[at.i + 1].gap == GAP_NONE && (c->t->tok[at.i].sign == '-' || c->t->tok[at.i].sign == '/')))
		return false;
	if (last == first + 1) {
		/* Both years in full may also mean two years: period_resolve.c decides. */
		m->fixed = full ? tf_period_between(first, 1, last, 12) : tf_period_year(last);
		m->fiscal = m->year_pair = true;
		m->by_slash = bar == '/';
	} else {
		m->fixed = tf_period_between(first, 1, last, 12);
		m->unit_months = tf_period_length(m->fixed);
	}
	*c = at;
	return true;
}

/* to_year = ("to" | "through" | "until" | "till" | "and") YYYY          "2010 to 2014", "between 2013 and 2020" */
static bool year_to(struct cursor *c, size_t begin, int first, struct period_mention *m)
{
	struct cursor at = *c;
	bool wide = begin > 0 && (token_is(c->t, begin - 1, "between") || token_is(c->t, begin - 1, "over"));
	int last;

	if (!(wide && period_skip(&at, "and")) && !period_skip(&at, "to") && !period_skip(&at, "through") &&
	    !period_skip(&at, "until") && !period_skip(&at, "till"))
		return false;
	if (!period_year(&at, &last) || last <= first)
		return false;
	m->fixed = tf_period_between(first, 1, last, 12);
	m->unit_months = tf_period_length(m->fixed);
	*c = at;
	return true;
}

/* The year said to be a fiscal one: "1999-2000" is then one year. */
static struct period_mention year_made_fiscal(struct period_mention y)
{
	if (y.fiscal)
		y.fixed = tf_period_year(tf_period_last_year(y.fixed));
	y.fiscal = y.fiscal || (tf_period_length(y.fixed) == 12 && y.n_months == 0);
	return y;
}

/* The adjective of a country before its fiscal year: "the Thai fiscal year", "the last Indian financial year". */
static void fiscal_owner(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_ADJECTIVE);

	if (!l || at.i >= at.end || !lex_at(at.t, at.i, TAG_FISCAL))
		return;
	m->fiscal_month = fiscal_starts(l->value);
	*c = at;
}

/* calendar_year = adjective ["calendar"] "year"          "the current Iranian calendar year": the year of a country that keeps its own */
static bool calendar_year(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_ADJECTIVE);
	int start = l ? fiscal_calendar(l->value) : 0;

	(void)period_skip(&at, "calendar");
	if (!start || !period_skip(&at, "year"))
		return false;
	m->fiscal_month = start;
	*c = at;
	return true;
}

/* fiscal_word = "fiscal" ["year"] | "financial year"          behind a year: "the 2019-20 financial year" */
static bool fiscal_word(struct cursor *c)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_FISCAL);

	if (!l || !(l->num > 0 || token_is(c->t, c->i, "fiscal")))
		return false;
	*c = at;
	return true;
}

/* fiscal_stated = FISCAL ["year"] ["'"] (YYYY [bar YY | bar YYYY] | YY [bar YY])          "FY22", "FY 2021-22", "fiscal 2018" */
static bool fiscal_stated(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_FISCAL);
	int year, last;
	char bar;

	if (!l)
		return false;
	period_skip(&at, "year");
	period_skip(&at, "'");
	if (token_year(c->t, at.i, &year) && at.i < c->end) {
		at.i++;
		year_pair(&at, year, m);
	} else if (token_is(c->t, c->i, "fy") && period_digits(c->t, at.i, c->end, 2, &year)) {
		struct cursor second;
		at.i++;
		year += year < 70 ? 2000 : 1900;
		second = at;
		if (year_bar(&second, false, &bar) && period_digits(c->t, second.i, c->end, 2, &last) && last == (year + 1) % 100) {
			year++;
			m->year_pair = true;
			second.i++;
			at = second;
		}
	} else {
		return false;
	}
	if (tf_period_none(m->fixed))
		m->fixed = tf_period_year(year);
	*m = year_made_fiscal(*m);
	*c = at;
	return true;
}

/* stated = fiscal_stated | YYYY (pair | to_year | "s" | nothing) ["fiscal year" | "calendar year"]
 *          "2015", "2011-12", "2010 to 2014", "the 2020s", "the 2022-23 fiscal year" */
bool year_stated(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y = { .form = FORM_FIXED, .unit_months = 12, .year_given = true };
	int year;

	if (fiscal_stated(&at, &y)) {
		*c = at;
		*m = y;
		return true;
	}
	if (!period_year(&at, &year))
		return false;
	if (year_pair(&at, year, &y) || year_to(&at, c->i, year, &y)) {
		;
	} else if (year % 10 == 0 && glued(c->t, at.i, c->end) && period_skip(&at, "s")) {
		y.fixed = tf_period_between(year, 1, year + 9, 12);
		y.unit_months = 120;
	} else if (glued(c->t, at.i, c->end) && at.i + 1 < c->end && c->t->tok[at.i + 1].gap == GAP_NONE &&
	           c->t->tok[at.i + 1].kind == TOKEN_NUMBER && c->t->tok[at.i].kind == TOKEN_SIGN &&
	           c->t->tok[at.i].sign != '(') {
		return false; /* "2016/1037": a number of an act, not a year */
	} else {
		y.fixed = tf_period_year(year);
	}
	if (fiscal_word(&at))
		y = year_made_fiscal(y);
	*c = at;
	*m = y;
	return true;
}

/* What may stand behind "two years before": not what the words count from, "two years before the crisis".  "Earlier" and "ago" count
 * from nothing that follows. */
static bool ago_ends(const struct text *t, size_t i, size_t end)
{
	static const char *const opens[] = { "than", "to", "it", "they", "when", "his", "her", "its", "their", "my", "our" };

	if (i >= end || token_is(t, i - 1, "earlier") || token_is(t, i - 1, "ago") || token_is(t, i - 1, "previously"))
		return true;
	if (lex_at(t, i, TAG_ARTICLE) || lex_at(t, i, TAG_WHICH) || lex_at(t, i, TAG_BESIDE))
		return false;
	for (size_t k = 0; k < sizeof opens / sizeof *opens; k++)
		if (token_is(t, i, opens[k]))
			return false;
	return true;
}

/* ago = (count | "the") unit AGO          "a decade ago", "ten years earlier", "the year before", "five years on" */
static bool year_ago(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	bool the = false;
	int n = 1, unit;

	if (!period_count(&at, true, &n)) {
		the = token_is(c->t, at.i, "year") && at.i > 0 && token_is(c->t, at.i - 1, "the");
		if (!the)
			return false;
	}
	if (!period_unit(&at, &unit) || (unit != 12 && unit != 120))
		return false;
	if (the && period_skip(&at, "before") && period_skip(&at, "last")) {
		*m = (struct period_mention){ .form = FORM_RELATIVE, .shift_months = -24, .unit_months = 12 };
		*c = at;
		return true;
	}
	if (the) {
		at = *c;
		period_unit(&at, &unit);
	}
	const struct lexeme *l = period_take(&at, TAG_AGO);
	/* "five years on it was": not "five years on Monday" */
	bool on = !l && !the && period_skip(&at, "on");
	if ((!l && !on) || (the && l->num == 0))
		return false;
	if (on && (at.i >= c->end || c->t->tok[at.i].kind == TOKEN_NUMBER || lex_at(c->t, at.i, TAG_ARTICLE) ||
	           lex_at(c->t, at.i, TAG_MONTH) || lex_at(c->t, at.i, TAG_WEEKDAY)))
		return false;
	int way = l ? (int)l->num : 1;
	/* "the year before he spoke" still names that year; "two years before he spoke" does not count from the text. */
	if (l && way != 0 && (the ? lex_at(c->t, at.i, TAG_ARTICLE) != NULL : !ago_ends(c->t, at.i, c->end)))
		return false;
	*m = (struct period_mention){ .form = way == 0 ? FORM_RELATIVE : FORM_BACK,
		                      .shift_months = (way > 0 ? 1 : -1) * n * unit,
		                      .unit_months = 12 };
	*c = at;
	return true;
}

/* counted = (WHICH | BESIDE) ["full" | "calendar" | "whole" | fiscal] "year" | ago
 *           "last year", "the current fiscal year", "the previous fiscal", "that year", "the year before last" */
bool year_counted(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention owner = { 0 };
	const struct lexeme *l, *f;
	bool doc = true;

	if (year_ago(c, m))
		return true;
	/* "the new fiscal year": the one that has begun */
	if (period_skip(&at, "new") && (f = period_take(&at, TAG_FISCAL)) != NULL && f->num > 0) {
		*m = (struct period_mention){ .form = FORM_RELATIVE, .unit_months = 12, .fiscal = true };
		*c = at;
		return true;
	}
	at = *c;
	if ((l = period_take(&at, TAG_WHICH)) == NULL) {
		doc = false;
		if ((l = period_take(&at, TAG_BESIDE)) == NULL)
			return false;
	}
	/* "the next year" follows the year that was spoken of */
	if (doc && l->num > 0 && c->i > 0 && token_is(c->t, c->i - 1, "the") && token_is(c->t, c->i, "next"))
		doc = false;
	if (!period_skip(&at, "full") && !period_skip(&at, "calendar") && !period_skip(&at, "whole"))
		(void)period_skip(&at, "entire");
	bool own = calendar_year(&at, &owner);
	if (own) {
		*m = (struct period_mention){ .form = FORM_RELATIVE, .shift_months = 12 * (int)l->num, .unit_months = 12,
			                      .fiscal_month = owner.fiscal_month, .fiscal = true, .straddles = true };
		*c = at;
		return true;
	}
	fiscal_owner(&at, &owner);
	f = period_take(&at, TAG_FISCAL);
	if (f && !(f->num > 0) && !period_skip(&at, "year") && !token_is(c->t, at.i - 1, "fiscal") &&
	    !token_is(c->t, at.i - 1, "fy"))
		return false;
	if (!f && !period_skip(&at, "year"))
		return false;
	/* "the last year before the war": no year counted from today */
	if (doc && c->i > 0 && token_is(c->t, c->i - 1, "the") && token_is(c->t, c->i, "last") &&
	    (token_is(c->t, at.i, "before") || token_is(c->t, at.i, "of") || token_is(c->t, at.i, "when")))
		return false;
	*m = (struct period_mention){ .form = doc ? FORM_RELATIVE : FORM_BACK,
		                      .shift_months = 12 * (int)l->num,
		                      .unit_months = 12,
		                      .fiscal_month = owner.fiscal_month,
		                      .fiscal = f != NULL };
	*c = at;
	return true;
}

/* the_year = "the" ["calendar" | FISCAL] "year"          "the first five months of the year" */
static bool the_year(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention owner = { 0 };
	const struct lexeme *f;

	if (!period_skip(&at, "the"))
		return false;
	(void)period_skip(&at, "calendar");
	fiscal_owner(&at, &owner);
	f = period_take(&at, TAG_FISCAL);
	if (!(f && f->num > 0) && !period_skip(&at, "year"))
		return false;
	if (lex_at(c->t, at.i, TAG_ENDING) && at.i < c->end && !token_is(c->t, at.i, "to"))
		return false;
	*m = (struct period_mention){
		.form = f ? FORM_RELATIVE : FORM_BACK, .unit_months = 12, .fiscal_month = owner.fiscal_month, .fiscal = f != NULL
	};
	*c = at;
	return true;
}

void year_fix(struct period_mention *m)
{
	int last;

	if (m->form != FORM_FIXED || m->fiscal || m->n_months == 0)
		return;
	/* Months that run over the turn of the year are named after the year in which they end. */
	last = tf_period_last_year(m->fixed) * 12 + (m->month - 1 + m->n_months - 1) % 12;
	m->fixed = (struct tf_period){ last - m->n_months + 1, last };
}

/* link = [","] stated | ("of" | "in") ["the"] stated | ["of"] ["the"] counted | "of" the_year | "(" (stated | counted) ")" */
bool year_link(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y = { 0 };
	bool bracket = period_skip(&at, "("), comma = !bracket && period_skip(&at, ","), of = false, in = false;
	bool found;

	if (!bracket && !comma) {
		of = period_skip(&at, "of") || period_skip(&at, "for");
		in = !of && period_skip(&at, "in");
	}
	struct cursor the = at;
	found = of && the_year(&at, &y) && !lex_at(c->t, at.i, TAG_AGO);
	if (!found) {
		at = the;
		if (!comma)
			(void)period_skip(&at, "the");
		if (of || in || at.i > the.i) {
			(void)period_skip(&at, "calendar");
			(void)(at.i + 1 < at.end && c->t->tok[at.i + 1].kind == TOKEN_NUMBER && period_skip(&at, "year"));
		}
		found = year_stated(&at, &y) ? y.n_months == 0 && (y.fiscal || tf_period_length(y.fixed) == 12)
		                             : !comma && year_counted(&at, &y);
	}
	if (!found || (bracket && !period_skip(&at, ")")))
		return false;
	m->form = y.form;
	m->fixed = y.fixed;
	m->fiscal = m->fiscal || y.fiscal; /* "the fiscal third quarter of 2024" */
	m->fiscal_month = y.fiscal_month;
	m->straddles = y.straddles;
	m->year_pair = y.year_pair;
	m->by_slash = y.by_slash;
	m->year_given = y.year_given;
	m->shift_months = y.shift_months;
	if (m->n_months == 0)
		m->unit_months = 12;
	*c = at;
	return true;
}
