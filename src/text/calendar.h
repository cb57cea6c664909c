/* calendar.h - calendar days written out in a text. */
#ifndef TEXT_CALENDAR_H
#define TEXT_CALENDAR_H

#include "grammar/lexicon.h"
#include "tradefig/date.h"

/* The day written at token i: "August 22, 2024", "22 August 2024", "Aug. 22", "2019-09-19", "07/01/2005".  The year is 0 where the
 * text gives none.  Returns the number of tokens, 0 when there is no day. */
size_t calendar_day(const struct text *t, size_t i, struct tf_date *out);

/* Day of the week, Monday = 1 .. Sunday = 7. */
int calendar_weekday(struct tf_date d);

#endif
