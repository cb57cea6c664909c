/* number.c - numbers as news writes them: "1,234.5 million", "3.5 lakh crore", "two and a half billion", "30-odd".
 *
 * What they are numbers of is decided in unit.c and quantity.c. */
#include "extract/number.h"

#include <math.h>
#include <string.h>

static bool is_number(const struct cursor *c, size_t i)
{
	return i >= c->begin && i < c->end && c->t->tok[i].kind == TOKEN_NUMBER;
}

static size_t token_length(const struct cursor *c, size_t i)
{
	return c->t->tok[i].end - c->t->tok[i].start;
}

/* scales = { [ "-" ] SCALE }          "lakh crore", "-billion"
 * A single letter is a scale only right behind the digits, or behind an amount of money: "500m", "$100 m". */
static void scales(struct cursor *c, bool money, struct number *n)
{
	for (;;) {
		size_t at = c->at;
		if (cursor_is(c, at, "-") && token_glued(c, at) && token_glued(c, at + 1))
			at++;
		const struct lexeme *s = at < c->end && token_near(c, at) ? cursor_lex(c, at, TAG_SCALE) : NULL;
		if (!s)
			return;
		if (n->scale * s->num > 1e18) /* no sum is so large: "million million million million" */
			return;
		size_t len = token_length(c, at);
		bool glued = token_glued(c, at) && at == c->at;
		if (len == 1 && (n->scale > 1 || !(glued || money)))
			return;
		/* "9M 2015": the first nine months */
		if (len == 1 && !money && n->value <= 12 && n->step == 1 && c->t->s[c->t->tok[at].start] == 'M')
			return;
		/* "7.1t" is tonnes, "$7.1t" trillions; "5 mm" is a length. */
		if (!money && (cursor_is(c, at, "t") || (cursor_is(c, at, "mm") && !glued)))
			return;
		n->value *= s->num;
		n->step *= s->num;
		n->scale *= s->num;
		c->at = at + s->n_words;
	}
}

/* Is the token the next three digits of "1 692.3"? */
static bool three_digits(const struct cursor *c, size_t i)
{
	if (!is_number(c, i) || c->t->tok[i].gap != GAP_BLANK || token_length(c, i) < 3)
		return false;
	const char *s = c->t->s + c->t->tok[i].start;
	for (int k = 0; k < 3; k++)
		if (s[k] < '0' || s[k] > '9')
			return false;
	return token_length(c, i) == 3 || s[3] == '.' || s[3] == ',';
}

/* sign = one of these right behind whole digits          "2½ percent" */
static void fraction_sign(struct cursor *c, struct number *n)
{
	static const struct {
		const char *sign;
		double value;
	} signs[] = { { "½", 0.5 }, { "¼", 0.25 }, { "¾", 0.75 } };

	if (n->step < 1 || !token_glued(c, c->at))
		return;
	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++)
		if (tf_str_is(token_str(c->t, c->at), signs[k].sign)) {
			n->value += signs[k].value;
			n->step = 0.01;
			c->at++;
			return;
		}
}

/* spoken = [ "-" ] "point" { [ "-" ] NUM }          "five point six", "57-point-zero-seven" */
static void spoken_decimals(struct cursor *c, struct number *n)
{
	size_t at = c->at + (cursor_is(c, c->at, "-") && token_glued(c, c->at));
	double parts = 1; /* whole numbers divided once: 23 / 10 is the 2.3 of "2.3" */

	if (n->step < 1 || !cursor_is(c, at, "point"))
		return;
	for (at++; at < c->end; at++) {
		at += cursor_is(c, at, "-") && token_glued(c, at);
		const struct lexeme *w = cursor_lex(c, at, TAG_NUM);
		if (!w || w->num >= 10)
			break;
		n->value = n->value * 10 + w->num;
		parts *= 10;
		c->at = at + 1;
	}
	n->value /= parts;
	n->step /= parts;
}

