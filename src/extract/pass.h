/* pass.h - one pass over a document: every sentence read, every figure decided. */
#ifndef EXTRACT_PASS_H
#define EXTRACT_PASS_H

#include "extract/figure.h"
#include "tradefig/extract.h"

struct pass {
	struct document doc;
	struct frame base;         /* the document's own frame, before the first sentence */
	struct reading *readings;  /* one a sentence; head lines without a title are left empty */
	struct figures *figures;
};

/* Reads the document; all of it lives in `work`, which the caller frees. */
struct pass *pass_over(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       struct tf_arena *work);

#endif
