/* gnuplot.h - runs gnuplot on one of the project's scripts. */
#ifndef OUTPUT_GNUPLOT_H
#define OUTPUT_GNUPLOT_H

#include "tradefig/diag.h"

#define GNUPLOT_MAX_ARGUMENTS 6

/* The program's path: `wanted` when it names a file, else the first such program on PATH ("gnuplot" for NULL).
 * TF_PROGRAM with a message when there is none that can be run. */
enum tf_status gnuplot_find(const char *wanted, struct tf_arena *keep, struct tf_diags *d, const char **path);

/* Runs it with default settings on a script and its arguments (ended by NULL), without a shell.  `name` is what
 * messages speak of.  TF_PROGRAM, with what gnuplot said, when it fails. */
enum tf_status gnuplot_run(const char *path, const char *script, const char *const *arguments, const char *name,
                           struct tf_arena *work, struct tf_diags *d);

/* A path that gnuplot takes for nothing but a file: it runs names that start with < or |. */
const char *gnuplot_file(const char *path, struct tf_arena *keep);

#endif
