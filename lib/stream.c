#define _GNU_SOURCE	/* F_SETPIPE_SZ, where there is one */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/stat.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "escape.h"
#include "stream.h"

/*
 * Let a pipe hold what is written at once.  The usual 64 KiB make the writer
 * wait for its reader with most of a block in hand, and the reader wait for
 * the next block: neighbours then run in turn, not side by side.  Where it is
 * no pipe or may not be larger, it stays as it is.
 */
static void
widen_pipe(int fd)
{
#ifdef F_SETPIPE_SZ
	(void)fcntl(fd, F_SETPIPE_SZ, 4 * STREAM_BLOCK);
#else
	(void)fd;
#endif
}

void
writer_open(struct writer *w, int fd)
{
	widen_pipe(fd);
	writer_hold(w, NULL, NULL);
	w->fd = fd;
}

void
writer_hold(struct writer *w, void (*full)(struct writer *, void *), void *with)
{
	w->fd = -1;
	w->error = 0;
	w->n = 0;
	w->full = full;
	w->with = with;
	if (w->p == NULL) {
		w->cap = STREAM_BLOCK;
		w->p = memory_resize(NULL, w->cap, 1);
	}
}

void
writer_grow(struct writer *w)
{
	if (w->cap > SIZE_MAX / 2)
		w->p = memory_resize(w->p, SIZE_MAX, 2);
	w->cap *= 2;
	w->p = memory_resize(w->p, w->cap, 1);
}

static bool
write_all(struct writer *w, const char *p, size_t n)
{
	while (n > 0 && w->error == 0) {
		ssize_t got = write(w->fd, p, n);

		if (got >= 0) {
			p += got;
			n -= (size_t)got;
		} else if (errno == EAGAIN) {
			struct pollfd ready = { .fd = w->fd, .events = POLLOUT };

			(void)poll(&ready, 1, -1);
		} else if (errno != EINTR)
			w->error = errno;
	}
	return w->error == 0;
}

bool
writer_pass(struct writer *w, struct span s)
{
	return write_all(w, s.p, s.n);
}

bool
writer_flush(struct writer *w)
{
	if (w->full != NULL) {
		w->full(w, w->with);
		return w->error == 0;
	}
	write_all(w, w->p, w->n);
	w->n = 0;
	return w->error == 0;
}

void
writer_close(struct writer *w)
{
	writer_flush(w);
	free(w->p);
	w->p = NULL;
	w->cap = 0;
}

void
writer_slow_put(struct writer *w, struct span s)
{
	while (s.n > w->cap - w->n) {
		size_t room = w->cap - w->n;

		memcpy(w->p + w->n, s.p, room);
		w->n += room;
		writer_flush(w);
		s = span_sub(s, room, s.n);
		if (w->full == NULL && s.n >= w->cap) {
			write_all(w, s.p, s.n);
			return;
		}
	}
	if (s.n > 0)
		memcpy(w->p + w->n, s.p, s.n);
	w->n += s.n;
}

void
writer_number(struct writer *w, uint64_t n)
{
	enum { MOST = 20 };
	char digits[2 * MOST];		/* the other half is only copied */
	char *first = writer_digits(digits + MOST, n);
	size_t len = (size_t)(digits + MOST - first);

	if (w->cap - w->n < MOST) {
		writer_put(w, span_make(first, len));
		return;
	}
	/* One copy of a fixed length. */
	memcpy(w->p + w->n, first, MOST);
	w->n += len;
}

/* Whether one of 8 bytes is below a blank or a backslash. */
static bool
any_special(const char *p)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t v, slash;

	memcpy(&v, p, sizeof(v));
	slash = v ^ ones * '\\';
	return ((((v - ones * ' ') & ~v) | ((slash - ones) & ~slash)) &
	    ones * 0x80) != 0;
}

#ifdef __SSE2__
enum { LANES = 16 };

