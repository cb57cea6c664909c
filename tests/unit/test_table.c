/* test_table.c - CSV as the world writes it, each cell with its place, and CSV as we write it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tradefig/table.h"

#define BOM "\xEF\xBB\xBF"

/* The table as one text: cells by '|', rows by '/', and its messages. */
struct seen {
	enum tf_status status;
	char cells[400], places[400], messages[800];
};

static void add(char *to, size_t size, const char *text, size_t n)
{
	size_t used = strlen(to);

	assert_true(used + n < size);
	memcpy(to + used, text, n);
	to[used + n] = '\0';
}

static struct seen read_csv(const char *text, size_t n)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_source s = tf_source_memory(TF_STR("t.csv"), (struct tf_str){ text, n }, a);
	struct seen seen = { 0 };
	struct tf_diags d = { .to = fmemopen(seen.messages, sizeof seen.messages, "w") };
	struct tf_table t = { 0 };

	seen.status = tf_table_read(&s, a, &d, &t);
	fclose(d.to);
	for (size_t i = 0; i < t.n_columns; i++) {
		add(seen.cells, sizeof seen.cells, t.columns[i].s, t.columns[i].n);
		add(seen.cells, sizeof seen.cells, "|", 1);
	}
	for (size_t i = 0; i < t.n_rows * t.n_columns; i++) {
		char place[24];

		if (i % t.n_columns == 0)
			add(seen.cells, sizeof seen.cells, "/", 1);
		add(seen.cells, sizeof seen.cells, t.cells[i].text.s, t.cells[i].text.n);
		add(seen.cells, sizeof seen.cells, "|", 1);
		add(seen.places, sizeof seen.places, place, (size_t)sprintf(place, "%zu ", t.cells[i].byte));
	}
	tf_arena_free(a);
	return seen;
}

