/* show.c - prints a score: the figures, a table of the documents, the errors with the words around them.
 *
 * The wording of the figures, and of the last line, is read by programs: it stays as it is. */
#include <stdlib.h>

#include "learn/quote.h"
#include "tradefig/gold.h"

/* Precision, recall and their harmonic mean. */
struct rates {
	double p, r, f1;
};

static double share(size_t part, size_t of, double when_none)
{
	return of ? (double)part / (double)of : when_none;
}

/* Of nothing, finding nothing is all that can be done. */
static struct rates rates_of(size_t n_right, size_t n_predictions, size_t n_gold)
{
	struct rates x = { .p = share(n_right, n_predictions, n_gold ? 0 : 1),
		           .r = share(n_right, n_gold, n_predictions ? 0 : 1) };

	x.f1 = x.p + x.r > 0 ? 2 * x.p * x.r / (x.p + x.r) : 0;
	return x;
}

static struct rates figure_rates(const struct tf_gold_counts *n)
{
	return rates_of(n->n_matched, n->n_predictions, n->n_gold);
}

static struct rates full_rates(const struct tf_gold_counts *n)
{
	return rates_of(n->n_full, n->n_predictions, n->n_gold);
}

static size_t n_spurious(const struct tf_gold_counts *n)
{
	return n->n_predictions - n->n_matched;
}

/* Puts the largest count first; equal ones stay as they are. */
static void sort_by_count(size_t *order, size_t n, const size_t *count)
{
	for (size_t i = 1; i < n; i++) {
		size_t x = order[i], k = i;

		for (; k > 0 && count[order[k - 1]] < count[x]; k--)
			order[k] = order[k - 1];
		order[k] = x;
	}
}

static void figures_print(const struct tf_gold_score *s, FILE *to)
{
	const struct tf_gold_counts *n = &s->total;
	struct rates figure = figure_rates(n), full = full_rates(n);

	fprintf(to, "documents %zu, gold claims %zu firm + %zu ambiguous, ", s->n, n->n_gold, n->n_ambiguous);
	fprintf(to, "predictions %zu counted, %zu on ambiguous lines, %zu about other documents\n", n->n_predictions,
	        n->n_ignored, s->n_foreign);
	fprintf(to, "figure (span+value+unit)  P %.3f  R %.3f  F1 %.3f   right %zu, missed %zu, spurious %zu\n",
	        figure.p, figure.r, figure.f1, n->n_matched, n->n_gold - n->n_matched, n_spurious(n));
	fprintf(to, "full claim                P %.3f  R %.3f  F1 %.3f   right %zu\n", full.p, full.r, full.f1,
	        n->n_full);
	fprintf(to, "false alarms per 1000 words %.2f (%.0f words)\n",
	        s->n_words > 0 ? 1000 * (double)n_spurious(n) / s->n_words : 0, s->n_words);
}

static void checks_print(const struct tf_gold_counts *n, FILE *to)
{
	fputs("fields of the matched claims\n", to);
	for (size_t k = 0; k < TF_N_CHECKS; k++)
		if (n->n_judged[k])
			fprintf(to, "  %-12s %.3f  %zu/%zu\n", tf_gold_check_name((enum tf_gold_check)k),
			        share(n->n_right[k], n->n_judged[k], 0), n->n_right[k], n->n_judged[k]);
}

static void causes_print(const struct tf_gold_score *s, FILE *to)
{
	size_t count[TF_N_CAUSES] = { 0 }, order[TF_N_CAUSES], n = 0;

	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->v[i].missed.n; k++)
			if (count[s->v[i].missed.v[k].cause]++ == 0)
				order[n++] = s->v[i].missed.v[k].cause;
	sort_by_count(order, n, count);
	for (size_t k = 0; k < n; k++)
		fprintf(to, "%s%s %zu", k ? ", " : "missed: ", tf_gold_cause_name((enum tf_gold_cause)order[k]),
		        count[order[k]]);
	if (n)
		fputc('\n', to);
}

/* ---- documents ---- */

