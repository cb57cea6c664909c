/* test_topic.c - what is measured, of which goods, and whether it is a report, a target or a forecast; a new case is a row.
 *
 * Expected: all claims, joined by "; ", each "quote: indicator[/goods]", with the status behind it unless it is reported. */
#include "texts.h"

static const struct row goods_rows[] = {
	/* beside the figure */
	{ "Norway exported 5 million tonnes of crude oil in 2018.", "5 million tonnes: exports/crude oil" },
	{ "Chile exports fell, half of them copper, in 2018.", "half: exports/copper" },
	{ "Mexico exported 300,000 cars in May.", "300,000 cars: exports/cars" },
	/* before it */
	{ "Imports rose in May. Steel edged up 2 percent and timber lost 3 percent.", "2 percent: imports/steel; 3 percent: imports/timber" },
	{ "Imports were 40 billion dollars, with gold alone worth 7 billion.", "40 billion dollars: imports; 7 billion: imports/gold" },
	{ "Smartphones were the star, with exports of 2 billion dollars.", "2 billion dollars: exports/smartphones" },
	/* not what only moved it, or was left aside */
	{ "Exports of 9 billion dollars in 2018 were hit by weak oil.", "9 billion dollars: exports" },
	{ "Imports, pushed up by oil and coal, jumped 15 percent in 2018.", "15 percent: imports" },
	{ "Imports, half of them oil, reached 40 billion dollars in 2018.", "half: imports/oil; 40 billion dollars: imports" },
	{ "The oil minister said that exports rose 5 percent.", "5 percent: exports" },
	{ "Car exports rose 5 percent and the trade surplus grew 3 percent.", "5 percent: exports/car; 3 percent: balance" },
	/* carried on */
	{ "Brazil's coffee exports fell 5 percent in May. Germany took 20 percent.", "5 percent: exports/coffee; 20 percent: exports/coffee" },
	{ "Total exports rose 2 percent. Cars are the weak spot. Their exports fell 9 percent.", "2 percent: exports; 9 percent: exports/cars" },
	{ "Wheat exports rose 5 percent in May. Imports of all goods came to 3 billion dollars.",
	  "5 percent: exports/wheat; 3 billion dollars: imports" },
};

static const struct row indicator_rows[] = {
	/* verbs and their clauses */
	{ "Spain takes 12 percent of everything that Portugal sells abroad.", "12 percent: exports" },
	{ "What Peru buys from Japan came to 2 billion dollars in 2018.", "2 billion dollars: imports" },
	{ "Goods to the value of 3 billion dollars were exported in May.", "3 billion dollars: exports" },
	{ "Tea exports fell in May. These five take 70 percent.", "70 percent: exports/tea" },
	{ "It is 19 percent of all that we buy and sell.", "19 percent: trade" },
	{ "Timber worth 3 billion dollars (12 percent) was exported in May.", "3 billion dollars: exports/timber; 12 percent: exports/timber" },
	{ "Zambia's exports to Kenya were 4 million dollars. Of these, Kenya took 5 percent in May.", "4 million dollars: exports; 5 percent: exports" },
	{ "Exports and imports were 7 and 9 billion dollars in 2018.", "7: exports; 9 billion dollars: imports" },
	{ "Imports of 9 billion dollars, of which gas alone cost 2 billion, hurt in 2018.", "9 billion dollars: imports; 2 billion: imports/gas" },
	{ "Trade is thin: fish makes up 12 percent of total exports.", "12 percent: exports/fish" },
	{ "That meant a 5 percent rise in exports to 3 billion dollars and a 7 percent drop in imports in 2018.",
	  "5 percent: exports; 3 billion dollars: exports; 7 percent: imports" },
	{ "Exports fell in May. Receipts of 3 billion dollars were the lowest of the year.", "3 billion dollars: exports" },
	{ "Tourists spent 3 billion dollars in Malta in 2018.", "3 billion dollars: services_trade" },
	{ "Malta wants trade of 3 billion dollars in both directions by 2030.", "3 billion dollars: trade target" },
	/* what a partner is */
	{ "Imports rose 5 percent in May. Japan was the chief supplier with 2 billion dollars.", "5 percent: imports; 2 billion dollars: imports" },
	{ "Trade rose 5 percent in May. Japan was the biggest customer with 2 billion dollars.", "5 percent: trade; 2 billion dollars: exports" },
	{ "Exports rose. Tea earned Malawi 80 million dollars in 2018.", "80 million dollars: exports/tea" },
	{ "Peru was the leading exporter with 2 billion dollars in 2018.", "2 billion dollars: exports" },
	{ "Investment is growing. Oman remained the biggest investor with 3 billion dollars in 2018.", "3 billion dollars: investment" },
	{ "Fish exports fell in May. Cod took second place with 5 billion dollars.", "5 billion dollars: exports/cod" },
	/* investment */
	{ "Qatari investments in Malta amount to 3 billion dollars.", "3 billion dollars: investment_stock" },
	{ "Foreign direct investment rose 5 percent. Asia received 30 billion dollars.", "5 percent: investment; 30 billion dollars: investment" },
	{ "By the end of 2017 Dutch firms had invested 5 billion dollars in Chile, a third of it in mines.",
	  "5 billion dollars: investment_stock; a third: investment_stock" },
	{ "Investment is growing. Swedish firms put 4 billion dollars into Polish plants in 2018.", "4 billion dollars: investment" },
	{ "On investment: Danish capital in Kenya comes to 50 million dollars.", "50 million dollars: investment_stock" },
	{ "Registered foreign investment came to 9 billion dollars as of 20 August 2019.", "9 billion dollars: investment" },
	/* services, remittances, fairs */
	{ "Tourism receipts came to 3 billion dollars in 2018.", "3 billion dollars: services_trade" },
	{ "Malta sold Italy services worth 2 billion euros in 2018.", "2 billion euros: services_trade" },
	{ "Migrants sent home 2 billion dollars in 2018.", "2 billion dollars: other_trade" },
	{ "Remittances rose 5 percent in 2018. Inflows have reached 3 billion dollars.", "5 percent: other_trade; 3 billion dollars: other_trade" },
	{ "At the fair contracts worth 5 billion dollars were signed.", "5 billion dollars: other_trade" },
	{ "The ministers signed contracts worth 5 billion dollars.", "" },
	/* what is none, and what the heading says */
	{ "The commerce ministry set a goal of 3 billion dollars for exports in 2020.", "3 billion dollars: exports target" },
	{ "Trade rose 5 percent.\n\nImports by source\n\nFrance: 3 billion dollars.", "5 percent: trade; 3 billion dollars: imports" },
	/* which of two */
	{ "Trade was 9 billion dollars in 2018, of which 4 billion were exports.", "9 billion dollars: trade; 4 billion: exports" },
	{ "Trade rose in 2018. It came to 9 billion dollars, of which exports made up 4 billion.", "9 billion dollars: trade; 4 billion: exports" },
	{ "Kenyan exports to Uganda rose 5 percent; deliveries in the opposite direction fell 2 percent.", "5 percent: exports; 2 percent: imports" },
	{ "Exports came to 5 billion dollars and imports to 7 billion. They grew by 3 and 4 percent respectively.",
	  "5 billion dollars: exports; 7 billion: imports; 3: exports; 4 percent: imports" },
	{ "Japan bought goods for 5 billion dollars from Chile and sold it goods for 3 billion. The total fell by 7 percent.",
	  "5 billion dollars: imports; 3 billion: exports; 7 percent: trade" },
	{ "Exports came to 5 billion dollars in July. The ministry expects 60 billion dollars for the whole year.",
	  "5 billion dollars: exports; 60 billion dollars: exports forecast" },
};

