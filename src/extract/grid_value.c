/* grid_value.c - a cell as a number: sign, groups of digits, percent sign, footnote marks; or a cell left empty. */
#include "extract/grid_parts.h"

#include <math.h>

static bool is_sign(const struct text *t, uint32_t i, char c)
{
	return t->tok[i].kind == TOKEN_SIGN && t->tok[i].sign == c;
}

/* "1 692.3": three digits behind one blank go on with the number. */
static bool is_group(const struct text *t, uint32_t i)
{
	struct tf_str s = token_str(t, i);

	if (t->tok[i].kind != TOKEN_NUMBER || t->tok[i].gap != GAP_BLANK || s.n < 3)
		return false;
	return s.n == 3 || s.s[3] == '.' || s.s[3] == ',';
}

/* number = digits { blank three digits }          "10 602", "1 692.3"; returns the tokens */
static uint32_t number(const struct text *t, uint32_t i, uint32_t end, bool decimal_comma, double *value, double *step)
{
	uint32_t at = i;

	if (!token_number(t, at, decimal_comma, value, step))
		return 0;
	bool open = *step == 1 && t->tok[at].end - t->tok[at].start <= 3 && *value > 0;
	for (at++; open && at < end && is_group(t, at); at++) {
		double more, more_step;
		bool comma = t->tok[at].end - t->tok[at].start > 3 && t->s[t->tok[at].start + 3] == ',';
		if (!token_number(t, at, decimal_comma || comma, &more, &more_step))
			break;
		*value = *value * 1000 + more;
		*step = more_step;
		open = more_step == 1;
	}
	return at - i;
}

/* A mark behind a number: "*", "p", "(r)", "1)" */
static bool is_mark(const struct text *t, uint32_t i, uint32_t end)
{
	static const char *const marks[] = { "*", "p", "r", "e", "f", "(", ")", "a", "b", "c", "s" };

	for (; i < end; i++) {
		bool mark = false;
		for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
			mark = mark || token_is(t, i, marks[k]);
		if (!mark)
			return false;
	}
	return true;
}

static bool is_empty(const struct text *t, uint32_t tok0, uint32_t tok1)
{
	static const char *const words[] = { "na", "nil", "none", "x", "n.a", "n.a.", "nd", "n.d." };

	if (tok0 == tok1)
		return true;
	bool signs = true;
	for (uint32_t i = tok0; i < tok1; i++)
		signs = signs && (is_sign(t, i, '-') || is_sign(t, i, '.') || is_sign(t, i, ':') || is_sign(t, i, '*') || is_sign(t, i, '/'));
	if (signs || (tok1 - tok0 == 3 && token_is(t, tok0, "n") && is_sign(t, tok0 + 1, '/') && token_is(t, tok0 + 2, "a")))
		return true;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (tok1 - tok0 <= 2 && token_is(t, tok0, words[k]) && (tok1 - tok0 == 1 || is_sign(t, tok1 - 1, '.')))
			return true;
	return false;
}

/* plain = [ "(" ] [ sign ] number [ "%" ] [ ")" ] [ mark ]          "-117.6", "(50.7)", "+3.8%", "437.42*" */
static bool plain(const struct text *t, uint32_t tok0, uint32_t tok1, bool decimal_comma, struct grid_value *v)
{
	uint32_t i = tok0;
	bool minus = false, bracket;

	while (i < tok1 && is_sign(t, i, '*'))
		i++;
	uint32_t begin = i;
	bracket = i < tok1 && is_sign(t, i, '(');
	i += bracket;
	if (i + 1 < tok1 && t->tok[i + 1].gap <= GAP_BLANK && (is_sign(t, i, '-') || is_sign(t, i, '+'))) {
		minus = is_sign(t, i, '-');
		v->sign = true;
		i++;
	}
	bool comma = decimal_comma;
	if (i < tok1 && t->tok[i].kind == TOKEN_NUMBER && begin != i && bracket && i + 1 >= tok1)
		return false;
	uint32_t n = i < tok1 ? number(t, i, tok1, comma, &v->value, &v->step) : 0;
	if (n == 0)
		return false;
	i += n;
	const struct lexeme *percent = i < tok1 ? lex_at(t, i, TAG_PERCENT) : NULL;
	if (percent) {
		v->percent = true;
		i += percent->n_words;
	}
	if (bracket) {
		if (i >= tok1 || !is_sign(t, i, ')'))
			return false;
		/* a figure in brackets is a loss, unless its sign is printed */
		minus = minus || !v->sign;
		v->sign = true;
		i++;
	}
	if (!is_mark(t, i, tok1))
		return false;
	if (minus)
		v->value = -v->value;
	v->tok0 = begin;
	v->tok1 = i;
	return true;
}

bool grid_value_read(const struct text *t, uint32_t tok0, uint32_t tok1, const struct quantity_context *numbers,
                     struct tf_arena *work, struct grid_value *out)
{
	struct quantities q = { 0 };

	*out = (struct grid_value){ .tok0 = tok0, .tok1 = tok1 };
	if (is_empty(t, tok0, tok1)) {
		out->empty = true;
		return true;
	}
	if (plain(t, tok0, tok1, numbers->decimal_comma, out))
		return true;
	if (tok1 - tok0 > 8)
		return false;
	/* "$129.1bn", "129.1 million euros" */
	*out = (struct grid_value){ .tok0 = tok0, .tok1 = tok1 };
	quantity_find(t, tok0, tok1, numbers, work, &q);
	if (q.n != 1 || q.v[0].measure == MEASURE_BARE || q.v[0].tok0 > tok0 || !is_mark(t, q.v[0].tok1, tok1))
		return false;
	out->stated = true;
	out->own = q.v[0];
	out->value = q.v[0].lo;
	out->step = q.v[0].step;
	out->sign = q.v[0].sign;
	out->percent = q.v[0].measure == MEASURE_PERCENT;
	out->tok0 = q.v[0].tok0;
	out->tok1 = q.v[0].tok1;
	return q.v[0].lo == q.v[0].hi;
}

size_t grid_values_split(const struct text *t, uint32_t tok0, uint32_t tok1, struct grid_cell *out, size_t max)
{
	size_t n = 0;

	for (uint32_t i = tok0; i < tok1;) {
		double value, step;
		uint32_t begin = i, digits;
		if (n == max)
			return 0;
		if (i + 1 < tok1 && (is_sign(t, i, '-') || is_sign(t, i, '+')) && t->tok[i + 1].gap == GAP_NONE)
			i++;
		digits = number(t, i, tok1, false, &value, &step);
		if (digits == 0)
			return 0;
		i += digits;
		if (i < tok1 && lex_at(t, i, TAG_PERCENT))
			i++;
		out[n++] = (struct grid_cell){ .tok0 = begin, .tok1 = i };
	}
	return n;
}

bool grid_is_year(const struct text *t, uint32_t tok0, uint32_t tok1)
{
	int year;

	if (tok0 >= tok1 || !token_year(t, tok0, &year))
		return false;
	if (tok0 + 3 == tok1 && (is_sign(t, tok0 + 1, '-') || is_sign(t, tok0 + 1, '/')))
		return t->tok[tok0 + 2].kind == TOKEN_NUMBER;
	return is_mark(t, tok0 + 1, tok1);
}
