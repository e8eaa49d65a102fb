#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "escape.h"
#include "frame_own.h"
#include "version.h"
#include "workers.h"

#define MESSAGES_SHOWN	5	/* of a kind, before they are only counted */

enum {
	OPTION_NO_HEADER = 1000, OPTION_STRICT, OPTION_COLUMNS,
	OPTION_PROGRESS, OPTION_COMPLETION, OPTION_NO_TEXT
};

/* Options of every tool; `f` and --no-header only of those that read a
 * stream, --no-text of those that may write many rows for a record, -j of
 * those that read documents side by side. */
static const struct frame_option common_raw[] = {
	{ 'H', "header", NULL, "write a header line" },
	{ 'o', "output", "FILE", "write to FILE" },
	{ 'q', "quiet", NULL, "no warnings" },
	{ OPTION_STRICT, "strict", NULL, "status 1 when input was damaged" },
	{ OPTION_PROGRESS, "progress", NULL, "bytes and rate, on a terminal" },
	{ OPTION_COLUMNS, "columns", NULL, "print the names of the columns" },
	{ 'h', "help", NULL, "this text" },
	{ 'V', "version", NULL, "print the version" },
	{ OPTION_COMPLETION, "completion", "SHELL", NULL },
	{ 0, NULL, NULL, NULL }
};

static const struct frame_option common_stream[] = {
	{ 'f', "field", "NAME|N", "the text is this column" },
	{ OPTION_NO_HEADER, "no-header", NULL, "the first line is data" },
	{ 0, NULL, NULL, NULL }
};

static const struct frame_option common_jobs[] = {
	{ 'j', "jobs", "N", "read N documents side by side" },
	{ 0, NULL, NULL, NULL }
};

static const struct frame_option common_rows[] = {
	{ OPTION_NO_TEXT, "no-text", NULL, "rows without the text" },
	{ 0, NULL, NULL, NULL }
};

/* ------------------------------------------------------------ messages */

/* A message quotes names and cells that others wrote: no control character of
 * theirs (C1 in UTF-8, too) is sent to a terminal. */
static void
make_printable(char *s)
{
	unsigned char *u = (unsigned char *)s;

	for (; *u != '\0'; u++)
		if (*u < ' ' || *u == 0x7F)
			*u = '?';
		else if (*u == 0xC2 && u[1] >= 0x80 && u[1] < 0xA0)
			u[0] = u[1] = '?';
}

static void __attribute__((format(printf, 4, 0)))
say(const struct frame *f, const char *file, size_t line, const char *format,
    va_list ap)
{
	char room[1024];
	int n;

	n = snprintf(room, sizeof(room), "%s: ", f->tool->name);
	if (file != NULL && line > 0)
		n += snprintf(room + n, sizeof(room) - (size_t)n, "%.400s:%zu: ",
		    strcmp(file, "-") == 0 ? "standard input" : file, line);
	else if (file != NULL)
		n += snprintf(room + n, sizeof(room) - (size_t)n, "%.400s: ",
		    strcmp(file, "-") == 0 ? "standard input" : file);
	vsnprintf(room + n, sizeof(room) - (size_t)n, format, ap);
	make_printable(room);
	fprintf(stderr, "%s\n", room);
}

static bool __attribute__((format(printf, 2, 0)))
counted(struct frame *f, const char *format, va_list ap)
{
	struct tally *t = f->own->tally;
	size_t i, n = sizeof(f->own->tally) / sizeof(*t);

	for (i = 0; i < n - 1 && t[i].format != NULL; i++)
		if (t[i].format == format)
			break;
	t[i].format = format;
	if (t[i].count == 0) {
		vsnprintf(t[i].first, sizeof(t[i].first), format, ap);
		make_printable(t[i].first);
	}
	return ++t[i].count <= MESSAGES_SHOWN;
}

/* The program's own frame; for that of a worker, when its turn has come. */
static struct frame *
speaker(struct frame *f)
{
	return f->own->worker == NULL ? f : worker_turn(f->own->worker);
}

static void __attribute__((format(printf, 4, 0)))
count_and_say(struct frame *f, const char *file, size_t line,
    const char *format, va_list ap)
{
	va_list again;

	f = speaker(f);
	va_copy(again, ap);
	if (counted(f, format, ap))
		say(f, file, line, format, again);
	va_end(again);
}

void
frame_warn(struct frame *f, const char *file, size_t line, const char *format,
    ...)
{
	va_list ap;

	if (f->quiet)
		return;
	va_start(ap, format);
	count_and_say(f, file, line, format, ap);
	va_end(ap);
}

