/* frame.c - carries the pair through the discourse: fills in the parties that a sentence leaves out.
 *
 * A paragraph starts from the document's own pair; a pair that is named holds until the paragraph ends. */
#include "extract/frame.h"

#include <string.h>

#include "extract/code.h"
#include "extract/party.h"
#include "extract/subject.h"

/* The other side of the pair in force; NULL when `code` is not in it. */
static const char *other_side(const struct frame *f, const char *code)
{
	if (!f->home[0] || !f->partner[0] || !code)
		return NULL;
	if (code_same(code, f->home))
		return f->partner;
	if (code_same(code, f->partner))
		return f->home;
	return NULL;
}

/* Who "its" and "the country's" are: the subject of the sentence, else the home side. */
static const char *own_side(const struct frame *f, const struct reading *r, const struct topic *t)
{
	const struct party *s = subject_named(r, t->unit);

	if (s)
		return s->code;
	return f->subject[0] ? f->subject : f->home;
}

/* "the continent", "its northern neighbour": the side that is not `code`. */
static const char *other_named(const struct frame *f, const char *code)
{
	const char *const sides[] = { other_side(f, code), f->other, f->home, f->base_partner, f->base_home };

	for (size_t k = 0; k < sizeof sides / sizeof *sides; k++)
		if (sides[k] && sides[k][0] && !code_same(sides[k], code))
			return sides[k];
	return "";
}

/* "internal trade", "trade among the members": of the region named here, else of the one that the text is about. */
static bool fill_among(struct topic *t, const struct frame *f)
{
	const char *region = is_region(t->own_reporter)  ? t->own_reporter
	                     : is_region(t->own_partner) ? t->own_partner
	                     : is_region(f->home)        ? f->home
	                     : is_region(f->partner)     ? f->partner
	                                                 : NULL;

	if (!t->among || !region)
		return false;
	t->reporter = t->partner = region;
	t->inner = true;
	t->step = "own words";
	return true;
}

/* Investment that comes in from nobody named comes from all the world. */
static bool fill_inbound(struct topic *t, const struct frame *f)
{
	if (!t->inbound || (t->own_reporter && t->own_partner))
		return false;
	if (t->own_reporter && !code_same(t->own_reporter, "WLD")) {
		/* "China's foreign investment" goes out, "Africa received" comes in */
		if (f->partner[0] && !code_same(f->partner, "WLD") && (code_same(t->own_reporter, f->home) || code_same(t->own_reporter, f->partner)))
			return false;
		t->partner = t->own_reporter;
	} else {
		t->partner = t->own_partner ? t->own_partner : f->home;
	}
	t->reporter = "WLD";
	t->step = "own words";
	return t->partner[0] != 0;
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
		t->reporter = f->home[0] && !code_same(f->home, b) ? f->home : other ? other : "";
		t->partner = b;
		t->step = "partner named, home side";
		return;
	}
	if (a) {
		const char *other = other_side(f, a);
		t->reporter = a;
		t->partner = t->area_partner ? "" : t->world || (!t->mutual && !other) ? "WLD" : other ? other : code_same(f->other, a) ? f->home : f->other;
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
	t->partner = f->partner[0] ? f->partner : t->mutual ? f->other : "WLD";
	t->step = f->partner[0] ? "pair in force" : "home side";
}

