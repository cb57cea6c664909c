/* gold.c - reads a gold folder: its documents, and the lines of claims.jsonl.
 *
 * jansson knows JSON; nothing of it leaves this file.  A line is taken as it is meant: what a field may hold is not
 * looked at, only that it is text, a number or null.  Two fields name their place, quote and nth; the place is looked up
 * here, so that nobody else has to. */
#include "learn/gold.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "learn/field.h"
#include "learn/quote.h"
#include "tradefig/read.h"

/* Whole numbers become doubles as well: a value of 20 digits is a value. */
#define JSON_FLAGS ((size_t)JSON_DECODE_INT_AS_REAL)

struct accepts {
	struct tf_gold_accept *v;
	size_t n, cap;
};

struct loader {
	struct tf_source *source;
	struct tf_arena *keep;
	struct tf_diags *diags;
	struct tf_gold *gold;
	size_t at; /* where the present line starts */
};

static bool refuse(const struct loader *l, enum tf_message m, const char *detail)
{
	tf_diag_at(l->diags, l->source, l->at, m, "%s", detail);
	return false;
}

/* A string, a number as text, or nothing for null and what is not there; false for all else. */
static bool text_of(const struct loader *l, const json_t *j, struct tf_str *out)
{
	char number[TF_NUMBER_MAX];

	*out = (struct tf_str){ 0 };
	if (json_is_string(j))
		*out = tf_str_copy(l->keep,
		                   field_clean((struct tf_str){ json_string_value(j), json_string_length(j) }));
	else if (json_is_real(j))
		*out = tf_str_copy(l->keep, (struct tf_str){ number, tf_number_format(json_real_value(j), number) });
	else
		return !j || json_is_null(j);
	return true;
}

/* Sets the fields that the object has. */
static bool reading_fill(const struct loader *l, const json_t *object, struct tf_gold_reading *r)
{
	for (size_t f = 0; f < TF_N_FIELDS; f++) {
		const char *name = tf_gold_field_name((enum tf_gold_field)f);
		const json_t *j = json_object_get(object, name);

		if (j && !text_of(l, j, &r->field[f]))
			return refuse(l, TF_MSG_BAD_GOLD, name);
	}
	return true;
}

/* "alt": a list of objects, each of which replaces some fields of the line's own reading. */
static bool readings_read(const struct loader *l, const json_t *object, struct tf_gold_line *line)
{
	const json_t *alt = json_object_get(object, "alt");

	if (alt && !json_is_null(alt) && !json_is_array(alt))
		return refuse(l, TF_MSG_BAD_GOLD, "alt");
	line->n_readings = 1 + json_array_size(alt);
	line->readings = TF_NEW(l->keep, struct tf_gold_reading, line->n_readings);
	if (!reading_fill(l, object, &line->readings[0]))
		return false;
	for (size_t i = 1; i < line->n_readings; i++) {
		const json_t *other = json_array_get(alt, i - 1);

		line->readings[i] = line->readings[0];
		if (!json_is_object(other))
			return refuse(l, TF_MSG_BAD_GOLD, "alt");
		if (!reading_fill(l, other, &line->readings[i]))
			return false;
	}
	return true;
}

/* answer = text | "[" reporter "," partner "]" */
static bool answer_read(const struct loader *l, const json_t *j, struct tf_gold_accept *a)
{
	if (a->check != TF_CHECK_PAIR)
		return text_of(l, j, &a->text);
	return json_is_array(j) && json_array_size(j) == 2 && text_of(l, json_array_get(j, 0), &a->text) &&
	       text_of(l, json_array_get(j, 1), &a->partner);
}

/* "accept": an object of lists, {"period": ["2023-12"]}.  A name that is no check changes nothing. */
static bool accept_read(const struct loader *l, const json_t *object, struct tf_gold_line *line)
{
	const json_t *accept = json_object_get(object, "accept");
	struct accepts all = { 0 };

	if (accept && !json_is_null(accept) && !json_is_object(accept))
		return refuse(l, TF_MSG_BAD_GOLD, "accept");
	for (size_t c = 0; c < TF_N_CHECKS; c++) {
		const json_t *answers = json_object_get(accept, tf_gold_check_name((enum tf_gold_check)c));

		if (answers && !json_is_array(answers))
			return refuse(l, TF_MSG_BAD_GOLD, "accept");
		for (size_t i = 0; i < json_array_size(answers); i++) {
			struct tf_gold_accept a = { .check = (enum tf_gold_check)c };

			if (!answer_read(l, json_array_get(answers, i), &a))
				return refuse(l, TF_MSG_BAD_GOLD, "accept");
			TF_PUSH(l->keep, &all, a);
		}
	}
	line->accept = all.v;
	line->n_accept = all.n;
	return true;
}

/* Which occurrence of its quote the line is about: 1 where it does not say. */
static bool nth_read(const struct loader *l, const json_t *object, size_t *nth)
{
	const json_t *j = json_object_get(object, "nth");

	*nth = 1;
	if (!j || json_is_null(j))
		return true;
	if (!json_is_real(j) || !(json_real_value(j) >= 0 && json_real_value(j) < 1e9))
		return refuse(l, TF_MSG_BAD_GOLD, "nth");
	if (json_real_value(j) >= 1)
		*nth = (size_t)json_real_value(j);
	return true;
}

