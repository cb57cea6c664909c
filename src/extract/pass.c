/* pass.c - reads a document from its first sentence to its last; the discourse is carried along in the frame. */
#include "extract/pass.h"

#include <string.h>

#include "extract/party.h"
#include "extract/title.h"
#include "extract/topic.h"

/* In which month the reporter's fiscal year starts. */
static int fiscal_month(const char *code)
{
	static const struct { const char *code; int month; } starts[] = {
		{ "IND", 4 }, { "JPN", 4 },  { "PAK", 7 },  { "BGD", 7 }, { "NPL", 7 }, { "EGY", 7 }, { "MMR", 4 }, { "GBR", 4 },
		{ "USA", 10 }, { "AUS", 7 }, { "THA", 10 }, { "ETH", 7 }, { "KEN", 7 }, { "UGA", 7 }, { "TZA", 7 },
	};

	for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
		if (strcmp(starts[k].code, code) == 0)
			return starts[k].month;
	return 1;
}

struct pass *pass_over(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       struct tf_arena *work)
{
	struct pass *p = TF_NEW(work, struct pass, 1);
	struct quantity_context qc = { .dollar = "USD", .money = "" };

	p->doc = document_read(g, source, o, work);
	size_t n = p->doc.n_sentences;

	p->readings = TF_NEW(work, struct reading, n);
	p->figures = TF_NEW(work, struct figures, n);
	p->base = frame_of(&p->doc, work);
	struct frame frame = p->base;
	struct figure_context c = { .grammar = g, .period = { p->doc.about.date, 1 }, .frame = &frame };
	for (size_t k = 0; k < n; k++) {
		struct reading *r = &p->readings[k];
		if (p->doc.sentences[k].part == PART_PUBLISHER || p->doc.sentences[k].part == PART_DATE)
			continue;
		reading_make(&p->doc, k, &qc, work, r);
		parties_find(r, work);
		topics_find(r, work);
		frame_fill(&frame, r);
		c.period.fiscal_month = fiscal_month(frame.home[0] ? frame.home : frame.base_home);
		figures_decide(&c, r, &p->figures[k], work);
		for (size_t i = 0; i < r->figures.n; i++)
			if (r->figures.v[i].measure == MEASURE_MONEY)
				qc.money = r->figures.v[i].unit;
	}
	title_from_body(&p->doc, p->figures);
	return p;
}
