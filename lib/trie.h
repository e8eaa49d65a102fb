/*
 * A double-array trie over bytes: a set of keys, each with a number, and the
 * longest key that begins (or ends) at a place found in one walk.
 * Aoe, "An efficient digital search algorithm by using a double-array
 * structure", IEEE TSE 15(9), 1989.
 *
 * Node s has the child for byte c at t = base[s] + c when check[t] == s.
 * Node 0 is the root; a node that ends a key has value >= 0.
 */
#ifndef TRIE_H
#define TRIE_H

#include <stdint.h>

#include "span.h"

struct trie_node {
	int32_t	base;
	int32_t	check;	/* parent, -1: free */
	int32_t	value;	/* -1: no key ends here */
};

struct trie {
	const struct trie_node	*node;
	uint32_t		 nodes;
};

struct trie_key {
	struct span	key;
	int32_t		value;	/* >= 0 */
};

/*
 * Build into *nodes (memory of the caller's, to be freed with free(3)).
 * Sorts keys.  backward: keys are to be matched from their last byte.
 * Returns the node count, or 0 with *twice at the second of two equal keys.
 */
uint32_t trie_build(struct trie_key *keys, size_t n, bool backward,
	    struct trie_node **nodes, const struct trie_key **twice);

/* One step: the child of `node` for `byte`, or -1. */
static inline int32_t
trie_step(const struct trie *t, int32_t node, unsigned char byte)
{
	uint32_t to = (uint32_t)t->node[node].base + byte;

	return to < t->nodes && t->node[to].check == node ? (int32_t)to : -1;
}

/* The longest key found: its value and bytes; -1 and 0: none. */
struct trie_hit {
	int32_t		value;
	uint32_t	len;
};

/* The longest key that s begins with where its first `at` bytes have led to
 * `node`; the same for a trie built backward, of the key that s ends with. */
struct trie_hit trie_longest_from(const struct trie *t, int32_t node,
	    struct span s, size_t at);
struct trie_hit trie_longest_back_from(const struct trie *t, int32_t node,
	    struct span s, size_t at);

/* The value of the longest key that s begins with, its bytes in *len; -1 and
 * 0 where there is none. */
static inline int32_t
trie_longest(const struct trie *t, struct span s, size_t *len)
{
	struct trie_hit hit = trie_longest_from(t, 0, s, 0);

	*len = hit.len;
	return hit.value;
}

#endif
