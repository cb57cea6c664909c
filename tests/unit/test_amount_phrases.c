/* test_amount_phrases.c - how news words sums, rates, factors and loads, each phrase in a sentence on trade: kind, value with its
 * sign, unit, qualifier and quote of every claim.
 *
 * What stands in a sentence is tested apart from trade in test_quantity.c. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tradefig/extract.h"
#include "tradefig/source.h"
#include "tradefig/str.h"

#include "fixture.h"

/* Expected: "kind value[..high] unit [qualifier] <quote>" of each claim, joined by "; ". */
struct row {
	const char *text, *expected;
};

static const struct row money_rows[] = {
	{ "Chile's exports to Peru were $70.59bn in 2018.",
	  "level 70590000000 USD <$70.59bn>" },
	{ "Exports reached US$1.2 trn last year.",
	  "level 1200000000000 USD <US$1.2 trn>" },
	{ "Imports came to USD10m in May.",
	  "level 10000000 USD <USD10m>" },
	{ "India's exports of INR1 trillion set a record in May.",
	  "level 1000000000000 INR <INR1 trillion>" },
	{ "Malaysia exported palm oil for RM23.50 million in May.",
	  "level 23500000 MYR <RM23.50 million>" },
	{ "A litre of palm oil was exported at RM23.50 in May.",
	  "" },
	{ "Japan exported goods worth Y=28,030 million in May.",
	  "level 28030000000 JPY <Y=28,030 million>" },
	{ "Canada sold goods for C$5 billion to Peru in May, Australia for A$6 billion.",
	  "level 5000000000 CAD <C$5 billion>; level 6000000000 AUD <A$6 billion>" },
	{ "Singapore's exports were S$3bn in May and Hong Kong's HK$4,960.7 million.",
	  "level 3000000000 SGD <S$3bn>; level 4960700000 HKD <HK$4,960.7 million>" },
	{ "New Zealand exported milk worth NZ$17.2b last year.",
	  "level 17200000000 NZD <NZ$17.2b>" },
	{ "Fiji's imports rose to F$1,207.5 million last year.",
	  "level 1207500000 FJD <F$1,207.5 million>" },
	{ "India exported goods for about Rs 3.5 lakh crore in 2018.",
	  "level 3500000000000 INR approx <about Rs 3.5 lakh crore>" },
	{ "Nepal's imports stood at Rs 1,482 billion last year.",
	  "level 1482000000000 NPR <Rs 1,482 billion>" },
	{ "Pakistan's exports to China were worth 500 crore rupees in May.",
	  "level 5000000000 PKR <500 crore rupees>" },
	{ "Germany exported goods for 1,234.5 million euros to Chile in May.",
	  "level 1234500000 EUR <1,234.5 million euros>" },
	{ "China's imports stood at RMB6.87 trillion in 2018.",
	  "level 6870000000000 CNY <RMB6.87 trillion>" },
	{ "Trade with China is worth half a trillion dollars.",
	  "level 500000000000 USD <half a trillion dollars>" },
	{ "Exports to China came to a hundred billion dollars in 2018.",
	  "level 100000000000 USD <a hundred billion dollars>" },
	{ "Exports to Peru are a couple of billion dollars a year.",
	  "level 2000000000 USD approx <a couple of billion dollars>" },
	{ "China exported goods for some 30-odd billion yuan in May.",
	  "level 30000000000 CNY approx <some 30-odd billion yuan>" },
	{ "Exports amounted to two and a half billion euros in May.",
	  "level 2500000000 EUR <two and a half billion euros>" },
	{ "Exports came to three quarters of a billion dollars in May.",
	  "level 750000000 USD <three quarters of a billion dollars>" },
	{ "Kenya's tea exports brought in US dollars 1,263 million in 2013.",
	  "level 1263000000 USD <US dollars 1,263 million>" },
	{ "Switzerland sold goods for CHF 306 million, Sweden for SEK 4 billion and Norway for NOK 5.2bn in May.",
	  "level 306000000 CHF <CHF 306 million>; level 4000000000 SEK <SEK 4 billion>; level 5200000000 NOK <NOK 5.2bn>" },
	{ "Exports were worth 8 billion Swiss francs, 9 billion Danish kroner and 10 billion Czech crowns in May.",
	  "level 8000000000 CHF <8 billion Swiss francs>; level 9000000000 DKK <9 billion Danish kroner>; level 10000000000 CZK <10 billion Czech crowns>" },
	{ "Exports were worth 5 billion zloty, 6 billion forints, 7 billion hryvnia and 8 billion tenge in May.",
	  "level 5000000000 PLN <5 billion zloty>; level 6000000000 HUF <6 billion forints>; level 7000000000 UAH <7 billion hryvnia>; level 8000000000 KZT <8 billion tenge>" },
	{ "Exports were worth 4 trillion won, 5 trillion rupiah, 6 trillion dong and 7 billion baht in May.",
	  "level 4000000000000 KRW <4 trillion won>; level 5000000000000 IDR <5 trillion rupiah>; level 6000000000000 VND <6 trillion dong>; level 7000000000 THB <7 billion baht>" },
	{ "Exports were worth 3 billion reais, 4 billion rand, 5 billion naira and 6 billion Egyptian pounds in May.",
	  "level 3000000000 BRL <3 billion reais>; level 4000000000 ZAR <4 billion rand>; level 5000000000 NGN <5 billion naira>; level 6000000000 EGP <6 billion Egyptian pounds>" },
	{ "Exports were worth AED 3 billion, SAR 4 billion, QR 5 billion and KD 1.5 billion in May.",
	  "level 3000000000 AED <AED 3 billion>; level 4000000000 SAR <SAR 4 billion>; level 5000000000 QAR <QR 5 billion>; level 1500000000 KWD <KD 1.5 billion>" },
	{ "Tanzania's exports earned 2 trillion shillings in 2018.",
	  "level 2000000000000 TZS <2 trillion shillings>" },
	{ "Exports earned Sh643.7bn, USh332 billion and Tk 500 crore in May.",
	  "level 643700000000 KES <Sh643.7bn>; level 332000000000 UGX <USh332 billion>; level 5000000000 BDT <Tk 500 crore>" },
	{ "Mexico exported goods for 4 billion pesos in May, Turkey for 5 billion liras, Russia for 6 billion roubles.",
	  "level 4000000000 MXN <4 billion pesos>; level 5000000000 TRY <5 billion liras>; level 6000000000 RUB <6 billion roubles>" },
	{ "The Philippines exported goods for 4 billion pesos in May.",
	  "level 4000000000 PHP <4 billion pesos>" },
	{ "Exports to Togo were worth 8 billion CFA francs in May.",
	  "level 8000000000 XOF <8 billion CFA francs>" },
	{ "China sold goods for 481 billion yuan (US$66 billion) to Chile in 2018.",
	  "level 481000000000 CNY <481 billion yuan>; level 66000000000 USD <US$66 billion>" },
};

