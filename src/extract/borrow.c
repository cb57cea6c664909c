/* borrow.c - gives figures the scale, unit and qualifier that they share with a neighbour.
 *
 * Lists are read from their end, where the unit stands: "10, 15 and 41 per cent".  Then, from the start of the text,
 * open amounts ("15.76 billion") take the unit last seen, and bracketed numbers that of the bracket before. */
#include "extract/borrow.h"

#include <stdio.h>
#include <string.h>

#include "extract/currency.h"
#include "extract/parallel.h"

/* joined = [ "," ] [ "and" | "or" | "&" | "to" ]          between two figures of one list */
static bool joined(const struct cursor *c, const struct found *a, const struct found *b)
{
	size_t i = a->q.tok1, end = b->q.tok0;

	if (end <= i || end - i > 4)
		return false;
	for (size_t k = i; k <= end && k < c->end; k++)
		if (c->t->tok[k].gap >= GAP_WIDE && c->t->tok[k].gap != GAP_LINE)
			return false;
	bool comma = cursor_is(c, i, ",");
	i += comma;
	if (i == end)
		return comma;
	if (!comma && (cursor_is(c, i, "against") || cursor_is(c, i, "versus") || cursor_is(c, i, "vs")))
		return i + 1 == end; /* "15.2 against 14.6 percent" */
	if (cursor_is(c, i, "and") && cursor_is(c, i + 1, "now") && i + 2 == end)
		return true;
	if (cursor_is(c, i, "and") || cursor_is(c, i, "or") || cursor_is(c, i, "&") ||
	    (!comma && cursor_is(c, i, "to"))) {
		i++;
		if (i == end)
			return true;
		/* "climbed 35.4 and imports 36 percent", "35.4 and imports by 36" */
		if (!a->one_word || cursor_is(c, i - 1, "to") || c->t->tok[i].kind != TOKEN_WORD)
			return false;
		i += 1 + cursor_is(c, i + 1, "by");
		return i == end;
	}
	return false;
}

static void take_unit(struct found *f, const struct found *from, bool scale)
{
	f->q.measure = from->q.measure;
	memcpy(f->q.unit, from->q.unit, sizeof f->q.unit);
	double by = from->factor * (scale && f->scale == 1 ? from->scale : 1);
	f->q.lo *= by;
	f->q.hi *= by;
	f->q.step *= by;
	if (scale && f->scale == 1)
		f->scale = from->scale;
	f->factor = from->factor;
	f->q.borrowed = true;
	f->open = false;
}

static bool has_unit(const struct found *f)
{
	return f->q.measure != MEASURE_BARE;
}

/* "$3, $4 and $5 billion": the sign is repeated, the scale is not. */
static bool lacks_scale(const struct cursor *c, const struct found *a, const struct found *b)
{
	bool same = b->open || (b->q.measure == MEASURE_MONEY && strcmp(a->q.unit, b->q.unit) == 0);

	return a->q.measure == MEASURE_MONEY && a->scale == 1 && a->q.hi < 1000 && same && b->scale >= 1e6 &&
	       joined(c, a, b) && (b->q.borrowed || !cursor_is(c, b->q.tok0 - 1, ","));
}

static void take_scale(struct found *a, const struct found *b)
{
	a->q.lo *= b->scale;
	a->q.hi *= b->scale;
	a->q.step *= b->scale;
	a->scale = b->scale;
	a->q.borrowed = true;
}

/* "97.3 and 54.2 billion": the scale first, the unit when the last one has it or gets it. */
static void borrow_back(const struct cursor *c, struct founds *f)
{
	for (size_t k = f->n; k-- > 1;) {
		struct found *a = &f->v[k - 1], *b = &f->v[k];

		if (lacks_scale(c, a, b))
			take_scale(a, b);
		if (has_unit(a) || !joined(c, a, b) || b->q.form != FACTOR_NONE || b->q.measure == MEASURE_FRACTION)
			continue;
		bool amount = b->q.measure == MEASURE_MONEY || b->q.measure == MEASURE_GOODS;
		if (has_unit(b)) {
			/* "25 billion, 31.2 percent more": an amount and its growth */
			if (!a->open || amount)
				take_unit(a, b, !a->open);
		} else if (b->open && a->scale == 1) {
			take_scale(a, b);
			a->open = true;
		}
	}
}

