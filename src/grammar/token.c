/* token.c - splits a text into words, numbers and signs.
 *
 * Knows letters, digits, dashes, quotes and blanks of UTF-8; what a word means is the lexicon's business. */
#include "grammar/token.h"

#include <string.h>

#include "base/utf8.h"

/* The code point at s[i] and its length; a byte that is no UTF-8 counts as one sign of its own.  Strict: a digit in three
 * bytes would be a number without digits. */
static uint32_t utf8_at(const char *s, size_t i, size_t n, size_t *len)
{
	uint32_t c;

	*len = 1;
	if ((unsigned char)s[i] < 0x80)
		return (unsigned char)s[i];
	*len = utf8_read(s + i, n - i, &c);
	if (*len == 0) {
		*len = 1;
		return 0xFFFD;
	}
	return c;
}

static bool is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	if (c < 0xC0)
		return c == 0xAA || c == 0xB5 || c == 0xBA;
	if (c == 0xD7 || c == 0xF7 || c == 0x02BC || c == 0xFFFD)
		return false;
	/* Punctuation, currency signs, arrows, boxes; CJK punctuation; full-width signs. */
	return !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xFF00 && c < 0xFF21) && c != 0xFEFF;
}

/* What a byte can be by itself; the bytes of longer characters are looked at as a whole. */
enum byte_class { B_SIGN, B_SMALL, B_CAPITAL, B_DIGIT, B_BLANK, B_LONG };
static const uint8_t byte_class[256] = {
	[0] = B_BLANK,
	['\t'] = B_BLANK, ['\n'] = B_BLANK, ['\v'] = B_BLANK, ['\f'] = B_BLANK, ['\r'] = B_BLANK, [' '] = B_BLANK,
#define TEN(c, what) [c] = what, [c + 1] = what, [c + 2] = what, [c + 3] = what, [c + 4] = what, [c + 5] = what, \
                     [c + 6] = what, [c + 7] = what, [c + 8] = what, [c + 9] = what
#define SIX(c, what) [c] = what, [c + 1] = what, [c + 2] = what, [c + 3] = what, [c + 4] = what, [c + 5] = what
	TEN('0', B_DIGIT), TEN('a', B_SMALL), TEN('k', B_SMALL), SIX('u', B_SMALL),
	TEN('A', B_CAPITAL), TEN('K', B_CAPITAL), SIX('U', B_CAPITAL),
#define FORTY(c) TEN(c, B_LONG), TEN(c + 10, B_LONG), TEN(c + 20, B_LONG), TEN(c + 30, B_LONG)
	FORTY(0x80), FORTY(0x80 + 40), FORTY(0x80 + 80), SIX(0x80 + 120, B_LONG), [0xFE] = B_LONG, [0xFF] = B_LONG,
#undef FORTY
#undef SIX
#undef TEN
};
static enum byte_class class_at(const char *s, size_t i) { return (enum byte_class)byte_class[(unsigned char)s[i]]; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v' || c == 0 || c == 0xA0 ||
	       (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

static bool is_apostrophe(uint32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC; }

/* The sign in ASCII: one character for all dashes, one for all quotes. */
static char plain_sign(uint32_t c)
{
	if (c >= 0x21 && c < 0x7F)
		return (char)c;
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB)
		return '"';
	if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x02BC)
		return '\'';
	if (c == 0x2026)
		return '.';
	if (c == 0x2022 || c == 0xB7)
		return '*';
	return 0;
}

/* gap = blanks between tokens, read as what they separate */
static uint8_t gap_read(const char *s, size_t n, size_t *at)
{
	size_t i = *at, newlines = 0, blanks = 0, len;
	enum byte_class here = class_at(s, i), next = i + 1 < n ? class_at(s, i + 1) : B_BLANK;

	if (here != B_BLANK && here != B_LONG)
		return GAP_NONE;
	if (s[i] == ' ' && next != B_BLANK && next != B_LONG) {
		*at = i + 1;
		return GAP_BLANK;
	}
	while (i < n) {
		uint32_t c = utf8_at(s, i, n, &len);
		if (!is_blank(c))
			break;
		if (c == '\n')
			newlines++;
		else if (c == '\t')
			blanks += 2;
		else if (c != '\r')
			blanks++;
		i += len;
	}
	if (i == *at)
		return GAP_NONE;
	*at = i;
	return newlines > 1 ? GAP_PARAGRAPH : newlines ? GAP_LINE : blanks > 1 ? GAP_WIDE : GAP_BLANK;
}

