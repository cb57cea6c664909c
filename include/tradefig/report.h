/* report.h - one HTML file in which a reader walks from a verdict to the words it rests on. */
#ifndef TRADEFIG_REPORT_H
#define TRADEFIG_REPORT_H

#include "tradefig/chart.h"

struct tf_report_document {
	struct tf_str name, title, publisher, text;
	struct tf_date date;
};
struct tf_report_chart {
	struct tf_str name;              /* file name without ending, in the same folder */
	const struct tf_series *series;
};

struct tf_report {
	const struct tf_claims *claims;
	const struct tf_verdicts *verdicts;
	const struct tf_series_set *series;
	const struct tf_report_document *documents;
	size_t n_documents;
	const struct tf_report_chart *charts;
	size_t n_charts;
	struct tf_str command_line, version;
	const char *folder;              /* where the charts' SVG files are */
	struct tf_date made;             /* day of the run */
};

/* Writes the page.  All text is escaped where it enters the page. */
enum tf_status tf_report_write(const struct tf_report *r, FILE *to, struct tf_diags *d);

#endif
