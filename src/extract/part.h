/* part.h - parts and factors in words: "two thirds", "almost half", "doubled", "fivefold", "half as much again". */
#ifndef EXTRACT_PART_H
#define EXTRACT_PART_H

#include "extract/number.h"
#include "extract/quantity.h"

/* Reads a part or a factor that starts at the cursor; fills in value, measure, form, unit and tokens. */
bool part_read(struct cursor *c, struct quantity *q);

#endif
