/* about.h - whom a document is about, chosen by weight. */
#ifndef EXTRACT_ABOUT_H
#define EXTRACT_ABOUT_H

#include "extract/frame.h"

/* Revises the frame's own pair, which the steps have decided, among the most prominent parties of its cast; `two` are signs of a
 * pair in the head. */
void about_choose(const struct document *doc, struct frame *f, size_t two, const float *weights, const struct rank_watch *watch);

/* An office publishes its own country's figures: "Statistics Office, Ireland". */
bool is_office(const struct text *t, const struct sentence *s);

#endif
