/* period_lead.c - the words before a mention of time and the role they give it: "in", "by", "than in", "compared with". */
#include "extract/period_parts.h"

/* A figure ends right before token i. */
static bool figure_before(const struct text *t, size_t i, size_t lo, size_t *begin)
{
	static const enum tag tags[] = { TAG_SCALE, TAG_PERCENT, TAG_POINTS, TAG_FOLD, TAG_TIMES, TAG_UNIT, TAG_CURRENCY,
	                                 TAG_FRACTION };
	int year;

	*begin = i;
	if (i > lo && t->tok[i - 1].sign == ')' && i > lo + 2)
		return false;
	if (i > lo && t->tok[i - 1].kind == TOKEN_NUMBER && !token_year(t, i - 1, &year)) {
		*begin = i - 1;
		return true;
	}
	for (size_t k = i; k > lo && k + 4 > i; k--)
		for (size_t j = 0; j < sizeof tags / sizeof *tags; j++) {
			const struct lexeme *l = lex_at(t, k - 1, tags[j]);
			if (l && k - 1 + l->n_words == i) {
				*begin = k - 1;
				return true;
			}
		}
	return false;
}

/* "the record of $683.6 billion from 2022": the period of that figure, not what a rate counts from. */
static bool figure_belongs(const struct text *t, size_t begin, size_t lo)
{
	for (size_t n = 0; begin > lo && n < 6; n++, begin--) {
		const struct token *before = &t->tok[begin - 1];
		if (token_is(t, begin - 1, "of"))
			return true;
		if (before->kind != TOKEN_NUMBER && before->kind != TOKEN_SIGN && !lex_at(t, begin - 1, TAG_SCALE) &&
		    !lex_at(t, begin - 1, TAG_CURRENCY) && !lex_at(t, begin - 1, TAG_CURSIGN))
			return false;
	}
	return false;
}

/* The words between preposition and mention: "in the whole of", "by the", "over the recession year". */
static size_t lead_fillers(const struct text *t, size_t begin, size_t lo)
{
	static const char *const fillers[] = { "the", "a", "an", "both", "all", "whole", "full", "entire", "early", "late",
	                                       "calendar", "-", "just", "only", "some", "about", "around", "roughly", "almost",
	                                       "nearly", "its", "their", "mid", "pandemic", "crisis", "record", "hit", NULL };
	size_t p = begin;

	if (p > lo + 2 && t->tok[p].kind == TOKEN_NUMBER && token_is(t, p - 1, "year")) {
		p--;
		if (p > lo + 1 && t->tok[p - 1].kind == TOKEN_WORD && token_is(t, p - 2, "the"))
			p -= 2;
	}
	while (p > lo && begin - p < 6) {
		if (period_any(t, p - 1, fillers) && t->tok[p].gap <= GAP_LINE)
			p--;
		else if (p > lo + 1 && token_is(t, p - 1, "of") &&
		         (token_is(t, p - 2, "whole") || token_is(t, p - 2, "all") || token_is(t, p - 2, "month")))
			p -= token_is(t, p - 2, "month") ? 2 : 1;
		else if (p > lo + 1 && token_is(t, p - 1, "least") && token_is(t, p - 2, "at"))
			p -= 2;
		else
			break;
	}
	return p;
}

/* recorded = ("the" | "a") (LEVEL) [VERB]          "compared to the value recorded in": what stands between the comparison and its time */
static size_t skip_recorded(const struct text *t, size_t p, size_t lo)
{
	static const char *const verbs[] = { "recorded", "registered", "posted", "reported", "seen", "achieved", "logged", "observed", "obtained", NULL };
	static const char *const nouns[] = { "amount", "amounts", "value", "values", "level", "levels", "figure", "figures", "volume", "volumes",
		                             "total", "totals", "data", "one", "ones", "that", "those", "rate", NULL };
	size_t q = p;

	if (q > lo && period_any(t, q - 1, verbs))
		q--;
	if (q <= lo || !period_any(t, q - 1, nouns))
		return p;
	q--;
	if (q > lo && (token_is(t, q - 1, "the") || token_is(t, q - 1, "a")))
		q--;
	return q;
}

/* compared = "than" | ("compared" | "comparison" | "relative" | "opposed" | "contrast") ("with" | "to") | "versus" | "vs"
 * ends before token p */
