/* collect.h - labelled documents in, choices out. */
#ifndef TRAIN_COLLECT_H
#define TRAIN_COLLECT_H

#include "extract/figure.h"
#include "tradefig/gold.h"
#include "train/choice.h"

/* Reads all documents of the gold folders with the grammar's weights, and puts what the ranker was asked about matched
 * figures, or else (`documents`) about whole documents, to the choices of its field. */
void collect(const struct tf_grammar *g, const struct tf_gold *gold, size_t n_gold, bool documents,
             struct tf_arena *keep, struct choices out[N_RANK_FIELDS]);

#endif
