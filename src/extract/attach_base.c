/* attach_base.c - which words of time lead to the period that a figure counts from. */
#include "extract/attach.h"

/* The first time behind figure k in its segment, whatever its role. */
static const struct period_mention *time_behind(const struct reading *r, size_t k)
{
	for (size_t i = 0; i < r->periods.n; i++)
		if (r->period_unit[i] > r->figure_unit[k] && r->period_unit[i] < attach_next_figure(r, k))
			return segment_between(&r->units, r->figure_unit[k], r->period_unit[i]) ? NULL : &r->periods.v[i];
	return NULL;
}

const struct period_mention *attach_base_level(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	uint32_t unit = r->figure_unit[k];
	const struct period_mention *found = NULL;

	for (size_t i = 0; i < r->periods.n; i++) {
		const struct period_mention *m = &r->periods.v[i];
		uint32_t at = r->period_unit[i];
		/* "a year earlier (284.6 billion)": the bracket holds the base's value */
		bool bracket = at + 2 == unit && unit_is(u, at + 1, "(");
		bool when = m->role == PERIOD_BASE && at < unit && unit - at <= 6 && unit_is(u, at + 1, ",") && unit_is(u, at + 2, "when");
		bool level = m->role == PERIOD_BASE && at + 1 < unit && unit - at <= 7 && UNIT_ONE_OF(u, unit - 1, "of") && !segment_between(u, at, unit);
		bool owner = m->role == PERIOD_BASE && (at + 1 == unit || (at + 2 == unit && unit_is(u, at + 1, "'s")));
		bool behind = m->role == PERIOD_BASE && at == unit + 1 && attach_is_from(r, k);
		if ((bracket && m->role == PERIOD_BASE) || when || level || owner || behind)
			found = m;
	}
	return found;
}

const struct period_mention *attach_base_of_factor(const struct reading *r, size_t k)
{
	uint32_t next = attach_next_figure(r, k);

	for (uint32_t i = r->figure_unit[k] + 1; i < next; i++)
		if (i > r->figure_unit[k] + 3 || !UNIT_ONE_OF(&r->units, i, "of", "the", "that", "those", "its", "a", "as", "much"))
			return NULL;
	for (size_t j = k + 1; j < r->figures.n && next < r->units.n; j++)
		if (r->figure_unit[j] == next && r->figures.v[j].measure == MEASURE_MONEY)
			return time_behind(r, j);
	return NULL;
}

const struct period_mention *attach_base(const struct reading *r, size_t k, const char **step)
{
	uint32_t unit = r->figure_unit[k], next = attach_next_figure(r, k), last = k > 0 ? r->figure_unit[k - 1] : 0;

	*step = "base behind the figure";
	for (size_t i = 0; i < r->periods.n; i++)
		if (r->periods.v[i].role == PERIOD_BASE && r->period_unit[i] > unit && r->period_unit[i] < next)
			return &r->periods.v[i];
	*step = "base before the figure";
	bool own_time = false;
	for (size_t i = r->periods.n; i-- > 0;) {
		const struct period_mention *m = &r->periods.v[i];
		if (r->period_unit[i] >= unit || r->period_unit[i] < last)
			continue;
		/* "8 percent more than in 2011, though in 2013 it shrank by 4": a time between them starts anew */
		if (m->role == PERIOD_BASE && !(own_time && m->form == FORM_FIXED))
			return m;
		own_time = own_time || m->role == PERIOD_PLAIN;
	}
	*step = "base in the sentence";
	for (size_t i = 0; i < r->periods.n; i++)
		if (r->periods.v[i].role == PERIOD_BASE && r->periods.v[i].form == FORM_SAME)
			return &r->periods.v[i];
	*step = "";
	return NULL;
}
