/* frame.c - carries the pair through the discourse: fills in the parties that a sentence leaves out.
 *
 * A paragraph starts from the document's own pair; a pair that is named holds until the paragraph ends. */
#include "extract/frame.h"

#include <string.h>

#include "extract/party.h"
#include "extract/sides.h"

static bool same(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

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
	const struct party *s = subject_named(r, t->unit);

	if (s)
		return s->code;
	return f->subject[0] ? f->subject : f->home;
}

/* "the continent", "its northern neighbour": the side that is not `code`. */
static const char *other_named(const struct frame *f, const char *code)
{
	const char *other = other_side(f, code);

	const char *best = other && other[0] ? other : f->other[0] ? f->other : f->base_partner[0] ? f->base_partner : f->base_home;

	return same(best, code) ? "" : best;
}

/* A bloc, or the union whose customs are one: what its members trade among themselves is a trade of its own. */
static bool is_region(const char *code) { return code && (is_bloc(code) || same(code, "EU")) && !same(code, "WLD"); }

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
	if (t->own_reporter && !same(t->own_reporter, "WLD")) {
		/* "China's foreign investment" goes out, "Africa received" comes in */
		if (f->partner[0] && !same(f->partner, "WLD") && (same(t->own_reporter, f->home) || same(t->own_reporter, f->partner)))
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
		t->reporter = f->home[0] && !same(f->home, b) ? f->home : other ? other : "";
		t->partner = b;
		t->step = "partner named, home side";
		return;
	}
	if (a) {
		const char *other = other_side(f, a);
		t->reporter = a;
		t->partner = t->area_partner ? "" : t->world || (!t->mutual && !other) ? "WLD" : other ? other : same(f->other, a) ? f->home : f->other;
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

	bool told = last && last->indicator == ours && last->reporter && !same(last->reporter, t->own_reporter);
	/* in a text about sales, "India sold 3 million" tells of another seller; "the Union took 94 million tonnes. France received ..." */
	bool another = (f->main_topic && f->main_topic->indicator == t->indicator) || (last && last->indicator == t->indicator);
	const char *teller = told ? last->reporter : f->base_partner[0] || another ? "" : f->base_home;

	if (!t->verb || t->clause || t->firm || !t->own_reporter || t->own_partner || !teller[0] || within(t->own_reporter, teller) ||
	    same(f->base_partner, t->own_reporter) || same(f->base_home, t->own_reporter))
		return;
	t->indicator = ours;
	t->own_partner = t->own_reporter;
	t->own_reporter = teller;
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
		else if (!same(f->base_home, t->own_partner) && f->base_home[0])
			t->reporter = f->base_home;
		else if (f->base_partner[0])
			t->reporter = f->base_partner;
		else if (f->other[0] && !same(f->other, t->own_partner))
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
	if (pair_before && same(before->reporter, t->reporter) && before->partner) {
		t->partner = before->partner;
		return;
	}
	if (pair_before && same(before->partner, t->reporter)) {
		t->partner = before->reporter;
		return;
	}
	const char *other = other_side(f, t->reporter);
	const struct topic *last = before ? before : f->last;
	if (!other && t->part && last && last->reporter && last->partner && (same(last->reporter, t->reporter) || same(last->partner, t->reporter)))
		other = same(last->reporter, t->reporter) ? last->partner : last->reporter;
	t->partner = other && !same(other, t->reporter) ? other : "WLD";
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
	t->partner = t->own_partner ? t->own_partner : src->partner;
	if (!t->commodity.n)
		t->commodity = src->commodity;
}

/* The first pair that a paragraph names holds until it ends; later ones hold for their sentence. */
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
	if ( t->reporter && t->reporter[0] && t->partner && t->partner[0] && !same(t->partner, "WLD") &&
	    !within(t->reporter, t->partner)) {
		/* the home side keeps its place at the head of the pair */
		bool swap = same(t->partner, f->base_home);
		f->home = swap ? t->partner : t->reporter;
		f->partner = swap ? t->reporter : t->partner;
		f->named = true;
	} else if (t->own_reporter && same(t->partner, "WLD")) {
		f->home = t->reporter;
		f->partner = "";
		f->named = true;
	}
}

