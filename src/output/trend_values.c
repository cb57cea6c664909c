/* trend_values.c - knows which values of a series a trend chart shows, and as what.
 *
 * Stated whole years are points whose glyph says how the words bound them; parts of a year are bars over their
 * months, since they do not compare with a year; official values are thin lines, one for each side that counted;
 * what was computed here is marked as implied. */
#include <math.h>

#include "output/clean.h"
#include "output/trend.h"

struct trend_row trend_row(const char *layer, const char *style, double x, double y)
{
	return (struct trend_row){ .layer = layer,
		                   .style = style,
		                   .x = x,
		                   .y = y,
		                   .low = NAN,
		                   .high = NAN,
		                   .x_end = NAN,
		                   .y_end = NAN,
		                   .colour = -1 };
}

double trend_x(struct tf_period p)
{
	return (p.first + tf_period_length(p) / 2.0) / 12.0 - 0.5;
}

enum tf_qualifier trend_side(const struct tf_obs *o)
{
	static const enum tf_qualifier below_zero[TF_N_QUALIFIERS] = {
		[TF_QUAL_OVER] = TF_QUAL_UNDER,
		[TF_QUAL_AT_LEAST] = TF_QUAL_AT_MOST,
		[TF_QUAL_UNDER] = TF_QUAL_OVER,
		[TF_QUAL_AT_MOST] = TF_QUAL_AT_LEAST,
	};
	/* those that do not turn are left empty above, which is TF_QUAL_EQ */
	enum tf_qualifier turned = o->value < 0 ? below_zero[o->qualifier] : TF_QUAL_EQ;

	return turned != TF_QUAL_EQ ? turned : o->qualifier;
}

static const char *glyph_of(const struct tf_obs *o)
{
	switch (trend_side(o)) {
	case TF_QUAL_APPROX:
	case TF_QUAL_NEARLY:
		return "about";
	case TF_QUAL_OVER:
	case TF_QUAL_AT_LEAST:
		return "over";
	case TF_QUAL_UNDER:
	case TF_QUAL_AT_MOST:
		return "under";
	case TF_QUAL_BETWEEN:
		return "range";
	default:
		return "exact";
	}
}

static struct tf_str claim_ids(const struct tf_obs *o, struct tf_arena *keep)
{
	struct tf_str ids = { "", 0 };

	for (size_t i = 0; i < o->n_claims; i++)
		ids = tf_str_printf(keep, "%.*s%s%s", TF_FMT(ids), i ? ";" : "", o->claims[i]->id);
	return ids;
}

bool trend_is_drawable(const struct trend *t, const struct tf_obs *o)
{
	return o->kind == t->kind && isfinite(o->value) && !tf_period_none(o->period) &&
	       tf_period_length(o->period) <= 12;
}

bool trend_is_whole_year(const struct tf_obs *o)
{
	return tf_period_length(o->period) == 12;
}

static bool official_year_known(const struct trend *t, int year)
{
	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		if (o->origin == TF_ORIGIN_OFFICIAL && trend_is_drawable(t, o) && trend_is_whole_year(o) &&
		    tf_period_first_year(o->period) == year)
			return true;
	}
	return false;
}

static struct trend_row row_of(struct trend *t, const struct tf_obs *o, const char *layer, const char *style)
{
	struct trend_row r = trend_row(layer, style, trend_x(o->period), o->value);
	char period[TF_PERIOD_MAX];

	if (isfinite(o->low))
		r.low = o->low;
	if (isfinite(o->high))
		r.high = o->high;
	r.label = tf_str_copy(t->keep, tf_str_of(tf_period_format(o->period, period)));
	r.claims = claim_ids(o, t->keep);
	r.source = clean_label(o->source, 120, t->keep);
	return r;
}

void trend_add(struct trend *t, struct trend_row r)
{
	TF_PUSH(t->keep, t, r);
}

/* A straight line over more missing years than this would tell of years that nobody counted. */
#define LINE_MISSING_MAX 3

/* Two values belong to one line: counted by the same side, in years that begin in the same month. */
static bool same_line(const struct tf_obs *a, const struct tf_obs *b)
{
	return tf_str_eq(a->counted_by, b->counted_by) && (a->period.first - b->period.first) % 12 == 0;
}

/* How many whole years one source gives for one side's books: the fuller source makes the line. */
static size_t rows_of_source(const struct trend *t, const struct tf_obs *like)
{
	size_t n = 0;

	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		n += o->origin == TF_ORIGIN_OFFICIAL && trend_is_drawable(t, o) && trend_is_whole_year(o) &&
		     same_line(o, like) && tf_str_eq(o->source, like->source);
	}
	return n;
}

