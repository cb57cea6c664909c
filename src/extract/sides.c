/* sides.c - reads whose trade with whom from the words beside a noun or verb: "China's ... to Russia", "with", "between".
 *
 * What the sentence leaves out is filled in by frame.c. */
#include "extract/sides.h"

#include <string.h>

#include "extract/party.h"
#include "extract/subject.h"

#define REACH_RIGHT 12 /* units behind a noun in which its "to", "from", "with" may stand */
#define REACH_LEFT 7

static bool same_code(const char *a, const char *b) { return a && b && strcmp(a, b) == 0; }

static const char *coded(const struct party *p)
{
	return p && (p->form <= PARTY_CAPITAL || p->form == PARTY_WORLD || p->form == PARTY_OTHER) ? p->code : NULL;
}

/* Words between a preposition and the name of a party: "with [the ten members of] ASEAN". */
static bool is_leading(const struct reading *r, size_t i)
{
	const struct units *u = &r->units;

	if (u->v[i].kind == UNIT_FIGURE)
		return u->v[i].measure == PM_BARE || u->v[i].measure == PM_GOODS; /* "the ten members of" */
	return UNIT_ONE_OF(u, i, "the", "its", "their", "a", "all", "other", "both", "most", "neighbouring", "neighboring", "northern", "southern",
	              "eastern", "western", "members", "member", "states", "countries", "nations", "of", "fellow", "mainland", "ally",
	              "neighbour", "neighbor", "country", "partner", "rival", "s", "whole", "rest", "entire", "remaining", "region") ||
	       unit_lex(u, i, TAG_NUM) || unit_lex(u, i, TAG_TRADER) ||
	       (UNIT_ONE_OF(u, i, "in", "from") && unit_lex(u, i - 1, TAG_TRADER)); /* "to buyers in", "to the markets of" */
}

