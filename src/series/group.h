/* group.h - loose observations put together into series. */
#ifndef SERIES_GROUP_H
#define SERIES_GROUP_H

#include "tradefig/series.h"

/* What tells one series from another. */
struct series_key {
	struct tf_str reporter, partner, commodity, unit;
	enum tf_indicator indicator;
};

/* An observation and the series that it goes to. */
struct series_entry {
	struct series_key key;
	struct tf_obs obs;            /* its claims may be NULL */
	const struct tf_claim *claim; /* of an observation made from one claim, else NULL */
	size_t order;                 /* where it came from; decides what is left equal */
};
struct series_entries {
	struct series_entry *v;
	size_t n, cap;
};

/* The key of what was counted; puts the pair of a trade series in order. */
struct series_key series_key(struct tf_str reporter, struct tf_str partner, enum tf_indicator indicator,
                             struct tf_str commodity, struct tf_str unit);

/* Orders keys by thing first and unit last; 0 when equal.  With `any_unit` units are left out. */
int series_key_cmp(const struct series_key *a, const struct series_key *b, bool any_unit);

/* Sorts the entries and makes the series of them.  Claims that state the same value for the same period become
 * one observation, and so do official rows that stand in two files. */
struct tf_series_set series_group(struct series_entries *e, struct tf_arena *keep);

/* The observations of a sorted series for one period: v[*from] to v[*to - 1]. */
void series_period(const struct tf_series *s, struct tf_period p, size_t *from, size_t *to);

#endif
