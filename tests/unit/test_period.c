/* test_period.c - words of time, found and resolved against the day of publication; a new case is a row.
 *
 * Expected: all mentions of the text, joined by "; ", each "[due |stand |base ]period", "-" where it cannot be told.
 * A base is resolved for the last period before it that is no base; "" says that there is no mention at all. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "extract/period.h"
#include "grammar/grammar.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *published, *expected;
};

static const struct row past_rows[] = {
	/* years */
	{ "in 2015, the year 2015, in calendar 2015", "2019-09-10", "2015; 2015; 2015" },
	{ "of the whole of 2003", "2004-11-04", "2003" },
	{ "between 2013 and 2020", "2022-01-10", "2013-01/2020-12" },
	{ "in 2020 and 2021", "2022-01-10", "2020; 2021" },
	{ "over 2020 and 2021", "2022-01-10", "2020-01/2021-12" },
	{ "from 2010 to 2014", "2022-01-10", "2010-01/2014-12" },
	{ "2011-2015, 2011 to 2015", "2022-01-10", "2011-01/2015-12; 2011-01/2015-12" },
	{ "for 2020-25", "2026-01-10", "2020-01/2025-12" },
	{ "in the 2020s", "2031-01-10", "2020-01/2029-12" },
	{ "the early 1990s", "2031-01-10", "1990-01/1999-12" },
	{ "in the recession year 2009", "2015-02-10", "2009" },
	/* months */
	{ "March 2022, Sept 2021, Aug. 2020", "2023-01-01", "2022-03; 2021-09; 2020-08" },
	{ "in June", "2019-08-02", "2019-06" },
	{ "June's dip", "2019-08-02", "2019-06" },
	{ "in August", "2019-08-29", "2019-08" },
	{ "In December alone, exports rose", "2021-01-14", "2020-12" },
	{ "December alone brought 5", "2021-01-14", "2020-12" },
	{ "for November", "2007-02-16", "2006-11" },
	{ "in September last year", "2019-11-10", "2018-09" },
	{ "in July of last year", "2019-09-10", "2018-07" },
	{ "December 2006 closed", "2007-02-16", "2006-12" },
	{ "for the month of September alone", "2017-10-19", "2017-09" },
	{ "last December", "2021-03-14", "2020-12" },
	{ "this January", "2021-03-14", "2021-01" },
	{ "in June 2019, and that month", "2019-09-10", "2019-06; 2019-06" },
	{ "2019-06", "2020-01-01", "2019-06" },
	/* spans of months */
	{ "January-August", "2019-09-10", "2019-01/2019-08" },
	{ "from January through August", "2019-09-10", "2019-01/2019-08" },
	{ "January to June 2018", "2019-09-10", "2018-H1" },
	{ "in the January-to-July period", "2018-08-09", "2018-01/2018-07" },
	{ "Jan-Sep 18", "2019-11-15", "2018-01/2018-09" },
	{ "Mar'21", "2021-11-15", "2021-03" },
	{ "in April-March", "2019-04-20", "2018-04/2019-03" },
	{ "from March 2018 to June 2019", "2019-09-10", "2018-03/2019-06" },
	{ "from January 1 to August 31", "2019-09-10", "2019-01/2019-08" },
	{ "between April 1 and September 30, 2020", "2021-09-10", "2020-04/2020-09" },
	{ "the first eight months of 2019", "2019-09-10", "2019-01/2019-08" },
	{ "in the first eight months of this year", "2019-09-10", "2019-01/2019-08" },
	{ "in the first five months of the year", "2012-06-18", "2012-01/2012-05" },
	{ "in the first eight months", "2018-08-29", "2018-01/2018-08" },
	{ "in the first eleven months", "2007-02-16", "2006-01/2006-11" },
	{ "in the eight months to August", "2019-09-10", "2019-01/2019-08" },
	{ "in the nine months to September", "2004-11-04", "2004-01/2004-09" },
	{ "in the eleven months to February 2023", "2023-06-04", "2022-04/2023-02" },
	{ "in the year to June", "2021-09-04", "2020-07/2021-06" },
	{ "12 months to November 2022", "2023-09-04", "2021-12/2022-11" },
	{ "the 12 months ended March 31", "2023-09-04", "2022-04/2023-03" },
	{ "three months ending in June", "2019-08-02", "2019-Q2" },
	{ "over the seven months from April", "2025-12-08", "2025-04/2025-10" },
	{ "In February 2016 and in the three months to that February", "2018-08-10", "2016-02; 2015-12/2016-02" },
	{ "the eight-month surplus", "2019-09-10", "2019-01/2019-08" },
	{ "through September", "2024-11-10", "2024-01/2024-09" },
	{ "9M 2023", "2024-02-10", "2023-01/2023-09" },
	{ "in the centenary year of the Republic", "2024-11-04", "-" },
	{ "the last two months of the year", "2020-02-10", "2019-11/2019-12" },
	/* quarters and halves */
	{ "in the first quarter", "2024-05-15", "2024-Q1" },
	{ "Q1 2019; 2019's first quarter, 2024 Q1", "2024-05-15", "2019-Q1; 2019-Q1; 2024-Q1" },
	{ "third-quarter exports", "2024-01-15", "2023-Q3" },
	{ "the quarter ended June", "2024-01-15", "2023-Q2" },
	{ "in the June quarter", "2019-09-15", "2019-Q2" },
	{ "the fourth quarter of last year", "2024-05-15", "2023-Q4" },
	{ "the last quarter of 2019, last quarter", "2024-05-15", "2019-Q4; 2024-Q1" },
	{ "in the first three quarters", "2024-11-15", "2024-01/2024-09" },
	{ "Q1-Q3 2019", "2020-11-15", "2019-01/2019-09" },
	{ "the first half of 2012", "2013-08-22", "2012-H1" },
	{ "H1 2024", "2025-08-22", "2024-H1" },
	{ "first-half exports", "2003-08-22", "2003-H1" },
	{ "for the half-year", "2003-08-22", "2003-H1" },
	{ "fiscal years are below; 1H24 and 2Q 2019", "2024-08-22", "2024-H1; 2019-Q2" },
	/* counted from the day */
	{ "last year and this year", "2005-07-01", "2004; 2005" },
	{ "next year", "2014-11-13", "2015" },
	{ "the year before last", "2014-11-13", "2012" },
	{ "last month and this month", "2020-01-13", "2019-12; 2020-01" },
	{ "in the current quarter", "2024-02-15", "2024-Q1" },
	{ "a decade ago, ten years ago, three decades ago", "2013-03-19", "2003; 2003; 1983" },
	{ "Two years ago, the goal", "2013-03-19", "2011" },
	{ "at the start of the century", "2025-05-14", "2000" },
	{ "over the past five years", "2024-11-12", "2019-01/2023-12" },
	{ "in the past 12 months", "2024-11-12", "2023-11/2024-10" },
	{ "in the last decade", "2024-11-12", "2014-01/2023-12" },
	{ "so far this year", "2019-09-10", "2019-01/2019-08" },
	{ "in June. In the year to date", "2019-08-02", "2019-06; 2019-H1" },
	{ "since January", "2025-10-08", "2025-01/2025-09" },
	{ "since the start of the year", "2025-10-08", "2025-01/2025-09" },
	{ "full-year exports", "2025-01-08", "2024" },
	/* counted from what was named before */
	{ "in 2008 and the following year", "2010-11-11", "2008; 2009" },
	{ "In 2013. A decade earlier", "2014-11-13", "2013; 2003" },
	{ "in 2013, the previous year", "2014-11-13", "2013; 2012" },
	{ "in 2013, in the same year, in that year", "2016-11-13", "2013; 2013; 2013" },
	{ "in 2005 it was 40, the year before", "2016-11-13", "2005; 2004" },
	{ "in July 2010; five years on it was", "2021-05-05", "2010-07; 2015" },
	{ "in July it was 14 million, a year earlier 12", "2022-08-07", "2022-07; 2021-07" },
	{ "in September, after 12.6 bn a year before", "2019-11-15", "2019-09; 2018-09" },
	{ "in August; exports in the month", "2020-08-29", "2020-08; 2020-08" },
	{ "in January-June; imports in the same period", "2020-08-29", "2020-H1; 2020-H1" },
	{ "In 2001 it was 83. It doubled in four years", "2022-02-09", "2001; due 2002-01/2005-12" },
	/* when a stock stood */
	{ "at the end of June", "2004-11-04", "stand 2004-06" },
	{ "by the end of last year", "2006-11-04", "stand 2005" },
	{ "as of end-2018", "2019-11-04", "stand 2018" },
	{ "at the close of 2008", "2019-11-04", "stand 2008" },
	{ "as of May 20, 2019", "2019-11-04", "stand 2019-05" },
	{ "at year-end 2018", "2019-11-04", "stand 2018" },
	{ "at the end of the first quarter", "2019-11-04", "stand 2019-03" },
};

