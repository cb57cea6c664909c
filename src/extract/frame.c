/* frame.c - carries the pair through the discourse.
 *
 * A paragraph starts from the pair of its section, which is the document's own where no heading says otherwise.  A pair that is named
 * holds until the paragraph ends; in a text of one side the partner holds for its sentence only.  What a heading or an opening says is
 * read in section.c, and what a topic takes from all this in fill.c. */
#include "extract/frame.h"

#include "extract/code.h"
#include "extract/fill.h"
#include "extract/section.h"
#include "extract/subject.h"

/* The first pair that a paragraph names holds until it ends; in a text of one side its partner holds for the sentence. */
static void move_on(struct frame *f, const struct topic *t)
{
	bool named = t->own_reporter || t->own_partner;

	f->last = t;
	if (!f->main_topic || (f->main_in_title && !f->in_title && f->main_topic->indicator != TF_IND_TRADE)) {
		f->main_topic = t;
		f->main_in_title = f->in_title;
	}
	if (f->named || !named)
		return;
	if (t->reporter && t->reporter[0] && t->partner && t->partner[0] && !code_same(t->partner, "WLD") && !code_within(t->reporter, t->partner)) {
		/* the home side keeps its place at the head of the pair */
		bool swap = code_same(t->partner, f->base_home);
		f->home = swap ? t->partner : t->reporter;
		f->partner = swap ? t->reporter : t->partner;
		f->named = true;
	} else if (t->own_reporter && code_same(t->partner, "WLD")) {
		f->home = t->reporter;
		f->partner = "";
		f->named = true;
	}
}

/* A pair that is named sets the frame, also without a noun of trade beside it. */
static void name_pair(struct frame *f, const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n && !f->named; k++)
		if (r->parties.v[k].form == PARTY_PAIR) {
			bool swap = code_same(r->parties.v[k].code2, f->base_home);
			f->home = swap ? r->parties.v[k].code2 : r->parties.v[k].code;
			f->partner = swap ? r->parties.v[k].code : r->parties.v[k].code2;
		}
}

static void open_paragraph(struct frame *f, const struct reading *r)
{
	f->paragraph = r->sentence->paragraph;
	f->home = f->section_home;
	f->partner = f->section_partner;
	f->named = false;
	f->paragraph_period = f->forecast_period = (struct tf_period){ 0 };
	f->paragraph_adjusted = f->shares = f->off = f->spoke = false;
	f->other = "";
	f->paragraph_first = "";
	f->center = "";
	f->last = f->section ? f->section : f->main_topic;
	f->latter = NULL;
}

static void open_sentence(struct frame *f, const struct reading *r)
{
	f->in_title = r->sentence->part == PART_TITLE;
	/* the first paragraph opens with a dateline, or with whom the text is about */
	f->opens = r->sentence->paragraph != f->paragraph && r->sentence->part == PART_BODY && f->main_topic && !f->main_in_title;
	if (r->sentence->paragraph != f->paragraph)
		open_paragraph(f, r);
	else if (f->named && frame_is_one_sided(f)) /* "Exports to China fell. Total exports ..." */
		f->partner = "";
	/* "the former ... the latter": the last two things that the sentences before spoke of */
	f->latter = f->last;
	f->former = f->before_last ? f->before_last : f->last;
	f->named_last = f->named_now;
	f->other_here = false;
	section_open(f, r);
	name_pair(f, r);
	section_center(f, r);
}

/* Remembers the parties of the sentence from the k-th up to a unit; returns the next one. */
static size_t hear_parties(struct frame *f, const struct reading *r, size_t k, size_t unit)
{
	for (; k < r->parties.n && r->parties.v[k].unit < unit; k++) {
		const struct party *p = &r->parties.v[k];
		if (p->form > PARTY_PAIR)
			continue;
		if (!f->paragraph_first[0])
			f->paragraph_first = p->code;
		f->named_now = p->code;
		if (p->form <= PARTY_CAPITAL && !code_related(p->code, f->base_home)) {
			f->other = p->code;
			f->other_here = true;
		}
	}
	return k;
}

void frame_fill(struct frame *f, struct reading *r)
{
	struct topic *before = NULL;
	size_t heard = 0;

	open_sentence(f, r);
	for (size_t k = 0; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k];

		if (t->off || t->under)
			continue;
		heard = hear_parties(f, r, heard, t->unit);
		fill_topic(t, f, r, before);
		if (f->last && f->last->indicator != t->indicator)
			f->before_last = f->last;
		move_on(f, t);
		before = t;
	}
	hear_parties(f, r, heard, r->units.n);
	const struct party *subject = subject_first(r);
	f->subject = subject ? subject->code : "";
}
