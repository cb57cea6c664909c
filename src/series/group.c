/* group.c - sorts observations into series, and the same statement, made twice, into one observation.
 *
 * Where observations come from is the business of observe.c and derive.c; this file only knows which belong
 * together. */
#include "series/group.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Alphabetical, but the world last, and what is not known after it. */
static int side_cmp(struct tf_str a, struct tf_str b)
{
	int rank_a = a.n == 0 ? 2 : tf_str_is(a, "WLD"), rank_b = b.n == 0 ? 2 : tf_str_is(b, "WLD");

	return rank_a != rank_b ? rank_a - rank_b : tf_str_cmp(a, b);
}

struct series_key series_key(struct tf_str reporter, struct tf_str partner, enum tf_indicator indicator,
                             struct tf_str commodity, struct tf_str unit)
{
	struct series_key k = { reporter, partner, commodity, unit, indicator };

	if (indicator == TF_IND_TRADE && side_cmp(reporter, partner) > 0) {
		k.reporter = partner;
		k.partner = reporter;
	}
	return k;
}

int series_key_cmp(const struct series_key *a, const struct series_key *b, bool any_unit)
{
	int c;

	if ((c = tf_str_cmp(a->reporter, b->reporter)) != 0 || (c = tf_str_cmp(a->partner, b->partner)) != 0)
		return c;
	if (a->indicator != b->indicator)
		return a->indicator < b->indicator ? -1 : 1;
	if ((c = tf_str_cmp(a->commodity, b->commodity)) != 0 || any_unit)
		return c;
	return tf_str_cmp(a->unit, b->unit);
}

static int number_cmp(double a, double b)
{
	return a < b ? -1 : a > b;
}

static int period_cmp(struct tf_period a, struct tf_period b)
{
	if (a.first != b.first)
		return a.first < b.first ? -1 : 1;
	return a.last < b.last ? -1 : a.last > b.last;
}

/* Upper end of the claim that an entry was made from; tells "1 to 2" from "1 to 3". */
static double range_end(const struct series_entry *e)
{
	return e->claim && !isnan(e->claim->value_high) ? e->claim->value_high : 0;
}

/* What an observation says; 0 for two that say the same. */
static int statement_cmp(const struct series_entry *a, const struct series_entry *b)
{
	const struct tf_obs *x = &a->obs, *y = &b->obs;
	int c;

	if ((c = period_cmp(x->period, y->period)) != 0)
		return c;
	if (x->origin != y->origin)
		return x->origin < y->origin ? -1 : 1;
	if ((c = number_cmp(x->value, y->value)) != 0)
		return c;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->qualifier != y->qualifier)
		return x->qualifier < y->qualifier ? -1 : 1;
	if ((c = number_cmp(range_end(a), range_end(b))) != 0 || (c = period_cmp(x->base, y->base)) != 0)
		return c;
	if (a->claim && b->claim && a->claim->status != b->claim->status)
		return a->claim->status < b->claim->status ? -1 : 1;
	if (x->origin == TF_ORIGIN_OFFICIAL) {
		if ((c = tf_str_cmp(x->source, y->source)) != 0)
			return c;
		return tf_str_cmp(x->counted_by, y->counted_by);
	}
	return x->origin == TF_ORIGIN_DERIVED ? tf_str_cmp(x->derivation, y->derivation) : 0;
}

