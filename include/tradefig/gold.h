/* gold.h - labelled documents: read, set against predictions, counted.
 *
 * A gold folder holds documents (*.txt) and claims.jsonl: one JSON object a line, one line a figure that a careful
 * reader found, with what is right to say of it.  A prediction is what a program said of a figure: a claim of ours, or a
 * row of a claims CSV.  A prediction and a line are paired when their bytes overlap and value and unit agree; each goes
 * into one pair at most.  What else the prediction says is then judged, check by check. */
#ifndef TRADEFIG_GOLD_H
#define TRADEFIG_GOLD_H

#include "tradefig/claim.h"

/* ---- what is said of a figure ---- */

/* Named as in claims.jsonl and in claims.csv. */
#define TF_GOLD_FIELDS(X)                                                                                            \
	X(KIND, "kind")                                                                                              \
	X(STATUS, "status")                                                                                          \
	X(INDICATOR, "indicator")                                                                                    \
	X(COMMODITY, "commodity")                                                                                    \
	X(REPORTER, "reporter")                                                                                      \
	X(PARTNER, "partner")                                                                                        \
	X(VALUE, "value")                                                                                            \
	X(VALUE_HIGH, "value_high")                                                                                  \
	X(QUALIFIER, "qualifier")                                                                                    \
	X(UNIT, "unit")                                                                                              \
	X(PERIOD, "period")                                                                                          \
	X(BASE_PERIOD, "base_period")

/* What is judged of a prediction that has the right place, value and unit.  A full claim has all of these right but the
 * commodity, which is only told: wordings differ too much. */
#define TF_GOLD_CHECKS(X)                                                                                            \
	X(KIND, "kind")                                                                                              \
	X(STATUS, "status")                                                                                          \
	X(INDICATOR, "indicator")                                                                                    \
	X(PAIR, "pair") /* reporter and partner; for trade in either order */                                        \
	X(QUALIFIER, "qualifier")                                                                                    \
	X(VALUE_HIGH, "value_high")                                                                                  \
	X(PERIOD, "period")                                                                                          \
	X(BASE_PERIOD, "base_period") /* judged where the line has one */                                            \
	X(COMMODITY, "commodity")     /* named or not */

/* Why a line has no pair, by what was predicted at its place. */
#define TF_GOLD_CAUSES(X)                                                                                            \
	X(NOTHING, "nothing predicted there")                                                                        \
	X(SIGN, "sign")                                                                                              \
	X(UNIT, "unit")                                                                                              \
	X(SCALE, "scale")                                                                                            \
	X(TAKEN, "taken by another line or unit")                                                                    \
	X(VALUE, "other value")

enum tf_gold_field {
#define X(n, t) TF_FIELD_##n,
	TF_GOLD_FIELDS(X)
#undef X
	TF_N_FIELDS
};
enum tf_gold_check {
#define X(n, t) TF_CHECK_##n,
	TF_GOLD_CHECKS(X)
#undef X
	TF_N_CHECKS
};
enum tf_gold_cause {
#define X(n, t) TF_CAUSE_##n,
	TF_GOLD_CAUSES(X)
#undef X
	TF_N_CAUSES
};
/* The names as they stand in files and in print. */
const char *tf_gold_field_name(enum tf_gold_field f);
const char *tf_gold_check_name(enum tf_gold_check c);
const char *tf_gold_cause_name(enum tf_gold_cause c);

/* One reading of a figure.  The fields stay text, so that what a stranger's table says is judged and not refused. */
struct tf_gold_reading {
	struct tf_str field[TF_N_FIELDS]; /* without blanks around it; empty where nothing is said */
};

/* ---- gold ---- */

/* A further right answer to one check ("accept"). */
struct tf_gold_accept {
	enum tf_gold_check check;
	struct tf_str text;    /* for TF_CHECK_PAIR the reporter */
	struct tf_str partner; /* for TF_CHECK_PAIR */
};

struct tf_gold_line {
	size_t start, end;                /* its bytes in the document, end exclusive */
	bool ambiguous;                   /* counts neither way */
	struct tf_gold_reading *readings; /* the line's own, then the further ones as a whole ("alt") */
	size_t n_readings;
	struct tf_gold_accept *accept; /* hold for every reading */
	size_t n_accept;
};

struct tf_gold_document {
	struct tf_str name; /* of the file, without its folder */
	struct tf_str text;
	struct tf_gold_line *v;
	size_t n, cap;
};

struct tf_gold {
	struct tf_gold_document *v; /* by name */
	size_t n, cap;
	size_t n_left_out; /* lines that do not read, or whose document or quote is not there */
};

/* Reads the documents of a folder and their lines.  TF_IO, with a message, when there are no documents or no
 * claims.jsonl.  A line that does not read is reported with its place, left out and counted. */
enum tf_status tf_gold_read(const char *folder, struct tf_arena *keep, struct tf_diags *d, struct tf_gold *out);

/* The document of that name; NULL when there is none. */
struct tf_gold_document *tf_gold_find(const struct tf_gold *g, struct tf_str name);

