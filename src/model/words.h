/* words.h - what a speaker's number most likely was. */
#ifndef MODEL_WORDS_H
#define MODEL_WORDS_H

#include "tradefig/claim.h"

/* A number as a point with its doubt. */
struct words_guess {
	double centre, sd;
};

/* What "over 240 billion", "nearly 2.7 times", "about 90 billion" stand for. */
struct words_guess words_guess(double value, enum tf_qualifier q, enum tf_kind kind);

#endif
