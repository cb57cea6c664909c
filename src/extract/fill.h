/* fill.h - the parties of a topic that its own words leave out. */
#ifndef EXTRACT_FILL_H
#define EXTRACT_FILL_H

#include "extract/frame.h"

/* Sets reporter and partner of a topic; `before` is the topic before it in the sentence, or NULL. */
void fill_topic(struct topic *t, const struct frame *f, const struct reading *r, const struct topic *before);

#endif
