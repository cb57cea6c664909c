/* claim_cells.h - a claim as the row of cells that every claims file shows. */
#ifndef SERIES_CLAIM_CELLS_H
#define SERIES_CLAIM_CELLS_H

#include "tradefig/claim.h"

enum { CLAIM_N_CELLS = 25 };

enum claim_cell_type { CELL_TEXT, CELL_NUMBER, CELL_COUNT };

struct claim_cell {
	enum claim_cell_type type;
	struct tf_str text;
	double number; /* NAN: not known */
	size_t count;
};

/* The cells stand in the order of TF_CLAIMS_COLUMNS; their texts live in the claim and in this struct,
 * so a row must not be copied. */
struct claim_row {
	struct claim_cell cell[CLAIM_N_CELLS];
	char doc_date[TF_DATE_MAX];
	char period[TF_PERIOD_MAX];
	char period_start[TF_DATE_MAX];
	char period_end[TF_DATE_MAX];
	char base[TF_PERIOD_MAX];
};

void claim_cells(const struct tf_claim *c, struct claim_row *row);

#endif
