/* test_str.c - slices, and numbers that mean the same going in and coming out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tradefig/str.h"

static const struct tf_str empty = { NULL, 0 };

static void slices_compare(void **state)
{
	static const struct {
		const char *a, *b;
		int order;
	} cases
		[] = {
			{ "", "", 0 },           { "a", "a", 0 },    { "a", "b", -1 }, { "b", "a", 1 },
			{ "ab", "abc", -1 },     { "abc", "ab", 1 }, { "Z", "a", -1 }, { "", "a", -1 },
			{ "z", "\xC3\xA9", -1 }, /* bytes above 127 come last */
		};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int order = tf_str_cmp(tf_str_of(cases[i].a), tf_str_of(cases[i].b));

		assert_int_equal((order > 0) - (order < 0), cases[i].order);
		assert_int_equal(tf_str_eq(tf_str_of(cases[i].a), tf_str_of(cases[i].b)), cases[i].order == 0);
	}
	assert_true(tf_str_eq(empty, TF_STR("")));
	assert_true(tf_str_is(empty, ""));
	assert_true(tf_str_eq(tf_str_of(NULL), empty));
	assert_int_equal(tf_str_cmp(empty, TF_STR("a")) < 0, 1);
	/* A NUL inside counts: slices are not C strings. */
	assert_false(tf_str_eq(TF_STR("a\0b"), TF_STR("a\0c")));
	assert_false(tf_str_is(TF_STR("a\0b"), "a"));
}

static void slices_start(void **state)
{
	(void)state;
	assert_true(tf_str_starts(TF_STR("trade"), "tra"));
	assert_true(tf_str_starts(TF_STR("trade"), "trade"));
	assert_true(tf_str_starts(empty, ""));
	assert_false(tf_str_starts(TF_STR("tra"), "trade"));
	assert_false(tf_str_starts(empty, "t"));
	assert_false(tf_str_starts(TF_STR("Trade"), "tra"));
}