/* The party behind a preposition at unit i: over "the", "its", adjectives of neighbourhood. */
const struct party *sides_object(const struct reading *r, size_t i)
{
	size_t k = i + 1;

	for (size_t steps = 0; steps < 6 && k < r->units.n; steps++, k++) {
		const struct party *p = party_at(r, k);
		/* "its northern neighbour", "its trade with": the owner is not the object, unless nothing follows */
		if (p && p->form != PARTY_OWN)
			return p;
		/* "its northern neighbour", "the two countries": see party.c; else only words that lead up to a name */
		if (!p && !is_leading(r, k))
			return NULL;
	}
	return NULL;
}

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
	if (coded(p))
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
static void look_left(const struct reading *r, struct topic *t)
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
			t->own_reporter = coded(p);
			t->step = p ? "" : "owner";
			return;
		}
		if (p) {
			p = owned_adjective(r, p, t);
			t->world = t->world || (p->unit > 0 && is_overall(u, p->unit - 1));
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

int sides_role(const struct units *u, size_t i, enum tf_indicator ind)
{
	switch (ind) {
	case TF_IND_EXPORTS:
	case TF_IND_SERVICES_TRADE:
		if (UNIT_ONE_OF(u, i, "to", "into", "with"))
			return 1;
		return UNIT_ONE_OF(u, i, "from", "by", "of") ? -1 : 0;
	case TF_IND_IMPORTS:
		if (UNIT_ONE_OF(u, i, "from", "with", "in"))
			return 1;
		return UNIT_ONE_OF(u, i, "into", "by", "of", "to") ? -1 : 0;
	case TF_IND_INVESTMENT:
	case TF_IND_INVESTMENT_STOCK:
		if (UNIT_ONE_OF(u, i, "in", "into", "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "from", "by", "of") ? -1 : 0;
	case TF_IND_OTHER_TRADE:
		if (UNIT_ONE_OF(u, i, "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "from") ? -1 : 0;
	default:
		if (UNIT_ONE_OF(u, i, "with", "against", "to"))
			return 1;
		return UNIT_ONE_OF(u, i, "of", "from") ? -1 : 0;
	}
}

/* A list of figures, or "respectively", gives each of them its own. */
static bool is_answered(const struct units *u, size_t i)
{
	for (; i < u->n; i++)
		if (unit_is(u, i, "respectively") || (u->v[i].kind == UNIT_FIGURE && UNIT_ONE_OF(u, i + 1, "and", ",") && i + 2 < u->n &&
		                                      u->v[i + 2].kind == UNIT_FIGURE))
			return true;
	return false;
}

/* "to the EU and Britain", "to Asia, Africa and Europe": together they have no code. */
bool sides_joined(const struct reading *r, const struct party *p)
{
	const struct party *next;

	if (p->form == PARTY_PAIR)
		return true;
	if (!UNIT_ONE_OF(&r->units, p->end, "and", "&", ",") || is_answered(&r->units, p->end))
		return false;
	next = sides_object(r, p->end);
	return next && (next->form <= PARTY_CAPITAL || next->form == PARTY_AREA) && !next->possessive && next->form != PARTY_ADJECTIVE;
}

/* "sold 5 billion abroad", "shipped worldwide": everywhere, without a preposition. */
static const struct party *adverb_at(const struct reading *r, size_t i)
{
	return UNIT_ONE_OF(&r->units, i, "abroad", "overseas", "worldwide") ? party_at(r, i) : NULL;
}

/* Whom "there", "that country" and "the bloc" mean: the last other party that the sentence names before; "?" when it names none. */
static const char *named_here(const struct reading *r, const struct topic *t, const struct party *other)
{
	const struct unit *word = &r->units.v[other->end - 1];
	size_t last = word->tok + word->n_tok - 1u;
	bool bloc = token_is(r->units.text, last, "bloc") || token_is(r->units.text, last, "grouping") || token_is(r->units.text, last, "region");

	for (size_t k = r->parties.n; k > 0; k--) {
		const struct party *p = &r->parties.v[k - 1];
		if (bloc && p->form == PARTY_PAIR && p->end <= t->unit && (is_bloc(p->code) || strcmp(p->code, "EU") == 0))
			return p->code;
		if (p->end > t->unit || p->form == PARTY_PAIR || p->form == PARTY_WORLD || p->form == PARTY_ADJECTIVE || !coded(p))
			continue;
		bool owns = p->possessive || (t->own_reporter && strcmp(p->code, t->own_reporter) == 0);
		if (!owns && (!bloc || is_bloc(p->code) || strcmp(p->code, "EU") == 0))
			return p->code;
	}
	return "?";
}

/* "exports to the country": not one's own, since goods do not go to their seller. */
static bool is_that_land(const struct reading *r, size_t i)
{
	const struct party *p = party_at(r, i);

	return p && p->form == PARTY_OWN && r->units.v[i].n_tok == 2 && !p->possessive && token_is(r->units.text, r->units.v[i].tok, "the") &&
	       !token_is(r->units.text, r->units.v[i].tok + 2, "'s");
}

/* Whom "with it" means: the subject before it in the sentence; "!" when it names none. */
static const char *subject_here(const struct reading *r, const struct topic *t)
{
	const struct party *p = subject_before(r, t->unit);

	return p && p->form <= PARTY_CAPITAL && !(t->own_reporter && strcmp(p->code, t->own_reporter) == 0) ? p->code : "!";
}

/* The bloc, or union of one customs, that trades within itself. */
static bool is_region(const struct party *p) { return coded(p) && (is_bloc(p->code) || strcmp(p->code, "EU") == 0) && p->form != PARTY_WORLD; }

/* second = "and" party          "between Kazakhstan [and the member states of the Union]"; NULL for none */
static const struct party *second_of(const struct reading *r, size_t i)
{
	for (size_t steps = 0; steps < 5 && i < r->units.n; steps++, i++) {
		if (r->units.v[i].kind == UNIT_FIGURE || unit_is_boundary(&r->units, i))
			return NULL;
		if (unit_is(&r->units, i, "and"))
			return sides_object(r, i);
	}
	return NULL;
}

/* between = "between" party "and" party | "between" "the region" "and" party | "among" bloc; false when nothing is said */
static bool look_between(const struct reading *r, size_t i, struct topic *t)
{
	const struct party *p = sides_object(r, i);

	if (p && p->form == PARTY_PAIR) {
		t->own_reporter = p->code;
		t->own_partner = p->code2;
		return true;
	}
	if (p && p->form == PARTY_BOTH) {
		t->mutual = true;
		return true;
	}
	const struct party *second = second_of(r, p ? p->end : i + 1);
	if (coded(second) && second != p) {
		t->own_partner = second->code;
		if (coded(p))
			t->own_reporter = p->code;
		return true;
	}
	if (is_region(p)) {
		t->own_reporter = p->code;
		t->among = true;
		return true;
	}
	t->mutual = t->mutual || !p;
	return false;
}

/* What stands behind a noun or verb: "to Russia", "between China and Russia", "with the United States". */
static void look_right(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->end, steps = 0; i < u->n && steps < REACH_RIGHT; i++, steps++) {
		if (unit_is_boundary(u, i) || unit_is(u, i, "than") || (unit_lex(u, i, TAG_TOPIC) && i > t->end + 1) ||
		    unit_is(u, i, "while") || unit_is(u, i, "but"))
			return;
		if (UNIT_ONE_OF(u, i, "between", "among")) {
			if (look_between(r, i, t))
				return;
			continue;
		}
		int role = sides_role(u, i, t->indicator);
		if (role > 0 && !t->own_partner && UNIT_ONE_OF(u, i + 1, "it", "them", "him"))
			t->own_partner = subject_here(r, t);
		if (role > 0 && !t->own_partner && is_that_land(r, i + 1))
			t->own_partner = named_here(r, t, party_at(r, i + 1));
		const struct party *other = t->own_partner ? NULL : party_at(r, i);
		if (other && other->form == PARTY_OTHER)
			t->own_partner = named_here(r, t, other);
		const struct party *p = role ? sides_object(r, i) : adverb_at(r, i);
		if (p && !role)
			role = 1;
		if (!p)
			continue;
		if (p->form == PARTY_AREA && role > 0) {
			t->area_partner = true;
			return;
		}
		if (p->form == PARTY_BOTH) {
			t->mutual = true;
			return;
		}
		if (!coded(p))
			continue;
		if (role > 0 && !t->own_partner && sides_joined(r, p)) {
			t->area_partner = true;
			return;
		}
		/* "exports of Russian oil to China": of + adjective is no owner */
		if (role < 0 && p->form == PARTY_ADJECTIVE && unit_is(u, i, "of"))
			continue;
		if (role > 0 && !t->own_partner) {
			t->own_partner = p->form == PARTY_OTHER ? named_here(r, t, p) : p->code;
			if (p->form == PARTY_PAIR && !t->own_reporter)
				t->own_reporter = NULL;
		} else if (role < 0 && !t->own_reporter) {
			t->own_reporter = p->code;
		}
		i = p->end - 1;
	}
}

/* "With Indonesia it was ...", "to China, exports ...": a partner before the noun, in its segment. */
static void look_lead(const struct reading *r, struct topic *t)
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
		else if (coded(p) && p->end <= t->unit && !p->possessive)
			t->own_partner = p->code;
		return;
	}
}

/* opening = [ "but" | "and" ] ( "with" | "to" | "from" | "against" | "in" ) party          "With Malaysia, where ..., trade was" */
static void look_opening(const struct reading *r, struct topic *t)
{
	const struct units *u = &r->units;
	size_t i = UNIT_ONE_OF(u, 0, "but", "and", "while", "meanwhile") ? 1 : 0;
	const struct party *p = UNIT_ONE_OF(u, i, "with", "to", "from", "against", "in") ? sides_object(r, i) : NULL;

	if (!p || p->end > t->unit || p->possessive || segment_stop_between(u, p->end, t->unit) || t->mutual || t->world)
		return;
	/* "In Uruguay exports fell", but "in Libya sales fell": they are made there */
	if (unit_is(u, i, "in") && !unit_is(u, t->unit, "sales")) {
		if (!t->own_reporter && !t->verb && coded(p) && p->form <= PARTY_CAPITAL && !*t->step && !same_code(t->own_partner, p->code) &&
		    (t->indicator == TF_IND_EXPORTS || t->indicator == TF_IND_IMPORTS || t->indicator == TF_IND_BALANCE))
			t->own_reporter = p->code;
		return;
	}
	if (t->own_partner || t->area_partner || (!unit_is(u, i, "in") && sides_role(u, i, t->indicator) <= 0))
		return;
	if (p->form == PARTY_AREA)
		t->area_partner = true;
	else if (coded(p) && !same_code(t->own_reporter, p->code))
		t->own_partner = p->code;
}

/* A surplus or deficit belongs to the subject that runs it: "Vietnam ran a surplus", "leaving China with a deficit". */
static void balance_owner(const struct reading *r, struct topic *t)
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
	if (p && coded(p) && p->form <= PARTY_CAPITAL && p->form != PARTY_ADJECTIVE && !(p->unit > 0 && UNIT_ONE_OF(&r->units, p->unit - 1, "with", "to", "from")))
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
static void held_by(const struct reading *r, struct topic *t)
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
		t->own_partner = t->own_partner ? t->own_partner : coded(p);
	else
		t->own_reporter = coded(p);
}

/* "internal trade", "trade within the bloc", "with itself", "among the members", "among themselves" */
static bool is_among(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->unit, steps = 0; i > 0 && steps < 3; steps++) {
		i--;
		if (UNIT_ONE_OF(u, i, "internal", "intra", "intraregional", "intrabloc", "intra-regional", "intra-bloc", "intra-continental"))
			return true;
		if (unit_is_boundary(u, i) || u->v[i].kind == UNIT_FIGURE)
			break;
	}
	for (size_t i = t->end, steps = 0; i < u->n && steps < 6; i++, steps++) {
		if ((u->v[i].kind == UNIT_FIGURE && u->v[i].measure != PM_PERCENT) || unit_is_boundary(u, i))
			return false;
		/* "from one African country to another" */
		if (unit_is(u, i, "to") && UNIT_ONE_OF(u, i + 1, "another"))
			return true;
		if (unit_is(u, i, "within"))
			return !unit_lex(u, i + 1, TAG_NUM) && u->v[i + 1 < u->n ? i + 1 : i].kind != UNIT_FIGURE;
		if (UNIT_ONE_OF(u, i, "with", "to") && UNIT_ONE_OF(u, i + 1, "itself", "themselves"))
			return true;
		if (!UNIT_ONE_OF(u, i, "between", "among"))
			continue;
		for (size_t k = i + 1; k < u->n && k < i + 6 && !unit_is(u, k, "and"); k++)
			if (UNIT_ONE_OF(u, k, "members", "member", "themselves", "partners", "ourselves") || unit_lex(u, k, TAG_BOTHSIDES))
				return !unit_lex(u, k, TAG_BOTHSIDES);
	}
	return false;
}

