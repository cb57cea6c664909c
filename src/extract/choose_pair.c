/* choose_pair.c - whose trade with whom: every two parties that may be meant, and what speaks for them.
 *
 * Candidates come from the sentence, from what was said before, and from the document as a whole. */
#include "extract/choose.h"

#include <string.h>

#include "extract/around.h"
#include "extract/code.h"
#include "extract/party.h"

#define SIDES_MAX 14

enum { HOLDER, PARTNER };

/* A party that may be one of the two sides. */
struct side {
	const char *code;
	bool named;                  /* in this sentence */
	struct feature_set set[2];   /* as holder, as partner */
};

struct sides {
	struct side v[SIDES_MAX];
	size_t n;
	int flow;                    /* value of the dimension FLOW */
	int named;                   /* parties named in the sentence; at most 3 */
};

static int flow_of(enum tf_indicator i)
{
	static const char *const flows[TF_N_INDICATORS] = { "trade", "exports", "imports", "balance", "other", "investment", "investment", "other" };

	return feature_value(DIM_FLOW, flows[i]);
}

static struct side *side_of(struct sides *s, const char *code)
{
	if (!code)
		return NULL;
	for (size_t k = 0; k < s->n; k++)
		if (code_same(s->v[k].code, code))
			return &s->v[k];
	if (s->n == SIDES_MAX)
		return NULL;
	s->v[s->n] = (struct side){ .code = code };
	return &s->v[s->n++];
}

static void source(struct sides *s, const char *code, const char *name)
{
	struct side *side = code ? side_of(s, code) : NULL;
	int from = feature_value(DIM_SOURCE, name);

	if (!side)
		return;
	for (int k = HOLDER; k <= PARTNER; k++) {
		feature_add(&side->set[k], feature_id(FEATURE_PARTY_SOURCE, k, from, s->flow, side->named));
		feature_add(&side->set[k], feature_id(FEATURE_PARTY_SOURCE_NAMED, k, from, s->named, 0));
		feature_add(&side->set[k], feature_id(FEATURE_PARTY_ANY_SOURCE, k, from, side->named, 0));
	}
}

static bool nearer_topic(const struct reading *r, const struct party *p, const struct topic *t)
{
	size_t best = SIZE_MAX;
	const struct topic *nearest = NULL;

	for (size_t k = 0; k < r->topics.n; k++) {
		const struct topic *x = &r->topics.v[k];
		size_t d = x->unit >= p->end ? x->unit - p->end : p->unit >= x->end ? p->unit - x->end : 0;
		if (!x->off && d < best) {
			best = d;
			nearest = x;
		}
	}
	return nearest && nearest != t;
}

/* Is no other coded party nearer to the figure on its side? */
static bool is_nearest(const struct reading *r, const struct party *p, size_t unit)
{
	for (size_t k = 0; k < r->parties.n; k++) {
		const struct party *q = &r->parties.v[k];
		if (q == p || q->form > PARTY_PAIR)
			continue;
		if (p->unit > unit ? q->unit > unit && q->unit < p->unit : q->unit < unit && q->unit > p->unit)
			return false;
	}
	return true;
}

static void named(struct sides *s, const struct reading *r, size_t k, const struct figure *f, const struct party *p, const char *code)
{
	struct side *side = side_of(s, code);
	int governor = governor_of(r, p), by_topic = beside_topic(r, f->topic, p->unit, p->end);
	int by_figure = around_figure(r, k, p->unit, p->end);
	bool nearest = is_nearest(r, p, r->figure_unit[k]), others = nearer_topic(r, p, f->topic);

	if (!side)
		return;
	side->named = true;
	for (int i = HOLDER; i <= PARTNER; i++) {
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_BY_TOPIC, i, governor, by_topic, s->flow));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_GOVERNOR, i, governor, by_topic, 0));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_PLAIN_FORM, i, (int)p->form, by_figure, 0));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_BY_FIGURE, i, governor, by_figure, 0));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_FORM, i, (int)p->form, by_topic, s->flow));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_NEAREST, i, governor, nearest, p->unit > r->figure_unit[k]));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_OTHERS, i, governor, others, 0));
	}
}

