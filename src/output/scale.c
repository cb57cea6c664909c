/* scale.c - knows how large numbers are written on a chart.
 *
 * Units come from the closed table below; a unit that is not in it stands behind the number as it is. */
#include <math.h>
#include <stddef.h>

#include "output/clean.h"
#include "output/scale.h"

static const struct {
	const char *code, *before, *after, *words;
} units[] = {
	{ "USD", "$", "", "US dollars" },
	{ "EUR", "\xE2\x82\xAC", "", "euros" },
	{ "GBP", "\xC2\xA3", "", "pounds sterling" },
	{ "JPY", "\xC2\xA5", "", "yen" },
	{ "CNY", "", " yuan", "yuan" },
	{ "RUB", "", " roubles", "roubles" },
	{ "INR", "", " rupees", "Indian rupees" },
	{ "KRW", "", " won", "won" },
	{ "KZT", "", " tenge", "tenge" },
	{ "percent", "", "%", "percent" },
	{ "times", "", " times", "times" },
	{ "tonne", "", " tonnes", "tonnes" },
	{ "barrel", "", " barrels", "barrels" },
	{ "cubic_metre", "", " m\xC2\xB3", "cubic metres" },
};

static const struct {
	double per;
	const char *word, *letters;
} sizes[] = {
	{ 1e12, "trillion", "tn" }, { 1e9, "billion", "bn" }, { 1e6, "million", "m" }, { 1e3, "thousand", "k" }
};

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define MINUS "\xE2\x88\x92"

/* A number with the sign drawn as a minus, not as a hyphen. */
static struct tf_str signed_text(const struct scale *s, double value, const char *digits, bool with_unit,
                                 struct tf_arena *keep)
{
	const char *sign = value < 0 ? MINUS : "";

	if (!with_unit)
		return tf_str_printf(keep, "%s%s", sign, digits);
	return tf_str_printf(keep, "%s%.*s%s%s%.*s", sign, TF_FMT(s->before), digits, s->letters, TF_FMT(s->after));
}

static const char *digits_of(const struct scale *s, double value, struct tf_arena *keep)
{
	double v = fabs(value) / s->per;
	int decimals = v >= 999.5 ? 0 : v >= 9.995 ? 1 : 2;

	return tf_cstr(keep, tf_str_printf(keep, "%.*f", decimals, v));
}

struct scale scale_choose(double max_abs, struct tf_str unit, struct tf_arena *keep)
{
	struct scale s = { .per = 1, .word = "", .letters = "" };
	bool countable = !tf_str_is(unit, "percent") && !tf_str_is(unit, "times");

	for (size_t i = 0; countable && i < COUNT(sizes); i++) {
		/* thousands only where five digits would stand: 2,500 tonnes is well as it is */
		if (max_abs >= (sizes[i].per > 1e3 ? sizes[i].per : 1e4)) {
			s.per = sizes[i].per;
			s.word = sizes[i].word;
			s.letters = sizes[i].letters;
			break;
		}
	}
	for (size_t i = 0; i < COUNT(units); i++) {
		if (tf_str_is(unit, units[i].code)) {
			s.before = tf_str_of(units[i].before);
			s.after = tf_str_of(units[i].after);
			s.unit = tf_str_of(units[i].words);
			return s;
		}
	}
	s.unit = clean_label(unit, 16, keep);
	if (s.unit.n)
		s.after = tf_str_printf(keep, " %.*s", TF_FMT(s.unit));
	return s;
}

struct scale scale_for(const struct scale *s, double value)
{
	struct scale own = *s;

	for (size_t i = 0; s->per > 1 && i < COUNT(sizes); i++) {
		if (fabs(value) >= (sizes[i].per > 1e3 ? sizes[i].per : 1e4)) {
			own.per = sizes[i].per;
			own.word = sizes[i].word;
			own.letters = sizes[i].letters;
			break;
		}
	}
	return own;
}

struct tf_str scale_amount(const struct scale *s, double value, struct tf_arena *keep)
{
	return signed_text(s, value, digits_of(s, value, keep), true, keep);
}

struct tf_str scale_number(const struct scale *s, double value, struct tf_arena *keep)
{
	return signed_text(s, value, digits_of(s, value, keep), false, keep);
}

struct tf_str scale_round(const struct scale *s, double value, bool with_unit, struct tf_arena *keep)
{
	double v = fabs(value) / s->per;
	const char *digits = tf_cstr(keep, tf_str_printf(keep, v >= 1e4 ? "%.0f" : "%.4g", v));

	return signed_text(s, value, digits, with_unit, keep);
}

double scale_step(double span, int n)
{
	static const double steps[] = { 1, 2, 2.5, 5 };
	double power;

	if (!(span > 0) || !isfinite(span) || n < 1)
		return 1;
	power = pow(10, floor(log10(span / n)));
	for (size_t i = 0; i < COUNT(steps); i++) {
		if (span / (steps[i] * power) <= n * (1 + 1e-9))
			return steps[i] * power;
	}
	return 10 * power;
}