void
frame_error(struct frame *f, const char *file, size_t line, const char *format,
    ...)
{
	va_list ap;

	f->status = 2;
	va_start(ap, format);
	count_and_say(f, file, line, format, ap);
	va_end(ap);
}

void
frame_damage(struct frame *f)
{
	if (f->strict && f->status == 0)
		f->status = 1;
}

void
frame_die(struct frame *f, const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	say(speaker(f), NULL, 0, format, ap);
	va_end(ap);
	exit(2);
}

static const char *running;	/* the program's name, for out_of_memory */

static void
out_of_memory(void)
{
	static const char what[] = ": out of memory\n";

	(void)!write(STDERR_FILENO, running, strlen(running));
	(void)!write(STDERR_FILENO, what, sizeof(what) - 1);
	_exit(2);
}

/* ------------------------------------------------------------- options */

/* Whether the tool has an option of its own by the name of a common one. */
static bool
has_own(const struct tool *tool, const char *name)
{
	const struct frame_option *o;

	for (o = tool->options; o != NULL && o->name != NULL; o++)
		if (strcmp(o->name, name) == 0)
			return true;
	return false;
}

static void
each_option(const struct tool *tool,
    void (*call)(const struct frame_option *, void *), void *with)
{
	const struct frame_option *o;

	for (o = tool->options; o != NULL && o->name != NULL; o++)
		call(o, with);
	for (o = common_rows; tool->repeats && o->name != NULL; o++)
		call(o, with);
	for (o = common_jobs; tool->side_by_side && o->name != NULL; o++)
		call(o, with);
	for (o = common_stream; !tool->raw && o->name != NULL; o++)
		if (!has_own(tool, o->name))
			call(o, with);
	for (o = common_raw; o->name != NULL; o++)
		if (!has_own(tool, o->name))
			call(o, with);
}

struct getopt_tables {
	char		 letters[160];
	size_t		 letter_n;
	struct option	 longs[80];
	size_t		 long_n;
};

static void
add_getopt(const struct frame_option *o, void *with)
{
	struct getopt_tables *t = with;

	if (t->long_n + 1 >= sizeof(t->longs) / sizeof(*t->longs) ||
	    t->letter_n + 3 >= sizeof(t->letters))
		abort();
	t->longs[t->long_n++] = (struct option){ o->name,
	    o->arg != NULL ? required_argument : no_argument, NULL, o->id };
	if (o->id > 0x7F)
		return;
	t->letters[t->letter_n++] = (char)o->id;
	if (o->arg != NULL)
		t->letters[t->letter_n++] = ':';
}

static void
print_option(const struct frame_option *o, void *with)
{
	char left[64];
	int n = 0;

	(void)with;
	if (o->help == NULL)
		return;
	if (o->id <= 0x7F)
		n = snprintf(left, sizeof(left), "-%c, ", (char)o->id);
	else
		n = snprintf(left, sizeof(left), "    ");
	snprintf(left + n, sizeof(left) - (size_t)n, "--%s%s%s", o->name,
	    o->arg != NULL ? " " : "", o->arg != NULL ? o->arg : "");
	printf("  %-26s %s\n", left, o->help);
}

static void
help(const struct tool *tool)
{
	printf("%s: %s\n\nusage: %s [options] [FILE ...]\n\n", tool->name,
	    tool->about, tool->name);
	printf("reads   %s\nwrites  %s\n\n", tool->reads, tool->writes);
	each_option(tool, print_option, NULL);
	printf("\nFull manual: man %s; the stream: man 5 gt-stream\n",
	    tool->name);
}

static void
complete_bash(const struct frame_option *o, void *with)
{
	(void)with;
	if (o->help == NULL)
		return;
	if (o->id <= 0x7F)
		printf("-%c ", (char)o->id);
	printf("--%s ", o->name);
}

static void
complete_zsh(const struct frame_option *o, void *with)
{
	(void)with;
	if (o->help == NULL)
		return;
	printf("\t'--%s%s[%s]%s'", o->name, o->arg != NULL ? "=" : "", o->help,
	    o->arg != NULL ? ":value:_files" : "");
	if (o->id <= 0x7F)
		printf(" \\\n\t'-%c[%s]%s'", (char)o->id, o->help,
		    o->arg != NULL ? ":value:_files" : "");
	printf(" \\\n");
}

static void
complete_fish(const struct frame_option *o, void *with)
{
	const char *name = with;

	if (o->help == NULL)
		return;
	printf("complete -c %s -l %s%s", name, o->name,
	    o->arg != NULL ? " -r" : "");
	if (o->id <= 0x7F)
		printf(" -s %c", (char)o->id);
	printf(" -d \"%s\"\n", o->help);
}

