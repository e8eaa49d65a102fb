/*
 * GBK and Big5 both ways, from tables made at build time (lib/gen/codepage.c).
 * Only the two-byte part: ASCII is the same everywhere and is the caller's.
 *
 * GBK has the user-defined zone (AAA1-AFFE, F8A1-FEFE, A140-A7A0) at U+E000
 * to U+E765, as GB18030 does.
 */
#ifndef CODEPAGE_H
#define CODEPAGE_H

#include <stdbool.h>
#include <stdint.h>

#define CODEPAGE_LEAD	0x81u	/* the first lead byte */
#define CODEPAGE_LEADS	126u	/* 81 to FE */
#define CODEPAGE_TRAIL	0x40u
#define CODEPAGE_TRAILS	191u	/* 40 to FE; 7F never is one */

extern const uint16_t codepage_gbk_forward[];
extern const uint16_t codepage_gbk_back[][256];
extern const uint8_t codepage_gbk_page[];
extern const uint16_t codepage_big5_forward[];
extern const uint16_t codepage_big5_back[][256];
extern const uint8_t codepage_big5_page[];

static inline bool
codepage_in_range(unsigned lead, unsigned trail)
{
	return lead - CODEPAGE_LEAD < CODEPAGE_LEADS &&
	    trail - CODEPAGE_TRAIL < CODEPAGE_TRAILS;
}

/* The code point of a pair of bytes, 0 if there is none (or none below
 * U+10000). */
static inline uint32_t
codepage_gbk(unsigned lead, unsigned trail)
{
	if (!codepage_in_range(lead, trail))
		return 0;
	return codepage_gbk_forward[(lead - CODEPAGE_LEAD) * CODEPAGE_TRAILS +
	    trail - CODEPAGE_TRAIL];
}

static inline uint32_t
codepage_big5(unsigned lead, unsigned trail)
{
	if (!codepage_in_range(lead, trail))
		return 0;
	return codepage_big5_forward[(lead - CODEPAGE_LEAD) * CODEPAGE_TRAILS +
	    trail - CODEPAGE_TRAIL];
}

/* The pair of a code point as lead << 8 | trail, 0 if there is none. */
static inline unsigned
codepage_to_gbk(uint32_t cp)
{
	return cp > 0xFFFF ? 0 :
	    codepage_gbk_back[codepage_gbk_page[cp >> 8]][cp & 0xFF];
}

static inline unsigned
codepage_to_big5(uint32_t cp)
{
	return cp > 0xFFFF ? 0 :
	    codepage_big5_back[codepage_big5_page[cp >> 8]][cp & 0xFF];
}

#endif
