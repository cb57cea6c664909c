/* table.h - CSV: rows by column name, each cell knowing its place; and the writer. */
#ifndef TRADEFIG_TABLE_H
#define TRADEFIG_TABLE_H

#include <stdbool.h>
#include <stdio.h>

#include "tradefig/diag.h"
#include "tradefig/str.h"

struct tf_cell {
	struct tf_str text;
	size_t byte; /* where the cell begins in the source */
};

struct tf_table {
	struct tf_source *source;
	struct tf_str *columns;
	size_t n_columns;
	struct tf_cell *cells; /* n_rows * n_columns; missing cells are empty */
	size_t n_rows;
};

/* Reads a CSV with one header row (comma, semicolon or tab, found from the header; a byte order mark and
 * CRLF are accepted).  TF_IO with a message when it is no CSV; what goes wrong below the header is reported, and
 * the rows before it are kept.  Cells may lie in the source's text, which must live as long as the table. */
enum tf_status tf_table_read(struct tf_source *s, struct tf_arena *a, struct tf_diags *d, struct tf_table *out);
int tf_table_column(const struct tf_table *t, const char *name); /* -1 when there is none */
/* The cell's text without white space around it; the empty slice for column -1. */
struct tf_str tf_table_text(const struct tf_table *t, size_t row, int column);
/* Reads a number; an empty cell gives NAN.  False, with a NOT_NUMBER message, for anything else. */
bool tf_table_number(const struct tf_table *t, size_t row, int column, struct tf_diags *d, double *out);
/* A message about a cell. */
void tf_table_diag(const struct tf_table *t, size_t row, int column, struct tf_diags *d, enum tf_message m);

struct tf_csv_style {
	bool excel; /* byte order mark, CRLF, and an apostrophe before text that a spreadsheet would run */
	bool crlf;
};
struct tf_csv {
	FILE *to;
	struct tf_csv_style style;
	bool row_open;
};
struct tf_csv tf_csv_open(FILE *to, struct tf_csv_style style);
void tf_csv_header(struct tf_csv *c, const char *comma_separated_names);
void tf_csv_text(struct tf_csv *c, struct tf_str s);
void tf_csv_cstr(struct tf_csv *c, const char *s);
void tf_csv_number(struct tf_csv *c, double x); /* NAN and infinities give an empty cell */
void tf_csv_count(struct tf_csv *c, size_t n);
void tf_csv_end_row(struct tf_csv *c);

#endif
