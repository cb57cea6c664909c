/* reason.c - says a verdict in one plain sentence with its numbers.
 *
 * What the verdict is was decided in judge.c.  Names come from fixed tables; only the name of a document that a figure
 * was stated in comes from outside, so whoever prints the sentence has to escape it like any text. */
#include "model/reason.h"

#include "model/names.h"
#include "model/target.h"

#include <math.h>

/* "68.0 billion USD", "4.5 percent", "1.36 times" */
static struct tf_str amount(const struct judgement *j, double value, struct tf_arena *keep)
{
	return tf_amount_words(value, j->target->unit, keep);
}

static struct tf_str period(struct tf_period p, struct tf_arena *keep)
{
	return names_period(p, keep);
}

/* "by China's customs (GACC)", "in brief-012.txt" */
static struct tf_str by_whom(const struct outcome *o, struct tf_arena *keep)
{
	if (o->obs->origin == TF_ORIGIN_CLAIM)
		return tf_str_printf(keep, "in %.*s", TF_FMT(o->obs->source));
	return tf_str_printf(keep, "by %.*s", TF_FMT(names_source(o->obs->source, o->obs->counted_by, keep)));
}

/* How an outcome is bounded, for those that are no plain number: "over 240 billion USD". */
static struct tf_str bounded(const struct judgement *j, const struct outcome *o, struct tf_arena *keep)
{
	return tf_str_printf(keep, "%s%.*s", tf_qualifier_words(o->obs->qualifier), TF_FMT(amount(j, o->value, keep)));
}

static struct tf_str percent(double x, struct tf_arena *keep)
{
	return tf_str_printf(keep, fabs(x) < 9.95 ? "%.1f percent" : "%.0f percent", x);
}

/* "32 percent short", "7.1 percent above the target" */
static struct tf_str distance(const struct judgement *j, const struct outcome *o, struct tf_arena *keep)
{
	double line = j->target->value, gap = (o->value - line) / fabs(line) * 100;

	if (line == 0 || fabs(gap) < 0.05)
		return TF_STR("at the target");
	if (target_direction(j->target) < 0)
		return tf_str_printf(keep, "%.*s %s the target", TF_FMT(percent(fabs(gap), keep)),
		                     gap < 0 ? "below" : "above");
	return tf_str_printf(keep, "%.*s %s", TF_FMT(percent(fabs(gap), keep)),
	                     gap < 0 ? "short" : "above the target");
}

/* "68.0 billion USD reported for 2015 by China's customs (GACC)" */
static struct tf_str report(const struct judgement *j, const struct outcome *o, struct tf_arena *keep)
{
	struct tf_str base = { 0 };

	if (o->base && j->target->kind == TF_KIND_MULTIPLE)
		base = tf_str_printf(keep, " the level of %.*s", TF_FMT(period(o->base->period, keep)));
	else if (o->base)
		base = tf_str_printf(keep, " on %.*s", TF_FMT(period(o->base->period, keep)));
	return tf_str_printf(keep, "%.*s%.*s %s for %.*s %.*s", TF_FMT(bounded(j, o, keep)), TF_FMT(base),
	                     o->obs->origin == TF_ORIGIN_CLAIM ? "stated" : "reported",
	                     TF_FMT(period(o->obs->period, keep)), TF_FMT(by_whom(o, keep)));
}

/* What was not counted, and why. */
static struct tf_str set_aside(const struct judgement *j, struct tf_arena *keep)
{
	if (j->converted)
		return tf_str_printf(keep, "; the %.*s converted from the yuan release is not counted",
		                     TF_FMT(amount(j, j->converted->value, keep)));
	if (j->touching)
		return tf_str_printf(keep, "; the %.*s given %.*s differs by no more than rounding",
		                     TF_FMT(amount(j, j->touching->value, keep)), TF_FMT(by_whom(j->touching, keep)));
	return (struct tf_str){ 0 };
}

static struct tf_str missed(const struct judgement *j, struct tf_arena *keep)
{
	struct tf_str later = TF_STR("; not reached since in the reports at hand");

