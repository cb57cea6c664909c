/* gnuplot.c - knows how gnuplot is found and run.
 *
 * No shell stands between: the arguments go to the program as they are.  The settings of the user and of the
 * system are left out (-d), and so are their locale and terminal, so that one input gives one picture. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "output/gnuplot.h"

#define SECONDS_MAX 120
#define SAID_MAX 2000

extern char **environ;

enum tf_status gnuplot_find(const char *wanted, struct tf_arena *keep, struct tf_diags *d, const char **path)
{
	const char *name = wanted != NULL && *wanted ? wanted : "gnuplot";
	const char *folders = getenv("PATH");
	struct tf_str rest = tf_str_of(folders != NULL ? folders : "/usr/local/bin:/usr/bin:/bin");

	if (strchr(name, '/') != NULL) {
		*path = name;
		if (access(name, X_OK) == 0)
			return TF_OK;
		rest.n = 0;
	}
	while (rest.n > 0) {
		struct tf_str folder = tf_str_cut(&rest, ':');

		/* an empty entry means the current folder, which may hold anybody's files */
		if (folder.n == 0)
			continue;
		*path = tf_str_printf(keep, "%.*s/%s", TF_FMT(folder), name).s;
		if (access(*path, X_OK) == 0)
			return TF_OK;
	}
	tf_diag(d, name, TF_MSG_NO_GNUPLOT, NULL);
	return TF_PROGRAM;
}

const char *gnuplot_file(const char *path, struct tf_arena *keep)
{
	if (path[0] == '/' || strncmp(path, "./", 2) == 0 || strncmp(path, "../", 3) == 0)
		return path;
	return tf_str_printf(keep, "./%s", path).s;
}

/* The environment without what would change the picture. */
static char **environment(struct tf_arena *work)
{
	size_t n = 0, kept = 0;
	char **env;

	while (environ[n] != NULL)
		n++;
	env = TF_NEW(work, char *, n + 2);
	for (size_t i = 0; i < n; i++) {
		const char *e = environ[i];

		if (strncmp(e, "LC_", 3) != 0 && strncmp(e, "LANG", 4) != 0 && strncmp(e, "GNUPLOT_", 8) != 0 &&
		    strncmp(e, "GNUTERM", 7) != 0)
			env[kept++] = environ[i];
	}
	env[kept++] = (char *)tf_cstr(work, TF_STR("LC_ALL=C.UTF-8"));
	env[kept] = NULL;
	return env;
}

/* Reads what the program says until it closes its end; false when it takes too long. */
static bool listen_to(int fd, char *said, size_t *n)
{
	char dump[512];

	for (;;) {
		struct pollfd p = { .fd = fd, .events = POLLIN };
		int ready = poll(&p, 1, SECONDS_MAX * 1000);
		bool room = *n < SAID_MAX;
		ssize_t got;

		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return false;
		got = room ? read(fd, said + *n, SAID_MAX - *n) : read(fd, dump, sizeof dump);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return true;
		if (room)
			*n += (size_t)got;
	}
}

/* The line of gnuplot's complaint that says what is wrong; before it stand the script's lines and a caret. */
static struct tf_str complaint(struct tf_str said)
{
	struct tf_str last = { "", 0 };

	while (said.n > 0) {
		struct tf_str line = tf_str_trim(tf_str_cut(&said, '\n'));

		if (line.n > 1)
			last = line;
	}
	return last;
}

enum tf_status gnuplot_run(const char *path, const char *script, const char *const *arguments, const char *name,
                           struct tf_arena *work, struct tf_diags *d)
{
	char *argv[GNUPLOT_MAX_ARGUMENTS + 5] = { (char *)tf_cstr(work, tf_str_of(path)),
		                                  (char *)tf_cstr(work, TF_STR("-d")),
		                                  (char *)tf_cstr(work, TF_STR("-c")),
		                                  (char *)tf_cstr(work, tf_str_of(script)) };
	char said[SAID_MAX];
	size_t n_said = 0, n = 4;
	posix_spawn_file_actions_t actions;
	int ends[2], error, state = 0;
	bool in_time;
	pid_t pid;

	for (size_t i = 0; arguments[i] != NULL && i < GNUPLOT_MAX_ARGUMENTS; i++)
		argv[n++] = (char *)tf_cstr(work, tf_str_of(arguments[i]));
	if (pipe(ends) != 0) {
		tf_diag(d, name, TF_MSG_GNUPLOT_FAILED, "%s", strerror(errno));
		return TF_PROGRAM;
	}
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
	if (ends[1] != 2)
		posix_spawn_file_actions_addclose(&actions, ends[1]);
	error = posix_spawn(&pid, path, &actions, NULL, argv, environment(work));
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (error != 0) {
		close(ends[0]);
		tf_diag(d, name, TF_MSG_GNUPLOT_FAILED, "%s", strerror(error));
		return TF_PROGRAM;
	}
	in_time = listen_to(ends[0], said, &n_said);
	close(ends[0]);
	if (!in_time)
		kill(pid, SIGKILL);
	while (waitpid(pid, &state, 0) < 0 && errno == EINTR) {
		/* a signal for us; the program goes on */
	}
	if (in_time && WIFEXITED(state) && WEXITSTATUS(state) == 0)
		return TF_OK;
	if (in_time && WIFSIGNALED(state))
		tf_diag(d, name, TF_MSG_GNUPLOT_FAILED, "stopped by signal %d", WTERMSIG(state));
	else if (!in_time)
		tf_diag(d, name, TF_MSG_GNUPLOT_FAILED, "no answer for %d seconds", SECONDS_MAX);
	else
		tf_diag(d, name, TF_MSG_GNUPLOT_FAILED, "%.*s", TF_FMT(complaint((struct tf_str){ said, n_said })));
	return TF_PROGRAM;
}
