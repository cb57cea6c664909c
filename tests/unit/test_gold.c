/* test_gold.c - gold lines read, predictions set against them, and what is counted. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "learn/compare.h"
#include "learn/field.h"
#include "learn/gold.h"
#include "learn/quote.h"
#include "learn/words.h"

#define N(a) (sizeof(a) / sizeof *(a))

/* ---- fields ---- */

static void values_agree_but_for_rounding(void **state)
{
	static const struct {
		double gold, predicted;
		const char *unit;
		bool same;
	} rows[] = {
		{ 95.28e9, 95.28e9, "USD", true },
		{ 240110000000, 240.11 * 1e9, "USD", true },
		{ 240110000000, 240110000001, "USD", true }, /* by one unit */
		{ 240110000000, 240110000242, "USD", false },
		{ 20000, 20001, "USD", true },
		{ 20000, 20002, "USD", false },
		{ 9000, 9001, "USD", false }, /* of few units each counts */
		{ 6.9, -6.9, "percent", false },
		{ 6.9, 6.9 * (1 + 1e-12), "percent", true },
		{ 6.9, 6.91, "percent", false },
		{ 33.33, 33.3, "percent", true },
		{ 33.33, 33.3333333, "%", true },
		{ 66.7, 66.67, "pp", true },
		{ -33.33, -33.3, "percent", true },
		{ 33, 33.3, "percent", false }, /* 33 was stated, no third */
		{ 50, 50.04, "percent", false },
		{ 14.285714285, 14.3, "percent", true }, /* a seventh, written out */
		{ 14.285714, 14.3, "percent", false },
		{ 0.142857, 0.14, "times", true },
		{ 0.5, 0.51, "times", false },
		{ 2.7, 2.704, "x", false }, /* no fraction */
		{ 33.33, 33.3, "USD", false },
		{ NAN, NAN, "USD", true }, /* no upper end on either side */
		{ 1, NAN, "USD", false },
		{ NAN, 1, "USD", false },
		{ 0, 0, "percent", true },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++)
		if (field_same_value(rows[i].gold, rows[i].predicted, tf_str_of(rows[i].unit)) != rows[i].same)
			fail_msg("row %zu: %g, %g", i, rows[i].gold, rows[i].predicted);
}

static void fields_in_several_spellings(void **state)
{
	static const struct {
		bool (*same)(struct tf_str a, struct tf_str b);
		const char *a, *b;
		bool is_same;
	} rows[] = {
		{ field_same_word, "reported", "Reported", true },
		{ field_same_word, "", "", true },
		{ field_same_word, "reported", "report", false },
		{ field_same_unit, "%", "percent", true },
		{ field_same_unit, "percentage_point", "PP", true },
		{ field_same_unit, "USD", "usd", true },
		{ field_same_unit, "RMB", "CNY", true },
		{ field_same_unit, "tons", "tonne", true },
		{ field_same_unit, "m\xc2\xb3", "m3", true },
		{ field_same_unit, "x", "times", true },
		{ field_same_unit, "USD", "CNY", false },
		{ field_same_unit, "USD", "", false },
		{ field_same_code, "CHN", "chn", true },
		{ field_same_code, "CHN-Heilongjiang", "chn - heilongjiang", true },
		{ field_same_code, "CHN-Heilongjiang", "CHN", false },
		{ field_same_code, "CHN-Jilin", "CHN-Heilongjiang", false },
		{ field_same_code, "", "", true },
		{ field_same_code, "", "CHN", false },
		{ field_same_period, "2019", "2019-01/2019-12", true },
		{ field_same_period, "2019-Q1", "2019-01/2019-03", true },
		{ field_same_period, "2019-q1", "2019-Q1", true },
		{ field_same_period, "2012-H1", "2012-Q1/2012-06", true },
		{ field_same_period, "2011/2015", "2011-01/2015-12", true },
		{ field_same_period, "2019-06", "2019-06/2019-06", true },
		{ field_same_period, "2019", "2019-01/2019-11", false },
		{ field_same_period, "2019", "", false },
		{ field_same_period, "", "", true },
		{ field_same_period, "soon", "Soon", true }, /* no period, but the same */
		{ field_same_period, "2020/2019", "2020/2019", true },
		{ field_same_period, "2020/2019", "2019/2020", false },
		{ field_same_period, "2019/2020/2021", "2019/2021", false },
		{ field_same_presence, "oil", "farm products", true },
		{ field_same_presence, "oil", "", false },
		{ field_same_presence, "", "", true },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++)
		if (rows[i].same(tf_str_of(rows[i].a), tf_str_of(rows[i].b)) != rows[i].is_same ||
		    rows[i].same(tf_str_of(rows[i].b), tf_str_of(rows[i].a)) != rows[i].is_same)
			fail_msg("row %zu: %s, %s", i, rows[i].a, rows[i].b);
}

