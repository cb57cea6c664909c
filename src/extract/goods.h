/* goods.h - which goods a figure is about. */
#ifndef EXTRACT_GOODS_H
#define EXTRACT_GOODS_H

#include "extract/figure.h"

/* The product group as worded; empty when the figure is about goods of all kinds.  Call it once the topic is decided. */
struct tf_str goods_of(const struct frame *d, const struct reading *r, size_t k, const struct figure *f);

/* Notes the goods of a figure for those that go on from it. */
void goods_remember(struct frame *d, const struct figure *f);

/* Notes the goods that a sentence without figures opens with: "Cars are the weak spot." */
void goods_of_sentence(struct frame *d, const struct reading *r);

#endif