/* "mutual trade of the five states of the Eurasian Economic Union" */
static bool is_mutual_of_bloc(const struct reading *r, const struct topic *t)
{
	return t->mutual && t->unit > 0 && UNIT_ONE_OF(&r->units, t->unit - 1, "mutual", "internal") && t->own_reporter && !t->own_partner &&
	       is_bloc(t->own_reporter);
}

/* "foreign direct investment in", "inflows of investment", "attracted 5 billion of investment" */
static bool is_inbound(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;
	const struct text *x = u->text;
	uint32_t tok = u->v[t->unit].tok;

	if (t->indicator != TF_IND_INVESTMENT && t->indicator != TF_IND_INVESTMENT_STOCK)
		return false;
	for (size_t i = t->unit > 6 ? t->unit - 6 : 0; i < t->end + 4 && i < u->n; i++) {
		if (UNIT_ONE_OF(u, i, "outward", "outbound", "outflow", "outflows", "abroad", "overseas", "outgoing"))
			return false;
		if (i < t->unit && UNIT_ONE_OF(u, i, "own", "its", "their", "our"))
			return false;
	}
	if (token_is(x, tok, "foreign") || token_is(x, tok, "fdi") || token_is(x, tok, "inflows") || token_is(x, tok, "inflow"))
		return true;
	for (size_t i = t->unit > 8 ? t->unit - 8 : 0; i < t->unit; i++)
		if (UNIT_ONE_OF(u, i, "foreign", "inward", "inflow", "inflows", "incoming", "inbound", "received", "receive", "receives", "attracted", "attract",
		               "attracts", "drew", "drawn", "absorbed"))
			return true;
	return false;
}

