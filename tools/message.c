#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "frame_own.h"

#define MESSAGES_SHOWN	5	/* of a kind, before they are only counted */

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

/* How often messages of that format came, to be counted on. */
static struct tally *
tally_of(struct frame_private *own, const char *format)
{
	size_t i;

	for (i = 0; i < own->tallies; i++)
		if (own->tally[i].format == format)
			return &own->tally[i];
	if (own->tallies == own->tally_cap)
		own->tally = memory_more(own->tally, &own->tally_cap,
		    sizeof(*own->tally));
	own->tally[i] = (struct tally){ .format = format };
	own->tallies++;
	return &own->tally[i];
}

static bool __attribute__((format(printf, 2, 0)))
counted(struct frame *f, const char *format, va_list ap)
{
	struct tally *t = tally_of(f->own, format);

	if (t->count == 0) {
		vsnprintf(t->first, sizeof(t->first), format, ap);
		make_printable(t->first);
	}
	return ++t->count <= MESSAGES_SHOWN;
}

/* The program's own frame; for that of a worker, when its turn has come. */
static struct frame *
speaker(struct frame *f)
{
	return f->own->turn == NULL ? f : f->own->turn(f->own->turn_with);
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
	say(f, NULL, 0, format, ap);
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

void
frame_begin_messages(const struct tool *tool)
{
	running = tool->name;
	memory_on_failure(out_of_memory);
}

void
frame_end_messages(const struct frame *f)
{
	const struct tally *t = f->own->tally;
	size_t i;

	for (i = 0; i < f->own->tallies; i++)
		if (t[i].count > MESSAGES_SHOWN)
			fprintf(stderr, "%s: %zu more messages like '%s'\n",
			    f->tool->name, t[i].count - MESSAGES_SHOWN,
			    t[i].first);
}
