/* grid_block.c - finds the lines of a table and cuts them into cells: by bars, by tabs, or by wide gaps.
 *
 * A table is rows of a label and values, with heads above; what the words mean is grid_note.c's business. */
#include "extract/grid_parts.h"

#define LABEL_MAX 16   /* tokens of a label or head at most; more is a text */
#define HEADS_MAX 4
#define LINES_MAX 2000 /* of one table; what is longer is data, and must not be held in memory as a whole */
#define LOOK_UP_MAX 80 /* lines between a table and the caption it shares with the one above */

static uint32_t line_end(const struct text *t, uint32_t i)
{
	uint32_t end = i + 1;

	while (end < t->n_tok && t->tok[end].gap < GAP_LINE)
		end++;
	return end;
}

static bool is_bar(const struct text *t, uint32_t i) { return t->tok[i].kind == TOKEN_SIGN && t->tok[i].sign == '|'; }

/* "-----", "|---|---:|", "====" */
static bool is_rule(const struct text *t, uint32_t tok0, uint32_t tok1)
{
	if (tok1 - tok0 < 3)
		return false;
	for (uint32_t i = tok0; i < tok1; i++) {
		char c = t->tok[i].sign;
		if (t->tok[i].kind == TOKEN_WORD ? t->s[t->tok[i].start] != '_'
		                                 : t->tok[i].kind == TOKEN_NUMBER || (c != '-' && c != '|' && c != ':' && c != '=' && c != '+' && c != '_' && c != 0))
			return false;
	}
	return true;
}

static int tabs_before(const struct text *t, uint32_t i)
{
	uint32_t from = i > 0 ? t->tok[i - 1].end : 0;
	int n = 0;

	for (uint32_t b = from; b < t->tok[i].start; b++)
		n = t->s[b] == '\n' ? 0 : n + (t->s[b] == '\t');
	return n;
}

static void cut_by_bars(const struct grid *g, struct grid_line *line)
{
	const struct text *t = g->text;
	uint32_t i = line->tok0 + is_bar(t, line->tok0), begin = i;
	int field = 0;

	for (; i <= line->tok1; i++) {
		if (i < line->tok1 && !is_bar(t, i))
			continue;
		if (i < line->tok1 || begin < line->tok1)
			TF_PUSH(g->work, line, (struct grid_cell){ begin, i, field, field + 1 });
		begin = i + 1;
		field++;
	}
}

static void cut_by_tabs(const struct grid *g, struct grid_line *line)
{
	const struct text *t = g->text;
	int field = tabs_before(t, line->tok0);

	for (uint32_t i = line->tok0, begin = i; i < line->tok1; i++) {
		int tabs = i + 1 < line->tok1 ? tabs_before(t, i + 1) : 1;
		if (tabs == 0)
			continue;
		TF_PUSH(g->work, line, (struct grid_cell){ begin, i + 1, field, field + 1 });
		begin = i + 1;
		field += tabs;
	}
}

static int characters(const struct text *t, uint32_t from, uint32_t to)
{
	int n = 0;

	for (uint32_t b = from; b < to; b++)
		n += ((unsigned char)t->s[b] & 0xC0) != 0x80;
	return n;
}

static void cut_by_gaps(const struct grid *g, struct grid_line *line)
{
	const struct text *t = g->text;
	uint32_t start = t->tok[line->tok0].start;
	uint32_t floor = line->tok0 > 0 ? t->tok[line->tok0 - 1].end : 0;

	while (start > floor && t->s[start - 1] != '\n')
		start--;
	int at = characters(t, start, t->tok[line->tok0].start);
	uint32_t seen = t->tok[line->tok0].start;
	for (uint32_t i = line->tok0, begin = i; i < line->tok1; i++) {
		if (i + 1 < line->tok1 && t->tok[i + 1].gap < GAP_WIDE)
			continue;
		struct grid_cell c = { .tok0 = begin, .tok1 = i + 1 };
		c.left = at + characters(t, seen, t->tok[begin].start);
		c.right = c.left + characters(t, t->tok[begin].start, t->tok[i].end);
		at = c.right;
		seen = t->tok[i].end;
		TF_PUSH(g->work, line, c);
		begin = i + 1;
	}
}

