/* party.c - finds who is named in a sentence: countries, pairs, regions, "the two countries", "its".
 *
 * Whose trade with whom a figure is about is decided in topic.c and frame.c. */
#include "extract/party.h"

#include <string.h>

static bool possessive_at(const struct reading *r, size_t i)
{
	const struct units *u = &r->units;

	return unit_is(u, i, "'s") || (unit_is(u, i, "'") && i < u->n && u->text->tok[u->v[i].tok].gap == GAP_NONE);
}

/* name = one lexeme that names a party */
static bool name_at(const struct reading *r, size_t i, struct party *p)
{
	static const struct { enum tag tag; enum party_form form; } tags[] = {
		{ TAG_COUNTRY, PARTY_NAME },   { TAG_REGION, PARTY_NAME },     { TAG_ADJECTIVE, PARTY_ADJECTIVE },
		{ TAG_CAPITAL, PARTY_CAPITAL }, { TAG_PLACE, PARTY_NAME },      { TAG_WORLD, PARTY_WORLD },
		{ TAG_CONTINENT, PARTY_AREA }, { TAG_BOTHSIDES, PARTY_BOTH },  { TAG_MUTUAL, PARTY_BOTH },
		{ TAG_OWN, PARTY_OWN },        { TAG_OTHERSIDE, PARTY_OTHER },
	};

	if (i >= r->units.n || r->units.text->tok[r->units.v[i].tok].n_lex == 0)
		return false;
	for (size_t k = 0; k < sizeof tags / sizeof *tags; k++) {
		const struct lexeme *lex = unit_lex(&r->units, i, tags[k].tag);
		if (!lex)
			continue;
		bool coded = tags[k].form <= PARTY_CAPITAL || tags[k].form == PARTY_WORLD;
		*p = (struct party){ (uint32_t)i, (uint32_t)i + 1, tags[k].form, coded ? lex->value : tags[k].form == PARTY_OTHER ? "?" : "", "", false };
		return true;
	}
	return false;
}

static bool is_coded(const struct party *p)
{
	return p->form == PARTY_NAME || p->form == PARTY_ADJECTIVE || p->form == PARTY_CAPITAL;
}

/* A unit that stands behind a subject or object, never inside one: a verb, a sign, a figure. */
static bool ends_noun(const struct units *u, size_t i)
{
	static const enum tag verbs[] = { TAG_SELL, TAG_BUY, TAG_INVEST, TAG_REACH, TAG_SHARE, TAG_FUTURE, TAG_SAY };

	if (i >= u->n || u->v[i].kind == UNIT_FIGURE || u->v[i].kind == UNIT_PERIOD || unit_is_boundary(u, i))
		return true;
	for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
		if (unit_lex(u, i, verbs[k]))
			return true;
	return UNIT_ONE_OF(u, i, "with", "and", "have", "had", "has", "themselves", "alone", "more", "less", ".", "who", "to", "in", "for");
}

/* people = adjective in -s | "the" adjective, nothing behind it          "Germans", "the Chinese bought" */
static bool is_people(const struct reading *r, const struct party *p)
{
	const struct units *u = &r->units;
	struct tf_str word = token_str(u->text, u->v[p->unit].tok + u->v[p->unit].n_tok - 1);
	size_t tok = u->v[p->unit].tok;

	if (p->form != PARTY_ADJECTIVE)
		return false;
	if (word.n > 3 && word.s[word.n - 1] == 's' && word.s[word.n - 2] != 's')
		return true;
	return tok > 0 && token_is(u->text, tok - 1, "the") && ends_noun(u, p->end);
}

/* land = "the" adjective LAND          "the South American country", "the Asian giant": one that was named before */
static bool is_land(const struct reading *r, const struct party *p)
{
	const struct units *u = &r->units;

	return (p->form == PARTY_AREA || p->form == PARTY_ADJECTIVE) && p->unit > 0 && UNIT_ONE_OF(u, p->unit - 1, "the", "that", "this") &&
	       unit_lex(u, p->end, TAG_LAND);
}

/* pair = ( name | prefix ) "-" name          "China-Russia", "Sino-Russian"
 *      | "intra" "-" name
 *      | "between" name "and" name
 *      | name "and" name, where no preposition governs them: the subject of the sentence */
