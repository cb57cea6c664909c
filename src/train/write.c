/* write.c - writes weights as files of grammar/rank/. */
#include "train/train.h"

#include <errno.h>
#include <string.h>

static void put_weights(FILE *to, const char *field, const float *weights)
{
	char name[FEATURE_NAME_MAX];

	fprintf(to, "# %s.tsv - what speaks for and against a candidate for the field %s; made by make train\n",
	        field, field);
	for (uint32_t id = 0; id < feature_count(); id++)
		if (weights[id] < 0 || weights[id] > 0)
			fprintf(to, "%.2f\t%s\n", (double)weights[id], feature_name(id, name));
}

/* Under another name first: half a file would read as well as a whole one. */
static bool write_file(const char *path, const char *part, const char *field, const float *weights)
{
	FILE *to = fopen(part, "wb");

	if (!to)
		return false;
	put_weights(to, field, weights);
	bool good = !ferror(to);
	good = fclose(to) == 0 && good && rename(part, path) == 0;
	if (!good)
		remove(part);
	return good;
}

enum tf_status trained_write(const struct trained *t, const char *folder, struct tf_diags *d)
{
	struct tf_arena *work = tf_arena_new();
	enum tf_status st = TF_OK;

	for (enum rank_field f = 0; f < N_RANK_FIELDS && st == TF_OK; f++) {
		const char *path = tf_str_printf(work, "%s/%s.tsv", folder, rank_field_name(f)).s;
		if (!write_file(path, tf_str_printf(work, "%s.part", path).s, rank_field_name(f), t->weights[f])) {
			tf_diag(d, path, TF_MSG_CANNOT_WRITE, "%s", strerror(errno));
			st = TF_IO;
		}
	}
	tf_arena_free(work);
	return st;
}
