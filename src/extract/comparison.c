/* comparison.c - weighs the words of a text that compare: "on the month", "in July" beside "in August", "year on year". */
#include "extract/comparison.h"

/* A day of the month, not a year. */
static bool is_day(const struct text *t, size_t i)
{
	return t->tok[i].kind == TOKEN_NUMBER && t->tok[i].end - t->tok[i].start <= 2;
}

/* The month that the head speaks of: the first one named in the title or the first sentences; 0 for none. */
static int month_of_head(const struct document *doc)
{
	size_t body = 0;

	for (size_t k = 0; k < doc->n_sentences && body < 3; k++) {
		const struct sentence *s = &doc->sentences[k];
		if (s->part != PART_TITLE && s->part != PART_BODY)
			continue;
		body += s->part == PART_BODY;
		for (size_t i = s->tok0; i < s->tok1; i++) {
			const struct lexeme *m = lex_at(&doc->text, i, TAG_MONTH);
			/* the day of a dateline is none */
			if (m && m->num >= 1 && m->num <= 12 && !(i + 1 < s->tok1 && is_day(&doc->text, i + 1)) &&
			    !(i > s->tok0 && is_day(&doc->text, i - 1)))
				return (int)m->num;
		}
	}
	return 0;
}

bool compares_months(const struct document *doc)
{
	int month = month_of_head(doc), before = month == 1 ? 12 : month - 1, score = 0;

	if (!month)
		return false;
	for (size_t i = 0; i < doc->text.n_tok; i++) {
		const struct lexeme *rate = lex_at(&doc->text, i, TAG_RATE), *m = lex_at(&doc->text, i, TAG_MONTH);
		if (rate)
			score += rate->num <= 1 ? 2 : -2;
		if (m && (int)m->num == before)
			score++;
		if (token_is(&doc->text, i, "seasonally") || token_is(&doc->text, i, "monthly"))
			score++;
		if (token_is(&doc->text, i, "earlier") && i > 0 && token_is(&doc->text, i - 1, "year"))
			score -= 2;
	}
	return score > 1;
}
