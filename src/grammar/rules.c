/* rules.c - the rows of rules/, first match decides. */
#include "grammar/rules.h"

#include "grammar/rows.h"

static const char *const field_names[N_RULE_FIELDS] = {
#define X(n, t) t,
	RULE_FIELDS(X)
#undef X
};

const char *rule_field_name(enum rule_field f) { return field_names[f]; }

bool rules_add(struct rules *r, struct tf_source *source, struct tf_arena *life, struct tf_diags *d)
{
	struct rows rows = rows_of(source, life);
	struct row row;
	bool good = true;

	while (rows_next(&rows, &row)) {
		struct rule rule = { .specimen = row.cell[2], .file = rows.file, .line = row.line };
		const char *why = "a row is: value, pattern, specimen";

		rule.value = tf_cstr(life, row.cell[0]);
		rule.text = tf_cstr(life, row.cell[1]);
		rule.pattern = row.cell[0].n && row.cell[2].n ? pattern_compile(row.cell[1], life, &why) : NULL;
		if (!rule.pattern) {
			tf_diag_at(d, source, row.byte, TF_MSG_BAD_RULE_ROW, "%s", why);
			good = false;
			continue;
		}
		TF_PUSH(life, r, rule);
	}
	return good;
}

const struct rule *rules_decide(const struct rules *r, const struct units *u, size_t at)
{
	for (size_t k = 0; k < r->n; k++)
		if (pattern_fits(r->v[k].pattern, u, at))
			return &r->v[k];
	return NULL;
}