/* "of that, exports were", "of which imports", "Russia supplied 5 billion of it": a part of what was said before. */
static bool is_part(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->unit > 6 ? t->unit - 6 : 0; i < t->end + 8 && i + 1 < u->n; i++)
		if (unit_is(u, i, "of") && UNIT_ONE_OF(u, i + 1, "that", "which", "this", "it", "these", "them", "those") &&
		    !(i + 2 < u->n && u->v[i + 2].kind != UNIT_FIGURE && UNIT_ONE_OF(u, i + 2, "year", "country", "kind", "period", "month", "to")))
			return true;
	return false;
}

/* "Asia bought 5 billion", "third countries supplied": an area without a code keeps no books; it is told from the other side. */
static void told_from_here(struct topic *t)
{
	t->area_partner = true;
	if (t->indicator != TF_IND_INVESTMENT)
		t->indicator = t->indicator == TF_IND_IMPORTS ? TF_IND_EXPORTS : TF_IND_IMPORTS;
}

/* "from" behind the verb, before its statement ends: "bought from us only 5 billion". */
static bool names_source(const struct units *u, size_t i)
{
	for (; i < u->n && !unit_is_boundary(u, i); i++)
		if (unit_is(u, i, "from"))
			return true;
	return false;
}

/* "you bought 5 billion": a guest's purchases are told as what the speaker sells. */
static void told_by_seller(struct topic *t)
{
	t->indicator = TF_IND_EXPORTS;
	t->own_partner = "?";
	t->own_reporter = "@";
}