static const struct row base_rows[] = {
	{ "In 2007, 31.2 percent more than a year earlier", "2008-01-17", "2007; base 2006" },
	{ "in January-August, up 5% from a year earlier", "2019-09-10", "2019-01/2019-08; base 2018-01/2018-08" },
	{ "in January-August, 5% more than in the same period of last year", "2019-09-10", "2019-01/2019-08; base 2018-01/2018-08" },
	{ "in the first half, 34 percent above the same months of 2018", "2019-09-10", "2019-H1; base 2018-H1" },
	{ "in the nine months to September, up on the year-earlier period", "2004-11-04", "2004-01/2004-09; base 2003-01/2003-09" },
	{ "in October, compared with the corresponding month of last year", "2019-11-15", "2019-10; base 2018-10" },
	{ "in August, compared with the same period", "2019-09-10", "2019-08; base 2018-08" },
	{ "in June 5 percent year-on-year", "2019-08-02", "2019-06; base 2018-06" },
	{ "in June 5 percent year on year and 2 percent month on month", "2019-08-02", "2019-06; base 2018-06; base 2019-05" },
	{ "in June up 5% on-year, 5% yoy, 5% y/y", "2019-08-02", "2019-06; base 2018-06; base 2018-06; base 2018-06" },
	{ "in June up 5% on the year, 2% on the month", "2019-08-02", "2019-06; base 2018-06; base 2019-05" },
	{ "In March. On a month-on-month basis", "2021-04-14", "2021-03; base 2021-02" },
	{ "in June, up 3 percent from the previous month", "2019-08-02", "2019-06; base 2019-05" },
	{ "in June, up 3 percent from May", "2019-08-02", "2019-06; base 2019-05" },
	{ "in June, 3 percent less than in May", "2019-08-02", "2019-06; base 2019-05" },
	{ "in January, up 3 percent on December", "2019-02-02", "2019-01; base 2018-12" },
	{ "in Q2 2024, up 13.2% quarter-on-quarter", "2025-02-06", "2024-Q2; base 2024-Q1" },
	{ "in March 2022, 20% over March 2021", "2022-04-04", "2022-03; base 2021-03" },
	{ "in 2014 up 24% from 2013", "2015-01-13", "2014; base 2013" },
	{ "in 2014 up 24% on 2013", "2015-01-13", "2014; base 2013" },
	{ "in 2014, 24% above the 2013 level", "2015-01-13", "2014; base 2013" },
	{ "in 2014, twice as much as in 2010", "2015-01-13", "2014; base 2010" },
	{ "in 2014, double the 2005 level", "2015-01-13", "2014; base 2005" },
	{ "in 2014, more than in 2012 and 2013", "2015-01-13", "2014; base 2012; base 2013" },
	{ "in 2004 it had more than doubled since 2000", "2005-07-01", "2004; base 2000" },
	{ "in July, double that of a year ago", "2014-08-01", "2014-07; base 2013-07" },
	{ "in 2013, five times more than a decade ago", "2014-08-01", "2013; base 2003" },
	{ "in January-May, 5% more than last year", "2019-06-10", "2019-01/2019-05; base 2018-01/2018-05" },
	{ "in 2011-12, up from the previous fiscal", "2012-06-10", "2011-04/2012-03; base 2010-04/2011-03" },
	{ "in the first eleven months, against 202.3 bn in the same period of 2005", "2007-02-16", "2006-01/2006-11; 2005-01/2005-11" },
	{ "against 15.7 percent in 2018", "2019-09-10", "2018" },
	{ "from $69.5 billion in 2009 to $123.7 billion in 2014", "2015-09-10", "2009; 2014" },
	{ "the record of $683.6 billion from 2022", "2025-01-01", "2022" },
};

