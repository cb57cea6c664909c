/* trend_labels.c - knows where a trend chart's words stand.
 *
 * The header and the source line have places of their own, in parts of the canvas; labels in the plot are put
 * beside what they name by place.c.  The script only draws them where the rows say. */
#include <math.h>
#include <string.h>

#include "output/caption.h"
#include "output/finding.h"
#include "output/place.h"
#include "output/trend_labels.h"

#define TITLE_SIZE 18.0
#define LABEL_SIZE 11.0
#define SMALL_SIZE 9.5

/* A line of text at a pixel of the canvas. */
static void add_text(struct trend *t, const char *layer, const char *style, double px, double py, struct tf_str text)
{
	struct trend_row r = trend_row(layer, style, px / TREND_WIDTH, 1 - py / TREND_HEIGHT);

	r.label = text;
	trend_add(t, r);
}

/* Cuts a text into lines no wider than the canvas, at blanks; dots say that more would follow. */
static size_t wrapped(struct tf_str s, double size, bool bold, struct tf_str *lines, size_t max,
                      struct tf_arena *keep)
{
	const double room = TREND_WIDTH * (TREND_RIGHT - TREND_LEFT);
	size_t n = 0;

	while (s.n > 0 && n < max) {
		size_t fits = 0;

		for (size_t i = 1; i <= s.n; i++) {
			if (i < s.n && s.s[i] != ' ')
				continue;
			if (fits > 0 && place_text_width((struct tf_str){ s.s, i }, size, bold) > room)
				break;
			fits = i;
		}
		lines[n++] = (struct tf_str){ s.s, fits };
		s = tf_str_trim((struct tf_str){ s.s + fits, s.n - fits });
	}
	if (s.n > 0 && n > 0)
		lines[n - 1] = tf_str_printf(keep, "%.*s\xE2\x80\xA6", TF_FMT(lines[n - 1]));
	return n;
}

static bool has_layer(const struct trend *t, const char *layer, const char *style)
{
	for (size_t i = 0; i < t->n; i++) {
		if (strcmp(t->v[i].layer, layer) == 0 && (style == NULL || strcmp(t->v[i].style, style) == 0))
			return true;
	}
	return false;
}

/* Under the subtitle, in one line or two: only the signs that the chart uses. */
static void add_key(struct trend *t, double py)
{
	const double left = TREND_WIDTH * TREND_LEFT + 6, right = TREND_WIDTH * TREND_RIGHT;
	static const struct {
		const char *layer, *style, *sign, *words;
	} entries[] = {
		{ "stated", "exact", "exact", "stated" },
		{ "stated", "about", "about", "about or nearly" },
		{ "stated", "over", "over", "more than" },
		{ "stated", "under", "under", "less than" },
		{ "stated", "range", "range", "range" },
		{ "stated", "forecast", "forecast", "forecast" },
		{ "part", NULL, "part", "part of a year" },
		{ "implied", NULL, "implied", "implied by others" },
		{ "official", NULL, "official", "official" },
		{ "official_other", NULL, "official_other", "official, other side or year" },
		{ "target", NULL, "target", "target" },
		{ "fit", NULL, "fit", "fitted, 80 and 95% bands" },
	};
	double px = left;

	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		struct tf_str words = tf_str_of(entries[i].words);
		double width = 13 + place_text_width(words, LABEL_SIZE, false);
		struct trend_row r;

		if (!has_layer(t, entries[i].layer, entries[i].style))
			continue;
		if (px + width > right)
			px = left, py += 19;
		r = trend_row("key", entries[i].sign, px / TREND_WIDTH, 1 - py / TREND_HEIGHT);
		trend_add(t, r);
		add_text(t, "keytext", "", px + 13, py, words);
		px += width + 26;
	}
}