static void sides_of_sentence(struct sides *s, const struct reading *r, size_t k, const struct figure *f)
{
	for (size_t i = 0; i < r->parties.n; i++) {
		const struct party *p = &r->parties.v[i];
		if (p->form <= PARTY_CAPITAL || p->form == PARTY_PAIR)
			named(s, r, k, f, p, p->code);
		if (p->form == PARTY_PAIR)
			named(s, r, k, f, p, p->code2);
		if (p->form == PARTY_AREA)
			named(s, r, k, f, p, "");
		if (p->form == PARTY_WORLD)
			named(s, r, k, f, p, "WLD");
	}
}

/* A share of a whole, as a value of the dimension PART. */
static int part_of(double x) { return x <= 0 ? 0 : x <= 0.2 ? 1 : x <= 0.4 ? 2 : x <= 0.6 ? 3 : 4; }

/* How often the text names a party as the place where goods go or come from. */
static void far_side(struct sides *s, const char *code, int part, int rank)
{
	for (size_t k = 0; k < s->n; k++)
		if (code_same(s->v[k].code, code))
			for (int i = HOLDER; i <= PARTNER; i++) {
				feature_add(&s->v[k].set[i], feature_id(FEATURE_PARTY_FAR, i, part, rank, s->v[k].named));
				feature_add(&s->v[k].set[i], feature_id(FEATURE_PARTY_FAR_FLOW, i, part, s->flow, s->v[k].named));
			}
}

/* The party that the sentence, or one before it in the paragraph, opens with. */
static void center(struct sides *s, const struct frame *d)
{
	struct side *side = side_of(s, d->center);
	int what = d->center_place ? (d->center_here ? 3 : 4) : d->center_here ? 1 : 2;

	if (!side)
		return;
	for (int i = HOLDER; i <= PARTNER; i++) {
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_CENTER, i, what, part_of(d->alone), d->base_partner[0] != 0));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_CENTER_FLOW, i, what, s->flow, d->base_partner[0] != 0));
		feature_add(&side->set[i], feature_id(FEATURE_PARTY_CENTER_ROLE, i, what, d->customer, d->base_partner[0] != 0));
	}
}

static void sides_of_discourse(struct sides *s, const struct figure_context *c, const struct figure *f, const struct figure *before)
{
	static const char *const ranks[] = { "named most", "named second", "named third" };
	const struct frame *d = c->frame;
	const struct said *last = &d->last_said;
	bool here = last->paragraph == d->paragraph;

	source(s, d->base_home[0] ? d->base_home : NULL, "text, home");
	source(s, d->base_partner[0] ? d->base_partner : NULL, "text, partner");
	source(s, d->home[0] ? d->home : NULL, "home in force");
	source(s, d->partner[0] ? d->partner : NULL, "partner in force");
	/* a heading, or the paragraph, speaks of others than the text */
	source(s, d->home[0] && !code_same(d->home, d->base_home) ? d->home : NULL, "another home in force");
	source(s, d->partner[0] && !code_same(d->partner, d->base_partner) ? d->partner : NULL, "another partner in force");
	source(s, d->other[0] ? d->other : NULL, "other");
	source(s, d->subject[0] ? d->subject : NULL, "subject");
	source(s, before ? before->reporter : NULL, "figure before, holder");
	source(s, before ? before->partner : NULL, "figure before, partner");
	source(s, last->reporter, here ? "paragraph, holder" : "earlier, holder");
	source(s, last->partner, here ? "paragraph, partner" : "earlier, partner");
	source(s, d->named_last[0] ? d->named_last : NULL, "named last before");
	if (d->center[0])
		center(s, d);
	source(s, d->paragraph_first[0] ? d->paragraph_first : NULL, "first of the paragraph");
	source(s, d->cast.publisher[0] ? d->cast.publisher : NULL, "publisher");
	for (size_t k = 0; k < d->cast.n && k < 4; k++)
		source(s, d->cast.named[k], k < 3 ? ranks[k] : "named seldom");
	for (size_t k = 0; k < d->cast.n; k++)
		far_side(s, d->cast.named[k], part_of(d->cast.far[k]), (int)(k < 3 ? k : 3));
	for (size_t k = 0; k < d->cast.n_title && k < 4; k++)
		source(s, d->cast.title[k], d->cast.n_title == 1 ? "only one of the title" : "one of the title");
	source(s, f->topic->own_reporter, "own words, holder");
	source(s, f->topic->own_partner, "own words, partner");
}

/* How many of two sides the sentence names. */
static int named_of(const struct side *a, const struct side *b) { return a->named + (b != a && b->named); }

static bool is_pair(const struct side *a, const struct side *b, const char *x, const char *y, bool swap)
{
	return x && y && ((code_same(a->code, x) && code_same(b->code, y)) || (swap && code_same(a->code, y) && code_same(b->code, x)));
}

