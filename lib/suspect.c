#if defined(__x86_64__) && defined(__GNUC__)
#include <emmintrin.h>
#endif

#include "suspect.h"

#define POOR		(-800)	/* mean of pairs that is worth a search */

bool
suspect_mark(const struct habit *h, unsigned held, struct span line, size_t at,
    uint32_t mark, bool glosses)
{
	uint32_t before = token_widen(mark), cp, next;
	int sum = 0, n = 0, k;
	struct gloss g;

	for (k = 0; k < 8 && at < line.n; k++) {
		at += utf8_decode(line.p + at, line.n - at, &cp);
		if (token_is_letter(cp) || (cp < 0x7F && cp > '?')) {
			if (at == line.n)
				return true;
			utf8_decode(line.p + at, line.n - at, &next);
			return token_is_han(next) || (next == '(' && glosses &&
			    gloss_read(span_sub(line, at, line.n), &g) &&
			    g.toned);
		}
		if (habit_is_rare(cp) && (h == NULL || !token_is_han(cp) ||
		    habit_is_odd(h, cp)))
			return true;
		if (token_cut_mark(cp) != 0) {
			before = cp;
			continue;
		}
		if (!token_is_han(cp))
			break;
		if (glosses && at < line.n && line.p[at] == '(' &&
		    gloss_read(span_sub(line, at, line.n), &g)) {
			if (!gloss_fits(&g, cp))
				return true;
			at += g.n;
		}
		sum += h == NULL ? charmodel_pair(before, cp) :
		    habit_pair(h, before, cp, held);
		n++;
		before = cp;
	}
	return n > 0 && sum < POOR * n;
}

/* Whether three bytes are U+FF01, FF08, FF1B, FF1F or U+FFFD; of those that
 * begin with EF no other is told from them that ends alike. */
static bool
is_wide(const unsigned char *p)
{
	return *p == 0xEF && (p[2] == 0x81 || p[2] == 0x88 || p[2] == 0x9B ||
	    p[2] == 0x9F || p[2] == 0xBD);
}

size_t
suspect_next_plain(struct span line, size_t from)
{
	size_t at;

	for (at = from; at < line.n; at++) {
		const unsigned char *p = (const unsigned char *)line.p + at;

		if (*p == '!' || *p == '?' || *p == ';' || *p == '(' ||
		    (line.n - at > 2 && is_wide(p)))
			return at;
	}
	return line.n;
}

#if defined(__x86_64__) && defined(__GNUC__)
static inline __m128i
either(__m128i v, int a, int b)
{
	return _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)a)),
	    _mm_cmpeq_epi8(v, _mm_set1_epi8((char)b)));
}

size_t
suspect_next(struct span line, size_t from)
{
	size_t at;

	for (at = from; at + 18 <= line.n; at += 16) {
		const __m128i *p = (const void *)(line.p + at);
		const __m128i *third = (const void *)(line.p + at + 2);
		__m128i v = _mm_loadu_si128(p), end = _mm_loadu_si128(third);
		__m128i wide = _mm_and_si128(_mm_cmpeq_epi8(v,
		    _mm_set1_epi8((char)0xEF)), _mm_or_si128(
		    _mm_or_si128(either(end, 0x81, 0x88),
		    either(end, 0x9B, 0x9F)),
		    _mm_cmpeq_epi8(end, _mm_set1_epi8((char)0xBD))));
		unsigned found = (unsigned)_mm_movemask_epi8(_mm_or_si128(wide,
		    _mm_or_si128(either(v, '!', '?'), either(v, ';', '('))));

		if (found != 0)
			return at + (unsigned)__builtin_ctz(found);
	}
	return suspect_next_plain(line, at);
}
#else
size_t
suspect_next(struct span line, size_t from)
{
	return suspect_next_plain(line, from);
}
#endif

bool
suspect_line(const struct habit *h, unsigned held, struct span line, bool tears,
    bool glosses)
{
	size_t at, n;
	uint32_t mark;
	struct gloss g;

	for (at = suspect_next(line, 0); at < line.n;
	    at = suspect_next(line, at + n)) {
		n = utf8_decode(line.p + at, line.n - at, &mark);
		if (mark == '(') {
			if (glosses && line.n - at > 3 &&
			    (unsigned char)line.p[at + 1] >= 'a' &&
			    gloss_read(span_sub(line, at, line.n), &g))
				return true;
			continue;
		}
		if (glosses && ((mark == 0xFF08 &&
		    gloss_read(span_sub(line, at, line.n), &g)) ||
		    (token_is_lost(mark) &&
		    gloss_read_open(span_sub(line, at + n, line.n), &g) &&
		    g.toned)))
			return true;
		if (!tears)
			continue;
		if (mark == UTF8_REPLACED)
			return true;
		if (token_cut_mark(mark) != 0 &&
		    ((at > 0 && line.p[at - 1] == '?') ||
		    suspect_mark(h, held, line, at + n, mark, glosses)))
			return true;
	}
	return false;
}
