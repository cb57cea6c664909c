/* report.c - one page on which a reader walks from a verdict to the words it rests on.
 *
 * One file: style, script and charts are inside, and its content policy forbids everything else.  Markup is
 * written here and in the report_*.c beside it; text from anywhere else goes through html.c. */
#include <string.h>

#include "output/html.h"
#include "output/page.h"
#include "output/report_parts.h"
#include "output/sha256.h"
#include "output/svg.h"

static size_t count_of(const struct tf_verdicts *v, enum tf_verdict_word word)
{
	size_t n = 0;

	for (size_t i = 0; v != NULL && i < v->n; i++)
		n += v->v[i].verdict == word;
	return n;
}

/* The finding: one target's whole story, or how many of several came true. */
static struct tf_str finding(const struct part *p)
{
	const struct tf_verdicts *v = p->r->verdicts;
	size_t met = count_of(v, TF_VERDICT_MET), missed = count_of(v, TF_VERDICT_MISSED), n = v != NULL ? v->n : 0;

	if (n == 1)
		return tf_str_printf(p->work, "%.*s. %.*s", TF_FMT(part_target(p, v->v[0].target)),
		                     TF_FMT(v->v[0].reason));
	if (met + missed > 0)
		return tf_str_printf(p->work, "%zu of %zu settled targets %s met", met, met + missed,
		                     met == 1 ? "was" : "were");
	if (n > 1)
		return tf_str_printf(p->work, "%zu targets, none of them settled by these reports", n);
	return tf_str_printf(p->work, "%zu figure%s on trade, no target", p->r->claims->n,
	                     p->r->claims->n == 1 ? "" : "s");
}

static void counts(const struct part *p)
{
	static const enum tf_verdict_word order[] = { TF_VERDICT_MET,        TF_VERDICT_MISSED,
		                                      TF_VERDICT_LIKELY_MET, TF_VERDICT_LIKELY_MISSED,
		                                      TF_VERDICT_PENDING,    TF_VERDICT_DISPUTED,
		                                      TF_VERDICT_UNKNOWN };
	size_t n = p->r->verdicts != NULL ? p->r->verdicts->n : 0;

	fprintf(p->to, "<p>%zu figure%s in %zu document%s; %zu series; %zu target%s", p->r->claims->n,
	        p->r->claims->n == 1 ? "" : "s", p->r->n_documents, p->r->n_documents == 1 ? "" : "s",
	        p->r->series != NULL ? p->r->series->n : 0, n, n == 1 ? "" : "s");
	for (size_t i = 0, shown = 0; i < sizeof order / sizeof *order; i++) {
		size_t k = count_of(p->r->verdicts, order[i]);

		if (k == 0)
			continue;
		fprintf(p->to, "%s%zu ", shown++ ? ", " : ": ", k);
		for (const char *c = tf_verdict_name(order[i]); *c; c++)
			fputc(*c == '_' ? ' ' : *c, p->to);
	}
	fputs(".</p>\n", p->to);
}

static void head(const struct part *p)
{
	struct tf_str hash = sha256_base64(tf_str_of(page_script), p->work), title = finding(p);

	fprintf(p->to,
	        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
	        "'unsafe-inline'; "
	        "script-src 'sha256-%.*s'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
	        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
	        TF_FMT(hash));
	html_text(p->to, title);
	fprintf(p->to,
	        "</title>\n<style>\n%s</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the "
	        "content</a>\n<header><h1>",
	        page_style);
	html_text(p->to, title);
	fputs("</h1>\n", p->to);
	counts(p);
	fputs("</header>\n<nav aria-label=\"Sections\"><ul><li><a href=\"#verdicts\">Verdicts</a></li>"
	      "<li><a href=\"#charts\">Charts</a></li><li><a href=\"#documents\">Documents</a></li>"
	      "<li><a href=\"#figures\">Figures</a></li><li><a href=\"#method\">Method</a></li></ul></nav>\n"
	      "<main id=\"main\">\n",
	      p->to);
}

static size_t count_points(struct tf_str points)
{
	static const char mark[] = "<g class=\"tf-point\"";
	size_t n = 0;

	for (size_t i = 0; i + sizeof mark - 1 <= points.n; i++)
		n += points.s[i] == '<' && memcmp(points.s + i, mark, sizeof mark - 1) == 0;
	return n;
}

