/* read.h - what documents can come from. */
#ifndef TRADEFIG_READ_H
#define TRADEFIG_READ_H

#include "tradefig/diag.h"

struct tf_paths {
	const char **v;
	size_t n, cap;
};

/* The files that the user's arguments stand for, in the order given: a file stands for itself, "-" for stdin, a folder for
 * the files in it that end in `ending` (".txt"), by name, without those of its sub-folders.  A path that does not
 * exist is reported, and left out; *n_missing counts them. */
void tf_paths_list(const char *const *arguments, size_t n, const char *ending, struct tf_arena *keep, struct tf_diags *d,
                   struct tf_paths *out, size_t *n_missing);

/* Reads one document of plain text: NUL bytes become blanks (their place is kept), bytes that are not UTF-8 are reported
 * once.  TF_IO, with a message, when it cannot be read or more than a quarter of it is not UTF-8. */
enum tf_status tf_read_document(const char *path, struct tf_arena *keep, struct tf_diags *d, struct tf_source *out);

#endif
