/* grid.c - reads a table: its caption, its columns, then row by row, cell by cell.
 *
 * Lines and cells are grid_block.c's and grid_value.c's, words grid_note.c's, columns grid_columns.c's business; what a
 * cell says is decided in grid_cell.c. */
#include "extract/grid.h"

#include "extract/grid_parts.h"
#include "extract/party.h"

static void captions_read(struct grid *g, uint32_t tok)
{
	struct grid_cell lines[GRID_CAPTION_MAX];
	size_t n = grid_captions(g, tok, lines);

	g->caption = grid_note_none();
	for (size_t i = 0; i < n; i++) {
		struct grid_note note = grid_note_read(g, lines[i].tok0, lines[i].tok1, false);
		/* a line further up only completes; what it is about may be another table */
		grid_note_join(&g->caption, &note);
	}
}

/* Sentences among which a title stands; it is looked for by every table. */
#define HEAD_MAX 64

static void title_read(struct grid *g)
{
	g->title = grid_note_none();
	for (size_t k = 0; k < g->doc->n_sentences && k < HEAD_MAX; k++)
		if (g->doc->sentences[k].part == PART_TITLE) {
			g->title = grid_note_read(g, g->doc->sentences[k].tok0, g->doc->sentences[k].tok1, false);
			return;
		}
}

/* The words of a row before its values; a rank or code before them says nothing. */
static struct grid_note label_read(const struct grid *g, const struct grid_line *row)
{
	struct grid_note note = grid_note_read(g, row->v[0].tok0, row->v[0].tok1, true);

	for (size_t i = 1; i < row->value; i++) {
		struct grid_note more = grid_note_read(g, row->v[i].tok0, row->v[i].tok1, true);
		grid_note_join(&note, &more);
	}
	return note;
}

static bool names_party(const struct grid_note *n)
{
	return !n->has_topic && (n->party[0] || n->partner[0] || n->reporter[0] || n->area || n->rest);
}

static bool names_nothing(const struct grid_note *n)
{
	return !n->has_topic && !n->off && !n->party[0] && !n->partner[0] && !n->area && !n->rest && !n->total && !n->when.said &&
	       n->measure == MEASURE_BARE && !n->percent && !n->growth && !n->change && !n->share;
}

/* A label as a product group: all its words. */
static struct tf_str label_text(const struct grid *g, const struct grid_line *row)
{
	size_t i = row->value > 1 && g->text->tok[row->v[0].tok0].kind == TOKEN_NUMBER ? 1 : 0;
	uint32_t a = g->text->tok[row->v[i].tok0].start, b = g->text->tok[row->v[i].tok1 - 1].end;

	return (struct tf_str){ g->text->s + a, b - a };
}

/* The notes of all rows, each with what its section adds. */
static struct grid_note *labels_read(struct grid *g)
{
	struct grid_note *labels = TF_NEW(g->work, struct grid_note, g->block.n), section = grid_note_none();
	size_t rows = 0, parties = 0;

	for (size_t k = 0; k < g->block.n; k++) {
		const struct grid_line *line = &g->block.v[k];
		if (line->kind == GRID_SECTION)
			section = grid_note_read(g, line->tok0, line->tok1, true);
		if (line->kind != GRID_ROW)
			continue;
		labels[k] = label_read(g, line);
		rows++;
		parties += names_party(&labels[k]) || names_party(&section);
		bool again = labels[k].party[0] || labels[k].partner[0] || labels[k].total;
		if (again) /* "China" in a section "Asia" is China */
			section.area = section.rest = false;
		grid_note_join(&labels[k], &section);
	}
	g->labels_parties = parties * 2 >= rows && parties > 0;
	for (size_t k = 0; k < g->block.n; k++) {
		const struct grid_line *line = &g->block.v[k];
		bool goods = g->caption.goods || g->corner.goods;
		if (line->kind != GRID_ROW || labels[k].commodity.n || !names_nothing(&labels[k]))
			continue;
		if (g->labels_parties && !goods)
			labels[k].rest = true; /* a partner without a code */
		else
			labels[k].commodity = label_text(g, line);
	}
	return labels;
}

