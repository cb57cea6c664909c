/* test_extract.c - short texts as the news has them, and the claims in them; a new case is a row.
 *
 * Expected: all claims, joined by "; ", each
 *   kind status indicator reporter>partner qualifier value[..high] unit period base
 * with '-' for what is not known. */
#include <stdio.h>
#include <string.h>

#include <math.h>

#include "tradefig/extract.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

struct row {
	const char *text, *date, *expected;
};

#define TUE "2019-09-10"

static const struct row level_rows[] = {
	{ "Trade between China and Russia reached 95.28 billion dollars in 2014.", TUE,
	  "level reported trade CHN>RUS eq 95280000000 USD 2014 -" },
	{ "China's exports totalled $2.5 trillion in 2018.", TUE,
	  "level reported exports CHN>WLD eq 2500000000000 USD 2018 -" },
	{ "Germany imported goods worth more than 1.1 trillion euros last year.", TUE,
	  "level reported imports DEU>WLD over 1100000000000 EUR 2018 -" },
	{ "Russia ran a trade surplus of 16.2 billion dollars in July.", TUE,
	  "level reported balance RUS>WLD eq 16200000000 USD 2019-07 -" },
	{ "The US trade deficit with China stood at 419 billion dollars in 2018.", TUE,
	  "level reported balance USA>CHN eq -419000000000 USD 2018 -" },
	{ "Japan's exports to South Korea came to nearly 6 trillion yen in 2018.", TUE,
	  "level reported exports JPN>KOR nearly 6000000000000 JPY 2018 -" },
	{ "India's imports from China exceeded $70 billion in 2018.", TUE,
	  "level reported imports IND>CHN over 70000000000 USD 2018 -" },
	{ "Brazil sold 68.8 million tonnes of soybeans to China in 2018.", TUE,
	  "level reported exports BRA>CHN eq 68800000 tonne 2018 -" },
	{ "Vietnam's exports were between 20 and 22 billion dollars in August.", TUE,
	  "level reported exports VNM>WLD between 20000000000..22000000000 USD 2019-08 -" },
	{ "Turkey's exports in 2018 were 168 billion dollars and its imports 223 billion.", TUE,
	  "level reported exports TUR>WLD eq 168000000000 USD 2018 -; "
	  "level reported imports TUR>WLD eq 223000000000 USD 2018 -" },
	{ "Two-way trade between India and Brazil was less than 9 billion dollars in 2018.", TUE,
	  "level reported trade BRA>IND under 9000000000 USD 2018 -" },
	{ "Chinese investment in Kazakhstan came to 2 billion dollars in 2018.", TUE,
	  "level reported investment CHN>KAZ eq 2000000000 USD 2018 -" },
	{ "By the end of 2018 China's investment stock in Africa stood at 46 billion dollars.", TUE,
	  "level reported investment_stock CHN>AFR eq 46000000000 USD 2018 -" },
	{ "Britain's services exports to the United States were worth 70 billion pounds in 2018.", TUE,
	  "level reported services_trade GBR>USA eq 70000000000 GBP 2018 -" },
	{ "In the first eight months of 2019 China's foreign trade came to 20.13 trillion yuan.", TUE,
	  "level reported trade CHN>WLD eq 20130000000000 CNY 2019-01/2019-08 -" },
	{ "Trade between Poland and Ukraine was about 8 billion dollars in 2018, up from 6.5 billion in 2017.", TUE,
	  "level reported trade POL>UKR approx 8000000000 USD 2018 -; "
	  "level reported trade POL>UKR eq 6500000000 USD 2017 -" },
	{ "Australia shipped 836 million tonnes of iron ore in 2018.", TUE,
	  "level reported exports AUS>WLD eq 836000000 tonne 2018 -" },
	{ "Finland's goods exports amounted to EUR 5.3 billion in July.", TUE,
	  "level reported exports FIN>WLD eq 5300000000 EUR 2019-07 -" },
	{ "The value of goods that crossed between Laos and Thailand last year was 6.2 billion dollars.", TUE,
	  "level reported trade LAO>THA eq 6200000000 USD 2018 -" },
	{ "Saudi Arabia shipped 1.8 million barrels of crude a day to China in July.", TUE,
	  "level reported exports SAU>CHN eq 1800000 barrel 2019-07 -" },
	{ "Cuba spent 2 billion dollars on food from abroad in 2018.", TUE,
	  "level reported imports CUB>WLD eq 2000000000 USD 2018 -" },
	{ "Between January and July, Hungary had a surplus of 3.5 billion euros in its trade in goods, 400 million less than a year earlier.", TUE,
	  "level reported balance HUN>WLD eq 3500000000 EUR 2019-01/2019-07 -; "
	  "change reported balance HUN>WLD eq -400000000 EUR 2019-01/2019-07 2018-01/2018-07" },
};

