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
	{ "--claims", NULL, VALUE, MEMBER(claims), "series fit check plot report", "FILE", "take claims from this CSV instead of reading documents" },
	{ "--targets", NULL, VALUE, MEMBER(targets), "check", "FILE", "judge the targets of this ledger" },
	{ "--as-of", NULL, VALUE, MEMBER(as_of), "run check report plot", "DATE", "judge as of this day: YYYY-MM-DD, today (default) or last, the last document's" },
	{ "--date", NULL, VALUE, MEMBER(date), "run extract series fit check plot report explain", "DATE", "publication date of documents that show none" },
	{ "--series", NULL, VALUE, MEMBER(series), "fit plot", "TEXT", "only series whose id holds this text" },
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

/* Letters to change, add or leave out to get from a to b. */
static size_t distance(const char *a, const char *b)
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

static void unknown_option(const char *name, const char *command)
{
	const char *nearest = NULL;
	size_t best = 4;

	for (size_t k = 0; k < N_OPTIONS; k++) {
		size_t n = distance(name, options[k].name);
		if (n < best && has_word(options[k].commands, command)) {
			best = n;
			nearest = options[k].name;
		}
	}
	fprintf(stderr, "tradefig %s: error: no such option: %s", command, name);
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

enum tf_status options_read(int argc, char **argv, struct run *r)
{
	const char *command = argv[1];
	bool only_inputs = false;

	for (int i = 2; i < argc; i++) {
		const char *a = argv[i];

		if (only_inputs || a[0] != '-' || a[1] == 0) {
			TF_PUSH(r->arena, &r->o.inputs, a);
			continue;
		}
		if (strcmp(a, "--") == 0) {
			only_inputs = true;
			continue;
		}
		const char *equals = a[1] == '-' ? strchr(a, '=') : NULL;
		size_t n = equals ? (size_t)(equals - a) : strlen(a);
		const struct option *o = option_find(a, n, command);
		if (!o) {
			unknown_option(a, command);
			return TF_USAGE;
		}
		if (o->form == FLAG) {
			option_set(r, o, NULL);
			continue;
		}
		if (!equals && i + 1 >= argc) {
			fprintf(stderr, "tradefig %s: error: %s needs a value: %s\n", command, o->name, o->what);
			return TF_USAGE;
		}
		option_set(r, o, equals ? equals + 1 : argv[++i]);
	}
	return TF_OK;
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
