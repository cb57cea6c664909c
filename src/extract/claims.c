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

static const char *row_or_step(const struct rule *rule, const char *step, char *buf, size_t size)
{
	if (!rule)
		return step && *step ? step : "default";
	const char *name = strrchr(rule->file, '/');
	snprintf(buf, size, "%s:%u", name ? name + 1 : rule->file, rule->line);
	return buf;
}

struct tf_str figure_decided_by(const struct figure *f, struct tf_arena *a)
{
	char kind[64], status[64], direction[64];

	return tf_str_printf(a, "kind=%s;status=%s;direction=%s;topic=%s;pair=%s;period=%s;base=%s",
	                     row_or_step(f->kind_rule, f->kind_step, kind, sizeof kind),
	                     row_or_step(f->status_rule, f->status_step, status, sizeof status),
	                     row_or_step(f->direction_rule, f->direction_step, direction, sizeof direction),
	                     f->topic ? f->topic_step : "none", f->topic && f->topic->step ? f->topic->step : "none",
	                     tf_period_none(f->period) ? "open" : f->period_step, tf_period_none(f->base) ? "none" : f->base_step);
}

struct tf_claim claim_of(const struct document *doc, const struct reading *r, const struct figure *f, struct tf_str speaker,
                         unsigned long long text_hash, struct tf_arena *keep)
{
	const struct text *t = &doc->text;
	size_t start = t->tok[f->q->tok0].start, end = t->tok[f->q->tok1 - 1].end;
	struct tf_claim c = {
		.doc = tf_str_copy(keep, doc->source->name),
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
		.sentence = fold_blanks(units_str(&r->units, 0, r->units.n), keep),
		.decided_by = figure_decided_by(f, keep),
	};
	unsigned long long h = text_hash;

	snprintf(c.unit, sizeof c.unit, "%s", f->q->unit);
	h = tf_hash(h, &(unsigned long long){ start }, sizeof(unsigned long long));
	h = tf_hash(h, &(unsigned long long){ end }, sizeof(unsigned long long));
	const char *kind = tf_kind_name(f->kind);
	h = tf_hash(h, kind, strlen(kind));
	snprintf(c.id, sizeof c.id, "%016llx", h);
	/* Two sides trade with each other: the pair of a trade figure has no order of its own. */
	if (c.indicator == TF_IND_TRADE && c.reporter.n && c.partner.n && !tf_str_is(c.partner, "WLD") &&
	    tf_str_cmp(c.reporter, c.partner) > 0) {
		struct tf_str first = c.partner;
		c.partner = c.reporter;
		c.reporter = first;
	}
	if (!f->claim)
		c.flags = TF_STR("not_a_claim");
	else if (tf_period_none(f->period))
		c.flags = TF_STR("period_open");
	return c;
}
