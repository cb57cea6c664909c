/* options.c - reads the command line: names, values, the nearest name for a misspelt one. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum form { FLAG, VALUE, LIST };

struct option {
	const char *name, *letter;
	enum form form;
	size_t offset;         /* of the member of struct options */
	const char *commands;  /* blank-separated; "*" all */
	const char *value, *what;
};

#define MEMBER(m) offsetof(struct options, m)

static const struct option options[] = {
	{ "--output", "-o", VALUE, MEMBER(output), "*", "FILE", "write there (run, plot, report: a folder); default: stdout" },
	{ "--official", NULL, LIST, MEMBER(official), "run series fit check plot report", "FILE", "official statistics: a CSV or a folder of them; may be repeated" },
	{ "--format", NULL, VALUE, MEMBER(format), "run extract plot", "NAME", "extract: csv or ndjson; plot, run: svg, png or both as svg,png" },
	{ "--figures", NULL, FLAG, MEMBER(figures), "extract", NULL, "every figure, also outside trade" },
	{ "--trace", NULL, FLAG, MEMBER(trace), "explain", NULL, "also every candidate that was weighed, with all its features" },
	{ "--claims", NULL, VALUE, MEMBER(claims), "series fit check plot report", "FILE", "take claims from this CSV instead of reading documents" },
	{ "--targets", NULL, VALUE, MEMBER(targets), "check", "FILE", "judge the targets of this ledger" },
	{ "--as-of", NULL, VALUE, MEMBER(as_of), "run check report plot", "DATE", "judge as of this day: YYYY-MM-DD, today (default) or last, the last document's" },
	{ "--date", NULL, VALUE, MEMBER(date), "run extract series fit check plot report eval explain", "DATE", "publication date of documents that show none" },
	{ "--series", NULL, VALUE, MEMBER(series), "fit plot", "TEXT", "only series whose id holds this text" },
	{ "--errors", NULL, VALUE, MEMBER(errors), "eval", "N", "show the first N errors of each sort, with the words around them" },
	{ "--grammar", NULL, VALUE, MEMBER(grammar), "*", "DIR", "read with the words and rules of this folder" },
	{ "--plots", NULL, VALUE, MEMBER(plots), "run plot report", "DIR", "folder of the chart scripts" },
	{ "--fail-on", NULL, VALUE, MEMBER(fail_on), "run check", "WORDS", "exit status 1 when a verdict is one of these, e.g. missed,disputed" },
	{ "--require-fit", NULL, FLAG, MEMBER(require_fit), "fit", NULL, "exit status 6 when no curve fits" },
	{ "--strict", NULL, FLAG, MEMBER(strict), "*", NULL, "exit status 4 when a document or row was rejected" },
	{ "--excel", NULL, FLAG, MEMBER(excel), "run extract series fit check", NULL, "CSV for spreadsheets: byte order mark, CRLF, formulas defused" },
	{ "--crlf", NULL, FLAG, MEMBER(crlf), "run extract series fit check", NULL, "CSV lines end in CRLF" },
	{ "--color", NULL, VALUE, MEMBER(color), "run check", "WHEN", "auto, always or never" },
	{ "--quiet", "-q", FLAG, MEMBER(quiet), "*", NULL, "no progress and no summary" },
	{ "--help", "-h", FLAG, MEMBER(help), "*", NULL, "this text" },
};
#define N_OPTIONS (sizeof options / sizeof *options)

static bool has_word(const char *list, const char *word)
{
	size_t n = strlen(word);

	if (strcmp(list, "*") == 0)
		return true;
	for (const char *p = list; (p = strstr(p, word)); p += n)
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == 0))
			return true;
	return false;
}

size_t name_distance(const char *a, const char *b)
{
	size_t m = strlen(b), row[64];

	if (m >= 64)
		return 64;
	for (size_t j = 0; j <= m; j++)
		row[j] = j;
	for (size_t i = 1; a[i - 1]; i++) {
		size_t corner = row[0];
		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t up = row[j], best = corner + (a[i - 1] != b[j - 1]);
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			if (up + 1 < best)
				best = up + 1;
			corner = up;
			row[j] = best;
		}
	}
	return row[m];
}

static void unknown_option(const char *name, size_t n_name, const char *command)
{
	const char *nearest = NULL;
	size_t best = 4;
	char alone[64]; /* the name without its "=value" */

	snprintf(alone, sizeof alone, "%.*s", (int)(n_name < sizeof alone ? n_name : sizeof alone - 1), name);

	for (size_t k = 0; k < N_OPTIONS; k++) {
		size_t n = name_distance(alone, options[k].name);
		if (n < best && has_word(options[k].commands, command)) {
			best = n;
			nearest = options[k].name;
		}
	}
	fprintf(stderr, "tradefig %s: error: no such option: %s", command, alone);
	if (nearest)
		fprintf(stderr, "; did you mean %s?", nearest);
	fprintf(stderr, "\n");
}

