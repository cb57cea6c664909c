/* fill.c - gives a topic the parties that its own words leave out: those of the pair in force, of the topic before it, of the text.
 *
 * How the pair in force is carried through the text is frame.c's business. */
#include "extract/fill.h"

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
	/* "The United States remains the larger market, but Japan's exports there shrank" */
	const char *const sides[] = { f->other_here ? f->other : NULL, other_side(f, code), f->other, f->home, f->base_partner, f->base_home };

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

/* Puts codes in the place of "its", "we", "there". */
static void name_sides(const struct frame *f, const struct reading *r, struct topic *t)
{
	if (!t->own_reporter && strcmp(t->step, "owner") == 0)
		t->own_reporter = own_side(f, r, t);
	if (t->own_reporter && t->own_reporter[0] == '@')
		t->own_reporter = f->base_home;
	if (t->own_partner && t->own_partner[0] == '@')
		t->own_partner = f->base_home;
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

void fill_topic(struct topic *t, const struct frame *f, const struct reading *r, const struct topic *before)
{
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
}
