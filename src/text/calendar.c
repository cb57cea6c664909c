/* calendar.c - reads calendar days: "August 22, 2024", "2019-09-19". */
#include "text/calendar.h"

#include <math.h>

/* A whole number of at most two digits between 1 and `max`. */
static bool small_number(const struct text *t, size_t i, int max, int *out)
{
	double v, step;

	if (i >= t->n_tok || t->tok[i].end - t->tok[i].start > 2 || !token_number(t, i, false, &v, &step) || v < 1 || v > max)
		return false;
	*out = (int)v;
	return true;
}

static bool month_name(const struct text *t, size_t i, int *month, size_t *n)
{
	const struct lexeme *m = lex_at(t, i, TAG_MONTH);

	if (!m || isnan(m->num))
		return false;
	*month = (int)m->num;
	*n = m->n_words;
	/* the dot of "Aug." when the form does not hold it */
	if (token_is(t, i + *n, ".") && t->tok[i + *n].gap == GAP_NONE)
		(*n)++;
	return true;
}

static size_t ordinal_ending(const struct text *t, size_t i)
{
	return i < t->n_tok && t->tok[i].gap == GAP_NONE &&
	       (token_is(t, i, "st") || token_is(t, i, "nd") || token_is(t, i, "rd") || token_is(t, i, "th"));
}

/* month-day = month day [ [","] year ]          "Aug. 22, 2024" */
static size_t month_day(const struct text *t, size_t i, struct tf_date *d)
{
	size_t n;

	if (!month_name(t, i, &d->month, &n) || !small_number(t, i + n, 31, &d->day))
		return 0;
	n++;
	n += ordinal_ending(t, i + n);
	size_t comma = token_is(t, i + n, ",") ? 1 : 0;
	if (token_year(t, i + n + comma, &d->year))
		return n + comma + 1;
	d->year = 0;
	return n;
}

/* day-month = day month [ year ]          "22 August 2024" */
static size_t day_month(const struct text *t, size_t i, struct tf_date *d)
{
	size_t n = 1, m;

	if (!small_number(t, i, 31, &d->day))
		return 0;
	n += ordinal_ending(t, i + n);
	if (token_is(t, i + n, "of"))
		n++;
	if (!month_name(t, i + n, &d->month, &m))
		return 0;
	n += m;
	if (token_is(t, i + n, ",") && token_year(t, i + n + 1, &d->year))
		return n + 2;
	if (token_year(t, i + n, &d->year))
		return n + 1;
	d->year = 0;
	return n;
}

/* iso-day = year "-" month "-" day          "2019-09-19" */
static size_t iso_day(const struct text *t, size_t i, struct tf_date *d)
{
	if (!token_year(t, i, &d->year) || !(token_is(t, i + 1, "-") || token_is(t, i + 1, "/")) ||
	    !small_number(t, i + 2, 12, &d->month) || !(token_is(t, i + 3, "-") || token_is(t, i + 3, "/")) ||
	    !small_number(t, i + 4, 31, &d->day))
		return 0;
	return 5;
}

/* slash-day = month bar day bar year, or day bar month where the month would be above 12          "07/01/2005", "10-23-2003" */
static size_t slash_day(const struct text *t, size_t i, struct tf_date *d)
{
	const char *bar = token_is(t, i + 1, "-") ? "-" : "/";
	int first, second;

	if (!small_number(t, i, 31, &first) || !token_is(t, i + 1, bar) || !small_number(t, i + 2, 31, &second) ||
	    !token_is(t, i + 3, bar) || !token_year(t, i + 4, &d->year))
		return 0;
	for (size_t k = i + 1; *bar == '-' && k <= i + 4; k++)
		if (t->tok[k].gap != GAP_NONE)
			return 0;
	d->month = first <= 12 ? first : second;
	d->day = first <= 12 ? second : first;
	return 5;
}

int calendar_weekday(struct tf_date d)
{
	long w = (tf_date_days(d) + 3) % 7; /* 1970-01-01 was a Thursday */
	return (int)(w < 0 ? w + 7 : w) + 1;
}

size_t calendar_day(const struct text *t, size_t i, struct tf_date *out)
{
	static size_t (*const forms[])(const struct text *, size_t, struct tf_date *) = { iso_day, slash_day, month_day, day_month };

	for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
		struct tf_date d = { 0 };
		size_t n = forms[k](t, i, &d);
		struct tf_date probe = d;
		if (d.year == 0)
			probe.year = 2000; /* a leap year: February 29 may be one */
		if (n && tf_date_valid(probe)) {
			*out = d;
			return n;
		}
	}
	return 0;
}
