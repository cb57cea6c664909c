/* match.c - decides which prediction goes with which gold line of a document.
 *
 * Each goes into one pair at most.  Pairs are taken greedily, the best first; then lines that were left over try to
 * find a prediction by making others take another (augmenting paths), so that as many pairs as possible are made. */
#include <stdlib.h>

#include "learn/compare.h"

#define NONE ((size_t)-1)

/* A prediction that may go with a line. */
struct edge {
	size_t line, prediction, overlap;
	struct tf_gold_comparison comparison;
};

struct edges {
	struct edge *v; /* by line, then by prediction */
	size_t n, cap;
};

struct matching {
	struct edges edges;
	size_t n_lines;
	size_t *first_edge; /* of each line; one more behind the last */
	size_t *edge_of;    /* the edge that a line has taken, or NONE */
	size_t *line_of;    /* the line that has taken a prediction, or NONE */
	size_t *seen_by;    /* the line for which a prediction was last looked at */
};

static void edges_find(struct matching *m, const struct tf_gold_document *doc, const struct tf_gold_predictions *p,
                       struct tf_arena *work)
{
	for (size_t i = 0; i < m->n_lines; i++) {
		m->first_edge[i] = m->edges.n;
		for (size_t j = 0; j < p->n && !doc->v[i].ambiguous; j++) {
			struct edge e = { i, j, compare_overlap(&doc->v[i], &p->v[j]), { 0 } };

			if (e.overlap && tf_gold_compare(&doc->v[i], &p->v[j], &e.comparison))
				TF_PUSH(work, &m->edges, e);
		}
	}
	m->first_edge[m->n_lines] = m->edges.n;
}

static void take(struct matching *m, size_t edge)
{
	m->edge_of[m->edges.v[edge].line] = edge;
	m->line_of[m->edges.v[edge].prediction] = m->edges.v[edge].line;
}

/* The best edge first; among equals the one that stands first in the text. */
static int best_first(const void *a, const void *b)
{
	const struct edge *x = *(const struct edge *const *)a, *y = *(const struct edge *const *)b;

	if (x->comparison.n_right != y->comparison.n_right)
		return x->comparison.n_right > y->comparison.n_right ? -1 : 1;
	if (x->overlap != y->overlap)
		return x->overlap > y->overlap ? -1 : 1;
	return (x > y) - (x < y);
}

static void take_greedily(struct matching *m, struct tf_arena *work)
{
	const struct edge **order = TF_NEW(work, const struct edge *, m->edges.n);

	for (size_t i = 0; i < m->edges.n; i++)
		order[i] = &m->edges.v[i];
	qsort(order, m->edges.n, sizeof *order, best_first);
	for (size_t i = 0; i < m->edges.n; i++)
		if (m->edge_of[order[i]->line] == NONE && m->line_of[order[i]->prediction] == NONE)
			take(m, (size_t)(order[i] - m->edges.v));
}

/* Finds the line a prediction, if need be by making another line take another one, on behalf of the line `whose`. */
static bool augment(struct matching *m, size_t line, size_t whose)
{
	for (size_t e = m->first_edge[line]; e < m->first_edge[line + 1]; e++) {
		size_t j = m->edges.v[e].prediction;

		if (m->seen_by[j] == whose)
			continue;
		m->seen_by[j] = whose;
		if (m->line_of[j] == NONE || augment(m, m->line_of[j], whose)) {
			take(m, e);
			return true;
		}
	}
	return false;
}

static size_t *nones(struct tf_arena *a, size_t n)
{
	size_t *v = TF_NEW(a, size_t, n);

	for (size_t i = 0; i < n; i++)
		v[i] = NONE;
	return v;
}

struct tf_gold_pairs tf_gold_match(const struct tf_gold_document *doc, const struct tf_gold_predictions *p,
                                   struct tf_arena *keep)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_gold_pairs pairs = { 0 };
	struct matching m = {
		.n_lines = doc->n,
		.first_edge = TF_NEW(work, size_t, doc->n + 1),
		.edge_of = nones(work, doc->n),
		.line_of = nones(work, p->n),
		.seen_by = nones(work, p->n),
	};

	edges_find(&m, doc, p, work);
	take_greedily(&m, work);
	for (size_t i = 0; i < m.n_lines; i++)
		if (m.edge_of[i] == NONE)
			augment(&m, i, i);
	for (size_t i = 0; i < m.n_lines; i++) {
		if (m.edge_of[i] == NONE)
			continue;
		const struct edge *e = &m.edges.v[m.edge_of[i]];
		TF_PUSH(keep, &pairs, (struct tf_gold_pair){ i, e->prediction, e->comparison });
	}
	tf_arena_free(work);
	return pairs;
}
