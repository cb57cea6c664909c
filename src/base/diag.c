/* diag.c - prints messages: what is the matter, where, and what was done about it.
 *
 * The wording of every message stands in tradefig/messages.def.  Names and details come from files and may hold
 * anything, so nothing of them reaches a terminal that could move its cursor or turn its text around. */
#include "tradefig/diag.h"

#include <stdarg.h>
#include <string.h>

#include "base/utf8.h"

#define DETAIL_LONGEST ((size_t)120)

static const struct {
	enum tf_level level;
	const char *what, *done;
} messages[TF_N_MESSAGES] = {
#define TF_MESSAGE(name, level, what, done) [TF_MSG_##name] = { TF_##level, what, done },
#include "tradefig/messages.def"
#undef TF_MESSAGE
};

static const char *const level_names[TF_N_LEVELS] = {
	[TF_NOTE] = "note",
	[TF_WARNING] = "warning",
	[TF_ERROR] = "error",
};

static void put_clean(FILE *to, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t code;
		size_t length = utf8_read(s + i, n - i, &code);

		if (length == 0 || utf8_is_control(code))
			fputc('?', to);
		else
			fwrite(s + i, 1, length, to);
		i += length ? length : 1;
	}
}

/* level: what, done: "detail" */
static void put_message(FILE *to, enum tf_message m, const char *detail, va_list ap)
{
	/* Room for a whole character behind the cut, so that utf8_cut() sees whether it goes on there. */
	char buf[DETAIL_LONGEST + 8];

	fprintf(to, "%s: %s, %s", level_names[messages[m].level], messages[m].what, messages[m].done);
	if (!detail)
		return;
	vsnprintf(buf, sizeof buf, detail, ap);
	fputs(": \"", to);
	put_clean(to, buf, utf8_cut(buf, strlen(buf), DETAIL_LONGEST));
	fputc('"', to);
}

void tf_diag(struct tf_diags *d, const char *name, enum tf_message m, const char *detail, ...)
{
	va_list ap;

	d->count[messages[m].level]++;
	if (!d->to)
		return;
	put_clean(d->to, name, strlen(name));
	fputs(": ", d->to);
	va_start(ap, detail);
	put_message(d->to, m, detail, ap);
	va_end(ap);
	fputc('\n', d->to);
}

void tf_diag_at(struct tf_diags *d, struct tf_source *s, size_t byte, enum tf_message m, const char *detail, ...)
{
	struct tf_place at;
	va_list ap;

	d->count[messages[m].level]++;
	if (!d->to)
		return;
	at = tf_source_place(s, byte);
	put_clean(d->to, s->name.s, s->name.n);
	fprintf(d->to, ":%zu:%zu: ", at.line, at.column);
	va_start(ap, detail);
	put_message(d->to, m, detail, ap);
	va_end(ap);
	fprintf(d->to, " [byte %zu]\n", byte);
}
