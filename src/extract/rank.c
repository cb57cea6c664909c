/* rank.c - adds up what speaks for a candidate.
 *
 * Which candidates there are and what their features are is decided in choose_pair.c and choose_period.c. */
#include "extract/rank.h"

#include <assert.h>

#define X(n, t) t,
static const char *const field_names[] = { RANK_FIELDS(X) };
#undef X

const char *rank_field_name(enum rank_field f)
{
	assert(f < N_RANK_FIELDS);
	return field_names[f];
}

void feature_add(struct feature_set *s, uint32_t id)
{
	for (uint32_t k = 0; k < s->n; k++)
		if (s->v[k] == id)
			return;
	if (s->n < RANK_FEATURES_MAX)
		s->v[s->n++] = id;
}

float feature_sum(const struct feature_set *s, const float *weights)
{
	float sum = 0;

	for (uint32_t k = 0; k < s->n; k++)
		sum += weights[s->v[k]];
	return sum;
}

/* What speaks against the steps must be more than this. */
#define MARGIN 0.5f

size_t rank_best(const struct candidate *v, size_t n)
{
	size_t best = 0;
	float score = v[0].score + MARGIN;

	for (size_t k = 1; k < n; k++)
		if (v[k].score > score) {
			score = v[k].score;
			best = k;
		}
	return best;
}
