/* unit.c - currency signs before a number; currencies, percent, factors and measures of goods behind it.
 *
 * The names stand in words/currencies.tsv, percent.tsv, multiples.tsv and units.tsv. */
#include "extract/unit.h"

#include <string.h>

#include "extract/currency.h"

static void name_set(struct unit *u, const char *name)
{
	size_t n = strlen(name);

	if (n >= TF_UNIT_MAX)
		n = TF_UNIT_MAX - 1;
	memcpy(u->name, name, n);
	u->name[n] = '\0';
}

static struct unit money(const struct lexeme *w, const struct quantity_context *ctx)
{
	struct unit u = { .measure = MEASURE_MONEY, .factor = 1 };

	u.loose = currency_code(w, ctx, u.name);
	return u;
}

/* "1e9 kWh": a factor and the base unit; "barrel": the base unit. */
static struct unit goods(const struct lexeme *w)
{
	struct unit u = { .measure = MEASURE_GOODS, .factor = 1 };
	struct tf_str rest = tf_str_of(w->value), head = tf_str_cut(&rest, ' ');

	if (rest.n && tf_str_number(head, &u.factor))
		name_set(&u, rest.s);
	else
		name_set(&u, w->value);
	return u;
}

static bool number_starts(const struct cursor *c, size_t i)
{
	return i < c->end && token_near(c, i) && (c->t->tok[i].kind == TOKEN_NUMBER || cursor_lex(c, i, TAG_NUM));
}

/* Short codes in capitals are also other things ("R2", "ID 14", "P5"), and a name is at times the end of something else
 * ("the yuan 5 percent weaker"): only a separator or a scale makes them money. */
static bool code_fits(const struct cursor *c, const struct lexeme *sign, size_t number)
{
	struct tf_str w = token_str(c->t, number - 1);
	bool word = c->t->tok[number - 1].kind == TOKEN_WORD;
	bool name = word && w.n > 3 && w.s[1] >= 'a';
	bool letter = word && sign->n_words == 1 && w.n <= 2 && !(w.n == 2 && w.s[1] >= 'a');

	if (!name && !letter)
		return true;
	if (letter && w.n == 1 && !token_glued(c, number))
		return false;
	struct tf_str digits = token_str(c->t, number);
	if (letter && memchr(digits.s, '.', digits.n))
		return true;
	return memchr(digits.s, ',', digits.n) ||
	       (number + 1 < c->end && token_near(c, number + 1) && cursor_lex(c, number + 1, TAG_SCALE));
}

/* before = CURSIGN [ "+" | "-" ] , a number behind it          "US$", "Rs.", "EUR" */
bool unit_before(struct cursor *c, const struct quantity_context *ctx, struct unit *u)
{
	const struct lexeme *w = cursor_lex(c, c->at, TAG_CURSIGN);

	if (!w)
		return false;
	size_t next = c->at + w->n_words;
	if ((cursor_is(c, next, "-") || cursor_is(c, next, "+")) && token_glued(c, next + 1))
		next++;
	if (!number_starts(c, next) || (next == c->at + w->n_words && !code_fits(c, w, next)))
		return false;
	/* a code that is the end of another word is none: "XEUR 5" does not split, "x-R3.9" is a version */
	if (c->t->tok[c->at].kind == TOKEN_WORD && token_glued(c, c->at) && c->t->tok[c->at - 1].kind != TOKEN_SIGN)
		return false;
	*u = money(w, ctx);
	/* "the US$5 bn" where the country's name took the letters: the sign alone is left, and the letters say whose */
	if (u->loose && token_glued(c, c->at) && (cursor_is(c, c->at - 1, "us") || cursor_is(c, c->at - 1, "u.s.")))
		name_set(u, "USD");
	c->at += w->n_words;
	return true;
}

/* A sign behind the number that does not open the next one: "5 €", but not "in 2015 € 5 bn". */
static const struct lexeme *sign_behind(const struct cursor *c, size_t i)
{
	const struct lexeme *w = cursor_lex(c, i, TAG_CURSIGN);

	if (!w || c->t->tok[i].kind == TOKEN_WORD || number_starts(c, i + w->n_words))
		return NULL;
	return w;
}

