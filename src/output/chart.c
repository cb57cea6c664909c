/* chart.c - draws a series: its rows into a CSV, gnuplot over them, the SVG made fit for pages.
 *
 * The CSV is written first and stays whatever happens: it is the chart's data, and gnuplot's only input.  Pictures
 * are drawn under another name and take their own when they are whole. */
#include <errno.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "output/caption.h"
#include "output/clean.h"
#include "output/finding.h"
#include "output/gnuplot.h"
#include "output/svg.h"
#include "output/trend_labels.h"
#include "tradefig/source.h"

#ifndef TF_PLOTS_DIR
#define TF_PLOTS_DIR "/usr/local/share/tradefig/plots"
#endif

static const char *path_of(const char *folder, struct tf_str name, const char *ending, struct tf_arena *work)
{
	return tf_str_printf(work, "%s/%.*s%s", *folder ? folder : ".", TF_FMT(name), ending).s;
}

static enum tf_status cannot_write(struct tf_diags *d, const char *path)
{
	tf_diag(d, path, TF_MSG_CANNOT_WRITE, "%s", strerror(errno));
	return TF_IO;
}

/* Gives a finished file its name, or takes it away. */
static enum tf_status settle(enum tf_status st, const char *part, const char *path, struct tf_diags *d)
{
	if (st == TF_OK && rename(part, path) != 0)
		st = cannot_write(d, path);
	if (st != TF_OK)
		unlink(part);
	return st;
}

static enum tf_status write_rows(const struct trend *t, const char *path, struct tf_arena *work, struct tf_diags *d)
{
	const char *part = tf_str_printf(work, "%s.part", path).s;
	FILE *to = fopen(part, "wb");
	struct tf_csv csv;
	bool whole;

	if (to == NULL)
		return cannot_write(d, path);
	csv = tf_csv_open(to, (struct tf_csv_style){ .excel = false });
	tf_csv_header(&csv, TREND_COLUMNS);
	for (size_t i = 0; i < t->n; i++) {
		const struct trend_row *r = &t->v[i];
		const double numbers[] = {
			r->x, r->y, r->low, r->high, r->x_end, r->y_end, r->colour < 0 ? NAN : (double)r->colour
		};

		tf_csv_cstr(&csv, r->layer);
		tf_csv_cstr(&csv, r->style);
		for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
			tf_csv_number(&csv, numbers[k]);
		tf_csv_text(&csv, r->label);
		tf_csv_text(&csv, r->claims);
		tf_csv_text(&csv, r->source);
		tf_csv_end_row(&csv);
	}
	whole = !ferror(to);
	if (fclose(to) != 0 || !whole) {
		unlink(part);
		return cannot_write(d, path);
	}
	return settle(TF_OK, part, path, d);
}

/* The folder of the program itself; empty where the system does not say. */
static const char *program_folder(struct tf_arena *work)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);

	while (n > 0 && path[n - 1] != '/')
		n--;
	return tf_str_printf(work, "%.*s", n > 0 ? (int)n : 0, path).s;
}

/* The script: where the user says; else where it was installed, beside the program, or here. */
static enum tf_status find_script(const char *folder, struct tf_arena *work, struct tf_diags *d, const char **script)
{
	const char *beside = tf_str_printf(work, "%s../plots", program_folder(work)).s;
	const char *const folders[] = { folder, TF_PLOTS_DIR, beside, "./plots" };
	size_t first = folder == NULL ? 1 : 0, end = folder == NULL ? sizeof folders / sizeof *folders : 1;

	for (size_t i = first; i < end; i++) {
		*script = gnuplot_file(tf_str_printf(work, "%s/trend.gp", folders[i]).s, work);
		if (access(*script, R_OK) == 0)
			return TF_OK;
	}
	tf_diag(d, *script, TF_MSG_NO_PLOT_SCRIPT, NULL);
	return TF_PROGRAM;
}

static const char *const qualifier_words[TF_N_QUALIFIERS] = {
	[TF_QUAL_EQ] = "exactly",      [TF_QUAL_APPROX] = "about",      [TF_QUAL_NEARLY] = "nearly",
	[TF_QUAL_OVER] = "more than",  [TF_QUAL_AT_LEAST] = "at least", [TF_QUAL_UNDER] = "less than",
	[TF_QUAL_AT_MOST] = "at most", [TF_QUAL_BETWEEN] = "from",
};

/* "2015: exactly 68.1 billion US dollars" for the observation behind a row. */
static struct tf_str point_title(const struct trend *t, const struct trend_row *r)
{
	struct tf_str id = r->claims;

	id = tf_str_cut(&id, ';');
	for (size_t i = 0; i < t->series->n; i++) {
		const struct tf_obs *o = &t->series->v[i];

		if (o->n_claims == 0 || !tf_str_is(id, o->claims[0]->id))
			continue;
		return tf_str_printf(t->keep, "%.*s: %s %.*s %s %.*s", TF_FMT(caption_period(o->period, t->keep)),
		                     qualifier_words[trend_side(o)],
		                     TF_FMT(scale_number(&t->scale, o->value, t->keep)), t->scale.word,
		                     TF_FMT(t->scale.unit));
	}
	for (size_t i = 0; i < t->n_verdicts; i++) {
		const struct tf_target *g = t->verdicts[i]->target;

		if (g->n_claims > 0 && tf_str_is(id, g->claims[0]->id))
			return tf_str_printf(t->keep, "Target: %.*s", TF_FMT(caption_target(t, t->verdicts[i])));
	}
	return tf_str_printf(t->keep, "%.*s", TF_FMT(r->label));
}

