/* number.h - numbers as news writes them, in digits and in words, with their scales. */
#ifndef EXTRACT_NUMBER_H
#define EXTRACT_NUMBER_H

#include "grammar/lexicon.h"

/* A place in a text: the next token to read, within [begin, end). */
struct cursor {
	const struct text *t;
	size_t at, begin, end;
	bool decimal_comma; /* the document writes 1.562,1 */
};

struct number {
	double value;      /* scales multiplied in */
	double step;       /* worth of the last stated digit */
	double scale;      /* product of the scales; 1 when there are none */
	bool digits;       /* written in digits */
	bool about;        /* "30-odd", "a couple of" */
	bool open_end;     /* "240+" */
	uint32_t tok0, tok1;
};

/* The token at i stands within reach of the one before it: no blank (glued) or an ordinary one (near). */
bool token_glued(const struct cursor *c, size_t i);
bool token_near(const struct cursor *c, size_t i);

/* The cursor's token at i is the word or sign; false outside the range. */
bool cursor_is(const struct cursor *c, size_t i, const char *lower);

/* The lexeme of that tag that starts at token i and ends within the range, or NULL. */
const struct lexeme *cursor_lex(const struct cursor *c, size_t i, enum tag tag);

/* A word that no noun phrase starts with ("of", "in", "recorded", "was"), a sign or the end: what stands before it is
 * whole.  "a third of" is a part, "a third round" none; "5 billion in" is an amount, "5 billion people" a count. */
bool token_closes(const struct cursor *c, size_t i);

/* Reads a number with its scales.  `money`: a currency sign stands before it, so "$100 m" may be read. */
bool number_read(struct cursor *c, bool money, struct number *n);

/* The digits belong to a name, a date, a clock time, an ordinal or a reference: "CB19-127", "24th", "14:40", "2019-09-19". */
bool number_is_glued(const struct cursor *c, const struct number *n);

/* A number without unit and scale that is a year, a day of a month, or the number of an article, page or hall. */
bool number_is_name(const struct cursor *c, const struct number *n);

#endif
