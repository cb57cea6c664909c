/* test_lexicon.c - rows of words, found in texts; a new case is a row.
 *
 * The words are this test's own.  Expected: what is found, joined by "; ", each the words of the text in <brackets> and all
 * their tags with values. */
#include <stdio.h>
#include <string.h>

#include <math.h>

#include "grammar/lexicon.h"

#include "fixture.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char words[] = "# a comment\tTOPIC\n"
			    "\n"
			    "trade\tTOPIC\ttrade\n"
			    "trade minister | trade ministers\tNOTTOPIC\n"
			    "free trade\tTOPIC\tfree\n"
			    "foreign direct investment\tTOPIC\tinvestment\n"
			    "foreign\tOVERALL\n"
			    "second\tORDINAL\t2\n"
			    "second\tTIMEUNIT\t0\n"
			    "Turkey\tCOUNTRY\tTUR\n"
			    "Chad\tCOUNTRY\tTCD\n"
			    "may\tFUTURE\n"
			    "May\tMONTH\t5\n"
			    "US$|$\tCURSIGN\tUSD\n"
			    "US dollars\tCURRENCY\tUSD\n"
			    "U.S.|US\tCOUNTRY\tUSA\n"
			    "two-way\tMUTUAL\n"
			    "rise to\tUP\n"
			    "d'Ivoire\tNAME\n"
			    "it's\tOWN\n"
			    "S\xC3\xA3o Tom\xC3\xA9\tPLACE\tSTP-Sao\n"
			    "billion|bn\tSCALE\t1e9\r\n"
			    "\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82\tTOPIC\ttrade\n";

static const struct {
	const char *text, *expected;
} rows[] = {
	{ "trade", "<trade> TOPIC=trade" },
	{ "Trade TRADE tRaDe", "<Trade> TOPIC=trade; <TRADE> TOPIC=trade; <tRaDe> TOPIC=trade" },
	{ "trades, traded, trad", "" },
	{ "trade-off", "<trade> TOPIC=trade" },
	/* the longest form wins, and its words start nothing else */
	{ "the trade minister", "<trade minister> NOTTOPIC" },
	{ "free trade ministers", "<free trade> TOPIC=free" },
	{ "foreign direct investment", "<foreign direct investment> TOPIC=investment" },
	{ "foreign direct trade", "<foreign> OVERALL; <trade> TOPIC=trade" },
	{ "foreign direct", "<foreign> OVERALL" },
	/* several rows for the same words */
	{ "second", "<second> ORDINAL=2 TIMEUNIT=0" },
	/* capitals of a row are asked for, small letters fit both */
	{ "Turkey and turkey, TURKEY", "<Turkey> COUNTRY=TUR; <TURKEY> COUNTRY=TUR" },
	{ "may May MAY", "<may> FUTURE; <May> FUTURE MONTH=5; <MAY> FUTURE MONTH=5" },
	{ "US us Us", "<US> COUNTRY=USA" },
	/* glued, or with a blank, as the row says */
	{ "US$5", "<US$> CURSIGN=USD" },
	{ "US $5", "<US> COUNTRY=USA; <$> CURSIGN=USD" },
	{ "US dollars", "<US dollars> CURRENCY=USD" },
	{ "two-way and two - way and two way", "<two-way> MUTUAL" },
	{ "two\xE2\x80\x93way", "<two\xE2\x80\x93way> MUTUAL" },
	{ "the U.S. and U.S", "<U.S.> COUNTRY=USA" },
	/* a line break is a blank, a wide gap and a paragraph are not */
	{ "rise\nto", "<rise\nto> UP" },
	{ "rise  to, rise\tto", "" },
	{ "rise\n\nto", "" },
	/* apostrophes, letters with accents, other scripts */
	{ "d'Ivoire d\xE2\x80\x99Ivoire", "<d'Ivoire> NAME; <d\xE2\x80\x99Ivoire> NAME" },
	{ "it's it\xE2\x80\x99s its", "<it's> OWN; <it\xE2\x80\x99s> OWN" },
	{ "S\xC3\xA3o Tom\xC3\xA9, S\xC3\x83O TOM\xC3\x89", "<S\xC3\xA3o Tom\xC3\xA9> PLACE=STP-Sao; <S\xC3\x83O TOM\xC3\x89> PLACE=STP-Sao" },
	{ "\xD0\x9E\xD0\x91\xD0\x9E\xD0\xA0\xD0\x9E\xD0\xA2", "<\xD0\x9E\xD0\x91\xD0\x9E\xD0\xA0\xD0\x9E\xD0\xA2> TOPIC=trade" },
	{ "5 bn", "<bn> SCALE=1e9" },
	{ "comment", "" },
	{ "", "" },
};

static struct lexicon *lexicon_of(const char *text, FILE *messages, bool *good)
{
	struct tf_source s = tf_source_memory(TF_STR("somewhere/words/few.tsv"), tf_str_of(text), arena);
	struct tf_diags d = { .to = messages };
	struct lexicon *lx = lexicon_new(arena);

	*good = lexicon_add(lx, &s, &d);
	return lx;
}