static bool place_read(const struct loader *l, const json_t *object, const struct tf_gold_document *doc,
                       struct tf_gold_line *line)
{
	const json_t *j = json_object_get(object, "quote");
	struct tf_str quote = { json_string_value(j), json_string_length(j) };
	size_t nth, n_found;

	if (quote.n == 0)
		return refuse(l, TF_MSG_BAD_GOLD, "quote");
	if (!nth_read(l, object, &nth))
		return false;
	n_found = quote_find(doc->text, quote, nth, &line->start);
	if (n_found == 0)
		return refuse(l, TF_MSG_NO_QUOTE, quote.s);
	if (n_found < nth)
		refuse(l, TF_MSG_FEW_QUOTES, quote.s);
	line->end = line->start + quote.n;
	return true;
}

static struct tf_gold_document *document_of(const struct loader *l, const json_t *object)
{
	const json_t *j = json_object_get(object, "doc");
	struct tf_gold_document *doc;

	if (!json_is_string(j)) {
		refuse(l, TF_MSG_BAD_GOLD, "doc");
		return NULL;
	}
	doc = tf_gold_find(l->gold, field_file_name((struct tf_str){ json_string_value(j), json_string_length(j) }));
	if (!doc)
		refuse(l, TF_MSG_NO_GOLD_DOCUMENT, json_string_value(j));
	return doc;
}

static bool ambiguous_read(const struct loader *l, const json_t *object, struct tf_gold_line *line)
{
	const json_t *j = json_object_get(object, "ambiguous");

	line->ambiguous = json_is_true(j);
	return !j || json_is_null(j) || json_is_boolean(j) || refuse(l, TF_MSG_BAD_GOLD, "ambiguous");
}

static bool line_read(const struct loader *l, const json_t *object)
{
	struct tf_gold_line line = { 0 };
	struct tf_gold_document *doc;

	if (!json_is_object(object))
		return refuse(l, TF_MSG_BAD_GOLD, "no object");
	if (!(doc = document_of(l, object)) || !place_read(l, object, doc, &line) ||
	    !ambiguous_read(l, object, &line) || !readings_read(l, object, &line) || !accept_read(l, object, &line))
		return false;
	if (isnan(field_number(line.readings[0].field[TF_FIELD_VALUE])))
		return refuse(l, TF_MSG_BAD_GOLD, "value");
	TF_PUSH(l->keep, doc, line);
	return true;
}

static bool json_line_read(const struct loader *l, struct tf_str text)
{
	json_error_t error;
	json_t *object = json_loadb(text.s, text.n, JSON_FLAGS, &error);
	bool good;

	if (!object) {
		tf_diag_at(l->diags, l->source, l->at + (size_t)error.position, TF_MSG_BAD_JSON, "%s", error.text);
		return false;
	}
	good = line_read(l, object);
	json_decref(object);
	return good;
}

void gold_lines_read(struct tf_source *jsonl, struct tf_arena *keep, struct tf_diags *d, struct tf_gold *g)
{
	struct loader l = { .source = jsonl, .keep = keep, .diags = d, .gold = g };
	struct tf_str rest = jsonl->text;

	if (tf_str_starts(rest, "\xef\xbb\xbf"))
		rest = (struct tf_str){ rest.s + 3, rest.n - 3 };
	while (rest.n) {
		struct tf_str line;

		l.at = (size_t)(rest.s - jsonl->text.s);
		line = tf_str_cut(&rest, '\n');
		if (tf_str_trim(line).n && !json_line_read(&l, line))
			g->n_left_out++;
	}
}

static enum tf_status documents_read(const char *folder, struct tf_arena *keep, struct tf_diags *d, struct tf_gold *g)
{
	struct tf_paths paths = { 0 };
	size_t n_missing;

	tf_paths_list(&folder, 1, ".txt", keep, d, &paths, &n_missing);
	for (size_t i = 0; i < paths.n; i++) {
		struct tf_source s;

		/* Also what is hardly text: figures that a program does not find in it are missed. */
		if (tf_source_read(paths.v[i], TF_LIMIT_DEFAULT, keep, d, &s) != TF_OK)
			continue;
		TF_PUSH(keep, g, (struct tf_gold_document){ .name = field_file_name(s.name), .text = s.text });
	}
	if (g->n == 0 && n_missing == 0)
		tf_diag(d, folder, TF_MSG_CANNOT_READ, "no .txt in it");
	return g->n ? TF_OK : TF_IO;
}

static int by_name(const void *name, const void *document)
{
	return tf_str_cmp(*(const struct tf_str *)name, ((const struct tf_gold_document *)document)->name);
}

struct tf_gold_document *tf_gold_find(const struct tf_gold *g, struct tf_str name)
{
	return g->n ? bsearch(&name, g->v, g->n, sizeof *g->v, by_name) : NULL;
}

enum tf_status tf_gold_read(const char *folder, struct tf_arena *keep, struct tf_diags *d, struct tf_gold *out)
{
	const char *path = tf_str_printf(keep, "%s/claims.jsonl", folder).s;
	struct tf_source *jsonl = TF_NEW(keep, struct tf_source, 1);
	enum tf_status st;

	*out = (struct tf_gold){ 0 };
	if ((st = tf_source_read(path, TF_LIMIT_DEFAULT, keep, d, jsonl)) != TF_OK ||
	    (st = documents_read(folder, keep, d, out)) != TF_OK)
		return st;
	gold_lines_read(jsonl, keep, d, out);
	return TF_OK;
}
