/* test_dating.c - which period each figure of a text gets, and which it counts from; a new case is a row.
 *
 * Expected: period and base of every claim, "-" for none, joined by "; ". */
#include <stdio.h>
#include <string.h>

#include "tradefig/extract.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *date, *expected;
};

/* What the text is about, where a sentence does not say. */
static const struct row recall_rows[] = {
	{ "Title: Norway's foreign trade in March 2020\n\nExports were 70 billion kroner.", "2020-04-15", "2020-03 -" },
	{ "Norway's exports picked up in May. They came to 70 billion kroner.", "2020-06-15", "2020-05 -" },
	{ "Norway's exports were 900 billion kroner in 2019.\n\nThe bank expects exports of 950 billion kroner in 2021.\n\n"
	  "Imports came to 700 billion kroner.", "2020-03-01", "2019 -; 2021 -; 2019 -" },
	{ "Norway's exports were 900 billion kroner in 2019.\n\nIn December alone exports were 70 billion kroner. Imports came to 700 billion.",
	  "2020-01-20", "2019 -; 2019-12 -; 2019 -" },
	{ "Norway and Peru\n\n2005: Exports to Peru reach 40 million dollars.\n\n2009: Exports to Peru reach 70 million dollars.", "2012-01-20",
	  "2005 -; 2009 -" },
	{ "In July 2019:\n\nNorway's exports to Peru were 40 million dollars.\n\nImports from Peru were 20 million dollars.", "2019-08-20",
	  "2019-07 -; 2019-07 -" },
	{ "Norway's exports to Peru were to reach 50 million dollars in 2015. Instead, that year they came to 40 million dollars.", "2019-08-20",
	  "2015 -; 2015 -" },
	{ "Norway's exports to Peru were 40 million dollars in 2018. That is 3 percent of its exports.", "2019-08-20", "2018 -; 2018 -" },
	{ "Norway's exports to Peru were 40 million dollars in 2018. Peru takes less than 1 percent of Norway's exports today.", "2019-08-20",
	  "2018 -; - -" },
};

/* Which words of time belong to a figure. */
static const struct row attach_rows[] = {
	{ "In 2018 Norway's exports to Peru were 40 million dollars (2012: 36 million), those to Chile 70 million.", "2019-02-20",
	  "2018 -; 2012 -; 2018 -" },
	{ "Norway's exports to Peru rose 4 percent to a record 40 million dollars in 2018.", "2019-02-20", "2018 2017; 2018 -" },
	{ "Norway's exports to Peru came to 40 million dollars (340 million kroner) last year.", "2019-02-20", "2018 -; 2018 -" },
	{ "Norway's deficit with Peru was smaller than June's 40 million dollars.", "2019-08-20", "2019-06 -" },
	{ "Since the two met in 2010 Norway's exports to Peru have tripled. They were 40 million dollars in 2018.", "2019-02-20",
	  "2018 2010; 2018 -" },
	{ "Norway's exports to Peru have grown by 9 percent a year since 2010.", "2019-02-20", "2010-01/2018-12 -" },
	{ "In May 2012 Norway and Peru pledged to bring trade to 40 million dollars.", "2019-02-20", "- -" },
	{ "Norway lowered its target for exports to Peru this year to 40 million dollars from 50 million.", "2019-02-20", "2019 -; 2019 -" },
	{ "Norway's exports were 900 billion kroner in 2018. In Bergen, where a strike closed the port in 2016, exports fell 6 percent.", "2019-02-20",
	  "2018 -; 2018 2017" },
	{ "Norway's exports to Peru are to reach 60 million dollars within this decade.", "2021-02-20", "2030 -" },
	{ "Norway's exports to Peru rose to 40 million dollars in June from 30 million in the same period.", "2019-08-20", "2019-06 -; 2018-06 -" },
	{ "Norway's exports to Peru rose in June. They posted the highest monthly value of 40 million dollars this year.", "2019-08-20", "2019-06 -" },
	{ "Norway sold Peru and Chile goods worth 4 and 7 million dollars, respectively in May.", "2018-08-20", "2018-05 -; 2018-05 -" },
	{ "In the period from April-June of 2018 Norway's exports to Peru were 40 million dollars.", "2019-08-20", "2018-Q2 -" },
	{ "Norway's exports to Peru were 40 million dollars in 2018, compared with 20 million in 2017. Imports came to 5 million during the year.",
	  "2019-08-20", "2018 -; 2017 -; 2018 -" },
	{ "From 2000 to 2018 Norway's exports to Peru grew from 10 million kroner (1 million dollars) to 80 million kroner.", "2019-08-20",
	  "2000 -; 2000 -; 2018 -" },
	{ "Norway sold Peru goods worth 7 million dollars in 2018, compared with 5 million for Chile.", "2019-08-20", "2018 -; 2018 -" },
	{ "In January-July Norway's exports were 40 million dollars. Peru took 5 million in the year.", "2019-08-20", "2019-01/2019-07 -; 2019-01/2019-07 -" },
	{ "Norway's exports to Peru came to 4 million dollars, in 2017, and to 5 million, in 2018.", "2019-08-20", "2017 -; 2018 -" },
	{ "Norway bought from Peru only 10 million dollars' worth of goods in 2018.", "2019-02-20", "2018 -" },
};