static const struct row future_rows[] = {
	{ "by 2030 or 2035, no later than 2040", "2012-09-10", "due 2030; due 2035; due 2040" },
	{ "by June", "2019-09-10", "due 2020-06" },
	{ "by 2015, by the end of 2015, by end-2020", "2012-09-10", "due 2015; due 2015; due 2020" },
	{ "by the end of the decade", "2005-07-01", "due 2010" },
	{ "by the end of the decade", "2013-07-01", "due 2020" },
	{ "by the middle of the decade", "2022-07-01", "due 2025" },
	{ "by mid-2025", "2022-07-01", "due 2025" },
	{ "before the end of December", "2006-11-04", "due 2006-12" },
	{ "before the year is out", "2025-09-18", "due 2025" },
	{ "by year-end", "2025-09-18", "due 2025" },
	{ "within five years, in five years, within ten years", "2015-04-21", "due 2020; due 2020; due 2025" },
	{ "in a decade", "2021-05-05", "due 2031" },
	{ "in two years' time", "2021-05-05", "due 2023" },
	{ "over the next five years", "2014-04-21", "2015-01/2019-12" },
	{ "in the next three years", "2021-11-29", "2022-01/2024-12" },
	{ "over the next three to five years", "2021-11-29", "2022-01/2026-12" },
	{ "in the coming decade", "2021-11-29", "2022-01/2031-12" },
	{ "for the 15 years to 2035", "2019-06-14", "due 2035" },
	{ "by 2020, and more by then", "2015-06-14", "due 2020; due 2020" },
	{ "proclaimed in March 2011, within five years", "2013-11-22", "2011-03; due 2016" },
	{ "within five years of its signing in February 2022", "2025-05-02", "due 2027" },
	{ "for the year as a whole", "2003-08-22", "2003" },
	{ "next March", "2019-09-10", "2020-03" },
	{ "in June", "2019-09-10", "2020-06" },
};

