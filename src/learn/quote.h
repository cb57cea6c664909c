/* quote.h - where a quote stands in a text, and how a piece of text is shown. */
#ifndef LEARN_QUOTE_H
#define LEARN_QUOTE_H

#include <stdio.h>

#include "tradefig/str.h"

/* The place of the nth occurrence (from 1) of a quote, or of the last one when there are fewer; occurrences may overlap.
 * Returns how many were found up to there: 0 when there is none, and for an empty quote. */
size_t quote_find(struct tf_str text, struct tf_str quote, size_t nth, size_t *start);

/* One line of text: control characters as blanks, bytes that are no UTF-8 left out. */
void quote_put(FILE *to, struct tf_str s);

/* "some words [the bytes from start to end] and some more", up to 40 characters on either side. */
void quote_put_around(FILE *to, struct tf_str text, size_t start, size_t end);

#endif
