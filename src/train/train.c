/* train.c - the order of training: whom documents are about, then the figures, three times over.
 *
 * What is said of a figure depends on what was said of those before it, so weights change the features that they are
 * fitted to: the rounds go on until both fit each other. */
#include "train/train.h"

#include <assert.h>
#include <string.h>

#include "grammar/grammar.h"
#include "train/collect.h"
#include "train/field.h"
#include "train/measure.h"

#define LEAST_GAIN 0.003 /* of unseen figures made right, over the steps alone */
#define N_ROUNDS 3 /* over the figures; from then on shares go up and down by a few tenths of a percent */

static bool is_weight(float w)
{
	return w < 0 || w > 0;
}

static size_t count_weights(const float *weights)
{
	size_t n = 0;

	for (uint32_t id = 0; id < feature_count(); id++)
		n += is_weight(weights[id]);
	return n;
}

static void print_head(FILE *to)
{
	fprintf(to,
	        "figures made right: by the steps alone, by the best candidates, by weights fitted to the other nine "
	        "tenths\nof the documents, by weights fitted to all\n\n");
	fprintf(to, "%-5s  %-7s %8s %8s %6s %6s %6s %6s %8s\n", "round", "field", "choices", "figures", "steps",
	        "best", "unseen", "all", "weights");
}

static void print_row(FILE *to, size_t round, enum rank_field f, const struct measured *m, const float *weights)
{
	double n = m->n_figures ? (double)m->n_figures : 1;

	fprintf(to, "%-5zu  %-7s %8zu %8zu %6.3f %6.3f %6.3f %6.3f %8zu\n", round, rank_field_name(f), m->n_choices,
	        m->n_figures, m->by_steps / n, m->at_best / n, m->unseen / n, m->trained / n, count_weights(weights));
}

/* The weights of all fields together.  No feature may belong to two of them: the program has one weight for it. */
static void put_in_force(const struct trained *t, const struct tf_grammar *g)
{
	memset(g->weights, 0, feature_count() * sizeof *g->weights);
	for (size_t f = 0; f < N_RANK_FIELDS; f++)
		for (uint32_t id = 0; id < feature_count(); id++) {
			float w = t->weights[f][id];
			assert(!is_weight(w) || !is_weight(g->weights[id]));
			g->weights[id] += w;
		}
	features_weighed(g->weights, g->weighed);
}

/* Reads all documents with the weights in force, then puts those in force that fit what was seen. */
static void train_round(const struct trained *t, const struct tf_grammar *g, const struct tf_gold *gold,
                        size_t n_gold, size_t round, FILE *to)
{
	struct tf_arena *work = tf_arena_new();
	struct choices choices[N_RANK_FIELDS] = { 0 };
	bool documents = round == 0;

	collect(g, gold, n_gold, documents, work, choices);
	for (enum rank_field f = 0; f < N_RANK_FIELDS; f++) {
		if (field_of_document(f) != documents)
			continue;
		fit(&train_fields[f], &choices[f], NO_FOLD, t->weights[f]);
		struct measured m = measure(&train_fields[f], &choices[f], t->weights[f]);
		/* what helps only where it has learnt is left to the steps */
		if (m.unseen - m.by_steps < LEAST_GAIN * (double)m.n_figures)
			memset(t->weights[f], 0, feature_count() * sizeof *t->weights[f]);
		print_row(to, round, f, &m, t->weights[f]);
	}
	put_in_force(t, g);
	tf_arena_free(work);
}

struct trained train(const struct tf_grammar *g, const struct tf_gold *gold, size_t n_gold, struct tf_arena *keep,
                     FILE *to)
{
	struct trained t;

	for (size_t f = 0; f < N_RANK_FIELDS; f++)
		t.weights[f] = TF_NEW(keep, float, feature_count());
	put_in_force(&t, g);
	print_head(to);
	for (size_t round = 0; round <= N_ROUNDS; round++)
		train_round(&t, g, gold, n_gold, round, to);
	return t;
}
