/* gold.h - gold lines out of JSON, for documents that are there already. */
#ifndef LEARN_GOLD_H
#define LEARN_GOLD_H

#include "tradefig/gold.h"

/* Puts the lines of claims.jsonl to the documents of `g`. */
void gold_lines_read(struct tf_source *jsonl, struct tf_arena *keep, struct tf_diags *d, struct tf_gold *g);

#endif
