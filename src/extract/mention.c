/* mention.c - looks at the words around the name of a party, before any sentence is read.
 *
 * Whom a document is about is weighed from this in prominence.c and about.c; parties of sentences are read in party.c. */
#include "extract/mention.h"

static bool is_measured(const struct text *t, size_t i) { return lex_at(t, i, TAG_TOPIC) != NULL; }

static bool is_traded(const struct text *t, size_t i) { return lex_at(t, i, TAG_SELL) || lex_at(t, i, TAG_BUY) || lex_at(t, i, TAG_INVEST); }

/* A noun of trade within three words: "'s [monthly tea] exports". */
static bool owns(const struct text *t, size_t i, size_t end)
{
	for (size_t k = i; k < end && k < i + 4; k++) {
		if (is_measured(t, k))
			return true;
		if (t->tok[k].kind != TOKEN_WORD || token_is(t, k, "and") || token_is(t, k, "to") || token_is(t, k, "of") || token_is(t, k, "in"))
			return false;
	}
	return false;
}

const struct lexeme *mention_at(const struct text *t, size_t i, size_t end)
{
	static const enum tag tags[] = { TAG_COUNTRY, TAG_REGION, TAG_ADJECTIVE, TAG_CAPITAL, TAG_PLACE };
	const struct lexeme *lex = NULL;

	for (size_t g = 0; g < sizeof tags / sizeof *tags && !lex; g++)
		lex = lex_at(t, i, tags[g]);
	if (lex)
		return lex;
	lex = lex_at(t, i, TAG_WORLD);
	return lex && owns(t, i + lex->n_words, end) ? lex : NULL;
}

bool mention_is_far(const struct text *t, size_t i, size_t from)
{
	static const char *const far[] = { "to", "from", "with", "against", "into", "bound" };

	for (size_t steps = 0; i > from && steps < 3; steps++) {
		i--;
		for (size_t k = 0; k < sizeof far / sizeof *far; k++)
			if (token_is(t, i, far[k]))
				return true;
		if (!token_is(t, i, "the") && !token_is(t, i, "its") && !token_is(t, i, "northern") && !token_is(t, i, "southern"))
			return false;
	}
	return false;
}

bool mention_holds(const struct text *t, size_t i, size_t end)
{
	const struct lexeme *lex = mention_at(t, i, end);
	size_t k = i + lex->n_words;

	if (lex->tag == TAG_WORLD || is_measured(t, k))
		return true;
	if (token_is(t, k, "'s") || token_is(t, k, "'"))
		return owns(t, k + 1, end);
	if (lex->tag == TAG_ADJECTIVE)
		return owns(t, k, end);
	for (size_t steps = 0; k < end && steps < 3 && t->tok[k].kind == TOKEN_WORD; k++, steps++)
		if (is_traded(t, k))
			return true;
	return false;
}

bool mention_takes(const struct text *t, size_t i, size_t from)
{
	for (size_t steps = 0; i > from && steps < 9; steps++) {
		i--;
		if (is_measured(t, i) || is_traded(t, i))
			return true;
		if (t->tok[i].kind == TOKEN_SIGN && !t->tok[i].n_lex && t->tok[i].sign != '-')
			return false;
	}
	return false;
}

bool mention_is_venue(const struct text *t, size_t i, size_t from)
{
	return i > from && (lex_at(t, i, TAG_PLACE) || lex_at(t, i, TAG_CAPITAL)) && (token_is(t, i - 1, "in") || token_is(t, i - 1, "at"));
}

/* A line of its own, and no sentence: "Kenya imports more". */
static bool is_line(const struct document *doc, const struct sentence *s)
{
	bool first = s == doc->sentences || s[-1].paragraph != s->paragraph;
	bool last = s + 1 == doc->sentences + doc->n_sentences || s[1].paragraph != s->paragraph;

	return first && last && s->tok1 - s->tok0 <= 14 && !token_is(&doc->text, s->tok1 - 1, ".");
}

bool mention_heads(const struct document *doc, size_t i, const struct sentence *s)
{
	const struct text *t = &doc->text;
	size_t behind = i + t->tok[i].n_words;

	if (s->part != PART_BODY)
		return false;
	if (is_line(doc, s))
		return !mention_is_far(t, i, s->tok0);
	if (i > s->tok0 + 2)
		return false;
	return behind >= s->tok1 || token_is(t, behind, ":") || token_is(t, behind, ".") || (token_is(t, behind, "-") && t->tok[behind].gap != GAP_NONE);
}

size_t mention_dateline(const struct document *doc, const struct sentence *s)
{
	const struct text *t = &doc->text;
	struct tf_str w = token_str(t, s->tok0);

	for (size_t k = 0; k < w.n; k++)
		if (w.s[k] >= 'a' && w.s[k] <= 'z')
			return 0;
	for (size_t i = s->tok0; i < s->tok1 && i < s->tok0 + 16; i++)
		if (t->tok[i].sign == '-' || (t->tok[i].sign == ':' && i < s->tok0 + 4) || (t->tok[i].sign == ')' && i < s->tok0 + 14))
			return i - s->tok0;
	return 0;
}