static bool
completion(const struct tool *tool, const char *shell)
{
	if (strcmp(shell, "bash") == 0) {
		printf("complete -o default -W \"");
		each_option(tool, complete_bash, NULL);
		printf("\" %s\n", tool->name);
	} else if (strcmp(shell, "zsh") == 0) {
		printf("#compdef %s\n_arguments -s \\\n", tool->name);
		each_option(tool, complete_zsh, NULL);
		printf("\t'*:file:_files'\n");
	} else if (strcmp(shell, "fish") == 0) {
		char name[32];

		snprintf(name, sizeof(name), "%s", tool->name);
		each_option(tool, complete_fish, name);
	} else
		return false;
	return true;
}

static void
usage(const struct tool *tool)
{
	fprintf(stderr, "usage: %s [options] [FILE ...]; see '%s --help'\n",
	    tool->name, tool->name);
	exit(2);
}

/* End after what was asked for has been printed. */
static void
leave(const struct tool *tool)
{
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "%s: standard output: %s\n", tool->name,
		    strerror(errno));
		exit(2);
	}
	exit(0);
}

static void
bad_option(struct frame *f, const struct getopt_tables *t, int id,
    const char *arg)
{
	size_t i;

	for (i = 0; i < t->long_n; i++)
		if (t->longs[i].val == id)
			break;
	if (arg != NULL)
		frame_die(f, "'%s' is no value for --%s; see '%s --help'", arg,
		    t->longs[i].name, f->tool->name);
	frame_die(f, "--%s cannot be used here; see '%s --help'",
	    t->longs[i].name, f->tool->name);
}

/* 0: it is no number of workers. */
static unsigned
number_of_jobs(const char *arg)
{
	char *end;
	unsigned long n = strtoul(arg, &end, 10);

	if (*arg < '0' || *arg > '9' || *end != '\0')
		return 0;
	return n > WORKERS_MOST ? WORKERS_MOST : (unsigned)n;
}

static void
read_options(struct frame *f, int argc, char **argv)
{
	struct getopt_tables t = { .letter_n = 0 };
	const struct tool *tool = f->tool;
	int id, at = 0;

	each_option(tool, add_getopt, &t);
	while ((id = getopt_long(argc, argv, t.letters, t.longs, &at)) != -1)
		switch (id) {
		case 'H':
			f->header = true;
			break;
		case 'o':
			f->own->output = strcmp(optarg, "-") == 0 ? NULL :
			    optarg;
			break;
		case 'q':
			f->quiet = true;
			break;
		case OPTION_STRICT:
			f->strict = true;
			break;
		case OPTION_PROGRESS:
			f->progress = true;
			break;
		case OPTION_NO_HEADER:
			f->no_header = true;
			break;
		case OPTION_NO_TEXT:
			f->no_text = true;
			break;
		case OPTION_COLUMNS:
			f->own->columns = true;
			break;
		case OPTION_COMPLETION:
			if (!completion(tool, optarg))
				usage(tool);
			leave(tool);
			break;
		case 'h':
			help(tool);
			leave(tool);
			break;
		case 'V':
			printf("%s (gt) %s\n", tool->name, GT_VERSION);
			leave(tool);
			break;
		case '?':
			usage(tool);
			break;
		default:
			if (id == 'f' && !tool->raw) {
				f->text_field = optarg;
				break;
			}
			if (id == 'j' && tool->side_by_side) {
				f->own->jobs = number_of_jobs(optarg);
				if (f->own->jobs == 0)
					bad_option(f, &t, id, optarg);
				break;
			}
			if (!tool->option(f->settings, id, optarg))
				bad_option(f, &t, id, optarg);
		}
	if (f->header && f->no_header)
		frame_die(f, "-H and --no-header exclude each other");
	/* Where the options choose the columns, frame_columns prints them. */
	if (f->own->columns && *tool->columns == NULL)
		leave(tool);
}

/* Whether the file is one of the operands, or standard input where that is
 * read: to write it would empty it first. */
static bool
is_input(const struct frame *f, const char *path)
{
	const struct frame_private *own = f->own;
	struct stat out, in;
	int i, n = own->operand_n;

	if (stat(path, &out) != 0 || !S_ISREG(out.st_mode))
		return false;
	for (i = 0; i < n || (n == 0 && i == 0); i++) {
		bool standard = n == 0 || strcmp(own->operands[i], "-") == 0;

		if ((standard ? fstat(STDIN_FILENO, &in) :
		    stat(own->operands[i], &in)) == 0 &&
		    in.st_dev == out.st_dev && in.st_ino == out.st_ino)
			return true;
	}
	return false;
}

