/* stock.h - whether an investment is a stock or a flow. */
#ifndef EXTRACT_STOCK_H
#define EXTRACT_STOCK_H

#include "extract/figure.h"

/* Figure k is an investment stock; `before` is the claim before it in the sentence, or NULL.  Topic, kind and status must be there. */
bool is_stock(const struct reading *r, size_t k, const struct figure *f, const struct figure *before, const struct frame *d);

#endif