	if (j->reached && j->reached->period.last < j->named->period.first)
		later = tf_str_printf(keep, "; the %.*s given for %.*s reaches it by rounding only",
		                      TF_FMT(names_amount(j->reached->value, keep)),
		                      TF_FMT(period(j->reached->period, keep)));
	else if (j->reached)
		later = tf_str_printf(keep, "; first reached in %.*s (%.*s)",
		                      TF_FMT(period(j->reached->period, keep)),
		                      TF_FMT(names_amount(j->reached->value, keep)));
	else if (tf_period_eq(j->outcomes.v[j->outcomes.n - 1].period, j->named->period))
		later = (struct tf_str){ 0 };
	return tf_str_printf(keep, "Missed: %.*s, %.*s%.*s%.*s.", TF_FMT(report(j, j->named, keep)),
	                     TF_FMT(distance(j, j->named, keep)), TF_FMT(later), TF_FMT(set_aside(j, keep)));
}

static struct tf_str met(const struct judgement *j, struct tf_arena *keep)
{
	const struct outcome *r = j->reached;
	struct tf_str due = period(j->target->due, keep);

	if (j->named && j->named->side == SIDE_ABOVE)
		return tf_str_printf(keep, "Met: %.*s, %.*s%.*s.", TF_FMT(report(j, j->named, keep)),
		                     TF_FMT(distance(j, j->named, keep)), TF_FMT(set_aside(j, keep)));
	if (r->is_part && tf_period_eq(r->period, j->target->due))
		return tf_str_printf(keep, "Met: %.*s, a part of %.*s that passes the target already.",
		                     TF_FMT(report(j, r, keep)), TF_FMT(due));
	if (due.n == 0)
		return tf_str_printf(keep, "Met: %.*s, %.*s; no date was set.", TF_FMT(report(j, r, keep)),
		                     TF_FMT(distance(j, r, keep)));
	if (j->named)
		return tf_str_printf(keep, "Met early: %.*s; in %.*s it was back at %.*s, %.*s.",
		                     TF_FMT(report(j, r, keep)), TF_FMT(due),
		                     TF_FMT(amount(j, j->named->value, keep)), TF_FMT(distance(j, j->named, keep)));
	return tf_str_printf(keep, "Met early: %.*s; the target was set for %.*s.", TF_FMT(report(j, r, keep)),
	                     TF_FMT(due));
}

static struct tf_str disputed(const struct judgement *j, struct tf_arena *keep)
{
	bool from_due = j->named && j->named != j->dissent && tf_period_eq(j->named->period, j->dissent->period);
	const struct outcome *a = from_due ? j->named : j->reached;

	return tf_str_printf(keep, "Disputed: by %.*s it was %s, by %.*s it was %s.", TF_FMT(report(j, a, keep)),
	                     a->side == SIDE_BELOW ? "missed" : "met", TF_FMT(report(j, j->dissent, keep)),
	                     j->dissent->side == SIDE_BELOW ? "missed" : "met");
}

static struct tf_str pending(const struct judgement *j, struct tf_arena *keep)
{
	struct tf_str due = tf_period_none(j->target->due)
	                            ? TF_STR("no date was set")
	                            : tf_str_printf(keep, "%.*s is not over", TF_FMT(period(j->target->due, keep)));
	struct tf_str latest = { 0 }, growth = { 0 };

	if (j->end)
		latest = tf_str_printf(keep, "; %.*s in %.*s",
		                       TF_FMT(tf_amount_words(j->end->obs->value, j->series->unit, keep)),
		                       TF_FMT(period(j->end->obs->period, keep)));
	else
		latest = TF_STR("; no report of the level so far");
	if (isfinite(j->required_growth) && isfinite(j->realised_growth))
		growth =
			tf_str_printf(keep, "; it takes %.1f percent growth a year, against %.1f percent since %.*s",
		                      j->required_growth, j->realised_growth, TF_FMT(period(j->start->period, keep)));
	return tf_str_printf(keep, "Pending: %.*s%.*s%.*s.", TF_FMT(due), TF_FMT(latest), TF_FMT(growth));
}

static bool same_months(const struct anchor *a, const struct anchor *b)
{
	return a->is_part && b->is_part && a->obs->period.first % 12 == b->obs->period.first % 12 &&
	       tf_period_length(a->obs->period) == tf_period_length(b->obs->period);
}

/* "January-August" */
static struct tf_str months_only(struct tf_period p, struct tf_arena *keep)
{
	struct tf_str s = names_period(p, keep);

	return s.n > 5 ? (struct tf_str){ s.s, s.n - 5 } : s;
}

static struct tf_str levels(const struct judgement *j, double low, double high, struct tf_arena *keep)
{
	struct tf_str range = low == high ? names_amount(low, keep) : names_range(low, high, keep);

	return tf_str_printf(keep, "%.*s %.*s", TF_FMT(range), TF_FMT(j->series->unit));
}

