/* unit.h - what stands before and behind a number and says what it is a number of. */
#ifndef EXTRACT_UNIT_H
#define EXTRACT_UNIT_H

#include "extract/number.h"
#include "extract/quantity.h"

struct unit {
	enum measure measure;
	enum factor_form form;
	char name[TF_UNIT_MAX];
	double factor; /* of the stated unit in the base unit: GWh 1e6 (kWh) */
	bool loose;    /* a dollar of no named country: a closer name behind the number wins */
};

/* A currency sign or code before a number, and nothing else. */
bool unit_before(struct cursor *c, const struct quantity_context *ctx, struct unit *u);

/* A currency, percent, factor or measure behind the number. */
bool unit_after(struct cursor *c, const struct quantity_context *ctx, const struct number *n, struct unit *u);

#endif
