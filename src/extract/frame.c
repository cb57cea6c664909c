/* frame.c - carries the pair through the discourse: fills in the parties that a sentence leaves out.
 *
 * A paragraph starts from the document's own pair; a pair that is named holds until the paragraph ends. */
#include "extract/frame.h"

#include <string.h>

#include "extract/party.h"
#include "extract/topic.h"

static bool same(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

static bool is_coded(const struct party *p) { return p->form <= PARTY_PAIR; }

/* A province belongs to its country: CHN-Heilongjiang against CHN. */
static bool within(const char *place, const char *country)
{
	size_t n = country ? strlen(country) : 0;
	return n && place && strncmp(place, country, n) == 0 && (place[n] == 0 || place[n] == '-');
}

/* The other side of the pair in force; NULL when `code` is not in it. */
static const char *other_side(const struct frame *f, const char *code)
{
	if (!f->home[0] || !f->partner[0] || !code)
		return NULL;
	if (same(code, f->home))
		return f->partner;
	if (same(code, f->partner))
		return f->home;
	return NULL;
}

/* Who "its" and "the country's" are: the subject of the sentence, else the home side. */
static const char *own_side(const struct frame *f, const struct reading *r, const struct topic *t)
{
	const struct party *s = subject_before(r, t->unit);

	if (s && (s->form == PARTY_NAME || s->form == PARTY_CAPITAL))
		return s->code;
	return f->home;
}

/* Trade, and other sums of two sides. */
static void fill_mutual(struct topic *t, const struct frame *f, const struct topic *before)
{
	const char *a = t->own_reporter, *b = t->own_partner;

	t->step = "own words";
	if (a && b) {
		t->reporter = a;
		t->partner = b;
		return;
	}
	if (!a && b) {
		const char *other = other_side(f, b);
		t->reporter = f->home[0] && !same(f->home, b) ? f->home : other ? other : "";
		t->partner = b;
		t->step = "partner named, home side";
		return;
	}
	if (a) {
		const char *other = other_side(f, a);
		t->reporter = a;
		t->partner = t->area_partner ? "" : t->world || (!t->mutual && !other) ? "WLD" : other ? other : "";
		t->step = other ? "owner named, pair in force" : "owner named";
		return;
	}
	if (t->world || t->area_partner) {
		t->reporter = f->home;
		t->partner = t->area_partner ? "" : "WLD";
		t->step = "home side";
		return;
	}
	if (before && before->reporter && before->partner && !t->mutual) {
		t->reporter = before->reporter;
		t->partner = before->partner;
		t->step = "same sentence";
		return;
	}
	t->reporter = f->home;
	t->partner = f->partner[0] ? f->partner : t->mutual ? "" : "WLD";
	t->step = f->partner[0] ? "pair in force" : "home side";
}

/* Flows with a direction. */
static void fill_directed(struct topic *t, const struct frame *f, const struct topic *before)
{
	bool pair_before = before && before->reporter && before->reporter[0];

	t->step = "own words";
	t->reporter = t->own_reporter;
	if (!t->reporter) {
		t->reporter = pair_before ? before->reporter : f->home;
		t->step = pair_before ? "side of the topic before" : "home side";
	}
	if (t->own_partner && same(t->reporter, t->own_partner) && !t->own_reporter) {
		/* "exports to China" where China is the home side: the other side's exports */
		const char *other = other_side(f, t->own_partner);
		if (other && !same(other, "WLD"))
			t->reporter = other;
	}
	if (t->own_partner) {
		t->partner = t->own_partner;
		return;
	}
	if (t->area_partner) {
		t->partner = "";
		return;
	}
	if (t->world) {
		t->partner = "WLD";
		return;
	}
	if (pair_before && same(before->reporter, t->reporter) && before->partner) {
		t->partner = before->partner;
		return;
	}
	if (pair_before && same(before->partner, t->reporter)) {
		t->partner = before->reporter;
		return;
	}
	const char *other = other_side(f, t->reporter);
	t->partner = other && !same(other, t->reporter) ? other : "WLD";
}

/* A topic by reference takes what was named before; new parties beside it win. */
static void fill_again(struct topic *t, const struct frame *f, const struct topic *before)
{
	const struct topic *src = before ? before : f->has_last ? &f->last : NULL;

	t->step = "by reference";
	if (!src) {
		t->reporter = f->home;
		t->partner = f->partner[0] ? f->partner : "WLD";
		t->indicator = TF_IND_TRADE;
		return;
	}
	t->indicator = src->indicator;
	t->sign = src->sign;
	t->reporter = t->own_reporter && !t->own_partner ? t->own_reporter : src->reporter;
	t->partner = t->own_partner ? t->own_partner : src->partner;
	if (!t->commodity.n)
		t->commodity = src->commodity;
}

static void move_on(struct frame *f, const struct topic *t)
{
	bool named = t->own_reporter || t->own_partner;

	f->last = *t;
	f->has_last = true;
	if (named && t->reporter && t->reporter[0] && t->partner && t->partner[0] && !same(t->partner, "WLD") &&
	    !within(t->reporter, t->partner)) {
		/* the home side keeps its place at the head of the pair */
		bool swap = same(t->partner, f->base_home);
		f->home = swap ? t->partner : t->reporter;
		f->partner = swap ? t->reporter : t->partner;
	} else if (t->own_reporter && same(t->partner, "WLD")) {
		f->home = t->reporter;
		f->partner = "";
	}
}

void frame_fill(struct frame *f, struct reading *r)
{
	struct topic *before = NULL;

	if (r->sentence->paragraph != f->paragraph) {
		f->paragraph = r->sentence->paragraph;
		f->home = f->base_home;
		f->partner = f->base_partner;
	}
	/* A pair that is named sets the frame, also without a noun of trade beside it. */
	for (size_t k = 0; k < r->parties.n; k++)
		if (r->parties.v[k].form == PARTY_PAIR) {
			bool swap = same(r->parties.v[k].code2, f->base_home);
			f->home = swap ? r->parties.v[k].code2 : r->parties.v[k].code;
			f->partner = swap ? r->parties.v[k].code : r->parties.v[k].code2;
		}
	for (size_t k = 0; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k];

		if (t->off)
			continue;
		if (!t->own_reporter && strcmp(t->step, "owner") == 0)
			t->own_reporter = own_side(f, r, t);
		if (t->own_reporter && same(t->own_reporter, t->own_partner))
			t->own_reporter = NULL;
		if (t->own_reporter && !t->own_reporter[0])
			t->own_reporter = NULL;
		if (t->again)
			fill_again(t, f, before);
		else if (t->indicator == TF_IND_TRADE || t->mutual)
			fill_mutual(t, f, before);
		else
			fill_directed(t, f, before);
		move_on(f, t);
		before = t;
	}
}

