/* around.h - where a party or a time stands, seen from a figure and from its topic; what word governs it. */
#ifndef EXTRACT_AROUND_H
#define EXTRACT_AROUND_H

#include "extract/reading.h"

/* Values of the dimension AROUND: where the units [a, b) stand from figure k. */
int around_figure(const struct reading *r, size_t k, size_t a, size_t b);

/* Values of the dimension BESIDE: where the units [a, b) stand from a topic; 0 when the topic is of another sentence. */
int beside_topic(const struct reading *r, const struct topic *t, size_t a, size_t b);

/* Values of the dimension GOVERNOR: the word that governs a party. */
int governor_of(const struct reading *r, const struct party *p);

/* Values of the dimension TIME_WORD: the word before or at the start of a mention of time. */
int time_word(const struct reading *r, const struct period_mention *m);

#endif
