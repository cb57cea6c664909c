/* comparison.h - what a text measures its rates against when a sentence does not say. */
#ifndef EXTRACT_COMPARISON_H
#define EXTRACT_COMPARISON_H

#include "text/document.h"

/* The text compares months with the month before rather than with the same month of last year. */
bool compares_months(const struct document *doc);

#endif
