/* fit.c - fits weights to choices: makes it likely that a right candidate is taken.
 *
 * A candidate's chance is e to the power of its score, over the sum of that for all candidates; the chance of the right
 * ones together is raised choice by choice, along its gradient (AdaGrad: a feature met often moves in small steps).
 * The weights are built into the program, so they must come out the same on every machine: all is added up in one
 * order, and nothing is called that C leaves free to differ in the last digit. */
#include "train/fit.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define STEP 0.1           /* how far a weight moves at first */
#define PUSH_LEAST 1e-5    /* candidates that hardly change anything are passed over */
#define HUNDREDTHS_LEAST 2 /* lighter weights are left out */

/* Weights while they are fitted, by feature. */
struct fitting {
	double *weight, *start;
	double *moved; /* the sum of squared pushes */
	double *sum;   /* of the weights at the end of each epoch */
};

/* e^x for x <= 0.  The C library's may differ in its last digit; ten terms give twelve digits, far more than a weight
 * in hundredths shows. */
static double power_of_e(double x)
{
	static const double inverse[] = { 1,       1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5,
		                          1.0 / 6, 1.0 / 7, 1.0 / 8, 1.0 / 9, 1.0 / 10 };
	const double ln2 = 0.693147180559945309417;
	double n = floor(x / ln2 + 0.5), rest = x - n * ln2, sum = 1;

	if (x < -700)
		return 0;
	for (size_t k = sizeof inverse / sizeof *inverse; k-- > 0;)
		sum = 1 + sum * rest * inverse[k];
	return ldexp(sum, (int)n);
}

static double score(const struct choice *c, size_t candidate, const double *weight)
{
	double sum = 0;

	for (uint32_t i = choice_start(c, candidate); i < c->end[candidate]; i++)
		sum += weight[c->feature[i]];
	return sum;
}

/* Adds to each candidate's push `factor` times its chance among those worth at least `worth`. */
static void push_by_chance(const struct choice *c, const double *scores, double worth, double factor, double *push)
{
	double chance[RANK_CANDIDATES_MAX], highest = -INFINITY, sum = 0;

	for (size_t k = 0; k < c->n; k++)
		if (c->worth[k] >= worth && scores[k] > highest)
			highest = scores[k];
	for (size_t k = 0; k < c->n; k++) {
		chance[k] = c->worth[k] >= worth ? power_of_e(scores[k] - highest) : 0;
		sum += chance[k];
	}
	for (size_t k = 0; k < c->n; k++)
		push[k] += factor * chance[k] / sum;
}

/* How much a choice counts: in full where much depends on it, not at all where all candidates are worth the same. */
static double importance(const struct train_field *field, const struct choice *c)
{
	double best = choice_best(c), worst = best;

	for (size_t k = 0; k < c->n; k++)
		worst = c->worth[k] < worst ? c->worth[k] : worst;
	return fmin(1, (best - worst) / field->weighty);
}

static void move(struct fitting *f, uint32_t feature, double push, double pull)
{
	double by = push - pull * (f->weight[feature] - f->start[feature]);

	f->moved[feature] += by * by;
	f->weight[feature] += STEP * by / sqrt(f->moved[feature] + 1e-8);
}

/* Moves the weights towards the best candidates of one choice. */
static void learn(struct fitting *f, const struct train_field *field, const struct choice *c)
{
	double scores[RANK_CANDIDATES_MAX], push[RANK_CANDIDATES_MAX] = { 0 };
	double much = importance(field, c);

	if (!(much > 0))
		return;
	for (size_t k = 0; k < c->n; k++)
		scores[k] = score(c, k, f->weight);
	push_by_chance(c, scores, choice_best(c), much, push);
	push_by_chance(c, scores, 0, -much, push);
	for (size_t k = 0; k < c->n; k++)
		for (uint32_t i = choice_start(c, k); i < c->end[k] && fabs(push[k]) >= PUSH_LEAST; i++)
			move(f, c->feature[i], push[k], field->pull);
}

static size_t common_divisor(size_t a, size_t b)
{
	return b ? common_divisor(b, a % b) : a;
}

/* Choices are gone through in steps of this many, so that those of one document do not come one behind the other. */
static size_t stride(size_t n)
{
	size_t by = 7919;

	while (n && common_divisor(by, n) != 1)
		by++;
	return by;
}

static void start_weights(struct fitting *f, const struct train_field *field)
{
	for (uint32_t id = 0; id < feature_count(); id++)
		f->weight[id] = f->start[id] = feature_of(id) == field->steps ? field->start : 0;
}

/* The mean over the epochs, which the order of the documents sways less than where the last one ended.  Only what occurs in
 * choices is known: a feature that none of them has is given no weight, wherever it started. */
static void weights_of(const struct fitting *f, const struct choices *choices, size_t epochs, float *weights)
{
	memset(weights, 0, feature_count() * sizeof *weights);
	for (size_t k = 0; k < choices->n; k++) {
		const struct choice *c = &choices->v[k];
		for (uint32_t i = 0; i < (c->n ? c->end[c->n - 1] : 0); i++) {
			double hundredths = nearbyint(f->sum[c->feature[i]] / (double)epochs * 100);
			if (fabs(hundredths) >= HUNDREDTHS_LEAST)
				weights[c->feature[i]] = (float)(hundredths / 100);
		}
	}
}

void fit(const struct train_field *field, const struct choices *choices, size_t without, float *weights)
{
	struct tf_arena *work = tf_arena_new();
	size_t n = choices->n, by = stride(n);
	struct fitting f = { TF_NEW(work, double, feature_count()), TF_NEW(work, double, feature_count()),
		             TF_NEW(work, double, feature_count()), TF_NEW(work, double, feature_count()) };

	assert(field->epochs > 0 && field->weighty > 0); /* it has its row in field.c */
	start_weights(&f, field);
	for (size_t epoch = 0; epoch < field->epochs; epoch++) {
		for (size_t k = 0; k < n; k++) {
			const struct choice *c = &choices->v[k * by % n];
			if (fold_of(c) != without)
				learn(&f, field, c);
		}
		for (uint32_t id = 0; id < feature_count(); id++)
			f.sum[id] += f.weight[id];
	}
	weights_of(&f, choices, field->epochs, weights);
	tf_arena_free(work);
}
