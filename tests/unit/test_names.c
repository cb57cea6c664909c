/* test_names.c - codes, amounts and periods as a reader would say them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "model/names.h"

static struct tf_arena *arena;

static int set_up(void **state)
{
	(void)state;
	arena = tf_arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	tf_arena_free(arena);
	return 0;
}

static void assert_words(struct tf_str got, const char *expected)
{
	assert_string_equal(tf_cstr(arena, got), expected);
}

static void codes_from_names(void **state)
{
	static const struct {
		const char *name, *code;
	} rows[] = {
		{ "China", "CHN" },
		{ "CHN", "CHN" },
		{ "russian federation", "RUS" },
		{ "Korea", "KOR" },
		{ "USA", "USA" },
		{ "UK", "GBR" },
		{ "Türkiye", "TUR" },
		{ "Viet Nam", "VNM" },
		{ "Iran (Islamic Republic of)", "IRN" },
		{ "Arab League states", "ARAB" },
		{ "Central Asia (5)", "CAS" },
		{ "Central and Eastern Europe (17)", "CEE" },
		{ "Latin America and Caribbean", "LAC" },
		{ "European Union", "EU" },
		{ "EAEU", "EAEU" },
		{ "World", "WLD" },
		{ "CHN-Heilongjiang", "CHN-Heilongjiang" },
		{ "XYZ-Somewhere", "" },
		{ "Chin", "" },
		{ "Ruritania", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_words(names_code(tf_str_of(rows[i].name)), rows[i].code);
}

static void names_from_codes(void **state)
{
	static const struct {
		const char *code, *name;
	} rows[] = {
		{ "CHN", "China" },         { "RUS", "Russia" },   { "KOR", "South Korea" },
		{ "USA", "United States" }, { "ARE", "UAE" },      { "GBR", "United Kingdom" },
		{ "ABW", "Aruba" },         { "ZWE", "Zimbabwe" }, { "EU", "European Union" },
		{ "WLD", "the world" },     { "QQQ", "QQQ" },      { "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(tf_country_name(tf_str_of(rows[i].code)), rows[i].name);
}

/* The look-up halves the table, so it has to be in order: each code must find its own row. */
static void every_code_is_found(void **state)
{
	static const struct {
		const char *code, *name;
	} rows[] = {
#define COUNTRY(code, name, others) { code, name },
#include "model/names.def"
#undef COUNTRY
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(tf_country_name(tf_str_of(rows[i].code)), rows[i].name);
		assert_words(names_code(tf_str_of(rows[i].name)), rows[i].code);
	}
}

/* A slice in the middle of a text, with no NUL behind it. */
static void unknown_code_as_given(void **state)
{
	char text[] = "QQQRRR";
	const char *a = tf_country_name((struct tf_str){ text, 3 });
	const char *b = tf_country_name((struct tf_str){ text + 3, 3 });

	(void)state;
	assert_string_equal(a, "QQQ");
	assert_string_equal(b, "RRR");
}

static void amounts(void **state)
{
	static const struct {
		double value;
		const char *unit, *words;
	} rows[] = {
		{ 1e11, "USD", "100 billion USD" },
		{ 67954953564, "USD", "68.0 billion USD" },
		{ 107060000000, "USD", "107.1 billion USD" },
		{ 5848821000, "USD", "5.85 billion USD" },
		{ 9.996e9, "USD", "10.0 billion USD" },
		{ 999.99e6, "USD", "1.00 billion USD" },
		{ 1e12, "JPY", "1 trillion JPY" },
		{ -12.34e9, "USD", "-12.3 billion USD" },
		{ 8.4e6, "tonne", "8.40 million tonnes" },
		{ 950000, "USD", "950000 USD" },
		{ 4.5, "percent", "4.5 percent" },
		{ 2, "times", "2 times" },
		{ 0, "USD", "0 USD" },
		{ NAN, "USD", "" },
		{ INFINITY, "USD", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_words(tf_amount_words(rows[i].value, tf_str_of(rows[i].unit), arena), rows[i].words);
	assert_words(tf_range_words(TF_STR("60 billion USD"), TF_STR("80 billion USD"), arena), "60 to 80 billion USD");
	assert_words(tf_range_words(TF_STR("900 million USD"), TF_STR("1.2 billion USD"), arena),
	             "900 million USD to 1.2 billion USD");
	assert_words(tf_range_words(TF_STR("$60bn"), TF_STR("$80bn"), arena), "$60bn to $80bn");
	assert_words(tf_range_words(TF_STR("60 billion USD"), TF_STR(""), arena), "60 billion USD");
	assert_words(names_range(88.9e9, 90.9e9, arena), "89 to 91 billion");
	assert_words(names_range(107.06e9, 112.3e9, arena), "107 to 112 billion");
}

static void periods(void **state)
{
	static const struct {
		const char *period, *words;
	} rows[] = {
		{ "2015", "2015" },
		{ "2019-01/2019-08", "January-August 2019" },
		{ "2012-06", "June 2012" },
		{ "2012-Q2", "April-June 2012" },
		{ "2021-04/2022-03", "fiscal 2021/22" },
		{ "2022-04/2023-02", "April 2022-February 2023" },
		{ "2011/2015", "2011-2015" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct tf_period p;

		assert_true(tf_period_parse(tf_str_of(rows[i].period), &p));
		assert_words(names_period(p, arena), rows[i].words);
	}
}

static void subjects(void **state)
{
	(void)state;
	assert_words(names_subject(TF_STR("CHN"), TF_STR("RUS"), TF_IND_TRADE, TF_STR(""), arena),
	             "China-Russia trade");
	assert_words(names_subject(TF_STR("KOR"), TF_STR("WLD"), TF_IND_EXPORTS, TF_STR("semiconductors"), arena),
	             "South Korea's exports of semiconductors");
	assert_words(names_subject(TF_STR("RUS"), TF_STR("CHN"), TF_IND_EXPORTS, TF_STR("coal"), arena),
	             "Russia's exports of coal to China");
	assert_words(names_subject(TF_STR("CHN"), TF_STR("RUS"), TF_IND_TRADE, TF_STR("coal"), arena),
	             "China-Russia trade in coal");
	assert_words(names_subject(TF_STR("BRA"), TF_STR("CHN"), TF_IND_EXPORTS, TF_STR("goods"), arena),
	             "Brazil's exports to China");
	assert_words(names_subject(TF_STR("USA"), TF_STR("CHN"), TF_IND_BALANCE, TF_STR(""), arena),
	             "United States' trade balance with China");
	assert_words(names_source(TF_STR("GACC"), TF_STR("CHN"), arena), "China's customs (GACC)");
	assert_words(names_source(TF_STR("IMF-DOTS"), TF_STR("RUS"), arena), "Russia (IMF-DOTS)");
	assert_words(names_source(TF_STR("GACC"), TF_STR(""), arena), "GACC");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_from_names),
		cmocka_unit_test(names_from_codes),
		cmocka_unit_test(every_code_is_found),
		cmocka_unit_test(unknown_code_as_given),
		cmocka_unit_test(amounts),
		cmocka_unit_test(periods),
		cmocka_unit_test(subjects),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
