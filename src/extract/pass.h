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
                       const struct rank_watch *watch, struct tf_arena *work);

/* Takes sentences [from, to) of a pass, whose figures are decided.  Those of a headline may still be completed from the
 * body; they stay until the end of the pass.  All others go when the taker returns. */
typedef void pass_taker(struct pass *p, size_t from, size_t to, void *context);

/* The same, but gives each sentence to `take` and forgets it, so that a long document does not take memory by its figures. */
struct pass *pass_each(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       const struct rank_watch *watch, pass_taker *take, void *context, struct tf_arena *work);

#endif
