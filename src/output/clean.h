/* clean.h - text from documents made fit for a chart, and names fit for files. */
#ifndef OUTPUT_CLEAN_H
#define OUTPUT_CLEAN_H

#include <stdint.h>

#include "tradefig/str.h"

/* One character of UTF-8 at s[0..n), n > 0; returns how many bytes it takes.  Bytes that are no UTF-8 (overlong
 * forms, surrogates and cut ends among them) give U+FFFD, one for each byte. */
size_t clean_char(const char *s, size_t n, uint32_t *out);

/* Text that may stand in a chart: one line of valid UTF-8 without control characters, in which nothing is left
 * that gnuplot's data reader or an SVG reader takes for more than a letter.  Cut at `max` characters. */
struct tf_str clean_label(struct tf_str s, size_t max, struct tf_arena *keep);

/* "CHN-RUS trade USD" -> "chn-rus-trade-usd": lower-case letters, digits and hyphens only.  Ids that need more
 * than that end in a hash, so that two of them do not meet in one file. */
struct tf_str clean_file_name(struct tf_str id, struct tf_arena *keep);

#endif
