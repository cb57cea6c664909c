/* token.h - words, numbers and signs of a text, in order.
 *
 * The grammar's own rows and the documents are split here, so that they always agree. */
#ifndef GRAMMAR_TOKEN_H
#define GRAMMAR_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tradefig/arena.h"
#include "tradefig/str.h"

enum token_kind {
	TOKEN_WORD,   /* letters, with dots of an abbreviation: "trade", "U.S.", "s" after an apostrophe is "'s" */
	TOKEN_NUMBER, /* digits with the dots and commas between them: "1,234.5", "2019" */
	TOKEN_SIGN    /* any other character: "$", "-", "%", a typographic dash or quote */
};

/* What stands between a token and the one before it. */
enum token_gap { GAP_NONE, GAP_BLANK, GAP_WIDE /* a tab or two blanks: table cells */, GAP_LINE, GAP_PARAGRAPH };

struct token {
	uint32_t start, end; /* bytes of the text */
	uint8_t kind, gap;
	char sign;           /* for a sign: the character in ASCII ('-' for all dashes, '"' and '\'' for all quotes), 0 if none */
	char first;          /* the first character as token_is() compares it: a small letter, a digit, the sign */
	uint32_t word;       /* the word's place in the lexicon + 1; 0: not in the lexicon */
	uint32_t lex;        /* the lexemes that start here are text.lex[lex .. lex + n_lex) */
	uint8_t n_lex;
	uint8_t n_words;     /* tokens that those lexemes cover; 0 when there are none */
	bool small;          /* all of it is small letters a-z */
	uint32_t tags;       /* a bit for the tag of each lexeme, so that most looks end here */
};

struct lexeme;

/* A text split and tagged. */
struct text {
	const char *s;
	size_t n_bytes;
	struct token *tok;
	size_t n_tok;
	const struct lexeme **lex;
	size_t n_lex;
};

/* Splits `s`; the tokens live in the arena; nothing is tagged yet. */
struct text text_split(struct tf_str s, struct tf_arena *a);

struct tf_str token_str(const struct text *t, size_t i);

/* The token, whose first character is lower[0], is this word or sign. */
bool token_spells(const struct text *t, size_t i, const char *lower);

/* The token is this word or sign, letters in either case: token_is(t, i, "than"). False beyond the end.  Asked far more
 * often than anything else, and nearly always answered by the first character. */
static inline bool token_is(const struct text *t, size_t i, const char *lower)
{
	return i < t->n_tok && t->tok[i].first == lower[0] && token_spells(t, i, lower);
}

/* The token is a number written in digits; *value without thousands separators ("1,234.5" 1234.5), *step the worth of
 * its last digit (0.1).  `decimal_comma` reads "1.562,1" as 1562.1. */
bool token_number(const struct text *t, size_t i, bool decimal_comma, double *value, double *step);

/* A whole number of exactly four digits between 1900 and 2100. */
bool token_year(const struct text *t, size_t i, int *year);

#endif
