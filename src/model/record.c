/* record.c - writes a judgement down as a verdict: the numbers, and what they rest on. */
#include "model/record.h"

#include "model/growth.h"
#include "model/reason.h"

#include <math.h>

/* Adds an id to a ';'-separated list, once. */
static void add_id(struct tf_str *list, struct tf_str id, struct tf_arena *keep)
{
	struct tf_str rest = *list;

	while (rest.n)
		if (tf_str_eq(tf_str_cut(&rest, ';'), id))
			return;
	*list = tf_str_printf(keep, "%.*s%s%.*s", TF_FMT(*list), list->n ? ";" : "", TF_FMT(id));
}

/* "GACC:CHN-RUS:trade:2015" for an official row, the ids of the claims behind a statement. */
static void add_obs(struct tf_str *list, const struct judgement *j, const struct tf_obs *o, struct tf_arena *keep)
{
	struct tf_str partner = j->series->partner;
	char period[TF_PERIOD_MAX];

	for (size_t i = 0; i < o->n_claims; i++)
		add_id(list, tf_str_of(o->claims[i]->id), keep);
	if (o->n_claims)
		return;
	if (tf_str_eq(o->counted_by, partner))
		partner = j->series->reporter;
	add_id(list,
	       tf_str_printf(keep, "%.*s:%.*s-%.*s:%s:%s", TF_FMT(o->source), TF_FMT(o->counted_by), TF_FMT(partner),
	                     tf_indicator_name(j->series->indicator), tf_period_format(o->period, period)),
	       keep);
}

static bool rests_on_chance(enum tf_verdict_word w)
{
	return w == TF_VERDICT_UNKNOWN || w == TF_VERDICT_LIKELY_MET || w == TF_VERDICT_LIKELY_MISSED;
}

static struct tf_str evidence_of(const struct judgement *j, struct tf_arena *keep)
{
	const struct outcome *outcomes[] = { j->named, j->reached, j->dissent, j->fiscal };
	const struct anchor *anchors[] = { j->chance.before, j->chance.at, j->chance.after };
	struct tf_str out = { 0 };

	for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++) {
		if (outcomes[i])
			add_obs(&out, j, outcomes[i]->obs, keep);
		if (outcomes[i] && outcomes[i]->base)
			add_obs(&out, j, outcomes[i]->base, keep);
	}
	for (size_t i = 0; rests_on_chance(j->word) && i < sizeof anchors / sizeof *anchors; i++)
		if (anchors[i])
			add_obs(&out, j, anchors[i]->obs, keep);
	return out;
}

static void record_outcome(const struct outcome *o, struct tf_verdict *v, struct tf_arena *keep)
{
	double target = v->target->value;

	if (!o)
		return;
	v->outcome = o->value;
	v->outcome_low = o->low;
	v->outcome_high = o->high;
	v->outcome_obs = o->obs;
	v->outcome_source = o->obs->source;
	if (o->obs->origin == TF_ORIGIN_OFFICIAL && o->obs->counted_by.n)
		v->outcome_source = tf_str_printf(keep, "%.*s, reported by %.*s", TF_FMT(o->obs->source),
		                                  TF_FMT(o->obs->counted_by));
	v->ratio = target > 0 || target < 0 ? o->value / target : NAN;
	v->shortfall = target - o->value;
}

static double settled(const struct judgement *j)
{
	if (j->word == TF_VERDICT_MET)
		return 1;
	if (j->word == TF_VERDICT_MISSED)
		return 0;
	/* Where sources differ there are two answers, and no share of one. */
	return j->word == TF_VERDICT_DISPUTED ? NAN : j->chance.probability;
}

struct tf_verdict record_verdict(const struct judgement *j, struct tf_date as_of, struct tf_arena *keep)
{
	const struct outcome *o = j->named ? j->named : j->fiscal;
	struct tf_verdict v = {
		.target = j->target,
		.series = j->series,
		.outcome = NAN,
		.outcome_low = NAN,
		.outcome_high = NAN,
		.ratio = NAN,
		.shortfall = NAN,
		.verdict = j->word,
		.timing = j->timing,
		.probability = settled(j),
		.outlook = growth_outlook(j),
		.required_growth = j->required_growth,
		.realised_growth = j->realised_growth,
		.reason = reason_of(j, keep),
		.as_of = as_of,
	};

	if (!o && (j->word == TF_VERDICT_MET || j->word == TF_VERDICT_DISPUTED))
		o = j->reached;
	record_outcome(o, &v, keep);
	if (j->reached)
		v.reached = j->reached->period;
	if (j->series)
		v.evidence = evidence_of(j, keep);
	return v;
}
