/* sense.c - tells a level, a rate, a change, a factor and a share apart, and says which way a rate or a change goes.
 *
 * Phrasings are rows of rules/kind.tsv and direction.tsv.  What they leave open is decided by what was said
 * last before the figure: "rose", "accounted for", or another percentage. */
#include "extract/sense.h"

#include <string.h>

static const struct rule *decide(const struct sense_context *s, enum rule_field field, size_t unit)
{
	return rules_decide(&s->c->grammar->rules[field], &s->r->units, unit);
}

#define LOOK 60 /* units of a sentence before the figure that are looked through */

static bool is_part(const struct quantity *q) { return q->measure == MEASURE_PERCENT || q->measure == MEASURE_FRACTION; }

bool sense_in_list(const struct reading *r, size_t k)
{
	if (k == 0)
		return false;
	for (uint32_t i = r->figure_unit[k - 1] + 1; i < r->figure_unit[k]; i++)
		if (!unit_is(&r->units, i, "and") && !unit_is(&r->units, i, "or") && !unit_is(&r->units, i, ",") &&
		    r->units.v[i].kind != UNIT_PERIOD)
			return false;
	return true;
}

/* A word that moves something: 1 up, -1 down, 0 none. */
static int motion(const struct units *u, size_t i)
{
	if (unit_lex(u, i, TAG_UP) || unit_lex(u, i, TAG_WIDEN))
		return 1;
	return unit_lex(u, i, TAG_DOWN) || unit_lex(u, i, TAG_NARROW) ? -1 : 0;
}

/* What was said last before a figure that tells a rate from a share. */
struct cue {
	const char *step; /* NULL: nothing was */
	enum tf_kind kind;
	int direction;
};

static struct cue cue_of_figure(const struct figure *f)
{
	struct cue cue = { "as the percentage before", f->kind, f->direction };

	if (f->q->sign)
		cue.direction = f->q->lo < 0 ? -1 : 1;
	return cue;
}

/* "Exports fell 5 percent to 10 billion, imports 3 percent", "Asia made up 40 percent of it, and Europe 20 percent". */
static struct cue cue_before(const struct sense_context *s, size_t k)
{
	const struct reading *r = s->r;
	const struct units *u = &r->units;
	size_t j = k;

	for (size_t i = r->figure_unit[k], steps = 0; i-- > 0 && steps < LOOK && !unit_is_stop(u, i); steps++) {
		if (j > 0 && r->figure_unit[j - 1] == i) {
			const struct figure *f = &s->decided[--j];
			if (f->claim && is_part(f->q) && (f->kind == TF_KIND_GROWTH || f->kind == TF_KIND_SHARE))
				return cue_of_figure(f);
		} else if (unit_lex(u, i, TAG_SHARE)) {
			return (struct cue){ "a share before it", TF_KIND_SHARE, 0 };
		} else if (motion(u, i)) {
			return (struct cue){ "a movement before it", TF_KIND_GROWTH, motion(u, i) };
		}
	}
	return (struct cue){ 0 };
}

/* The figure is what the one before it is held against: "12 percent, down from 15 percent". */
static bool is_held_against(const struct reading *r, size_t unit)
{
	return unit >= 2 && unit_is(&r->units, unit - 1, "from") && motion(&r->units, unit - 2);
}

/* "growth slowed to 3 percent", "its share fell from 20 to 12 percent": where a rate or a share has come to or from, not how
 * far it fell.  The unit of the verb; the figure's own when it is none of this. */
static size_t moved_by(const struct reading *r, size_t unit)
{
	const struct units *u = &r->units;
	bool from = unit > 0 && unit_is(u, unit - 1, "from"), to = unit > 0 && unit_is(u, unit - 1, "to");

	if (unit < 2 || (!from && !to))
		return unit;
	for (size_t i = unit - 1; i-- > 0 && unit - i < 9;) {
		if (motion(u, i))
			return i;
		bool level = u->v[i].kind == UNIT_FIGURE && to && i > 0 && unit_is(u, i - 1, "from");
		if ((u->v[i].kind == UNIT_FIGURE && !level) || (unit_is_boundary(u, i) && !unit_is(u, i, ",")))
			return unit;
	}
	return unit;
}

/* "The fall in exports deepened to 34 percent": the rate is that of the fall, whatever becomes of it. */
static int direction_of_rate(const struct reading *r, size_t verb)
{
	for (size_t i = verb, steps = 0; i-- > 0 && steps < LOOK && !unit_is_stop(&r->units, i); steps++)
		if (motion(&r->units, i))
			return motion(&r->units, i);
	return 0;
}

/* A share is spoken of before the figure in its sentence. */
static bool speaks_of_share(const struct reading *r, size_t unit)
{
	for (size_t i = unit, steps = 0; i-- > 0 && steps < LOOK && !unit_is_stop(&r->units, i); steps++)
		if (unit_lex(&r->units, i, TAG_SHARE))
			return true;
	return false;
}

/* The mention of time behind the figure starts with that word: "12 percent below the year before", "of July's exports". */
static size_t time_behind(const struct reading *r, size_t unit)
{
	return unit + 1 < r->units.n && r->units.v[unit + 1].kind == UNIT_PERIOD ? r->units.v[unit + 1].tok : SIZE_MAX;
}

static const struct lexeme *compares_with_time(const struct reading *r, size_t unit)
{
	size_t tok = time_behind(r, unit);

	return tok == SIZE_MAX ? NULL : lex_at(r->units.text, tok, TAG_COMPARE);
}

static bool is_part_of_time(const struct reading *r, size_t unit)
{
	size_t tok = time_behind(r, unit);

	return tok != SIZE_MAX && token_is(r->units.text, tok, "of");
}

