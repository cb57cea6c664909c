/* trend_labels.h - all text of a trend chart, as rows with their places. */
#ifndef OUTPUT_TREND_LABELS_H
#define OUTPUT_TREND_LABELS_H

#include "output/trend.h"

/* Adds the layers title, subtitle, source, key, tick and label, and the frame. */
void trend_add_labels(struct trend *t);

#endif
