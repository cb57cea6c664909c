/* judge.c - what later reports make of a target.
 *
 * Only outcomes count, and only those for periods and measures that compare:
 *   1. a report for the due period decides, when every point of its interval lies on one side of the line;
 *   2. when reports for it lie on different sides, the verdict is disputed;
 *   3. "by 2015" is kept by coming up to the line in an earlier full period too, or in a part of the due one;
 *   4. a due period that is not over leaves the rest pending;
 *   5. after that only estimates are left, which say "likely" at best.
 * Reports are gathered in evidence.c, estimates made in chance.c, the sentence in reason.c,
 * and the whole is written down in record.c. */
#include "model/growth.h"
#include "model/judgement.h"
#include "model/record.h"
#include "model/target.h"

#include <math.h>

#define CLEARLY 0.10 /* of the line: how far a fiscal year has to be off it to tell of the calendar year */

static bool has_due(const struct judgement *j)
{
	return !tf_period_none(j->target->due);
}

/* ---- 1 and 2: reports for the due period ---- */

/* The first report in rank for the due period that decides, or failing that, the first. */
static const struct outcome *name_outcome(const struct judgement *j)
{
	const struct outcome *first = NULL;

	for (size_t i = 0; i < j->outcomes.n; i++) {
		const struct outcome *o = &j->outcomes.v[i];

		if (!evidence_is_for(o, j->target, j->target->due))
			continue;
		if (o->side != SIDE_OPEN && !o->is_converted)
			return o;
		if (!first || (first->is_converted && !o->is_converted))
			first = o;
	}
	return first;
}

/* Looks at the other reports for the due period: who is on the other side, and is it more than a nuance? */
static void find_dissent(struct judgement *j)
{
	for (size_t i = 0; i < j->outcomes.n; i++) {
		const struct outcome *o = &j->outcomes.v[i];
		bool is_other = o->side != SIDE_OPEN
		                        ? o->side != j->named->side
		                        : o->reaches && o->rank < j->named->rank && j->named->side == SIDE_BELOW;

		if (o == j->named || !is_other || !evidence_is_for(o, j->target, j->target->due))
			continue;
		if (o->is_converted)
			j->converted = o;
		/* Of one side's books the first in rank stands for all. */
		else if (o->obs->origin == TF_ORIGIN_OFFICIAL && evidence_same_books(o, j->named))
			continue;
		else if (o->on_line && o->side != SIDE_OPEN)
			j->touching = o;
		else if (!j->dissent)
			j->dissent = o;
	}
}

/* ---- 3: reached before ---- */

/* A growth rate is promised for its period alone; levels and multiples can be reached before their time. */
static bool can_be_early(const struct tf_target *t)
{
	return t->kind == TF_KIND_LEVEL || t->kind == TF_KIND_MULTIPLE || t->kind == TF_KIND_SHARE ||
	       !tf_period_none(t->base);
}

/* -1 before the due period, 0 in it, 1 after it; by the middle of the period in which it was reached, since a fiscal
 * year never ends with the calendar year it stands for. */
static int lateness(const struct judgement *j)
{
	struct tf_period due = j->target->due, r = j->reached->period;
	int middle = (r.first + r.last) / 2;

	return middle < due.first ? -1 : middle > due.last;
}

/* Where the due period itself may have come up to the line unreported, the first report of it being passed does not
 * say that it was late. */
static const char *timing_of(const struct judgement *j)
{
	static const char *const words[] = { "early", "on_time", "late" };

	if (!j->reached)
		return "not_yet";
	if (!has_due(j))
		return "";
	if (lateness(j) > 0 && (j->word == TF_VERDICT_LIKELY_MET || j->word == TF_VERDICT_UNKNOWN))
		return "";
	/* A fiscal year that runs on behind a missed year; or reached by rounding only, and then missed: neither in
	 * time nor late. */
	if (lateness(j) <= 0 && j->word == TF_VERDICT_MISSED)
		return j->reached->period.last > j->target->due.last ? "late" : "";
	return words[lateness(j) + 1];
}

/* A fiscal year that ends behind the due year tells of it as a likelihood only, which is the business of step 5. */
static bool reached_in_time(const struct judgement *j)
{
	return j->reached && can_be_early(j->target) &&
	       (!has_due(j) || j->reached->period.last <= j->target->due.last);
}

static bool books_reach_in_time(const struct judgement *j, const struct outcome *books)
{
	for (size_t i = 0; i < j->outcomes.n; i++) {
		const struct outcome *o = &j->outcomes.v[i];

		if (o->reaches && evidence_same_books(o, books) &&
		    (!has_due(j) || o->period.last <= j->target->due.last))
			return true;
	}
	return false;
}