static const struct row range_rows[] = {
	{ "Exports will be between 10 and 15 billion dollars this year.",
	  "level 10000000000..15000000000 USD between <between 10 and 15 billion dollars>" },
	{ "Exports are seen at $10-15 billion this year.",
	  "level 10000000000..15000000000 USD between <$10-15 billion>" },
	{ "Trade is in the 60-to-80-billion-dollar range.",
	  "level 60000000000..80000000000 USD between <60-to-80-billion-dollar>" },
	{ "Exports will grow by 5 to 7 percent this year.",
	  "growth 5..7 percent between <5 to 7 percent>" },
	{ "Imports will fall by 5 to 10% this year.",
	  "growth -10..-5 percent between <5 to 10%>" },
	{ "Exports of two or three billion euros are likely this year.",
	  "level 2000000000..3000000000 EUR between <two or three billion euros>" },
	{ "Exports rose from 10 billion to 12 billion dollars in May.",
	  "level 10000000000 USD <10 billion>; level 12000000000 USD <12 billion dollars>" },
};

static const struct row list_rows[] = {
	{ "Exports and imports were worth 97.3 and 54.2 billion dollars in May.",
	  "level 97300000000 USD <97.3>; level 54200000000 USD <54.2 billion dollars>" },
	{ "Exports to Chile, Peru and Cuba rose by 10, 15 and 41 per cent respectively.",
	  "growth 10 percent <10>; growth 15 percent <15>; growth 41 percent <41 per cent>" },
	{ "Trade between Chile and Peru was $82 billion (exports 42, imports 40) in 2018.",
	  "level 82000000000 USD <$82 billion>; level 42000000000 USD <42>; level 40000000000 USD <40>" },
	{ "Of Chile's exports China bought 31.5 per cent, Japan 8.7 and the United States 6.",
	  "share 31.5 percent <31.5 per cent>; share 8.7 percent <8.7>; share 6 percent <6>" },
	{ "Exports to China rose by 52 percent and those to Japan by 44.",
	  "growth 52 percent <52 percent>; growth 44 percent <44>" },
	{ "Exports were $3.61 billion (2012: 3.74; 2003: 0.8) in 2013.",
	  "level 3610000000 USD <$3.61 billion>; level 3740000000 USD <3.74>; level 800000000 USD <0.8>" },
	{ "Tea exports to Egypt were 71,000 tonnes, to Sudan 23,000.",
	  "level 71000 tonne <71,000 tonnes>; level 23000 tonne <23,000>" },
	{ "Sales to India ($5 billion), Japan ($4 billion) and Korea ($3 billion) made up most exports.",
	  "level 5000000000 USD <$5 billion>; level 4000000000 USD <$4 billion>; level 3000000000 USD <$3 billion>" },
};

