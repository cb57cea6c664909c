/* derive.h - what stated figures imply. */
#ifndef SERIES_DERIVE_H
#define SERIES_DERIVE_H

#include "series/group.h"

/* Appends to `out` the levels that follow from a level with a growth rate or multiple, and the trade that follows
 * from exports and imports.  `set` holds stated figures only: nothing is derived from what is derived. */
void derive_levels(const struct tf_series_set *set, struct tf_arena *keep, struct series_entries *out);

#endif
