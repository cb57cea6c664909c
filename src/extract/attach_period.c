/* attach_period.c - decides by named steps which words of time a figure is about; what it counts from: attach_base.c.
 *
 * The steps go outwards: the words right behind the figure, its segment, the sentence. */
#include "extract/attach.h"

#include <string.h>

#include "extract/beside.h"

#define ONWARD 24 /* units behind a figure in which a time may stand that it shares with others */

uint32_t attach_next_figure(const struct reading *r, size_t k)
{
	while (++k < r->figures.n)
		if (r->figures.v[k].measure != MEASURE_BARE)
			return r->figure_unit[k];
	return (uint32_t)r->units.n;
}

/* Whom goods come from: "bought from us only 10 billion". */
static bool is_source(const struct reading *r, size_t from)
{
	for (size_t i = 0; i < r->parties.n; i++)
		if (r->parties.v[i].unit == from + 1 || (r->parties.v[i].unit == from + 2 && unit_is(&r->units, from + 1, "the")))
			return !r->parties.v[i].possessive;
	return UNIT_ONE_OF(&r->units, from + 1, "us", "them", "there", "it", "here", "abroad", "these", "those", "other");
}

/* "the surplus results from exports of 45 billion": a flow is named anew; "from a deficit of 5 billion" goes on. */
static bool is_flow(const struct units *u, size_t i)
{
	const struct lexeme *l = unit_lex(u, i, TAG_TOPIC);

	return l && (strcmp(l->value, "exports") == 0 || strcmp(l->value, "imports") == 0) && unit_is(u, i + 1, "of");
}

bool attach_is_from(const struct reading *r, size_t k)
{
	size_t u = r->figure_unit[k], steps = 0;

	while (u > 0 && steps++ < 4) {
		u--;
		if (UNIT_ONE_OF(&r->units, u, "from", "against", "versus", "vs"))
			return !(unit_is(&r->units, u, "from") && is_source(r, u));
		if (unit_is(&r->units, u, "of") && u > 0 && UNIT_ONE_OF(&r->units, u - 1, "instead"))
			return true;
		if (unit_is(&r->units, u, "with") && u > 0 && UNIT_ONE_OF(&r->units, u - 1, "compared"))
			return true;
		if (unit_is(&r->units, u, "than"))
			return true;
		if (r->units.v[u].kind == UNIT_FIGURE || r->units.v[u].kind == UNIT_PERIOD || unit_is_boundary(&r->units, u) || is_flow(&r->units, u))
			return false;
	}
	return false;
}

static bool is_period_role(const struct period_mention *m)
{
	return m->role != PERIOD_BASE;
}

/* Behind the figure, before the next one, in the same segment. */
static const struct period_mention *period_behind(const struct reading *r, size_t k)
{
	uint32_t unit = r->figure_unit[k], next = attach_next_figure(r, k);

	for (size_t i = 0; i < r->periods.n; i++) {
		const struct period_mention *m = &r->periods.v[i];
		uint32_t at = r->period_unit[i];
		if (at <= unit || at >= next || !is_period_role(m))
			continue;
		if (at == unit + 2 && unit_is(&r->units, unit + 1, "(") && unit_is(&r->units, at + 1, ")"))
			return m; /* "594 billion (2017)" */
		if (at == unit + 3 && unit_is(&r->units, unit + 1, ",") && unit_is(&r->units, unit + 2, "respectively"))
			return m; /* "26 and 42 billion, respectively in November 2014" */
		/* "27.1 percent, to 107.06 billion, in 2018." */
		if (at == unit + 2 && unit_is(&r->units, unit + 1, ",") && token_is(r->units.text, m->tok0, "in") &&
		    (at + 1U >= r->units.n || unit_is(&r->units, at + 1, ".") || unit_is_boundary(&r->units, at + 1)))
			return m;
		if (segment_between(&r->units, unit, at))
			return NULL;
		/* "X, and in 2015 Y": the time opens the next clause */
		if (at > 0 && UNIT_ONE_OF(&r->units, at - 1, "and", "while", "but") && next < r->units.n)
			return NULL;
		return m;
	}
	return NULL;
}

size_t attach_owner_of_time(const struct reading *r, size_t period)
{
	uint32_t at = r->period_unit[period];

	for (size_t j = r->figures.n; j-- > 0;)
		if (r->figure_unit[j] < at && r->figures.v[j].measure != MEASURE_BARE)
			return segment_between(&r->units, r->figure_unit[j], at) ? r->figures.n : j;
	return r->figures.n;
}

