/* title.h - what a headline leaves out stands in the text below it. */
#ifndef EXTRACT_TITLE_H
#define EXTRACT_TITLE_H

#include "extract/figure.h"

/* Completes the figures of the title (figures[k] are those of sentence k) from the same figure in the body. */
void title_from_body(const struct document *doc, struct figures *figures);

#endif
