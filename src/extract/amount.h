/* amount.h - a number with its sign and unit, and ranges of two of them. */
#ifndef EXTRACT_AMOUNT_H
#define EXTRACT_AMOUNT_H

#include "extract/quantity.h"
#include "extract/unit.h"

struct amount {
	double lo, hi, step;
	double scale;  /* of the number: 1 when it has none */
	bool has_unit; /* `unit` says of what */
	bool range;
	bool sign; /* a + or - or "minus" before the number */
	struct unit unit;
	struct number number;
	uint32_t tok0, tok1;
};

/* Reads an amount or a range that starts at the cursor. */
bool amount_read(struct cursor *c, const struct quantity_context *ctx, struct amount *a);

/* The token before i is "from", or a qualifier stands between them: "from about 10 to 12". */
bool amount_is_from(const struct cursor *c, size_t i);

#endif
