/* joined.h - parties that share one figure: together they have no code. */
#ifndef EXTRACT_JOINED_H
#define EXTRACT_JOINED_H

#include "extract/reading.h"

/* The party behind this one shares its figure: "to the EU and Britain", "for Latin America and the Middle East". */
bool joined_to_next(const struct reading *r, const struct party *p);

/* It is the last of several that share a figure: "France and the UK between them absorbed". */
bool joined_to_last(const struct reading *r, const struct party *p);

#endif