/* Open a file for writing; -1 and errno where it cannot be. */
static int
open_output(struct frame *f, const char *path)
{
	if (is_input(f, path))
		frame_die(f, "%s: is read and cannot be written, too", path);
	return open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
}

void
frame_begin(struct frame *f, const struct tool *tool, void *settings, int argc,
    char **argv)
{
	int fd = STDOUT_FILENO;

	running = tool->name;
	memory_on_failure(out_of_memory);
	*f = (struct frame){ .tool = tool, .settings = settings };
	f->own = memory_zeroed(1, sizeof(*f->own));
	f->own->fd = -1;
	read_options(f, argc, argv);
	f->own->operands = argv + optind;
	f->own->operand_n = argc - optind;
	if (f->own->output != NULL && !f->own->columns) {
		fd = open_output(f, f->own->output);
		if (fd < 0)
			frame_die(f, "%s: %s", f->own->output, strerror(errno));
	}
	writer_open(&f->out, fd);
#ifdef F_SETPIPE_SZ
	/* A longer pipe means fewer waits; where it is refused, all is well. */
	(void)fcntl(fd, F_SETPIPE_SZ, 1024 * 1024);
#endif
	f->progress = f->progress && isatty(STDERR_FILENO);
}

/* --------------------------------------------------------------- files */

static void
show_progress(struct frame *f, uint64_t bytes, bool last)
{
	static time_t began;
	time_t now = time(NULL);

	if (!f->progress)
		return;
	if (began == 0)
		began = now;
	if (last && f->own->showing)
		fputc('\n', stderr);
	if (last || now == f->own->shown)
		return;
	f->own->shown = now;
	f->own->showing = true;
	fprintf(stderr, "\r%s: %.1f MB, %.1f MB/s ", f->tool->name,
	    (double)bytes / 1e6,
	    (double)bytes / 1e6 / (double)(now > began ? now - began : 1));
}

void
frame_progress(struct frame *f, uint64_t bytes)
{
	show_progress(f, bytes, false);
}

void
frame_show_progress(struct frame *f)
{
	if (f->progress)
		show_progress(f, f->own->done + f->own->in.total, false);
}

bool
frame_next_file(struct frame *f, int *fd, const char **name)
{
	struct frame_private *own = f->own;
	struct stat st;

	for (;;) {
		if (own->columns)
			return false;
		if (own->operand_n == 0) {
			if (own->operand++ > 0)
				return false;
			*name = "-";
		} else if (own->operand < own->operand_n)
			*name = own->operands[own->operand++];
		else
			return false;
		if (strcmp(*name, "-") == 0) {
			*fd = STDIN_FILENO;
			return true;
		}
		*fd = open(*name, O_RDONLY);
		if (*fd < 0) {
			frame_error(f, *name, 0, "%s; the other files are read",
			    strerror(errno));
			continue;
		}
		if (fstat(*fd, &st) == 0 && S_ISDIR(st.st_mode)) {
			frame_error(f, *name, 0, "is a directory; "
			    "the other files are read");
			close(*fd);
			continue;
		}
		return true;
	}
}

void
frame_close_file(struct frame *f, int fd)
{
	(void)f;
	if (fd != STDIN_FILENO)
		close(fd);
}

char *const *
frame_operands(const struct frame *f, size_t *n)
{
	*n = (size_t)f->own->operand_n;
	return f->own->operands;
}

bool
frame_read_file(const char *path, struct buf *bytes)
{
	struct reader r = { 0 };
	int fd = open(path, O_RDONLY);

	if (fd < 0)
		return false;
	reader_open(&r, fd, NULL);
	while (reader_more(&r))
		;
	close(fd);
	*bytes = (struct buf){ r.p, r.to, r.cap };
	if (span_starts(buf_span(bytes), SPAN("\xEF\xBB\xBF"))) {
		bytes->n -= 3;
		memmove(bytes->p, bytes->p + 3, bytes->n);
	}
	if (r.error == 0)
		return true;
	buf_free(bytes);
	errno = r.error;
	return false;
}

bool
frame_open_writer(struct frame *f, const char *path, struct writer *w)
{
	int fd = open_output(f, path);

	if (fd < 0) {
		frame_error(f, path, 0, "cannot be written: %s",
		    strerror(errno));
		return false;
	}
	*w = (struct writer){ 0 };
	writer_open(w, fd);
	return true;
}

