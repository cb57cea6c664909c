/* claims.h - figures that were decided, written down as claims. */
#ifndef EXTRACT_CLAIMS_H
#define EXTRACT_CLAIMS_H

#include "extract/figure.h"
#include "tradefig/extract.h"

/* The claim that a figure makes, in the words of `speaker` (empty: the text's own); its texts are copied to `keep`. */
struct tf_claim claim_of(const struct document *doc, const struct reading *r, const struct figure *f, struct tf_str speaker,
                         unsigned long long text_hash, struct tf_arena *keep);

/* The rows and steps behind a figure's fields: "kind=kind.tsv:12;status=stated;...". */
struct tf_str figure_decided_by(const struct figure *f, struct tf_arena *a);

#endif
