/* mention.h - a party named in the text, and in which role, seen from the words around it before any sentence is read. */
#ifndef EXTRACT_MENTION_H
#define EXTRACT_MENTION_H

#include "text/document.h"

/* The party that token i starts to name; NULL for none.  The world counts where something of it is measured: "world trade". */
const struct lexeme *mention_at(const struct text *t, size_t i, size_t end);

/* "to Japan", "from the United States": where goods go or come from, seldom whose trade it is; `from` starts the sentence. */
bool mention_is_far(const struct text *t, size_t i, size_t from);

/* "Kenya's tea exports", "Kenyan exports", "Kenya has sold": it holds a flow. */
bool mention_holds(const struct text *t, size_t i, size_t end);

/* "exports to Kenya", "trade with Kenya": it is the far side of a flow. */
bool mention_takes(const struct text *t, size_t i, size_t from);

/* "in Sydney": where it was said, more often than what it is about. */
bool mention_is_venue(const struct text *t, size_t i, size_t from);

/* "Kenya: ...", "2. KENYA. ...", "Kenya imports more" in a line of its own: it stands over what follows. */
bool mention_heads(const struct document *doc, size_t i, const struct sentence *s);

/* The tokens of a dateline at the head of a sentence: its place is where the reporter sat. */
size_t mention_dateline(const struct document *doc, const struct sentence *s);

#endif
