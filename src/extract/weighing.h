/* weighing.h - what was chosen by weight, in words: for explain. */
#ifndef EXTRACT_WEIGHING_H
#define EXTRACT_WEIGHING_H

#include "extract/figure.h"

/* The choices of one document, as a watch has seen them. */
struct weighings {
	struct weighing {
		const struct quantity *q; /* NULL: about the document */
		struct tf_str text;       /* lines */
	} *v;
	size_t n, cap;
	const float *weights;
	bool all;                         /* every candidate with every feature, not the first few (--trace) */
	struct tf_arena *work;
};

/* A watch that writes down every choice. */
struct rank_watch weighings_watch(struct weighings *w);

/* Prints what was weighed for that figure, or, with NULL, for the document. */
void weighings_print(const struct weighings *w, const struct quantity *q, FILE *to);

#endif
