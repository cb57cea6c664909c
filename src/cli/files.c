/* files.c - outputs: written under another name, renamed when complete, so that no half a file is left.
 *
 * What is no plain file (/dev/null, a pipe) is written as it stands: a rename would put a file in its place. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

/* Makes a folder and those above it. */
static bool folder_make(struct run *r, const char *path)
{
	char *p = tf_arena_alloc(r->arena, strlen(path) + 1);

	strcpy(p, path);
	for (char *s = p + 1; *s; s++)
		if (*s == '/') {
			*s = 0;
			if (mkdir(p, 0777) != 0 && errno != EEXIST)
				return false;
			*s = '/';
		}
	return mkdir(p, 0777) == 0 || errno == EEXIST;
}

static bool is_device(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

enum tf_status output_folder(struct run *r, const char *folder)
{
	if (folder_make(r, folder))
		return TF_OK;
	tf_diag(&r->diags, folder, TF_MSG_CANNOT_WRITE, "%s", strerror(errno));
	return TF_IO;
}

enum tf_status output_open(struct run *r, const char *folder, const char *name, struct output *o)
{
	*o = (struct output){ 0 };
	enum tf_status st = folder ? output_folder(r, folder) : TF_OK;
	if (st != TF_OK)
		return st;
	o->path = folder ? tf_str_printf(r->arena, "%s/%s", folder, name).s : name;
	o->part = is_device(o->path) ? o->path : tf_str_printf(r->arena, "%s.part", o->path).s;
	o->to = fopen(o->part, "wb");
	if (!o->to) {
		tf_diag(&r->diags, o->path, TF_MSG_CANNOT_WRITE, "%s", strerror(errno));
		return TF_IO;
	}
	return TF_OK;
}

enum tf_status output_main(struct run *r, struct output *o)
{
	if (r->o.output && strcmp(r->o.output, "-") != 0)
		return output_open(r, NULL, r->o.output, o);
	*o = (struct output){ .to = stdout };
	return TF_OK;
}

enum tf_status output_close(struct run *r, struct output *o, enum tf_status st)
{
	bool is_stdout = o->to == stdout;
	bool good = !ferror(o->to); /* errno is that of an earlier write no more */
	const char *why = NULL;

	if ((is_stdout ? fflush(o->to) : fclose(o->to)) != 0 && good) {
		why = strerror(errno);
		good = false;
	}
	if (good && st == TF_OK && !is_stdout && o->part != o->path && rename(o->part, o->path) != 0) {
		why = strerror(errno);
		good = false;
	}
	if (!good) {
		tf_diag(&r->diags, is_stdout ? "stdout" : o->path, TF_MSG_CANNOT_WRITE, why ? "%s" : NULL, why);
		st = TF_IO;
	}
	if (st != TF_OK && !is_stdout && o->part != o->path)
		unlink(o->part);
	return st;
}
