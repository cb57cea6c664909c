/* report_parts.h - the report's sections, and what they know of each other's links.
 *
 * Every claim has an id on the page: c-ID is its row, m-ID its words in the document, p-CHART-ID its point on a
 * chart; v-N is a verdict's row and d-N a document. */
#ifndef OUTPUT_REPORT_PARTS_H
#define OUTPUT_REPORT_PARTS_H

#include "tradefig/report.h"

struct part {
	const struct tf_report *r;
	struct tf_str *svg;    /* the charts' text, one for each; empty where there is none */
	struct tf_str *points; /* of each chart: the part of its text with the claims' points */
	FILE *to;
	struct tf_arena *work; /* as long as the page */
};

/* The document that a claim is marked in; NULL when its text is not on the page. */
const struct tf_report_document *part_document(const struct part *p, const struct tf_claim *c);
/* The claim of that id, or NULL. */
const struct tf_claim *part_claim(const struct part *p, struct tf_str id);
/* Whether a verdict rests on a claim, or judges what it states. */
bool part_rests_on(const struct tf_verdict *v, const struct tf_claim *c);
/* "China-Russia trade", from codes. */
struct tf_str part_subject(const struct part *p, struct tf_str reporter, struct tf_str partner, enum tf_indicator i,
                           struct tf_str commodity);
/* "China-Russia trade, 100 billion USD by 2015" */
struct tf_str part_target(const struct part *p, const struct tf_target *g);
/* Writes the claim's quote as a link to its words, or to its row where the text is not on the page, and who said
 * it where and when. */
void part_quote(const struct part *p, const struct tf_claim *c);

void part_verdicts(const struct part *p);
void part_figures(const struct part *p);
void part_documents(const struct part *p);

#endif
