#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "search.h"

size_t
search_next_plain(struct span s, size_t from, struct span what)
{
	for (; from + what.n <= s.n; from++)
		if (memcmp(s.p + from, what.p, what.n) == 0)
			return from;
	return s.n;
}

#ifdef __SSE2__
enum { LANES = 16 };

/* Of two bytes, as many on from `p` as they stand within what is searched,
 * the places where both stand: bit i for byte i of LANES. */
static inline unsigned
both_at(const char *p, size_t one, __m128i first, size_t two, __m128i second)
{
	__m128i a = _mm_loadu_si128((const __m128i *)(const void *)(p + one));
	__m128i b = _mm_loadu_si128((const __m128i *)(const void *)(p + two));

	return (unsigned)_mm_movemask_epi8(_mm_and_si128(
	    _mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(b, second)));
}

/* Two of its bytes are looked for at once: of ideographs the last ones, which
 * are rarer than the first ones, those of thousands of characters. */
size_t
search_next(struct span s, size_t from, struct span what)
{
	size_t one = what.n > 3 ? 2 : 0, two = what.n - 1;
	__m128i first = _mm_set1_epi8(what.p[one]);
	__m128i second = _mm_set1_epi8(what.p[two]);
	unsigned both;

	for (; from + what.n + LANES - 1 <= s.n; from += LANES) {
		both = both_at(s.p + from, one, first, two, second);
		for (; both != 0; both &= both - 1) {
			size_t at = from + (size_t)__builtin_ctz(both);

			if (memcmp(s.p + at, what.p, what.n) == 0)
				return at;
		}
	}
	return search_next_plain(s, from, what);
}
#else
size_t
search_next(struct span s, size_t from, struct span what)
{
	return search_next_plain(s, from, what);
}
#endif