void
frame_close_writer(struct frame *f, const char *path, struct writer *w)
{
	writer_flush(w);
	if (close(w->fd) != 0 && w->error == 0)
		w->error = errno;
	if (w->error != 0)
		frame_error(f, path, 0, "cannot be written: %s",
		    strerror(w->error));
	writer_close(w);
}

void
frame_write_file(struct frame *f, const char *path, struct span s)
{
	struct writer w;

	if (!frame_open_writer(f, path, &w))
		return;
	writer_put(&w, s);
	frame_close_writer(f, path, &w);
}

bool
frame_next_input(struct frame *f)
{
	struct frame_private *own = f->own;

	if (own->worker != NULL)
		return false;
	if (own->fd >= 0) {
		if (own->in.error != 0)
			frame_error(f, own->file, 0, "cannot be read: %s",
			    strerror(own->in.error));
		own->done += own->in.total;
		frame_close_file(f, own->fd);
		own->fd = -1;
	}
	if (!frame_next_file(f, &own->fd, &own->file))
		return false;
	own->line = 0;
	reader_open(&own->in, own->fd, &f->out);
	return true;
}

/* The next line of all operands. */
static bool
next_line(struct frame *f, struct span *line)
{
	struct frame_private *own = f->own;

	size_t most = f->longest == 0 || f->text_field != NULL ||
	    (own->width > 0 && own->text + 1 != own->width) ? SIZE_MAX :
	    f->longest;
	bool rest = own->more;

	while (own->fd < 0 || !reader_part(&own->in, most, line, &own->more)) {
		own->more = false;
		if (!frame_next_input(f))
			return false;
	}
	if (!rest)
		own->line++;
	if (own->line % 1024 == 0)
		frame_show_progress(f);
	return true;
}

/* -------------------------------------------------------------- header */

/* Where the field that begins at `from` ends. */
static size_t
field_end(struct span line, size_t from)
{
	enum { SHORT = 8 };	/* most fields but the text are no longer */
	const char *tab;
	size_t at;

	for (at = from; at < line.n && at - from < SHORT; at++)
		if (line.p[at] == '\t')
			return at;
	tab = at == line.n ? NULL : memchr(line.p + at, '\t', line.n - at);
	return tab == NULL ? line.n : (size_t)(tab - line.p);
}

static size_t
split_fields(struct frame_private *own, struct span line)
{
	size_t n = 0, from, to;

	for (from = 0;; from = to + 1) {
		to = field_end(line, from);
		if (n == own->field_cap)
			own->field = memory_more(own->field, &own->field_cap,
			    sizeof(*own->field));
		own->field[n++] = span_sub(line, from, to);
		if (to == line.n)
			return n;
	}
}

/* Keep names[0..n) as the columns' names. */
static void
keep_names(struct frame_private *own, const struct span *names, size_t n)
{
	size_t i, at = 0;

	own->name = memory_resize(own->name, n, sizeof(*own->name));
	buf_clear(&own->name_bytes);
	for (i = 0; i < n; i++)
		buf_put(&own->name_bytes, names[i]);
	for (i = 0; i < n; i++) {
		own->name[i] = span_make(own->name_bytes.p + at, names[i].n);
		at += names[i].n;
	}
	own->names = n;
}

