/* inspect.c - the commands that show how the program reads: explain, grammar. */
#include <string.h>

#include "cli/cli.h"

enum tf_status command_explain(struct run *r)
{
	struct tf_extract_options o = { .trace = r->o.trace };
	struct tf_paths paths = { 0 };
	size_t missing, n_read = 0;
	struct output out;
	enum tf_status st;

	if (r->o.date && !tf_date_parse(tf_str_of(r->o.date), &o.date)) {
		fprintf(stderr, "tradefig: error: --date is no date: %s (YYYY-MM-DD)\n", r->o.date);
		return TF_USAGE;
	}
	if ((st = load_grammar(r)) != TF_OK || (st = output_main(r, &out)) != TF_OK)
		return st;
	if (!r->o.inputs.n)
		TF_PUSH(r->arena, &r->o.inputs, "-");
	tf_paths_list(r->o.inputs.v, r->o.inputs.n, ".txt", r->arena, &r->diags, &paths, &missing);
	for (size_t i = 0; i < paths.n && st == TF_OK; i++) {
		struct tf_source *s = TF_NEW(r->arena, struct tf_source, 1);
		if (tf_read_document(paths.v[i], r->arena, &r->diags, s) != TF_OK)
			continue;
		st = tf_explain(r->grammar, s, &o, out.to, &r->diags);
		n_read++;
	}
	if (st == TF_OK && n_read == 0) {
		fprintf(stderr, "tradefig: error: no document could be read\n");
		st = TF_IO;
	}
	return output_close(r, &out, st);
}

enum tf_status command_grammar(struct run *r)
{
	enum tf_status st = load_grammar(r);
	const char *what = r->o.inputs.n == 1 ? r->o.inputs.v[0] : "";

	if (st != TF_OK)
		return st;
	if (strcmp(what, "dump") == 0)
		return tf_grammar_dump(r->grammar, stdout);
	if (strcmp(what, "check") == 0) {
		size_t n, wrong = tf_grammar_check(r->grammar, stdout, &n);
		printf("%zu specimens, %zu not decided by their own row\n", n, wrong);
		return wrong ? TF_CONDITION : TF_OK;
	}
	fprintf(stderr, "usage: tradefig grammar dump|check [--grammar DIR]\n");
	return TF_USAGE;
}
