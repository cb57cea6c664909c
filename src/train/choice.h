/* choice.h - one choice that the ranker makes, as an example to learn from. */
#ifndef TRAIN_CHOICE_H
#define TRAIN_CHOICE_H

#include "extract/rank.h"

struct choice {
	size_t document;   /* its number among all documents read */
	size_t n_figures;  /* how many figures hang on it: those of a document, or one */
	size_t n;          /* candidates; the first is the steps' own answer */
	double *worth;     /* of each: how many of the figures it makes right */
	uint32_t *feature; /* the features of all candidates, one candidate's behind the other's */
	uint32_t *end;     /* of each: where its features end and the next one's start */
};

struct choices {
	struct choice *v;
	size_t n, cap;
};

/* Where the features of a candidate start. */
static inline uint32_t choice_start(const struct choice *c, size_t candidate)
{
	return candidate ? c->end[candidate - 1] : 0;
}

/* What the best of its candidates is worth. */
double choice_best(const struct choice *c);

/* What the candidate is worth that the ranker takes with these weights. */
double choice_worth(const struct choice *c, const float *weights);

#endif