static void chart(const struct part *p, size_t i)
{
	struct tf_str svg = p->svg[i], name = p->r->charts[i].name;
	size_t points = count_points(p->points[i]);

	if (svg.n == 0) {
		fputs("<p class=\"note\">The chart of ", p->to);
		html_text(p->to, p->r->charts[i].series != NULL ? p->r->charts[i].series->id : name);
		fputs(" could not be drawn; its data are in <code>", p->to);
		html_text(p->to, name);
		fputs(".csv</code>.</p>\n", p->to);
		return;
	}
	fputs("<figure><figcaption><h3>", p->to);
	/* escaped when the SVG was written */
	fprintf(p->to, "%.*s</h3><p>%.*s</p>", TF_FMT(svg_part(svg, "title")), TF_FMT(svg_part(svg, "desc")));
	if (points > 0)
		fprintf(p->to, "<p class=\"past\"><a href=\"#after-%zu\">Skip the chart's %zu link%s</a></p>", i + 1, points,
		        points == 1 ? "" : "s");
	fprintf(p->to,
	        "</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart %zu\">\n",
	        i + 1);
	svg_inline(svg, p->r->claims, p->to);
	fprintf(p->to, "</div></figure>\n<span id=\"after-%zu\"></span>\n", i + 1);
}

static void charts(const struct part *p)
{
	fputs("<section id=\"charts\"><h2>Charts</h2>\n", p->to);
	for (size_t i = 0; i < p->r->n_charts; i++)
		chart(p, i);
	if (p->r->n_charts == 0)
		fputs("<p>No series has a value that can be drawn.</p>\n", p->to);
	fputs("</section>\n", p->to);
}

static void method(const struct part *p)
{
	char date[TF_DATE_MAX];

	fputs("<section id=\"method\"><h2>Method</h2>\n<p>Figures are read from the texts by rules; each row names "
	      "the "
	      "words it was read from. Official values stand beside stated ones and keep their publishers. A target "
	      "is "
	      "judged by what was reported for its period, and counts as met or missed only where every value that "
	      "the "
	      "report allows lies on one side. Curves are scenarios, not forecasts.</p>\n<p>Command: <code>",
	      p->to);
	html_text(p->to, p->r->command_line);
	fputs("</code><br>Version: tradefig ", p->to);
	html_text(p->to, p->r->version);
	fputs("<br>Day of the run: ", p->to);
	html_cstr(p->to, tf_date_format(p->r->made, date));
	fputs("</p>\n", p->to);
	if (p->r->n_documents > 0) {
		fputs("<div class=\"scroll\" tabindex=\"0\" role=\"region\" "
		      "aria-label=\"Inputs\"><table><caption>Inputs"
		      "</caption><thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Bytes</th>"
		      "<th scope=\"col\">Figures</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n",
		      p->to);
		for (size_t i = 0; i < p->r->n_documents; i++) {
			const struct tf_report_document *d = &p->r->documents[i];
			size_t n = 0;

			for (size_t k = 0; k < p->r->claims->n; k++)
				n += tf_str_eq(p->r->claims->v[k].doc, d->name);
			fprintf(p->to, "<tr><th scope=\"row\"><a href=\"#d-%zu\">", i + 1);
			html_text(p->to, d->name);
			fprintf(p->to,
			        "</a></th><td class=\"number\">%zu</td><td "
			        "class=\"number\">%zu</td><td><code>%.*s</code>"
			        "</td></tr>\n",
			        d->text.n, n, TF_FMT(sha256_hex(d->text, p->work)));
		}
		fputs("</tbody></table></div>\n", p->to);
	}
	fputs("</section>\n", p->to);
}

/* The charts' files; one that is missing or none of ours leaves a sentence on the page. */
static void read_charts(struct part *p)
{
	p->svg = TF_NEW(p->work, struct tf_str, p->r->n_charts + 1);
	p->points = TF_NEW(p->work, struct tf_str, p->r->n_charts + 1);
	for (size_t i = 0; i < p->r->n_charts; i++) {
		struct tf_diags quiet = { .to = NULL };
		struct tf_source s;
		const char *path = tf_str_printf(p->work, "%s/%.*s.svg", p->r->folder != NULL ? p->r->folder : ".",
		                                 TF_FMT(p->r->charts[i].name))
		                           .s;

		if (p->r->charts[i].name.n && tf_source_read(path, TF_LIMIT_DEFAULT, p->work, &quiet, &s) == TF_OK) {
			p->svg[i] = s.text;
			p->points[i] = svg_points(s.text);
		}
	}
}

enum tf_status tf_report_write(const struct tf_report *r, FILE *to, struct tf_diags *d)
{
	struct part p = { .r = r, .to = to, .work = tf_arena_new() };
	enum tf_status st = TF_OK;

	read_charts(&p);
	head(&p);
	part_verdicts(&p);
	charts(&p);
	part_documents(&p);
	part_figures(&p);
	method(&p);
	fprintf(to, "</main>\n<script>%s</script>\n</body>\n</html>\n", page_script);
	if (fflush(to) != 0 || ferror(to)) {
		tf_diag(d, "report", TF_MSG_CANNOT_WRITE, NULL);
		st = TF_IO;
	}
	tf_arena_free(p.work);
	return st;
}