/* The same of LANES bytes. */
static bool
any_special_lane(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i low = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);

	return _mm_movemask_epi8(_mm_or_si128(low,
	    _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')))) != 0;
}
#endif

/* Whether the text has to be looked at byte by byte; the last bytes, which
 * may overlap those before, are asked together as well. */
static bool
may_escape(struct span text)
{
	size_t at;

	if (text.n < 8) {
		for (at = 0; at < text.n; at++)
			if ((unsigned char)text.p[at] < ' ' ||
			    text.p[at] == '\\')
				return true;
		return false;
	}
#ifdef __SSE2__
	if (text.n >= LANES) {
		for (at = 0; at + LANES < text.n; at += LANES)
			if (any_special_lane(text.p + at))
				return true;
		return any_special_lane(text.p + text.n - LANES);
	}
#endif
	for (at = 0; at + 8 < text.n; at += 8)
		if (any_special(text.p + at))
			return true;
	return any_special(text.p + text.n - 8);
}

void
writer_escaped(struct writer *w, struct span text)
{
	size_t at, from = 0;

	for (at = may_escape(text) ? 0 : text.n; at < text.n; at++) {
		char letter = escape_letter(text.p[at]);

		if (letter == '\0')
			continue;
		writer_put(w, span_sub(text, from, at));
		writer_putc(w, '\\');
		writer_putc(w, letter);
		from = at + 1;
	}
	writer_put(w, span_sub(text, from, text.n));
}

void
reader_open(struct reader *r, int fd, struct writer *before_wait)
{
	struct stat st;

	r->fd = fd;
	r->error = 0;
	r->end = r->begun = false;
	r->from = r->to = r->plain = 0;
	r->total = 0;
	r->before_wait = before_wait;
	r->regular = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
	/* The kernel copies pages: to 16 bytes behind the start of one, where
	 * malloc puts what is large, AMD's Zen 3 is four times slower. */
	if (r->p == NULL) {
		r->cap = STREAM_BLOCK;
		r->p = memory_lined(r->cap);
	}
}

void
reader_close(struct reader *r)
{
	free(r->p);
	r->p = NULL;
	r->cap = 0;
}

bool
reader_waits(const struct reader *r)
{
	struct pollfd ready = { .fd = r->fd, .events = POLLIN };

	return !r->regular && poll(&ready, 1, 0) == 0;
}

static void
flush_before_wait(struct reader *r)
{
	if (r->before_wait != NULL && r->before_wait->n > 0 && reader_waits(r))
		writer_flush(r->before_wait);
}

bool
reader_more(struct reader *r)
{
	ssize_t got;

	if (r->end)
		return false;
	r->plain = 0;
	if (r->from > 0) {
		memmove(r->p, r->p + r->from, r->to - r->from);
		r->to -= r->from;
		r->from = 0;
	}
	if (r->to == r->cap) {
		if (r->cap > SIZE_MAX / 2)
			r->p = memory_resize(r->p, SIZE_MAX, 2);
		r->cap *= 2;
		r->p = memory_resize(r->p, r->cap, 1);
	}
	flush_before_wait(r);
	for (;;) {
		got = read(r->fd, r->p + r->to, r->cap - r->to);
		if (got >= 0)
			break;
		if (errno == EAGAIN) {
			struct pollfd ready = { .fd = r->fd, .events = POLLIN };

			(void)poll(&ready, 1, -1);
		} else if (errno != EINTR) {
			r->error = errno;
			got = 0;
			break;
		}
	}
	if (got == 0) {
		r->end = true;
		return false;
	}
	r->to += (size_t)got;
	r->total += (uint64_t)got;
	return true;
}

/* Where a line that goes on may be cut at or before byte n: not behind a CR,
 * and not inside an escape. */
static size_t
part_end(const char *p, size_t n)
{
	size_t slashes = 0;

	if (n > 1 && p[n - 1] == '\r')
		n--;
	while (slashes < n && p[n - 1 - slashes] == '\\')
		slashes++;
	return slashes % 2 == 1 && n > 1 ? n - 1 : n;
}

bool
reader_any_part(struct reader *r, size_t most, struct span *line, bool *more)
{
	size_t seen = 0, n;
	char *lf;

	*more = false;
	for (;;) {
		lf = r->to - r->from == seen ? NULL :
		    memchr(r->p + r->from + seen, '\n', r->to - r->from - seen);
		if (lf != NULL) {
			n = (size_t)(lf - (r->p + r->from));
			break;
		}
		seen = r->to - r->from;
		if (seen > most) {
			n = seen;
			break;
		}
		if (!reader_more(r)) {
			if (seen == 0)
				return false;
			n = seen;
			break;
		}
	}
	if (n > most) {
		n = part_end(r->p + r->from, most);
		*more = true;
	}
	*line = span_make(r->p + r->from, n);
	r->from += *more || lf == NULL ? n : n + 1;
	if (!r->begun) {
		r->begun = true;
		if (span_starts(*line, SPAN("\xEF\xBB\xBF")))
			*line = span_sub(*line, 3, line->n);
	}
	if (!*more && line->n > 0 && line->p[line->n - 1] == '\r')
		line->n--;
	return true;
}
