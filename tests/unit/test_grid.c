/* test_grid.c - tables in a text become claims, cell by cell; a new case is a table and its claims.
 *
 * Expected: for each claim "quote kind indicator[/goods] reporter>partner value unit period[ vs base][ status]", one a line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tradefig/tradefig.h"

struct row {
	const char *name, *text, *expected;
};

static const struct row layouts[] = {
	{ "bars, and an empty cell",
	  "Source: Ministry of Industry and Trade, Hanoi\nDate: 2023-01-16\nTitle: Viet Nam's goods trade in 2022\n\n"
	  "Viet Nam's trade with selected partners, 2022 (USD million)\n\n"
	  "| Partner | Exports | Imports |\n"
	  "|---------|--------:|--------:|\n"
	  "| China | 57,700 | 117,900 |\n"
	  "| Japan | n/a | 23,370 |\n",
	  "57,700 level exports VNM>CHN 57700000000 USD 2022\n"
	  "117,900 level imports VNM>CHN 117900000000 USD 2022\n"
	  "23,370 level imports VNM>JPN 23370000000 USD 2022\n" },
	{ "tabs; growth on the column before; an area without a code",
	  "Source: Statistics Bureau, Tokyo\nDate: 2021-02-10\nTitle: Trade of Japan\n\n"
	  "Exports of Japan by destination, billion yen\n\n"
	  "Destination\t2019\t2020\tChange, %\n"
	  "China\t14,682\t15,082\t2.7\n"
	  "Asia\t41,327\t39,236\t-5.1\n",
	  "14,682 level exports JPN>CHN 14682000000000 JPY 2019\n"
	  "15,082 level exports JPN>CHN 15082000000000 JPY 2020\n"
	  "2.7 growth exports JPN>CHN 2.7 percent 2020 vs 2019\n"
	  "41,327 level exports JPN> 41327000000000 JPY 2019\n"
	  "39,236 level exports JPN> 39236000000000 JPY 2020\n"
	  "-5.1 growth exports JPN> -5.1 percent 2020 vs 2019\n" },
	{ "two lines of heads, blanks in thousands, a gap in a row",
	  "Source: Eurostat\nDate: 2020-03-20\nTitle: EU trade in goods\n\n"
	  "Table 4. Extra-EU trade by partner (EUR bn)\n"
	  "                       Exports               Imports\n"
	  "                   2018      2019        2018      2019\n"
	  "Switzerland       140.9     146.6       108.6     109.9\n"
	  "Turkey             67.9                  65.6      69.8\n"
	  "Total           2 059.8   2 132.0     1 912.9   1 934.8\n",
	  "140.9 level exports EU>CHE 140900000000 EUR 2018\n"
	  "146.6 level exports EU>CHE 146600000000 EUR 2019\n"
	  "108.6 level imports EU>CHE 108600000000 EUR 2018\n"
	  "109.9 level imports EU>CHE 109900000000 EUR 2019\n"
	  "67.9 level exports EU>TUR 67900000000 EUR 2018\n"
	  "65.6 level imports EU>TUR 65600000000 EUR 2018\n"
	  "69.8 level imports EU>TUR 69800000000 EUR 2019\n"
	  "2 059.8 level exports EU>WLD 2059800000000 EUR 2018\n"
	  "2 132.0 level exports EU>WLD 2132000000000 EUR 2019\n"
	  "1 912.9 level imports EU>WLD 1912900000000 EUR 2018\n"
	  "1 934.8 level imports EU>WLD 1934800000000 EUR 2019\n" },
	{ "heads in two lines that belong to one column each",
	  "Source: Bank of Korea\nDate: 2018-07-12\nTitle: Korea's trade\n\n"
	  "Korea's trade with China and Japan in 2017\n\n"
	  "Partner      Turnover,     Change y/y,\n"
	  "             bn USD        %\n"
	  "China          239.98        13.5\n"
	  "Japan           81.96        14.3\n",
	  "239.98 level trade CHN>KOR 239980000000 USD 2017\n"
	  "13.5 growth trade CHN>KOR 13.5 percent 2017 vs 2016\n"
	  "81.96 level trade JPN>KOR 81960000000 USD 2017\n"
	  "14.3 growth trade JPN>KOR 14.3 percent 2017 vs 2016\n" },
	{ "no heads: the caption names two columns; a row whose gaps were lost",
	  "Source: Customs, Beijing\nDate: 2020-01-14\nTitle: Foreign trade of China in 2019\n\n"
	  "Main partners, 2019 (US$ billion; change on 2018 in percent)\n\n"
	  "Germany        184.9      0.6\n"
	  "Africa         208.7      2.2\n"
	  "  of which: Angola 25.9 -8.1\n",
	  "184.9 level trade CHN>DEU 184900000000 USD 2019\n"
	  "0.6 growth trade CHN>DEU 0.6 percent 2019 vs 2018\n"
	  "208.7 level trade AFR>CHN 208700000000 USD 2019\n"
	  "2.2 growth trade AFR>CHN 2.2 percent 2019 vs 2018\n"
	  "25.9 level trade AGO>CHN 25900000000 USD 2019\n"
	  "-8.1 growth trade AGO>CHN -8.1 percent 2019 vs 2018\n" },
	{ "one column",
	  "Source: Bureau of National Statistics\nDate: 2021-02-15\nTitle: Kazakhstan and its neighbours\n\n"
	  "Exports of Kazakhstan to EAEU countries in 2020, million dollars\n\n"
	  "Russia          4,871.6\n"
	  "Kyrgyzstan        567.1\n",
	  "4,871.6 level exports KAZ>RUS 4871600000 USD 2020\n"
	  "567.1 level exports KAZ>KGZ 567100000 USD 2020\n" },
};

static const struct row labels[] = {
	{ "months as rows, the year in the caption",
	  "Source: Central Bank of Chile\nDate: 2022-05-09\nTitle: Foreign trade of Chile\n\n"
	  "Monthly foreign trade of Chile, 2022 (US$ million)\n\n"
	  "Month        Exports    Imports    Balance\n"
	  "January        8,190      7,711        479\n"
	  "Jan-Mar       24,466     25,576     -1,110\n",
	  "8,190 level exports CHL>WLD 8190000000 USD 2022-01\n"
	  "7,711 level imports CHL>WLD 7711000000 USD 2022-01\n"
	  "479 level balance CHL>WLD 479000000 USD 2022-01\n"
	  "24,466 level exports CHL>WLD 24466000000 USD 2022-Q1\n"
	  "25,576 level imports CHL>WLD 25576000000 USD 2022-Q1\n"
	  "-1,110 level balance CHL>WLD -1110000000 USD 2022-Q1\n" },
	{ "product groups",
	  "Source: Customs\nDate: 2023-01-20\nTitle: China's exports in 2022\n\n"
	  "China's exports by product group, 2022\n\n"
	  "Product                     bn USD    y/y, %    Share, %\n"
	  "Clothing                     175.4       3.2        4.9\n"
	  "Refined oil products          48.2      49.3        1.3\n",
	  "175.4 level exports/clothing CHN>WLD 175400000000 USD 2022\n"
	  "3.2 growth exports/clothing CHN>WLD 3.2 percent 2022 vs 2021\n"
	  "4.9 share exports/clothing CHN>WLD 4.9 percent 2022\n"
	  "48.2 level exports/refined oil products CHN>WLD 48200000000 USD 2022\n"
	  "49.3 growth exports/refined oil products CHN>WLD 49.3 percent 2022 vs 2021\n"
	  "1.3 share exports/refined oil products CHN>WLD 1.3 percent 2022\n" },
	{ "sections give the flow",
	  "Source: Statistics Canada\nDate: 2019-02-06\nTitle: Canada's merchandise trade, 2018\n\n"
	  "Merchandise trade of Canada with principal partners (C$ billion)\n\n"
	  "                    2017      2018\n"
	  "Exports\n"
	  "  China             23.6      27.6\n"
	  "Imports\n"
	  "  China             48.0      50.3\n",
	  "23.6 level exports CAN>CHN 23600000000 CAD 2017\n"
	  "27.6 level exports CAN>CHN 27600000000 CAD 2018\n"
	  "48.0 level imports CAN>CHN 48000000000 CAD 2017\n"
	  "50.3 level imports CAN>CHN 50300000000 CAD 2018\n" },
	{ "fiscal years; growth in a row of its own; a deficit without a sign; services",
	  "Source: Department of Commerce, New Delhi\nDate: 2022-04-25\nTitle: India's trade accounts\n\n"
	  "India, April-March (US$ bn)\n\n"
	  "                     FY21       FY22\n"
	  "Exports             291.8      419.7\n"
	  "  growth, %          -6.9       43.8\n"
	  "Trade deficit       102.6      192.9\n"
	  "Services imports    117.5      147.0\n",
	  "291.8 level exports IND>WLD 291800000000 USD 2020-04/2021-03\n"
	  "419.7 level exports IND>WLD 419700000000 USD 2021-04/2022-03\n"
	  "-6.9 growth exports IND>WLD -6.9 percent 2020-04/2021-03 vs 2019-04/2020-03\n"
	  "43.8 growth exports IND>WLD 43.8 percent 2021-04/2022-03 vs 2020-04/2021-03\n"
	  "102.6 level balance IND>WLD -102600000000 USD 2020-04/2021-03\n"
	  "192.9 level balance IND>WLD -192900000000 USD 2021-04/2022-03\n"
	  "117.5 level services_trade WLD>IND 117500000000 USD 2020-04/2021-03\n"
	  "147.0 level services_trade WLD>IND 147000000000 USD 2021-04/2022-03\n" },
	{ "rows that report, with a rank before them",
	  "Source: World Trade Monitor\nDate: 2020-04-08\nTitle: Leading exporters\n\n"
	  "World's leading exporters of goods, 2019\n\n"
	  "Rank   Exporter          Exports, bn USD   Change on 2018, %\n"
	  "1      China                 2 499              0.5\n"
	  "2      Germany               1 489             -4.6\n",
	  "2 499 level exports CHN>WLD 2499000000000 USD 2019\n"
	  "0.5 growth exports CHN>WLD 0.5 percent 2019 vs 2018\n"
	  "1 489 level exports DEU>WLD 1489000000000 USD 2019\n"
	  "-4.6 growth exports DEU>WLD -4.6 percent 2019 vs 2018\n" },
	{ "years as rows, a pair in the caption",
	  "Source: Trade Ministry\nDate: 2020-08-10\nTitle: Trade of Russia and Turkey\n\n"
	  "Russia-Turkey trade, billion dollars\n\n"
	  "Year     Turnover    Russian exports\n"
	  "2018       25.6           21.3\n"
	  "2019       26.2           21.1\n",
	  "25.6 level trade RUS>TUR 25600000000 USD 2018\n"
	  "21.3 level exports RUS>TUR 21300000000 USD 2018\n"
	  "26.2 level trade RUS>TUR 26200000000 USD 2019\n"
	  "21.1 level exports RUS>TUR 21100000000 USD 2019\n" },
};

static const struct row signs[] = {
	{ "losses in brackets beside gains",
	  "Source: US Census\nDate: 2021-02-05\nTitle: U.S. trade in 2020\n\n"
	  "U.S. goods balance with selected partners (billion dollars)\n\n"
	  "Partner        2019       2020\n"
	  "China        (345.2)    (310.8)\n"
	  "Netherlands    21.5       18.4\n",
	  "(345.2) level balance USA>CHN -345200000000 USD 2019\n"
	  "(310.8) level balance USA>CHN -310800000000 USD 2020\n"
	  "21.5 level balance USA>NLD 21500000000 USD 2019\n"
	  "18.4 level balance USA>NLD 18400000000 USD 2020\n" },
	{ "a month compared with the month before",
	  "Source: Australian Bureau of Statistics\nDate: 2021-08-05\nTitle: Trade of Australia, June 2021\n\n"
	  "Key figures, A$ million\n\n"
	  "            May 2021   Jun 2021   May to Jun, % change\n"
	  "Credits      42 193     43 266       3\n"
	  "Debits       32 937     32 770      -1\n",
	  "42 193 level exports AUS>WLD 42193000000 AUD 2021-05\n"
	  "43 266 level exports AUS>WLD 43266000000 AUD 2021-06\n"
	  "3 growth exports AUS>WLD 3 percent 2021-06 vs 2021-05\n"
	  "32 937 level imports AUS>WLD 32937000000 AUD 2021-05\n"
	  "32 770 level imports AUS>WLD 32770000000 AUD 2021-06\n"
	  "-1 growth imports AUS>WLD -1 percent 2021-06 vs 2021-05\n" },
	{ "a year marked as a forecast; units of goods",
	  "Source: Energy Ministry\nDate: 2025-01-08\nTitle: Coal outlook\n\n"
	  "Indonesia: coal exports by destination (million tonnes)\n\n"
	  "Country      2024    2025f\n"
	  "China       233.0    221.5\n"
	  "India       108.0    112.0\n",
	  "233.0 level exports/coal IDN>CHN 233000000 tonne 2024\n"
	  "221.5 level exports/coal IDN>CHN 221500000 tonne 2025 forecast\n"
	  "108.0 level exports/coal IDN>IND 108000000 tonne 2024\n"
	  "112.0 level exports/coal IDN>IND 112000000 tonne 2025 forecast\n" },
	{ "investors as rows",
	  "Source: National Bank of Poland\nDate: 2021-06-15\nTitle: Direct investment\n\n"
	  "FDI inflows to Poland by country of origin, 2020 (EUR million)\n\n"
	  "Germany           2,100\n"
	  "France              980\n",
	  "2,100 level investment DEU>POL 2100000000 EUR 2020\n"
	  "980 level investment FRA>POL 980000000 EUR 2020\n" },
};

/* Tables that tell too little, or of something else, claim nothing. */
static const struct row silent[] = {
	{ "no trade",
	  "Source: Economic Observer\nDate: 2020-01-10\nTitle: Countries compared\n\n"
	  "Population and prices, 2019\n\n"
	  "Country        Population, million    GDP, bn USD     Inflation, %\n"
	  "China                  1 398                14 343           2.9\n"
	  "India                  1 366                 2 875           3.7\n",
	  "" },
	{ "a price",
	  "Source: Coal desk\nDate: 2020-01-10\nTitle: Coal imports\n\n"
	  "Average import price of coal, USD per tonne\n\n"
	  "Country          2018      2019\n"
	  "Germany         240.1     190.3\n"
	  "Italy           251.4     199.0\n",
	  "" },
	{ "a tariff among trade",
	  "Source: Trade desk\nDate: 2023-11-10\nTitle: Trade of Iran\n\n"
	  "Tariffs applied by partners (percent)\n\n"
	  "Partner     2021     2022\n"
	  "China        7.5      7.3\n"
	  "Iraq        12.0     12.0\n",
	  "" },
	{ "no unit",
	  "Source: Bureau\nDate: 2020-02-05\nTitle: Trade of Ukraine\n\n"
	  "Ukraine's trade with main partners, 2019\n\n"
	  "Partner        Exports       Imports\n"
	  "China          3.6           9.2\n"
	  "Poland         3.3           4.1\n",
	  "" },
	{ "no period",
	  "Source: Bureau\nDate: 2020-02-05\nTitle: Trade of Ukraine\n\n"
	  "Ukraine's trade with main partners (billion dollars)\n\n"
	  "Partner        Exports       Imports\n"
	  "China          3.6           9.2\n"
	  "Poland         3.3           4.1\n",
	  "" },
	{ "percent of what is not said",
	  "Source: Bureau\nDate: 2020-02-05\nTitle: Trade of Ukraine\n\n"
	  "Exports of Ukraine, 2019\n\n"
	  "Partner        bn USD        %\n"
	  "China          3.6           9.2\n"
	  "Poland         3.3           4.1\n",
	  "3.6 level exports UKR>CHN 3600000000 USD 2019\n"
	  "3.3 level exports UKR>POL 3300000000 USD 2019\n" },
};

