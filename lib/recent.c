#include "recent.h"
#include "utf8.h"

#define RECENT	(64 * 1024)	/* bytes of text kept */

void
recent_begin(struct recent *r)
{
	buf_clear(&r->text);
	r->budget = 4 * 1024 * 1024;
}

void
recent_put(struct recent *r, struct span text)
{
	r->budget += 32 * text.n;
	if (text.n > RECENT)
		text = span_sub(text, text.n - RECENT, text.n);
	if (r->text.n + text.n > 2 * RECENT) {
		size_t keep = r->text.n > RECENT ? RECENT : r->text.n;

		memmove(r->text.p, r->text.p + r->text.n - keep, keep);
		r->text.n = keep;
	}
	buf_put(&r->text, text);
}

bool
recent_has(struct recent *r, struct span what)
{
	const char *p = r->text.p, *end;

	if (what.n == 0 || r->text.n < what.n || r->budget < r->text.n)
		return false;
	r->budget -= r->text.n;
	for (end = p + r->text.n - what.n + 1;
	    (p = memchr(p, what.p[0], (size_t)(end - p))) != NULL; ) {
		if (memcmp(p, what.p, what.n) == 0)
			return true;
		if (++p >= end)
			break;
	}
	return false;
}

bool
recent_is_within(struct recent *r, struct span tail)
{
	bool whole = false, within = false;
	const char *p = r->text.p, *end;

	if (r->budget < r->text.n || r->text.n < tail.n + 3)
		return false;
	r->budget -= r->text.n;
	end = p + r->text.n - tail.n - 2;
	while (p < end && (p = memchr(p, tail.p[0],
	    (size_t)(end - p))) != NULL) {
		if (memcmp(p, tail.p, tail.n) == 0) {
			uint32_t cp;

			utf8_decode(p + tail.n, (size_t)(r->text.p +
			    r->text.n - p) - tail.n, &cp);
			if (utf8_is_han(cp))
				within = true;
			else
				whole = true;
		}
		p++;
	}
	return within && !whole;
}
