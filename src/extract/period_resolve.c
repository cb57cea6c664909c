/* period_resolve.c - what words of time mean on the day when they were published.
 *
 * Everything is counted in months; a fiscal year starts in the month that the caller knows for the reporter. */
#include "extract/period.h"

#define FISCAL_SLASH 7   /* July: seasons of grain and of East Africa's budgets are written "2017/18" */
#define FISCAL_DEFAULT 4 /* April: India, Japan, Britain, Canada; where "2011-12" stands and nothing else is known */

static const struct tf_period none = { 0, 0 };

static int month_of(struct tf_date d) { return d.year * 12 + d.month - 1; }

static struct tf_period months_ending(int last, int n) { return (struct tf_period){ last - n + 1, last }; }

/* The months of a mention inside the year that starts at `first`. */
static struct tf_period months_in_year(const struct period_mention *m, int first)
{
	int from;

	if (m->n_months == 0)
		return (struct tf_period){ first, first + 11 };
	if (m->by_name)
		from = first + ((m->month - 1 - first) % 12 + 12) % 12;
	else
		from = first + m->month - 1;
	return (struct tf_period){ from, from + m->n_months - 1 };
}

/* The months of a mention in a calendar year; what runs over the turn of the year ends in it. */
static struct tf_period months_of_year(const struct period_mention *m, int year)
{
	if (m->n_months == 0)
		return tf_period_year(year);
	return months_ending(year * 12 + (m->month - 1 + m->n_months - 1) % 12, m->n_months);
}

static int fiscal_month(const struct period_mention *m, const struct period_context *c)
{
	if (m->fiscal_month)
		return m->fiscal_month;
	if (c->fiscal_month > 1)
		return c->fiscal_month;
	return !m->year_pair ? 1 : m->by_slash ? FISCAL_SLASH : FISCAL_DEFAULT;
}

/* A stated fiscal year: FY22 and 2021-22 end in 2022; Japan's fiscal 2018 starts in 2018.  "2020-2021", with both years in
 * full, are two years where nobody is known to count fiscal ones. */
static struct tf_period fiscal_stated(const struct period_mention *m, const struct period_context *c)
{
	int start = fiscal_month(m, c), year = tf_period_last_year(m->fixed);

	if (m->year_pair && !m->by_slash && tf_period_length(m->fixed) > 12 && c->fiscal_month <= 1 && m->n_months == 0)
		return m->fixed;
	if (start > 1 && (m->year_pair || !c->fiscal_by_start))
		year--;
	return months_in_year(m, year * 12 + start - 1);
}

/* A fiscal year counted from the one that holds the day of publication. */
static struct tf_period fiscal_counted(const struct period_mention *m, const struct period_context *c)
{
	int start = fiscal_month(m, c), now = month_of(c->published);
	int first = now - ((c->published.month - start) % 12 + 12) % 12;

	/* "the first three quarters of the current financial year", said in January of nobody knows whom: not those to come */
	if (start == 1 && m->n_months > 0 && months_in_year(m, first + m->shift_months).last > now)
		first = now - ((c->published.month - FISCAL_DEFAULT) % 12 + 12) % 12;
	struct tf_period p = months_in_year(m, first + m->shift_months);
	p.last += m->straddles;
	return p;
}

/* January to the last month that was over; in January, January. */
static struct tf_period year_so_far(int year, struct tf_date published)
{
	int last = month_of(published) - 1;

	if (last >= year * 12 + 12)
		last = year * 12 + 11;
	return (struct tf_period){ year * 12, last < year * 12 ? year * 12 : last };
}

/* Months without a year: the last ones that are over when the current month ends, or the next ones. */
static struct tf_period months_near(const struct period_mention *m, int now, enum period_sense sense)
{
	int end = (m->month - 1 + m->n_months - 1) % 12, year = now / 12;

