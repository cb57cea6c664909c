/* explain.c - shows how a document was read: sentences, tags, times, parties, topics, and what decided each figure. */
#include <math.h>
#include <string.h>

#include "extract/claims.h"
#include "extract/pass.h"
#include "extract/weighing.h"

static void explain_units(const struct reading *r, FILE *to)
{
	fprintf(to, "    units   ");
	for (size_t i = 0; i < r->units.n; i++) {
		const struct unit *u = &r->units.v[i];
		struct tf_str s = units_str(&r->units, i, i + 1);

		fprintf(to, " %.*s", TF_FMT(s));
		if (u->kind == UNIT_FIGURE)
			fprintf(to, "/FIGURE");
		else if (u->kind == UNIT_PERIOD)
			fprintf(to, "/PERIOD");
		else
			for (size_t k = 0; k < r->units.text->tok[u->tok].n_lex; k++) {
				const struct lexeme *lex = r->units.text->lex[r->units.text->tok[u->tok].lex + k];
				fprintf(to, "/%s%s%s", tag_name(lex->tag), *lex->value ? "=" : "", lex->value);
			}
	}
	fprintf(to, "\n");
}

static void explain_parties(const struct reading *r, FILE *to)
{
	for (size_t i = 0; i < r->parties.n; i++) {
		const struct party *p = &r->parties.v[i];
		struct tf_str s = units_str(&r->units, p->unit, p->end);
		fprintf(to, "    party    %.*s: %s %s%s\n", TF_FMT(s), *p->code ? p->code : "(by reference)", p->code2,
		        p->possessive ? " owner" : "");
	}
	for (size_t i = 0; i < r->topics.n; i++) {
		const struct topic *t = &r->topics.v[i];
		struct tf_str s = units_str(&r->units, t->unit, t->end);
		if (t->off)
			fprintf(to, "    topic    %.*s: not trade\n", TF_FMT(s));
		else
			fprintf(to, "    topic    %.*s: %s %s > %s (%s)%s\n", TF_FMT(s), tf_indicator_name(t->indicator),
			        t->reporter ? t->reporter : "?", t->partner ? t->partner : "?", t->step, t->again ? " by reference" : "");
	}
}

static void explain_periods(const struct reading *r, FILE *to)
{
	static const char *const roles[] = { "plain", "due", "base", "stand" };

	for (size_t i = 0; i < r->periods.n; i++) {
		const struct period_mention *m = &r->periods.v[i];
		const struct text *t = r->units.text;
		fprintf(to, "    time     %.*s: %s\n", (int)(t->tok[m->tok1 - 1].end - t->tok[m->tok0].start), t->s + t->tok[m->tok0].start,
		        roles[m->role]);
	}
}

/* The rows of a field that fit as well and came too late. */
static void explain_losers(const struct tf_grammar *g, enum rule_field field, const struct rule *won, const struct reading *r,
                           const struct figure *f, FILE *to)
{
	const struct rules *rules = &g->rules[field];

	for (size_t k = 0; k < rules->n; k++)
		if (&rules->v[k] != won && pattern_fits(rules->v[k].pattern, &r->units, f->unit))
			fprintf(to, "      also fits %s:%u %s: %s\n", rules->v[k].file, rules->v[k].line, rules->v[k].value, rules->v[k].text);
}

static void explain_figure(const struct tf_grammar *g, const struct document *doc, const struct reading *r, const struct figure *f,
                           struct tf_arena *work, FILE *to)
{
	const struct text *t = &doc->text;
	char period[TF_PERIOD_MAX], base[TF_PERIOD_MAX], value[TF_NUMBER_MAX], high[TF_NUMBER_MAX] = "";
	uint32_t a = t->tok[f->q->tok0].start, b = t->tok[f->q->tok1 - 1].end;

	tf_number_format(f->value, value);
	if (!isnan(f->value_high))
		tf_number_format(f->value_high, high);
	fprintf(to, "  figure \"%.*s\" [byte %u]%s%s\n", (int)(b - a), t->s + a, a, f->claim ? "" : ": no claim, ",
	        f->claim ? "" : f->why_not);
	fprintf(to, "    %s %s %s %s>%s %s %s%s%s %s period %s base %s\n", tf_kind_name(f->kind), tf_claim_status_name(f->status),
	        tf_indicator_name(f->indicator), f->reporter, f->partner, tf_qualifier_name(f->q->qualifier), value, *high ? ".." : "",
	        high, f->q->unit, tf_period_format(f->period, period), tf_period_format(f->base, base));
	struct tf_str by = figure_decided_by(f, work);
	fprintf(to, "    decided by %.*s\n", TF_FMT(by));
	explain_losers(g, RULE_KIND, f->kind_rule, r, f, to);
	explain_losers(g, RULE_STATUS, f->status_rule, r, f, to);
	explain_losers(g, RULE_DIRECTION, f->direction_rule, r, f, to);
}

enum tf_status tf_explain(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o, FILE *to,
                          struct tf_diags *d)
{
	static const char *const parts[] = { "publisher", "date", "title", "body", "table" };
	struct tf_arena *work = tf_arena_new();
	struct weighings w = { .weights = g->weights, .all = o && o->trace, .work = work };
	struct rank_watch watch = weighings_watch(&w);
	struct pass *p = pass_over(g, source, o, &watch, work);
	char date[TF_DATE_MAX];

	(void)d;
	fprintf(to, "document %.*s\n", TF_FMT(source->name));
	fprintf(to, "  date %s from %s; about %s %s\n", tf_date_format(p->doc.about.date, date), p->doc.about.date_from, p->base.home,
	        p->base.partner);
	weighings_print(&w, NULL, to);
	for (size_t k = 0; k < p->doc.n_sentences; k++) {
		const struct sentence *s = &p->doc.sentences[k];
		const struct reading *r = &p->readings[k];
		struct tf_place at = tf_source_place(source, p->doc.text.tok[s->tok0].start);

		if (!r->units.n)
			continue;
		fprintf(to, "\nsentence %zu, line %zu, %s\n", k + 1, at.line, parts[s->part]);
		explain_units(r, to);
		explain_parties(r, to);
		explain_periods(r, to);
		for (size_t i = 0; i < p->figures[k].n; i++) {
			explain_figure(g, &p->doc, r, &p->figures[k].v[i], work, to);
			weighings_print(&w, p->figures[k].v[i].q, to);
		}
	}
	tf_arena_free(work);
	return ferror(to) ? TF_IO : TF_OK;
}
