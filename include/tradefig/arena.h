/* arena.h - memory with one life: taken piece by piece, given back all at once. */
#ifndef TRADEFIG_ARENA_H
#define TRADEFIG_ARENA_H

#include <stddef.h>

struct tf_arena; /* chunks of memory, grown on demand */

/* A new, empty arena.  The caller frees it with tf_arena_free().  Ends the run when memory is out. */
struct tf_arena *tf_arena_new(void);

/* Gives back the arena and all that was taken from it; NULL is allowed. */
void tf_arena_free(struct tf_arena *a);

/* `size` bytes, zeroed, aligned for any type, owned by the arena.  Never NULL: ends the run when
 * memory is out.  A size of 0 gives a valid pointer. */
void *tf_arena_alloc(struct tf_arena *a, size_t size);

/* A place to come back to: all that is taken after the mark is given back by the rewind. */
struct tf_mark {
	size_t depth, used;
};
struct tf_mark tf_arena_mark(const struct tf_arena *a);
void tf_arena_rewind(struct tf_arena *a, struct tf_mark m);

/* Bytes that the arena holds from the system, for tests of memory use. */
size_t tf_arena_held(const struct tf_arena *a);

/* n objects of type T, zeroed. */
#define TF_NEW(arena, T, n) ((T *)tf_arena_alloc((arena), sizeof(T) * (size_t)(n)))

/* A vector is any struct with members `v` (the items), `n` (how many) and `cap`.
 * TF_PUSH puts one item at its end, growing it in the arena; the old items are copied. */
#define TF_PUSH(arena, vec, ...)                                                                       \
	do {                                                                                           \
		if ((vec)->n == (vec)->cap) {                                                          \
			size_t tf_cap_ = (vec)->cap ? (vec)->cap * 2 : 8;                              \
			(vec)->v = tf_arena_grow((arena), (vec)->v, (vec)->n * sizeof *(vec)->v,       \
			                         tf_cap_ * sizeof *(vec)->v);                          \
			(vec)->cap = tf_cap_;                                                          \
		}                                                                                      \
		(vec)->v[(vec)->n++] = (__VA_ARGS__);                                                  \
	} while (0)

/* Memory of `size` bytes that starts with the `used` bytes of `old` (which may be NULL, and is not to be used any
 * more); the rest is zeroed. */
void *tf_arena_grow(struct tf_arena *a, const void *old, size_t used, size_t size);

#endif
