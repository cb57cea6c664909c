/* main.c - train -o DIR GOLD_DIR...: weights of the ranker, learnt from documents labelled by hand.
 *
 * A tool of the build, as embed.c is, and no command of the program: what it makes is built into the program. */
#include <string.h>
#include <unistd.h>

#include "train/train.h"

static const char usage[] =
	"usage: train -o DIR GOLD_DIR...\n"
	"Reads labelled documents (*.txt and claims.jsonl), trains the weights of the ranker on them,\n"
	"and writes DIR/about.tsv and so on, as they stand in src/grammar/rank.\n";

static enum tf_status read_gold(char **folders, size_t n, struct tf_arena *keep, struct tf_diags *d,
                                struct tf_gold *gold)
{
	for (size_t i = 0; i < n; i++) {
		enum tf_status st = tf_gold_read(folders[i], keep, d, &gold[i]);
		if (st != TF_OK)
			return st;
	}
	return TF_OK;
}

static enum tf_status run(const char *folder, char **golds, size_t n, struct tf_arena *keep)
{
	struct tf_diags d = { .to = stderr };
	struct tf_gold *gold = TF_NEW(keep, struct tf_gold, n);
	const struct tf_grammar *g;
	enum tf_status st;

	if ((st = tf_grammar_load(NULL, keep, &d, &g)) != TF_OK ||
	    (st = read_gold(golds, n, keep, &d, gold)) != TF_OK)
		return st;
	struct trained t = train(g, gold, n, keep, stdout);
	return trained_write(&t, folder, &d);
}

int main(int argc, char **argv)
{
	const char *folder = NULL;
	int option;

	while ((option = getopt(argc, argv, "o:h")) != -1) {
		if (option != 'o') {
			fputs(usage, option == 'h' ? stdout : stderr);
			return option == 'h' ? TF_OK : TF_USAGE;
		}
		folder = optarg;
	}
	if (!folder || optind == argc) {
		fputs(usage, stderr);
		return TF_USAGE;
	}
	struct tf_arena *keep = tf_arena_new();
	enum tf_status st = run(folder, argv + optind, (size_t)(argc - optind), keep);
	tf_arena_free(keep);
	if (fflush(stdout) != 0 && st == TF_OK)
		st = TF_IO;
	return (int)st;
}
