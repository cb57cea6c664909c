/* compare.h - one gold line and what was predicted at its place. */
#ifndef LEARN_COMPARE_H
#define LEARN_COMPARE_H

#include "tradefig/gold.h"

/* Bytes that a line and a prediction have in common. */
size_t compare_overlap(const struct tf_gold_line *line, const struct tf_gold_prediction *p);

/* Why a line has found none of these predictions. */
enum tf_gold_cause compare_cause(const struct tf_gold_line *line, const struct tf_gold_predictions *p);

#endif
