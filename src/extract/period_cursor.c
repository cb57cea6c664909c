/* period_cursor.c - the small steps that all readers of time share: a word, a count, a length of time, a number that is a
 * year. */
#include "extract/period_parts.h"

#include <math.h>

const struct lexeme *period_take(struct cursor *c, enum tag tag)
{
	const struct lexeme *l = c->i < c->end ? lex_at(c->t, c->i, tag) : NULL;

	if (!l || c->i + l->n_words > c->end)
		return NULL;
	c->i += l->n_words;
	return l;
}

bool period_skip(struct cursor *c, const char *lower)
{
	if (c->i >= c->end || !token_is(c->t, c->i, lower))
		return false;
	c->i++;
	return true;
}

bool period_digits(const struct text *t, size_t i, size_t end, size_t n, int *out)
{
	int x = 0;

	if (i >= end || t->tok[i].kind != TOKEN_NUMBER || t->tok[i].end - t->tok[i].start != n)
		return false;
	for (const char *p = t->s + t->tok[i].start; p < t->s + t->tok[i].end; p++) {
		if (*p < '0' || *p > '9')
			return false;
		x = x * 10 + (*p - '0');
	}
	*out = x;
	return true;
}

bool period_count(struct cursor *c, bool article, int *n)
{
	const struct lexeme *l;

	if (period_digits(c->t, c->i, c->end, 1, n) || period_digits(c->t, c->i, c->end, 2, n)) {
		if (*n < 1)
			return false;
		c->i++;
		return true;
	}
	if ((l = period_take(c, TAG_NUM)) != NULL && l->num >= 1 && l->num <= 99) {
		*n = (int)l->num;
		return true;
	}
	if (article && (period_skip(c, "a") || period_skip(c, "an"))) {
		*n = 1;
		return true;
	}
	return false;
}

bool period_unit(struct cursor *c, int *months)
{
	const struct lexeme *l = period_take(c, TAG_TIMEUNIT);

	if (!l || isnan(l->num))
		return false;
	*months = (int)l->num;
	return true;
}

bool period_figure_follows(const struct text *t, size_t i, size_t end)
{
	static const enum tag tags[] = { TAG_SCALE, TAG_PERCENT, TAG_POINTS, TAG_FOLD, TAG_TIMES, TAG_UNIT, TAG_CURRENCY };

	for (size_t k = 0; i < end && k < sizeof tags / sizeof *tags; k++)
		if (lex_at(t, i, tags[k]))
			return true;
	return false;
}

bool period_month(struct cursor *c, int *month)
{
	const struct lexeme *l = period_take(c, TAG_MONTH);

	if (l)
		*month = (int)l->num;
	return l != NULL;
}

/* A year glued to something that makes it part of a code, a date or an amount: "$2015", "07/01/2005", "12-10-2016". */
static bool in_a_code(const struct text *t, size_t i)
{
	if (i == 0 || t->tok[i].gap != GAP_NONE)
		return false;
	const struct token *before = &t->tok[i - 1];
	if (before->kind == TOKEN_NUMBER)
		return true;
	if (before->kind == TOKEN_WORD)
		return !token_is(t, i - 1, "cy") && !token_is(t, i - 1, "fy");
	if (before->sign == '-')
		return i > 1 && t->tok[i - 1].gap == GAP_NONE && t->tok[i - 2].kind == TOKEN_NUMBER;
	return !(before->sign == '(' || before->sign == '[' || before->sign == '"' || before->sign == '\'');
}

/* "1999 participants": a lower-case plural behind a number that no word of time leads in. */
static bool counts_things(const struct text *t, size_t i, size_t end)
{
	static const char *const leads[] = { "in", "since", "by", "than", "from", "for", "until", "to", "the", "during",
	                                     "through", "over", "on", "after", "before", "against", "and", "with" };
	struct tf_str next;

	if (i + 1 >= end || t->tok[i + 1].kind != TOKEN_WORD || t->tok[i + 1].gap != GAP_BLANK)
		return false;
	next = token_str(t, i + 1);
	if (next.n < 3 || next.s[0] < 'a' || next.s[0] > 'z' || next.s[next.n - 1] != 's' ||
	    lex_at(t, i + 1, TAG_YEARNOUN) || lex_at(t, i + 1, TAG_UP) || lex_at(t, i + 1, TAG_DOWN))
		return false;
	for (size_t k = 0; i > 0 && k < sizeof leads / sizeof *leads; k++)
		if (token_is(t, i - 1, leads[k]))
			return false;
	return true;
}

/* "the Economic Survey 2021": part of a name, when an unknown capitalised word of a running sentence stands before it. */
static bool ends_a_name(const struct text *t, size_t i)
{
	static const char *const leads[] = { "in", "since", "by", "than", "from", "for", "until", "of", "through", "over", "on",
	                                     "after", "before", "against", "and", "with", "during", "vs", "between", "throughout" };

	if (i < 2 || t->tok[i].gap != GAP_BLANK || t->tok[i - 1].gap != GAP_BLANK || t->tok[i - 1].kind != TOKEN_WORD ||
	    t->tok[i - 2].kind != TOKEN_WORD || t->tok[i - 1].n_lex > 0)
		return false;
	struct tf_str before = token_str(t, i - 1);
	if (before.n < 3 || before.s[0] < 'A' || before.s[0] > 'Z' || before.s[1] < 'a' || before.s[1] > 'z')
		return false;
	for (size_t k = 0; k < sizeof leads / sizeof *leads; k++)
		if (token_is(t, i - 1, leads[k]))
			return false;
	return true;
}

/* A four-digit number that means a year. */
bool period_year(struct cursor *c, int *year)
{
	const struct text *t = c->t;
	size_t i = c->i;

	if (i >= c->end || !token_year(t, i, year))
		return false;
	if (in_a_code(t, i) || period_figure_follows(t, i + 1, c->end) || counts_things(t, i, c->end) ||
	    ends_a_name(t, i))
		return false;
	if (i > 0 && (lex_at(t, i - 1, TAG_CURSIGN) || lex_at(t, i - 1, TAG_NAMED)))
		return false;
	if (i > 1 && t->tok[i - 1].sign == '.' && lex_at(t, i - 2, TAG_NAMED))
		return false;
	c->i++;
	return true;
}

bool period_any(const struct text *t, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (token_is(t, i, *words))
			return true;
	return false;
}

bool period_part(struct period_mention *m, int month, int n_months, bool by_name)
{
	m->form = FORM_MONTHS;
	m->month = month;
	m->n_months = m->unit_months = n_months;
	m->by_name = by_name;
	return true;
}

bool period_through(struct cursor *c, bool and)
{
	struct cursor at = *c;
	bool bar = period_skip(&at, "-") || period_skip(&at, "/");

	if (!period_skip(&at, "to") && !period_skip(&at, "through") && !period_skip(&at, "till") && !period_skip(&at, "until") &&
	    !(and && period_skip(&at, "and")) && !bar)
		return false;
	(void)period_skip(&at, "-");
	*c = at;
	return true;
}
