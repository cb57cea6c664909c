/* test_period_phrases.c - one phrase of time a row, read as a claim reads it: found, resolved against the day, given to its figure.
 *
 * The phrase stands where %s is in its carrier; expected are period and base of the carrier's last claim, "-" for none. */
#include <stdio.h>
#include <string.h>

#include "tradefig/extract.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

#define REPORT "Chile's exports to Peru came to 5 billion dollars %s."
#define YEARLY "Chile's exports to Peru in 2018 were 5 percent higher than %s."
#define PART "In the first eight months of 2019 Chile's exports to Peru were 5 percent higher than %s."
#define MONTHLY "Chile's exports to Peru rose 5 percent in June 2019 %s."
#define FACTOR "In 2018 Chile's exports to Peru had more than doubled %s."
#define AFTER_YEAR "Chile's exports to Peru were 4 billion dollars in 2013. They were 5 billion dollars %s."
#define AFTER_MONTHS "Chile's exports to Peru were 4 billion dollars in January-June 2019. Imports from Peru were 5 billion dollars %s."
#define GOAL "Chile and Peru aim to bring their trade to 5 billion dollars %s."
#define BOTH_GOALS "Chile and Peru aim to bring their trade to 4 billion dollars by 2020 and aim at 5 billion dollars %s."
#define INDIA "India's exports to Chile came to 5 billion dollars %s."
#define PAKISTAN "Pakistan's exports to Chile came to 5 billion dollars %s."
#define JAPAN "Japan's exports to Chile came to 5 billion dollars %s."
#define AUSTRALIA "Australia's exports to Chile came to 5 billion dollars %s."

#define SEP "2019-09-10"

