/* measure.c - counts what weights make right, on choices that they have learnt from and on others. */
#include "train/measure.h"

/* Figures made right by weights that were fitted without the fold. */
static double right_in_fold(const struct train_field *field, const struct choices *choices, size_t fold,
                            float *weights)
{
	double right = 0;

	fit(field, choices, fold, weights);
	for (size_t k = 0; k < choices->n; k++)
		if (fold_of(&choices->v[k]) == fold)
			right += choice_worth(&choices->v[k], weights);
	return right;
}

struct measured measure(const struct train_field *field, const struct choices *choices, const float *weights)
{
	struct tf_arena *work = tf_arena_new();
	float *other = TF_NEW(work, float, feature_count());
	struct measured m = { .n_choices = choices->n };

	for (size_t k = 0; k < choices->n; k++) {
		const struct choice *c = &choices->v[k];
		m.n_figures += c->n_figures;
		m.by_steps += c->worth[0];
		m.at_best += choice_best(c);
		m.trained += choice_worth(c, weights);
	}
	for (size_t fold = 0; fold < N_FOLDS; fold++)
		m.unseen += right_in_fold(field, choices, fold, other);
	tf_arena_free(work);
	return m;
}
