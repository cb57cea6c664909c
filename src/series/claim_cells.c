/* claim_cells.c - lays a claim out as one row of cells.
 *
 * CSV and NDJSON both walk this row, so their columns cannot drift apart.  How a cell is written (quotes,
 * escapes, null) is the business of claims_csv.c and claims_ndjson.c. */
#include "series/claim_cells.h"

static struct claim_cell text(struct tf_str s)
{
	return (struct claim_cell){ .type = CELL_TEXT, .text = s };
}

static struct claim_cell word(const char *s)
{
	return text(tf_str_of(s));
}

static struct claim_cell number(double x)
{
	return (struct claim_cell){ .type = CELL_NUMBER, .number = x };
}

static struct claim_cell count(size_t n)
{
	return (struct claim_cell){ .type = CELL_COUNT, .count = n };
}

void claim_cells(const struct tf_claim *c, struct claim_row *row)
{
	struct claim_cell *at = row->cell;

	tf_date_format(c->doc_date, row->doc_date);
	tf_period_format(c->period, row->period);
	tf_period_format(c->base, row->base);
	row->period_start[0] = row->period_end[0] = '\0';
	if (!tf_period_none(c->period)) {
		tf_date_format(tf_period_start(c->period), row->period_start);
		tf_date_format(tf_period_end(c->period), row->period_end);
	}

	*at++ = word(c->id);
	*at++ = text(c->doc);
	*at++ = word(row->doc_date);
	*at++ = count(c->start);
	*at++ = count(c->end);
	*at++ = text(c->quote);
	*at++ = word(tf_kind_name(c->kind));
	*at++ = word(tf_claim_status_name(c->status));
	*at++ = word(tf_indicator_name(c->indicator));
	*at++ = text(c->commodity);
	*at++ = text(c->reporter);
	*at++ = text(c->partner);
	*at++ = number(c->value);
	*at++ = number(c->value_high);
	*at++ = word(tf_qualifier_name(c->qualifier));
	*at++ = word(c->unit);
	*at++ = number(c->step);
	*at++ = word(row->period);
	*at++ = word(row->period_start);
	*at++ = word(row->period_end);
	*at++ = word(row->base);
	*at++ = text(c->speaker);
	*at++ = text(c->sentence);
	*at++ = text(c->decided_by);
	*at++ = text(c->flags);
}
