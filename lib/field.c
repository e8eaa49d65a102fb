#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "bits.h"
#include "field.h"

/* Where the field that begins at `from` ends. */
static size_t
field_end(struct span line, size_t from)
{
	enum { SHORT = 8 };	/* most fields but the text are no longer */
	const char *tab;
	size_t at;

	for (at = from; at < line.n && at - from < SHORT; at++)
		if (line.p[at] == '\t')
			return at;
	tab = at == line.n ? NULL : memchr(line.p + at, '\t', line.n - at);
	return tab == NULL ? line.n : (size_t)(tab - line.p);
}

size_t
field_split_plain(struct span line, struct span *field, size_t max,
    struct span *last)
{
	size_t n = 0, from, to;

	for (from = 0;; from = to + 1) {
		to = field_end(line, from);
		*last = span_sub(line, from, to);
		if (n < max)
			field[n] = *last;
		n++;
		if (to == line.n)
			return n;
	}
}

#ifdef __SSE2__
enum { LANES = 16, BLOCK = 64 };

/* Which of LANES bytes are TABs: bit i for byte i. */
static inline uint64_t
tabs_in(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);

	return (uint64_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v,
	    _mm_set1_epi8('\t')));
}

/* The same of a block of BLOCK bytes. */
static inline uint64_t
tabs_in_block(const char *p)
{
	return tabs_in(p) | tabs_in(p + LANES) << LANES |
	    tabs_in(p + 2 * LANES) << 2 * LANES |
	    tabs_in(p + 3 * LANES) << 3 * LANES;
}

/* And of a block that begins at byte `at` of the line, which has LANES bytes
 * or more, and ends with it or BLOCK bytes on. */
static inline uint64_t
tabs_from(struct span line, size_t at)
{
	const char *p = line.p + at;
	size_t n = line.n - at, i;
	uint64_t tabs = 0;

	if (n >= BLOCK)
		return tabs_in_block(p);
	/* The last bytes with some before them. */
	if (line.n >= BLOCK)
		return tabs_in_block(p + n - BLOCK) >> (BLOCK - n);
	for (i = 0; i + LANES <= n; i += LANES)
		tabs |= tabs_in(p + i) << i;
	if (i < n)
		tabs |= tabs_in(p + n - LANES) >> (LANES - (n - i)) << i;
	return tabs;
}

/* The first TAB at or behind byte `at` of the line; its end: there is none. */
static inline size_t
next_tab(struct span line, size_t at)
{
	const char *tab = at >= line.n ? NULL :
	    memchr(line.p + at, '\t', line.n - at);

	return tab == NULL ? line.n : (size_t)(tab - line.p);
}

/* Most fields of a wide record are empty or of a few bytes: a look at each
 * block of bytes costs less than a search for each field.  A block without any
 * is of the text, to whose end there is one search. */
size_t
field_split(struct span line, struct span *field, size_t max,
    struct span *last)
{
	const char *from = line.p, *to;
	size_t n = 0, at;
	uint64_t tabs;

	if (line.n < LANES)
		return field_split_plain(line, field, max, last);
	for (at = 0; at < line.n; at = tabs == 0 ? next_tab(line, at + BLOCK) :
	    at + BLOCK) {
		uint64_t left = tabs = tabs_from(line, at);

		for (; left != 0 && n < max; left &= left - 1) {
			to = line.p + at + __builtin_ctzll(left);
			field[n++] = span_make(from, (size_t)(to - from));
			from = to + 1;
		}
		if (left != 0) {
			n += bits_count(left);
			from = line.p + at + 64 - __builtin_clzll(left);
		}
	}
	*last = span_make(from, (size_t)(line.p + line.n - from));
	if (n < max)
		field[n] = *last;
	return n + 1;
}
#else
size_t
field_split(struct span line, struct span *field, size_t max,
    struct span *last)
{
	return field_split_plain(line, field, max, last);
}
#endif
