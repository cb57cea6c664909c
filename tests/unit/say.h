/* say.h - statements and official rows in a line each, for the tests of targets. */
#ifndef TESTS_SAY_H
#define TESTS_SAY_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tradefig/target.h"

#include "fixture.h"

static inline struct tf_period period(const char *text)
{
	struct tf_period p = { 0 };

	assert_true(tf_period_parse(tf_str_of(text ? text : ""), &p));
	return p;
}

static inline struct tf_date date(const char *text)
{
	struct tf_date d = { 0 };

	if (text && *text)
		assert_true(tf_date_parse(tf_str_of(text), &d));
	return d;
}

/* What a statement says, in a row: documents are named by their dates. */
struct said {
	const char *date;
	const char *pair; /* "CHN-RUS" */
	enum tf_kind kind;
	double value;
	const char *period, *base;
	enum tf_qualifier qualifier;
	double step;
	const char *speaker;
};

static inline struct tf_claim claim_of(const struct said *s, enum tf_claim_status status, size_t n)
{
	static const char *const units[] = { [TF_KIND_LEVEL] = "USD",
		                             [TF_KIND_GROWTH] = "percent",
		                             [TF_KIND_CHANGE] = "USD",
		                             [TF_KIND_MULTIPLE] = "times",
		                             [TF_KIND_SHARE] = "percent" };
	struct tf_claim c = {
		.doc = tf_str_of(s->date),
		.doc_date = date(s->date),
		.start = n,
		.end = n + 1,
		.kind = s->kind,
		.status = status,
		.indicator = TF_IND_TRADE,
		.reporter = { s->pair, 3 },
		.partner = { s->pair + 4, 3 },
		.value = s->value,
		.value_high = NAN,
		.qualifier = s->qualifier,
		.step = s->step,
		.period = period(s->period),
		.base = period(s->base),
		.speaker = tf_str_of(s->speaker),
	};

	snprintf(c.id, sizeof c.id, "%016zx", n + 1);
	snprintf(c.unit, sizeof c.unit, "%s", units[s->kind]);
	return c;
}

/* An official row: by whom, for when, how much. */
struct counted {
	const char *by, *source, *period;
	double value;
	const char *note;
};

static inline struct tf_series_set series_of(struct tf_claims *claims, const struct counted *rows, size_t n)
{
	struct tf_officials officials = { 0 };
	struct tf_series_options opt = { 0 };

	for (size_t i = 0; i < n && rows[i].by; i++) {
		bool chinese = strcmp(rows[i].by, "CHN") == 0;
		struct tf_official o = {
			.reporter = tf_str_of(rows[i].by),
			.partner = chinese ? TF_STR("RUS") : TF_STR("CHN"),
			.indicator = TF_IND_TRADE,
			.period = period(rows[i].period),
			.value = rows[i].value,
			.unit = TF_STR("USD"),
			.growth_pct = NAN,
			.source = tf_str_of(rows[i].source),
			.source_note = tf_str_of(rows[i].note),
		};

		TF_PUSH(arena, &officials, o);
	}
	return tf_series_build(claims, &officials, &opt, arena);
}

struct judged {
	const char *shows;
	struct said goal;
	struct said stated[4];
	struct counted counted[6];
	const char *as_of;
	enum tf_verdict_word verdict;
	const char *reached, *timing;
	double p_low, p_high; /* 0, 0: not looked at */
	const char *reason;   /* something that it says */
};

#define GOAL(value, due)                                                                                             \
	{                                                                                                            \
		"2011-10-09", "CHN-RUS", TF_KIND_LEVEL, value, due, "", TF_QUAL_EQ, 1e9, ""                          \
	}
#define TODAY "2026-11-22"

static inline struct tf_verdict judge_row(const struct judged *row)
{
	struct tf_claims goals = { 0 }, *reports = TF_NEW(arena, struct tf_claims, 1);
	struct tf_targets *t = TF_NEW(arena, struct tf_targets, 1);
	struct tf_series_set s;
	struct tf_verdicts v;

	TF_PUSH(arena, &goals, claim_of(&row->goal, TF_STATUS_TARGET, 99));
	for (size_t i = 0; i < 4 && row->stated[i].date; i++)
		TF_PUSH(arena, reports, claim_of(&row->stated[i], TF_STATUS_REPORTED, i));
	s = series_of(reports, row->counted, 6);
	*t = tf_targets_merge(&goals, arena);
	v = tf_targets_judge(t, &s, date(row->as_of), arena);
	assert_int_equal(v.n, 1);
	return v.v[0];
}

#endif
