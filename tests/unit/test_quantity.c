/* test_quantity.c - figures as they stand in the text; a new case is a row.
 *
 * Expected: for each figure "value[..high] unit [qualifier] <quote>", joined by "; ".  Numbers without a unit say "bare";
 * parts of one say "part" and stand in percent; percentage points say "points". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "extract/quantity.h"
#include "grammar/grammar.h"

struct row {
	const char *text, *expected;
};

static const struct row money_rows[] = {
	{ "sales of $70.59bn", "70590000000 USD <$70.59bn>" },
	{ "trade of US$1.2 trn", "1200000000000 USD <US$1.2 trn>" },
	{ "a gap of USD10m", "10000000 USD <USD10m>" },
	{ "worth USD 683.8 billion in all", "683800000000 USD <USD 683.8 billion>" },
	{ "was 70.59 billion U.S. dollars.", "70590000000 USD <70.59 billion U.S. dollars>" },
	{ "100 billion USD", "100000000000 USD <100 billion USD>" },
	{ "INR1 trillion of goods", "1000000000000 INR <INR1 trillion>" },
	{ "cost RM23.50 each", "23.5 MYR <RM23.50>" },
	{ "exports hit RM1.4 trillion", "1400000000000 MYR <RM1.4 trillion>" },
	{ "a price of Y=28,030", "28030 JPY <Y=28,030>" },
	{ "came to ¥1.92 trillion", "1920000000000 JPY <¥1.92 trillion>" },
	{ "C$5 billion, A$6 billion", "5000000000 CAD <C$5 billion>; 6000000000 AUD <A$6 billion>" },
	{ "S$3bn and HK$4,960.7 billion", "3000000000 SGD <S$3bn>; 4960700000000 HKD <HK$4,960.7 billion>" },
	{ "R$40 billion, R3.9 billion", "40000000000 BRL <R$40 billion>; 3900000000 ZAR <R3.9 billion>" },
	{ "about Rs 3.5 lakh crore", "3500000000000 INR approx <about Rs 3.5 lakh crore>" },
	{ "Rs. 500 crore of tea", "5000000000 INR <Rs. 500 crore>" },
	{ "1,234.5 million euros", "1234500000 EUR <1,234.5 million euros>" },
	{ "EUR 5 bn or €5bn", "5000000000 EUR <EUR 5 bn>; 5000000000 EUR <€5bn>" },
	{ "172.6 bn euro", "172600000000 EUR <172.6 bn euro>" },
	{ "RMB6.87 trillion", "6870000000000 CNY <RMB6.87 trillion>" },
	{ "Sh643.7bn, USh332 billion, TSh2 trillion",
	  "643700000000 KES <Sh643.7bn>; 332000000000 UGX <USh332 billion>; 2000000000000 TZS <TSh2 trillion>" },
	{ "a quarter of a trillion dollars", "250000000000 USD <a quarter of a trillion dollars>" },
	{ "half a trillion dollars", "500000000000 USD <half a trillion dollars>" },
	{ "a hundred billion dollars a year", "100000000000 USD <a hundred billion dollars> yearly" },
	{ "one trillion dollars", "1000000000000 USD <one trillion dollars>" },
	{ "a couple of billion dollars", "2000000000 USD approx <a couple of billion dollars>" },
	{ "some 30-odd billion yuan", "30000000000 CNY approx <some 30-odd billion yuan>" },
	{ "nearly nine billion dollars", "9000000000 USD nearly <nearly nine billion dollars>" },
	{ "the one-trillion-dollar line", "1000000000000 USD <one-trillion-dollar>" },
	{ "a $200-billion plan", "200000000000 USD <$200-billion>" },
	{ "two and a half billion euros", "2500000000 EUR <two and a half billion euros>" },
	{ "twenty-five million pounds", "25000000 GBP <twenty-five million pounds>" },
	{ "a hundred and fifty billion yen", "150000000000 JPY <a hundred and fifty billion yen>" },
	{ "31-point-zero-five billion dollars", "31050000000 USD <31-point-zero-five billion dollars>" },
	{ "two-point-four percent", "2.4 percent <two-point-four percent>" },
	{ "five point six billion dollars", "5600000000 USD <five point six billion dollars>" },
	{ "a $1 trillion-plus economy", "1000000000000 USD over <$1 trillion-plus>" },
	{ "$3, $4 and $5 billion", "3000000000 USD <$3>; 4000000000 USD <$4>; 5000000000 USD <$5 billion>" },
	{ "$3 bln, $4 mln, $100 m, $2 tn, $1.4tr",
	  "3000000000 USD <$3 bln>; 4000000 USD <$4 mln>; 100000000 USD <$100 m>; "
	  "2000000000000 USD <$2 tn>; 1400000000000 USD <$1.4tr>" },
	{ "$12.3 billion, 500m more", "12300000000 USD <$12.3 billion>; 500000000 USD <500m>" },
	{ "two more billion dollars", "2000000000 USD <two more billion dollars>" },
	{ "9 trillion won, 3 billion dirhams, 4 billion riyals",
	  "9000000000000 KRW <9 trillion won>; 3000000000 AED <3 billion dirhams>; 4000000000 SAR <4 billion "
	  "riyals>" },
	{ "5 billion reais, 6 bn roubles, 7 billion rubles",
	  "5000000000 BRL <5 billion reais>; 6000000000 RUB <6 bn roubles>; 7000000000 RUB <7 billion rubles>" },
	{ "8 billion CFA francs, 9 billion Swiss francs",
	  "8000000000 XOF <8 billion CFA francs>; 9000000000 CHF <9 billion Swiss francs>" },
	{ "1 billion lira, 2 billion baht, 3 trillion rupiah, 4 trillion dong",
	  "1000000000 TRY <1 billion lira>; 2000000000 THB <2 billion baht>; 3000000000000 IDR <3 trillion rupiah>; "
	  "4000000000000 VND <4 trillion dong>" },
	{ "2 billion shillings, 3 billion rand, 4 billion pesos, 5 billion naira",
	  "2000000000 KES <2 billion shillings>; 3000000000 ZAR <3 billion rand>; 4000000000 MXN <4 billion pesos>; "
	  "5000000000 NGN <5 billion naira>" },
	{ "6 billion tenge, 7 billion hryvnia, 8 billion zloty, 9 billion taka, 10 billion kyat",
	  "6000000000 KZT <6 billion tenge>; 7000000000 UAH <7 billion hryvnia>; 8000000000 PLN <8 billion zloty>; "
	  "9000000000 BDT <9 billion taka>; 10000000000 MMK <10 billion kyat>" },
	{ "5 billion Australian dollars, 6 billion Kuwaiti dinars",
	  "5000000000 AUD <5 billion Australian dollars>; 6000000000 KWD <6 billion Kuwaiti dinars>" },
	{ "$5 billion Canadian dollars", "5000000000 CAD <$5 billion Canadian dollars>" },
	{ "swung to +€12.6 bn from €-5.0 bn", "12600000000 EUR <+€12.6 bn>; -5000000000 EUR <€-5.0 bn>" },
	{ "after −9.6 bn euro", "-9600000000 EUR <−9.6 bn euro>" },
	{ "AED 3 trillion ($817bn)", "3000000000000 AED <AED 3 trillion>; 817000000000 USD <$817bn>" },
	{ "oil at $40", "40 USD <$40>" },
	{ "exports of $9.1 billion and imports of 12.13 billion",
	  "9100000000 USD <$9.1 billion>; 12130000000 USD <12.13 billion>" },
	{ "recalculated from a yuan figure of 422.73 bln", "422730000000 CNY <422.73 bln>" },
	{ "15.76 billion", "15760000000 bare <15.76 billion>" },
	{ "$82 billion (exports 42, imports 40)",
	  "82000000000 USD <$82 billion>; 42000000000 USD <42>; 40000000000 USD <40>" },
};

static const struct row comma_rows[] = {
	{ "€1.562,1 billion", "1562100000000 EUR <€1.562,1 billion>" },
	{ "R3,9 billion, up 12,77%", "3900000000 ZAR <R3,9 billion>; 12.77 percent <12,77%>" },
};

static const struct row percent_rows[] = {
	{ "a 4.5-percent rise", "4.5 percent <4.5-percent>" },
	{ "4.5 percent, 4.6 per cent, 4.7 pct, 4.8pc, 4.9%",
	  "4.5 percent <4.5 percent>; 4.6 percent <4.6 per cent>; 4.7 percent <4.7 pct>; 4.8 percent <4.8pc>; 4.9 "
	  "percent <4.9%>" },
	{ "(plus 101.9 percent)", "101.9 percent <plus 101.9 percent>" },
	{ "minus 0.2%", "-0.2 percent <minus 0.2%>" },
	{ "+19% after -2.1%", "19 percent <+19%>; -2.1 percent <-2.1%>" },
	{ "around eight per cent", "8 percent approx <around eight per cent>" },
	{ "up 2.1 percentage points", "2.1 points <2.1 percentage points>" },
	{ "by half a percentage point", "0.5 points <half a percentage point>" },
	{ "at 90.4%, 5.3 points above", "90.4 percent <90.4%>; 5.3 points <5.3 points>" },
	{ "the index closed at 12,422 points", "12422 bare <12,422>" },
	{ "25 percent annually", "25 percent <25 percent> yearly" },
};

static const struct row part_rows[] = {
	{ "rose by a third", "33.33 part <a third>" },
	{ "two thirds of exports, two-thirds of imports", "66.67 part <two thirds>; 66.67 part <two-thirds>" },
	{ "up by a quarter", "25 part <a quarter>" },
	{ "three quarters of its sales", "75 part <three quarters>" },
	{ "a fifth, or one-tenth", "20 part <a fifth>; 10 part <one-tenth>" },
	{ "almost half of trade", "50 part nearly <almost half>" },
	{ "well over half", "50 part over <well over half>" },
	{ "nine out of ten", "" },
	{ "takes nine out of ten", "90 part <nine out of ten>" },
	{ "three of every four kilos", "75 part <three of every four>" },
	{ "more than one dollar in four", "25 part over <more than one dollar in four>" },
	{ "a year and a half", "" },
	{ "one truck in three countries, two in 12 months", "12 bare <12>" },
	{ "in the first half", "" },
	{ "the half-year total", "" },
	{ "half a century ago", "" },
	{ "the third quarter and its third partner", "" },
	{ "a third round of talks", "" },
	{ "in the first quarter, quarter-on-quarter", "" },
	{ "a quarter earlier", "" },
	{ "third countries", "" },
	{ "trade doubled", "2 times <doubled>" },
	{ "vowed to double trade, then more than doubled it", "2 times <double>; 2 times over <more than doubled>" },
	{ "double standards and double-digit growth", "" },
	{ "tripled, trebling, quadrupled, quintupled",
	  "3 times <tripled>; 3 times <trebling>; 4 times <quadrupled>; 5 times <quintupled>" },
	{ "twofold, nearly tenfold, seven-fold, 5-fold, eightfold",
	  "2 times <twofold>; 10 times nearly <nearly tenfold>; 7 times <seven-fold>; 5 times <5-fold>; 8 times "
	  "<eightfold>" },
	{ "close to 2.7 times", "2.7 times nearly <close to 2.7 times>" },
	{ "twice as much, three times the level", "2 times <twice>; 3 times <three times>" },
	{ "halved, then more than halved", "0.5 times <halved>; 0.5 times under <more than halved>" },
	{ "half as much again", "1.5 times <half as much again>" },
	{ "less than half as much", "0.5 times under <less than half as much>" },
	{ "5x the base", "5 times <5x>" },
	{ "one-and-a-half times the level", "1.5 times <one-and-a-half times>" },
	{ "by a factor of 2.5", "2.5 times <factor of 2.5>" },
	{ "over 3/4 of exports", "75 part over <over 3/4>" },
};

static const struct row goods_rows[] = {
	{ "no less than 15 million tons", "15000000 tonne at_least <no less than 15 million tons>" },
	{ "42.4 mln tonnes, 55.9 mln t, 3,637.1 mt",
	  "42400000 tonne <42.4 mln tonnes>; 55900000 tonne <55.9 mln t>; 3637.1 tonne <3,637.1 mt>" },
	{ "88.9 million metric tons", "88900000 tonne <88.9 million metric tons>" },
	{ "5 million barrels, 26.6 billion cubic metres, 10 bcm, 7 bn m3",
	  "5000000 barrel <5 million barrels>; 26600000000 m3 <26.6 billion cubic metres>; 10000000000 m3 <10 bcm>; "
	  "7000000000 m3 <7 bn m3>" },
	{ "25.6 million TEU, 300 GWh, 2 TWh",
	  "25600000 teu <25.6 million TEU>; 300000000 kWh <300 GWh>; 2000000000 kWh <2 TWh>" },
	{ "4.91 million vehicles against 4.42 million",
	  "4910000 vehicle <4.91 million vehicles>; 4420000 vehicle <4.42 million>" },
	{ "3.1 million electric cars", "3100000 vehicle <3.1 million electric cars>" },
	{ "2.1 million hybrid cars", "2100000 vehicle <2.1 million hybrid cars>" },
	{ "481,586 60-kilo bags", "481586 bag <481,586 60-kilo bags>" },
	{ "102.2 million tons worth 3.6 billion dollars",
	  "102200000 tonne <102.2 million tons>; 3600000000 USD <3.6 billion dollars>" },
	{ "11.7 million jobs", "11700000 person <11.7 million jobs>" },
	{ "1.6 million Britons", "1600000 bare <1.6 million>" },
	{ "2.2m b/d", "2200000 barrel/day <2.2m b/d>" },
};

static const struct row range_rows[] = {
	{ "to between 60 and 80 billion US dollars",
	  "60000000000..80000000000 USD between <between 60 and 80 billion US dollars>" },
	{ "US$60-80 billion", "60000000000..80000000000 USD between <US$60-80 billion>" },
	{ "$10-15 billion", "10000000000..15000000000 USD between <$10-15 billion>" },
	{ "the 60-to-80-billion-dollar range", "60000000000..80000000000 USD between <60-to-80-billion-dollar>" },
	{ "drop by 5 to 10%", "5..10 percent between <5 to 10%>" },
	{ "12% to 15%", "12..15 percent between <12% to 15%>" },
	{ "a fall of -5 to -10%", "-10..-5 percent between <-5 to -10%>" },
	{ "dropped by $402 to $5,193", "402 USD <$402>; 5193 USD <$5,193>" },
	{ "at €730-750 per tonne", "730..750 EUR between <€730-750>" },
	{ "0-2%", "0..2 percent between <0-2%>" },
	{ "somewhere between $120 billion and $130 billion",
	  "120000000000..130000000000 USD between <somewhere between $120 billion and $130 billion>" },
	{ "110-120 billion dollars", "110000000000..120000000000 USD between <110-120 billion dollars>" },
	{ "2 or 3 billion dollars", "2000000000..3000000000 USD between <2 or 3 billion dollars>" },
	{ "rose from 10 to 12 percent", "10 percent <10>; 12 percent <12 percent>" },
	{ "grew by 10 billion dollars to 30 billion",
	  "10000000000 USD <10 billion dollars>; 30000000000 USD <30 billion>" },
	{ "a surplus of $5 billion to $7 billion", "5000000000..7000000000 USD between <$5 billion to $7 billion>" },
	{ "between 2015 and 2020", "" },
};

static const struct row list_rows[] = {
	{ "$9 billion; then 97.3 and 54.2 billion",
	  "9000000000 USD <$9 billion>; 97300000000 USD <97.3>; 54200000000 USD <54.2 billion>" },
	{ "10, 15 and 41 per cent", "10 percent <10>; 15 percent <15>; 41 percent <41 per cent>" },
	{ "fell 11.9 and 8.6 per cent", "11.9 percent <11.9>; 8.6 percent <8.6 per cent>" },
	{ "3.53, 3.23 and 2.93 trillion yuan",
	  "3530000000000 CNY <3.53>; 3230000000000 CNY <3.23>; 2930000000000 CNY <2.93 trillion yuan>" },
	{ "exports climbed 35.4 and imports 36 percent", "35.4 percent <35.4>; 36 percent <36 percent>" },
	{ "changed by +18.4, +26.4 and -2.8 percent",
	  "18.4 percent <+18.4>; 26.4 percent <+26.4>; -2.8 percent <-2.8 percent>" },
	{ "India (13.7 percent), Chile (13.1) and Peru (9.5)",
	  "13.7 percent <13.7 percent>; 13.1 percent <13.1>; 9.5 percent <9.5>" },
	{ "about 97 and 54 billion euros",
	  "97000000000 EUR approx <about 97>; 54000000000 EUR approx <54 billion euros>" },
	{ "$25 billion, 31.2 percent more", "25000000000 USD <$25 billion>; 31.2 percent <31.2 percent>" },
	{ "some US$481 billion (€440 billion)",
	  "481000000000 USD approx <some US$481 billion>; 440000000000 EUR approx <€440 billion>" },
};

static const struct row bound_rows[] = {
	{ "exceeded 16 billion dollars", "16000000000 USD over <exceeded 16 billion dollars>" },
	{ "tops $1 trln", "1000000000000 USD over <tops $1 trln>" },
	{ "broke through the $100 billion mark", "100000000000 USD over <broke through the $100 billion>" },
	{ "passed the 50-billion-dollar barrier", "50000000000 USD over <passed the 50-billion-dollar>" },
	{ "topped the mark of $20 billion", "20000000000 USD over <topped the mark of $20 billion>" },
	{ "approached $7 billion", "7000000000 USD nearly <approached $7 billion>" },
	{ "just under 50 percent", "50 percent under <just under 50 percent>" },
	{ "just short of $800 billion", "800000000000 USD nearly <just short of $800 billion>" },
	{ "a little over $19 billion", "19000000000 USD over <a little over $19 billion>" },
	{ "no more than $5 billion, up to $6 billion",
	  "5000000000 USD at_most <no more than $5 billion>; 6000000000 USD at_most <up to $6 billion>" },
	{ "at least $100 billion", "100000000000 USD at_least <at least $100 billion>" },
	{ "put at at least $20 billion", "20000000000 USD at_least <at least $20 billion>" },
	{ "in excess of 5 bn euros", "5000000000 EUR over <in excess of 5 bn euros>" },
	{ "an estimated $3 billion, a record $4 billion",
	  "3000000000 USD approx <an estimated $3 billion>; 4000000000 USD <$4 billion>" },
	{ "an average of 20 percent", "20 percent <20 percent>" },
	{ "$20 billion or more, 5 percent or so",
	  "20000000000 USD at_least <$20 billion or more>; 5 percent approx <5 percent or so>" },
	{ "240+ billion dollars", "240000000000 USD over <240+ billion dollars>" },
	{ "34.7 percent more than the $15 billion of 2003",
	  "34.7 percent <34.7 percent>; 15000000000 USD <$15 billion>" },
	{ "top 10 partners", "" },
};

static const struct row none_rows[] = {
	{ "the 24th regular meeting, the 1,000th anniversary, the 1990s", "" },
	{ "on January 13, 2016 at 14:40", "" },
	{ "Nov. 3 and 14 June, 13-14 May", "" },
	{ "on 2019-09-19, 07/01/2005", "" },
	{ "Article 7, Table 4, No. 41, page 1, Hall 3", "" },
	{ "Hall B2, 5G, the G20, COVID-19, CB19-127", "" },
	{ "EU25, FY22, Q2, 2021-22, 2017/18", "" },
	{ "in 2015 and 2016", "" },
	{ "at 2 p.m.", "" },
	{ "billions of dollars, several billion yuan", "" },
	{ "one of the two countries", "" },
};

static const struct tf_grammar *grammar;

static void say_one(const struct text *t, const struct quantity *q, char *out, size_t size)
{
	char lo[TF_NUMBER_MAX], hi[TF_NUMBER_MAX];
	size_t n = strlen(out);
	const char *unit = q->measure == MEASURE_BARE       ? "bare"
	                   : q->measure == MEASURE_POINTS   ? "points"
	                   : q->measure == MEASURE_FRACTION ? "part"
	                                                    : q->unit;
	bool eq = q->qualifier == TF_QUAL_EQ;

	lo[tf_number_format(q->lo, lo)] = '\0';
	hi[tf_number_format(q->hi, hi)] = '\0';
	snprintf(out + n, size - n, "%s%s%s%s %s%s%s <%.*s>%s", n ? "; " : "", lo, q->lo < q->hi ? ".." : "",
	         q->lo < q->hi ? hi : "", unit, eq ? "" : " ", eq ? "" : tf_qualifier_name(q->qualifier),
	         (int)(t->tok[q->tok1 - 1].end - t->tok[q->tok0].start), t->s + t->tok[q->tok0].start,
	         q->slash_year ? " yearly" : "");
}

static void check_row(const struct row *row, bool decimal_comma)
{
	struct tf_arena *a = tf_arena_new();
	struct text t = text_split(tf_str_of(row->text), a);
	struct quantity_context ctx = { .decimal_comma = decimal_comma, .dollar = "USD", .money = "" };
	struct quantities q = { 0 };
	char got[1000] = "";

	lexicon_tag(grammar->lexicon, &t, a);
	quantity_find(&t, 0, t.n_tok, &ctx, a, &q);
	for (size_t i = 0; i < q.n; i++)
		say_one(&t, &q.v[i], got, sizeof got);
	if (strcmp(got, row->expected) != 0)
		print_error("%s\n", row->text);
	assert_string_equal(got, row->expected);
	tf_arena_free(a);
}

#define CHECK_ROWS(name, rows, comma)                                                                                \
	static void name(void **state)                                                                               \
	{                                                                                                            \
		(void)state;                                                                                         \
		for (size_t i = 0; i < sizeof(rows) / sizeof *(rows); i++)                                           \
			check_row(&(rows)[i], comma);                                                                \
	}

CHECK_ROWS(amounts_of_money, money_rows, false)
CHECK_ROWS(decimal_commas, comma_rows, true)
CHECK_ROWS(percentages, percent_rows, false)
CHECK_ROWS(parts_and_factors, part_rows, false)
CHECK_ROWS(goods, goods_rows, false)
CHECK_ROWS(ranges, range_rows, false)
CHECK_ROWS(lists, list_rows, false)
CHECK_ROWS(bounds, bound_rows, false)
CHECK_ROWS(no_figures, none_rows, false)

/* The document says which dollar is meant, and what a bare amount counts in. */
static void the_document_decides(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct text t = text_split(TF_STR("$5 billion, A$6 billion (US$4 billion) and 7 billion"), a);
	struct text bare = text_split(TF_STR("it took 4.42 million and 3 billion"), a);
	struct quantity_context ctx = { .dollar = "CAD", .money = "EUR", .goods = "vehicle" };
	struct quantities q = { 0 };

	(void)state;
	lexicon_tag(grammar->lexicon, &t, a);
	lexicon_tag(grammar->lexicon, &bare, a);
	quantity_find(&t, 0, t.n_tok, &ctx, a, &q);
	assert_int_equal(q.n, 4);
	assert_string_equal(q.v[0].unit, "CAD");
	assert_string_equal(q.v[2].unit, "USD");
	assert_string_equal(q.v[3].unit, "AUD"); /* a conversion in brackets does not change the currency */
	q.n = 0;
	quantity_find(&bare, 0, bare.n_tok, &ctx, a, &q);
	assert_int_equal(q.n, 2);
	assert_string_equal(q.v[0].unit, "vehicle");
	assert_string_equal(q.v[1].unit, "EUR");
	tf_arena_free(a);
}

