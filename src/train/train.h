/* train.h - trains the weights of the ranker. */
#ifndef TRAIN_TRAIN_H
#define TRAIN_TRAIN_H

#include <stdio.h>

#include "extract/rank.h"
#include "tradefig/gold.h"
#include "tradefig/grammar.h"

struct trained {
	float *weights[N_RANK_FIELDS]; /* of each field, by feature; 0 for those that have none */
};

/* Trains all weights from nothing on labelled documents, puts them in force in the grammar, and prints round by round
 * how well they choose.  The weights live in `keep`. */
struct trained train(const struct tf_grammar *g, const struct tf_gold *gold, size_t n_gold, struct tf_arena *keep,
                     FILE *to);

/* Writes FOLDER/FIELD.tsv, as grammar/features.h reads it. */
enum tf_status trained_write(const struct trained *t, const char *folder, struct tf_diags *d);

#endif
