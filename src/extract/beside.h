/* beside.h - parties, topics and times that belong to single figures of a list. */
#ifndef EXTRACT_BESIDE_H
#define EXTRACT_BESIDE_H

#include "extract/figure.h"

/* The party right beside figure k: "5 billion with Japan", "Japan (5 billion)".  *role is 1 for the partner, -1 for the reporter
 * of that indicator; *named the party when it stands before the figure and no preposition says its side.  NULL when there is none. */
const char *beside_party(const struct reading *r, size_t k, enum tf_indicator ind, int *role, const struct party **named);

/* Lists that answer each other: "exports to China and Britain rose by 2.9 and 7.4 percent".  What stands at figure k's place in a
 * list as long as the list of figures that it is in, and its code; NULL when there is none. */
const struct party *respective_party(const struct reading *r, size_t k, const char **code);
const struct topic *respective_topic(const struct reading *r, size_t k, const struct frame *f);
const struct period_mention *respective_period(const struct reading *r, size_t k);
/* "exports and imports were 5 and 4 billion": which of the two figure k is of; false when it is of both together. */
bool respective_flow(const struct reading *r, size_t k, const struct topic *t, enum tf_indicator *flow);

#endif
