/* test_date.c - days that exist, and periods in every form that files hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "tradefig/date.h"

static struct tf_date date(const char *text)
{
	struct tf_date d = { 0 };

	if (!tf_date_parse(tf_str_of(text), &d))
		fail_msg("no date: %s", text);
	return d;
}

static void dates_parse(void **state)
{
	static const struct {
		const char *text;
		bool ok;
	} cases[] = {
		{ "2019-09-10", true },  { "2020-02-29", true },   { "2019-02-29", false }, { "2000-02-29", true },
		{ "1900-02-29", false }, { "2100-02-29", false },  { "2019-04-31", false }, { "2019-12-31", true },
		{ "2019-13-01", false }, { "2019-00-10", false },  { "2019-01-00", false }, { "0000-01-01", false },
		{ "0001-01-01", true },  { "9999-12-31", true },   { "2019-9-10", false },  { "2019-09-10 ", false },
		{ "2019/09/10", false }, { "2019-09-10T", false }, { "2019-09", false },    { "", false },
		{ "20190910", false },   { "-019-09-10", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tf_date d = { 0 };
		char buf[TF_DATE_MAX];

		if (tf_date_parse(tf_str_of(cases[i].text), &d) != cases[i].ok)
			fail_msg("%s", cases[i].text);
		assert_int_equal(tf_date_valid(d), cases[i].ok);
		assert_string_equal(tf_date_format(d, buf), cases[i].ok ? cases[i].text : "");
	}
}

static void days_are_counted(void **state)
{
	static const struct {
		const char *text;
		long days;
	} cases[] = {
		{ "1970-01-01", 0 },       { "1969-12-31", -1 },      { "2000-03-01", 11017 },
		{ "2019-09-10", 18149 },   { "2020-02-29", 18321 },   { "2038-01-19", 24855 },
		{ "0001-01-01", -719162 }, { "9999-12-31", 2932896 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(tf_date_days(date(cases[i].text)), cases[i].days);
}

/* 400 years hold every combination of leap day and weekday that the calendar has. */
static void days_lead_back(void **state)
{
	long from = tf_date_days(date("1799-12-31")), to = tf_date_days(date("2200-01-02"));
	struct tf_date before = tf_date_from_days(from - 1);

	(void)state;
	for (long days = from; days <= to; days++) {
		struct tf_date d = tf_date_from_days(days);

		assert_true(tf_date_valid(d));
		assert_int_equal(tf_date_days(d), days);
		assert_true(tf_date_cmp(before, d) < 0 && tf_date_cmp(d, before) > 0 && tf_date_cmp(d, d) == 0);
		before = d;
	}
	assert_int_equal(tf_date_cmp(tf_date_from_days(tf_date_days(date("0001-01-01"))), date("0001-01-01")), 0);
	assert_int_equal(tf_date_cmp(tf_date_from_days(tf_date_days(date("9999-12-31"))), date("9999-12-31")), 0);
}

static void today_can_be_fixed(void **state)
{
	char buf[TF_DATE_MAX];

	(void)state;
	setenv("SOURCE_DATE_EPOCH", "1568073600", 1);
	assert_string_equal(tf_date_format(tf_date_today(), buf), "2019-09-10");
	setenv("SOURCE_DATE_EPOCH", "1568159999", 1); /* its last second */
	assert_string_equal(tf_date_format(tf_date_today(), buf), "2019-09-10");
	/* Nonsense does not make it 1970. */
	setenv("SOURCE_DATE_EPOCH", "12x", 1);
	assert_true(tf_date_today().year >= 2026);
	unsetenv("SOURCE_DATE_EPOCH");
	assert_true(tf_date_valid(tf_date_today()));
}

