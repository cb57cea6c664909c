/* part.c - parts and factors in words: "two thirds", "half", "doubled", "fivefold", "half as much again".
 *
 * Tells "a third of exports" from "the third round" and "by a quarter" from "in the first quarter" by the neighbours.
 * Whether a factor is about trade is decided elsewhere. */
#include "extract/part.h"

#include <math.h>
#include <string.h>

static void set(struct quantity *q, enum measure m, const char *unit, double value, size_t tok0, size_t tok1)
{
	q->measure = m;
	q->lo = q->hi = value;
	strcpy(q->unit, unit);
	q->tok0 = q->num0 = (uint32_t)tok0;
	q->tok1 = q->num1 = (uint32_t)tok1;
}

/* as_much = "as" ( "much" | "many" | ... ) [ "again" ]          "half as much again" */
static bool as_much(struct cursor *c, bool *again)
{
	static const char *const much[] = { "much", "many", "large", "big", "high", "great", "fast", "long", NULL };
	struct cursor at = *c;

	if (!cursor_is(&at, at.at, "as") || !cursor_any(&at, at.at + 1, much))
		return false;
	at.at += 2;
	*again = cursor_is(&at, at.at, "again");
	at.at += *again;
	*c = at;
	return true;
}

/* Is a length of time meant: "three quarters of 2019", "the past two quarters", "a quarter earlier"? */
static bool is_time(const struct cursor *c, size_t head, size_t tail)
{
	static const char *const before[] = { "this",     "that",      "the",    "last",  "next",   "past",
		                              "previous", "first",     "second", "third", "fourth", "final",
		                              "latest",   "current",   "same",   "these", "those",  "consecutive",
		                              "straight", "following", NULL };
	static const char *const preposition[] = { "in", "per", "each", "every", "within", "during", "for", NULL };
	static const char *const behind[] = { "ago",    "earlier", "later",   "before", "ended",
		                              "ending", "to",      "running", NULL };
	static const char *const of_time[] = { "the", "this", "last", "next", "fiscal", "year", "a", NULL };
	int year;

	if (head > c->begin && cursor_any(c, head - 1, before))
		return true;
	if (cursor_any(c, tail, behind) && !(cursor_is(c, tail, "to") && tail + 1 < c->end))
		return true;
	if (!cursor_is(c, tail, "of"))
		return head > c->begin && cursor_any(c, head - 1, preposition);
	if (tail + 1 < c->end && token_year(c->t, tail + 1, &year))
		return true;
	const struct lexeme *unit = cursor_lex(c, tail + 2, TAG_TIMEUNIT);
	return cursor_any(c, tail + 1, of_time) && unit;
}

/* May "half" at i stand for a part?  Not in "first half", "half-year", "half a century". */
static bool half_is_part(const struct cursor *c, size_t i)
{
	static const char *const before[] = { "first",    "second", "latter", "last",  "other",  "larger",
		                              "better",   "this",   "that",   "next",  "past",   "bigger",
		                              "either",   "1st",    "2nd",    "the",   "each",   "current",
		                              "previous", "same",   "fiscal", "third", "fourth", NULL };
	static const char *const whole[] = { "of", "the", "its", "their", "his", "our", "what", "that", "to", NULL };

	if (i > c->begin && (cursor_any(c, i - 1, before) || cursor_lex(c, i - 1, TAG_ORDINAL)))
		return false;
	/* "a year and a half" */
	if (i >= c->begin + 3 && cursor_is(c, i - 1, "a") && cursor_is(c, i - 2, "and") && cursor_lex(c, i - 3, TAG_TIMEUNIT))
		return false;
	if (cursor_is(c, i + 1, "-") && token_glued(c, i + 1))
		return false;
	if (cursor_is(c, i + 1, "a") || cursor_is(c, i + 1, "an")) /* "half a trillion" is a number */
		return false;
	if (cursor_lex(c, i + 1, TAG_TIMEUNIT))
		return false;
	if (cursor_is(c, i + 1, "of") && cursor_is(c, i + 2, "the") && cursor_lex(c, i + 3, TAG_TIMEUNIT))
		return false;
	int year;
	if (cursor_is(c, i + 1, "of") && i + 2 < c->end && token_year(c->t, i + 2, &year))
		return false;
	return cursor_any(c, i + 1, whole) || token_closes(c, i + 1);
}

