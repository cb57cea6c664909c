/* embed.c - build tool: writes the grammar's files as C, so that the program needs no folder beside it.
 *
 * embed OUTPUT FILE...        every FILE becomes a string named by the last two parts of its path. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *short_name(const char *path)
{
	const char *p = path + strlen(path);
	int slashes = 0;

	while (p > path && (p[-1] != '/' || ++slashes < 2))
		p--;
	return p;
}

static size_t embed_file(FILE *out, const char *path, int number)
{
	FILE *in = fopen(path, "rb");
	size_t n = 0;
	int c;

	if (!in) {
		fprintf(stderr, "embed: cannot open %s\n", path);
		exit(3);
	}
	fprintf(out, "static const char file%d[] = {", number);
	while ((c = getc(in)) != EOF)
		fprintf(out, "%s%d,", n++ % 24 ? "" : "\n", c > 127 ? c - 256 : c);
	fprintf(out, "\n0};\n");
	fclose(in);
	return n;
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: embed OUTPUT FILE...\n");
		return 2;
	}
	FILE *out = fopen(argv[1], "wb");
	if (!out) {
		fprintf(stderr, "embed: cannot write %s\n", argv[1]);
		return 3;
	}
	size_t *size = calloc((size_t)argc, sizeof *size);
	if (!size)
		return 70;
	fprintf(out, "#include \"grammar/grammar.h\"\n");
	for (int i = 2; i < argc; i++)
		size[i] = embed_file(out, argv[i], i);
	fprintf(out, "const struct grammar_file tf_grammar_files[] = {\n");
	for (int i = 2; i < argc; i++)
		fprintf(out, "\t{ \"%s\", file%d, %zu },\n", short_name(argv[i]), i, size[i]);
	fprintf(out, "};\nconst size_t tf_n_grammar_files = %d;\n", argc - 2);
	free(size);
	if (fclose(out) != 0)
		return 3;
	return 0;
}