static void slices_trim(void **state)
{
	static const char *const cases[][2] = {
		{ "  a b ", "a b" }, { "\t\r\n\v\f a", "a" },      { "a", "a" }, { " \n ", "" },
		{ "", "" },          { "\xC2\xA0x", "\xC2\xA0x" }, /* only ASCII white space */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_true(tf_str_is(tf_str_trim(tf_str_of(cases[i][0])), cases[i][1]));
	assert_int_equal(tf_str_trim(empty).n, 0);
}

static void slices_cut(void **state)
{
	struct tf_str rest = TF_STR("a;;bc");

	(void)state;
	assert_true(tf_str_is(tf_str_cut(&rest, ';'), "a"));
	assert_true(tf_str_is(rest, ";bc"));
	assert_true(tf_str_is(tf_str_cut(&rest, ';'), ""));
	assert_true(tf_str_is(tf_str_cut(&rest, ';'), "bc"));
	assert_int_equal(rest.n, 0);
	assert_true(tf_str_is(tf_str_cut(&rest, ';'), ""));
	rest = empty;
	assert_true(tf_str_is(tf_str_cut(&rest, ';'), ""));
}

static void copies_end_with_nul(void **state)
{
	struct tf_arena *a = tf_arena_new();
	const char text[] = { 'a', 'b', 'c', 'd' };
	struct tf_str s = tf_str_copy(a, (struct tf_str){ text, 3 });

	(void)state;
	assert_int_equal(s.n, 3);
	assert_string_equal(s.s, "abc");
	assert_string_equal(tf_cstr(a, empty), "");
	s = tf_str_printf(a, "%s-%d", "CHN", 2015);
	assert_true(tf_str_is(s, "CHN-2015"));
	assert_int_equal(s.s[s.n], 0);
	tf_arena_free(a);
}

static void numbers_read(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		double value;
	} cases[] = {
		{ "12", true, 12 },         { "-3.5", true, -3.5 },     { "+3", true, 3 },
		{ "1e9", true, 1e9 },       { "1.5E-3", true, 0.0015 }, { ".5", true, 0.5 },
		{ "5.", true, 5 },          { "0", true, 0 },           { "007", true, 7 },
		{ "95.28", true, 95.28 },   { "1e-400", true, 0 },      { "", false, 0 },
		{ " 1", false, 0 },         { "1 ", false, 0 },         { "1,5", false, 0 },
		{ "1 000", false, 0 },      { "0x10", false, 0 },       { "inf", false, 0 },
		{ "nan", false, 0 },        { "1e", false, 0 },         { "1e+", false, 0 },
		{ "-", false, 0 },          { ".", false, 0 },          { "e5", false, 0 },
		{ "1e999", false, 0 },      { "--1", false, 0 },        { "1.2.3", false, 0 },
		{ "12 billion", false, 0 }, { "n/a", false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double x = -99;
		bool ok = tf_str_number(tf_str_of(cases[i].text), &x);

		if (ok != cases[i].ok || (ok ? x != cases[i].value : x != -99))
			fail_msg("\"%s\" read as %d, %g", cases[i].text, ok, x);
	}
	assert_false(tf_str_number(TF_STR("1\0002"), &(double){ 0 }));
}

static void numbers_read_only_their_slice(void **state)
{
	double x;

	(void)state;
	assert_true(tf_str_number((struct tf_str){ "1234", 2 }, &x));
	assert_true(x == 12);
}

static void numbers_written(void **state)
{
	static const struct {
		double value;
		const char *text;
	} cases[] = {
		{ 0, "0" },
		{ -0.0, "0" },
		{ 1, "1" },
		{ -1, "-1" },
		{ 0.1, "0.1" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 1.0 / 3, "0.3333333333333333" },
		{ 95.28e9, "95280000000" },
		{ 7059e7, "70590000000" },
		{ 100000, "100000" },
		{ 123456.789, "123456.789" },
		{ 999999999999999, "999999999999999" },
		{ 1e15, "1000000000000000" },
		{ -1e15, "-1000000000000000" },
		{ 1e16, "1e+16" },
		{ 1e21, "1e+21" },
		{ 5e-324, "5e-324" },
		{ 1.7976931348623157e308, "1.7976931348623157e+308" },
		{ 2.7, "2.7" },
		{ -42.6, "-42.6" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char buf[TF_NUMBER_MAX];
		size_t n = tf_number_format(cases[i].value, buf);

		assert_string_equal(buf, cases[i].text);
		assert_int_equal(n, strlen(buf));
	}
}

/* Doubles of every size, made from bits by a fixed recipe: all must come back exactly. */
static void numbers_make_the_round_trip(void **state)
{
	uint64_t bits = 88172645463325252ULL;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		char buf[TF_NUMBER_MAX];
		double x, back = 0;

		bits ^= bits << 13;
		bits ^= bits >> 7;
		bits ^= bits << 17;
		memcpy(&x, &bits, sizeof x);
		if (!isfinite(x))
			continue;
		assert_true(tf_number_format(x, buf) < TF_NUMBER_MAX);
		assert_true(tf_str_number(tf_str_of(buf), &back));
		if (back != x)
			fail_msg("%a came back as %a", x, back);
	}
}

static void hash_is_fnv1a(void **state)
{
	(void)state;
	/* Published values of the 64-bit FNV-1a. */
	assert_true(tf_hash(TF_HASH0, "", 0) == 0xcbf29ce484222325ULL);
	assert_true(tf_hash(TF_HASH0, "a", 1) == 0xaf63dc4c8601ec8cULL);
	assert_true(tf_hash(TF_HASH0, "foobar", 6) == 0x85944171f73967e8ULL);
	assert_true(tf_hash(tf_hash(TF_HASH0, "foo", 3), "bar", 3) == tf_hash(TF_HASH0, "foobar", 6));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slices_compare),
		cmocka_unit_test(slices_start),
		cmocka_unit_test(slices_trim),
		cmocka_unit_test(slices_cut),
		cmocka_unit_test(copies_end_with_nul),
		cmocka_unit_test(numbers_read),
		cmocka_unit_test(numbers_read_only_their_slice),
		cmocka_unit_test(numbers_written),
		cmocka_unit_test(numbers_make_the_round_trip),
		cmocka_unit_test(hash_is_fnv1a),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