/* digits = NUMBER { three more digits behind one blank } [ spoken ] [ "-odd" | "+" ] [ "more" ]          "1 692.3", "30-odd" */
static bool digits(struct cursor *c, struct number *n)
{
	size_t at = c->at;

	if (at >= c->end || !token_number(c->t, at, c->decimal_comma, &n->value, &n->step))
		return false;
	bool grouped = token_length(c, at) <= 3 && n->step == 1 && n->value > 0;
	at++;
	while (grouped && n->value < 1e12 && three_digits(c, at)) {
		double value = 0, step = 1;
		/* Three digits and a separator can only be a decimal here: "1 692,3". */
		if (!token_number(c->t, at, c->decimal_comma, &value, &step) || value >= 1000)
			break;
		n->value = n->value * 1000 + value;
		n->step = step;
		grouped = token_length(c, at) == 3;
		at++;
	}
	n->digits = true;
	c->at = at;
	fraction_sign(c, n);
	spoken_decimals(c, n);
	return true;
}

/* small = NUM [ [ "-" ] NUM ]          "twenty-five" */
static bool small(struct cursor *c, double *value)
{
	const struct lexeme *w = cursor_lex(c, c->at, TAG_NUM);

	if (!w)
		return false;
	*value = w->num;
	c->at += w->n_words;
	if (w->num < 20 || w->num > 90)
		return true;
	size_t at = c->at + (cursor_is(c, c->at, "-") && token_glued(c, c->at) ? 1 : 0);
	const struct lexeme *ones = at < c->end && token_near(c, at) ? cursor_lex(c, at, TAG_NUM) : NULL;
	if (ones && ones->num >= 1 && ones->num < 10) {
		*value += ones->num;
		c->at = at + ones->n_words;
	}
	return true;
}

/* hundreds = [ small ] "hundred" [ [ "and" ] small ]          "a hundred and fifty" */
static bool hundreds(struct cursor *c, double *value)
{
	struct cursor at = *c;
	double head = 1, rest = 0;
	bool counted = small(&at, &head);

	if (!counted || cursor_is(&at, at.at, "hundred")) {
		if (!cursor_is(&at, at.at, "hundred"))
			return false;
		at.at++;
		head *= 100;
		struct cursor tail = at;
		if (cursor_is(&tail, tail.at, "and"))
			tail.at++;
		if (small(&tail, &rest) && rest < 100) {
			head += rest;
			at = tail;
		}
	}
	*value = head;
	*c = at;
	return true;
}

/* and_a_half = [ "-" ] "and" [ "-" ] "a" [ "-" ] "half"          "two and a half", "one-and-a-half" */
static bool and_a_half(struct cursor *c)
{
	static const char *const words[] = { "and", "a", "half" };
	size_t at = c->at;

	for (size_t k = 0; k < 3; k++) {
		at += cursor_is(c, at, "-") && token_glued(c, at);
		if (!cursor_is(c, at, words[k]))
			return false;
		at++;
	}
	c->at = at;
	return true;
}

/* Does "the" or "this" stand before a scale that has no number: "After the hundred billion"? */
static bool named_scale(const struct cursor *c)
{
	static const char *const before[] = { "the", "this", "that", "a", "an", "another", NULL };
	size_t at = c->at;

	while (at < c->at + 2 && cursor_lex(c, at + 1, TAG_SCALE) && token_near(c, at + 1))
		at++;
	struct tf_str w = token_str(c->t, at);
	const struct lexeme *s = cursor_lex(c, at, TAG_SCALE);
	return s && s->num >= 1e6 && w.n > 3 && (w.s[w.n - 1] | 0x20) != 's' && c->at > c->begin &&
	       cursor_any(c, c->at - 1, before);
}

/* part_of_scale = ( "half" | ( "a" | NUM ) FRACTION "of" ) "a" , a scale or percent behind it
 *                                                             "half a trillion", "three quarters of a billion" */
