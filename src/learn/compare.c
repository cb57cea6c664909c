/* compare.c - sets one prediction against one gold line, field by field.
 *
 * When two fields say the same stands in field.c; which prediction goes with which line is decided in match.c. */
#include "learn/compare.h"

#include <math.h>

#include "learn/field.h"

/* Checks that set one field against another, and how; the pair and the upper end of a range need more than that. */
static const struct {
	enum tf_gold_field field;
	bool (*same)(struct tf_str a, struct tf_str b);
} checks[TF_N_CHECKS] = {
	[TF_CHECK_KIND] = { TF_FIELD_KIND, field_same_word },
	[TF_CHECK_STATUS] = { TF_FIELD_STATUS, field_same_word },
	[TF_CHECK_INDICATOR] = { TF_FIELD_INDICATOR, field_same_word },
	[TF_CHECK_QUALIFIER] = { TF_FIELD_QUALIFIER, field_same_word },
	[TF_CHECK_PERIOD] = { TF_FIELD_PERIOD, field_same_period },
	[TF_CHECK_BASE_PERIOD] = { TF_FIELD_BASE_PERIOD, field_same_period },
	[TF_CHECK_COMMODITY] = { TF_FIELD_COMMODITY, field_same_presence },
};

size_t compare_overlap(const struct tf_gold_line *line, const struct tf_gold_prediction *p)
{
	size_t start = line->start > p->start ? line->start : p->start;
	size_t end = line->end < p->end ? line->end : p->end;

	return end > start ? end - start : 0;
}

static double number_of(const struct tf_gold_reading *r, enum tf_gold_field f)
{
	return field_number(r->field[f]);
}

static bool same_value(const struct tf_gold_reading *gold, const struct tf_gold_reading *says, enum tf_gold_field f)
{
	return field_same_value(number_of(gold, f), number_of(says, f), gold->field[TF_FIELD_UNIT]);
}

static bool is_pair(struct tf_str reporter, struct tf_str partner, const struct tf_gold_reading *says,
                    bool either_order)
{
	struct tf_str said_reporter = says->field[TF_FIELD_REPORTER], said_partner = says->field[TF_FIELD_PARTNER];

	return (field_same_code(reporter, said_reporter) && field_same_code(partner, said_partner)) ||
	       (either_order && field_same_code(reporter, said_partner) && field_same_code(partner, said_reporter));
}

static bool pair_right(const struct tf_gold_line *line, const struct tf_gold_reading *reading,
                       const struct tf_gold_reading *says)
{
	bool trade = field_same_word(reading->field[TF_FIELD_INDICATOR], tf_str_of(tf_indicator_name(TF_IND_TRADE)));

	if (is_pair(reading->field[TF_FIELD_REPORTER], reading->field[TF_FIELD_PARTNER], says, trade))
		return true;
	for (size_t i = 0; i < line->n_accept; i++)
		if (line->accept[i].check == TF_CHECK_PAIR &&
		    is_pair(line->accept[i].text, line->accept[i].partner, says, trade))
			return true;
	return false;
}

static bool field_right(const struct tf_gold_line *line, const struct tf_gold_reading *reading,
                        const struct tf_gold_reading *says, enum tf_gold_check check)
{
	struct tf_str said = says->field[checks[check].field];

	if (checks[check].same(reading->field[checks[check].field], said))
		return true;
	for (size_t i = 0; i < line->n_accept; i++)
		if (line->accept[i].check == check && checks[check].same(line->accept[i].text, said))
			return true;
	return false;
}

enum tf_gold_answer tf_gold_judge(const struct tf_gold_line *line, const struct tf_gold_reading *reading,
                                  const struct tf_gold_reading *says, enum tf_gold_check check)
{
	bool right;

	/* No base is a gap of the line as often as one of the text. */
	if (check == TF_CHECK_BASE_PERIOD && reading->field[TF_FIELD_BASE_PERIOD].n == 0)
		return TF_ANSWER_NOT_JUDGED;
	if (check == TF_CHECK_PAIR)
		right = pair_right(line, reading, says);
	else if (check == TF_CHECK_VALUE_HIGH)
		right = same_value(reading, says, TF_FIELD_VALUE_HIGH);
	else
		right = field_right(line, reading, says, check);
	return right ? TF_ANSWER_RIGHT : TF_ANSWER_WRONG;
}

