/* claims_ndjson.c - claims as JSON, one object a line, for pipes and dumps.
 *
 * The columns are those of claim_cells.c. */
#include "base/json.h"
#include "series/claim_cells.h"

static void cell(FILE *to, const struct claim_cell *c)
{
	if (c->type == CELL_COUNT)
		fprintf(to, "%zu", c->count);
	else if (c->type == CELL_NUMBER)
		json_number(to, c->number);
	else if (c->text.n == 0)
		fputs("null", to);
	else
		json_string(to, c->text);
}

static void claim(FILE *to, const struct tf_claim *c)
{
	struct tf_str names = TF_STR(TF_CLAIMS_COLUMNS);
	struct claim_row row;

	claim_cells(c, &row);
	for (size_t i = 0; i < CLAIM_N_CELLS; i++) {
		struct tf_str name = tf_str_cut(&names, ',');

		fprintf(to, "%c\"%.*s\":", i == 0 ? '{' : ',', TF_FMT(name));
		cell(to, &row.cell[i]);
	}
	fputs("}\n", to);
}

enum tf_status tf_claims_write_ndjson(const struct tf_claims *c, FILE *to)
{
	for (size_t i = 0; i < c->n; i++)
		claim(to, &c->v[i]);
	return fflush(to) == 0 && !ferror(to) ? TF_OK : TF_IO;
}