static const struct row growth_rows[] = {
	{ "China's exports rose 9.9 percent in 2018.", TUE,
	  "growth reported exports CHN>WLD eq 9.9 percent 2018 2017" },
	{ "China's imports fell 5.6 percent in August from a year earlier.", TUE,
	  "growth reported imports CHN>WLD eq -5.6 percent 2019-08 2018-08" },
	{ "Trade between China and Russia was up 24.5% year on year in 2018.", TUE,
	  "growth reported trade CHN>RUS eq 24.5 percent 2018 2017" },
	{ "South Korea's exports shrank by 13.6 percent in August, the ninth fall in a row.", TUE,
	  "growth reported exports KOR>WLD eq -13.6 percent 2019-08 2018-08" },
	{ "Japan's exports to China dropped 12.1 per cent in August.", TUE,
	  "growth reported exports JPN>CHN eq -12.1 percent 2019-08 2018-08" },
	{ "India's exports were 6 percent higher in August than a year before.", TUE,
	  "growth reported exports IND>WLD eq 6 percent 2019-08 2018-08" },
	{ "Germany's exports grew 1.5 percent in July from June.", TUE,
	  "growth reported exports DEU>WLD eq 1.5 percent 2019-07 2019-06" },
	{ "Brazil's exports to Argentina tumbled by more than a third in 2018.", TUE,
	  "growth reported exports BRA>ARG over -33.33 percent 2018 2017" },
	{ "China's exports came to 214.8 billion dollars in August, down 1 percent from a year earlier.", TUE,
	  "level reported exports CHN>WLD eq 214800000000 USD 2019-08 -; "
	  "growth reported exports CHN>WLD eq -1 percent 2019-08 2018-08" },
	{ "In the first half of 2019, Vietnam's exports grew 7.3% and its imports 8.9%.", TUE,
	  "growth reported exports VNM>WLD eq 7.3 percent 2019-H1 2018-H1; "
	  "growth reported imports VNM>WLD eq 8.9 percent 2019-H1 2018-H1" },
	{ "Exports from Thailand rose around 4 percent in July.", TUE,
	  "growth reported exports THA>WLD approx 4 percent 2019-07 2018-07" },
	{ "Mexico's trade surplus with the United States widened by 6 percent in 2018.", TUE,
	  "growth reported balance MEX>USA eq 6 percent 2018 2017" },
	{ "Chinese investment in the United States fell 83 percent in 2018.", TUE,
	  "growth reported investment CHN>USA eq -83 percent 2018 2017" },
	{ "Taiwan's exports rose 2.6 percent in August, compared with a 0.5 percent fall in July.", TUE,
	  "growth reported exports TWN>WLD eq 2.6 percent 2019-08 2018-08; "
	  "growth reported exports TWN>WLD eq -0.5 percent 2019-07 2018-07" },
	{ "Bilateral trade between Turkey and Iran jumped 40 pct last year.", TUE,
	  "growth reported trade IRN>TUR eq 40 percent 2018 2017" },
	{ "A 12-percent rise in Kenya's exports was recorded in 2018.", TUE,
	  "growth reported exports KEN>WLD eq 12 percent 2018 2017" },
	{ "After a rise of 2 percent in June, Spain's exports fell by 1 percent in July.", TUE,
	  "growth reported exports ESP>WLD eq 2 percent 2019-06 2018-06; "
	  "growth reported exports ESP>WLD eq -1 percent 2019-07 2018-07" },
	{ "Shipments of wine from Chile to Japan went up by almost 20 percent in 2018, to 170 million dollars.", TUE,
	  "growth reported exports CHL>JPN nearly 20 percent 2018 2017; "
	  "level reported exports CHL>JPN eq 170000000 USD 2018 -" },
	{ "Imports into Pakistan were down by a fifth in July and August.", TUE,
	  "growth reported imports PAK>WLD eq -20 percent 2019-07/2019-08 2018-07/2018-08" },
	{ "The fall in South Korea's chip exports to China deepened to 34 percent in August from 28 percent in July.", TUE,
	  "growth reported exports KOR>CHN eq -34 percent 2019-08 2018-08; "
	  "growth reported exports KOR>CHN eq -28 percent 2019-07 2018-07" },
	{ "Sweden's exports were unchanged in July, and imports 3 percent lower than a year ago.", TUE,
	  "growth reported imports SWE>WLD eq -3 percent 2019-07 2018-07" },
	{ "Year on year, China's sales to the United States shrank 16 percent in August while purchases from there fell 22 percent.", TUE,
	  "growth reported exports CHN>USA eq -16 percent 2019-08 2018-08; "
	  "growth reported imports CHN>USA eq -22 percent 2019-08 2018-08" },
	{ "Peru's copper exports: minus 9 percent in the first seven months.", TUE,
	  "growth reported exports PER>WLD eq -9 percent 2019-01/2019-07 2018-01/2018-07" },
	{ "Malaysia's trade surplus shrank by 11.5 percent to 14.3 billion ringgit in July.", TUE,
	  "growth reported balance MYS>WLD eq -11.5 percent 2019-07 2018-07; "
	  "level reported balance MYS>WLD eq 14300000000 MYR 2019-07 -" },
};

