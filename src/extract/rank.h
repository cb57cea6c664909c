/* rank.h - candidates for one field of a figure, each with the features that speak for or against it.
 *
 * A candidate's score is the sum of its features' weights (grammar/rank/); the best one is taken, of equals the first.  The steps'
 * own answer is always the first candidate. */
#ifndef EXTRACT_RANK_H
#define EXTRACT_RANK_H

#include "grammar/features.h"
#include "tradefig/claim.h"
#include "tradefig/date.h"

/* Each has its weights in grammar/rank/, in the file of that name. */
#define RANK_FIELDS(X)                                                                                               \
	X(ABOUT, "about") /* whom the document is about; of no figure */                                             \
	X(PAIR, "pair")                                                                                              \
	X(PERIOD, "period")                                                                                          \
	X(BASE, "base")                                                                                              \
	X(TOPIC, "topic")

enum rank_field {
#define X(n, t) RANK_##n,
	RANK_FIELDS(X)
#undef X
	N_RANK_FIELDS
};
const char *rank_field_name(enum rank_field f);

#define RANK_FEATURES_MAX 96 /* of one candidate */
#define RANK_CANDIDATES_MAX 256
#define RANK_SETS 3

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
	const struct feature_set *set[RANK_SETS]; /* its features, in parts; NULL behind the last one */
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
