/* test_sentence.c - where head lines, rows of tables and sentences end; a new case is a row.
 *
 * Expected: the sentences in [brackets], in order, line breaks as blanks; before each the letter of its part (P publisher, D
 * date, T title, B body, R row of a table), and "| " where a paragraph begins. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "text/sentence.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *expected;
};

static const struct row plain_rows[] = {
	{ "Trade rose.", "B[Trade rose.]" },
	{ "Trade rose. Exports fell.", "B[Trade rose.] B[Exports fell.]" },
	{ "Trade rose! Why? Nobody knows.", "B[Trade rose!] B[Why?] B[Nobody knows.]" },
	{ "Trade rose 5.2 percent.", "B[Trade rose 5.2 percent.]" },
	{ "Trade rose, it said.Exports fell again.", "B[Trade rose, it said.] B[Exports fell again.]" },
	{ "See data.Example.org of today.", "B[See data.Example.org of today.]" },
	{ "Trade rose.exports fell", "B[Trade rose.exports fell]" },
	{ "It was the second. 5 percent more followed.", "B[It was the second.] B[5 percent more followed.]" },
	{ "It rose to 7. $5 billion followed.", "B[It rose to 7. $5 billion followed.]" },
	{ "Exports went down. $5 billion was left.", "B[Exports went down.] B[$5 billion was left.]" },
	{ "trade rose, e.g. in June", "B[trade rose, e.g. in June]" },
	{ "Trade rose ... and fell.", "B[Trade rose ... and fell.]" },
	{ "", "" },
	{ "  \n\n ", "" },
	/* sentences of other scripts begin with their capitals */
	{ "Trade rose. \xC3\x89mile said so.", "B[Trade rose.] B[\xC3\x89mile said so.]" },
	{ "Trade rose. \xD0\x98 \xD1\x82\xD0\xB0\xD0\xBA.", "B[Trade rose.] B[\xD0\x98 \xD1\x82\xD0\xB0\xD0\xBA.]" },
};

static const struct row abbreviation_rows[] = {
	{ "Mr. Li met Dr. Wang.", "B[Mr. Li met Dr. Wang.]" },
	{ "On Aug. 21 trade rose.", "B[On Aug. 21 trade rose.]" },
	{ "In Sept. Exports of steel fell.", "B[In Sept. Exports of steel fell.]" },
	{ "See No. 5 and fig. 7.", "B[See No. 5 and fig. 7.]" },
	{ "It buys Rs. 500 of goods.", "B[It buys Rs. 500 of goods.]" },
	{ "J. P. Smith said so.", "B[J. P. Smith said so.]" },
	{ "The answer was no. The talks ended.", "B[The answer was no.] B[The talks ended.]" },
	{ "It rose to $5 bn. Imports fell.", "B[It rose to $5 bn.] B[Imports fell.]" },
	{ "It rose 5 pct. in June.", "B[It rose 5 pct. in June.]" },
	{ "Sales of Steel Corp. Ltd. rose.", "B[Sales of Steel Corp.] B[Ltd. rose.]" },
	{ "Trade with the U.S. rose.", "B[Trade with the U.S. rose.]" },
	{ "Trade with the U.S. Trade Office rose.", "B[Trade with the U.S. Trade Office rose.]" },
	{ "He went to the U.S. The trade rose.", "B[He went to the U.S.] B[The trade rose.]" },
	{ "At 5 p.m. In June it rose.", "B[At 5 p.m.] B[In June it rose.]" },
};

static const struct row quote_rows[] = {
	{ "\"Trade rose.\" Exports fell.", "B[\"Trade rose.\"] B[Exports fell.]" },
	{ "\"Trade rose. Exports fell,\" he said.", "B[\"Trade rose.] B[Exports fell,\" he said.]" },
	{ "He said: \"Trade rose.\" \"So did exports.\"", "B[He said: \"Trade rose.\"] B[\"So did exports.\"]" },
	{ "\xE2\x80\x9CTrade rose.\xE2\x80\x9D Exports fell.", "B[\xE2\x80\x9CTrade rose.\xE2\x80\x9D] B[Exports fell.]" },
	{ "Trade rose (by 5 percent.) Exports fell.", "B[Trade rose (by 5 percent.)] B[Exports fell.]" },
	{ "Trade rose. (Exports fell.)", "B[Trade rose.] B[(Exports fell.)]" },
	{ "Trade rose. - Exports fell.", "B[Trade rose.] B[- Exports fell.]" },
	{ "\"Is it true?\" she asked.", "B[\"Is it true?\" she asked.]" },
};

