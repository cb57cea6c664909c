/* html.h - the one place where text enters a page. */
#ifndef OUTPUT_HTML_H
#define OUTPUT_HTML_H

#include <stdio.h>

#include "tradefig/str.h"

/* Text as content or as a quoted attribute of HTML, SVG or XML: markup characters are written as entities; bytes
 * that are no UTF-8, control characters and those that turn the direction of text are shown as U+FFFD. */
void html_text(FILE *to, struct tf_str s);
void html_cstr(FILE *to, const char *s);
/* Formatted text, escaped as a whole. */
void html_printf(FILE *to, struct tf_arena *work, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* Bytes as the rest of a `data:` address, percent-encoded. */
void html_data(FILE *to, struct tf_str s);

#endif
