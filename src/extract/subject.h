/* subject.h - who does what a sentence says: its subjects, and what "which" and "whose" point back to. */
#ifndef EXTRACT_SUBJECT_H
#define EXTRACT_SUBJECT_H

#include "extract/reading.h"

/* The subject of the verb at unit i: what "which" points back to, else the last party before it that no preposition and no verb
 * governs; NULL for none. */
const struct party *subject_before(const struct reading *r, size_t i);

/* The last such party before unit i, but a country or region by name, whatever "it" and "they" stand between; else the owner that
 * the sentence opens with: "Vietnam's government cut its export target". */
const struct party *subject_named(const struct reading *r, size_t i);

/* The first country or region of the sentence that nothing governs; NULL for none. */
const struct party *subject_first(const struct reading *r);

/* The party that "whose" or "which" at unit i points back to: "Turkey, whose exports"; NULL for none. */
const struct party *subject_antecedent(const struct reading *r, size_t i);

#endif