static void ways_to_write_nothing(void **state)
{
	static const char *const nothing[] = { "", "  ", "null", "None", " nan ", "-" };

	(void)state;
	for (size_t i = 0; i < N(nothing); i++)
		assert_int_equal(field_clean(tf_str_of(nothing[i])).n, 0);
	assert_true(tf_str_is(field_clean(TF_STR(" oil ")), "oil"));
	assert_true(tf_str_is(field_clean(TF_STR("--")), "--"));
	assert_true(tf_str_is(field_file_name(TF_STR("gold/en/a.txt")), "a.txt"));
	assert_true(tf_str_is(field_file_name(TF_STR("a.txt")), "a.txt"));
}

static void words_of_a_text(void **state)
{
	static const struct {
		const char *text;
		double n;
	} rows[] = {
		{ "", 0 },
		{ "Trade rose 6.9 percent.", 5 },
		{ "year-on-year", 3 },
		{ "snake_case", 2 },
		{ "S\xc3\xa3o Tom\xc3\xa9", 2 },
		{ "5 m\xc2\xb3, 20 \xc2\xb0" "C", 4 },           /* a raised three is a digit, the degree sign is none */
		{ "US$\xe2\x80\x94" "5\xe2\x82\xac", 2 },        /* dash, euro sign */
		{ "\xe4\xb8\xad\xe4\xbf\xae", 2 / 1.6 },         /* two Chinese characters */
		{ "\xe4\xb8\xad" "a\xe4\xbf\xae", 2 / 1.6 + 1 }, /* end a word */
		{ "\xef\xbc\x92\xef\xbc\x8c" "a", 2 },           /* wide digit, wide comma */
		{ "\xd1\x82\xd0\xbe", 1 },
		{ "a\xff" "b", 2 },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++)
		if (fabs(words_count(tf_str_of(rows[i].text)) - rows[i].n) > 1e-12)
			fail_msg("row %zu: %g", i, words_count(tf_str_of(rows[i].text)));
}

/* ---- places ---- */

