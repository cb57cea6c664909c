/* package.c - writes documents.csv and datapackage.json, so that every table says what it is and what it came from.
 *
 * Field types follow from the columns' names, which mean the same in all tables. */
#include "tradefig/package.h"

#include <string.h>

#include "base/json.h"
#include "output/sha256.h"
#include "tradefig/table.h"

/* Claims of a document; they stand in the order of the documents, so `at` only moves on. */
static size_t n_claims_of(const struct tf_claims *c, struct tf_str doc, size_t *at)
{
	size_t first = *at;

	while (*at < c->n && tf_str_eq(c->v[*at].doc, doc))
		(*at)++;
	return *at - first;
}

static bool is_ascii(struct tf_str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.s[i] >= 0x80)
			return false;
	return true;
}

enum tf_status tf_documents_write_csv(const struct tf_report_document *docs, size_t n, const struct tf_claims *claims, FILE *to,
                                      struct tf_csv_style style)
{
	struct tf_csv c = tf_csv_open(to, style);
	struct tf_arena *work = tf_arena_new();
	size_t claim = 0;

	tf_csv_header(&c, "doc_id,path,source_url,source_name,title,published,language,mime,charset,bytes,raw_sha256,text_sha256,n_claims");
	for (size_t i = 0; i < n; i++) {
		struct tf_mark mark = tf_arena_mark(work);
		struct tf_str hash = sha256_hex(docs[i].text, work);
		char date[TF_DATE_MAX];

		tf_csv_text(&c, (struct tf_str){ hash.s, 16 });
		tf_csv_text(&c, docs[i].name);
		tf_csv_cstr(&c, "");
		tf_csv_text(&c, docs[i].publisher);
		tf_csv_text(&c, docs[i].title);
		tf_csv_cstr(&c, tf_date_format(docs[i].date, date));
		tf_csv_cstr(&c, ""); /* no language is told apart yet */
		tf_csv_cstr(&c, "text/plain");
		tf_csv_cstr(&c, is_ascii(docs[i].text) ? "us-ascii" : "utf-8");
		tf_csv_count(&c, docs[i].text.n);
		tf_csv_text(&c, hash);
		tf_csv_text(&c, hash); /* plain text is read as it stands */
		tf_csv_count(&c, n_claims_of(claims, docs[i].name, &claim));
		tf_csv_end_row(&c);
		tf_arena_rewind(work, mark);
	}
	tf_arena_free(work);
	return ferror(to) ? TF_IO : TF_OK;
}

/* Table Schema type of a column, by its name. */
static const char *type_of(struct tf_str name)
{
	static const char *const numbers[] = {
		"value", "value_high", "step", "low", "high", "low80", "high80", "low95", "high95", "outcome", "outcome_low", "outcome_high",
		"ratio", "shortfall", "probability", "required_growth", "realised_growth", "target", "estimate", "t", "rss", "sigma",
		"r2", "loglik", "aic", "aicc", "bic", "growth_pct", "std_error", "observed", "t0",
	};
	static const char *const counts[] = { "start", "end", "n_statements", "n_claims", "n", "bytes", "k", "rank" };
	static const char *const dates[] = { "doc_date", "period_start", "period_end", "stated_first", "stated_last", "as_of", "published" };

	for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
		if (tf_str_is(name, numbers[k]))
			return "number";
	for (size_t k = 0; k < sizeof counts / sizeof *counts; k++)
		if (tf_str_is(name, counts[k]))
			return "integer";
	for (size_t k = 0; k < sizeof dates / sizeof *dates; k++)
		if (tf_str_is(name, dates[k]))
			return "date";
	return "string";
}

static void fields_write(struct tf_str csv, FILE *to)
{
	struct tf_str header = tf_str_cut(&csv, '\n');
	bool first = true;

	if (tf_str_starts(header, "\xEF\xBB\xBF"))
		header = (struct tf_str){ header.s + 3, header.n - 3 };
	while (header.n) {
		struct tf_str name = tf_str_trim(tf_str_cut(&header, ','));
		fprintf(to, "%s\n          {\"name\":", first ? "" : ",");
		json_string(to, name);
		fprintf(to, ",\"type\":\"%s\"}", type_of(name));
		first = false;
	}
}

static void resource_write(const char *table, struct tf_str csv, struct tf_csv_style style, struct tf_arena *work, FILE *to)
{
	struct tf_str hash = sha256_hex(csv, work);
	size_t stem = strlen(table) - strlen(".csv");

	fprintf(to, "    {\"name\":\"%.*s\",\"path\":\"%s\",\"format\":\"csv\",\"mediatype\":\"text/csv\",\"encoding\":\"utf-8\",\n", (int)stem,
	        table, table);
	fprintf(to, "     \"bytes\":%zu,\"hash\":\"sha256:%.*s\",\n", csv.n, TF_FMT(hash));
	fprintf(to, "     \"dialect\":{\"header\":true,\"delimiter\":\",\",\"quoteChar\":\"\\\"\",\"doubleQuote\":true,\"lineTerminator\":\"%s\"},\n",
	        style.crlf || style.excel ? "\\r\\n" : "\\n");
	fprintf(to, "     \"schema\":{\"missingValues\":[\"\"],\"fields\":[");
	fields_write(csv, to);
	fprintf(to, "]}}");
}

enum tf_status tf_package_write(const char *folder, const char *const *tables, size_t n, struct tf_csv_style style,
                                struct tf_str command_line, struct tf_date made, FILE *to, struct tf_diags *d)
{
	struct tf_arena *work = tf_arena_new();
	char date[TF_DATE_MAX];
	bool first = true;

	fprintf(to, "{\n  \"$schema\":\"https://datapackage.org/profiles/2.0/datapackage.json\",\n  \"name\":\"tradefig-run\",\n"
	            "  \"title\":\"Figures stated about trade\",\n  \"created\":\"%sT00:00:00Z\",\n", tf_date_format(made, date));
	fprintf(to, "  \"contributors\":[{\"title\":\"tradefig\",\"roles\":[\"wrangler\"]}],\n  \"description\":");
	json_string(to, command_line);
	fprintf(to, ",\n  \"resources\":[\n");
	for (size_t i = 0; i < n; i++) {
		struct tf_source s;
		struct tf_str path = tf_str_printf(work, "%s/%s", folder, tables[i]);
		if (tf_source_read(path.s, (size_t)1 << 32, work, d, &s) != TF_OK)
			continue;
		fprintf(to, "%s", first ? "" : ",\n");
		resource_write(tables[i], s.text, style, work, to);
		first = false;
	}
	fprintf(to, "\n  ]\n}\n");
	tf_arena_free(work);
	return ferror(to) ? TF_IO : TF_OK;
}
