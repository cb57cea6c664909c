/* table.c - reads CSV into rows by column name, each cell knowing its place, and writes CSV.
 *
 * libcsv knows the quoting rules; it does not say where a cell stood.  So the text is handed to it in pieces that
 * end at a separator, a quote or a line end, and the place is noted whenever a cell begins. */
#include "tradefig/table.h"

#include <csv.h>
#include <math.h>
#include <string.h>

#define BOM "\xEF\xBB\xBF"
#define QUOTE '"'

/* A short row under a long header costs memory for cells that nobody wrote.  Beyond as many of them as the text has
 * bytes, and these besides, the file is noise. */
#define MISSING_ALLOWED ((size_t)4096)

struct cells {
	struct tf_cell *v;
	size_t n, cap;
};

struct columns {
	struct tf_str *v;
	size_t n, cap;
};

/* What libcsv's callbacks work on. */
struct reader {
	struct tf_source *source;
	struct tf_arena *arena;
	struct tf_diags *diags;
	struct columns columns;
	struct cells cells;
	size_t n_rows;            /* complete ones, without the header */
	size_t at;                /* the byte that libcsv looks at */
	size_t start;             /* where the present cell begins */
	size_t row_start, in_row; /* where the present row begins; its cells so far */
	size_t n_missing;
	bool have_header, cell_ended, too_sparse;
};

/* The bytes themselves where the cell stands in the text as it is meant, a copy where quotes were undoubled. */
static struct tf_str cell_text(struct reader *r, const char *s, size_t n)
{
	size_t from = r->start + (r->source->text.s[r->start] == QUOTE);
	const char *as_written = r->source->text.s + from;

	if (n <= r->source->text.n - from && memcmp(as_written, s, n) == 0)
		return (struct tf_str){ as_written, n };
	return tf_str_copy(r->arena, (struct tf_str){ s, n });
}

static void on_cell(void *bytes, size_t n, void *data)
{
	struct reader *r = data;
	struct tf_str text = { "", 0 };

	if (n)
		text = cell_text(r, bytes, n);
	if (r->in_row++ == 0)
		r->row_start = r->start;
	if (!r->have_header)
		TF_PUSH(r->arena, &r->columns, tf_str_trim(text));
	else if (r->in_row <= r->columns.n)
		TF_PUSH(r->arena, &r->cells, (struct tf_cell){ text, r->start });
	r->cell_ended = true;
}

static void on_row(int line_end, void *data)
{
	struct reader *r = data;
	size_t n = r->in_row;

	(void)line_end;
	r->in_row = 0;
	if (!r->have_header) {
		r->have_header = true;
		return;
	}
	if (n != r->columns.n)
		tf_diag_at(r->diags, r->source, r->row_start, TF_MSG_ROW_LENGTH, "%zu instead of %zu", n,
		           r->columns.n);
	for (; n < r->columns.n; n++) {
		if (r->n_missing++ > r->source->text.n + MISSING_ALLOWED) {
			r->too_sparse = true;
			return;
		}
		TF_PUSH(r->arena, &r->cells, (struct tf_cell){ { "", 0 }, r->at });
	}
	r->n_rows++;
}

/* The separator that is most frequent in the first line; the comma where none is. */
static char find_separator(struct tf_str text)
{
	static const char separators[] = ",;\t";
	size_t count[sizeof separators] = { 0 }, best = 0;
	bool quoted = false, begun = false;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];
		const char *which = c ? strchr(separators, c) : NULL;

		if (c == QUOTE)
			quoted = !quoted;
		else if (!quoted && begun && (c == '\n' || c == '\r'))
			break;
		else if (!quoted && which)
			count[which - separators]++;
		begun = begun || (c != ' ' && c != '\t' && c != '\n' && c != '\r');
	}
	for (size_t i = 1; separators[i]; i++)
		if (count[i] > count[best])
			best = i;
	return separators[best];
}

