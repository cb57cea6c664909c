/* test_target.c - targets judged by what was reported later; a new case is a row. */
#include "say.h"

/* clang-format off */
static const struct judged judged_rows[] = {
	{ "a report below, and the year it was made good",
	  GOAL(1e11, "2015"), { { 0 } }, { { "CHN", "IMF-DOTS", "2015", 67954953564, "" },
	  { "CHN", "GACC", "2018", 107060000000, "as given: 107.06 billion" },
	  { "RUS", "IMF-DOTS", "2015", 63552217219, "" } }, TODAY, TF_VERDICT_MISSED, "2018", "late", 0, 0,
	  "Missed: 68.0 billion USD reported for 2015 by China (IMF-DOTS), 32 percent short; first reached in 2018 "
	  "(107.1 billion)." },
	{ "a figure exactly on the line is on it",
	  GOAL(1e11, "2015"), { { 0 } }, { { "CHN", "GACC", "2015", 1e11, "" } }, TODAY, TF_VERDICT_MET, "2015",
	  "on_time", 0, 0, "at the target" },
	{ "\"about 100\" leaves it open",
	  GOAL(1e11, "2015"),
	  { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_APPROX, 1e9, "" } }, { { 0 } },
	  TODAY, TF_VERDICT_UNKNOWN, "", "not_yet", 0.4, 0.6, "either side" },
	{ "\"over 90\" leaves it open by its words, though hardly by what speakers mean",
	  GOAL(1e11, "2015"),
	  { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 9e10, "2015", "", TF_QUAL_OVER, 1e9, "" } }, { { 0 } }, TODAY,
	  TF_VERDICT_LIKELY_MISSED, "", "not_yet", 0, 0.05, "over 90 billion USD" },
	{ "\"over 100\" decides",
	  GOAL(1e11, "2015"),
	  { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_OVER, 1e9, "" } }, { { 0 } }, TODAY,
	  TF_VERDICT_MET, "2015", "on_time", 0, 0, "Met: over 100 billion USD stated for 2015" },
	{ "the two customs differ, and the verdict with them",
	  GOAL(1e11, "2015"), { { 0 } },
	  { { "CHN", "GACC", "2015", 103e9, "" }, { "RUS", "FTS", "2015", 96e9, "" } }, TODAY, TF_VERDICT_DISPUTED,
	  "2015", "on_time", 0, 0,
	  "Disputed: by 103 billion USD reported for 2015 by China's customs (GACC) it was met, by 96 billion USD" },
	{ "dollars made out of a yuan release do not dispute the dollar series",
	  GOAL(66e9, "2015"), { { 0 } }, { { "CHN", "IMF-DOTS", "2015", 67954953564, "" },
	  { "CHN", "GACC (yuan release converted)", "2015", 64.2e9, "" } }, TODAY, TF_VERDICT_MET, "2015",
	  "on_time", 0, 0,
	  "3.0 percent above the target; the 64.2 billion USD converted from the yuan release is not counted." },
	{ "a rounded statement at the line does not dispute the exact one",
	  GOAL(1e11, "2015"),
	  { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_AT_LEAST, 1e9, "" } },
	  { { "CHN", "GACC", "2015", 99.7e9, "" } }, TODAY, TF_VERDICT_MISSED, "", "not_yet", 0, 0,
	  "differs by no more than rounding" },
	{ "eleven months are enough when they pass the target",
	  GOAL(1e11, "2019"), { { 0 } }, { { "CHN", "GACC", "2019-01/2019-11", 100.32e9, "" } }, TODAY,
	  TF_VERDICT_MET, "2019", "on_time", 0, 0, "a part of 2019 that passes the target already" },
	{ "eight months below say nothing against it",
	  GOAL(1e11, "2019"), { { 0 } }, { { "CHN", "GACC", "2019-01/2019-08", 70.59e9, "" } }, TODAY,
	  TF_VERDICT_LIKELY_MET, "", "not_yet", 0.85, 1, "known only from January-August" },
	{ "reached before its time",
	  GOAL(2e11, "2024"), { { 0 } }, { { "CHN", "GACC", "2023", 240.11e9, "" } }, "2024-06-01", TF_VERDICT_MET,
	  "2023", "early", 0, 0, "Met early: 240.1 billion USD reported for 2023" },
	{ "the other side's part of that year does not deny it",
	  GOAL(1e11, "2020"), { { 0 } },
	  { { "CHN", "GACC", "2018", 107.06e9, "" }, { "RUS", "FTS", "2018-01/2018-08", 67e9, "" } }, "2019-06-01",
	  TF_VERDICT_MET, "2018", "early", 0, 0, "Met early" },
	{ "the other side's whole year does",
	  GOAL(1e11, "2020"), { { 0 } },
	  { { "CHN", "GACC", "2018", 107.06e9, "" }, { "RUS", "FTS", "2018", 97e9, "" } }, "2019-06-01",
	  TF_VERDICT_DISPUTED, "2018", "early", 0, 0, "by 97 billion USD reported for 2018 by Russia's customs" },
	{ "reached before its time and lost again",
	  GOAL(6e10, "2015"), { { 0 } },
	  { { "CHN", "GACC", "2012", 73e9, "" }, { "CHN", "GACC", "2015", 51.6e9, "" } }, TODAY, TF_VERDICT_MET,
	  "2012", "early", 0, 0, "in 2015 it was back at 51.6 billion USD" },
	{ "a level above the line before the goal was stated is no achievement",
	  GOAL(1e11, "2015"), { { 0 } },
	  { { "CHN", "GACC", "2008", 120e9, "" }, { "CHN", "GACC", "2015", 90e9, "" } }, TODAY, TF_VERDICT_MISSED,
	  "", "not_yet", 0, 0, "Missed: 90 billion" },
	{ "the due year is not over",
	  GOAL(2e11, "2020"), { { 0 } }, { { "CHN", "GACC", "2013", 89.21e9, "" },
	  { "CHN", "GACC", "2017", 84.07e9, "" }, { "CHN", "GACC", "2018", 107.06e9, "" } }, "2019-09-17",
	  TF_VERDICT_PENDING, "", "not_yet", 0, 0.2,
	  "it takes 36.7 percent growth a year, against 3.7 percent since 2013" },
	{ "its last day is still of it",
	  GOAL(1e11, "2015"), { { 0 } },
	  { { "CHN", "GACC", "2014", 95.28e9, "" }, { "CHN", "GACC", "2015", 68e9, "" } }, "2015-12-31",
	  TF_VERDICT_PENDING, "", "not_yet", 0, 0, "2015 is not over" },
	{ "reports of later days are not known yet",
	  GOAL(1e11, "2015"), { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 68e9, "2015", "", TF_QUAL_EQ, 1e8, "" } },
	  { { 0 } }, "2016-01-15", TF_VERDICT_UNKNOWN, "", "not_yet", 0, 0, "" },
	{ "a plan is no outcome, whatever period it names",
	  GOAL(1e11, "2015"), { { "2015-03-01", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_EQ, 0, "" } },
	  { { 0 } }, TODAY, TF_VERDICT_UNKNOWN, "", "not_yet", 0, 0, "" },
	{ "no date was set, and it came true",
	  GOAL(1e11, ""), { { 0 } }, { { "CHN", "GACC", "2018", 107.06e9, "" } }, TODAY, TF_VERDICT_MET, "2018", "",
	  0, 0, "no date was set" },
	{ "no date was set, and it has not come true",
	  GOAL(250e9, ""), { { 0 } }, { { "CHN", "GACC", "2018", 107.06e9, "" } }, TODAY, TF_VERDICT_PENDING, "",
	  "not_yet", 0, 0, "no date was set" },
	{ "a fiscal year tells of the calendar year when it is far off the line",
	  GOAL(25e9, "2014"), { { 0 } }, { { "CHN", "DGCIS", "2014-04/2015-03", 15.52e9, "" } }, TODAY,
	  TF_VERDICT_LIKELY_MISSED, "", "not_yet", 0, 0, "reported for fiscal 2014/15" },
	{ "one that ends behind the due year does not make it met",
	  GOAL(25e9, "2014"), { { 0 } }, { { "CHN", "DGCIS", "2014-04/2015-03", 29e9, "" } }, TODAY,
	  TF_VERDICT_LIKELY_MET, "2014-04/2015-03", "on_time", 0, 0, "16 percent above the target" },
	{ "one that ends before it does",
	  GOAL(25e9, "2014"), { { 0 } }, { { "CHN", "DGCIS", "2013-04/2014-03", 29e9, "" } }, TODAY, TF_VERDICT_MET,
	  "2013-04/2014-03", "early", 0, 0, "Met early: 29 billion USD reported for fiscal 2013/14" },
	{ "and none outweighs the due year itself",
	  GOAL(25e9, "2014"), { { 0 } },
	  { { "CHN", "DGCIS", "2014-04/2015-03", 26e9, "" }, { "CHN", "GACC", "2014", 24e9, "" } }, TODAY,
	  TF_VERDICT_MISSED, "2014-04/2015-03", "late", 0, 0, "first reached in fiscal 2014/15 (26 billion)" },
	{ "and not when it is near",
	  GOAL(16e9, "2014"), { { 0 } }, { { "CHN", "DGCIS", "2014-04/2015-03", 15.52e9, "" } }, TODAY,
	  TF_VERDICT_UNKNOWN, "", "not_yet", 0.2, 0.8, "no report for 2014" },
	{ "doubled against its base",
	  { "2012-01-01", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2018", "2010", TF_QUAL_EQ, 1, "" }, { { 0 } },
	  { { "CHN", "GACC", "2010", 55.45e9, "" }, { "CHN", "GACC", "2018", 107.06e9, "" },
	  { "CHN", "GACC", "2021", 146.887e9, "" } }, TODAY, TF_VERDICT_MISSED, "2021", "late", 0, 0,
	  "1.93 times the level of 2010" },
	{ "fiscal years stand in for both years, as a likelihood",
	  { "2010-07-01", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2015", "2010", TF_QUAL_EQ, 1, "" }, { { 0 } },
	  { { "CHN", "DGCIS", "2010-04/2011-03", 12.68e9, "" }, { "CHN", "DGCIS", "2015-04/2016-03", 14.02e9, "" } },
	  TODAY, TF_VERDICT_LIKELY_MISSED, "", "not_yet", 0, 0, "1.11 times the level of fiscal 2010/11" },
	{ "each side's books against their own base",
	  { "2012-01-01", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2018", "2010", TF_QUAL_EQ, 1, "" }, { { 0 } },
	  { { "RUS", "FTS", "2010", 40e9, "" }, { "RUS", "FTS", "2018", 79e9, "" },
	  { "CHN", "GACC", "2010", 55e9, "" }, { "CHN", "GACC", "2018", 105e9, "" } }, TODAY, TF_VERDICT_MISSED, "",
	  "not_yet", 0, 0, "1.91 times the level of 2010" },
	{ "without a base, against the year in which it was stated",
	  { "2010-06-01", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2021", "", TF_QUAL_EQ, 1, "" }, { { 0 } },
	  { { "CHN", "GACC", "2010", 55.45e9, "" }, { "CHN", "GACC", "2021", 146.887e9, "" } }, TODAY,
	  TF_VERDICT_MET, "2021", "on_time", 0, 0, "2.65 times the level of 2010" },
	{ "a growth rate of its year, as reported",
	  { "2013-01-10", "CHN-RUS", TF_KIND_GROWTH, 10, "2013", "2012", TF_QUAL_EQ, 1, "" },
	  { { "2014-01-10", "CHN-RUS", TF_KIND_GROWTH, 1.1, "2013", "2012", TF_QUAL_EQ, 0.1, "" } }, { { 0 } },
	  TODAY, TF_VERDICT_MISSED, "", "not_yet", 0, 0, "1.1 percent" },
	{ "what is implied never decides",
	  GOAL(1e11, "2015"),
	  { { "2016-02-01", "CHN-RUS", TF_KIND_LEVEL, 95.28e9, "2014", "", TF_QUAL_EQ, 1e7, "" },
	  { "2016-02-01", "CHN-RUS", TF_KIND_GROWTH, -28.6, "2015", "2014", TF_QUAL_EQ, 0.1, "" } }, { { 0 } },
	  TODAY, TF_VERDICT_LIKELY_MISSED, "", "not_yet", 0, 0.01, "2015 is only implied" },
	{ "to stay below",
	  { "2011-10-09", "CHN-RUS", TF_KIND_LEVEL, 1e11, "2015", "", TF_QUAL_UNDER, 1e9, "" }, { { 0 } },
	  { { "CHN", "GACC", "2015", 120e9, "" } }, TODAY, TF_VERDICT_MISSED, "", "not_yet", 0, 0,
	  "20 percent above the target" },
	{ "rounded figures leave open whether it doubled",
	  { "2012-01-01", "CHN-RUS", TF_KIND_MULTIPLE, 2, "2018", "2010", TF_QUAL_EQ, 1, "" }, { { 0 } },
	  { { "CHN", "GACC", "2010", 55e9, "as given: 55 billion" },
	  { "CHN", "GACC", "2018", 110.5e9, "as given: 110.5 billion" } }, TODAY, TF_VERDICT_UNKNOWN, "", "not_yet",
	  0.3, 0.7, "2.01 times the level of 2010" },
	{ "reached early by rounding in one side's books, denied by the other's",
	  GOAL(20e9, "2018"), { { 0 } },
	  { { "CHN", "GACC", "2017", 20e9, "as given: 20 billion" }, { "RUS", "FTS", "2018", 16.4e9, "" } }, TODAY,
	  TF_VERDICT_DISPUTED, "2017", "early", 0, 0, "by 20 billion USD reported for 2017" },
	{ "reached early by rounding and then missed by the same books",
	  GOAL(20e9, "2018"), { { 0 } },
	  { { "CHN", "GACC", "2017", 20e9, "as given: 20 billion" }, { "CHN", "GACC", "2018", 19.1e9, "" } }, TODAY,
	  TF_VERDICT_MISSED, "2017", "", 0, 0, "the 20 billion given for 2017 reaches it by rounding only" },
	{ "a fiscal year stands back behind the calendar year next to it",
	  GOAL(10e9, "2010"), { { 0 } }, { { "CHN", "GACC", "2010", 6.9e9, "" },
	  { "CHN", "DGCIS", "2011-04/2012-03", 10.04e9, "" }, { "CHN", "GACC", "2012", 10.6e9, "" } }, TODAY,
	  TF_VERDICT_MISSED, "2012", "late", 0, 0, "first reached in 2012 (10.6 billion)" },
	{ "but not behind one years later",
	  GOAL(10e9, "2010"), { { 0 } }, { { "CHN", "GACC", "2010", 6.9e9, "" },
	  { "CHN", "DGCIS", "2011-04/2012-03", 10.04e9, "" }, { "CHN", "GACC", "2015", 12e9, "" } }, TODAY,
	  TF_VERDICT_MISSED, "2011-04/2012-03", "late", 0, 0, "first reached in fiscal 2011/12 (10.0 billion)" },
	{ "nothing is known at all",
	  GOAL(1e11, "2015"), { { 0 } }, { { 0 } }, TODAY, TF_VERDICT_UNKNOWN, "", "not_yet", 0, 0,
	  "no report on China-Russia trade" },
};
/* clang-format on */

static void check_row(const struct judged *row)
{
	struct tf_verdict v = judge_row(row);
	const char *reason = tf_cstr(arena, v.reason);
	char reached[TF_PERIOD_MAX];
	bool good = v.verdict == row->verdict && strcmp(tf_period_format(v.reached, reached), row->reached) == 0 &&
	            strcmp(v.timing, row->timing) == 0 && strstr(reason, row->reason);

	if (row->p_high > 0)
		good = good && v.probability >= row->p_low && v.probability <= row->p_high;
	if (!good)
		fail_msg("%s: %s, reached %s, %s, p %.3f: %s", row->shows, tf_verdict_name(v.verdict), reached,
		         v.timing, v.probability, reason);
}

static void verdicts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof judged_rows / sizeof *judged_rows; i++)
		check_row(&judged_rows[i]);
}

static void pending_has_an_outlook(void **state)
{
	static const struct {
		double goal;
		const char *outlook;
	} rows[] = { { 200e9, "off_track" }, { 112e9, "on_track" }, { 117e9, "open" } };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct judged row = { .goal = GOAL(0, "2020"),
			              .counted = { { "CHN", "GACC", "2013", 89.21e9, "" },
			                           { "CHN", "GACC", "2018", 107.06e9, "" } },
			              .as_of = "2019-09-17" };
		struct tf_verdict v;

		row.goal.value = rows[i].goal;
		v = judge_row(&row);
		assert_string_equal(v.outlook, rows[i].outlook);
		assert_true(fabs(v.realised_growth - 3.715) < 0.01);
	}
}

