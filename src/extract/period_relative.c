/* period_relative.c - periods that are counted from elsewhere: the same months of another year, rates' bases said in a
 * word, lengths of time on or back, and words that point to what was named before.
 *
 * Years counted so ("last year", "the year before") are read in period_year.c. */
#include "extract/period_parts.h"

/* What "the same period" is when a year follows: in a stated year, or so many years back. */
static void same_year(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y = { 0 };

	if (!year_link(&at, &y))
		return;
	if (y.form == FORM_FIXED) {
		m->fixed = y.fixed;
		m->fiscal = y.fiscal;
		m->year_pair = y.year_pair;
		m->year_given = true;
	} else {
		m->shift_months = y.shift_months;
	}
	*c = at;
}

/* same = SAMEAS [count] (PERIODWORD | unit) [link] | "this" "time" link
 *        "the same period of 2018", "the corresponding eight months", "the same month of the year before" */
static bool same(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	int n = 1, unit = 0;

	*m = (struct period_mention){ .form = FORM_SAME };
	if (period_skip(&at, "this") && period_skip(&at, "time")) {
		same_year(&at, m);
		if (m->shift_months >= 0)
			return false;
		*c = at;
		return true;
	}
	at = *c;
	if (!period_take(&at, TAG_SAMEAS))
		return false;
	(void)period_skip(&at, "calendar");
	(void)period_count(&at, false, &n);
	(void)period_skip(&at, "-");
	if (period_unit(&at, &unit)) {
		if (unit == 0 || unit > 6)
			return false;
		(void)period_skip(&at, "period");
	} else if (period_take(&at, TAG_PERIODWORD)) {
		if (token_is(c->t, at.i - 1, "time") && token_is(c->t, at.i, ","))
			return false; /* "at the same time," */
	} else {
		return false;
	}
	/* "the same months" are as many as those before; "the same month" is one */
	m->unit_months = unit == 1 && n == 1 && token_is(c->t, at.i - 1, "months") ? 0 : n * unit;
	size_t word = at.i;
	same_year(&at, m);
	if (at.i == word && token_is(c->t, word - 1, "time"))
		return false;
	*c = at;
	return true;
}

/* year_ago = YEARAGO [PERIODWORD | unit]          "the year-earlier period", "the month-ago level" */
static bool year_ago(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_YEARAGO);
	int unit;

	if (!l)
		return false;
	*m = (struct period_mention){ .form = FORM_SAME, .shift_months = -(int)l->num, .unit_months = l->num == 12 ? 0 : (int)l->num };
	if (!period_take(&at, TAG_PERIODWORD) && period_unit(&at, &unit))
		m->unit_months = unit;
	*c = at;
	return true;
}

/* rate = ["on" "a"] RATE ["basis"]          "year on year", "on a month-on-month basis" */
static bool rate(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l;

	if (period_skip(&at, "on") && !period_skip(&at, "a") && !period_skip(&at, "an"))
		at = *c;
	l = period_take(&at, TAG_RATE);
	if (!l) { /* "on an annual basis" is a word of its own */
		at = *c;
		l = period_take(&at, TAG_RATE);
	}
	if (!l)
		return false;
	/* "on the year to June", "on the month of May" */
	if (at.i < at.end && token_is(c->t, c->i, "on") && (token_is(c->t, at.i, "of") || token_is(c->t, at.i, "before")))
		return false;
	(void)period_skip(&at, "basis");
	*m = (struct period_mention){ .form = FORM_SAME,
		                      .role = PERIOD_BASE,
		                      .shift_months = -(int)l->num,
		                      .unit_months = l->num == 12 ? 0 : (int)l->num };
	*c = at;
	return true;
}

/* to_date = TODATE | "so" "far" ["in"] ["the" "year"] stated          "so far this year", "so far in 2019" */
static bool to_date(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y;

	if (period_take(&at, TAG_TODATE)) {
		*m = (struct period_mention){ .form = FORM_RELATIVE, .unit_months = 12, .to_date = true };
		*c = at;
		return true;
	}
	if (period_skip(&at, "so") && period_skip(&at, "far") && (period_skip(&at, "in") || true) &&
	    (year_stated(&at, &y) || year_counted(&at, &y))) {
		*m = y;
		m->to_date = true;
		*c = at;
		return true;
	}
	return false;
}