/* "a yuan figure of 422.73 bln", or farther off "in yuan, ...": a currency named before, in the same part of the sentence. */
static const struct lexeme *currency_named(const struct cursor *c, size_t from, size_t i)
{
	for (size_t k = i; k-- > from && i - k <= 14;) {
		char sign = c->t->tok[k].sign;
		if (sign == '.' || sign == ';')
			return NULL;
		const struct lexeme *w = cursor_lex(c, k, TAG_CURRENCY);
		if (w && (i - k <= 6 || cursor_is(c, k - 1, "in")))
			return w;
	}
	return NULL;
}

static void take_name(struct found *f, const char *unit)
{
	/* three capitals are a currency, small letters a measure of goods */
	f->q.measure = unit[0] >= 'A' && unit[0] <= 'Z' && strlen(unit) == 3 ? MEASURE_MONEY : MEASURE_GOODS;
	snprintf(f->q.unit, sizeof f->q.unit, "%s", unit);
	f->open = false;
}

/* An open amount may be goods: not by the billion, unless they are measured so finely, and not what things are worth. */
static bool may_be_goods(const struct cursor *c, const struct found *f, const char *unit)
{
	static const char *const fine[] = { "m3", "kWh", "barrel", "litre", "cubic foot" };

	if (f->q.tok0 > c->begin + 1 &&
	    (cursor_is(c, f->q.tok0 - 1, "worth") || cursor_is(c, f->q.tok0 - 2, "valued")))
		return false;
	if (f->scale < 1e9)
		return true;
	for (size_t k = 0; k < sizeof fine / sizeof *fine; k++)
		if (strcmp(unit, fine[k]) == 0)
			return true;
	return false;
}

/* "(13.1)" behind a bracket that held a percentage; the figure fills its bracket. */
static bool fills_bracket(const struct cursor *c, const struct quantity *q)
{
	return q->tok0 > c->begin && cursor_is(c, q->tok0 - 1, "(") && cursor_is(c, q->tok1, ")");
}

/* label = "(" word { word } figure | ( "," | ";" | "and" ) word figure          "$82 billion (exports 42, imports 40)" */
static bool is_labelled(const struct cursor *c, const struct found *head, const struct found *before,
                        const struct found *f)
{
	size_t i = f->q.tok0, start = before == head ? head->q.tok1 : before->q.tok1;
	size_t words = 0;

	while (i > start && c->t->tok[i - 1].kind == TOKEN_WORD && !cursor_is(c, i - 1, "and")) {
		i--;
		words++;
	}
	if (words == 0 || words > 3 || i != start + 1)
		return false;
	if (before == head)
		return cursor_is(c, start, "(");
	return before->q.borrowed &&
	       (cursor_is(c, start, ",") || cursor_is(c, start, ";") || cursor_is(c, start, "and"));
}

static bool closes(const struct cursor *c, const struct found *f)
{
	size_t i = f->q.tok1;

	return cursor_is(c, i, ",") || cursor_is(c, i, ";") || cursor_is(c, i, ")") || cursor_is(c, i, "and");
}

static bool is_points(const struct cursor *c, const struct found *f)
{
	return f->q.step < 1 && f->q.hi < 100 &&
	       (cursor_is(c, f->q.tok1, "points") || cursor_is(c, f->q.tok1, "point"));
}

/* A qualifier before a list or before brackets holds for every figure in it. */
static void share_qualifier(const struct cursor *c, const struct found *a, struct found *b)
{
	if (b->q.qualifier != TF_QUAL_EQ || a->q.qualifier == TF_QUAL_EQ || a->q.qualifier == TF_QUAL_BETWEEN)
		return;
	bool conversion = a->q.measure == MEASURE_MONEY && b->q.measure == MEASURE_MONEY &&
	                  cursor_is(c, a->q.tok1, "(") && b->q.tok0 == a->q.tok1 + 1 &&
	                  strcmp(a->q.unit, b->q.unit) != 0;
	if (conversion || (a->q.borrowed && a->q.measure == b->q.measure && joined(c, a, b)))
		b->q.qualifier = a->q.qualifier;
}

