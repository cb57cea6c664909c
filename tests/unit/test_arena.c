/* test_arena.c - memory that comes zeroed and aligned, stays apart, and goes back to a mark. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdalign.h>
#include <string.h>

#include "tradefig/arena.h"

static void zeroed_and_aligned(void **state)
{
	static const size_t sizes[] = { 0, 1, 7, 16, 17, 1000, 16 << 10, (16 << 10) + 1, 3 << 20, 5 };
	struct tf_arena *a = tf_arena_new();

	(void)state;
	/* The second round stands on memory that the first has written to. */
	for (int round = 0; round < 2; round++) {
		struct tf_mark m = tf_arena_mark(a);

		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			unsigned char *p = tf_arena_alloc(a, sizes[i]);

			assert_non_null(p);
			assert_int_equal((uintptr_t)p % alignof(max_align_t), 0);
			for (size_t k = 0; k < sizes[i]; k++)
				assert_int_equal(p[k], 0);
			memset(p, 0xA5, sizes[i]);
		}
		tf_arena_rewind(a, m);
	}
	tf_arena_free(a);
}

static void pieces_do_not_overlap(void **state)
{
	struct tf_arena *a = tf_arena_new();
	unsigned char *p[300];

	(void)state;
	for (size_t i = 0; i < 300; i++) {
		p[i] = tf_arena_alloc(a, i);
		memset(p[i], (int)(i & 0xFF), i);
	}
	for (size_t i = 0; i < 300; i++)
		for (size_t k = 0; k < i; k++)
			assert_int_equal(p[i][k], i & 0xFF);
	tf_arena_free(a);
}

static void rewind_keeps_what_was_before(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char *kept = tf_arena_alloc(a, 6);
	struct tf_mark m;
	size_t held;
	char *again;

	(void)state;
	memcpy(kept, "before", 6);
	m = tf_arena_mark(a);
	held = tf_arena_held(a);
	again = tf_arena_alloc(a, 8);
	for (int i = 0; i < 100; i++)
		memset(tf_arena_alloc(a, 100000), 'x', 100000);
	assert_true(tf_arena_held(a) >= held + 100 * 100000);
	tf_arena_rewind(a, m);
	assert_memory_equal(kept, "before", 6);
	assert_int_equal(tf_arena_held(a), held);
	assert_ptr_equal(tf_arena_alloc(a, 8), again);
	tf_arena_free(a);
}

static void rewind_to_the_empty_arena(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_mark m = tf_arena_mark(a);

	(void)state;
	assert_int_equal(tf_arena_held(a), 0);
	tf_arena_alloc(a, 10);
	assert_true(tf_arena_held(a) >= 10);
	tf_arena_rewind(a, m);
	assert_int_equal(tf_arena_held(a), 0);
	assert_non_null(tf_arena_alloc(a, 10));
	tf_arena_free(a);
}

static void marks_nest(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct tf_mark outer, inner;
	int *x;

	(void)state;
	x = TF_NEW(a, int, 1);
	outer = tf_arena_mark(a);
	*x = 7;
	tf_arena_alloc(a, 20000);
	inner = tf_arena_mark(a);
	tf_arena_alloc(a, 2000000);
	tf_arena_rewind(a, inner);
	tf_arena_rewind(a, outer);
	tf_arena_rewind(a, outer);
	assert_int_equal(*x, 7);
	tf_arena_free(a);
}

static void push_keeps_the_items(void **state)
{
	struct {
		int *v;
		size_t n, cap;
	} numbers = { 0 };
	struct tf_arena *a = tf_arena_new();

	(void)state;
	for (int i = 0; i < 10000; i++)
		TF_PUSH(a, &numbers, i * 3);
	assert_int_equal(numbers.n, 10000);
	for (int i = 0; i < 10000; i++)
		assert_int_equal(numbers.v[i], i * 3);
	tf_arena_free(a);
}

static void grow_keeps_the_front_and_zeroes_the_rest(void **state)
{
	struct tf_arena *a = tf_arena_new();
	char *p = tf_arena_grow(a, NULL, 0, 4);
	char *q, *other;

	(void)state;
	memcpy(p, "abcd", 4);
	q = tf_arena_grow(a, p, 3, 8);
	assert_memory_equal(q, "abc\0\0\0\0\0", 8);
	other = tf_arena_alloc(a, 8);
	memcpy(other, "12345678", 8);
	p = tf_arena_grow(a, q, 8, 100);
	memset(p, 'x', 100);
	assert_memory_equal(other, "12345678", 8);
	tf_arena_free(a);
}

/* A list of 8 MB leaves no copies of itself behind, and none of what others wrote into it. */
static void a_long_list_holds_little_more_than_itself(void **state)
{
	struct tf_arena *a = tf_arena_new();
	struct {
		uint64_t *v;
		size_t n, cap;
	} list = { 0 };

	(void)state;
	for (size_t i = 0; i < 1 << 20; i++)
		TF_PUSH(a, &list, (uint64_t)i);
	for (size_t i = 0; i < 1 << 20; i++)
		assert_true(list.v[i] == i);
#if !defined(__SANITIZE_ADDRESS__) /* there every piece moves */
	assert_true(tf_arena_held(a) < 3 * sizeof(uint64_t) << 20);
#endif
	tf_arena_free(a);
}

static void nothing_to_free(void **state)
{
	(void)state;
	tf_arena_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(zeroed_and_aligned),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(rewind_keeps_what_was_before),
		cmocka_unit_test(rewind_to_the_empty_arena),
		cmocka_unit_test(marks_nest),
		cmocka_unit_test(push_keeps_the_items),
		cmocka_unit_test(grow_keeps_the_front_and_zeroes_the_rest),
		cmocka_unit_test(a_long_list_holds_little_more_than_itself),
		cmocka_unit_test(nothing_to_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
