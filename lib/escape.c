#include "escape.h"

void
escape_decode(struct buf *to, struct span field)
{
	size_t at = 0;

	while (at < field.n) {
		const char *bs = memchr(field.p + at, '\\', field.n - at);
		size_t stop = bs == NULL ? field.n : (size_t)(bs - field.p);
		char c;

		buf_put(to, span_sub(field, at, stop));
		if (bs == NULL)
			return;
		c = stop + 1 < field.n ? field.p[stop + 1] : '\0';
		at = stop + 2;
		switch (c) {
		case 't':
			buf_putc(to, '\t');
			break;
		case 'n':
			buf_putc(to, '\n');
			break;
		case 'r':
			buf_putc(to, '\r');
			break;
		case '\\':
			buf_putc(to, '\\');
			break;
		default:
			buf_putc(to, '\\');
			at = stop + 1;
		}
	}
}

void
escape_encode(struct buf *to, struct span text)
{
	size_t at = 0, from = 0;

	for (; at < text.n; at++) {
		char c = text.p[at];

		if (c != '\t' && c != '\n' && c != '\r' && c != '\\')
			continue;
		buf_put(to, span_sub(text, from, at));
		buf_putc(to, '\\');
		buf_putc(to, c == '\t' ? 't' : c == '\n' ? 'n' :
		    c == '\r' ? 'r' : '\\');
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
