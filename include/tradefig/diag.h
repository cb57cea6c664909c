/* diag.h - messages: what is the matter, where, and what was done about it. */
#ifndef TRADEFIG_DIAG_H
#define TRADEFIG_DIAG_H

#include <stddef.h>
#include <stdio.h>

#include "tradefig/source.h"

enum tf_level { TF_NOTE, TF_WARNING, TF_ERROR, TF_N_LEVELS };

enum tf_message {
#define TF_MESSAGE(name, level, what, done) TF_MSG_##name,
#include "tradefig/messages.def"
#undef TF_MESSAGE
	TF_N_MESSAGES
};

struct tf_diags {
	FILE *to;                    /* where messages go; NULL: counted only */
	size_t count[TF_N_LEVELS];
};

/* A message about byte `byte` of a source; the detail (may be NULL) is printf-formatted, cleaned of
 * control characters, cut at 120 bytes, and put in quotes. */
void tf_diag_at(struct tf_diags *d, struct tf_source *s, size_t byte, enum tf_message m, const char *detail, ...)
        __attribute__((format(printf, 5, 6)));

/* A message about a file or thing as a whole: "name: level: what, done: "detail"". */
void tf_diag(struct tf_diags *d, const char *name, enum tf_message m, const char *detail, ...)
        __attribute__((format(printf, 4, 5)));

#endif
