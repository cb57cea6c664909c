/* cursor.h - a place in a tagged text, and what stands around it. */
#ifndef EXTRACT_CURSOR_H
#define EXTRACT_CURSOR_H

#include "grammar/lexicon.h"

/* A place in a text: the next token to read, within [begin, end). */
struct cursor {
	const struct text *t;
	size_t at, begin, end;
	bool decimal_comma; /* the document writes 1.562,1 */
};

/* The token at i stands within reach of the one before it: no blank (glued) or an ordinary one (near). */
static inline bool token_glued(const struct cursor *c, size_t i)
{
	return i > c->begin && i < c->end && c->t->tok[i].gap == GAP_NONE;
}

static inline bool token_near(const struct cursor *c, size_t i)
{
	if (i <= c->begin || i >= c->end)
		return false;
	uint8_t gap = c->t->tok[i].gap;
	return gap == GAP_NONE || gap == GAP_BLANK || gap == GAP_LINE;
}

/* The cursor's token at i is the word or sign; false outside the range. */
static inline bool cursor_is(const struct cursor *c, size_t i, const char *lower)
{
	return i >= c->begin && i < c->end && token_is(c->t, i, lower);
}

/* The token is one of the words; the list ends with NULL. */
bool cursor_any(const struct cursor *c, size_t i, const char *const *words);

/* The lexeme of that tag that starts at token i and ends within the range, or NULL. */
static inline const struct lexeme *cursor_lex(const struct cursor *c, size_t i, enum tag tag)
{
	const struct lexeme *w = i >= c->begin && i < c->end ? lex_at(c->t, i, tag) : NULL;

	return w && i + w->n_words <= c->end ? w : NULL;
}

/* A word that no noun phrase starts with ("of", "in", "recorded", "was"), a sign or the end: what stands before it is
 * whole.  "a third of" is a part, "a third round" none; "5 billion in" is an amount, "5 billion people" a count. */
bool token_closes(const struct cursor *c, size_t i);

#endif
