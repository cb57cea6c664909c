/* str.h - slices: text that somebody else owns, with its length. */
#ifndef TRADEFIG_STR_H
#define TRADEFIG_STR_H

#include <stdbool.h>
#include <stddef.h>

#include "tradefig/arena.h"

/* n bytes at s; not ended by NUL unless said; s may be NULL when n is 0. */
struct tf_str {
	const char *s;
	size_t n;
};

#define TF_STR(literal) ((struct tf_str){ (literal), sizeof(literal) - 1 })
/* For printf: printf("%.*s", TF_FMT(str)). */
#define TF_FMT(str) (int)(str).n, (str).s ? (str).s : ""

struct tf_str tf_str_of(const char *s);                      /* all of a C string; NULL gives the empty slice */
struct tf_str tf_str_copy(struct tf_arena *a, struct tf_str s); /* a copy in the arena, with a NUL behind it */
const char *tf_cstr(struct tf_arena *a, struct tf_str s);    /* the same as a C string */
struct tf_str tf_str_printf(struct tf_arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
bool tf_str_eq(struct tf_str a, struct tf_str b);
bool tf_str_is(struct tf_str a, const char *b);
bool tf_str_starts(struct tf_str a, const char *prefix);
int tf_str_cmp(struct tf_str a, struct tf_str b);            /* by bytes, as strcmp */
struct tf_str tf_str_trim(struct tf_str s);                  /* without white space at both ends */
/* Cuts `*rest` at the first `sep`: returns what stands before it and leaves what stands behind it. */
struct tf_str tf_str_cut(struct tf_str *rest, char sep);

/* A whole slice read as a decimal number in the C locale ("12", "-3.5", "1e9"); false, *out untouched,
 * when it is anything else. */
bool tf_str_number(struct tf_str s, double *out);
/* The shortest decimal text that reads back as exactly x ("0.1", "1e+21", "7059e7" is never used:
 * numbers below 1e15 are written out, "70590000000"); returns its length.  buf has TF_NUMBER_MAX bytes. */
#define TF_NUMBER_MAX 40
size_t tf_number_format(double x, char buf[TF_NUMBER_MAX]);

/* 64-bit FNV-1a over the bytes, going on from `h`; start with TF_HASH0. */
#define TF_HASH0 14695981039346656037ULL
unsigned long long tf_hash(unsigned long long h, const void *data, size_t n);

#endif
