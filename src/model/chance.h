/* chance.h - how likely the due period came up to a target that no report decides. */
#ifndef MODEL_CHANCE_H
#define MODEL_CHANCE_H

#include "tradefig/target.h"

/* What is known of one full period, however roughly. */
struct anchor {
	const struct tf_obs *obs;
	struct tf_period period; /* the full period that it speaks for */
	bool is_part;            /* scaled up from a part of it */
	double time;             /* middle of the period, in years */
	double mean, sd;         /* of the log level */
	int rank;
};
struct anchors {
	struct anchor *v; /* by time, one a period */
	size_t n, cap;
};

struct anchors chance_anchors(const struct tf_target *t, const struct tf_series *s, struct tf_date as_of,
                              struct tf_arena *keep);

struct chance {
	double probability;                  /* NAN when nothing near is known */
	const struct anchor *before, *after; /* its neighbours; NULL where there is none */
	const struct anchor *at;             /* an estimate for the period itself */
};
struct chance chance_of(const struct tf_target *t, const struct anchors *a);

/* Where a period stands on the axis of years: its middle, for stocks its end. */
double chance_time(const struct tf_target *t, struct tf_period p);

/* The level that the target comes to ("double 2010" -> twice its level), NAN when the base is not known; and the
 * doubt that the base brings into it, in logs. */
double chance_level_wanted(const struct tf_target *t, const struct anchors *a, double *log_sd);

#endif
