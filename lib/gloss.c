#include "gloss.h"
#include "table.h"
#include "utf8.h"

TABLE(readings);

enum { READING, CHARS };

static bool
take(struct span *s, struct span ascii, struct span wide)
{
	struct span got = span_starts(*s, ascii) ? ascii : wide;

	if (!span_starts(*s, got))
		return false;
	*s = span_sub(*s, got.n, s->n);
	return true;
}

/* A vowel or n with one of the four tones: not plain ASCII, and not ü. */
static bool
has_tone(struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0xC3 &&
		    !span_starts(span_sub(s, i, s.n), SPAN("ü")))
			return true;
	return false;
}

bool
gloss_read_open(struct span s, struct gloss *g)
{
	struct span rest = s;
	size_t n;

	g->reading = table_longest(&table_readings, s, &n);
	if (g->reading < 0)
		return false;
	g->toned = has_tone(span_sub(s, 0, n));
	rest = span_sub(s, n, s.n);
	if (rest.n > 0 && rest.p[0] == ' ')
		rest = span_sub(rest, 1, rest.n);
	if (!take(&rest, SPAN(")"), SPAN("）")))
		return false;
	g->n = s.n - rest.n;
	return true;
}

bool
gloss_read(struct span s, struct gloss *g)
{
	struct span rest = s;

	if (!take(&rest, SPAN("("), SPAN("（")) || !gloss_read_open(rest, g))
		return false;
	g->n += s.n - rest.n;
	return true;
}

const char *
gloss_chars(int32_t reading)
{
	return table_cell(&table_readings, (uint32_t)reading, CHARS);
}

bool
gloss_fits(const struct gloss *g, uint32_t cp)
{
	struct span chars = span_str(gloss_chars(g->reading));
	size_t at = 0;
	uint32_t c;

	while (at < chars.n) {
		at += utf8_decode(chars.p + at, chars.n - at, &c);
		if (c == cp)
			return true;
	}
	return false;
}