static const struct row change_rows[] = {
	{ "China's exports to Africa in 2018 were 2.7 times those of 2008.", TUE,
	  "multiple reported exports CHN>AFR eq 2.7 times 2018 2008" },
	{ "India's imports from Russia more than tripled in 2018.", TUE,
	  "multiple reported imports IND>RUS over 3 times 2018 2017" },
	{ "Ethiopia's exports were halved in 2018.", TUE,
	  "multiple reported exports ETH>WLD eq 0.5 times 2018 2017" },
	{ "Russia's exports rose by 5 billion dollars in July.", TUE,
	  "change reported exports RUS>WLD eq 5000000000 USD 2019-07 2018-07" },
	{ "Japan's imports shrank by 300 billion yen in July.", TUE,
	  "change reported imports JPN>WLD eq -300000000000 JPY 2019-07 2018-07" },
	{ "The US deficit with China narrowed by 4 billion dollars in 2018.", TUE,
	  "change reported balance USA>CHN eq 4000000000 USD 2018 2017" },
	{ "China's share of Chile's exports rose 3 percentage points in 2018.", TUE,
	  "change reported exports CHL>CHN eq 3 percent 2018 2017" },
	{ "In 2018 Rwanda exported twice as much coffee as in 2010.", TUE,
	  "multiple reported exports RWA>WLD eq 2 times 2018 2010" },
	{ "The deficit of the United States with Mexico rose by 10 billion dollars last year.", TUE,
	  "change reported balance USA>MEX eq -10000000000 USD 2018 2017" },
	{ "Trade between China and Africa is now 20 times what it was in 2000.", TUE,
	  "multiple reported trade AFR>CHN eq 20 times - 2000" },
};

static const struct row share_rows[] = {
	{ "Oil and gas accounted for 65 percent of Russia's exports in 2018.", TUE,
	  "share reported exports RUS>WLD eq 65 percent 2018 -" },
	{ "More than two thirds of Mexico's exports went to the United States in 2018.", TUE,
	  "share reported exports MEX>USA over 66.67 percent 2018 -" },
	{ "Germany's share of Austria's imports was 35 percent in 2018.", TUE,
	  "share reported imports AUT>DEU eq 35 percent 2018 -" },
	{ "Cars made up a fifth of Slovakia's exports in 2018.", TUE,
	  "share reported exports SVK>WLD eq 20 percent 2018 -" },
	{ "Machines came to 12.6 billion dollars, or 45 percent of Italy's exports in July.", TUE,
	  "level reported exports ITA>WLD eq 12600000000 USD 2019-07 -; "
	  "share reported exports ITA>WLD eq 45 percent 2019-07 -" },
};

