/* speaker_name.c - reads the name of a speaker: how far it reaches to the left of "said" and to the right of
 * "according to".
 *
 * There is no parser here: a name goes on until a word that stands in no name, or a boundary.  Which figures a speaker
 * answers for is decided in speaker.c. */
#include "extract/speaker_name.h"

#include <string.h>

/* No name has more words. */
#define NAME_MAX_TOKENS 24

static bool any(const struct text *t, size_t i, const char *const *words)
{
	for (; *words; words++)
		if (token_is(t, i, *words))
			return true;
	return false;
}

static const char *const determiners[] = { "the", "a", "an", "its", "their", "his", "her", "our", "both", "this", "that", "another", NULL };
static const char *const prepositions[] = { "of", "by", "from", "at", "for", "in", "on", "with", "to", NULL };
static const char *const pronouns[] = { "he", "she", "it", "they", "we", "i", "him", "her", "them", NULL };
/* Words that stand in no name: what comes before them, or behind them, is another clause. */
static const char *const clause_words[] = { "but",   "while", "as",    "that",  "which",  "when", "because", "although", "though", "if",   "where",
	                                    "what",  "so",    "since", "until", "after",  "before", "during", "than",   "or",     "then", "there",
	                                    "is",    "was",   "are",   "were",  "be",     "been", "has",     "have",     "had",    "will", "would",
	                                    "could", "may",   "should", "not",  "whose",  "who",  "however", "meanwhile", "also",  "separately",
	                                    "nor",   "yet",   "only",  "here",  "addressing", "even", "once", "likewise", NULL };
static const char *const participles[] = { "released", "published", "issued", "compiled", "launched", "unveiled", "presented", "given", "seen",
	                                   "quoted",   "cited",     "posted", "made",     "signed",   "out",      "put",       "prepared", "collected", NULL };
/* Between a name and its verb. */
static const char *const between[] = { "has", "have", "had", "also", "later", "then", "now", "again", "further", "earlier", "recently", "repeatedly",
	                               "himself", "herself", "itself", "yesterday", "today", "still", "all", "both", "too", NULL };

