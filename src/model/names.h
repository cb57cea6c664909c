/* names.h - plain English for codes, and codes for plain English. */
#ifndef MODEL_NAMES_H
#define MODEL_NAMES_H

#include "tradefig/target.h"

/* The code for "China", "Korea", "Arab League states" or "CHN" (letter case aside); the empty slice when it is none
 * of them.  Units below a country ("CHN-Heilongjiang") are taken as they are. */
struct tf_str names_code(struct tf_str name);

/* "China-Russia trade", "South Korea's exports of semiconductors". */
struct tf_str names_subject(struct tf_str reporter, struct tf_str partner, enum tf_indicator i,
                            struct tf_str commodity, struct tf_arena *keep);

/* "68.0 billion": tf_amount_words without the unit. */
struct tf_str names_amount(double value, struct tf_arena *keep);

/* "89 to 91 billion": two bounds, roughly. */
struct tf_str names_range(double low, double high, struct tf_arena *keep);

/* The period as a sentence says it: "2015", "fiscal 2014/15", "January-August 2019", "the second quarter of 2012". */
struct tf_str names_period(struct tf_period p, struct tf_arena *keep);

/* "0.46", and "below 0.01" for what is not quite nothing. */
struct tf_str names_probability(double p, struct tf_arena *keep);

/* "China's customs (GACC)", "China (IMF-DOTS)": who stands behind an official figure. */
struct tf_str names_source(struct tf_str source, struct tf_str counted_by, struct tf_arena *keep);

#endif
