/* speaker.c - who says it: speakers of quotations and of reported speech.
 *
 * A speaker answers for what is inside his quotation, for what follows "said that", and for what stands before ", the
 * ministry said" or "according to customs".  Where nobody is named, the text itself speaks.  How far a name reaches is
 * decided in speaker_name.c. */
#include "extract/speaker.h"

#include <string.h>

#include "extract/speaker_name.h"

/* Words that say who speaks, at one place. */
struct utterance {
	uint32_t tok;      /* the verb */
	uint32_t begin;    /* first token of the name or the verb */
	struct tf_str who;
	bool trailing;     /* it may close what stands before it: ", the ministry said" */
};

struct utterances {
	struct utterance *v;
	size_t n, cap;
};

/* From an opening quote to the closing one, perhaps over several sentences of a paragraph. */
struct quotation {
	uint32_t tok0, tok1;
	uint32_t sentence0, sentence1;
	uint32_t paragraph;
	bool goes_on; /* it was not closed at the end of its paragraph */
	struct tf_str who;
};

struct speakers {
	const struct document *doc;
	struct utterances all;
	uint32_t *first;     /* a sentence's utterances are all.v[first[k] .. first[k + 1]) */
	struct {
		struct quotation *v;
		size_t n, cap;
	} quotations;
	uint32_t *quotation; /* of a token: its number, from 1; 0 outside */
};

/* Shorter words in quotes are names and doubts, not speech. */
#define SPEECH_MIN_TOKENS 4

static bool is_be(const struct text *t, size_t i)
{
	static const char *const words[] = { "is", "are", "was", "were", "be", "been", "being", "to", "will", "would", "not", NULL };

	for (size_t k = 0; words[k]; k++)
		if (token_is(t, i, words[k]))
			return true;
	return false;
}

static bool is_article(const struct text *t, size_t i)
{
	return token_is(t, i, "the") || token_is(t, i, "a") || token_is(t, i, "an") || token_is(t, i, "its") || token_is(t, i, "their") ||
	       token_is(t, i, "his") || token_is(t, i, "of") || token_is(t, i, "'s");
}

static bool is_mark(const struct text *t, size_t i, const char *signs)
{
	return i < t->n_tok && t->tok[i].kind == TOKEN_SIGN && t->tok[i].sign && strchr(signs, t->tok[i].sign);
}

/* The name opens a clause of its own: a comma, a dash or the end of a quotation stands before it. */
static bool opens_clause(const struct text *t, size_t begin, size_t i)
{
	return i > begin && (is_mark(t, i - 1, ",\"") || (is_mark(t, i - 1, "-") && t->tok[i - 1].gap != GAP_NONE));
}

/* Nothing is said behind the verb, up to the next boundary: only when, where and to whom. */
static bool says_no_more(const struct text *t, size_t i, size_t end)
{
	int year;

	for (; i < end && !is_mark(t, i, ",;\":"); i++) {
		if (token_is(t, i, "after") || token_is(t, i, "during") || token_is(t, i, "when") || token_is(t, i, "following"))
			return true;
		bool date = token_year(t, i, &year) || lex_at(t, i - 1, TAG_MONTH) || lex_at(t, i + 1, TAG_MONTH);
		if (token_is(t, i, "that") || lex_at(t, i, TAG_FUTURE) || (t->tok[i].kind == TOKEN_NUMBER && !date) || token_is(t, i, "was") ||
		    token_is(t, i, "were") || token_is(t, i, "had"))
			return false;
	}
	return i >= end || !is_mark(t, i, ":");
}

/* "that", at once or after a few words: "noted with satisfaction that" */
static bool says_that(const struct text *t, size_t i, size_t end)
{
	for (size_t k = i; k < end && k < i + 3; k++)
		if (token_is(t, k, "that"))
			return true;
	return false;
}

/* put = "put" ... "at" figure          "put exports at $25 billion" */
static bool puts_figure(const struct text *t, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end && k < i + 14; k++)
		if (token_is(t, k, "at") && k + 1 < end && (t->tok[k + 1].kind == TOKEN_NUMBER || lex_at(t, k + 1, TAG_CURSIGN) || lex_at(t, k + 1, TAG_QUAL)))
			return true;
	return false;
}

