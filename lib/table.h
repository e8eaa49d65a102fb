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
 * the keys' last byte; "# index: character", in a file whose keys are single
 * characters, makes the bits of lib/NAME.h by code point and no table.  A head
 * line "# bits: COLUMN WORD ..." makes a bit for each word that may stand in
 * that column, in its order, the first one lowest; "# bits, comma: ..." where
 * commas part the words, not blanks.
 */
#ifndef TABLE_H
#define TABLE_H

#include "trie.h"

/* What begins with two characters: see below. */
struct table_slot {
	uint32_t	pair;	/* 0: free */
	int32_t		to;	/* a node of the index; below 0: ~ the row of
				 * the one key */
};

/* What stands for the second character where there is none, and where it is
 * not of three bytes. */
enum { TABLE_ALONE, TABLE_OTHER, TABLE_CHARACTERS };

/*
 * How the keys begin (of an index backward: end) that begin with a character
 * of three bytes.  `bits`: a bit for each such character by code point.
 * `slot`: by the first two characters, the first one's code point above the
 * second one's, the node of the index that they lead to, or the row where no
 * key is longer; with TABLE_OTHER the node that the first one leads to; with
 * TABLE_ALONE the row of that character.  A hash with open addressing, before
 * which `pair` is asked, a bit by table_pair, which others may share.
 */
struct table_first {
	uint64_t		bits[1024];
	const uint64_t		*pair;
	const struct table_slot	*slot;
	unsigned		shift;	/* of pair; of slot TABLE_SLOT more */
};

#define TABLE_SLOT	2

struct table {
	const char	*pool;
	const uint32_t	*cell;	/* rows * columns offsets into pool */
	uint32_t	 rows, columns;
	struct trie	 index;	/* key -> row */
	const struct table_first *first;
	const uint64_t	*bits;	/* by row: the words of one column; NULL */
};

/* The declaration of the table made from lib/data/NAME.tsv. */
#define TABLE(NAME)	extern const struct table table_##NAME

static inline const char *
table_cell(const struct table *t, uint32_t row, uint32_t column)
{
	return t->pool + t->cell[row * t->columns + column];
}

/* The code point of the three bytes at p, if they are one's. */
static inline uint32_t
table_three(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint32_t)(u[0] & 15) << 12 | (uint32_t)(u[1] & 63) << 6 |
	    (u[2] & 63);
}

static inline bool
table_is_three(const char *p)
{
	return (p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 &&
	    (p[2] & 0xC0) == 0x80;
}

/* Where the bit of a pair is: multiplicative hashing. */
static inline uint32_t
table_pair(uint32_t pair, unsigned shift)
{
	return pair * UINT32_C(0x9E3779B1) >> shift;
}

/* Whether a key may begin (of an index backward: end) with that character. */
static inline bool
table_begins(const struct table *t, uint32_t cp)
{
	return (t->first->bits[cp / 64] >> cp % 64 & 1) != 0;
}

/* table_longest and table_longest_back where s begins (ends) with what may be
 * the character cp; 0: with none of three bytes. */
struct trie_hit table_walk(const struct table *t, uint32_t cp, struct span s);
struct trie_hit table_walk_back(const struct table *t, uint32_t cp,
	    struct span s);

/* The row whose key is the longest that s begins with, its bytes in *len;
 * -1 where there is none.  For tables indexed forward. */
static inline int32_t
table_longest(const struct table *t, struct span s, size_t *len)
{
	uint32_t cp = s.n >= 3 && (s.p[0] & 0xF0) == 0xE0 ?
	    table_three(s.p) : 0;
	struct trie_hit hit = { -1, 0 };

	/* Most characters begin no key. */
	if (cp == 0 || table_begins(t, cp))
		hit = table_walk(t, cp, s);
	*len = hit.len;
	return hit.value;
}

/* The same at the end of s, for tables indexed backward. */
static inline int32_t
table_longest_back(const struct table *t, struct span s, size_t *len)
{
	uint32_t cp = s.n >= 3 && (s.p[s.n - 3] & 0xF0) == 0xE0 ?
	    table_three(s.p + s.n - 3) : 0;
	struct trie_hit hit = { -1, 0 };

	if (cp == 0 || table_begins(t, cp))
		hit = table_walk_back(t, cp, s);
	*len = hit.len;
	return hit.value;
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
