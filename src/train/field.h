/* field.h - what is trained: each field of the ranker, what makes its candidates right, how its weights are fitted. */
#ifndef TRAIN_FIELD_H
#define TRAIN_FIELD_H

#include "extract/rank.h"
#include "tradefig/gold.h"

struct train_field {
	/* Makes a claim say what the candidate says.  NULL for a choice about a whole document: its candidates are
	 * judged by what becomes of all figures when the document is taken to be about them. */
	void (*put)(const struct candidate *candidate, struct tf_claim *claim);
	enum tf_gold_check check; /* tells whether the claim is right then */

	/* The steps' own answer is known by a feature, whose weights start here and not at 0: rules made by hand are
	 * trusted until documents speak against them. */
	enum feature steps;
	double start;
	double pull;    /* how strongly weights are drawn back to where they started */
	size_t epochs;  /* how often the choices are gone through */
	double weighty; /* figures between the best and the worst candidate that make a choice count in full */
};

extern const struct train_field train_fields[N_RANK_FIELDS];

bool field_of_document(enum rank_field f);

#endif