static bool compared_before(const struct text *t, size_t p, size_t lo, size_t *begin)
{
	static const char *const verbs[] = { "compared", "comparison", "relative", "opposed", "contrast", "contrasted", "up",
	                                     "equal", "similar", "identical", "comparing", "relation", NULL };

	if (p > lo && token_is(t, p - 1, ".") && p > lo + 1 && token_is(t, p - 2, "vs"))
		p--;
	if (p > lo && (token_is(t, p - 1, "than") || token_is(t, p - 1, "versus") || token_is(t, p - 1, "vs"))) {
		*begin = p - 1;
		return true;
	}
	/* "3 percent ahead of 2022", "8.2 percent short of the 2012 total" */
	size_t figure;
	if (p > lo + 2 && token_is(t, p - 1, "of") && (token_is(t, p - 2, "ahead") || token_is(t, p - 2, "short")) &&
	    figure_before(t, p - 2, lo, &figure)) {
		*begin = p - 2;
		return true;
	}
	/* "the same figure as 2016" */
	if (p > lo + 2 && token_is(t, p - 1, "as") && token_is(t, p - 3, "same")) {
		*begin = p - 1;
		return true;
	}
	if (p > lo + 1 && (token_is(t, p - 1, "with") || token_is(t, p - 1, "to") || (token_is(t, p - 1, "by") && token_is(t, p - 2, "compared"))) && period_any(t, p - 2, verbs) &&
	    !(token_is(t, p - 2, "up") && token_is(t, p - 1, "to"))) {
		*begin = p - 2;
		return true;
	}
	return false;
}

struct period_lead lead_read(const struct text *t, size_t begin, size_t lo)
{
	static const char *const preps[] = { "in", "during", "for", "of", "by", "before", "within", "at", "on", "over", "from",
	                                     "since", "against", "above", "below", "until", "till", "through", "throughout", "to",
	                                     "after", "around", "between", "inside", "under", "beyond", NULL };
	static const char *const level[] = { "that", "those", "level", "levels", "figure", "figures", "total", "volume", "value", "values",
	                                    "mark", "one", "result", "results", "sum", "amount", "proportion", "share", "slump", "low", "trough",
	                                    "peak", "high", "boom", NULL };
	static const char *const flows[] = { "sales", "exports", "imports", "purchases", "shipments", "deliveries", "turnover", NULL };
	size_t p = lead_fillers(t, begin, lo), q;
	struct period_lead l = { .prep = p };

	if (compared_before(t, p, lo, &q)) {
		l = (struct period_lead){ q, true, true };
		return l;
	}
	if (p > lo && p > 1 && token_is(t, p - 1, "of") && token_is(t, p - 2, "as")) {
		l.prep = p - 2;
		l.has_prep = true;
		return l;
	}
	if (p == lo || !period_any(t, p - 1, preps))
		return l;
	l.prep = p - 1;
	l.has_prep = true;
	bool in = token_is(t, p - 1, "in") || token_is(t, p - 1, "for") || token_is(t, p - 1, "during") ||
	          token_is(t, p - 1, "at") || token_is(t, p - 1, "of");
	size_t noun = in ? skip_recorded(t, p - 1, lo) : p;
	if (in && (compared_before(t, p - 1, lo, &q) || (noun + 1 < p && compared_before(t, noun, lo, &q)))) {
		l.prep = q;
		l.compared = true;
	} else if (in && noun + 1 < p && noun > lo && token_is(t, noun - 1, "against")) {
		l.prep = noun - 1; /* "against the levels recorded in the preceding quarter" */
		l.compared = true;
	} else if (in && p > lo + 1 && token_is(t, p - 2, "as")) {
		l.compared = true; /* "twice as much as in 2015" */
	} else if (p > lo + 1 && (token_is(t, p - 1, "of") || token_is(t, p - 1, "in") || token_is(t, p - 1, "for")) &&
	           (period_any(t, p - 2, level) || period_any(t, p - 2, flows))) {
		/* "double that of a year ago", "above the level of 2013", "twice its sales of 2013" */
		static const char *const words[] = { "than", "from", "over", "above", "below", "against", "times", "with", "beat", "beats",
			                             "exceeded", "exceeds", "topped", "surpassed", NULL };
		bool flow = period_any(t, p - 2, flows);
		for (size_t k = p - 2; k > lo && k + 3 > p - 2; k--)
			l.compared = l.compared || (!flow && period_any(t, k - 1, words)) || lex_at(t, k - 1, TAG_MULTIPLE);
	}
	return l;
}

