/* grid_note.c - what the words of a caption, a head or a label say: unit, indicator, parties, time, growth or share.
 *
 * The words that only tables use stand in words/tables.tsv. */
#include "extract/grid_parts.h"

#include <string.h>

#include "extract/currency.h"
#include "extract/party.h"
#include "extract/topic.h"

static bool is_bare_number(const struct text *t, uint32_t i) { return t->tok[i].kind == TOKEN_NUMBER; }

static const struct lexeme *currency_at(const struct text *t, uint32_t i)
{
	const struct lexeme *l = lex_at(t, i, TAG_CURSIGN);

	/* "(P)" says that the row is provisional */
	if (t->tok[i].kind == TOKEN_WORD && t->tok[i].end - t->tok[i].start == 1 && l && l->n_words == 1)
		return NULL;
	return l ? l : lex_at(t, i, TAG_CURRENCY);
}

/* "$55.0 a barrel", "7.12 yuan": an amount, and no unit of the table */
static bool counted(const struct text *t, uint32_t i, uint32_t begin)
{
	return i > begin && is_bare_number(t, i - 1) && t->tok[i].gap <= GAP_BLANK && !token_is(t, i - 1, "000") &&
	       !token_is(t, i - 1, "1000") && !token_is(t, i - 1, "1,000");
}

/* unit = [ "000" ] { SCALE } ( currency | UNIT ) { SCALE }          "US$ billion", "bn euro", "billions of dollars", "'000 tonnes" */
static void units_read(const struct grid *g, uint32_t tok0, uint32_t tok1, struct grid_note *n)
{
	const struct text *t = g->text;
	uint32_t money_end = 0, scale_end = 0;

	for (uint32_t i = tok0; i < tok1;) {
		const struct lexeme *cur = currency_at(t, i), *scale = lex_at(t, i, TAG_SCALE), *unit = lex_at(t, i, TAG_UNIT);
		const struct lexeme *percent = lex_at(t, i, TAG_PERCENT);
		bool letter = t->tok[i].end - t->tok[i].start == 1;

		if (percent) {
			n->percent = true;
			i += percent->n_words;
		} else if (cur && n->measure == MEASURE_BARE && !counted(t, i, tok0)) {
			n->measure = MEASURE_MONEY;
			(void)currency_code(cur, g->c->numbers, n->unit);
			i += cur->n_words;
			money_end = i;
		} else if (scale && !counted(t, i, tok0) && (!letter || i == money_end || (i + 1 < tok1 && currency_at(t, i + 1)))) {
			n->scale = n->scale > 0 && i == scale_end ? n->scale * scale->num : n->scale > 0 ? n->scale : scale->num;
			i += scale->n_words;
			scale_end = i;
			money_end = money_end + scale->n_words == i ? i : money_end;
		} else if (t->tok[i].kind == TOKEN_NUMBER && (token_is(t, i, "000") || token_is(t, i, "1000") || token_is(t, i, "1,000")) &&
		           n->scale == 0) {
			n->scale = 1e3;
			i++;
		} else if (unit && n->measure == MEASURE_BARE && !counted(t, i, tok0) && (!letter || n->scale > 0)) {
			struct tf_str rest = tf_str_of(unit->value), head = tf_str_cut(&rest, ' ');
			double factor = 1;
			const char *name = rest.n && tf_str_number(head, &factor) ? rest.s : unit->value;
			n->measure = MEASURE_GOODS;
			n->scale = (n->scale > 0 ? n->scale : 1) * factor;
			memcpy(n->unit, name, strlen(name) < TF_UNIT_MAX ? strlen(name) + 1 : 0);
			i += unit->n_words;
		} else {
			/* "USD per tonne", "$/barrel": a price */
			bool slash = token_is(t, i, "/") && i + 1 < tok1 && (lex_at(t, i + 1, TAG_UNIT) || currency_at(t, i + 1));
			n->off = n->off || (n->measure != MEASURE_BARE && (token_is(t, i, "per") || slash));
			i++;
		}
	}
}

static bool is(const struct lexeme *l, const char *value) { return strcmp(l->value, value) == 0; }

