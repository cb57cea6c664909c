/* date.c - civil dates and periods of whole months, and how both are written in files.
 *
 * Turning words ("last year") into periods is the business of extract/period.c. */
#include "tradefig/date.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define YEAR_LAST 9999

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool tf_date_valid(struct tf_date d)
{
	return d.year >= 1 && d.year <= YEAR_LAST && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	       d.day <= month_days(d.year, d.month);
}

/* Days of all years before this one, counted from 0001-01-01. */
static long days_before_year(int year)
{
	long y = year - 1;

	return y * 365 + y / 4 - y / 100 + y / 400;
}

long tf_date_days(struct tf_date d)
{
	long days = days_before_year(d.year) - days_before_year(1970) + d.day - 1;

	for (int m = 1; m < d.month; m++)
		days += month_days(d.year, m);
	return days;
}

struct tf_date tf_date_from_days(long days)
{
	long from_one = days + days_before_year(1970);
	struct tf_date d = { .year = 1, .month = 1, .day = 1 };

	/* Never a year too late: no year is longer than 366 days. */
	d.year = (int)(from_one / 366) + 1;
	while (days_before_year(d.year + 1) <= from_one)
		d.year++;
	from_one -= days_before_year(d.year);
	while (from_one >= month_days(d.year, d.month))
		from_one -= month_days(d.year, d.month++);
	d.day = (int)from_one + 1;
	return d;
}

/* Exactly n digits at *s. */
static bool read_digits(struct tf_str *s, size_t n, int *out)
{
	int x = 0;

	if (s->n < n)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (s->s[i] < '0' || s->s[i] > '9')
			return false;
		x = x * 10 + (s->s[i] - '0');
	}
	s->s += n;
	s->n -= n;
	*out = x;
	return true;
}

static bool read_char(struct tf_str *s, char c)
{
	if (s->n == 0 || s->s[0] != c)
		return false;
	s->s++;
	s->n--;
	return true;
}

bool tf_date_parse(struct tf_str s, struct tf_date *out)
{
	struct tf_date d;

	if (!read_digits(&s, 4, &d.year) || !read_char(&s, '-') || !read_digits(&s, 2, &d.month) ||
	    !read_char(&s, '-') || !read_digits(&s, 2, &d.day) || s.n != 0 || !tf_date_valid(d))
		return false;
	*out = d;
	return true;
}

/* Writes `n` digits of x and what follows them. */
static char *put(char *to, unsigned x, size_t n, const char *then)
{
	for (size_t i = n; i-- > 0; x /= 10)
		to[i] = (char)('0' + x % 10);
	to += n;
	while (*then)
		*to++ = *then++;
	*to = '\0';
	return to;
}

const char *tf_date_format(struct tf_date d, char buf[TF_DATE_MAX])
{
	buf[0] = '\0';
	if (tf_date_valid(d))
		put(put(put(buf, (unsigned)d.year, 4, "-"), (unsigned)d.month, 2, "-"), (unsigned)d.day, 2, "");
	return buf;
}

