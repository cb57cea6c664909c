/* texts.h - rows of a text and what its claims are expected to say, in a line of their own. */
#ifndef TESTS_TEXTS_H
#define TESTS_TEXTS_H

#include <stdio.h>
#include <string.h>

#include "tradefig/extract.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *expected;
};

/* Puts one claim into words. */
typedef int claim_words(const struct tf_claim *c, char *out, size_t size);

/* How many texts say something else; what a text says are all its claims, joined by "; ". */
static inline size_t rows_failed(const struct row *rows, size_t n, claim_words *words)
{
	struct tf_extract_options o = { .date = { 2019, 9, 10 } };
	size_t failed = 0;

	for (size_t k = 0; k < n; k++) {
		struct tf_source doc = tf_source_memory(TF_STR("test"), tf_str_of(rows[k].text), arena);
		struct tf_claims claims = { 0 };
		struct tf_diags d = { 0 };
		char said[4096] = "";
		size_t at = 0;
		tf_extract(grammar, &doc, &o, arena, &d, &claims);
		for (size_t i = 0; i < claims.n; i++) {
			at += (size_t)snprintf(said + at, sizeof said - at, "%s", i ? "; " : "");
			at += (size_t)words(&claims.v[i], said + at, sizeof said - at);
		}
		if (strcmp(said, rows[k].expected) == 0)
			continue;
		print_error("%s\n  said:     %s\n  expected: %s\n", rows[k].text, said, rows[k].expected);
		failed++;
	}
	return failed;
}

#endif
