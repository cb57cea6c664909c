/* rows.c - reads the rows of a grammar file, one after the other. */
#include "grammar/rows.h"

#include <string.h>

struct rows rows_of(const struct tf_source *s, struct tf_arena *life)
{
	struct tf_str name = s->name;
	size_t slashes = 0, i = name.n;

	/* The last two parts of the path name the row well enough. */
	while (i > 0 && (name.s[i - 1] != '/' || ++slashes < 2))
		i--;
	name.s += i;
	name.n -= i;
	return (struct rows){ .rest = s->text, .begin = s->text.s, .file = tf_cstr(life, name) };
}

bool rows_next(struct rows *r, struct row *out)
{
	while (r->rest.n) {
		size_t byte = (size_t)(r->rest.s - r->begin);
		struct tf_str line = tf_str_cut(&r->rest, '\n');

		r->line++;
		if (line.n && line.s[line.n - 1] == '\r')
			line.n--;
		if (line.n == 0 || line.s[0] == '#' || tf_str_trim(line).n == 0)
			continue;
		*out = (struct row){ .line = r->line, .byte = byte };
		for (size_t k = 0; k < ROW_CELLS && line.n; k++)
			out->cell[k] = tf_str_trim(tf_str_cut(&line, '\t'));
		return true;
	}
	return false;
}
