/* target.h - one target: from a statement, its name, and the line that outcomes must reach. */
#ifndef MODEL_TARGET_H
#define MODEL_TARGET_H

#include "tradefig/target.h"

/* The target that a statement states, with that statement as its only one. */
struct tf_target target_of(const struct tf_claim *c, struct tf_arena *keep);

/* What two statements of one target have in common, as text: equal keys, same target. */
struct tf_str target_key(const struct tf_claim *c, struct tf_arena *keep);

/* +1 when outcomes shall come up to the line, -1 when they shall stay below ("under 50 billion"). */
int target_direction(const struct tf_target *t);

/* The value that has to be reached: "about 100" is reached a little below 100. */
double target_line(const struct tf_target *t);

/* The period that growth, multiples and changes count from; the year of the first statement when none was named. */
struct tf_period target_base(const struct tf_target *t);

/* The target is a rate or a factor, whose unit is not that of the series. */
bool target_is_relative(const struct tf_target *t);

/* "goods" and nothing are the same commodity: all goods. */
bool target_same_commodity(struct tf_str a, struct tf_str b);

#endif