static void add_header(struct trend *t)
{
	struct tf_str lines[3];
	size_t n = wrapped(finding_of(t), TITLE_SIZE, true, lines, 2, t->keep);
	double py = n > 1 ? 27 : 42;

	for (size_t i = 0; i<n; i++, py += n> 1 ? 24 : 26)
		add_text(t, "title", "", TREND_WIDTH * TREND_LEFT, py, lines[i]);
	n = wrapped(caption_subtitle(t), 12.5, false, lines, 1, t->keep);
	for (size_t i = 0; i < n; i++)
		add_text(t, "subtitle", "", TREND_WIDTH * TREND_LEFT, py, lines[i]);
	add_key(t, 101);
	n = wrapped(caption_source(t), SMALL_SIZE, false, lines, 3, t->keep);
	for (size_t i = 0; i < n; i++)
		add_text(t, "source", "", TREND_WIDTH * TREND_LEFT, 580 + 14.0 * (double)i, lines[i]);
}

static void add_ticks(struct trend *t, struct placer *p)
{
	int first = (int)ceil(t->y_min / t->y_step - 1e-9), last = (int)floor(t->y_max / t->y_step + 1e-9);
	/* the unit stands at the top, but not beside a zero */
	int with_unit = last == 0 ? first : last;

	for (int i = first; i <= last; i++) {
		double y = i * t->y_step, py = trend_pixel_y(t, y);
		struct trend_row r = trend_row("tick", "", t->x_min, y);

		r.label = scale_round(&t->scale, r.y, i == with_unit, t->keep);
		trend_add(t, r);
		place_avoid(p,
		            (struct place_box){ p->area.left, py - 14,
		                                p->area.left + place_text_width(r.label, LABEL_SIZE, false) + 6, py },
		            6);
	}
}

/* What labels should not lie on: lines least, points most. */
static void avoid_data(const struct trend *t, struct placer *p)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct trend_row *r = &t->v[i], *q = i + 1 < t->n ? &t->v[i + 1] : NULL;
		double px = trend_pixel_x(t, r->x), py = trend_pixel_y(t, r->y), weight = 0;

		if (strcmp(r->layer, "stated") == 0 || strcmp(r->layer, "target") == 0 ||
		    strcmp(r->layer, "implied") == 0)
			place_avoid(p,
			            (struct place_box){ px - PLACE_NEAR, py - PLACE_NEAR, px + PLACE_NEAR,
			                                py + PLACE_NEAR },
			            8);
		else if (strcmp(r->layer, "part") == 0 || strcmp(r->layer, "goal") == 0)
			place_avoid_line(p, px, py, isfinite(r->x_end) ? trend_pixel_x(t, r->x_end) : p->area.right,
			                 py, 5);
		else if (strcmp(r->layer, "outcome") == 0)
			place_avoid_line(p, px, py, trend_pixel_x(t, r->x_end), trend_pixel_y(t, r->y_end), 8);
		else if (strncmp(r->layer, "official", 8) == 0)
			weight = 6;
		else if (strncmp(r->layer, "fit", 3) == 0)
			weight = 5;
		if (weight > 0 && q != NULL && q->layer == r->layer)
			place_avoid_line(p, px, py, trend_pixel_x(t, q->x), trend_pixel_y(t, q->y), weight);
	}
}

/* The year and the value at a pixel. */
static double x_at(const struct trend *t, double px)
{
	return t->x_min + (px / TREND_WIDTH - TREND_LEFT) / (TREND_RIGHT - TREND_LEFT) * (t->x_max - t->x_min);
}

static double y_at(const struct trend *t, double py)
{
	return t->y_min +
	       (1 - py / TREND_HEIGHT - TREND_BOTTOM) / (TREND_TOP - TREND_BOTTOM) * (t->y_max - t->y_min);
}

/* A label that had to go away from its point is tied to it by a thin line. */
static void add_leader(struct trend *t, struct placer *p, struct place_box box, double px, double py)
{
	const double far = 22, short_of = 8;
	double from_x, from_y, d = place_distance(box, px, py, &from_x, &from_y), to_x, to_y;
	struct trend_row r;

	if (d < far)
		return;
	to_x = px + (from_x - px) * short_of / d;
	to_y = py + (from_y - py) * short_of / d;
	r = trend_row("leader", "", x_at(t, from_x), y_at(t, from_y));
	r.x_end = x_at(t, to_x);
	r.y_end = y_at(t, to_y);
	trend_add(t, r);
	place_avoid_line(p, from_x, from_y, to_x, to_y, 5);
}

