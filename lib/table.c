#include "table.h"

/* What the slot of two characters says; 0: no key begins with them. */
static inline int32_t
slot_of(const struct table_first *f, uint32_t one, uint32_t two)
{
	uint32_t pair = one << 16 | two, bit = table_pair(pair, f->shift), i;

	if ((f->pair[bit / 64] >> bit % 64 & 1) == 0)
		return 0;
	for (i = bit >> TABLE_SLOT; f->slot[i].pair != pair; i++)
		if (f->slot[i].pair == 0)
			return 0;
	return f->slot[i].to;
}

/* The row of a character alone. */
static inline struct trie_hit
alone(const struct table *t, uint32_t cp)
{
	int32_t to = slot_of(t->first, cp, TABLE_ALONE);

	return to < 0 ? (struct trie_hit){ ~to, 3 } :
	    (struct trie_hit){ -1, 0 };
}

struct trie_hit
table_walk(const struct table *t, uint32_t cp, struct span s)
{
	struct trie_hit hit;
	int32_t to;

	if (cp == 0 || !table_is_three(s.p))
		return trie_longest_from(&t->index, 0, s, 0);
	if (s.n >= 6 && table_is_three(s.p + 3)) {
		to = slot_of(t->first, cp, table_three(s.p + 3));
		if (to < 0)
			return (struct trie_hit){ ~to, 6 };
		if (to > 0 && (hit = trie_longest_from(&t->index, to, s,
		    6)).value >= 0)
			return hit;
	} else if (s.n > 3 && (to = slot_of(t->first, cp, TABLE_OTHER)) > 0)
		return trie_longest_from(&t->index, to, s, 3);
	return alone(t, cp);
}

struct trie_hit
table_walk_back(const struct table *t, uint32_t cp, struct span s)
{
	const char *last = s.p + s.n - 3, *next = last - 3;
	struct trie_hit hit;
	int32_t to;

	if (cp == 0 || !table_is_three(last))
		return trie_longest_back_from(&t->index, 0, s, 0);
	if (s.n >= 6 && table_is_three(next)) {
		to = slot_of(t->first, cp, table_three(next));
		if (to < 0)
			return (struct trie_hit){ ~to, 6 };
		if (to > 0 && (hit = trie_longest_back_from(&t->index, to, s,
		    6)).value >= 0)
			return hit;
	} else if (s.n > 3 && (to = slot_of(t->first, cp, TABLE_OTHER)) > 0)
		return trie_longest_back_from(&t->index, to, s, 3);
	return alone(t, cp);
}
