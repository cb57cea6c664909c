/* test_ledger.c - verdicts as a table, for a spreadsheet and for a terminal. */
#include "say.h"

static const char *written(void (*write)(const struct tf_verdicts *, FILE *), const struct tf_verdicts *v)
{
	char *text = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&text, &n);
	struct tf_str copy;

	assert_non_null(f);
	write(v, f);
	fclose(f);
	copy = tf_str_copy(arena, (struct tf_str){ text, n });
	free(text);
	return copy.s;
}

static void as_csv(const struct tf_verdicts *v, FILE *f)
{
	assert_int_equal(tf_verdicts_write_csv(v, f, (struct tf_csv_style){ 0 }), TF_OK);
}

static void as_table(const struct tf_verdicts *v, FILE *f)
{
	tf_verdicts_print(v, f, false);
}

static void in_colour(const struct tf_verdicts *v, FILE *f)
{
	tf_verdicts_print(v, f, true);
}

static const struct judged missed = {
	.goal = GOAL(1e11, "2015"),
	.counted = { { "CHN", "IMF-DOTS", "2015", 67954953564, "" },
	             { "CHN", "GACC", "2018", 107060000000, "as given: 107.06 billion" } },
	.as_of = TODAY,
};

static void verdicts_are_written(void **state)
{
	struct tf_verdict v = judge_row(&missed);
	struct tf_verdicts all = { &v, 1 };
	const char *csv = written(as_csv, &all), *table = written(as_table, &all);

	(void)state;
	assert_memory_equal(csv, TF_VERDICTS_COLUMNS "\n", sizeof TF_VERDICTS_COLUMNS);
	assert_non_null(strstr(
		csv, "\nCHN-RUS-trade-USD-100e9-2015,CHN,RUS,trade,,USD,100000000000,eq,2015,2011-10-09,2011-10-09,"
		     "1,,67954953564,67954953564,67954953564,\"IMF-DOTS, reported by CHN\",0.6795,32045046436,"
		     "missed,2018,late,0,,"));
	assert_non_null(strstr(csv, ",IMF-DOTS:CHN-RUS:trade:2015;GACC:CHN-RUS:trade:2018,"));
	assert_non_null(
		strstr(table, "\nChina-Russia trade 100 billion USD by 2015: missed, 68.0 billion reported for 2015, "
	                      "reached 2018\n"));
	assert_null(strchr(table, '\033'));
	assert_non_null(strstr(written(in_colour, &all), "\033[31mmissed\033[0m"));
}

/* A file's name may hold anything; on a terminal it must stay one line of text. */
static void hostile_names_stay_text(void **state)
{
	struct judged row = { .goal = GOAL(1e11, "2015"),
		              .stated = { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 68e9, "2015", "", TF_QUAL_EQ, 1e8,
		                            "" } },
		              .as_of = TODAY };
	struct tf_claims goals = { 0 }, reports = { 0 };
	struct tf_targets t;
	struct tf_series_set s;
	struct tf_verdicts v;

	(void)state;
	TF_PUSH(arena, &goals, claim_of(&row.goal, TF_STATUS_TARGET, 99));
	TF_PUSH(arena, &reports, claim_of(&row.stated[0], TF_STATUS_REPORTED, 0));
	reports.v[0].doc = TF_STR("a\033[2J\nb\xff\xe2\x80\xae.txt");
	s = series_of(&reports, NULL, 0);
	t = tf_targets_merge(&goals, arena);
	v = tf_targets_judge(&t, &s, date(TODAY), arena);
	assert_non_null(strstr(written(as_table, &v), "stated for 2015 in a [2J b?.txt, 32 percent short"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verdicts_are_written),
		cmocka_unit_test(hostile_names_stay_text),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
