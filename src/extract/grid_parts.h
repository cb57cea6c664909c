/* grid_parts.h - what the files of the table reader share: lines and cells, and what words around them say. */
#ifndef EXTRACT_GRID_PARTS_H
#define EXTRACT_GRID_PARTS_H

#include "extract/grid.h"

#define GRID_COLUMNS_MAX 32
#define GRID_CAPTION_MAX 3

/* A cell: tokens, none for an empty field, and where it stands. */
struct grid_cell {
	uint32_t tok0, tok1;
	int left, right; /* characters from the start of the line, right exclusive; of a field: its number, and one more */
};

enum grid_kind { GRID_HEAD, GRID_ROW, GRID_SECTION };

struct grid_line {
	uint32_t tok0, tok1;
	enum grid_kind kind;
	bool fields;        /* bars or tabs part the cells */
	size_t value;       /* of a row: its first cell with a value */
	struct grid_cell *v;
	size_t n, cap;
};

/* The lines of one table. */
struct grid_block {
	struct grid_line *v;
	size_t n, cap;
	size_t n_values; /* of the row that has most */
	uint32_t tok_end;
};

/* A cell read as a number. */
struct grid_value {
	bool empty;            /* "-", "n/a", nothing */
	double value, step;
	bool sign, percent;
	bool stated;           /* the cell has a unit of its own: `own` */
	struct quantity own;
	uint32_t tok0, tok1;   /* the figure with its sign and percent sign */
};

/* Months and years as far as a cell names them; what one place leaves open another may say. */
struct grid_when {
	bool said;
	int month, n_months;    /* n_months 0: not said */
	struct tf_period year;  /* twelve months, or several years; none: not said */
};

/* What a caption, a head or a label says. */
struct grid_note {
	enum measure measure;   /* MEASURE_BARE: no unit named */
	char unit[TF_UNIT_MAX];
	double scale;           /* 0: not named */
	bool percent, growth, change, share;
	bool has_topic, off, services, inward, outward, intra, total, rest;
	enum tf_indicator indicator;
	int sign;               /* of a balance or of services, as in struct topic */
	struct tf_str commodity;
	const char *reporter, *partner, *party; /* by their words; a name without a role; "" where there is none */
	bool area;              /* an area without a code is named */
	bool partners, reporters, goods; /* "partner", "exporters", "product": what the labels are */
	struct grid_when when;
	size_t n_when;          /* different periods named */
	struct tf_period base;
	int base_back;          /* "year-on-year": months back; 0: not said */
	bool has_status;
	enum tf_claim_status status;
};

struct grid {
	const struct grid_context *c;
	const struct document *doc;
	const struct text *text;
	struct tf_arena *work;
	struct grid_block block;
	struct grid_note title, caption, corner;
	struct grid_column {
		int left, right;
		struct grid_note note;
	} column[GRID_COLUMNS_MAX];
	size_t n_columns;
	bool signed_cells;   /* some level is printed with a minus */
	bool labels_parties; /* most labels are countries and regions */
};

/* grid_value.c */
bool grid_value_read(const struct text *t, uint32_t tok0, uint32_t tok1, const struct quantity_context *numbers,
                     struct tf_arena *work, struct grid_value *out);
/* Cuts tokens that are nothing but numbers into cells; returns how many, 0 when something else is among them. */
size_t grid_values_split(const struct text *t, uint32_t tok0, uint32_t tok1, struct grid_cell *out, size_t max);
/* "2019", "2023-24", "2024p": a year standing as a head. */
bool grid_is_year(const struct text *t, uint32_t tok0, uint32_t tok1);

/* grid_block.c */
bool grid_block_find(struct grid *g, uint32_t tok);
/* The lines of words above a table, the nearest first. */
size_t grid_captions(const struct grid *g, uint32_t tok, struct grid_cell out[GRID_CAPTION_MAX]);

/* grid_when.c */
/* A time in the short forms of tables ("Sep 18", "8M 2015", "Q1 19") at token i; returns its tokens, 0 for none. */
size_t grid_when_short(const struct text *t, uint32_t i, uint32_t end, bool two_digits, struct grid_when *out);
struct grid_when grid_when_of(const struct period_mention *m, const struct period_context *c);
/* The period that both name together; what `near` says goes before what `far` says. */
struct grid_when grid_when_join(struct grid_when near, struct grid_when far);
struct tf_period grid_when_period(struct grid_when w, const struct period_context *c);

/* grid_note.c */
struct grid_note grid_note_none(void);
struct grid_note grid_note_read(const struct grid *g, uint32_t tok0, uint32_t tok1, bool head);
/* Fills in what `a` leaves open from `b`. */
void grid_note_join(struct grid_note *a, const struct grid_note *b);

/* grid_columns.c */
void grid_columns_find(struct grid *g);
/* Which column each value of a row stands in; false when it cannot be told. */
bool grid_columns_assign(const struct grid *g, const struct grid_line *row, size_t *column);

/* grid_cell.c */
/* One value with all that is said about it. */
struct grid_place {
	size_t column;
	const struct grid_note *label; /* of the row, with what its section adds */
	const struct grid_note *above; /* of the last row with an indicator, for rows that name none */
	struct grid_value value;
};
/* Decides one cell; the caller gives it its unit of the sentence. */
struct figure grid_cell_decide(const struct grid *g, const struct grid_place *p);

#endif
