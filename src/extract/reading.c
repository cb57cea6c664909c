/* reading.c - lines up a sentence: figures and mentions of time become one unit each, lexemes of several words too.
 *
 * What the units mean to each other is decided in topic.c and attach.c. */
#include "extract/reading.h"

static enum pattern_measure measure_of(const struct quantity *q)
{
	switch (q->measure) {
	case MEASURE_MONEY: return PM_MONEY;
	case MEASURE_PERCENT: return PM_PERCENT;
	case MEASURE_FRACTION: return PM_PERCENT;
	case MEASURE_POINTS: return PM_POINTS;
	case MEASURE_TIMES: return PM_TIMES;
	case MEASURE_GOODS: return PM_GOODS;
	case MEASURE_BARE: break;
	}
	return PM_BARE;
}

/* Mentions of time inside a figure's words (or the other way round) are not both right: the figure wins. */
static void periods_beside_figures(struct reading *r)
{
	size_t kept = 0;

	for (size_t p = 0; p < r->periods.n; p++) {
		bool clash = false;
		for (size_t k = 0; k < r->figures.n && !clash; k++)
			clash = r->periods.v[p].tok0 < r->figures.v[k].tok1 && r->figures.v[k].tok0 < r->periods.v[p].tok1 &&
			        r->figures.v[k].measure != MEASURE_BARE;
		if (!clash)
			r->periods.v[kept++] = r->periods.v[p];
	}
	r->periods.n = kept;
	kept = 0;
	for (size_t k = 0; k < r->figures.n; k++) {
		bool clash = false;
		for (size_t p = 0; p < r->periods.n && !clash; p++)
			clash = r->periods.v[p].tok0 < r->figures.v[k].tok1 && r->figures.v[k].tok0 < r->periods.v[p].tok1;
		if (!clash)
			r->figures.v[kept++] = r->figures.v[k];
	}
	r->figures.n = kept;
}

/* "the largest since 2018", "their first fall since at least 2016": a record, compared with nothing. */
static bool is_record(const struct text *t, const struct sentence *s, const struct period_mention *m)
{
	static const char *const superlatives[] = { "largest", "highest", "lowest", "biggest", "best",   "worst",   "fastest", "first",
		                                    "smallest", "weakest", "strongest", "record", "steepest", "slowest", "sharpest" };
	bool since = token_is(t, m->tok0, "since");

	for (size_t i = m->tok0, steps = 0; i > s->tok0 && steps < 12; steps++) {
		i--;
		if (t->tok[i].kind == TOKEN_SIGN && (t->tok[i].sign == ';' || t->tok[i].sign == '('))
			return false;
		since = since || (steps < 6 && token_is(t, i, "since"));
		for (size_t k = 0; k < sizeof superlatives / sizeof *superlatives && since; k++)
			if (token_is(t, i, superlatives[k]))
				return true;
	}
	return false;
}

/* "January and February" are two months together, unless figures answer them one by one. */
static void join_months(struct reading *r)
{
	const struct text *t = r->units.text;
	size_t kept = 0;

	for (size_t i = r->sentence->tok0; i < r->sentence->tok1; i++)
		if (token_is(t, i, "respectively"))
			return;
	for (size_t p = 0; p < r->periods.n; p++) {
		struct period_mention *m = kept ? &r->periods.v[kept - 1] : NULL;
		const struct period_mention *next = &r->periods.v[p];
		if (m && m->form == FORM_MONTHS && next->form == FORM_MONTHS && m->by_name && next->by_name && next->n_months == 1 &&
		    next->month == m->month + m->n_months && m->tok1 + 1 == next->tok0 && token_is(t, m->tok1, "and")) {
			m->n_months++;
			m->tok1 = next->tok1;
			continue;
		}
		r->periods.v[kept++] = *next;
	}
	r->periods.n = kept;
}

static void drop_records(struct reading *r)
{
	size_t kept = 0;

	for (size_t p = 0; p < r->periods.n; p++)
		if (!is_record(r->units.text, r->sentence, &r->periods.v[p]))
			r->periods.v[kept++] = r->periods.v[p];
	r->periods.n = kept;
}

