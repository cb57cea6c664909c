/* ledger.c - the verdicts as a table: for a spreadsheet and for a terminal.
 *
 * What a verdict is was decided in model/judge.c; here it is laid out.  Words that came out of documents (names of
 * files, commodities, speakers) are printed without control characters, so no text can move a terminal's cursor or
 * fake a line. */
#include "base/utf8.h"
#include "model/names.h"

#include <math.h>
#include <string.h>

/* ---- CSV ---- */

static void csv_period(struct tf_csv *c, struct tf_period p)
{
	char buf[TF_PERIOD_MAX];

	tf_csv_cstr(c, tf_period_format(p, buf));
}

static void csv_date(struct tf_csv *c, struct tf_date d)
{
	char buf[TF_DATE_MAX];

	tf_csv_cstr(c, tf_date_format(d, buf));
}

static bool said_before(const struct tf_target *t, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (tf_str_eq(t->claims[k]->speaker, t->claims[i]->speaker))
			return true;
	return false;
}

/* Each speaker once, oldest statement first. */
static struct tf_str speakers(const struct tf_target *t, struct tf_arena *work)
{
	struct tf_str out = { 0 };

	for (size_t i = 0; i < t->n_claims; i++)
		if (t->claims[i]->speaker.n && !said_before(t, i))
			out = tf_str_printf(work, "%.*s%s%.*s", TF_FMT(out), out.n ? ";" : "",
			                    TF_FMT(t->claims[i]->speaker));
	return out;
}

/* Ten digits are more than any figure has; what lies behind them is noise of the computer's arithmetic. */
static double tidy(double x)
{
	double unit;

	if (!isfinite(x) || x == 0)
		return x;
	unit = pow(10, floor(log10(fabs(x))) - 9);
	return unit >= 1 ? round(x) : round(x / unit) / round(1 / unit);
}

/* To so many decimal places: an estimate with six looks surer than it is. */
static double places(double x, double per_unit)
{
	return isfinite(x) ? round(x * per_unit) / per_unit : x;
}

static void csv_target(struct tf_csv *c, const struct tf_target *t, struct tf_arena *work)
{
	tf_csv_text(c, t->id);
	tf_csv_text(c, t->reporter);
	tf_csv_text(c, t->partner);
	tf_csv_cstr(c, tf_indicator_name(t->indicator));
	tf_csv_text(c, t->commodity);
	tf_csv_text(c, t->unit);
	tf_csv_number(c, t->value);
	tf_csv_cstr(c, tf_qualifier_name(t->qualifier));
	csv_period(c, t->due);
	csv_date(c, t->stated_first);
	csv_date(c, t->stated_last);
	tf_csv_count(c, t->n_claims);
	tf_csv_text(c, speakers(t, work));
}

static void csv_verdict(struct tf_csv *c, const struct tf_verdict *v)
{
	tf_csv_number(c, tidy(v->outcome));
	tf_csv_number(c, tidy(v->outcome_low));
	tf_csv_number(c, tidy(v->outcome_high));
	tf_csv_text(c, v->outcome_source);
	tf_csv_number(c, places(v->ratio, 1e4));
	tf_csv_number(c, tidy(v->shortfall));
	tf_csv_cstr(c, tf_verdict_name(v->verdict));
	csv_period(c, v->reached);
	tf_csv_cstr(c, v->timing);
	tf_csv_number(c, places(v->probability, 1e3));
	tf_csv_cstr(c, v->outlook);
	tf_csv_number(c, places(v->required_growth, 10));
	tf_csv_number(c, places(v->realised_growth, 10));
	tf_csv_text(c, v->evidence);
	tf_csv_text(c, v->reason);
	csv_date(c, v->as_of);
}

enum tf_status tf_verdicts_write_csv(const struct tf_verdicts *v, FILE *to, struct tf_csv_style style)
{
	struct tf_arena *work = tf_arena_new();
	struct tf_csv c = tf_csv_open(to, style);

