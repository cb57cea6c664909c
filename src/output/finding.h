/* finding.h - the sentence that stands above a trend chart. */
#ifndef OUTPUT_FINDING_H
#define OUTPUT_FINDING_H

#include "output/trend.h"

/* "China-Russia trade missed its $100bn target for 2015 and passed it in 2018" */
struct tf_str finding_of(const struct trend *t);

#endif
