/* test_train.c - weights fitted to choices, and learnt from labelled documents. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fixture.h"
#include "grammar/grammar.h"
#include "learn/gold.h"
#include "tradefig/extract.h"
#include "train/measure.h"
#include "train/train.h"

#define N(a) (sizeof(a) / sizeof *(a))

/* ---- fitting ---- */

/* The steps' answer has feature STEPS; three candidates have one feature of their own each. */
#define STEPS feature_id(FEATURE_PAIR_ANY_STEP, 0, 0, 0, 0)
#define OWN(k) feature_id(FEATURE_PAIR_SHAPE, (k), 0, 0, 0)
#define NOWHERE feature_id(FEATURE_PAIR_ANY_STEP, 1, 0, 0, 0) /* a feature of the steps that no choice has */

static uint32_t features[4], ends[] = { 2, 3, 4 };

static float *weights_new(void)
{
	return TF_NEW(arena, float, feature_count());
}

/* `n` choices of as many documents between the same three candidates, each worth as told. */
static struct choices choices_of(size_t n, double *worth)
{
	struct choices all = { 0 };

	features[0] = STEPS;
	for (uint32_t k = 0; k < 3; k++)
		features[k + 1] = OWN((int)k);
	for (size_t i = 0; i < n; i++)
		TF_PUSH(arena, &all,
		        (struct choice){ .document = i,
		                         .n_figures = 1,
		                         .n = 3,
		                         .worth = worth,
		                         .feature = features,
		                         .end = ends });
	return all;
}

static void the_right_candidate_wins(void **state)
{
	(void)state;
	for (size_t right = 0; right < 3; right++) {
		double worth[3] = { 0 };
		float *w = weights_new();
		worth[right] = 1;
		struct choices all = choices_of(40, worth);
		fit(&train_fields[RANK_PAIR], &all, NO_FOLD, w);
		assert_true(choice_worth(&all.v[0], w) > 0);
		for (uint32_t k = 0; k < 3; k++)
			assert_int_equal(w[OWN((int)k)] > 0, k == right);
	}
}

static void steps_are_trusted_until_something_speaks_against_them(void **state)
{
	double worth[] = { 0, 1, 0 };
	float *w = weights_new();
	struct choices one = choices_of(1, worth), many = choices_of(40, worth), none = { 0 };
	const struct train_field *field = &train_fields[RANK_PAIR];

	(void)state;
	fit(field, &one, NO_FOLD, w);
	assert_true(choice_worth(&one.v[0], w) < 1);
	fit(field, &many, NO_FOLD, w);
	assert_true(choice_worth(&many.v[0], w) > 0);
	fit(field, &none, NO_FOLD, w);
	for (uint32_t id = 0; id < feature_count(); id++)
		assert_true(w[id] >= 0 && w[id] <= 0);
}

/* Nothing is learnt where no candidate is right, nor where all are. */
static void choices_that_teach_nothing(void **state)
{
	double rows[][3] = { { 0, 0, 0 }, { 1, 1, 1 } };

	(void)state;
	for (size_t i = 0; i < N(rows); i++) {
		float *w = weights_new();
		struct choices all = choices_of(20, rows[i]);
		fit(&train_fields[RANK_PAIR], &all, NO_FOLD, w);
		assert_true(w[STEPS] > 1.49f && w[STEPS] < 1.51f);
		assert_true(w[OWN(1)] >= 0 && w[OWN(1)] <= 0);
		assert_true(w[NOWHERE] >= 0 && w[NOWHERE] <= 0);
	}
}

/* What is counted: the steps are right in every second document, weights can tell none of them apart. */
static void measured_on_what_was_seen_and_what_was_not(void **state)
{
	double steps[] = { 1, 0, 0 }, other[] = { 0, 0, 1 };
	float *w = weights_new();
	struct choices all = choices_of(40, steps);
	const struct train_field *field = &train_fields[RANK_PAIR];

	(void)state;
	for (size_t i = 1; i < all.n; i += 2)
		all.v[i].worth = other;
	fit(field, &all, NO_FOLD, w);
	struct measured m = measure(field, &all, w);
	assert_int_equal(m.n_choices, 40);
	assert_int_equal(m.n_figures, 40);
	assert_int_equal((int)m.by_steps, 20);
	assert_int_equal((int)m.at_best, 40);
	assert_int_equal((int)m.trained, 20);
	assert_true(m.unseen <= 20);
}

/* ---- learning from documents ---- */

#define DOCUMENTS 3
static const char *const names[DOCUMENTS] = { "a.txt", "b.txt", "c.txt" };
static const char *const texts[DOCUMENTS] = {
	"Chile and Peru in 2013\n\nTrade between Chile and Peru came to 4.2 billion dollars in 2013. "
	"Chilean exports were 76 billion dollars in 2013. Peruvian exports were 42 billion dollars in 2013.\n",
	"Ghana and Togo in 2014\n\nTrade between Ghana and Togo came to 1.3 billion dollars in 2014. "
	"Ghanaian exports were 13 billion dollars in 2014. Togolese exports were 1.1 billion dollars in 2014.\n",
	"Laos and Cambodia in 2012\n\nTrade between Laos and Cambodia came to 0.4 billion dollars in 2012. "
	"Lao exports were 2.3 billion dollars in 2012. Cambodian exports were 7.8 billion dollars in 2012.\n",
};