/* 60 and more letters a line: broken at a width, not ended. */
#define LONG "The trade of the two countries went up in the first half of the year"
static const struct row line_rows[] = {
	{ "Trade rose\nExports fell.", "B[Trade rose] B[Exports fell.]" },
	{ "Trade rose\r\nExports fell.", "B[Trade rose] B[Exports fell.]" },
	{ LONG "\nby 5 percent.", "B[" LONG " by 5 percent.]" },
	{ LONG "\r\nby 5 percent.", "B[" LONG " by 5 percent.]" },
	{ LONG "\n" LONG "\nby 5 percent.", "B[" LONG " " LONG " by 5 percent.]" },
	{ LONG ".\nExports fell.", "B[" LONG ".] B[Exports fell.]" },
	{ LONG "\n\nby 5 percent.", "B[" LONG "] |B[by 5 percent.]" },
	{ "One. Two.\n\nThree.\n \nFour.", "B[One.] B[Two.] |B[Three.] |B[Four.]" },
	{ "This line has just over fifty letters and it goes\non here.", "B[This line has just over fifty letters and it goes] B[on here.]" },
	{ "This line has somewhat more than fifty letters and goes\non here.",
	  "B[This line has somewhat more than fifty letters and goes on here.]" },
	{ "This line has somewhat more than fifty letters and ends\nHere is more.",
	  "B[This line has somewhat more than fifty letters and ends] B[Here is more.]" },
};

static const struct row table_rows[] = {
	{ "Year\tExports\tImports\n2018\t5.1\t4.9\n2019\t6.2\t5.3",
	  "R[Year\tExports\tImports] R[2018\t5.1\t4.9] R[2019\t6.2\t5.3]" },
	{ "Year   Exports   Imports\n2018   5.1       4.9", "R[Year   Exports   Imports] R[2018   5.1       4.9]" },
	/* one gap makes a row where a number ends the line */
	{ "To Asia  5.1\nTo Africa  12%", "R[To Asia  5.1] R[To Africa  12%]" },
	{ "Exports rose.  Imports too", "B[Exports rose.] B[Imports too]" },
	{ "Exports to Asia  in June", "B[Exports to Asia  in June]" },
	{ "| Year | Exports |\n| 2018 | 5.1 |", "R[| Year | Exports |] R[| 2018 | 5.1 |]" },
	{ "Trade rose.  Exports fell.  Imports rose.", "B[Trade rose.] B[Exports fell.] B[Imports rose.]" },
	{ LONG ".\n2018\t5.1\t4.9\nThat was much.", "B[" LONG ".] R[2018\t5.1\t4.9] B[That was much.]" },
	{ LONG "\n2018\t5.1\t4.9", "B[" LONG "] R[2018\t5.1\t4.9]" },
};

static const struct row head_rows[] = {
	{ "Source: Some Paper\nDate: 2019-09-10\nTitle: Trade rose\n\nTrade rose.",
	  "P[Source: Some Paper] D[Date: 2019-09-10] T[Trade rose] |B[Trade rose.]" },
	{ "TITLE: Trade rose. Exports fell\n\nSo it was.", "T[Trade rose. Exports fell] |B[So it was.]" },
	{ "Publisher: P\nPublished: 2019-09-10\nHeadline: H\n\nB.", "P[Publisher: P] D[Published: 2019-09-10] T[H] |B[B.]" },
	{ "Title:\n\nTrade rose.", "|B[Trade rose.]" },
	/* only at the top */
	{ "Trade rose.\n\nSource: Some Paper", "B[Trade rose.] |B[Source: Some Paper]" },
	{ "Trade rose.\nSource: Some Paper", "B[Trade rose.] B[Source: Some Paper]" },
	{ "Source: P\n\nDate: 2019-09-10", "P[Source: P] |B[Date: 2019-09-10]" },
	{ "Source of trouble: trade", "B[Source of trouble: trade]" },
	{ "Note: trade rose", "B[Note: trade rose]" },
};

static const char *say(const struct text *t, const struct sentence *s, size_t n)
{
	static const char parts[] = { [PART_PUBLISHER] = 'P', [PART_DATE] = 'D', [PART_TITLE] = 'T', [PART_BODY] = 'B', [PART_TABLE] = 'R' };
	static char out[2000];
	size_t at = 0;
	uint32_t paragraph = 0;

	out[0] = '\0';
	for (size_t i = 0; i < n; i++) {
		uint32_t from = t->tok[s[i].tok0].start, to = t->tok[s[i].tok1 - 1].end;
		at += (size_t)snprintf(out + at, sizeof out - at, "%s%s%c[", at ? " " : "", s[i].paragraph > paragraph ? "|" : "",
		                       parts[s[i].part]);
		for (uint32_t k = from; k < to; k++)
			if (t->s[k] != '\r')
				out[at++] = t->s[k] == '\n' ? ' ' : t->s[k];
		at += (size_t)snprintf(out + at, sizeof out - at, "]");
		paragraph = s[i].paragraph;
	}
	return out;
}

