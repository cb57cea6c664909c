/* pass.c - reads a document from its first sentence to its last; the discourse is carried along in the frame. */
#include "extract/pass.h"

#include <string.h>

#include "extract/comparison.h"
#include "extract/currency.h"
#include "extract/fiscal.h"
#include "extract/grid.h"
#include "extract/party.h"
#include "extract/recall.h"
#include "extract/title.h"
#include "extract/topic.h"

/* Whose fiscal years are meant: those of the home side, of its partner, or of who publishes; the American one is the budget's. */
static const char *fiscal_country(const struct frame *f)
{
	const char *home = f->home[0] ? f->home : f->base_home, *partner = f->partner[0] ? f->partner : f->base_partner;

	return fiscal_counts_trade(home)                                         ? home
	       : fiscal_counts_trade(partner)                                    ? partner
	       : f->cast.publisher && fiscal_counts_trade(f->cast.publisher) ? f->cast.publisher
	                                                                         : home;
}

static void fiscal_fill(struct period_context *p, const struct frame *f)
{
	const char *country = fiscal_country(f);

	p->fiscal_month = fiscal_starts(country);
	p->fiscal_by_start = strcmp(country, "JPN") == 0; /* fiscal 2018 starts in April 2018 */
}

static bool names_money(const struct text *t, const struct sentence *s)
{
	for (size_t i = s->tok0; i < s->tok1; i++)
		if (lex_at(t, i, TAG_CURRENCY) || lex_at(t, i, TAG_CURSIGN))
			return true;
	return false;
}

/* The document's first currency: what a bare "500 billion" in the title is. */
static void first_money(const struct document *doc, const struct quantity_context *qc, struct tf_arena *work,
                        char unit[TF_UNIT_MAX])
{
	struct tf_mark m = tf_arena_mark(work);

	for (size_t k = 0; k < doc->n_sentences && !unit[0]; k++) {
		struct quantities q = { 0 };
		if (!names_money(&doc->text, &doc->sentences[k]))
			continue;
		quantity_find(&doc->text, doc->sentences[k].tok0, doc->sentences[k].tok1, qc, work, &q);
		for (size_t i = 0; i < q.n && !unit[0]; i++)
			if (q.v[i].measure == MEASURE_MONEY)
				memcpy(unit, q.v[i].unit, TF_UNIT_MAX);
		tf_arena_rewind(work, m);
	}
}

/* "R3,9 billion": commas before one or two digits at the end, and no dots so. */
static bool writes_decimal_commas(const struct text *t)
{
	size_t commas = 0, dots = 0;

	for (size_t i = 0; i < t->n_tok; i++) {
		const char *s = t->s + t->tok[i].start;
		size_t n = t->tok[i].end - t->tok[i].start;
		if (t->tok[i].kind != TOKEN_NUMBER || n < 3)
			continue;
		for (size_t tail = 1; tail <= 2 && tail + 1 < n; tail++) {
			commas += s[n - 1 - tail] == ',';
			dots += s[n - 1 - tail] == '.';
		}
	}
	return commas > dots && commas > 1;
}

/* The units named last; their names outlive the sentence that they were named in. */
struct units_named {
	char money[TF_UNIT_MAX], goods[TF_UNIT_MAX];
	struct quantity before, amount; /* the figure and the amount read last in this paragraph */
	uint32_t paragraph;
};

/* The currency and the measure of goods named last; a conversion in brackets does not count. */
static void remember_units(struct quantity_context *qc, struct units_named *named, const struct reading *r)
{
	for (size_t i = 0; i < r->figures.n; i++) {
		const struct quantity *q = &r->figures.v[i];
		bool bracket = r->figure_unit[i] > 0 && unit_is(&r->units, r->figure_unit[i] - 1, "(");
		if (q->measure == MEASURE_MONEY && !bracket) {
			memcpy(named->money, q->unit, sizeof named->money);
			qc->goods = NULL;
		} else if (q->measure == MEASURE_GOODS) {
			memcpy(named->goods, q->unit, sizeof named->goods);
			qc->goods = named->goods;
		}
		if (!bracket && (q->measure == MEASURE_MONEY || q->measure == MEASURE_GOODS || q->measure == MEASURE_PERCENT)) {
			named->before = *q;
			named->paragraph = r->sentence->paragraph;
			qc->before = &named->before;
			if (q->measure != MEASURE_PERCENT) {
				named->amount = *q;
				qc->amount_before = &named->amount;
			}
		}
	}
}

/* The topics of a sentence stay in the discourse when the sentence has gone. */
static void topics_keep(struct reading *r, struct tf_arena *work)
{
	struct topic *v = TF_NEW(work, struct topic, r->topics.n);

	if (r->topics.n)
		memcpy(v, r->topics.v, r->topics.n * sizeof *v);
	r->topics.v = v;
	r->topics.cap = r->topics.n;
}

