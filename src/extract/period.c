/* period.c - finds words of time and says what role they play: "than in the first eight months of 2019".
 *
 * The wordings themselves are read in period_months.c, period_year.c and period_relative.c; what they mean on a given
 * day is told in period_resolve.c. */
#include "extract/period_parts.h"

/* core = the longest of months, relative, stated and counted year */
static bool core(struct cursor *c, struct period_mention *m)
{
	bool (*const readers[])(struct cursor *, struct period_mention *) = { months_read, relative_read, year_stated,
		                                                              year_counted };
	struct cursor best = *c;

	for (size_t k = 0; k < sizeof readers / sizeof *readers; k++) {
		struct cursor at = *c;
		struct period_mention one = { 0 };
		if (readers[k](&at, &one) && at.i > best.i) {
			best = at;
			*m = one;
		}
	}
	if (best.i == c->i)
		return false;
	*c = best;
	return true;
}

/* of_unit = ["the" | WHICH] ("year" | "month" | "quarter" | "half" | "decade" | "century")          "the end of the decade" */
static bool of_unit(struct cursor *c, double edge, struct period_mention *m)
{
	struct cursor at = *c;
	const struct lexeme *l;
	int unit;
	bool the = period_skip(&at, "the");

	l = period_take(&at, TAG_WHICH);
	if ((!the && !l) || !period_unit(&at, &unit) || unit == 0)
		return false;
	if (!l && at.i < at.end && (lex_at(c->t, at.i, TAG_AGO) || token_is(c->t, at.i, "to")))
		return false;
	*m = (struct period_mention){ .form = unit < 12 && !l ? FORM_BACK : FORM_RELATIVE, .unit_months = unit };
	m->shift_months = l ? unit * (int)l->num : 0;
	if (unit >= 120)
		m->shift_months += (int)(edge * unit);
	*c = at;
	return true;
}

/* onward = year through ["mid" "-"] (date | MONTH)          "the beginning of 2018 to mid-February": the months from January on */
static bool onward(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c;
	struct period_day day = { 0 };
	int month;

	if (m->n_months > 0 || m->unit_months != 12 || m->fiscal || m->form == FORM_SPAN || m->form == FORM_SAME || !period_through(&at, false))
		return false;
	(void)(period_skip(&at, "mid") && period_skip(&at, "-"));
	if (period_date(&at, &day) && day.month)
		month = day.month;
	else if (!period_month(&at, &month))
		return false;
	m->month = 1;
	m->n_months = m->unit_months = month;
	m->by_name = true;
	if (m->form == FORM_FIXED)
		year_fix(m);
	*c = at;
	return true;
}

/* edge = EDGE ["-"] ["of"] (of_unit | ["the"] core) | YEAREND ["of"] [core]
 *        "the end of the decade", "mid-2025", "end of June", "year-end 2018", "the start of the year" */
static bool edge(struct cursor *c, struct period_mention *m, double *where)
{
	struct cursor at = *c, to;
	const struct lexeme *l = period_take(&at, TAG_YEAREND);

	if (l) {
		*where = 1;
		to = at;
		(void)period_skip(&to, "of");
		if (to.i < to.end && (c->t->tok[to.i].gap <= GAP_BLANK) && (year_stated(&to, m) || year_counted(&to, m))) {
			*c = to;
			return true;
		}
		*m = (struct period_mention){ .form = FORM_BACK, .unit_months = 12 };
		*c = at;
		return true;
	}
	l = period_take(&at, TAG_EDGE);
	if (!l)
		return false;
	*where = l->num;
	size_t word = at.i;
	(void)(period_skip(&at, "-") || period_skip(&at, "of"));
	if (at.i == word && l->num != 0.5 && !token_is(c->t, word - 1, "end"))
		return false;
	if (period_skip(&at, "-") || at.i >= at.end || c->t->tok[at.i].gap >= GAP_WIDE)
		return false;
	to = at;
	if (of_unit(&to, *where, m)) {
		if (*where <= 0)
			(void)onward(&to, m);
		*c = to;
		return true;
	}
	(void)period_skip(&at, "the");
	if (l->num == 0.5 && lex_at(c->t, at.i, TAG_TIMEUNIT) && !token_is(c->t, at.i, "century") &&
	    !token_is(c->t, at.i, "decade"))
		return false; /* "mid-week" */
	int unit;
	to = at;
	if (period_unit(&to, &unit) && unit >= 120) { /* "mid-century" */
		*m = (struct period_mention){ .form = FORM_RELATIVE, .unit_months = unit, .shift_months = (int)(*where * unit) };
		*c = to;
		return true;
	}
	struct period_day day;
	to = at;
	if (period_date(&to, &day) || !core(&at, m) || m->form == FORM_SPAN || m->form == FORM_SAME)
		return false;
	if (m->form == FORM_FIXED && m->unit_months == 120)
		m->fixed = tf_period_year(tf_period_first_year(m->fixed) + (*where >= 1 ? 9 : (int)(*where * 10)));
	if (*where <= 0)
		(void)onward(&at, m);
	*c = at;
	return true;
}