/* A document without gold lines has nothing that could be missed, and stands last. */
static int worst_first(const void *a, const void *b)
{
	const struct tf_gold_result *x = *(const struct tf_gold_result *const *)a;
	const struct tf_gold_result *y = *(const struct tf_gold_result *const *)b;
	const struct tf_gold_counts *m = &x->counts, *n = &y->counts;
	double recall_x = share(m->n_full, m->n_gold, 2), recall_y = share(n->n_full, n->n_gold, 2);

	if (recall_x != recall_y)
		return recall_x < recall_y ? -1 : 1;
	if (m->n_gold - m->n_full != n->n_gold - n->n_full)
		return m->n_gold - m->n_full > n->n_gold - n->n_full ? -1 : 1;
	if (n_spurious(m) != n_spurious(n))
		return n_spurious(m) > n_spurious(n) ? -1 : 1;
	return (x > y) - (x < y);
}

/* "pair 10, period 5" */
static void wrong_print(const struct tf_gold_counts *n, FILE *to)
{
	size_t wrong[TF_N_CHECKS], order[TF_N_CHECKS];
	const char *before = "";

	for (size_t k = 0; k < TF_N_CHECKS; k++) {
		order[k] = k;
		wrong[k] = n->n_judged[k] - n->n_right[k];
	}
	sort_by_count(order, TF_N_CHECKS, wrong);
	for (size_t k = 0; k < TF_N_CHECKS && wrong[order[k]]; k++) {
		fprintf(to, "%s%s %zu", before, tf_gold_check_name((enum tf_gold_check)order[k]), wrong[order[k]]);
		before = ", ";
	}
	if (!*before)
		fputc('-', to);
}

/* A name, and blanks up to the width of the column. */
static void name_print(struct tf_str name, size_t width, FILE *to)
{
	quote_put(to, name);
	for (size_t n = name.n; n < width; n++)
		fputc(' ', to);
}

static void row_print(const struct tf_gold_result *r, size_t width, FILE *to)
{
	const struct tf_gold_counts *n = &r->counts;

	name_print(r->document->name, width, to);
	if (n->n_gold)
		fprintf(to, "  %6.3f", share(n->n_full, n->n_gold, 0));
	else
		fprintf(to, "  %6s", "-");
	fprintf(to, "  %5zu  %7zu  %5zu  %8zu  ", n->n_gold, n->n_matched, n->n_full, n_spurious(n));
	wrong_print(n, to);
	fputc('\n', to);
}

static void documents_print(const struct tf_gold_score *s, FILE *to)
{
	struct tf_arena *work = tf_arena_new();
	const struct tf_gold_result **order = TF_NEW(work, const struct tf_gold_result *, s->n);
	size_t width = sizeof "document" - 1;

	for (size_t i = 0; i < s->n; i++) {
		order[i] = &s->v[i];
		if (s->v[i].document->name.n > width)
			width = s->v[i].document->name.n;
	}
	qsort(order, s->n, sizeof *order, worst_first);
	fputs("\ndocuments, the fewest full claims first\n", to);
	name_print(TF_STR("document"), width, to);
	fputs("  recall   gold  matched   full  spurious  wrong fields\n", to);
	for (size_t i = 0; i < s->n; i++)
		row_print(order[i], width, to);
	tf_arena_free(work);
}

/* ---- errors ---- */

static struct tf_str or_dash(struct tf_str s)
{
	return s.n ? s : TF_STR("-");
}

/* "level reported trade (oil) CHN>RUS between 60..80 USD 2010 vs 2009" */
static void reading_print(const struct tf_gold_reading *r, FILE *to)
{
	static const struct {
		enum tf_gold_field field;
		const char *before, *behind;
		bool may_lack;
	} parts[] = {
		{ TF_FIELD_KIND, "", "", false },
		{ TF_FIELD_STATUS, " ", "", false },
		{ TF_FIELD_INDICATOR, " ", "", false },
		{ TF_FIELD_COMMODITY, " (", ")", true },
		{ TF_FIELD_REPORTER, " ", "", false },
		{ TF_FIELD_PARTNER, ">", "", false },
		{ TF_FIELD_QUALIFIER, " ", "", false },
		{ TF_FIELD_VALUE, " ", "", false },
		{ TF_FIELD_VALUE_HIGH, "..", "", true },
		{ TF_FIELD_UNIT, " ", "", false },
		{ TF_FIELD_PERIOD, " ", "", false },
		{ TF_FIELD_BASE_PERIOD, " vs ", "", true },
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct tf_str s = r->field[parts[i].field];

		if (s.n == 0 && parts[i].may_lack)
			continue;
		fputs(parts[i].before, to);
		quote_put(to, or_dash(s));
		fputs(parts[i].behind, to);
	}
}

