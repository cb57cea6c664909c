/* pattern.h - phrasings around a figure, written as a row of rules/.
 *
 * A sentence is seen as a line of units: a figure, a words-of-time mention, a lexeme of several words, or one word or
 * sign.  A pattern stands around the figure '@':
 *
 *   aim|goal      one of these words, in small letters
 *   UP            a word with that tag; GOAL|UP, UP|more mix both; TOPIC=exports asks for its value
 *   PERIOD        a mention of time;  FIGURE  another figure
 *   the?          may be missing
 *   !of           the next unit (outwards from the figure) is not this; takes no unit
 *   ..            any units of the same segment: no comma, bracket, colon, semicolon, dash or figure
 *   ..,           the same, but commas are crossed
 *   ...           any units up to a semicolon or the end of the sentence, figures too
 *   ^  $          start and end of the segment
 *   @             the figure; @percent @money @times @goods @points ask for its measure
 */
#ifndef GRAMMAR_PATTERN_H
#define GRAMMAR_PATTERN_H

#include "grammar/lexicon.h"

enum unit_kind { UNIT_WORD, UNIT_LEXEME, UNIT_SIGN, UNIT_FIGURE, UNIT_PERIOD };

struct unit {
	uint8_t kind;
	uint8_t measure;  /* of a figure: enum pattern_measure */
	uint16_t n_tok;
	uint32_t tok;     /* first token */
	uint32_t index;   /* of a figure or a mention of time, in its own list */
};

/* One sentence as units. */
struct units {
	const struct text *text;
	struct unit *v;
	size_t n, cap;
	uint64_t traits;  /* of all its words and tags, once units_close() was called; 0 before */
};

enum pattern_measure { PM_ANY, PM_PERCENT, PM_MONEY, PM_TIMES, PM_GOODS, PM_POINTS, PM_BARE };

struct pattern; /* read-only once compiled */

/* Compiles a pattern; NULL, with *why, when it does not read. */
const struct pattern *pattern_compile(struct tf_str s, struct tf_arena *life, const char **why);

/* The pattern fits around the figure at unit `at`. */
bool pattern_fits(const struct pattern *p, const struct units *u, size_t at);

/* Notes what words and tags a complete line of units holds, so that patterns that ask for others are told apart at once. */
void units_close(struct units *u);

/* A unit that ends a segment: , ; : ( ) and a dash that stands between blanks. */
bool unit_is_boundary(const struct units *u, size_t i);
/* A unit that ends the reach of "...": a semicolon. */
bool unit_is_stop(const struct units *u, size_t i);

static inline bool unit_is(const struct units *u, size_t i, const char *lower)
{
	return i < u->n && u->v[i].n_tok == 1 && token_is(u->text, u->v[i].tok, lower);
}

/* The lexeme of that tag that the unit is; figures and times are none. */
static inline const struct lexeme *unit_lex(const struct units *u, size_t i, enum tag tag)
{
	if (i >= u->n || u->v[i].kind == UNIT_FIGURE || u->v[i].kind == UNIT_PERIOD)
		return NULL;
	return lex_at(u->text, u->v[i].tok, tag);
}
/* The unit is one of these words: UNIT_ONE_OF(u, i, "to", "from"). */
bool unit_is_any(const struct units *u, size_t i, const char *const *words, size_t n);
#define UNIT_ONE_OF(u, i, ...)                                                                         \
	unit_is_any((u), (i), (const char *const[]){ __VA_ARGS__ }, sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

#endif