/* The end of something: what stands then, or is due then. */
static void edge_apply(struct period_mention *m, double where)
{
	bool past = m->form == FORM_RELATIVE && m->shift_months < 0;

	if (where < 1)
		return;
	if (m->role == PERIOD_PLAIN || (m->role == PERIOD_DUE && past))
		m->role = PERIOD_STAND;
	/* A stock at the end of a quarter or a half stands in its last month. */
	if (m->role == PERIOD_STAND && m->n_months > 1 && m->n_months < 12 && !m->fiscal) {
		m->stood = m->n_months;
		m->month = (m->month - 1 + m->n_months - 1) % 12 + 1;
		m->n_months = m->unit_months = 1;
		if (m->form == FORM_FIXED)
			m->fixed.first = m->fixed.last;
	}
}

/* "14 billion a year ago", "173.9 bn a year before": a figure for the same months, one or two years back. */
static void ago_apply(struct period_mention *m, bool ago, bool the, bool after_figure)
{
	if (m->n_months > 0 || m->unit_months != 12 || the || m->shift_months >= 0 || m->shift_months < -24)
		return;
	if ((m->form == FORM_BACK && !m->fiscal) || (m->form == FORM_RELATIVE && ago && after_figure)) {
		m->form = FORM_SAME;
		m->unit_months = 0;
	}
}

/* "through September" starts in January. */
static void through_apply(struct period_mention *m)
{
	if (!m->by_name || m->n_months != 1 || m->fiscal || (m->form != FORM_MONTHS && m->form != FORM_FIXED))
		return;
	m->role = PERIOD_PLAIN;
	m->n_months = m->unit_months = m->month;
	m->month = 1;
	if (m->form == FORM_FIXED)
		m->fixed.first = m->fixed.last - m->n_months + 1;
}

/* A base is counted from the figure's own period: "than a year earlier" are the same months one year before. */
static void base_apply(struct period_mention *m, bool since, bool ago)
{
	if (m->role != PERIOD_BASE)
		return;
	m->to_date = m->to_date || since;
	if ((m->form == FORM_BACK || (m->form == FORM_RELATIVE && ago)) && m->shift_months < 0 && m->n_months == 0)
		m->form = FORM_SAME;
	if (m->form == FORM_SAME && m->shift_months == 0 && !m->year_given)
		m->shift_months = -12;
}

/* A count goes on to a length of time, a month or a second number; a year may stand alone. */
static bool count_may_start(const struct text *t, size_t i)
{
	const struct token *next = i + 1 < t->n_tok ? &t->tok[i + 1] : NULL;

	if (t->tok[i].kind == TOKEN_NUMBER && t->tok[i].end - t->tok[i].start == 4)
		return true;
	return next && (next->sign == '-' || next->sign == '/' || next->gap == GAP_NONE || token_is(t, i + 1, "to") ||
	                token_is(t, i + 1, "or") || token_is(t, i + 1, "of") || token_is(t, i + 1, "calendar") || lex_at(t, i + 1, TAG_TIMEUNIT) ||
	                lex_at(t, i + 1, TAG_MONTH));
}

