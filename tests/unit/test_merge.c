/* test_merge.c - statements put together, and ledgers of targets read. */
#include "say.h"

static void restatements_are_one_target(void **state)
{
	static const struct said goals[] = {
		{ "2012-04-29", "RUS-CHN", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_EQ, 1e9, "Putin" },
		{ "2012-04-29", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_EQ, 1e9, "Putin" },
		{ "2011-10-09", "CHN-RUS", TF_KIND_LEVEL, 1e11 * (1 + 1e-12), "2015", "", TF_QUAL_AT_LEAST, 1e9,
		  "Wang" },
		{ "2011-10-09", "CHN-RUS", TF_KIND_LEVEL, 2e11, "2020", "", TF_QUAL_EQ, 1e9, "Wang" },
		{ "2014-05-20", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2020", "", TF_QUAL_EQ, 1e9, "" },
		{ "2014-05-20", "CHN-RUS", TF_KIND_LEVEL, 1e11, "", "", TF_QUAL_EQ, 1e9, "" },
		{ "2014-05-20", "CHN-KAZ", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_EQ, 1e9, "" },
		{ "2014-05-20", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2020", "2010", TF_QUAL_EQ, 1, "" },
	};
	static const char *const ids[] = {
		"CHN-RUS-trade-USD-100e9-2015", "CHN-RUS-trade-USD-200e9-2020",
		"CHN-RUS-trade-USD-100e9-2020", "CHN-RUS-trade-USD-100e9",
		"CHN-KAZ-trade-USD-100e9-2015", "CHN-RUS-trade-times-multiple-2-2020-2010",
	};
	struct tf_claims claims = { 0 };
	struct said report = goals[0];
	struct tf_targets t;

	(void)state;
	for (size_t i = 0; i < sizeof goals / sizeof *goals; i++)
		TF_PUSH(arena, &claims, claim_of(&goals[i], TF_STATUS_TARGET, i));
	TF_PUSH(arena, &claims, claim_of(&report, TF_STATUS_REPORTED, 90));
	claims.v[4].commodity = TF_STR("goods");

	t = tf_targets_merge(&claims, arena);
	assert_int_equal(t.n, 6);
	/* CHN-KAZ stands in the order of the alphabet in its id as well */
	for (size_t i = 0; i < t.n; i++) {
		char id[64];

		snprintf(id, sizeof id, "%.*s", TF_FMT(t.v[i].id));
		assert_string_equal(id, ids[i]);
	}
	assert_int_equal(t.v[0].n_claims, 3);
	assert_ptr_equal(t.v[0].claims[0], &claims.v[2]); /* the oldest first, then in document order */
	assert_ptr_equal(t.v[0].claims[1], &claims.v[0]);
	assert_ptr_equal(t.v[0].claims[2], &claims.v[1]);
	assert_true(tf_str_is(t.v[0].reporter, "CHN"));
	assert_int_equal(t.v[0].stated_first.year, 2011);
	assert_int_equal(t.v[0].stated_last.year, 2012);
}

static void odd_names_make_plain_ids(void **state)
{
	struct said s = { "2014-05-20", "CHN-RUS", TF_KIND_LEVEL, 5e9, "2019-01/2019-08", "", TF_QUAL_EQ, 1e9, "" };
	struct tf_claims claims = { 0 };
	struct tf_targets t;
	char id[128];

	(void)state;
	TF_PUSH(arena, &claims, claim_of(&s, TF_STATUS_TARGET, 0));
	TF_PUSH(arena, &claims, claim_of(&s, TF_STATUS_TARGET, 1));
	claims.v[0].commodity = TF_STR("oil & gas");
	claims.v[1].commodity = TF_STR("oil / gas");
	t = tf_targets_merge(&claims, arena);
	assert_int_equal(t.n, 2);
	assert_false(tf_str_eq(t.v[0].id, t.v[1].id));
	snprintf(id, sizeof id, "%.*s", TF_FMT(t.v[0].id));
	assert_int_equal(strspn(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-"), strlen(id));
	assert_non_null(strstr(id, "2019-01.2019-08"));
}

static void ledger_is_read(void **state)
{
	static const char text[] =
		"id,stated_on,stated_by,indicator,reporter,partner,target_value,unit,target_period,base_period\n"
		"a,2011-08-27,Governments of China and Russia,trade,China,RUS,100000000000,USD,2015,\n"
		"b,2010-07,Prime Minister,trade,India,UK,2,ratio,2015,2010\n"
		"c,2023,President,exports,TUR,World,4e11,USD,,\n"
		"d,2023,President,exports,Ruritania,World,4e11,USD,2028,\n"
		"e,20-3,President,exports,TUR,World,4e11,USD,2028,\n"
		"f,2023,President,exports,TUR,World,many,USD,2028,\n"
		"g,2023,President,exports,TUR,World,4e11,USD,soon,\n"
		"h,2023,President,smuggling,TUR,World,4e11,USD,2028,\n"
		",2023-06-17,President,exports,TUR,WLD,4e11,USD,2028,\n";
	struct tf_source s = tf_source_memory(TF_STR("targets.csv"), tf_str_of(text), arena);
	struct tf_diags d = { 0 };
	struct tf_targets t;

	(void)state;
	assert_int_equal(tf_targets_read(&s, arena, &d, &t), TF_OK);
	assert_int_equal(t.n, 4);
	assert_int_equal(d.count[TF_ERROR], 5);
	assert_true(tf_str_is(t.v[0].id, "a"));
	assert_true(tf_str_is(t.v[0].reporter, "CHN"));
	assert_true(tf_str_is(t.v[0].claims[0]->speaker, "Governments of China and Russia"));
	assert_int_equal(t.v[1].kind, TF_KIND_MULTIPLE);
	assert_int_equal(t.v[1].stated_first.month, 7);
	assert_true(tf_period_eq(t.v[1].base, tf_period_year(2010)));
	assert_true(tf_str_is(t.v[2].partner, "WLD"));
	assert_true(tf_period_none(t.v[2].due));
	assert_true(tf_str_is(t.v[3].id, "TUR-WLD-exports-USD-400e9-2028"));
}

static void ledger_without_its_columns(void **state)
{
	struct tf_source s = tf_source_memory(TF_STR("x.csv"), TF_STR("id,reporter\na,CHN\n"), arena);
	struct tf_diags d = { 0 };
	struct tf_targets t;

	(void)state;
	assert_int_equal(tf_targets_read(&s, arena, &d, &t), TF_IO);
	assert_int_equal(t.n, 0);
	assert_int_equal(d.count[TF_ERROR], 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(restatements_are_one_target),
		cmocka_unit_test(odd_names_make_plain_ids),
		cmocka_unit_test(ledger_is_read),
		cmocka_unit_test(ledger_without_its_columns),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