static void the_nth_quote(void **state)
{
	static const struct {
		const char *text, *quote;
		size_t nth, n_found, start;
	} rows[] = {
		{ "5 and 5 and 5", "5", 1, 1, 0 },
		{ "5 and 5 and 5", "5", 3, 3, 12 },
		{ "5 and 5 and 5", "5", 4, 3, 12 }, /* the last one stands for those that lack */
		{ "aaaa", "aa", 3, 3, 2 },          /* they may overlap */
		{ "abc", "abc", 1, 1, 0 },
		{ "abc", "abcd", 1, 0, 0 },
		{ "abc", "x", 1, 0, 0 },
		{ "abc", "", 1, 0, 0 },
		{ "", "x", 1, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		size_t start = 0;

		assert_int_equal(quote_find(tf_str_of(rows[i].text), tf_str_of(rows[i].quote), rows[i].nth, &start),
		                 rows[i].n_found);
		assert_int_equal(start, rows[i].start);
	}
}

static void the_words_around_a_place(void **state)
{
	static const struct {
		const char *text;
		size_t start, end;
		const char *shown;
	} rows[] = {
		{ "rose 5 percent.\n", 5, 14, "rose [5 percent]. " },
		{ "5", 0, 1, "[5]" },
		{ "a 5", 2, 900, "a [5]" },
		{ "a 5", 900, 901, "[]" },
		{ "a 5", 9, SIZE_MAX, "a 5[]" },
		{ "", 0, 0, "[]" },
		{ "\x1b[2J 5\xff \xe2\x80\xae", 5, 6, " [2J [5]  " },
		{ "1234567890123456789012345678901234567890123 5 1234567890123456789012345678901234567890123", 44, 45,
		  "567890123456789012345678901234567890123 [5] 123456789012345678901234567890123456789" },
		/* 40 bytes of two-byte letters are 40 characters in 80 bytes */
		{ "\xc3\xa9\xc3\xa9", 2, 4, "\xc3\xa9[\xc3\xa9]" },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		char shown[300] = "";
		FILE *to = fmemopen(shown, sizeof shown, "w");

		quote_put_around(to, tf_str_of(rows[i].text), rows[i].start, rows[i].end);
		fclose(to);
		assert_string_equal(shown, rows[i].shown);
	}
}

/* ---- gold lines ---- */

#define TEXT "Trade rose 5 percent to 95 billion dollars, from 5 percent and 90 billion; exports were 5 percent."

/* A gold set of one document, a.txt, with some lines. */
static struct tf_gold gold_of(const char *jsonl, struct tf_diags *d)
{
	struct tf_source *s = TF_NEW(arena, struct tf_source, 1);
	struct tf_gold g = { 0 };

	*s = tf_source_memory(TF_STR("claims.jsonl"), tf_str_of(jsonl), arena);
	TF_PUSH(arena, &g, (struct tf_gold_document){ .name = TF_STR("a.txt"), .text = TF_STR(TEXT) });
	gold_lines_read(s, arena, d, &g);
	return g;
}

#define LINE(quote, nth, value, unit, more)                                                            \
	"{\"doc\":\"a.txt\",\"quote\":\"" quote "\",\"nth\":" #nth ",\"kind\":\"level\",\"status\":\"reported\","    \
	"\"indicator\":\"trade\",\"commodity\":null,\"reporter\":\"CHN\",\"partner\":\"RUS\",\"value\":" #value ","  \
	"\"value_high\":null,\"qualifier\":\"eq\",\"unit\":\"" unit "\",\"period\":\"2014\",\"base_period\":null" more "}\n"

static void a_line_with_all_it_may_have(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of("\xef\xbb\xbf" LINE("5 percent", 2, 5, "percent",
	                                               ",\"ambiguous\":true,"
	                                               "\"accept\":{\"period\":[\"2013\",null],\"pair\":[[\"CHN\",null]],"
	                                               "\"unit\":[\"pp\"]},"
	                                               "\"alt\":[{\"kind\":\"growth\",\"value\":1.05}],\"note\":1") "\r\n",
	                           &d);
	struct tf_gold_line *line = &g.v[0].v[0];

	(void)state;
	assert_int_equal(g.n_left_out, 0);
	assert_int_equal(g.v[0].n, 1);
	assert_int_equal(line->start, 49);
	assert_int_equal(line->end, 58);
	assert_true(line->ambiguous);
	assert_int_equal(line->n_accept, 3); /* the unit is nothing that is checked */
	assert_int_equal(line->accept[0].check, TF_CHECK_PAIR);
	assert_true(tf_str_is(line->accept[0].text, "CHN"));
	assert_int_equal(line->accept[0].partner.n, 0);
	assert_int_equal(line->accept[1].check, TF_CHECK_PERIOD);
	assert_true(tf_str_is(line->accept[1].text, "2013"));
	assert_int_equal(line->accept[2].text.n, 0);
	assert_int_equal(line->n_readings, 2);
	assert_true(tf_str_is(line->readings[0].field[TF_FIELD_KIND], "level"));
	assert_int_equal(line->readings[0].field[TF_FIELD_COMMODITY].n, 0);
	assert_true(tf_str_is(line->readings[0].field[TF_FIELD_VALUE], "5"));
	assert_true(tf_str_is(line->readings[1].field[TF_FIELD_KIND], "growth"));
	assert_true(tf_str_is(line->readings[1].field[TF_FIELD_VALUE], "1.05"));
	assert_true(tf_str_is(line->readings[1].field[TF_FIELD_PERIOD], "2014"));
}

/* Each is left out with one message that names the line; those around it are read. */
static void lines_that_do_not_read(void **state)
{
	static const struct {
		const char *line, *message;
	} rows[] = {
		{ "{\"doc\": \"a.txt\"", "claims.jsonl:2:16: error: not well-formed JSON, gold line left out: " },
		{ "{} {}", "claims.jsonl:2:5: error: not well-formed JSON, gold line left out: " },
		{ "\xff", "claims.jsonl:2:1: error: not well-formed JSON, gold line left out: " },
		{ "[1]", "claims.jsonl:2:1: error: field is missing or holds what it cannot, gold line left out: \"no object\"" },
		{ "{\"quote\":\"5\"}", "gold line left out: \"doc\"" },
		{ "{\"doc\":5}", "gold line left out: \"doc\"" },
		{ "{\"doc\":\"b.txt\"}", "error: no such document beside it, gold line left out: \"b.txt\"" },
		{ "{\"doc\":\"a.txt\"}", "gold line left out: \"quote\"" },
		{ "{\"doc\":\"a.txt\",\"quote\":\"\"}", "gold line left out: \"quote\"" },
		{ "{\"doc\":\"a.txt\",\"quote\":\"6\"}", "error: quote is not in the document, gold line left out: \"6\"" },
		{ LINE("5 percent", "x", 5, "percent", ""), "gold line left out: \"nth\"" },
		{ LINE("5 percent", -1, 5, "percent", ""), "gold line left out: \"nth\"" },
		{ LINE("5 percent", 1, null, "percent", ""), "gold line left out: \"value\"" },
		{ LINE("5 percent", 1, "many", "percent", ""), "gold line left out: \"value\"" },
		{ LINE("5 percent", 1, [5], "percent", ""), "gold line left out: \"value\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"kind\":true"), "gold line left out: \"kind\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"ambiguous\":\"yes\""), "gold line left out: \"ambiguous\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"alt\":{}"), "gold line left out: \"alt\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"alt\":[5]"), "gold line left out: \"alt\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"alt\":[{\"unit\":[]}]"), "gold line left out: \"unit\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"accept\":[]"), "gold line left out: \"accept\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"accept\":{\"period\":\"2013\"}"), "gold line left out: \"accept\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"accept\":{\"period\":[[]]}"), "gold line left out: \"accept\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"accept\":{\"pair\":[\"CHN\"]}"), "gold line left out: \"accept\"" },
		{ LINE("5 percent", 1, 5, "percent", ",\"accept\":{\"pair\":[[\"CHN\"]]}"), "gold line left out: \"accept\"" },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		char message[400] = "";
		struct tf_diags d = { .to = fmemopen(message, sizeof message, "w") };
		struct tf_str good = TF_STR(LINE("5 percent", 1, 5, "percent", ""));
		struct tf_gold g =
			gold_of(tf_str_printf(arena, "%.*s%s\n\n%.*s", TF_FMT(good), rows[i].line, TF_FMT(good)).s, &d);

		fclose(d.to);
		if (!strstr(message, rows[i].message) || d.count[TF_ERROR] != 1)
			fail_msg("row %zu: %s", i, message);
		assert_int_equal(g.n_left_out, 1);
		assert_int_equal(g.v[0].n, 2);
	}
}

