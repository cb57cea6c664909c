/* grid_columns.c - finds the columns of a table, gives each its heads, and tells in which one a value stands.
 *
 * Where a row has a value for every column their order decides, else their place in the line. */
#include "extract/grid_parts.h"

#include <limits.h>

static bool is_full(const struct grid *g, const struct grid_line *row)
{
	return row->kind == GRID_ROW && row->n - row->value == g->n_columns;
}

/* Characters between two stretches; negative when they overlap. */
static int distance(int left1, int right1, int left2, int right2)
{
	int a = left1 > left2 ? left1 : left2, b = right1 < right2 ? right1 : right2;
	return a - b;
}

/* The last line of heads; NULL for a table without. */
static const struct grid_line *last_head(const struct grid *g)
{
	const struct grid_line *head = NULL;

	for (size_t k = 0; k < g->block.n && g->block.v[k].kind != GRID_ROW; k++)
		if (g->block.v[k].kind == GRID_HEAD && (!head || g->block.v[k].n >= head->n))
			head = &g->block.v[k];
	return head;
}

/* The row that shows best where labels end and values begin: the first with most values. */
static const struct grid_line *first_row(const struct grid *g)
{
	for (size_t k = 0; k < g->block.n; k++)
		if (g->block.v[k].kind == GRID_ROW && g->block.v[k].n - g->block.v[k].value == g->block.n_values)
			return &g->block.v[k];
	return NULL;
}

/* The cells of a head that stand over labels: the corner, or none; with a rank and a label, two. */
static size_t corner_cells(const struct grid *g, const struct grid_line *head)
{
	const struct grid_line *row = first_row(g);
	size_t n = 0, values = row->n - row->value;
	if (head->fields && !(head->n == values && head->v[0].left > 0))
		return head->n > row->value ? row->value : head->n == values ? 0 : 1;
	if (head->n == values + row->value)
		return row->value;
	if (head->n == values)
		return head->v[0].right <= row->v[0].right && head->v[0].left <= row->v[0].left + 1 && values > 1 &&
		       distance(head->v[0].left, head->v[0].right, row->v[row->value].left, row->v[row->value].right) > 0 ? 1 : 0;
	/* the head begins where the labels begin, and ends before the values do */
	while (n < head->n && n < row->value && head->v[n].left <= row->v[row->value - 1].left + 1 &&
	       head->v[n].right < row->v[row->value].right)
		n++;
	return n;
}

static void columns_from_rows(struct grid *g)
{
	bool first = true;

	for (size_t k = 0; k < g->block.n; k++) {
		const struct grid_line *row = &g->block.v[k];
		if (!is_full(g, row) || (!row->fields && row->v[row->value].right == 0))
			continue;
		for (size_t c = 0; c < g->n_columns; c++) {
			const struct grid_cell *cell = &row->v[row->value + c];
			struct grid_column *col = &g->column[c];
			col->left = first || cell->left < col->left ? cell->left : col->left;
			col->right = first || cell->right > col->right ? cell->right : col->right;
		}
		first = false;
	}
}

/* The column that a head stands over, by its place; n_columns when it is none. */
static size_t column_under(const struct grid *g, const struct grid_cell *head)
{
	size_t best = g->n_columns;
	int near = 4;

	for (size_t c = 0; c < g->n_columns; c++) {
		int d = distance(head->left, head->right, g->column[c].left, g->column[c].right);
		if (d < near) {
			near = d;
			best = c;
		}
	}
	return best;
}

static void head_over(struct grid *g, const struct grid_cell *cell, size_t from, size_t to)
{
	struct grid_note note = grid_note_read(g, cell->tok0, cell->tok1, true);

	for (size_t c = from; c < to && c < g->n_columns; c++)
		grid_note_join(&g->column[c].note, &note);
}

/* A head over several columns: it says what they are about, not what one column counts. */
static bool spans(const struct grid *g, const struct grid_line *head, size_t first, size_t n)
{
	if (n < 2 || g->n_columns % n != 0)
		return n == 1;
	for (size_t i = 0; i < n && !head->fields; i++) {
		size_t from = i * (g->n_columns / n), to = from + g->n_columns / n;
		const struct grid_cell *cell = &head->v[first + i];
		if (cell->left < g->column[from].left - 6 || cell->right > g->column[to - 1].right + 6)
			return false;
	}
	return true;
}

