/* finding.c - knows the one sentence that a trend chart is drawn for.
 *
 * What came of the targets comes first; without any, where the series came from and where it stands. */
#include <math.h>

#include "output/caption.h"
#include "output/finding.h"

/* "A", "A and B", "A, B and C" */
static struct tf_str listed(struct tf_str list, struct tf_str item, size_t i, size_t n, struct tf_arena *keep)
{
	return tf_str_printf(keep, "%.*s%s%.*s", TF_FMT(list),
	                     i == 0       ? ""
	                     : i + 1 == n ? " and "
	                                  : ", ",
	                     TF_FMT(item));
}

/* "$100bn and $200bn targets for 2015 and 2020" of all verdicts of that word */
static struct tf_str targets_of(const struct trend *t, enum tf_verdict_word word, size_t n)
{
	struct tf_str values = { "", 0 }, dues = { "", 0 };
	double value = NAN;
	bool alike = true;
	size_t i = 0;

	for (size_t k = 0; k < t->n_verdicts; k++) {
		const struct tf_verdict *v = t->verdicts[k];

		if (v->verdict != word)
			continue;
		alike = alike && (i == 0 || v->target->value == value);
		value = v->target->value;
		if (n > 1 && alike && i + 1 == n)
			values = caption_amount(t, v);
		else
			values = listed(values, caption_amount(t, v), i, n, t->keep);
		dues = listed(dues, caption_period(v->target->due, t->keep), i, n, t->keep);
		i++;
	}
	return tf_str_printf(t->keep, "%.*s target%s for %.*s", TF_FMT(values), n > 1 ? "s" : "", TF_FMT(dues));
}

static size_t count_of(const struct trend *t, enum tf_verdict_word word)
{
	size_t n = 0;

	for (size_t k = 0; k < t->n_verdicts; k++)
		n += t->verdicts[k]->verdict == word;
	return n;
}

/* ", then passed them in 2018 and 2023" for the missed targets */
static struct tf_str passed_later(const struct trend *t, size_t n_missed, bool many)
{
	struct tf_str years = { "", 0 };
	const char *it = n_missed > 1 ? "them" : "it";
	size_t n = 0, i = 0;

	for (size_t k = 0; k < t->n_verdicts; k++)
		n += t->verdicts[k]->verdict == TF_VERDICT_MISSED &&
		     !tf_period_none(caption_reached(t->verdicts[k]));
	if (n == 0) {
		for (size_t k = 0; n_missed == 1 && k < t->n_verdicts; k++) {
			if (t->verdicts[k]->verdict == TF_VERDICT_MISSED && isfinite(t->verdicts[k]->ratio))
				return tf_str_printf(t->keep, " by %d%%", caption_percent_off(t->verdicts[k]));
		}
		return years;
	}
	if (n < n_missed)
		return tf_str_printf(t->keep, " and %s passed %zu of them since", many ? "have" : "has", n);
	for (size_t k = 0; k < t->n_verdicts; k++) {
		const struct tf_verdict *v = t->verdicts[k];

		if (v->verdict == TF_VERDICT_MISSED)
			years = listed(years, caption_period(caption_reached(v), t->keep), i++, n, t->keep);
	}
	return tf_str_printf(t->keep, "%s passed %s in %.*s", n_missed > 1 ? ", then" : " and", it, TF_FMT(years));
}

/* What the settled targets come to; empty when none is settled. */
static struct tf_str settled(const struct trend *t, struct tf_str subject, bool many)
{
	size_t missed = count_of(t, TF_VERDICT_MISSED), met = count_of(t, TF_VERDICT_MET);
	const char *its = many ? "their" : "its";

	if (missed + met == 0)
		return (struct tf_str){ "", 0 };
	if (missed + met > 4 || missed > 3 || met > 3)
		return tf_str_printf(t->keep, "%.*s met %zu of %s %zu settled targets", TF_FMT(subject), met, its,
		                     missed + met);
	if (met == 0)
		return tf_str_printf(t->keep, "%.*s missed %s %.*s%.*s", TF_FMT(subject), its,
		                     TF_FMT(targets_of(t, TF_VERDICT_MISSED, missed)),
		                     TF_FMT(passed_later(t, missed, many)));
	if (missed == 0)
		return tf_str_printf(t->keep, "%.*s met %s %.*s", TF_FMT(subject), its,
		                     TF_FMT(targets_of(t, TF_VERDICT_MET, met)));
	return tf_str_printf(t->keep, "%.*s missed %s %.*s, and met %s %.*s", TF_FMT(subject), its,
	                     TF_FMT(targets_of(t, TF_VERDICT_MISSED, missed)), its,
	                     TF_FMT(targets_of(t, TF_VERDICT_MET, met)));
}

