/* test_series.c - claims and official statistics put together, and what they imply. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tradefig/series.h"

#define N(a) (sizeof(a) / sizeof *(a))

static void assert_near(double x, double wanted)
{
	if (!(x == wanted || fabs(x - wanted) <= 1e-12 * fabs(wanted)))
		fail_msg("%.14g, wanted %.14g", x, wanted);
}

/* What the words allow. */
static void intervals(void **state)
{
	static const struct {
		double value, value_high;
		enum tf_qualifier qualifier;
		double step, low, high;
	} cases[] = {
		{ 95.28e9, NAN, TF_QUAL_EQ, 1e7, 95.275e9, 95.285e9 },
		{ 95.28e9, NAN, TF_QUAL_EQ, 0, 95.28e9, 95.28e9 },
		{ 240e9, NAN, TF_QUAL_OVER, 1e9, 240e9, INFINITY },
		{ 240e9, NAN, TF_QUAL_AT_LEAST, 1e9, 240e9, INFINITY },
		{ 100e9, NAN, TF_QUAL_UNDER, 1e9, 0, 100e9 },
		{ 100e9, NAN, TF_QUAL_AT_MOST, 1e9, 0, 100e9 },
		{ 2.7, NAN, TF_QUAL_NEARLY, 0.1, 2.65, 2.7 },
		{ 240e9, NAN, TF_QUAL_APPROX, 1e9, 235e9, 245e9 }, /* the 0 says nothing */
		{ 100e9, NAN, TF_QUAL_NEARLY, 1e9, 95e9, 100e9 },  /* a lone digit counts a tenth */
		{ 95.28e9, NAN, TF_QUAL_APPROX, 1e7, 95.275e9, 95.285e9 },
		{ 10e9, 12e9, TF_QUAL_BETWEEN, 1e9, 10e9, 12e9 },
		{ 10e9, NAN, TF_QUAL_BETWEEN, 1e9, 9.5e9, 10.5e9 },  /* a range without its end */
		{ -12e9, -10e9, TF_QUAL_BETWEEN, 1e9, -12e9, -10e9 },
		{ -10e9, -12e9, TF_QUAL_BETWEEN, 1e9, -12e9, -10e9 },
		{ -33.33, NAN, TF_QUAL_OVER, 0.01, -INFINITY, -33.33 }, /* fell by more than a third */
		{ -5, NAN, TF_QUAL_UNDER, 1, -5, 0 },
		{ -10.5e9, NAN, TF_QUAL_NEARLY, 1e8, -10.5e9, -10.45e9 },
		{ -28.6, NAN, TF_QUAL_EQ, 0.1, -28.65, -28.55 },
		{ 0, NAN, TF_QUAL_EQ, 0.1, -0.05, 0.05 },
		{ 0, NAN, TF_QUAL_APPROX, 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct tf_claim c = { .value = cases[i].value, .value_high = cases[i].value_high,
			              .qualifier = cases[i].qualifier, .step = cases[i].step };
		double low, high;

		tf_claim_interval(&c, &low, &high);
		assert_near(low, cases[i].low);
		assert_near(high, cases[i].high);
	}
}

#define HEAD "doc,doc_date,quote,kind,status,indicator,reporter,partner,value,qualifier,unit,step,period,base_period,commodity\n"
#define OFFICIAL "reporter,partner,indicator,period,value,unit,source,source_note,yoy_percent\n"

struct world {
	struct tf_arena *arena;
	struct tf_diags diags;
	struct tf_claims claims;
	struct tf_officials officials;
	struct tf_series_set set;
};

/* The series of claims and official rows given as CSV; NULL for none. */
static void build(struct world *w, const char *claims, const char *officials, bool with_targets)
{
	struct tf_series_options opt = { with_targets };
	struct tf_source s;

	*w = (struct world){ .arena = tf_arena_new() };
	if (claims) {
		s = tf_source_memory(TF_STR("claims.csv"), tf_str_printf(w->arena, "%s%s", HEAD, claims), w->arena);
		assert_int_equal(tf_claims_read_csv(&s, w->arena, &w->diags, &w->claims), TF_OK);
	}
	if (officials) {
		s = tf_source_memory(TF_STR("official.csv"), tf_str_printf(w->arena, "%s%s", OFFICIAL, officials),
		                     w->arena);
		assert_int_equal(tf_officials_read(&s, w->arena, &w->diags, &w->officials), TF_OK);
	}
	w->set = tf_series_build(&w->claims, &w->officials, &opt, w->arena);
}

static void done(struct world *w)
{
	tf_arena_free(w->arena);
}

static const struct tf_series *by_id(const struct world *w, const char *id)
{
	for (size_t i = 0; i < w->set.n; i++)
		if (tf_str_is(w->set.v[i].id, id))
			return &w->set.v[i];
	fail_msg("no series %s", id);
	return NULL;
}

/* The n-th observation of that origin for a period. */
static const struct tf_obs *obs(const struct tf_series *s, const char *period, enum tf_origin origin, size_t nth)
{
	struct tf_period p;

	assert_true(tf_period_parse(tf_str_of(period), &p));
	for (size_t i = 0; i < s->n; i++)
		if (tf_period_eq(s->v[i].period, p) && s->v[i].origin == origin && nth-- == 0)
			return &s->v[i];
	return NULL;
}

static size_t count_origin(const struct world *w, enum tf_origin origin)
{
	size_t n = 0;

	for (size_t i = 0; i < w->set.n; i++)
		for (size_t k = 0; k < w->set.v[i].n; k++)
			n += w->set.v[i].v[k].origin == origin;
	return n;
}

static void nothing(void **state)
{
	struct world w;

	(void)state;
	build(&w, NULL, NULL, false);
	assert_int_equal(w.set.n, 0);
	done(&w);
	build(&w, "a,,x,level,reported,trade,CHN,RUS,1e9,eq,USD,1e8,,,\n", NULL, false); /* no period */
	assert_int_equal(w.set.n, 0);
	done(&w);
}

/* "exceeded 240 billion in 2023, close to 2.7 times that of a decade ago" says something of 2013. */
static void multiple_implies_level(void **state)
{
	struct world w;
	const struct tf_series *s;
	const struct tf_obs *o;

	(void)state;
	build(&w, "a,2024-08-22,x,level,reported,trade,RUS,CHN,2.4e11,over,USD,1e9,2023,,\n"
	          "a,2024-08-22,y,multiple,reported,trade,CHN,RUS,2.7,nearly,times,0.1,2023,2013,\n",
	      NULL, false);
	assert_int_equal(w.set.n, 1);
	s = by_id(&w, "CHN-RUS trade USD");
	assert_int_equal(s->n, 3);
	o = obs(s, "2013", TF_ORIGIN_DERIVED, 0);
	assert_non_null(o);
	assert_near(o->low, 240e9 / 2.7);
	assert_near(o->high, 241e9 / 2.65);
	assert_true(o->low < o->value && o->value < o->high);
	assert_int_equal(o->obs_status, 'E');
	assert_int_equal(o->n_claims, 2);
	assert_ptr_equal(o->claims[0], &w.claims.v[0]);
	assert_ptr_equal(o->claims[1], &w.claims.v[1]);
	assert_true(tf_str_is(o->derivation, "240 billion (over) / 2.7 (nearly) for 2023 against 2013: 89 to 91 billion"));
	done(&w);
}

/* What a rate and a level give, or that they give nothing: row by row. */
static void rates_and_levels(void **state)
{
	static const struct {
		const char *claims, *officials, *period;
		double value, low, high; /* value 0: nothing is derived */
	} cases[] = {
		/* the same months of the year before */
		{ "a,,x,level,reported,trade,CHN,RUS,70.59e9,eq,USD,1e7,2019-01/2019-08,,\n"
		  "a,,y,growth,reported,trade,CHN,RUS,4.5,eq,percent,0.1,2019-01/2019-08,2018-01/2018-08,\n",
		  NULL, "2018-01/2018-08", 70.59e9 / 1.045, 70.585e9 / 1.0455, 70.595e9 / 1.0445 },
		/* a fall, forward: 2014 is stated, 2015 only as a rate, in another document */
		{ "a,,x,level,reported,trade,CHN,RUS,95.28e9,eq,USD,1e7,2014,,\n"
		  "b,,y,growth,reported,trade,CHN,RUS,-28.6,eq,percent,0.1,2015,2014,\n",
		  NULL, "2015", 95.28e9 * 0.714, 95.275e9 * 0.7135, 95.285e9 * 0.7145 },
		/* nothing: the base year is stated */
		{ "a,,x,level,reported,trade,CHN,RUS,95.28e9,eq,USD,1e7,2014,,\n"
		  "a,,y,growth,reported,trade,CHN,RUS,6.8,eq,percent,0.1,2014,2013,\n"
		  "b,,z,level,reported,trade,CHN,RUS,89.2e9,eq,USD,1e8,2013,,\n",
		  NULL, "2013", 0, 0, 0 },
		/* nothing: from a rate alone */
		{ "a,,y,growth,reported,trade,CHN,RUS,6.8,eq,percent,0.1,2014,2013,\n", NULL, "2013", 0, 0, 0 },
		/* nothing: periods that do not compare */
		{ "a,,x,level,reported,trade,CHN,RUS,70.59e9,eq,USD,1e7,2019-01/2019-08,,\n"
		  "a,,y,growth,reported,trade,CHN,RUS,4.5,eq,percent,0.1,2019-01/2019-08,2018,\n",
		  NULL, "2018", 0, 0, 0 },
		/* nothing: a fall by more than all */
		{ "a,,x,level,reported,trade,CHN,RUS,70e9,eq,USD,1e9,2019,,\n"
		  "a,,y,growth,reported,trade,CHN,RUS,-130,eq,percent,1,2019,2018,\n",
		  NULL, "2018", 0, 0, 0 },
		/* a target is no outcome and implies none */
		{ "a,,x,level,target,trade,CHN,RUS,2e11,eq,USD,1e9,2020,,\n"
		  "a,,y,multiple,target,trade,CHN,RUS,2,eq,times,1,2020,2015,\n",
		  NULL, "2015", 0, 0, 0 },
		/* a deficit that doubled */
		{ "a,,x,level,reported,balance,USA,CHN,-200e9,over,USD,1e10,2005,,\n"
		  "a,,y,multiple,reported,balance,USA,CHN,2,eq,times,0.1,2005,2001,\n",
		  NULL, "2001", -205e9 / 2, -210e9 / 1.95, -200e9 / 2.05 },
		/* an official rate belongs to its own row */
		{ NULL, "CHN,RUS,trade,2009,38.8e9,USD,GACC,as given: 38.8 billion,-31.8\n", "2008", 38.8e9 / 0.682,
		  38.75e9 / 0.6825, 38.85e9 / 0.6815 },
		/* nothing: the rate is of values in yuan */
		{ NULL, "CHN,RUS,trade,2015,68e9,USD,GACC,growth is of yuan values,-27.8\n", "2014", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct world w;
		const struct tf_obs *o;

		build(&w, cases[i].claims, cases[i].officials, true);
		o = w.set.n > 0 ? obs(&w.set.v[0], cases[i].period, TF_ORIGIN_DERIVED, 0) : NULL;
		if ((o != NULL) != (cases[i].value != 0))
			fail_msg("case %zu", i);
		if (o) {
			assert_near(o->value, cases[i].value);
			assert_near(o->low, cases[i].low);
			assert_near(o->high, cases[i].high);
			assert_true(o->derivation.n > 0);
		}
		assert_int_equal(count_origin(&w, TF_ORIGIN_DERIVED), o != NULL);
		done(&w);
	}
}

/* What was derived is never derived from: 2014 gives 2013, but 2013 does not go on to 2012. */
static void no_chains(void **state)
{
	struct world w;

	(void)state;
	build(&w, "a,,x,level,reported,trade,CHN,RUS,95.28e9,eq,USD,1e7,2014,,\n"
	          "a,,y,growth,reported,trade,CHN,RUS,6.8,eq,percent,0.1,2014,2013,\n"
	          "b,,z,growth,reported,trade,CHN,RUS,1.1,eq,percent,0.1,2013,2012,\n",
	      NULL, false);
	assert_int_equal(count_origin(&w, TF_ORIGIN_DERIVED), 1);
	assert_non_null(obs(by_id(&w, "CHN-RUS trade USD"), "2013", TF_ORIGIN_DERIVED, 0));
	done(&w);
}

static void trade_from_both_flows(void **state)
{
	struct world w;
	const struct tf_obs *o;

	(void)state;
	/* of one document; the exports of another are not added */
	build(&w, "a,,x,level,reported,exports,CHN,RUS,49.7e9,eq,USD,1e8,2019,,\n"
	          "a,,y,level,reported,imports,CHN,RUS,61.05e9,eq,USD,1e7,2019,,\n"
	          "b,,z,level,reported,exports,CHN,RUS,47.9e9,eq,USD,1e8,2018,,\n",
	      "RUS,CHN,exports,2018,56e9,USD,FTS,,\n"
	      "RUS,CHN,imports,2018,52.2e9,USD,FTS,,\n"
	      "CHN,RUS,exports,2018,48e9,USD,IMF-DOTS,,\n"
	      "CHN,RUS,imports,2018,59e9,USD,GACC,,\n",
	      false);
	o = obs(by_id(&w, "CHN-RUS trade USD"), "2019", TF_ORIGIN_DERIVED, 0);
	assert_non_null(o);
	assert_near(o->value, 110.75e9);
	assert_near(o->low, 110.695e9);
	assert_near(o->high, 110.805e9);
	assert_true(tf_str_is(o->derivation, "exports 49.7 billion + imports 61.05 billion for 2019: 110.7 to 110.8 billion"));
	o = obs(by_id(&w, "CHN-RUS trade USD"), "2018", TF_ORIGIN_DERIVED, 0);
	assert_non_null(o); /* Russia's own; China's two come from two sources */
	assert_near(o->value, 108.2e9);
	assert_true(tf_str_is(o->counted_by, "RUS"));
	assert_int_equal(count_origin(&w, TF_ORIGIN_DERIVED), 2);
	done(&w);

	/* stated, so not derived; and no sum where goods are left out */
	build(&w, NULL, "CHN,RUS,exports,2018,48e9,USD,GACC,,\n"
	                "CHN,RUS,imports,2018,59.06e9,USD,GACC,,\n"
	                "CHN,RUS,trade,2018,107.06e9,USD,GACC,,\n"
	                "ARE,CHN,exports,2018,5e9,USD,UN-Comtrade,exports appear to leave out crude oil,\n"
	                "ARE,CHN,imports,2018,38e9,USD,UN-Comtrade,,\n",
	      false);
	assert_int_equal(count_origin(&w, TF_ORIGIN_DERIVED), 0);
	done(&w);
}

/* The same figure in several documents is one observation; other words or values are another. */
static void restatements(void **state)
{
	struct world w;
	const struct tf_series *s;
	const struct tf_obs *o;

	(void)state;
	build(&w, "b,2015-03-01,x,level,reported,trade,CHN,RUS,95.28e9,eq,USD,1e7,2014,,\n"
	          "a,2015-02-08,y,level,reported,trade,RUS,CHN,95.28e9,eq,USD,1e7,2014,,\n"
	          "a,2015-02-08,y,level,reported,trade,RUS,CHN,95.28e9,eq,USD,1e6,2014,,\n"
	          "c,2015-04-01,z,level,reported,trade,CHN,RUS,95.28e9,approx,USD,1e7,2014,,\n"
	          "c,2015-04-01,z,level,reported,trade,CHN,RUS,95.3e9,eq,USD,1e8,2014,,\n",
	      NULL, false);
	s = by_id(&w, "CHN-RUS trade USD");
	assert_int_equal(s->n, 3);
	o = obs(s, "2014", TF_ORIGIN_CLAIM, 0);
	assert_int_equal(o->n_claims, 3);
	assert_ptr_equal(o->claims[0], &w.claims.v[0]);
	assert_true(tf_str_is(o->source, "b;a"));
	assert_int_equal(o->published.month, 2); /* the first time that it was seen */
	assert_near(o->low, 95.2795e9);          /* by the finest of the statements */
	assert_int_equal(obs(s, "2014", TF_ORIGIN_CLAIM, 1)->qualifier, TF_QUAL_APPROX);
	done(&w);
}

static void contradictory_claims(void **state)
{
	struct world w;
	const struct tf_series *s;

	(void)state;
	build(&w, "a,,x,level,reported,trade,CHN,RUS,68.1e9,eq,USD,1e8,2015,,\n"
	          "b,,y,level,reported,trade,CHN,RUS,681e9,eq,USD,1e9,2015,,\n"
	          "c,,z,level,reported,trade,CHN,RUS,95.28e9,eq,USD,1e7,2014,,\n"
	          "c,,z,level,reported,trade,CHN,RUS,90e9,over,USD,1e9,2014,,\n",
	      NULL, false);
	s = by_id(&w, "CHN-RUS trade USD");
	assert_int_equal(obs(s, "2015", TF_ORIGIN_CLAIM, 0)->obs_status, 'U');
	assert_int_equal(obs(s, "2015", TF_ORIGIN_CLAIM, 1)->obs_status, 'U');
	assert_int_equal(obs(s, "2014", TF_ORIGIN_CLAIM, 0)->obs_status, 'E');
	assert_int_equal(obs(s, "2014", TF_ORIGIN_CLAIM, 1)->obs_status, 'A');
	done(&w);
}

/* Whose books: the side with fewer years is marked D, a gap of more than ten percent U on both. */
static void two_customs_offices(void **state)
{
	struct world w;
	const struct tf_series *s;

	(void)state;
	build(&w, "a,,x,level,reported,trade,CHN,RUS,120e9,eq,USD,1e9,2018,,\n",
	      "CHN,RUS,trade,2001,10.67e9,USD,GACC,,\n"
	      "RUS,CHN,trade,2001,5.63e9,USD,FTS,,\n"
	      "CHN,RUS,trade,2018,107.06e9,USD,GACC,as given: 107.06 billion; a newspaper,27.1\n"
	      "RUS,CHN,trade,2018,108.3e9,USD,FTS,as given: 108.3 billion,\n"
	      "CHN,RUS,trade,2018-01/2018-12,107060000000,USD,GACC,again,\n"
	      "CHN,RUS,trade,2019,110.75e9,USD,GACC,preliminary,\n",
	      false);
	s = by_id(&w, "CHN-RUS trade USD");
	assert_int_equal(obs(s, "2001", TF_ORIGIN_OFFICIAL, 0)->obs_status, 'U');
	assert_int_equal(obs(s, "2001", TF_ORIGIN_OFFICIAL, 1)->obs_status, 'U');
	assert_int_equal(obs(s, "2018", TF_ORIGIN_OFFICIAL, 0)->kind, TF_KIND_GROWTH);
	assert_int_equal(obs(s, "2018", TF_ORIGIN_OFFICIAL, 1)->obs_status, 'A');
	assert_near(obs(s, "2018", TF_ORIGIN_OFFICIAL, 1)->low, 107.055e9);
	assert_int_equal(obs(s, "2018", TF_ORIGIN_OFFICIAL, 2)->obs_status, 'D');
	assert_true(tf_str_is(obs(s, "2018", TF_ORIGIN_OFFICIAL, 2)->counted_by, "RUS"));
	assert_null(obs(s, "2018", TF_ORIGIN_OFFICIAL, 3)); /* the year as twelve months is the same row */
	assert_int_equal(obs(s, "2018", TF_ORIGIN_CLAIM, 0)->obs_status, 'U');
	assert_int_equal(obs(s, "2019", TF_ORIGIN_OFFICIAL, 0)->obs_status, 'P');
	done(&w);
}

/* In which series a rate stands: row by row. */
static void units_of_rates(void **state)
{
	static const struct {
		const char *claims, *id;
	} cases[] = {
		{ "a,,x,level,reported,trade,CHN,RUS,1e9,eq,USD,1e8,2014,,\n", "CHN-RUS trade USD" },
		{ "a,,x,level,reported,trade,CHN,RUS,1e9,eq,CNY,1e8,2013,,\n", "CHN-RUS trade CNY" },
		{ "b,,x,level,reported,trade,CHN,RUS,1e9,eq,CNY,1e8,2013,,\n"
		  "b,,y,level,reported,trade,CHN,RUS,1e9,eq,USD,1e8,2013,,\n", "CHN-RUS trade USD" },
		/* the rate's own document speaks of yuan */
		{ "a,,x,level,reported,trade,CHN,RUS,1e9,eq,CNY,1e8,2014,,\n"
		  "b,,y,level,reported,trade,CHN,RUS,1e9,eq,USD,1e8,2014,,\n", "CHN-RUS trade CNY" },
		/* neither dollars nor one unit alone */
		{ "b,,x,level,reported,trade,CHN,RUS,1e9,eq,CNY,1e8,2013,,\n"
		  "b,,y,level,reported,trade,CHN,RUS,1e9,eq,EUR,1e8,2013,,\n", "CHN-RUS trade" },
		{ "", "CHN-RUS trade" },
		/* levels of other things do not draw it */
		{ "a,,x,level,reported,exports,CHN,RUS,1e9,eq,USD,1e8,2014,,\n", "CHN-RUS trade" },
		{ "a,,x,level,reported,trade,CHN,RUS,1e9,eq,USD,1e8,2014,,oil\n", "CHN-RUS trade" },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct world w;
		const struct tf_series *s;
		size_t n = 0;
		char text[1024];

		snprintf(text, sizeof text, "%sa,,g,growth,reported,trade,RUS,CHN,5,eq,percent,0.1,2014,,\n",
		         cases[i].claims);
		build(&w, text, NULL, false);
		s = by_id(&w, cases[i].id);
		for (size_t k = 0; k < s->n; k++)
			n += s->v[k].kind == TF_KIND_GROWTH;
		if (n != 1)
			fail_msg("case %zu: not in %s", i, cases[i].id);
		done(&w);
	}
}

static void ids_and_order(void **state)
{
	static const char *const ids[] = {
		"?-RUS exports USD", "CHN-? trade USD", "CHN-Heilongjiang-RUS trade USD", "CHN-RUS exports USD",
		"CHN-RUS trade USD", "KOR-WLD exports/semiconductors USD", "KOR-WLD trade USD", "RUS-CHN exports USD",
		"RUS-CHN exports/oil tonne",
	};
	struct world w;
	const struct tf_obs *v;

	(void)state;
	build(&w, "a,,x,level,reported,trade,WLD,KOR,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,exports,RUS,CHN,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,exports,RUS,CHN,1e9,eq,tonne,1e8,2014,,oil\n"
	          "a,,x,level,reported,exports,CHN,RUS,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,exports,,RUS,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,trade,,CHN,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,trade,RUS,CHN-Heilongjiang,1e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,exports,KOR,WLD,1e9,eq,USD,1e8,2014,,semiconductors\n"
	          "a,,x,level,reported,trade,RUS,CHN,3e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,trade,RUS,CHN,2e9,eq,USD,1e8,2014,,\n"
	          "a,,x,level,reported,trade,RUS,CHN,9e9,eq,USD,1e8,2013,,\n"
	          "a,,x,level,target,trade,RUS,CHN,9e9,eq,USD,1e8,2020,,\n",
	      "CHN,RUS,trade,2014,1e9,USD,GACC,,\n", false);
	assert_int_equal(w.set.n, N(ids));
	for (size_t i = 0; i < N(ids); i++)
		if (!tf_str_is(w.set.v[i].id, ids[i]))
			fail_msg("%zu: %.*s", i, TF_FMT(w.set.v[i].id));
	v = by_id(&w, "CHN-RUS trade USD")->v;
	assert_int_equal(by_id(&w, "CHN-RUS trade USD")->n, 4);
	assert_near(v[0].value, 9e9);
	assert_near(v[1].value, 2e9);
	assert_near(v[2].value, 3e9);
	assert_int_equal(v[3].origin, TF_ORIGIN_OFFICIAL);
	assert_ptr_equal(tf_series_find(&w.set, TF_STR("RUS"), TF_STR("CHN"), TF_IND_TRADE, TF_STR(""), TF_STR("USD")),
	                 by_id(&w, "CHN-RUS trade USD"));
	assert_ptr_equal(tf_series_find(&w.set, TF_STR("RUS"), TF_STR("CHN"), TF_IND_EXPORTS, TF_STR("oil"),
	                                TF_STR("tonne")),
	                 by_id(&w, "RUS-CHN exports/oil tonne"));
	assert_null(tf_series_find(&w.set, TF_STR("WLD"), TF_STR("KOR"), TF_IND_EXPORTS, TF_STR("semiconductors"),
	                           TF_STR("USD")));
	done(&w);
}

/* Targets and forecasts come in only when they are asked for, and never as outcomes. */
static void targets_on_request(void **state)
{
	const char *claims = "a,,x,level,target,trade,CHN,RUS,1e11,eq,USD,1e9,2015,,\n"
	                     "a,,y,level,forecast,trade,CHN,RUS,1e11,eq,USD,1e9,2015,,\n"
	                     "a,,z,level,reported,trade,CHN,RUS,1e11,eq,USD,1e9,2015,,\n";
	struct world w;
	const struct tf_series *s;
	size_t n_f = 0;

	(void)state;
	build(&w, claims, NULL, false);
	assert_int_equal(by_id(&w, "CHN-RUS trade USD")->n, 1);
	done(&w);
	build(&w, claims, NULL, true);
	s = by_id(&w, "CHN-RUS trade USD");
	assert_int_equal(s->n, 3);
	for (size_t i = 0; i < s->n; i++) {
		assert_int_equal(s->v[i].obs_status == 'F', s->v[i].claims[0]->status != TF_STATUS_REPORTED);
		n_f += s->v[i].obs_status == 'F';
	}
	assert_int_equal(n_f, 2);
	done(&w);
}

static void official_rows_that_do_not_read(void **state)
{
	struct world w;
	struct tf_source s;

	(void)state;
	build(&w, NULL, "CHN,RUS,trade,2014,95.28e9,USD,GACC,,\n"
	                "CHN,RUS,trade,2014,n/a,USD,GACC,,\n"
	                "CHN,RUS,trade,2014,,USD,GACC,,\n"
	                "CHN,RUS,trade,someday,1e9,USD,GACC,,\n"
	                "CHN,RUS,trade,,1e9,USD,GACC,,\n"
	                "CHN,RUS,tirade,2014,1e9,USD,GACC,,\n"
	                ",RUS,trade,2014,1e9,USD,GACC,,\n"
	                "CHN,RUS,trade,2015,1e9,USD,GACC,,fast\n",
	      false);
	assert_int_equal(w.officials.n, 1);
	assert_int_equal(w.diags.count[TF_ERROR], 7);
	s = tf_source_memory(TF_STR("o.csv"), TF_STR("reporter,partner,period,value,unit\nCHN,RUS,2014,1,USD\n"), w.arena);
	assert_int_equal(tf_officials_read(&s, w.arena, &w.diags, &w.officials), TF_IO);
	assert_int_equal(w.diags.count[TF_ERROR], 9); /* no indicator, no source */
	assert_int_equal(w.officials.n, 1);
	done(&w);
}

static struct tf_str csv_of(const struct tf_series_set *set, struct tf_arena *a)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);
	struct tf_str out;

	assert_int_equal(tf_series_write_csv(set, to, (struct tf_csv_style){ 0 }), TF_OK);
	fclose(to);
	out = tf_str_copy(a, (struct tf_str){ text, n });
	free(text);
	return out;
}

