/* fits_csv.c - fits as three tables: the curves that were tried, their parameters, and the best curve by year. */
#include <math.h>

#include "tradefig/fit.h"

/* Fits of bare numbers have no series. */
static struct tf_str series_id(const struct tf_fits *f)
{
	return f->series ? f->series->id : (struct tf_str){ 0 };
}

static void fit_row(struct tf_csv *csv, struct tf_str series, size_t rank, const struct tf_fit *f)
{
	tf_csv_text(csv, series);
	tf_csv_count(csv, rank);
	tf_csv_cstr(csv, tf_curve_name(f->curve));
	tf_csv_cstr(csv, tf_errors_name(f->errors));
	tf_csv_cstr(csv, f->ok ? "yes" : "no");
	tf_csv_count(csv, f->n_points);
	tf_csv_number(csv, f->first_year);
	tf_csv_number(csv, f->last_year);
	tf_csv_count(csv, f->n_parameters + 1);
	if (f->ok) {
		tf_csv_number(csv, f->rss);
		tf_csv_number(csv, f->sigma);
		tf_csv_number(csv, f->r2);
		tf_csv_number(csv, f->log_likelihood);
		tf_csv_number(csv, f->aic);
		tf_csv_number(csv, f->aicc);
		tf_csv_number(csv, f->bic);
		tf_csv_number(csv, f->growth_pct);
	} else {
		for (int i = 0; i < 8; i++)
			tf_csv_cstr(csv, "");
	}
	tf_csv_text(csv, f->note);
	tf_csv_text(csv, f->why_not);
	tf_csv_end_row(csv);
}

/* A series that no curve could be tried on still has its row, with the reason. */
static void no_fit_row(struct tf_csv *csv, const struct tf_fits *f)
{
	tf_csv_text(csv, series_id(f));
	tf_csv_cstr(csv, "");
	tf_csv_cstr(csv, "");
	tf_csv_cstr(csv, "");
	tf_csv_cstr(csv, "no");
	for (int i = 0; i < 13; i++)
		tf_csv_cstr(csv, "");
	tf_csv_text(csv, f->why_not);
	tf_csv_end_row(csv);
}

static void parameter_rows(struct tf_csv *csv, struct tf_str series, const struct tf_fit *f)
{
	for (size_t i = 0; f->ok && i < f->n_parameters; i++) {
		tf_csv_text(csv, series);
		tf_csv_cstr(csv, tf_curve_name(f->curve));
		tf_csv_cstr(csv, tf_errors_name(f->errors));
		tf_csv_number(csv, f->t0);
		tf_csv_cstr(csv, tf_curve_parameter(f->curve, i));
		tf_csv_number(csv, f->parameter[i]);
		tf_csv_number(csv, f->standard_error[i]);
		tf_csv_number(csv, f->parameter[i] / f->standard_error[i]);
		tf_csv_end_row(csv);
	}
}

static void fitted_rows(struct tf_csv *csv, const struct tf_fits *fits, int horizon, struct tf_arena *work)
{
	const struct tf_fit *f = &fits->v[0];
	double *x = NULL, *y = NULL;
	size_t n = fits->series ? tf_fit_points(fits->series, work, &x, &y) : 0, next = 0;

	for (double year = f->first_year; year <= f->last_year + horizon; year++) {
		struct tf_prediction p = tf_fit_predict(f, year);

		while (next < n && x[next] < year)
			next++;
		tf_csv_text(csv, series_id(fits));
		tf_csv_cstr(csv, tf_curve_name(f->curve));
		tf_csv_cstr(csv, tf_errors_name(f->errors));
		tf_csv_number(csv, year);
		tf_csv_number(csv, next < n && x[next] == year ? y[next] : NAN);
		tf_csv_number(csv, p.value);
		tf_csv_number(csv, p.low80);
		tf_csv_number(csv, p.high80);
		tf_csv_number(csv, p.low95);
		tf_csv_number(csv, p.high95);
		tf_csv_cstr(csv, year > f->last_year ? "beyond" : "within");
		tf_csv_end_row(csv);
	}
}

static bool settled(FILE *to)
{
	return fflush(to) == 0 && !ferror(to);
}

enum tf_status tf_fits_write_csv(const struct tf_fits *f, size_t n, FILE *fits, FILE *coefs, FILE *fitted,
                                 int horizon, struct tf_csv_style style)
{
	struct tf_csv tried = tf_csv_open(fits, style), parameters = tf_csv_open(coefs, style);
	struct tf_csv years = tf_csv_open(fitted, style);
	struct tf_arena *work = tf_arena_new();

	tf_csv_header(&tried, "series_id,rank,curve,errors,fitted,n,first_year,last_year,k,rss,sigma,r2,loglik,aic,"
	                      "aicc,bic,growth_pct,note,why_not");
	tf_csv_header(&parameters, "series_id,curve,errors,t0,parameter,estimate,std_error,t");
	tf_csv_header(&years, "series_id,curve,errors,year,observed,value,low80,high80,low95,high95,data");
	for (size_t i = 0; i < n; i++) {
		if (f[i].n == 0)
			no_fit_row(&tried, &f[i]);
		for (size_t k = 0; k < f[i].n; k++) {
			fit_row(&tried, series_id(&f[i]), k + 1, &f[i].v[k]);
			parameter_rows(&parameters, series_id(&f[i]), &f[i].v[k]);
		}
		if (f[i].n > 0 && f[i].v[0].ok)
			fitted_rows(&years, &f[i], horizon, work);
	}
	tf_arena_free(work);
	return settled(fits) && settled(coefs) && settled(fitted) ? TF_OK : TF_IO;
}
