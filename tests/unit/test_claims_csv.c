/* test_claims_csv.c - claims written and read back, by the program and by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tradefig/claim.h"
#include "tradefig/table.h"

#define N(a) (sizeof(a) / sizeof *(a))

static struct tf_claim specimen(void)
{
	return (struct tf_claim){
		.id = "9f2c31aa04d7be10",
		.doc = TF_STR("news/2019.txt"),
		.doc_date = { 2019, 9, 19 },
		.start = 1183,
		.end = 1209,
		.quote = TF_STR("70.59 billion \"U.S.\"\ndollars, so far"),
		.kind = TF_KIND_LEVEL,
		.status = TF_STATUS_REPORTED,
		.indicator = TF_IND_TRADE,
		.commodity = TF_STR("grain, oil"),
		.reporter = TF_STR("CHN"),
		.partner = TF_STR("RUS"),
		.value = 70590000000.0,
		.value_high = NAN,
		.qualifier = TF_QUAL_NEARLY,
		.unit = "USD",
		.step = 1e7,
		.period = { 2019 * 12, 2019 * 12 + 7 },
		.base = { 2018 * 12, 2018 * 12 + 7 },
		.speaker = TF_STR("Li"),
		.sentence = TF_STR("=1+1 is no formula here"),
		.decided_by = TF_STR("kind:1;period:2"),
		.flags = TF_STR("period_open"),
	};
}

/* What a writer wrote, as a slice in the arena. */
static struct tf_str csv_of(const struct tf_claims *c, struct tf_csv_style style, struct tf_arena *a)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);
	struct tf_str out;

	assert_int_equal(tf_claims_write_csv(c, to, style), TF_OK);
	fclose(to);
	out = tf_str_copy(a, (struct tf_str){ text, n });
	free(text);
	return out;
}

static struct tf_str json_of(const struct tf_claims *c, struct tf_arena *a)
{
	char *text = NULL;
	size_t n = 0;
	FILE *to = open_memstream(&text, &n);
	struct tf_str out;

	assert_int_equal(tf_claims_write_ndjson(c, to), TF_OK);
	fclose(to);
	out = tf_str_copy(a, (struct tf_str){ text, n });
	free(text);
	return out;
}

static enum tf_status read_text(struct tf_str text, struct tf_arena *a, struct tf_diags *d, struct tf_claims *out)
{
	struct tf_source s = tf_source_memory(TF_STR("claims.csv"), text, a);

	*out = (struct tf_claims){ 0 };
	return tf_claims_read_csv(&s, a, d, out);
}

static void assert_str(struct tf_str a, struct tf_str b)
{
	assert_int_equal(a.n, b.n);
	if (a.n > 0)
		assert_memory_equal(a.s, b.s, a.n);
}

static void assert_same(const struct tf_claim *a, const struct tf_claim *b)
{
	assert_string_equal(a->id, b->id);
	assert_str(a->doc, b->doc);
	assert_int_equal(tf_date_cmp(a->doc_date, b->doc_date), 0);
	assert_int_equal(a->start, b->start);
	assert_int_equal(a->end, b->end);
	assert_str(a->quote, b->quote);
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->indicator, b->indicator);
	assert_str(a->commodity, b->commodity);
	assert_str(a->reporter, b->reporter);
	assert_str(a->partner, b->partner);
	assert_true(a->value == b->value);
	assert_true(a->value_high == b->value_high || (isnan(a->value_high) && isnan(b->value_high)));
	assert_int_equal(a->qualifier, b->qualifier);
	assert_string_equal(a->unit, b->unit);
	assert_true(a->step == b->step);
	assert_true(tf_period_eq(a->period, b->period));
	assert_true(tf_period_eq(a->base, b->base));
	assert_str(a->speaker, b->speaker);
	assert_str(a->sentence, b->sentence);
	assert_str(a->decided_by, b->decided_by);
	assert_str(a->flags, b->flags);
}

