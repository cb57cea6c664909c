/* fiscal.c - when the fiscal years of countries start, as their statistics offices use them. */
#include "extract/fiscal.h"

#include <stddef.h>
#include <string.h>

static const struct { const char *code; int month; } starts[] = {
	{ "IND", 4 }, { "JPN", 4 }, { "PAK", 7 }, { "BGD", 7 }, { "NPL", 7 }, { "EGY", 7 }, { "MMR", 4 }, { "GBR", 4 },
	{ "USA", 10 }, { "AUS", 7 }, { "THA", 10 }, { "ETH", 7 }, { "KEN", 7 }, { "UGA", 7 }, { "TZA", 7 }, { "RWA", 7 },
	{ "BTN", 7 }, { "HKG", 4 }, { "ZAF", 4 }, { "CAN", 4 }, { "NZL", 7 },
};

int fiscal_calendar(const char *code)
{
	return strcmp(code, "IRN") == 0 || strcmp(code, "AFG") == 0 ? 3 : 0;
}

int fiscal_starts(const char *code)
{
	for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
		if (strcmp(starts[k].code, code) == 0)
			return starts[k].month;
	return 1;
}

bool fiscal_counts_trade(const char *code)
{
	return fiscal_starts(code) > 1 && strcmp(code, "USA") != 0;
}