/* "Taiwan: ...", "SAUDI ARABIA. ...": the paragraph is about that side. */
static void open_paragraph(struct frame *f, const struct reading *r)
{
	const struct party *p = r->parties.n ? &r->parties.v[0] : NULL;

	/* "2. JAPAN. August exports": an item's number may stand before */
	if (!p || p->unit > 2 || (p->unit > 0 && r->units.v[0].kind != UNIT_FIGURE && r->units.v[0].kind != UNIT_SIGN) || (p->form != PARTY_NAME && p->form != PARTY_CAPITAL) || r->sentence->part != PART_BODY)
		return;
	if (!unit_is(&r->units, p->end, ":") && !(unit_is(&r->units, p->end, "-") && unit_is_boundary(&r->units, p->end)) &&
	    !(unit_is(&r->units, p->end, ".") && p->end + 1 == r->units.n))
		return;
	f->home = p->code;
	f->partner = same(p->code, f->base_partner) ? f->base_home : same(p->code, f->base_home) ? f->base_partner : "";
	f->named = true;
}

/* Whom the sentence opens with: "Colombia did well too", "In Uruguay exports fell". */
static void move_center(struct frame *f, const struct reading *r)
{
	const struct units *u = &r->units;
	const struct party *p = NULL;

	f->center_here = f->customer = false;
	for (size_t k = 0; k < r->parties.n && !p; k++)
		if (r->parties.v[k].form == PARTY_NAME || r->parties.v[k].form == PARTY_CAPITAL)
			p = &r->parties.v[k];
	for (size_t i = 0; i < u->n; i++)
		f->customer = f->customer || UNIT_ONE_OF(u, i, "market", "markets", "customer", "customers", "buyer", "buyers", "destination", "destinations",
		                                        "supplier", "suppliers", "source", "partner", "partners", "took", "bought", "absorbed", "received",
		                                        "accounted", "accounts", "buys", "takes");
	if (!p || p->possessive || p->unit > 3)
		return;
	bool place = p->unit > 0 && UNIT_ONE_OF(u, p->unit - 1, "in", "for");
	if (!place && p->unit > 0 && !UNIT_ONE_OF(u, p->unit - 1, "the", "but", "and", "meanwhile", ",", "-", "."))
		return;
	f->center = p->code;
	f->center_here = true;
	f->center_place = place;
}

void frame_fill(struct frame *f, struct reading *r)
{
	struct topic *before = NULL;

	f->in_title = r->sentence->part == PART_TITLE;
	if (r->sentence->paragraph != f->paragraph) {
		f->paragraph = r->sentence->paragraph;
		f->home = f->base_home;
		f->partner = f->base_partner;
		f->named = false;
		f->shares = f->off = f->spoke = false;
		f->paragraph_period = (struct tf_period){ 0 };
		f->paragraph_adjusted = false;
		f->forecast_period = (struct tf_period){ 0 };
		f->other = "";
		f->paragraph_first = "";
		f->center = "";
		f->last = f->main_topic;
		open_paragraph(f, r);
	}
	/* "the former ... the latter": the last two things that the sentences before spoke of */
	f->latter = f->last;
	f->former = f->before_last ? f->before_last : f->last;
	/* A pair that is named sets the frame, also without a noun of trade beside it. */
	for (size_t k = 0; k < r->parties.n && !f->named; k++)
		if (r->parties.v[k].form == PARTY_PAIR) {
			bool swap = same(r->parties.v[k].code2, f->base_home);
			f->home = swap ? r->parties.v[k].code2 : r->parties.v[k].code;
			f->partner = swap ? r->parties.v[k].code : r->parties.v[k].code2;
		}
	f->named_last = f->named_now;
	move_center(f, r);
	if (r->units.n <= 3)
		open_paragraph(f, r);
	for (size_t k = 0; k < r->parties.n; k++) {
		const struct party *p = &r->parties.v[k];
		if (p->form <= PARTY_PAIR && !f->paragraph_first[0])
			f->paragraph_first = p->code;
		if (p->form <= PARTY_PAIR)
			f->named_now = p->code;
		if (p->form <= PARTY_CAPITAL && !within(p->code, f->base_home) && !within(f->base_home, p->code))
			f->other = p->code;
	}
	for (size_t k = 0; k < r->topics.n; k++) {
		struct topic *t = &r->topics.v[k];

		if (t->off || t->under)
			continue;
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
		if (t->own_reporter && same(t->own_reporter, t->own_partner) && !t->inner)
			t->own_reporter = NULL;
		if (t->own_reporter && !t->own_reporter[0])
			t->own_reporter = NULL;
		if (t->own_partner && t->own_partner[0] == '?')
			t->own_partner = other_named(f, t->own_reporter ? t->own_reporter : f->home);
		if (t->own_partner && !t->own_partner[0])
			t->own_partner = NULL;
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
	const struct party *subject = subject_first(r);
	f->subject = subject ? subject->code : "";
}