/* Values of the dimension SHAPE. */
static int shape_of(const char *a, const char *b)
{
	enum { TWO_SIDES, WORLD, NO_CODE, WITHIN, ONE_AND_THE_SAME };

	if (!b[0] || !a[0])
		return NO_CODE;
	if (code_same(a, b))
		return ONE_AND_THE_SAME;
	if (code_same(b, "WLD"))
		return WORLD;
	return code_inside(a, b) || code_inside(b, a) ? WITHIN : TWO_SIDES;
}

struct pair_facts {
	int step, topic_step, between;
	bool area, mutual;
	int link;
};

static int at_most_three(size_t n) { return n < 3 ? (int)n : 3; }

/* Values of the dimension LINK: "of that", "of which" is a part of what was said before, "while" holds another against it. */
static int link_of(const struct reading *r, size_t unit)
{
	enum { NONE, OF_THAT, WHILE };

	for (size_t i = unit > 8 ? unit - 8 : 0; i < unit + 5 && i + 1 < r->units.n; i++)
		if (UNIT_ONE_OF(&r->units, i, "of", "among", "within") && UNIT_ONE_OF(&r->units, i + 1, "that", "which", "this", "them", "these", "those", "it"))
			return OF_THAT;
	for (size_t i = unit > 8 ? unit - 8 : 0; i < unit; i++)
		if (UNIT_ONE_OF(&r->units, i, "while", "whereas", "against"))
			return WHILE;
	return NONE;
}

static void features_of_pair(const struct sides *s, const struct side *a, const struct side *b, const struct figure_context *c,
                             const struct figure *f, const struct figure *before, const struct pair_facts *x, struct feature_set *out)
{
	const struct frame *d = c->frame;
	bool swap = f->indicator == TF_IND_TRADE;
	int shape = shape_of(a->code, b->code), here = named_of(a, b);

	out->n = 0;
	if (is_pair(a, b, f->reporter, f->partner, swap)) {
		feature_add(out, feature_id(FEATURE_PAIR_STEP, x->step, s->flow, s->named, 0));
		feature_add(out, feature_id(FEATURE_PAIR_ANY_STEP, x->step, s->named > 0, 0, 0));
		feature_add(out, feature_id(FEATURE_PAIR_TOPIC, x->topic_step, s->flow, 0, 0));
	}
	if (before && is_pair(a, b, before->reporter, before->partner, swap)) {
		feature_add(out, feature_id(FEATURE_PAIR_ANY_BEFORE, x->between, before->indicator == f->indicator, 0, 0));
		feature_add(out, feature_id(FEATURE_PAIR_BEFORE, s->flow, x->between, before->indicator == f->indicator, 0));
	}
	if (!before && is_pair(a, b, d->last_said.reporter, d->last_said.partner, swap)) {
		feature_add(out, feature_id(FEATURE_PAIR_ANY_EARLIER, d->last_said.paragraph == d->paragraph, s->named, 0, 0));
		feature_add(out, feature_id(FEATURE_PAIR_EARLIER, d->last_said.paragraph == d->paragraph, s->named, s->flow, 0));
	}
	if (is_pair(a, b, d->base_home, d->base_partner, true))
		feature_add(out, feature_id(FEATURE_PAIR_TEXT, s->named, s->flow, x->mutual, 0));
	if (d->cast.n && (code_same(a->code, d->cast.named[0]) || code_same(b->code, d->cast.named[0]))) {
		const char *other = code_same(a->code, d->cast.named[0]) ? b->code : a->code;
		enum { NAMED_SECOND, WORLD, ANOTHER };
		int what = d->cast.n > 1 && code_same(other, d->cast.named[1]) ? NAMED_SECOND : code_same(other, "WLD") ? WORLD : ANOTHER;
		feature_add(out, feature_id(FEATURE_PAIR_TWO, what, part_of(d->cast.second), part_of(d->cast.third), at_most_three(d->cast.hints)));
		feature_add(out, feature_id(FEATURE_PAIR_TWO_NAMED, what, part_of(d->cast.second), s->named, s->flow));
	}
	const struct said *last = &d->last_said;
	if (!before && is_pair(a, b, last->reporter, last->partner, true))
		feature_add(out, feature_id(FEATURE_PAIR_CHAIN, flow_of(last->indicator), s->flow, last->paragraph == d->paragraph, s->named));
	if (is_pair(a, b, before ? before->reporter : last->reporter, before ? before->partner : last->partner, true))
		feature_add(out, feature_id(FEATURE_PAIR_LINK, x->link, s->flow, before != NULL, 0));
	feature_add(out, feature_id(FEATURE_PAIR_SHAPE, shape, s->flow, d->base_partner[0] != 0, s->named));
	feature_add(out, feature_id(FEATURE_PAIR_ANY_SHAPE, shape, d->base_partner[0] != 0, s->named, 0));
	feature_add(out, feature_id(FEATURE_PAIR_ANY_NAMED, here, s->named, 0, 0));
	feature_add(out, feature_id(FEATURE_PAIR_SHAPE_KIND, shape, (int)f->kind, (int)f->status, 0));
	feature_add(out, feature_id(FEATURE_PAIR_NAMED, here, s->flow, s->named, 0));
}

