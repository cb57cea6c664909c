/* cli.h - what the commands share: options, inputs, outputs. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "tradefig/read.h"
#include "tradefig/tradefig.h"

struct strings {
	const char **v;
	size_t n, cap;
};

/* The command line, read. */
struct options {
	struct strings inputs;
	struct strings official;   /* --official: files or folders */
	const char *output;        /* -o */
	const char *format;        /* --format */
	const char *grammar;       /* --grammar */
	const char *date;          /* --date */
	const char *as_of;         /* --as-of: a date, "today" or "last" */
	const char *fail_on;       /* --fail-on */
	const char *targets;       /* --targets */
	const char *claims;        /* --claims */
	const char *plots;         /* --plots: folder of the scripts */
	const char *series;        /* --series: part of a series' id */
	const char *errors;        /* --errors: how many are shown */
	const char *color;         /* --color auto|always|never */
	bool figures, trace, strict, quiet, excel, crlf, require_fit, help;
};

/* One run: memory, messages, grammar, options. */
struct run {
	struct tf_arena *arena;
	struct tf_diags diags;
	const struct tf_grammar *grammar;
	struct options o;
	const char *command_line;  /* as given, for the report */
	size_t n_rejected;         /* documents that could not be read */
};

struct command {
	const char *name;
	enum tf_status (*run)(struct run *r);
	const char *usage, *what;
};
extern const struct command commands[];
extern const size_t n_commands;

/* Reads the options of a command; TF_USAGE, with a message, for a wrong one. */
enum tf_status options_read(int argc, char **argv, struct run *r);
void options_help(FILE *to, const char *command);
/* Letters to change, add or leave out to get from a to b; for the nearest name of a misspelt one. */
size_t name_distance(const char *a, const char *b);

/* Documents that were read, and their claims. */
struct corpus {
	struct tf_claims claims;
	struct {
		struct tf_report_document *v;
		size_t n, cap;
	} documents;
	struct tf_date last_date;  /* of the latest document */
};

enum tf_status load_grammar(struct run *r);
/* Reads and extracts every input, keeping texts for the report when asked. */
enum tf_status corpus_read(struct run *r, bool keep_texts, struct corpus *out);
/* Claims from the inputs: documents, or a claims.csv with --claims. */
enum tf_status claims_load(struct run *r, bool keep_texts, struct corpus *out);
enum tf_status officials_load(struct run *r, struct tf_officials *out);
bool is_csv(const char *path);
/* The day of judgement. */
enum tf_status as_of_date(struct run *r, const struct corpus *c, struct tf_date *out);
/* A verdict is one of those named with --fail-on. */
bool condition_holds(const struct run *r, const struct tf_verdicts *v);
bool use_colour(const struct run *r, FILE *to);
struct tf_csv_style csv_style(const struct run *r);

/* A file in a folder, written under another name and renamed when complete. */
struct output {
	FILE *to;
	const char *path, *part;
};
/* Makes a folder, and those above it, unless it is there. */
enum tf_status output_folder(struct run *r, const char *folder);
enum tf_status output_open(struct run *r, const char *folder, const char *name, struct output *o);
enum tf_status output_close(struct run *r, struct output *o, enum tf_status st);
/* The file of -o, or stdout. */
enum tf_status output_main(struct run *r, struct output *o);

enum tf_status command_run(struct run *r);
enum tf_status command_extract(struct run *r);
enum tf_status command_series(struct run *r);
enum tf_status command_fit(struct run *r);
enum tf_status command_check(struct run *r);
enum tf_status command_plot(struct run *r);
enum tf_status command_report(struct run *r);
enum tf_status command_eval(struct run *r);
enum tf_status command_explain(struct run *r);
enum tf_status command_grammar(struct run *r);

#endif