static void round_trip(void **state)
{
	const struct tf_csv_style styles[] = { { false, false }, { false, true }, { true, true } };
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_claim v[3] = { specimen(), specimen(), specimen() };
	struct tf_claims c = { v, 3, 3 }, back;

	(void)state;
	v[1].value = -28.6123456789012;
	v[1].kind = TF_KIND_GROWTH;
	strcpy(v[1].unit, "percent");
	v[1].step = 0.1;
	v[1].doc_date = (struct tf_date){ 0, 0, 0 };
	v[1].base = (struct tf_period){ 0, 0 };
	v[1].quote = TF_STR("-28.6 percent");
	v[2].status = TF_STATUS_TARGET;
	v[2].qualifier = TF_QUAL_BETWEEN;
	v[2].value_high = 80e9;
	v[2].period = (struct tf_period){ 0, 0 };
	for (size_t i = 0; i < N(styles); i++) {
		assert_int_equal(read_text(csv_of(&c, styles[i], a), a, &d, &back), TF_OK);
		assert_int_equal(back.n, 3);
		for (size_t k = 0; k < 3; k++)
			assert_same(&back.v[k], &v[k]);
	}
	assert_int_equal(d.count[TF_ERROR] + d.count[TF_WARNING], 0);
	tf_arena_free(a);
}

static void header_is_fixed(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_claims none = { 0 };

	(void)state;
	assert_str(csv_of(&none, (struct tf_csv_style){ 0 }, a), TF_STR(TF_CLAIMS_COLUMNS "\n"));
	tf_arena_free(a);
}

#define HEAD "doc,quote,kind,indicator,value,unit,"