/* One line of heads; lower lines come first and go before upper ones. */
static void head_line(struct grid *g, const struct grid_line *head, bool lowest)
{
	size_t corner = lowest ? corner_cells(g, head) : 0;

	/* an upper line may have a corner of its own */
	const struct grid_line *row = first_row(g);
	if (!lowest && !head->fields && head->n > 1 && head->v[0].left <= row->v[0].left + 1 &&
	    head->v[0].right < row->v[row->value].left && head->n != g->n_columns)
		corner = 1;
	if (!lowest && head->fields && head->n > 1 && head->v[0].left == 0)
		corner = row->value < head->n ? row->value : 1;
	for (size_t i = 0; i < corner; i++) {
		struct grid_note note = grid_note_read(g, head->v[i].tok0, head->v[i].tok1, true);
		grid_note_join(&g->corner, &note);
	}
	size_t n = head->n - corner;
	if (n == g->n_columns) {
		for (size_t c = 0; c < n; c++)
			head_over(g, &head->v[corner + c], c, c + 1);
	} else if (!lowest && spans(g, head, corner, n) && !head->fields) {
		size_t each = g->n_columns / n;
		for (size_t i = 0; i < n; i++)
			head_over(g, &head->v[corner + i], i * each, (i + 1) * each);
	} else if (head->fields && !lowest) {
		/* an empty field goes on with the head to its left */
		for (size_t i = corner; i < head->n; i++) {
			size_t from = (size_t)head->v[i].left - corner, to = g->n_columns;
			for (size_t k = i + 1; k < head->n; k++)
				if (head->v[k].tok0 < head->v[k].tok1) {
					to = (size_t)head->v[k].left - corner;
					break;
				}
			if (head->v[i].tok0 < head->v[i].tok1 && (size_t)head->v[i].left >= corner)
				head_over(g, &head->v[i], from, to);
		}
	} else {
		for (size_t i = corner; i < head->n; i++) {
			size_t c = column_under(g, &head->v[i]);
			head_over(g, &head->v[i], c, c + 1);
		}
	}
}

/* "US$ billion; change on 2023 in percent": a caption that names the columns of a table without heads. */
static void heads_from_caption(struct grid *g)
{
	if (g->n_columns != 2 || g->caption.measure == MEASURE_BARE || !(g->caption.growth || g->caption.change || g->caption.share) ||
	    !g->caption.percent)
		return;
	g->column[1].note.percent = true;
	g->column[1].note.growth = !g->caption.share;
	g->column[1].note.share = g->caption.share;
}

void grid_columns_find(struct grid *g)
{
	const struct grid_line *head = last_head(g);

	for (size_t c = 0; c < GRID_COLUMNS_MAX; c++)
		g->column[c] = (struct grid_column){ .note = grid_note_none() };
	g->corner = grid_note_none();
	g->n_columns = g->block.n_values;
	columns_from_rows(g);
	if (!head) {
		heads_from_caption(g);
		return;
	}
	size_t corner = corner_cells(g, head), named = head->n - corner;
	if (named > g->n_columns && named <= GRID_COLUMNS_MAX) { /* no row is full: the heads are the columns */
		g->n_columns = named;
		for (size_t c = 0; c < named; c++) {
			g->column[c].left = head->v[corner + c].left;
			g->column[c].right = head->v[corner + c].right;
		}
	}
	head_line(g, head, true);
	for (const struct grid_line *l = head; l > g->block.v;)
		if ((--l)->kind == GRID_HEAD)
			head_line(g, l, false);
	for (const struct grid_line *l = head + 1; l < g->block.v + g->block.n && l->kind == GRID_HEAD; l++)
		head_line(g, l, false); /* units under the heads */
}

bool grid_columns_assign(const struct grid *g, const struct grid_line *row, size_t *column)
{
	size_t n = row->n - row->value, next = 0;

	if (n == g->n_columns) {
		for (size_t i = 0; i < n; i++)
			column[i] = i;
		return true;
	}
	if (n > g->n_columns)
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct grid_cell *cell = &row->v[row->value + i];
		int near = 2;
		size_t best = g->n_columns;
		for (size_t c = next; c < g->n_columns; c++) {
			int d = distance(cell->left, cell->right, g->column[c].left, g->column[c].right);
			if (d < near) {
				near = d;
				best = c;
			}
		}
		if (best == g->n_columns || (row->v[row->value].right == 0))
			return false;
		column[i] = best;
		next = best + 1;
	}
	return true;
}
