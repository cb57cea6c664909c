/* allot.h - gives one figure of a sentence its two parties. */
#ifndef EXTRACT_ALLOT_H
#define EXTRACT_ALLOT_H

#include "extract/figure.h"

/* Sets f->reporter and f->partner, once topic and kind are known.  `before` is the claim before it in the sentence, or NULL. */
void allot_parties(const struct frame *d, const struct reading *r, size_t k, struct figure *f, const struct figure *before);

#endif
