/* test_diag.c - how messages look, and that nothing in them can harm a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "tradefig/diag.h"

#define TEN "1234567890"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static void a_message_has_its_place(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_source s = tf_source_memory(TF_STR("official.csv"), TF_STR("a,b\nx,\xC3\xA9,n/a\n"), a);
	char text[300] = "";
	struct tf_diags d = { .to = fmemopen(text, sizeof text, "w") };

	(void)state;
	tf_diag_at(&d, &s, 9, TF_MSG_NOT_NUMBER, "%s", "n/a");
	tf_diag_at(&d, &s, 4, TF_MSG_NO_DATE, NULL);
	fclose(d.to);
	assert_string_equal(text,
	                    "official.csv:2:5: error: not a number, row skipped: \"n/a\" [byte 9]\n"
	                    "official.csv:2:1: warning: no publication date found, relative periods are left open "
	                    "[byte 4]\n");
	assert_int_equal(d.count[TF_ERROR], 1);
	assert_int_equal(d.count[TF_WARNING], 1);
	assert_int_equal(d.count[TF_NOTE], 0);
	tf_arena_free(a);
}

static void a_message_about_a_file(void **state)
{
	char text[300] = "";
	struct tf_diags d = { .to = fmemopen(text, sizeof text, "w") };

	(void)state;
	tf_diag(&d, "a.csv", TF_MSG_TOO_LARGE, "%d bytes allowed", 7);
	tf_diag(&d, "b\x1B[2J.csv", TF_MSG_IS_FOLDER, NULL);
	fclose(d.to);
	assert_string_equal(text, "a.csv: error: larger than the limit, skipped: \"7 bytes allowed\"\n"
	                          "b?[2J.csv: error: is a folder, not a file, skipped\n");
}

static void without_a_stream_it_counts(void **state)
{
	struct tf_diags d = { 0 };

	(void)state;
	tf_diag(&d, "x", TF_MSG_BAD_UTF8, "%d", 1);
	tf_diag(&d, "x", TF_MSG_BAD_UTF8, NULL);
	tf_diag(&d, "x", TF_MSG_CANNOT_OPEN, NULL);
	assert_int_equal(d.count[TF_WARNING], 2);
	assert_int_equal(d.count[TF_ERROR], 1);
}

static void details_are_cleaned_and_cut(void **state)
{
	static const struct {
		const char *detail, *shown;
	} cases[] = {
		{ "", "" },
		{ "plain \"quoted\"", "plain \"quoted\"" },
		{ "two\nlines\ttab\r", "two?lines?tab?" },
		{ "\x1B]0;title\x07", "?]0;title?" },
		{ "del\x7F", "del?" },
		{ "c1 \xC2\x9B"
		  "31m",
		  "c1 ?31m" },
		{ "turned \xE2\x80\xAE"
		  "dlo",
		  "turned ?dlo" },
		{ "caf\xC3\xA9 \xE4\xB8\xAD\xE4\xBF\x84 \xF0\x9F\x9A\xA2",
		  "caf\xC3\xA9 \xE4\xB8\xAD\xE4\xBF\x84 \xF0\x9F\x9A\xA2" },
		{ "bad \xFF\xC3x", "bad ??x" },
		{ "cut short \xE4\xB8", "cut short ??" },
		{ HUNDRED TEN TEN, HUNDRED TEN TEN },
		{ HUNDRED TEN TEN "x", HUNDRED TEN TEN },
		{ HUNDRED TEN "123456789\xC3\xA9", HUNDRED TEN "123456789" }, /* the character would end at 121 */
		{ HUNDRED TEN "12345678\xC3\xA9", HUNDRED TEN "12345678\xC3\xA9" }, /* ends at 120 */
		{ HUNDRED TEN "12345678\xC3\xA9zzz", HUNDRED TEN "12345678\xC3\xA9" },
		{ HUNDRED TEN "1234567\xF0\x9F\x9A\xA2zzz", HUNDRED TEN "1234567" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[400] = "", expected[400];
		struct tf_diags d = { .to = fmemopen(text, sizeof text, "w") };

		tf_diag(&d, "f", TF_MSG_UNKNOWN_WORD, "%s", cases[i].detail);
		fclose(d.to);
		snprintf(expected, sizeof expected, "f: error: unknown value, row skipped: \"%s\"\n", cases[i].shown);
		assert_string_equal(text, expected);
	}
}

/* Every row of messages.def: a level that has a name, and both halves of the sentence. */
static void every_message_says_something(void **state)
{
	(void)state;
	for (int m = 0; m < TF_N_MESSAGES; m++) {
		char text[400] = "";
		struct tf_diags d = { .to = fmemopen(text, sizeof text, "w") };
		const char *after_level;

		tf_diag(&d, "f", (enum tf_message)m, NULL);
		fclose(d.to);
		assert_int_equal(d.count[TF_NOTE] + d.count[TF_WARNING] + d.count[TF_ERROR], 1);
		after_level = d.count[TF_NOTE] ? "f: note: " : d.count[TF_WARNING] ? "f: warning: " : "f: error: ";
		assert_memory_equal(text, after_level, strlen(after_level));
		assert_non_null(strstr(text + strlen(after_level), ", "));
		assert_null(strstr(text, ", \n"));
		assert_null(strstr(text, ": , "));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_has_its_place),      cmocka_unit_test(a_message_about_a_file),
		cmocka_unit_test(without_a_stream_it_counts),   cmocka_unit_test(details_are_cleaned_and_cut),
		cmocka_unit_test(every_message_says_something),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
