/* place.h - where labels go so that none lies over another or over the data. */
#ifndef OUTPUT_PLACE_H
#define OUTPUT_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "tradefig/str.h"

/* Pixels of the chart, y downwards. */
struct place_box {
	double left, top, right, bottom;
};

struct place_obstacle {
	struct place_box box;
	double weight; /* what covering all of a label with it costs */
};

struct placer {
	struct place_box area; /* labels stay inside */
	struct place_obstacle *v;
	size_t n, cap;
	struct tf_arena *keep;
};

enum place_align { PLACE_LEFT, PLACE_CENTER, PLACE_RIGHT };

struct place_spot {
	double x, y; /* anchor: left, centre or right end of the label; its middle height */
	enum place_align align;
	double cost; /* 0: touches nothing */
	struct place_box box;
};

void place_avoid(struct placer *p, struct place_box box, double weight);
void place_avoid_line(struct placer *p, double x1, double y1, double x2, double y2, double weight);

/* Half the width of the box around a point that labels of other points keep out of. */
#define PLACE_NEAR 12.0

/* The best spot for a label of that size beside the point; the label then is an obstacle itself. */
struct place_spot place_label(struct placer *p, double x, double y, double width, double height);

/* How far a box is from a point, and its part that is nearest. */
double place_distance(struct place_box box, double x, double y, double *at_x, double *at_y);

/* About how wide a text is in Inter of that size. */
double place_text_width(struct tf_str s, double size, bool bold);

#endif
