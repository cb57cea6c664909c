/* section.h - whom the part of a text here is about. */
#ifndef EXTRACT_SECTION_H
#define EXTRACT_SECTION_H

#include "extract/frame.h"

/* A heading, if the sentence is or starts with one, sets the pair in force: for its paragraph, or until the next heading. */
void section_open(struct frame *f, const struct reading *r);

/* Whom the sentence opens with is its center; the first sentence of a paragraph may put its center in force. */
void section_center(struct frame *f, const struct reading *r);

#endif
