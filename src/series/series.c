/* series.c - claims and official statistics side by side, as series.
 *
 * Decides which figures become observations and in which series a rate or multiple stands.  One observation is
 * observe.c, the sorting group.c, what follows from the stated derive.c, what is doubtful doubt.c. */
#include <stdlib.h>

#include "series/derive.h"
#include "series/doubt.h"
#include "series/group.h"
#include "series/observe.h"

/* A claim that cannot be placed in time says nothing to a series. */
static bool is_observation(const struct tf_claim *c, const struct tf_series_options *opt)
{
	if (tf_period_none(c->period))
		return false;
	return c->status == TF_STATUS_REPORTED || (opt && opt->with_targets);
}

/* Does the claim have a unit of its own to stand in a series with, as levels and changes in money have? */
static bool has_own_unit(const struct tf_claim *c)
{
	if (c->kind == TF_KIND_LEVEL)
		return true;
	return c->kind == TF_KIND_CHANGE && !tf_str_is(tf_str_of(c->unit), "percent");
}

static struct series_entry claim_entry(const struct tf_claim *c, size_t order)
{
	struct tf_str unit = has_own_unit(c) ? tf_str_of(c->unit) : (struct tf_str){ 0 };

	return (struct series_entry){
		.key = series_key(c->reporter, c->partner, c->indicator, c->commodity, unit),
		.obs = observe_claim(c),
		.claim = c,
		.order = order,
	};
}

static void add_official(const struct tf_official *o, struct tf_arena *keep, struct series_entries *e)
{
	struct series_entry entry = {
		.key = series_key(o->reporter, o->partner, o->indicator, (struct tf_str){ 0 }, o->unit),
		.obs = observe_official(o),
	};

	entry.order = e->n;
	TF_PUSH(keep, e, entry);
	if (o->growth_pct == o->growth_pct) {
		entry.obs = observe_official_growth(o);
		entry.order = e->n;
		TF_PUSH(keep, e, entry);
	}
}

/* By series, then official before claims, then by document. */
static int level_cmp(const struct series_entry *x, const struct series_entry *y)
{
	int c = series_key_cmp(&x->key, &y->key, false);

	if (c != 0)
		return c;
	if (!x->claim || !y->claim)
		return (x->claim != NULL) - (y->claim != NULL);
	return tf_str_cmp(x->claim->doc, y->claim->doc);
}

static int level_order(const void *a, const void *b)
{
	const struct series_entry *x = a, *y = b;
	int c = level_cmp(x, y);

	return c != 0 ? c : x->order < y->order ? -1 : x->order > y->order;
}

/* The first of the sorted levels that does not stand before the probe; with `past` the first behind its series. */
static size_t level_search(const struct series_entries *levels, const struct series_entry *probe, bool past)
{
	size_t low = 0, high = levels->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct series_entry *l = &levels->v[middle];

		if (past ? series_key_cmp(&l->key, &probe->key, false) <= 0 : level_cmp(l, probe) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Has the rate's document a level of the same thing and period in the unit of the probe? */
static bool document_has_level(const struct series_entries *levels, const struct series_entry *probe)
{
	for (size_t i = level_search(levels, probe, false); i < levels->n; i++) {
		if (level_cmp(&levels->v[i], probe) != 0)
			break;
		if (tf_period_eq(levels->v[i].obs.period, probe->obs.period))
			return true;
	}
	return false;
}

/* The units that the levels of a rate's thing have. */
struct unit_choice {
	struct tf_str same_document, usd, only;
	size_t n_same_document, n_units;
};

static struct unit_choice look_up_units(const struct series_entries *levels, const struct series_entry *rate)
{
	struct unit_choice u = { 0 };
	struct series_entry probe = { .key = rate->key };
	size_t i = level_search(levels, &probe, false);

	while (i < levels->n && series_key_cmp(&levels->v[i].key, &rate->key, true) == 0) {
		probe = *rate;
		probe.key = levels->v[i].key;
		u.only = probe.key.unit;
		u.n_units++;
		if (tf_str_is(probe.key.unit, "USD"))
			u.usd = probe.key.unit;
		if (document_has_level(levels, &probe)) {
			u.same_document = probe.key.unit;
			u.n_same_document++;
		}
		i = level_search(levels, &probe, true);
	}
	return u;
}

/* A rate, multiple or share stands with the levels of its thing: in the unit that its own document gives the
 * level of that period in, else in dollars, else in the only unit there is, else by itself. */
static void settle_units(const struct series_entries *levels, struct series_entries *rates)
{
	for (size_t i = 0; i < rates->n; i++) {
		struct series_entry *rate = &rates->v[i];
		struct unit_choice u = look_up_units(levels, rate);

		if (u.n_same_document == 1)
			rate->key.unit = u.same_document;
		else if (u.usd.n > 0)
			rate->key.unit = u.usd;
		else if (u.n_units == 1)
			rate->key.unit = u.only;
	}
}

/* All that was stated, each with the series that it goes to. */
static struct series_entries stated(const struct tf_claims *c, const struct tf_officials *o,
                                    const struct tf_series_options *opt, struct tf_arena *keep)
{
	struct series_entries levels = { 0 }, rates = { 0 };

	for (size_t i = 0; c && i < c->n; i++) {
		if (!is_observation(&c->v[i], opt))
			continue;
		if (has_own_unit(&c->v[i]))
			TF_PUSH(keep, &levels, claim_entry(&c->v[i], i));
		else
			TF_PUSH(keep, &rates, claim_entry(&c->v[i], i));
	}
	for (size_t i = 0; o && i < o->n; i++)
		add_official(&o->v[i], keep, &levels);
	if (levels.n > 0)
		qsort(levels.v, levels.n, sizeof *levels.v, level_order);
	settle_units(&levels, &rates);
	for (size_t i = 0; i < rates.n; i++)
		TF_PUSH(keep, &levels, rates.v[i]);
	return levels;
}

struct tf_series_set tf_series_build(const struct tf_claims *c, const struct tf_officials *o,
                                     const struct tf_series_options *opt, struct tf_arena *keep)
{
	struct series_entries entries = stated(c, o, opt, keep);
	struct tf_series_set set = series_group(&entries, keep);

	derive_levels(&set, keep, &entries);
	set = series_group(&entries, keep);
	for (size_t i = 0; i < set.n; i++)
		doubt_mark(&set.v[i]);
	return set;
}
