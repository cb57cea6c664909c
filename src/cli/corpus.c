/* corpus.c - what every command starts from: grammar, documents, claims, official statistics, the day of judgement. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "cli/cli.h"

enum tf_status load_grammar(struct run *r)
{
	return r->grammar ? TF_OK : tf_grammar_load(r->o.grammar, r->arena, &r->diags, &r->grammar);
}

bool is_csv(const char *path)
{
	size_t n = strlen(path);
	return n > 4 && strcasecmp(path + n - 4, ".csv") == 0;
}

struct tf_csv_style csv_style(const struct run *r)
{
	return (struct tf_csv_style){ .excel = r->o.excel, .crlf = r->o.crlf || r->o.excel };
}

bool use_colour(const struct run *r, FILE *to)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	if (r->o.color && strcmp(r->o.color, "always") == 0)
		return true;
	if (r->o.color && strcmp(r->o.color, "never") == 0)
		return false;
	return !(no && *no) && term && strcmp(term, "dumb") != 0 && isatty(fileno(to));
}

static void progress(const struct run *r, size_t done, size_t n, const char *path)
{
	if (r->o.quiet || !isatty(2))
		return;
	fprintf(stderr, "\r\033[Kreading %zu of %zu: %.60s", done, n, path);
	if (done == n)
		fprintf(stderr, "\r\033[K");
}

static enum tf_status extract_options(const struct run *r, struct tf_extract_options *o)
{
	*o = (struct tf_extract_options){ .all_figures = r->o.figures };
	if (r->o.date && !tf_date_parse(tf_str_of(r->o.date), &o->date)) {
		fprintf(stderr, "tradefig: error: --date is no date: %s (YYYY-MM-DD)\n", r->o.date);
		return TF_USAGE;
	}
	return TF_OK;
}

/* One document: read, extracted, and remembered when its text is wanted. */
static void document_read(struct run *r, const char *path, const struct tf_extract_options *o, bool keep_texts, struct corpus *out)
{
	struct tf_arena *work = keep_texts ? r->arena : tf_arena_new();
	struct tf_source *source = TF_NEW(work, struct tf_source, 1);

	if (tf_read_document(path, work, &r->diags, source) != TF_OK) {
		r->n_rejected++;
	} else {
		struct tf_about about = tf_extract(r->grammar, source, o, r->arena, &r->diags, &out->claims);
		if (tf_date_cmp(about.date, out->last_date) > 0)
			out->last_date = about.date;
		struct tf_report_document doc = { .date = about.date };
		doc.name = tf_str_copy(r->arena, source->name);
		if (keep_texts) {
			doc.title = about.title;
			doc.publisher = about.publisher;
			doc.text = source->text;
		}
		TF_PUSH(r->arena, &out->documents, doc);
	}
	if (!keep_texts)
		tf_arena_free(work);
}

enum tf_status corpus_read(struct run *r, bool keep_texts, struct corpus *out)
{
	static const char *const standard_input[] = { "-" };
	struct tf_extract_options o;
	struct tf_paths paths = { 0 };
	size_t missing;
	enum tf_status st;

	*out = (struct corpus){ 0 };
	if ((st = load_grammar(r)) != TF_OK || (st = extract_options(r, &o)) != TF_OK)
		return st;
	tf_paths_list(r->o.inputs.n ? r->o.inputs.v : standard_input, r->o.inputs.n ? r->o.inputs.n : 1, ".txt", r->arena,
	              &r->diags, &paths, &missing);
	r->n_rejected += missing;
	for (size_t i = 0; i < paths.n; i++) {
		progress(r, i + 1, paths.n, paths.v[i]);
		document_read(r, paths.v[i], &o, keep_texts, out);
	}
	if (out->documents.n == 0) {
		fprintf(stderr, "tradefig: error: no document could be read\n");
		return TF_IO;
	}
	if (r->n_rejected && !r->o.quiet)
		fprintf(stderr, "tradefig: %zu documents read, %zu skipped\n", out->documents.n, r->n_rejected);
	return TF_OK;
}

enum tf_status claims_load(struct run *r, bool keep_texts, struct corpus *out)
{
	const char *csv = r->o.claims ? r->o.claims : r->o.inputs.n == 1 && is_csv(r->o.inputs.v[0]) ? r->o.inputs.v[0] : NULL;
	struct tf_source *s;
	enum tf_status st;

	if (!csv)
		return corpus_read(r, keep_texts, out);
	*out = (struct corpus){ 0 };
	s = TF_NEW(r->arena, struct tf_source, 1);
	if ((st = tf_source_read(csv, TF_LIMIT_DEFAULT, r->arena, &r->diags, s)) != TF_OK)
		return st;
	if ((st = tf_claims_read_csv(s, r->arena, &r->diags, &out->claims)) != TF_OK)
		return st;
	for (size_t i = 0; i < out->claims.n; i++)
		if (tf_date_cmp(out->claims.v[i].doc_date, out->last_date) > 0)
			out->last_date = out->claims.v[i].doc_date;
	return TF_OK;
}

enum tf_status officials_load(struct run *r, struct tf_officials *out)
{
	struct tf_paths paths = { 0 };
	size_t missing;
	enum tf_status st;

	*out = (struct tf_officials){ 0 };
	tf_paths_list(r->o.official.v, r->o.official.n, ".csv", r->arena, &r->diags, &paths, &missing);
	if (missing)
		return TF_IO;
	if (r->o.official.n && !paths.n) {
		fprintf(stderr, "tradefig: error: no .csv of official statistics in %s\n", r->o.official.v[0]);
		return TF_IO;
	}
	for (size_t i = 0; i < paths.n; i++) {
		struct tf_source *s = TF_NEW(r->arena, struct tf_source, 1);
		if ((st = tf_source_read(paths.v[i], TF_LIMIT_DEFAULT, r->arena, &r->diags, s)) != TF_OK)
			return st;
		if ((st = tf_officials_read(s, r->arena, &r->diags, out)) != TF_OK)
			return st;
	}
	return TF_OK;
}

enum tf_status as_of_date(struct run *r, const struct corpus *c, struct tf_date *out)
{
	*out = tf_date_today();
	if (!r->o.as_of || strcmp(r->o.as_of, "today") == 0)
		return TF_OK;
	if (strcmp(r->o.as_of, "last") == 0) {
		if (c->last_date.year)
			*out = c->last_date;
		return TF_OK;
	}
	if (tf_date_parse(tf_str_of(r->o.as_of), out))
		return TF_OK;
	fprintf(stderr, "tradefig: error: --as-of is no date: %s (YYYY-MM-DD, today or last)\n", r->o.as_of);
	return TF_USAGE;
}
