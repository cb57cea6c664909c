/* sides_left.c - what stands before a noun of trade and says whose it is: "China's", "its African", "Zhejiang recorded". */
#include "extract/sides_parts.h"

#include <string.h>

#include "extract/code.h"
#include "extract/party.h"
#include "extract/subject.h"

#define REACH_LEFT 7 /* units before a noun in which its owner may stand */

/* Words between a noun and its owner: "China's [total goods] exports". */
static bool is_modifier(const struct reading *r, size_t i)
{
	const struct units *u = &r->units;

	if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
		return false;
	if (unit_is(u, i, "total"))
		return true;
	if (unit_lex(u, i, TAG_REACH) || unit_lex(u, i, TAG_EXPECT) || unit_lex(u, i, TAG_PLAN) || unit_lex(u, i, TAG_FUTURE))
		return false;
	return !UNIT_ONE_OF(u, i, "and", "or", "to", "from", "with", "in", "by", "for", "that", "which", "while", "as", "than", "on", "at");
}

/* "China's share of [Russia's trade]": the holder of the share is the partner. */
static void share_of(const struct reading *r, size_t owner, struct topic *t)
{
	const struct units *u = &r->units;
	size_t i = owner;

	while (i > 0 && UNIT_ONE_OF(u, i - 1, "of", "in", "the"))
		i--;
	if (i == owner || i < 2 || !unit_lex(u, i - 1, TAG_SHARE))
		return;
	i--;
	if (i > 0 && UNIT_ONE_OF(u, i - 1, "'s", "'"))
		i--;
	const struct party *p = i > 0 ? party_at(r, i - 1) : NULL;
	if (sides_coded(p))
		t->own_partner = p->code;
	else if (p && p->form == PARTY_OWN)
		t->own_partner = "!";
}

/* The owner right before unit i: "its", "Turkey's"; NULL for none. */
static const struct party *owner_before(const struct reading *r, size_t i)
{
	while (i > 0 && (UNIT_ONE_OF(&r->units, i - 1, "'s", "'", "own", "total", "overall") || unit_lex(&r->units, i - 1, TAG_PERIODWORD)))
		i--;
	const struct party *p = i > 0 ? party_at(r, i - 1) : NULL;

	return p && (p->possessive || p->form == PARTY_OWN) && p->form != PARTY_BOTH && p->form != PARTY_WORLD ? p : NULL;
}

/* partner = owner adjective noun          "its African trade", "Japan's Chinese imports": the owner has the adjective for partner.
 * Returns the owner, else the party itself. */
static const struct party *owned_adjective(const struct reading *r, const struct party *p, struct topic *t)
{
	const struct party *owner = p->end == t->unit && !p->possessive ? owner_before(r, p->unit) : NULL;

	if (!owner || (p->form != PARTY_ADJECTIVE && p->form != PARTY_AREA && p->form != PARTY_NAME))
		return p;
	if (p->form == PARTY_AREA)
		t->area_partner = true;
	else
		t->own_partner = p->code;
	return owner;
}

/* "Total Bavarian exports", "all Irish imports": with everybody. */
static bool is_overall(const struct units *u, size_t i)
{
	return unit_lex(u, i, TAG_OVERALL) || UNIT_ONE_OF(u, i, "total", "all");
}

/* What stands before a noun: its owner, "bilateral", "foreign". */
void sides_left(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->unit, steps = 0; i > 0 && steps < REACH_LEFT; steps++) {
		i--;
		const struct party *p = party_at(r, i);

		if (unit_lex(u, i, TAG_MUTUAL)) {
			t->mutual = true;
			continue;
		}
		if (UNIT_ONE_OF(u, i, "whose")) {
			p = subject_antecedent(r, i);
			t->own_reporter = sides_coded(p);
			t->step = p ? "" : "owner";
			return;
		}
		if (p) {
			p = owned_adjective(r, p, t);
			t->world = t->world || (p->unit > 0 && is_overall(u, p->unit - 1)) || unit_lex(u, p->unit, TAG_OVERALL);
			if (p->form == PARTY_PAIR) {
				t->own_reporter = p->code;
				t->own_partner = p->code2;
				t->inner = strcmp(p->code, p->code2) == 0;
			} else if (unit_is(u, p->end, "-") && unit_is(u, p->end + 1, "bound")) {
				t->own_partner = p->code; /* "US-bound shipments" */
			} else if (p->form == PARTY_BOTH) {
				t->mutual = true;
			} else if (p->form == PARTY_OWN) {
				t->step = "owner";
				share_of(r, p->unit, t);
			} else if (p->form == PARTY_WORLD) {
				t->world = true;
				if (p->end == t->unit) { /* "world trade" */
					t->own_reporter = t->own_partner = p->code;
					t->inner = true;
				}
			} else if (p->form == PARTY_AREA) {
				t->area_partner = false;
				/* "Europe's imports" are told of the Union */
				t->area_reporter = (p->possessive || p->end == t->unit) && !UNIT_ONE_OF(u, p->unit, "europe", "european");
			} else if (p->form != PARTY_NAME || p->possessive || p->end == t->unit || steps <= 2) {
				t->own_reporter = p->code;
				share_of(r, p->unit, t);
			}
			return;
		}
		if (is_overall(u, i))
			t->world = true;
		if (!is_modifier(r, i) || unit_lex(u, i, TAG_TOPIC))
			return;
	}
}

