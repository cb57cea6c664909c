/* years.h - what is told over several years. */
#ifndef EXTRACT_YEARS_H
#define EXTRACT_YEARS_H

#include "extract/figure.h"

/* "doubled between 2010 and 2018": from the first year to the last; `m` is the mention of its period, or NULL. */
void years_split(const struct reading *r, struct figure *f, const struct period_mention *m);

/* "From 2000 to 2023 trade grew from 100 billion to 1.98 trillion": the one of the first year, the other of the last. */
bool years_ends(const struct reading *r, size_t k, struct figure *f, const struct period_mention *m);

/* "has grown by 13 percent a year since 2010": all the years since; `b` is the mention that it counts from, or NULL. */
bool years_average(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *b);

/* "doubled in four years": from so many years before up to what the text is about, or on from the time told before. */
bool years_grown(const struct figure_context *c, const struct reading *r, struct figure *f, const struct period_mention *m,
                 const struct figure *before);

/* "had fallen to 6,000 tonnes by 2018": the time is over, and a verb of the past tells what happened. */
bool years_happened(const struct figure_context *c, const struct reading *r, const struct figure *f);

#endif
