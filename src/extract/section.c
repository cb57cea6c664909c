/* section.c - whom a heading, or the opening of a paragraph, puts in force.
 *
 * A newsletter passes from country to country; a text about one country's sales passes from customer to customer. */
#include "extract/section.h"

#include <string.h>

#include "extract/code.h"

/* "Taiwan: ...", "SAUDI ARABIA. ...", "2. JAPAN. ...": what follows is about that side; NULL for none. */
static const struct party *heading(const struct reading *r)
{
	const struct units *u = &r->units;
	const struct party *p = r->parties.n ? &r->parties.v[0] : NULL;

	if (!p || p->unit > 2 || r->sentence->part != PART_BODY || (p->form != PARTY_NAME && p->form != PARTY_CAPITAL && p->form != PARTY_PAIR))
		return NULL;
	if (p->unit > 0 && u->v[0].kind != UNIT_FIGURE && u->v[0].kind != UNIT_SIGN)
		return NULL;
	if (p->end == u->n || (unit_is(u, p->end, ".") && p->end + 1 == u->n) || unit_is(u, p->end, ":") ||
	    (unit_is(u, p->end, "-") && unit_is_boundary(u, p->end)))
		return p;
	return NULL;
}

/* "Bangladesh closes record year", "ESTONIA.": a line of its own, and no sentence. */
static bool is_line(const struct reading *r)
{
	const struct document *d = r->doc;
	const struct units *u = &r->units;
	const struct sentence *s = r->sentence;
	bool alone = (r->number == 0 || s[-1].paragraph != s->paragraph) && r->number + 1 < d->n_sentences && s[1].paragraph != s->paragraph;

	return alone && r->figures.n == 0 && (reading_is_heading(r) || (s->part == PART_BODY && u->n <= 3)) &&
	       !UNIT_ONE_OF(u, u->n - 1, "?", "!", ":", ",");
}

/* The first party of a line that stands over what follows. */
static const struct party *named_in_line(const struct reading *r)
{
	for (size_t k = 0; k < r->parties.n; k++)
		if (r->parties.v[k].form <= PARTY_PAIR)
			return &r->parties.v[k];
	return NULL;
}

/* "Kenya imports more": the line itself says whose trade it is. */
static bool is_holder(const struct reading *r, const struct party *p)
{
	for (size_t k = 0; k < r->topics.n; k++)
		if (code_same(r->topics.v[k].own_reporter, p->code))
			return true;
	return false;
}

/* In a text that passes from country to country the one named is the holder, else the one that the text's holder trades with. */
static void put_in_force(struct frame *f, const struct reading *r, const struct party *p)
{
	f->named = true;
	if (p->form == PARTY_PAIR) {
		f->home = p->code;
		f->partner = p->code2;
	} else if (code_same(p->code, f->base_home) || code_same(p->code, f->base_partner)) {
		f->home = p->code;
		f->partner = code_same(p->code, f->base_home) ? f->base_partner : f->base_home;
	} else if (f->many || !f->base_home[0] || is_holder(r, p)) {
		f->home = p->code;
		f->partner = "";
	} else {
		f->home = f->base_home;
		f->partner = p->code;
	}
}

void section_open(struct frame *f, const struct reading *r)
{
	bool line = is_line(r);
	const struct party *p = heading(r);

	if (line && !p)
		p = named_in_line(r);
	if (p)
		put_in_force(f, r, p);
	if (line) {
		f->section_home = p ? f->home : f->base_home;
		f->section_partner = p ? f->partner : f->base_partner;
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

void section_center(struct frame *f, const struct reading *r)
{
	const struct party *p = opening(r);

	f->customer = is_customer(&r->units);
	f->center_here = p != NULL;
	if (!p)
		return;
	f->center = p->code;
	f->center_place = p->unit > 0 && UNIT_ONE_OF(&r->units, p->unit - 1, "in", "for");
	if (!f->opens || f->customer || f->named || code_same(p->code, f->home) || code_inside(f->home, p->code))
		return;
	/* a paragraph that opens with another side, and calls it no customer, is about that side; or about a province of one of the two */
	if (frame_is_one_sided(f) || code_inside(p->code, f->home)) {
		f->home = p->code;
		f->named = true;
	}
}