/* The pair or the country that one sentence of the head is about. */
static void frame_from(struct frame *f, const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n; k++) {
		const struct party *p = &r->parties.v[k];
		if (p->form == PARTY_PAIR && !f->base_partner[0] && (!f->base_home[0] || same(f->base_home, p->code) || same(f->base_home, p->code2))) {
			f->base_partner = same(f->base_home, p->code2) ? p->code : p->code2;
			f->base_home = same(f->base_home, p->code2) ? p->code2 : p->code;
			return;
		}
	}
	for (size_t k = 0; k < r->topics.n; k++) {
		const struct topic *t = &r->topics.v[k];
		if (t->off)
			continue;
		if (t->own_reporter && t->own_partner && !same(t->own_partner, "WLD") && !f->base_partner[0] &&
		    (!f->base_home[0] || same(f->base_home, t->own_reporter) || same(f->base_home, t->own_partner))) {
			if (!f->base_home[0])
				f->base_home = t->own_reporter;
			f->base_partner = same(f->base_home, t->own_reporter) ? t->own_partner : t->own_reporter;
			return;
		}
		if (t->own_reporter && !f->base_home[0])
			f->base_home = t->own_reporter;
		if (t->own_partner && f->base_home[0] && !f->base_partner[0] && t->indicator == TF_IND_TRADE &&
		    !same(t->own_partner, f->base_home) && !same(t->own_partner, "WLD"))
			f->base_partner = t->own_partner;
	}
}

/* The first party named at all. */
static void home_from(struct frame *f, const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n && !f->base_home[0]; k++)
		if (is_coded(&r->parties.v[k]))
			f->base_home = r->parties.v[k].code;
}

/* "the two countries", "bilateral" in the first sentences: the document is about a pair. */
static bool speaks_of_two(const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n; k++)
		if (r->parties.v[k].form == PARTY_BOTH)
			return true;
	return false;
}

struct frame frame_of(const struct document *doc, const struct quantity_context *qc, struct tf_arena *work)
{
	struct frame f = { .home = "", .partner = "", .base_home = "", .base_partner = "", .paragraph = UINT32_MAX };
	struct reading head[6];
	size_t n = 0;
	bool two = false;

	for (size_t k = 0; k < doc->n_sentences && n < 6; k++) {
		enum part part = (enum part)doc->sentences[k].part;
		if (part != PART_TITLE && part != PART_BODY && part != PART_PUBLISHER)
			continue;
		reading_make(doc, k, qc, work, &head[n]);
		parties_find(&head[n], work);
		if (part != PART_PUBLISHER)
			topics_find(&head[n], work);
		n++;
	}
	for (size_t k = 0; k < n; k++)
		if (head[k].sentence->part != PART_PUBLISHER) {
			frame_from(&f, &head[k]);
			two = two || speaks_of_two(&head[k]);
		}
	for (size_t k = 0; k < n && !f.base_home[0]; k++)
		if (head[k].sentence->part != PART_PUBLISHER)
			home_from(&f, &head[k]);
	for (size_t k = 0; k < n && !f.base_home[0]; k++)
		home_from(&f, &head[k]);
	/* Two parties and talk of both sides: they are the pair. */
	for (size_t k = 0; k < n && two && !f.base_partner[0]; k++)
		for (size_t p = 0; p < head[k].parties.n && !f.base_partner[0]; p++) {
			const struct party *party = &head[k].parties.v[p];
			if (party->form <= PARTY_CAPITAL && !within(party->code, f.base_home) && !within(f.base_home, party->code) &&
			    head[k].sentence->part != PART_PUBLISHER)
				f.base_partner = party->code;
		}
	f.home = f.base_home;
	f.partner = f.base_partner;
	return f;
}
