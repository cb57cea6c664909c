/* around.c - tells where parties and times stand, for the rankers. */
#include "extract/around.h"

#include "grammar/features.h"

enum { RIGHT_BEHIND, BEHIND_SEGMENT, BEHIND_SENTENCE, BEHIND_FIGURE, RIGHT_BEFORE, BEFORE_SEGMENT, BEFORE_SENTENCE, BEFORE_FIGURE };

/* A figure with a unit of measure stands between units a and b. */
static bool figure_between(const struct reading *r, size_t a, size_t b)
{
	for (size_t k = 0; k < r->figures.n; k++)
		if (r->figures.v[k].measure != MEASURE_BARE && r->figure_unit[k] > a && r->figure_unit[k] < b)
			return true;
	return false;
}

int around_figure(const struct reading *r, size_t k, size_t a, size_t b)
{
	size_t unit = r->figure_unit[k];

	if (a > unit) {
		if (figure_between(r, unit, a))
			return BEHIND_FIGURE;
		return segment_between(&r->units, unit, a) ? BEHIND_SENTENCE : a - unit <= 3 ? RIGHT_BEHIND : BEHIND_SEGMENT;
	}
	if (figure_between(r, b, unit))
		return BEFORE_FIGURE;
	return segment_between(&r->units, b, unit) ? BEFORE_SENTENCE : unit - b <= 2 ? RIGHT_BEFORE : BEFORE_SEGMENT;
}

int beside_topic(const struct reading *r, const struct topic *t, size_t a, size_t b)
{
	enum { ELSEWHERE, JUST_BEFORE, BEFORE, JUST_BEHIND, BEHIND, FAR_BEFORE, FAR_BEHIND };

	if (!t || t < r->topics.v || t >= r->topics.v + r->topics.n)
		return ELSEWHERE;
	if (b <= t->unit)
		return segment_between(&r->units, b, t->unit) ? FAR_BEFORE : t->unit - b <= 2 ? JUST_BEFORE : BEFORE;
	return segment_between(&r->units, t->end, a) ? FAR_BEHIND : a < t->end + 4 ? JUST_BEHIND : BEHIND;
}

int governor_of(const struct reading *r, const struct party *p)
{
	static const char *const names[] = { "with", "to", "from", "in", "into", "of", "by", "between", "among", "for", "against", "than", "as",
		                             "via", "and", "on" };
	const struct units *u = &r->units;
	size_t i = p->unit;

	if (p->possessive)
		return feature_value(DIM_GOVERNOR, "owner");
	if (p->form == PARTY_ADJECTIVE)
		return feature_value(DIM_GOVERNOR, "adjective");
	for (size_t steps = 0; i > 0 && steps < 4; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || u->v[i].kind == UNIT_PERIOD)
			break;
		for (size_t k = 0; k < sizeof names / sizeof *names; k++)
			if (unit_is(u, i, names[k]))
				return feature_value(DIM_GOVERNOR, names[k]);
		if (unit_is(u, i, ",") && steps == 0)
			return feature_value(DIM_GOVERNOR, "comma");
		if (unit_is_boundary(u, i))
			return feature_value(DIM_GOVERNOR, "start");
		if (!UNIT_ONE_OF(u, i, "the", "its", "their", "our", "neighbouring", "neighboring", "northern", "southern", "eastern", "western",
		                 "countries", "members", "states", "nations", "economies", "all", "other", "mainland", "whole", "rest", "entire",
		                 "remaining") &&
		    !unit_lex(u, i, TAG_TRADER))
			return 0;
	}
	return i == 0 ? feature_value(DIM_GOVERNOR, "start") : 0;
}

int time_word(const struct reading *r, const struct period_mention *m)
{
	static const char *const names[] = { "in", "by", "from", "to", "since", "until", "during", "for", "of", "over", "between", "than", "at",
		                             "the", "last", "this", "year" };
	const struct text *t = r->units.text;

	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		if (token_is(t, m->tok0, names[k]))
			return feature_value(DIM_TIME_WORD, names[k]);
	for (size_t k = 0; k < 13; k++)
		if (m->tok0 > r->sentence->tok0 && token_is(t, m->tok0 - 1, names[k]))
			return feature_value(DIM_TIME_WORD, names[k]);
	return feature_value(DIM_TIME_WORD, "other");
}
