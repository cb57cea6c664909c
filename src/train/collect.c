/* collect.c - watches the ranker read labelled documents: what it was asked, and which answers would have been right.
 *
 * The program itself reads, so that weights learn from the very features that they will meet.  What is right is for the
 * gold lines to say (tradefig/gold.h), asked as `tradefig eval` asks them. */
#include "train/collect.h"

#include <assert.h>

#include "extract/claims.h"
#include "extract/pass.h"
#include "train/field.h"

/* What the ranker was asked, before it is known which gold line the figure belongs to. */
struct question {
	enum rank_field field;
	const struct quantity *q;     /* the figure's; NULL for the document's */
	struct candidate *candidates; /* their features have moved to the choice */
	struct choice choice;
};

struct questions {
	struct question *v;
	size_t n, cap;
	bool documents; /* or else those about figures */
	struct tf_arena *work, *keep;
};

/* A claim, and the figure that makes it. */
struct stated {
	struct tf_claim claim;
	const struct quantity *q;
};

/* A document as read once. */
struct outcome {
	struct stated *stated;                  /* never moved: predictions point into them */
	struct tf_gold_predictions predictions; /* one for each of them */
	struct tf_gold_pairs pairs;
};

struct collecting {
	const struct tf_grammar *grammar;
	const struct tf_gold_document *document;
	struct tf_arena *work; /* until the next document */
};

/* ---- what is asked ---- */

static uint32_t *push_features(uint32_t *to, const struct candidate *c)
{
	for (size_t s = 0; s < RANK_SETS && c->set[s]; s++)
		for (uint32_t k = 0; k < c->set[s]->n; k++)
			*to++ = c->set[s]->v[k];
	return to;
}

static size_t count_features(const struct candidate *v, size_t n)
{
	size_t sum = 0;

	for (size_t k = 0; k < n; k++)
		for (size_t s = 0; s < RANK_SETS && v[k].set[s]; s++)
			sum += v[k].set[s]->n;
	return sum;
}

static void ask(void *context, enum rank_field field, const struct figure *f, const struct candidate *v, size_t n,
                size_t chosen)
{
	struct questions *all = context;
	struct question x = { .field = field, .q = f ? f->q : NULL };

	(void)chosen;
	assert(n <= RANK_CANDIDATES_MAX);
	if (field_of_document(field) != all->documents)
		return;
	x.candidates = TF_NEW(all->work, struct candidate, n);
	x.choice = (struct choice){
		.n = n,
		.worth = TF_NEW(all->keep, double, n),
		.feature = TF_NEW(all->keep, uint32_t, count_features(v, n)),
		.end = TF_NEW(all->keep, uint32_t, n),
	};
	uint32_t *to = x.choice.feature;
	for (size_t k = 0; k < n; k++) {
		to = push_features(to, &v[k]);
		x.choice.end[k] = (uint32_t)(to - x.choice.feature);
		x.candidates[k] = v[k];
	}
	TF_PUSH(all->work, all, x);
}

static void look_away(void *context, enum rank_field field, const struct figure *f, const struct candidate *v,
                      size_t n, size_t chosen)
{
	(void)context, (void)field, (void)f, (void)v, (void)n, (void)chosen;
}

/* ---- what comes of it ---- */

static size_t count_claims(const struct pass *p)
{
	size_t n = 0;

	for (size_t k = 0; k < p->doc.n_sentences; k++)
		for (size_t i = 0; i < p->figures[k].n; i++)
			n += p->figures[k].v[i].claim;
	return n;
}

static struct outcome read_document(const struct collecting *c, const struct rank_watch *watch)
{
	struct tf_source *source = TF_NEW(c->work, struct tf_source, 1);
	struct tf_extract_options options = { 0 };
	struct outcome out = { 0 };

	*source = tf_source_memory(c->document->name, c->document->text, c->work);
	struct pass *p = pass_over(c->grammar, source, &options, watch, c->work);
	struct claim_source from = { .doc = &p->doc, .keep = c->work };
	out.stated = TF_NEW(c->work, struct stated, count_claims(p));
	for (size_t k = 0; k < p->doc.n_sentences; k++)
		for (size_t i = 0; i < p->figures[k].n; i++) {
			const struct figure *f = &p->figures[k].v[i];
			if (!f->claim)
				continue;
			struct stated *s = &out.stated[out.predictions.n];
			*s = (struct stated){ claim_of(&from, &p->readings[k], f, TF_STR("")), f->q };
			TF_PUSH(c->work, &out.predictions, tf_gold_prediction_of(&s->claim, c->work));
		}
	out.pairs = tf_gold_match(c->document, &out.predictions, c->work);
	return out;
}

