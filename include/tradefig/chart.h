/* chart.h - charts, drawn by gnuplot from a script in plots/ and data files. */
#ifndef TRADEFIG_CHART_H
#define TRADEFIG_CHART_H

#include "tradefig/fit.h"
#include "tradefig/target.h"

struct tf_chart_options {
	const char *plots_folder; /* where the *.gp scripts are; NULL: the installed folder, then ./plots */
	const char *gnuplot;      /* program; NULL: "gnuplot" on PATH */
	bool svg, png;            /* formats to write */
};

/* Draws the trend of one series into `folder`: NAME.svg, NAME.png, beside them NAME.csv (all that is drawn).
 * NAME comes from the series' id.  `fits` and the verdicts may be NULL or empty.  *name_out is the NAME used.
 * TF_PROGRAM, with a message, when gnuplot is missing or fails: no partial picture is left behind. */
enum tf_status tf_chart_trend(const struct tf_series *s, const struct tf_fits *fits, const struct tf_verdicts *v,
                              const char *folder, const struct tf_chart_options *o, struct tf_arena *work,
                              struct tf_diags *d, struct tf_str *name_out);

#endif
