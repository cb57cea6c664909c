/* test_frame.c - whose trade with whom, where only the text around a sentence says so; a new case is a row.
 *
 * Expected: all claims, joined by "; ", each "quote: reporter>partner", "-" where there is no code. */
#include "texts.h"

static const struct row heading_rows[] = {
	/* a newsletter passes from country to country */
	{ "Notes from the region\n\nPERU. Exports rose 5 percent in May. The surplus was 2 billion dollars.\n\nCHILE. Exports fell 3 percent in May.\n\n"
	  "KENYA. Imports rose 7 percent in May.",
	  "5 percent: PER>WLD; 2 billion dollars: PER>WLD; 3 percent: CHL>WLD; 7 percent: KEN>WLD" },
	{ "Title: Notes from the region\n\nPeru exports more\n\nExports rose 5 percent in May.\n\nKenya exports more still\n\nExports rose 7 percent in May.\n\n"
	  "Norway after the strike\n\nExports fell 3 percent in May.",
	  "5 percent: PER>WLD; 7 percent: KEN>WLD; 3 percent: NOR>WLD" },
	{ "PERU-CHILE. Exports came to 3 billion dollars in 2018.\n\nKENYA-UGANDA. Exports came to 1 billion dollars in 2018.",
	  "3 billion dollars: PER>CHL; 1 billion dollars: KEN>UGA" },
	/* a text about one country's sales passes from customer to customer */
	{ "Norway's exports rose 5 percent in May, Norway's statistics office said.\n\n- Sweden: exports up 3 percent.\n- Poland: exports up 2 percent.",
	  "5 percent: NOR>WLD; 3 percent: NOR>SWE; 2 percent: NOR>POL" },
};

static const struct row paragraph_rows[] = {
	/* whom a paragraph opens with, unless it is a customer */
	{ "Norway's exports of fish rose 5 percent in May.\n\nIceland is doing even better. Exports rose 9 percent.", "5 percent: NOR>WLD; 9 percent: ISL>WLD" },
	{ "Norway's exports of fish rose 5 percent in May.\n\nPoland remained the first market. Exports rose 9 percent.", "5 percent: NOR>WLD; 9 percent: NOR>WLD" },
	{ "China's exports rose 5 percent in May.\n\nHainan is ahead of others. Exports rose 9 percent.", "5 percent: CHN>WLD; 9 percent: CHN-Hainan>WLD" },
	/* in a text of one side the partner holds for its sentence, in one of two it stays */
	{ "Norway's exports rose 5 percent in May. Exports to Sweden fell 3 percent. Exports of fish fell 4 percent.",
	  "5 percent: NOR>WLD; 3 percent: NOR>SWE; 4 percent: NOR>WLD" },
	{ "Trade between Norway and Sweden rose 5 percent in May. Exports to Sweden fell 3 percent. Exports of fish fell 4 percent.",
	  "5 percent: NOR>SWE; 3 percent: NOR>SWE; 4 percent: NOR>SWE" },
	{ "Norway's exports rose 5 percent in May. Exports to Sweden fell 3 percent. Salmon earned 2 billion dollars.",
	  "5 percent: NOR>WLD; 3 percent: NOR>SWE; 2 billion dollars: NOR>WLD" },
	/* who was named last is "there" */
	{ "Trade between Norway and Sweden rose 5 percent in May. Poland is the larger market, and Norway's exports there rose 3 percent.",
	  "5 percent: NOR>SWE; 3 percent: NOR>POL" },
};

static const struct row about_rows[] = {
	/* the world and a province can be whom a text is about */
	{ "Title: Outlook for world trade\n\nWorld trade will slow down.\n\nExports rose 5 percent in 2018.", "5 percent: WLD>WLD" },
	{ "Title: Hainan's exports up\n\nChina's island has a good year.\n\nExports rose 5 percent in 2018.", "5 percent: CHN-Hainan>WLD" },
};

static int sides_say(const struct tf_claim *c, char *out, size_t size)
{
	return snprintf(out, size, "%.*s: %.*s>%.*s", TF_FMT(c->quote), TF_FMT(c->reporter), TF_FMT(c->partner));
}

static void headings(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(heading_rows, COUNT(heading_rows), sides_say), 0);
}

static void paragraphs(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(paragraph_rows, COUNT(paragraph_rows), sides_say), 0);
}

static void about(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(about_rows, COUNT(about_rows), sides_say), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings),
		cmocka_unit_test(paragraphs),
		cmocka_unit_test(about),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
