/* trend.h - what the trend chart of one series shows, as rows of data. */
#ifndef OUTPUT_TREND_H
#define OUTPUT_TREND_H

#include "output/scale.h"
#include "tradefig/chart.h"

/* The canvas in pixels of the SVG, and the part of it that the axes span; plots/trend.gp has the same numbers. */
#define TREND_WIDTH 960.0
#define TREND_HEIGHT 620.0
#define TREND_LEFT 0.03
#define TREND_RIGHT 0.965
#define TREND_TOP 0.765
#define TREND_BOTTOM 0.135

#define TREND_INK 0x1d2733
#define TREND_GREY 0x5b6770
#define TREND_BLUE 0x0072b2
#define TREND_MISSED 0xc2410c
#define TREND_MET 0x00734f

/* One row of the data file; a layer is drawn by one `plot` element of the script.  Unused numbers are NAN. */
struct trend_row {
	const char *layer, *style;
	double x, y, low, high, x_end, y_end;
	int colour; /* 0xRRGGBB; -1 for none */
	struct tf_str label, claims, source;
};

struct trend {
	const struct tf_series *series;
	enum tf_kind kind;        /* of the values drawn: levels, or rates where there are no levels */
	const struct tf_fit *fit; /* NULL when none is drawn */
	bool fit_too_wide;        /* there is a curve, but its band would fill the chart */
	const struct tf_fits *fits;
	const struct tf_verdict **verdicts; /* that concern the series, by due date, each target once */
	size_t n_verdicts;
	struct scale scale;
	double x_min, x_max, x_step, y_min, y_max, y_step;
	double first, last; /* of the values, in years */
	double fit_end;
	size_t n_stated, n_documents, n_official, n_derived, n_left_out;
	const struct tf_obs *oldest, *newest; /* whole years; NULL when there is none */
	const struct tf_obs *newest_part;     /* the last part of a year; NULL when there is none */
	struct trend_row *v;
	size_t n, cap;
	struct tf_arena *keep;
};

#define TREND_COLUMNS "layer,style,x,y,low,high,x_end,y_end,colour,label,claims,source"

/* A row with everything empty. */
struct trend_row trend_row(const char *layer, const char *style, double x, double y);

/* The place of a period on the axis, where a calendar year stands at its number. */
double trend_x(struct tf_period p);
double trend_pixel_x(const struct trend *t, double x);
double trend_pixel_y(const struct trend *t, double y);

void trend_add(struct trend *t, struct trend_row r);

/* Whether an observation can stand on the chart: of the chart's kind, with a value and a period of a year or
 * less.  Sums over several years do not compare with years. */
bool trend_is_drawable(const struct trend *t, const struct tf_obs *o);
bool trend_is_whole_year(const struct tf_obs *o);

/* What the words mean on the axis: a deficit, or a fall, of "over 100" lies below -100. */
enum tf_qualifier trend_side(const struct tf_obs *o);

/* The layers official, official_other, stated, part and implied. */
void trend_add_values(struct trend *t);

/* Collects the data layers and the frame.  False when the series has nothing that can be drawn. */
bool trend_collect(struct trend *t, const struct tf_series *s, const struct tf_fits *fits,
                   const struct tf_verdicts *v, struct tf_arena *keep);

#endif
