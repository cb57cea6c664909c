/* interval.c - turns "nearly 2.7" and "more than 240 billion" into ranges of numbers.
 *
 *   exact v             [v - step/2, v + step/2]   the number was rounded to its last digit
 *   about v             [v - u/2, v + u/2]
 *   nearly v            [v - u/2, v]               it would have been rounded up to v, and is not above it
 *   over, at least v    [v, infinity)
 *   under, at most v    [0, v]
 *   between v and w     [v, w]
 *
 * step is the worth of the last digit as printed, u that of the last digit that says something: "about 240 billion"
 * is good to ten billion, though it is printed to one.  Qualifiers describe the size, so for a deficit or a fall
 * everything is mirrored at zero: a deficit of more than 10 billion lies in (-infinity, -10 billion]. */
#include "series/interval.h"

#include <math.h>

double interval_last_digit(double value)
{
	char buf[TF_NUMBER_MAX];
	struct tf_str fraction, whole, mantissa, rest;
	double exponent = 0;
	size_t zeros = 0;

	if (!isfinite(value) || value == 0)
		return 0;
	rest = (struct tf_str){ buf, tf_number_format(fabs(value), buf) };
	mantissa = tf_str_cut(&rest, 'e');
	if (rest.n > 0 && rest.s[0] == '+')
		rest = (struct tf_str){ rest.s + 1, rest.n - 1 };
	tf_str_number(rest, &exponent);
	fraction = mantissa;
	whole = tf_str_cut(&fraction, '.');
	if (fraction.n > 0)
		return pow(10, exponent - (double)fraction.n);
	while (zeros + 1 < whole.n && whole.s[whole.n - 1 - zeros] == '0')
		zeros++;
	/* "100 billion" is seldom meant to the nearest hundred billion: a lone digit counts a tenth */
	if (zeros > 0 && zeros + 1 == whole.n)
		zeros--;
	return pow(10, exponent + (double)zeros);
}

static struct interval mirrored(struct interval i)
{
	return (struct interval){ 0 - i.high, 0 - i.low };
}

/* The range of a size, v >= 0. */
static struct interval size_range(double v, enum tf_qualifier q, double step)
{
	double u = fmax(step, interval_last_digit(v));

	switch (q) {
	case TF_QUAL_APPROX:
		return (struct interval){ v - u / 2, v + u / 2 };
	case TF_QUAL_NEARLY:
		return (struct interval){ v - u / 2, v };
	case TF_QUAL_OVER:
	case TF_QUAL_AT_LEAST:
		return (struct interval){ v, INFINITY };
	case TF_QUAL_UNDER:
	case TF_QUAL_AT_MOST:
		return (struct interval){ 0, v };
	default:
		return (struct interval){ v - step / 2, v + step / 2 };
	}
}

struct interval interval_of(struct stated s)
{
	double step = s.step > 0 ? s.step : 0;

	if (s.qualifier == TF_QUAL_BETWEEN && !isnan(s.value_high))
		return (struct interval){ fmin(s.value, s.value_high), fmax(s.value, s.value_high) };
	if (s.value < 0)
		return mirrored(size_range(-s.value, s.qualifier, step));
	return size_range(s.value, s.qualifier, step);
}

/* Who says "over 240 billion" of 290 would be read as misleading: with 241 the speaker would have said "over 241".
 * So a bound is read as within one step of the number. */
struct interval interval_meant(struct stated s)
{
	struct interval i = interval_of(s);
	double size = fabs(s.value), step = s.step > 0 ? s.step : 0;

	switch (s.qualifier) {
	case TF_QUAL_OVER:
	case TF_QUAL_AT_LEAST:
		i = (struct interval){ size, size + step };
		break;
	case TF_QUAL_UNDER:
	case TF_QUAL_AT_MOST:
		i = (struct interval){ fmax(0, size - step), size };
		break;
	default:
		return i;
	}
	return s.value < 0 ? mirrored(i) : i;
}

struct interval interval_sum(struct interval a, struct interval b)
{
	return (struct interval){ a.low + b.low, a.high + b.high };
}

struct interval interval_times(struct interval a, struct interval by)
{
	return (struct interval){ a.low * (a.low < 0 ? by.high : by.low), a.high * (a.high < 0 ? by.low : by.high) };
}

struct interval interval_over(struct interval a, struct interval by)
{
	return (struct interval){ a.low / (a.low < 0 ? by.low : by.high), a.high / (a.high < 0 ? by.high : by.low) };
}

void tf_claim_interval(const struct tf_claim *c, double *low, double *high)
{
	struct interval i = interval_of((struct stated){ c->value, c->value_high, c->qualifier, c->step });

	*low = i.low;
	*high = i.high;
}