	if (sense == SENSE_PAST && year * 12 + end > now)
		year--;
	if (sense == SENSE_FUTURE && year * 12 + end < now)
		year++;
	return months_ending(year * 12 + end, m->n_months);
}

static struct tf_period resolve_months(const struct period_mention *m, const struct period_context *c, enum period_sense sense,
                                       struct tf_period before)
{
	struct tf_period p;

	if (c->published.year == 0)
		return tf_period_none(before) ? none : months_of_year(m, tf_period_last_year(before));
	if (m->fiscal) { /* "fiscal first half": of the fiscal year that holds the day, or of the one before */
		p = fiscal_counted(m, c);
		return sense == SENSE_PAST && p.last > month_of(c->published) ? tf_period_shift(p, -12) : p;
	}
	p = months_near(m, month_of(c->published), sense);
	/* "the first eight months" in a text about part of a fiscal year count from where that year starts. */
	if (!m->by_name && c->fiscal_month > 1 && tf_period_length(before) > 1 && before.first % 12 == c->fiscal_month - 1) {
		struct tf_period q = { before.first + m->month - 1, before.first + m->month + m->n_months - 2 };
		if (sense == SENSE_FUTURE || q.last <= month_of(c->published))
			p = q;
	}
	if (m->to_date) { /* "since April": up to the last month that was over */
		int last = month_of(c->published) - 1;
		p.last = last > p.first ? last : p.first;
	}
	return p;
}

/* "last December" is the latest one that is over, "next March" the first to come, "this January" that of this year. */
static struct tf_period named_month(const struct period_mention *m, int now)
{
	int end = (m->month - 1 + m->n_months - 1) % 12, year = now / 12;

	if (m->shift_months < 0 && year * 12 + end >= now)
		year--;
	if (m->shift_months > 0 && year * 12 + end <= now)
		year++;
	return months_ending(year * 12 + end, m->n_months);
}

static struct tf_period resolve_relative(const struct period_mention *m, const struct period_context *c,
                                         struct tf_period before)
{
	int now = month_of(c->published), year = c->published.year, first;

	if (c->published.year == 0)
		return none;
	if (m->unit_months >= 120) {
		int length = m->unit_months / 12, start = year / length * length;
		/* "this decade" is all of it; its middle and end are years; "within this decade" is by its end */
		if (m->role == PERIOD_DUE && m->shift_months == 0)
			return tf_period_year(start + length);
		return tf_period_year(start + m->shift_months / 12);
	}
	if (m->to_date && m->shift_months == 0) {
		/* The month or months of this year that the text is about tell how far its figures go. */
		if (!tf_period_none(before) && before.first >= year * 12 && before.last <= now && tf_period_length(before) < 12)
			return (struct tf_period){ year * 12, before.last };
		return year_so_far(year, c->published);
	}
	if (m->fiscal)
		return fiscal_counted(m, c);
	if (m->n_months > 0 && m->unit_months == 1 && m->by_name && m->shift_months > -12 && m->shift_months < 12 &&
	    !(m->shift_months == 0 && m->n_months > 1))
		return named_month(m, now);
	if (m->n_months > 0)
		return months_of_year(m, year + m->shift_months / 12);
	if (m->unit_months == 12)
		return tf_period_year((now + m->shift_months) / 12);
	first = now - c->published.month + 1 + (c->published.month - 1) / m->unit_months * m->unit_months + m->shift_months;
	return (struct tf_period){ first, first + m->unit_months - 1 };
}

/* The last whole quarter or half that was over when the text appeared. */
static struct tf_period last_whole(int unit, struct tf_date published)
{
	int end = month_of(published) / unit * unit - 1;

	return months_ending(end, unit);
}

static struct tf_period resolve_back(const struct period_mention *m, const struct period_context *c, enum period_sense sense,
                                     struct tf_period before)
{
	int length, year;