/* What is known of the nearest period on one side, and how: "2013 is only implied (89 to 91 billion USD)". */
static struct tf_str neighbour(const struct judgement *j, const struct anchor *a, struct tf_arena *keep)
{
	const struct tf_obs *o = a->obs;
	const struct anchor *end = j->anchors.v + j->anchors.n;
	struct tf_str when = period(a->period, keep);

	if (a->is_part && a + 1 < end && same_months(a, a + 1))
		return tf_str_printf(keep, "%.*s and %.*s are known only from %.*s", TF_FMT(when),
		                     TF_FMT(period(a[1].period, keep)), TF_FMT(months_only(o->period, keep)));
	if (a->is_part)
		return tf_str_printf(keep, "%.*s is known only from %.*s (%.*s)", TF_FMT(when),
		                     TF_FMT(months_only(o->period, keep)),
		                     TF_FMT(tf_amount_words(o->value, j->series->unit, keep)));
	if (o->origin == TF_ORIGIN_DERIVED && isfinite(o->high - o->low))
		return tf_str_printf(keep, "%.*s is only implied (%.*s)", TF_FMT(when),
		                     TF_FMT(levels(j, o->low, o->high, keep)));
	if (o->origin == TF_ORIGIN_DERIVED)
		return tf_str_printf(keep, "%.*s is only implied (about %.*s)", TF_FMT(when),
		                     TF_FMT(levels(j, o->value, o->value, keep)));
	return tf_str_printf(keep, "%.*s was %.*s", TF_FMT(when),
	                     TF_FMT(tf_amount_words(o->value, j->series->unit, keep)));
}

/* What stands around a due period without a deciding report. */
static struct tf_str around(const struct judgement *j, struct tf_arena *keep)
{
	const struct chance *c = &j->chance;
	struct tf_str due = period(j->target->due, keep);

	if (j->named)
		return tf_str_printf(keep, "%.*s, which may lie on either side of the target",
		                     TF_FMT(report(j, j->named, keep)));
	if (c->at)
		return tf_str_printf(keep, "no report for %.*s that decides it; %.*s", TF_FMT(due),
		                     TF_FMT(neighbour(j, c->at, keep)));
	if (c->before && c->after)
		return tf_str_printf(keep, "no report for %.*s; %.*s, %.*s", TF_FMT(due),
		                     TF_FMT(neighbour(j, c->before, keep)), TF_FMT(neighbour(j, c->after, keep)));
	if (c->before || c->after)
		return tf_str_printf(keep, "no report for %.*s; %.*s", TF_FMT(due),
		                     TF_FMT(neighbour(j, c->before ? c->before : c->after, keep)));
	return tf_str_printf(keep, "no report for %.*s or any period near it", TF_FMT(due));
}

static struct tf_str estimated(const struct judgement *j, struct tf_arena *keep)
{
	static const char *const words[TF_N_VERDICTS] = {
		[TF_VERDICT_LIKELY_MET] = "Likely met",
		[TF_VERDICT_LIKELY_MISSED] = "Likely missed",
		[TF_VERDICT_UNKNOWN] = "Unknown",
	};
	struct tf_str odds = { 0 };

	if (j->fiscal)
		return tf_str_printf(keep, "%s: no report for %.*s; %.*s, %.*s.", words[j->word],
		                     TF_FMT(period(j->target->due, keep)), TF_FMT(report(j, j->fiscal, keep)),
		                     TF_FMT(distance(j, j->fiscal, keep)));
	if (!isnan(j->chance.probability))
		odds = tf_str_printf(keep, "; probability %.*s that %.*s was reached",
		                     TF_FMT(names_probability(j->chance.probability, keep)),
		                     TF_FMT(amount(j, j->target->value, keep)));
	return tf_str_printf(keep, "%s: %.*s%.*s.", words[j->word], TF_FMT(around(j, keep)), TF_FMT(odds));
}

struct tf_str reason_of(const struct judgement *j, struct tf_arena *keep)
{
	const struct tf_target *t = j->target;

	switch (j->word) {
	case TF_VERDICT_MET:
		return met(j, keep);
	case TF_VERDICT_MISSED:
		return missed(j, keep);
	case TF_VERDICT_DISPUTED:
		return disputed(j, keep);
	case TF_VERDICT_PENDING:
		return pending(j, keep);
	default:
		break;
	}
	if (!j->series)
		return tf_str_printf(
			keep, "Unknown: no report on %.*s at hand.",
			TF_FMT(names_subject(t->reporter, t->partner, t->indicator, t->commodity, keep)));
	return estimated(j, keep);
}
