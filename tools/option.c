#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "frame_own.h"
#include "version.h"

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
void
frame_leave(const struct tool *tool)
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
	return n > FRAME_JOBS ? FRAME_JOBS : (unsigned)n;
}

void
frame_read_options(struct frame *f, int argc, char **argv)
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
			frame_leave(tool);
			break;
		case 'h':
			help(tool);
			frame_leave(tool);
			break;
		case 'V':
			printf("%s (gt) %s\n", tool->name, GT_VERSION);
			frame_leave(tool);
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
		frame_leave(tool);
}
