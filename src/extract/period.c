/* period.c - finds words of time and says what role they play: "than in the first eight months of 2019".
 *
 * The wordings themselves are read in period_months.c, period_year.c and period_relative.c; what they mean on a given
 * day is told in period_resolve.c. */
#include "extract/period_parts.h"

static bool is_any(const struct text *t, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (token_is(t, i, *words))
			return true;
	return false;
}

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
	struct calendar_day day;
	to = at;
	if (months_date(&to, &day) || !core(&at, m) || m->form == FORM_SPAN || m->form == FORM_SAME)
		return false;
	if (m->form == FORM_FIXED && m->unit_months == 120)
		m->fixed = tf_period_year(tf_period_first_year(m->fixed) + (*where >= 1 ? 9 : (int)(*where * 10)));
	*c = at;
	return true;
}

/* A figure ends right before token i. */
static bool figure_before(const struct text *t, size_t i, size_t lo, size_t *begin)
{
	static const enum tag tags[] = { TAG_SCALE, TAG_PERCENT, TAG_POINTS, TAG_FOLD, TAG_TIMES, TAG_UNIT, TAG_CURRENCY,
	                                 TAG_FRACTION };
	int year;

	*begin = i;
	if (i > lo && t->tok[i - 1].sign == ')' && i > lo + 2)
		return false;
	if (i > lo && t->tok[i - 1].kind == TOKEN_NUMBER && !token_year(t, i - 1, &year)) {
		*begin = i - 1;
		return true;
	}
	for (size_t k = i; k > lo && k + 4 > i; k--)
		for (size_t j = 0; j < sizeof tags / sizeof *tags; j++) {
			const struct lexeme *l = lex_at(t, k - 1, tags[j]);
			if (l && k - 1 + l->n_words == i) {
				*begin = k - 1;
				return true;
			}
		}
	return false;
}

/* "the record of $683.6 billion from 2022": the period of that figure, not what a rate counts from. */
static bool figure_belongs(const struct text *t, size_t begin, size_t lo)
{
	for (size_t n = 0; begin > lo && n < 6; n++, begin--) {
		const struct token *before = &t->tok[begin - 1];
		if (token_is(t, begin - 1, "of"))
			return true;
		if (before->kind != TOKEN_NUMBER && before->kind != TOKEN_SIGN && !lex_at(t, begin - 1, TAG_SCALE) &&
		    !lex_at(t, begin - 1, TAG_CURRENCY) && !lex_at(t, begin - 1, TAG_CURSIGN))
			return false;
	}
	return false;
}

/* What stands before a mention. */
struct lead {
	size_t prep;      /* the preposition, or the mention's first word when there is none */
	bool has_prep;
	bool compared;    /* a word of comparison leads in */
};

/* The words between preposition and mention: "in the whole of", "by the", "over the recession year". */
static size_t lead_fillers(const struct text *t, size_t begin, size_t lo)
{
	static const char *const fillers[] = { "the", "a", "an", "both", "all", "whole", "full", "entire", "early", "late",
	                                       "calendar", "-", "just", "only", "some", "about", "around", "roughly", "almost",
	                                       "nearly", "its", "their", "mid", "pandemic", "crisis", "record", NULL };
	size_t p = begin;

	if (p > lo + 2 && t->tok[p].kind == TOKEN_NUMBER && token_is(t, p - 1, "year")) {
		p--;
		if (p > lo + 1 && t->tok[p - 1].kind == TOKEN_WORD && token_is(t, p - 2, "the"))
			p -= 2;
	}
	while (p > lo && begin - p < 6) {
		if (is_any(t, p - 1, fillers) && t->tok[p].gap <= GAP_LINE)
			p--;
		else if (p > lo + 1 && token_is(t, p - 1, "of") &&
		         (token_is(t, p - 2, "whole") || token_is(t, p - 2, "all") || token_is(t, p - 2, "month")))
			p -= token_is(t, p - 2, "month") ? 2 : 1;
		else
			break;
	}
	return p;
}

/* compared = "than" | ("compared" | "comparison" | "relative" | "opposed" | "contrast") ("with" | "to") | "versus" | "vs"
 * ends before token p */
static bool compared_before(const struct text *t, size_t p, size_t lo, size_t *begin)
{
	static const char *const verbs[] = { "compared", "comparison", "relative", "opposed", "contrast", "contrasted", "up",
	                                     "equal", "similar", "identical", "comparing", NULL };

	if (p > lo && token_is(t, p - 1, ".") && p > lo + 1 && token_is(t, p - 2, "vs"))
		p--;
	if (p > lo && (token_is(t, p - 1, "than") || token_is(t, p - 1, "versus") || token_is(t, p - 1, "vs"))) {
		*begin = p - 1;
		return true;
	}
	if (p > lo + 1 && (token_is(t, p - 1, "with") || token_is(t, p - 1, "to")) && is_any(t, p - 2, verbs) &&
	    !(token_is(t, p - 2, "up") && token_is(t, p - 1, "to"))) {
		*begin = p - 2;
		return true;
	}
	return false;
}

