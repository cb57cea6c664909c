/* names.c - says codes, amounts and periods as a reader would.
 *
 * The names come from the table in names.def, never from a document, so they may stand in titles and reasons as they
 * are.  What is said with them is the business of reason.c and of the charts. */
#include "model/names.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct {
	const char *code, *name, *others;
} countries[] = {
#define COUNTRY(code, name, others) { code, name, others },
#include "model/names.def"
#undef COUNTRY
};
#define N_COUNTRIES (sizeof countries / sizeof *countries)

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_name(struct tf_str a, struct tf_str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.s[i]) != lower(b.s[i]))
			return false;
	return true;
}

static bool among(struct tf_str name, const char *others)
{
	struct tf_str rest = tf_str_of(others);

	while (rest.n)
		if (same_name(name, tf_str_cut(&rest, '|')))
			return true;
	return false;
}

/* A country's code with something behind a hyphen: "CHN-Heilongjiang". */
static bool below_country(struct tf_str s)
{
	struct tf_str rest = s;
	struct tf_str head = tf_str_cut(&rest, '-');

	if (head.n != 3 || rest.n == 0)
		return false;
	for (size_t i = 0; i < N_COUNTRIES; i++)
		if (tf_str_is(head, countries[i].code))
			return true;
	return false;
}

struct tf_str names_code(struct tf_str name)
{
	for (size_t i = 0; i < N_COUNTRIES; i++)
		if (same_name(name, tf_str_of(countries[i].code)))
			return tf_str_of(countries[i].code);
	for (size_t i = 0; i < N_COUNTRIES; i++)
		if (same_name(name, tf_str_of(countries[i].name)) || among(name, countries[i].others))
			return tf_str_of(countries[i].code);
	return below_country(name) ? name : (struct tf_str){ 0 };
}

/* A code that is not in the table is given back as it is.  A slice has no NUL behind it, so it is copied into one of a
 * few buffers that are used in turn: a sentence may name several before the first is written. */
static const char *as_given(struct tf_str code)
{
	enum { N_BUFFERS = 8, SIZE = 64 };
	static _Thread_local char buffer[N_BUFFERS][SIZE];
	static _Thread_local unsigned next;
	char *to = buffer[next++ % N_BUFFERS];

	snprintf(to, SIZE, "%.*s", TF_FMT(code));
	return to;
}

const char *tf_country_name(struct tf_str code)
{
	size_t lo = 0, hi = N_COUNTRIES;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = tf_str_cmp(code, tf_str_of(countries[mid].code));

		if (c == 0)
			return countries[mid].name;
		if (c < 0)
			hi = mid;
		else
			lo = mid + 1;
	}
	return as_given(code);
}

/* "China's", "United States'" */
static struct tf_str possessive(struct tf_str code, struct tf_arena *keep)
{
	const char *name = tf_country_name(code);
	size_t n = strlen(name);

	return tf_str_printf(keep, "%s%s", name, n && name[n - 1] == 's' ? "'" : "'s");
}

static const char *preposition(enum tf_indicator i)
{
	switch (i) {
	case TF_IND_EXPORTS:
		return "to";
	case TF_IND_IMPORTS:
		return "from";
	case TF_IND_INVESTMENT:
	case TF_IND_INVESTMENT_STOCK:
		return "in";
	default:
		return "with";
	}
}

struct tf_str names_subject(struct tf_str reporter, struct tf_str partner, enum tf_indicator i,
                            struct tf_str commodity, struct tf_arena *keep)
{
	static const char *const words[] = {
		[TF_IND_TRADE] = "trade",
		[TF_IND_EXPORTS] = "exports",
		[TF_IND_IMPORTS] = "imports",
		[TF_IND_BALANCE] = "trade balance",
		[TF_IND_SERVICES_TRADE] = "services trade",
		[TF_IND_INVESTMENT] = "investment",
		[TF_IND_INVESTMENT_STOCK] = "investment stock",
		[TF_IND_OTHER_TRADE] = "other trade",
	};
	const char *what = words[i];
	bool is_one_way = i == TF_IND_EXPORTS || i == TF_IND_IMPORTS;
	bool alone = partner.n == 0 || tf_str_is(partner, "WLD");
	struct tf_str in = { 0 };

	if (commodity.n && !tf_str_is(commodity, "goods"))
		in = tf_str_printf(keep, " %s %.*s", is_one_way ? "of" : "in", TF_FMT(commodity));
	if (reporter.n == 0)
		return tf_str_printf(keep, "%s%.*s", what, TF_FMT(in));
	if (alone)
		return tf_str_printf(keep, "%.*s %s%.*s", TF_FMT(possessive(reporter, keep)), what, TF_FMT(in));
	if (i == TF_IND_TRADE || i == TF_IND_OTHER_TRADE)
		return tf_str_printf(keep, "%s-%s %s%.*s", tf_country_name(reporter), tf_country_name(partner), what,
		                     TF_FMT(in));
	return tf_str_printf(keep, "%.*s %s%.*s %s %s", TF_FMT(possessive(reporter, keep)), what, TF_FMT(in),
	                     preposition(i), tf_country_name(partner));
}

/* Round numbers stand as they were said ("100"); others have three figures at least and one decimal place in the
 * hundreds, so that 107.1 is seen to be above 107. */
static struct tf_str digits(double x, struct tf_arena *keep)
{
	double size = fabs(x);

