/* test_pattern.c - phrasings around a figure; a new case is a row.
 *
 * A sentence is written with its figures in [brackets], the one that is looked at in [*brackets], and mentions of time in
 * {braces}.  Expected: whether the pattern fits.  The words are this test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/pattern.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static const char words[] = "rose|rise|up\tUP\n"
			    "fell|down\tDOWN\n"
			    "goal|target\tGOAL\n"
			    "exports\tTOPIC\texports\n"
			    "imports\tTOPIC\timports\n"
			    "direct investment\tTOPIC\tinvestment\n"
			    "more\tCOMPARE\tup\n"
			    "less\tCOMPARE\tdown\n";

static const struct {
	const char *pattern, *sentence;
	bool fits;
} rows[] = {
	/* one word, left and right, next to the figure */
	{ "of @", "a goal of [*5]", true },
	{ "of @", "a goal OF [*5]", true },
	{ "of @", "a goal of about [*5]", false },
	{ "of @", "[*5] of", false },
	{ "of @", "[*5]", false },
	{ "@ more", "[*5] more", true },
	{ "@ more", "more [*5]", false },
	{ "@ more", "[*5] or more", false },
	{ "@ more", "[*5]", false },
	{ "a goal of @", "a goal of [*5]", true },
	{ "a goal of @", "goal a of [*5]", false },
	{ "a goal of @", "goal of [*5]", false },
	{ "@ of all exports", "[*5] of all exports", true },
	{ "@ of all exports", "[*5] of exports all", false },
	/* alternatives */
	{ "of|at|by @", "by [*5]", true },
	{ "of|at|by @", "to [*5]", false },
	/* tags, with and without a value, of one word or several */
	{ "UP @", "rose [*5]", true },
	{ "UP @", "Rose [*5]", true },
	{ "UP @", "fell [*5]", false },
	{ "UP|DOWN @", "fell [*5]", true },
	{ "UP|soared @", "soared [*5]", true },
	{ "TOPIC of @", "exports of [*5]", true },
	{ "TOPIC=imports of @", "imports of [*5]", true },
	{ "TOPIC=imports of @", "exports of [*5]", false },
	{ "TOPIC=imports|UP @", "rose [*5]", true },
	{ "TOPIC @", "direct investment [*5]", true },
	{ "direct @", "direct investment [*5]", false },
	{ "investment @", "direct investment [*5]", false },
	{ "@ COMPARE=up", "[*5] more", true },
	{ "@ COMPARE=up", "[*5] less", false },
	/* times and other figures */
	{ "UP PERIOD by @", "rose {in June} by [*5]", true },
	{ "UP PERIOD by @", "rose in June by [*5]", false },
	{ "PERIOD|UP @", "{in June} [*5]", true },
	{ "@ from FIGURE", "[*5] from [4]", true },
	{ "@ from FIGURE", "[*5] from [4:bare]", false },
	{ "@ from FIGURE", "[*5] from four", false },
	{ "UP @", "{rose} [*5]", false },
	{ "UP @", "[rose] [*5]", false },
	/* may be missing */
	{ "goal the? @", "goal the [*5]", true },
	{ "goal the? @", "goal [*5]", true },
	{ "goal the? @", "goal a [*5]", false },
	{ "UP by|to? @", "rose to [*5]", true },
	{ "@ PERIOD? more", "[*5] {in June} more", true },
	{ "@ PERIOD? more", "[*5] more", true },
	{ "goal a? b? @", "goal a [*5]", true },
	{ "goal a? b? @", "goal b a [*5]", false },
	/* the next is not: it takes no unit */
	{ "@ of !which", "[*5] of exports", true },
	{ "@ of !which", "[*5] of which", false },
	{ "@ of !which", "[*5] of", true },
	{ "!UP by @", "fell by [*5]", true },
	{ "!UP by @", "rose by [*5]", false },
	{ "!UP by @", "by [*5]", true },
	{ "@ !of exports", "[*5] exports", true },
	{ "@ !exports exports", "[*5] exports", false },
	{ "@ of !the|all exports", "[*5] of exports", true },
	{ "@ of !the|all ..", "[*5] of all", false },
	/* a gap within the segment */
	{ "goal .. @", "the goal [*5]", true },
	{ "goal .. @", "the goal is to bring it to [*5]", true },
	{ "goal .. @", "goal , is [*5]", false },
	{ "goal .. @", "goal ( is [*5]", false },
	{ "goal .. @", "goal : [*5]", false },
	{ "goal .. @", "goal - [*5]", false },
	{ "goal .. @", "goal well-known as [*5]", true },
	{ "goal .. @", "goal after [4] is [*5]", false },
	{ "goal .. @", "goal after [4:bare] is [*5]", true },
	{ "goal .. @", "goal {by June} is [*5]", true },
	{ "@ .. more", "[*5] is more", true },
	{ "@ .. more", "[*5] , more", false },
	{ "@ .. more", "[*5] than [4] more", false },
	{ "FIGURE .. @", "[4] to [*5]", true },
	/* a gap over commas */
	{ "goal .., @", "goal , as said , is [*5]", true },
	{ "goal .., @", "goal , as said ; is [*5]", false },
	{ "goal .., @", "goal , as [4] , is [*5]", false },
	{ "goal .., @", "goal ( is [*5]", false },
	/* a gap over everything up to a semicolon */
	{ "goal ... @", "goal , as [4] ( or so ) : is [*5]", true },
	{ "goal ... @", "goal ; is [*5]", false },
	{ "@ ... more", "[*5] , [4] and more", true },
	{ "@ ... more", "[*5] ; more", false },
	/* words far apart do not belong together */
	{ "goal ... @", "goal a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a [*5]", true },
	{ "goal ... @", "goal a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a [*5]", false },
	/* start and end of the segment */
	{ "^ @", "[*5] more", true },
	{ "^ @", "then , [*5]", true },
	{ "^ @", "then [*5]", false },
	{ "@ $", "is [*5]", true },
	{ "@ $", "is [*5] , then", true },
	{ "@ $", "is [*5] then", false },
	{ "^ UP @ $", "exports , up [*5]", true },
	{ "^ UP @ $", "exports up [*5]", false },
	{ "^ .. @", "so it is [*5]", true },
	/* signs are words too */
	{ "( UP? @percent )", "( up [*5:percent] )", true },
	{ "( UP? @percent )", "( [*5:percent] )", true },
	{ "( UP? @percent )", "( [*5:percent]", false },
	{ "TOPIC , @", "exports , [*5]", true },
	{ "@ - UP", "[*5] \xE2\x80\x93 up", true },
	/* the figure's measure */
	{ "@", "[*5]", true },
	{ "@", "[*5:bare]", true },
	{ "@percent", "[*5:percent]", true },
	{ "@percent", "[*5:points]", false },
	{ "@percent", "[*5:money]", false },
	{ "@money", "[*5:money]", true },
	{ "@money", "[*5:bare]", false },
	{ "@times", "[*5:times]", true },
	{ "@goods", "[*5:goods]", true },
	{ "@points", "[*5:points]", true },
	{ "@bare", "[*5:bare]", true },
	{ "@bare", "[*5:money]", false },
	/* both sides at once; blanks between elements do not count */
	{ "goal  of @money  by PERIOD", "goal of [*5:money] by {June}", true },
	{ "goal of @money by PERIOD", "goal of [*5:money] {June}", false },
	{ "goal of @money by PERIOD", "of [*5:money] by {June}", false },
	/* more than one way to fit */
	{ "UP .. by? .. @", "rose by by by [*5]", true },
	{ "goal .. goal .. @", "goal is goal [*5]", true },
	{ "goal .. goal .. @", "goal is [*5]", false },
};