/* What is read, what is written for it, and its first and last day. */
static void periods_both_ways(void **state)
{
	static const struct {
		const char *text, *written, *start, *end;
		int months;
	} cases[] = {
		{ "2019", "2019", "2019-01-01", "2019-12-31", 12 },
		{ "2012-H1", "2012-H1", "2012-01-01", "2012-06-30", 6 },
		{ "2012-H2", "2012-H2", "2012-07-01", "2012-12-31", 6 },
		{ "2019-Q1", "2019-Q1", "2019-01-01", "2019-03-31", 3 },
		{ "2019-Q4", "2019-Q4", "2019-10-01", "2019-12-31", 3 },
		{ "2012-06", "2012-06", "2012-06-01", "2012-06-30", 1 },
		{ "2012-02", "2012-02", "2012-02-01", "2012-02-29", 1 },
		{ "2019-01/2019-08", "2019-01/2019-08", "2019-01-01", "2019-08-31", 8 },
		{ "2021-04/2022-03", "2021-04/2022-03", "2021-04-01", "2022-03-31", 12 },
		{ "2011/2015", "2011-01/2015-12", "2011-01-01", "2015-12-31", 60 },
		{ "2011-01/2015-12", "2011-01/2015-12", "2011-01-01", "2015-12-31", 60 },
		{ "2015/2015", "2015", "2015-01-01", "2015-12-31", 12 },
		{ "2019-01/2019-12", "2019", "2019-01-01", "2019-12-31", 12 },
		{ "2019-01/2019-03", "2019-Q1", "2019-01-01", "2019-03-31", 3 },
		{ "2019-02/2019-04", "2019-02/2019-04", "2019-02-01", "2019-04-30", 3 },
		{ "2019-04/2019-09", "2019-04/2019-09", "2019-04-01", "2019-09-30", 6 },
		{ "2019-07/2019-12", "2019-H2", "2019-07-01", "2019-12-31", 6 },
		{ "2019-05/2019-05", "2019-05", "2019-05-01", "2019-05-31", 1 },
		{ "0001-01", "0001-01", "0001-01-01", "0001-01-31", 1 },
		{ "", "", "", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char buf[TF_PERIOD_MAX], day[TF_DATE_MAX];
		struct tf_period p = { 1, 1 }, again;

		assert_true(tf_period_parse(tf_str_of(cases[i].text), &p));
		assert_string_equal(tf_period_format(p, buf), cases[i].written);
		assert_string_equal(tf_date_format(tf_period_start(p), day), cases[i].start);
		assert_string_equal(tf_date_format(tf_period_end(p), day), cases[i].end);
		assert_int_equal(tf_period_length(p), cases[i].months);
		assert_true(tf_period_parse(tf_str_of(buf), &again));
		assert_true(tf_period_eq(p, again));
	}
}

static void no_periods(void **state)
{
	static const char *const cases[] = {
		"19",           "2019-13",         "2019-00", "2019-H0",  "2019-H3",
		"2019-Q0",      "2019-Q5",         "2019-",   "2019-1",   "2019/",
		"2019/2018",    "2019-08/2019-01", "0000",    "2019-Q",   "2019-H1/2019-H2",
		"2019/2020-05", "2019-05/2020",    " 2019",   "2019 ",    "2019-q1",
		"last year",    "2019-06-01",      "20191",   "2019-01/", "/2019",
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tf_period p = { 7, 8 };

		if (tf_period_parse(tf_str_of(cases[i]), &p))
			fail_msg("read as a period: %s", cases[i]);
		assert_true(p.first == 7 && p.last == 8);
	}
}

static void periods_are_made(void **state)
{
	struct tf_period none = { 0 };

	(void)state;
	assert_true(tf_period_eq(tf_period_year(2015), tf_period_between(2015, 1, 2015, 12)));
	assert_true(tf_period_eq(tf_period_months(2019, 1, 8), tf_period_between(2019, 1, 2019, 8)));
	assert_true(tf_period_eq(tf_period_months(2019, 11, 4), tf_period_between(2019, 11, 2020, 2)));
	assert_true(tf_period_eq(tf_period_shift(tf_period_year(2015), -12), tf_period_year(2014)));
	assert_true(tf_period_eq(tf_period_shift(tf_period_months(2019, 1, 1), -1), tf_period_months(2018, 12, 1)));
	assert_true(tf_period_none(none));
	assert_true(tf_period_none(tf_period_shift(none, 12)));
	assert_true(tf_period_eq(none, tf_period_shift(none, 3)));
	assert_false(tf_period_eq(none, tf_period_year(2015)));
	assert_false(tf_period_eq(tf_period_months(2015, 1, 6), tf_period_year(2015)));
	assert_int_equal(tf_period_length(none), 0);
}

static void years_of_periods(void **state)
{
	struct tf_period fiscal = tf_period_between(2021, 4, 2022, 3);

	(void)state;
	assert_true(tf_period_is_year(tf_period_year(2015)));
	assert_false(tf_period_is_year(fiscal)); /* twelve months, but of two years */
	assert_false(tf_period_is_year(tf_period_between(2011, 1, 2015, 12)));
	assert_false(tf_period_is_year((struct tf_period){ 0 }));
	assert_int_equal(tf_period_first_year(fiscal), 2021);
	assert_int_equal(tf_period_last_year(fiscal), 2022);
	assert_int_equal(tf_period_first_year(tf_period_months(2019, 12, 1)), 2019);
	assert_int_equal(tf_period_last_year(tf_period_months(2019, 12, 1)), 2019);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_parse),       cmocka_unit_test(days_are_counted),
		cmocka_unit_test(days_lead_back),    cmocka_unit_test(today_can_be_fixed),
		cmocka_unit_test(periods_both_ways), cmocka_unit_test(no_periods),
		cmocka_unit_test(periods_are_made),  cmocka_unit_test(years_of_periods),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