/* The worth of the last stated digit says how exactly a figure was stated. */
static void last_digits(void **state)
{
	static const struct {
		const char *text;
		double step;
	} rows[] = { { "95.28 billion dollars", 1e7 },
		     { "100 billion dollars", 1e9 },
		     { "4.5%", 0.1 },
		     { "1,234 tonnes", 1 },
		     { "half a trillion yuan", 1e11 },
		     { "doubled", 0 } };
	struct quantity_context ctx = { .dollar = "USD", .money = "" };

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct tf_arena *a = tf_arena_new();
		struct text t = text_split(tf_str_of(rows[i].text), a);
		struct quantities q = { 0 };

		lexicon_tag(grammar->lexicon, &t, a);
		quantity_find(&t, 0, t.n_tok, &ctx, a, &q);
		assert_int_equal(q.n, 1);
		assert_true(q.v[0].step > rows[i].step * 0.999 - 1e-12 && q.v[0].step < rows[i].step * 1.001 + 1e-12);
		tf_arena_free(a);
	}
}

static int load(void **state)
{
	struct tf_arena *life = tf_arena_new();
	struct tf_diags d = { .to = stderr };

	*state = life;
	return tf_grammar_load(NULL, life, &d, &grammar) == TF_OK ? 0 : -1;
}

static int unload(void **state)
{
	tf_arena_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_of_money),
		cmocka_unit_test(decimal_commas),
		cmocka_unit_test(percentages),
		cmocka_unit_test(parts_and_factors),
		cmocka_unit_test(goods),
		cmocka_unit_test(ranges),
		cmocka_unit_test(lists),
		cmocka_unit_test(bounds),
		cmocka_unit_test(no_figures),
		cmocka_unit_test(the_document_decides),
		cmocka_unit_test(last_digits),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