/* Whether a mention may start here; most words need no closer look. */
static bool may_start(const struct text *t, size_t i)
{
	static const bool opens[N_TAGS] = {
		[TAG_MONTH] = true,   [TAG_TIMEUNIT] = true, [TAG_ORDINAL] = true, [TAG_WHICH] = true,  [TAG_BESIDE] = true,
		[TAG_SAMEAS] = true,  [TAG_YEARAGO] = true,  [TAG_RATE] = true,    [TAG_TODATE] = true, [TAG_FISCAL] = true,
		[TAG_YEAREND] = true, [TAG_EDGE] = true,
	};
	static const char *const words[] = { "then", "full", "whole", "new", "so", "q", "h", "period", "time", NULL };
	const struct token *tok = &t->tok[i];
	size_t n = tok->end - tok->start;

	if (tok->kind == TOKEN_SIGN)
		return false;
	if (tok->kind == TOKEN_NUMBER)
		return n <= 4 && count_may_start(t, i);
	for (size_t k = tok->lex; k < tok->lex + tok->n_lex; k++) {
		if (opens[t->lex[k]->tag] || (t->lex[k]->tag == TAG_NUM && count_may_start(t, i)))
			return true;
		if (t->lex[k]->tag == TAG_ARTICLE)
			return n < 3 && lex_at(t, i + 1, TAG_TIMEUNIT) != NULL;
	}
	if (token_is(t, i, "on"))
		return token_is(t, i + 1, "a") || token_is(t, i + 1, "an");
	for (size_t k = 0; words[k]; k++)
		if (token_is(t, i, words[k]))
			return true;
	return false;
}

/* The rest of a date is no figure's period, except where something stands on that day: "as of May 20". */
static bool date_mention(const struct text *t, size_t begin, const struct period_day *d, size_t lo, struct period_mention *m)
{
	bool as_of = begin >= lo + 2 && token_is(t, begin - 2, "as") &&
	             (token_is(t, begin - 1, "of") || token_is(t, begin - 1, "at"));
	bool by = begin > lo && (token_is(t, begin - 1, "by") || token_is(t, begin - 1, "before"));

	if ((!as_of && !by) || !d->month)
		return false;
	*m = (struct period_mention){ .role = as_of ? PERIOD_STAND : PERIOD_DUE,
		                      .form = d->year ? FORM_FIXED : FORM_MONTHS,
		                      .month = d->month,
		                      .n_months = 1,
		                      .unit_months = 1,
		                      .by_name = true,
		                      .year_given = d->year != 0 };
	if (d->year)
		m->fixed = tf_period_months(d->year, d->month, 1);
	m->tok0 = (uint32_t)(begin - (as_of ? 2 : 1));
	return true;
}

/* "Since we joined in 2001 exports have tripled": the clause that "since" opens tells from when, like "since 2001". */
static bool since_clause(const struct text *t, size_t prep, size_t lo)
{
	if (prep <= lo || !(token_is(t, prep, "in") || token_is(t, prep, "on")))
		return false;
	for (size_t i = prep; i > lo && i + 14 > prep; i--) {
		const struct token *tok = &t->tok[i - 1];
		if (token_is(t, i - 1, "since"))
			return i < prep;
		if (tok->kind != TOKEN_WORD && tok->sign != '\'' && tok->sign != '-')
			return false;
	}
	return false;
}

/* "the first seven months of its calendar year (March 20-October 21)", "fiscal 2016-17 (July 2016-June 2017)": the months in the bracket
 * say what the words before it mean. */
static bool bracket_apply(const struct text *t, struct period_mentions *out, const struct period_mention *m, size_t end)
{
	struct period_mention *before = out->n ? &out->v[out->n - 1] : NULL;
	bool fixed = m->form == FORM_FIXED && m->year_given;

	if (!before || before->tok1 + 1 != m->tok0 || !token_is(t, before->tok1, "(") || !token_is(t, end, ")") || !m->by_name ||
	    m->n_months < 2 || before->role == PERIOD_BASE || (!fixed && (m->form != FORM_MONTHS || (before->form == FORM_FIXED && !before->fiscal))))
		return false;
	enum period_role role = before->role;
	uint32_t tok0 = before->tok0;
	*before = *m;
	before->role = role;
	before->tok0 = tok0;
	before->tok1 = (uint32_t)end + 1;
	return true;
}

