/*
 * table NAME FILE.tsv > NAME.c: make the compiled form of a data file (see
 * lib/table.h).  Equal strings share their place in the pool.
 */
#include <stdio.h>
#include <stdlib.h>

#include "rows.h"
#include "table.h"
#include "utf8.h"

struct generator {
	struct rows	 in;
	struct buf	 pool;
	uint32_t	*cell;
	size_t		 cells, cell_cap;
	uint32_t	 columns, rows;
	struct trie_key	*key;
	size_t		 keys, key_cap;
	uint32_t	*seen;		/* hash of strings in the pool, 0: free */
	size_t		 seen_cap, seen_n;
	bool		 index, backward;
	bool		 characters;	/* "# index: character" */
	struct span	 bits;		/* words of "# bits: COLUMN WORD..." */
	uint32_t	 bits_column;
	char		 bits_mark;	/* parts the words of a cell */
	struct span	 number;	/* the column of "# number: COLUMN" */
	uint32_t	 number_column;
	uint64_t	*bit;		/* by row */
	size_t		 bit_cap;
};

static uint64_t
hash(struct span s)
{
	uint64_t h = 1469598103934665603u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h;
}

static uint32_t intern(struct generator *g, struct span s);

static void
rehash(struct generator *g)
{
	uint32_t *old = g->seen;
	size_t i, n = g->seen_cap;

	g->seen_cap = n == 0 ? 1024 : n * 2;
	g->seen = memory_zeroed(g->seen_cap, sizeof(*g->seen));
	for (i = 0; i < n; i++)
		if (old[i] != 0) {
			struct span s = span_str(g->pool.p + old[i] - 1);
			size_t at = hash(s) & (g->seen_cap - 1);

			while (g->seen[at] != 0)
				at = (at + 1) & (g->seen_cap - 1);
			g->seen[at] = old[i];
		}
	free(old);
}

static uint32_t
intern(struct generator *g, struct span s)
{
	size_t at;

	if (g->seen_n * 2 >= g->seen_cap)
		rehash(g);
	for (at = hash(s) & (g->seen_cap - 1); g->seen[at] != 0;
	    at = (at + 1) & (g->seen_cap - 1))
		if (span_eq(span_str(g->pool.p + g->seen[at] - 1), s))
			return g->seen[at] - 1;
	g->seen[at] = (uint32_t)g->pool.n + 1;
	g->seen_n++;
	buf_put(&g->pool, s);
	buf_putc(&g->pool, '\0');
	return g->seen[at] - 1;
}

static void
read_columns(struct generator *g, struct span line)
{
	struct span column = g->bits.n > 0 ? span_cut(&g->bits, ' ') :
	    span_make("", 0);

	for (g->columns = 1;; g->columns++) {
		bool last = memchr(line.p, '\t', line.n) == NULL;
		struct span name = span_cut(&line, '\t');

		if (span_eq(name, column))
			g->bits_column = g->columns - 1;
		if (span_eq(name, g->number))
			g->number_column = g->columns - 1;
		if (last)
			return;
	}
}

/* The bits of a cell: which words of the head line stand in it. */
static uint64_t
bits_of(const struct generator *g, struct span cell)
{
	uint64_t bits = 0;

	while (cell.n > 0) {
		struct span word = span_cut(&cell, g->bits_mark), all = g->bits;
		uint64_t bit = 1;

		while (!span_eq(span_cut(&all, ' '), word)) {
			bit <<= 1;
			if (all.n == 0 || bit == 0)
				rows_fail(&g->in,
				    "a word that the line # bits has not");
		}
		bits |= bit;
	}
	return bits;
}

static void
add_bits(struct generator *g, uint64_t bits)
{
	if (g->rows == g->bit_cap)
		g->bit = memory_more(g->bit, &g->bit_cap, sizeof(*g->bit));
	g->bit[g->rows] = bits;
}

/* Put the number that a cell is above the row's bits. */
static void
add_number(struct generator *g, struct span cell)
{
	uint64_t n = 0;
	size_t i;

	for (i = 0; i < cell.n; i++)
		if (cell.p[i] < '0' || cell.p[i] > '9' || n > 99999999)
			rows_fail(&g->in, "no number where # number wants one");
		else
			n = n * 10 + (uint64_t)(cell.p[i] - '0');
	g->bit[g->rows] |= n << TABLE_NUMBER;
}

