/* fuzz_extract.c - any bytes read as a document: every claim stands in the text where it says it does. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tradefig/extract.h"

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static const struct tf_grammar *grammar(void)
{
	static struct tf_arena *life;
	static const struct tf_grammar *g;
	struct tf_diags d = { .to = stderr };

	if (!g) {
		life = tf_arena_new();
		demand(tf_grammar_load(NULL, life, &d, &g) == TF_OK);
	}
	return g;
}

static void check_claim(const struct tf_claim *c, struct tf_str text, bool all_figures)
{
	demand(c->start < c->end && c->end <= text.n);
	demand(c->quote.n == c->end - c->start);
	demand(memcmp(c->quote.s, text.s + c->start, c->quote.n) == 0);
	demand(isfinite(c->value) && !isinf(c->value_high));
	demand(c->kind < TF_N_KINDS && c->status < TF_N_CLAIM_STATUSES);
	demand(c->indicator < TF_N_INDICATORS + all_figures && c->qualifier < TF_N_QUALIFIERS);
	demand(tf_period_none(c->period) || c->period.first <= c->period.last);
	demand(memchr(c->unit, '\0', sizeof c->unit) != NULL);
	demand(strlen(c->id) == TF_CLAIM_ID_MAX - 1);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tf_grammar *g = grammar();
	struct tf_arena *keep = tf_arena_new();
	struct tf_str text = { (const char *)data, size };
	struct tf_source s = tf_source_memory(TF_STR("noise"), text, keep);
	struct tf_extract_options o = { .date = { 2019, 9, 10 }, .all_figures = size % 2 };
	struct tf_claims claims = { 0 };
	struct tf_diags d = { 0 };

	tf_extract(g, &s, &o, keep, &d, &claims);
	for (size_t i = 0; i < claims.n; i++) {
		check_claim(&claims.v[i], text, o.all_figures);
		demand(i == 0 || claims.v[i].start >= claims.v[i - 1].start);
	}
	tf_arena_free(keep);
	return 0;
}