/* Written, read back and written again: the same but for the ids of the claims, which a file cannot give back. */
static void round_trip(void **state)
{
	struct world w;
	struct tf_series_set back;
	struct tf_source s;
	struct tf_str first, second;

	(void)state;
	build(&w, "a,2024-08-22,x,level,reported,trade,RUS,CHN,2.4e11,over,USD,1e9,2023,,\n"
	          "a,2024-08-22,y,multiple,reported,trade,CHN,RUS,2.7,nearly,times,0.1,2023,2013,\n"
	          "\"a;b, \"\"c\"\"\",,z,level,reported,balance,USA,CHN,-2e11,under,USD,1e9,2012-H1,,\n"
	          "a,2024-08-22,x,level,forecast,trade,RUS,CHN,3e11,eq,USD,1e9,2030,,\n",
	      "CHN,RUS,trade,2018,107060000000,USD,GACC,\"as given: 107.06 billion; RT, 2019\",27.1\n"
	      "RUS,CHN,trade,2018,108.3e9,USD,FTS,,\n",
	      true);
	first = csv_of(&w.set, w.arena);
	s = tf_source_memory(TF_STR("series.csv"), first, w.arena);
	assert_int_equal(tf_series_read_csv(&s, w.arena, &w.diags, &back), TF_OK);
	assert_int_equal(w.diags.count[TF_ERROR] + w.diags.count[TF_WARNING], 0);
	assert_int_equal(back.n, w.set.n);
	for (size_t i = 0; i < back.n; i++) {
		assert_int_equal(back.v[i].n, w.set.v[i].n);
		for (size_t k = 0; k < back.v[i].n; k++) {
			const struct tf_obs *x = &back.v[i].v[k], *y = &w.set.v[i].v[k];

			assert_int_equal(x->n_claims, y->n_claims);
			assert_null(x->claims);
			assert_true(x->value == y->value && x->low == y->low && x->high == y->high);
			assert_true(tf_str_eq(x->derivation, y->derivation));
			assert_int_equal(x->obs_status, y->obs_status);
			assert_int_equal(x->origin, y->origin);
			assert_int_equal(x->kind, y->kind);
			assert_int_equal(x->qualifier, y->qualifier);
			assert_true(tf_period_eq(x->base, y->base));
			assert_int_equal(tf_date_cmp(x->published, y->published), 0);
		}
	}
	for (size_t i = 0; i < w.set.n; i++)
		for (size_t k = 0; k < w.set.v[i].n; k++)
			w.set.v[i].v[k].claims = NULL;
	second = csv_of(&w.set, w.arena);
	first = csv_of(&back, w.arena);
	assert_int_equal(first.n, second.n);
	assert_memory_equal(first.s, second.s, first.n);
	done(&w);
}

