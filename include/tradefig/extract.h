/* extract.h - documents in, claims out. */
#ifndef TRADEFIG_EXTRACT_H
#define TRADEFIG_EXTRACT_H

#include "tradefig/claim.h"
#include "tradefig/grammar.h"

struct tf_extract_options {
	struct tf_date date;   /* publication date to use where the document shows none; none: no fallback */
	bool all_figures;      /* also figures outside trade, with no indicator (--figures) */
	bool trace;            /* tf_explain: every candidate with every feature that was weighed (--trace) */
};

/* What the document says of itself. */
struct tf_about {
	struct tf_date date;      /* none when not found */
	const char *date_from;    /* "header", "dateline", "stamp", "text", "month", "option" or "" */
	struct tf_str title;      /* slices of the source's text; empty when not found */
	struct tf_str publisher;
};

/* Reads one document, appends its claims, in the order of the text, and returns what it says of itself.  Texts of the
 * claims are copied to `keep`; all working memory is given back before the call returns.  Never fails: what cannot be
 * read is reported to `d`. */
struct tf_about tf_extract(const struct tf_grammar *g, struct tf_source *doc, const struct tf_extract_options *o,
                           struct tf_arena *keep, struct tf_diags *d, struct tf_claims *out);

/* The same without its claims. */
struct tf_about tf_document_about(const struct tf_grammar *g, struct tf_source *doc,
                                  const struct tf_extract_options *o);

/* Writes the document with its sentences, tags and figures, and for each field of each figure the row or step
 * that decided it and the candidates that lost. */
enum tf_status tf_explain(const struct tf_grammar *g, struct tf_source *doc, const struct tf_extract_options *o,
                          FILE *to, struct tf_diags *d);

#endif