/* The first byte from i on that may end a cell or a quotation. */
static size_t find_special(struct tf_str text, size_t i, char separator)
{
	while (i < text.n && text.s[i] != separator && text.s[i] != QUOTE && text.s[i] != '\n' && text.s[i] != '\r')
		i++;
	return i;
}

static size_t skip_blanks(struct tf_str text, size_t i, char separator)
{
	while (i < text.n && (text.s[i] == ' ' || text.s[i] == '\t') && text.s[i] != separator)
		i++;
	return i;
}

/* Hands the text to libcsv; false when libcsv refuses it at r->at. */
static bool feed(struct reader *r, struct csv_parser *p, char separator)
{
	struct tf_str text = r->source->text;
	bool begins = true; /* the next byte that is not blank begins a cell */

	r->at = tf_str_starts(text, BOM) ? strlen(BOM) : 0;
	while (r->at < text.n && !r->too_sparse) {
		size_t special = find_special(text, r->at, separator);
		bool began_before;

		if (begins) {
			r->start = skip_blanks(text, r->at, separator);
			begins = r->start == special;
		}
		if (csv_parse(p, text.s + r->at, special - r->at, on_cell, on_row, r) != special - r->at)
			return false;
		r->at = special;
		if (special == text.n)
			break;
		began_before = !begins;
		/* A quote inside an unquoted cell is a quote (5" pipes); a quoted cell must end before more text. */
		csv_set_opts(p, began_before && text.s[r->start] != QUOTE ? 0 : CSV_STRICT | CSV_STRICT_FINI);
		r->cell_ended = false;
		if (csv_parse(p, text.s + special, 1, on_cell, on_row, r) != 1)
			return false;
		/* A line end between rows ends no cell and begins none. */
		begins = r->cell_ended || (!began_before && text.s[special] != QUOTE);
		r->at++;
	}
	if (begins)
		r->start = text.n;
	csv_set_opts(p, CSV_STRICT | CSV_STRICT_FINI);
	return csv_fini(p, on_cell, on_row, r) == 0;
}

enum tf_status tf_table_read(struct tf_source *s, struct tf_arena *a, struct tf_diags *d, struct tf_table *out)
{
	struct reader r = { .source = s, .arena = a, .diags = d };
	char separator = find_separator(s->text);
	struct csv_parser p;

	if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return TF_INTERNAL;
	csv_set_delim(&p, (unsigned char)separator);
	/* libcsv adds this much whenever a cell outgrows its buffer: in few steps, however long the cell. */
	csv_set_blk_size(&p, s->text.n / 16 + 128);
	if (!feed(&r, &p, separator) && csv_error(&p) != CSV_EPARSE)
		tf_diag_at(d, s, r.start, TF_MSG_BAD_CSV, "%s", csv_strerror(csv_error(&p)));
	else if (csv_error(&p) == CSV_EPARSE && r.at < s->text.n)
		tf_diag_at(d, s, r.at, TF_MSG_BAD_CSV, "text behind a closing quote");
	else if (csv_error(&p) == CSV_EPARSE)
		tf_diag_at(d, s, r.start, TF_MSG_BAD_CSV, "quote that is never closed");
	else if (r.too_sparse)
		tf_diag_at(d, s, r.row_start, TF_MSG_BAD_CSV, "too many short rows");
	else if (!r.have_header)
		tf_diag_at(d, s, 0, TF_MSG_BAD_CSV, "no header row");
	csv_free(&p);
	if (!r.have_header)
		return TF_IO;
	*out = (struct tf_table){ s, r.columns.v, r.columns.n, r.cells.v, r.n_rows };
	return TF_OK;
}

int tf_table_column(const struct tf_table *t, const char *name)
{
	for (size_t i = 0; i < t->n_columns; i++)
		if (tf_str_is(t->columns[i], name))
			return (int)i;
	return -1;
}

