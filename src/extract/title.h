/* title.h - what a headline leaves out stands in the text below it. */
#ifndef EXTRACT_TITLE_H
#define EXTRACT_TITLE_H

#include "extract/figure.h"

/* The figures of the headlines that wait for the same figure in the body. */
struct title {
	struct figure **v;
	size_t n, cap;
	struct tf_period lead; /* of the first report of the body */
};

/* Remembers the figures of a headline; they must stay where they are. */
void title_watch(struct title *t, const struct figures *figures, struct tf_arena *keep);

/* Completes those that stand among the figures of a sentence of the body, too. */
void title_from_body(struct title *t, const struct figures *body, struct tf_arena *keep);

/* At the end of the text: those that stand nowhere else are about what the body reports first. */
void title_finish(const struct title *t, const struct frame *f);

#endif