static void check_rows(const struct row *rows, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		struct text t = text_split(tf_str_of(rows[i].text), arena);
		struct sentence *s;
		size_t n_sentences;

		sentences_find(&t, arena, &s, &n_sentences);
		const char *got = say(&t, s, n_sentences);
		if (strcmp(got, rows[i].expected) == 0)
			continue;
		print_error("\"%s\":\n    %s\nexpected\n    %s\n", rows[i].text, got, rows[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define CHECK_ROWS(name, rows)                                                                                       \
	static void name(void **state)                                                                               \
	{                                                                                                            \
		(void)state;                                                                                         \
		check_rows(rows, COUNT(rows));                                                                       \
	}

CHECK_ROWS(sentences, plain_rows)
CHECK_ROWS(abbreviations, abbreviation_rows)
CHECK_ROWS(quotes_and_brackets, quote_rows)
CHECK_ROWS(wrapped_lines, line_rows)
CHECK_ROWS(tables, table_rows)
CHECK_ROWS(head_lines, head_rows)

static char *repeated(const char *s, size_t n, struct tf_arena *a)
{
	size_t len = strlen(s);
	char *out = tf_arena_alloc(a, n * len + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(out + i * len, s, len);
	return out;
}

/* Words without an end are cut into sentences of 500, so that later steps need not fear them; no word is lost. */
static void endless_sentences_are_cut(void **state)
{
	struct text t = text_split(tf_str_of(repeated("trade ", 1234, arena)), arena);
	struct sentence *s;
	size_t n;

	(void)state;
	sentences_find(&t, arena, &s, &n);
	assert_int_equal(n, 3);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(s[i].tok0, i * 500);
		assert_int_equal(s[i].tok1, i < 2 ? i * 500 + 500 : 1234);
	}
}

/* Every token stands in one sentence, in order, whatever the text; but the key of a title, which is no part of it. */
static void no_word_is_lost(void **state)
{
	static const struct row *const all[] = { plain_rows, abbreviation_rows, quote_rows, line_rows, table_rows };
	static const size_t sizes[] = { COUNT(plain_rows), COUNT(abbreviation_rows), COUNT(quote_rows), COUNT(line_rows), COUNT(table_rows) };

	(void)state;
	for (size_t k = 0; k < COUNT(all); k++)
		for (size_t i = 0; i < sizes[k]; i++) {
			struct text t = text_split(tf_str_of(all[k][i].text), arena);
			struct sentence *s;
			size_t n, at = 0;

			sentences_find(&t, arena, &s, &n);
			for (size_t j = 0; j < n; at = s[j++].tok1) {
				assert_int_equal(s[j].tok0, at);
				assert_true(s[j].tok1 > at);
			}
			assert_int_equal(at, t.n_tok);
		}
}

/* Text of closing quotes, of dots, of lines that never end: the time grows with the text, not faster. */
static void linear(void **state)
{
	static const char *const texts[] = { "\"", ". ", "a\n", "A. ", "U.S. The ", "a  b  ", "Title: ", LONG "\n", "?)" };
	double seconds[2];

	(void)state;
	for (size_t w = 0; w < COUNT(texts); w++) {
		for (int k = 0; k < 2; k++) {
			struct tf_arena *a = tf_arena_new();
			struct text t = text_split(tf_str_of(repeated(texts[w], 2000U << (3 * k), a)), a);
			struct sentence *s;
			size_t n;
			clock_t start = clock();
			sentences_find(&t, a, &s, &n);
			seconds[k] = (double)(clock() - start) / CLOCKS_PER_SEC;
			tf_arena_free(a);
		}
		/* Eight times the text; a quadratic reader would need 64 times as long. */
		if (seconds[1] >= 0.05 + 24 * seconds[0])
			fail_msg("\"%s\": %g, then %g seconds", texts[w], seconds[0], seconds[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences),
		cmocka_unit_test(abbreviations),
		cmocka_unit_test(quotes_and_brackets),
		cmocka_unit_test(wrapped_lines),
		cmocka_unit_test(tables),
		cmocka_unit_test(head_lines),
		cmocka_unit_test(endless_sentences_are_cut),
		cmocka_unit_test(no_word_is_lost),
		cmocka_unit_test(linear),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