static const struct {
	const char *carrier, *phrase, *date, *expected;
} rows[] = {
	/* years */
	{ REPORT, "in 2015", SEP, "2015 -" },
	{ REPORT, "in the whole of 2003", SEP, "2003 -" },
	{ REPORT, "last year", SEP, "2018 -" },
	{ REPORT, "the year before last", SEP, "2017 -" },
	{ REPORT, "a decade ago", SEP, "2009 -" },
	{ REPORT, "ten years ago", SEP, "2009 -" },
	{ REPORT, "at the start of the century", SEP, "2000 -" },
	{ REPORT, "in the 1990s", SEP, "1990-01/1999-12 -" },
	{ REPORT, "between 2013 and 2018", SEP, "2013-01/2018-12 -" },
	{ REPORT, "over the past five years", SEP, "2014-01/2018-12 -" },
	{ REPORT, "in the centenary year", SEP, "- -" },
	/* months */
	{ REPORT, "in June", "2019-08-02", "2019-06 -" },
	{ REPORT, "in December", "2020-01-14", "2019-12 -" },
	{ REPORT, "in March 2017", SEP, "2017-03 -" },
	{ REPORT, "last month", SEP, "2019-08 -" },
	{ REPORT, "in July of last year", SEP, "2018-07 -" },
	/* parts of a year */
	{ REPORT, "in January-August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "from January to August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "in the first eight months", SEP, "2019-01/2019-08 -" },
	{ REPORT, "in the first eight months of 2018", SEP, "2018-01/2018-08 -" },
	{ REPORT, "in the first three quarters", "2019-11-10", "2019-01/2019-09 -" },
	{ REPORT, "in the third quarter", "2019-11-10", "2019-Q3 -" },
	{ REPORT, "in Q1", "2019-05-15", "2019-Q1 -" },
	{ REPORT, "in the first half of 2012", SEP, "2012-H1 -" },
	{ REPORT, "in the second half", "2020-02-15", "2019-H2 -" },
	{ REPORT, "in the nine months to September", "2019-11-10", "2019-01/2019-09 -" },
	{ REPORT, "through August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "so far this year", SEP, "2019-01/2019-08 -" },
	{ REPORT, "by 15 August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "as of the end of August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "at the end of the second quarter of 2018", SEP, "2018-Q2 -" },
	{ REPORT, "from the beginning of 2019 to mid-August", SEP, "2019-01/2019-08 -" },
	{ REPORT, "in the period to June", SEP, "2019-H1 -" },
	{ REPORT, "between July last year and June this year", SEP, "2018-07/2019-06 -" },
	{ REPORT, "from October last year to March this year", SEP, "2018-10/2019-03 -" },
	{ REPORT, "in the ten months to late June", SEP, "2018-09/2019-06 -" },
	{ REPORT, "in the 11 calendar months to August 20", SEP, "2018-09/2019-08 -" },
	{ REPORT, "in the first five months of the current Iranian calendar year", SEP, "2019-03/2019-08 -" },
	{ REPORT, "in the past Iranian calendar year", SEP, "2018-03/2019-03 -" },
	{ REPORT, "in the first five months of its year (March 21-August 22)", SEP, "2019-03/2019-08 -" },
	{ REPORT, "since January", SEP, "2019-01/2019-08 -" },
	{ REPORT, "in the June quarter", SEP, "2019-Q2 -" },
	/* years that end elsewhere */
	{ REPORT, "in the year to June", SEP, "2018-07/2019-06 -" },
	{ REPORT, "in the 12 months ended March 31", SEP, "2018-04/2019-03 -" },
	{ REPORT, "in the July 2019 year", SEP, "2018-08/2019-07 -" },
	{ REPORT, "in the year to July 7, 2019", SEP, "2018-07/2019-06 -" },
	{ INDIA, "in 2021-22", "2022-06-01", "2021-04/2022-03 -" },
	{ INDIA, "in FY23", "2023-06-01", "2022-04/2023-03 -" },
	{ INDIA, "in Q2 FY24", "2024-06-01", "2023-Q3 -" },
	{ PAKISTAN, "in 2021-22", "2022-08-01", "2021-07/2022-06 -" },
	{ PAKISTAN, "in July-March FY21", "2021-04-14", "2020-07/2021-03 -" },
	{ JAPAN, "in fiscal 2018", SEP, "2018-04/2019-03 -" },
	{ AUSTRALIA, "in the 2018-19 financial year", SEP, "2018-07/2019-06 -" },
	{ REPORT, "in the last Indian financial year", SEP, "2018-04/2019-03 -" },
	{ INDIA, "in the fiscal year 2017-18 (April 2017-March 2018)", SEP, "2017-04/2018-03 -" },
	{ JAPAN, "in fiscal 2018, which ended in March", SEP, "2018-04/2019-03 -" },
	{ PAKISTAN, "in the first nine months of the current fiscal year ending next month", "2019-05-10", "2018-07/2019-03 -" },
	{ REPORT, "in the first three quarters of the current financial year", "2019-01-11", "2018-04/2018-12 -" },
	{ REPORT, "in the 2017/18 season", SEP, "2017-07/2018-06 -" },
	/* counted from what was named before */
	{ AFTER_YEAR, "that year", SEP, "2013 -" },
	{ AFTER_YEAR, "in the same year", SEP, "2013 -" },
	{ AFTER_YEAR, "the year before", SEP, "2012 -" },
	{ AFTER_YEAR, "in the following year", SEP, "2014 -" },
	{ AFTER_YEAR, "two years later", SEP, "2015 -" },
	{ AFTER_YEAR, "a decade earlier", SEP, "2003 -" },
	{ AFTER_MONTHS, "in the same period", SEP, "2019-H1 -" },
	{ AFTER_MONTHS, "in the reviewed period", SEP, "2019-H1 -" },
	{ AFTER_MONTHS, "in the mentioned six months", SEP, "2019-H1 -" },
	{ AFTER_MONTHS, "during the said time span", SEP, "2019-H1 -" },
	{ AFTER_MONTHS, "a year earlier", SEP, "2018-H1 -" },
	{ AFTER_MONTHS, "in the same months of 2017", SEP, "2017-H1 -" },
	/* what a rate counts from */
	{ YEARLY, "in 2010", SEP, "2018 2010" },
	{ YEARLY, "the year before", SEP, "2018 2017" },
	{ YEARLY, "a decade earlier", SEP, "2018 2008" },
	{ PART, "a year earlier", SEP, "2019-01/2019-08 2018-01/2018-08" },
	{ PART, "in the same period of last year", SEP, "2019-01/2019-08 2018-01/2018-08" },
	{ PART, "in the corresponding months of 2017", SEP, "2019-01/2019-08 2017-01/2017-08" },
	{ PART, "the level recorded in the same period of 2017", SEP, "2019-01/2019-08 2017-01/2017-08" },
	{ MONTHLY, "against the amount recorded in May", SEP, "2019-06 2019-05" },
	{ MONTHLY, "year-on-year", SEP, "2019-06 2018-06" },
	{ MONTHLY, "month-on-month", SEP, "2019-06 2019-05" },
	{ MONTHLY, "from May", SEP, "2019-06 2019-05" },
	{ MONTHLY, "on the month", SEP, "2019-06 2019-05" },
	{ FACTOR, "since 2005", SEP, "2018 2005" },
	{ FACTOR, "in ten years", SEP, "2018 2008" },
	/* when a goal is due */
	{ GOAL, "by 2020", "2015-04-21", "2020 -" },
	{ GOAL, "within five years", "2015-04-21", "2020 -" },
	{ GOAL, "over the next five years", "2015-04-21", "2016-01/2020-12 -" },
	{ GOAL, "by the end of the decade", "2015-04-21", "2020 -" },
	{ GOAL, "by the end of the year", "2015-04-21", "2015 -" },
	{ GOAL, "next year", "2015-04-21", "2016 -" },
	{ GOAL, "in ten years' time", "2015-04-21", "2025 -" },
	{ GOAL, "no later than 2019", "2015-04-21", "2019 -" },
	{ BOTH_GOALS, "by then", "2015-04-21", "2020 -" },
};

static const struct tf_claim *claim_of(const char *text, const char *date)
{
	struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(text), arena);
	struct tf_extract_options o = { .date = { 0 } };
	struct tf_claims claims = { 0 };
	struct tf_diags d = { 0 };

	assert_true(tf_date_parse(tf_str_of(date), &o.date));
	tf_extract(grammar, &s, &o, arena, &d, &claims);
	return claims.n ? &claims.v[claims.n - 1] : NULL;
}

static void put(char *out, size_t size, const char *carrier, const char *phrase)
{
	const char *gap = strstr(carrier, "%s");

	snprintf(out, size, "%.*s%s%s", (int)(gap - carrier), carrier, phrase, gap + 2);
}

/* One wrong row does not hide the next. */
static void phrases(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char text[300], got[2 * TF_PERIOD_MAX + 2] = "no claim", period[TF_PERIOD_MAX], base[TF_PERIOD_MAX];
		put(text, sizeof text, rows[i].carrier, rows[i].phrase);
		const struct tf_claim *c = claim_of(text, rows[i].date);
		if (c) {
			const char *p = tf_period_format(c->period, period), *b = tf_period_format(c->base, base);
			snprintf(got, sizeof got, "%s %s", *p ? p : "-", *b ? b : "-");
		}
		if (strcmp(got, rows[i].expected) == 0)
			continue;
		print_error("%s (%s)\n    got      %s\n    expected %s\n", text, rows[i].date, got, rows[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(phrases) };

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
