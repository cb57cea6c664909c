/* features.h - the features of the rankers by name and number, and their weights. */
#ifndef GRAMMAR_FEATURES_H
#define GRAMMAR_FEATURES_H

#include "tradefig/arena.h"
#include "tradefig/diag.h"

enum dimension {
#define VALUES(n, ...) DIM_##n,
#include "grammar/features.def"
#undef VALUES
	N_DIMENSIONS
};

enum feature {
#define FEATURE(n, t, a, b, c, d) FEATURE_##n,
#include "grammar/features.def"
#undef FEATURE
	N_FEATURES
};

#define FEATURE_DIMS 4
#define FEATURE_NAME_MAX 256

/* The number of one feature with its values; all are below feature_count().  A value out of range counts as the last one. */
uint32_t feature_id(enum feature f, int a, int b, int c, int d);
uint32_t feature_count(void);

/* Whose number it is. */
enum feature feature_of(uint32_t id);

/* "party by topic holder|of|right behind it|exports" */
const char *feature_name(uint32_t id, char buf[FEATURE_NAME_MAX]);

/* The place of a name among a dimension's values; that of the last value when it is none of them. */
int feature_value(enum dimension d, const char *name);

/* Notes for each feature whether any of its weights is not 0: what weighs nothing needs no look. */
void features_weighed(const float *weights, bool weighed[N_FEATURES]);

/* Reads the rows of a file of rank/ ("weight TAB name") into weights[feature_count()]. False, with messages, when one does not read. */
bool weights_read(float *weights, struct tf_source *rows, struct tf_arena *life, struct tf_diags *d);

#endif