static const struct tf_cell *cell_at(const struct tf_table *t, size_t row, int column)
{
	return &t->cells[row * t->n_columns + (size_t)column];
}

struct tf_str tf_table_text(const struct tf_table *t, size_t row, int column)
{
	if (column < 0)
		return (struct tf_str){ "", 0 };
	return tf_str_trim(cell_at(t, row, column)->text);
}

void tf_table_diag(const struct tf_table *t, size_t row, int column, struct tf_diags *d, enum tf_message m)
{
	struct tf_str text = tf_table_text(t, row, column);
	size_t byte = cell_at(t, row, column < 0 ? 0 : column)->byte;

	/* No detail holds more than this; TF_FMT would turn the length of a huge cell into an int. */
	if (text.n > 1000)
		text.n = 1000;
	if (column < 0)
		tf_diag_at(d, t->source, byte, m, NULL);
	else
		tf_diag_at(d, t->source, byte, m, "%.*s", TF_FMT(text));
}

bool tf_table_number(const struct tf_table *t, size_t row, int column, struct tf_diags *d, double *out)
{
	struct tf_str text = tf_table_text(t, row, column);

	if (text.n == 0) {
		*out = NAN;
		return true;
	}
	if (tf_str_number(text, out))
		return true;
	tf_table_diag(t, row, column, d, TF_MSG_NOT_NUMBER);
	return false;
}

struct tf_csv tf_csv_open(FILE *to, struct tf_csv_style style)
{
	if (style.excel)
		fputs(BOM, to);
	return (struct tf_csv){ .to = to, .style = style };
}

void tf_csv_header(struct tf_csv *c, const char *comma_separated_names)
{
	fputs(comma_separated_names, c->to);
	tf_csv_end_row(c);
}

static void cell_begin(struct tf_csv *c)
{
	if (c->row_open)
		fputc(',', c->to);
	c->row_open = true;
}

/* Blanks at the ends are quoted too: readers, ours among them, drop them otherwise. */
static bool needs_quotes(struct tf_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] == ',' || s.s[i] == QUOTE || s.s[i] == '\n' || s.s[i] == '\r')
			return true;
	return tf_str_trim(s).n != s.n;
}

/* A spreadsheet takes a text that begins so for a formula, and the texts come from strangers. */
static bool is_formula(struct tf_str s)
{
	return s.n && s.s[0] && strchr("=+-@\t\r", s.s[0]);
}

void tf_csv_text(struct tf_csv *c, struct tf_str s)
{
	bool quoted = needs_quotes(s);

	cell_begin(c);
	if (quoted)
		fputc(QUOTE, c->to);
	if (c->style.excel && is_formula(s))
		fputc('\'', c->to);
	while (quoted && s.n) {
		const char *quote = memchr(s.s, QUOTE, s.n);
		size_t n = quote ? (size_t)(quote - s.s) + 1 : s.n;

		fwrite(s.s, 1, n, c->to);
		if (quote)
			fputc(QUOTE, c->to);
		s.s += n;
		s.n -= n;
	}
	if (s.n)
		fwrite(s.s, 1, s.n, c->to);
	if (quoted)
		fputc(QUOTE, c->to);
}

void tf_csv_cstr(struct tf_csv *c, const char *s)
{
	tf_csv_text(c, tf_str_of(s));
}

void tf_csv_number(struct tf_csv *c, double x)
{
	char buf[TF_NUMBER_MAX];

	cell_begin(c);
	if (isfinite(x))
		fwrite(buf, 1, tf_number_format(x, buf), c->to);
}

void tf_csv_count(struct tf_csv *c, size_t n)
{
	cell_begin(c);
	fprintf(c->to, "%zu", n);
}

void tf_csv_end_row(struct tf_csv *c)
{
	fputs(c->style.excel || c->style.crlf ? "\r\n" : "\n", c->to);
	c->row_open = false;
}