/* Five pages tell of 2023, of ten years before in relation to it, and of eight months of 2018 and 2019: none of 2015. */
static void no_report_near_the_due_year(void **state)
{
	static const struct said pages[] = {
		{ "2024-08-22", "CHN-RUS", TF_KIND_LEVEL, 240e9, "2023", "", TF_QUAL_OVER, 1e9, "" },
		{ "2024-08-22", "CHN-RUS", TF_KIND_MULTIPLE, 2.7, "2023", "2013", TF_QUAL_NEARLY, 0.1, "" },
		{ "2019-09-19", "CHN-RUS", TF_KIND_LEVEL, 70.59e9, "2019-01/2019-08", "", TF_QUAL_EQ, 1e7, "" },
		{ "2019-09-19", "CHN-RUS", TF_KIND_GROWTH, 4.5, "2019-01/2019-08", "2018-01/2018-08", TF_QUAL_EQ, 0.1,
		  "" },
	};
	struct judged row = { .goal = GOAL(1e11, "2015"), .as_of = TODAY };
	struct tf_verdict v;

	(void)state;
	memcpy(row.stated, pages, sizeof pages);
	v = judge_row(&row);
	assert_int_equal(v.verdict, TF_VERDICT_UNKNOWN);
	/* by hand: 2013 93.8, 2018 104.6, two fifths of the way 97.9; ln(97.9/100) / 0.19 = -0.12 */
	assert_true(fabs(v.probability - 0.456) < 0.01);
	assert_true(isnan(v.outcome));
	assert_true(tf_str_is(v.evidence, "0000000000000001;0000000000000002;0000000000000003;0000000000000004"));
	assert_non_null(strstr(tf_cstr(arena, v.reason), "2013 is only implied (89 to 91 billion USD)"));
	assert_non_null(strstr(tf_cstr(arena, v.reason), "2018 and 2019 are known only from January-August"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(verdicts),
		cmocka_unit_test(pending_has_an_outlook),
		cmocka_unit_test(no_report_near_the_due_year),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
