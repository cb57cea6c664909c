/* caption.c - knows how to say what a chart shows.
 *
 * Every sentence is put together from parsed fields: country tables, numbers and dates.  The one text of a
 * document among them is a commodity's name, which is cleaned. */
#include <math.h>

#include "output/caption.h"
#include "output/clean.h"

#define CHECK "\xE2\x9C\x93"
#define CROSS "\xC3\x97"
#define CIRCLE "?"

const char *caption_sign(enum tf_verdict_word v)
{
	switch (v) {
	case TF_VERDICT_MET:
	case TF_VERDICT_LIKELY_MET:
		return CHECK;
	case TF_VERDICT_MISSED:
	case TF_VERDICT_LIKELY_MISSED:
		return CROSS;
	case TF_VERDICT_PENDING:
		return "\xE2\x80\xA6";
	default:
		return CIRCLE;
	}
}

const char *caption_verdict(enum tf_verdict_word v)
{
	switch (v) {
	case TF_VERDICT_LIKELY_MET:
		return "probably met";
	case TF_VERDICT_LIKELY_MISSED:
		return "probably missed";
	case TF_VERDICT_PENDING:
		return "not yet due";
	case TF_VERDICT_DISPUTED:
		return "sources differ";
	case TF_VERDICT_UNKNOWN:
		return "not known";
	default:
		return tf_verdict_name(v);
	}
}

struct tf_str caption_period(struct tf_period p, struct tf_arena *keep)
{
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
		                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	char iso[TF_PERIOD_MAX];
	int first = tf_period_first_year(p), last = tf_period_last_year(p);

	if (tf_period_none(p) || tf_period_is_year(p))
		return tf_str_copy(keep, tf_str_of(tf_period_format(p, iso)));
	/* the months in which fiscal years begin; others are said in full */
	if (first != last && tf_period_length(p) == 12 && p.first % 12 % 3 == 0)
		return tf_str_printf(keep, "FY %d/%02d", first, last % 100);
	if (first != last)
		return tf_str_printf(keep, "%s %d to %s %d", months[p.first % 12], first, months[p.last % 12], last);
	if (p.first == p.last)
		return tf_str_printf(keep, "%s %d", months[p.first % 12], first);
	return tf_str_printf(keep, "%s\xE2\x80\x93%s %d", months[p.first % 12], months[p.last % 12], first);
}

static struct tf_str country(struct tf_str code, struct tf_arena *keep)
{
	struct tf_str name = tf_str_of(tf_country_name(code));

	/* a region's code stands before its name: "RUS-St. Petersburg" */
	if (name.n > 4 && name.s[3] == '-' && tf_str_eq(name, code))
		name = (struct tf_str){ name.s + 4, name.n - 4 };
	return clean_label(name, 32, keep);
}

static struct tf_str possessive(struct tf_str name, struct tf_arena *keep)
{
	bool s = name.n > 0 && name.s[name.n - 1] == 's';

	return tf_str_printf(keep, "%.*s'%s", TF_FMT(name), s ? "" : "s");
}

struct tf_str caption_subject(const struct tf_series *s, struct tf_arena *keep, bool *many)
{
	static const struct {
		const char *two_way, *one_way, *link;
		bool many;
	} names[TF_N_INDICATORS] = {
		[TF_IND_TRADE] = { "trade", "", "with", false },
		[TF_IND_EXPORTS] = { "", "exports", "to", true },
		[TF_IND_IMPORTS] = { "", "imports", "from", true },
		[TF_IND_BALANCE] = { "", "trade balance", "with", false },
		[TF_IND_SERVICES_TRADE] = { "services trade", "", "with", false },
		[TF_IND_INVESTMENT] = { "", "investment", "in", false },
		[TF_IND_INVESTMENT_STOCK] = { "", "stock of investment", "in", false },
		[TF_IND_OTHER_TRADE] = { "other trade", "", "with", false },
	};
	const char *two_way = names[s->indicator].two_way, *what = *two_way ? two_way : names[s->indicator].one_way;
	struct tf_str goods = clean_label(s->commodity, 28, keep), from = country(s->reporter, keep), flow;
	bool pair = s->partner.n > 0 && !tf_str_is(s->partner, "WLD");

	*many = names[s->indicator].many;
	flow = tf_str_printf(keep, "%s%s%.*s", what, goods.n ? (*two_way ? " in " : " of ") : "", TF_FMT(goods));
	if (from.n == 0)
		return flow;
	if (*two_way && pair)
		return tf_str_printf(keep, "%.*s\xE2\x80\x93%.*s %.*s", TF_FMT(from),
		                     TF_FMT(country(s->partner, keep)), TF_FMT(flow));
	if (pair)
		return tf_str_printf(keep, "%.*s %.*s %s %.*s", TF_FMT(possessive(from, keep)), TF_FMT(flow),
		                     names[s->indicator].link, TF_FMT(country(s->partner, keep)));
	return tf_str_printf(keep, "%.*s %.*s", TF_FMT(possessive(from, keep)), TF_FMT(flow));
}

