/* main.c - tradefig COMMAND [OPTIONS] [FILE...] */
#include <signal.h>
#include <string.h>

#include "cli/cli.h"

const struct command commands[] = {
	{ "run", command_run, "TEXTS... -o DIR", "all tables, charts and the report; prints the ledger of verdicts" },
	{ "extract", command_extract, "TEXTS...", "documents -> claims.csv" },
	{ "series", command_series, "TEXTS... or CLAIMS.csv", "claims and official statistics -> series.csv" },
	{ "fit", command_fit, "TEXTS... or CLAIMS.csv", "series -> growth curves, as a report or with -o DIR as CSV" },
	{ "check", command_check, "TEXTS... or CLAIMS.csv", "stated targets against later reports -> verdicts.csv, or the ledger" },
	{ "plot", command_plot, "TEXTS... or CLAIMS.csv -o DIR", "charts" },
	{ "report", command_report, "TEXTS... -o DIR", "report.html with its charts" },
	{ "eval", command_eval, "GOLD_DIR [CLAIMS.csv]", "how well documents labelled by hand are read: claims against claims.jsonl" },
	{ "explain", command_explain, "TEXT", "how each figure of a document was read" },
	{ "grammar", command_grammar, "dump | check", "the words and rules it reads with; runs their specimens" },
};
const size_t n_commands = sizeof commands / sizeof *commands;

static void help(FILE *to)
{
	fprintf(to, "tradefig " TF_VERSION " - figures stated about trade: read, charted, checked\n\n"
	            "usage: tradefig COMMAND [OPTIONS] [FILE...]\n"
	            "A folder stands for the .txt files in it; no file or - is stdin.\n\n");
	for (size_t k = 0; k < n_commands; k++)
		fprintf(to, "  %-9s %-28s %s\n", commands[k].name, commands[k].usage, commands[k].what);
	fprintf(to, "\ntradefig COMMAND --help lists the options of a command.\n"
	            "exit status: 0 done; 1 a --fail-on condition holds; 2 usage; 3 input or output; 4 --strict and something\n"
	            "was rejected; 5 gnuplot missing or failed; 6 no fit with --require-fit; 70 internal error\n");
}

static const struct command *command_find(const char *name)
{
	for (size_t k = 0; k < n_commands; k++)
		if (strcmp(commands[k].name, name) == 0)
			return &commands[k];
	return NULL;
}

/* The name of a command that a misspelt one may stand for; NULL when none is near. */
static const char *command_nearest(const char *name)
{
	const char *nearest = NULL;
	size_t best = strlen(name) / 2 + 1;

	for (size_t k = 0; k < n_commands; k++) {
		size_t n = name_distance(name, commands[k].name);
		if (n < best) {
			best = n;
			nearest = commands[k].name;
		}
	}
	return nearest;
}

static void command_help(const struct command *c)
{
	printf("usage: tradefig %s [OPTIONS] %s\n%s\n\n", c->name, c->usage, c->what);
	options_help(stdout, c->name);
}

/* Writes an argument so that a shell reads it back as one word; `to` has room for 4 bytes a byte and two more. */
static char *put_quoted(char *to, const char *argument)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=,:+@%";
	size_t n = strlen(argument);

	if (n && argument[strspn(argument, plain)] == 0) {
		memcpy(to, argument, n);
		return to + n;
	}
	*to++ = '\'';
	for (; *argument; argument++) {
		if (*argument == '\'') {
			memcpy(to, "'\\'", 3);
			to += 3;
		}
		*to++ = *argument;
	}
	*to++ = '\'';
	return to;
}

/* The command line as one string, for the report. */
static const char *command_line(int argc, char **argv, struct tf_arena *a)
{
	size_t size = sizeof "tradefig";
	char *line, *to;

	for (int i = 1; i < argc; i++)
		size += 4 * strlen(argv[i]) + 3;
	line = to = tf_arena_alloc(a, size);
	memcpy(to, "tradefig", strlen("tradefig"));
	to += strlen("tradefig");
	for (int i = 1; i < argc; i++) {
		*to++ = ' ';
		to = put_quoted(to, argv[i]);
	}
	return line;
}

static enum tf_status run_command(const struct command *c, int argc, char **argv)
{
	struct run r = { .arena = tf_arena_new(), .diags = { .to = stderr } };
	enum tf_status st;

	r.command_line = command_line(argc, argv, r.arena);
	st = options_read(argc, argv, &r);
	if (st == TF_OK && r.o.help) {
		command_help(c);
	} else if (st == TF_OK) {
		st = c->run(&r);
		if (st == TF_OK && r.o.strict && r.diags.count[TF_ERROR] > 0)
			st = TF_STRICT;
	}
	tf_arena_free(r.arena);
	if (fflush(stdout) != 0 && st == TF_OK)
		st = TF_IO;
	return st;
}

int main(int argc, char **argv)
{
	signal(SIGPIPE, SIG_DFL); /* a closed pipe ends the run quietly */
	if (argc < 2) {
		help(stderr);
		return TF_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
		const struct command *about = argc > 2 ? command_find(argv[2]) : NULL;
		if (about)
			command_help(about);
		else
			help(stdout);
		return TF_OK;
	}
	if (strcmp(argv[1], "--version") == 0) {
		printf("tradefig " TF_VERSION "\n");
		return TF_OK;
	}
	const struct command *c = command_find(argv[1]);
	if (!c) {
		const char *nearest = command_nearest(argv[1]);
		fprintf(stderr, "tradefig: error: no such command: %s; ", argv[1]);
		if (nearest)
			fprintf(stderr, "did you mean %s?\n", nearest);
		else
			fprintf(stderr, "tradefig --help lists them\n");
		return TF_USAGE;
	}
	return (int)run_command(c, argc, argv);
}
