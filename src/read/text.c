/* text.c - documents of plain text, from files, folders and stdin. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/utf8.h"
#include "tradefig/read.h"

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool ends_with(const char *s, const char *ending)
{
	size_t n = strlen(s), m = strlen(ending);
	return n > m && strcmp(s + n - m, ending) == 0;
}

/* The files of one folder, by name, so that the order does not depend on the disk. */
static void folder_list(const char *folder, const char *ending, struct tf_arena *keep, struct tf_diags *d, struct tf_paths *out)
{
	DIR *dir = opendir(folder);
	size_t first = out->n, n = strlen(folder);

	if (!dir) {
		tf_diag(d, folder, TF_MSG_CANNOT_OPEN, NULL);
		return;
	}
	for (struct dirent *e; (e = readdir(dir));)
		if (e->d_name[0] != '.' && ends_with(e->d_name, ending))
			TF_PUSH(keep, out,
			        tf_str_printf(keep, "%s%s%s", folder, n && folder[n - 1] == '/' ? "" : "/", e->d_name).s);
	closedir(dir);
	if (out->n > first)
		qsort(out->v + first, out->n - first, sizeof *out->v, by_name);
}

void tf_paths_list(const char *const *arguments, size_t n, const char *ending, struct tf_arena *keep, struct tf_diags *d,
                   struct tf_paths *out, size_t *n_missing)
{
	*n_missing = 0;
	for (size_t i = 0; i < n; i++) {
		struct stat st;

		if (strcmp(arguments[i], "-") == 0) {
			TF_PUSH(keep, out, arguments[i]);
		} else if (stat(arguments[i], &st) != 0) {
			tf_diag(d, arguments[i], TF_MSG_CANNOT_OPEN, NULL);
			(*n_missing)++;
		} else if (S_ISDIR(st.st_mode)) {
			folder_list(arguments[i], ending, keep, d, out);
		} else {
			TF_PUSH(keep, out, arguments[i]);
		}
	}
}

enum tf_status tf_read_document(const char *path, struct tf_arena *keep, struct tf_diags *d, struct tf_source *out)
{
	enum tf_status st = tf_source_read(path, TF_LIMIT_DEFAULT, keep, d, out);

	if (st != TF_OK)
		return st;
	size_t n_bad = 0, first_bad = 0;

	for (size_t i = 0, n; i < out->text.n; i += n ? n : 1) {
		uint32_t c;

		n = (unsigned char)out->text.s[i] < 0x80 ? 1 : utf8_read(out->text.s + i, out->text.n - i, &c);
		if (n == 0 && n_bad++ == 0)
			first_bad = i;
	}
	if (n_bad > out->text.n / 4) {
		tf_diag_at(d, out, first_bad, TF_MSG_NOT_TEXT, NULL);
		return TF_IO;
	}
	if (n_bad)
		tf_diag_at(d, out, first_bad, TF_MSG_BAD_UTF8, NULL);
	return TF_OK;
}