/* How many figures a check finds right, and how many it judges. */
static size_t count_right(const struct outcome *o, enum tf_gold_check check, size_t *n_judged)
{
	size_t n_right = 0;

	*n_judged = 0;
	for (size_t i = 0; i < o->pairs.n; i++) {
		n_right += o->pairs.v[i].comparison.answer[check] == TF_ANSWER_RIGHT;
		*n_judged += o->pairs.v[i].comparison.answer[check] != TF_ANSWER_NOT_JUDGED;
	}
	return n_right;
}

/* The pair that a figure is in; NULL when it is in none. */
static const struct tf_gold_pair *pair_of(const struct outcome *o, const struct quantity *q)
{
	for (size_t i = 0; i < o->pairs.n; i++)
		if (o->stated[o->pairs.v[i].prediction].q == q)
			return &o->pairs.v[i];
	return NULL;
}

/* ---- what is right ---- */

/* Judges each candidate by the claim that it would make of the figure; false when nothing can be said of that. */
static bool judge_figure(const struct collecting *c, const struct outcome *o, struct question *x)
{
	const struct train_field *field = &train_fields[x->field];
	const struct tf_gold_pair *pair = pair_of(o, x->q);

	if (!pair || pair->comparison.answer[field->check] == TF_ANSWER_NOT_JUDGED)
		return false;
	x->choice.n_figures = 1;
	for (size_t k = 0; k < x->choice.n; k++) {
		struct tf_claim claim = o->stated[pair->prediction].claim;
		struct tf_mark m = tf_arena_mark(c->work);
		struct tf_gold_comparison said;
		field->put(&x->candidates[k], &claim);
		struct tf_gold_prediction p = tf_gold_prediction_of(&claim, c->work);
		if (tf_gold_compare(&c->document->v[pair->line], &p, &said))
			x->choice.worth[k] = said.answer[field->check] == TF_ANSWER_RIGHT;
		tf_arena_rewind(c->work, m);
	}
	return true;
}

/* Reads the document anew about each candidate. */
static bool judge_document(const struct collecting *c, const struct outcome *o, struct question *x)
{
	enum tf_gold_check check = train_fields[x->field].check;

	count_right(o, check, &x->choice.n_figures);
	for (size_t k = 0; k < x->choice.n && x->choice.n_figures; k++) {
		struct rank_watch about = { .seen = look_away,
			                    .home = x->candidates[k].reporter,
			                    .partner = x->candidates[k].partner };
		struct tf_mark m = tf_arena_mark(c->work);
		struct outcome told = read_document(c, &about);
		size_t n_judged;
		x->choice.worth[k] = (double)count_right(&told, check, &n_judged);
		tf_arena_rewind(c->work, m);
	}
	return x->choice.n_figures > 0;
}

static void collect_document(const struct collecting *c, size_t number, bool documents, struct tf_arena *keep,
                             struct choices out[N_RANK_FIELDS])
{
	struct questions asked = { .documents = documents, .work = c->work, .keep = keep };
	struct outcome o = read_document(c, &(struct rank_watch){ .seen = ask, .context = &asked });

	for (size_t i = 0; i < asked.n; i++) {
		struct question *x = &asked.v[i];
		x->choice.document = number;
		if (documents ? judge_document(c, &o, x) : judge_figure(c, &o, x))
			TF_PUSH(keep, &out[x->field], x->choice);
	}
}

void collect(const struct tf_grammar *g, const struct tf_gold *gold, size_t n_gold, bool documents,
             struct tf_arena *keep, struct choices out[N_RANK_FIELDS])
{
	struct collecting c = { .grammar = g, .work = tf_arena_new() };
	struct tf_mark empty = tf_arena_mark(c.work);
	size_t number = 0;

	for (size_t i = 0; i < n_gold; i++)
		for (size_t k = 0; k < gold[i].n; k++) {
			c.document = &gold[i].v[k];
			collect_document(&c, number++, documents, keep, out);
			tf_arena_rewind(c.work, empty);
		}
	tf_arena_free(c.work);
}
