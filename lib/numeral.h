/*
 * Numerals: Arabic (groups, decimals, full width), Chinese (plain, capital,
 * digit by digit, with open digits) and mixed (3千5百万, 1.2万亿), read as
 * exact decimals.  Characters and their values: lib/data/numerals.tsv.
 */
#ifndef NUMERAL_H
#define NUMERAL_H

#include "decimal.h"

enum numeral_flag {
	NUMERAL_ARABIC	= 1,	/* has Arabic digits */
	NUMERAL_HAN	= 2,	/* has Chinese digits or units */
	NUMERAL_POINT	= 4,	/* has a decimal point */
	NUMERAL_SCALED	= 8,	/* ends with 百, 千, 万, 亿, ... */
	NUMERAL_BARE	= 16,	/* begins with 百, 千, 万, 亿: no digit before */
	NUMERAL_OPEN	= 32,	/* low and high differ: 几十, 二三十 */
	NUMERAL_MORE	= 64,	/* 多, 余 inside or behind */
	NUMERAL_ABOUT	= 128,	/* 来 inside or behind */
	NUMERAL_DIGITS	= 256,	/* Chinese, digit by digit: 二〇二四 */
	NUMERAL_GROUPS	= 512,	/* parted in groups of three */
	NUMERAL_LONG	= 1024	/* more digits than a decimal holds */
};

struct numeral {
	size_t		to;	/* where it ends, 多, 余, 来 included */
	struct decimal	low, high;	/* not set with NUMERAL_LONG */
	unsigned	flags;
	unsigned	digits;	/* Arabic digits before the point, or Chinese
				 * characters that make up the number */
	unsigned	power;	/* of the units that it ends with: 万 4, 千万 7;
				 * 0 where it ends with a digit */
};

/*
 * Read the longest numeral that begins at byte `at` of `text`.  False: none
 * does.  Reads no byte before `at`.  Time: linear in what is read.
 */
bool	numeral_read(struct span text, size_t at, struct numeral *out);

/* The bytes of the character at `at` where it can begin a numeral, else 0. */
size_t	numeral_begins(struct span text, size_t at);

#endif
