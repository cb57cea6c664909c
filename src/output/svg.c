/* svg.c - knows the SVG that gnuplot 5.4 writes, and what a browser needs of it.
 *
 * gnuplot names every picture's parts alike, puts the code of a plot into its tooltip, and knows no bold font
 * outside its enhanced text, which in turn lets & through.  So the file is walked once: what stands in tags is
 * mended, what stands between them (escaped by gnuplot) is copied. */
#include <math.h>
#include <string.h>

#include "output/html.h"
#include "output/svg.h"

#define SIZE "width=\"960\" height=\"620\" viewBox=\"0 0 960 620\""
#define POINT "<g class=\"tf-point\" data-claim=\""
#define FONTS "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif"

static bool at_word(struct tf_str s, size_t i, const char *word)
{
	size_t n = strlen(word);

	return s.n - i >= n && memcmp(s.s + i, word, n) == 0;
}

static size_t find(struct tf_str s, size_t from, const char *word)
{
	for (size_t i = from; i < s.n; i++) {
		if (s.s[i] == word[0] && at_word(s, i, word))
			return i;
	}
	return s.n;
}

/* rgb( 0, 114, 178) -> #0072b2; returns the bytes read, 0 when it is none */
static size_t colour(struct tf_str s, size_t i, FILE *to)
{
	unsigned part[3] = { 0, 0, 0 };
	size_t at = i + 4;

	for (int k = 0; k < 3; k++) {
		while (at < s.n && s.s[at] == ' ')
			at++;
		while (at < s.n && s.s[at] >= '0' && s.s[at] <= '9' && part[k] < 256)
			part[k] = part[k] * 10 + (unsigned)(s.s[at++] - '0');
		if (at >= s.n || s.s[at] != (k < 2 ? ',' : ')') || part[k] > 255)
			return 0;
		at++;
	}
	fprintf(to, "#%02x%02x%02x", part[0], part[1], part[2]);
	return at - i;
}

/* One tag, from < to >, mended. */
static void tag(struct tf_str s, struct tf_str name, FILE *to)
{
	static const struct {
		const char *is, *becomes;
	} changes[] = {
		{ "font-family=\"Inter:Bold\"", "font-family=\"" FONTS "\" font-weight=\"700\"" },
		{ "font-family=\"Inter\"", "font-family=\"" FONTS "\"" },
		/* outlines of open signs that can be seen */
		{ "stroke-width='0.242'", "stroke-width='0.4'" },
		{ "='white'", "='#ffffff'" },
		{ "=\"white\"", "=\"#ffffff\"" },
		{ "='black'", "='#1d2733'" },
		{ "=\"black\"", "=\"#1d2733\"" },
	};
	static const char *const ids[] = { " id='", " id=\"", "href='#", "href=\"#" };

	for (size_t i = 0; i < s.n;) {
		size_t took = 0;

		for (size_t k = 0; !took && k < sizeof changes / sizeof *changes; k++) {
			if (at_word(s, i, changes[k].is)) {
				fputs(changes[k].becomes, to);
				took = strlen(changes[k].is);
			}
		}
		for (size_t k = 0; !took && k < sizeof ids / sizeof *ids; k++) {
			if (at_word(s, i, ids[k])) {
				fprintf(to, "%s%.*s-", ids[k], TF_FMT(name));
				took = strlen(ids[k]);
			}
		}
		if (!took && at_word(s, i, "rgb("))
			took = colour(s, i, to);
		if (!took) {
			fputc(s.s[i], to);
			took = 1;
		}
		i += took;
	}
}

static void write_points(const struct svg_point_list *points, struct tf_str name, FILE *to)
{
	fprintf(to, "<g class=\"tf-points\" fill=\"#ffffff\" fill-opacity=\"0\">\n");
	for (size_t i = 0; i < points->n; i++) {
		const struct svg_point *p = &points->v[i];

		if (!isfinite(p->x) || !isfinite(p->y))
			continue;
		fputs(POINT, to);
		html_text(to, p->claim);
		fputs("\" id=\"p-", to);
		html_text(to, name);
		fputs("-", to);
		html_text(to, p->claim);
		fputs("\"><title>", to);
		html_text(to, p->title);
		fprintf(to, "</title><circle cx=\"%.2f\" cy=\"%.2f\" r=\"9\"/></g>\n", p->x, p->y);
	}
	fputs("</g>\n", to);
}

