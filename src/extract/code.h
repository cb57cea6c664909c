/* code.h - compares the codes of countries, regions and places. */
#ifndef EXTRACT_CODE_H
#define EXTRACT_CODE_H

#include <stdbool.h>
#include <string.h>

/* Both are known, and the same.  Asked for every two sides of every figure, and mostly answered by the first letters. */
static inline bool code_same(const char *a, const char *b)
{
	if (!a || !b || a[0] != b[0])
		return false;
	return a == b || a[0] == 0 || (a[1] == b[1] && strcmp(a + 1, b + 1) == 0);
}

/* A province in its country: CHN-Heilongjiang in CHN. */
static inline bool code_inside(const char *place, const char *country)
{
	size_t n = country ? strlen(country) : 0;

	return n && place && strncmp(place, country, n) == 0 && place[n] == '-';
}

/* The same, or a province in its country. */
static inline bool code_within(const char *place, const char *country)
{
	return (country && *country && code_same(place, country)) || code_inside(place, country);
}

/* One of them is the other, or lies in it. */
static inline bool code_related(const char *a, const char *b) { return code_within(a, b) || code_within(b, a); }

#endif