static void
read_row(struct generator *g, struct span line)
{
	struct span keys;
	uint32_t i;

	for (i = 0; i < g->columns; i++) {
		bool last = memchr(line.p, '\t', line.n) == NULL;
		struct span cell = span_cut(&line, '\t');

		if (last != (i == g->columns - 1))
			rows_fail(&g->in,
			    "another number of cells than columns");
		if (g->cells == g->cell_cap)
			g->cell = memory_more(g->cell, &g->cell_cap,
			    sizeof(*g->cell));
		g->cell[g->cells++] = intern(g, cell);
		if (g->bits.n > 0 && i == g->bits_column)
			add_bits(g, bits_of(g, cell));
		if (g->number.n > 0 && i == g->number_column)
			add_number(g, cell);
		if (i > 0 || !g->index)
			continue;
		for (keys = cell; keys.n > 0;) {
			struct span key = span_cut(&keys, '|');

			if (key.n == 0)
				rows_fail(&g->in, "an empty key");
			if (g->keys == g->key_cap)
				g->key = memory_more(g->key, &g->key_cap,
				    sizeof(*g->key));
			g->key[g->keys++] = (struct trie_key){ key,
			    (int32_t)g->rows };
		}
	}
	g->rows++;
}

static void
read_all(struct generator *g)
{
	struct span line;

	while (rows_line(&g->in, &line)) {
		if (line.n == 0)
			rows_fail(&g->in, "an empty line");
		if (span_is(line, "# index: none"))
			g->index = false;
		else if (span_is(line, "# index: backward"))
			g->backward = true;
		else if (span_is(line, "# index: character"))
			g->characters = true;
		else if (span_starts(line, SPAN("# bits: "))) {
			g->bits = span_sub(line, strlen("# bits: "), line.n);
			g->bits_mark = ' ';
		} else if (span_starts(line, SPAN("# number: "))) {
			g->number = span_sub(line, strlen("# number: "),
			    line.n);
		} else if (span_starts(line, SPAN("# bits, comma: "))) {
			g->bits = span_sub(line, strlen("# bits, comma: "),
			    line.n);
			g->bits_mark = ',';
		}
		else if (line.p[0] == '#')
			continue;
		else if (g->columns == 0)
			read_columns(g, line);
		else
			read_row(g, line);
	}
	if (g->columns == 0)
		rows_fail(&g->in, "no column names");
	if (g->rows >= TABLE_NONE)
		rows_fail(&g->in, "too many rows");
}

static void
write_pool(const char *name, struct span s)
{
	size_t i;

	printf("static const char %s[] =", name);
	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (i % 32 == 0)
			printf("\n\t\"");
		if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?')
			putchar(c);
		else
			printf("\\%03o", c);
		if (i % 32 == 31 || i == s.n - 1)
			putchar('"');
	}
	printf("%s;\n\n", s.n == 0 ? " \"\"" : "");
}

static void
write_words(const char *name, const uint64_t *v, size_t n)
{
	size_t i;

	printf("static const uint64_t %s[] = {", name);
	for (i = 0; i < n; i++)
		printf("%s0x%llx,", i % 8 == 0 ? "\n\t" : " ",
		    (unsigned long long)v[i]);
	printf("\n};\n\n");
}

/* The character of three bytes that follows n bytes of the key (read from its
 * end where the index is backward), or 0. */
static uint32_t
three(const struct generator *g, struct span key, size_t n)
{
	const char *p;

	if (key.n < n + 3)
		return 0;
	p = key.p + (g->backward ? key.n - n - 3 : n);
	return table_is_three(p) ? table_three(p) : 0;
}

/* The slot of that key, which may be there. */
static struct table_slot *
slot_of(struct table_slot *slot, uint64_t key)
{
	while (slot->one != 0 &&
	    (slot->one != (uint32_t)key || slot->two != key >> 32))
		slot++;
	slot->one = (uint32_t)key;
	slot->two = (uint16_t)(key >> 32);
	return slot;
}

/* What a key begins with, as a number: two characters of three bytes, or one; 0:
 * with none. */
static uint64_t
begin_of(const struct generator *g, struct span key)
{
	uint32_t two = three(g, key, 3);
	const char *p = g->backward ? key.p + key.n - (two == 0 ? 3 : 6) : key.p;

	return three(g, key, 0) == 0 ? 0 : two != 0 ? table_six_bytes(p) :
	    table_three_bytes(p) | (key.n > 3 ? TABLE_OTHER : 0);
}

/* What the key has behind its first six bytes (of an index backward: before its
 * last six). */
static struct table_tail
tail_of(const struct generator *g, const struct trie_key *key, struct buf *text)
{
	struct table_tail tail = { .row = (uint16_t)key->value,
	    .text = (uint32_t)text->n, .n = (uint8_t)(key->key.n - 6) };
	struct span s = g->backward ? span_sub(key->key, 0, tail.n) :
	    span_sub(key->key, 6, key->key.n);
	char near[8] = { 0 };
	size_t i;

	if (s.n > UINT8_MAX) {
		fprintf(stderr, "table: %s: a key is too long\n", g->in.file);
		exit(1);
	}
	buf_put(text, s);
	for (i = 0; i < s.n && i < 8; i++) {
		size_t at = g->backward ? 7 - i : i;

		near[at] = g->backward ? s.p[s.n - 1 - i] : s.p[i];
		tail.mask |= UINT64_C(0xFF) << 8 * at;
	}
	tail.near = table_eight_bytes(near);
	return tail;
}

