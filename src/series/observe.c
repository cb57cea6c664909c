/* observe.c - what a single claim or official row says: value, interval, status.
 *
 * Doubts that take more than one observation to see (sources that disagree, the other side's books) are in
 * doubt.c. */
#include "series/observe.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "series/interval.h"

/* Finds a word in any case; notes are written in English. */
static bool mentions(struct tf_str text, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= text.n; i++) {
		size_t k = 0;

		while (k < n && tolower((unsigned char)text.s[i + k]) == word[k])
			k++;
		if (k == n)
			return true;
	}
	return false;
}

static char claim_status(const struct tf_claim *c)
{
	if (c->status != TF_STATUS_REPORTED)
		return 'F';
	if (mentions(c->flags, "preliminary") || mentions(c->flags, "provisional"))
		return 'P';
	return c->qualifier == TF_QUAL_EQ ? 'A' : 'E';
}

struct tf_obs observe_claim(const struct tf_claim *c)
{
	struct tf_obs o = {
		.kind = c->kind,
		.period = c->period,
		.base = c->base,
		.value = c->value,
		.qualifier = c->qualifier,
		.obs_status = claim_status(c),
		.origin = TF_ORIGIN_CLAIM,
		.source = c->doc,
		.published = c->doc_date,
	};

	tf_claim_interval(c, &o.low, &o.high);
	return o;
}

/* The worth of the last digit in "as given: 106.48 billion", 0 when the note says nothing of the kind. */
static double given_step(struct tf_str note)
{
	static const struct {
		const char *word;
		double scale;
	} scales[] = { { " trillion", 1e12 }, { " billion", 1e9 }, { " million", 1e6 } };
	struct tf_str rest = note;
	size_t digits = 0, decimals = 0;

	if (!tf_str_starts(note, "as given: "))
		return 0;
	rest = (struct tf_str){ note.s + 10, note.n - 10 };
	while (digits < rest.n && isdigit((unsigned char)rest.s[digits]))
		digits++;
	if (digits == 0)
		return 0;
	if (digits < rest.n && rest.s[digits] == '.')
		while (digits + 1 + decimals < rest.n && isdigit((unsigned char)rest.s[digits + 1 + decimals]))
			decimals++;
	digits += decimals ? decimals + 1 : 0;
	rest = (struct tf_str){ rest.s + digits, rest.n - digits };
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
		if (tf_str_starts(rest, scales[i].word))
			return scales[i].scale / pow(10, (double)decimals);
	return 0;
}

struct tf_obs observe_official(const struct tf_official *o)
{
	double half = given_step(o->source_note) / 2;
	bool early = mentions(o->source_note, "preliminary") || mentions(o->source_note, "provisional");

	return (struct tf_obs){
		.kind = TF_KIND_LEVEL,
		.period = o->period,
		.value = o->value,
		.low = o->value - half,
		.high = o->value + half,
		.qualifier = TF_QUAL_EQ,
		.obs_status = early ? 'P' : 'A',
		.origin = TF_ORIGIN_OFFICIAL,
		.source = o->source,
		.source_note = o->source_note,
		.counted_by = o->reporter,
	};
}

struct tf_obs observe_official_growth(const struct tf_official *o)
{
	struct tf_obs g = observe_official(o);
	/* "19" may have been printed as 19 or as 19.0: the wider reading is never wrong */
	double half = o->growth_pct == 0 ? 0.5 : fmin(1, interval_last_digit(o->growth_pct)) / 2;

	g.kind = TF_KIND_GROWTH;
	g.base = tf_period_shift(o->period, -12);
	g.value = o->growth_pct;
	g.low = o->growth_pct - half;
	g.high = o->growth_pct + half;
	return g;
}

bool observe_is_partial(const struct tf_obs *o)
{
	return mentions(o->source_note, "leave out");
}

bool observe_is_converted(const struct tf_obs *o)
{
	return mentions(o->source, "yuan") || (o->kind != TF_KIND_LEVEL && mentions(o->source_note, "yuan"));
}