	/* "for the year as a whole" looks ahead to the current one whatever year was named for comparison */
	if (sense == SENSE_FUTURE && c->published.year != 0 && m->shift_months == 0 && m->unit_months >= 12 &&
	    tf_period_last_year(before) < c->published.year)
		before = none;
	length = tf_period_length(before);
	year = tf_period_last_year(before);
	if (m->counted) { /* "the seven months" */
		/* the "seven months" of another calendar touch eight of ours */
		bool as_many = length == m->n_months || (length == m->n_months + 1 && before.first % 12 != 0);
		if ((as_many && !tf_period_none(before)) || c->published.year == 0)
			return as_many ? before : none;
		/* the months of the fiscal year up to the one that was spoken of */
		if (length == 1 && c->fiscal_month > 1 && (before.last - m->n_months + 2) % 12 == c->fiscal_month % 12)
			return months_ending(before.last, m->n_months);
		return months_near(m, month_of(c->published), sense);
	}
	if (tf_period_none(before)) {
		if (c->published.year == 0 || m->unit_months == 0)
			return none;
		if (m->n_months > 0 && m->shift_months == 0)
			return months_near(m, month_of(c->published), sense);
		if (m->unit_months != 12 && m->n_months == 0)
			return tf_period_shift(last_whole(m->unit_months, c->published), m->shift_months);
		/* Yearly figures come out in the first months of the year after. */
		year = c->published.year - (sense == SENSE_PAST && c->published.month <= 3 && m->shift_months == 0);
		return months_of_year(m, year + m->shift_months / 12);
	}
	if (m->n_months > 0)
		return months_of_year(m, year + m->shift_months / 12);
	if (m->unit_months == 0)
		return tf_period_shift(before, m->shift_months);
	if (m->unit_months == length)
		return tf_period_shift(before, m->shift_months);
	/* "in the year" of which seven months are told */
	if (m->unit_months == 12 && m->shift_months == 0 && !m->whole && sense == SENSE_PAST && year == c->published.year && before.first % 12 == 0 && length > 1)
		return before;
	if (m->unit_months == 12)
		return tf_period_year(year + m->shift_months / 12);
	if (m->unit_months == 1)
		return months_ending(before.last + m->shift_months, 1);
	if (c->published.year == 0)
		return none;
	return tf_period_shift(last_whole(m->unit_months, c->published), m->shift_months);
}

/* The months of `of` in the year that the mention states. */
static struct tf_period same_in_year(const struct period_mention *m, const struct period_context *c, struct tf_period of)
{
	struct tf_period y = m->fiscal ? fiscal_stated(m, c) : m->fixed;
	int shift;

	if (m->fiscal) {
		shift = (y.last - of.last + 11) / 12 * 12;
		return y.last < of.last ? tf_period_shift(of, -((of.last - y.last + 11) / 12) * 12) : tf_period_shift(of, shift);
	}
	shift = (tf_period_last_year(y) - tf_period_last_year(of)) * 12;
	return tf_period_shift(of, shift);
}

static struct tf_period resolve_same(const struct period_mention *m, const struct period_context *c, struct tf_period before)
{
	if (tf_period_none(before))
		return m->year_given ? (m->fiscal ? fiscal_stated(m, c) : m->fixed) : none;
	/* "the same month" after the first five months is the last of them */
	if (m->unit_months == 1 && m->shift_months % 12 == 0 && tf_period_length(before) > 1 && tf_period_length(before) < 12 &&
	    tf_period_length(before) != m->n_months)
		before.first = before.last;
	if (m->year_given)
		return same_in_year(m, c, before);
	/* The month before is that of a month, the quarter before that of a quarter. */
	if (m->shift_months % 12 != 0 && tf_period_length(before) != -m->shift_months)
		return m->shift_months == -1 ? months_ending(before.last - 1, 1) : none;
	return tf_period_shift(before, m->shift_months);
}

