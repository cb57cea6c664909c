/* lexicon.h - the words of words/, found in a text.
 *
 * A row: forms <tab> tag <tab> value <tab> where it was met.  Forms are separated by '|'; a form is split into tokens as
 * documents are, so "US$", "two-way" and "percentage points" are forms of two, three and two tokens.  A capital
 * letter in a form asks for a capital in the text ("Turkey" does not match "turkey", but matches "TURKEY"); small
 * letters match both.  Blanks in a form match any blank or line break; no blank asks for none.
 * At each token the longest form wins; tokens inside it start no other match.  Forms of the same length with other
 * tags all stay ("second" is an ordinal and a length of time). */
#ifndef GRAMMAR_LEXICON_H
#define GRAMMAR_LEXICON_H

#include "grammar/token.h"
#include "tradefig/diag.h"

enum tag {
	TAG_NONE,
#define TAG(name, what) TAG_##name,
#include "grammar/tags.def"
#undef TAG
	N_TAGS
};
const char *tag_name(enum tag t);
enum tag tag_read(struct tf_str name); /* TAG_NONE when there is no such tag */

struct lexeme {
	enum tag tag;
	double num;        /* the value as a number; NAN when it is none */
	const char *value; /* the value as written; "" when empty */
	uint16_t n_words;  /* tokens in this form */
	const char *file;  /* the row: file name and line */
	unsigned line;
};

struct lexicon; /* read-only once built */

struct lexicon *lexicon_new(struct tf_arena *life);
/* Adds the rows of one file; false, with messages, when a row does not read. */
bool lexicon_add(struct lexicon *lx, struct tf_source *rows, struct tf_diags *d);

/* Fills in the words and lexemes of all tokens of a text; the list of lexemes lives in the arena. */
void lexicon_tag(const struct lexicon *lx, struct text *t, struct tf_arena *a);

/* The number of a word in the lexicon ("trade", small letters), 0 when no form holds it. */
uint32_t lexicon_word(const struct lexicon *lx, struct tf_str lower);

/* A lexeme of that tag among those that start at token i, or NULL. */
const struct lexeme *lex_find(const struct text *t, size_t i, enum tag tag);

/* The same, also beyond the end; most tokens hold no such tag, and their bits say so. */
static inline const struct lexeme *lex_at(const struct text *t, size_t i, enum tag tag)
{
	return i < t->n_tok && (t->tok[i].tags >> (tag & 31) & 1) ? lex_find(t, i, tag) : NULL;
}

#endif
