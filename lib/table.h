/*
 * A data file of lib/data as the compiler sees it: cells as strings in one
 * pool, without relocations, and an index over the keys of the first column.
 * lib/gen/table.c makes `const struct table table_NAME` from
 * lib/data/NAME.tsv at build time.
 *
 * The file: lines that begin with # are the head comment (columns, source,
 * licence); the first other line names the columns; then a row a line.  The
 * first cell may hold several keys parted by |.  A head line "# index: none"
 * leaves the index out, "# index: backward" makes one that is matched from
 * the keys' last byte.
 */
#ifndef TABLE_H
#define TABLE_H

#include "trie.h"

/*
 * The characters of three bytes that begin a key: word (first byte & 15) << 6
 * | (second & 63), bit third & 63; and for each, in their order, the node of
 * the trie they lead to, from place rank[word] of `node` on.
 */
struct table_first {
	uint64_t	bits[1024];
	uint16_t	rank[1024];
	const int32_t	*node;
};

struct table {
	const char	*pool;
	const uint32_t	*cell;	/* rows * columns offsets into pool */
	uint32_t	 rows, columns;
	const char	*names;	/* the column names, each with its NUL */
	struct trie	 index;	/* key -> row */
	const struct table_first *first;
};

/* The declaration of the table made from lib/data/NAME.tsv. */
#define TABLE(NAME)	extern const struct table table_##NAME

static inline const char *
table_cell(const struct table *t, uint32_t row, uint32_t column)
{
	return t->pool + t->cell[row * t->columns + column];
}

/* The column of that name, or -1. */
int	table_column(const struct table *t, const char *name);

/* Set `flag` in the byte of each character of the Basic Multilingual Plane
 * that begins a key; flags: 65536 bytes, by code point. */
void	table_mark(const struct table *t, uint8_t *flags, uint8_t flag);

/* Whether `word` is one of the blank-parted words of `cell`. */
bool	table_has(const char *cell, const char *word);

/* Whether a key may begin with the three bytes at p, the first one E0 to EF:
 * false, and none does. */
static inline bool
table_begins(const struct table *t, const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (t->first->bits[(u[0] & 15) << 6 | (u[1] & 63)] >>
	    (u[2] & 63) & 1) != 0;
}

/* How many bits are set. */
static inline uint32_t
table_ones(uint64_t v)
{
	v -= v >> 1 & UINT64_C(0x5555555555555555);
	v = (v & UINT64_C(0x3333333333333333)) +
	    (v >> 2 & UINT64_C(0x3333333333333333));
	v = (v + (v >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
	return (uint32_t)(v * UINT64_C(0x0101010101010101) >> 56);
}

/* The row whose key is the longest that s begins with, its bytes in *len;
 * -1 where there is none.  For tables indexed forward. */
static inline int32_t
table_longest(const struct table *t, struct span s, size_t *len)
{
	const unsigned char *p = (const unsigned char *)s.p;
	const struct table_first *f = t->first;
	uint64_t bits;
	uint32_t word;

	if (s.n < 3 || (p[0] & 0xF0) != 0xE0)
		return trie_longest(&t->index, s, len);
	/* Most characters begin no key. */
	word = (uint32_t)(p[0] & 15) << 6 | (p[1] & 63);
	bits = f->bits[word] << (63 - (p[2] & 63));
	if ((bits >> 63) == 0) {
		*len = 0;
		return -1;
	}
	if ((p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
		return trie_longest(&t->index, s, len);
	return trie_longest_from(&t->index, f->node[f->rank[word] +
	    table_ones(bits) - 1], s, 3, len);
}

/* The same at the end of s, for tables indexed backward. */
static inline int32_t
table_longest_back(const struct table *t, struct span s, size_t *len)
{
	return trie_longest_back(&t->index, s, len);
}

/* The row whose key is s, or -1.  For tables indexed forward. */
static inline int32_t
table_find(const struct table *t, struct span s)
{
	size_t len;
	int32_t row = trie_longest(&t->index, s, &len);

	return len == s.n ? row : -1;
}

#endif
