/* json.h - the two things of JSON that need care: strings and numbers. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdio.h>

#include "tradefig/str.h"

/* A string in quotes, whatever bytes it holds: a stretch that is no UTF-8 becomes U+FFFD. */
void json_string(FILE *to, struct tf_str text);

/* A number that reads back as the same; null for NAN and infinities. */
void json_number(FILE *to, double x);

#endif