static const struct row status_rows[] = {
	/* what is held against a goal or a forecast is reported */
	{ "The goal is to raise trade from the present 14 billion dollars to 20 billion by 2025.", "14 billion dollars: trade; 20 billion: trade target" },
	{ "A bank forecasts exports of 50 billion dollars in 2020 after last year's 60 billion dollars.",
	  "50 billion dollars: exports forecast; 60 billion dollars: exports" },
	{ "Trade had doubled by 2016.", "doubled: trade" },
	{ "Exports were 70 billion dollars in 2018, an eightfold increase in two decades.", "70 billion dollars: exports; eightfold: exports" },
	/* goals without the word */
	{ "The strategy promised to expand exports from 5 billion dollars in 2017 by 25 percent a year to 9 billion in 2022.",
	  "5 billion dollars: exports; 25 percent: exports target; 9 billion: exports target" },
	{ "Trade should be brought to 9 billion dollars by 2025.", "9 billion dollars: trade target" },
	{ "Kenya lowered its target for tea exports to 3 million tonnes from 4 million tonnes.",
	  "3 million tonnes: exports/tea target; 4 million tonnes: exports/tea target" },
	/* forecasts, also of what is over */
	{ "Exports fell 3 percent in August (consensus: 4 percent).", "3 percent: exports; 4 percent: exports forecast" },
	{ "A bank expects exports of 50 billion dollars this year, growth of 4 percent.",
	  "50 billion dollars: exports forecast; 4 percent: exports forecast" },
	{ "Exports will set another record of 90 billion dollars this year.", "90 billion dollars: exports forecast" },
};

static int claim_say(const struct tf_claim *c, char *out, size_t size)
{
	bool reported = c->status == TF_STATUS_REPORTED;

	return snprintf(out, size, "%.*s: %s%s%.*s%s%s", TF_FMT(c->quote), tf_indicator_name(c->indicator), c->commodity.n ? "/" : "",
	                TF_FMT(c->commodity), reported ? "" : " ", reported ? "" : tf_claim_status_name(c->status));
}

static void goods(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(goods_rows, COUNT(goods_rows), claim_say), 0);
}

static void indicators(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(indicator_rows, COUNT(indicator_rows), claim_say), 0);
}

static void statuses(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(status_rows, COUNT(status_rows), claim_say), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goods),
		cmocka_unit_test(indicators),
		cmocka_unit_test(statuses),
	};

	return cmocka_run_group_tests(tests, set_up_grammar, tear_down);
}
