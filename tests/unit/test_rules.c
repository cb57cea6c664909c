/* test_rules.c - rows of rules: the first that fits decides; rows that do not read are left out and reported. */
#include <stdio.h>
#include <string.h>

#include "grammar/rules.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static struct rules rules_of(const char *text, FILE *messages, bool *good)
{
	struct tf_source s = tf_source_memory(TF_STR("my/rules/kind.tsv"), tf_str_of(text), arena);
	struct tf_diags d = { .to = messages };
	struct rules r = { 0 };

	*good = rules_add(&r, &s, arena, &d);
	return r;
}

/* Words, and the figure where '@' stands. */
static struct units units_of(const char *sentence, size_t *at)
{
	struct text *t = TF_NEW(arena, struct text, 1);
	struct units u = { .text = t };

	*t = text_split(tf_str_of(sentence), arena);
	for (size_t i = 0; i < t->n_tok; i++) {
		bool figure = t->tok[i].sign == '@';
		struct unit unit = { .kind = figure ? UNIT_FIGURE : UNIT_WORD, .measure = PM_MONEY, .tok = (uint32_t)i, .n_tok = 1 };
		if (figure)
			*at = u.n;
		TF_PUSH(arena, &u, unit);
	}
	return u;
}

static const char rows[] = "# kinds\tof @\tno row\n"
			   "change\trose by @\tExports rose by [5 dollars].\n"
			   "growth\trose .. @percent\tExports rose [5 percent].\n"
			   "\n"
			   "level\trose .. @\tExports rose to [5 dollars].\n"
			   "share\tof @\tExports of [5 dollars].\n"
			   "other\tof @\tExports of [6 dollars].\n";

static void the_first_row_that_fits_decides(void **state)
{
	static const struct {
		const char *sentence, *value;
		unsigned line;
	} cases[] = {
		{ "exports rose by @", "change", 2 }, /* also fits line 5 */
		{ "exports rose to @", "level", 5 },  /* line 3 asks for percent */
		{ "rose to a level of @", "level", 5 },
		{ "exports of @", "share", 6 },       /* line 7 says the same too late */
		{ "exports fell to @", NULL, 0 },
		{ "@", NULL, 0 },
	};
	bool good;
	struct rules r = rules_of(rows, NULL, &good);

	(void)state;
	assert_true(good);
	assert_int_equal(r.n, 5);
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t at = SIZE_MAX;
		struct units u = units_of(cases[i].sentence, &at);
		const struct rule *by = rules_decide(&r, &u, at);

		assert_int_equal(by != NULL, cases[i].value != NULL);
		if (!by)
			continue;
		assert_string_equal(by->value, cases[i].value);
		assert_int_equal(by->line, cases[i].line);
		assert_string_equal(by->file, "rules/kind.tsv");
	}
	assert_string_equal(r.v[1].text, "rose .. @percent");
	assert_true(tf_str_is(r.v[1].specimen, "Exports rose [5 percent]."));
}

static void rows_are_added_behind_others(void **state)
{
	bool good;
	struct rules r = rules_of("first\tof @\tExports of [5].\n", NULL, &good);
	struct tf_source s = tf_source_memory(TF_STR("more"), TF_STR("second\t@\t[5]\n"), arena);
	struct tf_diags d = { 0 };
	size_t at = SIZE_MAX;

	(void)state;
	assert_true(rules_add(&r, &s, arena, &d));
	struct units u = units_of("exports of @", &at), bare = units_of("exports @", &at);
	assert_string_equal(rules_decide(&r, &u, 2)->value, "first");
	assert_string_equal(rules_decide(&r, &bare, 1)->value, "second");
}

/* What does not read is told with its place, and the rows around it count. */
static void bad_rows(void **state)
{
	static const struct {
		const char *row, *why;
	} bad[] = {
		{ "level\tof\tExports of [5].", "no figure @ in it" },
		{ "level\tNOSUCH @\tExports of [5].", "not a word, tag or gap: NOSUCH" },
		{ "level\tof @ or @\tExports of [5].", "the figure @ stands once, with a known measure" },
		{ "level\tof @", "a row is: value, pattern, specimen" },
		{ "\tof @\tExports of [5].", "a row is: value, pattern, specimen" },
		{ "level", "a row is: value, pattern, specimen" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		char message[300] = "", expected[300];
		FILE *to = fmemopen(message, sizeof message, "w");
		bool good;
		struct tf_str text = tf_str_printf(arena, "a\ta @\t[5]\n%s\nb\tb @\t[5]\n", bad[i].row);
		struct rules r = rules_of(text.s, to, &good);

		fclose(to);
		assert_false(good);
		snprintf(expected, sizeof expected, "my/rules/kind.tsv:2:1: error: rule does not read, row left out: \"%s\" [byte 10]\n",
		         bad[i].why);
		assert_string_equal(message, expected);
		assert_int_equal(r.n, 2);
		assert_string_equal(r.v[1].value, "b");
		assert_int_equal(r.v[1].line, 3);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_row_that_fits_decides),
		cmocka_unit_test(rows_are_added_behind_others),
		cmocka_unit_test(bad_rows),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
