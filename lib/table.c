#include "table.h"
#include "utf8.h"

int
table_column(const struct table *t, const char *name)
{
	const char *p = t->names;
	uint32_t i;

	for (i = 0; i < t->columns; i++, p += strlen(p) + 1)
		if (strcmp(p, name) == 0)
			return (int)i;
	return -1;
}

bool
table_has(const char *cell, const char *word)
{
	size_t n = strlen(word);

	for (;;) {
		if (strncmp(cell, word, n) == 0 &&
		    (cell[n] == '\0' || cell[n] == ' '))
			return true;
		cell = strchr(cell, ' ');
		if (cell == NULL)
			return false;
		cell++;
	}
}

/* The node that a character leads to, of which the bit is set. */
static inline int32_t
first_node(const struct table *t, uint32_t cp)
{
	if (t->first->second == NULL)
		return trie_step(&t->index, trie_step(&t->index, trie_step(
		    &t->index, 0, (unsigned char)(0x80 | (cp & 63))),
		    (unsigned char)(0x80 | (cp >> 6 & 63))),
		    (unsigned char)(0xE0 | cp >> 12));
	return trie_step(&t->index, t->first->second[cp / 64],
	    (unsigned char)(0x80 | (cp & 63)));
}

static bool
may_pair(const struct table_first *f, uint32_t one, uint32_t two)
{
	uint32_t bit = table_pair(one, two, f->pair_shift);

	return (f->pair[bit / 64] >> bit % 64 & 1) != 0;
}

/* The row of a character alone. */
static int32_t
alone(const struct table *t, uint32_t cp, size_t *len)
{
	const uint64_t *bits = t->first->alone;

	*len = 0;
	if (bits == NULL || (bits[cp / 64] >> cp % 64 & 1) == 0)
		return -1;
	*len = 3;
	return t->index.node[first_node(t, cp)].value;
}

int32_t
table_walk(const struct table *t, uint32_t cp, struct span s, size_t *len)
{
	if (s.n > 3 && ((s.p[3] & 0xF0) != 0xE0 || (s.n >= 6 &&
	    may_pair(t->first, cp, table_three(s.p + 3)))))
		return trie_longest_from(&t->index, first_node(t, cp),
		    s, 3, len);
	return alone(t, cp, len);
}

int32_t
table_walk_back(const struct table *t, uint32_t cp, struct span s, size_t *len)
{
	if (s.n > 3 && (s.n < 6 || !table_is_three(s.p + s.n - 6) ||
	    may_pair(t->first, cp, table_three(s.p + s.n - 6))))
		return trie_longest_back_from(&t->index,
		    first_node(t, cp), s, 3, len);
	return alone(t, cp, len);
}

void
table_mark_row(const struct table *t, uint32_t row, uint8_t *flags,
    uint8_t flag)
{
	struct span keys = span_str(table_cell(t, row, 0));
	uint32_t cp;

	while (keys.n > 0) {
		struct span key = span_cut(&keys, '|');

		(void)utf8_decode(key.p, key.n, &cp);
		if (cp <= 0xFFFF)
			flags[cp] |= flag;
	}
}

void
table_mark(const struct table *t, uint8_t *flags, uint8_t flag)
{
	uint32_t row;

	for (row = 0; row < t->rows; row++)
		table_mark_row(t, row, flags, flag);
}
