#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

#include "bits.h"
#include "utf8.h"
#include "utf8four.h"

struct utf8_code
utf8_decode_any(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;
	unsigned char a = u[0];

	if (a < 0x80)
		return (struct utf8_code){ a, 1 };
	if (a >= 0xE0 && a < 0xF0 && n >= 3 && (u[1] & 0xC0) == 0x80 &&
	    (u[2] & 0xC0) == 0x80) {
		uint32_t c = (uint32_t)(a & 0x0F) << 12 |
		    (uint32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3F);

		if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF))
			return (struct utf8_code){ c, 3 };
	} else if (a >= 0xC2 && a < 0xE0 && n >= 2 && (u[1] & 0xC0) == 0x80) {
		return (struct utf8_code){ (uint32_t)(a & 0x1F) << 6 |
		    (u[1] & 0x3F), 2 };
	} else if (a >= 0xF0 && a < 0xF5 && n >= 4 && (u[1] & 0xC0) == 0x80 &&
	    (u[2] & 0xC0) == 0x80 && (u[3] & 0xC0) == 0x80) {
		uint32_t c = (uint32_t)(a & 0x07) << 18 |
		    (uint32_t)(u[1] & 0x3F) << 12 |
		    (uint32_t)(u[2] & 0x3F) << 6 | (u[3] & 0x3F);

		if (c >= 0x10000 && c <= 0x10FFFF)
			return (struct utf8_code){ c, 4 };
	}
	return (struct utf8_code){ UTF8_BAD, 1 };
}

struct utf8_code
utf8_before_any(const char *p, size_t at)
{
	struct utf8_code code;
	size_t back;

	for (back = 1; back <= UTF8_MAX && back <= at; back++) {
		if (((unsigned char)p[at - back] & 0xC0) == 0x80)
			continue;
		code = utf8_decode_any(p + at - back, back);
		if (code.n == back)
			return code;
		break;
	}
	return (struct utf8_code){ UTF8_BAD, 1 };
}

