/* period_letters.c - quarters and halves by letter and number. */
#include "extract/period_parts.h"

/* lettered = ("Q" | "H") digit ["-" "Q" digit] | digit ("Q" | "H") | "Quarter" digit          "Q1", "2Q", "H1", "Q1-Q3" */
bool letters_read(struct cursor *c, struct period_mention *m, bool *short_fits)
{
	struct cursor at = *c;
	struct cursor year_at = *c;
	int n = 0, last = 0, unit;

	if (period_count(&at, false, &n) && c->t->tok[c->i].kind == TOKEN_NUMBER) {
		if (at.i >= at.end || c->t->tok[at.i].gap != GAP_NONE)
			return false;
		bool fy = token_is(c->t, at.i, "qfy") || token_is(c->t, at.i, "hfy");
		int year;
		if (fy && at.i + 1 < at.end && c->t->tok[at.i + 1].gap == GAP_NONE &&
		    (year_at.i = at.i + 1, period_count(&year_at, false, &year) || token_year(c->t, at.i + 1, &year))) {
			/* "4QFY24" */
			unit = token_is(c->t, at.i, "qfy") ? 3 : 6;
			if (n * unit > 12)
				return false;
			period_part(m, (n - 1) * unit + 1, unit, false);
			m->form = FORM_FIXED;
			m->fiscal = m->year_given = true;
			m->fixed = tf_period_year(year < 100 ? 2000 + year : year);
			c->i = at.i + 2;
			return true;
		}
		if (token_is(c->t, at.i, "q"))
			unit = 3;
		else if (token_is(c->t, at.i, "h"))
			unit = 6;
		else if (token_is(c->t, at.i, "m"))
			unit = 1;
		else
			return false;
		at.i++;
		if (unit == 1) { /* "9M 2023" */
			if (n < 2 || n > 11 || at.i >= at.end || c->t->tok[at.i].kind != TOKEN_NUMBER)
				return false;
			period_part(m, 1, n, false);
			*c = at;
			return true;
		}
	} else {
		at = *c;
		if (period_skip(&at, "q"))
			unit = 3;
		else if (period_skip(&at, "h"))
			unit = 6;
		else if (period_skip(&at, "quarter") && at.i < at.end && c->t->tok[at.i].gap == GAP_BLANK)
			unit = 3;
		else
			return false;
		if (at.i >= at.end || c->t->tok[at.i].kind != TOKEN_NUMBER ||
		    (c->t->tok[at.i].gap != GAP_NONE && unit != 3) || !period_count(&at, false, &n))
			return false;
	}
	if (n * unit > 12)
		return false;
	*short_fits = true;
	struct cursor to = at;
	if (period_through(&to, false) && period_skip(&to, unit == 3 ? "q" : "h") && period_count(&to, false, &last) && last > n &&
	    last * unit <= 12) {
		*c = to;
		return period_part(m, (n - 1) * unit + 1, (last - n + 1) * unit, false);
	}
	*c = at;
	return period_part(m, (n - 1) * unit + 1, unit, false);
}
