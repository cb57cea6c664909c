/* rows.h - the rows of a grammar file: cells between tabs, '#' starts a comment line. */
#ifndef GRAMMAR_ROWS_H
#define GRAMMAR_ROWS_H

#include "tradefig/diag.h"

#define ROW_CELLS 4

struct row {
	struct tf_str cell[ROW_CELLS]; /* empty where the row is shorter */
	unsigned line;
	size_t byte;
};

struct rows {
	struct tf_str rest;
	const char *begin;
	const char *file; /* "words/scales.tsv", for explain */
	unsigned line;
};

struct rows rows_of(const struct tf_source *s, struct tf_arena *life);
bool rows_next(struct rows *r, struct row *out);

#endif
