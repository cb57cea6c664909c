/* series_csv.c - series as CSV, one row an observation, written and read back.
 *
 * A file cannot hold the claims themselves: what is read back knows how many there were, not which. */
#include <math.h>

#include "series/group.h"

#define SERIES_COLUMNS                                                                                               \
	"series_id,reporter,partner,indicator,commodity,unit,kind,period,period_start,period_end,"                   \
	"base_period,value,low,high,qualifier,obs_status,origin,counted_by,published,n_claims,"                      \
	"claim_ids,source,source_note,derivation"

static const char *const origins[] = { "claim", "official", "derived" };

/* The ids of the claims, ';'-separated. */
static struct tf_str claim_ids(const struct tf_obs *o, struct tf_arena *work)
{
	char *text = tf_arena_alloc(work, o->n_claims * TF_CLAIM_ID_MAX + 1);
	size_t used = 0;

	for (size_t i = 0; o->claims && i < o->n_claims; i++) {
		if (i > 0)
			text[used++] = ';';
		for (const char *id = o->claims[i]->id; *id; id++)
			text[used++] = *id;
	}
	return (struct tf_str){ text, used };
}

static void write_obs(struct tf_csv *csv, const struct tf_series *s, const struct tf_obs *o, struct tf_arena *work)
{
	char period[TF_PERIOD_MAX], start[TF_DATE_MAX], end[TF_DATE_MAX], base[TF_PERIOD_MAX], day[TF_DATE_MAX];

	tf_csv_text(csv, s->id);
	tf_csv_text(csv, s->reporter);
	tf_csv_text(csv, s->partner);
	tf_csv_cstr(csv, tf_indicator_name(s->indicator));
	tf_csv_text(csv, s->commodity);
	tf_csv_text(csv, s->unit);
	tf_csv_cstr(csv, tf_kind_name(o->kind));
	tf_csv_cstr(csv, tf_period_format(o->period, period));
	tf_csv_cstr(csv, tf_date_format(tf_period_start(o->period), start));
	tf_csv_cstr(csv, tf_date_format(tf_period_end(o->period), end));
	tf_csv_cstr(csv, tf_period_format(o->base, base));
	tf_csv_number(csv, o->value);
	tf_csv_number(csv, o->low);
	tf_csv_number(csv, o->high);
	tf_csv_cstr(csv, tf_qualifier_name(o->qualifier));
	tf_csv_text(csv, (struct tf_str){ &o->obs_status, 1 });
	tf_csv_cstr(csv, origins[o->origin]);
	tf_csv_text(csv, o->counted_by);
	tf_csv_cstr(csv, tf_date_format(o->published, day));
	tf_csv_count(csv, o->n_claims);
	tf_csv_text(csv, claim_ids(o, work));
	tf_csv_text(csv, o->source);
	tf_csv_text(csv, o->source_note);
	tf_csv_text(csv, o->derivation);
	tf_csv_end_row(csv);
}

enum tf_status tf_series_write_csv(const struct tf_series_set *s, FILE *to, struct tf_csv_style style)
{
	struct tf_csv csv = tf_csv_open(to, style);
	struct tf_arena *work = tf_arena_new();

	tf_csv_header(&csv, SERIES_COLUMNS);
	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->v[i].n; k++) {
			struct tf_mark m = tf_arena_mark(work);

			write_obs(&csv, &s->v[i], &s->v[i].v[k], work);
			tf_arena_rewind(work, m);
		}
	tf_arena_free(work);
	return fflush(to) == 0 && !ferror(to) ? TF_OK : TF_IO;
}

struct columns {
	int reporter, partner, indicator, commodity, unit, kind, period, base, value, low, high, qualifier;
	int obs_status, origin, counted_by, published, n_claims, source, source_note, derivation;
};

struct reader {
	const struct tf_table *table;
	struct columns at;
	struct tf_arena *keep;
	struct tf_diags *diags;
	size_t row;
};

static struct tf_str cell(const struct reader *r, int column)
{
	return tf_table_text(r->table, r->row, column);
}

static struct tf_str text(const struct reader *r, int column)
{
	return tf_str_copy(r->keep, cell(r, column));
}

static bool refuse(const struct reader *r, int column, enum tf_message m)
{
	tf_table_diag(r->table, r->row, column, r->diags, m);
	return false;
}

static bool words(const struct reader *r, struct series_entry *e)
{
	struct tf_str kind = cell(r, r->at.kind), qualifier = cell(r, r->at.qualifier);
	struct tf_str status = cell(r, r->at.obs_status), origin = cell(r, r->at.origin);

	if (!tf_indicator_read(cell(r, r->at.indicator), &e->key.indicator))
		return refuse(r, r->at.indicator, TF_MSG_UNKNOWN_WORD);
	if (kind.n > 0 && !tf_kind_read(kind, &e->obs.kind))
		return refuse(r, r->at.kind, TF_MSG_UNKNOWN_WORD);
	if (qualifier.n > 0 && !tf_qualifier_read(qualifier, &e->obs.qualifier))
		return refuse(r, r->at.qualifier, TF_MSG_UNKNOWN_WORD);
	if (status.n > 1 || (status.n == 1 && (*status.s < 'A' || *status.s > 'Z')))
		return refuse(r, r->at.obs_status, TF_MSG_UNKNOWN_WORD);
	e->obs.obs_status = status.n ? *status.s : 'A';
	e->obs.origin = TF_ORIGIN_OFFICIAL; /* a file made by hand without the column holds statistics */
	for (size_t i = 0; origin.n > 0 && i < sizeof origins / sizeof *origins; i++)
		if (tf_str_is(origin, origins[i])) {
			e->obs.origin = (enum tf_origin)i;
			return true;
		}
	return origin.n == 0 || refuse(r, r->at.origin, TF_MSG_UNKNOWN_WORD);
}

