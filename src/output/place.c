/* place.c - knows a label's possible spots around its point and takes the one that covers least.
 *
 * One label after the other, no going back: a chart has a dozen labels at most, and a reader forgives a label
 * that is a little farther off sooner than one that lies on the data. */
#include <math.h>

#include "output/clean.h"
#include "output/place.h"

void place_avoid(struct placer *p, struct place_box box, double weight)
{
	struct place_obstacle o = { box, weight };

	TF_PUSH(p->keep, p, o);
}

void place_avoid_line(struct placer *p, double x1, double y1, double x2, double y2, double weight)
{
	double length = hypot(x2 - x1, y2 - y1);
	int n = length > 4000 ? 500 : (int)(length / 8) + 1;

	for (int i = 0; i < n; i++) {
		double x = x1 + (x2 - x1) * (i + 0.5) / n, y = y1 + (y2 - y1) * (i + 0.5) / n;
		double dx = fabs(x2 - x1) / n / 2 + 1.5, dy = fabs(y2 - y1) / n / 2 + 1.5;

		place_avoid(p, (struct place_box){ x - dx, y - dy, x + dx, y + dy }, weight);
	}
}

static double overlap(struct place_box a, struct place_box b)
{
	double w = fmin(a.right, b.right) - fmax(a.left, b.left);
	double h = fmin(a.bottom, b.bottom) - fmax(a.top, b.top);

	return w > 0 && h > 0 ? w * h : 0;
}

/* A point's own box: its label stands beside it anyway. */
static bool is_own(struct place_box box, double x, double y)
{
	return fabs((box.left + box.right) / 2 - x) < 1 && fabs((box.top + box.bottom) / 2 - y) < 1 &&
	       box.right - box.left <= 2 * PLACE_NEAR && box.bottom - box.top <= 2 * PLACE_NEAR;
}

static double cost_of(const struct placer *p, struct place_box box, double x, double y)
{
	double out = fmax(0, p->area.left - box.left) + fmax(0, box.right - p->area.right) +
	             fmax(0, p->area.top - box.top) + fmax(0, box.bottom - p->area.bottom);
	double cost = out * 1000;

	for (size_t i = 0; i < p->n; i++) {
		double o = is_own(p->v[i].box, x, y) ? 0 : overlap(box, p->v[i].box);

		/* the least touch costs something: a line through a word is thin */
		if (o > 0)
			cost += p->v[i].weight * (10 + o);
	}
	return cost;
}

static struct place_box box_at(struct place_spot s, double width, double height)
{
	double left = s.align == PLACE_LEFT ? s.x : s.align == PLACE_RIGHT ? s.x - width : s.x - width / 2;

	return (struct place_box){ left, s.y - height / 2, left + width, s.y + height / 2 };
}

struct place_spot place_label(struct placer *p, double x, double y, double width, double height)
{
	/* right, left, above, below and the corners between; the first ones are what a reader expects */
	static const struct {
		double dx, dy;
		enum place_align align;
	} around[] = {
		{ 1, 0, PLACE_LEFT },        { -1, 0, PLACE_RIGHT },     { 0, -1, PLACE_CENTER },
		{ -0.8, -0.8, PLACE_RIGHT }, { 0.8, -0.8, PLACE_LEFT },  { 0, 1, PLACE_CENTER },
		{ 0.8, 0.8, PLACE_LEFT },    { -0.8, 0.8, PLACE_RIGHT }, { 1, -0.4, PLACE_LEFT },
		{ 1, 0.4, PLACE_LEFT },      { -1, -0.4, PLACE_RIGHT },  { -1, 0.4, PLACE_RIGHT },
	};
	struct place_spot best = { .x = x, .y = y, .align = PLACE_CENTER, .cost = INFINITY };
	struct place_box box;

	for (int ring = 0; ring < 9; ring++) {
		double gap = 10 + ring * 9;

		for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
			struct place_spot s = { .x = x + around[i].dx * gap,
				                .y = y + around[i].dy * (gap + height / 2),
				                .align = around[i].align };

			if (around[i].align != PLACE_CENTER && around[i].dy != 0)
				s.y = y + around[i].dy * (gap * 0.6 + height / 2);
			s.cost = cost_of(p, box_at(s, width, height), x, y) + ring * 18 + (double)i * 0.5;
			if (s.cost < best.cost)
				best = s;
		}
	}
	best.box = box = box_at(best, width, height);
	box.left -= 3, box.right += 3, box.top -= 1, box.bottom += 1;
	place_avoid(p, box, 8);
	return best;
}

double place_distance(struct place_box box, double x, double y, double *at_x, double *at_y)
{
	*at_x = fmin(fmax(x, box.left), box.right);
	*at_y = fmin(fmax(y, box.top), box.bottom);
	return hypot(*at_x - x, *at_y - y);
}

double place_text_width(struct tf_str s, double size, bool bold)
{
	double ems = 0;

	for (size_t at = 0; at < s.n;) {
		uint32_t u;

		at += clean_char(s.s + at, s.n - at, &u);
		if (u == ' ' || u == '.' || u == ',' || u == ':' || u == 'i' || u == 'l' || u == '\'' || u == 'j')
			ems += 0.28;
		else if (u == 't' || u == 'f' || u == 'r' || u == '(' || u == ')' || u == '-')
			ems += 0.38;
		else if (u == 'm' || u == 'w' || u == 'M' || u == 'W' || u == '%' || u > 0x2000)
			ems += 0.86;
		else if ((u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '$')
			ems += 0.66;
		else
			ems += 0.58;
	}
	return ems * size * (bold ? 1.06 : 1.0);
}