static struct lead lead_read(const struct text *t, size_t begin, size_t lo)
{
	static const char *const preps[] = { "in", "during", "for", "of", "by", "before", "within", "at", "on", "over", "from",
	                                     "since", "against", "above", "below", "until", "till", "through", "throughout", "to",
	                                     "after", "around", "between", "inside", "under", "beyond", NULL };
	static const char *const level[] = { "that", "those", "level", "levels", "figure", "figures", "total", "volume", "value",
	                                     "mark", "one", NULL };
	size_t p = lead_fillers(t, begin, lo), q;
	struct lead l = { .prep = p };

	if (compared_before(t, p, lo, &q)) {
		l = (struct lead){ q, true, true };
		return l;
	}
	if (p > lo && p > 1 && token_is(t, p - 1, "of") && token_is(t, p - 2, "as")) {
		l.prep = p - 2;
		l.has_prep = true;
		return l;
	}
	if (p == lo || !is_any(t, p - 1, preps))
		return l;
	l.prep = p - 1;
	l.has_prep = true;
	bool in = token_is(t, p - 1, "in") || token_is(t, p - 1, "for") || token_is(t, p - 1, "during") ||
	          token_is(t, p - 1, "at") || token_is(t, p - 1, "of");
	if (in && compared_before(t, p - 1, lo, &q)) {
		l.prep = q;
		l.compared = true;
	} else if (in && p > lo + 1 && token_is(t, p - 2, "as")) {
		l.compared = true; /* "twice as much as in 2015" */
	} else if (p > lo + 1 && (token_is(t, p - 1, "of") || token_is(t, p - 1, "in") || token_is(t, p - 1, "for")) &&
	           is_any(t, p - 2, level)) {
		/* "double that of a year ago", "above the level of 2013" */
		static const char *const words[] = { "than", "from", "over", "above", "below", "against", "times", "with", NULL };
		for (size_t k = p - 2; k > lo && k + 3 > p - 2; k--)
			l.compared = l.compared || is_any(t, k - 1, words) || lex_at(t, k - 1, TAG_MULTIPLE);
	}
	return l;
}

/* A comparison may lead to this: one year, one part of it, the same months elsewhere; not a span of years. */
static bool can_be_base(const struct period_mention *m)
{
	return m->form != FORM_SPAN && !(m->form == FORM_FIXED && tf_period_length(m->fixed) > 24) && !m->to_date &&
	       !(m->form == FORM_BACK && m->n_months > 1) &&
	       !(m->form == FORM_SAME && m->shift_months == 0 && !m->year_given);
}

static enum period_role lead_role(const struct text *t, const struct lead *l, const struct period_mention *m, size_t lo,
                                  size_t begin, size_t end)
{
	static const char *const level[] = { "level", "levels", "peak", "figure", "total", "volume", "value", "high", "record",
	                                     NULL };
	size_t p = l->prep, figure;
	bool after_figure = figure_before(t, p, lo, &figure);
	bool word_before = p > lo && (lex_at(t, p - 1, TAG_UP) || lex_at(t, p - 1, TAG_DOWN) || lex_at(t, p - 1, TAG_COMPARE));

	if (l->compared)
		return PERIOD_BASE;
	if (!l->has_prep) {
		bool of_level = m->form == FORM_FIXED && is_any(t, end, level);
		return of_level && p > lo && lex_at(t, p - 1, TAG_MULTIPLE) ? PERIOD_BASE : PERIOD_PLAIN;
	}
	if (token_is(t, p, "of") && is_any(t, end, level) && after_figure && m->form == FORM_FIXED)
		return PERIOD_BASE;
	if (token_is(t, p, "against") || token_is(t, p, "on"))
		return can_be_base(m) || m->form == FORM_SAME ? PERIOD_BASE : PERIOD_PLAIN;
	if (token_is(t, p, "from")) {
		bool opens = token_str(t, p).s[0] == 'F';
		bool range = m->n_months > 1 && m->by_name && begin == p + 1;
		if (m->form == FORM_SAME)
			return PERIOD_BASE;
		return opens || range || !can_be_base(m) || (after_figure && figure_belongs(t, figure, lo)) ? PERIOD_PLAIN
		                                                                                          : PERIOD_BASE;
	}
	if (token_is(t, p, "over") || token_is(t, p, "above") || token_is(t, p, "below"))
		return can_be_base(m) && (after_figure || word_before || !token_is(t, p, "over")) ? PERIOD_BASE : PERIOD_PLAIN;
	if (token_is(t, p, "since"))
		return m->to_date || (m->form == FORM_MONTHS && !after_figure) ? PERIOD_PLAIN : PERIOD_BASE;
	if (token_is(t, p, "as"))
		return PERIOD_STAND;
	if (m->form == FORM_SPAN)
		return (token_is(t, p, "within") || token_is(t, p, "in") || token_is(t, p, "inside")) && begin == p + 1
		               ? PERIOD_DUE
		               : PERIOD_PLAIN;
	if (token_is(t, p, "by") || token_is(t, p, "before") || token_is(t, p, "within") || token_is(t, p, "until") ||
	    token_is(t, p, "till") || token_is(t, p, "through") || (token_is(t, p, "to") && m->unit_months >= 12 && !after_figure))
		return (m->form == FORM_RELATIVE && m->shift_months < 0) || m->form == FORM_SAME ||
		                       (token_is(t, p, "to") && m->form != FORM_FIXED)
		               ? PERIOD_PLAIN
		               : PERIOD_DUE;
	return PERIOD_PLAIN;
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
		m->month = (m->month - 1 + m->n_months - 1) % 12 + 1;
		m->n_months = 1;
		if (m->form == FORM_FIXED)
			m->fixed.first = m->fixed.last;
	}
}

