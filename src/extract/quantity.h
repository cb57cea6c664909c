/* quantity.h - figures as they stand in the text: number, unit, qualifier; what they mean is others' business. */
#ifndef EXTRACT_QUANTITY_H
#define EXTRACT_QUANTITY_H

#include "grammar/lexicon.h"
#include "tradefig/claim.h"

enum measure {
	MEASURE_MONEY,    /* unit is ISO 4217 */
	MEASURE_PERCENT,  /* unit "percent" */
	MEASURE_POINTS,   /* percentage points; unit "percent" */
	MEASURE_TIMES,    /* a factor; unit "times" */
	MEASURE_GOODS,    /* unit "tonne", "barrel", ... */
	MEASURE_FRACTION, /* "a third", "half": a share or a rate; unit "percent", lo in percent (33.33) */
	MEASURE_BARE /* a number without unit: counts, table cells; never a claim unless a table or list gives it one */
};

/* How a factor is worded: decides between "N times as much" and "N times more". */
enum factor_form { FACTOR_NONE, FACTOR_VERB /* doubled, halved */, FACTOR_FOLD /* fivefold, 5-fold */, FACTOR_TIMES };

struct quantity {
	double lo, hi; /* base unit; lo == hi unless it is a range; a minus sign in the text counts */
	double step;   /* worth of the last stated digit: 95.28 billion -> 1e7; 0 for words like "doubled" */
	double scale;  /* what one in the number as written is worth: 95.28 billion -> 1e9, 3 GWh -> 1e6 */
	enum measure measure;
	enum factor_form form;
	char unit[TF_UNIT_MAX];
	enum tf_qualifier qualifier;
	bool sign;           /* a + or - stands before the number ("+19%", "-50.7") or "minus" */
	bool borrowed;       /* scale or unit come from a neighbour in a list or range ("97.3 and 54.2 billion") */
	bool slash_year;     /* "a year", "per annum" follows */
	uint32_t tok0, tok1; /* tokens of the quote, end exclusive: figure, adjacent qualifier, adjacent unit */
	uint32_t num0, num1; /* the tokens of the number alone */
};

struct quantities {
	struct quantity *v;
	size_t n, cap;
};

struct quantity_context {
	bool decimal_comma; /* the document writes 1.562,1 */
	const char *dollar; /* what a bare dollar sign or word means here: "USD" unless the document says otherwise */
	const char *home, *partner; /* whose rupees and shillings are meant where no country is named; NULL or "" */
	const char *
		money; /* currency of a bare scaled number ("15.76 billion") where nothing else says: last one seen; may be "" */
	const char *
		goods; /* measure of goods named since then, for "4.42 million" after "4.91 million vehicles"; NULL or
	                             "" when none was */
	const struct quantity *before, *amount_before; /* the figure and the amount read last in the paragraph; NULL: none was */
};

/* All quantities among tokens [from, to), in order of the text, not overlapping.  Dates, years, clock times, phone and
 * article numbers, ordinals and numbers glued to letters (CB19-127, EU25, FY22, Q2) are no quantities.
 * A scaled number without currency ("15.76 billion") is money in the currency of the nearest money before it in the
 * same range, else ctx->money, else MEASURE_BARE. */
void quantity_find(const struct text *t, size_t from, size_t to, const struct quantity_context *ctx,
                   struct tf_arena *a, struct quantities *out);

#endif
