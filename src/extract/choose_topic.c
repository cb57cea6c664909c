/* choose_topic.c - what a figure measures: every topic that may be meant, and what speaks for it.
 *
 * Candidates are the topics of the sentence, those that the sentences before left behind, and of either its other reading: imports told
 * as the other side's exports, a stock of investment for its flow. */
#include "extract/choose.h"

#include <string.h>

#include "extract/around.h"
#include "extract/attach.h"

#define TOPICS_MAX 48

struct topics {
	struct candidate v[TOPICS_MAX];
	struct feature_set set[TOPICS_MAX];
	size_t n;
};

static struct feature_set *set_of(struct topics *t, const struct topic *topic, enum tf_indicator indicator)
{
	for (size_t k = 0; k < t->n; k++)
		if (t->v[k].topic == topic && t->v[k].indicator == indicator)
			return &t->set[k];
	if (t->n == TOPICS_MAX)
		return NULL;
	t->set[t->n].n = 0;
	t->v[t->n] = (struct candidate){ .topic = topic, .indicator = indicator, .set = { &t->set[t->n] } };
	return &t->set[t->n++];
}

static int nature_of(const struct topic *t)
{
	const char *name = t->again            ? "again"
	                   : t->passive          ? "passive"
	                   : t->clause           ? "clause"
	                   : t->verb && t->soft  ? "soft verb"
	                   : t->verb             ? "verb"
	                   : t->soft             ? "role"
	                                         : "noun";

	return feature_value(DIM_NATURE, name);
}

static bool same(const char *a, const char *b) { return a && b && *a && strcmp(a, b) == 0; }

/* Who a side is to the text and to what was said last. */
static int whose(const char *side, const struct frame *d, const struct said *last)
{
	const char *name = !side || !*side                 ? "not said"
	                   : same(side, d->base_home)      ? "home of the text"
	                   : same(side, d->base_partner)   ? "partner of the text"
	                   : same(side, last->reporter)    ? "holder of the claim before"
	                   : same(side, last->partner)     ? "partner of the claim before"
	                                                   : "another";

	return feature_value(DIM_WHOSE, name);
}

/* The word before the figure, as far as it tells what the figure belongs to. */
static int lead_of(const struct reading *r, size_t k)
{
	static const char *const names[] = { "of", "by", "to", "from", "at", "with", "in", "for", "than", "against", "and", "was", "were",
		                             "(", ":", "," };
	uint32_t unit = r->figure_unit[k];

	for (size_t i = 0; unit > 0 && i < sizeof names / sizeof *names; i++)
		if (unit_is(&r->units, unit - 1, names[i]))
			return feature_value(DIM_LEAD, names[i]);
	return feature_value(DIM_LEAD, unit == 0 ? "start" : "other");
}

/* No other topic stands between it and the figure. */
static bool is_nearest(const struct reading *r, size_t k, const struct topic *t)
{
	uint32_t unit = r->figure_unit[k];

	for (size_t i = 0; i < r->topics.n; i++) {
		const struct topic *x = &r->topics.v[i];
		if (x != t && (t->unit < unit ? x->unit > t->unit && x->unit < unit : x->unit < t->unit && x->unit > unit))
			return false;
	}
	return true;
}

/* The other reading of an indicator; the same where there is none. */
static enum tf_indicator other_reading(enum tf_indicator i)
{
	switch (i) {
	case TF_IND_EXPORTS: return TF_IND_IMPORTS;
	case TF_IND_IMPORTS: return TF_IND_EXPORTS;
	case TF_IND_INVESTMENT: return TF_IND_INVESTMENT_STOCK;
	case TF_IND_INVESTMENT_STOCK: return TF_IND_INVESTMENT;
	default: return i;
	}
}

/* What is known of the figure and its neighbours, whatever the candidate. */
struct surroundings {
	int lead, kind, status, n_topics;
	bool here;                       /* the claim read last stands in this paragraph */
	const struct figure *before;
	const struct frame *frame;
};

static void features_of_place(struct feature_set *s, const struct reading *r, size_t k, const struct topic *t, bool other,
                              const struct surroundings *x)
{
	int around = around_figure(r, k, t->unit, t->end), nature = nature_of(t);

	if (other) {
		feature_add(s, feature_id(FEATURE_TOPIC_OTHER, nature, (int)t->indicator, t->own_reporter != NULL, t->own_partner != NULL));
		return;
	}
	feature_add(s, feature_id(FEATURE_TOPIC_PLACE, around, nature, x->lead, 0));
	feature_add(s, feature_id(FEATURE_TOPIC_KIND, around, nature, x->kind, 0));
	feature_add(s, feature_id(FEATURE_TOPIC_NEAREST, is_nearest(r, k, t), around, nature, 0));
}

/* Whose it is, by its own words: "China took" is another thing in a text on China than in one on Chile. */
static void features_of_sides(struct feature_set *s, const struct topic *t, enum tf_indicator i, bool other, const struct surroundings *x)
{
	const struct frame *d = x->frame;
	const struct said *last = &d->last_said;
	int holder = whose(t->own_reporter, d, last), partner = whose(t->own_partner, d, last);

	feature_add(s, feature_id(FEATURE_TOPIC_WHOSE, holder, partner, (int)i, other));
	feature_add(s, feature_id(FEATURE_TOPIC_WHOSE_NATURE, holder, nature_of(t), (int)i, other));
	if (last->reporter)
		feature_add(s, feature_id(FEATURE_TOPIC_WHOSE_LAST, holder, (int)last->indicator, (int)i, other));
}

