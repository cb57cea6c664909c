/* measure.h - how well weights choose. */
#ifndef TRAIN_MEASURE_H
#define TRAIN_MEASURE_H

#include "train/fit.h"

/* Figures made right. */
struct measured {
	size_t n_choices, n_figures;
	double by_steps; /* when the steps' own answer is always taken */
	double at_best;  /* when the best candidate is always taken */
	double trained;  /* with weights fitted to these very choices */
	double unseen;   /* with weights fitted to the other folds' choices */
};

/* `weights` are those that all choices were fitted to. */
struct measured measure(const struct train_field *field, const struct choices *choices, const float *weights);

#endif