static void set_kind(struct figure *f, enum tf_kind kind, const char *step)
{
	f->kind = kind;
	f->kind_step = step;
}

/* "Farm goods brought in 5 billion, or 12 percent": what part of the whole the amount is. */
static bool restates_amount(const struct sense_context *s, size_t k)
{
	const struct reading *r = s->r;
	const struct figure *before = k > 0 ? &s->decided[k - 1] : NULL;
	size_t or = r->figure_unit[k] - 1U;

	if (!before || !before->claim || before->kind != TF_KIND_LEVEL || before->q->measure == MEASURE_PERCENT || !unit_is(&r->units, or, "or"))
		return false;
	return before->unit + 1 == or || (before->unit + 2 == or && unit_is(&r->units, or - 1, ","));
}

/* A percentage or a part of which no row says what it is. */
static void kind_of_part(const struct sense_context *s, size_t k, struct figure *f)
{
	struct cue cue = cue_before(s, k);

	if (f->q->sign)
		set_kind(f, TF_KIND_GROWTH, "its sign");
	else if (f->q->measure == MEASURE_FRACTION && f->q->form == FACTOR_FOLD)
		set_kind(f, TF_KIND_SHARE, "one in so many");
	else if (compares_with_time(s->r, f->unit))
		set_kind(f, TF_KIND_GROWTH, "held against a time");
	else if (restates_amount(s, k))
		set_kind(f, TF_KIND_SHARE, "part that an amount is");
	else if (is_part_of_time(s->r, f->unit))
		set_kind(f, TF_KIND_SHARE, "part of a time's total");
	else if (cue.step)
		set_kind(f, cue.kind, cue.step);
	else if (s->c->frame->shares)
		set_kind(f, TF_KIND_SHARE, "as in the sentence before");
	else
		set_kind(f, TF_KIND_GROWTH, "by its measure");
}

static void kind_by_measure(const struct sense_context *s, size_t k, struct figure *f)
{
	switch (f->q->measure) {
	case MEASURE_PERCENT:
	case MEASURE_FRACTION:
		kind_of_part(s, k, f);
		break;
	case MEASURE_POINTS:
		set_kind(f, TF_KIND_CHANGE, "by its measure");
		break;
	case MEASURE_TIMES:
		set_kind(f, TF_KIND_MULTIPLE, "by its measure");
		break;
	default:
		/* "The fall of exports was due to Singapore (-RM1.3 billion)": only a balance can be below nothing */
		if (f->q->sign && f->q->measure == MEASURE_MONEY && f->topic && f->topic->indicator != TF_IND_BALANCE)
			set_kind(f, TF_KIND_CHANGE, "its sign");
		else if (compares_with_time(s->r, f->unit))
			set_kind(f, TF_KIND_CHANGE, "held against a time");
		else
			set_kind(f, TF_KIND_LEVEL, "by its measure");
	}
}

void sense_kind(const struct sense_context *s, size_t k, struct figure *f, const struct figure *before)
{
	enum tf_kind kind;

	if (before && is_part(f->q) && is_part(before->q) && is_held_against(s->r, f->unit)) {
		set_kind(f, before->kind, "as what is held against it");
		return;
	}
	if (is_part(f->q) && moved_by(s->r, f->unit) < f->unit && speaks_of_share(s->r, f->unit)) {
		set_kind(f, TF_KIND_SHARE, "where a share has come to");
		return;
	}
	f->kind_rule = decide(s, RULE_KIND, f->unit);
	if (f->kind_rule && tf_kind_read(tf_str_of(f->kind_rule->value), &kind))
		f->kind = kind;
	else if (before && is_part(f->q) && before->q->measure == f->q->measure && sense_in_list(s->r, k))
		set_kind(f, before->kind, "as the one before in the list");
	else
		kind_by_measure(s, k, f);
}

void sense_direction(const struct sense_context *s, size_t k, struct figure *f, const struct figure *before)
{
	const struct reading *r = s->r;
	const struct lexeme *against;

	if (f->q->sign || f->kind == TF_KIND_SHARE)
		return;
	if (before && is_part(f->q) && is_part(before->q) && is_held_against(r, f->unit)) {
		f->direction = before->direction;
		f->direction_step = "as what is held against it";
		return;
	}
	if (f->kind == TF_KIND_GROWTH && moved_by(r, f->unit) < f->unit) {
		f->direction = direction_of_rate(r, moved_by(r, f->unit));
		f->direction_step = "where it has come to";
		return;
	}
	f->direction_rule = decide(s, RULE_DIRECTION, f->unit);
	if (f->direction_rule) {
		f->direction = strcmp(f->direction_rule->value, "down") == 0 ? -1 : 1;
		return;
	}
	if ((against = compares_with_time(r, f->unit)) != NULL) {
		f->direction = strcmp(against->value, "down") == 0 ? -1 : 1;
		f->direction_step = "held against a time";
		return;
	}
	/* "fell short of the 5 billion dollar target by 400 million" */
	if (f->kind == TF_KIND_CHANGE && before && before->q->qualifier == TF_QUAL_UNDER) {
		f->direction = -1;
		f->direction_step = "short of the figure before";
		return;
	}
	/* "down 8 percent in Asia, 3 percent in Africa", "fell 1.2 billion (4 percent)" */
	bool goes = f->kind == TF_KIND_GROWTH || f->kind == TF_KIND_CHANGE;
	struct cue cue = goes ? cue_before(s, k) : (struct cue){ 0 };
	bool bracket = before && f->unit > 0 && unit_is(&r->units, f->unit - 1, "(");
	if (bracket || (before && before->q->measure == f->q->measure && sense_in_list(r, k))) {
		f->direction = before->direction;
		f->direction_step = "as the figure before";
	} else if (cue.step) {
		f->direction = cue.direction;
		f->direction_step = cue.step;
	}
}