/* goods = [ adjective ] UNIT | NUMBER "-" UNIT | "m" "3"          "new vehicles", "60-kilo bags", "m3" */
static bool goods_after(struct cursor *c, size_t at, const struct number *n, struct unit *u)
{
	static const char *const vehicles[] = { "vehicles", "cars", "trucks", NULL };
	const struct lexeme *w = cursor_lex(c, at, TAG_UNIT);

	if (!w && cursor_is(c, at, "m") && cursor_is(c, at + 1, "3") && token_glued(c, at + 1)) {
		*u = (struct unit){ .measure = MEASURE_GOODS, .factor = 1, .name = "m3" };
		c->at = at + 2;
		return true;
	}
	if (!w && at + 2 < c->end && c->t->tok[at].kind == TOKEN_NUMBER && cursor_is(c, at + 1, "-")) {
		w = cursor_lex(c, at + 2, TAG_UNIT);
		if (!w || strcmp(w->value, "bag") != 0)
			return false;
		at += 2;
	}
	/* "hybrid cars" is a product group of the lexicon, and counts vehicles */
	const struct lexeme *group = w ? NULL : cursor_lex(c, at, TAG_COMMODITY);
	if (group && n->value >= 1000 && cursor_any(c, at + group->n_words - 1U, vehicles)) {
		*u = (struct unit){ .measure = MEASURE_GOODS, .factor = 1, .name = "vehicle" };
		c->at = at + group->n_words;
		return true;
	}
	/* One word may qualify what is counted by the thousand or more: "3 million electric cars". */
	if (!w && n->value >= 1000 && at + 1 < c->end && c->t->tok[at].kind == TOKEN_WORD && token_near(c, at + 1) &&
	    (c->t->tok[at].n_lex == 0 || cursor_lex(c, at, TAG_ADJECTIVE)) && !token_closes(c, at)) {
		w = cursor_lex(c, at + 1, TAG_UNIT);
		at++;
	}
	if (!w)
		return false;
	*u = goods(w);
	c->at = at + w->n_words;
	return true;
}

/* after = [ "-" ] ( POINTS | PERCENT | FOLD | TIMES | CURRENCY | goods )          "-percent", " U.S. dollars", "x" */
bool unit_after(struct cursor *c, const struct quantity_context *ctx, const struct number *n, struct unit *u)
{
	const struct lexeme *w;
	size_t at = c->at;
	bool hyphen = cursor_is(c, at, "-") && token_glued(c, at) && token_glued(c, at + 1);

	at += hyphen;
	/* two blanks part cells of a table, but nobody heads a column "percent" behind its numbers */
	bool slip = at < c->end && c->t->tok[at].gap == GAP_WIDE && (cursor_is(c, at, "percent") || cursor_is(c, at, "per"));
	if (at >= c->end || !(token_near(c, at) || slip))
		return false;
	if ((w = cursor_lex(c, at, TAG_POINTS)) != NULL)
		*u = (struct unit){ .measure = MEASURE_POINTS, .factor = 1, .name = "percent" };
	else if ((w = cursor_lex(c, at, TAG_PERCENT)) != NULL)
		*u = (struct unit){ .measure = MEASURE_PERCENT, .factor = 1, .name = "percent" };
	else if ((w = cursor_lex(c, at, TAG_FOLD)) != NULL)
		*u = (struct unit){ .measure = MEASURE_TIMES, .form = FACTOR_FOLD, .factor = 1, .name = "times" };
	else if ((w = cursor_lex(c, at, TAG_TIMES)) != NULL && (!cursor_is(c, at, "x") || token_glued(c, at)))
		*u = (struct unit){ .measure = MEASURE_TIMES, .form = FACTOR_TIMES, .factor = 1, .name = "times" };
	else if ((w = cursor_lex(c, at, TAG_CURRENCY)) != NULL || (w = sign_behind(c, at)) != NULL)
		*u = money(w, ctx);
	else
		return goods_after(c, at, n, u);
	c->at = at + w->n_words;
	return true;
}
