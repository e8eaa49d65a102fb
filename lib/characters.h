/*
 * What single characters say: the classes of lib/data/characters.tsv, whose
 * head says what each means, by code point.  Made by lib/gen/table.c.
 */
#ifndef CHARACTERS_H
#define CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

enum {
	CHARACTER_NUMERAL = 1 << 0, CHARACTER_CARDINAL = 1 << 1,
	CHARACTER_AMOUNT = 1 << 2, CHARACTER_COUNTER = 1 << 3,
	CHARACTER_GROUND = 1 << 4, CHARACTER_LEVEL = 1 << 5,
	CHARACTER_UPPER = 1 << 6, CHARACTER_STREET = 1 << 7,
	CHARACTER_UNIT = 1 << 8, CHARACTER_THING = 1 << 9,
	CHARACTER_NATURE = 1 << 10, CHARACTER_NOTNAME = 1 << 11,
	CHARACTER_CREDIT = 1 << 12, CHARACTER_PARTED = 1 << 13,
	CHARACTER_BESIDE = 1 << 14, CHARACTER_PEOPLE = 1 << 15,
	CHARACTER_WORK = 1 << 16, CHARACTER_MANY = 1 << 17,
	CHARACTER_NOSLOGAN = 1 << 18, CHARACTER_ITEM = 1 << 19
};

/* Of 16 code points of the Basic Multilingual Plane which block of bits they
 * have; block 0 is empty. */
extern const uint8_t characters_block[0x1000];
extern const uint32_t characters_bits[];

/* Whether a code point is of one of the classes. */
static inline bool
characters_are(uint32_t code, uint32_t classes)
{
	return code < 0x10000 && (characters_bits[characters_block[code / 16] *
	    16u + code % 16] & classes) != 0;
}

/* The first code point from `code` on that is of one of the classes; 0x10000:
 * there is none. */
static inline uint32_t
characters_next(uint32_t code, uint32_t classes)
{
	while (code < 0x10000 && !characters_are(code, classes))
		code += characters_block[code / 16] == 0 ? 16 - code % 16 : 1;
	return code;
}

#endif
