/*
 * Reading and writing in big blocks.  The only module of the library that
 * touches file descriptors.
 */
#ifndef STREAM_H
#define STREAM_H

#include <stdint.h>

#include "memory.h"

/* Bytes of a block; the tests build with 16. */
#ifndef STREAM_BLOCK
#define STREAM_BLOCK	(256 * 1024)
#endif

/*
 * A writer collects what is put and writes it in blocks.  The first error is
 * kept in `error` (an errno) and everything after it is dropped.
 */
struct writer {
	int		 fd;
	int		 error;		/* errno of the first failure, 0: none */
	char		*p;
	size_t		 n, cap;
	/* What makes room instead of writing to fd; NULL: nothing. */
	void		(*full)(struct writer *w, void *with);
	void		*with;
};

void	writer_open(struct writer *w, int fd);

/* A writer into memory: when p is full, `full` has to make cap - n at least
 * 1 (writer_grow), or to set the error and take all away. */
void	writer_hold(struct writer *w, void (*full)(struct writer *, void *),
	    void *with);
void	writer_grow(struct writer *w);

/* Past what is collected, to fd at once. */
bool	writer_pass(struct writer *w, struct span s);

/* False: w->error is set. */
bool	writer_flush(struct writer *w) __attribute__((cold));
void	writer_close(struct writer *w);		/* flushes, frees; fd stays */

void	writer_slow_put(struct writer *w, struct span s) __attribute__((cold));

static inline void
writer_put(struct writer *w, struct span s)
{
	if (s.n > w->cap - w->n)
		writer_slow_put(w, s);
	else if (s.n > 0) {
		memcpy(w->p + w->n, s.p, s.n);
		w->n += s.n;
	}
}

static inline void
writer_putc(struct writer *w, char c)
{
	if (w->n == w->cap)
		writer_flush(w);
	w->p[w->n++] = c;
}

static inline void
writer_puts(struct writer *w, const char *s)
{
	char *to = w->p + w->n, *end = w->p + w->cap;

	/* Most often a name of a few letters. */
	while (*s != '\0' && to < end)
		*to++ = *s++;
	w->n = (size_t)(to - w->p);
	if (*s != '\0')
		writer_put(w, span_str(s));
}

/* A number in decimal. */
void	writer_number(struct writer *w, uint64_t n);

/* Write n, decimal, in front of `end`, where there is room for 20 digits.
 * Returns the first of them. */
static inline char *
writer_digits(char *end, uint64_t n)
{
	do {
		uint64_t tens = n / 10;

		*--end = (char)('0' + (n - tens * 10));
		n = tens;
	} while (n > 0);
	return end;
}

/* A decoded text as a field: \t \n \r \\ escaped. */
void	writer_escaped(struct writer *w, struct span text);

/*
 * A reader hands out records as spans of its block, good until the next
 * call.  Before it waits for input (a read that would block) it flushes
 * `before_wait`, so that a pipe stays live.
 */
struct reader {
	int		 fd;
	int		 error;		/* errno of a failed read, 0: none */
	bool		 end;		/* nothing more to read */
	bool		 regular;	/* a regular file: never waits */
	bool		 begun;		/* past the place of a BOM */
	struct writer	*before_wait;	/* may be NULL */
	char		*p;
	size_t		 from, to, cap;	/* unread bytes: p[from .. to) */
	size_t		 plain;		/* of reader_plain: none was found
					 * before it; 0: not looked for */
	uint64_t	 total;		/* bytes read so far */
};

/* Take over fd; memory of an earlier use of *r is used again. */
void	reader_open(struct reader *r, int fd, struct writer *before_wait);
void	reader_close(struct reader *r);		/* frees; fd stays */

/* Whether a read would wait. */
bool	reader_waits(const struct reader *r);

/* Whether no backslash is in a span of p, none of which begins before one that
 * was asked about earlier: looked for once in all that is read. */
static inline bool
reader_plain(struct reader *r, struct span s)
{
	size_t from = (size_t)(s.p - r->p);
	const char *found;

	if (from + s.n > r->plain) {
		found = (const char *)memchr(s.p, '\\', r->to - from);
		r->plain = found == NULL ? r->to : (size_t)(found - r->p);
	}
	return from + s.n <= r->plain;
}

/* Read once more behind p[to), moving the unread bytes to the front and
 * growing the block when it is full.  False at the end or on an error. */
bool	reader_more(struct reader *r) __attribute__((cold));

/* The next line, its LF (or CR LF) taken off; a BOM at the very beginning is
 * dropped.  False at the end or on an error.  Of a line longer than `most`
 * bytes only the next `most` or a few less (no escape of the stream and no
 * CR LF is cut): *more is set when the line goes on. */
bool	reader_any_part(struct reader *r, size_t most, struct span *line,
	    bool *more);

static inline bool
reader_part(struct reader *r, size_t most, struct span *line, bool *more)
{
	const char *lf = NULL;
	size_t n;

	/* Nearly always all of the line was read. */
	if (r->from < r->to && r->begun)
		lf = (const char *)memchr(r->p + r->from, '\n',
		    r->to - r->from);
	if (lf == NULL || (n = (size_t)(lf - r->p) - r->from) > most)
		return reader_any_part(r, most, line, more);
	*more = false;
	*line = span_make(r->p + r->from, n);
	r->from += n + 1;
	if (n > 0 && lf[-1] == '\r')
		line->n--;
	return true;
}

#endif
