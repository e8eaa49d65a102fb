/*
 * A matcher finds every key of a set in a text, in time that does not grow
 * with the number of keys.
 *
 * It is a trie over code points whose edges live in one hash table: edge
 * (node, code point) -> node.  Building is one insertion a character, without
 * sorting; the table may as well be compiled in, for it holds no pointers.
 * The scan asks at every place of the text a filter of the keys' first two
 * code points, a bit a pair.  These questions do not wait for each other,
 * which is why they pass faster than the steps of an Aho-Corasick automaton;
 * the trie is walked only where the filter lets through.  A scan costs at
 * most the length of the longest key that begins at a place, times the
 * places.
 *
 * Keys and text are compared folded: A to Z as a to z, full-width forms of
 * ASCII as ASCII, the ideographic space as a space, capital Greek and
 * Cyrillic letters as small ones.  Folding is one code point to one, so that
 * offsets are exact.
 */
#ifndef MATCHER_H
#define MATCHER_H

#include <stdint.h>

#include "memory.h"
#include "span.h"

/*
 * An edge in its slot of the hash table.  The node to which it leads has the
 * number of the slot; a node of depth 1 is its character.
 */
struct matcher_edge {
	uint32_t	parent;
	uint32_t	code;		/* folded code point, and flags; 0: the
					 * slot is free */
};

struct matcher {
	const struct matcher_edge *edge;	/* 1 << edge_bits slots */
	const uint32_t	*value;		/* of the node in each slot */
	const uint64_t	*pair;		/* the filter, 1 << pair_bits bits */
	const uint64_t	*single;	/* the same for keys of one code
					 * point, MATCHER_SINGLES bits */
	uint32_t	 edge_bits, pair_bits;
	uint32_t	 nodes;		/* of depth 2 and more */
	uint32_t	 longest;	/* code points of the longest key */
};

#define MATCHER_SINGLES	65536

/* A key found: text->code[from .. to). */
struct matcher_hit {
	size_t		from, to;
	uint32_t	value;
};

struct matcher_hits {
	struct matcher_hit *v;
	size_t		 n, cap;
};

/* A text made ready: its code points, folded, and the byte at which each
 * begins; at[n] is the length in bytes.  Reused from text to text. */
struct matcher_text {
	struct span	 span;
	uint32_t	*code;
	size_t		*at;
	size_t		 n, cap;
};

uint32_t matcher_fold(uint32_t code);

void	matcher_read(struct matcher_text *text, struct span span);
void	matcher_text_free(struct matcher_text *text);

/* Append every occurrence of every key that begins in [from, to) of the
 * code points, in order of its beginning, then the shorter first. */
void	matcher_scan(const struct matcher *m, const struct matcher_text *text,
	    size_t from, size_t to, struct matcher_hits *hits);

/* The value of the key that is all of `key`, 0 where there is none. */
uint32_t matcher_find(const struct matcher *m, struct span key);

struct matcher_step {
	uint32_t	parent, code;
	uint32_t	child;		/* 0: the slot is free */
};

/* A matcher that is being built.  All zero is an empty one. */
struct matcher_build {
	struct matcher_step *step;	/* 1 << step_bits slots */
	uint32_t	*value;		/* of each node */
	size_t		 steps, value_cap;
	uint32_t	 step_bits, nodes, longest;
	/* Made by matcher_finish. */
	struct matcher_edge *edge;
	uint32_t	*slot_value;
	uint64_t	*pair, *single;
};

/* The place of the value of `key`, 0 where the key is new; good until the
 * next call.  NULL for an empty key. */
uint32_t *matcher_key(struct matcher_build *b, struct span key);

/* Make it ready to scan.  *m borrows the memory of *b; matcher_build_free frees
 * both.  More keys may follow, with another matcher_finish after them. */
void	matcher_finish(struct matcher_build *b, struct matcher *m);
void	matcher_build_free(struct matcher_build *b);

#endif