/* In a text about one country's sales, "China took 5 billion" tells of its exports to China. */
static void turn_round(struct topic *t, const struct frame *f, const struct topic *before)
{
	const struct topic *last = before ? before : f->last;
	enum tf_indicator ours = t->indicator == TF_IND_IMPORTS ? TF_IND_EXPORTS : TF_IND_IMPORTS;

	/* "China, which bought 5 billion and sold 9": the second deed is told from here as the first one is */
	if (before && before->far && t->verb && !t->clause && !t->own_partner && before->indicator == t->indicator &&
	    (!t->own_reporter || code_same(t->own_reporter, before->own_partner))) {
		t->indicator = ours;
		t->own_partner = before->own_partner;
		t->own_reporter = before->own_reporter;
		t->far = true;
		return;
	}
	bool told = last && last->indicator == ours && last->reporter && !code_same(last->reporter, t->own_reporter);
	/* in a text about sales, "India sold 3 million" tells of another seller; "the Union took 94 million tonnes. France received ..." */
	bool another = (f->main_topic && f->main_topic->indicator == t->indicator) || (last && last->indicator == t->indicator);
	const char *teller = told ? last->reporter : f->base_partner[0] || another ? "" : f->base_home;

	/* "Germany bought Turkish goods" in a text about Turkey */
	bool ours_by_origin = strcmp(t->step, "origin") == 0 && code_same(t->own_partner, teller);
	if (!t->verb || t->clause || t->firm || !t->own_reporter || (t->own_partner && !ours_by_origin) || !teller[0] ||
	    code_within(t->own_reporter, teller))
		return;
	/* who the text is about has flows of its own, but not behind the other's: "Of these exports China took 5 billion" */
	if (!told && (code_same(f->base_partner, t->own_reporter) || code_same(f->base_home, t->own_reporter)))
		return;
	t->indicator = ours;
	t->own_partner = t->own_reporter;
	t->own_reporter = teller;
	t->far = true;
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
	if (t->own_partner && code_same(t->reporter, t->own_partner) && !t->own_reporter) {
		/* "exports to China" where China is the home side: the other side's exports */
		const char *other = other_side(f, t->own_partner);
		if (other && !code_same(other, "WLD"))
			t->reporter = other;
		else if (!code_same(f->base_home, t->own_partner) && f->base_home[0])
			t->reporter = f->base_home;
		else if (f->base_partner[0])
			t->reporter = f->base_partner;
		else if (f->other[0] && !code_same(f->other, t->own_partner))
			t->reporter = f->other;
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
	if (pair_before && code_same(before->reporter, t->reporter) && before->partner) {
		t->partner = before->partner;
		return;
	}
	if (pair_before && code_same(before->partner, t->reporter)) {
		t->partner = before->reporter;
		return;
	}
	const char *other = other_side(f, t->reporter);
	const struct topic *last = before ? before : f->last;
	if (!other && t->part && last && last->reporter && last->partner && (code_same(last->reporter, t->reporter) || code_same(last->partner, t->reporter)))
		other = code_same(last->reporter, t->reporter) ? last->partner : last->reporter;
	t->partner = other && !code_same(other, t->reporter) ? other : "WLD";
}

/* A topic by reference takes what was named before; new parties beside it win. */
static void fill_again(struct topic *t, const struct frame *f, const struct topic *before)
{
	const struct topic *src = t->former ? f->former : t->latter ? f->latter : before ? before : f->last;

	t->step = "by reference";
	if (!src) {
		t->reporter = f->home;
		t->partner = f->partner[0] ? f->partner : "WLD";
		t->indicator = TF_IND_TRADE;
		return;
	}
	t->indicator = src->indicator;
	t->sign = src->sign;
	t->soft = t->soft || src->soft;
	t->reporter = t->own_reporter && !t->own_partner ? t->own_reporter : src->reporter;
	t->partner = t->own_partner ? t->own_partner : t->area_partner ? "" : src->partner;
	/* "Peru's exports to Chile, and those of Chile" */
	if (code_same(t->reporter, t->partner) && !src->inner)
		t->partner = src->reporter;
	if (!t->commodity.n)
		t->commodity = src->commodity;
}

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

/* "Taiwan: ...", "SAUDI ARABIA. ...", "2. JAPAN. ...": what follows is about that side; NULL for none. */
static const struct party *heading(const struct reading *r)
{
	const struct units *u = &r->units;
	const struct party *p = r->parties.n ? &r->parties.v[0] : NULL;

	if (!p || p->unit > 2 || r->sentence->part != PART_BODY || (p->form != PARTY_NAME && p->form != PARTY_CAPITAL))
		return NULL;
	if (p->unit > 0 && u->v[0].kind != UNIT_FIGURE && u->v[0].kind != UNIT_SIGN)
		return NULL;
	if (p->end == u->n || (unit_is(u, p->end, ".") && p->end + 1 == u->n) || unit_is(u, p->end, ":") ||
	    (unit_is(u, p->end, "-") && unit_is_boundary(u, p->end)))
		return p;
	return NULL;
}

/* "Bangladesh closes record year": a line of its own, and no sentence. */
static bool is_headline(const struct reading *r)
{
	const struct document *d = r->doc;
	const struct units *u = &r->units;
	const struct sentence *before = r->number > 0 ? &d->sentences[r->number - 1] : NULL;
	const struct sentence *behind = r->number + 1 < d->n_sentences ? &d->sentences[r->number + 1] : NULL;

	return r->sentence->part == PART_BODY && u->n > 0 && u->n <= 12 && r->figures.n == 0 &&
	       !(before && before->paragraph == r->sentence->paragraph) && behind && behind->paragraph != r->sentence->paragraph &&
	       !(UNIT_ONE_OF(u, u->n - 1, "?", "!", ":", ",") || (unit_is(u, u->n - 1, ".") && u->n > 3));
}

/* Whom a heading names opens a section: in a text that passes from country to country its holder, else the one that its holder
 * trades with. */
static void open_section(struct frame *f, const struct reading *r)
{
	const struct party *p = heading(r);
	bool line = is_headline(r);

	if (line && !p)
		for (size_t k = 0; k < r->parties.n && !p; k++)
			if (r->parties.v[k].form <= PARTY_PAIR)
				p = &r->parties.v[k];
	if (!p) {
		if (line)
			f->section_home = f->base_home, f->section_partner = f->base_partner;
		return;
	}
	bool own = code_same(p->code, f->base_home), partner = code_same(p->code, f->base_partner);
	const char *home = p->code, *other = p->form == PARTY_PAIR ? p->code2 : partner ? f->base_home : own ? f->base_partner : "";
	if (!f->many && !own && !partner && p->form != PARTY_PAIR && f->base_home[0]) {
		home = f->base_home;
		other = p->code;
	}
	f->home = home;
	f->partner = other;
	f->named = true;
	if (line) {
		f->section_home = home;
		f->section_partner = other;
	}
}

/* Markets, customers, suppliers: in a text about one side, whoever is called so is the other. */
static bool is_customer(const struct units *u)
{
	for (size_t i = 0; i < u->n; i++) {
		const struct lexeme *word = unit_lex(u, i, TAG_TABLEWORD);
		if (word && (strcmp(word->value, "partner") == 0 || strcmp(word->value, "destination") == 0 || strcmp(word->value, "source") == 0))
			return true;
		if (unit_lex(u, i, TAG_BUY) || unit_lex(u, i, TAG_SHARE) || UNIT_ONE_OF(u, i, "customer", "customers"))
			return true;
	}
	return false;
}

/* Whom the sentence opens with: "Colombia did well too", "In Uruguay exports fell"; NULL for none. */
static const struct party *opening(const struct reading *r)
{
	const struct party *p = NULL;

	for (size_t k = 0; k < r->parties.n && !p; k++)
		if (r->parties.v[k].form == PARTY_NAME || r->parties.v[k].form == PARTY_CAPITAL)
			p = &r->parties.v[k];
	for (size_t i = 0; p && i < p->unit; i++)
		if (!UNIT_ONE_OF(&r->units, i, "in", "for", "the", "but", "and", "meanwhile", "yet", ",", "-", "."))
			return NULL;
	return p && !p->possessive ? p : NULL;
}

static void move_center(struct frame *f, const struct reading *r)
{
	const struct party *p = opening(r);

	f->customer = is_customer(&r->units);
	f->center_here = p != NULL;
	if (!p)
		return;
	f->center = p->code;
	f->center_place = p->unit > 0 && UNIT_ONE_OF(&r->units, p->unit - 1, "in", "for");
	/* a paragraph that opens with another side, and calls it no customer, is about that side */
	if (f->opens && !f->customer && !f->base_partner[0] && !f->section_partner[0] && !f->named && !code_related(p->code, f->home)) {
		f->home = p->code;
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
	f->opens = r->sentence->paragraph != f->paragraph && !f->in_title;
	if (r->sentence->paragraph != f->paragraph)
		open_paragraph(f, r);
	else if (!f->base_partner[0] && f->named && !f->section_partner[0]) /* "Exports to China fell. Total exports ..." */
		f->partner = "";
	/* "the former ... the latter": the last two things that the sentences before spoke of */
	f->latter = f->last;
	f->former = f->before_last ? f->before_last : f->last;
	f->named_last = f->named_now;
	open_section(f, r);
	name_pair(f, r);
	move_center(f, r);
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
		if (p->form <= PARTY_CAPITAL && !code_related(p->code, f->base_home))
			f->other = p->code;
	}
	return k;
}

/* Puts codes in the place of "its", "we", "there". */
static void name_sides(struct frame *f, const struct reading *r, struct topic *t)
{
	if (!t->own_reporter && strcmp(t->step, "owner") == 0)
		t->own_reporter = own_side(f, r, t);
	if (t->own_reporter && t->own_reporter[0] == '@')
		t->own_reporter = f->home;
	if (t->own_partner && t->own_partner[0] == '@')
		t->own_partner = f->home;
	if (t->own_reporter && t->own_reporter[0] == '?')
		t->own_reporter = other_named(f, f->home);
	if (t->own_reporter && t->own_reporter[0] == '!')
		t->own_reporter = f->subject[0] ? f->subject : NULL;
	if (t->own_partner && t->own_partner[0] == '!')
		t->own_partner = f->subject[0] ? f->subject : NULL;
	if (t->own_reporter && code_same(t->own_reporter, t->own_partner) && !t->inner)
		t->own_reporter = NULL;
	if (t->own_reporter && !t->own_reporter[0])
		t->own_reporter = NULL;
	if (t->own_partner && t->own_partner[0] == '?')
		t->own_partner = other_named(f, t->own_reporter ? t->own_reporter : f->home);
	if (t->own_partner && !t->own_partner[0])
		t->own_partner = NULL;
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
		name_sides(f, r, t);
		turn_round(t, f, before);
		if (t->again)
			fill_again(t, f, before);
		else if (fill_among(t, f) || fill_inbound(t, f))
			;
		else if (t->indicator == TF_IND_TRADE || t->mutual)
			fill_mutual(t, f, before);
		else
			fill_directed(t, f, before);
		if (f->last && f->last->indicator != t->indicator)
			f->before_last = f->last;
		move_on(f, t);
		before = t;
	}
	hear_parties(f, r, heard, r->units.n);
	const struct party *subject = subject_first(r);
	f->subject = subject ? subject->code : "";
}
