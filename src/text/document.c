/* document.c - reads a document's head and finds the day it was published.
 *
 * A date comes, in this order, from: the head ("Date: 2019-09-10"), a stamp ("13:13, August 22, 2024"), the dateline
 * ("MOSCOW, Aug. 21 (Agency) --") with a year or with one that the text makes certain, the running text
 * ("On April 27, 2012, ..."), a month with its year, the caller. */
#include "text/document.h"

#include "text/calendar.h"
#include "text/sentence.h"

static struct tf_str span(const struct text *t, size_t tok0, size_t tok1)
{
	if (tok0 >= tok1)
		return (struct tf_str){ 0 };
	return (struct tf_str){ t->s + t->tok[tok0].start, t->tok[tok1 - 1].end - t->tok[tok0].start };
}

/* The first day among tokens [from, to); `full` asks for a year. */
static size_t first_day(const struct text *t, size_t from, size_t to, bool full, struct tf_date *out, size_t *n_tok)
{
	for (size_t i = from; i < to; i++) {
		size_t n = calendar_day(t, i, out);
		if (n && (!full || out->year)) {
			*n_tok = n;
			return i;
		}
		if (n)
			i += n - 1;
	}
	return to;
}

static bool date_in_head(const struct document *doc, struct tf_date *out)
{
	size_t n;

	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *s = &doc->sentences[k];
		if (s->part == PART_DATE && first_day(&doc->text, s->tok0 + 2, s->tok1, true, out, &n) < s->tok1)
			return true;
	}
	return false;
}

/* clock = number ":" number          "13:13" */
static bool is_clock(const struct text *t, size_t i)
{
	return i + 2 < t->n_tok && t->tok[i].kind == TOKEN_NUMBER && t->tok[i].end - t->tok[i].start <= 2 &&
	       token_is(t, i + 1, ":") && t->tok[i + 1].gap == GAP_NONE && t->tok[i + 2].kind == TOKEN_NUMBER &&
	       t->tok[i + 2].gap == GAP_NONE;
}

/* stamp = a full day beside a clock time, or behind "Updated:", "Published", "Posted" */
static bool date_in_stamp(const struct document *doc, struct tf_date *out)
{
	const struct text *t = &doc->text;
	size_t n;

	for (size_t i = 0; i < t->n_tok; i++) {
		bool word = token_is(t, i, "updated") || token_is(t, i, "published") || token_is(t, i, "posted");
		if (word) {
			size_t k = token_is(t, i + 1, ":") || token_is(t, i + 1, "on") ? i + 2 : i + 1;
			if (k < t->n_tok && calendar_day(t, k, out) && out->year)
				return true;
		}
		if (!is_clock(t, i))
			continue;
		/* right before, or right behind the clock time */
		size_t from = i > 6 ? i - 6 : 0, to = i + 10 < t->n_tok ? i + 10 : t->n_tok;
		for (size_t k = from; k < to; k++) {
			n = calendar_day(t, k, out);
			if (n && out->year && (k + n == i || (k + n + 1 == i && t->tok[i - 1].kind == TOKEN_SIGN) || k > i))
				return true;
		}
	}
	return false;
}

/* A year that the text names, to complete a day without one: on the named day of the week where there is one, else
 * the latest year that is named as past. */
static bool year_from_text(const struct document *doc, struct tf_date *day, int weekday)
{
	const struct text *t = &doc->text;
	int best = 0;

	for (size_t i = 0; i < t->n_tok; i++) {
		int y;
		if (!token_year(t, i, &y))
			continue;
		bool due = i > 0 && (token_is(t, i - 1, "by") || token_is(t, i - 1, "until"));
		if (weekday) {
			for (int d = 0; d <= 1; d++) { /* the year named, or the one after: "compared with 2005" */
				struct tf_date probe = { y + d, day->month, day->day };
				if (tf_date_valid(probe) && calendar_weekday(probe) == weekday && (!due || best == 0)) {
					if (!best || (y + d > best && !due))
						best = y + d;
				}
			}
		} else if (!due && y > best) {
			best = y;
		}
	}
	day->year = best;
	return best != 0 && tf_date_valid(*day);
}

/* The first weekday named in the first two sentences of the body. */
static int weekday_named(const struct document *doc)
{
	size_t seen = 0;

	for (size_t k = 0; k < doc->n_sentences && seen < 2; k++) {
		const struct sentence *s = &doc->sentences[k];
		if (s->part != PART_BODY)
			continue;
		seen++;
		for (size_t i = s->tok0; i < s->tok1; i++) {
			const struct lexeme *w = lex_at(&doc->text, i, TAG_WEEKDAY);
			if (w && w->num >= 1 && w->num <= 7)
				return (int)w->num;
		}
	}
	return 0;
}

static bool is_capitals(const struct text *t, size_t i)
{
	struct tf_str w = token_str(t, i);

	for (size_t k = 0; k < w.n; k++)
		if (w.s[k] >= 'a' && w.s[k] <= 'z')
			return false;
	return t->tok[i].kind == TOKEN_WORD && w.n > 1;
}

/* dateline = CITY [ "," Place ] [ "," ] day ... at the start of a line of the body          "MOSCOW, Aug. 21 (Agency) --" */
static bool date_in_dateline(const struct document *doc, struct tf_date *out)
{
	size_t n;

	for (size_t k = 0; k < doc->n_sentences; k++) {
		const struct sentence *s = &doc->sentences[k];
		if (s->part != PART_BODY || !is_capitals(&doc->text, s->tok0))
			continue;
		size_t to = s->tok0 + 12 < s->tok1 ? s->tok0 + 12 : s->tok1;
		if (first_day(&doc->text, s->tok0, to, false, out, &n) == to)
			continue;
		return out->year || year_from_text(doc, out, weekday_named(doc));
	}
	return false;
}