static void fewer_quotes_than_told(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of(LINE("5 percent", 7, 5, "percent", "") LINE("5 percent", null, 5, "percent", ""), &d);

	(void)state;
	assert_int_equal(g.n_left_out, 0);
	assert_int_equal(d.count[TF_WARNING], 1);
	assert_int_equal(g.v[0].v[0].start, 88); /* the last one */
	assert_int_equal(g.v[0].v[1].start, 11); /* the first one */
}

static void a_folder_that_is_not_there(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g;

	(void)state;
	assert_int_equal(tf_gold_read("/nowhere", arena, &d, &g), TF_IO);
	assert_int_equal(d.count[TF_ERROR], 1);
	assert_null(tf_gold_find(&g, TF_STR("a.txt")));
}

/* ---- predictions ---- */

#define HEAD "doc,start,end,quote,kind,status,indicator,commodity,reporter,partner,value,value_high,qualifier,unit,period,base_period\n"
#define SAYS "level,reported,trade,,CHN,RUS,"

static struct tf_gold_predicted predicted_of(const struct tf_gold *g, const char *csv)
{
	struct tf_source *s = TF_NEW(arena, struct tf_source, 1);
	struct tf_diags d = { 0 };
	struct tf_gold_predicted p;

	*s = tf_source_memory(TF_STR("claims.csv"), tf_str_of(csv), arena);
	assert_int_equal(tf_gold_predicted_read(s, g, arena, &d, &p), TF_OK);
	assert_int_equal(d.count[TF_ERROR] + d.count[TF_WARNING], 0);
	return p;
}