static const struct row none_rows[] = {
	{ "on April 27, 2012, on Thursday, on 14 June 2019", "2019-09-10", "" },
	{ "SAO PAULO, Oct 8, 2025 -", "2025-10-08", "" },
	{ "Jan. 5, 2024; 13:13, August 22, 2024", "2024-10-08", "" },
	{ "BEIJING, Nov. 4 (Xinhua) --; 07/01/2005, 2012-04-27", "2024-11-04", "" },
	{ "2,412 and 12-10-0163-01", "2024-11-04", "" },
	{ "drew 1999 participants; some 2015 tonnes", "2024-11-04", "" },
	{ "for $2015, CB19-127; Regulation 2016/1037", "2024-11-04", "" },
	{ "Agenda 2030", "2024-11-04", "" },
	{ "a quarter of an hour, up by a quarter", "2024-11-04", "" },
	{ "5 percent a year for the tenth year in a row", "2024-11-04", "" },
	{ "the slowest in a decade, the first time in four years", "2024-11-04", "" },
	{ "in the first half of the week", "2024-11-04", "" },
	{ "the year the two countries met; two years before the date", "2024-11-04", "" },
	{ "at the same time, trade", "2024-11-04", "" },
	{ "Prime Minister Theresa May said exports may rise", "2018-11-04", "" },
	{ "cut thirteen weeks ago, in 10 days", "2024-11-04", "" },
	{ "the three-month moving average; the '15 vintage", "2024-11-04", "" },
};

