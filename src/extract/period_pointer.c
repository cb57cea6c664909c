/* period_pointer.c - words that point to a time named before: "in the period", "for the year as a whole", "by then". */
#include "extract/period_parts.h"

/* pointer = "the" ["reporting"] (unit | "period") | "the" count "months"          behind a preposition: "in the period",
 *           "for the year", "over the seven months"; the words before the noun stand before the cursor */
static bool pointer(struct cursor *c, struct period_mention *m)
{
	static const char *const preps[] = { "in", "for", "during", "over", "throughout", "before", "within", "of", NULL };
	static const char *const goes_on[] = { "of", "to", "when", "that", "which", "in", "between", "since", "'s", "-", "from",
		                               NULL };
	static const char *const fillers[] = { "reporting", "whole", "full", "entire", "calendar", "reviewed", "said", "mentioned", "cited",
		                               "given", "stated", "aforementioned", "abovementioned", "reported", NULL };
	struct cursor at = *c;
	struct tf_str next;
	size_t the = c->i;
	int n = 1, unit = 0, unit_year;

	while (the > 0 && c->i - the < 2 && period_any(c->t, the - 1, fillers))
		the--;
	if (the < 2 || !token_is(c->t, the - 1, "the") || !period_any(c->t, the - 2, preps))
		return false;
	bool many = period_count(&at, false, &n);
	if (many && (n < 2 || n > 12))
		return false;
	if (!period_unit(&at, &unit)) {
		if (many || !(period_skip(&at, "period") || (period_skip(&at, "time") && (period_skip(&at, "span") || period_skip(&at, "frame")))))
			return false;
	} else if (unit == 0 || unit > 12 || (many && unit != 1)) {
		return false;
	}
	if (at.i < at.end) {
		next = token_str(c->t, at.i);
		if ((unit || !token_is(c->t, at.i, "of")) && period_any(c->t, at.i, goes_on) && !many)
			return false;
		if (c->t->tok[at.i].kind == TOKEN_WORD && c->t->tok[at.i].gap == GAP_BLANK && next.s[0] >= 'A' &&
		    next.s[0] <= 'Z' && unit == 12)
			return false; /* "in the year China joined" */
		if (!unit && lex_at(c->t, at.i, TAG_MONTH))
			return false; /* "the period April-November" */
		if (token_year(c->t, at.i, &unit_year) || (lex_at(c->t, at.i, TAG_ARTICLE) && unit == 12))
			return false;
	}
	*m = (struct period_mention){ .form = FORM_BACK, .unit_months = many ? n : unit, .whole = !token_is(c->t, c->i - 1, "the") };
	if (many) {
		m->month = 1;
		m->n_months = n;
		m->counted = true;
	}
	*c = at;
	return true;
}

/* named_year = prep "the" word "year"          "in the centenary year": a year that its words do not tell; the words before it stand
 * before the cursor */
static bool named_year(struct cursor *c, struct period_mention *m)
{
	static const char *const preps[] = { "in", "for", "during", NULL };
	const struct text *t = c->t;
	int year;

	if (c->i < 3 || !token_is(t, c->i, "year") || !token_is(t, c->i - 2, "the") || !period_any(t, c->i - 3, preps) || token_year(t, c->i + 1, &year))
		return false;
	struct tf_str name = token_str(t, c->i - 1);
	if (t->tok[c->i - 1].kind != TOKEN_WORD || t->tok[c->i - 1].n_lex > 0 || name.n < 5 || name.s[0] < 'a' || name.s[0] > 'z' ||
	    token_is(t, c->i - 1, "whole") || token_is(t, c->i - 1, "entire") || token_is(t, c->i - 1, "calendar") || token_is(t, c->i - 1, "reporting"))
		return false;
	*m = (struct period_mention){ .form = FORM_BACK, .unit_months = 12, .open = true };
	c->i++;
	return true;
}

/* full_year = ("full" | "whole") ["-"] "year" [stated]          "full-year exports", "full year 2024" */
static bool full_year(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;

	if (!period_skip(&at, "full") && !period_skip(&at, "whole"))
		return false;
	(void)period_skip(&at, "-");
	if (!period_skip(&at, "year"))
		return false;
	if (!year_stated(&at, m))
		*m = (struct period_mention){ .form = FORM_BACK, .unit_months = 12, .whole = true };
	*c = at;
	return true;
}

/* then = ("by" | "since" | "until") "then"          the preposition stands before the cursor */
static bool then(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;

	if (!period_skip(&at, "then") || c->i == 0 ||
	    !(token_is(c->t, c->i - 1, "by") || token_is(c->t, c->i - 1, "since") || token_is(c->t, c->i - 1, "until")))
		return false;
	*m = (struct period_mention){ .form = FORM_BACK };
	*c = at;
	return true;
}

bool pointer_read(struct cursor *c, struct period_mention *m)
{
	return named_year(c, m) || pointer(c, m) || full_year(c, m) || then(c, m);
}