/* Somebody else's books for the very period in which it was reached, which never come up to the line in time. */
static const struct outcome *find_doubter(const struct judgement *j)
{
	for (size_t i = 0; i < j->outcomes.n; i++) {
		const struct outcome *o = &j->outcomes.v[i];

		if (o->side == SIDE_BELOW && !o->is_converted && !o->on_line &&
		    tf_period_eq(o->period, j->reached->period) && !evidence_same_books(o, j->reached) &&
		    !books_reach_in_time(j, o))
			return o;
	}
	return NULL;
}

/* ---- 5: estimates ---- */

/* The fiscal year with the most months in the due calendar year, when it lies clearly on one side. */
static const struct outcome *near_fiscal_year(const struct judgement *j)
{
	struct tf_period due = j->target->due;
	const struct outcome *best = NULL;
	int most = 5;

	if (!tf_period_is_year(due))
		return NULL;
	for (size_t i = 0; i < j->outcomes.n; i++) {
		const struct outcome *o = &j->outcomes.v[i];
		int from = o->period.first > due.first ? o->period.first : due.first;
		int to = o->period.last < due.last ? o->period.last : due.last;

		if (o->is_part || o->is_converted || tf_period_length(o->period) != 12 || to - from + 1 <= most)
			continue;
		most = to - from + 1;
		best = o;
	}
	if (!best || fabs(best->value / target_line(j->target) - 1) <= CLEARLY || best->side == SIDE_OPEN)
		return NULL;
	return best;
}

static enum tf_verdict_word estimate(struct judgement *j)
{
	double p = j->chance.probability;

	j->fiscal = j->named ? NULL : near_fiscal_year(j);
	if (j->fiscal)
		return j->fiscal->side == SIDE_ABOVE ? TF_VERDICT_LIKELY_MET : TF_VERDICT_LIKELY_MISSED;
	if (isnan(p))
		return TF_VERDICT_UNKNOWN;
	return p >= 0.8 ? TF_VERDICT_LIKELY_MET : p <= 0.2 ? TF_VERDICT_LIKELY_MISSED : TF_VERDICT_UNKNOWN;
}

/* ---- the verdict ---- */

static enum tf_verdict_word decide(struct judgement *j, struct tf_date as_of)
{
	bool is_over = has_due(j) && tf_date_cmp(tf_period_end(j->target->due), as_of) < 0;

	j->named = has_due(j) ? name_outcome(j) : NULL;
	if (j->named)
		find_dissent(j);
	if (j->dissent)
		return TF_VERDICT_DISPUTED;
	if (j->named && j->named->side == SIDE_ABOVE && !j->named->is_converted)
		return TF_VERDICT_MET;
	if (reached_in_time(j)) {
		j->dissent = find_doubter(j);
		if (j->dissent)
			return TF_VERDICT_DISPUTED;
		if (j->reached->side == SIDE_ABOVE)
			return TF_VERDICT_MET;
		/* As published it was reached, by rounding; other books for the due period deny it. */
		if (j->named && j->named->side == SIDE_BELOW && !evidence_same_books(j->named, j->reached)) {
			j->dissent = j->named;
			return TF_VERDICT_DISPUTED;
		}
	}
	if (j->named && j->named->side == SIDE_BELOW && !j->named->is_converted)
		return TF_VERDICT_MISSED;
	return is_over ? estimate(j) : TF_VERDICT_PENDING;
}

static struct tf_verdict judge_target(const struct tf_target *t, const struct tf_series_set *s, struct tf_date as_of,
                                      struct tf_arena *keep)
{
	struct judgement j = { .target = t, .series = evidence_series(t, s), .chance.probability = NAN };

	if (j.series) {
		j.outcomes = evidence_collect(t, j.series, as_of, keep);
		j.anchors = chance_anchors(t, j.series, as_of, keep);
		j.chance = chance_of(t, &j.anchors);
		j.reached = evidence_first_reached(&j.outcomes, t->due, t->stated_first);
		if (j.reached && !can_be_early(t) && !evidence_is_for(j.reached, t, t->due))
			j.reached = NULL;
	}
	j.word = decide(&j, as_of);
	j.timing = timing_of(&j);
	growth_measure(&j);
	return record_verdict(&j, as_of, keep);
}

struct tf_verdicts tf_targets_judge(const struct tf_targets *t, const struct tf_series_set *s, struct tf_date as_of,
                                    struct tf_arena *keep)
{
	struct tf_verdicts out = { .v = TF_NEW(keep, struct tf_verdict, t->n), .n = t->n };

	for (size_t i = 0; i < t->n; i++)
		out.v[i] = judge_target(&t->v[i], s, as_of, keep);
	return out;
}
