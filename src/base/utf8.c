/* utf8.c - decodes UTF-8 strictly (RFC 3629); what to do about bad bytes is the caller's business. */
#include "base/utf8.h"

bool utf8_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x61C || (code >= 0x200E && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

size_t utf8_cut(const char *s, size_t n, size_t limit)
{
	size_t cut = limit;

	if (n <= limit)
		return n;
	/* A character has three continuing bytes at most; more of them are noise and may be cut anywhere. */
	while (cut > 0 && limit - cut < 3 && utf8_continues(s[cut]))
		cut--;
	return utf8_continues(s[cut]) ? limit : cut;
}

size_t utf8_read(const char *s, size_t n, uint32_t *code)
{
	/* The smallest code that needs so many bytes: anything below it is written overlong. */
	static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char lead = (unsigned char)s[0];
	size_t length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
	uint32_t c;

	if (length == 0 || length > n)
		return 0;
	c = length == 1 ? lead : lead & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++) {
		if (!utf8_continues(s[i]))
			return 0;
		c = c << 6 | ((unsigned char)s[i] & 0x3Fu);
	}
	if (c < smallest[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 0;
	*code = c;
	return length;
}
