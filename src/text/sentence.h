/* sentence.h - where sentences end. */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "text/document.h"

/* Splits the tokens into sentences and tells what part of the document each is.  A line break ends a sentence unless the
 * line was broken to fit a width. */
void sentences_find(const struct text *t, struct tf_arena *work, struct sentence **out, size_t *n);

#endif