static const char *say(const struct text *t)
{
	static char out[2000];
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < t->n_tok; i++) {
		const struct token *k = &t->tok[i];
		if (!k->n_lex)
			continue;
		uint32_t end = t->tok[i + k->n_words - 1].end;
		n += (size_t)snprintf(out + n, sizeof out - n, "%s<%.*s>", n ? "; " : "", (int)(end - k->start), t->s + k->start);
		for (size_t l = 0; l < k->n_lex; l++) {
			const struct lexeme *lex = t->lex[k->lex + l];
			n += (size_t)snprintf(out + n, sizeof out - n, " %s%s%s", tag_name(lex->tag), *lex->value ? "=" : "", lex->value);
		}
	}
	return out;
}

static void finds(void **state)
{
	bool good;
	struct lexicon *lx = lexicon_of(words, NULL, &good);
	size_t wrong = 0;

	(void)state;
	assert_true(good);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct text t = text_split(tf_str_of(rows[i].text), arena);
		lexicon_tag(lx, &t, arena);
		const char *got = say(&t);
		if (strcmp(got, rows[i].expected) == 0)
			continue;
		print_error("\"%s\": \"%s\", expected \"%s\"\n", rows[i].text, got, rows[i].expected);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void a_lexeme_knows_its_row(void **state)
{
	bool good;
	struct lexicon *lx = lexicon_of(words, NULL, &good);
	struct text t = text_split(TF_STR("second trade"), arena);

	(void)state;
	lexicon_tag(lx, &t, arena);
	const struct lexeme *unit = lex_at(&t, 0, TAG_TIMEUNIT), *topic = lex_at(&t, 1, TAG_TOPIC);
	assert_non_null(unit);
	assert_int_equal(unit->line, 9);
	assert_string_equal(unit->file, "words/few.tsv");
	assert_true(unit->num == 0);
	assert_non_null(topic);
	assert_true(isnan(topic->num));
	assert_int_equal(topic->line, 3);
	assert_null(lex_at(&t, 0, TAG_TOPIC));
	assert_null(lex_at(&t, 2, TAG_TOPIC));
	assert_int_equal(lexicon_word(lx, TF_STR("trade")), t.tok[1].word);
	assert_int_equal(lexicon_word(lx, TF_STR("commerce")), 0);
}

/* A row that does not read is left out and reported with its place; the others stay. */
static void bad_rows(void **state)
{
	static const struct {
		const char *rows, *message;
	} bad[] = {
		{ "trade\tNOSUCH\nexports\tTOPIC\n",
		  "somewhere/words/few.tsv:1:1: error: row of words does not read, row left out: \"no such tag: NOSUCH\" [byte 0]\n" },
		{ "exports\tTOPIC\ntrade\ttopic\n",
		  "somewhere/words/few.tsv:2:1: error: row of words does not read, row left out: \"no such tag: topic\" [byte 14]\n" },
		{ "exports\tTOPIC\ntrade\n",
		  "somewhere/words/few.tsv:2:1: error: row of words does not read, row left out: \"no such tag: \" [byte 14]\n" },
		{ "exports||trade\tTOPIC\n",
		  "somewhere/words/few.tsv:1:1: error: row of words does not read, row left out: \"form: \" [byte 0]\n" },
		{ "exports|a b c d e f g h i\tTOPIC\n",
		  "somewhere/words/few.tsv:1:1: error: row of words does not read, row left out: \"form: a b c d e f g h i\" [byte 0]\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		char message[400] = "";
		FILE *to = fmemopen(message, sizeof message, "w");
		bool good;
		struct lexicon *lx = lexicon_of(bad[i].rows, to, &good);
		struct text t = text_split(TF_STR("exports"), arena);

		fclose(to);
		assert_false(good);
		assert_string_equal(message, bad[i].message);
		lexicon_tag(lx, &t, arena);
		assert_string_equal(say(&t), "<exports> TOPIC");
	}
}

static void tags_have_names(void **state)
{
	(void)state;
	for (int t = 1; t < N_TAGS; t++)
		assert_int_equal(tag_read(tf_str_of(tag_name((enum tag)t))), t);
	assert_int_equal(tag_read(TF_STR("NOSUCH")), TAG_NONE);
	assert_int_equal(tag_read(TF_STR("")), TAG_NONE);
}

/* More words and forms than the first tables hold. */
static void many_rows(void **state)
{
	struct lexicon *lx = lexicon_new(arena);
	char *text = tf_arena_alloc(arena, 40000 * 24 + 1);
	size_t n = 0;
	struct tf_diags d = { 0 };

	(void)state;
	for (int i = 0; i < 40000; i++)
		n += (size_t)snprintf(text + n, 24, "w%c%c%c%c x\tNUM\t%d\n", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26,
		                      'a' + i / 17576, i);
	struct tf_source s = tf_source_memory(TF_STR("many"), (struct tf_str){ text, n }, arena);
	assert_true(lexicon_add(lx, &s, &d));
	struct text t = text_split(TF_STR("waaaa x wbaaa x wlehc x wlehc y"), arena);
	lexicon_tag(lx, &t, arena);
	assert_string_equal(say(&t), "<waaaa x> NUM=0; <wbaaa x> NUM=1; <wlehc x> NUM=39999");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds),           cmocka_unit_test(a_lexeme_knows_its_row), cmocka_unit_test(bad_rows),
		cmocka_unit_test(tags_have_names), cmocka_unit_test(many_rows),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
