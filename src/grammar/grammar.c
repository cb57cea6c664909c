/* grammar.c - loads words/ and rules/ into one grammar. */
#include "grammar/grammar.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct files {
	struct tf_source *v;
	size_t n, cap;
};

/* The files built in whose names start so. */
static void files_embedded(const char *start, struct files *f, struct tf_arena *life)
{
	for (size_t i = 0; i < tf_n_grammar_files; i++) {
		const struct grammar_file *g = &tf_grammar_files[i];
		if (tf_str_starts(tf_str_of(g->name), start))
			TF_PUSH(life, f, tf_source_memory(tf_str_of(g->name), (struct tf_str){ g->text, g->n }, life));
	}
}

static int by_name(const void *a, const void *b)
{
	return tf_str_cmp(*(const struct tf_str *)a, *(const struct tf_str *)b);
}

/* The .tsv files of one folder, by name, so that the order of rows does not depend on the disk. */
static enum tf_status files_of(const char *folder, const char *sub, struct files *f, struct tf_arena *life,
                               struct tf_diags *d)
{
	struct tf_str path = tf_str_printf(life, "%s/%s", folder, sub);
	struct {
		struct tf_str *v;
		size_t n, cap;
	} names = { 0 };
	DIR *dir = opendir(path.s);

	if (!dir) {
		tf_diag(d, path.s, TF_MSG_NO_GRAMMAR, NULL);
		return TF_USAGE;
	}
	for (struct dirent *e; (e = readdir(dir));) {
		size_t n = strlen(e->d_name);
		if (n > 4 && strcmp(e->d_name + n - 4, ".tsv") == 0)
			TF_PUSH(life, &names, tf_str_copy(life, tf_str_of(e->d_name)));
	}
	closedir(dir);
	if (names.n)
		qsort(names.v, names.n, sizeof *names.v, by_name);
	for (size_t i = 0; i < names.n; i++) {
		struct tf_source s;
		struct tf_str file = tf_str_printf(life, "%s/%.*s", path.s, TF_FMT(names.v[i]));
		if (tf_source_read(file.s, TF_LIMIT_DEFAULT, life, d, &s) != TF_OK)
			return TF_USAGE;
		TF_PUSH(life, f, s);
	}
	return TF_OK;
}

/* "rules/status.tsv" belongs to the field status; NULL for a file of words. */
static struct rules *rules_of_file(struct tf_grammar *g, struct tf_str name)
{
	for (int k = 0; k < N_RULE_FIELDS; k++) {
		char end[64] = "rules/";
		strcat(strcat(end, rule_field_name((enum rule_field)k)), ".tsv");
		size_t n = strlen(end);
		if (name.n >= n && memcmp(name.s + name.n - n, end, n) == 0)
			return &g->rules[k];
	}
	return NULL;
}

static bool is_in(struct tf_str name, const char *folder)
{
	return tf_str_starts(name, folder) || (strstr(name.s, folder) && strstr(name.s, folder)[-1] == '/');
}

/* Words, rules or weights, as the file's place tells. */
static bool file_add(struct tf_grammar *g, struct tf_source *file, struct tf_arena *life, struct tf_diags *d)
{
	struct rules *rules = rules_of_file(g, file->name);

	if (rules)
		return rules_add(rules, file, life, d);
	if (is_in(file->name, "rank/"))
		return weights_read(g->weights, file, life, d);
	return !is_in(file->name, "words/") || lexicon_add(g->lexicon, file, d);
}

enum tf_status tf_grammar_load(const char *folder, struct tf_arena *life, struct tf_diags *d,
                               const struct tf_grammar **out)
{
	struct tf_grammar *g = TF_NEW(life, struct tf_grammar, 1);
	struct files files = { 0 };
	enum tf_status st = TF_OK;

	if (!folder)
		files_embedded("", &files, life);
	else if ((st = files_of(folder, "words", &files, life, d)) != TF_OK ||
	         (st = files_of(folder, "rules", &files, life, d)) != TF_OK)
		return st;
	/* who teaches words and phrasings need not weigh them */
	if (folder && access(tf_str_printf(life, "%s/rank", folder).s, F_OK) != 0)
		files_embedded("rank/", &files, life);
	else if (folder && (st = files_of(folder, "rank", &files, life, d)) != TF_OK)
		return st;
	g->lexicon = lexicon_new(life);
	g->files = files.v;
	g->n_files = files.n;
	g->weights = TF_NEW(life, float, feature_count());
	g->weighed = TF_NEW(life, bool, N_FEATURES);
	for (size_t i = 0; i < files.n; i++)
		if (!file_add(g, &files.v[i], life, d))
			st = TF_USAGE;
	features_weighed(g->weights, g->weighed);
	*out = g;
	return st;
}

enum tf_status tf_grammar_dump(const struct tf_grammar *g, FILE *to)
{
	for (size_t i = 0; i < g->n_files; i++) {
		if (is_in(g->files[i].name, "rank/"))
			continue;
		fprintf(to, "# file %.*s\n", TF_FMT(g->files[i].name));
		fwrite(g->files[i].text.s, 1, g->files[i].text.n, to);
	}
	return ferror(to) ? TF_IO : TF_OK;
}
