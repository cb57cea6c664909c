/* json.c - writes strings and numbers of JSON.
 *
 * Texts come from documents and may hold any bytes; what is written is always valid JSON in valid UTF-8. */
#include "base/json.h"

#include <math.h>

#include "base/utf8.h"

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

void json_string(FILE *to, struct tf_str text)
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

void json_number(FILE *to, double x)
{
	char buf[TF_NUMBER_MAX];

	if (!isfinite(x)) {
		fputs("null", to);
		return;
	}
	fwrite(buf, 1, tf_number_format(x, buf), to);
}
