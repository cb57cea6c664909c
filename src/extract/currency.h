/* currency.h - which currency a name means here: "dollars", "rupees", "Rs" belong to several countries. */
#ifndef EXTRACT_CURRENCY_H
#define EXTRACT_CURRENCY_H

#include "extract/quantity.h"

/* Writes the ISO 4217 code that the lexeme (TAG_CURRENCY, TAG_CURSIGN) means; true when its words name no country. */
bool currency_code(const struct lexeme *w, const struct quantity_context *ctx, char code[TF_UNIT_MAX]);

/* What a bare dollar is in this text, which is about these two; "" where there is none. */
const char *currency_dollar(const struct text *t, const char *home, const char *partner);

#endif
