/* fixture.h - the memory that a group of tests shares, and for those that read text the built-in grammar. */
#ifndef TESTS_FIXTURE_H
#define TESTS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tradefig/arena.h"
#include "tradefig/grammar.h"

static struct tf_arena *arena;
static const struct tf_grammar *grammar;

static inline int set_up(void **state)
{
	(void)state;
	arena = tf_arena_new();
	return 0;
}

static inline int tear_down(void **state)
{
	(void)state;
	tf_arena_free(arena);
	return 0;
}

/* Instead of set_up, for tests that read text. */
static inline int set_up_grammar(void **state)
{
	struct tf_diags d = { 0 };

	set_up(state);
	return tf_grammar_load(NULL, arena, &d, &grammar) == TF_OK ? 0 : -1;
}

/* A test that checks rows one by one with `check`, which says what is wrong: one wrong row does not hide the next. */
#define EACH_ROW(name, rows)                                                                                       \
	static void name(void **state)                                                                               \
	{                                                                                                            \
		size_t wrong = 0;                                                                                    \
		(void)state;                                                                                         \
		for (size_t i = 0; i < sizeof(rows) / sizeof *(rows); i++)                                           \
			wrong += !check(&(rows)[i]);                                                                 \
		assert_int_equal(wrong, 0);                                                                          \
	}

#endif
