/* grid_when.c - months and years as tables write them, and how a head, a label and a caption complete each other. */
#include "extract/grid_parts.h"

static bool is_dash(const struct text *t, uint32_t i, uint32_t end)
{
	return i < end && (token_is(t, i, "-") || token_is(t, i, "to"));
}

static int month_at(const struct text *t, uint32_t i, uint32_t end)
{
	const struct lexeme *l = i < end ? lex_at(t, i, TAG_MONTH) : NULL;
	return l ? (int)l->num : 0;
}

/* digits of a whole number of at most `max` digits; -1 for anything else */
static int small_number(const struct text *t, uint32_t i, uint32_t end, size_t max)
{
	int n = 0;

	if (i >= end || t->tok[i].kind != TOKEN_NUMBER || t->tok[i].end - t->tok[i].start > max)
		return -1;
	for (uint32_t b = t->tok[i].start; b < t->tok[i].end; b++) {
		if (t->s[b] < '0' || t->s[b] > '9')
			return -1;
		n = n * 10 + (t->s[b] - '0');
	}
	return n;
}

/* year = [ "." | "," | "-" | "/" | "'" | "of" ] ( YYYY | YY )          "Sep 18", "Jan-19", "Q1'19", "Mar. 2020" */
static uint32_t year_behind(const struct text *t, uint32_t i, uint32_t end, bool two_digits, int *year)
{
	uint32_t at = i;

	while (at < end && at < i + 2 &&
	       (token_is(t, at, ".") || token_is(t, at, ",") || token_is(t, at, "-") || token_is(t, at, "/") || token_is(t, at, "'") || token_is(t, at, "of")))
		at++;
	if (at >= end || t->tok[at].gap >= GAP_WIDE)
		return 0;
	if (token_year(t, at, year))
		return at + 1 - i;
	bool single = at + 1 >= end || t->tok[at + 1].kind != TOKEN_SIGN || t->tok[at + 1].sign != ',';
	if (!two_digits || !single || t->tok[at].end - t->tok[at].start != 2 || small_number(t, at, end, 2) < 0)
		return 0;
	*year = small_number(t, at, end, 2);
	*year += *year < 60 ? 2000 : 1900;
	return at + 1 - i;
}

static bool glued(const struct text *t, uint32_t i, uint32_t end) { return i < end && t->tok[i].gap == GAP_NONE; }

/* months = MONTH [ dash MONTH ] | "Q" n | "H" n | n "Q" | n "H" | n "M" | n "-" n "/"          "Jan-Sep", "Q1", "8M" */
static uint32_t months(const struct text *t, uint32_t i, uint32_t end, int *month, int *n_months)
{
	int first = month_at(t, i, end), n;

	if (first) {
		uint32_t at = i + lex_at(t, i, TAG_MONTH)->n_words;
		*month = first;
		*n_months = 1;
		if (is_dash(t, at, end) && month_at(t, at + 1, end)) {
			*n_months = (month_at(t, at + 1, end) - first + 12) % 12 + 1;
			at += 1U + lex_at(t, at + 1, TAG_MONTH)->n_words;
		}
		return at - i;
	}
	bool q = token_is(t, i, "q"), h = token_is(t, i, "h"), m = token_is(t, i, "m");
	if ((q || h || m) && glued(t, i + 1, end) && (n = small_number(t, i + 1, end, 2)) > 0 && n <= (q ? 4 : h ? 2 : 12)) {
		*n_months = q ? 3 : h ? 6 : 1;
		*month = (n - 1) * *n_months + 1;
		return 2;
	}
	n = small_number(t, i, end, 2);
	if (n < 1 || n > 12)
		return 0;
	if (glued(t, i + 1, end) && (token_is(t, i + 1, "q") || token_is(t, i + 1, "h"))) {
		*n_months = token_is(t, i + 1, "q") ? 3 : 6;
		if (n > 12 / *n_months)
			return 0;
		*month = (n - 1) * *n_months + 1;
		return 2;
	}
	if (i + 1 < end && glued(t, i + 1, end) && token_is(t, i + 1, "m")) {
		*month = 1;
		*n_months = n;
		return 2;
	}
	int last = is_dash(t, i + 1, end) ? small_number(t, i + 2, end, 2) : 0, year;
	if (last > n && last <= 12 && token_is(t, i + 3, "/") && i + 4 < end && token_year(t, i + 4, &year)) {
		*month = n;
		*n_months = last - n + 1;
		return 3;
	}
	return 0;
}

