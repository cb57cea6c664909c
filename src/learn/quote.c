/* quote.c - finds quotes in a document, and shows places of it to a person.
 *
 * Documents and tables come from strangers, so nothing of them is shown that could move a terminal's cursor. */
#include "learn/quote.h"

#include <string.h>

#include "base/utf8.h"

#define AROUND_CHARACTERS ((size_t)40)
/* As many bytes are looked at, which for most scripts hold those characters. */
#define AROUND_BYTES (2 * AROUND_CHARACTERS)

size_t quote_find(struct tf_str text, struct tf_str quote, size_t nth, size_t *start)
{
	size_t n_found = 0;

	if (quote.n == 0 || quote.n > text.n)
		return 0;
	for (size_t i = 0; i + quote.n <= text.n && n_found < nth; i++) {
		const char *at = memchr(text.s + i, quote.s[0], text.n - quote.n - i + 1);

		if (!at)
			break;
		i = (size_t)(at - text.s);
		if (memcmp(at, quote.s, quote.n) != 0)
			continue;
		n_found++;
		*start = i;
	}
	return n_found;
}

void quote_put(FILE *to, struct tf_str s)
{
	for (size_t i = 0, n; i < s.n; i += n ? n : 1) {
		uint32_t code;

		n = utf8_read(s.s + i, s.n - i, &code);
		if (n && utf8_is_control(code))
			fputc(' ', to);
		else
			fwrite(s.s + i, 1, n, to);
	}
}

static struct tf_str slice(struct tf_str text, size_t start, size_t end)
{
	end = end < text.n ? end : text.n;
	start = start < end ? start : end;
	return (struct tf_str){ text.s ? text.s + start : NULL, end - start };
}

static struct tf_str last_characters(struct tf_str s, size_t n)
{
	size_t i = s.n;

	while (i > 0 && n > 0)
		if (!utf8_continues(s.s[--i]))
			n--;
	return slice(s, i, s.n);
}

static struct tf_str first_characters(struct tf_str s, size_t n)
{
	size_t i = 0;

	for (; i < s.n; i++)
		if (!utf8_continues(s.s[i]) && n-- == 0)
			break;
	return slice(s, 0, i);
}

void quote_put_around(FILE *to, struct tf_str text, size_t start, size_t end)
{
	size_t from = start > AROUND_BYTES ? start - AROUND_BYTES : 0;
	/* The end comes from a stranger's table and may be as large as a number can be. */
	size_t until = end < text.n ? end + AROUND_BYTES : text.n;

	quote_put(to, last_characters(slice(text, from, start), AROUND_CHARACTERS));
	fputc('[', to);
	quote_put(to, slice(text, start, end));
	fputc(']', to);
	quote_put(to, first_characters(slice(text, end, until), AROUND_CHARACTERS));
}
