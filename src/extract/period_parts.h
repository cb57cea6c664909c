/* period_parts.h - the readers of period.c, one family of wordings a file.
 *
 * Each reads at the cursor and moves it only on a whole match; roles and prepositions are period.c's business. */
#ifndef EXTRACT_PERIOD_PARTS_H
#define EXTRACT_PERIOD_PARTS_H

#include "extract/period.h"

struct cursor {
	const struct text *t;
	size_t i, end;
};

/* A lexeme of that tag at the cursor, which moves behind it; NULL when there is none. */
const struct lexeme *period_take(struct cursor *c, enum tag tag);
/* The cursor moves behind this word or sign. */
bool period_skip(struct cursor *c, const char *lower);
/* A whole number of one or two digits, or a number in words, or (with `article`) "a"; at least 1. */
bool period_count(struct cursor *c, bool article, int *n);
/* A length of time in months. */
bool period_unit(struct cursor *c, int *months);
/* Something follows that makes the number a figure: a scale, a percent sign, a currency, a unit. */
bool period_figure_follows(const struct text *t, size_t i, size_t end);

/* period_year.c: years, stated or counted ("2019", "FY22", "2011-12", "2010 to 2014", "last year", "the year before"). */
bool year_stated(struct cursor *c, struct period_mention *m);
bool year_counted(struct cursor *c, struct period_mention *m);
/* A year as it follows a part of a year: "of 2019", "this year", "(2020-21)"; fills in the year of *m. */
bool year_link(struct cursor *c, struct period_mention *m);
/* Months and year are both known: what they fix. */
void year_fix(struct period_mention *m);

/* period_months.c: parts of a year ("January-August", "first eight months", "Q2 FY24") and dates. */
bool months_read(struct cursor *c, struct period_mention *m);
/* A day of the calendar; only month and, where stated, year are kept. */
struct calendar_day {
	int month, year; /* year 0: not stated */
};
bool months_date(struct cursor *c, struct calendar_day *d);

/* period_relative.c: what is counted from elsewhere ("the same period", "a decade ago", "the next three years"). */
bool relative_read(struct cursor *c, struct period_mention *m);

#endif
