#include <stdlib.h>

#include "memory.h"
#include "trie.h"

/* A run of sorted keys that share their first `depth` bytes. */
struct run {
	size_t	from, to, depth;
	int32_t	node;
};

struct builder {
	struct trie_node	*node;
	size_t			 cap, used;	/* used: highest node + 1 */
	size_t			 free;		/* no free node below it */
	bool			 backward;
};

static unsigned char
byte_at(const struct trie_key *k, size_t depth, bool backward)
{
	return (unsigned char)(backward ? k->key.p[k->key.n - 1 - depth] :
	    k->key.p[depth]);
}

static int
compare(const struct trie_key *a, const struct trie_key *b, bool backward)
{
	size_t i, n = a->key.n < b->key.n ? a->key.n : b->key.n;

	for (i = 0; i < n; i++) {
		unsigned char x = byte_at(a, i, backward);
		unsigned char y = byte_at(b, i, backward);

		if (x != y)
			return x < y ? -1 : 1;
	}
	return a->key.n == b->key.n ? 0 : a->key.n < b->key.n ? -1 : 1;
}

static int
forward_order(const void *a, const void *b)
{
	return compare(a, b, false);
}

static int
backward_order(const void *a, const void *b)
{
	return compare(a, b, true);
}

static void
grow(struct builder *b, size_t need)
{
	size_t old = b->cap;

	if (need <= b->cap)
		return;
	b->cap = need > b->cap * 2 ? need : b->cap * 2;
	b->node = memory_resize(b->node, b->cap, sizeof(*b->node));
	for (; old < b->cap; old++)
		b->node[old] = (struct trie_node){ 0, -1, -1 };
}

/* The least base under which all of these bytes fall on free nodes. */
static int32_t
place(struct builder *b, const unsigned char *bytes, size_t n)
{
	enum { MISSES = 64, STRETCH = 4096 };
	size_t at, i, misses = 0, from;

	while (b->free < b->cap && b->node[b->free].check != -1)
		b->free++;
	from = b->free > bytes[0] ? b->free : (size_t)bytes[0] + 1;
	for (at = from;; at++) {
		size_t base = at - bytes[0];

		grow(b, base + 256);
		if (b->node[at].check == -1) {
			for (i = 1; i < n; i++)
				if (b->node[base + bytes[i]].check != -1)
					break;
			if (i == n)
				return (int32_t)base;
			misses++;
		}
		/* A crowded stretch is given up, so that the search for a
		 * place stays short. */
		if (misses == MISSES || at - from == STRETCH)
			b->free = at;
	}
}

uint32_t
trie_build(struct trie_key *keys, size_t n, bool backward,
    struct trie_node **nodes, const struct trie_key **twice)
{
	struct builder b = { .backward = backward };
	struct run *stack = NULL;
	size_t cap = 0, top = 0, i;

	*twice = NULL;
	qsort(keys, n, sizeof(*keys), backward ? backward_order : forward_order);
	for (i = 1; i < n; i++)
		if (compare(&keys[i - 1], &keys[i], backward) == 0) {
			*twice = &keys[i];
			return 0;
		}
	grow(&b, 512);
	b.node[0].check = 0;
	b.used = b.free = 1;
	stack = memory_more(stack, &cap, sizeof(*stack));
	stack[top++] = (struct run){ 0, n, 0, 0 };
	while (top > 0) {
		struct run r = stack[--top];
		unsigned char bytes[256];
		size_t kinds = 0, first;
		int32_t base;

		if (r.from < r.to && keys[r.from].key.n == r.depth)
			b.node[r.node].value = keys[r.from++].value;
		if (r.from == r.to)
			continue;
		for (i = r.from; i < r.to; i++) {
			unsigned char c = byte_at(&keys[i], r.depth, backward);

			if (kinds == 0 || bytes[kinds - 1] != c)
				bytes[kinds++] = c;
		}
		base = place(&b, bytes, kinds);
		b.node[r.node].base = base;
		for (i = 0; i < kinds; i++) {
			size_t to = (size_t)base + bytes[i];

			b.node[to].check = r.node;
			if (to >= b.used)
				b.used = to + 1;
		}
		for (first = i = r.from; i <= r.to; i++) {
			unsigned char c = byte_at(&keys[first], r.depth, backward);

			if (i < r.to && byte_at(&keys[i], r.depth, backward) == c)
				continue;
			if (top == cap)
				stack = memory_more(stack, &cap, sizeof(*stack));
			stack[top++] = (struct run){ first, i, r.depth + 1,
			    base + c };
			first = i;
			if (i == r.to)
				break;
		}
	}
	free(stack);
	*nodes = memory_resize(b.node, b.used, sizeof(*b.node));
	return (uint32_t)b.used;
}

struct trie_hit
trie_longest_from(const struct trie *t, int32_t node, struct span s,
    size_t at)
{
	struct trie_hit best = { t->node[node].value, 0 };

	if (best.value >= 0)
		best.len = (uint32_t)at;
	for (; at < s.n; at++) {
		node = trie_step(t, node, (unsigned char)s.p[at]);
		if (node < 0)
			break;
		if (t->node[node].value >= 0)
			best = (struct trie_hit){ t->node[node].value,
			    (uint32_t)at + 1 };
	}
	return best;
}

struct trie_hit
trie_longest_back_from(const struct trie *t, int32_t node, struct span s,
    size_t at)
{
	struct trie_hit best = { t->node[node].value, 0 };

	if (best.value >= 0)
		best.len = (uint32_t)at;
	for (; at < s.n; at++) {
		node = trie_step(t, node, (unsigned char)s.p[s.n - 1 - at]);
		if (node < 0)
			break;
		if (t->node[node].value >= 0)
			best = (struct trie_hit){ t->node[node].value,
			    (uint32_t)at + 1 };
	}
	return best;
}