static const struct row rate_rows[] = {
	{ "Exports saw a 4.5-percent rise in May.",
	  "growth 4.5 percent <4.5-percent>" },
	{ "Exports rose 4.5 pct in May, imports 4.6 per cent.",
	  "growth 4.5 percent <4.5 pct>; growth 4.6 percent <4.6 per cent>" },
	{ "Exports fell 4.5pc in May, imports 4.6%.",
	  "growth -4.5 percent <4.5pc>; growth -4.6 percent <4.6%>" },
	{ "Vehicle exports jumped (plus 101.9 percent) in May.",
	  "growth 101.9 percent <plus 101.9 percent>" },
	{ "Exports in May changed by minus 0.2%.",
	  "growth -0.2 percent <minus 0.2%>" },
	{ "Exports to Japan (-3.5%) and Korea (+2.1%) parted ways in May.",
	  "growth -3.5 percent <-3.5%>; growth 2.1 percent <+2.1%>" },
	{ "Exports rose by a third in 2018.",
	  "growth 33.33 percent <a third>" },
	{ "Imports fell by a quarter in 2018.",
	  "growth -25 percent <a quarter>" },
	{ "Exports shrank by almost two thirds in 2018.",
	  "growth -66.67 percent nearly <almost two thirds>" },
	{ "Imports fell 12 percent, or $5 billion, in 2018.",
	  "growth -12 percent <12 percent>; change -5000000000 USD <$5 billion>" },
	{ "Exports of rice brought in $5 billion, or 12 percent, in 2018.",
	  "level 5000000000 USD <$5 billion>; share 12 percent <12 percent>" },
	{ "The gap between exports and imports came to $5 billion in 2018.",
	  "level -5000000000 USD <$5 billion>" },
	{ "Spain had a trade deficit of $3 billion in May, while Malta ($2 billion) and Cyprus ($1 billion) had surpluses.",
	  "level -3000000000 USD <$3 billion>; level 2000000000 USD <$2 billion>; level 1000000000 USD <$1 billion>" },
	{ "China takes two thirds of Chile's exports.",
	  "share 66.67 percent <two thirds>" },
	{ "Exports to China were 7.4 percent below those of May 2018.",
	  "growth -7.4 percent <7.4 percent>" },
	{ "China's share of exports rose 2.1 percentage points in 2018.",
	  "change 2.1 percent <2.1 percentage points>" },
	{ "Its share of exports fell from 20 to 12 percent.",
	  "share 20 percent <20>; share 12 percent <12 percent>" },
	{ "Growth of exports slowed to 3 percent in May from 5 percent in April.",
	  "growth 3 percent <3 percent>; growth 5 percent <5 percent>" },
	{ "In May exports fell $412 million (7.1 percent) to $5.4 billion.",
	  "change -412000000 USD <$412 million>; growth -7.1 percent <7.1 percent>; level 5400000000 USD <$5.4 billion>" },
	{ "Exports to Peru were up by $2.9 billion, or 21 percent.",
	  "change 2900000000 USD <$2.9 billion>; growth 21 percent <21 percent>" },
	{ "Exports were off by 5 percent in May.",
	  "growth -5 percent <5 percent>" },
};

static const struct row factor_rows[] = {
	{ "Exports doubled in 2018.",
	  "multiple 2 times <doubled>" },
	{ "Exports grew nearly fivefold between 2008 and 2018.",
	  "multiple 5 times nearly <nearly fivefold>" },
	{ "Imports more than halved in 2018.",
	  "multiple 0.5 times under <more than halved>" },
	{ "Exports are half as much again as in 2008.",
	  "multiple 1.5 times <half as much again>" },
	{ "Exports were 2.7 times as large as in 2008.",
	  "multiple 2.7 times <2.7 times>" },
	{ "Exports in May were three times last year's level.",
	  "multiple 3 times <three times>" },
	{ "Exports have risen by a factor of 2.5 since 2008.",
	  "multiple 2.5 times <factor of 2.5>" },
};