/* The segment of figure j is an aside: "which had fallen 3 percent in 2002", "from 11.8 billion in 2013", "after 5 billion in May". */
static bool is_aside(const struct reading *r, size_t j)
{
	size_t begin, end;

	segment_around(&r->units, r->figure_unit[j], &begin, &end);
	for (size_t i = begin; i < r->figure_unit[j] && i < begin + 3; i++)
		if (UNIT_ONE_OF(&r->units, i, "which", "after", "as", "when", "since", "compared", "against", "from", "where", "versus", "up", "down", "following",
		                "follows"))
			return !UNIT_ONE_OF(&r->units, i, "up", "down") || UNIT_ONE_OF(&r->units, i + 1, "from");
	return false;
}

bool attach_bracket_closes(const struct units *u, size_t at, size_t unit)
{
	size_t depth = 0;

	for (size_t i = at + 1; i < unit; i++) {
		if (unit_is(u, i, "("))
			depth++;
		else if (unit_is(u, i, ")") && depth-- == 0) /* "investment stock (end of 2020): 5.5 billion" goes on */
			return !unit_is(u, i + 1, ":");
	}
	return false;
}

/* "In Uruguay, where drought had come early in 2018, exports fell 6 percent", "At the fair, opened two years ago, deals came to 30 million":
 * the time of a clause that has closed when the figure comes. */
static bool in_relative_clause(const struct reading *r, size_t at, size_t unit)
{
	size_t begin, end;

	segment_around(&r->units, at, &begin, &end);
	if (begin == 0 || end >= unit || !unit_is(&r->units, begin - 1, ",") || !unit_is(&r->units, end, ","))
		return false;
	struct tf_str w = token_str(r->units.text, r->units.v[begin].tok);
	for (size_t k = 0; k < r->figures.n; k++)
		if (r->figure_unit[k] >= begin && r->figure_unit[k] < end && r->figures.v[k].measure != MEASURE_BARE)
			return false;
	return UNIT_ONE_OF(&r->units, begin, "where", "who", "whose", "which", "when") ||
	       (r->units.v[begin].kind != UNIT_FIGURE && r->units.v[begin].kind != UNIT_PERIOD && w.n > 4 && memcmp(w.s + w.n - 2, "ed", 2) == 0);
}

/* "Trade with Peru, 79 billion in 2013, recovered to 87 billion": a level set between commas has its time to itself. */
static bool is_inserted(const struct reading *r, size_t owner, size_t at, size_t unit)
{
	const struct units *u = &r->units;
	size_t begin, end;

	segment_around(u, r->figure_unit[owner], &begin, &end);
	if (begin == 0 || end >= unit || at >= end || !unit_is(u, begin - 1, ",") || !unit_is(u, end, ","))
		return false;
	/* "exceeded 34 billion" is no insertion */
	struct tf_str w = token_str(r->units.text, u->v[r->figure_unit[owner]].tok);
	if (w.n > 3 && (memcmp(w.s + w.n - 2, "ed", 2) == 0 || memcmp(w.s + w.n - 2, "ds", 2) == 0))
		return false;
	return r->figure_unit[owner] <= begin + 1 && (r->figure_unit[owner] == begin || UNIT_ONE_OF(u, begin, "worth", "at"));
}

/* "in April, the tenth month of the fiscal year, which was 3 percent more": the whole that a month has its place in. */
static bool is_place_in(const struct reading *r, const struct period_mention *m)
{
	const struct text *t = r->units.text;

	return m->tok0 > 1 && token_is(t, m->tok0, "of") && lex_at(t, m->tok0 - 1, TAG_TIMEUNIT) && (lex_at(t, m->tok0 - 2, TAG_ORDINAL) != NULL ||
	       (m->tok0 > 2 && token_is(t, m->tok0 - 2, "th")));
}

/* Before the figure: nearest in its segment, then in the sentence.  Left out are the time of a "from" value for its "to" value, and times
 * that belong to the figure of an aside. */
static const struct period_mention *period_before(const struct reading *r, size_t k, bool same_segment, enum tf_claim_status status)
{
	uint32_t unit = r->figure_unit[k];
	bool after_from = k > 0 && attach_is_from(r, k - 1) && !attach_is_from(r, k);

	for (size_t i = r->periods.n; i-- > 0;) {
		const struct period_mention *m = &r->periods.v[i];
		uint32_t at = r->period_unit[i];
		if (at >= unit || !is_period_role(m) || attach_bracket_closes(&r->units, at, unit))
			continue;
		/* "number one until 2012" tells what is over */
		if (status == TF_STATUS_REPORTED && at > 0 && (token_is(r->units.text, m->tok0, "until") || token_is(r->units.text, m->tok0, "till")))
			continue;
		if (!same_segment && (in_relative_clause(r, at, unit) || is_place_in(r, m)))
			continue;
		if (after_from && at > r->figure_unit[k - 1])
			continue;
		if (same_segment && segment_between(&r->units, at, unit))
			continue;
		size_t owner = attach_owner_of_time(r, i);
		/* "more than the 598 billion of 2011 and, at 24 percent, ..." */
		if (owner < r->figures.n && owner != k && attach_is_from(r, owner) && !after_from)
			continue;
		if (owner < r->figures.n && owner != k && !same_segment) {
			if (is_inserted(r, owner, at, unit))
				continue;
			if (is_aside(r, owner) && segment_between(&r->units, r->figure_unit[owner], unit))
				continue;
			/* a goal or a forecast does not take the time of a report */
			if (status != TF_STATUS_REPORTED && m->role == PERIOD_PLAIN && m->form == FORM_FIXED)
				continue;
		}
		return m;
	}
	return NULL;
}