static struct grid_line line_cut(const struct grid *g, uint32_t tok)
{
	const struct text *t = g->text;
	struct grid_line line = { .tok0 = tok, .tok1 = line_end(t, tok) };
	bool bars = false, tabs = false;

	for (uint32_t i = line.tok0; i < line.tok1; i++) {
		bars = bars || is_bar(t, i);
		tabs = tabs || (i > line.tok0 && tabs_before(t, i) > 0);
	}
	line.fields = bars || tabs;
	if (bars)
		cut_by_bars(g, &line);
	else if (tabs)
		cut_by_tabs(g, &line);
	else
		cut_by_gaps(g, &line);
	return line;
}

static bool is_value(const struct grid *g, const struct grid_cell *c, bool *empty)
{
	struct grid_value v;
	bool yes = grid_value_read(g->text, c->tok0, c->tok1, g->c->numbers, g->work, &v);

	*empty = yes && v.empty;
	return yes;
}

static bool is_text(const struct grid *g, const struct grid_cell *c)
{
	bool empty;
	return !is_value(g, c, &empty);
}

/* Cells behind the first that could be values are years; below rows, or for one column, there is nothing but years. */
static bool is_head_of_years(const struct grid *g, const struct grid_line *line, bool rows)
{
	size_t first = is_text(g, &line->v[0]) || line->v[0].tok0 == line->v[0].tok1, years = 0;

	for (size_t i = first; i < line->n; i++) {
		bool year = grid_is_year(g->text, line->v[i].tok0, line->v[i].tok1);
		if (!year && (rows || !is_text(g, &line->v[i])))
			return false;
		years += year;
	}
	return years > 1 || (years == 1 && !rows);
}

/* row = [ rank ] label { label } value { value } [ note ]; finds the first value */
static bool is_row(const struct grid *g, struct grid_line *line)
{
	const struct text *t = g->text;
	size_t i = 0, last = line->n, stated = 0;
	bool empty;

	if (line->n < 2)
		return false;
	bool rank = line->n > 2 && !is_text(g, &line->v[0]) && is_text(g, &line->v[1]) && line->v[0].tok1 - line->v[0].tok0 <= 2;
	bool year = grid_is_year(t, line->v[0].tok0, line->v[0].tok1);
	if (rank)
		i = 1;
	if (!rank && !year && !is_text(g, &line->v[0]))
		return false;
	if (line->v[i].tok1 - line->v[i].tok0 > LABEL_MAX)
		return false;
	for (i++; i < last && is_text(g, &line->v[i]); i++)
		if (line->v[i].tok1 - line->v[i].tok0 > LABEL_MAX)
			return false;
	line->value = i;
	if (last > i + 1 && is_text(g, &line->v[last - 1]))
		last--; /* a note behind the values */
	for (; i < last; i++) {
		if (!is_value(g, &line->v[i], &empty))
			return false;
		stated += !empty;
	}
	line->n = last;
	return stated > 0;
}

static bool is_head(const struct grid_line *line)
{
	for (size_t i = 0; i < line->n; i++)
		if (line->v[i].tok1 - line->v[i].tok0 > LABEL_MAX)
			return false;
	return line->n >= 2;
}

/* "  of which: Kazakhstan 43.8 6.8": a row whose gaps were lost; it has as many numbers as the rows above. */
static bool split_row(const struct grid *g, struct grid_line *line, size_t want)
{
	struct grid_cell values[GRID_COLUMNS_MAX];
	uint32_t from = line->tok0 + 1;
	struct grid_line whole = { .tok0 = line->tok0, .tok1 = line->tok1, .fields = line->fields, .value = 1 };

	if (line->fields || want == 0 || want > GRID_COLUMNS_MAX)
		return false;
	for (uint32_t i = line->tok1; i > from; i--)
		if (g->text->tok[i - 1].kind == TOKEN_WORD) {
			from = i;
			break;
		}
	size_t n = 0;
	while (from < line->tok1 && (n = grid_values_split(g->text, from, line->tok1, values, GRID_COLUMNS_MAX)) == 0)
		from++;
	if (n != want || from - line->tok0 > LABEL_MAX)
		return false;
	TF_PUSH(g->work, &whole, (struct grid_cell){ .tok0 = line->tok0, .tok1 = from });
	for (size_t k = 0; k < n; k++)
		TF_PUSH(g->work, &whole, values[k]);
	whole.kind = GRID_ROW;
	*line = whole;
	return true;
}

