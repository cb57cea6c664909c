/* fuzz_table.c - any bytes read as CSV: every cell lies in the text, and what is written of it reads back. */
#include <stdlib.h>
#include <string.h>

#include "tradefig/table.h"

static void demand(bool holds)
{
	if (!holds)
		abort();
}

/* Two columns at least: with one, an empty row would be a blank line, which is no row. */
static void write_and_read_back(const struct tf_table *t, struct tf_arena *a)
{
	char *text = NULL;
	size_t size = 0;
	FILE *f = open_memstream(&text, &size);
	struct tf_csv c = tf_csv_open(f, (struct tf_csv_style){ 0 });
	struct tf_diags quiet = { 0 };
	struct tf_source again;
	struct tf_table back;

	/* A header of nothing but commas, so that the comma is found to be the separator. */
	for (size_t i = 0; i < t->n_columns; i++)
		tf_csv_cstr(&c, "");
	tf_csv_end_row(&c);
	for (size_t r = 0; r < t->n_rows; r++) {
		for (size_t i = 0; i < t->n_columns; i++)
			tf_csv_text(&c, t->cells[r * t->n_columns + i].text);
		tf_csv_end_row(&c);
	}
	fclose(f);
	again = tf_source_memory(TF_STR("again"), (struct tf_str){ text, size }, a);
	demand(tf_table_read(&again, a, &quiet, &back) == TF_OK);
	demand(quiet.count[TF_ERROR] == 0);
	demand(t->n_columns == back.n_columns && t->n_rows == back.n_rows);
	for (size_t i = 0; i < t->n_rows * t->n_columns; i++)
		demand(tf_str_eq(t->cells[i].text, back.cells[i].text));
	free(text);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_source s = tf_source_memory(TF_STR("noise"), (struct tf_str){ (const char *)data, size }, a);
	static FILE *sink;
	struct tf_diags d = { 0 };
	struct tf_table t;

	/* Messages are written out, too: their places are worked out only then. */
	if (!sink)
		sink = fopen("/dev/null", "w");
	d.to = sink;
	if (tf_table_read(&s, a, &d, &t) == TF_OK) {
		demand(t.n_columns > 0);
		for (size_t r = 0; r < t.n_rows; r++) {
			for (size_t i = 0; i < t.n_columns; i++) {
				double x;

				demand(t.cells[r * t.n_columns + i].byte <= size);
				tf_table_number(&t, r, (int)i, &d, &x);
			}
		}
		if (t.n_columns > 1)
			write_and_read_back(&t, a);
	} else {
		demand(d.count[TF_ERROR] > 0);
	}
	tf_arena_free(a);
	return 0;
}