static const struct {
	const char *text, *published;
	int month;
	bool by_start;
	const char *expected;
} fiscal_rows[] = {
	{ "in 2021-22", "2022-06-01", 4, false, "2021-04/2022-03" },
	{ "in 2021/22", "2022-06-01", 7, false, "2021-07/2022-06" },
	{ "in 1999-2000", "2011-06-25", 7, false, "1999-07/2000-06" },
	{ "in 2011-12", "2012-06-25", 1, false, "2011-04/2012-03" },
	{ "in 2020-2021", "2022-06-25", 1, false, "2020-01/2021-12" },
	{ "FY22, FY2022 and FY 2021-22", "2022-06-25", 4, false, "2021-04/2022-03; 2021-04/2022-03; 2021-04/2022-03" },
	{ "in fiscal 2018", "2019-10-19", 4, true, "2018-04/2019-03" },
	{ "in fiscal 2018", "2019-10-19", 10, false, "2017-10/2018-09" },
	{ "in fiscal 2018", "2019-10-19", 1, false, "2018" },
	{ "Q2 FY24 and 4QFY24", "2024-10-19", 4, false, "2023-Q3; 2024-Q1" },
	{ "in July-March (2020-21)", "2021-04-14", 7, false, "2020-07/2021-03" },
	{ "during July-March FY21", "2021-04-14", 7, false, "2020-07/2021-03" },
	{ "in the first three quarters of the current fiscal year", "2021-04-14", 7, false, "2020-07/2021-03" },
	{ "In July-March. In the first eight months", "2021-04-14", 7, false, "2020-07/2021-03; 2020-07/2021-02" },
	{ "this fiscal and last fiscal year", "2021-04-14", 7, false, "2020-07/2021-06; 2019-07/2020-06" },
	{ "fiscal first-half surplus", "2017-10-19", 4, true, "2017-04/2017-09" },
	{ "in the first fiscal quarter of 2024", "2024-10-19", 10, false, "2023-Q4" },
	{ "in the fiscal year to March 2024", "2024-11-12", 1, false, "2023-04/2024-03" },
	{ "the fiscal year that ended on March 31", "2022-04-04", 1, false, "2021-04/2022-03" },
	{ "the fiscal year that ended on Thursday", "2022-04-04", 4, false, "2021-04/2022-03" },
	{ "the fiscal year that closed on 30 June", "2023-07-03", 7, false, "2022-07/2023-06" },
	{ "the fiscal year that ended last June", "2015-04-21", 7, false, "2013-07/2014-06" },
	{ "the 2019-20 financial year", "2021-04-21", 7, false, "2019-07/2020-06" },
};

/* One wrong row does not hide the next. */
static bool check(const char *text, const char *published, const struct period_context *fiscal, enum period_sense sense,
                  const char *expected)
{
	static const char *const roles[] = { "", "due ", "base ", "stand " };
	struct tf_mark mark = tf_arena_mark(arena);
	struct text t = text_split(tf_str_of(text), arena);
	struct period_mentions m = { 0 };
	struct period_context c = *fiscal;
	struct tf_period before = { 0 };
	char got[512] = "", one[TF_PERIOD_MAX];

	assert_true(tf_date_parse(tf_str_of(published), &c.published));
	lexicon_tag(grammar->lexicon, &t, arena);
	period_find(&t, 0, t.n_tok, arena, &m);
	for (size_t i = 0; i < m.n; i++) {
		struct tf_period p = m.v[i].role == PERIOD_BASE ? period_base(&m.v[i], &c, before)
		                                                : period_resolve(&m.v[i], &c, sense, before);
		size_t n = strlen(got);
		snprintf(got + n, sizeof got - n, "%s%s%s", i ? "; " : "", roles[m.v[i].role],
		         tf_period_none(p) ? "-" : tf_period_format(p, one));
		assert_true(m.v[i].tok0 < m.v[i].tok1 && m.v[i].tok1 <= t.n_tok);
		assert_true(i == 0 || m.v[i - 1].tok1 <= m.v[i].tok0);
		if (m.v[i].role != PERIOD_BASE && !tf_period_none(p))
			before = p;
	}
	tf_arena_rewind(arena, mark);
	if (strcmp(got, expected) == 0)
		return true;
	print_error("\"%s\" on %s: \"%s\", expected \"%s\"\n", text, published, got, expected);
	return false;
}

