#include "markdown.h"

static bool
is_word(struct span s, size_t at)
{
	return at < s.n && ((s.p[at] >= 'a' && s.p[at] <= 'z') ||
	    (s.p[at] >= 'A' && s.p[at] <= 'Z') ||
	    (s.p[at] >= '0' && s.p[at] <= '9'));
}

void
markdown_put_cell(struct buf *to, struct span text)
{
	size_t at;

	for (at = 0; at < text.n; at++) {
		char c = text.p[at];

		switch (c) {
		case '\r':
			/* A line end of two bytes is one. */
			if (at + 1 < text.n && text.p[at + 1] == '\n')
				break;
			/* FALLTHROUGH */
		case '\n':
			buf_put(to, SPAN("<br>"));
			break;
		case '&':
			buf_put(to, SPAN("&amp;"));
			break;
		case '<':
			buf_put(to, SPAN("&lt;"));
			break;
		case '_':
			/* No emphasis inside a word. */
			if (at > 0 && is_word(text, at - 1) &&
			    is_word(text, at + 1)) {
				buf_putc(to, c);
				break;
			}
			/* FALLTHROUGH */
		case '\\':
		case '|':
		case '*':
		case '`':
		case '[':
		case ']':
		case '~':
			buf_putc(to, '\\');
			/* FALLTHROUGH */
		default:
			buf_putc(to, c);
		}
	}
}