int tf_date_cmp(struct tf_date a, struct tf_date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

struct tf_date tf_date_today(void)
{
	const long day_seconds = 24L * 60 * 60;
	const char *fixed = getenv("SOURCE_DATE_EPOCH");

	if (fixed && *fixed) {
		char *end;
		long long seconds;

		errno = 0;
		seconds = strtoll(fixed, &end, 10);
		if (errno == 0 && *end == '\0' && seconds >= 0 && seconds / day_seconds < 3000L * 366)
			return tf_date_from_days((long)(seconds / day_seconds));
	}
	return tf_date_from_days((long)(time(NULL) / day_seconds));
}

struct tf_period tf_period_months(int year, int month, int n_months)
{
	int first = year * 12 + month - 1;

	return (struct tf_period){ first, first + n_months - 1 };
}

struct tf_period tf_period_year(int year)
{
	return tf_period_months(year, 1, 12);
}

struct tf_period tf_period_between(int year1, int month1, int year2, int month2)
{
	return (struct tf_period){ year1 * 12 + month1 - 1, year2 * 12 + month2 - 1 };
}

bool tf_period_none(struct tf_period p)
{
	return p.first == 0;
}

struct tf_period tf_period_shift(struct tf_period p, int months)
{
	if (tf_period_none(p))
		return p;
	return (struct tf_period){ p.first + months, p.last + months };
}

bool tf_period_eq(struct tf_period a, struct tf_period b)
{
	if (tf_period_none(a) || tf_period_none(b))
		return tf_period_none(a) && tf_period_none(b);
	return a.first == b.first && a.last == b.last;
}

int tf_period_length(struct tf_period p)
{
	return tf_period_none(p) ? 0 : p.last - p.first + 1;
}

bool tf_period_is_year(struct tf_period p)
{
	return tf_period_length(p) == 12 && p.first % 12 == 0;
}

int tf_period_first_year(struct tf_period p)
{
	return p.first / 12;
}

int tf_period_last_year(struct tf_period p)
{
	return p.last / 12;
}

struct tf_date tf_period_start(struct tf_period p)
{
	if (tf_period_none(p))
		return (struct tf_date){ 0 };
	return (struct tf_date){ p.first / 12, p.first % 12 + 1, 1 };
}

struct tf_date tf_period_end(struct tf_period p)
{
	int year = p.last / 12, month = p.last % 12 + 1;

	if (tf_period_none(p))
		return (struct tf_date){ 0 };
	return (struct tf_date){ year, month, month_days(year, month) };
}

/* Years beyond four digits and ends before starts do not occur in what was read; they print as none. */
const char *tf_period_format(struct tf_period p, char buf[TF_PERIOD_MAX])
{
	unsigned year1 = (unsigned)(p.first / 12) % 10000u, month1 = (unsigned)(p.first % 12) + 1;
	unsigned year2 = (unsigned)(p.last / 12) % 10000u, month2 = (unsigned)(p.last % 12) + 1;
	int length = tf_period_length(p);

	buf[0] = '\0';
	if (p.first < 12 || p.last < p.first || p.last / 12 > YEAR_LAST)
		return buf;
	if (tf_period_is_year(p))
		put(buf, year1, 4, "");
	else if (length == 6 && p.first % 6 == 0)
		put(put(buf, year1, 4, "-H"), (month1 - 1) / 6 + 1, 1, "");
	else if (length == 3 && p.first % 3 == 0)
		put(put(buf, year1, 4, "-Q"), (month1 - 1) / 3 + 1, 1, "");
	else if (length == 1)
		put(put(buf, year1, 4, "-"), month1, 2, "");
	else
		put(put(put(put(buf, year1, 4, "-"), month1, 2, "/"), year2, 4, "-"), month2, 2, "");
	return buf;
}

/* month = year "-" digit digit          "2012-06" */
static bool read_month(struct tf_str *s, struct tf_period *out)
{
	struct tf_str at = *s;
	int year, month;

	if (!read_digits(&at, 4, &year) || year == 0 || !read_char(&at, '-') || !read_digits(&at, 2, &month) ||
	    month < 1 || month > 12)
		return false;
	*out = tf_period_months(year, month, 1);
	*s = at;
	return true;
}

/* part = year "-" ("H" half | "Q" quarter)          "2019-Q1" */
static bool read_part(struct tf_str *s, struct tf_period *out)
{
	struct tf_str at = *s;
	int year, part, months;

	if (!read_digits(&at, 4, &year) || year == 0 || !read_char(&at, '-'))
		return false;
	if (read_char(&at, 'H'))
		months = 6;
	else if (read_char(&at, 'Q'))
		months = 3;
	else
		return false;
	if (!read_digits(&at, 1, &part) || part < 1 || part > 12 / months)
		return false;
	*out = tf_period_months(year, (part - 1) * months + 1, months);
	*s = at;
	return true;
}

static bool read_year(struct tf_str *s, struct tf_period *out)
{
	int year;

	if (!read_digits(s, 4, &year) || year == 0)
		return false;
	*out = tf_period_year(year);
	return true;
}

/* period = part | month ["/" month] | year ["/" year] */
bool tf_period_parse(struct tf_str s, struct tf_period *out)
{
	struct tf_period from, to;

	if (s.n == 0) {
		*out = (struct tf_period){ 0 };
		return true;
	}
	if (read_part(&s, &from)) {
		to = from;
	} else if (read_month(&s, &from)) {
		to = from;
		if (read_char(&s, '/') && !read_month(&s, &to))
			return false;
	} else if (read_year(&s, &from)) {
		to = from;
		if (read_char(&s, '/') && !read_year(&s, &to))
			return false;
	} else {
		return false;
	}
	if (s.n != 0 || to.first < from.first)
		return false;
	*out = (struct tf_period){ from.first, to.last };
	return true;
}
