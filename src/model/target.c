/* target.c - what a target is.
 *
 * Trade has no direction, so a pair is one pair in either order; its id has the codes in the order of the alphabet.
 * In the target itself the side whose books are asked first stands first: China's customs series in dollars is the
 * longest there is and the one its partners' leaders quote, so China stands first in pairs with China; in others, the
 * side that the statement names first.  Statements are put together in merge.c. */
#include "model/target.h"

#include "series/interval.h"

#include <math.h>
#include <stdio.h>

const char *tf_verdict_name(enum tf_verdict_word v)
{
	static const char *const names[] = {
#define X(n, t) t,
		TF_VERDICTS(X)
#undef X
	};

	return v < TF_N_VERDICTS ? names[v] : "";
}

static struct tf_str all_goods(struct tf_str commodity)
{
	return tf_str_is(commodity, "goods") ? (struct tf_str){ 0 } : commodity;
}

bool target_same_commodity(struct tf_str a, struct tf_str b)
{
	return tf_str_eq(all_goods(a), all_goods(b));
}

static bool stands_later(struct tf_str a, struct tf_str b)
{
	if (tf_str_is(a, "WLD") || tf_str_is(b, "WLD"))
		return tf_str_is(a, "WLD");
	return tf_str_cmp(a, b) > 0;
}

static void order_pair(enum tf_indicator i, struct tf_str *a, struct tf_str *b)
{
	struct tf_str swap = *a;

	if (i != TF_IND_TRADE || b->n == 0 || !stands_later(*a, *b))
		return;
	*a = *b;
	*b = swap;
}

/* 1e11 -> "100e9", 70.59e9 -> "70.59e9", 2.5 -> "2.5": short, and without rounding below ten digits. */
static struct tf_str short_number(double x, struct tf_arena *keep)
{
	return fabs(x) >= 1e6
	               ? tf_str_printf(keep, "%.10ge%d", fabs(x) >= 1e9 ? x / 1e9 : x / 1e6, fabs(x) >= 1e9 ? 9 : 6)
	               : tf_str_printf(keep, "%.10g", x);
}

static struct tf_str value_name(const struct tf_claim *c, struct tf_arena *keep)
{
	const char *kind = c->kind == TF_KIND_LEVEL ? "" : tf_kind_name(c->kind);
	struct tf_str text = short_number(c->value, keep);

	if (*kind)
		text = tf_str_printf(keep, "%s-%.*s", kind, TF_FMT(text));
	if (!isnan(c->value_high) && c->value_high != c->value)
		text = tf_str_printf(keep, "%.*s-to-%.*s", TF_FMT(text), TF_FMT(short_number(c->value_high, keep)));
	return text;
}

struct tf_str target_key(const struct tf_claim *c, struct tf_arena *keep)
{
	struct tf_str a = c->reporter, b = c->partner;
	struct tf_str commodity = all_goods(c->commodity);
	char due[TF_PERIOD_MAX], base[TF_PERIOD_MAX];

	order_pair(c->indicator, &a, &b);
	return tf_str_printf(keep, "%.*s|%.*s|%s|%.*s|%s|%.*s|%s|%s", TF_FMT(a), TF_FMT(b),
	                     tf_indicator_name(c->indicator), TF_FMT(commodity), c->unit, TF_FMT(value_name(c, keep)),
	                     tf_period_format(c->period, due),
	                     c->kind == TF_KIND_LEVEL ? "" : tf_period_format(c->base, base));
}

static bool plain(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

/* The key without empty parts, its bars as hyphens.  Parts that hold anything else than plain letters lose something
 * on the way, so a hash of the whole key goes with them. */
static struct tf_str id_of(struct tf_str key, struct tf_arena *keep)
{
	char *id = tf_arena_alloc(keep, key.n + 1);
	size_t n = 0;
	bool lost = false;

	for (size_t i = 0; i < key.n; i++) {
		char c = key.s[i];

		lost = lost || (!plain(c) && c != '|' && c != '/');
		if (c == '/')
			c = '.';
		if (!plain(c))
			c = '-';
		if (c != '-' || (n > 0 && id[n - 1] != '-'))
			id[n++] = c;
	}
	while (n > 0 && id[n - 1] == '-')
		n--;
	id[n] = '\0';
	if (!lost)
		return (struct tf_str){ id, n };
	return tf_str_printf(keep, "%.*s-%08llx", (int)n, id, tf_hash(TF_HASH0, key.s, key.n) & 0xffffffffULL);
}

struct tf_target target_of(const struct tf_claim *c, struct tf_arena *keep)
{
	struct tf_target t = {
		.id = id_of(target_key(c, keep), keep),
		.reporter = c->reporter,
		.partner = c->partner,
		.commodity = all_goods(c->commodity),
		.unit = tf_str_copy(keep, tf_str_of(c->unit)),
		.indicator = c->indicator,
		.kind = c->kind,
		.value = c->value,
		.value_high = c->value_high,
		.qualifier = c->qualifier,
		.step = c->step,
		.due = c->period,
		.base = c->base,
		.stated_first = c->doc_date,
		.stated_last = c->doc_date,
		.claims = TF_NEW(keep, const struct tf_claim *, 1),
		.n_claims = 1,
	};

	t.claims[0] = c;
	if (c->indicator == TF_IND_TRADE && tf_str_is(c->partner, "CHN")) {
		t.reporter = c->partner;
		t.partner = c->reporter;
	}
	return t;
}

int target_direction(const struct tf_target *t)
{
	return t->qualifier == TF_QUAL_UNDER || t->qualifier == TF_QUAL_AT_MOST ? -1 : 1;
}

double target_line(const struct tf_target *t)
{
	if (t->qualifier == TF_QUAL_APPROX)
		return t->value - interval_last_digit(t->value) / 2;
	if (t->qualifier == TF_QUAL_NEARLY)
		return t->value - interval_last_digit(t->value);
	return t->value;
}

struct tf_period target_base(const struct tf_target *t)
{
	struct tf_period base = t->base;

	if (!tf_period_none(base) || t->kind == TF_KIND_LEVEL || t->kind == TF_KIND_SHARE)
		return base;
	if (t->stated_first.year)
		base = tf_period_year(t->stated_first.year);
	/* "Grow 10 percent this year" is said against the year before. */
	if (!tf_period_none(t->due) && (tf_period_none(base) || base.last >= t->due.first))
		base = tf_period_shift(t->due, -12);
	return base;
}

bool target_is_relative(const struct tf_target *t)
{
	return t->kind == TF_KIND_GROWTH || t->kind == TF_KIND_MULTIPLE || t->kind == TF_KIND_SHARE;
}