/* number = digit+ { ("." | ",") digit+ }          "1,234.5" */
static size_t number_end(const char *s, size_t i, size_t n)
{
	while (i < n && is_digit(s[i]))
		i++;
	while (i + 1 < n && (s[i] == '.' || s[i] == ',') && is_digit(s[i + 1])) {
		i++;
		while (i < n && is_digit(s[i]))
			i++;
	}
	return i;
}

/* ending = apostrophe ("s" | "t" | "d" | "m" | "re" | "ve" | "ll"), not followed by a letter: its own token.
 * Returns its length behind the apostrophe, 0 for anything else. */
static size_t ending_length(const char *s, size_t i, size_t n)
{
	static const char *const endings[] = { "s", "t", "d", "m", "re", "ve", "ll" };
	size_t len;

	for (size_t k = 0; k < sizeof endings / sizeof *endings; k++) {
		size_t e = strlen(endings[k]);
		if (i + e > n)
			continue;
		bool same = true;
		for (size_t j = 0; j < e; j++)
			same = same && ((s[i + j] | 0x20) == endings[k][j]);
		if (same && (i + e == n || !is_letter(utf8_at(s, i + e, n, &len))))
			return e;
	}
	return 0;
}

/* abbreviation = letter "." letter { "." letter } [ "." ]          "U.S.", "a.m." */
static size_t abbreviation_end(const char *s, size_t i, size_t n)
{
	size_t at = i, pairs = 0, len;

	while (at + 1 < n && is_letter((unsigned char)s[at]) && s[at + 1] == '.') {
		at += 2;
		pairs++;
	}
	if (pairs == 0)
		return i;
	/* "U.S" without its last dot, but not "J.Smith" */
	if (at < n && is_letter((unsigned char)s[at]) && !(at + 1 < n && is_letter(utf8_at(s, at + 1, n, &len))))
		return at + 1;
	if (at < n && is_letter(utf8_at(s, at, n, &len)))
		return i;
	return pairs > 1 ? at : i;
}

/* word = abbreviation | letter { letter | apostrophe letter }          "trade", "Xi'an" */
static size_t word_end(const char *s, size_t i, size_t n)
{
	size_t len, at = i;

	/* Letters of English up to a blank or sign: nearly all words.  Only one letter opens an abbreviation. */
	while (at < n && (class_at(s, at) == B_SMALL || class_at(s, at) == B_CAPITAL))
		at++;
	if (at == n || (class_at(s, at) != B_LONG && s[at] != '\'' && (s[at] != '.' || at > i + 1)))
		return at;
	at = abbreviation_end(s, i, n);
	if (at > i)
		return at;
	while (at < n) {
		uint32_t c = utf8_at(s, at, n, &len);
		if (is_letter(c)) {
			at += len;
			continue;
		}
		size_t next;
		if (is_apostrophe(c) && at + len < n && is_letter(utf8_at(s, at + len, n, &next)) &&
		    ending_length(s, at + len, n) == 0) {
			at += len;
			continue;
		}
		break;
	}
	return at;
}

static bool all_small(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (class_at(s, i) != B_SMALL)
			return false;
	return true;
}

struct text text_split(struct tf_str str, struct tf_arena *a)
{
	struct {
		struct token *v;
		size_t n, cap;
	} out = { 0 };
	const char *s = str.s;
	size_t n = str.n, i = 0, len;

