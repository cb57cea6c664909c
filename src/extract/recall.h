/* recall.h - what the text is about in time, where a figure's own sentence does not say. */
#ifndef EXTRACT_RECALL_H
#define EXTRACT_RECALL_H

#include "extract/figure.h"

/* What the text is about here: the period of this paragraph, of its section, of the text. */
struct tf_period recall_period(const struct frame *f);

/* Before the figures of a sentence: the time that it opens with, when it opens with nothing else: "2009: ...". */
void recall_opening(const struct figure_context *c, const struct reading *r);

/* A level is told; rates behind it may count from it. */
void recall_level(struct frame *f, const struct figure *g);

/* The discourse after the figures of this sentence, one by one. */
void recall_figure(const struct figure_context *c, const struct figure *g);

/* A sentence on trade that names a past time and makes no claim sets the time of what follows: "Trade grew in 2018. It reached ...". */
void recall_sentence(const struct figure_context *c, const struct reading *r, const struct figures *figures);

#endif