static struct tf_arena *arena;
static struct lexicon *lexicon;

static enum pattern_measure measure_of(struct tf_str name)
{
	static const char *const names[] = { "", "percent", "money", "times", "goods", "points", "bare" };

	for (size_t k = 0; k < COUNT(names); k++)
		if (tf_str_is(name, names[k]))
			return (enum pattern_measure)k;
	fail_msg("no such measure: %.*s", TF_FMT(name));
	return PM_ANY;
}

/* [figure:measure] and {time} become one unit each; the rest goes unit by unit, as in a reading. */
static struct units units_of(const char *sentence, size_t *at)
{
	struct text *t = TF_NEW(arena, struct text, 1);
	struct units u = { .text = t };

	*t = text_split(tf_str_of(sentence), arena);
	lexicon_tag(lexicon, t, arena);
	for (size_t i = 0; i < t->n_tok;) {
		struct unit unit = { .tok = (uint32_t)i, .n_tok = 1 };
		char sign = t->tok[i].kind == TOKEN_SIGN ? t->tok[i].sign : 0;
		if (sign == '[' || sign == '{') {
			size_t end = i + 1, colon = 0;
			for (; t->tok[end].sign != (sign == '[' ? ']' : '}'); end++)
				if (t->tok[end].sign == ':')
					colon = end;
			unit.kind = sign == '[' ? UNIT_FIGURE : UNIT_PERIOD;
			unit.n_tok = (uint16_t)(end + 1 - i);
			unit.measure = (uint8_t)measure_of(colon ? token_str(t, colon + 1) : TF_STR(""));
			if (t->tok[i + 1].sign == '*')
				*at = u.n;
		} else if (sign) {
			unit.kind = UNIT_SIGN;
		} else {
			unit.kind = t->tok[i].n_lex ? UNIT_LEXEME : UNIT_WORD;
			unit.n_tok = t->tok[i].n_words > 1 ? t->tok[i].n_words : 1;
		}
		TF_PUSH(arena, &u, unit);
		i += unit.n_tok;
	}
	return u;
}

