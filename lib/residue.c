#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "residue.h"
#include "table.h"

TABLE(residue);

static const char residue_bytes[5] = { '\\', '&', '<', '\n', '\r' };

static size_t
find_byte(struct span s, size_t from, char c)
{
	const char *p = from >= s.n ? NULL : memchr(s.p + from, c, s.n - from);

	return p == NULL ? s.n : (size_t)(p - s.p);
}

#ifdef __SSE2__
/* Of 16 bytes those that are looked for, or other control characters: all bits
 * of them set. */
static inline __m128i
suspects(const char *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);

	return _mm_or_si128(
	    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\\')),
	    _mm_cmpeq_epi8(v, _mm_set1_epi8('&'))),
	    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('<')),
	    _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(' ' - 1)), v)));
}

/* Whether a line has none of all those bytes, as most have: one look at it
 * costs less than a search for each. */
static bool
is_clean(struct span line)
{
	__m128i any = _mm_setzero_si128();
	size_t at;

	if (line.n < 16)
		return false;
	for (at = 0; at + 16 <= line.n; at += 16)
		any = _mm_or_si128(any, suspects(line.p + at));
	any = _mm_or_si128(any, suspects(line.p + line.n - 16));
	return _mm_movemask_epi8(any) == 0;
}
#else
static bool
is_clean(struct span line)
{
	(void)line;
	return false;
}
#endif

bool
residue_begin(struct residue *r, struct span line)
{
	size_t i;

	if (is_clean(line)) {
		for (i = 0; i < 5; i++)
			r->next[i] = line.n;
		return false;
	}
	for (i = 0; i < 5; i++)
		r->next[i] = find_byte(line, 0, residue_bytes[i]);
	return r->next[0] < line.n || r->next[3] < line.n ||
	    r->next[4] < line.n || find_byte(line, 0, '\t') < line.n;
}

size_t
residue_next(struct residue *r, struct span s, size_t from)
{
	size_t i, first = s.n;

	for (i = 0; i < 5; i++) {
		if (r->next[i] < from)
			r->next[i] = find_byte(s, from, residue_bytes[i]);
		if (r->next[i] < first)
			first = r->next[i];
	}
	return first;
}

bool
residue_at(struct span s, size_t at, size_t *len, bool *line_end)
{
	int32_t row;

	if (s.p[at] == '\n' || s.p[at] == '\r') {
		*len = 1;
		*line_end = true;
		return true;
	}
	row = table_longest(&table_residue, span_sub(s, at, s.n), len);
	if (row < 0)
		return false;
	*line_end = *table_cell(&table_residue, (uint32_t)row, 1) == 'l';
	return true;
}