	if (fabs(x - round(x)) <= 1e-9 * size)
		return tf_str_printf(keep, "%.0f", x);
	return tf_str_printf(keep, size < 9.995 ? "%.2f" : "%.1f", x);
}

static const struct {
	double worth;
	const char *word;
} scales[] = { { 1e12, " trillion" }, { 1e9, " billion" }, { 1e6, " million" }, { 1, "" } };
#define LAST_SCALE (sizeof scales / sizeof *scales - 1)

/* The scale in which the size is said; a value that rounds up to the next one is said in that. */
static size_t scale_of(double size)
{
	size_t i = 0;

	while (scales[i].worth > 1 && size < scales[i].worth * 0.99995)
		i++;
	return i;
}

struct tf_str names_amount(double value, struct tf_arena *keep)
{
	struct tf_str out;
	size_t i;

	if (!isfinite(value))
		return (struct tf_str){ 0 };
	i = scale_of(fabs(value));
	out = digits(value / scales[i].worth, keep);
	/* Percents and factors are said without the zeros that show how far an amount was rounded. */
	while (i == LAST_SCALE && memchr(out.s, '.', out.n) && (out.s[out.n - 1] == '0' || out.s[out.n - 1] == '.'))
		out.n--;
	return tf_str_printf(keep, "%.*s%s", TF_FMT(out), scales[i].word);
}

/* Two figures, three where the first is a 1: 88.9 -> 89, 107.1 -> 107. */
static double roughly(double x)
{
	double unit = x == 0 ? 1 : pow(10, floor(log10(fabs(x))));

	unit /= fabs(x) / unit < 2 ? 100 : 10;
	return round(x / unit) * unit;
}

struct tf_str names_range(double low, double high, struct tf_arena *keep)
{
	size_t i = scale_of(fabs(high));

	return tf_str_printf(keep, "%.*s to %.*s%s", TF_FMT(digits(roughly(low / scales[i].worth), keep)),
	                     TF_FMT(digits(roughly(high / scales[i].worth), keep)), scales[i].word);
}

struct tf_str tf_amount_words(double value, struct tf_str unit, struct tf_arena *keep)
{
	struct tf_str amount = names_amount(value, keep);

	if (amount.n == 0 || unit.n == 0)
		return amount;
	if (tf_str_is(unit, "tonne") || tf_str_is(unit, "barrel"))
		return tf_str_printf(keep, "%.*s %.*ss", TF_FMT(amount), TF_FMT(unit));
	return tf_str_printf(keep, "%.*s %.*s", TF_FMT(amount), TF_FMT(unit));
}

struct tf_str tf_range_words(struct tf_str low, struct tf_str high, struct tf_arena *keep)
{
	const char *blank = low.n ? memchr(low.s, ' ', low.n) : NULL;
	size_t tail = blank ? (size_t)(low.s + low.n - blank) : 0;

	if (high.n == 0)
		return low;
	if (tail && high.n > tail && memcmp(high.s + high.n - tail, blank, tail) == 0 &&
	    !memchr(high.s, ' ', high.n - tail))
		low.n -= tail;
	return tf_str_printf(keep, "%.*s to %.*s", TF_FMT(low), TF_FMT(high));
}

static const char *month_name(int month)
{
	static const char *const names[] = { "January", "February", "March",     "April",   "May",      "June",
		                             "July",    "August",   "September", "October", "November", "December" };

	return names[month % 12];
}

struct tf_str names_period(struct tf_period p, struct tf_arena *keep)
{
	int y1 = tf_period_first_year(p), y2 = tf_period_last_year(p), n = tf_period_length(p);
	int first = p.first % 12, last = p.last % 12;

	if (tf_period_none(p))
		return (struct tf_str){ 0 };
	if (tf_period_is_year(p))
		return tf_str_printf(keep, "%d", y1);
	if (n == 12)
		return tf_str_printf(keep, "fiscal %d/%02d", y1, y2 % 100);
	if (first == 0 && last == 11)
		return tf_str_printf(keep, "%d-%d", y1, y2);
	if (n == 1)
		return tf_str_printf(keep, "%s %d", month_name(first), y1);
	if (y1 == y2)
		return tf_str_printf(keep, "%s-%s %d", month_name(first), month_name(last), y1);
	return tf_str_printf(keep, "%s %d-%s %d", month_name(first), y1, month_name(last), y2);
}

struct tf_str names_probability(double p, struct tf_arena *keep)
{
	if (p < 0.005)
		return TF_STR("below 0.01");
	if (p > 0.995)
		return TF_STR("above 0.99");
	return tf_str_printf(keep, "%.2f", p);
}

struct tf_str names_source(struct tf_str source, struct tf_str counted_by, struct tf_arena *keep)
{
	static const struct {
		const char *source, *office;
	} offices[] = {
		{ "GACC", "customs" },
		{ "FTS", "customs" },
		{ "KCS", "customs" },
		{ "Vietnam Customs", "customs" },
		{ "US-Census", "Census Bureau" },
	};

	if (counted_by.n == 0)
		return source;
	for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
		if (tf_str_is(source, offices[i].source))
			return tf_str_printf(keep, "%.*s %s (%.*s)", TF_FMT(possessive(counted_by, keep)),
			                     offices[i].office, TF_FMT(source));
	return tf_str_printf(keep, "%s (%.*s)", tf_country_name(counted_by), TF_FMT(source));
}
