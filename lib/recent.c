#include "recent.h"
#include "search.h"
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
	struct span text = buf_span(&r->text);

	if (what.n == 0 || text.n < what.n || r->budget < text.n)
		return false;
	r->budget -= text.n;
	return search_next(text, 0, what) < text.n;
}

bool
recent_is_within(struct recent *r, struct span tail)
{
	struct span text = buf_span(&r->text), before;
	bool within = false;
	size_t at;
	uint32_t cp;

	if (r->budget < text.n || text.n < tail.n + 3)
		return false;
	r->budget -= text.n;
	/* A character stands behind it. */
	before = span_sub(text, 0, text.n - 3);
	for (at = 0; (at = search_next(before, at, tail)) < before.n; at++) {
		utf8_decode(text.p + at + tail.n, text.n - at - tail.n, &cp);
		if (!utf8_is_han(cp))
			return false;
		within = true;
	}
	return within;
}
