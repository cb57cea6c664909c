/* goods.c - decides which product group a figure is about: "two thirds of them crude oil", "Steel edged up 0.5 percent".
 *
 * The goods that stand beside a noun or verb of trade are found in topic.c; here those beside the figure are weighed against them, and
 * goods named earlier carry on. */
#include "extract/goods.h"

#include <string.h>

#include "extract/beside.h"

#define BEHIND 6  /* units behind a figure in which its goods may stand */
#define BEFORE 30 /* units before a figure */
#define ONLY 3    /* claims about some product at a text's beginning that make it a text about products */

/* Words that make something else of the goods before them: "tea growers", "oil minister". */
static bool is_holder(const struct units *u, size_t i)
{
	if (i >= u->n || u->v[i].kind == UNIT_FIGURE || u->v[i].kind == UNIT_PERIOD)
		return false;
	char first = u->text->s[u->text->tok[u->v[i].tok].start];
	/* "Tea Board" */
	if (i > 0 && first >= 'A' && first <= 'Z' && u->v[i].kind == UNIT_WORD)
		return true;
	return UNIT_ONE_OF(u, i, "minister", "ministry", "company", "companies", "maker", "makers", "producer", "producers", "grower", "growers",
	                   "farmer", "farmers", "miner", "miners", "firm", "firms", "group", "giant", "price", "prices", "market", "markets",
	                   "pipeline", "pipelines", "field", "fields", "plant", "plants", "mill", "mills", "mine", "mines", "board", "association",
	                   "exporter", "exporters", "importer", "importers", "terminal", "terminals", "port", "tanker", "tankers", "deal", "deals",
	                   "quota", "quotas", "ban", "output", "harvest", "crop", "crisis", "boom", "glut", "prospector", "capacity");
}

/* "by", also as the end of a form of several words: "pushed up by". */
static bool is_by(const struct units *u, size_t i)
{
	return token_is(u->text, u->v[i].tok + u->v[i].n_tok - 1U, "by");
}

/* The goods are what is spoken of, not the cause or the measure of it: "hit by oil", "goods other than oil". */
static bool is_head(const struct units *u, size_t i)
{
	size_t b = i;

	if (is_holder(u, i + 1) || unit_lex(u, i + 1, TAG_OFF))
		return false;
	while (b > 0 && (unit_lex(u, b - 1, TAG_ADJECTIVE) || unit_lex(u, b - 1, TAG_COMMODITY) ||
	                 UNIT_ONE_OF(u, b - 1, "the", "and", "lower", "higher", "more", "less", "weak", "strong", "cheap", "dear",
	                             "dearer", "cheaper")))
		b--;
	if (b == 0)
		return true;
	return !is_by(u, b - 1) && !UNIT_ONE_OF(u, b - 1, "for", "than", "without", "excluding", "except", "despite", "on", "into", "via", "like");
}

static struct tf_str goods_at(const struct units *u, size_t i)
{
	return unit_lex(u, i, TAG_COMMODITY) && is_head(u, i) ? units_str(u, i, i + 1) : (struct tf_str){ 0 };
}

/* unit = number goods          "207,860 cars": the measure names the goods */
static struct tf_str of_measure(const struct reading *r, const struct quantity *q)
{
	const struct text *t = r->units.text;

	if (q->measure != MEASURE_GOODS)
		return (struct tf_str){ 0 };
	for (size_t i = q->num1; i < q->tok1; i++) {
		const struct lexeme *lex = lex_at(t, i, TAG_COMMODITY);
		if (lex && lex_at(t, i, TAG_UNIT) && i + lex->n_words <= q->tok1)
			return (struct tf_str){ t->s + t->tok[i].start, t->tok[q->tok1 - 1].end - t->tok[i].start };
	}
	return (struct tf_str){ 0 };
}

/* behind = figure [ "of" | "from" | "in" | "worth of" ] { adjective } goods          "10 million tons of crude oil", "half of it gold" */
static struct tf_str behind(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	size_t i = r->figure_unit[k] + 1;

	for (size_t steps = 0; i < u->n && steps < BEHIND; i++, steps++) {
		struct tf_str goods = goods_at(u, i);
		if (goods.n)
			return goods;
		if (u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i) || unit_lex(u, i, TAG_TOPIC) || unit_lex(u, i, TAG_GOODS) ||
		    unit_lex(u, i, TAG_UP) || unit_lex(u, i, TAG_DOWN) || unit_lex(u, i, TAG_REACH) || unit_lex(u, i, TAG_COMPARE))
			break;
		if (UNIT_ONE_OF(u, i, "and", "or", "but", "while", "to", "by", "than", "as", "that", "which", "when", "with", "for", "at", "against",
		                "on", "over", "after", "because", "thanks"))
			break;
	}
	return (struct tf_str){ 0 };
}

static const struct topic *topic_at(const struct reading *r, size_t i)
{
	for (size_t k = 0; k < r->topics.n; k++)
		if (r->topics.v[k].unit <= i && i < r->topics.v[k].end)
			return &r->topics.v[k];
	return NULL;
}

/* The goods that a clause opens with, which its noun of trade takes up: "Smartphones were the star, with shipments of 2.5 billion". */
static struct tf_str opening(const struct reading *r, const struct topic *t)
{
	const struct units *u = &r->units;

