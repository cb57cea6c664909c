/* claim.h - a claim: one figure stated about trade, understood. */
#ifndef TRADEFIG_CLAIM_H
#define TRADEFIG_CLAIM_H

#include "tradefig/date.h"
#include "tradefig/diag.h"
#include "tradefig/str.h"

/* What sort of number it is. */
#define TF_KINDS(X)                                                                                    \
	X(LEVEL, "level")       /* an amount: "reached 95.28 billion dollars" */                       \
	X(GROWTH, "growth")     /* percent against the base period */                                  \
	X(CHANGE, "change")     /* an absolute difference, or percentage points */                     \
	X(MULTIPLE, "multiple") /* a factor against the base period: "2.7 times", "doubled" */         \
	X(SHARE, "share")       /* percent of a total */

/* What the text makes of it.  Not the status of a call, which is enum tf_status. */
#define TF_CLAIM_STATUSES(X)                                                                           \
	X(REPORTED, "reported") /* a past outcome */                                                   \
	X(TARGET, "target")     /* goal, aim, pledge, commitment */                                    \
	X(FORECAST, "forecast") /* expectation, projection */

#define TF_INDICATORS(X)                                                                               \
	X(TRADE, "trade")                                                                              \
	X(EXPORTS, "exports")                                                                          \
	X(IMPORTS, "imports")                                                                          \
	X(BALANCE, "balance") /* surplus positive, deficit negative */                                 \
	X(SERVICES_TRADE, "services_trade")                                                            \
	X(INVESTMENT, "investment")             /* flow */                                             \
	X(INVESTMENT_STOCK, "investment_stock") /* stand at the end of the period */                   \
	X(OTHER_TRADE, "other_trade")

/* How the words bound the value. */
#define TF_QUALIFIERS(X)                                                                               \
	X(EQ, "eq")                                                                                    \
	X(APPROX, "approx")                                                                            \
	X(NEARLY, "nearly")                                                                            \
	X(OVER, "over")                                                                                \
	X(AT_LEAST, "at_least")                                                                        \
	X(UNDER, "under")                                                                              \
	X(AT_MOST, "at_most")                                                                          \
	X(BETWEEN, "between") /* value .. value_high */

enum tf_kind {
#define X(n, t) TF_KIND_##n,
	TF_KINDS(X)
#undef X
	TF_N_KINDS
};
enum tf_claim_status {
#define X(n, t) TF_STATUS_##n,
	TF_CLAIM_STATUSES(X)
#undef X
	TF_N_CLAIM_STATUSES
};
enum tf_indicator {
#define X(n, t) TF_IND_##n,
	TF_INDICATORS(X)
#undef X
	TF_N_INDICATORS
};
enum tf_qualifier {
#define X(n, t) TF_QUAL_##n,
	TF_QUALIFIERS(X)
#undef X
	TF_N_QUALIFIERS
};

/* The names as they stand in files; the readers return false for an unknown name. */
const char *tf_kind_name(enum tf_kind k);
const char *tf_claim_status_name(enum tf_claim_status s);
const char *tf_indicator_name(enum tf_indicator i);
const char *tf_qualifier_name(enum tf_qualifier q);
const char *tf_qualifier_words(enum tf_qualifier q); /* "over ", to stand before an amount; "" for eq and between */
bool tf_kind_read(struct tf_str s, enum tf_kind *out);
bool tf_claim_status_read(struct tf_str s, enum tf_claim_status *out);
bool tf_indicator_read(struct tf_str s, enum tf_indicator *out);
bool tf_qualifier_read(struct tf_str s, enum tf_qualifier *out);

#define TF_UNIT_MAX 16
#define TF_CLAIM_ID_MAX 17

struct tf_claim {
	char id[TF_CLAIM_ID_MAX];    /* 16 hex digits over the document's bytes, start, end and kind */
	struct tf_str doc;           /* the document's name as given on the command line */
	struct tf_date doc_date;     /* publication date; none when not found */
	size_t start, end;           /* bytes in the document as read, end exclusive */
	struct tf_str quote;         /* those bytes */
	enum tf_kind kind;
	enum tf_claim_status status;
	enum tf_indicator indicator;
	struct tf_str commodity;     /* as worded, lower case; empty for all goods */
	struct tf_str reporter, partner; /* ISO 3166 alpha-3, region code, "CHN-Heilongjiang", or empty */
	double value;                /* base unit (dollars, tonnes), percent, or factor; sign included */
	double value_high;           /* upper end of a range; NAN when there is none */
	enum tf_qualifier qualifier;
	char unit[TF_UNIT_MAX];      /* ISO 4217, "percent", "times", "tonne", ... */
	double step;                 /* worth of the last stated digit: 95.28 billion -> 1e7 */
	struct tf_period period;     /* what it is about; for a target: by when */
	struct tf_period base;       /* what it is compared with */
	struct tf_str speaker;       /* who said it, as worded; empty when the text itself speaks */
	struct tf_str sentence;      /* the sentence around it, blanks folded */
	struct tf_str decided_by;    /* rules and steps that decided the fields, ';'-separated */
	struct tf_str flags;         /* doubts, ';'-separated: "period_open", ... */
};

struct tf_claims {
	struct tf_claim *v;
	size_t n, cap;
};

#define TF_CLAIMS_COLUMNS                                                                              \
	"claim_id,doc,doc_date,start,end,quote,kind,status,indicator,commodity,reporter,partner,"      \
	"value,value_high,qualifier,unit,step,period,period_start,period_end,base_period,speaker,"     \
	"sentence,decided_by,flags"

struct tf_csv_style;
/* Writes claims as CSV with a header.  Returns TF_IO when the stream fails. */
enum tf_status tf_claims_write_csv(const struct tf_claims *c, FILE *to, struct tf_csv_style style);
/* One JSON object a line, keys in the order of the columns, null for what is not known. */
enum tf_status tf_claims_write_ndjson(const struct tf_claims *c, FILE *to);
/* Reads a claims CSV, of ours or made by hand: doc, quote (or start, end), kind, indicator, value and unit are
 * needed, the rest may lack.  Rows that do not read are reported and skipped; the others are put behind those in `out`.  Texts are copied to
 * `keep`. */
enum tf_status tf_claims_read_csv(struct tf_source *s, struct tf_arena *keep, struct tf_diags *d,
                                  struct tf_claims *out);

#endif
