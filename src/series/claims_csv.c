/* claims_csv.c - claims as CSV: written with all columns, read back, also when a person made the file.
 *
 * What a row must have is little (document, place or quote, kind, indicator, value, unit); the rest is filled
 * in by plain rules that stand here.  A row that does not read is reported with its cell and left out.  The
 * order of the columns is in claim_cells.c, the CSV itself in table.c. */
#include <math.h>
#include <string.h>

#include "series/claim_cells.h"
#include "series/interval.h"
#include "tradefig/table.h"

/* Where the columns stand in the file that is read; -1 for those that it lacks. */
struct columns {
	int id, doc, doc_date, start, end, quote, kind, status, indicator, commodity, reporter, partner;
	int value, value_high, qualifier, unit, step, period, period_start, period_end, base;
	int speaker, sentence, decided_by, flags;
};

struct reader {
	const struct tf_table *table;
	struct columns at;
	struct tf_arena *keep;
	struct tf_diags *diags;
	bool spreadsheet; /* the file has the byte order mark of the spreadsheet style */
	size_t row;
};

enum tf_status tf_claims_write_csv(const struct tf_claims *c, FILE *to, struct tf_csv_style style)
{
	struct tf_csv csv = tf_csv_open(to, style);

	tf_csv_header(&csv, TF_CLAIMS_COLUMNS);
	for (size_t i = 0; i < c->n; i++) {
		struct claim_row row;

		claim_cells(&c->v[i], &row);
		for (size_t k = 0; k < CLAIM_N_CELLS; k++) {
			const struct claim_cell *cell = &row.cell[k];

			if (cell->type == CELL_TEXT)
				tf_csv_text(&csv, cell->text);
			else if (cell->type == CELL_NUMBER)
				tf_csv_number(&csv, cell->number);
			else
				tf_csv_count(&csv, cell->count);
		}
		tf_csv_end_row(&csv);
	}
	return fflush(to) == 0 && !ferror(to) ? TF_OK : TF_IO;
}

static bool refuse(const struct reader *r, int column, enum tf_message m)
{
	tf_table_diag(r->table, r->row, column, r->diags, m);
	return false;
}

static struct tf_str cell(const struct reader *r, int column)
{
	return tf_table_text(r->table, r->row, column);
}

/* A text as it stands, blanks and all.  The spreadsheet style puts an apostrophe before a text that would run as a
 * formula; it is no part of the text. */
static struct tf_str text(const struct reader *r, int column)
{
	struct tf_str s = { 0 };

	if (column >= 0)
		s = r->table->cells[r->row * r->table->n_columns + (size_t)column].text;
	if (r->spreadsheet && s.n > 1 && s.s[0] == '\'' && strchr("=+-@\t\r", s.s[1]))
		s = (struct tf_str){ s.s + 1, s.n - 1 };
	return tf_str_copy(r->keep, s);
}

/* A code, without the blanks that a person's file may have around it. */
static struct tf_str code(const struct reader *r, int column)
{
	return tf_str_copy(r->keep, cell(r, column));
}

static bool count(const struct reader *r, int column, size_t *out)
{
	double x;

	if (cell(r, column).n == 0)
		return true;
	if (!tf_table_number(r->table, r->row, column, r->diags, &x))
		return false;
	/* beyond 2^53 doubles do not count single bytes any more */
	if (!(x >= 0) || x > 9007199254740992.0 || x != floor(x))
		return refuse(r, column, TF_MSG_NOT_NUMBER);
	*out = (size_t)x;
	return true;
}

static bool date(const struct reader *r, int column, struct tf_date *out)
{
	struct tf_str s = cell(r, column);

	return s.n == 0 || tf_date_parse(s, out) || refuse(r, column, TF_MSG_NOT_DATE);
}

static bool period(const struct reader *r, int column, struct tf_period *out)
{
	return tf_period_parse(cell(r, column), out) || refuse(r, column, TF_MSG_NOT_PERIOD);
}

