/* field.h - when two fields say the same, however they are written. */
#ifndef LEARN_FIELD_H
#define LEARN_FIELD_H

#include "tradefig/gold.h"

/* The text without blanks around it; empty for the ways to write nothing: "null", "None", "nan", "-". */
struct tf_str field_clean(struct tf_str s);

/* The file's name without its folder. */
struct tf_str field_file_name(struct tf_str path);

/* NAN for what is no number. */
double field_number(struct tf_str s);

/* Upper and lower case (of ASCII, which is all that words, codes and units need) are the same. */
bool field_same_word(struct tf_str a, struct tf_str b);
bool field_same_unit(struct tf_str a, struct tf_str b);   /* "%" and "percent" are one unit */
bool field_same_code(struct tf_str a, struct tf_str b);   /* "CHN-Heilongjiang" and "chn - heilongjiang" */
bool field_same_period(struct tf_str a, struct tf_str b); /* "2019-Q1" and "2019-01/2019-03" */
bool field_same_presence(struct tf_str a, struct tf_str b);

/* Values of one unit agree: the same but for rounding.  NAN is no value and agrees with NAN alone. */
bool field_same_value(double gold, double predicted, struct tf_str unit);

#endif
