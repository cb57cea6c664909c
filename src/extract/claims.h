/* claims.h - figures that were decided, written down as claims. */
#ifndef EXTRACT_CLAIMS_H
#define EXTRACT_CLAIMS_H

#include "extract/figure.h"
#include "tradefig/extract.h"

/* What the claims of one document share: texts that stand in many of them are copied once. */
struct claim_source {
	const struct document *doc;    /* set before the first claim */
	unsigned long long text_hash;
	struct tf_arena *keep;         /* where the claims' texts are copied */
	struct tf_str name, sentence;  /* made by claim_of() */
	size_t sentence_number;
};

/* The claim that a figure makes, in the words of `speaker` (empty: the text's own). */
struct tf_claim claim_of(struct claim_source *s, const struct reading *r, const struct figure *f, struct tf_str speaker);

/* Two sides trade with each other: the pair of a trade figure has no order of its own, and is given one. */
void claim_order_pair(struct tf_claim *c);

/* The rows and steps behind a figure's fields: "kind=kind.tsv:12;status=stated;...". */
struct tf_str figure_decided_by(const struct figure *f, struct tf_arena *a);

#endif
