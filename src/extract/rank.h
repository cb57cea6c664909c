/* rank.h - candidates for one field of a figure, each with the features that speak for or against it.
 *
 * A candidate's score is the sum of its features' weights (grammar/rank/); the best one is taken, of equals the first.  The steps'
 * own answer is always the first candidate. */
#ifndef EXTRACT_RANK_H
#define EXTRACT_RANK_H

#include "grammar/features.h"
#include "tradefig/claim.h"
#include "tradefig/date.h"

enum rank_field { RANK_ABOUT, RANK_PAIR, RANK_PERIOD, RANK_BASE, RANK_TOPIC, N_RANK_FIELDS };

#define RANK_FEATURES_MAX 96 /* of one candidate */
#define RANK_CANDIDATES_MAX 256

struct feature_set {
	uint32_t v[RANK_FEATURES_MAX];
	uint32_t n;
};

struct topic;

/* What one candidate would make of the figure. */
struct candidate {
	const char *reporter, *partner; /* RANK_ABOUT, RANK_PAIR */
	struct tf_period period;        /* RANK_PERIOD, RANK_BASE */
	float score;
	const struct feature_set *set[3]; /* its features, in up to three parts; NULL behind the last one */
	const struct topic *topic;      /* RANK_TOPIC, with the indicator */
	enum tf_indicator indicator;
};

struct figure;
struct sentence;

/* Sees every choice: for explain, and for training. */
struct rank_watch {
	void (*seen)(void *context, enum rank_field field, const struct figure *f, const struct candidate *v, size_t n, size_t chosen);
	void *context;
	const char *home, *partner; /* whom the document is taken to be about, whatever it says; NULL: as it says */
};

/* Adds a feature once. */
void feature_add(struct feature_set *s, uint32_t id);

float feature_sum(const struct feature_set *s, const float *weights);

/* The best of n >= 1 candidates, by their scores; the first one unless another is clearly better. */
size_t rank_best(const struct candidate *v, size_t n);

#endif