/* Note in the slot of what they begin with, n bytes, how the keys from..to go
 * on behind that.  Returns how many are longer; those are put to `tail`. */
static size_t
note_keys(const struct generator *g, size_t from, size_t to, size_t n,
    struct table_slot *slot, struct table_tail *tail, struct buf *text)
{
	size_t longest = 0, len, i, tails = 0;

	slot->row = TABLE_NONE;
	for (i = from; i < to; i++) {
		struct span key = g->key[i].key;

		if (key.n > longest)
			longest = key.n;
		if (key.n == n)
			slot->row = (uint16_t)g->key[i].value;
		else
			slot->more |= g->backward ? table_more_back(key.p +
			    key.n - n, key.n - n) : table_more(key.p + n,
			    key.n - n);
	}
	if (n < 6)
		return 0;
	for (len = longest; len > n; len--)
		for (i = from; i < to; i++)
			if (g->key[i].key.n == len)
				tail[tails++] = tail_of(g, &g->key[i], text);
	if (tails > 0)
		tail[tails - 1].last = 1;
	return tails;
}

static void
write_tails(const struct table_tail *tail, size_t n, struct span text)
{
	size_t i;

	printf("static const struct table_tail tail[] = {");
	for (i = 0; i < n; i++)
		printf("%s{ 0x%llx, 0x%llx, %u, %u, %u, %u },", i % 2 == 0 ?
		    "\n\t" : " ", (unsigned long long)tail[i].near,
		    (unsigned long long)tail[i].mask, (unsigned)tail[i].text,
		    (unsigned)tail[i].row, (unsigned)tail[i].n,
		    (unsigned)tail[i].last);
	printf("%s\n};\n\n", n == 0 ? "\n\t{ 0 }" : "");
	write_pool("tail_text", text);
}

/* How the keys, which are in order, begin: see lib/table.h. */
static void
write_first(const struct generator *g)
{
	static uint64_t bits[1024];
	struct table_slot *slot;
	struct table_tail *tail;
	struct buf text = { 0 };
	uint64_t *pair;
	unsigned shift = 64 - 6;
	uint32_t cp;
	size_t key, pairs = 64, slots, tails = 0, i;

	for (; pairs < g->keys * 8; pairs *= 2)
		shift--;
	/* A run of slots that begins with the last one goes on behind it. */
	slots = (pairs >> TABLE_SLOT) + g->keys + 1;
	pair = memory_zeroed(pairs / 64, sizeof(*pair));
	slot = memory_zeroed(slots, sizeof(*slot));
	tail = memory_zeroed(g->keys + 1, sizeof(*tail));
	for (key = 0; key < g->keys; key++) {
		struct span s = g->key[key].key;
		uint64_t begin = begin_of(g, s);
		uint32_t one = three(g, s, 0), bit;
		size_t to = key + 1;

		if (!utf8_valid(s)) {
			fprintf(stderr, "table: %s: a key is no UTF-8\n",
			    g->in.file);
			exit(1);
		}
		if (one == 0) {
			one = (unsigned char)s.p[g->backward ? s.n - 1 : 0];
			bits[one / 64] |= UINT64_C(1) << one % 64;
			continue;
		}
		bits[one / 64] |= UINT64_C(1) << one % 64;
		bit = table_hash(begin, shift);
		pair[bit / 64] |= UINT64_C(1) << bit % 64;
		while (to < g->keys && begin_of(g, g->key[to].key) == begin)
			to++;
		i = begin >> 32 == 0 ? 3 : 6;
		slot_of(slot + (bit >> TABLE_SLOT), begin)->to =
		    (uint32_t)tails;
		tails += note_keys(g, key, to, i, slot_of(slot +
		    (bit >> TABLE_SLOT), begin), tail + tails, &text);
		key = to - 1;
	}
	while (slots > 1 && slot[slots - 2].one == 0)
		slots--;
	write_words("pair", pair, pairs / 64);
	printf("static const struct table_slot slot[] = {");
	for (i = 0; i < slots; i++)
		printf("%s{ 0x%x, 0x%x, %u, %u, 0x%x },", i % 4 == 0 ? "\n\t" :
		    " ", (unsigned)slot[i].one, (unsigned)slot[i].two,
		    (unsigned)slot[i].row, (unsigned)slot[i].to,
		    (unsigned)slot[i].more);
	printf("\n};\n\n");
	write_tails(tail, tails, buf_span(&text));
	printf("static const struct table_first first = {\n\t{");
	for (cp = 0; cp < 1024; cp++)
		printf("%s0x%llx,", cp % 8 == 0 ? "\n\t" : " ",
		    (unsigned long long)bits[cp]);
	printf("\n\t}, pair, slot, %u, tail, tail_text\n};\n\n", shift);
	free(pair);
	free(slot);
	free(tail);
	buf_free(&text);
}

