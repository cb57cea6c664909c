/* claims_ndjson.c - claims as JSON, one object a line, for pipes and dumps.
 *
 * Texts come from documents and may hold any bytes; what is written is always valid JSON in valid UTF-8: a
 * stretch of bytes that is no character becomes U+FFFD.  The columns are those of claim_cells.c. */
#include <math.h>

#include "base/utf8.h"
#include "series/claim_cells.h"

/* Writes a character that may not stand as it is in a JSON string. */
static void escape(FILE *to, char c)
{
	if (c == '"' || c == '\\')
		fprintf(to, "\\%c", c);
	else if (c == '\n')
		fputs("\\n", to);
	else if (c == '\r')
		fputs("\\r", to);
	else if (c == '\t')
		fputs("\\t", to);
	else
		fprintf(to, "\\u%04x", (unsigned)c);
}

static void string(FILE *to, struct tf_str text)
{
	size_t i = 0;

	fputc('"', to);
	while (i < text.n) {
		uint32_t code;
		size_t length = utf8_read(text.s + i, text.n - i, &code);

		if (length == 0) {
			fputs("\xef\xbf\xbd", to);
			/* one sign for the whole broken stretch: what goes on from a bad byte is its rest */
			for (i++; i < text.n && utf8_continues(text.s[i]);)
				i++;
			continue;
		}
		if (code < 0x20 || code == '"' || code == '\\')
			escape(to, (char)code);
		else
			fwrite(text.s + i, 1, length, to);
		i += length;
	}
	fputc('"', to);
}

static void number(FILE *to, double x)
{
	char buf[TF_NUMBER_MAX];

	if (!isfinite(x)) {
		fputs("null", to);
		return;
	}
	fwrite(buf, 1, tf_number_format(x, buf), to);
}

static void cell(FILE *to, const struct claim_cell *c)
{
	if (c->type == CELL_COUNT)
		fprintf(to, "%zu", c->count);
	else if (c->type == CELL_NUMBER)
		number(to, c->number);
	else if (c->text.n == 0)
		fputs("null", to);
	else
		string(to, c->text);
}

static void claim(FILE *to, const struct tf_claim *c)
{
	struct tf_str names = TF_STR(TF_CLAIMS_COLUMNS);
	struct claim_row row;

	claim_cells(c, &row);
	for (size_t i = 0; i < CLAIM_N_CELLS; i++) {
		struct tf_str name = tf_str_cut(&names, ',');

		fprintf(to, "%c\"%.*s\":", i == 0 ? '{' : ',', TF_FMT(name));
		cell(to, &row.cell[i]);
	}
	fputs("}\n", to);
}

enum tf_status tf_claims_write_ndjson(const struct tf_claims *c, FILE *to)
{
	for (size_t i = 0; i < c->n; i++)
		claim(to, &c->v[i]);
	return fflush(to) == 0 && !ferror(to) ? TF_OK : TF_IO;
}