static void rows_of_a_table(void **state)
{
	static const struct {
		const char *row;
		size_t start, end;
	} rows[] = {
		{ "a.txt,11,20,x," SAYS "5,,eq,percent,2014,", 11, 20 },
		{ "gold/a.txt,11.0,2e1,," SAYS "5,,eq,percent,2014,", 11, 20 },
		{ "a,11,20,," SAYS "5,,eq,percent,2014,", 11, 20 }, /* without the ending */
		{ "a.txt,,20,95 billion," SAYS "5,,eq,percent,2014,", 24, 34 },
		{ "a.txt,,,95 million," SAYS "5,,eq,percent,2014,", 0, 0 }, /* nowhere */
		{ "a.txt,-7,1e300,," SAYS "5,,eq,percent,2014,", 0, (size_t)1 << 53 },
		{ "a.txt,11,20,,lever,soon,,,,,many,,,,?,", 11, 20 }, /* a wrong answer, and not refused */
	};
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of("", &d);

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		struct tf_gold_predicted p = predicted_of(&g, tf_str_printf(arena, HEAD "%s\n", rows[i].row).s);

		assert_int_equal(p.n_foreign, 0);
		assert_int_equal(p.of[0].n, 1);
		assert_int_equal(p.of[0].v[0].start, rows[i].start);
		assert_int_equal(p.of[0].v[0].end, rows[i].end);
	}
	assert_int_equal(predicted_of(&g, HEAD "b.txt,11,20,x," SAYS "5,,eq,percent,2014,\n").n_foreign, 1);
}

static void a_table_without_a_column(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of("", &d);
	struct tf_str columns = TF_STR(HEAD);

	(void)state;
	columns.n--;
	for (size_t i = 0; i < 4 + TF_N_FIELDS; i++) {
		struct tf_str head = columns, changed = { 0 };
		struct tf_source s;
		struct tf_gold_predicted p;
		struct tf_diags told = { 0 };

		for (size_t k = 0; head.n; k++) {
			struct tf_str name = tf_str_cut(&head, ',');
			changed = tf_str_printf(arena, "%.*s%.*s,", TF_FMT(changed), TF_FMT(k == i ? TF_STR("other") : name));
		}
		s = tf_source_memory(TF_STR("claims.csv"), changed, arena);
		assert_int_equal(tf_gold_predicted_read(&s, &g, arena, &told, &p), TF_IO);
		assert_int_equal(told.count[TF_ERROR], 1);
	}
}

static struct tf_claim a_claim(void)
{
	return (struct tf_claim){
		.doc = TF_STR("somewhere/a.txt"),
		.start = 24,
		.end = 42,
		.kind = TF_KIND_LEVEL,
		.status = TF_STATUS_REPORTED,
		.indicator = TF_IND_TRADE,
		.reporter = TF_STR("RUS"),
		.partner = TF_STR("CHN"),
		.value = 95e9,
		.value_high = NAN,
		.qualifier = TF_QUAL_EQ,
		.unit = "USD",
		.period = { 2014 * 12, 2014 * 12 + 11 },
	};
}

static void claims_as_predictions(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of(LINE("95 billion dollars", 1, 95000000000, "USD", ""), &d);
	struct tf_claim v[2] = { a_claim(), a_claim() };
	struct tf_claims claims = { v, 2, 2 };
	struct tf_gold_predicted p;
	struct tf_gold_pairs pairs;

	(void)state;
	v[1].doc = TF_STR("b.txt");
	p = tf_gold_predict(&g, &claims, arena);
	assert_int_equal(p.n_foreign, 1);
	assert_int_equal(p.of[0].n, 1);
	pairs = tf_gold_match(&g.v[0], &p.of[0], arena);
	assert_int_equal(pairs.n, 1);
	assert_true(tf_gold_is_full(&pairs.v[0].comparison));
	assert_int_equal(pairs.v[0].comparison.answer[TF_CHECK_BASE_PERIOD], TF_ANSWER_NOT_JUDGED);
}

/* ---- one against the other ---- */

