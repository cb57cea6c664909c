/* test_source.c - lines and columns of bytes, and inputs that cannot be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tradefig/diag.h"

/* A file with these bytes; `path` gets its name. */
static void write_file(char *path, const void *bytes, size_t n)
{
	int fd;

	strcpy(path, "/tmp/tradefig-test-XXXXXX");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, n), n);
	close(fd);
}

static void places(void **state)
{
	static const struct {
		const char *text;
		size_t byte, line, column;
	} cases[] = {
		{ "", 0, 1, 1 },
		{ "abc", 0, 1, 1 },
		{ "abc", 2, 1, 3 },
		{ "abc", 3, 1, 4 },  /* behind the end */
		{ "abc", 99, 1, 4 }, /* far behind */
		{ "a\nb", 1, 1, 2 }, /* the line end belongs to its line */
		{ "a\nb", 2, 2, 1 },
		{ "a\n", 2, 2, 1 },
		{ "a\r\nb", 3, 2, 1 },
		{ "\n\n\nx", 3, 4, 1 },
		{ "caf\xC3\xA9 95", 6, 1, 6 }, /* two bytes, one column */
		{ "caf\xC3\xA9 95", 4, 1, 4 }, /* inside of a character: that character */
		{ "\xE2\x82\xAC\xE2\x82\xAC"
		  "1",
		  6, 1, 3 },
		{ "\xF0\x9F\x9A\xA2x\ny", 4, 1, 2 },
		{ "\xF0\x9F\x9A\xA2x\ny", 3, 1, 1 },
		{ "\xF0\x9F\x9A\xA2x\ny", 6, 2, 1 },
		{ "\xEF\xBB\xBF"
		  "ab\nc",
		  0, 1, 1 }, /* the byte order mark is no column */
		{ "\xEF\xBB\xBF"
		  "ab\nc",
		  3, 1, 1 },
		{ "\xEF\xBB\xBF"
		  "ab\nc",
		  4, 1, 2 },
		{ "\xEF\xBB\xBF"
		  "ab\nc",
		  6, 2, 1 },
		{ "\xEF\xBB\xBF", 3, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_source s = tf_source_memory(TF_STR("t"), tf_str_of(cases[i].text), a);
		struct tf_place p = tf_source_place(&s, cases[i].byte);

		if (p.line != cases[i].line || p.column != cases[i].column)
			fail_msg("row %zu: %zu:%zu", i, p.line, p.column);
		tf_arena_free(a);
	}
}

/* Lines of all lengths, over several steps of the character count: against counting by hand. */
static void places_far_into_the_text(void **state)
{
	struct tf_arena *a = tf_arena_new();
	size_t cap = 60000, n = 0, line = 1, column = 1;
	char *text = tf_arena_alloc(a, cap);
	struct tf_source s;

	(void)state;
	for (size_t k = 0; n + 4 < cap; k++) {
		if (k % 3001 == 3000)
			text[n++] = '\n';
		else if (k % 5 == 0)
			n += (size_t)sprintf(text + n, "\xE2\x82\xAC");
		else
			text[n++] = 'x';
	}
	s = tf_source_memory(TF_STR("t"), (struct tf_str){ text, n }, a);
	for (size_t i = 0; i < n; i++) {
		struct tf_place p;

		if (((unsigned char)text[i] & 0xC0) == 0x80)
			continue;
		p = tf_source_place(&s, i);
		if (p.line != line || p.column != column)
			fail_msg("byte %zu: %zu:%zu, not %zu:%zu", i, p.line, p.column, line, column);
		column++;
		if (text[i] == '\n') {
			line++;
			column = 1;
		}
	}
	assert_int_equal(s.n_lines, line);
	tf_arena_free(a);
}

static void reads_every_byte(void **state)
{
	static const char bytes[] = "\xEF\xBB\xBF"
				    "a\r\n\xFF\x80"
				    "b";
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_source s;
	char path[40];

	(void)state;
	write_file(path, bytes, sizeof bytes - 1);
	assert_int_equal(tf_source_read(path, TF_LIMIT_DEFAULT, a, &d, &s), TF_OK);
	assert_int_equal(s.text.n, sizeof bytes - 1);
	assert_memory_equal(s.text.s, bytes, sizeof bytes); /* with a NUL behind it */
	assert_true(tf_str_is(s.name, path));
	assert_int_equal(d.count[TF_ERROR] + d.count[TF_WARNING], 0);
	remove(path);
	tf_arena_free(a);
}

static void nuls_become_blanks(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char path[40], message[200] = "";
	struct tf_diags d = { 0 };
	struct tf_source s;

	(void)state;
	d.to = fmemopen(message, sizeof message, "w");
	write_file(path, "a\nb\0c\0\0", 7);
	assert_int_equal(tf_source_read(path, TF_LIMIT_DEFAULT, a, &d, &s), TF_OK);
	fclose(d.to);
	assert_true(tf_str_is(s.text, "a\nb c  "));
	assert_int_equal(d.count[TF_WARNING], 1);
	assert_non_null(strstr(message, ":2:2: warning: NUL bytes in the text, read as blanks [byte 3]"));
	remove(path);
	tf_arena_free(a);
}

static void limit_is_kept(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_source s;
	char path[40];

	(void)state;
	write_file(path, "12345678", 8);
	assert_int_equal(tf_source_read(path, 8, a, &d, &s), TF_OK);
	assert_int_equal(s.text.n, 8);
	assert_int_equal(tf_source_read(path, 7, a, &d, &s), TF_IO);
	assert_int_equal(d.count[TF_ERROR], 1);
	remove(path);
	tf_arena_free(a);
}

static void an_empty_file_is_a_source(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_source s;
	char path[40];

	(void)state;
	write_file(path, "", 0);
	assert_int_equal(tf_source_read(path, TF_LIMIT_DEFAULT, a, &d, &s), TF_OK);
	assert_int_equal(s.text.n, 0);
	remove(path);
	tf_arena_free(a);
}

static void what_cannot_be_read_is_said(void **state)
{
	static const struct {
		const char *path, *message;
	} cases[] = {
		{ "/tmp", "/tmp: error: is a folder, not a file, skipped\n" },
		{ "/nowhere/x", "/nowhere/x: error: cannot be opened, skipped: \"No such file or directory\"\n" },
		{ "", ": error: cannot be opened, skipped: \"No such file or directory\"\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_diags d = { 0 };
		struct tf_source s;
		char message[200] = "";

		d.to = fmemopen(message, sizeof message, "w");
		assert_int_equal(tf_source_read(cases[i].path, TF_LIMIT_DEFAULT, a, &d, &s), TF_IO);
		fclose(d.to);
		assert_string_equal(message, cases[i].message);
		assert_int_equal(d.count[TF_ERROR], 1);
		tf_arena_free(a);
	}
}

/* 5000 lines, 45000 bytes, on stdin. */
static void fill_stdin(void)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	for (int i = 0; i < 5000; i++)
		assert_int_equal(write(ends[1], "12345678\n", 9), 9);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	clearerr(stdin);
}

/* A pipe tells no size and comes in pieces. */
static void stdin_is_read_to_its_end(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_source s;

	(void)state;
	fill_stdin();
	assert_int_equal(tf_source_read("-", TF_LIMIT_DEFAULT, a, &d, &s), TF_OK);
	assert_int_equal(s.text.n, 45000);
	assert_true(tf_str_is(s.name, "-"));
	assert_int_equal(tf_source_place(&s, 44999).line, 5000);
	assert_int_equal(tf_source_place(&s, 44999).column, 9);
	tf_arena_free(a);
}

/* Wherever the pieces end, one byte too many is seen. */
static void stdin_has_the_limit_too(void **state)
{
	static const size_t limits[] = { 44999, 4097, 4096, 1, 0 };
	struct tf_diags d = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_source s;

		fill_stdin();
		assert_int_equal(tf_source_read("-", limits[i], a, &d, &s), TF_IO);
		while (getchar() != EOF)
			;
		tf_arena_free(a);
	}
	assert_int_equal(d.count[TF_ERROR], sizeof limits / sizeof *limits);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places),
		cmocka_unit_test(places_far_into_the_text),
		cmocka_unit_test(reads_every_byte),
		cmocka_unit_test(nuls_become_blanks),
		cmocka_unit_test(limit_is_kept),
		cmocka_unit_test(an_empty_file_is_a_source),
		cmocka_unit_test(what_cannot_be_read_is_said),
		cmocka_unit_test(stdin_is_read_to_its_end),
		cmocka_unit_test(stdin_has_the_limit_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
