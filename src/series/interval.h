/* interval.h - what range of numbers a stated number allows. */
#ifndef SERIES_INTERVAL_H
#define SERIES_INTERVAL_H

#include "tradefig/claim.h"

struct interval {
	double low, high; /* low <= high; infinite where open */
};

/* A stated number with its words, apart from the claim that it stands in. */
struct stated {
	double value, value_high; /* value_high: NAN unless a range */
	enum tf_qualifier qualifier;
	double step;
};

struct interval interval_of(struct stated s);

/* As interval_of, but bounds that are open at one end are read as speakers mean them. */
struct interval interval_meant(struct stated s);

/* The worth of the last digit that is not zero, 0 for 0; for numbers whose step is not known. */
double interval_last_digit(double value);

/* Sum, product and quotient; `by` must lie above 0. */
struct interval interval_sum(struct interval a, struct interval b);
struct interval interval_times(struct interval a, struct interval by);
struct interval interval_over(struct interval a, struct interval by);

#endif