static struct tf_str words_of(const struct text *t, struct speaker_name n)
{
	return (struct tf_str){ t->s + t->tok[n.tok0].start, t->tok[n.tok1 - 1].end - t->tok[n.tok0].start };
}

/* Somebody named before, for "he", "it" and for a verb without a name of its own. */
static struct tf_str last_named(const struct speakers *s) { return s->all.n ? s->all.v[s->all.n - 1].who : (struct tf_str){ 0 }; }

/* "When trade minister Muhammad Lutfi met his counterpart, he said": the first name of the sentence, of two words at
 * least, that is no country or place. */
static struct speaker_name named_in(const struct text *t, size_t begin, size_t end)
{
	static const enum tag others[] = { TAG_COUNTRY, TAG_REGION, TAG_ADJECTIVE, TAG_CAPITAL, TAG_PLACE, TAG_CONTINENT, TAG_MONTH, TAG_WEEKDAY, TAG_NAME };
	struct speaker_name n = { 0 };

	for (size_t i = begin + 1; i <= end; i++) {
		bool capital = i < end && t->tok[i].kind == TOKEN_WORD && t->s[t->tok[i].start] >= 'A' && t->s[t->tok[i].start] <= 'Z';
		for (size_t k = 0; k < sizeof others / sizeof *others && capital; k++)
			capital = !lex_at(t, i, others[k]);
		if (capital && n.tok1 != i)
			n.tok0 = (uint32_t)i;
		if (capital)
			n.tok1 = (uint32_t)i + 1;
		else if (n.tok1 > n.tok0 + 1)
			return n;
	}
	return (struct speaker_name){ 0 };
}

static void utter(struct speakers *s, struct tf_arena *work, size_t verb, struct speaker_name n, bool trailing)
{
	struct tf_str who = n.pronoun && s->all.n ? last_named(s) : words_of(&s->doc->text, n);

	TF_PUSH(work, &s->all, (struct utterance){ (uint32_t)verb, n.tok0 < verb ? n.tok0 : (uint32_t)verb, who, trailing });
}

/* "data for the year that ended on Thursday show": the paper that opens the clause */
static struct speaker_name paper_before(const struct text *t, size_t begin, size_t verb)
{
	for (size_t i = verb; i-- > begin && i + 20 > verb && !is_mark(t, i, ",;:\"");)
		if (strcmp(speech_word(t, i), "paper") == 0)
			return name_before(t, begin, i + 1);
	return (struct speaker_name){ 0 };
}

/* A goal, or trade itself, says nothing: "the other goal announced at the time". */
static bool is_thing(const struct text *t, size_t i)
{
	char first = t->s[t->tok[i].start];

	return first >= 'a' && first <= 'z' && (lex_at(t, i, TAG_GOAL) || lex_at(t, i, TAG_TOPIC) || lex_at(t, i, TAG_AGAIN));
}

/* A sentence: its tokens, and how many utterances stood before it. */
struct stretch {
	size_t begin, end, n_before;
};

/* said = name verb | verb name, where a comma or a quotation stands before the verb */
static void said(struct speakers *s, struct tf_arena *work, const char *how, struct stretch in, size_t i)
{
	const struct text *t = &s->doc->text;
	size_t begin = in.begin, end = in.end;
	bool strong = strcmp(how, "say") == 0, weak = strcmp(how, "add") == 0;

	if (i > begin && (is_be(t, i - 1) || is_article(t, i - 1)))
		return;
	struct speaker_name n = name_before(t, begin, i);
	if (n.tok0 == n.tok1 || n.tok1 > i) {
		bool open = weak ? i > begin && is_mark(t, i - 1, "\"") : i == begin || is_mark(t, i - 1, ",\"-");
		if (!(strong || weak) || !open || token_is(t, i, "told") || token_is(t, i + 1, "that") || i + 1 >= end)
			return;
		n = name_behind(t, i + 1, end);
		if (n.tok0 <= i || n.tok0 == n.tok1)
			return;
		/* "..., said the ministry would raise": the name is a subject */
		bool last = n.tok1 >= end || t->tok[n.tok1].kind == TOKEN_SIGN;
		if (!last && (!names_somebody(t, n) || lex_at(t, n.tok1, TAG_FUTURE) || is_be(t, n.tok1)))
			return;
		utter(s, work, i, name_of_source(t, n, end), true);
		return;
	}
	if (is_thing(t, n.tok1 - 1))
		return;
	bool trailing = opens_clause(t, begin, n.tok0) && says_no_more(t, i + 1, end);
	if (n.pronoun && (token_is(t, n.tok0, "he") || token_is(t, n.tok0, "she")) && s->all.n == in.n_before) {
		struct speaker_name nearer = named_in(t, begin, n.tok0);
		n = nearer.tok1 ? nearer : n;
	}
	if (weak && !says_that(t, i + 1, end) && !trailing)
		return;
	if (strcmp(how, "show") == 0 && !names_paper(t, n) && !(n = paper_before(t, begin, i)).tok1)
		return;
	if (strcmp(how, "expect") == 0 && (!names_somebody(t, n) || token_is(t, i + 1, "to")))
		return;
	if (strcmp(how, "put") == 0 && !puts_figure(t, i, end))
		return;
	utter(s, work, i, name_of_source(t, n, end), trailing);
}