/* closing = [","] ENDING (WHICH unit | MONTH [year])          behind a fiscal year: "the current fiscal year ending next month", "fiscal 2017,
 * which ended in March": no time of its own */
static void fiscal_closes(struct cursor *c, struct period_mention *m)
{
	struct cursor at = *c, year;
	struct period_mention y;
	int unit, month;

	if (!m->fiscal || m->straddles)
		return;
	(void)period_skip(&at, ",");
	if (!period_take(&at, TAG_ENDING) || token_is(c->t, at.i - 1, "to"))
		return;
	if (period_take(&at, TAG_WHICH)) {
		if (!period_unit(&at, &unit))
			return;
	} else {
		struct period_day day;
		year = at;
		if (period_date(&year, &day) && day.month) {
			month = day.month;
			at = year;
		} else if (!period_month(&at, &month)) {
			return;
		} else {
			year = at;
			if (year_link(&year, &(struct period_mention){ .n_months = 1 }) && year_stated(&at, &y))
				at = year;
		}
		m->fiscal_month = month % 12 + 1;
	}
	*c = at;
}

void period_find(const struct text *t, size_t from, size_t to, struct tf_arena *a, struct period_mentions *out)
{
	struct cursor c = { t, from, to < t->n_tok ? to : t->n_tok };
	size_t lo = from; /* a mention does not reach back into the one before it */

	while (c.i < c.end) {
		struct period_mention m = { 0 };
		struct cursor at = c, date = c;
		struct period_day day;
		double where = -1;

		if (!may_start(t, c.i)) {
			c.i++;
			continue;
		}
		bool is_date = period_date(&date, &day);
		bool found = edge(&at, &m, &where) || core(&at, &m);
		if (is_date && !(found && at.i >= date.i)) {
			if (date_mention(t, c.i, &day, lo, &m)) {
				m.tok1 = (uint32_t)date.i;
				TF_PUSH(a, out, m);
			}
			lo = c.i = date.i;
			continue;
		}
		if (!found) {
			c.i++;
			continue;
		}
		fiscal_closes(&at, &m);
		struct period_lead l = lead_read(t, c.i, lo);
		const struct period_mention *before = out->n ? &out->v[out->n - 1] : NULL;
		/* "by then", "before the year is out", "by the end of the year" look ahead from the document's date */
		if (m.role == PERIOD_PLAIN) {
			m.role = lead_role(t, &l, &m, lo, c.i, at.i);
			/* "than in 2018 and 2019", "by 2030 or 2035": one word leads in both */
			if (!l.has_prep && before && before->role != PERIOD_PLAIN && before->form == FORM_FIXED && m.form == FORM_FIXED &&
			    c.i == before->tok1 + 1 && (token_is(t, c.i - 1, "and") || token_is(t, c.i - 1, "or")))
				m.role = before->role;
		}
		edge_apply(&m, where);
		if (l.has_prep && token_is(t, l.prep, "through"))
			through_apply(&m);
		/* "by the end of the year" is the document's, "by the same year" the one named before */
		if (m.role == PERIOD_DUE && m.form == FORM_BACK && m.unit_months == 12 && m.shift_months == 0 && m.n_months == 0 &&
		    !lex_at(t, c.i, TAG_BESIDE))
			m.form = FORM_RELATIVE;
		bool ago = token_is(t, at.i - 1, "ago"), the = c.i > lo && token_is(t, c.i - 1, "the");
		ago_apply(&m, ago, the || token_is(t, at.i - 1, "year"), lead_figure(t, c.i, lo));
		bool since = l.has_prep && token_is(t, l.prep, "since");
		if (!since && l.has_prep && m.form == FORM_FIXED && m.role == PERIOD_PLAIN && since_clause(t, l.prep, lo)) {
			since = true;
			m.role = PERIOD_BASE;
		}
		base_apply(&m, since, ago);
		m.to_date = m.to_date || since;
		m.tok0 = (uint32_t)(l.has_prep ? l.prep : c.i);
		m.tok1 = (uint32_t)at.i;
		if (!bracket_apply(t, out, &m, at.i))
			TF_PUSH(a, out, m);
		lo = c.i = at.i;
	}
}