/* The unit of an open amount: a currency named just before, else the nearest money or goods before. */
static void close_open(const struct cursor *c, const struct quantity_context *ctx, const struct found *before,
                       const char *money, const char *goods, struct found *x)
{
	const struct lexeme *name = currency_named(c, before ? before->q.tok1 : c->begin, x->q.tok0);

	if (name) {
		char code[TF_UNIT_MAX];
		(void)currency_code(name, ctx, code);
		take_name(x, code);
	} else if (goods && goods[0] && may_be_goods(c, x, goods)) {
		take_name(x, goods);
	} else if (money && money[0]) {
		take_name(x, money);
	}
	x->open = false;
}

/* Figures whose place a bare number may take: the last one, and the last amount. */
struct models {
	const struct quantity *last, *amount;
	bool near_last, near_amount; /* they stand in this range */
};

/* A bare number in the place of a figure takes over what that one counted in. */
static void take_model(const struct cursor *c, const struct models *m, struct found *x)
{
	const struct quantity *model = m->last;
	double by = model ? parallel_worth(c, model, m->near_last, &x->q) : 0;

	if (by <= 0 && m->amount && m->amount != model) {
		model = m->amount;
		by = parallel_worth(c, model, m->near_amount, &x->q);
	}
	if (by <= 0)
		return;
	x->q.measure = model->measure;
	memcpy(x->q.unit, model->unit, sizeof x->q.unit);
	x->q.lo *= by;
	x->q.hi *= by;
	x->q.step *= by;
	x->scale = by;
	x->q.borrowed = true;
}

static bool is_model(const struct quantity *q)
{
	return q->measure == MEASURE_PERCENT || q->measure == MEASURE_MONEY || q->measure == MEASURE_GOODS;
}

static void models_add(struct models *m, const struct quantity *q)
{
	m->last = q;
	m->near_last = true;
	if (q->measure == MEASURE_PERCENT)
		return;
	m->amount = q;
	m->near_amount = true;
}

void borrow_units(const struct cursor *c, const struct quantity_context *ctx, struct founds *f)
{
	const char *money = ctx->money, *goods = ctx->goods; /* last named; goods only since the last money */
	bool here = false;                                   /* an amount stands before in this range */
	const struct found *bracket = NULL;                  /* last figure that filled a bracket */
	const struct found *head = NULL;                     /* amount whose bracket is being read */
	const struct found *percent = NULL;
	struct models models = { .last = ctx->before, .amount = ctx->amount_before };

	borrow_back(c, f);
	for (size_t k = 0; k < f->n; k++) {
		struct found *x = &f->v[k];
		const struct found *before = k ? &f->v[k - 1] : NULL;

		if (x->open) {
			close_open(c, ctx, before, money, goods, x);
		} else if (!has_unit(x) && x->scale == 1) {
			if (bracket && fills_bracket(c, &x->q)) {
				take_unit(x, bracket, true);
			} else if (before && before->q.measure == MEASURE_MONEY &&
			           cursor_is(c, before->q.tok1, "(") && closes(c, x) &&
			           is_labelled(c, before, before, x)) {
				head = before;
				take_unit(x, head, true);
			} else if (head && closes(c, x) && is_labelled(c, head, before, x)) {
				take_unit(x, head, true);
			} else if (percent && is_points(c, x)) {
				take_unit(x, percent, false);
				x->q.measure = MEASURE_POINTS;
				x->q.tok1++;
			} else {
				take_model(c, &models, x);
			}
		} else if (x->q.measure == MEASURE_GOODS && strcmp(x->q.unit, "unit") == 0 && goods && goods[0]) {
			take_name(x, goods); /* "5.5 million units" of the vehicles before */
		}
		if (before)
			share_qualifier(c, before, x);
		/* A conversion in brackets does not change what the text counts in. */
		bool aside = here && x->q.tok0 > c->begin && cursor_is(c, x->q.tok0 - 1, "(");
		if (x->q.measure == MEASURE_MONEY && !aside) {
			money = x->q.unit;
			goods = NULL;
		} else if (x->q.measure == MEASURE_GOODS && !aside) {
			goods = x->q.unit;
		}
		here = here || x->q.measure == MEASURE_MONEY || x->q.measure == MEASURE_GOODS;
		if (x->q.measure == MEASURE_PERCENT)
			percent = x;
		x->q.scale = x->scale * x->factor;
		if (is_model(&x->q) && !aside)
			models_add(&models, &x->q);
		if (has_unit(x) && fills_bracket(c, &x->q))
			bracket = x;
		if (!x->q.borrowed)
			head = NULL;
	}
}
