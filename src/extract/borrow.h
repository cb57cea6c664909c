/* borrow.h - figures that take scale, unit or qualifier from a neighbour: "97.3 and 54.2 billion", "(13.1)". */
#ifndef EXTRACT_BORROW_H
#define EXTRACT_BORROW_H

#include "extract/cursor.h"
#include "extract/quantity.h"

/* A quantity as it stands, before its neighbours are asked. */
struct found {
	struct quantity q;
	double scale;  /* of its number: 1 when it has none */
	double factor; /* of its unit in the base unit */
	bool open;     /* scaled, without a unit: money or goods of whoever stands nearest before */
	bool one_word; /* bare, with decimals: may share a unit over one word, "35.4 and imports 36 percent" */
};

struct founds {
	struct found *v;
	size_t n, cap;
};

/* Gives every open or bare figure the unit of its neighbours, where a list, a bracket or the nearest money decides it. */
void borrow_units(const struct cursor *range, const struct quantity_context *ctx, struct founds *f);

#endif
