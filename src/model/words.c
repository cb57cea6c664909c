/* words.c - what a speaker's number most likely was.
 *
 * "Over 240 billion" bounds the number from below only, but whoever says it of 300 would have said "300": the true
 * value lies within a digit or so.  The shares and reaches below are those that fitted best in a simulated press on
 * real export series; a bound taken literally, open to infinity, did worse than one read so. */
#include "model/words.h"

#include "series/interval.h"

#include <math.h>

/* Two evenly filled stretches from the value outward, the second taken with the weight w. */
static struct words_guess beyond(double value, double first, double second, double w)
{
	double mean = (1 - w) * first / 2 + w * second / 2;
	double square = (1 - w) * first * first / 3 + w * second * second / 3;

	return (struct words_guess){ value + mean, sqrt(square - mean * mean) };
}

struct words_guess words_guess(double value, enum tf_qualifier q, enum tf_kind kind)
{
	double u = interval_last_digit(value);

	switch (q) {
	case TF_QUAL_OVER:
	case TF_QUAL_AT_LEAST:
		return beyond(value, u, 5 * u, 0.15);
	case TF_QUAL_UNDER:
	case TF_QUAL_AT_MOST:
		return beyond(value, -u, -5 * u, 0.15);
	case TF_QUAL_NEARLY:
		return beyond(value, -u, kind == TF_KIND_MULTIPLE ? -2 * u : -3 * u, 0.1);
	case TF_QUAL_APPROX:
		return (struct words_guess){ value, u / sqrt(12) };
	default:
		return (struct words_guess){ value, 0 };
	}
}