struct words {
	struct tf_str bold, plain; /* one of them may be empty */
	int colour;
	double size;
};

/* Puts a label of one or two lines beside a point.  A label that costs more than `cost_max`, by lying on
 * something or being far away, is left out. */
static void add_label(struct trend *t, struct placer *p, double x, double y, struct words w, double cost_max)
{
	static const char *const aligns[] = { "left", "center", "right" };
	double width = fmax(place_text_width(w.bold, w.size, true), place_text_width(w.plain, w.size, false));
	bool two = w.bold.n > 0 && w.plain.n > 0;
	double height = two ? 28 : 14, up = two ? 7 : 0;
	size_t n = p->n;
	double point_x = trend_pixel_x(t, x), point_y = trend_pixel_y(t, y);
	struct place_spot s = place_label(p, point_x, point_y, width, height);

	if (s.cost > cost_max) {
		p->n = n;
		return;
	}
	add_leader(t, p, s.box, point_x, point_y);
	for (int line = 0; line < 2; line++) {
		struct tf_str text = line == 0 ? w.bold : w.plain;
		double py = s.y + (line == 0 ? -up : up);
		struct trend_row r = trend_row(line == 0             ? "label_bold"
		                               : w.size < LABEL_SIZE ? "label_small"
		                                                     : "label",
		                               aligns[s.align], 0, 0);

		if (text.n == 0)
			continue;
		r.x = x_at(t, s.x);
		r.y = y_at(t, py);
		r.label = text;
		r.colour = w.colour;
		trend_add(t, r);
	}
}

static int colour_of(enum tf_verdict_word v)
{
	if (v == TF_VERDICT_MET || v == TF_VERDICT_LIKELY_MET)
		return TREND_MET;
	return v == TF_VERDICT_MISSED || v == TF_VERDICT_LIKELY_MISSED ? TREND_MISSED : TREND_GREY;
}

static void label_targets(struct trend *t, struct placer *p)
{
	for (size_t i = 0; i < t->n_verdicts; i++) {
		const struct tf_verdict *v = t->verdicts[i];
		struct words w = { caption_target(t, v), caption_outcome(t, v), colour_of(v->verdict), LABEL_SIZE };
		/* a line without a date is named at its right end */
		double x = tf_period_none(v->target->due) ? t->x_max - (t->x_max - t->x_min) * 0.08
		                                          : trend_x(v->target->due);

		add_label(t, p, x, v->target->value, w, INFINITY);
	}
}

/* "Fitted growth / 13.0% a year" at the curve's end. */
static void label_fit(struct trend *t, struct placer *p)
{
	struct words w = { .colour = TREND_BLUE, .size = LABEL_SIZE };
	struct tf_str end;

	if (t->fit == NULL)
		return;
	if (isfinite(t->fit->growth_pct)) {
		w.bold = TF_STR("Fitted growth");
		w.plain = tf_str_printf(t->keep, "%s%.1f%% a year", t->fit->growth_pct < 0 ? "\xE2\x88\x92" : "",
		                        fabs(t->fit->growth_pct));
	} else {
		w.bold = TF_STR("Fitted curve");
		w.plain = tf_str_printf(t->keep, "%s", tf_curve_name(t->fit->curve));
	}
	end = t->fit_end > t->fit->last_year ? tf_str_printf(t->keep, "to %.0f", t->fit_end)
	                                     : (struct tf_str){ "", 0 };
	if (end.n)
		w.plain = tf_str_printf(t->keep, "%.*s, %.*s", TF_FMT(w.plain), TF_FMT(end));
	add_label(t, p, t->fit_end, tf_fit_predict(t->fit, t->fit_end).value, w, INFINITY);
}

