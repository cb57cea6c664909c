/* quantity.c - finds the figures of a text: amounts, percentages, factors, parts, with the words that bound them.
 *
 * Numbers are read in number.c, their units in unit.c, amounts and ranges in amount.c, parts and factors in part.c;
 * figures that share a unit with a neighbour are completed in borrow.c.  What a figure means is decided elsewhere. */
#include "extract/quantity.h"

#include <string.h>

#include "extract/amount.h"
#include "extract/borrow.h"
#include "extract/part.h"

static enum tf_qualifier qualifier_of(const struct lexeme *w)
{
	enum tf_qualifier q = TF_QUAL_EQ;

	tf_qualifier_read(tf_str_of(w->value), &q);
	return q;
}

/* The lexeme of that tag whose last token is the one before i. */
static const struct lexeme *lex_before(const struct cursor *c, size_t i, enum tag tag)
{
	for (uint16_t k = 1; k <= 6 && i >= c->begin + k; k++) {
		const struct lexeme *w = cursor_lex(c, i - k, tag);
		if (w && w->n_words == k)
			return w;
	}
	return NULL;
}

/* "34.7 percent more than 15 billion": the words compare two figures and bound none. */
static bool compares(const struct cursor *c, const struct quantity *before, size_t qualifier)
{
	return before && before->tok1 == qualifier && before->measure != MEASURE_BARE &&
	       !cursor_is(c, qualifier, "to") && !cursor_is(c, qualifier, "about") &&
	       !cursor_is(c, qualifier, "some");
}

/* bound = QUAL | QUALVERB [ "the" | "a" ] [ MARK "of" ]          "close to", "broke through the", "topped the mark of" */
static void bound_before(const struct cursor *c, const struct quantity *before, bool scaled, struct quantity *q)
{
	static const char *const marks[] = { "mark", "threshold", "barrier", "line", "level", "milestone", NULL };
	struct cursor at = *c;
	size_t i = q->tok0;
	const struct lexeme *w;

	if (before)
		at.begin = before->tok1;
	if (i <= at.begin || c->t->tok[i].gap >= GAP_PARAGRAPH || c->t->tok[i].gap == GAP_WIDE)
		return;
	/* a verb of the lexicon may have taken the first word: "put at least 5 billion" */
	if (i >= at.begin + 2 && cursor_is(&at, i - 2, "at") &&
	    (cursor_is(&at, i - 1, "least") || cursor_is(&at, i - 1, "most"))) {
		q->qualifier = cursor_is(&at, i - 1, "least") ? TF_QUAL_AT_LEAST : TF_QUAL_AT_MOST;
		q->tok0 = (uint32_t)(i - 2);
		return;
	}
	if ((w = lex_before(&at, i, TAG_QUAL)) != NULL) {
		size_t start = i - w->n_words;
		if (compares(c, before, start))
			return;
		q->qualifier = qualifier_of(w);
		q->tok0 = (uint32_t)start;
		return;
	}
	if ((q->measure == MEASURE_BARE && !scaled) || q->measure == MEASURE_FRACTION) /* "top 10 partners" */
		return;
	/* the words themselves, since "the level" may be a form of its own in the lexicon */
	if (i > at.begin + 2 && cursor_is(&at, i - 1, "of") && cursor_any(&at, i - 2, marks))
		i -= 2;
	if (i > at.begin && (cursor_is(&at, i - 1, "the") || cursor_is(&at, i - 1, "a")))
		i--;
	if ((w = lex_before(&at, i, TAG_QUALVERB)) != NULL) {
		q->qualifier = qualifier_of(w);
		q->tok0 = (uint32_t)(i - w->n_words);
	}
}

/* bound = "or" QUALAFTER | QUALAFTER of several words          "or more", "or so", "at best" */
static void bound_after(const struct cursor *c, struct quantity *q)
{
	bool or = cursor_is(c, q->tok1, "or");
	size_t i = q->tok1 + (or ? 1U : 0U);
	const struct lexeme *w = cursor_lex(c, i, TAG_QUALAFTER);

	if (!w || q->qualifier != TF_QUAL_EQ || (!or && (w->n_words < 2 || !token_near(c, i))))
		return;
	/* "or more than", "or below 5 percent", "and more than" open another figure */
	size_t next = i + w->n_words;
	if (next < c->end &&
	    (c->t->tok[next].kind == TOKEN_NUMBER || cursor_is(c, next, "than") || cursor_lex(c, next, TAG_CURSIGN)))
		return;
	q->qualifier = qualifier_of(w);
	q->tok1 = (uint32_t)next;
}

/* a_year = ( "a" | "per" | "each" | "every" ) "year" | "annually" | ... , behind the figure */
static bool a_year(const struct cursor *c, size_t i)
{
	if (cursor_is(c, i, "annually") || cursor_is(c, i, "yearly") || cursor_is(c, i, "p.a.") ||
	    cursor_is(c, i, "p.a"))
		return true;
	if (cursor_is(c, i, "per") && (cursor_is(c, i + 1, "annum") || cursor_is(c, i + 1, "year")))
		return true;
	return (cursor_is(c, i, "a") || cursor_is(c, i, "each") || cursor_is(c, i, "every")) &&
	       cursor_is(c, i + 1, "year");
}

static struct found found_amount(const struct amount *a)
{
	struct found f = { .scale = a->scale, .factor = a->has_unit ? a->unit.factor : 1 };