struct tf_str caption_amount(const struct trend *t, const struct tf_verdict *v)
{
	struct scale own = scale_for(&t->scale, v->target->value);
	struct tf_str high = { 0 };

	if (v->target->value_high > v->target->value)
		high = scale_round(&own, v->target->value_high, true, t->keep);
	return tf_range_words(scale_round(&own, v->target->value, true, t->keep), high, t->keep);
}

/* "46%", and never a certainty that rounding made */
static struct tf_str chance(double p, struct tf_arena *keep)
{
	if (p < 0.005 || p > 0.995)
		return p < 0.5 ? TF_STR("below 1%") : TF_STR("above 99%");
	return tf_str_printf(keep, "%d%%", (int)lround(p * 100));
}

int caption_percent_off(const struct tf_verdict *v)
{
	return isfinite(v->ratio) ? (int)rint(fabs(1 - v->ratio) * 100) : 0;
}

/* "32% short", "61 times the target" */
static struct tf_str distance(const struct tf_verdict *v, struct tf_arena *keep)
{
	if (isfinite(v->ratio) && v->ratio >= 3)
		return tf_str_printf(keep, "%.*f times the target", v->ratio < 9.95 ? 1 : 0, v->ratio);
	if (caption_percent_off(v) == 0)
		return v->shortfall > 0 ? TF_STR("just short") : TF_STR("at the target");
	return tf_str_printf(keep, "%d%% %s", caption_percent_off(v), v->shortfall > 0 ? "short" : "over");
}

struct tf_period caption_reached(const struct tf_verdict *v)
{
	struct tf_period due = v->target->due;
	bool met = v->verdict == TF_VERDICT_MET;

	/* Beside its verdict a year only helps when it is another one: met before it was due, missed and passed later. */
	if (tf_period_none(v->reached) || tf_period_none(due))
		return v->reached;
	if (met ? v->reached.last >= due.last : v->reached.last <= due.last)
		return (struct tf_period){ 0, 0 };
	return v->reached;
}

struct tf_str caption_target(const struct trend *t, const struct tf_verdict *v)
{
	struct tf_str due = caption_period(v->target->due, t->keep);

	if (due.n == 0)
		return tf_str_printf(t->keep, "%s %.*s, no date set", caption_sign(v->verdict), TF_FMT(caption_amount(t, v)));
	return tf_str_printf(t->keep, "%s %.*s by %.*s: %s", caption_sign(v->verdict), TF_FMT(caption_amount(t, v)),
	                     TF_FMT(due), caption_verdict(v->verdict));
}

struct tf_str caption_outcome(const struct trend *t, const struct tf_verdict *v)
{
	struct tf_str out = { "", 0 };
	struct scale own = scale_for(&t->scale, v->target->value);
	bool judged = v->verdict == TF_VERDICT_MET || v->verdict == TF_VERDICT_MISSED;

	/* a target may be met by another report than the one for its period */
	bool agrees = v->verdict == TF_VERDICT_MISSED || v->shortfall <= 0;
	struct tf_period reached = caption_reached(v);

	if (judged && agrees && isfinite(v->outcome))
		out = tf_str_printf(t->keep, "%.*s reported, %.*s",
		                    TF_FMT(scale_number(&own, v->outcome, t->keep)), TF_FMT(distance(v, t->keep)));
	else if (!judged && isfinite(v->probability))
		out = tf_str_printf(t->keep, "probability %.*s", TF_FMT(chance(v->probability, t->keep)));
	else if (!judged && isfinite(v->outcome) && isfinite(v->ratio))
		out = tf_str_printf(t->keep, "%.*s so far, %d%% of it",
		                    TF_FMT(scale_number(&own, v->outcome, t->keep)), (int)lround(v->ratio * 100));
	if (!tf_period_none(reached))
		out = tf_str_printf(t->keep, "%.*s%s%s %.*s", TF_FMT(out), out.n ? "; " : "",
		                    judged ? "passed" : "seen above it in", TF_FMT(caption_period(reached, t->keep)));
	return out;
}

struct tf_str caption_stated(const struct scale *s, const struct tf_obs *o, bool with_unit, struct tf_arena *keep)
{
	const struct scale own = with_unit ? scale_for(s, o->value) : *s;
	const enum tf_qualifier side = trend_side(o);
	static const char *const before[TF_N_QUALIFIERS] = {
		[TF_QUAL_APPROX] = "about ",      [TF_QUAL_NEARLY] = "nearly ", [TF_QUAL_OVER] = "over ",
		[TF_QUAL_AT_LEAST] = "at least ", [TF_QUAL_UNDER] = "under ",   [TF_QUAL_AT_MOST] = "at most ",
	};