/* A row of another layer ends gnuplot's line; an empty row would not, so it repeats the line's last point. */
static void end_line(struct trend *t, const struct trend_row *last)
{
	trend_add(t, trend_row("gap", "", last->x, last->y));
}

/* One side's books as a line: a value a period, from its fullest source that has the period. */
static size_t add_official_line(struct trend *t, const struct tf_obs *like, const char *layer)
{
	struct trend_row last = trend_row("", "", NAN, NAN);
	size_t n = 0, best_rows = 0;
	bool open = false;

	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];
		size_t rows;

		if (o->origin != TF_ORIGIN_OFFICIAL || !trend_is_drawable(t, o) || !trend_is_whole_year(o) ||
		    !same_line(o, like))
			continue;
		rows = rows_of_source(t, o);
		if (open && trend_x(o->period) != last.x) {
			trend_add(t, last);
			n++;
			best_rows = 0;
			if (trend_x(o->period) - last.x > LINE_MISSING_MAX + 1)
				end_line(t, &last);
		}
		if (rows > best_rows) {
			last = row_of(t, o, layer, tf_cstr(t->keep, clean_label(like->counted_by, 16, t->keep)));
			best_rows = rows;
		}
		open = true;
	}
	if (open) {
		trend_add(t, last);
		end_line(t, &last);
		n++;
	}
	return n;
}

/* The sides whose books there are, calendar and fiscal years apart; the fullest line is the main one. */
static void add_official_lines(struct trend *t)
{
	const struct tf_obs *lines[8];
	size_t rows[8] = { 0 }, n = 0;

	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];
		size_t k = 0;

		if (o->origin != TF_ORIGIN_OFFICIAL || !trend_is_drawable(t, o) || !trend_is_whole_year(o))
			continue;
		while (k < n && !same_line(lines[k], o))
			k++;
		if (k == sizeof lines / sizeof *lines)
			continue;
		if (k == n)
			lines[n++] = o;
		rows[k]++;
	}
	for (size_t done = 0; done < n; done++) {
		size_t best = 0;

		for (size_t k = 1; k < n; k++)
			best = rows[k] > rows[best] ? k : best;
		t->n_official += add_official_line(t, lines[best], done == 0 ? "official" : "official_other");
		rows[best] = 0;
	}
}

static void add_part_of_year(struct trend *t, const struct tf_obs *o)
{
	struct trend_row r = row_of(t, o, "part", o->origin == TF_ORIGIN_CLAIM ? glyph_of(o) : "official");

	r.x = o->period.first / 12.0 - 0.5;
	r.x_end = (o->period.last + 1) / 12.0 - 0.5;
	trend_add(t, r);
}

/* A year's longest official part is of use only while the year itself is not there. */
static bool is_longest_part(const struct trend *t, const struct tf_obs *part)
{
	if (official_year_known(t, tf_period_first_year(part->period)))
		return false;
	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		if (o != part && o->origin == TF_ORIGIN_OFFICIAL && trend_is_drawable(t, o) &&
		    tf_period_first_year(o->period) == tf_period_first_year(part->period) &&
		    (tf_period_length(o->period) > tf_period_length(part->period) ||
		     (tf_period_length(o->period) == tf_period_length(part->period) && o < part)))
			return false;
	}
	return true;
}

void trend_add_values(struct trend *t)
{
	add_official_lines(t);
	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		if (!trend_is_drawable(t, o)) {
			t->n_left_out += o->n_claims > 0 && o->origin == TF_ORIGIN_CLAIM;
			continue;
		}
		/* targets come from the verdicts, with their outcome */
		if (o->n_claims > 0 && o->claims[0]->status == TF_STATUS_TARGET && t->n_verdicts > 0)
			continue;
		if (o->origin == TF_ORIGIN_OFFICIAL) {
			if (!trend_is_whole_year(o) && is_longest_part(t, o)) {
				add_part_of_year(t, o);
				t->n_official++;
			}
		} else if (o->origin == TF_ORIGIN_DERIVED) {
			/* where the thing itself is published, what it implies adds nothing */
			if (trend_is_whole_year(o) && !official_year_known(t, tf_period_first_year(o->period))) {
				trend_add(t, row_of(t, o, "implied",
				                    isfinite(o->low) && isfinite(o->high) ? "bar" : "point"));
				t->n_derived++;
			}
		} else {
			t->n_stated += o->n_claims ? o->n_claims : 1;
			if (!trend_is_whole_year(o))
				add_part_of_year(t, o);
			else
				trend_add(t, row_of(t, o, "stated",
				                    o->obs_status == 'F' ? "forecast" : glyph_of(o)));
		}
	}
}