static int entry_cmp(const void *a, const void *b)
{
	const struct series_entry *x = a, *y = b;
	int c;

	if ((c = series_key_cmp(&x->key, &y->key, false)) != 0 || (c = statement_cmp(x, y)) != 0)
		return c;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* "a;b;c" of the documents behind the claims, each once; the claims stand in document order. */
static struct tf_str documents(const struct series_entry *e, size_t n, struct tf_arena *keep)
{
	size_t length = 0, used = 0;
	char *text;

	if (n == 1)
		return e->claim->doc;
	for (size_t i = 0; i < n; i++)
		length += e[i].claim->doc.n + 1;
	text = tf_arena_alloc(keep, length + 1);
	for (size_t i = 0; i < n; i++) {
		struct tf_str doc = e[i].claim->doc;

		if (i > 0 && tf_str_eq(doc, e[i - 1].claim->doc))
			continue;
		if (used > 0)
			text[used++] = ';';
		if (doc.n > 0)
			memcpy(text + used, doc.s, doc.n);
		used += doc.n;
	}
	return (struct tf_str){ text, used };
}

/* n entries that state the same, as one observation. */
static struct tf_obs merged(const struct series_entry *e, size_t n, struct tf_arena *keep)
{
	struct tf_obs o = e->obs;

	if (!e->claim)
		return o;
	o.claims = TF_NEW(keep, const struct tf_claim *, n);
	o.n_claims = n;
	o.source = documents(e, n, keep);
	for (size_t i = 0; i < n; i++) {
		struct tf_date day = e[i].obs.published;

		o.claims[i] = e[i].claim;
		/* "240 billion" and "240.0 billion" are the same figure; the second says more */
		o.low = fmax(o.low, e[i].obs.low);
		o.high = fmin(o.high, e[i].obs.high);
		if (day.year != 0 && (o.published.year == 0 || tf_date_cmp(day, o.published) < 0))
			o.published = day;
	}
	return o;
}

static struct tf_str series_id(const struct series_key *k, struct tf_arena *keep)
{
	struct tf_str none = TF_STR("?");
	struct tf_str reporter = k->reporter.n ? k->reporter : none, partner = k->partner.n ? k->partner : none;

	return tf_str_printf(keep, "%.*s-%.*s %s%s%.*s%s%.*s", TF_FMT(reporter), TF_FMT(partner),
	                     tf_indicator_name(k->indicator), k->commodity.n ? "/" : "", TF_FMT(k->commodity),
	                     k->unit.n ? " " : "", TF_FMT(k->unit));
}

static int id_cmp(const void *a, const void *b)
{
	return tf_str_cmp(((const struct tf_series *)a)->id, ((const struct tf_series *)b)->id);
}

/* Entries of files that were read carry no claims and are never put together. */
static bool same_statement(const struct series_entry *a, const struct series_entry *b)
{
	bool can_merge = a->obs.origin == TF_ORIGIN_OFFICIAL ? b->obs.origin == TF_ORIGIN_OFFICIAL
	                 : a->obs.origin == TF_ORIGIN_CLAIM  ? a->claim && b->claim
	                                                     : true;

	return can_merge && series_key_cmp(&a->key, &b->key, false) == 0 && statement_cmp(a, b) == 0;
}

struct tf_series_set series_group(struct series_entries *e, struct tf_arena *keep)
{
	struct tf_series_set set = { 0 };
	struct tf_series *s = NULL;

	if (e->n > 0)
		qsort(e->v, e->n, sizeof *e->v, entry_cmp);
	for (size_t i = 0, next; i < e->n; i = next) {
		const struct series_key *k = &e->v[i].key;

		for (next = i + 1; next < e->n && same_statement(&e->v[i], &e->v[next]);)
			next++;
		if (i == 0 || series_key_cmp(k, &e->v[i - 1].key, false) != 0) {
			TF_PUSH(keep, &set,
			        (struct tf_series){ series_id(k, keep), k->reporter, k->partner, k->indicator,
			                            k->commodity, k->unit, NULL, 0, 0 });
			s = &set.v[set.n - 1];
		}
		TF_PUSH(keep, s, merged(&e->v[i], next - i, keep));
	}
	if (set.n > 0)
		qsort(set.v, set.n, sizeof *set.v, id_cmp);
	return set;
}

void series_period(const struct tf_series *s, struct tf_period p, size_t *from, size_t *to)
{
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (period_cmp(s->v[middle].period, p) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*from = *to = low;
	while (*to < s->n && tf_period_eq(s->v[*to].period, p))
		(*to)++;
}

const struct tf_series *tf_series_find(const struct tf_series_set *s, struct tf_str reporter, struct tf_str partner,
                                       enum tf_indicator indicator, struct tf_str commodity, struct tf_str unit)
{
	struct series_key wanted = series_key(reporter, partner, indicator, commodity, unit);

	for (size_t i = 0; i < s->n; i++) {
		const struct tf_series *x = &s->v[i];

		if (x->indicator == indicator && tf_str_eq(x->reporter, wanted.reporter) &&
		    tf_str_eq(x->partner, wanted.partner) && tf_str_eq(x->commodity, commodity) &&
		    tf_str_eq(x->unit, unit))
			return x;
	}
	return NULL;
}