static void fits(void **state)
{
	size_t wrong = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *why = NULL;
		const struct pattern *p = pattern_compile(tf_str_of(rows[i].pattern), arena, &why);
		size_t at = SIZE_MAX;
		struct units u = units_of(rows[i].sentence, &at);

		assert_true(at < u.n);
		if (p && pattern_fits(p, &u, at) == rows[i].fits)
			continue;
		print_error("%s: %s%s\n", rows[i].pattern, rows[i].sentence, p ? rows[i].fits ? " should fit" : " should not fit" : why);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void does_not_read(void **state)
{
	static const struct {
		const char *pattern, *why;
	} bad[] = {
		{ "", "no figure @ in it" },
		{ "goal of", "no figure @ in it" },
		{ "@ of @", "the figure @ stands once, with a known measure" },
		{ "@pounds", "the figure @ stands once, with a known measure" },
		{ "NOSUCH @", "not a word, tag or gap: NOSUCH" },
		{ "UP|NOSUCH @", "not a word, tag or gap: UP|NOSUCH" },
		{ "NOSUCH=up @", "not a word, tag or gap: NOSUCH=up" },
		{ "a||b @", "not a word, tag or gap: a||b" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		const char *why = "";
		assert_null(pattern_compile(tf_str_of(bad[i].pattern), arena, &why));
		assert_string_equal(why, bad[i].why);
	}
}

static void segments_end(void **state)
{
	static const char text[] = "a , b ; c : d ( e ) f - g-h -- i | j . k \" l ' m & n";
	static const char boundaries[] = ",;:()-|";
	size_t at = SIZE_MAX;
	struct units u = units_of(text, &at);

	(void)state;
	for (size_t i = 0; i < u.n; i++) {
		char sign = u.text->tok[u.v[i].tok].sign;
		bool hyphen = i > 0 && i + 1 < u.n && unit_is(&u, i - 1, "g") && unit_is(&u, i + 1, "h");
		assert_int_equal(unit_is_boundary(&u, i), sign && strchr(boundaries, sign) && !hyphen);
		assert_int_equal(unit_is_stop(&u, i), sign == ';');
	}
}

static int begin(void **state)
{
	struct tf_diags d = { 0 };

	(void)state;
	arena = tf_arena_new();
	lexicon = lexicon_new(arena);
	struct tf_source s = tf_source_memory(TF_STR("few"), tf_str_of(words), arena);
	return lexicon_add(lexicon, &s, &d) ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	tf_arena_free(arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fits),
		cmocka_unit_test(does_not_read),
		cmocka_unit_test(segments_end),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
