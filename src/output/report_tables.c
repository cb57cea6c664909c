/* report_tables.c - the verdicts with what they rest on, and the table of all figures. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "output/caption.h"
#include "output/html.h"
#include "output/report_parts.h"

const struct tf_claim *part_claim(const struct part *p, struct tf_str id)
{
	for (size_t i = 0; i < p->r->claims->n; i++) {
		if (tf_str_is(id, p->r->claims->v[i].id))
			return &p->r->claims->v[i];
	}
	return NULL;
}

bool part_rests_on(const struct tf_verdict *v, const struct tf_claim *c)
{
	struct tf_str rest = v->evidence;

	for (size_t i = 0; i < v->target->n_claims; i++) {
		if (tf_str_is(tf_str_of(v->target->claims[i]->id), c->id))
			return true;
	}
	while (rest.n > 0) {
		if (tf_str_is(tf_str_trim(tf_str_cut(&rest, ';')), c->id))
			return true;
	}
	return false;
}

struct tf_str part_subject(const struct part *p, struct tf_str reporter, struct tf_str partner, enum tf_indicator i,
                           struct tf_str commodity)
{
	struct tf_series s = { .reporter = reporter, .partner = partner, .indicator = i, .commodity = commodity };
	bool many;

	return caption_subject(&s, p->work, &many);
}

/* "100 billion USD", "20 percent", "2 times" */
static struct tf_str amount(const struct part *p, enum tf_kind kind, double value, struct tf_str unit)
{
	if (kind == TF_KIND_GROWTH || kind == TF_KIND_SHARE)
		unit = TF_STR("percent");
	else if (kind == TF_KIND_MULTIPLE)
		unit = TF_STR("times");
	return tf_amount_words(value, unit, p->work);
}

struct tf_str part_target(const struct part *p, const struct tf_target *g)
{
	struct tf_str due = caption_period(g->due, p->work);
	struct tf_str how_much = amount(p, g->kind, g->value, g->unit);

	if (g->value_high > g->value)
		how_much = tf_range_words(how_much, amount(p, g->kind, g->value_high, g->unit), p->work);
	return tf_str_printf(p->work, "%.*s, %.*s%s%.*s",
	                     TF_FMT(part_subject(p, g->reporter, g->partner, g->indicator, g->commodity)),
	                     TF_FMT(how_much), due.n ? " by " : ", no date set",
	                     TF_FMT(due));
}

/* The folders are the same for most documents; the list of inputs has them. */
static struct tf_str file_name(struct tf_str path)
{
	struct tf_str name = path;

	for (size_t i = 0; i + 1 < path.n; i++) {
		if (path.s[i] == '/')
			name = (struct tf_str){ path.s + i + 1, path.n - i - 1 };
	}
	return name;
}

void part_quote(const struct part *p, const struct tf_claim *c)
{
	char date[TF_DATE_MAX];

	struct tf_str words = c->quote.n ? c->quote : amount(p, c->kind, c->value, tf_str_of(c->unit));
	/* a target may come from a ledger, whose rows are not on the page */
	bool linked = part_claim(p, tf_str_of(c->id)) != NULL;

	if (linked)
		fprintf(p->to, "<a href=\"#%c-%s\">", part_document(p, c) ? 'm' : 'c', c->id);
	fputs(c->quote.n ? "<q>" : "", p->to);
	html_text(p->to, words);
	fprintf(p->to, "%s%s <span class=\"note\">", c->quote.n ? "</q>" : "", linked ? "</a>" : "");
	if (c->speaker.n) {
		html_text(p->to, c->speaker);
		fputs(", ", p->to);
	}
	html_text(p->to, file_name(c->doc));
	if (c->doc_date.year)
		html_printf(p->to, p->work, ", %s", tf_date_format(c->doc_date, date));
	fputs("</span>", p->to);
}

static void period_cell(const struct part *p, struct tf_period period)
{
	html_text(p->to, caption_period(period, p->work));
}

static bool named_before(struct tf_str list, struct tf_str one)
{
	while (list.n > 0) {
		struct tf_str other = tf_str_trim(tf_str_cut(&list, ';'));

		if (tf_str_eq(other, one))
			return other.s != one.s;
	}
	return false;
}

static bool has_point(struct tf_str points, struct tf_str id)
{
	for (size_t k = 0; k + id.n <= points.n; k++) {
		if (points.s[k] == 'i' && tf_str_eq((struct tf_str){ points.s + k, id.n }, id))
			return true;
	}
	return false;
}

/* Writes a link to a claim's own point on each chart that has one; false when none has. */
static bool own_points(const struct part *p, const struct tf_claim *c)
{
	bool any = false;

	for (size_t i = 0; i < p->r->n_charts; i++) {
		struct tf_str name = p->r->charts[i].name;

		if (!has_point(p->points[i], tf_str_printf(p->work, "id=\"p-%.*s-%s\"", TF_FMT(name), c->id)))
			continue;
		fprintf(p->to, "<a href=\"#p-%.*s-%s\">chart</a> ", TF_FMT(name), c->id);
		any = true;
	}
	return any;
}

