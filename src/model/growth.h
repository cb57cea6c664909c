/* growth.h - the growth that a target takes, and the growth there was. */
#ifndef MODEL_GROWTH_H
#define MODEL_GROWTH_H

#include "model/judgement.h"

/* Fills in start, end, required_growth and realised_growth; NAN where they cannot be told. */
void growth_measure(struct judgement *j);

/* "on_track", "off_track" or "open" for a pending target, else "". */
const char *growth_outlook(const struct judgement *j);

#endif