/* counted = (WHICH | BESIDE) (unit | MONTH)          "last month", "the previous quarter", "last December", "that month" */
static bool counted(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_WHICH), *month;
	bool doc = l != NULL;
	int unit;

	if (!l && (l = period_take(&at, TAG_BESIDE)) == NULL)
		return false;
	*m = (struct period_mention){ .form = doc ? FORM_RELATIVE : FORM_BACK };
	if ((month = period_take(&at, TAG_MONTH)) != NULL) {
		/* "to that February", but not "said that February was cold" */
		if (token_is(c->t, c->i, "that") &&
		    (c->i == 0 || !(token_is(c->t, c->i - 1, "in") || token_is(c->t, c->i - 1, "to") ||
		                    token_is(c->t, c->i - 1, "of") || token_is(c->t, c->i - 1, "since") ||
		                    token_is(c->t, c->i - 1, "by") || token_is(c->t, c->i - 1, "from"))))
			return false;
		m->month = (int)month->num;
		m->n_months = m->unit_months = 1;
		m->by_name = true;
		m->shift_months = doc ? (int)l->num : 12 * (int)l->num;
	} else if (period_unit(&at, &unit) && (unit == 1 || unit == 3 || unit == 6 || unit == 120) &&
	           !(unit == 120 && l->num != 0)) {
		m->unit_months = unit;
		m->shift_months = unit * (int)l->num;
		if (token_is(c->t, at.i - 1, "months") || token_is(c->t, at.i - 1, "quarters") ||
		    token_is(c->t, at.i - 1, "halves") || token_is(c->t, at.i - 1, "decades"))
			return false;
	} else {
		return false;
	}
	*c = at;
	return true;
}

/* ago = (count | "the") unit AGO          "a month earlier", "six months ago", "the quarter before" */
static bool ago(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l;
	int n = 1, unit;

	if (!period_count(&at, true, &n) && !(at.i > 0 && token_is(c->t, at.i - 1, "the")))
		return false;
	if (!period_unit(&at, &unit) || unit == 0 || unit >= 12 || (l = period_take(&at, TAG_AGO)) == NULL)
		return false;
	/* "twelve months ago": the same months of the year before */
	if (n * unit == 12 && l->num <= 0) {
		*m = (struct period_mention){ .form = FORM_SAME, .shift_months = -12 };
		*c = at;
		return true;
	}
	if (l->num != 0 && (lex_at(c->t, at.i, TAG_ARTICLE) || token_is(c->t, at.i, "to") || token_is(c->t, at.i, "than")))
		return false;
	*m = (struct period_mention){ .form = l->num == 0 ? FORM_RELATIVE : FORM_BACK,
		                      .shift_months = (l->num > 0 ? 1 : -1) * n * unit,
		                      .unit_months = unit };
	*c = at;
	return true;
}

/* span = (WHICH | BESIDE) [count ["to" count]] unit          "the next three to five years", "the past decade" */
static bool span(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l = period_take(&at, TAG_WHICH);
	int n, unit;

	if (!l && ((l = period_take(&at, TAG_BESIDE)) == NULL))
		return false;
	if (l->num == 0)
		return false;
	bool many = period_count(&at, false, &n);
	struct cursor to = at;
	if (many && (period_skip(&to, "to") || period_skip(&to, "or") || period_skip(&to, "-")) && period_count(&to, false, &n))
		at = to;
	if (!period_unit(&at, &unit) || unit == 0 || (!many && unit < 120))
		return false;
	if (!many)
		n = 1;
	if (unit == 120) {
		n *= 10;
		unit = 12;
	}
	*m = (struct period_mention){ .form = FORM_SPAN, .span_years = l->num < 0 ? -n : n, .unit_months = unit };
	*c = at;
	return true;
}

