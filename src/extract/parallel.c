/* parallel.c - tells a bare number that repeats the construction of a figure ("to Italy by 3.7") from a count ("12 others").
 *
 * What the number takes over is borrow.c's business. */
#include "extract/parallel.h"

#include <math.h>

/* The last token of a party's name is the one before i: "Spain [9.8]", "the Netherlands [9.5]". */
static bool party_before(const struct cursor *c, size_t i)
{
	static const enum tag parties[] = { TAG_COUNTRY, TAG_REGION, TAG_PLACE, TAG_CAPITAL, TAG_CONTINENT };

	i -= i > c->begin && cursor_is(c, i - 1, "'s"); /* "Hong Kong's [19]" */
	for (uint16_t k = 1; k <= 4 && i >= c->begin + k; k++)
		for (size_t p = 0; p < sizeof parties / sizeof *parties; p++) {
			const struct lexeme *w = cursor_lex(c, i - k, parties[p]);
			if (w && w->n_words == k)
				return true;
		}
	return false;
}

static bool party_starts(const struct cursor *c, size_t i)
{
	static const enum tag parties[] = { TAG_COUNTRY, TAG_REGION, TAG_PLACE, TAG_CAPITAL, TAG_CONTINENT };

	i += cursor_is(c, i, "the");
	for (size_t p = 0; p < sizeof parties / sizeof *parties; p++)
		if (cursor_lex(c, i, parties[p]))
			return true;
	return false;
}

/* behind = ( "to" | "for" | "from" | "in" | "with" ) [ "the" ] party          "[68] for Europe", "[8] to China" */
static bool party_behind(const struct cursor *c, size_t i)
{
	static const char *const prepositions[] = { "to", "for", "from", "in", "with", NULL };

	return cursor_any(c, i, prepositions) && party_starts(c, i + 1);
}

/* A word that a figure of the same kind follows: "imports down [43.1]", "sold [225]", "comes to [10]". */
static bool is_lead(const struct cursor *c, size_t i)
{
	static const enum tag tags[] = { TAG_BUY, TAG_SELL, TAG_REACH, TAG_UP, TAG_DOWN };
	static const char *const words[] = { "by",  "with", "to",  "at",   "was", "were", "is",      "are",  "has",
		                             "had", "have", "did", "does", "done", "of",  "then", "managed", "took", NULL };

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

/* "15.7 percent in 2010 and [15] in 2011" */
static bool year_behind(const struct cursor *c, const struct quantity *x)
{
	int year;

	return cursor_is(c, x->tok1, "in") && x->tok1 + 1U < c->end && token_year(c->t, x->tok1 + 1U, &year) &&
	       (cursor_is(c, x->tok0 - 1U, "and") || cursor_is(c, x->tok0 - 1U, ","));
}

/* No noun follows that the number would count, and nothing makes a ratio of it: "2 to 1", "35 of the 50", "5 a year". */
static bool ends(const struct cursor *c, size_t i)
{
	static const char *const counted[] = { "out", "per", "a", "an", "each", "every", "-", "/", "or", NULL };

	if (cursor_is(c, i, "of"))
		return cursor_is(c, i + 1, "those");
	if (cursor_is(c, i, "and"))
		return cursor_is(c, i + 1, "now") || cursor_is(c, i + 1, "that") || party_starts(c, i + 1);
	if (cursor_any(c, i, counted))
		return false;
	if (cursor_is(c, i, "to") && i + 1 < c->end && c->t->tok[i + 1].kind == TOKEN_NUMBER)
		return false;
	return token_closes(c, i);
}

/* What one in the number is worth when it counts in what the model counts in; 0 when it is too large or too small for
 * that: "12 billion ... and 9" is alike, "and 1" is not; "1.2 million cars ... and 909,000" is written out. */
static double worth(const struct quantity *model, const struct quantity *x)
{
	double by = model->measure == MEASURE_GOODS && x->hi >= 1000 ? 1 : model->scale, ratio = fabs(model->hi / (x->hi * by));

	switch (model->measure) {
	case MEASURE_PERCENT:
		return fabs(x->hi) < 1000 ? 1 : 0;
	case MEASURE_MONEY:
		return by >= 1e6 && ratio < 50 && ratio > 0.02 ? by : 0;
	case MEASURE_GOODS:
		return ratio < (x->hi >= 1000 ? 1000 : 50) && ratio > 0.01 ? by : 0;
	default:
		return 0;
	}
}

double parallel_worth(const struct cursor *c, const struct quantity *model, bool near, const struct quantity *x)
{
	size_t i = x->tok0;
	double by = x->hi > 0 ? worth(model, x) : 0;

	if (by <= 0 || !ends(c, x->tok1))
		return 0;
	if (year_before(c, i) || (near && (party_before(c, i) || party_behind(c, x->tok1) || year_behind(c, x))))
		return by;
	bool telling = x->step < 1 || x->hi >= 1000; /* alone, a small whole number may be a count */
	if (i > c->begin && cursor_is(c, i - 1, "(") && cursor_is(c, x->tok1, ")"))
		return telling && party_before(c, i - 1) ? by : 0;
	if (i == c->begin)
		return 0;
	bool share = near && model->measure == MEASURE_PERCENT && (cursor_is(c, i - 1, "for") || cursor_is(c, i - 1, "on"));
	bool traded = cursor_is(c, x->tok1, ".") && (cursor_lex(c, i - 1, TAG_BUY) || cursor_lex(c, i - 1, TAG_SELL));
	return share || (is_lead(c, i - 1) && (near || telling || traded)) ? by : 0;
}
