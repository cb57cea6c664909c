/* place.c - in which line and column a byte of a text stands. */
#include "tradefig/source.h"

#include <string.h>

#include "base/utf8.h"

/* A text may be one line of many megabytes.  Characters are counted once, up to every STEP-th byte, so that a
 * column costs the same wherever it is. */
#define STEP ((size_t)1024)

static const char *const byte_order_mark = "\xEF\xBB\xBF";

static size_t count_chars(const char *s, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++)
		n += !utf8_continues(s[i]);
	return n;
}

/* Line starts, and behind them, in the same array, the characters before byte 0, STEP, 2 * STEP ... */
static void map_lines(struct tf_source *s)
{
	size_t n_steps = s->text.n / STEP + 1, n_lines = 1, line = 0;
	size_t *chars;

	for (size_t i = 0; i < s->text.n; i++)
		n_lines += s->text.s[i] == '\n';
	s->line_start = TF_NEW(s->arena, size_t, n_lines + n_steps);
	s->n_lines = n_lines;
	for (size_t i = 0; i < s->text.n; i++)
		if (s->text.s[i] == '\n')
			s->line_start[++line] = i + 1;
	chars = s->line_start + n_lines;
	for (size_t k = 1; k < n_steps; k++)
		chars[k] = chars[k - 1] + count_chars(s->text.s, (k - 1) * STEP, k * STEP);
}

static size_t chars_before(const struct tf_source *s, size_t byte)
{
	size_t k = byte / STEP;

	return s->line_start[s->n_lines + k] + count_chars(s->text.s, k * STEP, byte);
}

/* The line that holds a byte, from 0. */
static size_t find_line(const struct tf_source *s, size_t byte)
{
	size_t low = 0, high = s->n_lines;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (s->line_start[middle] <= byte)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct tf_place tf_source_place(struct tf_source *s, size_t byte)
{
	size_t line, start;

	if (!s->line_start)
		map_lines(s);
	if (byte > s->text.n)
		byte = s->text.n;
	line = find_line(s, byte);
	start = s->line_start[line];
	/* Editors do not count a byte order mark as a column. */
	if (line == 0 && tf_str_starts(s->text, byte_order_mark))
		start = strlen(byte_order_mark);
	/* Inside a character it is that character's column. */
	for (int back = 0; back < 3 && byte > start && byte < s->text.n && utf8_continues(s->text.s[byte]); back++)
		byte--;
	if (byte < start)
		byte = start;
	return (struct tf_place){ line + 1, chars_before(s, byte) - chars_before(s, start) + 1 };
}
