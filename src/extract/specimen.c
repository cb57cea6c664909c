/* specimen.c - tries every rule on its own specimen: this very row must decide the figure in [brackets]. */
#include <string.h>

#include "extract/pass.h"

/* The specimen without its brackets, and where the figure stands in it. */
static struct tf_str without_brackets(struct tf_str s, struct tf_arena *a, size_t *begin, size_t *end)
{
	char *out = tf_arena_alloc(a, s.n + 1);
	size_t n = 0;

	*begin = *end = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.s[i] == '[')
			*begin = n;
		else if (s.s[i] == ']')
			*end = n;
		else
			out[n++] = s.s[i];
	}
	return (struct tf_str){ out, n };
}

/* The row that decides the field of the figure in brackets; *found is false when there is no figure at all. */
static const struct rule *decides(const struct tf_grammar *g, enum rule_field field, struct tf_str specimen, struct tf_arena *work,
                                  bool *found)
{
	size_t begin, end;
	struct tf_str text = without_brackets(specimen, work, &begin, &end);
	struct tf_source source = tf_source_memory(TF_STR("specimen"), text, work);
	struct tf_extract_options o = { .date = { 2020, 3, 15 } };
	struct pass *p = pass_over(g, &source, &o, NULL, work);

	*found = false;
	for (size_t k = 0; k < p->doc.n_sentences; k++)
		for (size_t i = 0; i < p->figures[k].n; i++) {
			const struct figure *f = &p->figures[k].v[i];
			const struct token *tok = p->doc.text.tok;
			if (tok[f->q->tok0].start < end && tok[f->q->tok1 - 1].end > begin) {
				*found = true;
				return rules_decide(&g->rules[field], &p->readings[k].units, f->unit);
			}
		}
	return NULL;
}

size_t tf_grammar_check(const struct tf_grammar *g, FILE *to, size_t *n_checked)
{
	size_t wrong = 0;

	*n_checked = 0;
	for (int field = 0; field < N_RULE_FIELDS; field++)
		for (size_t k = 0; k < g->rules[field].n; k++) {
			const struct rule *rule = &g->rules[field].v[k];
			struct tf_arena *work = tf_arena_new();
			bool found;
			const struct rule *by = decides(g, (enum rule_field)field, rule->specimen, work, &found);

			(*n_checked)++;
			if (by != rule) {
				wrong++;
				fprintf(to, "%s:%u: specimen decided by ", rule->file, rule->line);
				if (by)
					fprintf(to, "line %u (%s)", by->line, by->text);
				else
					fprintf(to, "%s", found ? "no row" : "nothing: no figure is found in it");
				fprintf(to, ": %.*s\n", TF_FMT(rule->specimen));
			}
			tf_arena_free(work);
		}
	return wrong;
}