static bool is_one_of(const struct tf_claim *c, const struct tf_claim **list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(c->id, list[i]->id) == 0)
			return true;
	}
	return false;
}

static bool is_same_goal(const struct tf_target *a, const struct tf_target *b)
{
	return a->value == b->value && a->kind == b->kind && a->indicator == b->indicator &&
	       tf_period_eq(a->due, b->due) && tf_str_eq(a->reporter, b->reporter) &&
	       tf_str_eq(a->partner, b->partner) && tf_str_eq(a->commodity, b->commodity) && tf_str_eq(a->unit, b->unit);
}

/* A target said several times has one diamond, which bears the first statement's name. */
static bool point_of_goal(const struct part *p, const struct tf_claim *c)
{
	const struct tf_verdicts *v = p->r->verdicts;

	for (size_t i = 0; v != NULL && i < v->n; i++) {
		if (!is_one_of(c, v->v[i].target->claims, v->v[i].target->n_claims))
			continue;
		for (size_t k = 0; k < v->n; k++) {
			const struct tf_target *g = v->v[k].target;

			if (g->n_claims > 0 && is_same_goal(g, v->v[i].target) && own_points(p, g->claims[0]))
				return true;
		}
	}
	return false;
}

/* Links from a figure to its points on charts.  A value or target that several documents give is one point. */
static void chart_links(const struct part *p, const struct tf_claim *c)
{
	if (own_points(p, c) || point_of_goal(p, c))
		return;
	for (size_t i = 0; i < p->r->n_charts; i++) {
		const struct tf_series *s = p->r->charts[i].series;

		for (size_t k = 0; s != NULL && k < s->n; k++) {
			if (s->v[k].n_claims > 1 && is_one_of(c, s->v[k].claims, s->v[k].n_claims) &&
			    own_points(p, s->v[k].claims[0]))
				return;
		}
	}
}

/* The quotes and rows that an outcome rests on, each once. */
static void evidence(const struct part *p, const struct tf_verdict *v)
{
	struct tf_str rest = v->evidence;

	fputs("<ul>", p->to);
	while (rest.n > 0) {
		struct tf_str one = tf_str_trim(tf_str_cut(&rest, ';'));
		const struct tf_claim *c = part_claim(p, one);

		if (one.n == 0 || named_before(v->evidence, one))
			continue;
		fputs("<li>", p->to);
		if (c != NULL)
			part_quote(p, c);
		else
			html_text(p->to, one);
		if (c != NULL) {
			fputs(" ", p->to);
			chart_links(p, c);
		}
		fputs("</li>", p->to);
	}
	fputs("</ul>", p->to);
}

/* A target met in its year was reached then, at the latest. */
static struct tf_period reached_of(const struct tf_verdict *v)
{
	if (v->verdict == TF_VERDICT_MET && !tf_period_none(v->reached) && v->shortfall <= 0 &&
	    tf_period_none(caption_reached(v)) && !tf_period_none(v->target->due))
		return v->target->due;
	return v->reached;
}

static void verdict_row(const struct part *p, const struct tf_verdict *v, size_t i)
{
	const struct tf_target *g = v->target;
	const char *name = tf_verdict_name(v->verdict);
	struct tf_period reached = reached_of(v);

	fprintf(p->to, "<tr id=\"v-%zu\"><th scope=\"row\">", i + 1);
	html_text(p->to, part_target(p, g));
	fprintf(p->to, "</th><td><span class=\"word %s\">%s ", name, caption_sign(v->verdict));
	html_cstr(p->to, caption_verdict(v->verdict));
	fputs(isfinite(v->outcome) ? "</span></td><td class=\"number\" data-label=\"Outcome\">"
	                           : "</span></td><td class=\"number\">",
	      p->to);
	if (isfinite(v->outcome)) {
		html_text(p->to, v->outcome_obs != NULL ? amount(p, v->outcome_obs->kind, v->outcome, g->unit)
		                                        : amount(p, g->kind, v->outcome, g->unit));
		if (v->outcome_obs != NULL && !tf_period_eq(v->outcome_obs->period, g->due)) {
			fputs(" in ", p->to);
			period_cell(p, v->outcome_obs->period);
		}
		if (isfinite(v->ratio))
			html_printf(p->to, p->work, " (%.0f%%)", v->ratio * 100);
		/* met, though not by this report: when, stands beside it */
		if (v->verdict == TF_VERDICT_MET && v->shortfall > 0 && !tf_period_none(v->reached)) {
			fputs("; above it in ", p->to);
			period_cell(p, v->reached);
		}
	} else if (isfinite(v->probability)) {
		html_printf(p->to, p->work, "probability %.2f", v->probability);
	}
	fputs(tf_period_none(reached) ? "</td><td>" : "</td><td data-label=\"Reached\">", p->to);
	period_cell(p, reached);
	fputs("</td><td>", p->to);
	html_text(p->to, v->reason);
	fputs("<ul>", p->to);
	for (size_t k = 0; k < g->n_claims; k++) {
		fputs("<li>pledge: ", p->to);
		part_quote(p, g->claims[k]);
		fputs(" ", p->to);
		chart_links(p, g->claims[k]);
		fputs("</li>", p->to);
	}
	fputs("</ul>", p->to);
	if (v->evidence.n) {
		fputs("outcome rests on:", p->to);
		evidence(p, v);
	}
	fputs("</td></tr>\n", p->to);
}

