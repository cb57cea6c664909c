/* fiscal.h - when the fiscal years of countries start. */
#ifndef EXTRACT_FISCAL_H
#define EXTRACT_FISCAL_H

#include <stdbool.h>

/* The month in which the fiscal year of a country starts; 1 where it is the calendar year or nobody's is known. */
int fiscal_starts(const char *code);
/* The month in which the calendar year of a country starts that does not keep ours; 0: it does. */
int fiscal_calendar(const char *code);

/* Trade is counted in the country's fiscal years, and not its budget alone. */
bool fiscal_counts_trade(const char *code);

#endif
