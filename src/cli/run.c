/* run.c - the commands that draw: run (everything), fit, plot, report. */
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

/* All that a run has made. */
struct made {
	struct corpus corpus;
	struct tf_officials officials;
	struct tf_series_set series;
	struct tf_targets targets;
	struct tf_verdicts verdicts;
	struct tf_fits *fits; /* one a chosen series */
	const struct tf_series **chosen;
	size_t n_chosen;
	struct {
		struct tf_report_chart *v;
		size_t n, cap;
	} charts;
	bool gnuplot_failed;
};

static bool id_holds(const struct tf_series *s, const char *part)
{
	if (!part)
		return true;
	for (size_t i = 0; i + strlen(part) <= s->id.n; i++)
		if (memcmp(s->id.s + i, part, strlen(part)) == 0)
			return true;
	return false;
}

/* A level that was stated or published, of a year or less: what a chart of years can show. */
static bool is_shown(const struct tf_obs *o, bool stated_only)
{
	return o->kind == TF_KIND_LEVEL && o->origin != TF_ORIGIN_DERIVED && !tf_period_none(o->period) &&
	       tf_period_length(o->period) <= 12 && (!stated_only || o->origin == TF_ORIGIN_CLAIM);
}

/* Different years of such levels; a series' values stand in the order of their periods. */
static size_t n_years(const struct tf_series *s, bool stated_only)
{
	size_t n = 0;
	int last = -1;

	for (size_t i = 0; i < s->n; i++)
		if (is_shown(&s->v[i], stated_only) && tf_period_first_year(s->v[i].period) != last) {
			last = tf_period_first_year(s->v[i].period);
			n++;
		}
	return n;
}

/* Whether a target of a level can stand beside what came of it: its outcome, or at least the way towards it. */
static bool has_story(const struct made *m, const struct tf_series *s)
{
	for (size_t i = 0; i < m->verdicts.n; i++) {
		const struct tf_verdict *v = &m->verdicts.v[i];

		if (v->series == s && v->target->kind == TF_KIND_LEVEL &&
		    ((v->outcome_obs && is_shown(v->outcome_obs, false)) || n_years(s, false) >= 2))
			return true;
	}
	return false;
}

/* The series worth a curve and a chart: with a target and its story, or with levels stated for three years at least.
 * Fewer points are read sooner in the table.  Without documents, all that have three years. */
static void choose(struct run *r, struct made *m)
{
	m->chosen = TF_NEW(r->arena, const struct tf_series *, m->series.n);
	m->fits = TF_NEW(r->arena, struct tf_fits, m->series.n);
	for (size_t i = 0; i < m->series.n; i++) {
		const struct tf_series *s = &m->series.v[i];
		bool spoken_of = n_years(s, m->corpus.claims.n > 0) >= 3 || has_story(m, s);
		if (!id_holds(s, r->o.series) || (!spoken_of && !r->o.series))
			continue;
		m->fits[m->n_chosen] = tf_fit_series(s, r->arena);
		m->chosen[m->n_chosen++] = s;
	}
}

static enum tf_status make_all(struct run *r, bool keep_texts, struct made *m)
{
	enum tf_status st;
	struct tf_date as_of;

	*m = (struct made){ 0 };
	if ((st = claims_load(r, keep_texts, &m->corpus)) != TF_OK || (st = officials_load(r, &m->officials)) != TF_OK ||
	    (st = as_of_date(r, &m->corpus, &as_of)) != TF_OK)
		return st;
	m->series = tf_series_build(&m->corpus.claims, &m->officials, &(struct tf_series_options){ 0 }, r->arena);
	m->targets = tf_targets_merge(&m->corpus.claims, r->arena);
	m->verdicts = tf_targets_judge(&m->targets, &m->series, as_of, r->arena);
	choose(r, m);
	return TF_OK;
}

