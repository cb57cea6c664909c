/* speaker_name.h - the words that name a speaker, beside the words that say that he speaks. */
#ifndef EXTRACT_SPEAKER_NAME_H
#define EXTRACT_SPEAKER_NAME_H

#include "grammar/lexicon.h"

struct speaker_name {
	uint32_t tok0, tok1; /* tokens, end exclusive; equal: there is none */
	bool pronoun;        /* "he", "they": somebody named before */
};

/* How the word at token i tells who speaks: the value of its tag SAY, "" when it does not. */
const char *speech_word(const struct text *t, size_t i);

/* The name that ends before the verb at token `verb`, no farther back than token `begin`. */
struct speaker_name name_before(const struct text *t, size_t begin, size_t verb);

/* The name that starts at token i and ends before token `end`. */
struct speaker_name name_behind(const struct text *t, size_t i, size_t end);

/* The name has a capital letter or an article in it. */
bool names_somebody(const struct text *t, struct speaker_name n);

/* A paper is named: "data", "the annual report". */
bool names_paper(const struct text *t, struct speaker_name n);

/* Who stands behind a paper: "figures released by the customs office" gives "the customs office"; the paper
 * itself where nobody is named.  Looks no farther than token `end`. */
struct speaker_name name_of_source(const struct text *t, struct speaker_name n, size_t end);

#endif