/* "the slowest in a decade", "the first time in four years": how rare it is, not when. */
static bool is_rarity(const struct text *t, size_t prep)
{
	static const char *const rare[] = { "worst", "best", "first", "second", "third", "time", "only", "most", "record",
	                                    "seventh", "fourth", "fifth", "sixth", "once", "high", "low", NULL };

	for (size_t k = prep; k > 0 && k + 5 > prep; k--) {
		struct tf_str w = token_str(t, k - 1);
		if (period_any(t, k - 1, rare) || (w.n > 5 && w.s[w.n - 1] == 't' && w.s[w.n - 2] == 's' && w.s[w.n - 3] == 'e'))
			return true;
	}
	return false;
}

/* since = "of" up to five words ("in" | "of") [MONTH] stated          "within five years of its signing in February 2022" */
static bool horizon_since(struct cursor *c, int n, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_mention y;

	if (!period_skip(&at, "of"))
		return false;
	for (int k = 0; k < 6 && at.i < at.end && c->t->tok[at.i].kind == TOKEN_WORD; k++, at.i++) {
		if (k > 0 && !token_is(c->t, at.i - 1, "in") && !token_is(c->t, at.i - 1, "of"))
			continue;
		struct cursor year = at;
		(void)period_take(&year, TAG_MONTH);
		if (!year_stated(&year, &y))
			continue;
		*m = (struct period_mention){ .form = FORM_FIXED,
			                      .role = PERIOD_DUE,
			                      .unit_months = 12,
			                      .year_given = true,
			                      .fixed = tf_period_year(tf_period_last_year(y.fixed) + n) };
		*c = year;
		return true;
	}
	return false;
}

/* horizon = ("within" | "in" | "over" | "inside") count unit | count unit ("from" "now" | "'" "time")
 *           "within five years", "in ten years", "in three years' time"; the preposition stands before the cursor */
static bool horizon(struct cursor *c, struct period_mention *m)
{
	static const char *const preps[] = { "within", "in", "over", "inside", NULL };
	struct cursor at = *c;
	int n, unit;
	bool led, time;

	if (!period_count(&at, true, &n))
		return false;
	struct cursor to = at;
	if ((period_skip(&to, "to") || period_skip(&to, "or")) && period_count(&to, false, &n))
		at = to;
	if (!period_unit(&at, &unit) || unit == 0 || unit == 6 || unit > 120)
		return false;
	to = at;
	time = (period_skip(&to, "'") && period_skip(&to, "time")) || (period_skip(&to, "'s") && period_skip(&to, "time")) ||
	       (period_skip(&to, "from") && (period_skip(&to, "now") || period_skip(&to, "today")));
	if (time)
		at = to;
	size_t before = c->i;
	while (before > 0 && c->i - before < 2 && (token_is(c->t, before - 1, "about") || token_is(c->t, before - 1, "just") ||
	                                           token_is(c->t, before - 1, "only")))
		before--;
	led = before > 0 && period_any(c->t, before - 1, preps);
	if (!led && !time)
		return false;
	bool in = led && token_is(c->t, before - 1, "in");
	if (led && !in && unit >= 12 && horizon_since(&at, n * unit / 12, m)) {
		*c = at;
		return true;
	}
	if (!time && (token_is(c->t, at.i, "of") || token_is(c->t, at.i, "after") ||
	              (in && ((n == 1 && unit < 120) || unit < 12 || is_rarity(c->t, before - 1)))))
		return false;
	if (unit == 120) {
		n *= 10;
		unit = 12;
	}
	*m = (struct period_mention){ .form = FORM_SPAN, .span_years = n, .unit_months = unit };
	if (time || !token_is(c->t, before - 1, "over"))
		m->role = PERIOD_DUE;
	*c = at;
	return true;
}

bool relative_read(struct cursor *c, struct period_mention *m)
{
	return rate(c, m) || to_date(c, m) || year_ago(c, m) || same(c, m) || counted(c, m) || ago(c, m) || span(c, m) ||
	       horizon(c, m) || pointer_read(c, m);
}