static enum tf_status chart_formats(const struct run *r, struct tf_chart_options *o)
{
	struct tf_str words = tf_str_of(r->o.format ? r->o.format : "svg,png");

	*o = (struct tf_chart_options){ .plots_folder = r->o.plots };
	while (words.n) {
		struct tf_str w = tf_str_trim(tf_str_cut(&words, ','));
		if (tf_str_is(w, "svg"))
			o->svg = true;
		else if (tf_str_is(w, "png"))
			o->png = true;
		else {
			fprintf(stderr, "tradefig: error: --format is svg, png or svg,png, not %.*s\n", TF_FMT(w));
			return TF_USAGE;
		}
	}
	return TF_OK;
}

/* Charts of the chosen series; without gnuplot the rest of the output is still made, and the status says so at the end. */
static enum tf_status charts_make(struct run *r, struct made *m, const struct tf_chart_options *asked)
{
	struct tf_chart_options o = *asked;
	enum tf_status all = output_folder(r, r->o.output);

	if (all != TF_OK)
		return all;

	for (size_t i = 0; i < m->n_chosen; i++) {
		struct tf_report_chart chart = { .series = m->chosen[i] };
		struct tf_arena *work = tf_arena_new();
		struct tf_str name = { 0 };

		if (!r->o.quiet && isatty(2))
			fprintf(stderr, "\r\033[Kdrawing %zu of %zu", i + 1, m->n_chosen);
		enum tf_status st = tf_chart_trend(m->chosen[i], &m->fits[i], &m->verdicts, r->o.output, &o, work, &r->diags, &name);
		chart.name = tf_str_copy(r->arena, name);
		tf_arena_free(work);
		/* A series with nothing to draw has no name; a chart whose picture failed still has its data. */
		if (chart.name.n && (st == TF_OK || st == TF_PROGRAM))
			TF_PUSH(r->arena, &m->charts, chart);
		if (st == TF_PROGRAM) {
			m->gnuplot_failed = true;
			o.svg = o.png = false; /* said once */
		} else if (st != TF_OK) {
			all = st;
		}
	}
	if (!r->o.quiet && isatty(2))
		fprintf(stderr, "\r\033[K");
	return all;
}

static enum tf_status write_fits(struct run *r, const struct made *m, const char *folder)
{
	struct output fits, coefs, fitted;
	enum tf_status st;

	if ((st = output_open(r, folder, "fits.csv", &fits)) != TF_OK || (st = output_open(r, folder, "coefs.csv", &coefs)) != TF_OK ||
	    (st = output_open(r, folder, "fitted.csv", &fitted)) != TF_OK)
		return st;
	st = tf_fits_write_csv(m->fits, m->n_chosen, fits.to, coefs.to, fitted.to, 3, csv_style(r));
	st = output_close(r, &fits, st);
	st = output_close(r, &coefs, st);
	return output_close(r, &fitted, st);
}

static enum tf_status write_report(struct run *r, const struct made *m)
{
	struct output out;
	enum tf_status st = output_open(r, r->o.output, "report.html", &out);

	if (st != TF_OK)
		return st;
	struct tf_report report = {
		.claims = &m->corpus.claims, .verdicts = &m->verdicts, .series = &m->series, .documents = m->corpus.documents.v,
		.n_documents = m->corpus.documents.n, .charts = m->charts.v, .n_charts = m->charts.n,
		.command_line = tf_str_of(r->command_line), .version = TF_STR(TF_VERSION), .folder = r->o.output,
		.made = tf_date_today(),
	};
	return output_close(r, &out, tf_report_write(&report, out.to, &r->diags));
}

