#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

#include "escape.h"
#include "field.h"
#include "frame_own.h"

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

	frame_begin_messages(tool);
	*f = (struct frame){ .tool = tool, .settings = settings };
	f->own = memory_zeroed(1, sizeof(*f->own));
	f->own->fd = -1;
	frame_read_options(f, argc, argv);
	f->own->operands = argv + optind;
	f->own->operand_n = argc - optind;
	if (f->own->output != NULL && !f->own->columns) {
		fd = open_output(f, f->own->output);
		if (fd < 0)
			frame_die(f, "%s: %s", f->own->output, strerror(errno));
	}
	writer_open(&f->out, fd);
	f->progress = f->progress && isatty(STDERR_FILENO);
}

/* --------------------------------------------------------------- files */

static void __attribute__((cold))
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

	if (own->given)
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

static bool
next_line(struct frame *f, struct span *line)
{
	struct frame_private *own = f->own;
	bool rest = own->more;

	while (own->fd < 0 ||
	    !reader_part(&own->in, own->most, line, &own->more)) {
		own->more = false;
		if (!frame_next_input(f))
			return false;
	}
	if (!rest)
		own->line++;
	if (f->progress && own->line % 1024 == 0)
		frame_show_progress(f);
	return true;
}

void
frame_start(struct frame *f)
{
	struct frame_private *own = f->own;
	struct span line;

	own->most = f->longest == 0 || f->text_field != NULL ? SIZE_MAX :
	    f->longest;
	if (next_line(f, &line)) {
		frame_learn(f, line);
		/* Only a text that ends its line may come in parts. */
		if (own->text + 1 != own->width)
			own->most = SIZE_MAX;
	}
	own->started = true;
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
static void __attribute__((cold))
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

static void __attribute__((cold))
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
frame_pass_over(struct frame *f, struct span line)
{
	struct frame_private *own = f->own;

	if (!own->have_head || span_eq(line, buf_span(&own->head)) ||
	    !frame_is_header(f, own->field, frame_split(own, line)))
		return false;
	frame_error(f, own->file, 0, "its header differs from the one before; "
	    "the file is passed over");
	own->in.from = own->in.to;
	own->in.end = true;
	own->more = false;
	return true;
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
		if (own->line != 1 || !frame_pass_over(f, *line))
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
	mend(f, frame_split(f->own, line));
	return buf_span(&f->own->repaired);
}

void
frame_place(const struct frame *f, const char **file, size_t *line)
{
	*file = f->own->file;
	*line = f->own->line;
}

/* Part a record, its last field in *last; how many fields.  Where the text is
 * the last one, only those that are asked for are kept beside it. */
static size_t
part(struct frame *f, struct span line, struct span *last)
{
	struct frame_private *own = f->own;
	size_t n;

	if (!f->tool->by_name || own->text + 1 != own->width ||
	    own->asked > own->field_cap) {
		n = frame_split(own, line);
		*last = own->field[n - 1];
		return n;
	}
	return field_split(line, own->field, own->asked, last);
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
	n = part(f, line, &r->text);
	if (own->width == 0)
		own->width = n;
	if (n != own->width) {
		mend(f, frame_split(own, line));
		line = buf_span(&own->repaired);
		n = part(f, line, &r->text);
	}
	r->field = own->field;
	r->fields = n;
	r->file = own->file;
	r->line = own->line;
	if (n == 1)
		r->carried = span_make("", 0);
	else if (own->text == n - 1)
		r->carried = span_make(line.p,
		    (size_t)(r->text.p - line.p) - 1);
	else {
		r->text = own->field[own->text];
		join_carried(own, n);
		r->carried = buf_span(&own->joined);
	}
	return true;
}

struct span
frame_text(struct frame *f, const struct record *r)
{
	struct reader *in = &f->own->in;

	/* Where it was read, most often; not where it was mended. */
	if (r->text.n > 0 && (uintptr_t)r->text.p >= (uintptr_t)in->p &&
	    (uintptr_t)r->text.p < (uintptr_t)(in->p + in->to) &&
	    reader_plain(in, r->text))
		return r->text;
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

void
frame_free_own(struct frame *f)
{
	struct frame_private *own = f->own;

	free(own->field);
	free(own->tally);
	buf_free(&own->joined);
	buf_free(&own->repaired);
	buf_free(&own->text_room);
	buf_free(&own->field_room);
	free(own);
}

int
frame_end(struct frame *f)
{
	struct frame_private *own = f->own;

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
	frame_end_messages(f);
	reader_close(&own->in);
	writer_close(&f->out);
	free(own->name);
	buf_free(&own->name_bytes);
	buf_free(&own->head);
	frame_free_own(f);
	return f->status;
}
