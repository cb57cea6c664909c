/* field.c - knows the many ways to write a field, and how exact a number must be.
 *
 * Gold lines and tables are made by people and by several programs, so the comparison looks through case, blanks and
 * names of units.  Which fields are compared with which is the business of compare.c. */
#include "learn/field.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define X(n, t) t,
static const char *const field_names[] = { TF_GOLD_FIELDS(X) };
static const char *const check_names[] = { TF_GOLD_CHECKS(X) };
static const char *const cause_names[] = { TF_GOLD_CAUSES(X) };
#undef X

const char *tf_gold_field_name(enum tf_gold_field f)
{
	assert(f < TF_N_FIELDS);
	return field_names[f];
}

const char *tf_gold_check_name(enum tf_gold_check c)
{
	assert(c < TF_N_CHECKS);
	return check_names[c];
}

const char *tf_gold_cause_name(enum tf_gold_cause c)
{
	assert(c < TF_N_CAUSES);
	return cause_names[c];
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool field_same_word(struct tf_str a, struct tf_str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.s[i]) != lower(b.s[i]))
			return false;
	return true;
}

struct tf_str field_clean(struct tf_str s)
{
	static const char *const nothing[] = { "null", "none", "nan", "-" };

	s = tf_str_trim(s);
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		if (field_same_word(s, tf_str_of(nothing[i])))
			return (struct tf_str){ 0 };
	return s;
}

struct tf_str field_file_name(struct tf_str path)
{
	struct tf_str name = path;

	while (path.n)
		name = tf_str_cut(&path, '/');
	return name;
}

double field_number(struct tf_str s)
{
	double x;

	return tf_str_number(s, &x) ? x : NAN;
}

/* The name of a unit that has several. */
static struct tf_str unit_name(struct tf_str unit)
{
	static const struct {
		const char *also, *name;
	} units[] = {
		{ "%", "percent" },
		{ "pct", "percent" },
		{ "per cent", "percent" },
		{ "percentage", "percent" },
		{ "pp", "percent" },
		{ "percentage_point", "percent" },
		{ "percentage_points", "percent" },
		{ "percentage point", "percent" },
		{ "percentage points", "percent" },
		{ "point", "percent" },
		{ "points", "percent" },
		{ "x", "times" },
		{ "time", "times" },
		{ "factor", "times" },
		{ "t", "tonne" },
		{ "ton", "tonne" },
		{ "tons", "tonne" },
		{ "tonnes", "tonne" },
		{ "barrels", "barrel" },
		{ "bbl", "barrel" },
		{ "m\xc2\xb3", "m3" },
		{ "cubic_metre", "m3" },
		{ "cubic_meter", "m3" },
		{ "teus", "teu" },
		{ "vehicles", "vehicle" },
		{ "rmb", "cny" },
	};

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (field_same_word(unit, tf_str_of(units[i].also)))
			return tf_str_of(units[i].name);
	return unit;
}

bool field_same_unit(struct tf_str a, struct tf_str b)
{
	return field_same_word(unit_name(a), unit_name(b));
}

/* code = country ["-" province] */
bool field_same_code(struct tf_str a, struct tf_str b)
{
	struct tf_str country_a = tf_str_cut(&a, '-'), country_b = tf_str_cut(&b, '-');

	return field_same_word(tf_str_trim(country_a), tf_str_trim(country_b)) &&
	       field_same_word(tf_str_trim(a), tf_str_trim(b));
}

/* One of the forms of a period, without a slash. */
static bool period_point(struct tf_str s, struct tf_period *out)
{
	char upper[TF_PERIOD_MAX];

	if (s.n == 0 || s.n > sizeof upper || memchr(s.s, '/', s.n))
		return false;
	for (size_t i = 0; i < s.n; i++)
		upper[i] = s.s[i] == 'q' || s.s[i] == 'h' ? (char)(s.s[i] & ~0x20) : s.s[i];
	return tf_period_parse((struct tf_str){ upper, s.n }, out);
}

/* Unlike in our own files the two ends may have different forms: "2019-Q1/2019-08". */
static bool period_read(struct tf_str s, struct tf_period *out)
{
	struct tf_period from, to;
	struct tf_str rest = s, first = tf_str_cut(&rest, '/');

	if (!period_point(first, &from))
		return false;
	to = from;
	if (first.n < s.n && !period_point(rest, &to))
		return false;
	*out = (struct tf_period){ from.first, to.last };
	return from.first <= to.last;
}

bool field_same_period(struct tf_str a, struct tf_str b)
{
	struct tf_period p, q;

	/* What is no period is still the same as itself. */
	if (!period_read(a, &p) || !period_read(b, &q))
		return field_same_word(a, b);
	return tf_period_eq(p, q);
}

bool field_same_presence(struct tf_str a, struct tf_str b)
{
	return (a.n > 0) == (b.n > 0);
}

/* Is this number, or the rounded fraction that it stands for, written out further than a text would? */
static bool is_long(double x)
{
	return nearbyint(x * 1e6) / 1e6 != x;
}

/* "A third" is 33.33 to one reader and 33.3 to another, "a seventh" 0.14 or 0.143: fractions may be rounded on either
 * side.  A whole number of thirds of a hundred counts as one, and any number with more than six decimals. */
static bool is_rounded_fraction(double gold, double predicted, struct tf_str unit)
{
	double thirds = nearbyint(gold * 3 / 100), exact;

	if (gold * predicted <= 0)
		return false;
	if (field_same_word(unit, TF_STR("times")))
		return fabs(gold) < 1 && fabs(gold - predicted) <= 0.005;
	if (fmod(thirds, 3) != 0)
		exact = thirds * 100 / 3;
	else if (is_long(gold))
		exact = gold;
	else
		return false;
	return fabs(gold - exact) <= 0.05 && fabs(predicted - exact) <= 0.05;
}

bool field_same_value(double gold, double predicted, struct tf_str unit)
{
	double gap = fabs(gold - predicted), size = fmax(fabs(gold), fabs(predicted));

	if (isnan(gold) || isnan(predicted))
		return isnan(gold) && isnan(predicted);
	if (gap == 0 || gap < 1e-9 * size)
		return true;
	unit = unit_name(unit);
	if (field_same_word(unit, TF_STR("percent")) || field_same_word(unit, TF_STR("times")))
		return is_rounded_fraction(gold, predicted, unit);
	/* 240.11 times 1e9 is no whole number to a computer: amounts may differ by one unit */
	return size >= 1e4 && gap <= 1;
}
