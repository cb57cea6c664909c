/* clean.c - knows which characters a chart may show, and which letters a file name may have.
 *
 * gnuplot interprets backslashes and double quotes even in data files, runs what follows a newline in a script,
 * and copies broken UTF-8 and control characters into its SVG, which is then no XML.  Characters that change the
 * direction of text are shown as U+FFFD: they could make a label read as something else.  So are scripts that
 * the charts' fonts lack, which pngcairo paints as one large black shape. */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "output/clean.h"

#define REPLACEMENT 0xFFFDu

size_t clean_char(const char *s, size_t n, uint32_t *out)
{
	size_t took = utf8_read(s, n, out);

	if (took > 0)
		return took;
	*out = REPLACEMENT;
	return 1;
}

/* What the charts' fonts draw: Latin, Greek, Cyrillic, and the signs used with numbers. */
static bool has_glyph(uint32_t u)
{
	return (u >= 0x20 && u < 0x7F) || (u >= 0xA0 && u <= 0x24F && u != 0xAD) || (u >= 0x370 && u <= 0x52F) ||
	       (u >= 0x1E00 && u <= 0x1EFF) || (u >= 0x2010 && u <= 0x2027) || (u >= 0x2030 && u <= 0x203A) ||
	       (u >= 0x20A0 && u <= 0x20BF) || u == 0x2116 || u == 0x2212 || u == 0x2248 || u == 0x2264 ||
	       u == 0x2265 || u == 0x2713;
}

struct tf_str clean_label(struct tf_str s, size_t max, struct tf_arena *keep)
{
	char *to = tf_arena_alloc(keep, s.n * 3 + 4);
	size_t n = 0, shown = 0, at = 0;

	while (at < s.n && shown < max) {
		uint32_t u;
		size_t took = clean_char(s.s + at, s.n - at, &u);
		bool blank =
			u == ' ' || u == '\t' || u == '\n' || u == '\r' || u == 0xA0 || u == 0x2028 || u == 0x2029;

		if (blank) {
			if (n > 0 && to[n - 1] != ' ')
				to[n++] = ' ', shown++;
		} else if (u == '"') {
			to[n++] = '\'', shown++;
		} else if (u == '\\') {
			to[n++] = '/', shown++;
		} else if (u < 0x20 || (u >= 0x7F && u <= 0x9F) || u == 0xFEFF) {
			/* control characters leave no trace */
		} else if (!has_glyph(u)) {
			memcpy(to + n, "\xEF\xBF\xBD", 3);
			n += 3, shown++;
		} else {
			memcpy(to + n, s.s + at, took);
			n += took, shown++;
		}
		at += took;
	}
	while (n > 0 && to[n - 1] == ' ')
		n--;
	if (at < s.n) {
		memcpy(to + n, "\xE2\x80\xA6", 3);
		n += 3;
	}
	to[n] = '\0';
	return (struct tf_str){ to, n };
}

struct tf_str clean_file_name(struct tf_str id, struct tf_arena *keep)
{
	char *to = tf_arena_alloc(keep, id.n + 1);
	size_t n = 0;
	bool plain = id.n > 0, in_commodity = false;

	for (size_t i = 0; i < id.n && n < 80; i++) {
		char c = id.s[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
			to[n++] = c;
			continue;
		}
		/* "palm oil" and "palm-oil" would become one name */
		if ((c != ' ' && c != '-' && c != '/') || (c == '-' && in_commodity))
			plain = false;
		if (c == '/')
			in_commodity = true;
		if (n > 0 && to[n - 1] != '-')
			to[n++] = '-';
		else
			plain = false;
	}
	while (n > 0 && to[n - 1] == '-')
		n--;
	if (id.n > 80)
		plain = false;
	if (plain)
		return tf_str_copy(keep, (struct tf_str){ to, n });
	return tf_str_printf(keep, "%.*s%s%08llx", (int)n, to, n ? "-" : "series-",
	                     tf_hash(TF_HASH0, id.s, id.n) & 0xFFFFFFFFULL);
}