static void indicator_set(struct grid_note *n, enum tf_indicator ind, int sign)
{
	n->has_topic = true;
	n->indicator = ind;
	n->sign = sign;
}

static void words_read(const struct grid *g, uint32_t tok0, uint32_t tok1, bool head, struct grid_note *n)
{
	const struct text *t = g->text;

	for (uint32_t i = tok0; i < tok1; i++) {
		const struct lexeme *l = lex_at(t, i, TAG_TABLEWORD), *rate = lex_at(t, i, TAG_RATE);
		const struct lexeme *ago = lex_at(t, i, TAG_YEARAGO);
		if (rate) {
			n->growth = true;
			n->base_back = (int)rate->num;
		}
		if (ago && n->base_back == 0)
			n->base_back = (int)ago->num;
		if (!l)
			continue;
		n->partners = n->partners || is(l, "partner") || is(l, "destination") || is(l, "source");
		n->reporters = n->reporters || is(l, "exporter") || is(l, "importer") || is(l, "reporter");
		n->goods = n->goods || is(l, "goods");
		n->growth = n->growth || is(l, "growth");
		n->change = n->change || is(l, "change");
		n->share = n->share || is(l, "share");
		n->total = n->total || is(l, "total");
		n->rest = n->rest || is(l, "rest");
		n->services = n->services || is(l, "services");
		n->inward = n->inward || is(l, "inward");
		n->outward = n->outward || is(l, "outward");
		n->intra = n->intra || is(l, "intra");
		if (is(l, "forecast") || is(l, "target")) {
			n->has_status = true;
			n->status = is(l, "target") ? TF_STATUS_TARGET : TF_STATUS_FORECAST;
		}
		if (is(l, "off") && !(n->growth || n->percent))
			n->off = true;
		bool seller = is(l, "destination") || is(l, "exporter"), buyer = is(l, "source") || is(l, "importer");
		if (!n->has_topic && (seller || (head && is(l, "exports"))))
			indicator_set(n, TF_IND_EXPORTS, 0);
		if (!n->has_topic && (buyer || (head && is(l, "imports"))))
			indicator_set(n, TF_IND_IMPORTS, 0);
		if (!n->has_topic && head && is(l, "balance"))
			indicator_set(n, TF_IND_BALANCE, 0);
	}
	/* "2025f" */
	for (uint32_t i = tok0; i + 1 < tok1 && head; i++) {
		int year;
		if (token_year(t, i, &year) && t->tok[i + 1].gap == GAP_NONE && (token_is(t, i + 1, "f") || token_is(t, i + 1, "fc"))) {
			n->has_status = true;
			n->status = TF_STATUS_FORECAST;
		}
	}
	/* "goods and services" are all that is traded */
	for (uint32_t i = tok0; i + 1 < tok1; i++)
		if (token_is(t, i, "goods") && (token_is(t, i + 1, "and") || token_is(t, i + 1, "&")))
			n->services = false;
}

static const char *code(const char *s) { return s && s[0] >= 'A' && s[0] <= 'Z' ? s : ""; }

/* The topic of a cell; a caption that names several names none. */
static void topic_read(const struct reading *r, struct grid_note *n)
{
	const struct topic *found = NULL;
	bool several = false, off = false;

	for (size_t k = 0; k < r->topics.n; k++) {
		const struct topic *t = &r->topics.v[k];
		off = off || t->off;
		if (t->off || t->again || t->verb)
			continue;
		several = several || (found && found->indicator != t->indicator);
		if (!found)
			found = t;
		if (!n->reporter[0])
			n->reporter = code(t->own_reporter);
		if (!n->partner[0])
			n->partner = code(t->own_partner);
	}
	if (found && !several) {
		indicator_set(n, found->indicator, found->sign);
		n->commodity = found->commodity;
	}
	n->off = n->off || (off && !found);
}

static bool before_is(const struct reading *r, size_t i, const char *const *words)
{
	for (size_t steps = 0; i > 0 && steps < 4; steps++, i--)
		for (size_t k = 0; words[k]; k++)
			if (unit_is(&r->units, i - 1, words[k]))
				return steps == 0 || unit_is(&r->units, i, "the") || unit_is(&r->units, i, "of") || unit_is(&r->units, i, "states") ||
				       unit_is(&r->units, i, "countries") || unit_is(&r->units, i, "members");
	return false;
}

