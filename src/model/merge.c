/* merge.c - puts the statements of one target together.
 *
 * A goal is repeated for years, by both sides, and in headline and text of one page; it stays one promise.  Statements
 * that differ in value, measure or due period are different targets: whether one replaces another is not said here. */
#include "model/target.h"

#include <stdlib.h>

struct statement {
	struct tf_str key;
	const struct tf_claim *claim;
	size_t place; /* in document order */
	size_t first; /* place of the first statement of the same target */
};

static int earlier(const struct statement *a, const struct statement *b)
{
	return (a->place > b->place) - (a->place < b->place);
}

/* By target, in it by date (undated ones last), in a day by document order. */
static int by_target(const void *va, const void *vb)
{
	const struct statement *a = va, *b = vb;
	int c = tf_str_cmp(a->key, b->key);

	if (c == 0)
		c = (a->claim->doc_date.year == 0) - (b->claim->doc_date.year == 0);
	if (c == 0)
		c = tf_date_cmp(a->claim->doc_date, b->claim->doc_date);
	return c ? c : earlier(a, b);
}

static int by_first_place(const void *va, const void *vb)
{
	const struct statement *a = va, *b = vb;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	return by_target(a, b);
}

static size_t same_target(const struct statement *s, size_t n)
{
	size_t i = 1;

	while (i < n && tf_str_eq(s[i].key, s[0].key))
		i++;
	return i;
}

static void mark_first(struct statement *s, size_t n)
{
	size_t first = s[0].place;

	for (size_t i = 1; i < n; i++)
		if (s[i].place < first)
			first = s[i].place;
	for (size_t i = 0; i < n; i++)
		s[i].first = first;
}

static struct tf_target merged(const struct statement *s, size_t n, struct tf_arena *keep)
{
	struct tf_target t = target_of(s[0].claim, keep);

	t.claims = TF_NEW(keep, const struct tf_claim *, n);
	t.n_claims = n;
	for (size_t i = 0; i < n; i++) {
		t.claims[i] = s[i].claim;
		if (s[i].claim->doc_date.year)
			t.stated_last = s[i].claim->doc_date;
	}
	return t;
}

struct tf_targets tf_targets_merge(const struct tf_claims *c, struct tf_arena *keep)
{
	struct tf_targets out = { 0 };
	struct statement *s = TF_NEW(keep, struct statement, c->n);
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		/* what is still lacking to a goal ("another 26 billion") is no goal of its own */
		if (c->v[i].status == TF_STATUS_TARGET && c->v[i].kind != TF_KIND_CHANGE)
			s[n++] = (struct statement){ target_key(&c->v[i], keep), &c->v[i], i, 0 };
	if (n == 0)
		return out;
	qsort(s, n, sizeof *s, by_target);
	for (size_t i = 0; i < n; i += same_target(s + i, n - i))
		mark_first(s + i, same_target(s + i, n - i));
	qsort(s, n, sizeof *s, by_first_place);
	for (size_t i = 0; i < n; i += same_target(s + i, n - i))
		TF_PUSH(keep, &out, merged(s + i, same_target(s + i, n - i), keep));
	return out;
}
