/* test_token.c - texts split into words, numbers and signs; a new case is a row.
 *
 * Expected: the tokens, each behind what parts it from the one before: '+' nothing, ' ' a blank, '~' a wide gap, '/' a line
 * break, '#' a paragraph or the start.  Signs stand in [brackets] as their plain character, '?' for one that has none. */
#include <stdio.h>
#include <string.h>

#include <math.h>

#include "grammar/token.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
	const char *text, *expected;
} split_rows[] = {
	/* words, numbers, signs */
	{ "trade", "#trade" },
	{ "Trade rose 5 percent.", "#Trade rose 5 percent+[.]" },
	{ "$95.28 billion", "#[$]+95.28 billion" },
	{ "1,234.5 and 2019, then 7.", "#1,234.5 and 2019+[,] then 7+[.]" },
	{ "5.5.2019", "#5.5.2019" },
	{ "3.bn", "#3+[.]+bn" },
	{ "2.7times", "#2.7+times" },
	{ "4.5-percent", "#4.5+[-]+percent" },
	{ "CB19-127", "#CB+19+[-]+127" },
	{ "(12%)", "#[(]+12+[%]+[)]" },
	{ "a,b", "#a+[,]+b" },
	{ "AT&T", "#AT+[&]+T" },
	/* what stands between */
	{ "  a  b", "#a~b" },
	{ "a\tb", "#a~b" },
	{ "a\nb", "#a/b" },
	{ "a \n b", "#a/b" },
	{ "a\r\nb", "#a/b" },
	{ "a\n\nb", "#a#b" },
	{ "a\r\n \r\nb", "#a#b" },
	{ "a\xC2\xA0"
	  "b",
	  "#a b" },
	{ "a\xE2\x80\x89"
	  "b",
	  "#a b" },
	{ "a ", "#a" },
	{ "", "" },
	{ " \n\t ", "" },
	/* apostrophes */
	{ "China's", "#China+'s" },
	{ "China\xE2\x80\x99s", "#China+\xE2\x80\x99s" },
	{ "CHINA'S", "#CHINA+'S" },
	{ "Xi'an", "#Xi'an" },
	{ "Cote d'Ivoire", "#Cote d'Ivoire" },
	{ "Cote d\xE2\x80\x99Ivoire", "#Cote d\xE2\x80\x99Ivoire" },
	{ "don't, we've, it'll", "#don+'t+[,] we+'ve+[,] it+'ll" },
	{ "workers' pay", "#workers+['] pay" },
	{ "Russia'sky", "#Russia'sky" },
	{ "Mar'21", "#Mar+[']+21" },
	{ "2019's", "#2019+'s" },
	{ "'so be it'", "#[']+so be it+[']" },
	/* abbreviations */
	{ "the U.S. and the U.K.", "#the U.S. and the U.K." },
	{ "a U.S.-China pact", "#a U.S.+[-]+China pact" },
	{ "the U.S dollar", "#the U.S dollar" },
	{ "J. Smith", "#J+[.] Smith" },
	{ "J.Smith", "#J+[.]+Smith" },
	{ "at 5 p.m. today", "#at 5 p.m. today" },
	{ "end of trade.A new", "#end of trade+[.]+A new" },
	{ "Aug. 21", "#Aug+[.] 21" },
	/* UTF-8 */
	{ "S\xC3\xA3o Tom\xC3\xA9", "#S\xC3\xA3o Tom\xC3\xA9" },
	{ "\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82 5", "#\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82 5" },
	{ "2010\xE2\x80\x93"
	  "2014",
	  "#2010+[-]+2014" },
	{ "up \xE2\x80\x94 down", "#up [-] down" },
	{ "\xE2\x88\x92"
	  "5",
	  "#[-]+5" },
	{ "\xE2\x80\x9Cyes\xE2\x80\x9D", "#[\"]+yes+[\"]" },
	{ "\xC2\xAByes\xC2\xBB", "#[\"]+yes+[\"]" },
	{ "\xE2\x82\xAC"
	  "5",
	  "#[?]+5" },
	{ "\xE2\x80\xA6 and \xE2\x80\xA2 so", "#[.] and [*] so" },
	{ "\xEF\xBB\xBFTitle", "#Title" },
	/* bytes that are no UTF-8: one sign each, nothing after them is lost */
	{ "a\xFF"
	  "b",
	  "#a+[?]+b" },
	{ "a\xC3", "#a+[?]" },
	{ "\xE2\x80", "#[?]+[?]" },
	{ "\xC0\xAF"
	  "b",
	  "#[?]+[?]+b" },
	{ "5\x80 6", "#5+[?] 6" },
	{ "\xF0\x9F\x98\x80 7", "#\xF0\x9F\x98\x80 7" },
	{ "\xF0\x9F\x98", "#[?]+[?]+[?]" },
};

static const char *say(const struct text *t)
{
	static const char gaps[] = { [GAP_NONE] = '+', [GAP_BLANK] = ' ', [GAP_WIDE] = '~', [GAP_LINE] = '/', [GAP_PARAGRAPH] = '#' };
	static char out[1000];
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < t->n_tok; i++) {
		const struct token *k = &t->tok[i];
		struct tf_str s = token_str(t, i);
		char sign[] = { '[', k->sign ? k->sign : '?', ']', '\0' };
		if (k->kind == TOKEN_SIGN)
			s = tf_str_of(sign);
		n += (size_t)snprintf(out + n, sizeof out - n, "%c%.*s", gaps[k->gap], TF_FMT(s));
	}
	return out;
}