static void said_print(const char *who, const struct tf_gold_reading *says, FILE *to)
{
	fprintf(to, "\n      %s ", who);
	reading_print(says, to);
}

static void place_print(const struct tf_gold_document *doc, size_t start, size_t end, FILE *to)
{
	fputs("  ", to);
	quote_put(to, doc->name);
	fputc(' ', to);
	quote_put_around(to, doc->text, start, end);
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void title_print(const char *title, size_t n_errors, size_t n, FILE *to)
{
	fprintf(to, "\n%s, first %zu of %zu\n", title, least(n_errors, n), n);
}

static void missed_print(const struct tf_gold_score *s, size_t n_errors, FILE *to)
{
	title_print("MISSED", n_errors, s->total.n_gold - s->total.n_matched, to);
	for (size_t i = 0; i < s->n; i++) {
		const struct tf_gold_result *r = &s->v[i];
		size_t n = least(n_errors, r->missed.n);

		for (size_t k = 0; k < n; k++) {
			const struct tf_gold_line *line = &r->document->v[r->missed.v[k].line];

			place_print(r->document, line->start, line->end, to);
			said_print("gold", &line->readings[0], to);
			fprintf(to, "   (%s)\n", tf_gold_cause_name(r->missed.v[k].cause));
		}
		n_errors -= n;
	}
}

static void spurious_print(const struct tf_gold_score *s, size_t n_errors, FILE *to)
{
	title_print("SPURIOUS", n_errors, n_spurious(&s->total), to);
	for (size_t i = 0; i < s->n; i++) {
		const struct tf_gold_result *r = &s->v[i];
		size_t n = least(n_errors, r->spurious.n);

		for (size_t k = 0; k < n; k++) {
			const struct tf_gold_prediction *p = &r->predictions->v[r->spurious.v[k]];

			place_print(r->document, p->start, p->end, to);
			said_print("pred", &p->says, to);
			fputc('\n', to);
		}
		n_errors -= n;
	}
}

static void names_of_wrong_print(const struct tf_gold_comparison *c, FILE *to)
{
	const char *before = "   wrong: ";

	for (size_t k = 0; k < TF_N_CHECKS; k++) {
		if (k == TF_CHECK_COMMODITY || c->answer[k] != TF_ANSWER_WRONG)
			continue;
		fprintf(to, "%s%s", before, tf_gold_check_name((enum tf_gold_check)k));
		before = ", ";
	}
}

static void pair_print(const struct tf_gold_result *r, const struct tf_gold_pair *pair, FILE *to)
{
	const struct tf_gold_line *line = &r->document->v[pair->line];

	place_print(r->document, line->start, line->end, to);
	names_of_wrong_print(&pair->comparison, to);
	said_print("gold", pair->comparison.reading, to);
	said_print("pred", &r->predictions->v[pair->prediction].says, to);
	fputc('\n', to);
}

static void wrong_fields_print(const struct tf_gold_score *s, size_t n_errors, FILE *to)
{
	title_print("WRONG FIELDS", n_errors, s->total.n_matched - s->total.n_full, to);
	for (size_t i = 0; i < s->n; i++)
		for (size_t k = 0; k < s->v[i].pairs.n && n_errors > 0; k++)
			if (!tf_gold_is_full(&s->v[i].pairs.v[k].comparison)) {
				pair_print(&s->v[i], &s->v[i].pairs.v[k], to);
				n_errors--;
			}
}

enum tf_status tf_gold_score_print(const struct tf_gold_score *s, size_t n_errors, FILE *to)
{
	figures_print(s, to);
	checks_print(&s->total, to);
	causes_print(s, to);
	documents_print(s, to);
	if (n_errors) {
		missed_print(s, n_errors, to);
		spurious_print(s, n_errors, to);
		wrong_fields_print(s, n_errors, to);
	}
	fprintf(to, "\nfigure_f1=%.3f full_f1=%.3f n_gold=%zu n_pred=%zu\n", figure_rates(&s->total).f1,
	        full_rates(&s->total).f1, s->total.n_gold, s->total.n_predictions);
	return ferror(to) ? TF_IO : TF_OK;
}
