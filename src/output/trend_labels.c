/* trend_labels.c - knows where a trend chart's words stand.
 *
 * The header and the source line have places of their own, in parts of the canvas; labels in the plot are put
 * beside what they name by place.c.  The script only draws them where the rows say. */
#include <math.h>
#include <string.h>

#include "output/caption.h"
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

/* Cuts a text into lines no wider than the canvas, at blanks; what is left after the last line is cut off. */
static size_t wrapped(struct tf_str s, double size, bool bold, struct tf_str *lines, size_t max)
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

/* One line under the subtitle: only the signs that the chart uses. */
static void add_key(struct trend *t, double py)
{
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
		{ "official_other", NULL, "official_other", "other books" },
		{ "target", NULL, "target", "target" },
		{ "fit", NULL, "fit", "fitted, 80 and 95% bands" },
	};
	double px = TREND_WIDTH * TREND_LEFT + 6;

	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		struct tf_str words = tf_str_of(entries[i].words);
		struct trend_row r;

		if (!has_layer(t, entries[i].layer, entries[i].style))
			continue;
		r = trend_row("key", entries[i].sign, px / TREND_WIDTH, 1 - py / TREND_HEIGHT);
		trend_add(t, r);
		add_text(t, "keytext", "", px + 13, py, words);
		px += 13 + place_text_width(words, LABEL_SIZE, false) + 26;
	}
}

static void add_header(struct trend *t)
{
	struct tf_str lines[3];
	size_t n = wrapped(caption_finding(t), TITLE_SIZE, true, lines, 2);
	double py = n > 1 ? 27 : 42;

	for (size_t i = 0; i<n; i++, py += n> 1 ? 24 : 26)
		add_text(t, "title", "", TREND_WIDTH * TREND_LEFT, py, lines[i]);
	n = wrapped(caption_subtitle(t), 12.5, false, lines, 1);
	for (size_t i = 0; i < n; i++)
		add_text(t, "subtitle", "", TREND_WIDTH * TREND_LEFT, py, lines[i]);
	add_key(t, 101);
	n = wrapped(caption_source(t), SMALL_SIZE, false, lines, 3);
	for (size_t i = 0; i < n; i++)
		add_text(t, "source", "", TREND_WIDTH * TREND_LEFT, 580 + 14.0 * (double)i, lines[i]);
}

static void add_ticks(struct trend *t, struct placer *p)
{
	int first = (int)ceil(t->y_min / t->y_step - 1e-9), last = (int)floor(t->y_max / t->y_step + 1e-9);

	for (int i = first; i <= last; i++) {
		double y = i * t->y_step, py = trend_pixel_y(t, y);
		struct trend_row r = trend_row("tick", "", t->x_min, y);

		r.label = scale_round(&t->scale, r.y, i == last, t->keep);
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
			place_avoid(p, (struct place_box){ px - 7, py - 7, px + 7, py + 7 }, 8);
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

struct words {
	struct tf_str bold, plain; /* one of them may be empty */
	int colour;
	double size;
};

/* Puts a label of one or two lines beside a point.  Labels that need not be there are left out where they would
 * lie on something. */
static void add_label(struct trend *t, struct placer *p, double x, double y, struct words w, bool must)
{
	static const char *const aligns[] = { "left", "center", "right" };
	double width = fmax(place_text_width(w.bold, w.size, true), place_text_width(w.plain, w.size, false));
	bool two = w.bold.n > 0 && w.plain.n > 0;
	double height = two ? 28 : 14, up = two ? 7 : 0;
	size_t n = p->n;
	struct place_spot s = place_label(p, trend_pixel_x(t, x), trend_pixel_y(t, y), width, height);

	if (!must && s.cost > 44) {
		p->n = n;
		return;
	}
	for (int line = 0; line < 2; line++) {
		struct tf_str text = line == 0 ? w.bold : w.plain;
		double py = s.y + (line == 0 ? -up : up);
		struct trend_row r = trend_row(line == 0             ? "label_bold"
		                               : w.size < LABEL_SIZE ? "label_small"
		                                                     : "label",
		                               aligns[s.align], 0, 0);

		if (text.n == 0)
			continue;
		r.x = t->x_min +
		      (s.x / TREND_WIDTH - TREND_LEFT) / (TREND_RIGHT - TREND_LEFT) * (t->x_max - t->x_min);
		r.y = t->y_min +
		      (1 - py / TREND_HEIGHT - TREND_BOTTOM) / (TREND_TOP - TREND_BOTTOM) * (t->y_max - t->y_min);
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

		add_label(t, p, x, v->target->value, w, true);
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
		w.plain = tf_str_printf(t->keep, "%.1f%% a year", t->fit->growth_pct);
	} else {
		w.bold = TF_STR("Fitted curve");
		w.plain = tf_str_printf(t->keep, "%s", tf_curve_name(t->fit->curve));
	}
	end = t->fit_end > t->fit->last_year ? tf_str_printf(t->keep, "to %.0f", t->fit_end)
	                                     : (struct tf_str){ "", 0 };
	if (end.n)
		w.plain = tf_str_printf(t->keep, "%.*s, %.*s", TF_FMT(w.plain), TF_FMT(end));
	add_label(t, p, t->fit_end, tf_fit_predict(t->fit, t->fit_end).value, w, true);
}

static void label_values(struct trend *t, struct placer *p)
{
	/* the newest first: where there is no room for all, the older ones go without */
	if (t->newest != NULL) {
		struct words w = { .colour = TREND_INK, .size = LABEL_SIZE };

		w.bold = tf_str_printf(t->keep, "%.*s: %.*s", TF_FMT(caption_period(t->newest->period, t->keep)),
		                       TF_FMT(caption_stated(&t->scale, t->newest, true, t->keep)));
		add_label(t, p, trend_x(t->newest->period), t->newest->value, w, true);
	}
	for (size_t i = t->series->n; i-- > 0;) {
		const struct tf_obs *o = &t->series->v[i];
		struct words w = { .colour = TREND_GREY, .size = SMALL_SIZE };
		bool year = trend_is_whole_year(o);

		if (o == t->newest || o->origin == TF_ORIGIN_OFFICIAL || !trend_is_drawable(t, o) ||
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
		if (o->origin == TF_ORIGIN_CLAIM)
			w.plain = tf_str_printf(t->keep, "%.*s: %.*s", TF_FMT(caption_period(o->period, t->keep)),
			                        TF_FMT(w.plain));
		add_label(t, p, trend_x(o->period), o->value, w, false);
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