void sides_of_verb(const struct reading *r, struct topic *t)
{
	const struct party *subject = subject_before(r, t->unit);
	const struct party *next = party_at(r, t->end);

	if (!next && unit_is(&r->units, t->end, "the"))
		next = party_at(r, t->end + 1);
	if (subject && subject->form == PARTY_PAIR)
		t->mutual = true;
	else if (subject && subject->form <= PARTY_CAPITAL)
		t->own_reporter = coded(subject);
	else if (subject && subject->form == PARTY_OTHER)
		t->own_reporter = "?";
	else if (subject && subject->form == PARTY_AREA)
		told_from_here(t);
	else if (subject && subject->form == PARTY_OWN)
		t->own_reporter = "@";
	else if (t->unit > 0 && UNIT_ONE_OF(&r->units, t->unit - 1, "it", "they"))
		t->own_reporter = "!";
	look_right(r, t);
	look_opening(r, t);
	t->part = is_part(r, t);
	/* "we sold you", "you sold us" */
	if (!t->own_partner && next && next->form == PARTY_OTHER)
		t->own_partner = "?";
	if (!t->own_partner && next && next->form == PARTY_OWN && !unit_is(&r->units, next->unit, "its") && !unit_is(&r->units, next->unit, "their"))
		t->own_partner = "@";
	/* "sold Russia apples" */
	if (t->indicator == TF_IND_EXPORTS && !t->own_partner && next && next->form == PARTY_NAME)
		t->own_partner = next->code;
	if (t->indicator == TF_IND_IMPORTS && !t->own_partner && t->own_reporter && t->own_reporter[0] == '?' && !names_source(&r->units, t->end))
		told_by_seller(t);
}

void sides_of_noun(const struct reading *r, struct topic *t)
{
	look_left(r, t);
	look_right(r, t);
	look_lead(r, t);
	balance_owner(r, t);
	held_by(r, t);
	look_opening(r, t);
	t->among = t->among || is_among(r, t) || is_mutual_of_bloc(r, t);
	t->inbound = is_inbound(r, t);
	t->part = is_part(r, t);
}

/* "Peru's share is 4 percent, that of Chile 3": whose part is named before is the far side. */
static bool is_share_before(const struct units *u, size_t i)
{
	while (i > 0)
		if (UNIT_ONE_OF(u, --i, "share", "shares", "part", "proportion", "portion", "weight", "slice"))
			return true;
	return false;
}

void sides_of_reference(const struct reading *r, struct topic *t)
{
	if (unit_is(&r->units, t->end, "of") && is_share_before(&r->units, t->unit)) {
		t->own_partner = coded(sides_object(r, t->end));
		return;
	}
	if (UNIT_ONE_OF(&r->units, t->end, "to", "from", "with", "between", "of", "into", "among"))
		look_right(r, t);
	else
		look_lead(r, t);
}
