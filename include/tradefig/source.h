/* source.h - a text that was read, and where each of its bytes stands. */
#ifndef TRADEFIG_SOURCE_H
#define TRADEFIG_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "tradefig/arena.h"
#include "tradefig/status.h"
#include "tradefig/str.h"

struct tf_diags;

struct tf_source {
	struct tf_str name;    /* as the user gave it: a path, or "-" */
	struct tf_str text;    /* the bytes as read */
	size_t *line_start;    /* byte at which each line starts; made by the first tf_source_place() */
	size_t n_lines;
	struct tf_arena *arena; /* where the line map is made */
};

#define TF_LIMIT_DEFAULT ((size_t)64 << 20) /* bytes of one input, unless told otherwise */

/* Reads all of the file at `path` ("-": stdin) into the arena.  TF_IO, with a message, when it cannot be
 * opened or read, is a folder, or is larger than `limit` bytes. */
enum tf_status tf_source_read(const char *path, size_t limit, struct tf_arena *a, struct tf_diags *d,
                              struct tf_source *out);

/* A source over bytes that the caller keeps alive. */
struct tf_source tf_source_memory(struct tf_str name, struct tf_str text, struct tf_arena *a);

/* Line and column (both from 1, the column counted in characters, not bytes) of a byte offset. */
struct tf_place {
	size_t line, column;
};
struct tf_place tf_source_place(struct tf_source *s, size_t byte);

#endif