	tf_csv_header(&c, TF_VERDICTS_COLUMNS);
	for (size_t i = 0; i < v->n; i++) {
		struct tf_mark m = tf_arena_mark(work);

		csv_target(&c, v->v[i].target, work);
		csv_verdict(&c, &v->v[i]);
		tf_csv_end_row(&c);
		tf_arena_rewind(work, m);
	}
	tf_arena_free(work);
	return ferror(to) ? TF_IO : TF_OK;
}

/* ---- terminal ---- */

/* One line of text: control characters as blanks, bytes that are no text as question marks. */
static struct tf_str one_line(struct tf_str s, struct tf_arena *work)
{
	char *out = tf_arena_alloc(work, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t code = 0;
		size_t len = utf8_read(s.s + i, s.n - i, &code);

		if (len == 0)
			out[n++] = '?';
		else if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029)
			out[n++] = ' ';
		else if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
			; /* marks that turn the direction of writing */
		else
			for (size_t k = 0; k < len; k++)
				out[n++] = s.s[i + k];
		i += len ? len : 1;
	}
	return (struct tf_str){ out, n };
}

/* Columns that text takes on a terminal: characters, wide ones of East Asia twice. */
static size_t width(struct tf_str s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n;) {
		uint32_t code = 0;
		size_t len = utf8_read(s.s + i, s.n - i, &code);

		n += (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xd7a3) ||
		                     (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60)
		             ? 2
		             : 1;
		i += len ? len : 1;
	}
	return n;
}

enum { COL_TARGET, COL_VERDICT, COL_OUTCOME, COL_REACHED, COL_CHANCE, N_COLS };

struct line {
	struct tf_str cell[N_COLS];
};

/* "China-Russia trade 100 billion USD by 2015" */
static struct tf_str target_words(const struct tf_target *t, struct tf_arena *work)
{
	struct tf_str what = names_subject(t->reporter, t->partner, t->indicator, t->commodity, work);
	struct tf_str how_much = tf_amount_words(t->value, t->unit, work);
	const char *join = "";
	struct tf_str base = { 0 };

	if (t->value_high > t->value)
		how_much = tf_range_words(how_much, tf_amount_words(t->value_high, t->unit, work), work);
	if (t->kind == TF_KIND_GROWTH)
		join = " growth of";
	if (t->kind == TF_KIND_CHANGE)
		join = " up by";
	if (t->kind == TF_KIND_SHARE)
		join = " share of";
	if (t->kind != TF_KIND_LEVEL && !tf_period_none(t->base))
		base = tf_str_printf(work, " from %.*s", TF_FMT(names_period(t->base, work)));
	return one_line(tf_str_printf(work, "%.*s%s %.*s%.*s%s%.*s", TF_FMT(what), join, TF_FMT(how_much),
	                              TF_FMT(base), tf_period_none(t->due) ? ", no date set" : " by ",
	                              TF_FMT(names_period(t->due, work))),
	                work);
}

static const char *verdict_words(const struct tf_verdict *v)
{
	switch (v->verdict) {
	case TF_VERDICT_LIKELY_MET:
		return "likely met";
	case TF_VERDICT_LIKELY_MISSED:
		return "likely missed";
	default:
		return tf_verdict_name(v->verdict);
	}
}

static struct tf_str outcome_words(const struct tf_verdict *v, struct tf_arena *work)
{
	const char *how = "reported";
	struct tf_str how_much = names_amount(v->outcome, work);

	if (!v->outcome_obs)
		return (struct tf_str){ 0 };
	if (v->target->kind != TF_KIND_LEVEL)
		how_much = tf_amount_words(v->outcome, v->target->unit, work);
	if (v->outcome_obs->origin == TF_ORIGIN_CLAIM)
		how = "stated";
	return tf_str_printf(work, "%.*s %s for %.*s", TF_FMT(how_much), how,
	                     TF_FMT(names_period(v->outcome_obs->period, work)));
}

static struct line line_of(const struct tf_verdict *v, struct tf_arena *work)
{
	struct line l = { 0 };