/* A base is counted from the figure's own period: "than a year earlier" are the same months one year before. */
static void base_apply(struct period_mention *m, bool since)
{
	if (m->role != PERIOD_BASE)
		return;
	m->to_date = m->to_date || since;
	if (m->form == FORM_BACK && m->shift_months < 0 && m->n_months == 0)
		m->form = FORM_SAME;
	if (m->form == FORM_SAME && m->shift_months == 0 && !m->year_given)
		m->shift_months = -12;
}

/* Whether a mention may start here; most words need no closer look. */
static bool may_start(const struct text *t, size_t i)
{
	const struct token *tok = &t->tok[i];

	return tok->kind == TOKEN_NUMBER || tok->n_lex > 0 ||
	       (tok->kind == TOKEN_WORD && (token_is(t, i, "q") || token_is(t, i, "h") || token_is(t, i, "then") ||
	                                    token_is(t, i, "full") || token_is(t, i, "whole") || token_is(t, i, "so")));
}

/* The rest of a date is no figure's period, except where something stands on that day: "as of May 20". */
static bool date_mention(const struct text *t, size_t begin, const struct calendar_day *d, size_t lo, struct period_mention *m)
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

void period_find(const struct text *t, size_t from, size_t to, struct tf_arena *a, struct period_mentions *out)
{
	struct cursor c = { t, from, to < t->n_tok ? to : t->n_tok };
	size_t lo = from; /* a mention does not reach back into the one before it */

	while (c.i < c.end) {
		struct period_mention m = { 0 };
		struct cursor at = c, date = c;
		struct calendar_day day;
		double where = -1;

		if (!may_start(t, c.i)) {
			c.i++;
			continue;
		}
		bool is_date = months_date(&date, &day);
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
		struct lead l = lead_read(t, c.i, lo);
		const struct period_mention *before = out->n ? &out->v[out->n - 1] : NULL;
		/* "by then", "before the year is out", "by the end of the year" look ahead from the document's date */
		if (m.role != PERIOD_BASE) {
			m.role = lead_role(t, &l, &m, lo, c.i, at.i);
			/* "than in 2018 and 2019": one word of comparison for both */
			if (!l.has_prep && before && before->role == PERIOD_BASE && before->form == FORM_FIXED && m.form == FORM_FIXED &&
			    c.i == before->tok1 + 1 && (token_is(t, c.i - 1, "and") || token_is(t, c.i - 1, "or")))
				m.role = before->role;
		}
		edge_apply(&m, where);
		if (m.role == PERIOD_DUE && m.form == FORM_BACK && m.unit_months == 12 && m.shift_months == 0 && m.n_months == 0)
			m.form = FORM_RELATIVE;
		bool since = l.has_prep && token_is(t, l.prep, "since");
		base_apply(&m, since);
		m.to_date = m.to_date || since;
		m.tok0 = (uint32_t)(l.has_prep ? l.prep : c.i);
		m.tok1 = (uint32_t)at.i;
		TF_PUSH(a, out, m);
		lo = c.i = at.i;
	}
}
