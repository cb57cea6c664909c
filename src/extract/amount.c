/* amount.c - a number with its sign and unit, and ranges: "-9.6 bn", "$60-80 billion", "between 145 and 160 billion".
 *
 * "From 10 to 12 percent" is a movement, two amounts; "10 to 12 percent" without "from" is one. */
#include "extract/amount.h"

#include <math.h>
#include <string.h>

/* sign = ( "+" | "-" ) right before the number, not behind a word | "plus" | "minus"          "-50.7", "minus 0.2%" */
static int sign_read(struct cursor *c)
{
	size_t i = c->at;

	if (i + 1 >= c->end)
		return 0;
	if (cursor_is(c, i, "plus") || cursor_is(c, i, "minus")) {
		if (!token_near(c, i + 1) || (i > c->begin && c->t->tok[i - 1].kind == TOKEN_NUMBER))
			return 0;
		c->at++;
		return cursor_is(c, i, "plus") ? 1 : -1;
	}
	char s = c->t->tok[i].sign;
	if ((s != '+' && s != '-') || !token_glued(c, i + 1))
		return 0;
	if (token_glued(c, i) && (c->t->tok[i - 1].kind != TOKEN_SIGN || c->t->tok[i - 1].sign == ')'))
		return 0;
	c->at++;
	return s == '+' ? 1 : -1;
}

/* one = [ sign ] [ CURSIGN [ sign ] ] number [ unit ]          "+€12.6 bn", "€-5.0 bn", "36-percent" */
static bool one(struct cursor *c, const struct quantity_context *ctx, struct amount *a)
{
	struct cursor at = *c;
	int sign = sign_read(&at);
	struct unit behind;

	*a = (struct amount){ .tok0 = (uint32_t)c->at };
	bool before = unit_before(&at, ctx, &a->unit);
	if (before && !sign)
		sign = sign_read(&at);
	if (before && at.at < at.end && (cursor_is(&at, at.at, "-") || cursor_is(&at, at.at, "+"))) {
		sign = cursor_is(&at, at.at, "-") ? -1 : 1;
		at.at++;
	}
	if (!number_read(&at, before, &a->number) || number_is_glued(&at, &a->number))
		return false;
	if (sign && !before && !a->number.digits)
		return false;
	a->has_unit = before;
	if (!before) {
		a->has_unit = unit_after(&at, ctx, &a->number, &a->unit);
	} else {
		/* "$5 billion USD", "$5 bn Canadian dollars": the name behind says more than the sign before */
		struct cursor after = at;
		if (unit_after(&after, ctx, &a->number, &behind) && behind.measure == MEASURE_MONEY &&
		    (a->unit.loose || strcmp(behind.name, a->unit.name) == 0)) {
			a->unit = behind;
			at = after;
		}
	}
	double factor = a->has_unit ? a->unit.factor : 1;
	a->lo = a->hi = a->number.value * factor * (sign < 0 ? -1 : 1);
	a->step = a->number.step * factor;
	if (factor > 1 && a->step >= 1) /* 2.3 times 1e6 kWh is whole */
		a->lo = a->hi = round(a->lo);
	a->scale = a->number.scale;
	a->sign = sign != 0;
	a->tok1 = (uint32_t)at.at;
	*c = at;
	return true;
}

bool amount_is_from(const struct cursor *c, size_t i)
{
	if (i <= c->begin)
		return false;
	if (cursor_is(c, i - 1, "from"))
		return true;
	for (uint16_t k = 1; k <= 4 && i > c->begin + k; k++) {
		const struct lexeme *q = cursor_lex(c, i - k, TAG_QUAL);
		if (q && q->n_words == k)
			return cursor_is(c, i - k - 1, "from");
	}
	return false;
}

static bool is_year(const struct cursor *c, const struct amount *a)
{
	int year;

	return !a->has_unit && a->scale == 1 && a->tok1 == a->tok0 + 1 && token_year(c->t, a->tok0, &year);
}

/* Takes over the other's scale and unit where one is missing: "60-80 billion dollars".  False when they do not agree. */
static bool share(struct amount *lo, struct amount *hi)
{
	if (!lo->has_unit && hi->has_unit) {
		lo->unit = hi->unit;
		lo->has_unit = true;
		lo->lo *= hi->unit.factor;
		lo->step *= hi->unit.factor;
	} else if (lo->has_unit && !hi->has_unit) {
		if (lo->unit.measure != MEASURE_MONEY)
			return false;
		hi->unit = lo->unit;
		hi->has_unit = true;
	} else if (lo->has_unit &&
	           (lo->unit.measure != hi->unit.measure || strcmp(lo->unit.name, hi->unit.name) != 0)) {
		return false;
	}
	if (lo->scale == 1 && hi->scale > 1 && fabs(lo->lo) < 1000) {
		lo->lo *= hi->scale;
		lo->step *= hi->scale;
		lo->scale = hi->scale;
	}
	return true;
}

