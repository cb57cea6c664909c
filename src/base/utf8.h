/* utf8.h - one character at a time out of bytes that may be anything. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the character at s (n bytes follow, n > 0) into *code and returns its length in bytes, 1 to 4.
 * Returns 0 for bytes that are no UTF-8: stray, cut short, overlong, surrogates, above U+10FFFF. */
size_t utf8_read(const char *s, size_t n, uint32_t *code);

/* A byte that goes on with a character begun before it. */
static inline bool utf8_continues(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* A character that could move a terminal's cursor or turn its text around: C0, DEL and C1; the marks and overrides of
 * writing direction; line and paragraph separators. */
bool utf8_is_control(uint32_t code);

/* The length of the longest start of s[0..n) with at most `limit` bytes that cuts no character in two. */
size_t utf8_cut(const char *s, size_t n, size_t limit);

#endif