/* A comparison may lead to this: one year, one part of it, the same months elsewhere; not a span of years. */
static bool can_be_base(const struct period_mention *m)
{
	return m->form != FORM_SPAN && !(m->form == FORM_FIXED && tf_period_length(m->fixed) > 24) && !m->to_date &&
	       !(m->form == FORM_BACK && m->n_months > 1) &&
	       !(m->form == FORM_SAME && m->shift_months == 0 && !m->year_given);
}

enum period_role lead_role(const struct text *t, const struct period_lead *l, const struct period_mention *m, size_t lo,
                                  size_t begin, size_t end)
{
	static const char *const level[] = { "level", "levels", "peak", "figure", "total", "volume", "value", "high", "record",
	                                     NULL };
	size_t p = l->prep, figure;
	bool after_figure = figure_before(t, p, lo, &figure);
	bool word_before = p > lo && (lex_at(t, p - 1, TAG_UP) || lex_at(t, p - 1, TAG_DOWN) || lex_at(t, p - 1, TAG_COMPARE));

	/* "no later than 2027" */
	if (l->compared && p > lo + 1 && token_is(t, p - 1, "later") && (token_is(t, p - 2, "no") || token_is(t, p - 2, "not")))
		return PERIOD_DUE;
	if (l->compared)
		return PERIOD_BASE;
	if (!l->has_prep) {
		bool of_level = m->form == FORM_FIXED && period_any(t, end, level);
		bool times = p > lo && (lex_at(t, p - 1, TAG_MULTIPLE) || lex_at(t, p - 1, TAG_TIMES));
		return times && (of_level || token_is(t, end, "'s")) ? PERIOD_BASE : PERIOD_PLAIN;
	}
	if (token_is(t, p, "of") && period_any(t, end, level) && after_figure && m->form == FORM_FIXED)
		return PERIOD_BASE;
	if (token_is(t, p, "against") || token_is(t, p, "on"))
		return can_be_base(m) || m->form == FORM_SAME ? PERIOD_BASE : PERIOD_PLAIN;
	if (token_is(t, p, "from")) {
		/* "from the beginning of 2019 to mid-August": all the months between */
		if (m->n_months > 1 && (lex_at(t, p + 1, TAG_EDGE) || lex_at(t, p + 2, TAG_EDGE)))
			return PERIOD_PLAIN;
		bool opens = token_str(t, p).s[0] == 'F';
		bool range = m->n_months > 1 && m->by_name && begin == p + 1;
		if (m->form == FORM_SAME)
			return PERIOD_BASE;
		return opens || range || !can_be_base(m) || (after_figure && figure_belongs(t, figure, lo)) ? PERIOD_PLAIN
		                                                                                          : PERIOD_BASE;
	}
	if (token_is(t, p, "over") || token_is(t, p, "above") || token_is(t, p, "below"))
		return can_be_base(m) && (after_figure || word_before || !token_is(t, p, "over")) ? PERIOD_BASE : PERIOD_PLAIN;
	if (token_is(t, p, "since")) {
		/* "5 billion dollars since January" is a sum, "5 percent since January" a rate */
		bool rate = p > lo && (lex_at(t, p - 1, TAG_PERCENT) || lex_at(t, p - 1, TAG_POINTS) || lex_at(t, p - 1, TAG_TIMES));
		return m->to_date || (m->form == FORM_MONTHS && !(after_figure && rate)) ? PERIOD_PLAIN : PERIOD_BASE;
	}
	if (token_is(t, p, "as"))
		return PERIOD_STAND;
	if (m->form == FORM_SPAN)
		return token_is(t, p, "within") ? PERIOD_DUE : PERIOD_PLAIN;
	if (token_is(t, p, "by") || token_is(t, p, "before") || token_is(t, p, "within") || token_is(t, p, "until") ||
	    token_is(t, p, "till") || token_is(t, p, "through") || (token_is(t, p, "to") && m->unit_months >= 12 && !after_figure))
		return (m->form == FORM_RELATIVE && m->shift_months < 0) || m->form == FORM_SAME ||
		                       (token_is(t, p, "to") && m->form != FORM_FIXED)
		               ? PERIOD_PLAIN
		               : PERIOD_DUE;
	return PERIOD_PLAIN;
}

bool lead_figure(const struct text *t, size_t i, size_t lo)
{
	size_t begin;

	return figure_before(t, i, lo, &begin);
}