/* A file made by hand may give first and last day in place of the period. */
static bool period_from_days(const struct reader *r, struct tf_period *out)
{
	struct tf_date first = { 0, 0, 0 }, last = { 0, 0, 0 };

	if (!date(r, r->at.period_start, &first) || !date(r, r->at.period_end, &last))
		return false;
	if (first.year == 0 || last.year == 0 || !tf_period_none(*out))
		return true;
	if (tf_date_cmp(first, last) > 0)
		return refuse(r, r->at.period_end, TF_MSG_NOT_PERIOD);
	*out = tf_period_between(first.year, first.month, last.year, last.month);
	return true;
}

static bool words(const struct reader *r, struct tf_claim *c)
{
	struct tf_str status = cell(r, r->at.status), qualifier = cell(r, r->at.qualifier);

	if (!tf_kind_read(cell(r, r->at.kind), &c->kind))
		return refuse(r, r->at.kind, TF_MSG_UNKNOWN_WORD);
	if (!tf_indicator_read(cell(r, r->at.indicator), &c->indicator))
		return refuse(r, r->at.indicator, TF_MSG_UNKNOWN_WORD);
	c->status = TF_STATUS_REPORTED;
	if (status.n > 0 && !tf_claim_status_read(status, &c->status))
		return refuse(r, r->at.status, TF_MSG_UNKNOWN_WORD);
	c->qualifier = isnan(c->value_high) ? TF_QUAL_EQ : TF_QUAL_BETWEEN;
	if (qualifier.n > 0 && !tf_qualifier_read(qualifier, &c->qualifier))
		return refuse(r, r->at.qualifier, TF_MSG_UNKNOWN_WORD);
	return true;
}

static bool unit(const struct reader *r, struct tf_claim *c)
{
	struct tf_str s = cell(r, r->at.unit);

	if (s.n == 0 || s.n >= TF_UNIT_MAX || memchr(s.s, '\0', s.n))
		return refuse(r, r->at.unit, TF_MSG_UNKNOWN_WORD);
	memcpy(c->unit, s.s, s.n);
	c->unit[s.n] = '\0';
	return true;
}

static bool numbers(const struct reader *r, struct tf_claim *c)
{
	const struct tf_table *t = r->table;

	if (!tf_table_number(t, r->row, r->at.value, r->diags, &c->value) ||
	    !tf_table_number(t, r->row, r->at.value_high, r->diags, &c->value_high) ||
	    !tf_table_number(t, r->row, r->at.step, r->diags, &c->step))
		return false;
	if (!isfinite(c->value))
		return refuse(r, r->at.value, TF_MSG_NOT_NUMBER);
	if (isinf(c->value_high) || c->value_high < c->value)
		return refuse(r, r->at.value_high, TF_MSG_NOT_NUMBER);
	if (isinf(c->step) || c->step < 0)
		return refuse(r, r->at.step, TF_MSG_NOT_NUMBER);
	if (isnan(c->step))
		c->step = interval_last_digit(c->value);
	return true;
}

/* A claim without an id gets one from what tells it apart, so that the same file gives the same ids. */
static void number_claim(struct tf_claim *c)
{
	unsigned long long h = tf_hash(TF_HASH0, c->doc.s, c->doc.n);

	h = tf_hash(h, c->quote.s, c->quote.n);
	h = tf_hash(h, &c->start, sizeof c->start);
	h = tf_hash(h, &c->end, sizeof c->end);
	h = tf_hash(h, &c->kind, sizeof c->kind);
	h = tf_hash(h, &c->value, sizeof c->value);
	h = tf_hash(h, &c->period, sizeof c->period);
	snprintf(c->id, sizeof c->id, "%016llx", h);
}