static const struct row plan_rows[] = {
	{ "China and Russia aim to bring trade to 200 billion dollars by 2024.", TUE,
	  "level target trade CHN>RUS eq 200000000000 USD 2024 -" },
	{ "The goal is to lift bilateral trade between India and Japan to 50 billion dollars by 2025.", TUE,
	  "level target trade IND>JPN eq 50000000000 USD 2025 -" },
	{ "Turkey and Russia set a target of $100 billion for their trade.", TUE,
	  "level target trade RUS>TUR eq 100000000000 USD - -" },
	{ "Vietnam targets exports of 263 billion dollars this year.", TUE,
	  "level target exports VNM>WLD eq 263000000000 USD 2019 -" },
	{ "India plans to raise its exports to 1 trillion dollars by 2025.", TUE,
	  "level target exports IND>WLD eq 1000000000000 USD 2025 -" },
	{ "The two presidents pledged that trade between China and Kazakhstan would reach at least 20 billion dollars in 2020.", TUE,
	  "level target trade CHN>KAZ at_least 20000000000 USD 2020 -" },
	{ "Germany's exports are expected to grow 1.5 percent this year.", TUE,
	  "growth forecast exports DEU>WLD eq 1.5 percent 2019 2018" },
	{ "Japan's imports will fall 3 percent in 2020, the bank forecasts.", TUE,
	  "growth forecast imports JPN>WLD eq -3 percent 2020 2019" },
	{ "Trade between India and Iran could reach 30 billion dollars by 2022.", TUE,
	  "level forecast trade IND>IRN eq 30000000000 USD 2022 -" },
	{ "South Korea's exports will shrink to between 540 and 550 billion dollars this year, the institute predicts.", TUE,
	  "level forecast exports KOR>WLD between 540000000000..550000000000 USD 2019 -" },
	{ "China and Russia missed the goal of 100 billion dollars of trade by 2015.", TUE,
	  "level target trade CHN>RUS eq 100000000000 USD 2015 -" },
	{ "Turkey wants its exports to surpass 180 billion dollars in 2019.", TUE,
	  "level target exports TUR>WLD over 180000000000 USD 2019 -" },
	{ "Under the plan Uganda is to export 20 million bags of coffee by 2030.", TUE,
	  "level target exports UGA>WLD eq 20000000 bag 2030 -" },
	{ "The premiers want to see trade between Serbia and Hungary at 5 billion euros in two years' time.", TUE,
	  "level target trade HUN>SRB eq 5000000000 EUR 2021 -" },
	{ "Trade of 100 billion dollars by 2030 is what Vietnam and the EU have in mind.", TUE,
	  "level target trade EU>VNM eq 100000000000 USD 2030 -" },
	{ "Next year Thailand's exports may grow by 2 to 3 percent.", TUE,
	  "growth forecast exports THA>WLD between 2..3 percent 2020 2019" },
	{ "A tripling of trade between Ethiopia and Sudan within ten years is the declared aim.", TUE,
	  "multiple target trade ETH>SDN eq 3 times 2029 2018" },
	{ "An export target of 1 trillion dollars for 2025 was set by India's government.", TUE,
	  "level target exports IND>WLD eq 1000000000000 USD 2025 -" },
	{ "Both governments had promised in 2012 that trade between Turkey and Egypt would come to 10 billion dollars by 2015; in fact it was 4.8 billion.", TUE,
	  "level target trade EGY>TUR eq 10000000000 USD 2015 -; "
	  "level reported trade EGY>TUR eq 4800000000 USD 2015 -" },
};

