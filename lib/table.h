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
 * commas part the words, not blanks.  A head line "# number: COLUMN", of a
 * column behind that one, puts its number above the bits, at TABLE_NUMBER.
 */
#ifndef TABLE_H
#define TABLE_H

#include "trie.h"

/* How keys begin: see below. */
struct table_slot {
	uint32_t	one;	/* the lowest four bytes of what they begin
				 * with; 0: free */
	uint16_t	two;	/* and the others */
	uint16_t	row;	/* of the key that is no longer; TABLE_NONE */
	uint32_t	to;	/* the first of `tail` for longer ones */
	uint32_t	more;	/* what these go on with: bits of table_more */
};

#define TABLE_NONE	UINT16_MAX

/* What a key has behind (of an index backward: before) the two characters that
 * it begins with. */
struct table_tail {
	uint64_t	near, mask;	/* the eight bytes next to these, as
					 * table_eight_bytes has them, and which
					 * of them it has */
	uint32_t	text;		/* where it stands in `text` */
	uint16_t	row;
	uint8_t		n;		/* its bytes */
	uint8_t		last;		/* no other one follows */
};

/*
 * How the keys begin (of an index backward: end).  `bits`: a bit for each
 * character of three bytes that they begin with, by code point, and each first
 * byte of others.  `slot`: by their first two characters, where both have three
 * bytes; by the first one alone; and with TABLE_OTHER above the first one where
 * the second has not three.  A hash with open addressing, before which `pair` is
 * asked, a bit by table_hash, which others may share.  `tail`: of the keys that
 * begin with the same two, the longest first.
 */
struct table_first {
	uint64_t		bits[1024];
	const uint64_t		*pair;
	const struct table_slot	*slot;
	unsigned		shift;	/* of pair; of slot TABLE_SLOT more */
	const struct table_tail	*tail;
	const char		*text;
};

#define TABLE_OTHER	(UINT64_C(1) << 24)
#define TABLE_SLOT	2

struct table {
	const char	*pool;
	const uint32_t	*cell;	/* rows * columns offsets into pool */
	uint32_t	 rows, columns;
	struct trie	 index;	/* key -> row */
	const struct table_first *first;
	const uint64_t	*bits;	/* by row: the words of one column; NULL */
};

#define TABLE_NUMBER	32

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

/* The first three, six and eight bytes at p as numbers. */
static inline uint64_t
table_three_bytes(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16;
}

static inline uint64_t
table_six_bytes(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24 | (uint64_t)(uint16_t)(u[4] | u[5] << 8) << 32;
}

static inline uint64_t
table_eight_bytes(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return table_six_bytes(p) | (uint64_t)(u[6] | u[7] << 8) << 48;
}

/* Multiplicative hashing. */
static inline uint32_t
table_hash(uint64_t key, unsigned shift)
{
	return (uint32_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> shift);
}

/* Whether a key may begin (of an index backward: end) with that character, or
 * byte where it is not of three; and with one told as cp / 64 and cp % 64. */
static inline bool
table_begins_at(const struct table *t, uint32_t block, uint32_t bit)
{
	return (t->first->bits[block] >> bit & 1) != 0;
}

static inline bool
table_begins(const struct table *t, uint32_t cp)
{
	return table_begins_at(t, cp / 64, cp % 64);
}

/* A bit of what p begins with, n bytes above 0; others may share it. */
static inline uint32_t
table_more(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	return UINT32_C(1) << (n >= 3 && u[0] >= 0xE0 ? u[1] * 7u + u[2] :
	    u[0]) % 32;
}

/* The same of what ends at p. */
static inline uint32_t
table_more_back(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	return UINT32_C(1) << (n >= 2 && u[-1] >= 0x80 ? u[-2] * 7u + u[-1] :
	    u[-1]) % 32;
}

/* table_longest and table_longest_back without asking table_begins first. */
struct trie_hit table_walk(const struct table *t, struct span s);
struct trie_hit table_walk_back(const struct table *t, struct span s);

/* The row whose key is the longest that s begins with, its bytes in *len;
 * -1 where there is none.  For tables indexed forward. */
static inline int32_t
table_longest(const struct table *t, struct span s, size_t *len)
{
	struct trie_hit hit = { -1, 0 };
	uint32_t cp;

	if (s.n > 0) {
		cp = s.n >= 3 && (s.p[0] & 0xF0) == 0xE0 ? table_three(s.p) :
		    (unsigned char)s.p[0];
		/* Most characters begin no key. */
		if (table_begins(t, cp))
			hit = table_walk(t, s);
	}
	*len = hit.len;
	return hit.value;
}

/* The first place of s at or behind byte `at` where table_longest may find
 * something, and no byte that continues a character; s.n: there is none. */
size_t	table_next(const struct table *t, struct span s, size_t at);

/* table_longest at the end of s, for tables indexed backward. */
static inline int32_t
table_longest_back(const struct table *t, struct span s, size_t *len)
{
	struct trie_hit hit = { -1, 0 };
	uint32_t cp;

	if (s.n > 0) {
		cp = s.n >= 3 && (s.p[s.n - 3] & 0xF0) == 0xE0 ?
		    table_three(s.p + s.n - 3) : (unsigned char)s.p[s.n - 1];
		if (table_begins(t, cp))
			hit = table_walk_back(t, s);
	}
	*len = hit.len;
	return hit.value;
}

/* The row whose key is s, or -1.  For tables indexed forward. */
static inline int32_t
table_find(const struct table *t, struct span s)
{
	size_t len;
	int32_t row = table_longest(t, s, &len);

	return len == s.n ? row : -1;
}

#endif
