/* sides_parts.h - the readers of sides.c: what stands before a noun, what behind it, and of what kind its trade is. */
#ifndef EXTRACT_SIDES_PARTS_H
#define EXTRACT_SIDES_PARTS_H

#include "extract/sides.h"

/* The code of a party that may be a side of a trade; NULL for an owner, for both, for an area. */
const char *sides_coded(const struct party *p);

/* Each fills in what is not yet known of the topic's sides. */
void sides_left(const struct reading *r, struct topic *t);    /* "China's", "its African", "bilateral" before the noun */
void sides_lead(const struct reading *r, struct topic *t);    /* "with Indonesia it was" */
void sides_runner(const struct reading *r, struct topic *t);  /* "Vietnam ran a surplus" */
void sides_holder(const struct reading *r, struct topic *t);  /* "Zhejiang recorded exports" */
void sides_where(const struct reading *r, struct topic *t);   /* "Russia, where sales" */
void sides_opening(const struct reading *r, struct topic *t); /* "With Malaysia, ..." at the start of the sentence */
void sides_right(const struct reading *r, struct topic *t);   /* "to Russia", "between", "abroad" behind it */

bool sides_among(const struct reading *r, const struct topic *t);   /* "internal trade" */
bool sides_inbound(const struct reading *r, const struct topic *t); /* "foreign investment" */
bool sides_part(const struct reading *r, const struct topic *t);    /* "of that, exports were" */

#endif