/* A series made by hand, and rows that do not read. */
static void series_by_hand(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_series_set set;
	struct tf_source s = tf_source_memory(TF_STR("hand.csv"),
	                                      TF_STR("reporter,partner,indicator,unit,period,value,obs_status,low\n"
	                                             "RUS,CHN,trade,USD,2018,107,,\n"
	                                             "RUS,CHN,trade,USD,2019,110.75,P,109\n"
	                                             "RUS,CHN,trade,USD,2019,many,P,\n"
	                                             "RUS,CHN,trade,USD,,110,,\n"
	                                             "RUS,CHN,trade,USD,2020,110,AB,\n"
	                                             "RUS,CHN,trade,USD,2020,110,,111\n"),
	                                      a);

	(void)state;
	assert_int_equal(tf_series_read_csv(&s, a, &d, &set), TF_OK);
	assert_int_equal(d.count[TF_ERROR], 4);
	assert_int_equal(set.n, 1);
	assert_true(tf_str_is(set.v[0].id, "CHN-RUS trade USD"));
	assert_int_equal(set.v[0].n, 2);
	assert_int_equal(set.v[0].v[0].obs_status, 'A');
	assert_true(set.v[0].v[0].low == -INFINITY && set.v[0].v[0].high == 107);
	assert_int_equal(set.v[0].v[1].obs_status, 'P');
	tf_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(intervals),
		cmocka_unit_test(nothing),
		cmocka_unit_test(multiple_implies_level),
		cmocka_unit_test(rates_and_levels),
		cmocka_unit_test(no_chains),
		cmocka_unit_test(trade_from_both_flows),
		cmocka_unit_test(restatements),
		cmocka_unit_test(contradictory_claims),
		cmocka_unit_test(two_customs_offices),
		cmocka_unit_test(units_of_rates),
		cmocka_unit_test(ids_and_order),
		cmocka_unit_test(targets_on_request),
		cmocka_unit_test(official_rows_that_do_not_read),
		cmocka_unit_test(round_trip),
		cmocka_unit_test(series_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