static const struct row party_rows[] = {
	{ "Sino-Russian trade was 107 billion dollars in 2018.", TUE,
	  "level reported trade CHN>RUS eq 107000000000 USD 2018 -" },
	{ "Russian exports to the EU fell 5 percent in 2018.", TUE,
	  "growth reported exports RUS>EU eq -5 percent 2018 2017" },
	{ "Exports of German cars to Britain fell 8 percent in 2018.", TUE,
	  "growth reported exports DEU>GBR eq -8 percent 2018 2017" },
	{ "Heilongjiang's trade with Russia was 122 billion yuan in 2018.", TUE,
	  "level reported trade CHN-Heilongjiang>RUS eq 122000000000 CNY 2018 -" },
	{ "Intra-African trade was 159 billion dollars in 2018.", TUE,
	  "level reported trade AFR>AFR eq 159000000000 USD 2018 -" },
	{ "ASEAN's trade with Japan was 231 billion dollars in 2018.", TUE,
	  "level reported trade ASEAN>JPN eq 231000000000 USD 2018 -" },
	{ "China is Brazil's biggest partner: trade between them was 98.9 billion dollars in 2018.", TUE,
	  "level reported trade BRA>CHN eq 98900000000 USD 2018 -" },
	{ "Beijing's trade with Moscow passed 100 billion dollars in 2018.", TUE,
	  "level reported trade CHN>RUS over 100000000000 USD 2018 -" },
	{ "Kazakhstan sold oil worth 37.8 billion dollars abroad in 2018.", TUE,
	  "level reported exports KAZ>WLD eq 37800000000 USD 2018 -" },
	{ "Italy bought 5 billion euros of gas from Algeria in 2018.", TUE,
	  "level reported imports ITA>DZA eq 5000000000 EUR 2018 -" },
	{ "Exports to China from Australia were 136 billion Australian dollars in 2018.", TUE,
	  "level reported exports AUS>CHN eq 136000000000 AUD 2018 -" },
	{ "Russian-Turkish trade grew to 25 billion dollars in 2018, and Russian-Iranian trade to 1.7 billion.", TUE,
	  "level reported trade RUS>TUR eq 25000000000 USD 2018 -; "
	  "level reported trade IRN>RUS eq 1700000000 USD 2018 -" },
	{ "Dubai's non-oil trade with Saudi Arabia was 56 billion dirhams in 2018.", TUE,
	  "level reported trade ARE-Dubai>SAU eq 56000000000 AED 2018 -" },
	{ "The countries of Central Asia traded 40 billion dollars' worth of goods with China in 2018.", TUE,
	  "level reported trade CAS>CHN eq 40000000000 USD 2018 -" },
	{ "Armenia imports four fifths of its gas from Russia.", TUE,
	  "share reported imports ARM>RUS eq 80 percent - -" },
	{ "What Greece buys from Turkey rose 9 percent last year, what it sells there 4 percent.", TUE,
	  "growth reported imports GRC>TUR eq 9 percent 2018 2017; "
	  "growth reported exports GRC>TUR eq 4 percent 2018 2017" },
};

static const struct row document_rows[] = {
	{ "Russia and China met in Moscow on Monday. Trade between the two countries came to 107 billion dollars last year, 24.5 percent more than in 2017.", TUE,
	  "level reported trade CHN>RUS eq 107000000000 USD 2018 -; "
	  "growth reported trade CHN>RUS eq 24.5 percent 2018 2017" },
	{ "India's exports were 26 billion dollars in August. Imports came to 39.6 billion.", TUE,
	  "level reported exports IND>WLD eq 26000000000 USD 2019-08 -; "
	  "level reported imports IND>WLD eq 39600000000 USD 2019-08 -" },
	{ "Title: Vietnam's exports up 7.3 percent\n\nVietnam's exports rose 7.3 percent in the first eight months of the year.", TUE,
	  "growth reported exports VNM>WLD eq 7.3 percent 2019-01/2019-08 2018-01/2018-08; "
	  "growth reported exports VNM>WLD eq 7.3 percent 2019-01/2019-08 2018-01/2018-08" },
	{ "Source: Agency\nDate: 2013-03-20\nTitle: Neighbours to trade more\n\nChina and Russia agreed to raise bilateral trade to 100 billion U.S. dollars by 2015 and to 200 billion by 2020.", TUE,
	  "level target trade CHN>RUS eq 100000000000 USD 2015 -; "
	  "level target trade CHN>RUS eq 200000000000 USD 2020 -" },
	{ "SEOUL, July 1, 2019 (Agency) -- South Korea's exports fell 13.5 percent last month.", TUE,
	  "growth reported exports KOR>WLD eq -13.5 percent 2019-06 2018-06" },
	{ "Date: 2019-08-14\n\nColombia sold goods worth 3.4 billion dollars abroad in June. That was 4 percent less than a year before. Coal exports dropped 21 percent.", TUE,
	  "level reported exports COL>WLD eq 3400000000 USD 2019-06 -; "
	  "growth reported exports COL>WLD eq -4 percent 2019-06 2018-06; "
	  "growth reported exports COL>WLD eq -21 percent 2019-06 2018-06" },
	{ "Date: 2019-08-14\n\nThe presidents of Belarus and Uzbekistan met in Tashkent. They set a goal: one billion dollars of trade by 2023.", TUE,
	  "level target trade BLR>UZB eq 1000000000 USD 2023 -" },
	{ "Date: 2019-03-05\n\nPoland exported apples worth 300 million euros last year. The year before it had been 450 million.", TUE,
	  "level reported exports POL>WLD eq 300000000 EUR 2018 -; "
	  "level reported exports POL>WLD eq 450000000 EUR 2017 -" },
};