bool svg_finish(struct tf_str raw, struct tf_str name, struct tf_str title, struct tf_str description,
                const struct svg_point_list *points, FILE *to)
{
	size_t at = find(raw, 0, "<g id=\"gnuplot_canvas\">"), end = find(raw, at, "</svg>");

	if (at == raw.n || end == raw.n)
		return false;
	fputs("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg class=\"tf-chart\" "
	      "xmlns=\"http://www.w3.org/2000/svg\" "
	      "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " SIZE " ",
	      to);
	fprintf(to, "role=\"group\" aria-labelledby=\"%.*s-title %.*s-desc\">\n<title id=\"%.*s-title\">",
	        TF_FMT(name), TF_FMT(name), TF_FMT(name));
	html_text(to, title);
	fprintf(to, "</title>\n<desc id=\"%.*s-desc\">", TF_FMT(name));
	html_text(to, description);
	fputs("</desc>\n<rect width=\"960\" height=\"620\" fill=\"#ffffff\"/>\n", to);
	while (at < end) {
		size_t open = find(raw, at, "<"), close;

		fwrite(raw.s + at, 1, (open < end ? open : end) - at, to);
		if (open >= end)
			break;
		if (at_word(raw, open, "<title>")) {
			close = find(raw, open, "</title>");
			at = close == raw.n ? end : close + 8;
			continue;
		}
		close = find(raw, open, ">");
		tag((struct tf_str){ raw.s + open, close - open }, name, to);
		at = close;
	}
	write_points(points, name, to);
	fputs("</svg>\n", to);
	return true;
}

struct tf_str svg_part(struct tf_str svg, const char *name)
{
	char open[16], close[16];
	size_t a, b;

	snprintf(open, sizeof open, "<%s ", name);
	snprintf(close, sizeof close, "</%s>", name);
	a = find(svg, find(svg, 0, open), ">");
	b = find(svg, a, close);
	if (b == svg.n)
		return (struct tf_str){ "", 0 };
	return (struct tf_str){ svg.s + a + 1, b - a - 1 };
}

struct tf_str svg_points(struct tf_str svg)
{
	size_t at = find(svg, 0, "<g class=\"tf-points\"");

	return (struct tf_str){ svg.s + at, svg.n - at };
}

/* The colours of the charts and the page's names for them. */
static size_t as_variable(struct tf_str s, size_t i, FILE *to)
{
	static const struct {
		const char *hex, *name;
	} colours[] = {
		{ "#ffffff", "paper" }, { "#1d2733", "ink" },    { "#5b6770", "grey" },   { "#dfe3e8", "grid" },
		{ "#0072b2", "blue" },  { "#e6f0f6", "band95" }, { "#cfe2ee", "band80" }, { "#c2410c", "missed" },
		{ "#00734f", "met" },   { "#8a949d", "part" },   { "#7b8791", "line" },   { "#b9c2c9", "line2" },
	};

	for (size_t k = 0; k < sizeof colours / sizeof *colours; k++) {
		if (at_word(s, i, colours[k].hex)) {
			fprintf(to, "var(--%s)", colours[k].name);
			return 7;
		}
	}
	return 0;
}

static bool is_known(struct tf_str svg, size_t at, const struct tf_claims *claims)
{
	struct tf_str id = { svg.s + at, svg.n - at };

	id = tf_str_cut(&id, '"');
	for (size_t i = 0; i < claims->n; i++) {
		if (tf_str_is(id, claims->v[i].id))
			return true;
	}
	return false;
}

bool svg_inline(struct tf_str svg, const struct tf_claims *claims, FILE *to)
{
	size_t at = find(svg, 0, "<svg class=\"tf-chart\"");
	bool in_tag = false;

	if (at == svg.n)
		return false;
	while (at < svg.n) {
		size_t took = 0;
		char c = svg.s[at];

		if (at_word(svg, at, POINT) && is_known(svg, at + strlen(POINT), claims)) {
			size_t end = find(svg, at, "</g>");

			/* the point's lines are ours: a link whose name is its title */
			fputs("<a class=\"tf-point\" href=\"#c-", to);
			at += strlen(POINT);
			if (end == svg.n || end < at)
				return false;
			fwrite(svg.s + at, 1, end - at, to);
			fputs("</a>", to);
			at = end + 4;
			continue;
		}
		if (at_word(svg, at, SIZE)) {
			/* the page says title and source in its own words */
			fputs("viewBox=\"0 86 960 478\"", to);
			took = strlen(SIZE);
		} else if (in_tag && c == '#')
			took = as_variable(svg, at, to);
		if (c == '<')
			in_tag = true;
		else if (c == '>')
			in_tag = false;
		if (!took) {
			fputc(c, to);
			took = 1;
		}
		at += took;
	}
	return true;
}