/* fraction = ( "a" | "one" | NUM ) [ "-" ] FRACTION | "half"          "a third", "two-thirds", "half" */
static bool fraction(struct cursor *c, struct quantity *q)
{
	struct cursor at = *c;
	double n = 1;
	bool counted = false, again = false;

	if (cursor_is(&at, at.at, "a") || cursor_is(&at, at.at, "an")) {
		at.at++;
		counted = true;
	} else {
		const struct lexeme *w = cursor_lex(&at, at.at, TAG_NUM);
		if (w && w->num >= 1 && w->num < 20) {
			n = w->num;
			at.at += w->n_words;
			counted = true;
		}
	}
	if (cursor_is(&at, at.at, "-") && token_glued(&at, at.at) && counted)
		at.at++;
	const struct lexeme *part = at.at < at.end && (at.at == c->at || token_near(&at, at.at))
	                                    ? cursor_lex(&at, at.at, TAG_FRACTION)
	                                    : NULL;
	if (!part)
		return false;
	bool half = cursor_is(&at, at.at, "half");
	if (!counted && !half)
		return false;
	struct tf_str word = token_str(at.t, at.at);
	bool plural = (word.s[word.n - 1] | 0x20) == 's';
	if (!half && plural != (n > 1))
		return false;
	size_t tail = at.at + part->n_words;
	if (half ? !half_is_part(&at, at.at) : !token_closes(&at, tail))
		return false;
	/* "a quarter of a trillion" is a number */
	if (cursor_is(&at, tail, "of") && (cursor_is(&at, tail + 1, "a") || cursor_is(&at, tail + 1, "an")) &&
	    (cursor_lex(&at, tail + 2, TAG_SCALE) || cursor_lex(&at, tail + 2, TAG_POINTS) ||
	     cursor_lex(&at, tail + 2, TAG_PERCENT)))
		return false;
	/* "quarter" is a length of time as well */
	if (cursor_lex(&at, at.at, TAG_TIMEUNIT) && !half && is_time(&at, c->at, tail))
		return false;
	at.at = tail;
	double value = n * part->num;
	if (as_much(&at, &again)) {
		set(q, MEASURE_TIMES, "times", again ? 1 + value : value, c->at, at.at);
		q->form = FACTOR_FOLD; /* it says itself that it compares */
	} else {
		set(q, MEASURE_FRACTION, "percent", round(value * 10000) / 100, c->at, at.at);
	}
	*c = at;
	return true;
}

/* factor = MULTIPLE          "doubled", "fivefold", "twice" */
static bool factor(struct cursor *c, struct quantity *q)
{
	const struct lexeme *w = cursor_lex(c, c->at, TAG_MULTIPLE);

	if (!w)
		return false;
	size_t tail = c->at + w->n_words;
	/* "triple-glazed": the head of a compound */
	if (cursor_is(c, tail, "-") && token_glued(c, tail) && token_glued(c, tail + 1))
		return false;
	if (cursor_is(c, c->at, "halves") && c->at > c->begin &&
	    (cursor_lex(c, c->at - 1, TAG_NUM) || cursor_is(c, c->at - 1, "both")))
		return false;
	struct tf_str word = token_str(c->t, c->at);
	set(q, MEASURE_TIMES, "times", w->num, c->at, tail);
	q->form = word.n > 4 && memcmp(word.s + word.n - 4, "fold", 4) == 0       ? FACTOR_FOLD
	          : cursor_is(c, c->at, "twice") || cursor_is(c, c->at, "thrice") ? FACTOR_TIMES
	                                                                          : FACTOR_VERB;
	c->at = tail;
	return true;
}

/* factor_of = "factor" "of" number          "by a factor of 2.5" */
static bool factor_of(struct cursor *c, struct quantity *q)
{
	struct cursor at = *c;
	struct number n;

	if (!cursor_is(&at, at.at, "factor") || !cursor_is(&at, at.at + 1, "of"))
		return false;
	at.at += 2;
	if (!number_read(&at, false, &n) || n.scale >= 1e3)
		return false;
	set(q, MEASURE_TIMES, "times", n.value, c->at, at.at);
	q->form = FACTOR_FOLD;
	q->step = n.digits ? n.step : 0;
	*c = at;
	return true;
}

