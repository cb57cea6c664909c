/* caption.h - the words on a chart: what is measured, what it rests on. */
#ifndef OUTPUT_CAPTION_H
#define OUTPUT_CAPTION_H

#include "output/trend.h"

/* "China-Russia trade", "China's exports of rice to Russia"; *many says whether it reads as a plural. */
struct tf_str caption_subject(const struct tf_series *s, struct tf_arena *keep, bool *many);

/* "$100bn", the target's value in the size that suits it. */
struct tf_str caption_amount(const struct trend *t, const struct tf_verdict *v);
/* How far the outcome is from the target, without a sign. */
int caption_percent_off(const struct tf_verdict *v);
/* "Goods traded both ways, billion US dollars, 2001 to 2023" */
struct tf_str caption_subtitle(const struct trend *t);
/* "12 figures stated in 9 documents; 31 official values (GACC, IMF-DOTS); ..." */
struct tf_str caption_source(const struct trend *t);

/* The two lines beside a target: "missed $100bn by 2015", "68.0 in 2015, 32% short; passed 2018". */
struct tf_str caption_target(const struct trend *t, const struct tf_verdict *v);
struct tf_str caption_outcome(const struct trend *t, const struct tf_verdict *v);

/* When a target was passed, where that adds to its verdict: before it was due, or after it was missed. */
struct tf_period caption_reached(const struct tf_verdict *v);

/* The sign that goes with a verdict's colour, and the words for it: "probably missed". */
const char *caption_sign(enum tf_verdict_word v);
const char *caption_verdict(enum tf_verdict_word v);

/* "over 240", "about 90": a stated value with what the words make of it. */
struct tf_str caption_stated(const struct scale *s, const struct tf_obs *o, bool with_unit, struct tf_arena *keep);

/* "Jan-Aug 2019", "2019", "FY 2021/22" */
struct tf_str caption_period(struct tf_period p, struct tf_arena *keep);

#endif