static void parties_read(const struct reading *r, struct grid_note *n)
{
	static const char *const without[] = { "outside", "excluding", "except", "beyond", "non", "excl", "without", NULL };
	static const char *const with[] = { "with", "to", "from", "into", "against", NULL };

	for (size_t k = 0; k < r->parties.n; k++) {
		const struct party *p = &r->parties.v[k];
		bool coded = p->form <= PARTY_PAIR && p->code[0];

		if (before_is(r, p->unit, without))
			continue;
		if (p->form == PARTY_PAIR) {
			n->reporter = p->code;
			n->partner = p->code2;
		} else if (p->form == PARTY_WORLD && !n->partner[0] && strcmp(n->reporter, "WLD") != 0) {
			n->partner = "WLD";
		} else if (p->form == PARTY_AREA) {
			n->area = true;
		} else if (coded && strcmp(n->reporter, p->code) != 0 && strcmp(n->partner, p->code) != 0) {
			if (before_is(r, p->unit, with) && !n->partner[0])
				n->partner = p->code;
			else if (!n->party[0])
				n->party = p->code;
		}
	}
}

/* "growth on January-November 2005", "change over 2018": behind such a word stands what is compared with. */
static bool is_base(const struct text *t, const struct period_mention *m, uint32_t tok0)
{
	static const char *const words[] = { "on", "over", "against", "versus", "vs", "from", "than", "since", "with", "to" };

	if (m->role == PERIOD_BASE)
		return true;
	for (uint32_t i = m->tok0 > tok0 ? m->tok0 - 1 : m->tok0; i <= m->tok0; i++)
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (token_is(t, i, words[k]))
				return true;
	return false;
}

static void when_add(struct grid_note *n, struct grid_when w)
{
	if (!w.said)
		return;
	if (!n->when.said) {
		n->when = w;
		n->n_when = 1;
	} else if (!tf_period_eq(n->when.year, w.year) || n->when.month != w.month || n->when.n_months != w.n_months) {
		n->n_when++;
	}
}

/* pair = YYYY ( "/" | "-" | "to" ) ( YYYY | YY ), over a column of growth          "2019/2018", "2023-24" */
static bool years_compared(const struct text *t, uint32_t tok0, uint32_t tok1, struct grid_note *n)
{
	for (uint32_t i = tok0; i + 2 < tok1; i++) {
		int a, b;
		if (!token_year(t, i, &a) || !(token_is(t, i + 1, "/") || token_is(t, i + 1, "-") || token_is(t, i + 1, "to")) ||
		    !token_year(t, i + 2, &b) || a == b)
			continue;
		when_add(n, (struct grid_when){ .said = true, .year = tf_period_year(a > b ? a : b) });
		n->base = tf_period_year(a > b ? b : a);
		return true;
	}
	return false;
}

static void times_read(const struct grid *g, const struct reading *r, uint32_t tok0, uint32_t tok1, bool head, struct grid_note *n)
{
	const struct text *t = g->text;
	bool compares = n->growth || n->change;
	struct grid_when w;

	if (compares && years_compared(t, tok0, tok1, n))
		return;
	for (uint32_t i = tok0; i < tok1;) {
		const struct period_mention *m = NULL;
		for (size_t k = 0; k < r->periods.n && !m; k++)
			if (r->periods.v[k].tok0 <= i && i < r->periods.v[k].tok1)
				m = &r->periods.v[k];
		size_t took = grid_when_short(t, i, tok1, head, &w);
		bool longer = m && m->tok1 > i + took;
		if (took && !longer) {
			struct period_mention at = { .tok0 = i };
			if (compares && is_base(t, &at, tok0))
				n->base = grid_when_period(w, &g->c->period);
			else
				when_add(n, w);
			i += (uint32_t)took;
		} else if (m) {
			if (m->form == FORM_SAME)
				n->base_back = m->shift_months < 0 ? -m->shift_months : 12;
			else if (compares && is_base(t, m, tok0))
				n->base = grid_when_period(grid_when_of(m, &g->c->period), &g->c->period);
			else if (m->role != PERIOD_BASE)
				when_add(n, grid_when_of(m, &g->c->period));
			i = m->tok1 > i ? m->tok1 : i + 1;
		} else {
			/* a year that its neighbours in another line made look like money or a number of something */
			int year;
			if (head && token_year(t, i, &year) && !(i + 1 < tok1 && (token_is(t, i + 1, "/") || token_is(t, i + 1, "-"))))
				when_add(n, (struct grid_when){ .said = true, .year = tf_period_year(year) });
			i++;
		}
	}
}

