/* derive.c - levels that follow from what was stated: 240 billion, 2.7 times 2013, so 89 to 91 billion in 2013.
 *
 * A level is derived only for a period that has none stated.  Both parts must speak of the same count: figures of
 * one document or one official release.  A multiple or rate whose document gives no level may use another's; the
 * words of the derivation show both.  Bounds are read as speakers mean them (interval.c). */
#include "series/derive.h"

#include <math.h>

#include "series/interval.h"
#include "series/observe.h"

/* A number that goes into a derivation. */
struct part {
	const struct tf_obs *obs;
	struct interval range; /* as the words are meant; a rate as a factor */
	double centre;
};

/* The best single number: the stated one, or the middle where the words say that it lies to one side. */
static double centre(const struct tf_obs *o, struct interval i)
{
	bool two_sided = o->qualifier == TF_QUAL_EQ || o->qualifier == TF_QUAL_APPROX;

	return two_sided ? o->value : (i.low + i.high) / 2;
}

static struct part part(const struct tf_obs *o)
{
	struct part p = { o, { o->low, o->high }, 0 };

	if (o->n_claims > 0) {
		const struct tf_claim *c = o->claims[0];

		p.range = interval_meant((struct stated){ c->value, c->value_high, c->qualifier, c->step });
	}
	p.centre = centre(o, p.range);
	if (o->kind == TF_KIND_GROWTH) {
		p.range = (struct interval){ 1 + p.range.low / 100, 1 + p.range.high / 100 };
		p.centre = 1 + p.centre / 100;
	}
	return p;
}

static bool share_document(const struct tf_obs *a, const struct tf_obs *b)
{
	for (size_t i = 0; i < a->n_claims; i++)
		for (size_t k = 0; k < b->n_claims; k++)
			if (tf_str_eq(a->claims[i]->doc, b->claims[k]->doc))
				return true;
	return false;
}

/* Figures of one document, or of one publisher's books. */
static bool same_count(const struct tf_obs *a, const struct tf_obs *b)
{
	if (a->origin != b->origin)
		return false;
	if (a->origin == TF_ORIGIN_CLAIM)
		return share_document(a, b);
	return tf_str_eq(a->source, b->source) && tf_str_eq(a->counted_by, b->counted_by);
}

static bool is_level(const struct tf_obs *o)
{
	return o->kind == TF_KIND_LEVEL && o->obs_status != 'F' && o->origin != TF_ORIGIN_DERIVED;
}

/* Is there a level for the period that can be the same count as `o`?  Claims do not say whose count they are. */
static bool has_level(const struct tf_series *s, struct tf_period p, const struct tf_obs *o)
{
	size_t from, to;

	series_period(s, p, &from, &to);
	for (size_t i = from; i < to; i++) {
		const struct tf_obs *x = &s->v[i];

		if (is_level(x) &&
		    (x->counted_by.n == 0 || o->counted_by.n == 0 || tf_str_eq(x->counted_by, o->counted_by)))
			return true;
	}
	return false;
}

/* The level of the period that goes best with a rate: of the same count, else official, else the plainest words. */
static const struct tf_obs *level_for(const struct tf_series *s, struct tf_period p, const struct tf_obs *rate)
{
	const struct tf_obs *best = NULL;
	int best_rank = 0;
	size_t from, to;

	series_period(s, p, &from, &to);
	for (size_t i = from; i < to; i++) {
		const struct tf_obs *x = &s->v[i];
		int rank = same_count(x, rate)                  ? 8
		           : rate->origin == TF_ORIGIN_OFFICIAL ? 0
		           : x->origin == TF_ORIGIN_OFFICIAL    ? 4
		                                                : 1;

		if (!is_level(x) || rank == 0 || observe_is_converted(x))
			continue;
		rank += x->qualifier == TF_QUAL_EQ ? 2 : x->qualifier == TF_QUAL_APPROX ? 1 : 0;
		if (rank > best_rank) {
			best = x;
			best_rank = rank;
		}
	}
	return best;
}

/* The claims behind both parts, each once, in document order: claims stand in one array, so their addresses tell
 * the order. */
static void take_claims(struct tf_obs *o, const struct tf_obs *a, const struct tf_obs *b, struct tf_arena *keep)
{
	size_t i = 0, k = 0;

	o->claims = TF_NEW(keep, const struct tf_claim *, a->n_claims + b->n_claims);
	while (i < a->n_claims || k < b->n_claims) {
		const struct tf_claim *x = i < a->n_claims ? a->claims[i] : NULL;
		const struct tf_claim *y = k < b->n_claims ? b->claims[k] : NULL;
		bool take_x = x && (!y || x <= y);

		i += x && take_x;
		k += y && (!take_x || x == y);
		o->claims[o->n_claims++] = take_x ? x : y;
	}
}

