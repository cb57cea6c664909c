/* scale.h - the unit a chart counts in, its amounts in few letters, and its ticks. */
#ifndef OUTPUT_SCALE_H
#define OUTPUT_SCALE_H

#include "tradefig/str.h"

struct scale {
	double per;           /* base units in one of the chart's units: 1e9 */
	const char *word;     /* "billion"; empty for 1 */
	const char *letters;  /* "bn" */
	struct tf_str before; /* "$" */
	struct tf_str after;  /* " tonnes" */
	struct tf_str unit;   /* in words, for the subtitle: "US dollars" */
};

/* The unit in which values up to `max_abs` have few digits. */
struct scale scale_choose(double max_abs, struct tf_str unit, struct tf_arena *keep);

/* The same unit in the size that suits one value: an axis may count trillions where a target speaks of billions. */
struct scale scale_for(const struct scale *s, double value);

/* "$68.0bn", "-$5.3bn", "4.5%": a reported value, to three or four digits. */
struct tf_str scale_amount(const struct scale *s, double value, struct tf_arena *keep);
/* "$100bn", "$1.5tn": a round value with no digit more than it needs; the unit may be left out. */
struct tf_str scale_round(const struct scale *s, double value, bool with_unit, struct tf_arena *keep);
/* "68.0": the number alone. */
struct tf_str scale_number(const struct scale *s, double value, struct tf_arena *keep);

/* A step of 1, 2, 2.5 or 5 times a power of ten that cuts the span into at most `n` parts. */
double scale_step(double span, int n);

#endif
