/* field.c - the table of what is trained.
 *
 * A new field of the ranker is a row here.  The numbers were found by cross-validation: make train tells what another one
 * comes to. */
#include "train/field.h"

#include "extract/claims.h"

static void put_pair(const struct candidate *candidate, struct tf_claim *claim)
{
	claim->reporter = tf_str_of(candidate->reporter);
	claim->partner = tf_str_of(candidate->partner);
	claim_order_pair(claim);
}

static void put_period(const struct candidate *candidate, struct tf_claim *claim)
{
	claim->period = candidate->period;
}

static void put_base(const struct candidate *candidate, struct tf_claim *claim)
{
	claim->base = candidate->period;
}

static void put_topic(const struct candidate *candidate, struct tf_claim *claim)
{
	claim->indicator = candidate->indicator;
}

/* clang-format off */
const struct train_field train_fields[N_RANK_FIELDS] = {
	/*               put         check                 steps                  start pull   epochs weighty */
	[RANK_ABOUT]  = { NULL,       TF_CHECK_PAIR,        FEATURE_ABOUT_STEPS,   2,    0.003, 20,    6 },
	[RANK_PAIR]   = { put_pair,   TF_CHECK_PAIR,        FEATURE_PAIR_ANY_STEP, 1.5,  0.001, 20,    1 },
	[RANK_PERIOD] = { put_period, TF_CHECK_PERIOD,      FEATURE_TIME_STEP,     1.5,  0.001, 20,    1 },
	[RANK_BASE]   = { put_base,   TF_CHECK_BASE_PERIOD, FEATURE_BASE_STEP,     1.5,  0.001, 20,    1 },
	[RANK_TOPIC]  = { put_topic,  TF_CHECK_INDICATOR,   FEATURE_TOPIC_STEP,    1.5,  0.001, 20,    1 },
};
/* clang-format on */

bool field_of_document(enum rank_field f)
{
	return !train_fields[f].put;
}