static void answers(void **state)
{
	static const struct {
		const char *more, *row; /* of the gold line; of the prediction, behind its place */
		enum tf_gold_check check;
		enum tf_gold_answer answer;
	} rows[] = {
		{ "", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_KIND, TF_ANSWER_RIGHT },
		{ "", "growth,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_KIND, TF_ANSWER_WRONG },
		{ ",\"accept\":{\"kind\":[\"growth\"]}", "growth,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_KIND, TF_ANSWER_RIGHT },
		{ ",\"accept\":{\"status\":[\"growth\"]}", "growth,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_KIND, TF_ANSWER_WRONG },
		{ "", "level,reported,trade,,RUS,CHN,5,,eq,%,2014,", TF_CHECK_PAIR, TF_ANSWER_RIGHT },
		{ ",\"indicator\":\"exports\"", "level,reported,exports,,RUS,CHN,5,,eq,%,2014,", TF_CHECK_PAIR, TF_ANSWER_WRONG },
		{ ",\"indicator\":\"exports\"", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_PAIR, TF_ANSWER_RIGHT },
		{ "", "level,reported,trade,,CHN,,5,,eq,%,2014,", TF_CHECK_PAIR, TF_ANSWER_WRONG },
		{ ",\"accept\":{\"pair\":[[\"CHN\",null]]}", "level,reported,trade,,,CHN,5,,eq,%,2014,", TF_CHECK_PAIR, TF_ANSWER_RIGHT },
		{ ",\"value_high\":7", "level,reported,trade,,CHN,RUS,5,7,eq,%,2014,", TF_CHECK_VALUE_HIGH, TF_ANSWER_RIGHT },
		{ ",\"value_high\":7", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_VALUE_HIGH, TF_ANSWER_WRONG },
		{ "", "level,reported,trade,,CHN,RUS,5,,eq,%,2014-01/2014-12,", TF_CHECK_PERIOD, TF_ANSWER_RIGHT },
		{ "", "level,reported,trade,,CHN,RUS,5,,eq,%,,", TF_CHECK_PERIOD, TF_ANSWER_WRONG },
		{ ",\"accept\":{\"period\":[null]}", "level,reported,trade,,CHN,RUS,5,,eq,%,,", TF_CHECK_PERIOD, TF_ANSWER_RIGHT },
		{ "", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,2013", TF_CHECK_BASE_PERIOD, TF_ANSWER_NOT_JUDGED },
		{ ",\"accept\":{\"base_period\":[\"2012\"]}", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,2013", TF_CHECK_BASE_PERIOD, TF_ANSWER_NOT_JUDGED },
		{ ",\"base_period\":\"2013\"", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,", TF_CHECK_BASE_PERIOD, TF_ANSWER_WRONG },
		{ ",\"base_period\":\"2013\"", "level,reported,trade,,CHN,RUS,5,,eq,%,2014,2013", TF_CHECK_BASE_PERIOD, TF_ANSWER_RIGHT },
		{ "", "level,reported,trade,oil,CHN,RUS,5,,eq,%,2014,", TF_CHECK_COMMODITY, TF_ANSWER_WRONG },
		{ ",\"commodity\":\"crude oil\"", "level,reported,trade,oil,CHN,RUS,5,,eq,%,2014,", TF_CHECK_COMMODITY, TF_ANSWER_RIGHT },
		{ ",\"accept\":{\"commodity\":[\"crude oil\"]}", "level,reported,trade,oil,CHN,RUS,5,,eq,%,2014,", TF_CHECK_COMMODITY, TF_ANSWER_RIGHT },
		{ ",\"alt\":[{\"qualifier\":\"over\",\"period\":null}]", "level,reported,trade,,CHN,RUS,5,,over,%,,", TF_CHECK_QUALIFIER, TF_ANSWER_RIGHT },
		/* the reading with more right answers is taken as a whole */
		{ ",\"alt\":[{\"qualifier\":\"over\",\"kind\":\"share\",\"period\":null}]", "level,reported,trade,,CHN,RUS,5,,over,%,2014,", TF_CHECK_QUALIFIER, TF_ANSWER_WRONG },
	};

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		struct tf_diags d = { 0 };
		struct tf_gold g = gold_of(tf_str_printf(arena, "%.*s%s}", (int)sizeof LINE("5 percent", 1, 5, "percent", "") - 3,
		                                         LINE("5 percent", 1, 5, "percent", ""), rows[i].more).s, &d);
		struct tf_gold_predicted p = predicted_of(&g, tf_str_printf(arena, HEAD "a.txt,11,20,,%s\n", rows[i].row).s);
		struct tf_gold_comparison c;

		assert_int_equal(g.v[0].n, 1);
		assert_true(tf_gold_compare(&g.v[0].v[0], &p.of[0].v[0], &c));
		if (c.answer[rows[i].check] != rows[i].answer)
			fail_msg("row %zu: %d", i, (int)c.answer[rows[i].check]);
	}
}

/* Why a line on "5 percent", byte 11 to 20, was missed. */
static void causes(void **state)
{
	static const struct {
		const char *predicted[3]; /* start,end,value,unit */
		enum tf_gold_cause cause;
	} rows[] = {
		{ { NULL }, TF_CAUSE_NOTHING },
		{ { "20,30,,5,percent" }, TF_CAUSE_NOTHING }, /* beside it */
		{ { "0,0,,5,percent" }, TF_CAUSE_NOTHING },
		{ { "11,20,,-5,percent" }, TF_CAUSE_SIGN },
		{ { "11,20,,-5,USD" }, TF_CAUSE_VALUE },
		{ { "11,20,,5,USD" }, TF_CAUSE_UNIT },
		{ { "11,20,,5000000,percent" }, TF_CAUSE_SCALE },
		{ { "11,20,,-0.005,USD" }, TF_CAUSE_SCALE },
		{ { "11,20,,1.05,percent" }, TF_CAUSE_TAKEN }, /* the value of the further reading, not its unit */
		{ { "11,20,,6,percent" }, TF_CAUSE_VALUE },
		{ { "11,20,,,percent" }, TF_CAUSE_VALUE },
		{ { "11,20,,6,percent", "11,20,,5000,percent" }, TF_CAUSE_SCALE },
		{ { "11,20,,5000,percent", "11,12,,5,USD", "11,20,,-5,percent" }, TF_CAUSE_UNIT }, /* the first of its sort */
	};
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of(LINE("5 percent", 1, 5, "percent", ",\"alt\":[{\"value\":1.05,\"unit\":\"times\"}]"), &d);

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		struct tf_gold_predictions p = { 0 };

		for (size_t k = 0; k < 3 && rows[i].predicted[k]; k++) {
			struct tf_str rest = tf_str_of(rows[i].predicted[k]);
			double start = field_number(tf_str_cut(&rest, ',')), end = field_number(tf_str_cut(&rest, ','));
			struct tf_gold_prediction one = { .start = (size_t)start, .end = (size_t)end };

			tf_str_cut(&rest, ',');
			one.says.field[TF_FIELD_VALUE] = tf_str_cut(&rest, ',');
			one.says.field[TF_FIELD_UNIT] = rest;
			TF_PUSH(arena, &p, one);
		}
		if (compare_cause(&g.v[0].v[0], &p) != rows[i].cause)
			fail_msg("row %zu: %s", i, tf_gold_cause_name(compare_cause(&g.v[0].v[0], &p)));
	}
}

/* ---- pairs ---- */

/* Two lines on the same words, and predictions that suit one or both: which goes with which.  Lines and predictions are
 * of one value; the first line has a further value, 7. */
static void pairs_of_lines_and_predictions(void **state)
{
	static const struct {
		const char *shows;
		const char *csv;
		const char *pairs; /* line:prediction */
	} rows[] = {
		{ "nothing", HEAD, "" },
		{ "one prediction goes into one pair", HEAD "a.txt,11,20,," SAYS "5,,eq,percent,2014,\n", "0:0" },
		{ "more right answers go first",
		  HEAD "a.txt,11,20,," SAYS "5,,over,percent,,\n"
		       "a.txt,11,20,," SAYS "5,,eq,percent,2014,\n",
		  "0:1 1:0" },
		{ "then the longer common piece",
		  HEAD "a.txt,11,15,," SAYS "5,,eq,percent,2014,\n"
		       "a.txt,11,20,," SAYS "5,,eq,percent,2014,\n",
		  "0:1 1:0" },
		{ "the best pair gives way where another line would go without",
		  HEAD "a.txt,11,20,," SAYS "5,,eq,percent,2014,\n"
		       "a.txt,11,20,," SAYS "7,,over,percent,,\n",
		  "0:1 1:0" },
		{ "a place that does not touch", HEAD "a.txt,20,30,," SAYS "5,,eq,percent,2014,\n", "" },
		{ "another value", HEAD "a.txt,11,20,," SAYS "6,,eq,percent,2014,\n", "" },
		{ "another unit", HEAD "a.txt,11,20,," SAYS "5,,eq,USD,2014,\n", "" },
	};
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of(LINE("5 percent", 1, 5, "percent", ",\"alt\":[{\"value\":7}]")
	                           LINE("5 percent", 1, 5, "percent", "")
	                           LINE("5 percent", 1, 6, "percent", ",\"ambiguous\":true"), &d);

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		struct tf_gold_predicted p = predicted_of(&g, rows[i].csv);
		struct tf_gold_pairs pairs = tf_gold_match(&g.v[0], &p.of[0], arena);
		struct tf_str found = TF_STR("");

		for (size_t k = 0; k < pairs.n; k++)
			found = tf_str_printf(arena, "%.*s%s%zu:%zu", TF_FMT(found), k ? " " : "", pairs.v[k].line,
			                      pairs.v[k].prediction);
		if (!tf_str_is(found, rows[i].pairs))
			fail_msg("%s: %.*s", rows[i].shows, TF_FMT(found));
	}
}

/* ---- counts ---- */

static void counts_of_a_document(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of(LINE("5 percent", 1, 5, "percent", ",\"base_period\":\"2013\"")
	                           LINE("95 billion dollars", 1, 95000000000, "USD", "")
	                           LINE("5 percent", 2, 5, "percent", ",\"ambiguous\":true")
	                           LINE("90 billion", 1, 90000000000, "USD", ""), &d);
	struct tf_gold_predicted p =
		predicted_of(&g, HEAD "a.txt,11,20,," SAYS "5,,eq,percent,2014,2012\n"
		                      "a.txt,24,42,," SAYS "95000000000,,eq,USD,2014,\n"
		                      "a.txt,49,58,," SAYS "777,,eq,percent,2014,\n" /* on the ambiguous line */
		                      "a.txt,63,73,," SAYS "90,,eq,USD,2014,\n"
		                      "b.txt,1,2,," SAYS "90,,eq,USD,2014,\n");
	struct tf_gold_score s = tf_gold_count(&g, &p, arena);
	const struct tf_gold_counts *n = &s.total;

	(void)state;
	assert_int_equal(n->n_gold, 3);
	assert_int_equal(n->n_ambiguous, 1);
	assert_int_equal(n->n_predictions, 3);
	assert_int_equal(n->n_ignored, 1);
	assert_int_equal(s.n_foreign, 1);
	assert_int_equal(n->n_matched, 2);
	assert_int_equal(n->n_full, 1);
	assert_int_equal(n->n_judged[TF_CHECK_KIND], 2);
	assert_int_equal(n->n_right[TF_CHECK_KIND], 2);
	assert_int_equal(n->n_judged[TF_CHECK_BASE_PERIOD], 1);
	assert_int_equal(n->n_right[TF_CHECK_BASE_PERIOD], 0);
	assert_int_equal(s.v[0].missed.n, 1);
	assert_int_equal(s.v[0].missed.v[0].line, 3);
	assert_int_equal(s.v[0].missed.v[0].cause, TF_CAUSE_SCALE);
	assert_int_equal(s.v[0].spurious.n, 1);
	assert_int_equal(s.v[0].spurious.v[0], 3);
	assert_true(s.n_words == 18);
}

static void a_score_of_nothing(void **state)
{
	struct tf_diags d = { 0 };
	struct tf_gold g = gold_of("", &d);
	struct tf_gold_predicted p = predicted_of(&g, HEAD);
	struct tf_gold_score s = tf_gold_count(&g, &p, arena);
	char text[2000] = "";
	FILE *to = fmemopen(text, sizeof text, "w");

	(void)state;
	assert_int_equal(tf_gold_score_print(&s, 0, to), TF_OK);
	fclose(to);
	assert_non_null(strstr(text, "\nfigure_f1=1.000 full_f1=1.000 n_gold=0 n_pred=0\n"));
	assert_null(strstr(text, "missed:"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_agree_but_for_rounding),
		cmocka_unit_test(fields_in_several_spellings),
		cmocka_unit_test(ways_to_write_nothing),
		cmocka_unit_test(words_of_a_text),
		cmocka_unit_test(the_nth_quote),
		cmocka_unit_test(the_words_around_a_place),
		cmocka_unit_test(a_line_with_all_it_may_have),
		cmocka_unit_test(lines_that_do_not_read),
		cmocka_unit_test(fewer_quotes_than_told),
		cmocka_unit_test(a_folder_that_is_not_there),
		cmocka_unit_test(rows_of_a_table),
		cmocka_unit_test(a_table_without_a_column),
		cmocka_unit_test(claims_as_predictions),
		cmocka_unit_test(answers),
		cmocka_unit_test(causes),
		cmocka_unit_test(pairs_of_lines_and_predictions),
		cmocka_unit_test(counts_of_a_document),
		cmocka_unit_test(a_score_of_nothing),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
