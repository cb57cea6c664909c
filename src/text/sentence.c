/* sentence.c - splits a text into head lines, table rows and sentences. */
#include "text/sentence.h"

#include <string.h>

/* Tokens of one sentence at most: what is longer is no sentence, and must not cost more than its length. */
#define SENTENCE_MAX 500
#define CLOSING_MAX 8  /* quotes and brackets behind a full stop */
#define TITLES_MAX 8   /* lines that call themselves a title */

/* Words before a dot that does not end a sentence. */
static bool is_abbreviation(const struct text *t, size_t i)
{
	static const char *const words[] = { "mr", "mrs", "ms", "dr", "no", "nos", "st", "prof", "gen", "col", "sen", "rep", "gov",
		                             "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
		                             "dec", "vs", "approx", "inc", "ltd", "corp", "co", "fig", "tel", "art", "bn", "mln",
		                             "bln", "trln", "pct", "rs" };

	if (t->tok[i].kind != TOKEN_WORD)
		return false;
	if (t->tok[i].end - t->tok[i].start == 1)
		return t->s[t->tok[i].start] >= 'A' && t->s[t->tok[i].start] <= 'Z'; /* an initial */
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (token_is(t, i, words[k]))
			return true;
	return false;
}

/* Scale and unit words that may close a sentence: "3.5 bn." ends one where a capital follows. */
static bool may_close(const struct text *t, size_t i)
{
	static const char *const words[] = { "no", "nos", "bn", "mln", "bln", "trln", "pct", "co", "st", "art", "inc", "ltd", "corp" };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (token_is(t, i, words[k]))
			return true;
	return false;
}

static bool starts_capital(const struct text *t, size_t i)
{
	const unsigned char *s = (const unsigned char *)t->s + t->tok[i].start;

	return t->tok[i].kind == TOKEN_WORD &&
	       ((s[0] >= 'A' && s[0] <= 'Z') || (s[0] == 0xC3 && s[1] <= 0x9E) || (s[0] == 0xD0 && s[1] <= 0xAF) || s[0] >= 0xE3);
}

static bool is_opening(const struct text *t, size_t i)
{
	char c = t->tok[i].sign;

	return t->tok[i].kind == TOKEN_SIGN && (c == '"' || c == '\'' || c == '(' || c == '[' || c == '*' || c == '-');
}

/* A word that opens a sentence far more often than it follows "U.S." inside one. */
static bool is_opener(const struct text *t, size_t i)
{
	static const char *const words[] = { "the", "in", "it", "its", "but", "this", "that", "these", "a", "an", "and", "for", "on",
		                             "at", "he", "she", "they", "we", "as", "by", "last", "both", "according", "from" };

	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (token_is(t, i, words[k]))
			return starts_capital(t, i);
	return false;
}

/* "the agency said.Imports jumped": a page has lost the blank between two sentences. */
static bool is_glued(const struct text *t, size_t i, size_t next)
{
	const struct token *last = i > 0 ? &t->tok[i - 1] : NULL, *first = &t->tok[next];

	return last && next == i + 1 && t->tok[i].sign == '.' && last->kind == TOKEN_WORD && last->end - last->start > 2 && t->s[last->end - 1] >= 'a' &&
	       t->s[last->end - 1] <= 'z' && t->s[last->start] >= 'a' && t->s[last->start] <= 'z' && starts_capital(t, next) && next + 1 < t->n_tok &&
	       t->tok[next + 1].gap == GAP_BLANK && first->end - first->start > 1 && t->s[first->end - 1] >= 'a' && !is_abbreviation(t, i - 1);
}

/* Token i closes a sentence and token i + 1 (or what follows closing quotes) begins the next. */
static bool ends_sentence(const struct text *t, size_t i, size_t next)
{
	const struct token *tok = &t->tok[i];

	if (next >= t->n_tok)
		return true;
	if (tok->kind == TOKEN_WORD && t->s[tok->end - 1] == '.') /* "U.S. The ..." */
		return t->tok[next].gap != GAP_NONE && is_opener(t, next);
	if (tok->kind != TOKEN_SIGN || (tok->sign != '.' && tok->sign != '!' && tok->sign != '?'))
		return false;
	if (t->tok[next].gap == GAP_NONE)
		return is_glued(t, i, next);
	if (i > 0 && tok->sign == '.' && tok->gap == GAP_NONE && is_abbreviation(t, i - 1) &&
	    !(may_close(t, i - 1) && (is_opener(t, next) || (starts_capital(t, next) && !token_is(t, i - 1, "no")))))
		return false;
	if (starts_capital(t, next) || is_opening(t, next))
		return true;
	/* A number or a currency sign may open a sentence behind a full word. */
	return (t->tok[next].kind == TOKEN_NUMBER || t->tok[next].kind == TOKEN_SIGN) && i > 0 &&
	       t->tok[i - 1].end - t->tok[i - 1].start > 3;
}

static bool is_closing(const struct text *t, size_t i)
{
	char c = t->tok[i].sign;

	return t->tok[i].kind == TOKEN_SIGN && t->tok[i].gap == GAP_NONE && (c == '"' || c == '\'' || c == ')' || c == ']');
}

struct lines {
	size_t begin, end; /* tokens of the current line */
};

static struct lines line_at(const struct text *t, size_t i)
{
	struct lines l = { i, i + 1 };

	while (l.end < t->n_tok && t->tok[l.end].gap < GAP_LINE)
		l.end++;
	return l;
}

static size_t wide_gaps(const struct text *t, struct lines l)
{
	size_t n = 0;

	for (size_t i = l.begin + 1; i < l.end; i++)
		n += t->tok[i].gap == GAP_WIDE && !(t->tok[i - 1].kind == TOKEN_SIGN && t->tok[i - 1].sign == '.');
	return n;
}