/* "With Indonesia it was ...", "to China, exports ...": a partner before the noun, in its segment. */
void sides_lead(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	if (t->own_partner || t->area_partner)
		return;
	for (size_t i = t->unit, steps = 0; i > 0 && steps < 8; steps++) {
		i--;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			return;
		if (!UNIT_ONE_OF(u, i, "with", "against", "to", "from") || sides_role(u, i, t->indicator) <= 0)
			continue;
		const struct party *p = sides_object(r, i);
		if (p && p->form == PARTY_AREA)
			t->area_partner = true;
		else if (sides_coded(p) && p->end <= t->unit && !p->possessive)
			t->own_partner = p->code;
		return;
	}
}

/* opening = [ "but" | "and" ] ( "with" | "to" | "from" | "against" | "in" ) party          "With Malaysia, where ..., trade was" */
void sides_opening(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;
	size_t i = UNIT_ONE_OF(u, 0, "but", "and", "while", "meanwhile") ? 1 : 0;

	/* "Overall, the trade gap", "In all, exports" */
	if ((UNIT_ONE_OF(u, 0, "overall", "altogether") && unit_is(u, 1, ",")) || (unit_is(u, 0, "in") && UNIT_ONE_OF(u, 1, "all", "total") && unit_is(u, 2, ",")))
		t->world = t->world || !t->own_partner;
	const struct party *p = UNIT_ONE_OF(u, i, "with", "to", "from", "against", "in") ? sides_object(r, i) : NULL;

	if (!p || p->end > t->unit || p->possessive || segment_stop_between(u, p->end, t->unit) || t->mutual || t->world)
		return;
	/* "In Uruguay exports fell", but "in Libya sales fell": they are made there */
	if (unit_is(u, i, "in") && !unit_is(u, t->unit, "sales")) {
		if (!t->own_reporter && !t->verb && sides_coded(p) && p->form <= PARTY_CAPITAL && !*t->step && !code_same(t->own_partner, p->code) &&
		    (t->indicator == TF_IND_EXPORTS || t->indicator == TF_IND_IMPORTS || t->indicator == TF_IND_BALANCE))
			t->own_reporter = p->code;
		return;
	}
	if (t->own_partner || t->area_partner || (!unit_is(u, i, "in") && sides_role(u, i, t->indicator) <= 0))
		return;
	if (p->form == PARTY_AREA)
		t->area_partner = true;
	else if (sides_coded(p) && !code_same(t->own_reporter, p->code))
		t->own_partner = p->code;
}

/* "Russia, where sales leapt": they are made there. */
void sides_where(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	if (t->own_partner || t->area_partner || !UNIT_ONE_OF(u, t->unit, "sales", "shipments", "deliveries"))
		return;
	for (size_t i = t->unit, steps = 0; i > 0 && steps < 4; steps++) {
		i--;
		if (unit_is_boundary(u, i) || u->v[i].kind == UNIT_FIGURE)
			return;
		const struct party *p = unit_is(u, i, "where") ? subject_antecedent(r, i) : NULL;
		if (p && p->form == PARTY_AREA)
			t->area_partner = true;
		else if (sides_coded(p))
			t->own_partner = p->code;
	}
}

/* A surplus or deficit belongs to the subject that runs it: "Vietnam ran a surplus", "leaving China with a deficit". */
void sides_runner(const struct reading *r, struct topic *t)
{
	const struct party *p = NULL;

	if (t->own_reporter || t->indicator != TF_IND_BALANCE)
		return;
	for (size_t i = t->unit, steps = 0; i > 0 && steps < 8 && !p; steps++) {
		i--;
		if (r->units.v[i].kind == UNIT_FIGURE || unit_is_boundary(&r->units, i))
			break;
		p = party_at(r, i);
	}
	if (p && sides_coded(p) && p->form <= PARTY_CAPITAL && p->form != PARTY_ADJECTIVE && !(p->unit > 0 && UNIT_ONE_OF(&r->units, p->unit - 1, "with", "to", "from")))
		t->own_reporter = p->code;
}

/* A verb by which its subject has the noun behind it: "Chile has trade", "Zhejiang recorded exports". */
static bool is_having(const struct units *u, size_t i)
{
	return UNIT_ONE_OF(u, i, "had", "has", "have", "having", "does", "do", "did", "done", "recorded", "records", "record", "posted", "posts",
	                   "registered", "reported", "booked", "logged", "notched", "enjoyed", "enjoys", "achieved", "saw", "ran", "runs", "run",
	                   "running", "conducts", "conducted", "maintains", "maintained", "attracted", "attracts", "drew", "draws", "received", "receives", "lured", "lifted", "raised", "increased",
	                   "doubled", "tripled", "cut", "reduced", "boosted", "expanded");
}

/* The side that has what the noun names, where only a verb says so: "Zhejiang recorded exports of", "it ran a surplus of". */
void sides_holder(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;
	size_t i = t->unit;

	if (t->own_reporter || t->mutual || *t->step || t->area_partner)
		return;
	for (size_t steps = 0; i > 0 && steps < 8 && !is_having(u, i); steps++) {
		i--;
		if (unit_is_boundary(u, i) || party_at(r, i) || (i + 1 < t->unit && unit_lex(u, i, TAG_TOPIC)) || UNIT_ONE_OF(u, i, "to", "that", "which"))
			return;
	}
	const struct party *p = is_having(u, i) ? subject_before(r, i) : NULL;
	if (!p || p->form > PARTY_CAPITAL)
		return;
	/* investment is attracted by its host */
	if (UNIT_ONE_OF(u, i, "attracted", "attracts", "drew", "draws", "received", "receives", "lured"))
		t->own_partner = t->own_partner ? t->own_partner : sides_coded(p);
	else
		t->own_reporter = sides_coded(p);
}