/* "5.6 billion (one year earlier: 2.0 billion)": the time opens the bracket of the next figure. */
static bool leads_bracket(const struct reading *r, uint32_t at, uint32_t next)
{
	return at > 0 && unit_is(&r->units, at - 1, "(") && next < r->units.n && !attach_bracket_closes(&r->units, at, next);
}

/* Later in the sentence, over commas, with no figure between; a due date also over one figure of a list. */
static const struct period_mention *period_later(const struct reading *r, size_t k)
{
	uint32_t unit = r->figure_unit[k], next = attach_next_figure(r, k);

	for (size_t i = 0; i < r->periods.n; i++)
		if (r->period_unit[i] > unit && r->period_unit[i] < next && is_period_role(&r->periods.v[i]))
			return leads_bracket(r, r->period_unit[i], next) ? NULL : &r->periods.v[i];
	return NULL;
}

/* "soared 35.7 percent to 1.15 trillion last year": the rate and the level that it leads to share their time. */
static const struct period_mention *period_of_level(const struct reading *r, size_t k)
{
	uint32_t next = attach_next_figure(r, k);

	if (k + 1 >= r->figures.n || next >= r->units.n || !UNIT_ONE_OF(&r->units, next - 1, "to", "at") ||
	    UNIT_ONE_OF(&r->units, next - 2, "compared", "relative") || segment_between(&r->units, r->figure_unit[k], next))
		return NULL;
	for (size_t j = k + 1; j < r->figures.n; j++)
		if (r->figure_unit[j] == next)
			return period_behind(r, j);
	return NULL;
}

/* Coordinated figures share the time behind the last of them: "11.9 and 8.6 percent in September". */
static const struct period_mention *period_of_list(const struct reading *r, size_t k)
{
	while (k + 1 < r->figures.n) {
		uint32_t a = r->figure_unit[k], b = r->figure_unit[k + 1];
		bool bracket = b - a == 2 && unit_is(&r->units, a + 1, "(");
		if (b - a > 3 || !(bracket || UNIT_ONE_OF(&r->units, b - 1, "and", "or", ",") || (b - a > 1 && UNIT_ONE_OF(&r->units, a + 1, "and", "or"))))
			return NULL;
		/* "70.9 billion dollars (92.6 trillion won) in 2023" is said twice, "70.9 billion (64.1 billion in 2022)" is not */
		if (bracket && strcmp(r->figures.v[k].unit, r->figures.v[k + 1].unit) == 0)
			return NULL;
		k++;
		const struct period_mention *m = period_behind(r, k);
		if (m)
			return m;
	}
	return NULL;
}

static bool topic_starts(const struct reading *r, size_t i)
{
	for (size_t j = 0; j < r->topics.n; j++)
		if (r->topics.v[j].unit == i)
			return true;
	return false;
}

/* The one mention of time of a sentence, at its end, when it is no aside: "rose by 5 percent and those to Mexico by 3 percent in 2018". */
static const struct period_mention *period_only(const struct reading *r, size_t k)
{
	const struct period_mention *only = NULL;
	size_t index = 0;

	for (size_t i = 0; i < r->periods.n; i++) {
		if (!is_period_role(&r->periods.v[i]))
			continue;
		if (only)
			return NULL;
		only = &r->periods.v[i];
		index = i;
	}
	size_t owner = only ? attach_owner_of_time(r, index) : r->figures.n;
	if (owner >= r->figures.n || owner <= k || is_aside(r, owner) || attach_is_from(r, owner) || r->figure_unit[owner] - r->figure_unit[k] > 15)
		return NULL;
	/* "40 times what it was at the start of the century" */
	for (size_t i = r->figure_unit[owner] + 1; i < r->period_unit[index]; i++)
		if (UNIT_ONE_OF(&r->units, i, "what", "that", "those", "as"))
			return NULL;
	for (size_t i = r->figure_unit[k] + 1; i < r->figure_unit[owner]; i++)
		if (unit_lex(&r->units, i, TAG_COMPARE) || unit_is(&r->units, i, "peak") || unit_is_stop(&r->units, i) || UNIT_ONE_OF(&r->units, i, ":", "(", ")", "so", "that", "which", "when", "while", "since", "as", "to",
		                                              "following", "follows", "after", "than", "versus"))
			return NULL;
	return only;
}

