/* number.h - numbers as news writes them, in digits and in words, with their scales. */
#ifndef EXTRACT_NUMBER_H
#define EXTRACT_NUMBER_H

#include "extract/cursor.h"

struct number {
	double value;  /* scales multiplied in */
	double step;   /* worth of the last stated digit */
	double scale;  /* product of the scales; 1 when there are none */
	bool digits;   /* written in digits */
	bool about;    /* "30-odd", "a couple of" */
	bool open_end; /* "240+" */
	uint32_t tok0, tok1;
};

/* Reads a number with its scales.  `money`: a currency sign stands before it, so "$100 m" may be read. */
bool number_read(struct cursor *c, bool money, struct number *n);

/* The digits belong to a name, a date, a clock time, an ordinal or a reference: "CB19-127", "24th", "14:40", "2019-09-19". */
bool number_is_glued(const struct cursor *c, const struct number *n);

/* A number without unit and scale that is a year, a day of a month, or the number of an article, page or hall. */
bool number_is_name(const struct cursor *c, const struct number *n);

#endif
