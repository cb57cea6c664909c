/* test_claim_words.c - the words of the closed sets read back as what they were written for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tradefig/claim.h"

static void every_word_reads_back(void **state)
{
	(void)state;
	for (int i = 0; i < TF_N_KINDS; i++) {
		enum tf_kind k = TF_N_KINDS;

		assert_true(tf_kind_read(tf_str_of(tf_kind_name((enum tf_kind)i)), &k));
		assert_int_equal(k, i);
	}
	for (int i = 0; i < TF_N_CLAIM_STATUSES; i++) {
		enum tf_claim_status s = TF_N_CLAIM_STATUSES;

		assert_true(tf_claim_status_read(tf_str_of(tf_claim_status_name((enum tf_claim_status)i)), &s));
		assert_int_equal(s, i);
	}
	for (int i = 0; i < TF_N_INDICATORS; i++) {
		enum tf_indicator ind = TF_N_INDICATORS;

		assert_true(tf_indicator_read(tf_str_of(tf_indicator_name((enum tf_indicator)i)), &ind));
		assert_int_equal(ind, i);
	}
	for (int i = 0; i < TF_N_QUALIFIERS; i++) {
		enum tf_qualifier q = TF_N_QUALIFIERS;

		assert_true(tf_qualifier_read(tf_str_of(tf_qualifier_name((enum tf_qualifier)i)), &q));
		assert_int_equal(q, i);
	}
}

static void words_are_those_of_the_files(void **state)
{
	(void)state;
	assert_string_equal(tf_kind_name(TF_KIND_MULTIPLE), "multiple");
	assert_string_equal(tf_claim_status_name(TF_STATUS_FORECAST), "forecast");
	assert_string_equal(tf_indicator_name(TF_IND_INVESTMENT_STOCK), "investment_stock");
	assert_string_equal(tf_qualifier_name(TF_QUAL_AT_LEAST), "at_least");
}

static void other_words_are_refused(void **state)
{
	static const char *const words[] = { "", "Level", "level ", "levels", "TARGET", "at least", "tra" };
	enum tf_kind k = TF_KIND_SHARE;
	enum tf_claim_status s = TF_STATUS_TARGET;
	enum tf_indicator i = TF_IND_BALANCE;
	enum tf_qualifier q = TF_QUAL_OVER;

	(void)state;
	for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
		assert_false(tf_kind_read(tf_str_of(words[w]), &k));
		assert_false(tf_claim_status_read(tf_str_of(words[w]), &s));
		assert_false(tf_indicator_read(tf_str_of(words[w]), &i));
		assert_false(tf_qualifier_read(tf_str_of(words[w]), &q));
	}
	assert_true(k == TF_KIND_SHARE && s == TF_STATUS_TARGET && i == TF_IND_BALANCE && q == TF_QUAL_OVER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_reads_back),
		cmocka_unit_test(words_are_those_of_the_files),
		cmocka_unit_test(other_words_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