	f.q = (struct quantity){ .lo = a->lo,
		                 .hi = a->hi,
		                 .step = a->step,
		                 .measure = a->has_unit ? a->unit.measure : MEASURE_BARE,
		                 .form = a->has_unit ? a->unit.form : FACTOR_NONE,
		                 .qualifier = a->range             ? TF_QUAL_BETWEEN
		                              : a->number.open_end ? TF_QUAL_OVER
		                              : a->number.about    ? TF_QUAL_APPROX
		                                                   : TF_QUAL_EQ,
		                 .sign = a->sign,
		                 .tok0 = a->tok0,
		                 .tok1 = a->tok1,
		                 .num0 = a->number.tok0,
		                 .num1 = a->number.tok1 };
	if (a->has_unit)
		memcpy(f.q.unit, a->unit.name, sizeof f.q.unit);
	f.one_word = !a->has_unit && a->step < 1;
	return f;
}

/* A scaled number that is followed by what it counts ("11.7 million jobs") is no amount of money. */
static bool is_open(const struct cursor *c, const struct amount *a)
{
	static const enum tag nouns[] = { TAG_MARK,   TAG_AMOUNTNOUN, TAG_TOPIC, TAG_GOAL,
		                          TAG_MUTUAL, TAG_UP,         TAG_DOWN,  TAG_COMPARE };
	size_t i = a->tok1;

	if (a->has_unit || a->scale < 1e5)
		return false;
	i += cursor_is(c, i, "-") && token_glued(c, i) && token_glued(c, i + 1);
	if (i >= c->end || token_closes(c, i))
		return true;
	for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
		if (cursor_lex(c, i, nouns[k]))
			return true;
	return false;
}

/* A quick look at each token, since most start no figure. */
static bool may_start(const struct cursor *c)
{
	static const char *const words[] = { "between", "somewhere", "anywhere", "minus", "plus", "factor" };
	const struct token *tok = &c->t->tok[c->at];
	bool article = false;

	if (tok->kind == TOKEN_NUMBER)
		return true;
	for (size_t k = 0; k < tok->n_lex; k++) {
		switch (c->t->lex[tok->lex + k]->tag) {
		case TAG_NOTNUM:
			return false;
		case TAG_NUM:
		case TAG_SCALE:
		case TAG_FRACTION:
		case TAG_MULTIPLE:
		case TAG_CURSIGN:
			return true;
		case TAG_ARTICLE:
			article = true;
			break;
		default:
			break;
		}
	}
	if (tok->kind == TOKEN_SIGN)
		return (tok->sign == '+' || tok->sign == '-') && token_glued(c, c->at + 1);
	char first = (char)(c->t->s[tok->start] | 0x20);
	if (article) /* "a third", "a billion"; never "the" */
		return first == 'a' && c->at + 1 < c->end && c->t->tok[c->at + 1].n_lex;
	for (size_t k = 0; k < sizeof words / sizeof *words; k++)
		if (first == words[k][0] && cursor_is(c, c->at, words[k]))
			return true;
	return false;
}

/* The figure that starts at the cursor, if one does.  Moves on to the next token to look at in any case. */
static bool figure_at(struct cursor *c, const struct quantity_context *ctx, struct found *f)
{
	const struct token *tok = &c->t->tok[c->at];
	struct cursor at = *c;
	struct amount a;

	if (!may_start(c)) {
		/* what looks like a figure and is none is passed over as a whole: "double-digit" */
		c->at += lex_at(c->t, c->at, TAG_NOTNUM) ? tok->n_words : 1;
		return false;
	}
	if (part_read(&at, &f->q)) {
		*f = (struct found){ .q = f->q, .scale = 1, .factor = 1 };
		c->at = at.at;
		return true;
	}
	if (!amount_read(&at, ctx, &a)) {
		/* What belongs to a name or a date is passed over as a whole. */
		struct number n;
		at = *c;
		c->at = tok->kind == TOKEN_NUMBER && number_read(&at, false, &n) ? at.at : c->at + 1;
		return false;
	}
	c->at = at.at;
	if (!a.has_unit && (number_is_name(&at, &a.number) || (!a.number.digits && a.scale < 1e5)))
		return false;
	*f = found_amount(&a);
	f->open = is_open(&at, &a);
	return true;
}

void quantity_find(const struct text *t, size_t from, size_t to, const struct quantity_context *ctx,
                   struct tf_arena *a, struct quantities *out)
{
	struct cursor c = { .t = t,
		            .at = from,
		            .begin = from,
		            .end = to < t->n_tok ? to : t->n_tok,
		            .decimal_comma = ctx->decimal_comma };
	struct founds f = { 0 };
	struct found one;

	while (c.at < c.end) {
		if (!figure_at(&c, ctx, &one))
			continue;
		const struct quantity *before = f.n ? &f.v[f.n - 1].q : NULL;
		enum tf_qualifier own = one.q.qualifier;
		bound_before(&c, before, one.scale >= 1e5, &one.q);
		if (own == TF_QUAL_BETWEEN)
			one.q.qualifier = own;
		/* "more than halved" leaves less than half */
		if (one.q.form == FACTOR_VERB && one.q.hi < 1 && one.q.qualifier == TF_QUAL_OVER)
			one.q.qualifier = TF_QUAL_UNDER;
		bound_after(&c, &one.q);
		if (c.at < one.q.tok1)
			c.at = one.q.tok1;
		one.q.slash_year = a_year(&c, one.q.tok1);
		TF_PUSH(a, &f, one);
	}
	borrow_units(&c, ctx, &f);
	for (size_t k = 0; k < f.n; k++)
		TF_PUSH(a, out, f.v[k].q);
}