/*
 * The bits of characters by code point, in blocks of 16 of them: see
 * lib/characters.h.
 */
static void
write_characters(const struct generator *g, const char *name)
{
	static uint32_t bits[0x10000];
	static unsigned block[0x1000];
	unsigned blocks = 1;
	uint32_t cp;
	size_t i;

	for (i = 0; i < g->keys; i++) {
		struct span key = g->key[i].key;
		uint64_t bit = g->bit[g->key[i].value];

		if (utf8_decode(key.p, key.n, &cp) != key.n || cp > 0xFFFF ||
		    bits[cp] != 0 || bit == 0 || bit > UINT32_MAX) {
			fprintf(stderr, "table: %s: not one character with "
			    "its classes, or twice: %.*s\n", g->in.file,
			    (int)key.n, key.p);
			exit(1);
		}
		bits[cp] = (uint32_t)bit;
	}
	for (cp = 0; cp < 0x10000; cp++)
		if (bits[cp] != 0 && block[cp / 16] == 0)
			block[cp / 16] = blocks++;
	if (blocks > 256)
		rows_fail(&g->in, "too many blocks of characters");
	printf("/* Made from %s by lib/gen/table.c. */\n"
	    "#include \"%s.h\"\n\nconst uint8_t %s_block[0x1000] = {",
	    g->in.file, name, name);
	for (cp = 0; cp < 0x1000; cp++)
		printf("%s%u,", cp % 16 == 0 ? "\n\t" : " ", block[cp]);
	printf("\n};\n\nconst uint32_t %s_bits[] = {\n\t0", name);
	for (i = 1; i < 16; i++)
		printf(", 0");
	for (cp = 0; cp < 0x10000; cp++)
		if (block[cp / 16] != 0)
			printf(",%s0x%x", cp % 16 == 0 ? "\n\t" : " ",
			    (unsigned)bits[cp]);
	printf("\n};\n");
}

static void
write_table(struct generator *g, const char *name)
{
	struct trie_node *node = NULL;
	const struct trie_key *twice;
	uint32_t i, nodes = 0;

	if (g->index) {
		nodes = trie_build(g->key, g->keys, g->backward, &node, &twice);
		if (twice != NULL) {
			fprintf(stderr, "table: %s: the key %.*s stands twice\n",
			    g->in.file, (int)twice->key.n, twice->key.p);
			exit(1);
		}
	}
	printf("/* Made from %s by lib/gen/table.c. */\n"
	    "#include \"table.h\"\n\n", g->in.file);
	write_pool("pool", buf_span(&g->pool));
	printf("static const uint32_t cell[] = {");
	for (i = 0; i < g->cells; i++)
		printf("%s%u,", i % 8 == 0 ? "\n\t" : " ", g->cell[i]);
	printf("%s\n};\n\n", g->cells == 0 ? " 0" : "");
	printf("static const struct trie_node node[] = {");
	for (i = 0; i < nodes; i++)
		printf("%s{ %d, %d, %d },", i % 4 == 0 ? "\n\t" : " ",
		    node[i].base, node[i].check, node[i].value);
	printf("%s\n};\n\n", nodes == 0 ? " { 0, 0, -1 }" : "");
	write_first(g);
	if (g->bits.n > 0)
		write_words("bits", g->bit, g->rows);
	printf("extern const struct table table_%s;\n"
	    "const struct table table_%s = {\n"
	    "\tpool, cell, %u, %u, { node, %u }, &first, %s\n};\n",
	    name, name, g->rows, g->columns, nodes == 0 ? 1 : nodes,
	    g->bits.n > 0 ? "bits" : "NULL");
	free(node);
}

int
main(int argc, char **argv)
{
	struct generator g = { .index = true };

	if (argc != 3) {
		fprintf(stderr, "usage: table NAME FILE.tsv > NAME.c\n");
		return 1;
	}
	rows_open(&g.in, argv[2]);
	read_all(&g);
	if (g.characters)
		write_characters(&g, argv[1]);
	else
		write_table(&g, argv[1]);
	free(g.key);
	free(g.cell);
	free(g.seen);
	free(g.bit);
	rows_close(&g.in);
	buf_free(&g.pool);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