static uint32_t unit_of(const struct reading *r, uint32_t tok)
{
	size_t lo = 0, hi = r->units.n;

	while (lo + 1 < hi) {
		size_t mid = (lo + hi) / 2;
		if (r->units.v[mid].tok <= tok)
			lo = mid;
		else
			hi = mid;
	}
	return (uint32_t)lo;
}

static void row_read(const struct grid *g, const struct grid_line *row, const struct grid_note *label, const struct grid_note *above,
                     const struct reading *r, struct figures *out)
{
	size_t column[GRID_COLUMNS_MAX];

	if (!grid_columns_assign(g, row, column))
		return;
	for (size_t i = row->value; i < row->n; i++) {
		struct grid_place p = { .column = column[i - row->value], .label = label, .above = above };
		if (!grid_value_read(g->text, row->v[i].tok0, row->v[i].tok1, g->c->numbers, g->work, &p.value) || p.value.empty)
			continue;
		struct figure f = grid_cell_decide(g, &p);
		f.unit = unit_of(r, f.q->tok0);
		TF_PUSH(g->work, out, f);
	}
}

/* Losses are printed with a minus or in brackets: then what is printed without is a gain. */
static bool prints_signs(const struct grid *g)
{
	struct grid_value v;

	for (size_t k = 0; k < g->block.n; k++)
		for (size_t i = g->block.v[k].value; g->block.v[k].kind == GRID_ROW && i < g->block.v[k].n; i++)
			if (grid_value_read(g->text, g->block.v[k].v[i].tok0, g->block.v[k].v[i].tok1, g->c->numbers, g->work, &v) && !v.empty &&
			    !v.percent && v.value < 0)
				return true;
	return false;
}

/* A row, or a line with a gap in it. */
static bool may_start(const struct document *doc, const struct sentence *s)
{
	for (uint32_t i = s->tok0 + 1; i < s->tok1 && s->part != PART_TABLE; i++)
		if (doc->text.tok[i].gap == GAP_WIDE && doc->text.tok[i - 1].sign != '.')
			return s->part == PART_BODY;
	return s->part == PART_TABLE;
}

size_t grid_read(const struct grid_context *c, const struct document *doc, size_t k, struct reading *readings,
                 struct figures *figures, struct tf_arena *work)
{
	struct grid *g;
	uint32_t tok = doc->sentences[k].tok0;
	size_t n = 0;

	if (doc->text.tok[tok].gap < GAP_LINE || !may_start(doc, &doc->sentences[k]))
		return 0;
	g = TF_NEW(work, struct grid, 1);
	*g = (struct grid){ .c = c, .doc = doc, .text = &doc->text, .work = work };
	if (!grid_block_find(g, tok))
		return 0;
	g->signed_cells = prints_signs(g);
	captions_read(g, tok);
	title_read(g);
	grid_columns_find(g);
	const struct grid_note *labels = labels_read(g), *above = NULL;
	for (; k + n < doc->n_sentences && doc->sentences[k + n].tok0 < g->block.tok_end; n++) {
		reading_make(doc, k + n, c->numbers, work, &readings[k + n]);
		parties_find(&readings[k + n], work);
	}
	for (size_t l = 0, s = k; l < g->block.n; l++) {
		const struct grid_line *line = &g->block.v[l];
		if (line->kind != GRID_ROW)
			continue;
		while (s + 1 < k + n && doc->sentences[s + 1].tok0 <= line->tok0)
			s++;
		row_read(g, line, &labels[l], above, &readings[s], &figures[s]);
		if (labels[l].has_topic && !labels[l].party[0])
			above = &labels[l];
	}
	return n;
}
