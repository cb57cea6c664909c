/* arena.c - hands out memory piece by piece and gives it back all at once.
 *
 * An arena is a stack of chunks.  A piece comes from the newest chunk, or from a new one when it does not
 * fit, so what was taken after a mark is what lies above it, and a rewind only cuts the stack there. */
#include "tradefig/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tradefig/status.h"

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

/* Under the address sanitizer what nobody has taken is poisoned, and a gap is left behind each piece:
 * otherwise a read past the end of a piece would land in its neighbour and go unseen. */
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#define ARENA_GAP alignof(max_align_t)
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ARENA_GAP 0
#endif

#define CHUNK_FIRST ((size_t)16 << 10)
#define CHUNK_LARGEST ((size_t)1 << 20)

struct chunk {
	struct chunk *below;
	size_t depth;          /* chunks below it, and itself */
	size_t used, size;     /* of data */
	size_t touched;        /* bytes that may hold something; those behind are still zero, as the system gave them */
	alignas(max_align_t) unsigned char data[];
};

struct tf_arena {
	struct chunk *top;
	size_t held;
};

static _Noreturn void out_of_memory(void)
{
	fputs("tradefig: out of memory\n", stderr);
	exit(TF_INTERNAL);
}

static size_t round_up(size_t size)
{
	return (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
}

/* Chunks double up to CHUNK_LARGEST, so that a small job stays small and a large one calls malloc rarely. */
static void chunk_push(struct tf_arena *a, size_t need)
{
	size_t size = a->top ? a->top->size * 2 : CHUNK_FIRST;
	struct chunk *c;

	if (size > CHUNK_LARGEST)
		size = CHUNK_LARGEST;
	if (size < need)
		size = need;
	/* Zeroes are written when a piece is taken; a large chunk comes as zeroes, and what nobody takes of it costs nothing. */
	c = size > CHUNK_LARGEST ? calloc(1, sizeof *c + size) : malloc(sizeof *c + size);
	if (!c)
		out_of_memory();
	c->below = a->top;
	c->depth = a->top ? a->top->depth + 1 : 1;
	c->used = 0;
	c->size = size;
	c->touched = size > CHUNK_LARGEST ? 0 : size;
	ASAN_POISON_MEMORY_REGION(c->data, c->size);
	a->top = c;
	a->held += sizeof *c + size;
}

static void chunk_pop(struct tf_arena *a)
{
	struct chunk *c = a->top;

	ASAN_UNPOISON_MEMORY_REGION(c->data, c->size);
	a->top = c->below;
	a->held -= sizeof *c + c->size;
	free(c);
}

struct tf_arena *tf_arena_new(void)
{
	struct tf_arena *a = calloc(1, sizeof *a);

	if (!a)
		out_of_memory();
	return a;
}

void tf_arena_free(struct tf_arena *a)
{
	if (!a)
		return;
	while (a->top)
		chunk_pop(a);
	free(a);
}

struct tf_mark tf_arena_mark(const struct tf_arena *a)
{
	return (struct tf_mark){ .depth = a->top ? a->top->depth : 0, .used = a->top ? a->top->used : 0 };
}

void tf_arena_rewind(struct tf_arena *a, struct tf_mark m)
{
	while (a->top && a->top->depth > m.depth)
		chunk_pop(a);
	if (!a->top)
		return;
	ASAN_POISON_MEMORY_REGION(a->top->data + m.used, a->top->size - m.used);
	a->top->used = m.used;
}

size_t tf_arena_held(const struct tf_arena *a)
{
	return a->held;
}

/* Zeroes bytes of a chunk that are given out; a rewind leaves old ones behind. */
static void clear(struct chunk *c, size_t from, size_t n)
{
	ASAN_UNPOISON_MEMORY_REGION(c->data + from, n);
	if (c->touched > from)
		memset(c->data + from, 0, c->touched - from < n ? c->touched - from : n);
	if (c->touched < from + n)
		c->touched = from + n;
}

void *tf_arena_alloc(struct tf_arena *a, size_t size)
{
	size_t need, at;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	need = round_up(size) + ARENA_GAP;
	if (!a->top || a->top->size - a->top->used < need)
		chunk_push(a, need);
	at = a->top->used;
	clear(a->top, at, size);
	a->top->used += need;
	return a->top->data + at;
}

/* A piece that is the newest of all grows where it stands, or, when it has its chunk to itself, takes a larger chunk in
 * place of it: a long list leaves no old copies of itself behind.  Under the address sanitizer every piece moves, so
 * that who keeps a pointer to the old one is found out. */
static void *grow_newest(struct tf_arena *a, const void *old, size_t used, size_t size)
{
	struct chunk *c = a->top;
	size_t had = round_up(used), at;

	if (ARENA_GAP || !c || !old || (const unsigned char *)old + had != c->data + c->used)
		return NULL;
	at = c->used - had;
	if (c->size - at >= round_up(size)) {
		clear(c, at + used, size - used);
		c->used = at + round_up(size);
		return c->data + at;
	}
	if (at > 0)
		return NULL;
	a->top = c->below;
	chunk_push(a, round_up(size));
	memcpy(a->top->data, old, used);
	a->top->used = used;
	clear(a->top, used, size - used);
	a->top->used = round_up(size);
	a->held -= sizeof *c + c->size;
	free(c);
	return a->top->data;
}

void *tf_arena_grow(struct tf_arena *a, const void *old, size_t used, size_t size)
{
	void *p;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	p = grow_newest(a, old, used, size);
	if (p)
		return p;
	p = tf_arena_alloc(a, size);
	if (used)
		memcpy(p, old, used);
	return p;
}
