/*
 * Four three-byte characters decoded at once, for loops that go on one by one
 * where there are others; where the processor has SSSE3, which the caller has
 * asked.
 */
#ifndef UTF8FOUR_H
#define UTF8FOUR_H

#if defined(__x86_64__) && defined(__GNUC__)
#include <stdbool.h>
#include <immintrin.h>

/*
 * How many three-byte characters 16 bytes begin with, up to four; their code
 * points are in lanes of 32 bits.  What the other lanes hold is below 0x10000,
 * too.
 */
__attribute__((target("ssse3")))
static inline unsigned
utf8_four(const char *p, __m128i *cp)
{
	/* Each in a lane of 32 bits, the last byte lowest. */
	__m128i v = _mm_shuffle_epi8(
	    _mm_loadu_si128((const __m128i *)(const void *)p),
	    _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9,
	    -1));
	__m128i sound = _mm_cmpeq_epi32(_mm_and_si128(v,
	    _mm_set1_epi32(0xF0C0C0)), _mm_set1_epi32(0xE08080));

	/* 6 bits and 6 bits make 12 below 4 more. */
	*cp = _mm_madd_epi16(_mm_maddubs_epi16(_mm_and_si128(v,
	    _mm_set1_epi32(0x0F3F3F)), _mm_set1_epi32(0x014001)),
	    _mm_set1_epi32(0x10000001));
	/* Neither overlong nor surrogates. */
	sound = _mm_and_si128(sound, _mm_andnot_si128(
	    _mm_cmpeq_epi32(_mm_srli_epi32(*cp, 11), _mm_set1_epi32(0x1B)),
	    _mm_cmpgt_epi32(*cp, _mm_set1_epi32(0x7FF))));
	/* The first lane that is not. */
	return (unsigned)__builtin_ctz(
	    ~(unsigned)_mm_movemask_epi8(sound)) / 4;
}
#endif

#endif