/* Of the official parts of a year only the longest is drawn. */
static bool is_drawn_part(const struct trend *t, const struct tf_obs *o)
{
	for (size_t i = 0; i < t->n; i++) {
		if (strcmp(t->v[i].layer, "part") == 0 && strcmp(t->v[i].style, "official") == 0 &&
		    t->v[i].x == o->period.first / 12.0 - 0.5 && t->v[i].y == o->value)
			return true;
	}
	return false;
}

/* The same figure for the same time, as one document and another, or a document and its source, give it. */
static bool is_same_figure(const struct tf_obs *a, const struct tf_obs *b)
{
	return tf_period_eq(a->period, b->period) && fabs(a->value - b->value) <= 0.005 * fabs(a->value);
}

static bool is_said_already(const struct trend *t, size_t i)
{
	const struct tf_obs *o = &t->series->v[i];

	for (size_t k = i + 1; k < t->series->n; k++) {
		const struct tf_obs *other = &t->series->v[k];

		if (trend_is_drawable(t, other) && is_same_figure(o, other) &&
		    (other->origin == TF_ORIGIN_CLAIM || is_drawn_part(t, other)))
			return true;
	}
	return t->newest != NULL && is_same_figure(o, t->newest);
}

static void label_values(struct trend *t, struct placer *p)
{
	/* the newest first: where there is no room for all, the older ones go without */
	if (t->newest != NULL) {
		struct words w = { .colour = TREND_INK, .size = LABEL_SIZE };

		w.bold = tf_str_printf(t->keep, "%.*s: %.*s", TF_FMT(caption_period(t->newest->period, t->keep)),
		                       TF_FMT(caption_stated(&t->scale, t->newest, true, t->keep)));
		add_label(t, p, trend_x(t->newest->period), t->newest->value, w, INFINITY);
	}
	for (size_t i = t->series->n; i-- > 0;) {
		const struct tf_obs *o = &t->series->v[i];
		struct words w = { .colour = TREND_GREY, .size = SMALL_SIZE };
		bool year = trend_is_whole_year(o);

		/* whole years of official lines go without labels */
		if (o == t->newest || (o->origin == TF_ORIGIN_OFFICIAL && !is_drawn_part(t, o)) ||
		    !trend_is_drawable(t, o) || is_said_already(t, i) ||
		    (o->origin == TF_ORIGIN_DERIVED && t->n_derived > 3))
			continue;
		w.plain = caption_stated(&t->scale, o, false, t->keep);
		if (o->origin == TF_ORIGIN_DERIVED) {
			if (!has_layer(t, "implied", NULL) || !year)
				continue;
			if (isfinite(o->low) && isfinite(o->high))
				w.plain = tf_str_printf(t->keep, "%.*s to %.*s",
				                        TF_FMT(scale_round(&t->scale, o->low, false, t->keep)),
				                        TF_FMT(scale_round(&t->scale, o->high, false, t->keep)));
			w.plain = tf_str_printf(t->keep, "implied: %.*s", TF_FMT(w.plain));
		}
		if (o->origin != TF_ORIGIN_DERIVED)
			w.plain = tf_str_printf(t->keep, "%.*s: %.*s", TF_FMT(caption_period(o->period, t->keep)),
			                        TF_FMT(w.plain));
		/* a year stands at its tick, a part of a year needs its name more */
		add_label(t, p, trend_x(o->period), o->value, w, year ? 44 : 62);
	}
}

void trend_add_labels(struct trend *t)
{
	struct placer p = { .keep = t->keep };
	struct trend_row frame = trend_row("frame", "", t->x_min, t->x_step);

	p.area.left = TREND_WIDTH * TREND_LEFT;
	p.area.right = TREND_WIDTH * TREND_RIGHT + 16;
	p.area.top = TREND_HEIGHT * (1 - TREND_TOP);
	p.area.bottom = TREND_HEIGHT * (1 - TREND_BOTTOM) - 2;
	frame.x_end = t->x_max, frame.low = t->y_min, frame.high = t->y_max, frame.y_end = t->y_step,
	frame.colour = 0;
	trend_add(t, frame);
	add_header(t);
	add_ticks(t, &p);
	avoid_data(t, &p);
	label_targets(t, &p);
	label_fit(t, &p);
	label_values(t, &p);
}