static bool part_of_scale(struct cursor *c, struct number *n)
{
	struct cursor at = *c;
	double count = 1;
	const struct lexeme *part;
	bool half = cursor_is(&at, at.at, "half");

	if (!half) {
		if (cursor_is(&at, at.at, "a") || cursor_is(&at, at.at, "an"))
			at.at++;
		else if (!small(&at, &count))
			return false;
		at.at += cursor_is(&at, at.at, "-") && token_glued(&at, at.at);
	}
	if ((part = cursor_lex(&at, at.at, TAG_FRACTION)) == NULL)
		return false;
	at.at += part->n_words;
	if (!half && !cursor_is(&at, at.at++, "of"))
		return false;
	if (!cursor_is(&at, at.at, "a") && !cursor_is(&at, at.at, "an"))
		return false;
	at.at++;
	if (!cursor_lex(&at, at.at, TAG_SCALE) && !cursor_lex(&at, at.at, TAG_POINTS) &&
	    !cursor_lex(&at, at.at, TAG_PERCENT))
		return false;
	n->value = count * part->num;
	n->step = part->num == 0.5 ? 0.1 : 0.01;
	*c = at;
	return true;
}

/* words = "half" "a" scale | [ "a" ] hundreds [ spoken | and_a_half ] | [ "a" ] scale
 *                                                             "half a trillion", "two and a half billion", "a couple of" */
static bool words(struct cursor *c, struct number *n)
{
	struct cursor at = *c;

	n->step = 1;
	if (part_of_scale(&at, n)) {
		*c = at;
		return true;
	}
	bool article = cursor_is(&at, at.at, "a") || cursor_is(&at, at.at, "an");
	if (article)
		at.at++;
	if (hundreds(&at, &n->value)) {
		n->about = cursor_is(c, at.at - 1, "couple") ||
		           (cursor_is(c, at.at - 1, "of") && cursor_is(c, at.at - 2, "couple"));
		if (article && n->value < 12 && !n->about)
			return false;
		spoken_decimals(&at, n);
		if (and_a_half(&at)) {
			n->value += 0.5;
			n->step = 0.1;
		}
	} else {
		const struct lexeme *s =
			at.at < at.end && token_near(&at, at.at) ? cursor_lex(&at, at.at, TAG_SCALE) : NULL;
		/* "a m" and "a b" are letters, "many billions" no figure */
		if (!s || token_length(&at, at.at) < 4 || !(article || named_scale(&at)))
			return false;
		n->value = 1;
	}
	*c = at;
	return true;
}

/* rest = ( digits | words ) SCALE , a smaller one than before          "3 billion [250 million] dollars" */
static void add_rest(struct cursor *c, struct number *n)
{
	struct cursor at = *c;
	struct number rest = { .scale = 1 };

	if (n->scale < 1e6 || at.at >= at.end || !token_near(&at, at.at) || token_glued(&at, at.at))
		return;
	at.at += cursor_is(&at, at.at, "and") && !cursor_is(&at, at.at + 1, "a");
	if (!digits(&at, &rest) && !words(&at, &rest))
		return;
	scales(&at, false, &rest);
	if (rest.scale < 1e3 || rest.value >= n->scale || rest.scale >= n->scale || cursor_is(&at, at.at, "more"))
		return;
	n->value += rest.value;
	n->step = rest.step;
	*c = at;
}

bool number_read(struct cursor *c, bool money, struct number *n)
{
	struct cursor at = *c;

	*n = (struct number){ .scale = 1 };
	if (!digits(&at, n) && !words(&at, n))
		return false;
	if (cursor_is(&at, at.at, "-") && token_glued(&at, at.at) && cursor_is(&at, at.at + 1, "odd")) {
		n->about = true;
		at.at += 2;
	}
	if (cursor_is(&at, at.at, "+") && token_glued(&at, at.at) && n->digits && !is_number(&at, at.at + 1)) {
		n->open_end = true;
		at.at++;
	}
	if (cursor_is(&at, at.at, "more") && cursor_lex(&at, at.at + 1, TAG_SCALE)) /* "two more billion dollars" */
		at.at++;
	scales(&at, money, n);
	add_rest(&at, n);
	if (cursor_is(&at, at.at, "-") && token_glued(&at, at.at) &&
	    cursor_is(&at, at.at + 1, "plus")) { /* "$1 trillion-plus" */
		n->open_end = true;
		at.at += 2;
	}
	if (n->step >= 1) { /* 8.3 times 1e6 is a whole number, and shall be one in binary too */
		n->step = round(n->step);
		n->value = round(n->value);
	}
	n->tok0 = (uint32_t)c->at;
	n->tok1 = (uint32_t)at.at;
	*c = at;
	return true;
}

