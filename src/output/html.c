/* html.c - knows what text may look like inside a page.
 *
 * Documents are written by strangers.  No byte of them reaches a page except through here, and what comes out
 * can neither open a tag, nor leave an attribute, nor show its letters in another order than they are stored. */
#include <stdarg.h>
#include <string.h>

#include "output/clean.h"
#include "output/html.h"

static bool is_shown(uint32_t u)
{
	if (u == '\t' || u == '\n')
		return true;
	if (u < 0x20 || (u >= 0x7F && u <= 0x9F))
		return false;
	/* embeddings, overrides and isolates; the plain marks U+200E and U+200F do no harm */
	if ((u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069))
		return false;
	/* no characters: not allowed in XML */
	return u != 0xFFFE && u != 0xFFFF && (u & 0xFFFEu) != 0xFFFEu && !(u >= 0xFDD0 && u <= 0xFDEF);
}

void html_text(FILE *to, struct tf_str s)
{
	size_t plain = 0, at = 0;

	while (at < s.n) {
		uint32_t u;
		size_t took = clean_char(s.s + at, s.n - at, &u);
		const char *as = NULL;

		if (u == '&')
			as = "&amp;";
		else if (u == '<')
			as = "&lt;";
		else if (u == '>')
			as = "&gt;";
		else if (u == '"')
			as = "&quot;";
		else if (u == '\'')
			as = "&#39;";
		else if (u == '\r')
			/* CRLF is one line's end; a lone CR ends one too */
			as = at + 1 < s.n && s.s[at + 1] == '\n' ? "" : "\n";
		else if (!is_shown(u) || (u == 0xFFFD && took == 1))
			as = "\xEF\xBF\xBD";
		if (as != NULL) {
			fwrite(s.s + plain, 1, at - plain, to);
			fputs(as, to);
			plain = at + took;
		}
		at += took;
	}
	if (at > plain)
		fwrite(s.s + plain, 1, at - plain, to);
}

void html_cstr(FILE *to, const char *s)
{
	html_text(to, tf_str_of(s));
}

void html_printf(FILE *to, struct tf_arena *work, const char *fmt, ...)
{
	struct tf_mark m = tf_arena_mark(work);
	va_list args, again;
	char *text;
	int n;

	va_start(args, fmt);
	va_copy(again, args);
	n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (n >= 0) {
		text = tf_arena_alloc(work, (size_t)n + 1);
		vsnprintf(text, (size_t)n + 1, fmt, again);
		html_text(to, (struct tf_str){ text, (size_t)n });
	}
	va_end(again);
	tf_arena_rewind(work, m);
}

void html_data(FILE *to, struct tf_str s)
{
	static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~,:;/";

	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.s[i];

		if (c != 0 && strchr(safe, c) != NULL)
			fputc(c, to);
		else
			fprintf(to, "%%%02X", c);
	}
}