/* The files of the charts that are there, without gnuplot only their data: "out/chn-rus-trade-usd.svg .png .csv". */
static void charts_print(const struct run *r, const struct made *m, const char *before)
{
	static const char *const endings[] = { ".svg", ".png", ".csv" };

	for (size_t i = 0; i < m->charts.n; i++) {
		const struct tf_str stem = tf_str_printf(r->arena, "%s/%.*s", r->o.output, TF_FMT(m->charts.v[i].name));
		printf("%s%.*s", before, TF_FMT(stem));
		for (size_t k = 0, n = 0; k < sizeof endings / sizeof *endings; k++)
			if (access(tf_str_printf(r->arena, "%.*s%s", TF_FMT(stem), endings[k]).s, F_OK) == 0)
				printf("%s%s", n++ ? " " : "", endings[k]);
		printf("\n");
	}
}

static enum tf_status folder_needed(const struct run *r, const char *command)
{
	if (r->o.output)
		return TF_OK;
	fprintf(stderr, "tradefig %s: error: needs a folder to write to: -o DIR\n", command);
	return TF_USAGE;
}

static enum tf_status write_tables(struct run *r, const struct made *m)
{
	struct output out;
	enum tf_status st;

	if ((st = output_open(r, r->o.output, "claims.csv", &out)) != TF_OK ||
	    (st = output_close(r, &out, tf_claims_write_csv(&m->corpus.claims, out.to, csv_style(r)))) != TF_OK ||
	    (st = output_open(r, r->o.output, "series.csv", &out)) != TF_OK ||
	    (st = output_close(r, &out, tf_series_write_csv(&m->series, out.to, csv_style(r)))) != TF_OK ||
	    (st = output_open(r, r->o.output, "verdicts.csv", &out)) != TF_OK ||
	    (st = output_close(r, &out, tf_verdicts_write_csv(&m->verdicts, out.to, csv_style(r)))) != TF_OK)
		return st;
	return write_fits(r, m, r->o.output);
}

/* documents.csv, and the description of all tables. */
static enum tf_status write_package(struct run *r, const struct made *m)
{
	static const char *const tables[] = { "claims.csv", "series.csv", "fits.csv", "coefs.csv", "fitted.csv", "verdicts.csv", "documents.csv" };
	struct output out;
	enum tf_status st;

	if ((st = output_open(r, r->o.output, "documents.csv", &out)) != TF_OK ||
	    (st = output_close(r, &out, tf_documents_write_csv(m->corpus.documents.v, m->corpus.documents.n, &m->corpus.claims, out.to,
	                                                       csv_style(r)))) != TF_OK ||
	    (st = output_open(r, r->o.output, "datapackage.json", &out)) != TF_OK)
		return st;
	return output_close(r, &out, tf_package_write(r->o.output, tables, sizeof tables / sizeof *tables, csv_style(r),
	                                              tf_str_of(r->command_line), tf_date_today(), out.to, &r->diags));
}

enum tf_status command_run(struct run *r)
{
	struct tf_chart_options charts;
	struct made m;
	enum tf_status st;

	if ((st = folder_needed(r, "run")) != TF_OK || (st = chart_formats(r, &charts)) != TF_OK ||
	    (st = make_all(r, true, &m)) != TF_OK || (st = write_tables(r, &m)) != TF_OK ||
	    (st = write_package(r, &m)) != TF_OK)
		return st;
	if ((st = charts_make(r, &m, &charts)) != TF_OK || (st = write_report(r, &m)) != TF_OK)
		return st;
	tf_verdicts_print(&m.verdicts, stdout, use_colour(r, stdout));
	if (!r->o.quiet) {
		printf("\n%zu documents, %zu claims, %zu series, %zu targets\n", m.corpus.documents.n, m.corpus.claims.n, m.series.n,
		       m.targets.n);
		printf("tables  %s/claims.csv series.csv fits.csv coefs.csv fitted.csv verdicts.csv documents.csv datapackage.json\n", r->o.output);
		charts_print(r, &m, "chart   ");
		printf("report  %s/report.html\n", r->o.output);
	}
	if (m.gnuplot_failed)
		return TF_PROGRAM;
	return r->o.fail_on && condition_holds(r, &m.verdicts) ? TF_CONDITION : TF_OK;
}