static const struct row goods_rows[] = {
	{ "Russia exported no less than 15 million tonnes of coal in 2018.",
	  "level 15000000 tonne at_least <no less than 15 million tonnes>" },
	{ "Iraq exported 5 million barrels of oil in May.",
	  "level 5000000 barrel <5 million barrels>" },
	{ "Russia exported 26.6 billion cubic metres of gas to Turkey in 2018 and 10 bcm to Italy.",
	  "level 26600000000 m3 <26.6 billion cubic metres>; level 10000000000 m3 <10 bcm>" },
	{ "Exports from China to Chile filled 250,000 TEU in 2018.",
	  "level 250000 teu <250,000 TEU>" },
	{ "Laos exported 300 GWh of electricity to Thailand in May and 40 million kWh to Vietnam.",
	  "level 300000000 kWh <300 GWh>; level 40000000 kWh <40 million kWh>" },
	{ "Japan exported 4.42 million vehicles in 2018.",
	  "level 4420000 vehicle <4.42 million vehicles>" },
};

static const struct row document_rows[] = {
	{ "2019-06-10\n\nAll amounts are in Canadian dollars.\n\nCanada's exports rose to $5.2 billion in April.",
	  "level 5200000000 CAD <$5.2 billion>" },
	{ "Spain's trade\n\nExports rose 12,77% to €1.562,1 million in May 2019, imports 3,5%.",
	  "growth 12.77 percent <12,77%>; level 1562100000 EUR <€1.562,1 million>; growth 3.5 percent <3,5%>" },
	{ "Exports of Chile, million US dollars\n\nPartner      2017     2018\nChina       5,100    6,200\nPeru          410      395",
	  "level 5100000000 USD <5,100>; level 6200000000 USD <6,200>; level 410000000 USD <410>; level 395000000 USD <395>" },
	{ "Peru imported goods for 4.1 billion dollars in 2018. Bolivia, with 3.3 billion, came close. By our count it has 3.1.",
	  "level 4100000000 USD <4.1 billion dollars>; level 3300000000 USD <3.3 billion>; level 3100000000 USD <3.1>" },
};

static void say_one(const struct tf_claim *c, char *out, size_t size)
{
	size_t n = strlen(out);
	char value[TF_NUMBER_MAX], high[TF_NUMBER_MAX + 2] = "";
	bool eq = c->qualifier == TF_QUAL_EQ;

	tf_number_format(c->value, value);
	if (!isnan(c->value_high)) {
		memcpy(high, "..", 2);
		tf_number_format(c->value_high, high + 2);
	}
	snprintf(out + n, size - n, "%s%s %s%s %s%s%s <%.*s>", n ? "; " : "", tf_kind_name(c->kind), value, high, c->unit,
	         eq ? "" : " ", eq ? "" : tf_qualifier_name(c->qualifier), (int)c->quote.n, c->quote.s);
}

static bool check(const struct row *row)
{
	struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(row->text), arena);
	struct tf_extract_options o = { .date = { 2019, 6, 10 } };
	struct tf_diags d = { 0 };
	struct tf_claims claims = { 0 };
	char got[4000] = "";

	tf_extract(grammar, &s, &o, arena, &d, &claims);
	for (size_t i = 0; i < claims.n; i++)
		say_one(&claims.v[i], got, sizeof got);
	if (strcmp(got, row->expected) == 0)
		return true;
	print_error("%s\n    got      %s\n    expected %s\n", row->text, got, row->expected);
	return false;
}

EACH_ROW(sums_of_money, money_rows)
EACH_ROW(ranges, range_rows)
EACH_ROW(lists, list_rows)
EACH_ROW(rates_and_changes, rate_rows)
EACH_ROW(factors, factor_rows)
EACH_ROW(goods, goods_rows)
EACH_ROW(what_the_document_says_once, document_rows)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_of_money),  cmocka_unit_test(ranges),  cmocka_unit_test(lists),
		cmocka_unit_test(rates_and_changes), cmocka_unit_test(factors), cmocka_unit_test(goods),
		cmocka_unit_test(what_the_document_says_once),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