static const struct row none_rows[] = {
	{ "Kenya's exports will soon leave from an 18,000-TEU berth.", TUE, "" },
	{ "The economy grew 6.6 percent in 2018.", TUE, "" },
	{ "Inflation was 2.8 percent in August.", TUE, "" },
	{ "On 10 September 2019 the two leaders met for the third time.", TUE, "" },
	{ "The bank lent the country 5 billion dollars for a railway.", TUE, "" },
	{ "The tariff on steel was raised to 25 percent.", TUE, "" },
	{ "Oil cost 60 dollars a barrel on Monday.", TUE, "" },
	{ "About 400 companies from 27 countries came to the fair.", TUE, "" },
	{ "The yuan fell to 7.1 to the dollar.", TUE, "" },
	{ "Foreign exchange reserves stood at 3.1 trillion dollars.", TUE, "" },
	{ "The population of 1.4 billion is ageing.", TUE, "" },
	{ "The motion passed by 52 percent of the votes.", TUE, "" },
	{ "Article 5 of the 2010 pact has 12 paragraphs.", TUE, "" },
	{ "The company's profit rose 8 percent to 300 million dollars.", TUE, "" },
	{ "", TUE, "" },
	{ "China and Russia celebrated 70 years of friendship.", TUE, "" },
	{ "China's GDP reached 90 trillion yuan in 2018.", TUE, "" },
	{ "The project will create 5,000 jobs and cost 2 billion dollars.", TUE, "" },
	{ "The central bank held its rate at 6.5 percent.", TUE, "" },
	{ "Steel output was 80 million tonnes in July.", TUE, "" },
	{ "The fund has 3 billion dollars to lend to exporters.", TUE, "" },
	{ "Some 300,000 tourists from China came in July, up 12 percent.", TUE, "" },
	{ "Import duties on cars fell from 25 to 15 percent.", TUE, "" },
	{ "The ruble has lost 9 percent against the dollar since May.", TUE, "" },
	{ "The port can handle 2 million containers a year.", TUE, "" },
	{ "The minister, 54, has been in office since 2016.", TUE, "" },
	{ "China's GDP was 90 trillion yuan, which grew 6 percent.", TUE, "" },
	{ "Exporters pay duties of 5, 10 and 20 percent there.", TUE, "" },
	{ "Import prices rose 2.7 percent in July. Raw materials were up 1.3 percent.", TUE, "" },
	{ "Prices of U.S. exports fell 0.8 percent in July.", TUE, "" },
	{ "Last year Toyota sold 136,000 cars, 12 percent more than in 2017.", TUE, "" },
	{ "The country's mills produced 5 million tonnes of steel, 4 percent less than in 2017.", TUE, "" },
	{ "A vessel of 66,000 tonnes waits for its cargo.", TUE, "" },
	{ "Growth in Japan was 1 percent, in Chile 3 percent.", TUE, "" },
};

static const char *or_dash(struct tf_str s)
{
	return s.n ? tf_cstr(arena, s) : "-";
}

static void say_one(const struct tf_claim *c, char *out, size_t size)
{
	size_t n = strlen(out);
	char value[TF_NUMBER_MAX], high[TF_NUMBER_MAX + 2] = "", period[TF_PERIOD_MAX], base[TF_PERIOD_MAX];

	tf_number_format(c->value, value);
	if (!isnan(c->value_high)) {
		memcpy(high, "..", 2);
		tf_number_format(c->value_high, high + 2);
	}
	snprintf(out + n, size - n, "%s%s %s %s %s>%s %s %s%s %s %s %s", n ? "; " : "", tf_kind_name(c->kind),
	         tf_claim_status_name(c->status), tf_indicator_name(c->indicator), or_dash(c->reporter), or_dash(c->partner),
	         tf_qualifier_name(c->qualifier), value, high, c->unit, or_dash(tf_str_of(tf_period_format(c->period, period))),
	         or_dash(tf_str_of(tf_period_format(c->base, base))));
}

