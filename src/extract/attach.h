/* attach.h - which topic and which period belong to a figure. */
#ifndef EXTRACT_ATTACH_H
#define EXTRACT_ATTACH_H

#include "extract/figure.h"

/* The topic of figure k by named steps: behind the figure, before it, behind it in the sentence, the sentence before.  NULL for none. */
const struct topic *attach_topic(const struct reading *r, size_t k, const struct frame *f, const char **step);

/* The indicator of topic t: its own, or where it only says which way something moves ("Africa received 83 billion"), that of what moves.
 * *turned: its reporter is then the host. */
enum tf_indicator attach_indicator(const struct reading *r, const struct frame *f, const struct topic *t, bool *turned);

/* The unit of the next figure that has a unit of measure; numbers without one stand in no figure's way. */
uint32_t attach_next_figure(const struct reading *r, size_t k);

/* The mention of time that a figure is about; NULL for none. */
const struct period_mention *attach_period(const struct reading *r, size_t k, enum tf_claim_status status, const char **step);

/* The figure that mention `period` stands right behind, and so may belong to; figures.n for none. */
size_t attach_owner_of_time(const struct reading *r, size_t period);

/* A base right beside a level: "(284.6 billion a year earlier)", "the 2005 level of 39.7 billion", "since 2009, when it was 185.3 billion". */
const struct period_mention *attach_base_level(const struct reading *r, size_t k);

/* The mention that a rate, factor or change counts from; NULL for none. */
const struct period_mention *attach_base(const struct reading *r, size_t k, const char **step);

/* The time of the level that a factor is held against: "more than double the 382 million recorded in 2001"; NULL for none. */
const struct period_mention *attach_base_of_factor(const struct reading *r, size_t k);

/* Figure k is the first of "from A to B", or stands behind "against", "compared with": the value of an earlier period. */
bool attach_is_from(const struct reading *r, size_t k);

/* The bracket that unit `at` stands in closes before unit `unit`: "(64 billion in the year before), Tanzania for 31.8". */
bool attach_bracket_closes(const struct units *u, size_t at, size_t unit);

#endif
