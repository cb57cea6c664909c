/* fit.h - weights out of choices. */
#ifndef TRAIN_FIT_H
#define TRAIN_FIT_H

#include "train/choice.h"
#include "train/field.h"

#define N_FOLDS 10
#define NO_FOLD N_FOLDS

/* The fold that a choice is in: all choices of a document are in the same. */
static inline size_t fold_of(const struct choice *c)
{
	return c->document % N_FOLDS;
}

/* Weights under which the right candidates of the choices score highest, into weights[feature_count()].  They are whole
 * hundredths, as they stand in a file; all others are 0, those of features that do not occur among them.  The choices
 * of `without` (NO_FOLD: none) are left aside. */
void fit(const struct train_field *field, const struct choices *choices, size_t without, float *weights);

#endif
