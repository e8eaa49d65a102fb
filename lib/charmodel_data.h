/*
 * The character model's tables, made by lib/gen/charmodel.c from
 * lib/data/charmodel.tsv, charmark.tsv and simplified.tsv.  For charmodel.c
 * alone.
 */
#ifndef CHARMODEL_DATA_H
#define CHARMODEL_DATA_H

#include <stdint.h>

/* A class of characters; all levels are -10 ln of a probability. */
struct charmodel_unit {
	uint8_t		all;	/* of the class among all characters */
	uint8_t		first;	/* of the class among beginnings of words */
	uint8_t		end;	/* that a word ends after it */
	uint8_t		alone;	/* of the class as a word by itself */
	uint32_t	next;	/* its followers: charmodel_next[next ...] up
				 * to those of the following class, a hash of
				 * which half is free */
};

/* The class of a code point; 0: unknown.  Classes from charmodel_marks on
 * are marks, digits and letters. */
extern const uint16_t charmodel_id[0x10000];
extern const uint32_t charmodel_marks;
extern const struct charmodel_unit charmodel_unit[];
/* The class of a follower << 8 | its level; 0: free. */
extern const uint32_t charmodel_next[];

/* Where class b is looked for first among n places. */
static inline uint32_t
charmodel_place(unsigned b, uint32_t n)
{
	return (uint16_t)(b * 40503u) * n >> 16;
}

#endif