static void splits(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(split_rows); i++) {
		struct text t = text_split(tf_str_of(split_rows[i].text), arena);
		const char *got = say(&t);
		if (strcmp(got, split_rows[i].expected) == 0)
			continue;
		print_error("\"%s\": \"%s\", expected \"%s\"\n", split_rows[i].text, got, split_rows[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* Every byte but the blanks belongs to one token, in order. */
static void no_byte_is_lost(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(split_rows); i++) {
		struct text t = text_split(tf_str_of(split_rows[i].text), arena);
		size_t at = 0;
		for (size_t k = 0; k < t.n_tok; k++) {
			assert_true(t.tok[k].start >= at && t.tok[k].end > t.tok[k].start);
			assert_int_equal(t.tok[k].gap == GAP_NONE, k > 0 && t.tok[k].start == at);
			at = t.tok[k].end;
		}
		assert_true(at <= strlen(split_rows[i].text));
	}
}

/* All runs of three bytes out of those that mean something; also behind the end, where nothing may be read. */
static void any_bytes(void **state)
{
	static const unsigned char bytes[] = { 'a', 'S', '5', '.', ',', '\'', ' ', '\n', 0xC3, 0x97, 0xE2, 0x80, 0x99, 0xF0, 0xFF, 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(bytes) * COUNT(bytes) * COUNT(bytes); i++) {
		struct tf_mark m = tf_arena_mark(arena);
		char *s = tf_arena_alloc(arena, 3);
		size_t covered = 0;
		s[0] = (char)bytes[i % 16];
		s[1] = (char)bytes[i / 16 % 16];
		s[2] = (char)bytes[i / 256];
		struct text t = text_split((struct tf_str){ s, 3 }, arena);
		for (size_t k = 0; k < t.n_tok; k++)
			covered += t.tok[k].end - t.tok[k].start;
		assert_true(covered <= 3 && (t.n_tok == 0 || t.tok[t.n_tok - 1].end <= 3));
		tf_arena_rewind(arena, m);
	}
}

/* A digit or a blank in more bytes than it needs is none: it would be a token without an end. */
static void overlong_bytes(void **state)
{
	static const char *const texts[] = { "\xE0\x80\xB5", "\xF0\x80\x80\xB5 5", "a\xE0\x80\xA0\xE0\x80\xB5", "\xE0\x80\xA7s" };

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct text t = text_split(tf_str_of(texts[i]), arena);
		for (size_t k = 0; k < t.n_tok; k++) {
			assert_true(t.tok[k].end > t.tok[k].start);
			assert_true((unsigned char)texts[i][t.tok[k].start] < 0x80 || t.tok[k].kind == TOKEN_SIGN);
		}
	}
}

static void numbers(void **state)
{
	static const struct {
		const char *text;
		bool decimal_comma;
		double value, step;
	} rows[] = {
		{ "5", false, 5, 1 },
		{ "95.28", false, 95.28, 0.01 },
		{ "1,234", false, 1234, 1 },
		{ "1,234.5", false, 1234.5, 0.1 },
		{ "1,234,567", false, 1234567, 1 },
		{ "12,34,567.25", false, 1234567.25, 0.01 },
		{ "3,9", false, 3.9, 0.1 },
		{ "3,95", false, 3.95, 0.01 },
		{ "1.234.567", false, 1234567, 1 },
		{ "1.234", false, 1.234, 0.001 },
		{ "1.234", true, 1234, 1 },
		{ "1,234", true, 1.234, 0.001 },
		{ "1.562,1", true, 1562.1, 0.1 },
		{ "1.562,1", false, 1562.1, 0.1 },
		{ "007", false, 7, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct text t = text_split(tf_str_of(rows[i].text), arena);
		double value = NAN, step = NAN;
		assert_int_equal(t.n_tok, 1);
		assert_true(token_number(&t, 0, rows[i].decimal_comma, &value, &step));
		if (fabs(value - rows[i].value) > 1e-9 || fabs(step - rows[i].step) > 1e-12)
			fail_msg("%s: %g by %g", rows[i].text, value, step);
	}
}

static void no_numbers(void **state)
{
	struct text t = text_split(TF_STR("five % 1234567890123456789012345678901234567890"), arena);
	double value = 1, step = 1;

	(void)state;
	for (size_t i = 0; i < 5; i++) /* also beyond the end */
		assert_false(token_number(&t, i, false, &value, &step));
}

static void years(void **state)
{
	struct text t = text_split(TF_STR("1900 2019 2100 1899 2101 19 20190 2.19 2,019 year"), arena);
	int year;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		static const int expected[] = { 1900, 2019, 2100 };
		assert_true(token_year(&t, i, &year));
		assert_int_equal(year, expected[i]);
	}
	for (size_t i = 3; i < 12; i++)
		assert_false(token_year(&t, i, &year));
}

static void token_is_this_word(void **state)
{
	struct text t = text_split(TF_STR("Than THAN then than-China\xE2\x80\x99s \xE2\x80\x9C 5 it\xCA\xBCs"), arena);

	(void)state;
	assert_true(token_is(&t, 0, "than"));
	assert_true(token_is(&t, 1, "than"));
	assert_false(token_is(&t, 2, "than"));
	assert_false(token_is(&t, 0, "tha"));
	assert_false(token_is(&t, 0, "thank"));
	assert_true(token_is(&t, 4, "-"));
	assert_true(token_is(&t, 6, "'s"));
	assert_false(token_is(&t, 6, "s"));
	assert_true(token_is(&t, 7, "\""));
	assert_true(token_is(&t, 8, "5"));
	assert_true(token_is(&t, 10, "'s"));
	assert_false(token_is(&t, 11, "than"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits),     cmocka_unit_test(no_byte_is_lost), cmocka_unit_test(any_bytes),
		cmocka_unit_test(overlong_bytes),
		cmocka_unit_test(numbers),    cmocka_unit_test(no_numbers),      cmocka_unit_test(years),
		cmocka_unit_test(token_is_this_word),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
