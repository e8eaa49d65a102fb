#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
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

#if defined(__x86_64__) && defined(__GNUC__)
enum { LANES = 32 };

/* What a byte is: the bits that its two halves share. */
enum {
	BELOW = 1,	/* a control character */
	SIX = 2,	/* & */
	TWELVE = 4	/* < \ */
};

/* Of LANES bytes those that are looked for and other control characters; the
 * others are zero. */
__attribute__((target("avx2")))
static inline __m256i
suspects(const char *p)
{
	const __m256i high = _mm256_broadcastsi128_si256(_mm_setr_epi8(BELOW,
	    BELOW, SIX, TWELVE, 0, TWELVE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
	const __m256i low = _mm256_broadcastsi128_si256(_mm_setr_epi8(BELOW,
	    BELOW, BELOW, BELOW, BELOW, BELOW, BELOW | SIX, BELOW, BELOW,
	    BELOW, BELOW, BELOW, BELOW | TWELVE, BELOW, BELOW, BELOW));
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)p);

	/* A byte above 7F gives zero by itself. */
	return _mm256_and_si256(_mm256_shuffle_epi8(low, v),
	    _mm256_shuffle_epi8(high, _mm256_and_si256(
	    _mm256_srli_epi16(v, 4), _mm256_set1_epi8(0x0F))));
}

__attribute__((target("avx2")))
static bool
has_suspects(struct span line)
{
	__m256i any = suspects(line.p + line.n - LANES);
	size_t at;

	for (at = 0; at + LANES <= line.n; at += LANES)
		any = _mm256_or_si256(any, suspects(line.p + at));
	return !_mm256_testz_si256(any, any);
}

/* Whether a line has none of all those bytes, as most have: one look at it
 * costs less than a search for each. */
static bool
is_clean(struct span line)
{
	return line.n >= LANES && __builtin_cpu_supports("avx2") &&
	    !has_suspects(line);
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

	r->any = !is_clean(line);
	if (!r->any)
		return false;
	for (i = 0; i < 5; i++)
		r->next[i] = find_byte(line, 0, residue_bytes[i]);
	return r->next[0] < line.n || r->next[3] < line.n ||
	    r->next[4] < line.n || find_byte(line, 0, '\t') < line.n;
}

size_t
residue_next(struct residue *r, struct span s, size_t from)
{
	size_t i, first = s.n;

	if (!r->any)
		return s.n;
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