/* Files made by hand: what a row becomes, or the number of errors when it is refused. */
static void made_by_hand(void **state)
{
	static const struct {
		const char *columns, *row;
		size_t n; /* claims read */
		double value, step;
		const char *period, *status, *qualifier;
	} cases[] = {
		{ HEAD "period", "a.txt,100 billion,level,trade,1e11,USD,2015", 1, 1e11, 1e10, "2015", "reported", "eq" },
		{ HEAD "period", "a.txt,240 bn,level,trade,240000000000,USD,2023", 1, 2.4e11, 1e10, "2023", "reported", "eq" },
		{ HEAD "period", "a.txt,2.7 times,multiple,trade,2.7,times,2023", 1, 2.7, 0.1, "2023", "reported", "eq" },
		{ HEAD "period", "a.txt,5 percent,growth,trade,5,percent,2023", 1, 5, 1, "2023", "reported", "eq" },
		{ HEAD "period", "a.txt,zero,growth,trade,0,percent,2023", 1, 0, 0, "2023", "reported", "eq" },
		{ HEAD "status,value_high", "a.txt,3 to 4,level,trade,3e9,USD,target,4e9", 1, 3e9, 1e8, "", "target", "between" },
		{ HEAD "period_start,period_end", "a.txt,x,level,trade,95.28e9,USD,2012-01-01,2012-06-30", 1, 95.28e9, 1e7, "2012-H1", "reported", "eq" },
		{ HEAD "step", "a.txt,x,level,exports,7.0,USD,0.5", 1, 7, 0.5, "", "reported", "eq" },
		{ "doc,start,end,kind,indicator,value,unit", "a.txt,5,9,level,imports,7,USD", 1, 7, 1, "", "reported", "eq" },
		{ HEAD "period", "a.txt,x,level,trade,n/a,USD,2015", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,level,trade,,USD,2015", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,level,trade,1e11,USD,soon", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,level,tirade,1e11,USD,2015", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,,trade,1e11,USD,2015", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,level,trade,1e11,,2015", 0, 0, 0, "", "", "" },
		{ HEAD "period", "a.txt,x,level,trade,1e11,A-UNIT-THAT-IS-TOO-LONG,2015", 0, 0, 0, "", "", "" },
		{ HEAD "doc_date", "a.txt,x,level,trade,1e11,USD,2015-02-30", 0, 0, 0, "", "", "" },
		{ HEAD "start,end", "a.txt,x,level,trade,1e11,USD,9,5", 0, 0, 0, "", "", "" },
		{ HEAD "start,end", "a.txt,x,level,trade,1e11,USD,-1,5", 0, 0, 0, "", "", "" },
		{ HEAD "start,end", "a.txt,x,level,trade,1e11,USD,1.5,5", 0, 0, 0, "", "", "" },
		{ HEAD "value_high", "a.txt,x,level,trade,1e11,USD,1e10", 0, 0, 0, "", "", "" },
		{ HEAD "step", "a.txt,x,level,trade,1e11,USD,-1", 0, 0, 0, "", "", "" },
		{ HEAD "period_start,period_end", "a.txt,x,level,trade,1,USD,2013-01-01,2012-06-30", 0, 0, 0, "", "", "" },
		{ HEAD "claim_id", "a.txt,x,level,trade,1,USD,an-id-of-too-many-characters", 0, 0, 0, "", "", "" },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_diags d = { 0 };
		struct tf_claims c;
		struct tf_str text = tf_str_printf(a, "%s\n%s\n", cases[i].columns, cases[i].row);
		char period[TF_PERIOD_MAX];

		assert_int_equal(read_text(text, a, &d, &c), TF_OK);
		if (c.n != cases[i].n || d.count[TF_ERROR] != 1 - cases[i].n)
			fail_msg("row %zu: %s", i, cases[i].row);
		if (c.n == 1) {
			assert_true(c.v[0].value == cases[i].value);
			assert_true(fabs(c.v[0].step - cases[i].step) <= 1e-12 * cases[i].step);
			assert_string_equal(tf_period_format(c.v[0].period, period), cases[i].period);
			assert_string_equal(tf_claim_status_name(c.v[0].status), cases[i].status);
			assert_string_equal(tf_qualifier_name(c.v[0].qualifier), cases[i].qualifier);
			assert_int_equal(strlen(c.v[0].id), 16);
		}
		tf_arena_free(a);
	}
}

static void lacking_columns(void **state)
{
	static const char *const files[] = {
		"quote,kind,indicator,value,unit\nx,level,trade,1,USD\n",
		"doc,start,kind,indicator,value,unit\na,1,level,trade,1,USD\n",
		"doc,quote,indicator,value,unit\na,x,trade,1,USD\n",
		"doc,quote,kind,value,unit\na,x,level,1,USD\n",
		"doc,quote,kind,indicator,unit\na,x,level,trade,USD\n",
		"doc,quote,kind,indicator,value\na,x,level,trade,1\n",
	};

	(void)state;
	for (size_t i = 0; i < N(files); i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_diags d = { 0 };
		struct tf_claims c;

		assert_int_equal(read_text(tf_str_of(files[i]), a, &d, &c), TF_IO);
		assert_int_equal(c.n, 0);
		assert_int_equal(d.count[TF_ERROR], 1);
		tf_arena_free(a);
	}
}

/* One bad row does not cost the others, and ids made up for rows are theirs alone. */
static void bad_rows_are_skipped(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	struct tf_claims c;

	(void)state;
	assert_int_equal(read_text(TF_STR(HEAD "period\n"
	                                  "a,x,level,trade,1,USD,2015\n"
	                                  "a,x,level,trade,one,USD,2015\n"
	                                  "a,x,level,trade,1,USD,2016\n"),
	                           a, &d, &c),
	                 TF_OK);
	assert_int_equal(c.n, 2);
	assert_int_equal(d.count[TF_ERROR], 1);
	assert_string_not_equal(c.v[0].id, c.v[1].id);
	tf_arena_free(a);
}

/* What a text becomes as a JSON string. */
static void json_strings(void **state)
{
	static const struct {
		struct tf_str text;
		const char *json;
	} cases[] = {
		{ { "plain", 5 }, "\"plain\"" },
		{ { "a\"b\\c/", 6 }, "\"a\\\"b\\\\c/\"" },
		{ { "1\n2\r3\t4", 7 }, "\"1\\n2\\r3\\t4\"" },
		{ { "\0\x01\x1f\x7f", 4 }, "\"\\u0000\\u0001\\u001f\x7f\"" },
		{ { "\xd1\x82\xe4\xb8\xad\xf0\x9f\x98\x80", 9 }, "\"\xd1\x82\xe4\xb8\xad\xf0\x9f\x98\x80\"" },
		{ { "a\xffz", 3 }, "\"a\xef\xbf\xbdz\"" },
		{ { "a\xe4\xb8", 3 }, "\"a\xef\xbf\xbd\"" },           /* cut short */
		{ { "\xc0\xaf!", 3 }, "\"\xef\xbf\xbd!\"" },           /* overlong */
		{ { "\xed\xa0\x80!", 4 }, "\"\xef\xbf\xbd!\"" },       /* surrogate */
		{ { "\xf4\x90\x80\x80!", 5 }, "\"\xef\xbf\xbd!\"" },   /* above U+10FFFF */
		{ { "\xff\xd1\x82", 3 }, "\"\xef\xbf\xbd\xd1\x82\"" }, /* a good one behind a bad one */
		{ { "", 0 }, "null" },
	};

	(void)state;
	for (size_t i = 0; i < N(cases); i++) {
		struct tf_arena *a = tf_arena_new();
		struct tf_claim v = specimen();
		struct tf_claims c = { &v, 1, 1 };
		struct tf_str line, wanted = tf_str_printf(a, "\"quote\":%s,\"kind\"", cases[i].json);

		v.quote = cases[i].text;
		line = json_of(&c, a);
		if (!strstr(line.s, wanted.s))
			fail_msg("case %zu: %s", i, line.s);
		tf_arena_free(a);
	}
}

static void json_line(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_claim v = specimen();
	struct tf_claims c = { &v, 1, 1 };

	(void)state;
	v.quote = TF_STR("70.59 billion");
	v.commodity = v.speaker = v.flags = (struct tf_str){ 0 };
	v.base = (struct tf_period){ 0, 0 };
	assert_str(json_of(&c, a),
	           TF_STR("{\"claim_id\":\"9f2c31aa04d7be10\",\"doc\":\"news/2019.txt\",\"doc_date\":\"2019-09-19\","
	                  "\"start\":1183,\"end\":1209,\"quote\":\"70.59 billion\",\"kind\":\"level\","
	                  "\"status\":\"reported\",\"indicator\":\"trade\",\"commodity\":null,\"reporter\":\"CHN\","
	                  "\"partner\":\"RUS\",\"value\":70590000000,\"value_high\":null,\"qualifier\":\"nearly\","
	                  "\"unit\":\"USD\",\"step\":10000000,\"period\":\"2019-01/2019-08\","
	                  "\"period_start\":\"2019-01-01\",\"period_end\":\"2019-08-31\",\"base_period\":null,"
	                  "\"speaker\":null,\"sentence\":\"=1+1 is no formula here\","
	                  "\"decided_by\":\"kind:1;period:2\",\"flags\":null}\n"));
	tf_arena_free(a);
}

/* A stream that cannot be written is an error, not a short file. */
static void full_disk(void **state)
{
	struct tf_claim v = specimen();
	struct tf_claims c = { &v, 1, 1 };
	FILE *full = fopen("/dev/full", "w");

	(void)state;
	if (!full)
		skip();
	assert_int_equal(tf_claims_write_csv(&c, full, (struct tf_csv_style){ 0 }), TF_IO);
	fclose(full);
	full = fopen("/dev/full", "w");
	assert_int_equal(tf_claims_write_ndjson(&c, full), TF_IO);
	fclose(full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trip),      cmocka_unit_test(header_is_fixed),
		cmocka_unit_test(made_by_hand),    cmocka_unit_test(lacking_columns),
		cmocka_unit_test(bad_rows_are_skipped), cmocka_unit_test(json_strings),
		cmocka_unit_test(json_line),       cmocka_unit_test(full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
