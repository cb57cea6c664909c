/* test_utf8.c - what is a character, what is noise, and where a text may be cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/utf8.h"

static void characters(void **state)
{
	static const struct {
		const char *bytes;
		size_t length; /* 0: no character */
		uint32_t code;
	} cases[] = {
		{ "a", 1, 'a' },
		{ "\x7F", 1, 0x7F },
		{ "\xC2\x80", 2, 0x80 },
		{ "\xC3\xA9x", 2, 0xE9 },
		{ "\xE2\x82\xAC", 3, 0x20AC },
		{ "\xEF\xBF\xBF", 3, 0xFFFF },
		{ "\xF0\x9F\x9A\xA2", 4, 0x1F6A2 },
		{ "\xF4\x8F\xBF\xBF", 4, 0x10FFFF },
		{ "\x80", 0, 0 }, /* goes on with nothing */
		{ "\xC3", 0, 0 }, /* cut short */
		{ "\xE2\x82", 0, 0 },
		{ "\xC3(", 0, 0 },
		{ "\xC0\xAF", 0, 0 }, /* overlong "/" */
		{ "\xE0\x80\xAF", 0, 0 },
		{ "\xF0\x80\x80\xAF", 0, 0 },
		{ "\xED\xA0\x80", 0, 0 },     /* a surrogate */
		{ "\xF4\x90\x80\x80", 0, 0 }, /* above the last code */
		{ "\xF8\x88\x80\x80\x80", 0, 0 },
		{ "\xFF", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		uint32_t code = 0;

		if (utf8_read(cases[i].bytes, strlen(cases[i].bytes), &code) != cases[i].length ||
		    code != cases[i].code)
			fail_msg("row %zu: code %x", i, code);
	}
}

static void cuts(void **state)
{
	static const struct {
		const char *bytes;
		size_t limit, cut;
	} cases[] = {
		{ "abc", 5, 3 },
		{ "abc", 3, 3 },
		{ "abc", 2, 2 },
		{ "abc", 0, 0 },
		{ "a\xC3\xA9", 2, 1 },
		{ "a\xC3\xA9z", 3, 3 },
		{ "\xF0\x9F\x9A\xA2", 3, 0 },
		{ "\xF0\x9F\x9A\xA2", 1, 0 },
		{ "\x80\x80\x80\x80\x80\x80", 5, 5 }, /* noise may be cut anywhere */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_cut(cases[i].bytes, strlen(cases[i].bytes), cases[i].limit), cases[i].cut);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters),
		cmocka_unit_test(cuts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