static struct tf_gold_comparison comparison_of(const struct tf_gold_line *line, const struct tf_gold_reading *reading,
                                               const struct tf_gold_reading *says)
{
	struct tf_gold_comparison c = { .reading = reading };

	for (size_t i = 0; i < TF_N_CHECKS; i++) {
		c.answer[i] = tf_gold_judge(line, reading, says, (enum tf_gold_check)i);
		c.n_right += i != TF_CHECK_COMMODITY && c.answer[i] != TF_ANSWER_WRONG;
	}
	return c;
}

bool tf_gold_compare(const struct tf_gold_line *line, const struct tf_gold_prediction *p,
                     struct tf_gold_comparison *out)
{
	*out = (struct tf_gold_comparison){ 0 };
	for (size_t i = 0; i < line->n_readings; i++) {
		const struct tf_gold_reading *reading = &line->readings[i];
		struct tf_gold_comparison c;

		if (!field_same_unit(reading->field[TF_FIELD_UNIT], p->says.field[TF_FIELD_UNIT]) ||
		    !same_value(reading, &p->says, TF_FIELD_VALUE))
			continue;
		c = comparison_of(line, reading, &p->says);
		if (!out->reading || c.n_right > out->n_right)
			*out = c;
	}
	return out->reading != NULL;
}

bool tf_gold_is_full(const struct tf_gold_comparison *c)
{
	return c->n_right == TF_N_CHECKS - 1; /* all but the commodity */
}

/* The predicted value is the line's but for a power of ten: "billion" read as "million". */
static bool is_scaled(double gold, double predicted)
{
	double ratio = fabs(predicted / gold);

	if (isnan(predicted) || predicted == 0 || gold == 0)
		return false;
	for (int k = -12; k <= 12; k++)
		if (k != 0 && fabs(ratio / pow(10, k) - 1) < 1e-6)
			return true;
	return false;
}

/* What one prediction at the place of a line has wrong; of several causes the first in the list is named. */
static enum tf_gold_cause cause_of(const struct tf_gold_line *line, const struct tf_gold_reading *says)
{
	const struct tf_gold_reading *gold = &line->readings[0];
	double value = number_of(gold, TF_FIELD_VALUE), predicted = number_of(says, TF_FIELD_VALUE);

	if (field_same_unit(gold->field[TF_FIELD_UNIT], says->field[TF_FIELD_UNIT]) && predicted == -value)
		return TF_CAUSE_SIGN;
	if (same_value(gold, says, TF_FIELD_VALUE))
		return TF_CAUSE_UNIT;
	if (is_scaled(value, predicted))
		return TF_CAUSE_SCALE;
	for (size_t i = 0; i < line->n_readings; i++)
		if (same_value(&line->readings[i], says, TF_FIELD_VALUE))
			return TF_CAUSE_TAKEN;
	return TF_CAUSE_VALUE;
}

static bool is_sign_or_unit(enum tf_gold_cause c)
{
	return c == TF_CAUSE_SIGN || c == TF_CAUSE_UNIT;
}

enum tf_gold_cause compare_cause(const struct tf_gold_line *line, const struct tf_gold_predictions *p)
{
	enum tf_gold_cause cause = TF_CAUSE_NOTHING;

	for (size_t i = 0; i < p->n; i++) {
		enum tf_gold_cause c;

		if (compare_overlap(line, &p->v[i]) == 0)
			continue;
		c = cause_of(line, &p->v[i].says);
		/* The first prediction that has but the sign or the unit wrong is the one that was meant. */
		if (is_sign_or_unit(c))
			return c;
		if (cause == TF_CAUSE_NOTHING || c < cause)
			cause = c;
	}
	return cause;
}