	l.cell[COL_TARGET] = target_words(v->target, work);
	l.cell[COL_VERDICT] = tf_str_of(verdict_words(v));
	l.cell[COL_OUTCOME] = outcome_words(v, work);
	l.cell[COL_REACHED] = names_period(v->reached, work);
	if (!isnan(v->probability) && v->verdict != TF_VERDICT_MET && v->verdict != TF_VERDICT_MISSED)
		l.cell[COL_CHANCE] = names_probability(v->probability, work);
	return l;
}

/* Colour repeats what the word says; it never stands alone. */
static const char *colour_of(enum tf_verdict_word w)
{
	switch (w) {
	case TF_VERDICT_MET:
	case TF_VERDICT_LIKELY_MET:
		return "\033[32m";
	case TF_VERDICT_MISSED:
	case TF_VERDICT_LIKELY_MISSED:
		return "\033[31m";
	case TF_VERDICT_DISPUTED:
		return "\033[33m";
	default:
		return "\033[36m";
	}
}

static void print_word(FILE *to, struct tf_str word, enum tf_verdict_word w, bool colour)
{
	fprintf(to, "%s%.*s%s", colour ? colour_of(w) : "", TF_FMT(word), colour ? "\033[0m" : "");
}

static void print_row(FILE *to, const struct line *l, const size_t *widths, enum tf_verdict_word w, bool colour)
{
	int last = N_COLS - 1;

	while (last > 0 && l->cell[last].n == 0)
		last--;
	for (int c = 0; c <= last; c++) {
		if (c == COL_VERDICT)
			print_word(to, l->cell[c], w, colour);
		else
			fprintf(to, "%.*s", TF_FMT(l->cell[c]));
		for (size_t pad = width(l->cell[c]); c < last && pad < widths[c] + 2; pad++)
			fputc(' ', to);
	}
	fputc('\n', to);
}

/* "China-Russia trade 100 billion USD by 2015: missed, 68.0 billion reported for 2015, reached 2018", the reason
 * below it. */
static void print_story(FILE *to, const struct line *l, const struct tf_verdict *v, bool colour,
                        struct tf_arena *work)
{
	fprintf(to, "%.*s: ", TF_FMT(l->cell[COL_TARGET]));
	print_word(to, l->cell[COL_VERDICT], v->verdict, colour);
	if (l->cell[COL_OUTCOME].n)
		fprintf(to, ", %.*s", TF_FMT(l->cell[COL_OUTCOME]));
	if (l->cell[COL_REACHED].n)
		fprintf(to, ", reached %.*s", TF_FMT(l->cell[COL_REACHED]));
	if (l->cell[COL_CHANCE].n)
		fprintf(to, ", probability %.*s", TF_FMT(l->cell[COL_CHANCE]));
	fprintf(to, "\n    %.*s\n", TF_FMT(one_line(v->reason, work)));
}

void tf_verdicts_print(const struct tf_verdicts *v, FILE *to, bool colour)
{
	struct tf_arena *work = tf_arena_new();
	struct line *lines = TF_NEW(work, struct line, v->n);
	struct line head = { { TF_STR("TARGET"), TF_STR("VERDICT"), TF_STR("OUTCOME"), TF_STR("REACHED"),
		               TF_STR("CHANCE") } };
	size_t widths[N_COLS] = { 0 };

	if (v->n == 0)
		fputs("No targets.\n", to);
	for (size_t i = 0; i < v->n; i++)
		lines[i] = line_of(&v->v[i], work);
	for (int c = 0; c < N_COLS; c++) {
		widths[c] = width(head.cell[c]);
		for (size_t i = 0; i < v->n; i++)
			if (width(lines[i].cell[c]) > widths[c])
				widths[c] = width(lines[i].cell[c]);
	}
	if (v->n)
		print_row(to, &head, widths, TF_VERDICT_UNKNOWN, false);
	for (size_t i = 0; i < v->n; i++)
		print_row(to, &lines[i], widths, v->v[i].verdict, colour);
	if (v->n)
		fputc('\n', to);
	for (size_t i = 0; i < v->n; i++)
		print_story(to, &lines[i], &v->v[i], colour, work);
	tf_arena_free(work);
}
