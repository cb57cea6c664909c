/* source.c - reads a whole input into memory.
 *
 * The text stays as it was read, byte for byte, so that offsets are those of the file; only NUL bytes become
 * blanks.  What the bytes mean is the business of read/ and text/, where they stand that of place.c. */
#include "tradefig/source.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tradefig/diag.h"

struct bytes {
	char *v;
	size_t n, cap;
};

struct tf_source tf_source_memory(struct tf_str name, struct tf_str text, struct tf_arena *a)
{
	return (struct tf_source){ .name = name, .text = text, .arena = a };
}

/* All bytes of the stream, or the first limit + 1 of them. */
static bool read_stream(FILE *f, size_t expected, size_t limit, struct tf_arena *work, struct bytes *b)
{
	size_t got;

	b->cap = expected + 1;
	b->v = tf_arena_alloc(work, b->cap);
	while ((got = fread(b->v + b->n, 1, b->cap - b->n, f)) > 0) {
		b->n += got;
		if (b->n > limit)
			break;
		if (b->n == b->cap) {
			b->v = tf_arena_grow(work, b->v, b->n, b->cap * 2);
			b->cap *= 2;
		}
	}
	return !ferror(f);
}

static void blank_nuls(char *s, size_t n, struct tf_source *source, struct tf_diags *d)
{
	char *first = memchr(s, '\0', n);

	if (!first)
		return;
	for (char *p = first; p; p = memchr(p, '\0', n - (size_t)(p - s)))
		*p = ' ';
	tf_diag_at(d, source, (size_t)(first - s), TF_MSG_HAS_NUL, NULL);
}

static enum tf_status read_open(FILE *f, const char *path, size_t limit, struct tf_arena *a, struct tf_diags *d,
                                struct tf_source *out)
{
	struct tf_arena *work;
	struct bytes b = { 0 };
	struct stat st;
	size_t expected = 4096;
	struct tf_str text;
	bool ok;

	if (fstat(fileno(f), &st) == 0) {
		if (S_ISDIR(st.st_mode)) {
			tf_diag(d, path, TF_MSG_IS_FOLDER, NULL);
			return TF_IO;
		}
		if (S_ISREG(st.st_mode) && st.st_size > 0)
			expected = (size_t)st.st_size > limit ? limit : (size_t)st.st_size;
	}
	/* A pipe does not say how much comes: grow elsewhere, keep only what was needed. */
	work = tf_arena_new();
	ok = read_stream(f, expected, limit, work, &b);
	if (!ok)
		tf_diag(d, path, TF_MSG_CANNOT_READ, "%s", strerror(errno));
	else if (b.n > limit)
		tf_diag(d, path, TF_MSG_TOO_LARGE, "%zu bytes allowed", limit);
	if (!ok || b.n > limit) {
		tf_arena_free(work);
		return TF_IO;
	}
	text = tf_str_copy(a, (struct tf_str){ b.v, b.n });
	tf_arena_free(work);
	*out = tf_source_memory(tf_str_copy(a, tf_str_of(path)), text, a);
	blank_nuls((char *)text.s, text.n, out, d);
	return TF_OK;
}

enum tf_status tf_source_read(const char *path, size_t limit, struct tf_arena *a, struct tf_diags *d,
                              struct tf_source *out)
{
	enum tf_status st;
	FILE *f;

	if (strcmp(path, "-") == 0)
		return read_open(stdin, path, limit, a, d, out);
	f = fopen(path, "rb");
	if (!f) {
		tf_diag(d, path, TF_MSG_CANNOT_OPEN, "%s", strerror(errno));
		return TF_IO;
	}
	st = read_open(f, path, limit, a, d, out);
	fclose(f);
	return st;
}
