/* grammar.h - the lexicon and the rules together, from the binary or from a folder. */
#ifndef GRAMMAR_GRAMMAR_H
#define GRAMMAR_GRAMMAR_H

#include "grammar/features.h"
#include "grammar/rules.h"
#include "tradefig/grammar.h"

struct tf_grammar {
	struct lexicon *lexicon;
	struct rules rules[N_RULE_FIELDS];
	float *weights;          /* of the rankers' features, by number; all 0 where none are given */
	bool *weighed;           /* of each feature: it has a weight */
	struct tf_source *files; /* as loaded, for dump */
	size_t n_files;
};

/* The files built into the binary, made by embed.c. */
struct grammar_file {
	const char *name, *text;
	size_t n;
};
extern const struct grammar_file tf_grammar_files[];
extern const size_t tf_n_grammar_files;

#endif