static void write_claim(const struct tf_claim *c, char *out, size_t size)
{
	char value[TF_NUMBER_MAX], period[TF_PERIOD_MAX], base[TF_PERIOD_MAX];
	size_t n = strlen(out);

	tf_number_format(c->value, value);
	tf_period_format(c->base, base);
	snprintf(out + n, size - n, "%.*s %s %s%s%.*s %.*s>%.*s %s %s %s%s%s%s%s\n", TF_FMT(c->quote), tf_kind_name(c->kind),
	         tf_indicator_name(c->indicator), c->commodity.n ? "/" : "", TF_FMT(c->commodity), TF_FMT(c->reporter), TF_FMT(c->partner),
	         value, c->unit, tf_period_format(c->period, period), *base ? " vs " : "", base,
	         c->status == TF_STATUS_REPORTED ? "" : " ", c->status == TF_STATUS_REPORTED ? "" : tf_claim_status_name(c->status));
}

static size_t check(const struct row *rows, size_t n)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_diags d = { 0 };
	const struct tf_grammar *g;
	size_t failed = 0;

	assert_int_equal(tf_grammar_load(NULL, a, &d, &g), TF_OK);
	for (size_t k = 0; k < n; k++) {
		struct tf_source doc = tf_source_memory(TF_STR("table.txt"), tf_str_of(rows[k].text), a);
		struct tf_claims claims = { 0 };
		char said[8192] = "";
		tf_extract(g, &doc, NULL, a, &d, &claims);
		for (size_t i = 0; i < claims.n; i++)
			write_claim(&claims.v[i], said, sizeof said);
		if (strcmp(said, rows[k].expected) == 0)
			continue;
		print_error("%s\nsaid:\n%sexpected:\n%s\n", rows[k].name, said, rows[k].expected);
		failed++;
	}
	tf_arena_free(a);
	return failed;
}

#define CHECK(rows) assert_int_equal(check(rows, sizeof(rows) / sizeof *(rows)), 0)

static void test_layouts(void **state)
{
	(void)state;
	CHECK(layouts);
}

static void test_labels(void **state)
{
	(void)state;
	CHECK(labels);
}

static void test_signs(void **state)
{
	(void)state;
	CHECK(signs);
}

static void test_silent(void **state)
{
	(void)state;
	CHECK(silent);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_layouts),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_signs),
		cmocka_unit_test(test_silent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
