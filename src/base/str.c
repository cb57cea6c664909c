/* str.c - slices of text, numbers in and out of them, and a hash.
 *
 * Numbers read and print the same in every locale: the C locale is put on around the two libc calls that
 * would otherwise listen to it, since a program that uses the library may have set another one. */
#include "tradefig/str.h"

#include <assert.h>
#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Longer than any double that somebody wrote out in full (309 digits and as many places). */
#define NUMBER_LONGEST 700

struct tf_str tf_str_of(const char *s)
{
	return (struct tf_str){ s, s ? strlen(s) : 0 };
}

struct tf_str tf_str_copy(struct tf_arena *a, struct tf_str s)
{
	char *p = tf_arena_alloc(a, s.n + 1);

	if (s.n)
		memcpy(p, s.s, s.n);
	return (struct tf_str){ p, s.n };
}

const char *tf_cstr(struct tf_arena *a, struct tf_str s)
{
	return tf_str_copy(a, s).s;
}

struct tf_str tf_str_printf(struct tf_arena *a, const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	assert(n >= 0);
	p = tf_arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct tf_str){ p, (size_t)n };
}

bool tf_str_eq(struct tf_str a, struct tf_str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool tf_str_is(struct tf_str a, const char *b)
{
	return tf_str_eq(a, tf_str_of(b));
}

bool tf_str_starts(struct tf_str a, const char *prefix)
{
	size_t n = strlen(prefix);

	return n == 0 || (a.n >= n && memcmp(a.s, prefix, n) == 0);
}

int tf_str_cmp(struct tf_str a, struct tf_str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int by_bytes = n ? memcmp(a.s, b.s, n) : 0;

	return by_bytes ? by_bytes : (a.n > b.n) - (a.n < b.n);
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct tf_str tf_str_trim(struct tf_str s)
{
	while (s.n && is_blank(s.s[0])) {
		s.s++;
		s.n--;
	}
	while (s.n && is_blank(s.s[s.n - 1]))
		s.n--;
	return s;
}

struct tf_str tf_str_cut(struct tf_str *rest, char sep)
{
	const char *at = rest->n ? memchr(rest->s, sep, rest->n) : NULL;
	struct tf_str head = *rest;

	if (!at) {
		*rest = (struct tf_str){ rest->n ? rest->s + rest->n : rest->s, 0 };
		return head;
	}
	head.n = (size_t)(at - head.s);
	rest->s = at + 1;
	rest->n -= head.n + 1;
	return head;
}

static size_t skip_digits(struct tf_str s, size_t *i)
{
	size_t from = *i;

	while (*i < s.n && s.s[*i] >= '0' && s.s[*i] <= '9')
		++*i;
	return *i - from;
}

/* number = ["+" | "-"] (digits ["." [digits]] | "." digits) [("e" | "E") ["+" | "-"] digits]     "-3.5" */
static bool is_number(struct tf_str s)
{
	size_t i = 0, digits;

	if (i < s.n && (s.s[i] == '+' || s.s[i] == '-'))
		i++;
	digits = skip_digits(s, &i);
	if (i < s.n && s.s[i] == '.') {
		i++;
		digits += skip_digits(s, &i);
	}
	if (digits == 0)
		return false;
	if (i < s.n && (s.s[i] == 'e' || s.s[i] == 'E')) {
		i++;
		if (i < s.n && (s.s[i] == '+' || s.s[i] == '-'))
			i++;
		if (skip_digits(s, &i) == 0)
			return false;
	}
	return i == s.n;
}

/* A number of at most 15 digits is a whole number over a power of ten, both exact as doubles, and one division rounds
 * correctly: the same double that strtod() finds.  False when the text is longer or has an exponent. */
static const double powers_of_ten[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

static bool read_short(struct tf_str s, double *out)
{
	size_t i = s.s[0] == '-' || s.s[0] == '+', digits = 0, places = 0;
	bool point = false;
	double whole = 0;

	for (; i < s.n; i++) {
		if (s.s[i] == '.') {
			point = true;
			continue;
		}
		if (s.s[i] < '0' || s.s[i] > '9' || ++digits > 15)
			return false;
		whole = whole * 10 + (s.s[i] - '0');
		places += point;
	}
	whole /= powers_of_ten[places];
	*out = s.s[0] == '-' ? -whole : whole;
	return true;
}

/* Writes a whole number below 1e16, at least `width` digits; returns where it ends. */
static char *write_digits(char *to, unsigned long long x, size_t width)
{
	char digits[20];
	size_t n = 0;

	for (; x > 0 || n < width; x /= 10)
		digits[n++] = (char)('0' + x % 10);
	while (n > 0)
		*to++ = digits[--n];
	return to;
}

/* A whole number, or one that is a whole number of at most 15 digits over 10, 100 or 1000: most numbers of news.  What
 * is written reads back as x by the same division as in read_short().  0 for all others. */
static size_t write_short(double x, char *buf)
{
	double size = fabs(x);
	char *to = buf;

	if (!(size <= 1e15) || (size < 1e-3 && size > 0))
		return 0;
	for (size_t places = 0; places <= 3; places++) {
		double power = powers_of_ten[places], whole = nearbyint(size * power);
		if (whole > 999999999999999.0 && places > 0)
			return 0;
		if (whole / power != size)
			continue;
		unsigned long long n = (unsigned long long)whole, tens = (unsigned long long)power;
		if (x < 0)
			*to++ = '-';
		to = write_digits(to, n / tens, 1);
		if (places > 0) {
			*to++ = '.';
			to = write_digits(to, n % tens, places);
		}
		*to = '\0';
		return (size_t)(to - buf);
	}
	return 0;
}

/* The calling thread's numbers in the C locale until number_locale_end(). */
static locale_t number_locale_begin(locale_t *c)
{
	*c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	assert(*c != (locale_t)0);
	return uselocale(*c);
}

static void number_locale_end(locale_t before, locale_t c)
{
	uselocale(before);
	freelocale(c);
}

bool tf_str_number(struct tf_str s, double *out)
{
	char buf[NUMBER_LONGEST + 1];
	locale_t before, c;
	double x;

	if (s.n == 0 || s.n > NUMBER_LONGEST || !is_number(s))
		return false;
	if (read_short(s, out))
		return true;
	memcpy(buf, s.s, s.n);
	buf[s.n] = '\0';
	before = number_locale_begin(&c);
	x = strtod(buf, NULL);
	number_locale_end(before, c);
	if (!isfinite(x))
		return false;
	*out = x;
	return true;
}

size_t tf_number_format(double x, char buf[TF_NUMBER_MAX])
{
	locale_t before, c;
	int n = 0;

	if (x == 0)
		x = 0; /* no "-0" */
	n = (int)write_short(x, buf);
	if (n > 0)
		return (size_t)n;
	before = number_locale_begin(&c);
	if (fabs(x) <= 1e15 && x == floor(x)) {
		n = snprintf(buf, TF_NUMBER_MAX, "%.0f", x);
	} else {
		/* 15 digits are always true to the text, 17 always to the double: the first that reads back wins.
		 * The smallest numbers have fewer digits than 15 to be true to. */
		for (int digits = fabs(x) < DBL_MIN ? 1 : 15; digits <= 17; digits++) {
			n = snprintf(buf, TF_NUMBER_MAX, "%.*g", digits, x);
			if (strtod(buf, NULL) == x)
				break;
		}
	}
	number_locale_end(before, c);
	return (size_t)n;
}

unsigned long long tf_hash(unsigned long long h, const void *data, size_t n)
{
	const unsigned char *p = data;

	for (size_t i = 0; i < n; i++)
		h = (h ^ p[i]) * 1099511628211ULL;
	return h;
}