static void tables(void **state)
{
	static const struct {
		const char *csv, *cells, *places;
	} cases[] = {
		{ "a,b\n1,2\n", "a|b|/1|2|", "4 6 " },
		{ "a,b\n1,2", "a|b|/1|2|", "4 6 " }, /* no line end at the end */
		{ "a,b\r\n1,2\r\n3,4\r\n", "a|b|/1|2|/3|4|", "5 7 10 12 " },
		{ "a,b\r1,2\r", "a|b|/1|2|", "4 6 " },
		{ BOM "a,b\n1,2\n", "a|b|/1|2|", "7 9 " }, /* places are those of the file */
		{ BOM "\"a\",b\n1,2\n", "a|b|/1|2|", "9 11 " },
		{ "a;b\n1,5;2\n", "a|b|/1,5|2|", "4 8 " },
		{ "a\tb\n1, 5\t2\n", "a|b|/1, 5|2|", "4 9 " },
		{ "a\tb\n\t\n", "a|b|/||", "4 5 " },
		{ "\"a,b,c\";d\n1;2\n", "a,b,c|d|/1|2|", "10 12 " }, /* the quoted commas do not count */
		{ "a\n1\n\n\n2\n", "a|/1|/2|", "2 6 " },             /* blank lines are no rows */
		{ "\n\n a,b\n1,2\n", "a|b|/1|2|", "7 9 " },
		{ "a,b\n  \n1,2\n", "a|b|/1|2|", "7 9 " },
		{ "a,b\n\"x\ny\",2\n3,4\n", "a|b|/x\ny|2|/3|4|", "4 10 12 14 " },
		{ "a,b\n\"x\r\n\r\ny\",2\n", "a|b|/x\r\n\r\ny|2|", "4 13 " },
		{ "a,b\n\"say \"\"no\"\"\",2\n", "a|b|/say \"no\"|2|", "4 17 " },
		{ "a,b\n\"\",\"\"\"\"\n", "a|b|/|\"|", "4 7 " },
		{ "a,b\n5\" pipe,2\n", "a|b|/5\" pipe|2|", "4 12 " },
		{ "a,b\n 1 , \"x\" \n", "a|b|/1|x|", "5 9 " }, /* a cell begins behind its blanks */
		{ "a,b\n,\n", "a|b|/||", "4 5 " },
		{ "a,b\n1,\n2,", "a|b|/1||/2||", "4 6 7 9 " },
		{ "a,b\n", "a|b|", "" },
		{ "a, b ,\"c \"\n1,2,3\n", "a|b|c|/1|2|3|", "11 13 15 " }, /* names are trimmed */
		{ "caf\xC3\xA9,\xE5\xB9\xB4\n\xE2\x82\xAC"
		  "1,2\n",
		  "caf\xC3\xA9|\xE5\xB9\xB4|/\xE2\x82\xAC"
		  "1|2|",
		  "10 15 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct seen seen = read_csv(cases[i].csv, strlen(cases[i].csv));

		assert_int_equal(seen.status, TF_OK);
		assert_string_equal(seen.cells, cases[i].cells);
		assert_string_equal(seen.places, cases[i].places);
		assert_string_equal(seen.messages, "");
	}
}

static void tables_with_faults(void **state)
{
	static const struct {
		const char *csv, *cells, *messages;
		enum tf_status status;
	} cases[] = {
		{ "a,b,c\n1,2\n3,4,5,6\n7,8,9\n", "a|b|c|/1|2||/3|4|5|/7|8|9|",
		  "t.csv:2:1: warning: row has another number of cells than the header, read as far as it goes: "
		  "\"2 instead of 3\" [byte 6]\n"
		  "t.csv:3:1: warning: row has another number of cells than the header, read as far as it goes: "
		  "\"4 instead of 3\" [byte 10]\n",
		  TF_OK },
		{ "a,b\n1,2\n3,\"x\n4,5\n", "a|b|/1|2|",
		  "t.csv:3:3: error: not well-formed CSV, rest of the file skipped: \"quote that is never closed\" "
		  "[byte 10]\n",
		  TF_OK },
		{ "a,b\n1,2\n3,\"x\"y\n4,5\n", "a|b|/1|2|",
		  "t.csv:3:6: error: not well-formed CSV, rest of the file skipped: \"text behind a closing quote\" "
		  "[byte 13]\n",
		  TF_OK },
		{ "", "",
		  "t.csv:1:1: error: not well-formed CSV, rest of the file skipped: \"no header row\" [byte 0]\n",
		  TF_IO },
		{ BOM "\n \n", "",
		  "t.csv:1:1: error: not well-formed CSV, rest of the file skipped: \"no header row\" [byte 0]\n",
		  TF_IO },
		{ "\"a,b\n1,2\n", "",
		  "t.csv:1:1: error: not well-formed CSV, rest of the file skipped: \"quote that is never closed\" "
		  "[byte 0]\n",
		  TF_IO },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct seen seen = read_csv(cases[i].csv, strlen(cases[i].csv));

		assert_string_equal(seen.messages, cases[i].messages);
		assert_string_equal(seen.cells, cases[i].cells);
		assert_int_equal(seen.status, cases[i].status);
	}
}

/* 3000 columns over 3000 short rows: what nobody wrote must not fill the memory. */
static void missing_cells_are_bounded(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	size_t n = 3000;
	char *text = tf_arena_alloc(a, 3 * n);
	struct tf_source s;
	struct tf_table t;

	(void)state;
	memset(text, ',', n);
	for (size_t i = 0; i < n; i++)
		memcpy(text + n + 2 * i, "\nx", 2);
	s = tf_source_memory(TF_STR("t"), (struct tf_str){ text, 3 * n }, a);
	assert_int_equal(tf_table_read(&s, a, &d, &t), TF_OK);
	assert_int_equal(t.n_columns, n + 1);
	assert_in_range(t.n_rows, 1, 10);
	assert_int_equal(d.count[TF_ERROR], 1);
	assert_true(tf_arena_held(a) < 4 << 20);
	tf_arena_free(a);
}

static void cells_by_name(void **state)
{
	static const char csv[] = "period,value,note\n2015, 68.06 ,x\n2016,n/a,\n2017,,y\n2018,1e999,\n";
	struct tf_arena *a = tf_arena_new();
	struct tf_source s = tf_source_memory(TF_STR("t.csv"), TF_STR(csv), a);
	char message[300] = "";
	struct tf_diags d = { 0 };
	struct tf_table t;
	int value;
	double x = 0;

	(void)state;
	assert_int_equal(tf_table_read(&s, a, &d, &t), TF_OK);
	d.to = fmemopen(message, sizeof message, "w");
	value = tf_table_column(&t, "value");
	assert_int_equal(value, 1);
	assert_int_equal(tf_table_column(&t, "Value"), -1);
	assert_true(tf_str_is(tf_table_text(&t, 0, value), "68.06"));
	assert_true(tf_str_is(tf_table_text(&t, 0, -1), ""));
	assert_true(tf_table_number(&t, 0, value, &d, &x) && x == 68.06);
	assert_true(tf_table_number(&t, 2, value, &d, &x) && isnan(x));
	assert_true(tf_table_number(&t, 0, -1, &d, &x) && isnan(x));
	assert_false(tf_table_number(&t, 1, value, &d, &x));
	assert_false(tf_table_number(&t, 3, value, &d, &x));
	tf_table_diag(&t, 2, -1, &d, TF_MSG_NO_DATE);
	fclose(d.to);
	assert_string_equal(
		message, "t.csv:3:6: error: not a number, row skipped: \"n/a\" [byte 38]\n"
			 "t.csv:5:6: error: not a number, row skipped: \"1e999\" [byte 56]\n"
			 "t.csv:4:1: warning: no publication date found, relative periods are left open [byte 43]\n");
	tf_arena_free(a);
}

struct written {
	char text[500];
};

static struct written write_csv(struct tf_csv_style style, const char *const *texts, size_t n)
{
	struct written w = { "" };
	FILE *f = fmemopen(w.text, sizeof w.text, "w");
	struct tf_csv c = tf_csv_open(f, style);

	for (size_t i = 0; i < n; i++)
		tf_csv_cstr(&c, texts[i]);
	tf_csv_end_row(&c);
	fclose(f);
	return w;
}

static void text_is_quoted_where_needed(void **state)
{
	static const char *const cases[][2] = {
		{ "plain words", "plain words" },
		{ "", "" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "a;b" },
		{ "say \"no\"", "\"say \"\"no\"\"\"" },
		{ "\"", "\"\"\"\"" },
		{ "two\nlines", "\"two\nlines\"" },
		{ "\r", "\"\r\"" },
		{ " blank", "\" blank\"" },
		{ "=1+1", "=1+1" },
		{ "-5", "-5" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct written w = write_csv((struct tf_csv_style){ 0 }, &cases[i][0], 1);
		char expected[100];

		snprintf(expected, sizeof expected, "%s\n", cases[i][1]);
		assert_string_equal(w.text, expected);
	}
}

static void excel_runs_nothing(void **state)
{
	static const char *const texts[] = { "=1+1", "+1", "-1", "@x", "\tx", "\rx", "x=1", "", "=\"a\"" };
	struct written w = write_csv((struct tf_csv_style){ .excel = true }, texts, sizeof texts / sizeof *texts);

	(void)state;
	assert_string_equal(w.text, BOM "'=1+1,'+1,'-1,'@x,\"'\tx\",\"'\rx\",x=1,,\"'=\"\"a\"\"\"\r\n");
}

static void rows_of_all_sorts(void **state)
{
	char text[300] = "";
	FILE *f = fmemopen(text, sizeof text, "w");
	struct tf_csv c = tf_csv_open(f, (struct tf_csv_style){ .crlf = true });

	(void)state;
	tf_csv_header(&c, "a,b,c,d,e");
	tf_csv_number(&c, -68.06e9);
	tf_csv_number(&c, NAN);
	tf_csv_number(&c, INFINITY);
	tf_csv_count(&c, 12);
	tf_csv_text(&c, (struct tf_str){ NULL, 0 });
	tf_csv_end_row(&c);
	tf_csv_cstr(&c, NULL);
	tf_csv_cstr(&c, "x");
	tf_csv_end_row(&c);
	fclose(f);
	assert_string_equal(text, "a,b,c,d,e\r\n-68060000000,,,12,\r\n,x\r\n");
	/* Numbers are no formulas: a minus stays a minus in a spreadsheet too. */
	memset(text, 0, sizeof text);
	f = fmemopen(text, sizeof text, "w");
	c = tf_csv_open(f, (struct tf_csv_style){ .excel = true });
	tf_csv_number(&c, -1.5);
	tf_csv_end_row(&c);
	fclose(f);
	assert_string_equal(text, BOM "-1.5\r\n");
}

/* What we write, we read: hostile cells come back as they were. */
static void written_cells_read_back(void **state)
{
	static const char *const texts[] = { "a,b", "\"", "x\r\ny", " blanks ", "", "\xE4\xB8\xAD", ";", "\"\"," };
	size_t n = sizeof texts / sizeof *texts;
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	char text[500] = "c0,c1,c2,c3,c4,c5,c6,c7\n";
	struct written w = write_csv((struct tf_csv_style){ 0 }, texts, n);
	struct tf_source s;
	struct tf_table t;

	(void)state;
	strcat(text, w.text);
	s = tf_source_memory(TF_STR("t"), tf_str_of(text), a);
	assert_int_equal(tf_table_read(&s, a, &d, &t), TF_OK);
	assert_int_equal(t.n_rows, 1);
	assert_int_equal(t.n_columns, n);
	for (size_t i = 0; i < n; i++)
		assert_true(tf_str_is(t.cells[i].text, texts[i]));
	assert_int_equal(d.count[TF_ERROR] + d.count[TF_WARNING], 0);
	tf_arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables),
		cmocka_unit_test(tables_with_faults),
		cmocka_unit_test(missing_cells_are_bounded),
		cmocka_unit_test(cells_by_name),
		cmocka_unit_test(text_is_quoted_where_needed),
		cmocka_unit_test(excel_runs_nothing),
		cmocka_unit_test(rows_of_all_sorts),
		cmocka_unit_test(written_cells_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