/* What a rate, a change or a factor counts from. */
static const struct row base_rows[] = {
	{ "In 2018 Norway's exports to Peru were 3 percent ahead of 2016.", "2019-02-20", "2018 2016" },
	{ "In 2018 Norway's exports to Peru were nearly twice its sales of 2010.", "2019-02-20", "2018 2010" },
	{ "In 2018 Norway's exports to Peru were more than double the 19 million dollars recorded in 2010.", "2019-02-20", "2018 2010; 2010 -" },
	{ "Norway sold Peru goods worth 20 million dollars in 2005. In 2018 exports were 61 million, which is three times as much.", "2019-02-20",
	  "2005 -; 2018 -; 2018 2005" },
	{ "Norway's exports to Peru rose 5 percent between January and February.", "2019-03-20", "2019-02 2019-01" },
	{ "Norway's exports to Peru rose 5 percent in 2018, after 7 percent in 2017.", "2019-03-20", "2018 2017; 2017 2016" },
	{ "Norway's exports to Peru more than doubled in ten years.", "2019-02-20", "2018 2008" },
	{ "Norway and Peru agreed to double trade by 2025.", "2019-02-20", "2025 2018" },
	{ "In July 2012 Norway and Peru promised to double trade by 2020.", "2019-02-20", "2020 2012" },
	{ "Norway's exports to Peru rose 2 percent in June, seasonally adjusted.", "2019-08-02", "2019-06 2019-05" },
	{ "Norway's exports to Peru rose 5 percent in May compared with April. Imports fell 2 percent in May compared with May last year. "
	  "Exports to Chile rose 4 percent in May.", "2019-06-20", "2019-05 2019-04; 2019-05 2018-05; 2019-05 2018-05" },
	{ "Norway's deficit with Peru narrowed by 2 million dollars in June, from a revised 9 million to 7 million.", "2019-08-02",
	  "2019-06 2019-05; 2019-05 -; 2019-06 -" },
};

/* Headlines, forecasts, goals. */
static const struct row other_rows[] = {
	{ "Title: Norway's exports to Peru pass 40 million dollars\n\nNorway's exports to Peru came to 42 million dollars in 2018.", "2019-02-20",
	  "2018 -; 2018 -" },
	{ "Title: Norway's exports to Peru up a fifth\n\nNorway's exports to Peru came to 42 million dollars in 2018.", "2019-02-20",
	  "2018 2017; 2018 -" },
	{ "Title: Norway's trade gap with Peru widens to 40 million dollars\n\nNorway's trade gap with Peru picked up in September. It came to "
	  "40 million dollars.", "2019-10-15", "2019-09 -; 2019-09 -" },
	{ "Norway expects exports to Peru of 40 million dollars in 2021. Those to Chile should come to 70 million dollars.", "2019-02-20",
	  "2021 -; 2021 -" },
	{ "Norway's exports to Peru rose 7 percent in April, missing forecasts of 9 percent but up from 2 percent in the previous month.",
	  "2019-05-20", "2019-04 2018-04; 2019-04 2018-04; 2019-03 2018-03" },
	{ "Norway's exports to Peru rose 7 percent in April. The figure beat expectations for 4 percent.", "2019-05-20",
	  "2019-04 2018-04; 2019-04 2018-04" },
	{ "Norway's exports to Peru reached 28 million dollars in January-June. They fell short of the target of 30 million for January-June.",
	  "2019-08-20", "2019-H1 -; 2019-H1 -" },
	{ "Without a treaty Norway's exports to Peru would shrink by 30 percent.", "2019-02-20", "- -" },
	{ "Norway's exports to Peru came to 38 million dollars in 2018. They missed the target of 40 million dollars.", "2019-02-20",
	  "2018 -; 2018 -" },
};

static bool check(const struct row *row)
{
	struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(row->text), arena);
	struct tf_extract_options o = { .date = { 0 } };
	struct tf_claims claims = { 0 };
	struct tf_diags d = { 0 };
	char got[500] = "", period[TF_PERIOD_MAX], base[TF_PERIOD_MAX];

	assert_true(tf_date_parse(tf_str_of(row->date), &o.date));
	tf_extract(grammar, &s, &o, arena, &d, &claims);
	for (size_t i = 0; i < claims.n; i++) {
		const char *p = tf_period_format(claims.v[i].period, period), *b = tf_period_format(claims.v[i].base, base);
		size_t n = strlen(got);
		snprintf(got + n, sizeof got - n, "%s%s %s", i ? "; " : "", *p ? p : "-", *b ? b : "-");
	}
	if (strcmp(got, row->expected) == 0)
		return true;
	print_error("%s (%s)\n    got      %s\n    expected %s\n", row->text, row->date, got, row->expected);
	return false;
}

EACH_ROW(what_the_text_is_about, recall_rows)
EACH_ROW(whose_time_it_is, attach_rows)
EACH_ROW(what_it_counts_from, base_rows)
EACH_ROW(headlines_and_plans, other_rows)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_text_is_about),
		cmocka_unit_test(whose_time_it_is),
		cmocka_unit_test(what_it_counts_from),
		cmocka_unit_test(headlines_and_plans),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
