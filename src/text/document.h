/* document.h - one text: its head, its date, its sentences. */
#ifndef TEXT_DOCUMENT_H
#define TEXT_DOCUMENT_H

#include "grammar/grammar.h"
#include "tradefig/extract.h"

enum part {
	PART_PUBLISHER, /* the line "Source: ..." */
	PART_DATE,      /* the line "Date: ..." */
	PART_TITLE,     /* the headline */
	PART_BODY,
	PART_TABLE      /* a row of columns */
};

struct sentence {
	uint32_t tok0, tok1; /* tokens, end exclusive */
	uint8_t part;
	uint32_t paragraph;  /* counted from 0; the head counts as one */
};

struct document {
	struct tf_source *source;
	struct text text;
	struct sentence *sentences;
	size_t n_sentences;
	struct tf_about about;
};

/* Splits, tags and dates a text.  All of it lives in `work`. */
struct document document_read(const struct tf_grammar *g, struct tf_source *s, const struct tf_extract_options *o,
                              struct tf_arena *work);

#endif
