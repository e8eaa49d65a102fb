/*
 * UTF-8 by the Unicode Standard, table 3-7: no overlong forms, no surrogates,
 * nothing above U+10FFFF.  A byte that begins no well-formed sequence counts
 * as one code point, UTF8_BAD, so that every byte string has offsets.
 */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>

#include "span.h"

#define UTF8_BAD	0xFFFFFFFFu	/* not a code point */
#define UTF8_REPLACED	0xFFFDu		/* what stands for a lost character */
#define UTF8_MAX	4		/* bytes of the longest sequence */

/* A code point and its bytes: what comes back by value stays in registers, and
 * the caller's stack needs no guard for it. */
struct utf8_code {
	uint32_t	cp, n;
};

/* Of the longest forms and of what is none, seldom. */
struct utf8_code utf8_decode_any(const char *p, size_t n)
	    __attribute__((cold));

/* Decode the code point at p (n > 0 bytes left) into *cp.  Returns its bytes,
 * at least 1. */
static inline size_t
utf8_decode(const char *p, size_t n, uint32_t *cp)
{
	const unsigned char *u = (const unsigned char *)p;
	struct utf8_code any;

	if (u[0] < 0x80) {
		*cp = u[0];
		return 1;
	}
	/* E1 to EF but for ED: neither overlong nor surrogates. */
	if (u[0] > 0xE0 && u[0] < 0xF0 && u[0] != 0xED && n >= 3 &&
	    (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80) {
		*cp = (uint32_t)(u[0] & 0x0F) << 12 |
		    (uint32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3F);
		return 3;
	}
	any = utf8_decode_any(p, n);
	*cp = any.cp;
	return any.n;
}

struct utf8_code utf8_before_any(const char *p, size_t at)
	    __attribute__((cold));

/* Decode the code point that ends just before p + at (at > 0).  Returns its
 * bytes. */
static inline size_t
utf8_before(const char *p, size_t at, uint32_t *cp)
{
	const unsigned char *u = (const unsigned char *)p + at;
	struct utf8_code any;

	/* E1 to EF but for ED: neither overlong nor surrogates. */
	if (at >= 3 && u[-3] > 0xE0 && u[-3] < 0xF0 && u[-3] != 0xED &&
	    (u[-2] & 0xC0) == 0x80 && (u[-1] & 0xC0) == 0x80) {
		*cp = (uint32_t)(u[-3] & 0x0F) << 12 |
		    (uint32_t)(u[-2] & 0x3F) << 6 | (u[-1] & 0x3F);
		return 3;
	}
	any = utf8_before_any(p, at);
	*cp = any.cp;
	return any.n;
}

/* Decode the three-byte characters that s begins with, `most` of them at most,
 * into `to`; returns how many.  The second one goes character by character,
 * the first one as the processor allows. */
size_t	utf8_threes(struct span s, uint16_t *to, size_t most);
size_t	utf8_threes_plain(struct span s, uint16_t *to, size_t most);

/*
 * How many ideographs s begins with: as long as a byte E4 to E9 stands there
 * three bytes are passed, whatever the other two are, but for those that the
 * end of s may cut.  The second one does it one by one, the first one as the
 * processor allows.
 */
size_t	utf8_ideographs(struct span s);
size_t	utf8_ideographs_plain(struct span s);

/* Encode cp (a scalar value) to at most UTF8_MAX bytes.  Returns the bytes
 * written. */
size_t	utf8_encode(uint32_t cp, char *to);

/* Where the piece of s that begins at `from` ends, some `about` bytes on and
 * twice as many at most: behind a space or 。, or else between two
 * characters. */
size_t	utf8_piece(struct span s, size_t from, size_t about);

/* Code points in s; in the bytes [from, to) of s that is known to be well
 * formed. */
size_t	utf8_count(struct span s);
size_t	utf8_count_valid(struct span s, size_t from, size_t to);

/* Whether all of s is well formed; the second one does it byte by byte, the
 * first one as the processor allows. */
bool	utf8_valid(struct span s);
bool	utf8_valid_plain(struct span s);

/* Ideographs: URO, extensions A to I, compatibility, and U+3007 (〇). */
static inline bool
utf8_is_han(uint32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3007 ||
	    (cp >= 0x3400 && cp <= 0x4DBF) ||
	    (cp >= 0xF900 && cp <= 0xFAFF) ||
	    (cp >= 0x20000 && cp <= 0x3FFFF);
}

static inline bool
utf8_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
utf8_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Emoji, stars, squares, arrows, and the joiners between emoji: marks that say
 * nothing. */
static inline bool
utf8_is_ornament(uint32_t cp)
{
	return (cp >= 0x2190 && cp <= 0x2BFF) || cp == 0x200D ||
	    cp == 0x203B || cp == 0xFE0F || (cp >= 0x1F000 && cp <= 0x1FAFF);
}

#endif