/* Parties named between the claim before and this figure; 0 when there is none before. */
static int named_between(const struct reading *r, const struct figure *f, const struct figure *before)
{
	int n = 0;

	for (size_t k = 0; before && k < r->parties.n && n < 3; k++)
		n += r->parties.v[k].form <= PARTY_PAIR && r->parties.v[k].unit > before->unit && r->parties.v[k].unit < f->unit;
	return n;
}

static struct pair_facts facts_of(const struct reading *r, const struct figure *f, const struct figure *before)
{
	struct pair_facts x = { feature_value(DIM_PAIR_STEP, f->topic->step), feature_value(DIM_TOPIC_STEP, f->topic_step),
		                named_between(r, f, before), false, f->topic->mutual, link_of(r, f->unit) };

	for (size_t k = 0; k < r->parties.n; k++) {
		x.area = x.area || r->parties.v[k].form == PARTY_AREA;
		x.mutual = x.mutual || r->parties.v[k].form == PARTY_BOTH;
	}
	return x;
}

void choose_pair(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	struct sides s = { .flow = flow_of(f->indicator) };
	struct feature_set both[SIDES_MAX * SIDES_MAX];
	struct candidate v[SIDES_MAX * SIDES_MAX];
	float sum[SIDES_MAX][2];
	size_t n = 0;
	const float *weights = c->grammar->weights;

	if (!c->watch && !c->grammar->weighed[FEATURE_PAIR_ANY_STEP])
		return;
	for (size_t i = 0; i < r->parties.n; i++)
		s.named += r->parties.v[i].form <= PARTY_PAIR && s.named < 3;
	struct side *holder = side_of(&s, f->reporter), *partner = side_of(&s, f->partner);
	side_of(&s, "WLD");
	sides_of_sentence(&s, r, k, f);
	source(&s, f->reporter, "steps, holder");
	source(&s, f->partner, "steps, partner");
	sides_of_discourse(&s, c, f, before);
	struct pair_facts x = facts_of(r, f, before);
	if (x.area)
		side_of(&s, "");
	struct side *world = side_of(&s, "WLD");
	for (int i = HOLDER; world && i <= PARTNER; i++)
		feature_add(&world->set[i], feature_id(FEATURE_PARTY_WORLD_TOPIC, i, f->topic->world, s.flow, 0));
	for (size_t i = 0; i < s.n; i++)
		for (int j = HOLDER; j <= PARTNER; j++)
			sum[i][j] = feature_sum(&s.v[i].set[j], weights);
	/* the steps' own answer first, so that it wins where all weights are equal */
	for (size_t turn = 0; turn < 2; turn++)
		for (size_t i = 0; i < s.n; i++)
			for (size_t j = 0; j < s.n; j++) {
				const struct side *a = &s.v[i], *b = &s.v[j];
				bool own = a == holder && b == partner;
				if (own != (turn == 0) || (!own && !a->code[0]))
					continue;
				features_of_pair(&s, a, b, c, f, before, &x, &both[n]);
				v[n] = (struct candidate){ .reporter = a->code, .partner = b->code, .score = sum[i][HOLDER] + sum[j][PARTNER] + feature_sum(&both[n], weights),
					                   .set = { &a->set[HOLDER], &b->set[PARTNER], &both[n] } };
				n++;
			}
	size_t best = rank_best(v, n);
	f->reporter = v[best].reporter;
	f->partner = v[best].partner;
	f->pair_chosen = best > 0;
	if (c->watch)
		c->watch->seen(c->watch->context, RANK_PAIR, f, v, n, best);
}
