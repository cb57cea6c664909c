/* test_document.c - the day a document was published, its title and its publisher; a new case is a row. */
#include <string.h>

#include "text/document.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const struct {
	const char *text, *date, *from;
} date_rows[] = {
	/* the head */
	{ "Date: 2019-09-10\n\nTrade rose.", "2019-09-10", "header" },
	{ "Source: P\nDate: 10 September 2019\nTitle: T\n\nTrade rose.", "2019-09-10", "header" },
	{ "Published: September 10, 2019\n\nTrade rose.", "2019-09-10", "header" },
	{ "Date: 2019-09-10\n\nUpdated: 2021-01-02\nMOSCOW, Aug. 21, 2020 (Agency) -- Trade rose.", "2019-09-10", "header" },
	{ "Date: 2019-02-30\n\nOn March 4, 2018, trade rose.", "2018-03-04", "text" }, /* no such day */
	{ "Date: yesterday\n\nTrade rose.", "", "" },
	/* a stamp */
	{ "Trade rose\n\nAgency) 13:13, August 22, 2024\n\nTrade rose.", "2024-08-22", "stamp" },
	{ "Trade rose\n\nAugust 22, 2024 13:13\n\nTrade rose.", "2024-08-22", "stamp" },
	{ "Trade rose\n\n2024-08-22 | 13:13\n\nTrade rose.", "2024-08-22", "stamp" },
	{ "Trade rose\n\nexample.com 08-22-2024 13:13\n\nTrade rose.", "2024-08-22", "stamp" },
	{ "Updated: 22 Aug 2024\n\nOn May 4, 2018, trade rose.", "2024-08-22", "stamp" },
	{ "Posted on 2024-08-22\n\nTrade rose.", "2024-08-22", "stamp" },
	{ "A ratio of 13:13 was named in 2024. Trade rose.", "", "" },
	/* the dateline, with and without a year */
	{ "MOSCOW, Aug. 21, 2024 (Agency) -- Trade rose.", "2024-08-21", "dateline" },
	{ "HANOI, 18 April 2017: Trade rose.", "2017-04-18", "dateline" },
	{ "Trade rises\n\nMOSCOW, Aug. 21 (Agency) -- Trade rose in 2023.", "2023-08-21", "dateline" },
	{ "MOSCOW, Aug. 21 (Agency) -- Trade rose in 2023 and will double by 2030.", "2023-08-21", "dateline" },
	{ "BEIJING, Jan. 14 (Agency) -- Trade rose in 2019, customs said on Tuesday.", "2020-01-14", "dateline" }, /* a Tuesday in 2020 */
	{ "BEIJING, Jan. 14 (Agency) -- Trade rose, customs said.", "", "" },
	{ "Moscow, Aug. 21 (Agency) -- Trade rose in 2023.", "", "" },
	/* running text */
	{ "On April 27, 2012, the two sides met.", "2012-04-27", "text" },
	{ "The pact of May 4, 2010 was renewed on April 27, 2012 in Paris.", "2012-04-27", "text" },
	{ "The pact of May 4, 2010 was renewed in April 2012.", "2010-05-04", "text" },
	{ "On May 4, 1972 the sides signed a treaty. Trade was 5 billion dollars in 2008.", "", "" },
	{ "Exports fell in January, the lowest since June 2011.", "", "" },
	{ "The sides met on April 27. Trade was 5 billion dollars in 2011.", "2011-04-27", "text" },
	{ "Trade was 5 billion dollars in 2011.", "", "" },
	{ "", "", "" },
};

static const struct {
	const char *text, *title;
} title_rows[] = {
	{ "Source: P\nDate: 2019-09-10\nTitle: Trade rose 5 percent\n\nText of it.", "Trade rose 5 percent" },
	{ "Title: One\nTitle: Two\n\nText.", "One" },
	{ "Trade rose 5 percent in June\n\nText of it.", "Trade rose 5 percent in June" },
	{ "Trade rose 5 percent in June\nText of it.", "Trade rose 5 percent in June" },
	{ "Did trade rise again?\n\nText of it.", "Did trade rise again?" },
	/* the way to the page is not its title */
	{ "Home > Business > Trade\n\nTrade rose 5 percent in June\n\nText.", "Trade rose 5 percent in June" },
	{ "Home | World | Trade news\nTrade rose 5 percent in June\nText.", "Trade rose 5 percent in June" },
	/* a sentence is none, nor a word */
	{ "Trade rose 5 percent in June.\n\nText of it.", "" },
	{ "Trade rose. Exports fell in June.", "" },
	{ "Business\n\nTrade rose 5 percent.", "" },
	{ "", "" },
};

static struct document read_text(const char *text, const struct tf_extract_options *o)
{
	struct tf_source *s = TF_NEW(arena, struct tf_source, 1);

	*s = tf_source_memory(TF_STR("test"), tf_str_of(text), arena);
	return document_read(grammar, s, o, arena);
}

static void dates(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(date_rows); i++) {
		struct tf_about about = read_text(date_rows[i].text, NULL).about;
		char date[TF_DATE_MAX];
		tf_date_format(about.date, date);
		if (strcmp(date, date_rows[i].date) == 0 && strcmp(about.date_from, date_rows[i].from) == 0)
			continue;
		print_error("\"%s\": \"%s\" from \"%s\"\n", date_rows[i].text, date, about.date_from);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* The user's date is for documents that show none. */
static void date_of_the_caller(void **state)
{
	struct tf_extract_options o = { .date = { 2020, 3, 15 } };
	struct tf_about none = read_text("Trade rose in 2019.", &o).about, own = read_text("Date: 2019-09-10\n\nTrade rose.", &o).about;

	(void)state;
	assert_int_equal(tf_date_cmp(none.date, o.date), 0);
	assert_string_equal(none.date_from, "option");
	assert_int_equal(own.date.year, 2019);
	assert_string_equal(own.date_from, "header");
}

static void titles(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(title_rows); i++) {
		struct tf_about about = read_text(title_rows[i].text, NULL).about;
		if (tf_str_is(about.title, title_rows[i].title))
			continue;
		print_error("\"%s\": \"%.*s\"\n", title_rows[i].text, TF_FMT(about.title));
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void publishers(void **state)
{
	(void)state;
	assert_true(tf_str_is(read_text("Source: General Office of Statistics, Bern\n\nTrade.", NULL).about.publisher,
	                      "General Office of Statistics, Bern"));
	assert_true(tf_str_is(read_text("Source:\n\nTrade.", NULL).about.publisher, ""));
	assert_true(tf_str_is(read_text("Trade rose.\n\nSource: Agency", NULL).about.publisher, ""));
}

/* The public call gives the same, and its slices are the source's own bytes. */
static void about_without_reading_on(void **state)
{
	static const char text[] = "Source: P\nDate: 2019-09-10\nTitle: T of it\n\nTrade rose.";
	struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(text), arena);
	struct tf_about about = tf_document_about(grammar, &s, NULL);

	(void)state;
	assert_ptr_equal(about.title.s, strstr(text, "T of"));
	assert_ptr_equal(about.publisher.s, text + 8);
	assert_int_equal(about.date.day, 10);
	assert_string_equal(about.date_from, "header");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates),      cmocka_unit_test(date_of_the_caller),      cmocka_unit_test(titles),
		cmocka_unit_test(publishers), cmocka_unit_test(about_without_reading_on),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
