/* rules.h - the rows of rules/: which phrasing decides which value of which field. */
#ifndef GRAMMAR_RULES_H
#define GRAMMAR_RULES_H

#include "grammar/pattern.h"

/* The fields that rows decide; each has its file rules/NAME.tsv. */
#define RULE_FIELDS(X)                                                                                 \
	X(SCOPE, "scope")         /* no: the figure is none of trade's business */                     \
	X(KIND, "kind")           /* level, growth, change, multiple, share */                         \
	X(STATUS, "status")       /* reported, target, forecast */                                     \
	X(DIRECTION, "direction") /* up, down */
enum rule_field {
#define X(n, t) RULE_##n,
	RULE_FIELDS(X)
#undef X
	N_RULE_FIELDS
};
const char *rule_field_name(enum rule_field f);

struct rule {
	const char *value;            /* what the row decides */
	const char *text;             /* its pattern as written */
	const struct pattern *pattern;
	struct tf_str specimen;       /* a sentence with the figure in [brackets] */
	const char *file;
	unsigned line;
};

struct rules {
	struct rule *v;
	size_t n, cap;
};

/* Adds the rows of one file. False, with messages, when one does not read. */
bool rules_add(struct rules *r, struct tf_source *rows, struct tf_arena *life, struct tf_diags *d);

/* The first row that fits around the figure at unit `at`, or NULL. */
const struct rule *rules_decide(const struct rules *r, const struct units *u, size_t at);

#endif
