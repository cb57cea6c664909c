/* choice.c - makes a choice anew, with other weights, as extract/rank.c makes it. */
#include "train/choice.h"

double choice_best(const struct choice *c)
{
	double best = 0;

	for (size_t k = 0; k < c->n; k++)
		best = c->worth[k] > best ? c->worth[k] : best;
	return best;
}

double choice_worth(const struct choice *c, const float *weights)
{
	struct candidate v[RANK_CANDIDATES_MAX];

	for (size_t k = 0; k < c->n; k++) {
		v[k].score = 0;
		for (uint32_t i = choice_start(c, k); i < c->end[k]; i++)
			v[k].score += weights[c->feature[i]];
	}
	return c->worth[rank_best(v, c->n)];
}