/* The utterances of one sentence, outside of quotations. */
static void utterances_of(struct speakers *s, size_t k, struct tf_arena *work)
{
	const struct text *t = &s->doc->text;
	size_t begin = s->doc->sentences[k].tok0, end = s->doc->sentences[k].tok1, before = s->all.n;

	for (size_t i = begin; i < end; i++) {
		const char *how = speech_word(t, i);
		struct speaker_name n;

		if (!*how || s->quotation[i])
			continue;
		if (strcmp(how, "paper") == 0) {
			/* "On provisional figures from the statistics office, exporters sold ..." */
			size_t opener = i > begin + 4 ? i - 4 : begin;
			while (opener < i && !((token_is(t, opener, "on") || token_is(t, opener, "by")) &&
			                       (opener == begin || is_mark(t, opener - 1, ",-"))))
				opener++;
			if (opener == i || !(token_is(t, i + 1, "from") || token_is(t, i + 1, "by") || token_is(t, i + 1, "of")))
				continue;
			n = name_behind(t, opener + 1, end);
			if (n.tok1 > i + 1 && n.tok1 < end && is_mark(t, n.tok1, ","))
				utter(s, work, i, name_of_source(t, n, end), false);
		} else if (strcmp(how, "according") == 0 || strcmp(how, "citing") == 0) {
			size_t from = i + (*how == 'a' ? 2 : 1);
			if ((*how == 'a' && !token_is(t, i + 1, "to")) || from >= end)
				continue;
			n = name_behind(t, from, end);
			bool inner = i == begin || token_is(t, i - 1, "which") || token_is(t, i - 1, "that") || token_is(t, i - 1, "and");
			if (n.tok0 < n.tok1)
				utter(s, work, i, name_of_source(t, n, end), !inner);
		} else if (strcmp(how, "quoted") == 0) {
			bool passive = i > begin && is_be(t, i - 1);
			n = passive ? name_before(t, begin, i - 1) : name_behind(t, i + 1, end);
			if (n.tok0 < n.tok1 && (passive || token_is(t, n.tok1, "as")))
				utter(s, work, i, n, false);
		} else if (strcmp(how, "elided") == 0 || (i > begin && token_is(t, i - 1, "and"))) {
			/* "Li met Modi and said that ...": not told who; "Li said A and added that B": Li */
			struct utterance again = { (uint32_t)i, (uint32_t)i, last_named(s), false };
			if (s->all.n > before && token_is(t, i + 1, "that"))
				TF_PUSH(work, &s->all, again);
		} else {
			said(s, work, how, (struct stretch){ begin, end, before }, i);
		}
	}
}

