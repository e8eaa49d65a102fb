#include "json.h"
#include "utf8.h"

static void
put_control(struct buf *to, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";

	switch (c) {
	case '"':
		buf_put(to, SPAN("\\\""));
		break;
	case '\\':
		buf_put(to, SPAN("\\\\"));
		break;
	case '\n':
		buf_put(to, SPAN("\\n"));
		break;
	case '\r':
		buf_put(to, SPAN("\\r"));
		break;
	case '\t':
		buf_put(to, SPAN("\\t"));
		break;
	default:
		buf_put(to, SPAN("\\u00"));
		buf_putc(to, hex[c >> 4]);
		buf_putc(to, hex[c & 15]);
	}
}

void
json_put_string(struct buf *to, struct span text)
{
	size_t at = 0, from = 0;
	bool valid = utf8_valid(text);
	uint32_t cp;

	buf_putc(to, '"');
	while (at < text.n) {
		unsigned char c = (unsigned char)text.p[at];
		size_t n = 1;

		if (c >= 0x80 ? valid : c >= ' ' && c != '"' && c != '\\') {
			at++;
			continue;
		}
		if (c < 0x80) {
			buf_put(to, span_sub(text, from, at));
			put_control(to, c);
		} else {
			n = utf8_decode(text.p + at, text.n - at, &cp);
			if (cp != UTF8_BAD) {
				at += n;
				continue;
			}
			buf_put(to, span_sub(text, from, at));
			buf_put(to, SPAN("\xEF\xBF\xBD"));
		}
		at += n;
		from = at;
	}
	buf_put(to, span_sub(text, from, text.n));
	buf_putc(to, '"');
}

/* The length of the integer that s begins with, 0: none. */
static size_t
integer_part(struct span s)
{
	size_t at = s.n > 0 && s.p[0] == '-' ? 1 : 0, from = at;

	while (at < s.n && s.p[at] >= '0' && s.p[at] <= '9')
		at++;
	if (at == from || (at > from + 1 && s.p[from] == '0'))
		return 0;
	return at;
}

bool
json_is_integer(struct span s)
{
	return s.n > 0 && integer_part(s) == s.n;
}

bool
json_is_number(struct span s)
{
	size_t at = integer_part(s), from;

	if (at == 0 || at == s.n)
		return at > 0;
	if (s.p[at] != '.')
		return false;
	for (from = ++at; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++)
		;
	return at > from && at == s.n;
}