/* written = NUMBER "/" NUMBER "of"          "over 3/4 of exports" */
static bool written_fraction(struct cursor *c, struct quantity *q)
{
	double above, below, step;
	size_t i = c->at;

	if (!cursor_is(c, i + 1, "/") || !token_glued(c, i + 1) || !token_glued(c, i + 2) ||
	    !cursor_is(c, i + 3, "of"))
		return false;
	if (!token_number(c->t, i, false, &above, &step) || !token_number(c->t, i + 2, false, &below, &step))
		return false;
	if (above < 1 || below > 10 || above >= below)
		return false;
	set(q, MEASURE_FRACTION, "percent", round(above / below * 10000) / 100, i, i + 3);
	c->at = i + 3;
	return true;
}

/* A number in words or a single digit, as it stands in "one in five", "4 out of 10". */
static bool count(struct cursor *c, double *value)
{
	const struct lexeme *w = cursor_lex(c, c->at, TAG_NUM);
	double step = 1;

	if (w && w->num >= 1 && w->num <= 20) {
		*value = w->num;
		c->at += w->n_words;
		return true;
	}
	if (!token_number(c->t, c->at, false, value, &step) || step < 1 || *value < 1 || *value > 20)
		return false;
	c->at++;
	return true;
}

/* What trade is measured in: "one [dollar] in three", "nine out of ten [kilos]". */
static bool is_measure(const struct cursor *c, size_t i)
{
	return cursor_lex(c, i, TAG_CURRENCY) || cursor_lex(c, i, TAG_UNIT) || cursor_lex(c, i, TAG_COMMODITY);
}

/* out_of = count ( [ noun ] "in" | "out" "of" [ "every" ] | "of" "every" | "in" "every" ) count
 *                                                             "one euro in five", "nine out of every ten" */
static bool out_of(struct cursor *c, struct quantity *q)
{
	struct cursor at = *c;
	double part, whole;
	bool noun = false;

	if (!count(&at, &part))
		return false;
	if (at.at + 1 < at.end && at.t->tok[at.at].kind == TOKEN_WORD && cursor_is(&at, at.at + 1, "in")) {
		noun = true;
		at.at++;
	}
	bool out = cursor_is(&at, at.at, "out") && cursor_is(&at, at.at + 1, "of");
	at.at += out;
	if (!out && !cursor_is(&at, at.at, "in") && !(cursor_is(&at, at.at, "of") && cursor_is(&at, at.at + 1, "every")))
		return false;
	at.at++;
	at.at += cursor_is(&at, at.at, "every");
	size_t second = at.at;
	if (!count(&at, &whole) || part >= whole || whole < 3)
		return false;
	/* "5 in 2019", "one plant in three countries", "two in 12 months": no part of anything but what is counted */
	if (cursor_lex(&at, at.at, TAG_TIMEUNIT) || cursor_lex(&at, at.at, TAG_SCALE) || cursor_lex(&at, at.at, TAG_PERCENT) ||
	    (noun && (part > 1 || !cursor_lex(&at, second, TAG_NUM) || !token_closes(&at, at.at))))
		return false;
	/* people, firms and boxes are told so as well: "six out of ten would do it again" */
	bool taken = c->at > c->begin && (cursor_lex(c, c->at - 1, TAG_BUY) || cursor_lex(c, c->at - 1, TAG_SELL));
	if (!taken && !is_measure(&at, noun ? second - 2 : at.at))
		return false;
	set(q, MEASURE_FRACTION, "percent", round(part / whole * 10000) / 100, c->at, at.at);
	q->form = FACTOR_FOLD; /* it says itself that it is a part */
	*c = at;
	return true;
}

bool part_read(struct cursor *c, struct quantity *q)
{
	if (c->at >= c->end)
		return false;
	*q = (struct quantity){ .qualifier = TF_QUAL_EQ };
	return factor(c, q) || fraction(c, q) || out_of(c, q) || factor_of(c, q) || written_fraction(c, q);
}