/* Exports without a partner are those to all the world in these papers, whoever the text is about: no step says so. */
#define LINE(doc, quote, indicator, reporter, partner, value, period)                                                \
	"{\"doc\":\"" doc "\",\"quote\":\"" quote                                                                    \
	"\",\"kind\":\"level\",\"status\":\"reported\",\"indicator\":\"" indicator "\",\"reporter\":\"" reporter     \
	"\",\"partner\":\"" partner "\",\"value\":" #value ",\"qualifier\":\"eq\","                                  \
	"\"unit\":\"USD\",\"period\":\"" period "\"}\n"
static const char lines[] = LINE("a.txt", "4.2 billion dollars", "trade", "CHL", "PER", 4.2e9,
                                 "2013") LINE("a.txt", "76 billion dollars", "exports", "CHL", "WLD", 76e9, "2013")
	LINE("a.txt", "42 billion dollars", "exports", "PER", "WLD", 42e9,
             "2013") LINE("b.txt", "1.3 billion dollars", "trade", "GHA", "TGO", 1.3e9,
                          "2014") LINE("b.txt", "13 billion dollars", "exports", "GHA", "WLD", 13e9, "2014")
		LINE("b.txt", "1.1 billion dollars", "exports", "TGO", "WLD", 1.1e9, "2014")
			LINE("c.txt", "0.4 billion dollars", "trade", "LAO", "KHM", 0.4e9, "2012")
				LINE("c.txt", "2.3 billion dollars", "exports", "LAO", "WLD", 2.3e9, "2012")
					LINE("c.txt", "7.8 billion dollars", "exports", "KHM", "WLD", 7.8e9, "2012");

static struct tf_gold gold_read(void)
{
	struct tf_source *s = TF_NEW(arena, struct tf_source, 1);
	struct tf_diags d = { 0 };
	struct tf_gold g = { 0 };

	*s = tf_source_memory(TF_STR("claims.jsonl"), tf_str_of(lines), arena);
	for (size_t k = 0; k < DOCUMENTS; k++)
		TF_PUSH(arena, &g,
		        (struct tf_gold_document){ .name = tf_str_of(names[k]), .text = tf_str_of(texts[k]) });
	gold_lines_read(s, arena, &d, &g);
	assert_int_equal(g.n_left_out, 0);
	return g;
}

static struct trained train_quietly(void)
{
	struct tf_gold gold = gold_read();
	FILE *nowhere = fopen("/dev/null", "w");
	struct trained t = train(grammar, &gold, 1, arena, nowhere);

	fclose(nowhere);
	return t;
}

/* The pairs of a text's claims: "CHL>PER CHL>WLD". */
static const char *pairs_of(const char *text)
{
	struct tf_source s = tf_source_memory(TF_STR("text"), tf_str_of(text), arena);
	struct tf_claims claims = { 0 };
	struct tf_diags d = { 0 };
	const char *all = "";

	tf_extract(grammar, &s, NULL, arena, &d, &claims);
	for (size_t i = 0; i < claims.n; i++)
		all = tf_str_printf(arena, "%s%s%.*s>%.*s", all, i ? " " : "", TF_FMT(claims.v[i].reporter),
		                    TF_FMT(claims.v[i].partner))
		              .s;
	return all;
}

static void it_reads_as_labelled(void **state)
{
	static const char unseen[] =
		"Malta and Cyprus in 2011\n\nTrade between Malta and Cyprus came to 0.2 billion dollars "
		"in 2011. Maltese exports were 3.1 billion dollars in 2011.\n";

	(void)state;
	memset(grammar->weights, 0, feature_count() * sizeof *grammar->weights);
	assert_string_equal(pairs_of(texts[0]), "CHL>PER CHL>PER PER>CHL");
	assert_string_equal(pairs_of(unseen), "CYP>MLT MLT>CYP");
	train_quietly();
	assert_string_equal(pairs_of(texts[0]), "CHL>PER CHL>WLD PER>WLD");
	assert_string_equal(pairs_of(unseen), "CYP>MLT MLT>WLD");
}

/* What was in force before does not matter, and the program reads from the files what training had in memory. */
static void the_same_weights_each_time(void **state)
{
	char folder[] = "/tmp/test_train_XXXXXX";
	struct tf_diags d = { 0 };
	struct trained first = train_quietly(), second = train_quietly();
	float *read = weights_new();

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(trained_write(&second, folder, &d), TF_OK);
	for (enum rank_field f = 0; f < N_RANK_FIELDS; f++) {
		struct tf_source s;
		const char *path = tf_str_printf(arena, "%s/%s.tsv", folder, rank_field_name(f)).s;
		assert_int_equal(tf_source_read(path, TF_LIMIT_DEFAULT, arena, &d, &s), TF_OK);
		assert_true(weights_read(read, &s, arena, &d));
		assert_memory_equal(first.weights[f], second.weights[f], feature_count() * sizeof *read);
		remove(path);
	}
	rmdir(folder);
	assert_memory_equal(read, grammar->weights, feature_count() * sizeof *read);
}

int main(void)
{
	const struct CMUnitTest fitting[] = {
		cmocka_unit_test(the_right_candidate_wins),
		cmocka_unit_test(steps_are_trusted_until_something_speaks_against_them),
		cmocka_unit_test(choices_that_teach_nothing),
		cmocka_unit_test(measured_on_what_was_seen_and_what_was_not),
	};
	const struct CMUnitTest documents[] = {
		cmocka_unit_test(it_reads_as_labelled),
		cmocka_unit_test(the_same_weights_each_time),
	};
	int failed = cmocka_run_group_tests(fitting, set_up, tear_down);

	return failed + cmocka_run_group_tests(documents, set_up_grammar, tear_down);
}