/* Makes one range of two amounts; false when they are none. */
static bool join(const struct cursor *c, struct amount lo, struct amount hi, struct amount *out)
{
	if (is_year(c, &lo) || (!hi.has_unit && hi.scale == 1 && !lo.has_unit && is_year(c, &hi)) || !share(&lo, &hi))
		return false;
	if (lo.sign && lo.lo < 0 && hi.lo > 0 && !hi.sign)
		hi.lo = -hi.lo; /* "-5 to 10%" of a fall: the sign holds for both */
	if (fabs(lo.lo) >= fabs(hi.lo) && !(lo.sign || hi.sign))
		return false;
	*out = hi;
	out->lo = lo.lo < hi.lo ? lo.lo : hi.lo;
	out->hi = lo.lo < hi.lo ? hi.lo : lo.lo;
	out->step = lo.step < hi.step ? lo.step : hi.step;
	out->range = true;
	out->sign = lo.sign || hi.sign;
	out->tok0 = lo.tok0;
	out->number.tok0 = lo.number.tok0;
	out->number.about = lo.number.about;
	return true;
}

/* Where both sides are whole ("rose 5 billion to 8 billion"), only these show that "to" makes a range of them. */
static bool range_is_meant(const struct cursor *c, size_t i)
{
	static const char *const before[] = { "of", "at",     "worth",   "reach",  "reaching", "hit",  "be",
		                              "is", "was",    "expects", "expect", "forecast", "sees", "as",
		                              "(",  "target", "total",   "grow",   "range",    ":",    NULL };

	if (i > c->begin && cursor_lex(c, i - 1, TAG_QUAL))
		return true;
	return i > c->begin && cursor_any(c, i - 1, before);
}

/* joiner = "-" | "-to-" | "to" | "or"          between the two numbers of a range */
enum joiner { JOIN_NONE, JOIN_DASH, JOIN_TO, JOIN_OR };
static enum joiner joiner(struct cursor *c)
{
	size_t i = c->at;

	if (cursor_is(c, i, "-") && cursor_is(c, i + 1, "to") && cursor_is(c, i + 2, "-") && token_glued(c, i)) {
		c->at += 3;
		return JOIN_TO;
	}
	if (cursor_is(c, i, "-") && i + 1 < c->end && (token_glued(c, i) == token_glued(c, i + 1))) {
		c->at++;
		return JOIN_DASH;
	}
	if (cursor_is(c, i, "to") || cursor_is(c, i, "or")) {
		c->at++;
		return cursor_is(c, i, "to") ? JOIN_TO : JOIN_OR;
	}
	return JOIN_NONE;
}

/* range = one joiner one          "US$60-80 billion", "5 to 10%", "60-to-80-billion-dollar", "2 or 3 billion" */
static bool range(struct cursor *c, const struct quantity_context *ctx, const struct amount *lo, struct amount *out)
{
	struct cursor at = *c;
	struct amount hi;
	enum joiner how = joiner(&at);

	if (how == JOIN_NONE || (how == JOIN_TO && amount_is_from(c, lo->tok0)))
		return false;
	struct cursor second = at;
	second.begin = second.at; /* the dash before it belongs to the range */
	if (!one(&second, ctx, &hi))
		return false;
	at.at = second.at;
	/* both sides say all: "$402 to $5,193" after "dropped by"; rates do not move so, "12% to 15%" is a range */
	bool rate = lo->has_unit && (lo->unit.measure == MEASURE_PERCENT || lo->unit.measure == MEASURE_POINTS);
	bool whole = !rate && (lo->scale > 1 || (lo->has_unit && (lo->unit.measure != MEASURE_MONEY || hi.has_unit)));
	if (how == JOIN_OR && (whole || lo->has_unit || hi.number.value > 2 * hi.scale * lo->number.value))
		return false;
	/* "5 to 7" is a figure only with a scale or unit at its end, "$730-750" with the sign before it */
	if (!hi.has_unit && hi.scale == 1 && !(how == JOIN_DASH && lo->has_unit && lo->unit.measure == MEASURE_MONEY))
		return false;
	if (how == JOIN_TO && whole && !range_is_meant(c, lo->tok0))
		return false;
	/* a dash between blanks parts a sentence: "at 5 billion - 3 percent more" */
	if (how == JOIN_DASH && !token_glued(c, c->at) && whole)
		return false;
	if (!join(c, *lo, hi, out))
		return false;
	*c = at;
	return true;
}

/* between = [ "somewhere" ] "between" one "and" one          "between 60 and 80 billion US dollars" */
static bool between(struct cursor *c, const struct quantity_context *ctx, struct amount *a)
{
	struct cursor at = *c;
	struct amount lo, hi;

	if (cursor_is(&at, at.at, "somewhere") || cursor_is(&at, at.at, "anywhere"))
		at.at++;
	if (!cursor_is(&at, at.at, "between"))
		return false;
	at.at++;
	if (!one(&at, ctx, &lo) || !(cursor_is(&at, at.at, "and") || cursor_is(&at, at.at, "to")))
		return false;
	at.at++;
	if (!one(&at, ctx, &hi) || (!hi.has_unit && hi.scale == 1 && !lo.has_unit))
		return false;
	if (!join(&at, lo, hi, a))
		return false;
	a->tok0 = (uint32_t)c->at;
	*c = at;
	return true;
}

bool amount_read(struct cursor *c, const struct quantity_context *ctx, struct amount *a)
{
	struct cursor at = *c;
	struct amount wide;

	if (between(&at, ctx, a)) {
		*c = at;
		return true;
	}
	at = *c;
	if (!one(&at, ctx, a))
		return false;
	if (range(&at, ctx, a, &wide))
		*a = wide;
	*c = at;
	return true;
}
