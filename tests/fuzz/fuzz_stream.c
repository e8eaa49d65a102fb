/*
 * Any bytes through the reader and the writer with blocks of any size: the
 * lines are those of the input, the parts of a line are the line, no escape
 * is cut, and what is put is what is written.
 */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "escape.h"
#include "stream.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 60000 };		/* less than what a pipe holds */

static void
need(bool right)
{
	if (!right)
		abort();
}

/* A pipe that holds the bytes and ends behind them. */
static int
pipe_of(struct span bytes)
{
	int fd[2];

	need(pipe(fd) == 0);
	need(bytes.n == 0 ||
	    write(fd[1], bytes.p, bytes.n) == (ssize_t)bytes.n);
	close(fd[1]);
	return fd[0];
}

/* The lines of `all` as they must come, each with an LF behind it. */
static void
expected(struct span all, struct buf *to)
{
	if (span_starts(all, SPAN("\xEF\xBB\xBF"))) {
		all = span_sub(all, 3, all.n);
		/* A BOM alone is an empty line. */
		if (all.n == 0)
			buf_putc(to, '\n');
	}
	while (all.n > 0) {
		struct span line = span_cut(&all, '\n');

		if (span_ends(line, SPAN("\r")))
			line.n--;
		buf_put(to, line);
		buf_putc(to, '\n');
	}
}

static void
read_back(struct span all, size_t block, size_t most, struct buf *to)
{
	struct reader r = { .cap = block };
	struct span line;
	bool more;
	int fd = pipe_of(all);

	r.p = memory_resize(NULL, block, 1);
	reader_open(&r, fd, NULL);
	buf_clear(to);
	while (reader_part(&r, most, &line, &more)) {
		size_t i, slashes = 0;

		/* A BOM alone may be the first part. */
		need(!more || line.n > 0 || to->n == 0);
		need(!more || line.n <= most);
		for (i = line.n; i > 0 && line.p[i - 1] == '\\'; i--)
			slashes++;
		need(!more || line.n < 2 || slashes == line.n ||
		    slashes % 2 == 0);
		buf_put(to, line);
		if (!more)
			buf_putc(to, '\n');
	}
	need(r.error == 0 && r.total == all.n);
	reader_close(&r);
	close(fd);
}

/* The text escaped, its length, and its bytes in pieces. */
static void
write_out(struct span all, size_t block)
{
	struct writer w = { .cap = block };
	struct reader r = { .cap = 0 };
	struct buf decoded = { 0 };
	struct span rest;
	int fd[2];

	need(pipe(fd) == 0);
	w.p = memory_resize(NULL, block, 1);
	writer_open(&w, fd[1]);
	writer_escaped(&w, all);
	writer_putc(&w, '\n');
	writer_number(&w, all.n);
	writer_putc(&w, '\n');
	for (rest = all; rest.n > 0;) {
		size_t n = (unsigned char)rest.p[0] % 40 + 1u;

		n = n < rest.n ? n : rest.n;
		writer_put(&w, span_sub(rest, 0, n));
		rest = span_sub(rest, n, rest.n);
	}
	writer_close(&w);
	need(w.error == 0);
	close(fd[1]);
	reader_open(&r, fd[0], NULL);
	while (reader_more(&r))
		;
	rest = span_make(r.p, r.to);
	escape_decode(&decoded, span_cut(&rest, '\n'));
	need(span_eq(buf_span(&decoded), all));
	need(strtoull(rest.p, NULL, 10) == all.n);
	(void)span_cut(&rest, '\n');
	need(span_eq(rest, all));
	reader_close(&r);
	close(fd[0]);
	buf_free(&decoded);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span all = span_make((const char *)data + 1, size - 1);
	struct buf want = { 0 }, got = { 0 };

	if (size < 2 || size > MOST / 3)
		return 0;
	expected(all, &want);
	read_back(all, MOST, SIZE_MAX, &got);
	need(span_eq(buf_span(&got), buf_span(&want)));
	read_back(all, data[0] % 16 + 1u, SIZE_MAX, &got);
	need(span_eq(buf_span(&got), buf_span(&want)));
	read_back(all, data[0] % 16 + 1u, data[0] / 16 + 4u, &got);
	need(span_eq(buf_span(&got), buf_span(&want)));
	write_out(all, data[0] % 16 + 1u);
	buf_free(&want);
	buf_free(&got);
	return 0;
}