static bool
is_number(struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* Whether s is a name of the list "a b c". */
static bool
is_one_of(struct span s, const char *list)
{
	while (*list != '\0') {
		size_t n = strcspn(list, " ");

		if (span_eq(s, span_make(list, n)))
			return true;
		list += n + (list[n] == ' ');
	}
	return false;
}

/*
 * The streams without a header that the tools make, known by their shape.
 * A pattern names the columns: n must hold a number, e a number or nothing,
 * t no number, k a kind of segment.
 */
static const struct {
	const char	*shape;
	const char	*names;
	bool		 open;	/* more columns may follow before the text */
} shapes[] = {
	{ ".nnnk", "doc line page seg kind path section who", true },
	{ ".nnk", "doc line seg kind path section who", true },
	{ "nnk", "line seg kind path section who", true },
	{ ".nnnn", "doc line page", true },
	{ ".nnn", "doc line", true },
	{ ".nn", "doc line page", false },
	{ ".n", "doc line", false },
	{ "nn", "", true },
};

static const struct {
	const char	*shape;
	const char	*names;
} tails[] = {
	{ "ee", "qs qe raw type op low high unit role base indicator period "
	    "status" },
	{ "ee", "ts te tag mark term code" },
	{ "tt", "topic tags" },
};

static size_t
words(const char *list, struct span *out, size_t max)
{
	size_t n = 0;

	while (*list != '\0' && n < max) {
		size_t len = strcspn(list, " ");

		out[n++] = span_make(list, len);
		list += len + (list[len] == ' ');
	}
	return n;
}

static bool
has_shape(const char *shape, const struct span *field, size_t n)
{
	size_t i;

	for (i = 0; shape[i] != '\0'; i++) {
		if (i >= n)
			return false;
		if (shape[i] == 'n' && !is_number(field[i]))
			return false;
		if (shape[i] == 'e' && field[i].n > 0 && !is_number(field[i]))
			return false;
		if (shape[i] == 't' && is_number(field[i]))
			return false;
		if (shape[i] == 'k' && !is_one_of(field[i],
		    "title meta salute head sent quote cap term nav"))
			return false;
	}
	return true;
}

/* Name the n columns of a stream that has the shape of the tools' own, by
 * the beginning and by how many columns stand behind it. */
static bool
guess_names(struct frame_private *own, const struct span *field, size_t n)
{
	enum { TAILS = sizeof(tails) / sizeof(*tails), MAX = 40 };
	struct span name[MAX];
	size_t i, set, k, got;
	bool fits;

	for (i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
		if (!has_shape(shapes[i].shape, field, n))
			continue;
		for (set = 0; set < (shapes[i].open ? 1u << TAILS : 1u); set++) {
			got = words(shapes[i].names, name, MAX);
			fits = true;
			for (k = 0; k < TAILS && fits; k++) {
				if (!(set >> k & 1))
					continue;
				fits = got < n && has_shape(tails[k].shape,
				    field + got, n - got);
				got += words(tails[k].names, name + got,
				    MAX - got);
			}
			if (!fits || got + 1 != n || got == MAX)
				continue;
			name[got] = SPAN("text");
			keep_names(own, name, n);
			return true;
		}
	}
	return false;
}

/*
 * Whether the first line of the input names the columns: a cell is `text`, or
 * what -f names, or -H says so and it is no row of the tools' own streams and
 * more than a text.
 */
static bool
is_header(struct frame *f, const struct span *field, size_t n)
{
	size_t i;

	if (f->no_header)
		return false;
	if (span_is(field[0], "#text"))
		return true;
	for (i = 0; i < n; i++)
		if (span_is(field[i], "text") || (f->text_field != NULL &&
		    !is_number(span_str(f->text_field)) &&
		    span_is(field[i], f->text_field)))
			return true;
	return f->header && !f->own->started && n > 1 &&
	    !guess_names(f->own, field, n);
}

static void
find_text(struct frame *f)
{
	struct frame_private *own = f->own;
	char *end;
	unsigned long n;
	int at;

	own->text = own->width - 1;
	if (f->text_field != NULL) {
		at = frame_column(f, f->text_field);
		if (at >= 0) {
			own->text = (size_t)at;
			return;
		}
		n = strtoul(f->text_field, &end, 10);
		if (*f->text_field == '\0' || *end != '\0' || n == 0)
			frame_die(f, "there is no column '%s'", f->text_field);
		if (n > own->width)
			frame_die(f, "there is no column %lu: "
			    "the input has %zu", n, own->width);
		own->text = n - 1;
	} else if ((at = frame_column(f, "text")) >= 0)
		own->text = (size_t)at;
}

void
frame_start(struct frame *f)
{
	struct frame_private *own = f->own;
	struct span line;
	size_t n;

	if (!next_line(f, &line)) {
		own->started = true;
		return;
	}
	n = split_fields(own, line);
	own->width = n;
	if (is_header(f, own->field, n)) {
		buf_put(&own->head, line);
		if (own->field[0].n > 0 && own->field[0].p[0] == '#')
			own->field[0] = span_sub(own->field[0], 1,
			    own->field[0].n);
		keep_names(own, own->field, n);
		own->have_head = true;
	} else {
		guess_names(own, own->field, n);
		own->held = true;
		own->held_line = line;
	}
	own->started = true;
	find_text(f);
}

int
frame_column(const struct frame *f, const char *name)
{
	size_t i;

	for (i = 0; i < f->own->names; i++)
		if (span_is(f->own->name[i], name))
			return (int)i;
	/* --columns tells what is added where nothing is missing. */
	return f->own->columns ? 0 : -1;
}

const struct span *
frame_names(const struct frame *f, size_t *n)
{
	*n = f->own->names;
	return f->own->names > 0 ? f->own->name : NULL;
}

bool
frame_wants_header(const struct frame *f)
{
	return !f->no_header && (f->header || f->own->have_head);
}

void
frame_columns(struct frame *f, const char *const *names)
{
	struct frame_private *own = f->own;
	size_t i;

	if (own->columns) {
		for (; *names != NULL; names++)
			printf("%s\n", *names);
		if (f->tool->raw)
			printf("text\n");
		leave(f->tool);
	}
	if (!frame_wants_header(f))
		return;
	for (i = 0; i < own->width; i++) {
		char letter[24];

		if (i == own->text)
			continue;
		if (i < own->names)
			writer_put(&f->out, own->name[i]);
		else {
			snprintf(letter, sizeof(letter), "c%zu", i + 1);
			writer_puts(&f->out, letter);
		}
		writer_putc(&f->out, '\t');
	}
	for (; *names != NULL; names++) {
		writer_puts(&f->out, *names);
		writer_putc(&f->out, '\t');
	}
	writer_puts(&f->out, "text\n");
}

void
frame_header(struct frame *f, struct span names)
{
	size_t i;

	if (f->own->columns) {
		for (i = 0; i < names.n; i++)
			putchar(names.p[i] == '\t' ? '\n' : names.p[i]);
		putchar('\n');
		leave(f->tool);
	}
	if (!frame_wants_header(f))
		return;
	writer_put(&f->out, names);
	writer_putc(&f->out, '\n');
}

size_t
frame_text_column(const struct frame *f)
{
	return f->own->text;
}

bool
frame_terminal(const struct frame *f, size_t *width, bool *color)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");
	struct winsize size;

	*width = 80;
	*color = false;
	if (!isatty(f->out.fd))
		return false;
	if (ioctl(f->out.fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		*width = size.ws_col;
	*color = (no_color == NULL || *no_color == '\0') &&
	    (term == NULL || strcmp(term, "dumb") != 0);
	return true;
}

/* ------------------------------------------------------------- records */

/* A record with another number of fields than the first one: said, and mended
 * so that no byte is lost. */
static void
mend(struct frame *f, size_t n)
{
	struct frame_private *own = f->own;
	struct buf *to = &own->repaired;
	size_t i;

	frame_error(f, own->file, own->line,
	    "%zu fields where the first record has %zu; %s", n, own->width,
	    n < own->width ? "the missing ones are taken as empty" :
	    "the TABs beyond belong to the last field");
	buf_clear(to);
	if (n < own->width) {
		/* What stands last is the text, wherever that is. */
		for (i = 0; i + 1 < n; i++) {
			buf_put(to, own->field[i]);
			buf_putc(to, '\t');
		}
		for (; i + 1 < own->width; i++)
			buf_putc(to, '\t');
		buf_put(to, own->field[n - 1]);
		return;
	}
	for (i = 0; i < n; i++) {
		buf_put(to, own->field[i]);
		if (i + 1 < own->width)
			buf_putc(to, '\t');
		else if (i + 1 < n)
			buf_put(to, SPAN("\\t"));
	}
}

static void
join_carried(struct frame_private *own, size_t n)
{
	size_t i;

	buf_clear(&own->joined);
	for (i = 0; i < n; i++) {
		if (i == own->text)
			continue;
		if (own->joined.n > 0 || i > (own->text == 0))
			buf_putc(&own->joined, '\t');
		buf_put(&own->joined, own->field[i]);
	}
}

bool
frame_line(struct frame *f, struct span *line)
{
	struct frame_private *own = f->own;

	for (;;) {
		if (own->held) {
			*line = own->held_line;
			own->held = false;
			return true;
		}
		if (f->out.error != 0 || !next_line(f, line))
			return false;
		if (!own->have_head)
			return true;
		if (span_eq(*line, buf_span(&own->head)))
			continue;
		if (own->line == 1 &&
		    is_header(f, own->field, split_fields(own, *line)))
			frame_die(f, "%s: its header differs from the one "
			    "before", own->file);
		return true;
	}
}

struct span
frame_block(const struct frame *f, struct span *stop)
{
	const struct frame_private *own = f->own;
	const struct reader *in = &own->in;

	*stop = own->have_head ? buf_span(&own->head) : SPAN("");
	/* The first line of a file has a BOM or a header. */
	if (own->held || own->fd < 0 || own->line == 0 || f->out.error != 0)
		return SPAN("");
	return span_make(in->p + in->from, in->to - in->from);
}

void
frame_took(struct frame *f, size_t bytes, size_t lines)
{
	struct frame_private *own = f->own;

	own->in.from += bytes;
	own->line += lines;
	if (lines > 0)
		frame_show_progress(f);
}

size_t
frame_width(const struct frame *f)
{
	return f->own->width;
}

struct span
frame_mended(struct frame *f, struct span line)
{
	mend(f, split_fields(f->own, line));
	return buf_span(&f->own->repaired);
}

void
frame_place(const struct frame *f, const char **file, size_t *line)
{
	*file = f->own->file;
	*line = f->own->line;
}

bool
frame_read(struct frame *f, struct record *r)
{
	struct frame_private *own = f->own;
	struct span line;
	size_t n;
	bool rest = own->more && !own->held;

	if (!frame_line(f, &line))
		return false;
	r->more = own->more;
	if (rest) {
		r->field = NULL;
		r->fields = 0;
		r->carried = span_make("", 0);
		r->text = line;
		r->file = own->file;
		r->line = own->line;
		return true;
	}
	n = split_fields(own, line);
	if (own->width == 0)
		own->width = n;
	if (n != own->width) {
		mend(f, n);
		n = split_fields(own, buf_span(&own->repaired));
	}
	r->field = own->field;
	r->fields = n;
	r->text = own->field[own->text];
	r->file = own->file;
	r->line = own->line;
	if (n == 1)
		r->carried = span_make("", 0);
	else if (own->text == n - 1)
		r->carried = span_make(own->field[0].p,
		    (size_t)(r->text.p - own->field[0].p) - 1);
	else {
		join_carried(own, n);
		r->carried = buf_span(&own->joined);
	}
	return true;
}

struct span
frame_text(struct frame *f, const struct record *r)
{
	return escape_read(r->text, &f->own->text_room);
}

struct span
frame_field(struct frame *f, const struct record *r, int column)
{
	if (column < 0 || (size_t)column >= r->fields)
		return span_make("", 0);
	return escape_read(r->field[column], &f->own->field_room);
}

void
frame_row(struct frame *f, const struct record *r)
{
	if (r->fields > 1) {
		writer_put(&f->out, r->carried);
		writer_putc(&f->out, '\t');
	}
}

void
frame_row_end(struct frame *f, const struct record *r)
{
	if (!f->no_text)
		writer_put(&f->out, r->text);
	writer_putc(&f->out, '\n');
}

struct frame
frame_of_worker(const struct frame *f, struct worker *w)
{
	struct frame copy = *f;
	const struct frame_private *from = f->own;
	struct frame_private *own = memory_zeroed(1, sizeof(*own));

	own->started = true;
	own->name = from->name;
	own->names = from->names;
	own->head = from->head;
	own->have_head = from->have_head;
	own->width = from->width;
	own->text = from->text;
	own->in.end = true;
	own->worker = w;
	copy.own = own;
	copy.progress = false;
	copy.status = 0;
	copy.out = (struct writer){ 0 };
	return copy;
}

void
frame_give(struct frame *f, struct buf *block, const char *file, size_t line,
    bool begins_file)
{
	struct frame_private *own = f->own;

	own->in.p = block->p;
	own->in.from = 0;
	own->in.to = own->in.cap = block->n;
	own->in.begun = !begins_file;
	own->file = file;
	own->line = line;
}

/* What a frame of either kind has for itself. */
static void
free_own(struct frame *f)
{
	struct frame_private *own = f->own;

	free(own->field);
	buf_free(&own->joined);
	buf_free(&own->repaired);
	buf_free(&own->text_room);
	buf_free(&own->field_room);
	free(own);
}

void
frame_free_worker(struct frame *f)
{
	free(f->out.p);
	free_own(f);
}

int
frame_end(struct frame *f)
{
	struct frame_private *own = f->own;
	struct tally *t;

	show_progress(f, 0, true);
	writer_flush(&f->out);
	if (close(f->out.fd) != 0 && errno != EBADF && f->out.error == 0)
		f->out.error = errno;
	/* A reader that has gone wants no more: nothing to talk about. */
	if (f->out.error != 0 && f->out.error != EPIPE) {
		fprintf(stderr, "%s: %s: %s; the output is not complete\n",
		    f->tool->name, own->output != NULL ? own->output :
		    "standard output", strerror(f->out.error));
		f->status = 2;
	}
	for (t = own->tally; t < own->tally + 16 && t->format != NULL; t++)
		if (t->count > MESSAGES_SHOWN)
			fprintf(stderr, "%s: %zu more messages like '%s'\n",
			    f->tool->name, t->count - MESSAGES_SHOWN,
			    t->first);
	reader_close(&own->in);
	writer_close(&f->out);
	free(own->name);
	buf_free(&own->name_bytes);
	buf_free(&own->head);
	free_own(f);
	return f->status;
}