static const char *const times[] = { "last", "yesterday", "today", "earlier", "year", "month", "week", "day", NULL };
static const char *const titles[] = { "mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "sen", "gov", "rep", NULL };

const char *speech_word(const struct text *t, size_t i)
{
	const struct lexeme *lex = lex_at(t, i, TAG_SAY);

	return lex ? lex->value : "";
}

static bool is_capital(const struct text *t, size_t i)
{
	if (i >= t->n_tok || t->tok[i].kind != TOKEN_WORD)
		return false;
	unsigned char c = (unsigned char)t->s[t->tok[i].start];
	return (c >= 'A' && c <= 'Z') || c >= 0x80;
}

static bool is_time(const struct text *t, size_t i)
{
	int year;

	if (lex_at(t, i, TAG_MONTH) || lex_at(t, i, TAG_WEEKDAY) || token_year(t, i, &year))
		return true;
	/* "the three-year plan" names no time */
	return any(t, i, times) && t->tok[i].gap != GAP_NONE;
}

static bool is_glued(const struct text *t, size_t i)
{
	return t->tok[i].gap == GAP_NONE && i + 1 < t->n_tok && t->tok[i + 1].gap == GAP_NONE;
}

/* A sign that stands inside a name: a hyphen, "&", the apostrophe of a plural, the dot of "Mr." or of an initial. */
static bool sign_in_name(const struct text *t, size_t i)
{
	char c = t->tok[i].sign;

	if (c == '&' || c == '\'')
		return c == '&' || (t->tok[i].gap == GAP_NONE);
	if (c == '-' || c == '/')
		return is_glued(t, i);
	return c == '.' && i > 0 && t->tok[i].gap == GAP_NONE && is_capital(t, i - 1) && is_capital(t, i + 1) &&
	       (t->tok[i - 1].end - t->tok[i - 1].start == 1 || any(t, i - 1, titles));
}

/* "Survey 2021": a year that belongs to a title */
static bool year_in_name(const struct text *t, size_t i)
{
	int year;

	return i > 0 && token_year(t, i, &year) && is_capital(t, i - 1) && !is_time(t, i - 1) && !any(t, i - 1, prepositions);
}

static bool joins_names(const struct text *t, size_t i)
{
	return token_is(t, i, "and") && i > 0 && is_capital(t, i - 1) && (is_capital(t, i + 1) || any(t, i + 1, determiners));
}

/* Cuts what cannot start or end a name. */
static struct speaker_name trim(const struct text *t, struct speaker_name n)
{
	while (n.tok0 < n.tok1 && (any(t, n.tok0, prepositions) || any(t, n.tok0, clause_words) || token_is(t, n.tok0, "and") ||
	                           t->tok[n.tok0].kind == TOKEN_SIGN))
		n.tok0++;
	while (n.tok0 < n.tok1 && (any(t, n.tok1 - 1, prepositions) || token_is(t, n.tok1 - 1, "and") || any(t, n.tok1 - 1, determiners) ||
	                           (t->tok[n.tok1 - 1].kind == TOKEN_SIGN && t->tok[n.tok1 - 1].sign != '\'')))
		n.tok1--;
	n.pronoun = n.tok1 == n.tok0 + 1 && any(t, n.tok0, pronouns);
	return n;
}

/* The token before `k` where the name ends: auxiliaries, adverbs and "on Tuesday" stand between it and the verb. */
static size_t skip_between(const struct text *t, size_t begin, size_t k)
{
	while (k > begin) {
		if (any(t, k - 1, between))
			k--;
		else if (k > begin + 1 && lex_at(t, k - 1, TAG_WEEKDAY))
			k -= token_is(t, k - 2, "on") || token_is(t, k - 2, "last") ? 2 : 1;
		else if (k > begin + 1 && (token_is(t, k - 1, "week") || token_is(t, k - 1, "month") || token_is(t, k - 1, "year")) &&
		         (token_is(t, k - 2, "last") || token_is(t, k - 2, "this")))
			k -= 2;
		else
			break;
	}
	return k;
}

/* The name whose last token is before `k`. */
static struct speaker_name scan_left(const struct text *t, size_t begin, size_t k)
{
	size_t b = k, floor = k > begin + NAME_MAX_TOKENS ? k - NAME_MAX_TOKENS : begin;

	while (b > floor) {
		size_t p = b - 1;

		if (t->tok[b - 1].kind == TOKEN_SIGN) {
			if (!sign_in_name(t, p))
				break;
		} else if (t->tok[p].kind == TOKEN_NUMBER) {
			if (!year_in_name(t, p))
				break;
		} else if (any(t, p, pronouns) && !token_is(t, p, "her")) {
			b = b == k ? p : b;
			break;
		} else if (any(t, p, determiners) && !token_is(t, p, "that")) {
			b = p;
			if (p == begin || !(any(t, p - 1, prepositions) || joins_names(t, p - 1)))
				break;
			continue;
		} else if (token_is(t, p, "and") ? !joins_names(t, p) : any(t, p, clause_words) || is_time(t, p)) {
			break;
		} else if (strcmp(speech_word(t, p), "say") == 0) {
			/* "he says Customs reported": two clauses; but "the report" and "the survey" are papers */
			break;
		}
		b = p;
	}
	return trim(t, (struct speaker_name){ (uint32_t)b, (uint32_t)k, false });
}

static bool holds_number(const struct text *t, struct speaker_name n)
{
	for (size_t i = n.tok0; i < n.tok1; i++)
		if (t->tok[i].kind == TOKEN_NUMBER && !year_in_name(t, i))
			return true;
	return false;
}

/* name "," apposition "," verb          "Denis Manturov, Russia's first deputy prime minister, told" */
static struct speaker_name before_apposition(const struct text *t, size_t begin, size_t comma)
{
	struct speaker_name none = { 0 };
	size_t floor = comma > begin + NAME_MAX_TOKENS ? comma - NAME_MAX_TOKENS : begin;

	for (size_t j = comma; j-- > floor;) {
		if (t->tok[j].kind != TOKEN_SIGN || sign_in_name(t, j))
			continue;
		if (t->tok[j].sign != ',' || j == begin)
			return none;
		struct speaker_name n = scan_left(t, begin, j);
		/* The name fills all of its clause, else the comma parts two clauses: "Trade rose, up from May, says the bank". */
		bool whole = n.tok0 < n.tok1 && n.tok1 == j &&
		             (n.tok0 == begin || t->tok[n.tok0 - 1].kind == TOKEN_SIGN || any(t, n.tok0 - 1, clause_words) ||
		              token_is(t, n.tok0 - 1, "and"));
		return whole && is_capital(t, n.tok0) && !holds_number(t, n) ? n : none;
	}
	return none;
}

struct speaker_name name_before(const struct text *t, size_t begin, size_t verb)
{
	size_t k = skip_between(t, begin, verb);

	if (k > begin && t->tok[k - 1].sign == ')') { /* "Statistics Indonesia (BPS) reported" */
		size_t floor = k > begin + NAME_MAX_TOKENS ? k - NAME_MAX_TOKENS : begin;
		while (k > floor && t->tok[k - 1].sign != '(')
			k--;
		k = k > floor ? k - 1 : floor;
	}
	if (k > begin && t->tok[k - 1].sign == ',')
		return before_apposition(t, begin, k - 1);
	if (k > begin && (token_is(t, k - 1, "who") || token_is(t, k - 1, "which"))) /* "Hu, who is in Seoul, said" is an apposition */
		k -= k > begin + 1 && t->tok[k - 2].sign == ',' ? 2 : 1;
	return scan_left(t, begin, k);
}

struct speaker_name name_behind(const struct text *t, size_t i, size_t end)
{
	size_t e = i, ceiling = end - i > NAME_MAX_TOKENS ? i + NAME_MAX_TOKENS : end;

	for (; e < ceiling; e++) {
		if (t->tok[e].kind == TOKEN_SIGN) {
			if (!sign_in_name(t, e) || e + 1 == end)
				break;
		} else if (t->tok[e].kind == TOKEN_NUMBER) {
			if (!year_in_name(t, e))
				break;
		} else if (e > i && any(t, e, pronouns)) {
			break;
		} else if (token_is(t, e, "and") ? !joins_names(t, e) : any(t, e, clause_words) || any(t, e, participles) || is_time(t, e)) {
			break;
		} else if (e > i && (strcmp(speech_word(t, e), "say") == 0 || strcmp(speech_word(t, e), "elided") == 0)) {
			break;
		} else if (e > i && strcmp(speech_word(t, e - 1), "paper") == 0 && !any(t, e, prepositions) && !is_capital(t, e)) {
			break; /* "Korean statistics stood at": what a paper does */
		} else if (e > i && (token_is(t, e, "to") || token_is(t, e, "with"))) {
			break;
		} else if ((token_is(t, e, "in") || token_is(t, e, "on")) && !(is_capital(t, e + 1) && !is_time(t, e + 1))) {
			break;
		}
	}
	return trim(t, (struct speaker_name){ (uint32_t)i, (uint32_t)e, false });
}

static size_t paper_in(const struct text *t, struct speaker_name n)
{
	size_t i = n.tok0;

	while (i < n.tok1 && strcmp(speech_word(t, i), "paper") != 0)
		i++;
	return i;
}

bool names_somebody(const struct text *t, struct speaker_name n)
{
	for (size_t i = n.tok0; i < n.tok1; i++)
		if (is_capital(t, i) || any(t, i, determiners) || token_is(t, i, "one"))
			return true;
	return false;
}

bool names_paper(const struct text *t, struct speaker_name n) { return paper_in(t, n) < n.tok1; }

struct speaker_name name_of_source(const struct text *t, struct speaker_name n, size_t end)
{
	for (size_t i = paper_in(t, n) + 1; i < n.tok1; i++)
		if ((token_is(t, i, "from") || token_is(t, i, "by") || token_is(t, i, "of")) &&
		    (is_capital(t, i + 1) || any(t, i + 1, determiners))) {
			struct speaker_name source = name_behind(t, i + 1, n.tok1);
			return source.tok0 < source.tok1 ? source : n;
		}
	/* "figures released on Monday by the customs office" */
	for (size_t i = n.tok1; names_paper(t, n) && any(t, n.tok1, participles) && i + 1 < end && i < n.tok1 + 5; i++)
		if (token_is(t, i, "by") || token_is(t, i, "from")) {
			struct speaker_name source = name_behind(t, i + 1, end);
			return source.tok0 < source.tok1 ? source : n;
		}
	/* "data released on Monday" */
	for (size_t i = paper_in(t, n) + 1; i < n.tok1; i++)
		if (any(t, i, participles))
			n.tok1 = (uint32_t)i;
	return n;
}