/* The title with its parties and topics, before anything is known of the text; NULL when there is none. */
static struct reading *title_read(const struct document *doc, const struct quantity_context *qc, struct tf_arena *work)
{
	for (size_t k = 0; k < doc->n_sentences; k++) {
		if (doc->sentences[k].part != PART_TITLE)
			continue;
		struct reading *r = TF_NEW(work, struct reading, 1);
		reading_make(doc, k, qc, work, r);
		parties_find(r, work);
		topics_find(r, work);
		return r;
	}
	return NULL;
}

static bool holds(const struct text *t, size_t i, const enum tag *tags, size_t n)
{
	for (size_t k = 0; k < n; k++)
		if (lex_at(t, i, tags[k]))
			return true;
	return false;
}

/* Most texts of a newspaper hold no word of trade or no amount at all; they need no reading. */
static bool can_state(const struct text *t, const struct tf_extract_options *o)
{
	static const enum tag topics[] = { TAG_TOPIC, TAG_SELL, TAG_BUY, TAG_INVEST, TAG_ROLE, TAG_AGAIN, TAG_TABLEWORD };
	static const enum tag figures[] = { TAG_SCALE, TAG_FRACTION, TAG_MULTIPLE, TAG_PERCENT, TAG_POINTS, TAG_TIMES, TAG_CURRENCY, TAG_CURSIGN, TAG_UNIT };
	bool topic = o && o->all_figures, figure = false;

	for (size_t i = 0; i < t->n_tok && !(topic && figure); i++) {
		figure = figure || t->tok[i].kind == TOKEN_NUMBER;
		if (!t->tok[i].n_lex)
			continue;
		topic = topic || holds(t, i, topics, sizeof topics / sizeof *topics);
		figure = figure || holds(t, i, figures, sizeof figures / sizeof *figures);
	}
	return topic && figure;
}

struct pass *pass_each(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       const struct rank_watch *watch, pass_taker *take, void *context, struct tf_arena *work)
{
	struct pass *p = TF_NEW(work, struct pass, 1);
	struct units_named named = { .paragraph = 0 };
	struct quantity_context qc = { .dollar = "USD", .money = named.money };
	struct tf_arena *passing = tf_arena_new();
	struct title title = { 0 };

	p->doc = document_read(g, source, o, work);
	size_t n = p->doc.n_sentences;

	p->readings = TF_NEW(work, struct reading, n);
	p->figures = TF_NEW(work, struct figures, n);
	if (take && !can_state(&p->doc.text, o)) {
		tf_arena_free(passing);
		return p;
	}
	struct reading *first = title_read(&p->doc, &qc, work);
	p->base = frame_of(&p->doc, first, g->weights, watch, work);
	qc.dollar = currency_dollar(&p->doc.text, p->base.base_home, p->base.base_partner);
	qc.home = p->base.base_home;
	qc.partner = p->base.base_partner;
	qc.decimal_comma = writes_decimal_commas(&p->doc.text);
	first_money(&p->doc, &qc, passing, named.money);
	p->base.month_on_month = compares_months(&p->doc);
	struct frame frame = p->base;
	struct figure_context c = { .grammar = g, .period = { .published = p->doc.about.date, .fiscal_month = 1 }, .frame = &frame, .watch = watch };
	(void)tf_arena_alloc(passing, 1); /* its first chunk stays from sentence to sentence */
	struct tf_mark empty = tf_arena_mark(passing);
	for (size_t k = 0, next; k < n; k = next) {
		enum part part = (enum part)p->doc.sentences[k].part;
		bool stays = !take || part == PART_TITLE;
		struct tf_arena *life = stays ? work : passing;
		struct reading *r = &p->readings[k];
		next = k + 1;
		if (part == PART_PUBLISHER || part == PART_DATE)
			continue;
		struct grid_context table = { &p->base, c.period, &qc };
		fiscal_fill(&table.period, &p->base);
		size_t rows = grid_read(&table, &p->doc, k, p->readings, p->figures, life);
		if (rows) {
			next = k + rows;
		} else {
			if (qc.before && named.paragraph != p->doc.sentences[k].paragraph)
				qc.before = qc.amount_before = NULL;
			reading_make(&p->doc, k, &qc, life, r);
			parties_find(r, life);
			topics_find(r, life);
			topics_keep(r, work);
			frame_fill(&frame, r);
			fiscal_fill(&c.period, &frame);
			recall_opening(&c, r);
			figures_decide(&c, r, &p->figures[k], life);
			recall_sentence(&c, r, &p->figures[k]);
			remember_units(&qc, &named, r);
		}
		if (part == PART_TITLE)
			title_watch(&title, &p->figures[k], work);
		for (size_t i = k; i < next; i++)
			if (p->doc.sentences[i].part == PART_BODY)
				title_from_body(&title, &p->figures[i], work);
		if (take)
			take(p, k, next, context);
		if (stays)
			continue;
		memset(&p->readings[k], 0, (next - k) * sizeof *p->readings);
		memset(&p->figures[k], 0, (next - k) * sizeof *p->figures);
		tf_arena_rewind(passing, empty);
	}
	title_finish(&title, &frame);
	tf_arena_free(passing);
	return p;
}

struct pass *pass_over(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                       const struct rank_watch *watch, struct tf_arena *work)
{
	return pass_each(g, source, o, watch, NULL, NULL, work);
}