enum tf_status command_plot(struct run *r)
{
	struct tf_chart_options charts;
	struct made m;
	enum tf_status st;

	if ((st = folder_needed(r, "plot")) != TF_OK || (st = chart_formats(r, &charts)) != TF_OK ||
	    (st = make_all(r, false, &m)) != TF_OK || (st = charts_make(r, &m, &charts)) != TF_OK)
		return st;
	if (!r->o.quiet)
		charts_print(r, &m, "");
	return m.gnuplot_failed ? TF_PROGRAM : TF_OK;
}

enum tf_status command_report(struct run *r)
{
	struct tf_chart_options charts = { .plots_folder = r->o.plots, .svg = true };
	struct made m;
	enum tf_status st;

	if ((st = folder_needed(r, "report")) != TF_OK || (st = make_all(r, true, &m)) != TF_OK ||
	    (st = charts_make(r, &m, &charts)) != TF_OK || (st = write_report(r, &m)) != TF_OK)
		return st;
	return m.gnuplot_failed ? TF_PROGRAM : TF_OK;
}

/* A fit as a reader of statistics knows it. */
static void fit_print(const struct tf_fits *f, FILE *to)
{
	fprintf(to, "%.*s\n", TF_FMT(f->series->id));
	if (f->n == 0 || !f->v[0].ok) {
		const struct tf_str why = f->n ? f->v[0].why_not : f->why_not;
		fprintf(to, "  %.*s\n\n", TF_FMT(why));
		return;
	}
	fprintf(to, "  %-12s %-15s %4s %12s %12s %9s %12s\n", "curve", "errors", "n", "AICc", "BIC", "R2", "sigma");
	for (size_t i = 0; i < f->n; i++) {
		const struct tf_fit *c = &f->v[i];
		if (!c->ok) {
			fprintf(to, "  %-12s %-15s %.*s\n", tf_curve_name(c->curve), tf_errors_name(c->errors), TF_FMT(c->why_not));
			continue;
		}
		fprintf(to, "  %-12s %-15s %4zu %12.4f %12.4f %9.5f %12.5g %.*s\n", tf_curve_name(c->curve), tf_errors_name(c->errors),
		        c->n_points, c->aicc, c->bic, c->r2, c->sigma, TF_FMT(c->note));
	}
	const struct tf_fit *best = &f->v[0];
	fprintf(to, "  lowest AICc (k counts sigma): %s, %s errors, years %g to %g\n", tf_curve_name(best->curve),
	        tf_errors_name(best->errors), best->first_year, best->last_year);
	for (size_t i = 0; i < best->n_parameters; i++)
		fprintf(to, "    %-8s %16.8g   standard error %.6g\n", tf_curve_parameter(best->curve, i), best->parameter[i],
		        best->standard_error[i]);
	fprintf(to, "\n");
}

enum tf_status command_fit(struct run *r)
{
	struct made m;
	enum tf_status st;
	bool none = true;

	if ((st = make_all(r, false, &m)) != TF_OK)
		return st;
	if (r->o.output && (st = write_fits(r, &m, r->o.output)) != TF_OK)
		return st;
	for (size_t i = 0; i < m.n_chosen; i++) {
		if (!r->o.output)
			fit_print(&m.fits[i], stdout);
		none = none && !(m.fits[i].n && m.fits[i].v[0].ok);
	}
	if (m.n_chosen == 0 && r->o.series)
		fprintf(stderr, "tradefig fit: no series with %s in its id\n", r->o.series);
	else if (m.n_chosen == 0)
		fprintf(stderr, "tradefig fit: no series with enough levels; --series TEXT names one\n");
	else if (!r->o.output)
		printf("again with: %s\n", r->command_line);
	return none && r->o.require_fit ? TF_NOFIT : TF_OK;
}
