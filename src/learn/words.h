/* words.h - how long a text is, in words. */
#ifndef LEARN_WORDS_H
#define LEARN_WORDS_H

#include "tradefig/str.h"

/* Words of a text; a Chinese character counts as 1/1.6 of one. */
double words_count(struct tf_str text);

#endif
