/* growth.c - the growth that a target takes, and the growth there was.
 *
 * Levels are compared over full periods from exact reports only.  For what is still to come the outlook is no more than
 * this comparison; the probability is made in chance.c. */
#include "model/growth.h"

#include "model/target.h"
#include "series/observe.h"

#include <math.h>

static bool is_exact(const struct anchor *a)
{
	return !a->is_part && a->obs->origin != TF_ORIGIN_DERIVED && !observe_is_converted(a->obs);
}

static const struct anchor *last_exact(const struct judgement *j, double until)
{
	for (size_t i = j->anchors.n; i > 0; i--)
		if (is_exact(&j->anchors.v[i - 1]) && j->anchors.v[i - 1].time <= until + 1e-6)
			return &j->anchors.v[i - 1];
	return NULL;
}

static const struct anchor *first_exact(const struct judgement *j)
{
	for (size_t i = 0; i < j->anchors.n; i++)
		if (is_exact(&j->anchors.v[i]))
			return &j->anchors.v[i];
	return NULL;
}

/* Growth is measured from the last full year before the target was stated up to the due period.  While that is still
 * to come, over the last five years: one year's jump tells little. */
static void find_span(struct judgement *j)
{
	double middle_of_year = 0.5;

	j->end = last_exact(j, !tf_period_none(j->target->due) ? chance_time(j->target, j->target->due) : INFINITY);
	if (!j->end)
		return;
	if (j->word == TF_VERDICT_PENDING)
		j->start = last_exact(j, j->end->time - 5);
	else if (j->target->stated_first.year)
		j->start = last_exact(j, j->target->stated_first.year - 1 + middle_of_year);
	if (!j->start && j->word == TF_VERDICT_PENDING)
		j->start = first_exact(j);
	if (j->start && j->start->time >= j->end->time)
		j->start = NULL;
}

static double yearly_growth(double from, double to, double years)
{
	return years > 0 && from > 0 && to > 0 ? (pow(to / from, 1 / years) - 1) * 100 : NAN;
}

void growth_measure(struct judgement *j)
{
	const struct anchor *from;
	double doubt;

	j->required_growth = j->realised_growth = NAN;
	if (!j->series)
		return;
	find_span(j);
	if (!j->start)
		return;
	j->realised_growth = yearly_growth(j->start->obs->value, j->end->obs->value, j->end->time - j->start->time);
	from = j->word == TF_VERDICT_PENDING ? j->end : j->start;
	if (!tf_period_none(j->target->due))
		j->required_growth =
			yearly_growth(from->obs->value, chance_level_wanted(j->target, &j->anchors, &doubt),
		                      chance_time(j->target, j->target->due) - from->time);
}

/* Two points a year are less than what growth differs by between one five-year span and the next. */
const char *growth_outlook(const struct judgement *j)
{
	double missing = (j->required_growth - j->realised_growth) * target_direction(j->target);

	if (j->word != TF_VERDICT_PENDING)
		return "";
	if (isnan(missing))
		return "open";
	return missing <= 0 ? "on_track" : missing > 2 ? "off_track" : "open";
}