/* The time behind a later figure that says the same thing: "up 0.6 percent to a record 255.8 billion in 2023", "3 trillion dirhams (817
 * billion dollars) last year", "by 31.7 billion, or 21 percent, in the first eight months". */
static const struct period_mention *period_onward(const struct reading *r, size_t k)
{
	const struct units *u = &r->units;
	size_t figures = 0, open = 0;

	for (size_t i = r->figure_unit[k] + 1; i < u->n && i < r->figure_unit[k] + ONWARD; i++) {
		const struct period_mention *m = u->v[i].kind == UNIT_PERIOD ? &r->periods.v[u->v[i].index] : NULL;
		if (m && is_period_role(m))
			return figures && !open && m->form != FORM_BACK && m->form != FORM_SAME ? m : NULL;
		figures += u->v[i].kind == UNIT_FIGURE;
		open = unit_is(u, i, "(") ? open + 1 : unit_is(u, i, ")") && open ? open - 1 : open;
		if (figures > 3 || unit_is_stop(u, i) || topic_starts(r, i) ||
		    UNIT_ONE_OF(u, i, ":", "and", "but", "which", "when", "while", "who", "whose", "where", "since", "from", "against", "than", "that",
		                "after", "as", "with", "versus", "vs", "below", "above", "compared", "follows", "following"))
			return NULL;
	}
	return NULL;
}

/* "the 250 billion that the president named in 2022": when the goal was set, not when it is due. */
static bool is_of_statement(const struct reading *r, size_t k, const struct period_mention *m)
{
	/* "the 12 billion once set for 2020" */
	if (m->role != PERIOD_PLAIN || token_is(r->units.text, m->tok0, "for"))
		return false;
	for (uint32_t i = r->figure_unit[k] + 1; i < r->units.n && r->units.v[i].tok < m->tok0; i++)
		if (UNIT_ONE_OF(&r->units, i, "named", "announced", "set", "agreed", "stated", "proposed", "adopted", "launched", "fixed", "approved", "endorsed"))
			return true;
	return false;
}

/* "In May 2008 the government promised 500 billion": when it was promised, not when it is due. */
static bool is_of_promise(const struct reading *r, size_t k, const struct period_mention *m)
{
	if (m->role != PERIOD_PLAIN || token_is(r->units.text, m->tok0, "for"))
		return false;
	static const char *const verbs[] = { "promised", "pledged", "vowed",  "agreed",  "spoke",  "spoken", "proposed", "announced", "declared", "named",
		                             "wrote",    "launched", "signed", "fixed",  "trimmed", "cut",   "raised", "lowered",  "said",      "told",
		                             "set",      "undertook" };
	for (uint32_t i = r->figure_unit[k]; i-- > 0 && r->units.v[i].tok >= m->tok1;)
		for (size_t j = 0; j < sizeof verbs / sizeof *verbs; j++)
			if (r->units.v[i].kind != UNIT_FIGURE && token_is(r->units.text, r->units.v[i].tok, verbs[j]))
				return true;
	return false;
}

const struct period_mention *attach_period(const struct reading *r, size_t k, enum tf_claim_status status, const char **step)
{
	const struct period_mention *m;

	*step = "list";
	if ((m = respective_period(r, k)))
		return m;
	*step = "behind the figure";
	if ((m = period_behind(r, k)) && !(status == TF_STATUS_TARGET && is_of_statement(r, k, m)))
		return m;
	*step = "before it in the segment";
	if ((m = period_before(r, k, true, status)) && !(status == TF_STATUS_TARGET && is_of_promise(r, k, m)))
		return m;
	*step = "of the level it leads to";
	if ((m = period_of_level(r, k)))
		return m;
	*step = "shared by a list";
	if ((m = period_of_list(r, k)))
		return m;
	*step = "before it in the sentence";
	if ((m = period_before(r, k, false, status)) && !(status == TF_STATUS_TARGET && is_of_promise(r, k, m)))
		return m;
	*step = "later in the sentence";
	if ((m = period_later(r, k)) && !(status == TF_STATUS_TARGET && is_of_statement(r, k, m)))
		return m;
	*step = "the only time of the sentence";
	if ((m = period_only(r, k)))
		return m;
	*step = "behind a figure that says the same";
	if ((m = period_onward(r, k)))
		return m;
	*step = "";
	return NULL;
}
