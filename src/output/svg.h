/* svg.h - makes gnuplot's SVG fit to be read, linked and put into a page. */
#ifndef OUTPUT_SVG_H
#define OUTPUT_SVG_H

#include <stdio.h>

#include "tradefig/claim.h"

/* A place on the chart that leads to a claim. */
struct svg_point {
	double x, y; /* pixels */
	struct tf_str claim, title;
};
struct svg_point_list {
	struct svg_point *v;
	size_t n, cap;
};

/* Writes gnuplot's SVG `raw` anew: ids begin with `name`, plots have no titles of gnuplot's making, the bold
 * font is bold, colours are #rrggbb; the picture has a title, a description and the points.  False when `raw` is
 * no such SVG. */
bool svg_finish(struct tf_str raw, struct tf_str name, struct tf_str title, struct tf_str description,
                const struct svg_point_list *points, FILE *to);

/* The chart for a page: from a finished SVG's text, without its XML declaration, header and source band, with
 * colours as variables of the page and the points of these claims as links to their rows.  False when `svg` is
 * none of ours. */
bool svg_inline(struct tf_str svg, const struct tf_claims *claims, FILE *to);

/* What stands between <title> and </title>, or <desc> and </desc>, of a finished SVG: escaped already. */
struct tf_str svg_part(struct tf_str svg, const char *tag);

/* The part of a finished SVG with the claims' points. */
struct tf_str svg_points(struct tf_str svg);

#endif
