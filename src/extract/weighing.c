/* weighing.c - puts choices by weight into words: the candidates, their scores, the features that weigh most.
 *
 * Who the candidates are is decided in about.c, choose_topic.c, choose_pair.c and choose_period.c. */
#include "extract/weighing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define SHOWN 3    /* candidates */
#define REASONS 4  /* features of a candidate */

struct lines {
	char *s;
	size_t n, cap;
};

static void put(struct lines *l, struct tf_arena *a, const char *text)
{
	size_t n = strlen(text);

	if (l->n + n + 1 > l->cap) {
		size_t cap = 2 * (l->n + n + 1);
		char *s = tf_arena_alloc(a, cap);
		if (l->n)
			memcpy(s, l->s, l->n);
		l->s = s;
		l->cap = cap;
	}
	memcpy(l->s + l->n, text, n);
	l->n += n;
}

static void put_name(struct lines *l, struct tf_arena *a, enum rank_field field, const struct candidate *c)
{
	char buf[TF_PERIOD_MAX];

	if (field == RANK_PERIOD || field == RANK_BASE) {
		put(l, a, tf_period_none(c->period) ? "none" : tf_period_format(c->period, buf));
		return;
	}
	if (field == RANK_TOPIC) {
		put(l, a, tf_indicator_name(c->indicator));
		return;
	}
	put(l, a, *c->reporter ? c->reporter : "-");
	put(l, a, ">");
	put(l, a, *c->partner ? c->partner : "-");
}

/* The heaviest feature of a candidate that is lighter than `below` (by size) or comes after `last` at the same weight. */
static bool next_reason(const struct candidate *c, const float *weights, float below, const uint32_t *told, size_t n_told, uint32_t *out)
{
	float best = 0;
	bool found = false;

	for (size_t i = 0; i < RANK_SETS && c->set[i]; i++)
		for (uint32_t k = 0; k < c->set[i]->n; k++) {
			uint32_t id = c->set[i]->v[k];
			float w = fabsf(weights[id]);
			bool old = false;
			for (size_t t = 0; t < n_told; t++)
				old = old || told[t] == id;
			if (!old && w <= below && w > best) {
				best = w;
				*out = id;
				found = true;
			}
		}
	return found;
}

static void put_reasons(struct lines *l, const struct weighings *w, const struct candidate *c)
{
	uint32_t told[RANK_FEATURES_MAX * RANK_SETS], id;
	size_t n = 0;

	while (n < (w->all ? RANK_FEATURES_MAX * RANK_SETS : REASONS) && next_reason(c, w->weights, INFINITY, told, n, &id)) {
		char name[FEATURE_NAME_MAX], weight[32];
		told[n++] = id;
		snprintf(weight, sizeof weight, "%s %+.2f ", n > 1 ? ";" : "", (double)w->weights[id]);
		put(l, w->work, weight);
		put(l, w->work, feature_name(id, name));
	}
}

/* How many candidates have a higher score, or the same and came earlier. */
static size_t place_of(const struct candidate *v, size_t n, size_t k)
{
	size_t place = 0;

	for (size_t i = 0; i < n; i++)
		place += v[i].score > v[k].score || (!(v[i].score < v[k].score) && i < k);
	return place;
}

static void seen(void *context, enum rank_field field, const struct figure *f, const struct candidate *v, size_t n, size_t chosen)
{
	struct weighings *w = context;
	struct lines l = { 0 };
	bool weighed = false;

	/* a field that is left to the steps */
	for (size_t k = 0; k < n; k++)
		weighed = weighed || v[k].score < 0 || v[k].score > 0;
	if (!weighed && !w->all)
		return;
	for (size_t place = 0; place < n; place++)
		for (size_t k = 0; k < n; k++) {
			char score[48];
			if (place_of(v, n, k) != place || (place >= SHOWN && !w->all && k != 0 && k != chosen))
				continue;
			snprintf(score, sizeof score, " %.2f%s%s:", (double)v[k].score, k == chosen ? " chosen" : "", k == 0 ? " by the steps" : "");
			put(&l, w->work, "      weighed ");
			put(&l, w->work, rank_field_name(field));
			put(&l, w->work, " ");
			put_name(&l, w->work, field, &v[k]);
			put(&l, w->work, score);
			put_reasons(&l, w, &v[k]);
			put(&l, w->work, "\n");
		}
	TF_PUSH(w->work, w, (struct weighing){ f ? f->q : NULL, (struct tf_str){ l.s, l.n } });
}

struct rank_watch weighings_watch(struct weighings *w) { return (struct rank_watch){ .seen = seen, .context = w }; }

void weighings_print(const struct weighings *w, const struct quantity *q, FILE *to)
{
	for (size_t k = 0; k < w->n; k++)
		if (w->v[k].q == q)
			fprintf(to, "%.*s", TF_FMT(w->v[k].text));
}