static const char *scale_word(double size, double *scale)
{
	*scale = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
	return size >= 1e12 ? " trillion" : size >= 1e9 ? " billion" : size >= 1e6 ? " million" : "";
}

/* x with so many decimals, without zeros behind them. */
static struct tf_str decimal(double x, int places, struct tf_arena *keep)
{
	char buf[TF_NUMBER_MAX];
	double shift = pow(10, places);

	return tf_str_copy(keep, (struct tf_str){ buf, tf_number_format(round(x * shift) / shift, buf) });
}

/* "240 billion (over)", "2.7 (nearly)", "4.5 percent" */
static struct tf_str part_words(const struct tf_obs *o, struct tf_arena *keep)
{
	double scale = 1;
	const char *word = o->kind == TF_KIND_LEVEL ? scale_word(fabs(o->value), &scale) : "";
	struct tf_str number = decimal(o->value / scale, 6, keep);

	if (o->kind == TF_KIND_GROWTH)
		word = " percent";
	if (o->qualifier == TF_QUAL_EQ)
		return tf_str_printf(keep, "%.*s%s", TF_FMT(number), word);
	return tf_str_printf(keep, "%.*s%s (%s)", TF_FMT(number), word, tf_qualifier_name(o->qualifier));
}

/* "89 to 91 billion": as many decimals as it takes to tell the ends apart. */
static struct tf_str range_words(struct interval i, struct tf_arena *keep)
{
	double scale;
	const char *word = scale_word(fmax(fabs(i.low), fabs(i.high)), &scale);
	double width = (i.high - i.low) / scale;
	int places = width > 0 ? (int)fmin(6, fmax(0, ceil(-log10(width)))) : 4;
	struct tf_str low = decimal(i.low / scale, places, keep), high = decimal(i.high / scale, places, keep);

	if (tf_str_eq(low, high))
		return tf_str_printf(keep, "%.*s%s", TF_FMT(low), word);
	return tf_str_printf(keep, "%.*s to %.*s%s", TF_FMT(low), TF_FMT(high), word);
}

static struct tf_str join(struct tf_str a, struct tf_str b, struct tf_arena *keep)
{
	if (b.n == 0 || tf_str_eq(a, b))
		return a;
	return a.n == 0 ? b : tf_str_printf(keep, "%.*s;%.*s", TF_FMT(a), TF_FMT(b));
}

/* A derived level, all but its words. */
static struct tf_obs derived(struct tf_period p, const struct part *a, const struct part *b, double value,
                             struct interval range, struct tf_arena *keep)
{
	struct tf_obs o = {
		.kind = TF_KIND_LEVEL,
		.period = p,
		.value = value,
		.low = range.low,
		.high = range.high,
		.qualifier = TF_QUAL_APPROX,
		.obs_status = 'E',
		.origin = TF_ORIGIN_DERIVED,
		.source = join(a->obs->source, b->obs->source, keep),
		.counted_by = a->obs->counted_by,
		.published = a->obs->published,
	};

	if (b->obs->published.year != 0 && tf_date_cmp(b->obs->published, o.published) > 0)
		o.published = b->obs->published;
	take_claims(&o, a->obs, b->obs, keep);
	return o;
}

static void emit(struct series_key k, struct tf_obs o, struct tf_arena *keep, struct series_entries *out)
{
	TF_PUSH(keep, out, (struct series_entry){ .key = k, .obs = o, .order = out->n });
}

/* A rate and the level at one of its ends give the level at the other: of the base period by division, else of the
 * period itself by multiplication. */
static void from_rate(const struct tf_series *s, const struct tf_obs *rate, struct tf_arena *keep,
                      struct series_entries *out)
{
	bool back = !has_level(s, rate->base, rate);
	const struct tf_obs *level = level_for(s, back ? rate->period : rate->base, rate);
	struct part r = part(rate), l;
	struct interval range;
	struct tf_obs o;
	struct tf_str of, by, gives;
	char at[TF_PERIOD_MAX], base[TF_PERIOD_MAX];

	if (!level || r.range.low <= 0 || !isfinite(r.range.high) || (!back && has_level(s, rate->period, rate)))
		return;
	l = part(level);
	if (!isfinite(l.range.low) || !isfinite(l.range.high))
		return;
	range = back ? interval_over(l.range, r.range) : interval_times(l.range, r.range);
	o = derived(back ? rate->base : rate->period, &l, &r, back ? l.centre / r.centre : l.centre * r.centre, range,
	            keep);

