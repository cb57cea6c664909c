/* period.h - words of time: recognised as they stand, then resolved against the document's date.
 *
 * Which figure a period belongs to is decided elsewhere. */
#ifndef EXTRACT_PERIOD_H
#define EXTRACT_PERIOD_H

#include "grammar/lexicon.h"
#include "tradefig/date.h"

enum period_role {
	PERIOD_PLAIN,   /* "in 2015", "last year", "January-August", "the first eight months of this year" */
	PERIOD_DUE,     /* "by 2015", "within five years", "by the end of the decade": when something shall be reached */
	PERIOD_BASE,    /* what a rate counts from: "a year earlier", "from the same period last year", "than in 2018",
	                   "since 2000", "month-on-month", "year-on-year", "on the month", "a decade ago" after a comparison */
	PERIOD_STAND    /* "at the end of June", "by the end of last year" with a past date: when a stock stood */
};

enum period_form {
	FORM_FIXED,       /* fully stated: "2015", "March 2022", "FY22", "2011-12", "January-June 2019" */
	FORM_MONTHS,      /* months without a year: "January-August", "in June", "the first eight months", "the second quarter" */
	FORM_RELATIVE,    /* counted from the document's date: "last year", "this month", "next year", "a decade ago" */
	FORM_SAME,        /* same months as the period it is compared with, shifted: "a year earlier", "the same period of 2018",
	                     "year-on-year", "month-on-month", "the previous month" */
	FORM_BACK,        /* points back to a period named before: "that year", "the period", "then", "the month" */
	FORM_SPAN         /* a number of years on or back: "in the next three years", "within five years", "in ten years",
	                     "over the past decade" */
};

struct period_mention {
	uint32_t tok0, tok1;       /* tokens, with a leading preposition ("in", "by", "from", "since") when there is one */
	enum period_role role;
	enum period_form form;
	struct tf_period fixed;    /* FORM_FIXED */
	int month, n_months;       /* FORM_MONTHS: first month (1-12) and how many; also kept where a year is given */
	int shift_months;          /* FORM_RELATIVE: -12 last year, 0 this, +12 next; FORM_SAME: -12 year-on-year, -1 month-on-month */
	int unit_months;           /* length of what is meant: year 12, quarter 3, month 1 */
	int stood;                 /* PERIOD_STAND: how many months the quarter or half has at whose end something stands; 0: not told */
	int span_years;            /* FORM_SPAN, negative: back; counted in unit_months: "the next six months" is 6 of 1 */
	bool fiscal;               /* "fiscal year", "FY", "2011-12": starts at ctx->fiscal_month; a stated one keeps in `fixed`
	                              the calendar year after which it is named */
	int fiscal_month;          /* in which the fiscal year of the country named with it starts ("the Thai fiscal year"); 0: none */
	bool straddles;            /* its months begin late in ours, as those of Iran's calendar do: as many touch one more of ours */
	bool year_pair;            /* the fiscal year is written with both its years: "2011-12", "FY2022/23" */
	bool by_slash;             /* with a slash between them: "2022/23" */
	bool by_name;              /* the months have names ("July-March FY21"), not numbers ("first quarter of FY21") */
	bool open;                 /* FORM_BACK: "the centenary year": no words tell which */
	bool whole;                /* FORM_BACK: "the full year" */
	bool counted;              /* FORM_BACK: "the seven months": as many as those named before */
	bool year_given;
	bool to_date;              /* "so far this year", "year to date", "since January"; with a base: "since 2005" */
};

struct period_mentions {
	struct period_mention *v;
	size_t n, cap;
};

struct period_context {
	struct tf_date published;  /* none: relative words stay open */
	int fiscal_month;          /* month in which the reporter's fiscal year starts: India 4, Pakistan 7, Japan 4; 1 when
	                              it is the calendar year */
	bool fiscal_by_start;      /* a fiscal year with one number is named after the year in which it starts (Japan) */
};

/* All period mentions among tokens [from, to), in order, longest first, not overlapping.  Dates of events ("on Thursday",
 * "on 14 June 2019", "Nov. 4", a dateline) are no periods, and neither are numbers that only look like years. */
void period_find(const struct text *t, size_t from, size_t to, struct tf_arena *a, struct period_mentions *out);

enum period_sense { SENSE_PAST, SENSE_FUTURE };

/* The period that a mention means.  `before` is the last period resolved in the text before it (or none): what FORM_BACK and
 * FORM_SAME refer to and what gives FORM_MONTHS its year when the sentence is about another year than the current one.
 * Months without a year: in the past sense the last such months that were over at the date of publication, in the future
 * sense the next ones.  "Within five years" counts from `before` when that lies well before the document (the year before the
 * last or earlier, or a month of last year): pass none to count from publication.  None when it cannot be told. */
struct tf_period period_resolve(const struct period_mention *m, const struct period_context *c, enum period_sense sense,
                                struct tf_period before);

/* The period that a base mention (role PERIOD_BASE) means for a figure about `of`: year-on-year of 2019-01/2019-08 is
 * 2018-01/2018-08; month-on-month of 2019-06 is 2019-05; "since 2000" of 2004 is 2000; none when it cannot be told. */
struct tf_period period_base(const struct period_mention *m, const struct period_context *c, struct tf_period of);

#endif
