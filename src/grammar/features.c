/* features.c - numbers the features of features.def and reads their weights.
 *
 * What a feature means to a candidate is decided in extract/. */
#include "grammar/features.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/rows.h"

#define VALUES(n, ...) static const char *const values_##n[] = { __VA_ARGS__ };
#include "grammar/features.def"
#undef VALUES

static const struct {
	const char *const *v;
	uint32_t n;
} dimensions[] = {
#define VALUES(n, ...) { values_##n, sizeof values_##n / sizeof *values_##n },
#include "grammar/features.def"
#undef VALUES
};

static const struct {
	const char *name;
	enum dimension dim[FEATURE_DIMS];
} features[] = {
#define FEATURE(n, t, a, b, c, d) { t, { DIM_##a, DIM_##b, DIM_##c, DIM_##d } },
#include "grammar/features.def"
#undef FEATURE
};

#define N(d) (sizeof values_##d / sizeof *values_##d)
/* Where each feature's numbers start: the sizes of those before it, added up by the compiler. */
enum {
#define FEATURE(n, t, a, b, c, d) START_##n, END_##n = START_##n + N(a) * N(b) * N(c) * N(d) - 1,
#include "grammar/features.def"
#undef FEATURE
	TOTAL
};
static const uint32_t starts[] = {
#define FEATURE(n, t, a, b, c, d) START_##n,
#include "grammar/features.def"
#undef FEATURE
};

uint32_t feature_count(void) { return TOTAL; }

static uint32_t within(enum dimension d, int value)
{
	uint32_t n = dimensions[d].n;

	return value >= 0 && (uint32_t)value < n ? (uint32_t)value : n - 1;
}

uint32_t feature_id(enum feature f, int a, int b, int c, int d)
{
	const enum dimension *dim = features[f].dim;

	return starts[f] + ((within(dim[0], a) * dimensions[dim[1]].n + within(dim[1], b)) * dimensions[dim[2]].n + within(dim[2], c)) *
	                           dimensions[dim[3]].n + within(dim[3], d);
}

enum feature feature_of(uint32_t id)
{
	size_t f = 0;

	while (f + 1 < N_FEATURES && starts[f + 1] <= id)
		f++;
	return (enum feature)f;
}

const char *feature_name(uint32_t id, char buf[FEATURE_NAME_MAX])
{
	enum feature f = feature_of(id);
	uint32_t value[FEATURE_DIMS];

	id -= starts[f];
	for (size_t k = FEATURE_DIMS; k-- > 0;) {
		value[k] = id % dimensions[features[f].dim[k]].n;
		id /= dimensions[features[f].dim[k]].n;
	}
	size_t n = (size_t)snprintf(buf, FEATURE_NAME_MAX, "%s", features[f].name);
	for (size_t k = 0; k < FEATURE_DIMS && n < FEATURE_NAME_MAX; k++)
		if (features[f].dim[k] != DIM_ONE)
			n += (size_t)snprintf(buf + n, FEATURE_NAME_MAX - n, "%c%s", k ? '|' : ':', dimensions[features[f].dim[k]].v[value[k]]);
	return buf;
}

int feature_value(enum dimension d, const char *name)
{
	uint32_t k = 0;

	while (k + 1 < dimensions[d].n && strcmp(dimensions[d].v[k], name) != 0)
		k++;
	return (int)k;
}

/* One part of a name, up to a bar, among the values of a dimension. */
static bool part_of(enum dimension d, struct tf_str part, uint32_t *value)
{
	for (*value = 0; *value < dimensions[d].n; (*value)++)
		if (tf_str_eq(part, tf_str_of(dimensions[d].v[*value])))
			return true;
	return false;
}

static bool name_read(struct tf_str name, uint32_t *id)
{
	struct tf_str head = tf_str_cut(&name, ':');

	for (size_t f = 0; f < N_FEATURES; f++) {
		uint32_t at = 0;
		bool all = true;
		if (!tf_str_eq(head, tf_str_of(features[f].name)))
			continue;
		for (size_t k = 0; k < FEATURE_DIMS && all; k++) {
			enum dimension d = features[f].dim[k];
			uint32_t value = 0;
			all = d == DIM_ONE || part_of(d, tf_str_cut(&name, '|'), &value);
			at = at * dimensions[d].n + value;
		}
		*id = starts[f] + at;
		return all && name.n == 0;
	}
	return false;
}

void features_weighed(const float *weights, bool weighed[N_FEATURES])
{
	for (size_t f = 0; f < N_FEATURES; f++) {
		uint32_t end = f + 1 < N_FEATURES ? starts[f + 1] : feature_count();
		weighed[f] = false;
		for (uint32_t id = starts[f]; id < end && !weighed[f]; id++)
			weighed[f] = weights[id] < 0 || weights[id] > 0;
	}
}

bool weights_read(float *weights, struct tf_source *rows, struct tf_arena *life, struct tf_diags *d)
{
	struct rows r = rows_of(rows, life);
	struct row row;
	bool good = true;

	while (rows_next(&r, &row)) {
		double w;
		uint32_t id;
		if (!tf_str_number(row.cell[0], &w) || !name_read(row.cell[1], &id)) {
			tf_diag_at(d, rows, row.byte, TF_MSG_BAD_RULE_ROW, "a row is: weight, feature");
			good = false;
			continue;
		}
		weights[id] = (float)w;
	}
	return good;
}
