/* report_documents.c - the documents' texts, with every figure marked where it stands.
 *
 * A mark says by colour, by underline and by hidden words what the text makes of its figure, and leads to the
 * figure's row.  Claims may overlap: the later one then has its target but no words of its own. */
#include <stdlib.h>
#include <string.h>

#include "output/html.h"
#include "output/report_parts.h"

static bool is_in(const struct tf_claim *c, const struct tf_report_document *d)
{
	return c->start < c->end && c->end <= d->text.n && tf_str_eq(d->name, c->doc);
}

const struct tf_report_document *part_document(const struct part *p, const struct tf_claim *c)
{
	for (size_t i = 0; i < p->r->n_documents; i++) {
		if (is_in(c, &p->r->documents[i]))
			return &p->r->documents[i];
	}
	return NULL;
}

static int by_place(const void *a, const void *b)
{
	const struct tf_claim *x = *(const struct tf_claim *const *)a, *y = *(const struct tf_claim *const *)b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return strcmp(x->id, y->id);
}

static void mark(const struct part *p, const struct tf_claim *c, struct tf_str words)
{
	const char *status = tf_claim_status_name(c->status);

	fprintf(p->to, "<a class=\"%s%s\" id=\"m-%s\" href=\"#c-%s\">", status, c->flags.n ? " doubt" : "", c->id,
	        c->id);
	if (words.n > 0) {
		fputs("<mark>", p->to);
		html_text(p->to, words);
		fputs("</mark>", p->to);
	}
	fprintf(p->to, "<span class=\"vh\"> (%s figure%s)</span></a>", status, c->flags.n ? ", with doubts" : "");
}

static void text(const struct part *p, const struct tf_report_document *d)
{
	const struct tf_claim **of = TF_NEW(p->work, const struct tf_claim *, p->r->claims->n + 1);
	size_t n = 0, at = 0;

	for (size_t i = 0; i < p->r->claims->n; i++) {
		const struct tf_claim *c = &p->r->claims->v[i];

		if (is_in(c, d))
			of[n++] = c;
	}
	qsort(of, n, sizeof *of, by_place);
	fputs("<div class=\"text\">", p->to);
	for (size_t i = 0; i < n; i++) {
		size_t start = of[i]->start > at ? of[i]->start : at;

		html_text(p->to, (struct tf_str){ d->text.s + at, start - at });
		at = start;
		if (of[i]->end > at) {
			mark(p, of[i], (struct tf_str){ d->text.s + at, of[i]->end - at });
			at = of[i]->end;
		} else {
			mark(p, of[i], (struct tf_str){ "", 0 });
		}
	}
	html_text(p->to, (struct tf_str){ d->text.s + at, d->text.n - at });
	fputs("</div>\n", p->to);
	for (size_t i = 0; i < n; i++) {
		if (of[i]->flags.n == 0)
			continue;
		fprintf(p->to, "<p class=\"note\">Doubt about <a href=\"#m-%s\">", of[i]->id);
		html_text(p->to, of[i]->quote);
		fputs("</a>: ", p->to);
		html_text(p->to, of[i]->flags);
		fputs("</p>\n", p->to);
	}
}

void part_documents(const struct part *p)
{
	char date[TF_DATE_MAX];

	fputs("<section id=\"documents\"><h2>Documents</h2>\n<p class=\"note\">Marked figures: solid underline "
	      "reported, dashed target, dotted forecast, double with doubts. Each leads to its row.</p>\n",
	      p->to);
	for (size_t i = 0; i < p->r->n_documents; i++) {
		const struct tf_report_document *d = &p->r->documents[i];

		fprintf(p->to, "<article id=\"d-%zu\"><h3>", i + 1);
		html_text(p->to, d->title.n ? d->title : d->name);
		fputs("</h3>\n<p class=\"note\">", p->to);
		if (d->publisher.n) {
			html_text(p->to, d->publisher);
			fputs(", ", p->to);
		}
		html_cstr(p->to, d->date.year ? tf_date_format(d->date, date) : "no date found");
		fputs(", <code>", p->to);
		html_text(p->to, d->name);
		fputs("</code></p>\n", p->to);
		text(p, d);
		fputs("</article>\n", p->to);
	}
	if (p->r->n_documents == 0)
		fputs("<p>No document was read: the figures came from a table.</p>\n", p->to);
	fputs("</section>\n", p->to);
}
