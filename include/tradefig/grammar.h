/* grammar.h - the words and rules that the program reads with: data, embedded, replaceable. */
#ifndef TRADEFIG_GRAMMAR_H
#define TRADEFIG_GRAMMAR_H

#include "tradefig/arena.h"
#include "tradefig/diag.h"
#include "tradefig/status.h"

struct tf_grammar; /* lexicon and rules, read-only once loaded; lives as long as its arena */

/* The grammar built into the library (folder NULL), or the one in a folder of the same shape:
 * folders words and rules with .tsv files, and rank, whose built-in files stand in where it is absent.  TF_USAGE, with messages, when a row does not read. */
enum tf_status tf_grammar_load(const char *folder, struct tf_arena *life, struct tf_diags *d,
                               const struct tf_grammar **out);

/* Writes every row of words and rules as it was loaded, one file after the other. */
enum tf_status tf_grammar_dump(const struct tf_grammar *g, FILE *to);

/* Runs the specimen of every rule and says which row decided it; returns the number of specimens not
 * decided by their own row. */
size_t tf_grammar_check(const struct tf_grammar *g, FILE *to, size_t *n_checked);

#endif
