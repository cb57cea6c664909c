/* test_read.c - which files the user's arguments stand for, and documents of plain text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "tradefig/read.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static struct tf_arena *arena;
static char folder[] = "/tmp/test_read_XXXXXX";

static const char *in_folder(const char *name)
{
	return tf_str_printf(arena, "%s/%s", folder, name).s;
}

static void write_file(const char *name, const char *bytes, size_t n)
{
	FILE *f = fopen(in_folder(name), "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
}

/* The paths found, without the folder, joined by blanks. */
static const char *list(const char *const *arguments, size_t n, struct tf_diags *d, size_t *n_missing)
{
	static char out[1000];
	struct tf_paths paths = { 0 };
	size_t at = 0, len = strlen(folder) + 1;

	out[0] = '\0';
	tf_paths_list(arguments, n, ".txt", arena, d, &paths, n_missing);
	for (size_t i = 0; i < paths.n; i++) {
		const char *path = paths.v[i];
		if (strncmp(path, folder, len - 1) == 0)
			path += len;
		at += (size_t)snprintf(out + at, sizeof out - at, "%s%s", at ? " " : "", path);
	}
	return out;
}

/* By name, not as the disk has them; no hidden files, no other endings, no sub-folders. */
static void a_folder_stands_for_its_texts(void **state)
{
	const char *plain[] = { folder }, *slash[] = { in_folder("") };
	struct tf_diags d = { 0 };
	size_t n_missing;

	(void)state;
	assert_string_equal(list(plain, 1, &d, &n_missing), "B.txt a.txt b.txt c10.txt c9.txt");
	assert_int_equal(n_missing, 0);
	assert_string_equal(list(slash, 1, &d, &n_missing), "B.txt a.txt b.txt c10.txt c9.txt");
}

static void arguments_keep_their_order(void **state)
{
	const char *arguments[] = { in_folder("b.txt"), "-", in_folder("sub"), in_folder("note.md"), in_folder("a.txt"), in_folder("a.txt") };
	struct tf_diags d = { 0 };
	size_t n_missing;

	(void)state;
	assert_string_equal(list(arguments, COUNT(arguments), &d, &n_missing), "b.txt - sub/deep.txt note.md a.txt a.txt");
	assert_int_equal(n_missing, 0);
	assert_int_equal(d.count[TF_ERROR], 0);
	assert_string_equal(list(arguments, 0, &d, &n_missing), "");
}

static void what_is_missing_is_counted(void **state)
{
	const char *arguments[] = { "/nowhere/x.txt", in_folder("a.txt"), in_folder("none") };
	char message[300] = "", expected[300];
	struct tf_diags d = { .to = fmemopen(message, sizeof message, "w") };
	size_t n_missing;

	(void)state;
	assert_string_equal(list(arguments, COUNT(arguments), &d, &n_missing), "a.txt");
	fclose(d.to);
	assert_int_equal(n_missing, 2);
	snprintf(expected, sizeof expected,
	         "/nowhere/x.txt: error: cannot be opened, skipped\n%s/none: error: cannot be opened, skipped\n", folder);
	assert_string_equal(message, expected);
}

/* One message, at the first of them, and every byte is kept. */
static void bytes_that_are_no_utf8(void **state)
{
	static const struct {
		const char *bytes;
		size_t warnings, line, column;
	} rows[] = {
		{ "plain", 0, 0, 0 },
		{ "S\xC3\xA3o \xE2\x82\xAC \xF0\x9F\x98\x80", 0, 0, 0 },
		{ "a\nb \xFF c \xFF", 1, 2, 3 },
		{ "cut here \xE2\x82", 1, 1, 10 },
		{ "longer \xC0\xAF", 1, 1, 8 },
		{ "\x80 one", 1, 1, 1 },
		{ "\x80\x81 and six", 1, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char message[200] = "", expected[200] = "";
		struct tf_diags d = { .to = fmemopen(message, sizeof message, "w") };
		struct tf_source s;

		write_file("sub/bytes", rows[i].bytes, strlen(rows[i].bytes));
		assert_int_equal(tf_read_document(in_folder("sub/bytes"), arena, &d, &s), TF_OK);
		fclose(d.to);
		assert_true(tf_str_is(s.text, rows[i].bytes));
		assert_int_equal(d.count[TF_WARNING], rows[i].warnings);
		snprintf(expected, sizeof expected, ":%zu:%zu: warning: bytes that are not UTF-8, read on past them", rows[i].line, rows[i].column);
		assert_int_equal(strstr(message, expected) != NULL, rows[i].warnings);
	}
}

/* Another encoding, or no text at all: nothing in it could be read aright. */
static void bytes_that_are_no_text(void **state)
{
	static const char *const rows[] = { "\x80", "\xCF\xF0\xE8\xE2\xE5\xF2 trade", "a\xFF\xFE" };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char message[200] = "";
		struct tf_diags d = { .to = fmemopen(message, sizeof message, "w") };
		struct tf_source s;

		write_file("sub/bytes", rows[i], strlen(rows[i]));
		assert_int_equal(tf_read_document(in_folder("sub/bytes"), arena, &d, &s), TF_IO);
		fclose(d.to);
		assert_int_equal(d.count[TF_ERROR], 1);
		assert_non_null(strstr(message, "not UTF-8 text, skipped"));
	}
}

static void a_document_that_is_not_there(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_source s;

	(void)state;
	assert_int_equal(tf_read_document(in_folder("none"), arena, &d, &s), TF_IO);
	assert_int_equal(tf_read_document(folder, arena, &d, &s), TF_IO);
	assert_int_equal(d.count[TF_ERROR], 2);
}

static const char *const files[] = { "c9.txt", "b.txt", "c10.txt", "a.txt", "B.txt", "note.md", ".hidden.txt", "txt", "sub/deep.txt", "sub/bytes" };

static int begin(void **state)
{
	(void)state;
	arena = tf_arena_new();
	if (!mkdtemp(folder) || mkdir(in_folder("sub"), 0700) != 0)
		return -1;
	for (size_t i = 0; i < COUNT(files); i++)
		write_file(files[i], "x", 1);
	return 0;
}

static int end(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(files); i++)
		remove(in_folder(files[i]));
	rmdir(in_folder("sub"));
	rmdir(folder);
	tf_arena_free(arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_folder_stands_for_its_texts), cmocka_unit_test(arguments_keep_their_order),
		cmocka_unit_test(what_is_missing_is_counted),    cmocka_unit_test(bytes_that_are_no_utf8), cmocka_unit_test(bytes_that_are_no_text),
		cmocka_unit_test(a_document_that_is_not_there),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
