/* series.h - claims and official statistics side by side, as time series. */
#ifndef TRADEFIG_SERIES_H
#define TRADEFIG_SERIES_H

#include "tradefig/claim.h"
#include "tradefig/table.h"

enum tf_origin {
	TF_ORIGIN_CLAIM,    /* stated in a document */
	TF_ORIGIN_OFFICIAL, /* published by a statistics office or customs */
	TF_ORIGIN_DERIVED   /* computed here from the two others; `derivation` says how */
};

/* One value for one period, and what it rests on. */
struct tf_obs {
	enum tf_kind kind;           /* growth, multiples, shares and changes keep what they are */
	struct tf_period period, base;
	double value;                /* as stated, base unit */
	double low, high;            /* what the words allow, by step and qualifier; infinite where open */
	enum tf_qualifier qualifier;
	char obs_status;             /* SDMX CL_OBS_STATUS: A, D, E, F, P or U */
	enum tf_origin origin;
	struct tf_str source;        /* publisher's code, or the documents' names */
	struct tf_str source_note;
	struct tf_str derivation;    /* in words, for TF_ORIGIN_DERIVED */
	struct tf_str counted_by;    /* ISO code of the side whose books these are; empty when not known */
	struct tf_date published;    /* none when not known */
	const struct tf_claim **claims; /* the claims behind it, in document order */
	size_t n_claims;
};

/* The pair of a `trade` series stands in alphabetical order (WLD last). */
struct tf_series {
	struct tf_str id;            /* "CHN-RUS trade USD", "KOR-WLD exports/semiconductors USD" */
	struct tf_str reporter, partner;
	enum tf_indicator indicator;
	struct tf_str commodity;
	struct tf_str unit;          /* of the levels; rates and multiples of the same thing stand in the same series */
	struct tf_obs *v;            /* by period, then origin, then value */
	size_t n, cap;
};

struct tf_series_set {
	struct tf_series *v;         /* by id */
	size_t n, cap;
};

/* A row of official statistics (datasets/official). */
struct tf_official {
	struct tf_str reporter, partner; /* ISO codes; the reporter is the side that counted */
	enum tf_indicator indicator;
	struct tf_period period;
	double value;
	struct tf_str unit;
	double growth_pct;           /* as published beside the value; NAN when none */
	struct tf_str source, source_note;
};
struct tf_officials {
	struct tf_official *v;
	size_t n, cap;
};

/* Reads official statistics: reporter,partner,indicator,period,value,unit,source,source_note and, optional,
 * yoy_percent.  Rows that do not read are reported and skipped; the others are put behind those in `out`. */
enum tf_status tf_officials_read(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                 struct tf_officials *out);

struct tf_series_options {
	bool with_targets; /* also claims of status target and forecast, as observations (for charts) */
};

/* Groups claims and official rows into series, states their bounds, and adds what they imply (a level from a
 * level and a multiple or growth rate; trade from exports and imports), marked as derived.  Everything it returns
 * lives in `keep`; the claims must outlive it. */
struct tf_series_set tf_series_build(const struct tf_claims *c, const struct tf_officials *o,
                                     const struct tf_series_options *opt, struct tf_arena *keep);

/* The series of that key, or NULL.  For trade either order of the pair will do. */
const struct tf_series *tf_series_find(const struct tf_series_set *s, struct tf_str reporter, struct tf_str partner,
                                       enum tf_indicator indicator, struct tf_str commodity, struct tf_str unit);

/* The interval that the words of a claim allow for its number: 95.28 billion with step 1e7 gives
 * 95.275..95.285 billion; "more than 240 billion" gives 240 billion..infinity. */
void tf_claim_interval(const struct tf_claim *c, double *low, double *high);

enum tf_status tf_series_write_csv(const struct tf_series_set *s, FILE *to, struct tf_csv_style style);
enum tf_status tf_series_read_csv(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                  struct tf_series_set *out);

#endif