size_t grid_when_short(const struct text *t, uint32_t i, uint32_t end, bool two_digits, struct grid_when *out)
{
	int year = 0, month = 0, n = 0;
	uint32_t took, more;

	if (token_year(t, i, &year)) {
		uint32_t at = i + 1 + (token_is(t, i + 1, ",") || token_is(t, i + 1, ":"));
		took = at < end ? months(t, at, end, &month, &n) : 0;
		if (took == 0)
			return 0;
		*out = (struct grid_when){ true, month, n, tf_period_year(year) };
		return at + took - i;
	}
	took = months(t, i, end, &month, &n);
	if (took == 0)
		return 0;
	*out = (struct grid_when){ .said = true, .month = month, .n_months = n };
	more = i + took < end ? year_behind(t, i + took, end, two_digits, &year) : 0;
	/* "September 2018-19", "March 2020 to March 2021": for the reader of running text */
	if (more && is_dash(t, i + took + more, end) && i + took + more + 1 < end)
		return 0;
	if (more) /* months over the turn of the year are named after its end */
		out->year = tf_period_year(year);
	return took + more;
}

struct grid_when grid_when_of(const struct period_mention *m, const struct period_context *c)
{
	struct grid_when w = { 0 };
	struct tf_period p;

	if (m->form == FORM_BACK || m->form == FORM_SAME || m->form == FORM_SPAN)
		return w;
	if (m->form == FORM_MONTHS && !m->to_date && !m->fiscal) {
		w.said = m->n_months > 0;
		w.month = m->month;
		w.n_months = m->n_months;
		return w;
	}
	p = period_resolve(m, c, SENSE_PAST, (struct tf_period){ 0 });
	if (tf_period_none(p))
		return w;
	w.said = true;
	if (tf_period_length(p) < 12) {
		w.month = p.first % 12 + 1;
		w.n_months = tf_period_length(p);
		w.year = tf_period_year(tf_period_last_year(p));
	} else {
		w.year = p;
	}
	return w;
}

struct grid_when grid_when_join(struct grid_when near, struct grid_when far)
{
	struct grid_when w = near.said ? near : far;

	if (!near.said || !far.said)
		return w;
	if (tf_period_none(near.year))
		w.year = far.year;
	/* "January-September" above columns "2018" and "2019"; one month of another year is no part of a column's year */
	bool same_year = tf_period_none(far.year) || far.n_months > 1 || tf_period_eq(near.year, far.year);
	if (near.n_months == 0 && far.n_months > 0 && same_year && tf_period_length(near.year) == 12) {
		w.month = far.month;
		w.n_months = far.n_months;
	}
	return w;
}

struct tf_period grid_when_period(struct grid_when w, const struct period_context *c)
{
	struct tf_period p = w.year;

	if (!w.said)
		return (struct tf_period){ 0 };
	if (w.n_months == 0)
		return p;
	if (tf_period_none(p)) {
		struct period_mention m = { .form = FORM_MONTHS, .month = w.month, .n_months = w.n_months, .unit_months = 1, .by_name = true };
		return period_resolve(&m, c, SENSE_PAST, (struct tf_period){ 0 });
	}
	if (tf_period_length(p) != 12)
		return (struct tf_period){ 0 };
	if (tf_period_is_year(p) && w.month - 1 + w.n_months > 12) { /* "Nov-Jan 2020" ends in 2020 */
		int last = p.first + (w.month - 1 + w.n_months - 1) % 12;
		return (struct tf_period){ last - w.n_months + 1, last };
	}
	p.first += ((w.month - 1 - p.first) % 12 + 12) % 12;
	p.last = p.first + w.n_months - 1;
	return p;
}
