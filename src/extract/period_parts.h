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
/* A length of time in months; 0 for days and weeks. */
bool period_unit(struct cursor *c, int *months);
bool period_month(struct cursor *c, int *month);
/* A four-digit number that means a year, and no part of a code, an amount, a name or a count of things. */
bool period_year(struct cursor *c, int *year);
/* Exactly n digits and nothing else. */
bool period_digits(const struct text *t, size_t i, size_t end, size_t n, int *out);
/* Something follows that makes the number a figure: a scale, a percent sign, a currency, a unit. */
bool period_figure_follows(const struct text *t, size_t i, size_t end);

/* Token i is one of the words; the list ends with NULL. */
bool period_any(const struct text *t, size_t i, const char *const *words);
/* *m is so many months from that one on; true, so that a reader may end with it. */
bool period_part(struct period_mention *m, int month, int n_months, bool by_name);
/* through = ["-"] ("to" | "through" | "till" | "until" | "and") ["-"] | "-"          between two months or quarters */
bool period_through(struct cursor *c, bool and);

/* period_date.c: a day of the calendar. */
struct period_day {
	int month, year; /* year 0: not stated; month 0: in numbers, "07/01/2005" */
	int day;         /* 0: in numbers */
};
bool period_date(struct cursor *c, struct period_day *d);
/* Two digits for a year behind months: "Jan-Sep 18", "Mar'21", "Dec-20"; fixes the year of *m. */
bool period_short_year(struct cursor *c, bool range, struct period_mention *m);

/* period_year.c: years, stated or counted ("2019", "FY22", "2011-12", "2010 to 2014", "last year", "the year before"). */
bool year_stated(struct cursor *c, struct period_mention *m);
bool year_counted(struct cursor *c, struct period_mention *m);
/* A year as it follows a part of a year: "of 2019", "this year", "(2020-21)"; fills in the year of *m. */
bool year_link(struct cursor *c, struct period_mention *m);
/* Months and year are both known: what they fix. */
void year_fix(struct period_mention *m);

/* period_months.c: parts of a year ("January-August", "first eight months", "Q2 FY24"). */
bool months_read(struct cursor *c, struct period_mention *m);

/* period_letters.c: "Q1", "2Q", "H1", "Q1-Q3", "9M 2023"; two digits behind them may be a year. */
bool letters_read(struct cursor *c, struct period_mention *m, bool *short_fits);

/* period_pointer.c: words that point to a time named before ("in the period", "for the full year", "by then"). */
bool pointer_read(struct cursor *c, struct period_mention *m);

/* period_relative.c: what is counted from elsewhere ("the same period", "a decade ago", "the next three years"). */
bool relative_read(struct cursor *c, struct period_mention *m);

/* period_lead.c: what stands before a mention that begins at token `begin`, not reaching back beyond token `lo`. */
struct period_lead {
	size_t prep;   /* the preposition, or the mention's first word when there is none */
	bool has_prep;
	bool compared; /* a word of comparison leads in */
};
struct period_lead lead_read(const struct text *t, size_t begin, size_t lo);
enum period_role lead_role(const struct text *t, const struct period_lead *l, const struct period_mention *m, size_t lo,
                           size_t begin, size_t end);
/* A figure ends right before token i. */
bool lead_figure(const struct text *t, size_t i, size_t lo);

#endif