static struct tf_str unsettled(const struct trend *t, const struct tf_verdict *v, struct tf_str subject, bool many)
{
	struct tf_str goal = caption_amount(t, v), due = caption_period(v->target->due, t->keep);
	const char *in = due.n ? " in " : "";

	switch (v->verdict) {
	case TF_VERDICT_LIKELY_MET:
	case TF_VERDICT_LIKELY_MISSED:
		return tf_str_printf(t->keep, "%.*s probably %s %s %.*s target for %.*s", TF_FMT(subject),
		                     v->verdict == TF_VERDICT_LIKELY_MET ? "met" : "missed", many ? "their" : "its",
		                     TF_FMT(goal), TF_FMT(due));
	case TF_VERDICT_DISPUTED:
		return tf_str_printf(t->keep, "Whether %.*s reached %.*s%s%.*s depends on whose figures are taken",
		                     TF_FMT(subject), TF_FMT(goal), in, TF_FMT(due));
	case TF_VERDICT_PENDING:
		if (t->newest != NULL)
			return tf_str_printf(t->keep, "%.*s stood at %.*s in %.*s; the target is %.*s%s%.*s",
			                     TF_FMT(subject),
			                     TF_FMT(caption_stated(&t->scale, t->newest, true, t->keep)),
			                     TF_FMT(caption_period(t->newest->period, t->keep)), TF_FMT(goal),
			                     due.n ? " by " : "", TF_FMT(due));
		return tf_str_printf(t->keep, "%.*s: the target is %.*s%s%.*s", TF_FMT(subject), TF_FMT(goal),
		                     due.n ? " by " : "", TF_FMT(due));
	default:
		return tf_str_printf(t->keep, "These reports leave open whether %.*s reached %.*s%s%.*s",
		                     TF_FMT(subject), TF_FMT(goal), in, TF_FMT(due));
	}
}

/* "a deficit of over $100bn": a balance says in words on which side it is. */
static struct tf_str end_of(const struct trend *t, const struct tf_obs *o)
{
	struct tf_obs size = *o;

	if (t->series->indicator != TF_IND_BALANCE || t->kind != TF_KIND_LEVEL || o->value == 0)
		return caption_stated(&t->scale, o, true, t->keep);
	if (o->value < 0)
		size.value = -o->value, size.low = -o->high, size.high = -o->low;
	return tf_str_printf(t->keep, "a %s of %.*s", o->value < 0 ? "deficit" : "surplus",
	                     TF_FMT(caption_stated(&t->scale, &size, true, t->keep)));
}

/* Whether two values lie apart by more than the words leave open. */
static const char *movement(const struct tf_obs *a, const struct tf_obs *b)
{
	if (b->low > a->high)
		return "rose";
	return b->high < a->low ? "fell" : "";
}

/* No target: where it came from and where it stands. */
static struct tf_str course(const struct trend *t, struct tf_str subject)
{
	const struct tf_obs *a = t->oldest, *b = t->newest != NULL ? t->newest : t->newest_part;
	struct tf_str to;
	const char *moved = "";

	if (b == NULL)
		return tf_str_printf(t->keep, "%.*s, as far as other figures imply it", TF_FMT(subject));
	to = end_of(t, b);
	if (a == NULL || tf_period_eq(a->period, b->period))
		return tf_str_printf(t->keep, "%.*s: %.*s in %.*s", TF_FMT(subject), TF_FMT(to),
		                     TF_FMT(caption_period(b->period, t->keep)));
	if (t->kind == TF_KIND_LEVEL && t->series->indicator != TF_IND_BALANCE &&
	    tf_period_length(a->period) == tf_period_length(b->period))
		moved = movement(a, b);
	return tf_str_printf(t->keep,
	                     *moved ? "%.*s %s from %.*s in %.*s to %.*s in %.*s"
	                            : "%.*s%s: %.*s in %.*s, %.*s in %.*s",
	                     TF_FMT(subject), moved, TF_FMT(end_of(t, a)),
	                     TF_FMT(caption_period(a->period, t->keep)), TF_FMT(to),
	                     TF_FMT(caption_period(b->period, t->keep)));
}

struct tf_str finding_of(const struct trend *t)
{
	bool many;
	struct tf_str subject = caption_subject(t->series, t->keep, &many), said = settled(t, subject, many);

	if (said.n == 0)
		said = t->n_verdicts ? unsettled(t, t->verdicts[0], subject, many) : course(t, subject);
	return said;
}
