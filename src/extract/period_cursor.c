/* period_cursor.c - the small steps that all readers of time share: a word, a count, a length of time. */
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