/* ---- predictions ---- */

struct tf_gold_prediction {
	size_t start, end;
	struct tf_gold_reading says;
};

struct tf_gold_predictions {
	struct tf_gold_prediction *v;
	size_t n, cap;
};

/* Predictions on all documents of a gold folder. */
struct tf_gold_predicted {
	struct tf_gold_predictions *of; /* those on each document, in the order of the documents */
	size_t n_foreign;               /* on documents that are not in the folder; left out */
};

/* A claim as a prediction.  Its texts point into the claim, which must live as long; numbers and periods are written
 * into `keep`. */
struct tf_gold_prediction tf_gold_prediction_of(const struct tf_claim *c, struct tf_arena *keep);

/* The same for all claims, put to their documents; the folder in a document's name is not looked at. */
struct tf_gold_predicted tf_gold_predict(const struct tf_gold *g, const struct tf_claims *c, struct tf_arena *keep);

/* Reads a claims CSV.  It needs the columns doc, start, end, quote and those of the fields; a row without start and end
 * stands where its quote first occurs.  No row is refused: what it says wrongly counts against it.  TF_IO, with a
 * message, when a column lacks or the source is no CSV.  Texts may point into the source. */
enum tf_status tf_gold_predicted_read(struct tf_source *csv, const struct tf_gold *g, struct tf_arena *keep,
                                      struct tf_diags *d, struct tf_gold_predicted *out);

/* ---- one against the other ---- */

enum tf_gold_answer { TF_ANSWER_WRONG, TF_ANSWER_RIGHT, TF_ANSWER_NOT_JUDGED };

/* Is what is said right by this check, under one reading of the line and what the line accepts besides?  Place, value
 * and unit are not looked at, so a trainer can ask it of any candidate. */
enum tf_gold_answer tf_gold_judge(const struct tf_gold_line *line, const struct tf_gold_reading *reading,
                                  const struct tf_gold_reading *says, enum tf_gold_check check);

struct tf_gold_comparison {
	const struct tf_gold_reading *reading; /* the reading of the line that suits the prediction best */
	enum tf_gold_answer answer[TF_N_CHECKS];
	size_t n_right; /* checks of a full claim that are not wrong */
};

/* A prediction whose value and unit agree with a reading of the line, judged; false when they agree with none.  Places
 * are not looked at. */
bool tf_gold_compare(const struct tf_gold_line *line, const struct tf_gold_prediction *p,
                     struct tf_gold_comparison *out);

/* All checks of a full claim are right. */
bool tf_gold_is_full(const struct tf_gold_comparison *c);

struct tf_gold_pair {
	size_t line, prediction; /* indices in the document and in the predictions */
	struct tf_gold_comparison comparison;
};

struct tf_gold_pairs {
	struct tf_gold_pair *v; /* in the order of the lines */
	size_t n, cap;
};

/* Pairs the lines of a document, but the ambiguous ones, with predictions on it: pairs with more right checks first,
 * then those with more bytes in common, then as many as can be made. */
struct tf_gold_pairs tf_gold_match(const struct tf_gold_document *doc, const struct tf_gold_predictions *p,
                                   struct tf_arena *keep);

/* ---- counting ---- */

struct tf_gold_counts {
	size_t n_gold, n_ambiguous; /* lines that count; lines that do not */
	size_t n_predictions;       /* that count */
	size_t n_ignored;           /* that have no pair and stand on an ambiguous line */
	size_t n_matched, n_full;   /* pairs; those that are full claims */
	size_t n_judged[TF_N_CHECKS], n_right[TF_N_CHECKS];
};

struct tf_gold_miss {
	size_t line;
	enum tf_gold_cause cause;
};

/* One document. */
struct tf_gold_result {
	const struct tf_gold_document *document;
	const struct tf_gold_predictions *predictions;
	struct tf_gold_pairs pairs;
	struct {
		struct tf_gold_miss *v;
		size_t n, cap;
	} missed; /* lines without a pair */
	struct {
		size_t *v;
		size_t n, cap;
	} spurious; /* predictions without a pair that count */
	struct tf_gold_counts counts;
};

struct tf_gold_score {
	struct tf_gold_result *v; /* in the order of the documents */
	size_t n;
	struct tf_gold_counts total;
	size_t n_foreign; /* predictions about other documents */
	double n_words;   /* in all documents; a Chinese character counts as 1/1.6 */
};

/* Sets predictions against the gold lines of all documents.  Points into both, which must live as long. */
struct tf_gold_score tf_gold_count(const struct tf_gold *g, const struct tf_gold_predicted *p, struct tf_arena *keep);

/* Prints the figures, the documents with the worst first, up to n_errors errors of each sort with the words around
 * them, and a last line for programs: "figure_f1=0.970 full_f1=0.651 n_gold=798 n_pred=791". */
enum tf_status tf_gold_score_print(const struct tf_gold_score *s, size_t n_errors, FILE *to);

#endif