struct grid_note grid_note_none(void)
{
	return (struct grid_note){ .measure = MEASURE_BARE, .reporter = "", .partner = "", .party = "" };
}

struct grid_note grid_note_read(const struct grid *g, uint32_t tok0, uint32_t tok1, bool head)
{
	struct grid_note n = grid_note_none();
	struct sentence *s = TF_NEW(g->work, struct sentence, 1);
	struct document *view = TF_NEW(g->work, struct document, 1);
	struct reading r;

	if (tok0 >= tok1)
		return n;
	/* the words are read as a sentence of their own */
	*s = (struct sentence){ tok0, tok1, PART_TABLE, 0 };
	*view = *g->doc;
	view->sentences = s;
	view->n_sentences = 1;
	reading_make(view, 0, g->c->numbers, g->work, &r);
	parties_find(&r, g->work);
	topics_find(&r, g->work);
	topic_read(&r, &n);
	parties_read(&r, &n);
	/* "Extra-EU exports" are the EU's */
	for (uint32_t i = tok0; i + 2 < tok1; i++)
		if ((token_is(g->text, i, "extra") || token_is(g->text, i, "intra")) && token_is(g->text, i + 1, "-") && token_is(g->text, i + 2, "eu"))
			n.reporter = "EU";
	bool off = n.off, other = false;
	n.off = false;
	units_read(g, tok0, tok1, &n);
	words_read(g, tok0, tok1, head, &n);
	for (uint32_t i = tok0; i < tok1 && off; i++) /* "Debits", "Share": words of tables are never off */
		other = other || (lex_at(g->text, i, TAG_OFF) && !lex_at(g->text, i, TAG_TABLEWORD));
	n.off = n.off || other;
	for (size_t i = 0; i < r.units.n && head && !n.commodity.n; i++)
		if (unit_lex(&r.units, i, TAG_COMMODITY) && !n.party[0])
			n.commodity = units_str(&r.units, i, i + 1);
	times_read(g, &r, tok0, tok1, head, &n);
	return n;
}

void grid_note_join(struct grid_note *a, const struct grid_note *b)
{
	if (a->measure == MEASURE_BARE && b->measure != MEASURE_BARE) {
		a->measure = b->measure;
		memcpy(a->unit, b->unit, sizeof a->unit);
	}
	if (a->scale == 0)
		a->scale = b->scale;
	a->percent = a->percent || b->percent;
	a->growth = a->growth || b->growth;
	a->change = a->change || b->change;
	a->share = a->share || b->share;
	a->off = a->off || b->off;
	a->services = a->services || b->services;
	a->inward = a->inward || b->inward;
	a->outward = a->outward || b->outward;
	a->intra = a->intra || b->intra;
	a->total = a->total || b->total;
	a->rest = a->rest || b->rest;
	a->partners = a->partners || b->partners;
	a->reporters = a->reporters || b->reporters;
	a->goods = a->goods || b->goods;
	if (!a->has_topic && b->has_topic)
		indicator_set(a, b->indicator, b->sign);
	if (a->commodity.n == 0)
		a->commodity = b->commodity;
	a->reporter = a->reporter[0] ? a->reporter : b->reporter;
	a->partner = a->partner[0] ? a->partner : b->partner;
	a->party = a->party[0] ? a->party : b->party;
	a->area = a->area || b->area;
	a->n_when = a->when.said ? a->n_when : b->n_when;
	a->when = grid_when_join(a->when, b->when);
	if (tf_period_none(a->base))
		a->base = b->base;
	if (a->base_back == 0)
		a->base_back = b->base_back;
	if (!a->has_status && b->has_status) {
		a->has_status = true;
		a->status = b->status;
	}
}