	if (t->own_reporter || t->world || t->indicator == TF_IND_INVESTMENT || t->verb)
		return (struct tf_str){ 0 };
	for (size_t i = 0; i < t->unit && i < 4; i++) {
		struct tf_str goods = goods_at(u, i);
		if (goods.n && (t->indicator != TF_IND_BALANCE || (t == r->topics.v && !segment_between(u, i, t->unit))))
			return goods;
		if (unit_lex(u, i, TAG_TOPIC) || u->v[i].kind == UNIT_FIGURE || unit_is_boundary(u, i))
			break;
	}
	return (struct tf_str){ 0 };
}

/* An aside that ends at the comma at unit i: "imports, two thirds of them crude oil, were ..."; the unit of its first comma, else i. */
static size_t aside_begin(const struct units *u, size_t i)
{
	size_t begin = i;

	if (!unit_is(u, i, ","))
		return i;
	while (begin > 0 && !unit_is_boundary(u, begin - 1))
		begin--;
	if (begin == 0 || !unit_is(u, begin - 1, ","))
		return i;
	for (size_t k = begin; k < i; k++)
		if (is_by(u, k) || UNIT_ONE_OF(u, k, "them", "it", "these", "where", "whose", "chiefly", "mostly", "mainly", "including",
		                               "included", "excluded", "aside"))
			return begin - 1;
	return i;
}

/* The nearest goods before the figure; a noun of trade in between has goods of its own, or none.  *told: something was found that
 * answers, be it goods or the lack of them. */
static struct tf_str before(const struct reading *r, size_t k, bool *told)
{
	const struct units *u = &r->units;

	*told = true;
	for (size_t i = r->figure_unit[k], steps = 0; i > 0 && steps < BEFORE; steps++) {
		i--;
		const struct topic *t = topic_at(r, i);
		struct tf_str goods = goods_at(u, i);
		if (goods.n)
			return goods;
		if (t && t->off)
			break;
		if (t && !t->again && !t->under && (!t->verb || t->commodity.n))
			return t->commodity.n ? t->commodity : opening(r, t);
		if (unit_lex(u, i, TAG_GOODS))
			return (struct tf_str){ 0 };
		if (unit_is_stop(u, i))
			break;
		i = aside_begin(u, i);
	}
	*told = false;
	return (struct tf_str){ 0 };
}

/* The sentence takes up what the one before it opened with: "Cars are the weak spot.  Their exports fell by 5 percent." */
static bool takes_up(const struct reading *r)
{
	for (size_t i = 0; i < r->units.n && i < 2; i++)
		if (UNIT_ONE_OF(&r->units, i, "it", "they", "their", "its", "these", "here", "this"))
			return true;
	return false;
}

/* Goods named before carry on where nothing else is said: what is weighed or counted is always some product, and a text about one product
 * stays with it. */
static struct tf_str carried(const struct frame *d, const struct reading *r, const struct figure *f, bool told)
{
	const struct goods_said *s = &d->goods;
	const struct topic *t = f->topic;
	bool weighed = f->q->measure == MEASURE_GOODS && f->indicator != TF_IND_OTHER_TRADE;
	bool goes_on = strcmp(f->topic_step, "sentence before") == 0 || (s->opened && takes_up(r));
	bool taken = t->verb && !told && f->q->measure != MEASURE_MONEY;
	bool here = s->paragraph == d->paragraph && (goes_on || taken);

	if (t->world || f->indicator == TF_IND_INVESTMENT || f->indicator == TF_IND_SERVICES_TRADE || f->indicator == TF_IND_BALANCE)
		return (struct tf_str){ 0 };
	for (size_t i = 0; i < r->units.n && !weighed; i++)
		if (unit_lex(&r->units, i, TAG_GOODS))
			return (struct tf_str){ 0 };
	return weighed || here || s->only >= ONLY ? s->last : (struct tf_str){ 0 };
}

struct tf_str goods_of(const struct frame *d, const struct reading *r, size_t k, const struct figure *f)
{
	bool told = true;
	struct tf_str goods = of_measure(r, f->q);

	if (!f->topic || f->topic->off)
		return (struct tf_str){ 0 };
	if (!goods.n)
		goods = behind(r, k);
	if (!goods.n && strcmp(f->topic_step, "list") == 0)
		return f->topic->commodity;
	if (!goods.n)
		goods = before(r, k, &told);
	if (!goods.n && !told)
		goods = f->topic->commodity;
	return goods.n ? goods : carried(d, r, f, told);
}

void goods_remember(struct frame *d, const struct figure *f)
{
	struct goods_said *s = &d->goods;

	if (!f->claim)
		return;
	s->only = f->commodity.n ? s->only + (s->only == s->n) : 0;
	s->n++;
	s->last = f->commodity;
	s->paragraph = d->paragraph;
	s->opened = false;
}

void goods_of_sentence(struct frame *d, const struct reading *r)
{
	const struct units *u = &r->units;
	struct goods_said *s = &d->goods;

	if (r->figures.n > 0)
		return;
	for (size_t i = 0; i < u->n && i < 3; i++) {
		struct tf_str goods = goods_at(u, i);
		if (goods.n) {
			s->last = goods;
			s->paragraph = d->paragraph;
			s->opened = true;
			return;
		}
	}
}
