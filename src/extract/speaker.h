/* speaker.h - who says it: the speakers of a document. */
#ifndef EXTRACT_SPEAKER_H
#define EXTRACT_SPEAKER_H

#include "text/document.h"

struct speakers; /* read-only once found */

/* Finds who speaks where in a document; lives in `work`. */
const struct speakers *speakers_find(const struct document *doc, struct tf_arena *work);

/* Who says what stands at token `tok` of that sentence, as worded; empty where the text itself speaks. */
struct tf_str speaker_of(const struct speakers *s, size_t sentence, uint32_t tok);

#endif
