/* official.c - reads official statistics in the project's layout (datasets/official).
 *
 * What a row means for a series is decided in observe.c. */
#include <math.h>

#include "tradefig/series.h"

struct columns {
	int reporter, partner, indicator, period, value, unit, source, source_note, growth;
};

static bool refuse(const struct tf_table *t, size_t row, int column, struct tf_diags *d, enum tf_message m)
{
	tf_table_diag(t, row, column, d, m);
	return false;
}

static bool read_row(const struct tf_table *t, size_t row, const struct columns *at, struct tf_arena *keep,
                     struct tf_diags *d, struct tf_official *o)
{
	*o = (struct tf_official){ .growth_pct = NAN };
	if (tf_table_text(t, row, at->reporter).n == 0)
		return refuse(t, row, at->reporter, d, TF_MSG_UNKNOWN_WORD);
	if (!tf_indicator_read(tf_table_text(t, row, at->indicator), &o->indicator))
		return refuse(t, row, at->indicator, d, TF_MSG_UNKNOWN_WORD);
	if (!tf_period_parse(tf_table_text(t, row, at->period), &o->period) || tf_period_none(o->period))
		return refuse(t, row, at->period, d, TF_MSG_NOT_PERIOD);
	if (!tf_table_number(t, row, at->value, d, &o->value) ||
	    !tf_table_number(t, row, at->growth, d, &o->growth_pct))
		return false;
	if (!isfinite(o->value))
		return refuse(t, row, at->value, d, TF_MSG_NOT_NUMBER);
	if (isinf(o->growth_pct))
		return refuse(t, row, at->growth, d, TF_MSG_NOT_NUMBER);
	o->reporter = tf_str_copy(keep, tf_table_text(t, row, at->reporter));
	o->partner = tf_str_copy(keep, tf_table_text(t, row, at->partner));
	o->unit = tf_str_copy(keep, tf_table_text(t, row, at->unit));
	o->source = tf_str_copy(keep, tf_table_text(t, row, at->source));
	o->source_note = tf_str_copy(keep, tf_table_text(t, row, at->source_note));
	return true;
}

/* The place of a column that must be there. */
static int need(const struct tf_table *t, const char *name, struct tf_diags *d, bool *all)
{
	int column = tf_table_column(t, name);

	if (column < 0) {
		tf_diag_at(d, t->source, 0, TF_MSG_NO_COLUMN, "%s", name);
		*all = false;
	}
	return column;
}

enum tf_status tf_officials_read(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                 struct tf_officials *out)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_table t;
	enum tf_status st = tf_table_read(s, work, d, &t);

	if (st == TF_OK) {
		bool all = true;
		struct columns at = {
			.reporter = need(&t, "reporter", d, &all),
			.partner = need(&t, "partner", d, &all),
			.indicator = need(&t, "indicator", d, &all),
			.period = need(&t, "period", d, &all),
			.value = need(&t, "value", d, &all),
			.unit = need(&t, "unit", d, &all),
			.source = need(&t, "source", d, &all),
			.source_note = tf_table_column(&t, "source_note"),
			.growth = tf_table_column(&t, "yoy_percent"),
		};

		if (!all)
			st = TF_IO;
		for (size_t row = 0; all && row < t.n_rows; row++) {
			struct tf_official o;

			if (read_row(&t, row, &at, keep, d, &o))
				TF_PUSH(keep, out, o);
		}
	}
	tf_arena_free(work);
	return st;
}