void part_verdicts(const struct part *p)
{
	const struct tf_verdicts *v = p->r->verdicts;

	fputs("<section id=\"verdicts\"><h2>Verdicts</h2>\n", p->to);
	if (v == NULL || v->n == 0) {
		fputs("<p>No target is stated in these documents.</p></section>\n", p->to);
		return;
	}
	fputs("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Verdicts\"><table "
	      "class=\"verdicts\">"
	      "<thead><tr><th scope=\"col\">Target</th><th scope=\"col\">Verdict</th><th scope=\"col\">Outcome</th>"
	      "<th scope=\"col\">Reached</th><th scope=\"col\">Why, and in whose words</th></tr></thead>\n<tbody>\n",
	      p->to);
	for (size_t i = 0; i < v->n; i++)
		verdict_row(p, &v->v[i], i);
	fputs("</tbody></table></div></section>\n", p->to);
}

/* Links from a figure to its points on charts and to the verdicts it bears on. */
static void uses(const struct part *p, const struct tf_claim *c)
{
	chart_links(p, c);
	for (size_t i = 0; p->r->verdicts != NULL && i < p->r->verdicts->n; i++) {
		if (part_rests_on(&p->r->verdicts->v[i], c))
			fprintf(p->to, "<a href=\"#v-%zu\">verdict %zu</a> ", i + 1, i + 1);
	}
}

static void figure_row(const struct part *p, const struct tf_claim *c)
{
	fprintf(p->to, "<tr id=\"c-%s\"><th scope=\"row\"><code>%s</code></th><td>", c->id, c->id);
	part_quote(p, c);
	fputs("</td><td>", p->to);
	html_text(p->to, part_subject(p, c->reporter, c->partner, c->indicator, c->commodity));
	fprintf(p->to, "</td><td>%s %s</td><td class=\"number\">%s", tf_claim_status_name(c->status),
	        tf_kind_name(c->kind), tf_qualifier_words(c->qualifier));
	html_text(p->to, tf_amount_words(c->value, tf_str_of(c->unit), p->work));
	if (isfinite(c->value_high)) {
		fputs(" to ", p->to);
		html_text(p->to, tf_amount_words(c->value_high, tf_str_of(c->unit), p->work));
	}
	fputs("</td><td class=\"number\">", p->to);
	period_cell(p, c->period);
	if (!tf_period_none(c->base)) {
		fputs(", against ", p->to);
		period_cell(p, c->base);
	}
	fputs("</td><td>", p->to);
	uses(p, c);
	fputs("</td></tr>\n", p->to);
}

/* The claims as CSV inside a link; large tables are left to the file beside the page. */
static void download(const struct part *p)
{
	char *text = NULL;
	size_t n = 0;
	FILE *csv = open_memstream(&text, &n);

	if (csv == NULL)
		return;
	tf_claims_write_csv(p->r->claims, csv, (struct tf_csv_style){ .excel = true });
	if (fclose(csv) == 0 && n < ((size_t)2 << 20)) {
		fputs("<p><a download=\"claims.csv\" href=\"data:text/csv;charset=utf-8,", p->to);
		html_data(p->to, (struct tf_str){ text, n });
		fputs("\">Download these figures as CSV</a></p>\n", p->to);
	}
	free(text);
}

void part_figures(const struct part *p)
{
	fputs("<section id=\"figures\"><h2>Figures</h2>\n<p class=\"filter\" id=\"filter-line\" hidden>"
	      "<label for=\"filter\">Show rows with</label> <input id=\"filter\" type=\"search\"> "
	      "<span id=\"filter-count\" class=\"note\" role=\"status\"></span></p>\n"
	      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures\"><table class=\"figures\">"
	      "<thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Words</th><th scope=\"col\">About</th>"
	      "<th scope=\"col\">Kind</th><th scope=\"col\">Value</th><th scope=\"col\">Period</th>"
	      "<th scope=\"col\">Used in</th></tr></thead>\n<tbody>\n",
	      p->to);
	for (size_t i = 0; i < p->r->claims->n; i++)
		figure_row(p, &p->r->claims->v[i]);
	fputs("</tbody></table></div>\n", p->to);
	download(p);
	fputs("</section>\n", p->to);
}
