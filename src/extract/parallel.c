/* parallel.c - tells a bare number that repeats the construction of a figure ("to Italy by 3.7") from a count ("12 others").
 *
 * What the number takes over is borrow.c's business. */
#include "extract/parallel.h"

#include <math.h>

/* The last token of a party's name is the one before i: "Spain [9.8]", "the Netherlands [9.5]". */
static bool party_before(const struct cursor *c, size_t i)
{
	static const enum tag parties[] = { TAG_COUNTRY, TAG_REGION, TAG_PLACE, TAG_CAPITAL, TAG_CONTINENT };

	for (uint16_t k = 1; k <= 4 && i >= c->begin + k; k++)
		for (size_t p = 0; p < sizeof parties / sizeof *parties; p++) {
			const struct lexeme *w = cursor_lex(c, i - k, parties[p]);
			if (w && w->n_words == k)
				return true;
		}
	return false;
}

/* behind = ( "to" | "for" | "from" | "in" | "with" ) [ "the" ] party          "[68] for Europe", "[8] to China" */
static bool party_behind(const struct cursor *c, size_t i)
{
	static const char *const prepositions[] = { "to", "for", "from", "in", "with", NULL };
	static const enum tag parties[] = { TAG_COUNTRY, TAG_REGION, TAG_PLACE, TAG_CAPITAL, TAG_CONTINENT };

	if (!cursor_any(c, i, prepositions))
		return false;
	i += 1 + cursor_is(c, i + 1, "the");
	for (size_t p = 0; p < sizeof parties / sizeof *parties; p++)
		if (cursor_lex(c, i, parties[p]))
			return true;
	return false;
}

/* A word that a figure of the same kind follows: "imports down [43.1]", "sold [225]", "comes to [10]". */
static bool is_lead(const struct cursor *c, size_t i)
{
	static const enum tag tags[] = { TAG_BUY, TAG_SELL, TAG_REACH, TAG_UP, TAG_DOWN };
	static const char *const words[] = { "by",  "with", "to",  "at",   "was", "were", "is",      "are",  "has",
		                             "had", "have", "did", "done", "of",  "then", "managed", "took", NULL };

	if (i < c->begin)
		return false;
	i -= i > c->begin && (cursor_is(c, i, "only") || cursor_is(c, i, "just"));
	if (cursor_any(c, i, words))
		return true;
	for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
		if (cursor_lex(c, i, tags[k]))
			return true;
	return false;
}

/* "(2012: 4.38; 2003: 0.6)", "2010: 53.8" */
static bool year_before(const struct cursor *c, size_t i)
{
	int year;

	return i >= c->begin + 2 && cursor_is(c, i - 1, ":") && token_year(c->t, i - 2, &year);
}

/* No noun follows that the number would count, and nothing makes a ratio of it: "2 to 1", "35 of the 50", "5 a year". */
static bool ends(const struct cursor *c, size_t i)
{
	static const char *const counted[] = { "of", "out", "per", "a", "an", "each", "every", "-", "/", "and", "or", NULL };

	if (cursor_is(c, i, "and") && cursor_is(c, i + 1, "now"))
		return true;
	if (cursor_any(c, i, counted) && !(cursor_is(c, i, "and") && party_before(c, i + 2)))
		return i < c->end && cursor_is(c, i, "of") && cursor_is(c, i + 1, "those");
	if (cursor_is(c, i, "to") && i + 1 < c->end && c->t->tok[i + 1].kind == TOKEN_NUMBER)
		return false;
	return token_closes(c, i);
}

/* As large as the model's own number, give or take a factor of fifty: "12 billion ... and 9", but no "and 1". */
static bool alike(const struct quantity *model, const struct quantity *x)
{
	double own = fabs(model->hi) / (model->scale > 0 ? model->scale : 1), value = fabs(x->hi);

	if (model->measure == MEASURE_PERCENT)
		return value < 1000;
	return own > 0 && value > 0 && value / own < 50 && own / value < 50;
}

bool parallel_fits(const struct cursor *c, const struct quantity *model, bool near, const struct quantity *x)
{
	size_t i = x->tok0;

	if (!alike(model, x) || !ends(c, x->tok1) || (model->measure == MEASURE_MONEY && model->scale < 1e6))
		return false;
	if (year_before(c, i) || (near && (party_before(c, i) || party_behind(c, x->tok1))))
		return true;
	bool bracket = i > c->begin && cursor_is(c, i - 1, "(") && cursor_is(c, x->tok1, ")");
	if (bracket)
		return party_before(c, i - 1) && x->step < 1;
	if (i == c->begin)
		return false;
	/* alone, only decimals show that no count is meant */
	return is_lead(c, i - 1) && (near || x->step < 1 || x->hi >= 1000);
}
