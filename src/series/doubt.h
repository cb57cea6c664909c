/* doubt.h - marks what takes more than one observation to see. */
#ifndef SERIES_DOUBT_H
#define SERIES_DOUBT_H

#include "tradefig/series.h"

/* Sets obs_status D on the books of the side that covers fewer years, and U where sources contradict each other
 * by more than ten percent. */
void doubt_mark(struct tf_series *s);

#endif