/* Numbers the quotations, and the tokens inside them. */
static void quotations_find(struct speakers *s, struct tf_arena *work)
{
	const struct document *doc = s->doc;
	const struct text *t = &doc->text;
	struct quotation *open = NULL;

	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *sentence = &doc->sentences[k];

		if (open && sentence->paragraph != open->paragraph) {
			open->goes_on = true;
			open = NULL;
		}
		for (uint32_t i = sentence->tok0; i < sentence->tok1; i++) {
			bool mark = is_mark(t, i, "\"");
			bool begins = mark && (i == sentence->tok0 || t->tok[i].gap != GAP_NONE || is_mark(t, i - 1, "(["));

			if (mark && open) {
				open->tok1 = i;
				open->sentence1 = (uint32_t)k;
				open = NULL;
				if (!begins)
					continue;
			}
			if (begins) {
				struct quotation q = { i, sentence->tok1, (uint32_t)k, (uint32_t)k, sentence->paragraph, false, { 0 } };
				TF_PUSH(work, &s->quotations, q);
				open = &s->quotations.v[s->quotations.n - 1];
			}
			s->quotation[i] = open ? (uint32_t)s->quotations.n : 0;
		}
		if (open) {
			open->tok1 = sentence->tok1;
			open->sentence1 = (uint32_t)k;
		}
	}
}

static struct tf_str quoted_who(const struct speakers *s, size_t number)
{
	const struct quotation *q = &s->quotations.v[number];
	const struct quotation *last = number ? q - 1 : NULL;
	const struct utterance *before = NULL, *behind = NULL;

	for (size_t k = s->first[q->sentence1 + 1]; k-- > s->first[q->sentence1];)
		if (s->all.v[k].begin > q->tok1)
			behind = &s->all.v[k];
	for (size_t k = s->first[q->sentence0]; k < s->first[q->sentence0 + 1]; k++)
		if (s->all.v[k].tok < q->tok0)
			before = &s->all.v[k];
	if (behind && (behind->begin <= q->tok1 + 2 || !before))
		return behind->who;
	if (before)
		return before->who;
	/* Who laughs, or sighs, behind a comma and the closing quote, is not read here, but somebody does. */
	bool somebody = q->tok1 + 1 < s->doc->sentences[q->sentence1].tok1 && is_mark(&s->doc->text, q->tok1 - 1, ",?!");
	if (somebody || q->tok1 - q->tok0 < SPEECH_MIN_TOKENS)
		return (struct tf_str){ 0 };
	/* A running quotation: the speaker named before, in this paragraph or, at its start, in the one before. */
	if (last && last->who.n && (last->paragraph == q->paragraph || (last->goes_on && last->paragraph + 1 == q->paragraph)))
		return last->who;
	for (size_t k = s->first[q->sentence0]; k-- > 0;)
		return s->all.v[k].who;
	return (struct tf_str){ 0 };
}

const struct speakers *speakers_find(const struct document *doc, struct tf_arena *work)
{
	struct speakers *s = TF_NEW(work, struct speakers, 1);

	s->doc = doc;
	s->quotation = TF_NEW(work, uint32_t, doc->text.n_tok + 1);
	s->first = TF_NEW(work, uint32_t, doc->n_sentences + 1);
	quotations_find(s, work);
	for (size_t k = 0; k < doc->n_sentences; k++) {
		if (doc->sentences[k].part == PART_BODY || doc->sentences[k].part == PART_TITLE)
			utterances_of(s, k, work);
		s->first[k + 1] = (uint32_t)s->all.n;
	}
	for (size_t i = 0; i < s->quotations.n; i++)
		s->quotations.v[i].who = quoted_who(s, i);
	return s;
}

/* A semicolon between two tokens of a sentence. */
static bool is_parted(const struct text *t, size_t a, size_t b)
{
	for (; a < b; a++)
		if (is_mark(t, a, ";"))
			return true;
	return false;
}

struct tf_str speaker_of(const struct speakers *s, size_t sentence, uint32_t tok)
{
	const struct text *t = &s->doc->text;
	const struct utterance *opening = NULL, *closing = NULL, *middle = NULL;

	if (s->quotation[tok])
		return s->quotations.v[s->quotation[tok] - 1].who;
	for (size_t k = s->first[sentence]; k < s->first[sentence + 1]; k++) {
		const struct utterance *u = &s->all.v[k];
		if (u->tok < tok && !u->trailing)
			opening = u;
		else if (u->tok < tok)
			middle = u;
		else if (u->trailing && !closing)
			closing = u;
	}
	/* Whoever stands on the same side of the semicolons comes first. */
	if (opening && !is_parted(t, opening->tok, tok))
		return opening->who;
	if (closing && !is_parted(t, tok, closing->tok))
		return closing->who;
	if (middle && !is_parted(t, middle->tok, tok))
		return middle->who;
	return opening ? opening->who : (struct tf_str){ 0 };
}