static void features_of_meaning(struct feature_set *s, enum tf_indicator i, const struct figure *f, bool other,
                                const struct surroundings *x)
{
	const struct said *last = &x->frame->last_said;
	const struct topic *main = x->frame->main_topic;
	int ind = (int)i;

	feature_add(s, feature_id(FEATURE_TOPIC_WHAT, ind, x->kind, x->status, 0));
	feature_add(s, feature_id(FEATURE_TOPIC_MEASURE, ind, (int)f->q->measure, f->commodity.n > 0, other));
	if (x->before)
		feature_add(s, feature_id(FEATURE_TOPIC_BEFORE, ind, (int)x->before->indicator, x->kind, x->n_topics));
	else if (x->here)
		feature_add(s, feature_id(FEATURE_TOPIC_LAST, ind, (int)last->indicator, x->kind, x->n_topics));
	if (main)
		feature_add(s, feature_id(FEATURE_TOPIC_TEXT, ind, (int)main->indicator, x->status, x->n_topics));
}

static void add(struct topics *v, const struct reading *r, size_t k, const struct figure *f, const struct topic *t, const char *source,
                const struct surroundings *x)
{
	bool own_sentence = t && t >= r->topics.v && t < r->topics.v + r->topics.n, turned;

	if (!t || t->off || t->under)
		return;
	enum tf_indicator first = attach_indicator(r, x->frame, t, &turned), readings[2] = { first, other_reading(first) };
	for (size_t i = 0; i < 2; i++) {
		struct feature_set *s = i == 0 || readings[1] != readings[0] ? set_of(v, t, readings[i]) : NULL;
		if (!s)
			continue;
		feature_add(s, feature_id(FEATURE_TOPIC_SOURCE, feature_value(DIM_TOPIC_SOURCE, source), (int)readings[i], i == 1, x->n_topics));
		feature_add(s, feature_id(FEATURE_TOPIC_SOURCE_KIND, feature_value(DIM_TOPIC_SOURCE, source), x->kind, i == 1, x->here));
		if (own_sentence)
			features_of_place(s, r, k, t, i == 1, x);
		features_of_sides(s, t, readings[i], i == 1, x);
		features_of_meaning(s, readings[i], f, i == 1, x);
	}
}

bool choose_topic(const struct figure_context *c, const struct reading *r, size_t k, struct figure *f, const struct figure *before)
{
	const struct frame *d = c->frame;
	struct surroundings x = { .lead = lead_of(r, k), .kind = (int)f->kind, .status = (int)f->status, .before = before, .frame = d,
		                  .n_topics = r->topics.n < 3 ? (int)r->topics.n : 3,
		                  .here = d->last_said.reporter && d->last_said.paragraph == d->paragraph };
	struct topics v; /* its sets are filled as they are needed */
	bool turned;

	if (!c->watch && !c->grammar->weighed[FEATURE_TOPIC_STEP])
		return false;
	v.n = 0;

	/* the steps' own answer first, so that it wins where all weights are equal */
	struct feature_set *own = set_of(&v, f->topic, f->indicator);
	feature_add(own, feature_id(FEATURE_TOPIC_STEP, feature_value(DIM_TOPIC_STEP, f->topic_step), (int)f->indicator, x.kind, 0));
	add(&v, r, k, f, f->topic, "steps", &x);
	for (size_t i = 0; i < r->topics.n && i < TOPICS_MAX / 3; i++)
		add(&v, r, k, f, &r->topics.v[i], "own sentence", &x);
	add(&v, r, k, f, before ? before->topic : NULL, "figure before", &x);
	add(&v, r, k, f, d->latter, "sentence before", &x);
	add(&v, r, k, f, d->former, "before that", &x);
	add(&v, r, k, f, d->matter, "matter", &x);
	add(&v, r, k, f, d->main_topic, "text", &x);
	for (size_t i = 0; i < v.n; i++)
		v.v[i].score = feature_sum(&v.set[i], c->grammar->weights);
	size_t best = rank_best(v.v, v.n);
	if (c->watch)
		c->watch->seen(c->watch->context, RANK_TOPIC, f, v.v, v.n, best);
	/* "had invested 5 billion by the end of 2017": its time says that it is a stock */
	if (best == 0 || (f->indicator == TF_IND_INVESTMENT_STOCK && v.v[best].topic == f->topic && v.v[best].indicator == TF_IND_INVESTMENT))
		return false;
	f->topic = v.v[best].topic;
	f->topic_step = "by weight";
	enum tf_indicator plain = attach_indicator(r, d, f->topic, &turned);
	bool directed = v.v[best].indicator == TF_IND_EXPORTS || v.v[best].indicator == TF_IND_IMPORTS;
	f->turned = directed && plain != v.v[best].indicator ? !turned : turned;
	f->indicator = v.v[best].indicator;
	f->balance_sign = f->topic->sign;
	return true;
}
