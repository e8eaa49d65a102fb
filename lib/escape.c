#include "escape.h"

/* What the backslash at p (n bytes left) stands for, into *c.  Returns the bytes
 * read: 1 where it begins no escape. */
static size_t
read_escape(const char *p, size_t n, char *c)
{
	*c = '\\';
	switch (n < 2 ? '\0' : p[1]) {
	case 't':
		*c = '\t';
		return 2;
	case 'n':
		*c = '\n';
		return 2;
	case 'r':
		*c = '\r';
		return 2;
	case '\\':
		return 2;
	default:
		return 1;
	}
}

/* Where the next backslash stands from `at` on; field.n: nowhere. */
static size_t
find_escape(struct span field, size_t at)
{
	const char *bs = memchr(field.p + at, '\\', field.n - at);

	return bs == NULL ? field.n : (size_t)(bs - field.p);
}

void
escape_decode(struct buf *to, struct span field)
{
	size_t at = 0, stop;
	char c;

	while (at < field.n) {
		stop = find_escape(field, at);
		buf_put(to, span_sub(field, at, stop));
		at = stop;
		if (stop < field.n) {
			at += read_escape(field.p + stop, field.n - stop, &c);
			buf_putc(to, c);
		}
	}
}

bool
escape_means(struct span field, struct span text)
{
	size_t at = 0, done = 0, stop;
	char c;

	while (at < field.n) {
		stop = find_escape(field, at);
		if (stop - at > text.n - done ||
		    !span_eq(span_sub(field, at, stop),
		    span_sub(text, done, done + stop - at)))
			return false;
		done += stop - at;
		at = stop;
		if (stop < field.n) {
			at += read_escape(field.p + stop, field.n - stop, &c);
			if (done == text.n || text.p[done++] != c)
				return false;
		}
	}
	return done == text.n;
}

void
escape_encode(struct buf *to, struct span text)
{
	size_t at = 0, from = 0;

	for (; at < text.n; at++) {
		char letter = escape_letter(text.p[at]);

		if (letter == '\0')
			continue;
		buf_put(to, span_sub(text, from, at));
		buf_putc(to, '\\');
		buf_putc(to, letter);
		from = at + 1;
	}
	buf_put(to, span_sub(text, from, text.n));
}

struct span
escape_read(struct span field, struct buf *room)
{
	if (field.n == 0 || memchr(field.p, '\\', field.n) == NULL)
		return field;
	buf_clear(room);
	escape_decode(room, field);
	return buf_span(room);
}