static struct tf_period resolve_span(const struct period_mention *m, const struct period_context *c, enum period_sense sense,
                                     struct tf_period before)
{
	int now = month_of(c->published), year = c->published.year, n = m->span_years;

	if (year == 0)
		return none;
	/* "A goal set in March 2011 was to reach it within five years", "it doubled in four years": counted from what was
	 * said to lie well before the text. */
	if (n > 0 && m->unit_months == 12 && m->role == PERIOD_DUE && !tf_period_none(before) &&
	    (tf_period_last_year(before) < year - 1 || (tf_period_last_year(before) < year && tf_period_length(before) == 1))) {
		int from = tf_period_last_year(before);
		if (sense == SENSE_FUTURE)
			return tf_period_year(from + n);
		if (from + n < year)
			return tf_period_between(from + 1, 1, from + n, 12);
	}
	if (n > 0 && sense == SENSE_PAST)
		n = -n;
	if (m->unit_months != 12) {
		n *= m->unit_months;
		if (m->role == PERIOD_DUE && n > 0)
			return months_ending(now + n, 1);
		return n < 0 ? months_ending(now - 1, -n) : (struct tf_period){ now + 1, now + n };
	}
	if (n < 0)
		return tf_period_between(year + n, 1, year - 1, 12);
	return m->role == PERIOD_DUE ? tf_period_year(year + n) : tf_period_between(year + 1, 1, year + n, 12);
}

struct tf_period period_resolve(const struct period_mention *m, const struct period_context *c, enum period_sense sense,
                                struct tf_period before)
{
	if (m->open)
		return none;
	switch (m->form) {
	case FORM_FIXED:
		if (m->fiscal)
			return fiscal_stated(m, c);
		if (m->to_date && m->role != PERIOD_BASE && tf_period_is_year(m->fixed) && c->published.year != 0 &&
		    tf_period_first_year(m->fixed) == c->published.year)
			return year_so_far(c->published.year, c->published);
		return m->fixed;
	case FORM_MONTHS: return resolve_months(m, c, sense, before);
	case FORM_RELATIVE: return resolve_relative(m, c, before);
	case FORM_SAME: return resolve_same(m, c, before);
	case FORM_BACK: return resolve_back(m, c, sense, before);
	case FORM_SPAN: return resolve_span(m, c, sense, before);
	}
	return none;
}

/* Part of one year against a whole earlier year: the same part of that year. */
static struct tf_period like_for_like(struct tf_period base, struct tf_period of)
{
	int length = tf_period_length(of);

	if (length >= 12 || !tf_period_is_year(base) || base.last >= of.last)
		return base;
	return tf_period_shift(of, (tf_period_last_year(base) - tf_period_last_year(of)) * 12);
}

struct tf_period period_base(const struct period_mention *m, const struct period_context *c, struct tf_period of)
{
	struct tf_period base;

	if (tf_period_none(of))
		return m->form == FORM_FIXED && !m->fiscal ? m->fixed : none;
	switch (m->form) {
	case FORM_SAME: return resolve_same(m, c, of);
	case FORM_MONTHS: {
		/* The latest such months before the figure's own: "than in May" said of June. */
		int end = (m->month - 1 + m->n_months - 1) % 12, year = of.last / 12;
		if (year * 12 + end >= of.last)
			year--;
		return months_ending(year * 12 + end, m->n_months);
	}
	case FORM_SPAN:
		return m->unit_months == 12 ? tf_period_year(tf_period_last_year(of) - (m->span_years < 0 ? -m->span_years : m->span_years))
		                            : none;
	case FORM_BACK: return m->unit_months == 0 ? none : resolve_back(m, c, SENSE_PAST, of);
	case FORM_FIXED:
	case FORM_RELATIVE: break;
	}
	base = period_resolve(m, c, SENSE_PAST, none);
	/* "since 2005" counts from that year, whatever part of a year the figure is about. */
	return m->to_date ? base : like_for_like(base, of);
}
