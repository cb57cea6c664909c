/* target.h - stated targets, and what later reports make of them. */
#ifndef TRADEFIG_TARGET_H
#define TRADEFIG_TARGET_H

#include "tradefig/fit.h"
#include "tradefig/series.h"

/* One target with all its statements. */
struct tf_target {
	struct tf_str id;                /* "CHN-RUS-trade-USD-100e9-2015" */
	struct tf_str reporter, partner, commodity, unit;
	enum tf_indicator indicator;
	enum tf_kind kind;               /* level, or growth or multiple against `base` */
	double value, value_high;        /* as in tf_claim */
	enum tf_qualifier qualifier;
	double step;
	struct tf_period due;            /* none: no date was set */
	struct tf_period base;
	struct tf_date stated_first, stated_last;
	const struct tf_claim **claims;  /* the statements, oldest first */
	size_t n_claims;
};
struct tf_targets {
	struct tf_target *v;
	size_t n, cap;
};

#define TF_VERDICTS(X)                                                                                 \
	X(MET, "met")                                                                                  \
	X(MISSED, "missed")                                                                            \
	X(LIKELY_MET, "likely_met")                                                                    \
	X(LIKELY_MISSED, "likely_missed")                                                              \
	X(PENDING, "pending")                                                                          \
	X(DISPUTED, "disputed")                                                                        \
	X(UNKNOWN, "unknown")
enum tf_verdict_word {
#define X(n, t) TF_VERDICT_##n,
	TF_VERDICTS(X)
#undef X
	TF_N_VERDICTS
};
const char *tf_verdict_name(enum tf_verdict_word v);

struct tf_verdict {
	const struct tf_target *target;
	const struct tf_series *series;  /* what it was judged against; NULL when there is none */
	double outcome, outcome_low, outcome_high; /* NAN when there is none */
	struct tf_str outcome_source;
	const struct tf_obs *outcome_obs; /* NULL when there is none */
	double ratio;                    /* outcome over target */
	double shortfall;                /* target minus outcome, in the unit; negative when passed */
	enum tf_verdict_word verdict;
	struct tf_period reached;        /* first full period at or above the target; none when not seen */
	const char *timing;              /* "early", "on_time", "late", "not_yet" or "" */
	double probability;              /* that the due period reaches it; NAN when it cannot be told */
	const char *outlook;             /* "on_track", "off_track", "open" or "" */
	double required_growth, realised_growth; /* percent a year; NAN when not applicable */
	struct tf_str evidence;          /* claim ids and official rows it rests on, ';'-separated */
	struct tf_str reason;            /* one plain sentence with the numbers */
	struct tf_date as_of;
};
struct tf_verdicts {
	struct tf_verdict *v;            /* in the order of the targets */
	size_t n;
};

#define TF_VERDICTS_COLUMNS                                                                            \
	"target_id,reporter,partner,indicator,commodity,unit,target,qualifier,due,stated_first,"       \
	"stated_last,n_statements,speakers,outcome,outcome_low,outcome_high,outcome_source,ratio,"     \
	"shortfall,verdict,reached,timing,probability,outlook,required_growth,realised_growth,"        \
	"evidence,reason,as_of"

/* Merges the claims of status target that state the same thing. */
struct tf_targets tf_targets_merge(const struct tf_claims *c, struct tf_arena *keep);

/* Reads a ledger in the layout of datasets/targets/targets.csv; countries by ISO code. */
enum tf_status tf_targets_read(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                               struct tf_targets *out);

/* Judges every target against the series (design: outcomes only, never intentions). */
struct tf_verdicts tf_targets_judge(const struct tf_targets *t, const struct tf_series_set *s, struct tf_date as_of,
                                    struct tf_arena *keep);

enum tf_status tf_verdicts_write_csv(const struct tf_verdicts *v, FILE *to, struct tf_csv_style style);

/* The ledger as a table for a terminal: pair, target, due, verdict, outcome, reached, reason. */
void tf_verdicts_print(const struct tf_verdicts *v, FILE *to, bool colour);

/* "CHN-RUS" -> "China-Russia", "USD" 1e11 -> "100 billion USD": plain English names for titles and reasons,
 * from fixed tables, never from documents. */
const char *tf_country_name(struct tf_str code); /* the code itself, as given, when it is not known */
struct tf_str tf_amount_words(double value, struct tf_str unit, struct tf_arena *keep);
/* "60 billion USD" and "80 billion USD" -> "60 to 80 billion USD"; the low one alone where `high` is empty. */
struct tf_str tf_range_words(struct tf_str low, struct tf_str high, struct tf_arena *keep);

#endif