	out.cap = n / 5 + 8; /* a word of news and what stands behind it are six bytes */
	out.v = TF_NEW(a, struct token, out.cap);
	while (i < n) {
		struct token t = { 0 };

		t.gap = gap_read(s, n, &i);
		if (i >= n)
			break;
		if (out.n == 0)
			t.gap = GAP_PARAGRAPH;
		t.start = (uint32_t)i;
		uint32_t c = utf8_at(s, i, n, &len);
		t.first = is_apostrophe(c) ? '\'' : class_at(s, i) == B_CAPITAL ? (char)(s[i] | 0x20) : s[i];
		size_t ending = is_apostrophe(c) && t.gap == GAP_NONE && out.n && out.v[out.n - 1].kind != TOKEN_SIGN
		                        ? ending_length(s, i + len, n)
		                        : 0;
		if (ending) {
			t.kind = TOKEN_WORD;
			i += len + ending;
		} else if (is_letter(c)) {
			t.kind = TOKEN_WORD;
			i = word_end(s, i, n);
			t.small = all_small(s + t.start, i - t.start);
		} else if (c < 0x80 && is_digit((char)c)) {
			t.kind = TOKEN_NUMBER;
			i = number_end(s, i, n);
		} else {
			t.kind = TOKEN_SIGN;
			t.first = t.sign = plain_sign(c);
			i += len;
		}
		t.end = (uint32_t)i;
		/* a text of signs: a token a byte at most, and large memory costs nothing until it is used */
		if (out.n == out.cap) {
			out.cap = n + 1;
			out.v = tf_arena_grow(a, out.v, out.n * sizeof *out.v, out.cap * sizeof *out.v);
		}
		out.v[out.n++] = t;
	}
	return (struct text){ .s = s, .n_bytes = n, .tok = out.v, .n_tok = out.n };
}

struct tf_str token_str(const struct text *t, size_t i)
{
	return (struct tf_str){ t->s + t->tok[i].start, t->tok[i].end - t->tok[i].start };
}

bool token_spells(const struct text *t, size_t i, const char *lower)
{
	const struct token *tok = &t->tok[i];
	const char *s = t->s + tok->start, *end = t->s + tok->end;

	if (tok->kind == TOKEN_SIGN)
		return lower[0] && !lower[1];
	/* a typographic apostrophe is three bytes, or two */
	s += tok->first != '\'' || *s == '\'' ? 1 : (unsigned char)*s >= 0xE0 ? 3 : 2;
	for (lower++; s < end; s++, lower++) {
		char c = *s >= 'A' && *s <= 'Z' ? (char)(*s | 0x20) : *s;
		if (c != *lower)
			return false;
	}
	return !*lower;
}

/* Which of the dots and commas in the token separates the decimals?  The last one, when it stands alone of its kind and
 * does not set off exactly three digits after a comma ("1,234"), unless the document writes decimal commas. */
static const char *decimal_point(const char *s, const char *end, bool decimal_comma)
{
	const char *last_dot = NULL, *last_comma = NULL;
	size_t dots = 0, commas = 0;

	for (const char *p = s; p < end; p++) {
		if (*p == '.') {
			last_dot = p;
			dots++;
		} else if (*p == ',') {
			last_comma = p;
			commas++;
		}
	}
	if (dots && commas)
		return last_dot > last_comma ? (dots == 1 ? last_dot : NULL) : (commas == 1 ? last_comma : NULL);
	if (dots == 1)
		return decimal_comma && end - last_dot == 4 ? NULL : last_dot;
	if (commas == 1)
		return decimal_comma || end - last_comma != 4 ? last_comma : NULL;
	return NULL;
}

bool token_number(const struct text *t, size_t i, bool decimal_comma, double *value, double *step)
{
	if (i >= t->n_tok || t->tok[i].kind != TOKEN_NUMBER)
		return false;
	const char *s = t->s + t->tok[i].start, *end = t->s + t->tok[i].end;
	const char *point = decimal_point(s, end, decimal_comma);
	char digits[40];
	size_t n = 0;

	for (const char *p = s; p < end; p++) {
		if (!is_digit(*p) && p != point)
			continue;
		if (n + 1 >= sizeof digits)
			return false;
		digits[n++] = p == point ? '.' : *p;
	}
	*step = 1;
	if (point)
		for (const char *p = point + 1; p < end; p++)
			*step /= 10;
	return tf_str_number((struct tf_str){ digits, n }, value);
}

bool token_year(const struct text *t, size_t i, int *year)
{
	int y = 0;

	if (i >= t->n_tok || t->tok[i].kind != TOKEN_NUMBER || t->tok[i].end - t->tok[i].start != 4)
		return false;
	for (const char *p = t->s + t->tok[i].start; p < t->s + t->tok[i].end; p++) {
		if (!is_digit(*p))
			return false;
		y = y * 10 + (*p - '0');
	}
	if (y < 1900 || y > 2100)
		return false;
	*year = y;
	return true;
}
