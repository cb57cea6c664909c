/* grid.h - tables in the text: rows of columns read cell by cell, with the caption above and the heads of the columns. */
#ifndef EXTRACT_GRID_H
#define EXTRACT_GRID_H

#include "extract/figure.h"

struct grid_context {
	const struct frame *frame;           /* the document's own: who speaks when the table does not say */
	struct period_context period;
	const struct quantity_context *numbers;
};

/* Reads the table that starts at sentence k, when one does: fills in the readings and figures of its sentences and
 * returns how many they are; 0 when no table starts there, and nothing was filled in.  A cell whose unit, indicator
 * or period the table does not tell becomes a figure that says so, and no claim. */
size_t grid_read(const struct grid_context *c, const struct document *doc, size_t k, struct reading *readings,
                 struct figures *figures, struct tf_arena *work);

#endif