static const struct option *option_find(const char *name, size_t n, const char *command)
{
	for (size_t k = 0; k < N_OPTIONS; k++)
		if (has_word(options[k].commands, command) &&
		    ((strncmp(options[k].name, name, n) == 0 && options[k].name[n] == 0) ||
		     (options[k].letter && strncmp(options[k].letter, name, n) == 0 && options[k].letter[n] == 0)))
			return &options[k];
	return NULL;
}

static void option_set(struct run *r, const struct option *o, const char *value)
{
	char *member = (char *)&r->o + o->offset;

	if (o->form == FLAG)
		*(bool *)(void *)member = true;
	else if (o->form == VALUE)
		*(const char **)(void *)member = value;
	else
		TF_PUSH(r->arena, (struct strings *)(void *)member, value);
}

/* The value of an option: in the same argument ("--date=2019-01-01", "-oDIR") or the next one. */
static const char *option_value(int argc, char **argv, int *i, size_t n_name)
{
	const char *a = argv[*i];

	if (a[n_name] == '=' && a[1] == '-')
		return a + n_name + 1;
	if (a[n_name])
		return a + n_name;
	return *i + 1 < argc ? argv[++*i] : NULL;
}

static bool is_one_of(struct tf_str word, const char *const *words)
{
	for (; *words; words++)
		if (tf_str_is(word, *words))
			return true;
	return false;
}

/* Words of a closed list are looked at before anything is read. */
static enum tf_status check_words(const struct run *r, const char *command)
{
	static const char *const when[] = { "auto", "always", "never", NULL };
	struct tf_str words = tf_str_of(r->o.fail_on ? r->o.fail_on : "");
	const char *verdicts[TF_N_VERDICTS + 1] = { 0 };

	if (r->o.color && !is_one_of(tf_str_of(r->o.color), when)) {
		fprintf(stderr, "tradefig %s: error: --color is auto, always or never, not %s\n", command, r->o.color);
		return TF_USAGE;
	}
	for (size_t k = 0; k < TF_N_VERDICTS; k++)
		verdicts[k] = tf_verdict_name((enum tf_verdict_word)k);
	while (words.n) {
		struct tf_str word = tf_str_trim(tf_str_cut(&words, ','));
		if (is_one_of(word, verdicts))
			continue;
		fprintf(stderr, "tradefig %s: error: --fail-on knows no verdict %.*s; the verdicts are", command, TF_FMT(word));
		for (size_t k = 0; k < TF_N_VERDICTS; k++)
			fprintf(stderr, "%s %s", k ? "," : "", verdicts[k]);
		fprintf(stderr, "\n");
		return TF_USAGE;
	}
	return TF_OK;
}

/* Reads the argument at *i, and the next one when it is its value. */
static enum tf_status option_read(int argc, char **argv, int *i, struct run *r)
{
	const char *a = argv[*i], *command = argv[1];
	bool is_long = a[1] == '-';
	const char *equals = is_long ? strchr(a, '=') : NULL;
	size_t n = equals ? (size_t)(equals - a) : is_long ? strlen(a) : 2;
	const struct option *o = option_find(a, n, command);

	if (o && o->form == FLAG && a[n] == 0) {
		option_set(r, o, NULL);
		return TF_OK;
	}
	if (!o || (o->form == FLAG && !is_long)) {
		unknown_option(a, is_long ? n : strlen(a), command);
		return TF_USAGE;
	}
	if (o->form == FLAG) {
		fprintf(stderr, "tradefig %s: error: %s takes no value\n", command, o->name);
		return TF_USAGE;
	}
	const char *value = option_value(argc, argv, i, n);
	if (!value) {
		fprintf(stderr, "tradefig %s: error: %.*s needs a value: %s, %s\n", command, (int)n, a, o->value, o->what);
		return TF_USAGE;
	}
	option_set(r, o, value);
	return TF_OK;
}

enum tf_status options_read(int argc, char **argv, struct run *r)
{
	bool only_inputs = false;

	for (int i = 2; i < argc; i++) {
		enum tf_status st;

		if (only_inputs || argv[i][0] != '-' || argv[i][1] == 0)
			TF_PUSH(r->arena, &r->o.inputs, argv[i]);
		else if (strcmp(argv[i], "--") == 0)
			only_inputs = true;
		else if ((st = option_read(argc, argv, &i, r)) != TF_OK)
			return st;
	}
	return check_words(r, argv[1]);
}

void options_help(FILE *to, const char *command)
{
	for (size_t k = 0; k < N_OPTIONS; k++) {
		char name[64];
		if (!has_word(options[k].commands, command))
			continue;
		snprintf(name, sizeof name, "%s%s%s%s%s", options[k].letter ? options[k].letter : "", options[k].letter ? ", " : "",
		         options[k].name, options[k].value ? " " : "", options[k].value ? options[k].value : "");
		fprintf(to, "  %-22s %s\n", name, options[k].what);
	}
}