/* An empty end is open where the file has the column; where it has not, the value stands for itself. */
static bool numbers(const struct reader *r, struct tf_obs *o)
{
	double n_claims;

	if (!tf_table_number(r->table, r->row, r->at.value, r->diags, &o->value) ||
	    !tf_table_number(r->table, r->row, r->at.low, r->diags, &o->low) ||
	    !tf_table_number(r->table, r->row, r->at.high, r->diags, &o->high) ||
	    !tf_table_number(r->table, r->row, r->at.n_claims, r->diags, &n_claims))
		return false;
	if (!isfinite(o->value))
		return refuse(r, r->at.value, TF_MSG_NOT_NUMBER);
	if (isnan(o->low))
		o->low = r->at.low < 0 ? o->value : -INFINITY;
	if (isnan(o->high))
		o->high = r->at.high < 0 ? o->value : INFINITY;
	if (o->low > o->high)
		return refuse(r, r->at.low, TF_MSG_NOT_NUMBER);
	if (n_claims < 0 || n_claims > 1e15)
		return refuse(r, r->at.n_claims, TF_MSG_NOT_NUMBER);
	o->n_claims = isnan(n_claims) ? 0 : (size_t)n_claims;
	return true;
}

static bool entry(const struct reader *r, struct series_entry *e)
{
	const struct columns *at = &r->at;
	struct tf_str day = cell(r, at->published);

	*e = (struct series_entry){ .order = r->row };
	if (!words(r, e) || !numbers(r, &e->obs))
		return false;
	if (!tf_period_parse(cell(r, at->period), &e->obs.period) || tf_period_none(e->obs.period))
		return refuse(r, at->period, TF_MSG_NOT_PERIOD);
	if (!tf_period_parse(cell(r, at->base), &e->obs.base))
		return refuse(r, at->base, TF_MSG_NOT_PERIOD);
	if (day.n > 0 && !tf_date_parse(day, &e->obs.published))
		return refuse(r, at->published, TF_MSG_NOT_DATE);
	e->key = series_key(text(r, at->reporter), text(r, at->partner), e->key.indicator, text(r, at->commodity),
	                    text(r, at->unit));
	e->obs.counted_by = text(r, at->counted_by);
	e->obs.source = text(r, at->source);
	e->obs.source_note = text(r, at->source_note);
	e->obs.derivation = text(r, at->derivation);
	return true;
}

static struct columns find_columns(const struct tf_table *t)
{
	return (struct columns){
		.reporter = tf_table_column(t, "reporter"),
		.partner = tf_table_column(t, "partner"),
		.indicator = tf_table_column(t, "indicator"),
		.commodity = tf_table_column(t, "commodity"),
		.unit = tf_table_column(t, "unit"),
		.kind = tf_table_column(t, "kind"),
		.period = tf_table_column(t, "period"),
		.base = tf_table_column(t, "base_period"),
		.value = tf_table_column(t, "value"),
		.low = tf_table_column(t, "low"),
		.high = tf_table_column(t, "high"),
		.qualifier = tf_table_column(t, "qualifier"),
		.obs_status = tf_table_column(t, "obs_status"),
		.origin = tf_table_column(t, "origin"),
		.counted_by = tf_table_column(t, "counted_by"),
		.published = tf_table_column(t, "published"),
		.n_claims = tf_table_column(t, "n_claims"),
		.source = tf_table_column(t, "source"),
		.source_note = tf_table_column(t, "source_note"),
		.derivation = tf_table_column(t, "derivation"),
	};
}

enum tf_status tf_series_read_csv(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                  struct tf_series_set *out)
{
	static const char *const needed[] = { "reporter", "partner", "indicator", "unit", "period", "value" };
	struct tf_arena *work = tf_arena_new();
	struct series_entries entries = { 0 };
	struct tf_table table;
	enum tf_status st = tf_table_read(s, work, d, &table);

	for (size_t i = 0; st == TF_OK && i < sizeof needed / sizeof *needed; i++)
		if (tf_table_column(&table, needed[i]) < 0) {
			tf_diag_at(d, s, 0, TF_MSG_NO_COLUMN, "%s", needed[i]);
			st = TF_IO;
		}
	if (st == TF_OK) {
		struct reader r = { .table = &table, .at = find_columns(&table), .keep = keep, .diags = d };

		for (; r.row < table.n_rows; r.row++) {
			struct series_entry e;

			if (entry(&r, &e))
				TF_PUSH(work, &entries, e);
		}
	}
	*out = series_group(&entries, keep);
	tf_arena_free(work);
	return st;
}