static void check_rows(const struct row *rows, size_t n, enum period_sense sense)
{
	struct period_context calendar = { .fiscal_month = 1 };
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++)
		wrong += !check(rows[i].text, rows[i].published, &calendar, sense, rows[i].expected);
	assert_int_equal(wrong, 0);
}

static void past(void **state)
{
	(void)state;
	check_rows(past_rows, COUNT(past_rows), SENSE_PAST);
}

static void bases(void **state)
{
	(void)state;
	check_rows(base_rows, COUNT(base_rows), SENSE_PAST);
}

static void future(void **state)
{
	(void)state;
	check_rows(future_rows, COUNT(future_rows), SENSE_FUTURE);
}

static void no_periods(void **state)
{
	(void)state;
	check_rows(none_rows, COUNT(none_rows), SENSE_PAST);
}

static void fiscal_years(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(fiscal_rows); i++) {
		struct period_context c = { .fiscal_month = fiscal_rows[i].month, .fiscal_by_start = fiscal_rows[i].by_start };
		wrong += !check(fiscal_rows[i].text, fiscal_rows[i].published, &c, SENSE_PAST, fiscal_rows[i].expected);
	}
	assert_int_equal(wrong, 0);
}

/* Without a date, what is counted from it stays open; what is stated does not. */
static void undated(void **state)
{
	struct text t = text_split(TF_STR("last year; in 2015; in June; within five years; a decade ago"), arena);
	struct period_context c = { .fiscal_month = 1 };
	struct period_mentions m = { 0 };
	struct tf_period none = { 0, 0 };

	(void)state;
	lexicon_tag(grammar->lexicon, &t, arena);
	period_find(&t, 0, t.n_tok, arena, &m);
	assert_int_equal(m.n, 5);
	for (size_t i = 0; i < m.n; i++)
		assert_int_equal(tf_period_none(period_resolve(&m.v[i], &c, SENSE_PAST, none)), i != 1);
}

/* A text as hostile as can be: every word opens a mention, none ends; the time grows with the text, not faster. */
static void linear(void **state)
{
	static const char *const words[] = { "the year before the first half of the ", "from between January to ",
		                             "2011-12-13/14 ", "a a the the the of in ", "12 months to the end of " };
	double seconds[2];

	(void)state;
	for (size_t w = 0; w < COUNT(words); w++) {
		for (int k = 0; k < 2; k++) {
			size_t n = 1000U << (3 * k), len = strlen(words[w]);
			struct tf_arena *a = tf_arena_new();
			char *s = tf_arena_alloc(a, n * len + 1);
			struct period_mentions m = { 0 };
			for (size_t i = 0; i < n; i++)
				memcpy(s + i * len, words[w], len);
			struct text t = text_split((struct tf_str){ s, n * len }, a);
			lexicon_tag(grammar->lexicon, &t, a);
			clock_t start = clock();
			period_find(&t, 0, t.n_tok, a, &m);
			seconds[k] = (double)(clock() - start) / CLOCKS_PER_SEC;
			tf_arena_free(a);
		}
		/* Eight times the text; a quadratic reader would need 64 times as long. */
		assert_true(seconds[1] < 0.05 + 24 * seconds[0]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(past),       cmocka_unit_test(bases),   cmocka_unit_test(future), cmocka_unit_test(no_periods),
		cmocka_unit_test(fiscal_years), cmocka_unit_test(undated), cmocka_unit_test(linear),
	};
	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
