/*
 * What a character may need in gtnorm: a word of flags for every code point
 * of the Basic Multilingual Plane, and the tables behind them.  Made by
 * lib/gen/charclass.c from charform.tsv, simplified.tsv, simplifiedphrase.tsv,
 * simplifiedown.tsv and charmodel.tsv.
 */
#ifndef CHARCLASS_H
#define CHARCLASS_H

#include <stdint.h>

#include "changes.h"

enum {
	CHARCLASS_SIMPLE = 0x01,	/* not simplified, or begins a phrase
					 * that is not */
	CHARCLASS_FORM = 0x02,		/* stands for others, or for nothing */
	CHARCLASS_MARK = 0x04,		/* a mark that may need harmonising */
	CHARCLASS_SPACE = 0x08,		/* white space */
	CHARCLASS_NFC = 0x10,		/* NFC may change it */
	CHARCLASS_ODD = 0x20,		/* odd in Chinese prose: maybe mojibake */
	CHARCLASS_BREAK = 0x40,		/* ends a line */
	CHARCLASS_MARKUP = 0x80,	/* & and <; of the others: what matters
					 * only beside others */
	CHARCLASS_TRADITIONAL = 0x100	/* another one by itself is its
					 * simplified form; below U+10000 */
};

extern const uint16_t charclass_bmp[0x10000];

/* Flags of any code point. */
static inline unsigned
charclass(uint32_t cp)
{
	if (cp < 0x10000)
		return charclass_bmp[cp];
	/* Musical signs and the like, compatibility ideographs, tags and
	 * variation selectors; traditional characters of the extensions. */
	if (cp < 0x20000)
		return cp >= 0x1F000 ? 0 : CHARCLASS_NFC;
	if (cp >= 0xE0000)
		return CHARCLASS_FORM | CHARCLASS_ODD;
	return CHARCLASS_SIMPLE |
	    (cp >= 0x2F800 && cp < 0x2FA20 ? CHARCLASS_FORM : 0);
}

/* White space, also that which ends a line. */
static inline bool
charclass_space(uint32_t cp)
{
	return (charclass(cp) & (CHARCLASS_SPACE | CHARCLASS_BREAK)) != 0;
}

/* The simplified character of a traditional one by itself, cp if there is no
 * other. */
extern const uint16_t charclass_simple_bmp[0x10000];	/* 0: itself, 1: see
							 * charclass_simple_long */
uint32_t charclass_simple_long(uint32_t cp);

static inline uint32_t
charclass_simple(uint32_t cp)
{
	if (cp < 0x10000 && charclass_simple_bmp[cp] != 1)
		return charclass_simple_bmp[cp] == 0 ? cp :
		    charclass_simple_bmp[cp];
	return charclass_simple_long(cp);
}

/* Whether a phrase that is simplified as a whole begins with cp. */
extern const uint8_t charclass_phrase_bmp[0x2000];	/* a bit each */

static inline bool
charclass_begins_phrase(uint32_t cp)
{
	return cp < 0x10000 && (charclass_phrase_bmp[cp >> 3] >> (cp & 7) & 1);
}

/* What a character with CHARCLASS_FORM stands for. */
struct charclass_form {
	uint32_t	 first, last;
	uint8_t		 rule;		/* enum change_rule */
	uint8_t		 by_nfc;	/* its canonical equivalent */
	uint16_t	 becomes;	/* in charclass_pool; the last
					 * character counts up from `first` */
};

extern const struct charclass_form charclass_forms[];
extern const uint32_t charclass_form_n;
extern const char charclass_pool[];

struct charclass_pair {
	uint32_t	from, to;
};
extern const struct charclass_pair charclass_long[];	/* by `from` */
extern const uint32_t charclass_long_n;

/* The form of cp, or NULL. */
const struct charclass_form *charclass_form(uint32_t cp);

#endif
