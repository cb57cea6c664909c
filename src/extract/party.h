/* party.h - the countries, regions and places that a sentence names. */
#ifndef EXTRACT_PARTY_H
#define EXTRACT_PARTY_H

#include "extract/reading.h"

/* Fills in r->parties, in order; the place of a dateline is no party. */
void parties_find(struct reading *r, struct tf_arena *work);

/* The party that covers unit i, or NULL; the last one that ends at or before unit i; the first that starts at or behind it. */
const struct party *party_at(const struct reading *r, size_t i);

/* A region whose members' customs count, each its own; the European Union's customs are one. */
bool is_bloc(const char *code);

/* A bloc, or the union whose customs are one: what its members trade among themselves is a trade of its own. */
bool is_region(const char *code);

#endif