static struct tf_claims claims_of(const char *text, const char *date, struct tf_diags *d)
{
	struct tf_source s = tf_source_memory(TF_STR("test"), tf_str_of(text), arena);
	struct tf_extract_options o = { .date = { 0 } };
	struct tf_claims claims = { 0 };

	if (*date)
		assert_true(tf_date_parse(tf_str_of(date), &o.date));
	tf_extract(grammar, &s, &o, arena, d, &claims);
	return claims;
}

static bool check(const struct row *row)
{
	struct tf_diags d = { 0 };
	struct tf_claims claims = claims_of(row->text, row->date, &d);
	char got[4000] = "";

	for (size_t i = 0; i < claims.n; i++)
		say_one(&claims.v[i], got, sizeof got);
	if (strcmp(got, row->expected) == 0)
		return true;
	print_error("%s\n    got      %s\n    expected %s\n", row->text, got, row->expected);
	return false;
}

EACH_ROW(levels, level_rows)
EACH_ROW(growth, growth_rows)
EACH_ROW(changes_and_multiples, change_rows)
EACH_ROW(shares, share_rows)
EACH_ROW(targets_and_forecasts, plan_rows)
EACH_ROW(parties, party_rows)
EACH_ROW(whole_documents, document_rows)
EACH_ROW(nothing_of_trade, none_rows)

/* Offsets and quote are the document's own bytes; the sentence is on one line; the id depends on the bytes alone. */
static void a_claim_leads_back_to_its_words(void **state)
{
	static const char text[] = "Talks went well.\n\nTrade between China and Russia, customs data from both sides show, came\n"
				   "to  more than 95.28 billion dollars in 2014.";
	struct tf_diags d = { 0 };
	struct tf_claims a = claims_of(text, TUE, &d), b = claims_of(text, "2015-02-01", &d);

	(void)state;
	assert_int_equal(a.n, 1);
	assert_int_equal(a.v[0].start, strstr(text, "more") - text);
	assert_true(tf_str_is(a.v[0].quote, "more than 95.28 billion dollars"));
	assert_int_equal(a.v[0].end, a.v[0].start + a.v[0].quote.n);
	assert_true(tf_str_is(a.v[0].sentence, "Trade between China and Russia, customs data from both sides show, came to more "
					       "than 95.28 billion dollars in 2014."));
	assert_true(a.v[0].step > 0.99e7 && a.v[0].step < 1.01e7);
	assert_int_equal(strlen(a.v[0].id), 16);
	assert_string_equal(a.v[0].id, b.v[0].id);
	assert_true(a.v[0].decided_by.n > 0);
}

/* What is said about the whole document, once. */
static void messages(void **state)
{
	struct tf_diags d = { 0 };

	(void)state;
	assert_int_equal(claims_of(" \n ", TUE, &d).n, 0);
	assert_int_equal(d.count[TF_WARNING], 1); /* empty */
	assert_int_equal(claims_of("China's exports rose 5 percent last year.", "", &d).n, 1);
	assert_int_equal(d.count[TF_WARNING], 2); /* no date */
	assert_int_equal(claims_of("Nothing happened.", "", &d).n, 0);
	assert_int_equal(d.count[TF_WARNING], 2);
}

/* With all figures asked for, those outside trade come too. */
static void all_figures(void **state)
{
	struct tf_source s = tf_source_memory(TF_STR("test"), TF_STR("The economy grew 5 percent in 2018 and 40 people came."), arena);
	struct tf_extract_options o = { .date = { 2019, 9, 10 }, .all_figures = true };
	struct tf_claims claims = { 0 };
	struct tf_diags d = { 0 };

	(void)state;
	tf_extract(grammar, &s, &o, arena, &d, &claims);
	assert_int_equal(claims.n, 2);
	assert_true(tf_str_is(claims.v[0].quote, "5 percent"));
	assert_true(tf_str_is(claims.v[1].quote, "40 people"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels),
		cmocka_unit_test(growth),
		cmocka_unit_test(changes_and_multiples),
		cmocka_unit_test(shares),
		cmocka_unit_test(targets_and_forecasts),
		cmocka_unit_test(parties),
		cmocka_unit_test(whole_documents),
		cmocka_unit_test(nothing_of_trade),
		cmocka_unit_test(a_claim_leads_back_to_its_words),
		cmocka_unit_test(messages),
		cmocka_unit_test(all_figures),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