/* Letters right behind the digits that make a unit of them: "70.59bn", "5x"; not "24th", "1990s", "5G". */
static bool letters_are_unit(const struct cursor *c, size_t i)
{
	static const enum tag units[] = { TAG_PERCENT, TAG_POINTS, TAG_CURRENCY, TAG_UNIT, TAG_FOLD, TAG_TIMES };

	for (size_t k = 0; k < sizeof units / sizeof *units; k++)
		if (cursor_lex(c, i, units[k]))
			return true;
	return cursor_is(c, i, "m") && is_number(c, i + 1); /* m3 */
}

bool number_is_glued(const struct cursor *c, const struct number *n)
{
	size_t i = n->tok0, j = n->tok1;

	if (!n->digits)
		return false;
	if (token_glued(c, i)) {
		const struct token *before = &c->t->tok[i - 1];
		if (before->kind == TOKEN_WORD && !cursor_lex(c, i - 1, TAG_CURSIGN))
			return true; /* FY22, Q2 */
		if (before->sign == '/' || before->sign == '#' || before->sign == '@' || before->sign == '_')
			return true;
		if (before->sign == ':' && is_number(c, i - 2) && token_glued(c, i - 1))
			return true;
		/* COVID-19, CB19-127, 2019-09-19, 12-10-0011-01 */
		if (before->sign == '-' && token_glued(c, i - 1) && c->t->tok[i - 2].kind != TOKEN_SIGN &&
		    !cursor_lex(c, i - 2, TAG_CURSIGN))
			return true;
	}
	if (j >= c->end || !token_glued(c, j))
		return false;
	if (c->t->tok[j].kind == TOKEN_WORD)
		return n->scale == 1 && !letters_are_unit(c, j) && !cursor_is(c, j, "'s");
	char sign = c->t->tok[j].sign;
	if ((sign == ':' || sign == '/') && is_number(c, j + 1) && token_glued(c, j + 1))
		return true;
	/* the first part of 2019-09-19 */
	return sign == '-' && is_number(c, j + 1) && token_glued(c, j + 1) && cursor_is(c, j + 2, "-") &&
	       token_glued(c, j + 2) && is_number(c, j + 3) && token_glued(c, j + 3);
}

/* The number of the word before it: "Article 7", "No. 41", "Tables 3". */
static bool is_numbered(const struct cursor *c, size_t i)
{
	if (i > c->begin && cursor_is(c, i - 1, ".") && token_glued(c, i - 1))
		i--;
	for (uint16_t k = 1; k <= 3 && i >= c->begin + k; k++) {
		const struct lexeme *w = cursor_lex(c, i - k, TAG_NAMED);
		if (w && w->n_words == k && token_near(c, i))
			return true;
	}
	return false;
}

bool number_is_name(const struct cursor *c, const struct number *n)
{
	static const char *const hours[] = {
		"a.m.", "p.m.", "a.m", "p.m", "am", "pm", "o'clock", "hours", "gmt", NULL
	};
	size_t i = n->tok0, j = n->tok1;
	int year;

	if (!n->digits || n->scale > 1)
		return false;
	if (j == i + 1 && token_year(c->t, i, &year))
		return true;
	if (is_numbered(c, i) || (token_near(c, j) && cursor_any(c, j, hours)))
		return true;
	if (n->value < 1 || n->value > 31 || n->step < 1)
		return false;
	/* days of a month: "January 13", "Nov. 3", "13 January", "13-14 June" */
	if (is_number(c, j + 1) && (cursor_is(c, j, "-") || cursor_is(c, j, "and") || cursor_is(c, j, "to")))
		j += 2;
	if (token_near(c, j) && cursor_lex(c, j, TAG_MONTH))
		return true;
	for (uint16_t k = 1; k <= 2 && i >= c->begin + k; k++)
		if (token_near(c, i) && (cursor_lex(c, i - k, TAG_MONTH) && (k == 1 || cursor_is(c, i - 1, "."))))
			return true;
	return false;
}
