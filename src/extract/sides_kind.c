/* sides_kind.c - tells trade among the members of a bloc, investment that comes in, and parts of what was said before. */
#include "extract/sides_parts.h"

#include "extract/party.h"

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

bool sides_among(const struct reading *r, const struct topic *t) { return is_among(r, t) || is_mutual_of_bloc(r, t); }

/* "foreign direct investment in", "inflows of investment", "attracted 5 billion of investment" */
bool sides_inbound(const struct reading *r, const struct topic *t)
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

/* "of that, exports were", "of which imports": a part of what was said before. */
bool sides_part(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	for (size_t i = t->unit > 6 ? t->unit - 6 : 0; i < t->end + 8 && i + 1 < u->n; i++)
		if (unit_is(u, i, "of") && UNIT_ONE_OF(u, i + 1, "that", "which", "this", "it", "these", "them", "those") &&
		    !(i + 2 < u->n && u->v[i + 2].kind != UNIT_FIGURE && UNIT_ONE_OF(u, i + 2, "year", "country", "kind", "period", "month", "to")))
			return true;
	return false;
}
