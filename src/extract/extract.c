/* extract.c - keeps the claims of one document. */
#include "tradefig/extract.h"

#include "extract/claims.h"
#include "extract/pass.h"
#include "extract/speaker.h"

/* A figure outside trade, with --figures: what it is, not what it means. */
static bool wanted(const struct figure *f, const struct tf_extract_options *o)
{
	return f->claim || (o && o->all_figures && f->q->measure != MEASURE_BARE);
}

struct taking {
	const struct tf_extract_options *o;
	struct claim_source source;
	struct tf_arena *keep, *work;
	struct tf_claims *out;
	size_t before;             /* claims of other documents */
	const struct speakers *speakers;
	struct {
		struct headline {
			size_t claim; /* its place among the claims */
			size_t sentence;
			const struct reading *reading;
			const struct figure *figure;
		} *v;
		size_t n, cap;
	} headlines;
};

/* Who speaks is asked only where there is a claim. */
static struct tf_claim claim(const struct pass *p, size_t k, const struct reading *r, const struct figure *f, struct taking *t)
{
	if (!t->speakers)
		t->speakers = speakers_find(&p->doc, t->work);
	t->source.doc = &p->doc;
	return claim_of(&t->source, r, f, speaker_of(t->speakers, k, f->q->tok0));
}

/* A headline's figure may be completed further down, and become a claim only then: its place is kept. */
static void take(struct pass *p, size_t from, size_t to, void *context)
{
	struct taking *t = context;
	/* a headline comes alone; one that a table has swallowed goes with the table */
	bool headline = p->doc.sentences[from].part == PART_TITLE;

	for (size_t k = from; k < to; k++)
		for (size_t i = 0; i < p->figures[k].n; i++) {
			const struct figure *f = &p->figures[k].v[i];
			struct tf_claim c = { 0 };
			if (headline)
				TF_PUSH(t->work, &t->headlines, (struct headline){ t->out->n, k, &p->readings[k], f });
			else if (wanted(f, t->o))
				c = claim(p, k, &p->readings[k], f, t);
			else
				continue;
			TF_PUSH(t->keep, t->out, c);
		}
}

/* Fills the places kept for headlines, and closes those that stay empty. */
static void take_headlines(const struct pass *p, struct taking *t)
{
	size_t kept = t->before, h = 0;

	for (size_t i = 0; i < t->headlines.n; i++) {
		const struct headline *l = &t->headlines.v[i];
		if (wanted(l->figure, t->o))
			t->out->v[l->claim] = claim(p, l->sentence, l->reading, l->figure, t);
	}
	for (size_t i = t->before; i < t->out->n; i++) {
		bool place = h < t->headlines.n && t->headlines.v[h].claim == i;
		if (place && !wanted(t->headlines.v[h++].figure, t->o))
			continue;
		if (kept < i)
			t->out->v[kept] = t->out->v[i];
		kept++;
	}
	t->out->n = kept;
}

struct tf_about tf_extract(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                           struct tf_arena *keep, struct tf_diags *d, struct tf_claims *out)
{
	struct tf_arena *work = tf_arena_new();
	struct taking t = { .o = o, .source = { .text_hash = tf_hash(TF_HASH0, source->text.s, source->text.n), .keep = keep },
		            .keep = keep, .work = work, .out = out, .before = out->n };
	struct pass *p = pass_each(g, source, o, NULL, take, &t, work);
	struct tf_about about = p->doc.about;

	if (t.headlines.n)
		take_headlines(p, &t);
	if (tf_str_trim(source->text).n == 0)
		tf_diag(d, tf_cstr(work, source->name), TF_MSG_EMPTY_DOCUMENT, NULL);
	else if (!about.date.year && out->n > t.before)
		tf_diag(d, tf_cstr(work, source->name), TF_MSG_NO_DATE, NULL);
	tf_arena_free(work);
	return about;
}

struct tf_about tf_document_about(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_about about = document_read(g, source, o, work).about;

	tf_arena_free(work);
	return about;
}