static bool pair_at(const struct reading *r, size_t i, struct party *p)
{
	const struct units *u = &r->units;
	const struct lexeme *prefix = unit_lex(u, i, TAG_PREFIX);
	struct party first, second;
	size_t k = i + 1;

	if (unit_is(u, i, "intra") && unit_is(u, k, "-") && name_at(r, k + 1, &first) && is_coded(&first)) {
		*p = (struct party){ (uint32_t)i, (uint32_t)k + 2, PARTY_PAIR, first.code, first.code, false };
		return true;
	}

	if (prefix)
		first = (struct party){ .form = PARTY_NAME, .code = prefix->value };
	else if (!name_at(r, i, &first) || !is_coded(&first))
		return false;
	bool hyphen = (unit_is(u, k, "-") || unit_is(u, k, "/")) && u->text->tok[u->v[k].tok].gap == GAP_NONE;
	if (!hyphen && prefix)
		return false;
	if (!hyphen) {
		static const char *const governors[] = { "to", "from", "with", "in", "for", "of", "by", "as", "against", ",", ";", "than" };
		bool between = i > 0 && (unit_is(u, i - 1, "between") || (unit_is(u, i - 1, "the") && i > 1 && unit_is(u, i - 2, "between")));
		if (possessive_at(r, k) && !between)
			return false;
		if (!unit_is(u, k, "and") && !unit_is(u, k, "&"))
			return false;
		size_t tok = u->v[i].tok;
		if (tok > 0 && token_is(u->text, tok - 1, "the"))
			tok--;
		for (size_t g = 0; g < sizeof governors / sizeof *governors && !between; g++)
			if (i > 0 && tok > 0 && token_is(u->text, tok - 1, governors[g]))
				return false;
	}
	k++;
	if (unit_is(u, k, "the") || unit_is(u, k, "its"))
		k++;
	if (!name_at(r, k, &second) || !is_coded(&second) || strcmp(first.code, second.code) == 0)
		return false;
	*p = (struct party){ (uint32_t)i, (uint32_t)k + 1, PARTY_PAIR, first.code, second.code, false };
	return true;
}

/* dateline = CITY ... dash, at the start of a sentence of the body: returns the unit behind the dash, 0 for none */
static size_t dateline_end(const struct reading *r)
{
	const struct units *u = &r->units;

	if (r->sentence->part != PART_BODY || u->n == 0 || u->v[0].kind == UNIT_FIGURE)
		return 0;
	struct tf_str word = token_str(u->text, u->v[0].tok);
	for (size_t k = 0; k < word.n; k++)
		if (word.s[k] >= 'a' && word.s[k] <= 'z')
			return 0;
	if (word.n < 3)
		return 0;
	/* "FRANCE - ", "CANADA: ", "DUBAI.": a heading over what follows; reporters sit in cities, and give them no line of their own */
	if ((unit_lex(u, 0, TAG_COUNTRY) && !unit_lex(u, 0, TAG_CAPITAL) && unit_is_boundary(u, 1) && !unit_is(u, 1, ",")) || u->n <= 2)
		return 0;
	for (size_t i = 1; i < u->n && i < 16; i++)
		if (unit_is_boundary(u, i) && (unit_is(u, i, "-") || (unit_is(u, i, ":") && i < 4)))
			return i + 1;
	return 0;
}

void parties_find(struct reading *r, struct tf_arena *work)
{
	for (size_t i = dateline_end(r); i < r->units.n;) {
		struct party p;

		if (r->units.v[i].kind == UNIT_FIGURE || r->units.v[i].kind == UNIT_PERIOD ||
		    (!pair_at(r, i, &p) && !name_at(r, i, &p))) {
			i++;
			continue;
		}
		if (is_land(r, &p))
			p = (struct party){ p.unit, p.end + 1, PARTY_OTHER, "?", "", false };
		else if (is_people(r, &p))
			p.form = PARTY_NAME;
		p.possessive = possessive_at(r, p.end);
		TF_PUSH(work, &r->parties, p);
		i = p.end;
	}
}

const struct party *party_at(const struct reading *r, size_t i)
{
	for (size_t k = 0; k < r->parties.n; k++)
		if (r->parties.v[k].unit <= i && i < r->parties.v[k].end)
			return &r->parties.v[k];
	return NULL;
}

bool is_bloc(const char *code)
{
	static const char *const blocs[] = { "ASEAN", "EAEU", "SCO", "BRICS", "AFR", "ARAB", "LAC", "CEE", "CAS", "GCC", "MERCOSUR",
		                             "APEC", "CIS", "G7", "G20", "WLD" };

	for (size_t k = 0; k < sizeof blocs / sizeof *blocs; k++)
		if (strcmp(code, blocs[k]) == 0)
			return true;
	return false;
}

bool is_region(const char *code)
{
	return code && strcmp(code, "WLD") != 0 && (is_bloc(code) || strcmp(code, "EU") == 0);
}
