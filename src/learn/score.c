/* score.c - counts what is right, what is missed and what is spurious, document by document.
 *
 * A line marked ambiguous counts neither as missed, nor does a prediction on it that has no pair count as spurious,
 * whatever it says.  How the counts are shown is the business of show.c. */
#include "learn/compare.h"
#include "learn/words.h"

static void pairs_count(struct tf_gold_result *r)
{
	struct tf_gold_counts *n = &r->counts;

	n->n_matched = r->pairs.n;
	for (size_t i = 0; i < r->pairs.n; i++) {
		const struct tf_gold_comparison *c = &r->pairs.v[i].comparison;

		n->n_full += tf_gold_is_full(c);
		for (size_t k = 0; k < TF_N_CHECKS; k++) {
			n->n_judged[k] += c->answer[k] != TF_ANSWER_NOT_JUDGED;
			n->n_right[k] += c->answer[k] == TF_ANSWER_RIGHT;
		}
	}
}

/* Pairs are in the order of the lines: the next of them is the only one that can be the line's. */
static void lines_count(struct tf_gold_result *r, struct tf_arena *keep)
{
	const struct tf_gold_document *doc = r->document;
	size_t next = 0;

	for (size_t i = 0; i < doc->n; i++) {
		if (doc->v[i].ambiguous)
			r->counts.n_ambiguous++;
		else if (next < r->pairs.n && r->pairs.v[next].line == i)
			next++;
		else
			TF_PUSH(keep, &r->missed,
			        (struct tf_gold_miss){ i, compare_cause(&doc->v[i], r->predictions) });
	}
	r->counts.n_gold = r->pairs.n + r->missed.n;
}

static bool on_ambiguous_line(const struct tf_gold_document *doc, const struct tf_gold_prediction *p)
{
	for (size_t i = 0; i < doc->n; i++)
		if (doc->v[i].ambiguous && compare_overlap(&doc->v[i], p))
			return true;
	return false;
}

static void predictions_count(struct tf_gold_result *r, struct tf_arena *keep)
{
	bool *paired = TF_NEW(keep, bool, r->predictions->n);

	for (size_t i = 0; i < r->pairs.n; i++)
		paired[r->pairs.v[i].prediction] = true;
	for (size_t j = 0; j < r->predictions->n; j++) {
		if (paired[j])
			continue;
		if (on_ambiguous_line(r->document, &r->predictions->v[j]))
			r->counts.n_ignored++;
		else
			TF_PUSH(keep, &r->spurious, j);
	}
	r->counts.n_predictions = r->pairs.n + r->spurious.n;
}

static struct tf_gold_result document_count(const struct tf_gold_document *doc, const struct tf_gold_predictions *p,
                                            struct tf_arena *keep)
{
	struct tf_gold_result r = { .document = doc, .predictions = p, .pairs = tf_gold_match(doc, p, keep) };

	pairs_count(&r);
	lines_count(&r, keep);
	predictions_count(&r, keep);
	return r;
}

static void add(struct tf_gold_counts *to, const struct tf_gold_counts *n)
{
	to->n_gold += n->n_gold;
	to->n_ambiguous += n->n_ambiguous;
	to->n_predictions += n->n_predictions;
	to->n_ignored += n->n_ignored;
	to->n_matched += n->n_matched;
	to->n_full += n->n_full;
	for (size_t k = 0; k < TF_N_CHECKS; k++) {
		to->n_judged[k] += n->n_judged[k];
		to->n_right[k] += n->n_right[k];
	}
}

struct tf_gold_score tf_gold_count(const struct tf_gold *g, const struct tf_gold_predicted *p, struct tf_arena *keep)
{
	struct tf_gold_score s = { .v = TF_NEW(keep, struct tf_gold_result, g->n),
		                   .n = g->n,
		                   .n_foreign = p->n_foreign };

	for (size_t i = 0; i < g->n; i++) {
		s.v[i] = document_count(&g->v[i], &p->of[i], keep);
		add(&s.total, &s.v[i].counts);
		s.n_words += words_count(g->v[i].text);
	}
	return s;
}
