/*
 * A matcher finds every key of a set in a text, in time that does not grow
 * with the number of keys.
 *
 * It is a double array (lib/trie.h) over the characters of the keys.  These
 * are numbered, the most frequent ones first, so that the nodes that are met
 * most lie together; all other characters have the number 0, which leads
 * nowhere.  The node of a first character stands at its number.  The scan asks
 * at every place whether the first two characters lead on; these questions do
 * not wait for each other, which is why they pass faster than the steps of an
 * Aho-Corasick automaton.  Only where they do the array is walked.  A scan
 * costs at most the length of the longest key that begins at a place, times
 * the places.
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
 * A node.  Its child for the character numbered s is at base + s when matcher's
 * `check` of that one is the place of this node.
 */
struct matcher_node {
	uint32_t	base;		/* 0: no key goes on */
	uint32_t	value;		/* of the key that ends here; 0: none */
};

struct matcher {
	const struct matcher_node *node;	/* NULL: no keys */
	const uint32_t	*check;		/* of each node, apart: of most only
					 * this is asked */
	const uint16_t	*symbol;	/* the numbers of characters, those
					 * below MATCHER_PLANE */
	const uint32_t	*rare;		/* the other characters of keys,
					 * ascending; their numbers follow */
	uint32_t	 slots, symbols, rares;
	uint32_t	 nodes;		/* of the trie; 0: no keys */
	/* NULL, or lists of values, each with a 0 behind it; a value below
	 * MATCHER_LIST is then the place of the list that is meant. */
	const uint32_t	*several;
};

#define MATCHER_PLANE	0x10000u
/* A value is the number of the list that its hits go to times this, and a
 * number below this. */
#define MATCHER_LIST	(1u << 28)
#define MATCHER_LISTS	8

/* A key found: text->code[from .. to). */
struct matcher_hit {
	uint32_t	from, to, value;	/* value: without its list */
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
	uint32_t	*symbol;	/* for matcher_scan to write to */
	uint32_t	*at;
	size_t		 n, cap;
};

/* The code points of texts are below this: those that are none are numbered
 * behind Unicode's. */
#define MATCHER_CODES	0x110100u

uint32_t matcher_fold(uint32_t code);

/* Of a span beyond 4 GB its beginning is read. */
void	matcher_read(struct matcher_text *text, struct span span);

/* The code points of s, folded, and where each begins: how many.  There must
 * be room for one for each byte.  The second one reads them one by one, the
 * first one as the processor allows. */
size_t	matcher_decode(struct span s, uint32_t *code, uint32_t *at);
size_t	matcher_decode_plain(struct span s, uint32_t *code, uint32_t *at);
void	matcher_text_free(struct matcher_text *text);

/* Append every occurrence of every key in the text, in order of its beginning,
 * then the shorter first, to the list of hits[MATCHER_LISTS] that its value
 * names; without lists of values all go to the first one. */
void	matcher_scan(const struct matcher *m, const struct matcher_text *text,
	    struct matcher_hits *hits);

/* Append of all occurrences in the text only those that are leftmost-longest:
 * the longest of those that begin first, the next one behind it, and so on. */
void	matcher_scan_longest(const struct matcher *m,
	    const struct matcher_text *text, struct matcher_hits *hits);

/* The value of the key that is all of `key`, 0 where there is none. */
uint32_t matcher_find(const struct matcher *m, struct span key);

struct matcher_step {
	uint32_t	parent, code;
	uint32_t	child;		/* 0: the slot is free */
};

/* A matcher that is being built.  All zero is an empty one. */
struct matcher_build {
	struct matcher_step *step;	/* 1 << step_bits slots */
	uint32_t	*value;		/* of each node; 0 is the root */
	size_t		 steps, value_cap;
	uint32_t	 step_bits, nodes;
	/* Made by matcher_finish. */
	struct matcher_node *node;
	uint32_t	*check;
	uint16_t	*symbol;
	uint32_t	*rare;
	uint32_t	 slots;
};

/* The place of the value of `key`, 0 where the key is new; good until the
 * next call.  NULL for an empty key.  Values are below 1 << 31; a key whose
 * value stays 0 is none. */
uint32_t *matcher_key(struct matcher_build *b, struct span key);

/* Make it ready to scan.  *m borrows the memory of *b; matcher_build_free frees
 * both.  More keys may follow, with another matcher_finish after them. */
void	matcher_finish(struct matcher_build *b, struct matcher *m);
void	matcher_build_free(struct matcher_build *b);

/* Put other values in place of those of the finished matcher: `change` of
 * each of them. */
void	matcher_change(struct matcher_build *b,
	    uint32_t (*change)(void *with, uint32_t value), void *with);

#endif
