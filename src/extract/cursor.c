/* cursor.c - what stands next to a token: blanks, words, lexemes, and whether a noun may follow.
 *
 * All looks stay within the cursor's range. */
#include "extract/cursor.h"

#include <string.h>

bool cursor_any(const struct cursor *c, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (cursor_is(c, i, *words))
			return true;
	return false;
}

bool token_closes(const struct cursor *c, size_t i)
{
	static const char *const words[] = { "of",        "in",           "to",       "from",      "on",
		                             "by",        "for",          "at",       "with",      "and",
		                             "or",        "but",          "while",    "as",        "than",
		                             "over",      "since",        "between",  "against",   "below",
		                             "above",     "under",        "after",    "before",    "during",
		                             "within",    "when",         "which",    "that",      "who",
		                             "whose",     "where",        "if",       "per",       "a",
		                             "an",        "the",          "this",     "that",      "these",
		                             "its",       "their",        "his",      "was",       "were",
		                             "is",        "are",          "be",       "been",      "has",
		                             "have",      "had",          "will",     "would",     "could",
		                             "can",       "may",          "might",    "should",    "went",
		                             "came",      "comes",        "come",     "goes",      "go",
		                             "more",      "less",         "higher",   "lower",     "larger",
		                             "bigger",    "smaller",      "up",       "down",      "off",
		                             "out",       "short",        "wide",     "worth",     "last",
		                             "next",      "each",         "every",    "annually",  "yearly",
		                             "today",     "now",          "yet",      "then",      "there",
		                             "here",      "alone",        "again",    "too",       "also",
		                             "so",        "not",          "ago",      "earlier",   "later",
		                             "compared",  "year",         "month",    "set",       "spent",
		                             "sold",      "made",         "sent",     "brought",   "put",
		                             "seen",      "lost",         "left",     "grew",      "fell",
		                             "rose",      "once",         "only",     "just",      "even",
		                             "still",     "already",      "via",      "through",   "across",
		                             "among",     "toward",       "towards",  "into",      "versus",
		                             "vs",        "because",      "despite",  "including", "without",
		                             "following", "respectively", "we",       "they",      "it",
		                             "he",        "she",          "you",      "i",         "our",
		                             "some",      "both",         "all",      "what",      "until",
		                             "till",      "'s",           "combined", "together",  "mark",
		                             "written",   "given",        "taken",    "shown",     "known",
		                             "bought",    "resting",      "behind",   "ahead",     "twice",
		                             NULL };

	if (i >= c->end || c->t->tok[i].kind != TOKEN_WORD)
		return !(cursor_is(c, i, "-") && token_glued(c, i) && token_glued(c, i + 1) &&
		         c->t->tok[i + 1].kind == TOKEN_WORD);
	if (!token_near(c, i))
		return true;
	struct tf_str w = token_str(c->t, i);
	static const char *const adjectives[] = { "monthly", "weekly",  "daily",    "quarterly",
		                                  "early",   "elderly", "friendly", NULL };
	bool lower = w.n > 3 && w.s[0] >= 'a' && w.s[0] <= 'z';
	if (lower && (memcmp(w.s + w.n - 2, "ed", 2) == 0 || memcmp(w.s + w.n - 2, "ly", 2) == 0))
		return !cursor_any(c, i, adjectives);
	/* "against 1.7 billion twelve months earlier" */
	if (cursor_lex(c, i, TAG_NUM) && cursor_lex(c, i + 1, TAG_TIMEUNIT))
		return true;
	return cursor_lex(c, i, TAG_MONTH) || cursor_lex(c, i, TAG_QUAL) || cursor_any(c, i, words);
}