static bool starts_rows(const struct grid *g, uint32_t tok)
{
	if (tok >= g->text->n_tok || g->text->tok[tok].gap != GAP_LINE)
		return false;
	struct grid_line next = line_cut(g, tok);
	return is_row(g, &next);
}

bool grid_block_find(struct grid *g, uint32_t tok)
{
	const struct text *t = g->text;
	struct grid_block *b = &g->block;
	size_t rows = 0, heads = 0, end = 0;

	for (uint32_t i = tok; i < t->n_tok && b->n < LINES_MAX;) {
		struct grid_line line = line_cut(g, i);
		bool years = line.n > 0 && is_head_of_years(g, &line, rows > 0);
		bool row = line.n > 0 && !years && is_row(g, &line);
		bool gap = t->tok[i].gap == GAP_PARAGRAPH;

		i = line.tok1;
		if (is_rule(t, line.tok0, line.tok1) && (rows || heads))
			continue;
		if (!row && !years && rows && split_row(g, &line, b->n_values))
			row = true;
		if (row) {
			if (rows && gap && line.n - line.value != b->n_values)
				break;
			line.kind = GRID_ROW;
			rows++;
			if (line.n - line.value > b->n_values)
				b->n_values = line.n - line.value;
		} else if (rows == 0 && heads < HEADS_MAX && (years || is_head(&line) || (heads && line.n == 1 && !gap && is_text(g, &line.v[0]) &&
		                                                                          line.tok1 - line.tok0 <= LABEL_MAX))) {
			/* a line between the heads and the rows is about the rows when it starts where labels start */
			line.kind = heads && line.n == 1 && line.v[0].left <= 2 && starts_rows(g, i) ? GRID_SECTION : GRID_HEAD;
			heads++;
		} else if (rows && line.n == 1 && !gap && line.tok1 - line.tok0 <= LABEL_MAX && starts_rows(g, i)) {
			line.kind = GRID_SECTION;
		} else {
			break;
		}
		TF_PUSH(g->work, b, line);
		if (row) {
			end = b->n;
			b->tok_end = line.tok1;
		}
	}
	b->n = end;
	for (size_t k = 0; k < b->n; k++)
		if (b->v[k].kind == GRID_ROW && b->v[k].n - b->v[k].value < b->n_values)
			split_row(g, &b->v[k], b->n_values);
	return b->n_values <= GRID_COLUMNS_MAX && (rows >= 2 || (rows == 1 && heads >= 1));
}

/* A line of words that may stand above a table: no sentence of a text. */
static bool is_caption(const struct text *t, uint32_t tok0, uint32_t tok1)
{
	bool table = token_is(t, tok0, "table") || token_is(t, tok0, "annex") || token_is(t, tok0, "chart");

	return tok1 - tok0 <= 60 && (table || !(t->tok[tok1 - 1].kind == TOKEN_SIGN && t->tok[tok1 - 1].sign == '.'));
}

size_t grid_captions(const struct grid *g, uint32_t tok, struct grid_cell out[GRID_CAPTION_MAX])
{
	const struct text *t = g->text;
	size_t n = 0;

	for (size_t lines = 0; tok > 0 && n < GRID_CAPTION_MAX && lines < LOOK_UP_MAX; lines++) {
		uint32_t end = tok--;
		bool wide = false;
		while (tok > 0 && t->tok[tok].gap < GAP_LINE)
			tok--;
		for (uint32_t i = tok + 1; i < end; i++)
			wide = wide || t->tok[i].gap == GAP_WIDE || is_bar(t, i);
		if (wide || is_rule(t, tok, end)) { /* a table above without words between them: its caption holds here too */
			if (n)
				break;
			continue;
		}
		if (!is_caption(t, tok, end))
			break;
		out[n++] = (struct grid_cell){ .tok0 = tok, .tok1 = end };
		/* what stands above another paragraph belongs to the text before, unless this one is short: "(million euro)" */
		if (t->tok[tok].gap == GAP_PARAGRAPH && end - tok > 6)
			break;
	}
	return n;
}
