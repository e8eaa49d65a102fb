/*
 * Which characters begin a key of a table: asked before the table's trie is
 * walked, since most characters of a text begin none.  One byte a code point
 * of the basic plane, one bit a table.
 */
#ifndef FIRST_H
#define FIRST_H

#include "table.h"

struct first {
	unsigned char	of[1 << 16];
};

/* Mark with `bit` the characters that begin a key of t. */
void	first_add(struct first *f, const struct table *t, unsigned char bit);

/* Whether the character of three bytes at p begins a key of such a table.
 * For other characters always true. */
static inline bool
first_has(const struct first *f, const char *p, size_t n, unsigned char bit)
{
	unsigned char c = (unsigned char)p[0];

	if ((c & 0xF0) != 0xE0 || n < 3)
		return true;
	return (f->of[(c & 0x0F) << 12 | ((unsigned char)p[1] & 0x3F) << 6 |
	    ((unsigned char)p[2] & 0x3F)] & bit) != 0;
}

/* table_longest, the trie only walked where it may find something. */
static inline int32_t
first_longest(const struct first *f, unsigned char bit, const struct table *t,
    struct span s, size_t *len)
{
	if (!first_has(f, s.p, s.n, bit)) {
		*len = 0;
		return -1;
	}
	return table_longest(t, s, len);
}

#endif