	if (side == TF_QUAL_EQ)
		return with_unit ? scale_amount(&own, o->value, keep) : scale_number(&own, o->value, keep);
	if (side == TF_QUAL_BETWEEN && isfinite(o->low) && isfinite(o->high))
		return tf_str_printf(keep, "%.*s to %.*s", TF_FMT(scale_round(&own, o->low, with_unit, keep)),
		                     TF_FMT(scale_round(&own, o->high, with_unit, keep)));
	return tf_str_printf(keep, "%s%.*s", before[side] ? before[side] : "",
	                     TF_FMT(scale_round(&own, o->value, with_unit, keep)));
}

struct tf_str caption_subtitle(const struct trend *t)
{
	static const char *const measures[TF_N_KINDS] = { "", "growth against a year earlier", "change", "multiple",
		                                          "share" };
	bool many;
	struct tf_str subject = caption_subject(t->series, t->keep, &many), unit = t->scale.unit, period;
	int first = (int)floor(t->first + 0.5), last = (int)floor(t->last + 0.5);

	if (*t->scale.word)
		unit = tf_str_printf(t->keep, "%s %.*s", t->scale.word, TF_FMT(unit));
	period =
		first == last ? tf_str_printf(t->keep, "%d", first) : tf_str_printf(t->keep, "%d to %d", first, last);
	return tf_str_printf(t->keep, "%.*s%s%s, %.*s, %.*s", TF_FMT(subject), t->kind ? ", " : "", measures[t->kind],
	                     TF_FMT(unit), TF_FMT(period));
}

/* The publishers of what is drawn, each once. */
static struct tf_str publishers(const struct trend *t)
{
	struct tf_str list = { "", 0 };
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		bool seen = t->v[i].source.n == 0 || t->v[i].layer[0] != 'o' || t->v[i].layer[1] != 'f';

		for (size_t k = 0; k < i && !seen; k++)
			seen = t->v[k].layer[0] == 'o' && tf_str_eq(t->v[k].source, t->v[i].source);
		if (seen)
			continue;
		if (n++ < 4)
			list = tf_str_printf(t->keep, "%.*s%s%.*s", TF_FMT(list), n > 1 ? ", " : "",
			                     TF_FMT(t->v[i].source));
	}
	return n > 4 ? tf_str_printf(t->keep, "%.*s and others", TF_FMT(list)) : list;
}

struct tf_str caption_source(const struct trend *t)
{
	struct tf_str s = { "Source: ", 8 }, of = publishers(t),
		      why = t->fits != NULL ? t->fits->why_not : (struct tf_str){ "", 0 };

	if (tf_str_starts(why, "no fit: "))
		tf_str_cut(&why, ':');
	why = tf_str_trim(why);

	if (t->n_stated)
		s = tf_str_printf(t->keep, "%.*s%zu figure%s stated in %zu document%s", TF_FMT(s), t->n_stated,
		                  t->n_stated == 1 ? "" : "s", t->n_documents, t->n_documents == 1 ? "" : "s");
	if (t->n_official)
		s = tf_str_printf(t->keep, "%.*s%s%zu official value%s%s%.*s%s", TF_FMT(s), t->n_stated ? "; " : "",
		                  t->n_official, t->n_official == 1 ? "" : "s", of.n ? " (" : "", TF_FMT(of),
		                  of.n ? ")" : "");
	if (t->n_derived)
		s = tf_str_printf(t->keep, "%.*s%s%zu value%s implied by others", TF_FMT(s),
		                  t->n_stated || t->n_official ? "; " : "", t->n_derived,
		                  t->n_derived == 1 ? "" : "s");
	if (t->n_left_out)
		s = tf_str_printf(t->keep, "%.*s; %zu rate%s, multiple%s or sum%s over several years not drawn",
		                  TF_FMT(s), t->n_left_out, t->n_left_out == 1 ? "" : "s",
		                  t->n_left_out == 1 ? "" : "s", t->n_left_out == 1 ? "" : "s");
	if (t->fit != NULL)
		s = tf_str_printf(t->keep,
		                  "%.*s. Curve: %s with %s errors, least AICc of %zu tried, through %zu years; "
		                  "bands: where a new value falls, 80 and 95 percent; a scenario, not a forecast.",
		                  TF_FMT(s), tf_curve_name(t->fit->curve), tf_errors_name(t->fit->errors), t->fits->n,
		                  t->fit->n_points);
	else if (t->fit_too_wide)
		s = tf_str_printf(t->keep, "%.*s. No curve drawn: so few values that its band would fill the chart.",
		                  TF_FMT(s));
	else if (why.n)
		s = tf_str_printf(t->keep, "%.*s. No curve: %.*s", TF_FMT(s), TF_FMT(clean_label(why, 160, t->keep)));
	return s;
}