void reading_make(const struct document *doc, size_t number, const struct quantity_context *qc, struct tf_arena *work,
                  struct reading *r)
{
	const struct sentence *s = &doc->sentences[number];
	const struct text *t = &doc->text;
	size_t f = 0, p = 0;

	*r = (struct reading){ .doc = doc, .sentence = s, .number = number, .units = { .text = t } };
	quantity_find(t, s->tok0, s->tok1, qc, work, &r->figures);
	period_find(t, s->tok0, s->tok1, work, &r->periods);
	periods_beside_figures(r);
	drop_records(r);
	join_months(r);
	r->figure_unit = TF_NEW(work, uint32_t, r->figures.n);
	r->period_unit = TF_NEW(work, uint32_t, r->periods.n);
	for (size_t i = s->tok0; i < s->tok1;) {
		struct unit u = { .tok = (uint32_t)i, .n_tok = 1 };

		while (f < r->figures.n && r->figures.v[f].tok0 < i)
			f++;
		while (p < r->periods.n && r->periods.v[p].tok0 < i)
			p++;
		if (f < r->figures.n && r->figures.v[f].tok0 == i) {
			u.kind = UNIT_FIGURE;
			u.n_tok = (uint16_t)(r->figures.v[f].tok1 - r->figures.v[f].tok0);
			u.index = (uint32_t)f;
			u.measure = (uint8_t)measure_of(&r->figures.v[f]);
			r->figure_unit[f] = (uint32_t)r->units.n;
		} else if (p < r->periods.n && r->periods.v[p].tok0 == i) {
			u.kind = UNIT_PERIOD;
			u.n_tok = (uint16_t)(r->periods.v[p].tok1 - r->periods.v[p].tok0);
			u.index = (uint32_t)p;
			r->period_unit[p] = (uint32_t)r->units.n;
		} else {
			const struct token *tok = &t->tok[i];
			uint32_t limit = s->tok1; /* a lexeme does not reach into a figure or a mention of time */
			if (f < r->figures.n && r->figures.v[f].tok0 < limit)
				limit = r->figures.v[f].tok0;
			if (p < r->periods.n && r->periods.v[p].tok0 < limit)
				limit = r->periods.v[p].tok0;
			u.kind = tok->kind == TOKEN_SIGN ? UNIT_SIGN : tok->n_lex ? UNIT_LEXEME : UNIT_WORD;
			if (tok->n_words > 1 && i + tok->n_words <= limit) {
				u.n_tok = tok->n_words;
				u.kind = UNIT_LEXEME;
			}
		}
		TF_PUSH(work, &r->units, u);
		i += u.n_tok ? u.n_tok : 1;
	}
	units_close(&r->units);
}

bool reading_is_heading(const struct reading *r)
{
	const struct units *u = &r->units;

	return r->sentence->part == PART_BODY && u->n > 0 && u->n <= 14 && !unit_is(u, u->n - 1, ".");
}

void segment_around(const struct units *u, size_t i, size_t *begin, size_t *end)
{
	size_t a = i, b = i;

	while (a > 0 && !unit_is_boundary(u, a - 1))
		a--;
	while (b < u->n && !unit_is_boundary(u, b))
		b++;
	*begin = a;
	*end = b;
}

bool segment_between(const struct units *u, size_t a, size_t b)
{
	if (a > b) {
		size_t c = a;
		a = b;
		b = c;
	}
	for (size_t i = a; i < b; i++)
		if (unit_is_boundary(u, i))
			return true;
	return false;
}

bool segment_stop_between(const struct units *u, size_t a, size_t b)
{
	for (size_t i = a; i < b; i++)
		if (unit_is_stop(u, i))
			return true;
	return false;
}

struct tf_str units_str(const struct units *u, size_t begin, size_t end)
{
	if (begin >= end)
		return (struct tf_str){ 0 };
	const struct unit *last = &u->v[end - 1];
	uint32_t a = u->text->tok[u->v[begin].tok].start, b = u->text->tok[last->tok + last->n_tok - 1].end;

	return (struct tf_str){ u->text->s + a, b - a };
}