size_t
utf8_encode(uint32_t cp, char *to)
{
	if (cp < 0x80) {
		to[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		to[0] = (char)(0xC0 | cp >> 6);
		to[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		to[0] = (char)(0xE0 | cp >> 12);
		to[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		to[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	to[0] = (char)(0xF0 | cp >> 18);
	to[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	to[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	to[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

size_t
utf8_piece(struct span s, size_t from, size_t about)
{
	size_t at, to = from + 2 * about;

	if (s.n - from <= 2 * about)
		return s.n;
	for (at = from + about; at < to; at++)
		if (s.p[at] == ' ' || (s.p[at] == '\x82' &&
		    memcmp(s.p + at - 2, "\xE3\x80", 2) == 0))
			return at + 1;
	while (at > from + about && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at--;
	return at;
}

size_t
utf8_ideographs_plain(struct span s)
{
	size_t n = 0;

	for (; s.n > 3 && (unsigned char)s.p[0] - 0xE4u < 6; n++)
		s = span_make(s.p + 3, s.n - 3);
	return n;
}

#if defined(__x86_64__) && defined(__GNUC__)
/* Five at a time: where among 16 bytes E4 to E9 stand. */
size_t
utf8_ideographs(struct span s)
{
	const unsigned fifth = 0x1249;	/* bits 0, 3, 6, 9, 12 */
	size_t n = 0;
	unsigned others;
	__m128i in;

	for (; s.n > 15; n += 5) {
		in = _mm_add_epi8(_mm_loadu_si128(
		    (const __m128i *)(const void *)s.p),
		    _mm_set1_epi8(0x100 - 0xE4));
		others = ~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(
		    _mm_min_epu8(in, _mm_set1_epi8(5)), in)) & fifth;
		/* The first other one, by three: 0, 3, 6, 9 or 12. */
		if (others != 0)
			return n + ((unsigned)__builtin_ctz(others) * 11 >> 5);
		s = span_make(s.p + 15, s.n - 15);
	}
	return n + utf8_ideographs_plain(s);
}
#else
size_t
utf8_ideographs(struct span s)
{
	return utf8_ideographs_plain(s);
}
#endif

size_t
utf8_threes_plain(struct span s, uint16_t *to, size_t most)
{
	struct utf8_code code;
	size_t n = 0;

	for (; n < most && s.n > 2 && ((unsigned char)s.p[0] & 0xF0) == 0xE0;
	    s = span_make(s.p + 3, s.n - 3)) {
		code = utf8_decode_any(s.p, s.n);
		if (code.n != 3)
			break;
		to[n++] = (uint16_t)code.cp;
	}
	return n;
}

#if defined(__x86_64__) && defined(__GNUC__)
/* Four at a time, 12 of 16 bytes. */
__attribute__((target("ssse3")))
static size_t
threes_lanes(struct span s, uint16_t *to, size_t most)
{
	size_t n = 0;
	unsigned now;
	__m128i cp;

	while (n + 4 <= most && s.n >= 16) {
		now = utf8_four(s.p, &cp);
		/* The low halves of the lanes. */
		_mm_storel_epi64((__m128i *)(void *)(to + n),
		    _mm_shuffle_epi8(cp, _mm_setr_epi8(0, 1, 4, 5, 8, 9, 12,
		    13, -1, -1, -1, -1, -1, -1, -1, -1)));
		n += now;
		if (now < 4)
			return n;
		s = span_make(s.p + 12, s.n - 12);
	}
	return n + utf8_threes_plain(s, to + n, most - n);
}

size_t
utf8_threes(struct span s, uint16_t *to, size_t most)
{
	return __builtin_cpu_supports("ssse3") ? threes_lanes(s, to, most) :
	    utf8_threes_plain(s, to, most);
}
#else
size_t
utf8_threes(struct span s, uint16_t *to, size_t most)
{
	return utf8_threes_plain(s, to, most);
}
#endif

/* What 8 bytes hold of bytes that continue no sequence. */
static unsigned
begun(uint64_t v)
{
	uint64_t continued = v >> 7 & ~(v >> 6) & UINT64_C(0x0101010101010101);

	return 8 - (unsigned)(continued * UINT64_C(0x0101010101010101) >> 56);
}

#if defined(__x86_64__) && defined(__GNUC__)
/* Which of 16 bytes begin one, all bits set: the continuing ones are the lowest
 * as signed numbers. */
static inline __m128i
begins_16(const char *p)
{
	return _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(const void *)p),
	    _mm_set1_epi8((char)0xBF));
}

/* How many, by sums of eight. */
static inline size_t
begun_16(const char *p)
{
	__m128i sum = _mm_sad_epu8(_mm_sub_epi8(_mm_setzero_si128(),
	    begins_16(p)), _mm_setzero_si128());

	return (size_t)(_mm_cvtsi128_si64(sum) +
	    _mm_cvtsi128_si64(_mm_srli_si128(sum, 8)));
}
#endif

size_t
utf8_count_valid(struct span s, size_t from, size_t to)
{
	size_t count = 0;
	uint64_t v;

#if defined(__x86_64__) && defined(__GNUC__)
	for (; to - from >= 16; from += 16)
		count += begun_16(s.p + from);
	/* The last bytes with some before them. */
	if (to >= 16)
		return count + bits_count((uint64_t)(unsigned)
		    _mm_movemask_epi8(begins_16(s.p + to - 16)) >>
		    (16 - (to - from)));
#endif
	for (; to - from >= 8; from += 8) {
		memcpy(&v, s.p + from, sizeof(v));
		count += begun(v);
	}
	for (; from < to; from++)
		count += ((unsigned char)s.p[from] & 0xC0) != 0x80;
	return count;
}

size_t
utf8_count(struct span s)
{
	size_t at = 0, count = 0;
	uint32_t cp;

	/* Of well-formed text, by its first bytes. */
	if (s.n >= 16 && utf8_valid(s))
		return utf8_count_valid(s, 0, s.n);
	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		count++;
	}
	return count;
}

bool
utf8_valid_plain(struct span s)
{
	size_t at = 0;
	uint32_t cp;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp == UTF8_BAD)
			return false;
	}
	return true;
}

#if defined(__x86_64__) && defined(__GNUC__)
/*
 * Thirty-two bytes at a time: Keiser and Lemire, "Validating UTF-8 in less than
 * one instruction per byte", Software: Practice and Experience 51(5), 2021.
 * What can be wrong with two bytes that follow each other is a set of bits,
 * looked up by three of their four half-bytes; what stays in all three sets
 * is wrong.  TWO is no fault where a sequence of three or four bytes asks for
 * a third or fourth one, and a fault where none does.
 */
enum {
	SHORT = 1,	/* a lead without its continuation */
	LONG = 2,	/* a continuation behind ASCII */
	OVER3 = 4,	/* E0 before less than A0 */
	LARGE = 8,	/* F4 before 90 and more, F5 and more */
	SURR = 16,	/* ED before A0 and more */
	OVER2 = 32,	/* C0, C1 */
	OVER4 = 64,	/* F0 before less than 90; F5 and more before 8x */
	TWO = 128,	/* two continuations */
	ANY = SHORT | LONG | TWO
};

/* `before` are the bytes before those of `in`. */
__attribute__((target("avx2")))
static inline __m256i
faults_of(__m256i in, __m256i before)
{
	const __m256i first_high = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, (char)TWO,
	    (char)TWO, (char)TWO, (char)TWO, SHORT | OVER2, SHORT,
	    SHORT | OVER3 | SURR, SHORT | LARGE | OVER4));
	const char above = (char)(ANY | LARGE | OVER4);
	const __m256i first_low = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    (char)(ANY | OVER2 | OVER3 | OVER4), (char)(ANY | OVER2),
	    (char)ANY, (char)ANY, (char)(ANY | LARGE), above, above, above,
	    above, above, above, above, above, (char)(above | SURR), above,
	    above));
	const char high = (char)(LONG | OVER2 | TWO | SURR | LARGE);
	const __m256i second_high = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
	    (char)(LONG | OVER2 | TWO | OVER3 | OVER4),
	    (char)(LONG | OVER2 | TWO | OVER3 | LARGE), high, high, SHORT,
	    SHORT, SHORT, SHORT));
	const __m256i half = _mm256_set1_epi8(0x0F);
	/* The sixteen before each sixteen of `in`. */
	__m256i near = _mm256_permute2x128_si256(before, in, 0x21);
	__m256i one = _mm256_alignr_epi8(in, near, 15);
	__m256i two = _mm256_alignr_epi8(in, near, 14);
	__m256i three = _mm256_alignr_epi8(in, near, 13);
	__m256i set, more;

	set = _mm256_and_si256(_mm256_and_si256(
	    _mm256_shuffle_epi8(first_high,
	    _mm256_and_si256(_mm256_srli_epi16(one, 4), half)),
	    _mm256_shuffle_epi8(first_low, _mm256_and_si256(one, half))),
	    _mm256_shuffle_epi8(second_high,
	    _mm256_and_si256(_mm256_srli_epi16(in, 4), half)));
	/* The high bit where two bytes before stands E0 or more, or three
	 * before F0 or more. */
	more = _mm256_or_si256(
	    _mm256_subs_epu8(two, _mm256_set1_epi8(0xE0 - 0x80)),
	    _mm256_subs_epu8(three, _mm256_set1_epi8(0xF0 - 0x80)));
	return _mm256_xor_si256(_mm256_and_si256(more,
	    _mm256_set1_epi8((char)0x80)), set);
}

__attribute__((target("avx2")))
static bool
valid_lanes(struct span s)
{
	__m256i before = _mm256_setzero_si256(), fault = before, in;
	char last[32] = { 0 };
	size_t at;

	for (at = 0; at + sizeof(last) <= s.n; at += sizeof(last)) {
		in = _mm256_loadu_si256((const __m256i *)(const void *)
		    (s.p + at));
		fault = _mm256_or_si256(fault, faults_of(in, before));
		before = in;
	}
	/* Zeros behind the end make a sequence that is cut there a fault. */
	if (at < s.n)
		memcpy(last, s.p + at, s.n - at);
	in = _mm256_loadu_si256((const __m256i *)(const void *)last);
	fault = _mm256_or_si256(fault, faults_of(in, before));
	return _mm256_testz_si256(fault, fault) != 0;
}

bool
utf8_valid(struct span s)
{
	return __builtin_cpu_supports("avx2") ? valid_lanes(s) :
	    utf8_valid_plain(s);
}
#else
bool
utf8_valid(struct span s)
{
	return utf8_valid_plain(s);
}
#endif
