/* date.h - civil dates and periods of whole months. */
#ifndef TRADEFIG_DATE_H
#define TRADEFIG_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "tradefig/str.h"

/* A day of the Gregorian calendar; year 0 means that there is none. */
struct tf_date {
	int year, month, day;
};

bool tf_date_valid(struct tf_date d);                 /* a day that exists */
long tf_date_days(struct tf_date d);                  /* days since 1970-01-01 */
struct tf_date tf_date_from_days(long days);
bool tf_date_parse(struct tf_str s, struct tf_date *out); /* "2019-09-10" and nothing else */
#define TF_DATE_MAX 16
const char *tf_date_format(struct tf_date d, char buf[TF_DATE_MAX]); /* "2019-09-10"; "" for none */
int tf_date_cmp(struct tf_date a, struct tf_date b);
struct tf_date tf_date_today(void);                   /* UTC; SOURCE_DATE_EPOCH when it is set */

/* Whole months, both ends included, each counted as year * 12 + (month - 1); first == 0: no period. */
struct tf_period {
	int first, last;
};

struct tf_period tf_period_year(int year);
struct tf_period tf_period_months(int year, int month, int n_months); /* n months from that one on */
struct tf_period tf_period_between(int year1, int month1, int year2, int month2);
struct tf_period tf_period_shift(struct tf_period p, int months);
bool tf_period_none(struct tf_period p);
bool tf_period_eq(struct tf_period a, struct tf_period b);
int tf_period_length(struct tf_period p);             /* in months; 0 for none */
bool tf_period_is_year(struct tf_period p);           /* exactly one calendar year */
int tf_period_first_year(struct tf_period p);
int tf_period_last_year(struct tf_period p);
struct tf_date tf_period_start(struct tf_period p);   /* its first day */
struct tf_date tf_period_end(struct tf_period p);     /* its last day */
/* "2019", "2012-H1", "2019-Q1", "2012-06", "2019-01/2019-08", "2021-04/2022-03"; "" for none. */
#define TF_PERIOD_MAX 24
const char *tf_period_format(struct tf_period p, char buf[TF_PERIOD_MAX]);
/* Reads all forms that tf_period_format writes, and "2011/2015" for whole years; empty gives none. */
bool tf_period_parse(struct tf_str s, struct tf_period *out);

#endif