/* A line of prose all the same: blanks doubled by mistake, bars that a page left behind. */
static bool is_prose(const struct text *t, struct lines l)
{
	size_t words = 0;

	for (size_t i = l.begin; i < l.end; i++) {
		bool cell = t->tok[i].sign == '|' || (i > l.begin && t->tok[i].gap == GAP_WIDE);
		words = cell ? 0 : words + (t->tok[i].kind == TOKEN_WORD);
		if (words > 18)
			return true;
	}
	return false;
}

/* A row of columns: two gaps, or one before a number that ends the line, or bars between the cells. */
static bool is_row(const struct text *t, struct lines l)
{
	const struct token *last = &t->tok[l.end - 1];
	size_t gaps = wide_gaps(t, l), bars = 0;

	for (size_t i = l.begin; i < l.end; i++)
		bars += t->tok[i].kind == TOKEN_SIGN && t->tok[i].sign == '|';
	if ((gaps || bars) && is_prose(t, l))
		return false;
	return gaps >= 2 || bars > 0 || (gaps == 1 && (last->kind == TOKEN_NUMBER || last->sign == '%' || last->sign == ')'));
}

static size_t line_width(const struct text *t, struct lines l)
{
	return t->tok[l.end - 1].end - t->tok[l.begin].start;
}

/* The line goes on in the next one: it was broken at a width, not ended. */
static bool is_wrapped(const struct text *t, struct lines l)
{
	if (l.end >= t->n_tok || t->tok[l.end].gap != GAP_LINE || line_width(t, l) < 50)
		return false;
	const struct token *last = &t->tok[l.end - 1], *next = &t->tok[l.end];
	if (last->kind == TOKEN_SIGN && (last->sign == '.' || last->sign == '!' || last->sign == '?' || last->sign == ':'))
		return line_width(t, l) < 100;
	unsigned char c = (unsigned char)t->s[next->start];
	return (c >= 'a' && c <= 'z') || line_width(t, l) >= 60;
}

/* "Source: ...", "Date: ...", "Title: ..." at the top */
static bool head_part(const struct text *t, struct lines l, enum part *out)
{
	static const struct { const char *key; enum part part; } keys[] = {
		{ "source", PART_PUBLISHER }, { "publisher", PART_PUBLISHER }, { "date", PART_DATE }, { "published", PART_DATE },
		{ "title", PART_TITLE },      { "headline", PART_TITLE },
	};

	if (!token_is(t, l.begin + 1, ":") || l.begin + 1 >= l.end)
		return false;
	for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
		if (token_is(t, l.begin, keys[k].key)) {
			*out = keys[k].part;
			return true;
		}
	return false;
}

/* The end of the first piece of a line that is no longer than a sentence may be. */
static size_t piece_end(struct lines l)
{
	return l.end - l.begin > SENTENCE_MAX ? l.begin + SENTENCE_MAX : l.end;
}

void sentences_find(const struct text *t, struct tf_arena *work, struct sentence **out, size_t *n)
{
	struct {
		struct sentence *v;
		size_t n, cap;
	} list = { 0 };
	uint32_t paragraph = 0;
	size_t titles = 0;
	bool head = true;

	for (size_t i = 0; i < t->n_tok;) {
		struct lines l = line_at(t, i);
		enum part part = PART_BODY;

		if (i > 0 && t->tok[i].gap == GAP_PARAGRAPH) {
			paragraph++;
			head = false;
		}
		if (head && head_part(t, l, &part)) {
			struct sentence s = { (uint32_t)(l.begin + (part == PART_TITLE ? 2 : 0)), (uint32_t)l.end, (uint8_t)part, paragraph };
			if (part == PART_TITLE && ++titles > TITLES_MAX)
				s.part = PART_BODY;
			i = l.end;
			for (l.begin = s.tok0; l.begin < l.end; l.begin = s.tok1) {
				s.tok0 = (uint32_t)l.begin;
				s.tok1 = (uint32_t)piece_end(l);
				TF_PUSH(work, &list, s);
			}
			continue;
		}
		head = head && paragraph == 0 && list.n > 0;
		if (is_row(t, l)) {
			i = l.end;
			for (size_t end; l.begin < l.end; l.begin = end) {
				end = piece_end(l);
				TF_PUSH(work, &list, (struct sentence){ (uint32_t)l.begin, (uint32_t)end, PART_TABLE, paragraph });
			}
			continue;
		}
		/* Text: lines that were broken at a width belong together. */
		struct lines last = l;
		while (is_wrapped(t, last)) {
			struct lines more = line_at(t, last.end);
			if (is_row(t, more))
				break;
			last = more;
		}
		size_t begin = l.begin, name_end = 0;
		for (size_t k = l.begin; k < last.end; k++) {
			size_t next = k + 1;
			/* "ST. PETERSBURG": a form of several words is not cut */
			if (t->tok[k].n_words > 1)
				name_end = k + t->tok[k].n_words;
			if (next < name_end)
				continue;
			while (next < last.end && next - k <= CLOSING_MAX && is_closing(t, next))
				next++;
			if (next < last.end && !ends_sentence(t, k, next) && next - begin < SENTENCE_MAX)
				continue;
			if (next >= last.end && k + 1 < last.end && !ends_sentence(t, k, next))
				continue;
			TF_PUSH(work, &list, (struct sentence){ (uint32_t)begin, (uint32_t)next, PART_BODY, paragraph });
			begin = next;
			k = next - 1;
		}
		if (begin < last.end)
			TF_PUSH(work, &list, (struct sentence){ (uint32_t)begin, (uint32_t)last.end, PART_BODY, paragraph });
		i = last.end;
	}
	*out = list.v;
	*n = list.n;
}
