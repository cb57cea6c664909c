/* test_speaker.c - who says it; a new case is a row.
 *
 * Expected: the speakers of the numbers 77 and 88 in the text, in its order, joined by " | "; "-" where the text
 * itself speaks. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "extract/speaker.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *expected;
};

static const struct row reported_rows[] = {
	{ "Li said that trade would reach 77 billion.", "Li" },
	{ "Li said trade would reach 77 billion.", "Li" },
	{ "On Monday Prime Minister Li Keqiang said trade had reached 77 billion.", "Prime Minister Li Keqiang" },
	{ "Trade reached 77 billion, the ministry said.", "the ministry" },
	{ "Trade reached 77 billion, the ministry said on Tuesday.", "the ministry" },
	{ "Trade reached 77 billion, the ministry said in a statement after talks with 18 partners.", "the ministry" },
	{ "Exports rose 77 percent in May, Agency One reported.", "Agency One" },
	{ "Statistics Norway (SSB) reported exports of 77 billion.", "Statistics Norway" },
	{ "Trade grew, the customs office said, and now stands at 77 billion.", "the customs office" },
	{ "Anna Berg, the country's trade minister, told her guests that exports were 77 billion.", "Anna Berg" },
	{ "Exports were 77 billion, Trade Minister Anna Berg told her guests.", "Trade Minister Anna Berg" },
	{ "Anna Berg and Carl Dahl said they wanted 77 billion.", "Anna Berg and Carl Dahl" },
	{ "The minister has also confirmed that trade is 77 billion.", "The minister" },
	{ "Mr. Li noted that imports were 77 billion and added that exports were 88 billion.", "Mr. Li | Mr. Li" },
	{ "Li said exports were 77 billion; imports, the ministry said, were 88 billion.", "Li | the ministry" },
	{ "Exports rose 77 percent and Li said that imports fell 88 percent.", "- | Li" },
	{ "The ministry's spokesman Bo Dahl was quoted as saying that trade was 77 billion.", "The ministry's spokesman Bo Dahl" },
	{ "The agency quoted Li as saying that trade was 77 billion.", "Li" },
	{ "Goal of 77 billion reached early, says business council", "business council" },
	{ "Goal of 77 billion reached early, says the business council of Oslo", "the business council of Oslo" },
	{ "The bank expects exports to grow 77 percent.", "The bank" },
	{ "Bank One estimated that exports grew 77 percent.", "Bank One" },
};

static const struct row paper_rows[] = {
	{ "According to Chinese customs, trade was 77 billion.", "Chinese customs" },
	{ "Trade was 77 billion, according to the border office in Narvik.", "the border office in Narvik" },
	{ "Trade, which according to Korean statistics stood at 77 billion, rose.", "Korean statistics" },
	{ "Trade was 77 billion, according to figures released by the General Office on Tuesday.", "the General Office" },
	{ "Trade was 77 billion, according to figures published on Monday by the General Office.", "the General Office" },
	{ "Figures from Eurostat show that trade was 77 billion.", "Eurostat" },
	{ "Customs data showed exports of 77 billion.", "Customs data" },
	{ "Trade was 77 billion, data from China's customs showed on Monday.", "China's customs" },
	{ "Trade was 77 billion, the bank's monthly bulletin says.", "the bank's monthly bulletin" },
	{ "The Survey 2021 by the National Bureau shows exports of 77 billion.", "the National Bureau" },
	{ "On first figures from the Statistics Office, exports were 77 billion.", "the Statistics Office" },
	{ "Data for the year that ended on Thursday show exports of 77 billion.", "Data" },
	{ "The National Office put exports at 77 billion.", "The National Office" },
	{ "Ministry data released on Monday showed exports of 77 billion.", "Ministry data" },
};

static const struct row quoted_rows[] = {
	{ "\"We aim at 77 billion,\" Li said.", "Li" },
	{ "\"We aim at 77 billion,\" said a Karachi banker.", "a Karachi banker" },
	{ "Li said: \"We aim at 77 billion.\" He left.", "Li" },
	{ "\"We aim at 77 billion,\" Li told the guests, \"and later at 88 billion.\"", "Li | Li" },
	{ "\"We are glad. We aim at 77 billion. Then we rest,\" Li said.", "Li" },
	{ "\"We aim at 77 billion,\" Li said. \"We shall see 88 billion after that.\"", "Li | Li" },
	{ "\"We aim at 77 billion,\" Li said. Trade was 88 billion last year.", "Li | -" },
	{ "Li said trade was good. \"We aim at 77 billion,\" he added.", "Li" },
	{ "\"We aim at 77 billion,\" Li said.\n\nIn Oslo it rained.\n\n\"We shall see 88 billion after that.\"", "Li | Li" },
	{ "\xE2\x80\x9CWe aim at 77 billion,\xE2\x80\x9D said Li.", "Li" },
	{ "Li said \"the mark of 77 billion is near\", while Wang said \"88 billion is the mark\".", "Li | Wang" },
	{ "\"We aim at 77 billion,\" Li said.\n\n\"It will be 88 billion,\" Wang said.", "Li | Wang" },
	{ "\"Trade of 77 billion,\" the report says, \"is near.\"", "the report" },
	{ "When trade minister Anna Berg met Li, she said exports would reach 77 billion.", "Anna Berg" },
};

static const struct row own_rows[] = {
	{ "Trade reached 77 billion dollars in 2014.", "-" },
	{ "The report was long. Trade reached 77 billion.", "-" },
	{ "Turkey added 77 billion to its exports.", "-" },
	{ "Exports were put at 77 billion.", "-" },
	{ "The two sides agreed to lift trade to 77 billion.", "-" },
	{ "Exports were reported at 77 billion.", "-" },
	{ "The stated aim is 77 billion.", "-" },
	{ "The other goal announced at the time, 77 billion, stays.", "-" },
	{ "They put 77 billion into the port.", "-" },
	{ "Trade with the 15 member states was 77 billion.", "-" },
	{ "The \"77 billion\" mark was passed.", "-" },
	{ "said", "" },
	{ "according to", "" },
	{ "\"", "" },
	{ "\" 77 \" \" said", "-" },
};

static size_t check_rows(const struct row *rows, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(rows[i].text), arena);
		struct document doc = document_read(grammar, &s, NULL, arena);
		const struct speakers *speakers = speakers_find(&doc, arena);
		char got[300] = "";
		size_t at = 0;

		for (size_t k = 0; k < doc.n_sentences; k++)
			for (uint32_t tok = doc.sentences[k].tok0; tok < doc.sentences[k].tok1; tok++) {
				if (!token_is(&doc.text, tok, "77") && !token_is(&doc.text, tok, "88"))
					continue;
				struct tf_str who = speaker_of(speakers, k, tok);
				at += (size_t)snprintf(got + at, sizeof got - at, "%s%.*s", at ? " | " : "", TF_FMT(who.n ? who : TF_STR("-")));
			}
		if (strcmp(got, rows[i].expected) == 0)
			continue;
		print_error("%s\n    got \"%s\", expected \"%s\"\n", rows[i].text, got, rows[i].expected);
		wrong++;
	}
	return wrong;
}

#define CHECK_ROWS(name, rows)                                                                                       \
	static void name(void **state)                                                                               \
	{                                                                                                            \
		(void)state;                                                                                         \
		assert_int_equal(check_rows(rows, COUNT(rows)), 0);                                                  \
	}

CHECK_ROWS(reported_speech, reported_rows)
CHECK_ROWS(papers, paper_rows)
CHECK_ROWS(quotations, quoted_rows)
CHECK_ROWS(the_text_itself, own_rows)

/* A text as hostile as can be: the time grows with it, not faster. */
static void linear(void **state)
{
	static const char *const words[] = { "said ", "\"a\" ", "according to ", "the A, the B, ", "\"Li said. ", "data show ", "he said " };
	double seconds[2];

	(void)state;
	for (size_t w = 0; w < COUNT(words); w++) {
		for (int k = 0; k < 2; k++) {
			size_t n = 1000U << (3 * k), len = strlen(words[w]);
			struct tf_arena *a = tf_arena_new();
			char *text = tf_arena_alloc(a, n * len + 1);
			for (size_t i = 0; i < n; i++)
				memcpy(text + i * len, words[w], len);
			struct tf_source s = tf_source_memory(TF_STR("test"), (struct tf_str){ text, n * len }, a);
			struct document doc = document_read(grammar, &s, NULL, a);
			clock_t start = clock();
			const struct speakers *speakers = speakers_find(&doc, a);
			assert_non_null(speakers);
			seconds[k] = (double)(clock() - start) / CLOCKS_PER_SEC;
			tf_arena_free(a);
		}
		/* Eight times the text; a quadratic reader would need 64 times as long. */
		if (seconds[1] >= 0.05 + 24 * seconds[0])
			fail_msg("\"%s\": %g, then %g seconds", words[w], seconds[0], seconds[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reported_speech), cmocka_unit_test(papers), cmocka_unit_test(quotations),
		cmocka_unit_test(the_text_itself), cmocka_unit_test(linear),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
