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

void tf_extract(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                struct tf_arena *keep, struct tf_diags *d, struct tf_claims *out)
{
	struct tf_arena *work = tf_arena_new();
	struct pass *p = pass_over(g, source, o, work);
	const struct speakers *speakers = speakers_find(&p->doc, work);
	unsigned long long hash = tf_hash(TF_HASH0, source->text.s, source->text.n);
	size_t before = out->n;

	for (size_t k = 0; k < p->doc.n_sentences; k++)
		for (size_t i = 0; i < p->figures[k].n; i++)
			if (wanted(&p->figures[k].v[i], o))
				claim_add(&p->doc, &p->readings[k], &p->figures[k].v[i],
				          speaker_of(speakers, k, p->figures[k].v[i].q->tok0), hash, keep, out);
	if (tf_str_trim(source->text).n == 0)
		tf_diag(d, tf_cstr(work, source->name), TF_MSG_EMPTY_DOCUMENT, NULL);
	else if (!p->doc.about.date.year && out->n > before)
		tf_diag(d, tf_cstr(work, source->name), TF_MSG_NO_DATE, NULL);
	tf_arena_free(work);
}

struct tf_about tf_document_about(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_about about = document_read(g, source, o, work).about;

	tf_arena_free(work);
	return about;
}