/* The latest year that the text names as past or present: a day of an earlier year is told in it, it is not its own. */
static int latest_year(const struct text *t)
{
	static const char *const leads[] = { "in", "of", "during", "since", "from", "for", "year" };
	int best = 0, y;

	for (size_t i = 1; i < t->n_tok; i++)
		for (size_t k = 0; k < sizeof leads / sizeof *leads && token_year(t, i, &y); k++)
			if (y > best && y < 2100 && token_is(t, i - 1, leads[k]))
				best = y;
	return best;
}

/* The first full day in the running text, one behind "on" before others; else a day of a month with the latest year
 * that the text names. */
static bool date_in_text(const struct document *doc, struct tf_date *out)
{
	const struct text *t = &doc->text;
	struct tf_date first = { 0 }, part = { 0 };
	int latest = latest_year(t);
	size_t n;

	for (size_t i = 0; i < t->n_tok; i++) {
		struct tf_date d;
		n = calendar_day(t, i, &d);
		if (!n)
			continue;
		if (d.year && d.year + 8 < latest) { /* plans reach some years ahead */
			i += n - 1;
			continue;
		}
		if (d.year && i > 0 && token_is(t, i - 1, "on")) {
			*out = d;
			return true;
		}
		if (d.year && !first.year)
			first = d;
		if (!d.year && !part.day && i > 0 && token_is(t, i - 1, "on"))
			part = d;
		i += n - 1;
	}
	*out = first.year ? first : part;
	return first.year || (part.day && year_from_text(doc, out, weekday_named(doc)));
}

/* The latest month with its year that the text names as past or present: "the last week of October 2008".  The middle of the month
 * stands for the day. */
static bool month_in_text(const struct document *doc, struct tf_date *out)
{
	const struct text *t = &doc->text;
	struct tf_date best = { 0 };

	for (size_t i = 0; i + 1 < t->n_tok; i++) {
		const struct lexeme *m = lex_at(t, i, TAG_MONTH);
		struct tf_date d = { .day = 15 };
		if (!m || !(m->num >= 1 && m->num <= 12) || !token_year(t, i + m->n_words, &d.year))
			continue;
		if (i > 0 && (token_is(t, i - 1, "by") || token_is(t, i - 1, "until") || token_is(t, i - 1, "before") || token_is(t, i - 1, "from") ||
		              token_is(t, i - 1, "since"))) /* "the lowest since June 2011" */
			continue;
		d.month = (int)m->num;
		if (tf_date_cmp(d, best) > 0)
			best = d;
	}
	*out = best;
	return best.year != 0;
}

static void date_find(struct document *doc, const struct tf_extract_options *o)
{
	static const struct {
		bool (*find)(const struct document *, struct tf_date *);
		const char *name;
	} places[] = {
		{ date_in_head, "header" }, { date_in_stamp, "stamp" }, { date_in_dateline, "dateline" }, { date_in_text, "text" },
		{ month_in_text, "month" },
	};

	for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
		struct tf_date d = { 0 };
		if (places[k].find(doc, &d) && tf_date_valid(d)) {
			doc->about.date = d;
			doc->about.date_from = places[k].name;
			return;
		}
	}
	doc->about.date_from = "";
	if (o && o->date.year) {
		doc->about.date = o->date;
		doc->about.date_from = "option";
	}
}

/* A first line that is no sentence, in a document without a head, is its title; breadcrumbs are not. */
static void title_find(struct document *doc)
{
	const struct text *t = &doc->text;

	for (size_t k = 0; k < doc->n_sentences && k < 4; k++) {
		struct sentence *s = &doc->sentences[k];
		bool crumbs = false;
		if (s->part == PART_TITLE)
			return;
		if (s->part != PART_BODY)
			continue;
		for (size_t i = s->tok0; i < s->tok1; i++)
			crumbs = crumbs || t->tok[i].sign == '>' || t->tok[i].sign == '|';
		if (crumbs)
			continue;
		const struct token *last = &t->tok[s->tok1 - 1];
		bool line = s->tok1 >= t->n_tok || t->tok[s->tok1].gap >= GAP_LINE;
		if (line && !(last->kind == TOKEN_SIGN && last->sign == '.') && s->tok1 - s->tok0 >= 3 && s->tok1 - s->tok0 <= 60)
			s->part = PART_TITLE;
		return;
	}
}

struct document document_read(const struct tf_grammar *g, struct tf_source *source, const struct tf_extract_options *o,
                              struct tf_arena *work)
{
	struct document doc = { .source = source };

	doc.text = text_split(source->text, work);
	lexicon_tag(g->lexicon, &doc.text, work);
	sentences_find(&doc.text, work, &doc.sentences, &doc.n_sentences);
	title_find(&doc);
	date_find(&doc, o);
	for (size_t k = 0; k < doc.n_sentences; k++) {
		const struct sentence *s = &doc.sentences[k];
		if (s->part == PART_TITLE && !doc.about.title.n)
			doc.about.title = span(&doc.text, s->tok0, s->tok1);
		if (s->part == PART_PUBLISHER && !doc.about.publisher.n)
			doc.about.publisher = span(&doc.text, s->tok0 + 2, s->tok1);
	}
	return doc;
}
