/* claims.c - turns a decided figure into a claim that stands by itself. */
#include "extract/claims.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* A sentence on one line: line breaks and runs of blanks become one blank. */
static struct tf_str fold_blanks(struct tf_str s, struct tf_arena *keep)
{
	char *out = tf_arena_alloc(keep, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		bool blank = (unsigned char)s.s[i] <= ' ';
		if (blank && (n == 0 || out[n - 1] == ' '))
			continue;
		out[n++] = blank ? ' ' : s.s[i];
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	return (struct tf_str){ out, n };
}

static struct tf_str small_letters(struct tf_str s, struct tf_arena *keep)
{
	char *out = tf_arena_alloc(keep, s.n + 1);

	for (size_t i = 0; i < s.n; i++)
		out[i] = s.s[i] >= 'A' && s.s[i] <= 'Z' ? (char)(s.s[i] | 0x20) : s.s[i];
	return (struct tf_str){ out, s.n };
}

/* A text made of pieces, cut where it would be longer than any of ours. */
struct pieces {
	char v[1024];
	size_t n;
};

static void piece(struct pieces *p, const char *s)
{
	size_t n = strlen(s), left = sizeof p->v - p->n;

	n = n < left ? n : left;
	memcpy(p->v + p->n, s, n);
	p->n += n;
}

static void row_or_step(struct pieces *p, const char *field, const struct rule *rule, const char *step)
{
	char line[16];

	piece(p, field);
	if (!rule) {
		piece(p, step && *step ? step : "default");
		return;
	}
	const char *name = strrchr(rule->file, '/');
	piece(p, name ? name + 1 : rule->file);
	snprintf(line, sizeof line, ":%u", rule->line);
	piece(p, line);
}

struct tf_str figure_decided_by(const struct figure *f, struct tf_arena *a)
{
	struct pieces p = { .n = 0 };

	row_or_step(&p, "kind=", f->kind_rule, f->kind_step);
	row_or_step(&p, ";status=", f->status_rule, f->status_step);
	row_or_step(&p, ";direction=", f->direction_rule, f->direction_step);
	piece(&p, ";topic=");
	piece(&p, f->topic ? f->topic_step : "none");
	piece(&p, ";pair=");
	piece(&p, f->topic && f->topic->step ? f->topic->step : "none");
	piece(&p, ";period=");
	piece(&p, tf_period_none(f->period) ? "open" : f->period_step);
	piece(&p, ";base=");
	piece(&p, tf_period_none(f->base) ? "none" : f->base_step);
	return tf_str_copy(a, (struct tf_str){ p.v, p.n });
}

void claim_order_pair(struct tf_claim *c)
{
	if (c->indicator == TF_IND_TRADE && c->reporter.n && c->partner.n && !tf_str_is(c->partner, "WLD") &&
	    tf_str_cmp(c->reporter, c->partner) > 0) {
		struct tf_str first = c->partner;
		c->partner = c->reporter;
		c->reporter = first;
	}
}

struct tf_claim claim_of(struct claim_source *s, const struct reading *r, const struct figure *f, struct tf_str speaker)
{
	const struct document *doc = s->doc;
	struct tf_arena *keep = s->keep;
	const struct text *t = &doc->text;
	size_t start = t->tok[f->q->tok0].start, end = t->tok[f->q->tok1 - 1].end;

	if (!s->name.s)
		s->name = tf_str_copy(keep, doc->source->name);
	if (!s->sentence.s || s->sentence_number != r->number) {
		s->sentence = fold_blanks(units_str(&r->units, 0, r->units.n), keep);
		s->sentence_number = r->number;
	}
	struct tf_claim c = {
		.doc = s->name,
		.doc_date = doc->about.date,
		.start = start,
		.end = end,
		.quote = tf_str_copy(keep, (struct tf_str){ t->s + start, end - start }),
		.kind = f->kind,
		.status = f->status,
		.indicator = f->claim ? f->indicator : TF_N_INDICATORS,
		.commodity = small_letters(f->commodity, keep),
		.reporter = tf_str_copy(keep, tf_str_of(f->reporter)),
		.partner = tf_str_copy(keep, tf_str_of(f->partner)),
		.value = f->value,
		.value_high = f->value_high,
		.qualifier = f->q->qualifier,
		.step = f->q->step,
		.period = f->period,
		.base = f->base,
		.speaker = fold_blanks(speaker, keep),
		.sentence = s->sentence,
		.decided_by = figure_decided_by(f, keep),
	};
	unsigned long long h = s->text_hash;

	snprintf(c.unit, sizeof c.unit, "%s", f->q->unit);
	h = tf_hash(h, &(unsigned long long){ start }, sizeof(unsigned long long));
	h = tf_hash(h, &(unsigned long long){ end }, sizeof(unsigned long long));
	const char *kind = tf_kind_name(f->kind);
	h = tf_hash(h, kind, strlen(kind));
	for (size_t i = TF_CLAIM_ID_MAX - 1; i-- > 0; h >>= 4)
		c.id[i] = "0123456789abcdef"[h & 15];
	claim_order_pair(&c);
	if (!f->claim)
		c.flags = TF_STR("not_a_claim");
	else if (tf_period_none(f->period))
		c.flags = TF_STR("period_open");
	return c;
}
