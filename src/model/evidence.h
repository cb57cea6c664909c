/* evidence.h - the reports that a target can be judged by. */
#ifndef MODEL_EVIDENCE_H
#define MODEL_EVIDENCE_H

#include "tradefig/target.h"

/* Where an outcome lies: ABOVE means that the target is reached by it (for "under 50 billion": below or on it). */
enum side { SIDE_BELOW, SIDE_OPEN, SIDE_ABOVE };

/* One report of an outcome, in the target's own measure. */
struct outcome {
	const struct tf_obs *obs;  /* the report for `period` or a part of it */
	const struct tf_obs *base; /* what it was measured against; NULL for levels and reported rates */
	struct tf_period period;   /* the full period it speaks for */
	bool is_part;              /* only a part of it is in; the rest can only add */
	double value, low, high;
	enum side side;    /* of the whole interval */
	bool on_line;      /* no more than rounding lies between the value and the line */
	bool reaches;      /* the side is ABOVE, or the value as published is and only its rounding is not */
	bool is_converted; /* yuan turned into dollars: not the dollar series */
	int rank;          /* which is named first: the smaller */
};
struct outcomes {
	struct outcome *v; /* by period, then rank */
	size_t n, cap;
};

/* The series that measures what the target names; NULL when there is none. */
const struct tf_series *evidence_series(const struct tf_target *t, const struct tf_series_set *s);

/* All exact reports (stated or official, never derived) that were there on that day. */
struct outcomes evidence_collect(const struct tf_target *t, const struct tf_series *s, struct tf_date as_of,
                                 struct tf_arena *keep);

/* A full-length outcome for that very period. */
bool evidence_is_for(const struct outcome *o, const struct tf_target *t, struct tf_period p);

/* Both come from the same books. */
bool evidence_same_books(const struct outcome *a, const struct outcome *b);

/* The first full period, not before `from`, that the best report shows to have reached the target; NULL when none. */
const struct outcome *evidence_first_reached(const struct outcomes *o, struct tf_period due, struct tf_date from);

/* The observation was there on that day: its period over, itself published, and an outcome, not a plan. */
bool evidence_is_known(const struct tf_obs *o, struct tf_date as_of);

/* The order in which reports of the same thing are named: the smaller first. */
int evidence_rank(const struct tf_obs *o, const struct tf_target *t);

#endif