static bool identity(const struct reader *r, struct tf_claim *c)
{
	struct tf_str id = cell(r, r->at.id);

	if (id.n == 0) {
		number_claim(c);
		return true;
	}
	if (id.n >= TF_CLAIM_ID_MAX || memchr(id.s, '\0', id.n))
		return refuse(r, r->at.id, TF_MSG_UNKNOWN_WORD);
	memcpy(c->id, id.s, id.n);
	c->id[id.n] = '\0';
	return true;
}

static bool claim(const struct reader *r, struct tf_claim *c)
{
	const struct columns *at = &r->at;

	*c = (struct tf_claim){ .value_high = NAN };
	if (!numbers(r, c) || !words(r, c) || !unit(r, c) || !count(r, at->start, &c->start) ||
	    !count(r, at->end, &c->end) || !date(r, at->doc_date, &c->doc_date) ||
	    !period(r, at->period, &c->period) || !period(r, at->base, &c->base) || !period_from_days(r, &c->period))
		return false;
	if (c->end < c->start)
		return refuse(r, at->end, TF_MSG_NOT_NUMBER);
	c->doc = text(r, at->doc);
	c->quote = text(r, at->quote);
	c->commodity = code(r, at->commodity);
	c->reporter = code(r, at->reporter);
	c->partner = code(r, at->partner);
	c->speaker = text(r, at->speaker);
	c->sentence = text(r, at->sentence);
	c->decided_by = text(r, at->decided_by);
	c->flags = text(r, at->flags);
	return identity(r, c);
}

static struct columns find_columns(const struct tf_table *t)
{
	return (struct columns){
		.id = tf_table_column(t, "claim_id"),
		.doc = tf_table_column(t, "doc"),
		.doc_date = tf_table_column(t, "doc_date"),
		.start = tf_table_column(t, "start"),
		.end = tf_table_column(t, "end"),
		.quote = tf_table_column(t, "quote"),
		.kind = tf_table_column(t, "kind"),
		.status = tf_table_column(t, "status"),
		.indicator = tf_table_column(t, "indicator"),
		.commodity = tf_table_column(t, "commodity"),
		.reporter = tf_table_column(t, "reporter"),
		.partner = tf_table_column(t, "partner"),
		.value = tf_table_column(t, "value"),
		.value_high = tf_table_column(t, "value_high"),
		.qualifier = tf_table_column(t, "qualifier"),
		.unit = tf_table_column(t, "unit"),
		.step = tf_table_column(t, "step"),
		.period = tf_table_column(t, "period"),
		.period_start = tf_table_column(t, "period_start"),
		.period_end = tf_table_column(t, "period_end"),
		.base = tf_table_column(t, "base_period"),
		.speaker = tf_table_column(t, "speaker"),
		.sentence = tf_table_column(t, "sentence"),
		.decided_by = tf_table_column(t, "decided_by"),
		.flags = tf_table_column(t, "flags"),
	};
}

/* The name of a column that is needed and lacks, or NULL. */
static const char *lacking(const struct columns *at)
{
	if (at->doc < 0)
		return "doc";
	if (at->quote < 0 && (at->start < 0 || at->end < 0))
		return "quote";
	if (at->kind < 0)
		return "kind";
	if (at->indicator < 0)
		return "indicator";
	if (at->value < 0)
		return "value";
	return at->unit < 0 ? "unit" : NULL;
}

enum tf_status tf_claims_read_csv(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                  struct tf_claims *out)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_table table;
	enum tf_status st = tf_table_read(s, work, d, &table);

	if (st == TF_OK) {
		struct reader r = { .table = &table, .at = find_columns(&table), .keep = keep, .diags = d };
		const char *missing = lacking(&r.at);

		r.spreadsheet = tf_str_starts(s->text, "\xef\xbb\xbf");
		if (missing) {
			tf_diag_at(d, s, 0, TF_MSG_NO_COLUMN, "%s", missing);
			st = TF_IO;
		}
		for (; !missing && r.row < table.n_rows; r.row++) {
			struct tf_claim c;

			if (claim(&r, &c))
				TF_PUSH(keep, out, c);
		}
	}
	tf_arena_free(work);
	return st;
}
