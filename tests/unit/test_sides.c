/* test_sides.c - whose trade with whom each figure is about, as the sentence says it; a new case is a row.
 *
 * Expected: all claims, joined by "; ", each "quote: reporter>partner", "-" for a side without a code.  The ranker's weights are left
 * out: what is tested is what the steps read. */
#include <stdio.h>
#include <string.h>

#include "tradefig/extract.h"

#include "grammar/grammar.h"

#include "texts.h"

static const struct row subject_rows[] = {
	/* relative clauses, and what stands in them */
	{ "Oil went to Peru, which bought 3 billion dollars of it in 2018.", "3 billion dollars: PER>WLD" },
	{ "Chile overtook Peru, whose exports to Oman came to 4 billion dollars.", "4 billion dollars: PER>OMN" },
	{ "Kenya sold Uganda goods for 5 billion dollars and bought 3 billion dollars worth.", "5 billion dollars: KEN>UGA; 3 billion dollars: KEN>UGA" },
	/* a people and its firms */
	{ "Danish plants shipped 2 million cars in 2018.", "2 million cars: DNK>WLD" },
	{ "Norway sold the Dutch 3 million tonnes of fish.", "3 million tonnes: NOR>NLD" },
	{ "Buyers from Japan took 3 billion dollars of goods from Laos.", "3 billion dollars: JPN>LAO" },
	/* areas keep no books */
	{ "Exports of Malta rose in 2018. Third countries took goods for 3 billion dollars.", "3 billion dollars: MLT>-" },
	{ "Exports of developing countries rose by 3 percent in 2018.", "3 percent: ->WLD" },
	/* who has it by a verb, who wills it */
	{ "Ghana, which had exports of 3 billion dollars in 2013, hopes for more.", "3 billion dollars: GHA>WLD" },
	{ "Japan's pledge to import 3 billion dollars of goods from Laos was kept.", "3 billion dollars: JPN>LAO" },
};

static const struct row owner_rows[] = {
	{ "Turkey doubled its African trade to 3 billion dollars in 2018.", "doubled: AFR>TUR; 3 billion dollars: AFR>TUR" },
	{ "Total Danish exports rose 3 percent in 2018, exports to Peru 5 percent.", "3 percent: DNK>WLD; 5 percent: DNK>PER" },
	{ "Peru's exports to Oman rose by 3 percent, Chile's by 5 percent.", "3 percent: PER>OMN; 5 percent: CHL>OMN" },
	{ "Exports of Peru to Oman rose by 3 percent, those of Chile by 5 percent.", "3 percent: PER>OMN; 5 percent: CHL>OMN" },
};

static const struct row partner_rows[] = {
	/* pointing words */
	{ "Peru is the larger market, but Chile's exports there fell by 3 percent.", "3 percent: CHL>PER" },
	{ "Chile's exports to Peru fell 3 percent, while imports from the Andean country rose 5 percent.", "3 percent: CHL>PER; 5 percent: CHL>PER" },
	{ "Oman sold 3 billion dollars of fish abroad.", "3 billion dollars: OMN>WLD" },
	/* several */
	{ "Chile's exports to Peru and Brazil came to 3 billion dollars.", "3 billion dollars: CHL>-" },
	{ "Chile's exports to Peru and Brazil came to 3 and 5 billion dollars.", "3: CHL>PER; 5 billion dollars: CHL>BRA" },
	{ "Chile's exports to countries other than Peru came to 3 billion dollars.", "3 billion dollars: CHL>-" },
	{ "Kenya, Uganda and Laos traded 3, 5 and 7 billion dollars with Oman.", "3: KEN>OMN; 5: OMN>UGA; 7 billion dollars: LAO>OMN" },
	/* among themselves */
	{ "Trade among African countries came to 3 billion dollars.", "3 billion dollars: AFR>AFR" },
	{ "Trade between Kenya and the member states of the European Union came to 3 billion dollars.", "3 billion dollars: EU>KEN" },
	{ "Mutual trade of the five states of the Eurasian Economic Union came to 3 billion dollars.", "3 billion dollars: EAEU>EAEU" },
	/* at the head of the sentence */
	{ "With Peru, where tariffs are low, Chile did 3 billion dollars of trade.", "3 billion dollars: CHL>PER" },
	{ "Beef is dear. In Uruguay, where it was dry, exports fell by 3 percent.", "3 percent: URY>WLD" },
};

static const struct row figure_rows[] = {
	/* the way of a part */
	{ "Chile's exports to all markets came to 9 billion dollars; 3 billion went to Peru.", "9 billion dollars: CHL>WLD; 3 billion: CHL>PER" },
	{ "Chile's exports rose; two thirds of them were sold to Peru.", "two thirds: CHL>PER" },
	{ "Chile's exports to Peru rose by 3 percent, to Brazil by 5 percent.", "3 percent: CHL>PER; 5 percent: CHL>BRA" },
	/* whose part */
	{ "Chile's exports rose. Peru, the second customer, accounted for 12 percent.", "12 percent: CHL>PER" },
	{ "Chile's imports rose; Peru's share was 12 percent, that of Brazil 9 percent.", "12 percent: CHL>PER; 9 percent: CHL>BRA" },
	{ "Japan bought goods for 3 billion dollars from Chile, 9 percent of all imports.", "3 billion dollars: JPN>CHL; 9 percent: JPN>CHL" },
	/* another doer */
	{ "Norwegian firms exported 3 billion dollars of fish to Oman, ahead of Iceland with 2 billion dollars.",
	  "3 billion dollars: NOR>OMN; 2 billion dollars: ISL>OMN" },
	{ "World exports rose. Peru accounted for 3 percent of exports and Chile for 5 percent.", "3 percent: PER>WLD; 5 percent: CHL>WLD" },
	{ "Japan imported more from Peru than from Chile: 3 billion dollars against 2 billion.", "3 billion dollars: JPN>PER; 2 billion: JPN>CHL" },
	/* what they are called */
	{ "Chile's exports rose. Peru remained the top market with 3 billion dollars.", "3 billion dollars: CHL>PER" },
	{ "Peru is Chile's best customer: last year it took 12 percent of exports.", "12 percent: CHL>PER" },
};

/* "3 percent: CHL>PER"; a side without a code is "-". */
static int claim_say(const struct tf_claim *c, char *out, size_t size)
{
	struct tf_str none = TF_STR("-"), a = c->reporter.n ? c->reporter : none, b = c->partner.n ? c->partner : none;

	return snprintf(out, size, "%.*s: %.*s>%.*s", TF_FMT(c->quote), TF_FMT(a), TF_FMT(b));
}

static void subjects(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(subject_rows, COUNT(subject_rows), claim_say), 0);
}

static void owners(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(owner_rows, COUNT(owner_rows), claim_say), 0);
}

static void partners(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(partner_rows, COUNT(partner_rows), claim_say), 0);
}

static void figures(void **state)
{
	(void)state;
	assert_int_equal(rows_failed(figure_rows, COUNT(figure_rows), claim_say), 0);
}

static int set_up_steps(void **state)
{
	int failed = set_up_grammar(state);

	if (!failed)
		memset(grammar->weights, 0, feature_count() * sizeof *grammar->weights);
	return failed;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(subjects),
		cmocka_unit_test(owners),
		cmocka_unit_test(partners),
		cmocka_unit_test(figures),
	};

	return cmocka_run_group_tests(tests, set_up_steps, tear_down);
}