	of = part_words(level, keep);
	by = part_words(rate, keep);
	gives = range_words(range, keep);
	tf_period_format(rate->period, at);
	tf_period_format(rate->base, base);
	if (rate->kind == TF_KIND_MULTIPLE)
		o.derivation = tf_str_printf(keep, "%.*s %s %.*s for %s against %s: %.*s", TF_FMT(of),
		                             back ? "/" : "*", TF_FMT(by), at, base, TF_FMT(gives));
	else
		o.derivation = tf_str_printf(keep, "%.*s for %s and growth of %.*s for %s against %s: %.*s",
		                             TF_FMT(of), back ? at : base, TF_FMT(by), at, base, TF_FMT(gives));
	emit(series_key(s->reporter, s->partner, s->indicator, s->commodity, s->unit), o, keep, out);
}

/* Does the series have a trade level of the same count for the period? */
static bool has_same_count(const struct tf_series *s, struct tf_period p, const struct tf_obs *o)
{
	size_t from, to;

	series_period(s, p, &from, &to);
	for (size_t i = from; i < to; i++) {
		const struct tf_obs *x = &s->v[i];

		if (is_level(x) && (same_count(x, o) || (o->counted_by.n && tf_str_eq(x->counted_by, o->counted_by))))
			return true;
	}
	return false;
}

/* The trade that exports x and imports y make; false when one of them is open at one end. */
static bool sum(const struct tf_obs *x, const struct tf_obs *y, struct tf_arena *keep, struct tf_obs *trade)
{
	struct part a = part(x), b = part(y);
	struct interval range = interval_sum(a.range, b.range);
	struct tf_str exports = part_words(x, keep), imports = part_words(y, keep), gives;
	char at[TF_PERIOD_MAX];

	if (!isfinite(range.low) || !isfinite(range.high))
		return false;
	gives = range_words(range, keep);
	*trade = derived(x->period, &a, &b, a.centre + b.centre, range, keep);
	trade->derivation = tf_str_printf(keep, "exports %.*s + imports %.*s for %s: %.*s", TF_FMT(exports),
	                                  TF_FMT(imports), tf_period_format(x->period, at), TF_FMT(gives));
	return true;
}

/* The imports that go with exports x: the same period and count. */
static const struct tf_obs *counterpart(const struct tf_series *imports, const struct tf_obs *x)
{
	size_t from, to;

	series_period(imports, x->period, &from, &to);
	for (size_t i = from; i < to; i++) {
		const struct tf_obs *y = &imports->v[i];

		if (is_level(y) && !observe_is_partial(y) && same_count(x, y))
			return y;
	}
	return NULL;
}

/* Exports and imports of one reporter, of one count, make its trade. */
static void from_flows(const struct tf_series_set *set, const struct tf_series *exports, struct tf_arena *keep,
                       struct series_entries *out)
{
	const struct tf_series *imports = tf_series_find(set, exports->reporter, exports->partner, TF_IND_IMPORTS,
	                                                 exports->commodity, exports->unit);
	const struct tf_series *trade = tf_series_find(set, exports->reporter, exports->partner, TF_IND_TRADE,
	                                               exports->commodity, exports->unit);
	struct series_key k =
		series_key(exports->reporter, exports->partner, TF_IND_TRADE, exports->commodity, exports->unit);

	for (size_t i = 0; imports && i < exports->n; i++) {
		const struct tf_obs *x = &exports->v[i], *y;
		struct tf_obs o;

		if (!is_level(x) || observe_is_partial(x) || (trade && has_same_count(trade, x->period, x)))
			continue;
		y = counterpart(imports, x);
		if (y && sum(x, y, keep, &o))
			emit(k, o, keep, out);
	}
}

void derive_levels(const struct tf_series_set *set, struct tf_arena *keep, struct series_entries *out)
{
	for (size_t i = 0; i < set->n; i++) {
		const struct tf_series *s = &set->v[i];

		if (s->unit.n == 0)
			continue;
		if (s->indicator == TF_IND_EXPORTS)
			from_flows(set, s, keep, out);
		for (size_t k = 0; k < s->n; k++) {
			const struct tf_obs *o = &s->v[k];
			bool is_rate = o->kind == TF_KIND_GROWTH || o->kind == TF_KIND_MULTIPLE;

			if (is_rate && o->obs_status != 'F' && !tf_period_none(o->base) && !observe_is_converted(o) &&
			    tf_period_length(o->base) == tf_period_length(o->period) &&
			    !tf_period_eq(o->base, o->period))
				from_rate(s, o, keep, out);
		}
	}
}