/* The claims' places on the picture, by what gnuplot says of its axes. */
static bool read_points(const struct trend *t, const char *map, struct svg_point_list *points)
{
	struct tf_str rest;
	double m[8];
	char text[256];
	FILE *from = fopen(map, "rb");

	if (from == NULL)
		return false;
	rest = (struct tf_str){ text, fread(text, 1, sizeof text, from) };
	fclose(from);
	rest = tf_str_cut(&rest, '\n');
	for (size_t i = 0; i < 8; i++) {
		if (!tf_str_number(tf_str_cut(&rest, ' '), &m[i]))
			return false;
	}
	for (size_t i = 0; i < t->n; i++) {
		const struct trend_row *r = &t->v[i];
		struct svg_point p;
		double x = isfinite(r->x_end) ? (r->x + r->x_end) / 2 : r->x;
		bool seen = r->claims.n == 0;

		if (strcmp(r->layer, "stated") != 0 && strcmp(r->layer, "part") != 0 &&
		    strcmp(r->layer, "target") != 0)
			continue;
		p.claim = r->claims;
		p.claim = tf_str_cut(&p.claim, ';');
		for (size_t k = 0; k < points->n && !seen; k++)
			seen = tf_str_eq(points->v[k].claim, p.claim);
		if (seen)
			continue;
		p.x = m[0] + (x - m[4]) / (m[5] - m[4]) * (m[1] - m[0]);
		p.y = TREND_HEIGHT - (m[2] + (r->y - m[6]) / (m[7] - m[6]) * (m[3] - m[2]));
		p.title = point_title(t, r);
		TF_PUSH(t->keep, points, p);
	}
	return true;
}

struct drawing {
	const struct trend *t;
	struct tf_str name;
	const char *folder, *csv, *program, *script;
	struct tf_arena *work;
	struct tf_diags *d;
};

static enum tf_status draw_png(const struct drawing *g)
{
	const char *path = path_of(g->folder, g->name, ".png", g->work);
	const char *part = tf_str_printf(g->work, "%s.part", path).s;
	const char *const arguments[] = { gnuplot_file(g->csv, g->work), gnuplot_file(part, g->work), "png", NULL };

	return settle(gnuplot_run(g->program, g->script, arguments, path, g->work, g->d), part, path, g->d);
}

static enum tf_status finish_svg(const struct drawing *g, const char *raw, const char *map, const char *part)
{
	struct svg_point_list points = { 0 };
	struct tf_source source;
	struct tf_str about =
		tf_str_printf(g->work, "%.*s. %.*s", TF_FMT(caption_subtitle(g->t)), TF_FMT(caption_source(g->t)));
	enum tf_status st = tf_source_read(raw, TF_LIMIT_DEFAULT, g->work, g->d, &source);
	FILE *to;
	bool whole;

	if (st != TF_OK)
		return st;
	if (!read_points(g->t, map, &points)) {
		tf_diag(g->d, map, TF_MSG_GNUPLOT_FAILED, "no axes in it");
		return TF_PROGRAM;
	}
	to = fopen(part, "wb");
	if (to == NULL)
		return cannot_write(g->d, part);
	whole = svg_finish(source.text, g->name, finding_of(g->t), about, &points, to);
	if (!whole)
		tf_diag(g->d, raw, TF_MSG_GNUPLOT_FAILED, "no SVG in it");
	if (ferror(to) || fclose(to) != 0)
		return cannot_write(g->d, part);
	return whole ? TF_OK : TF_PROGRAM;
}

static enum tf_status draw_svg(const struct drawing *g)
{
	const char *path = path_of(g->folder, g->name, ".svg", g->work);
	const char *part = tf_str_printf(g->work, "%s.part", path).s;
	const char *raw = tf_str_printf(g->work, "%s.raw.part", path).s;
	const char *map = tf_str_printf(g->work, "%s.map.part", path).s;
	const char *const arguments[] = { gnuplot_file(g->csv, g->work), gnuplot_file(raw, g->work), "svg",
		                          gnuplot_file(map, g->work), NULL };
	enum tf_status st = gnuplot_run(g->program, g->script, arguments, path, g->work, g->d);

	if (st == TF_OK)
		st = finish_svg(g, raw, map, part);
	unlink(raw);
	unlink(map);
	return settle(st, part, path, g->d);
}

enum tf_status tf_chart_trend(const struct tf_series *s, const struct tf_fits *fits, const struct tf_verdicts *v,
                              const char *folder, const struct tf_chart_options *o, struct tf_arena *work,
                              struct tf_diags *d, struct tf_str *name_out)
{
	struct trend t;
	struct drawing g = { .t = &t, .folder = folder, .work = work, .d = d };
	enum tf_status st;

	*name_out = (struct tf_str){ "", 0 };
	if (!trend_collect(&t, s, fits, v, work)) {
		tf_diag(d, tf_cstr(work, s->id), TF_MSG_NOTHING_TO_DRAW, NULL);
		return TF_OK;
	}
	trend_add_labels(&t);
	g.name = clean_file_name(s->id, work);
	g.csv = path_of(folder, g.name, ".csv", work);
	if ((st = write_rows(&t, g.csv, work, d)) != TF_OK)
		return st;
	*name_out = g.name;
	if (!o->svg && !o->png)
		return TF_OK;
	/* pictures of an earlier run would not agree with the data */
	unlink(path_of(folder, g.name, ".svg", work));
	unlink(path_of(folder, g.name, ".png", work));
	if ((st = gnuplot_find(o->gnuplot, work, d, &g.program)) != TF_OK)
		return st;
	if ((st = find_script(o->plots_folder, work, d, &g.script)) != TF_OK)
		return st;
	if (o->svg && (st = draw_svg(&g)) != TF_OK)
		return st;
	return o->png ? draw_png(&g) : TF_OK;
}
