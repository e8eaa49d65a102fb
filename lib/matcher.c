#include <stdlib.h>

#include "matcher.h"
#include "utf8.h"

/* Code points beyond Unicode: a byte that is no UTF-8 matches the same byte
 * only. */
#define BAD_BYTE	0x110000u
/* What follows the only character of a key of one. */
#define NOTHING		0x1FFFFFu
/* What stands behind a text; in no key. */
#define END		0x1FFFFEu
/* Nodes of depth 1 are numbered below, deeper ones from here on. */
#define DEEP		0x200000u
/* Flags beside the code point of an edge: its slot is in use; a key ends at
 * the node; edges leave the node. */
#define USED		0x80000000u
#define ENDS		0x40000000u
#define LEAVES		0x20000000u
#define CODE		0x001FFFFFu
/* Places of the text that are filtered at once. */
#define BATCH		256

static inline uint32_t
edge_hash(uint32_t parent, uint32_t code, uint32_t bits)
{
	uint64_t h = ((uint64_t)parent << 21 ^ code) * 0x9E3779B97F4A7C15u;

	return (uint32_t)(h >> (64 - bits));
}

static inline uint32_t
pair_hash(uint32_t a, uint32_t b, uint32_t bits)
{
	return (a * 0x9E3779B1u ^ b * 0x85EBCA77u) * 0xC2B2AE3Du >> (32 - bits);
}

uint32_t
matcher_fold(uint32_t code)
{
	if (code >= 0xFF01 && code <= 0xFF5E)
		code -= 0xFEE0;
	else if (code == 0x3000)
		return ' ';
	if ((code >= 'A' && code <= 'Z') ||
	    (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) ||
	    (code >= 0x410 && code <= 0x42F))
		return code + 32;
	return code;
}

void
matcher_read(struct matcher_text *text, struct span span)
{
	const unsigned char *p = (const unsigned char *)span.p;
	size_t at = 0, n = 0, *begin;
	uint32_t code, *to;

	if (span.n + 2 > text->cap) {
		text->cap = span.n + span.n / 2 + 64;
		text->code = memory_resize(text->code, text->cap,
		    sizeof(*text->code));
		text->at = memory_resize(text->at, text->cap,
		    sizeof(*text->at));
	}
	to = text->code;
	begin = text->at;
	while (at < span.n) {
		begin[n] = at;
		/* Most characters are ideographs below U+F000: three bytes
		 * and nothing to fold. */
		if (p[at] >= 0xE4 && p[at] < 0xED && span.n - at >= 3 &&
		    (p[at + 1] & 0xC0) == 0x80 && (p[at + 2] & 0xC0) == 0x80) {
			to[n++] = (uint32_t)(p[at] & 0x0F) << 12 |
			    (uint32_t)(p[at + 1] & 0x3F) << 6 |
			    (p[at + 2] & 0x3F);
			at += 3;
			continue;
		}
		if (p[at] < 0x80) {
			code = p[at++];
			to[n++] = code >= 'A' && code <= 'Z' ?
			    code + 32 : code;
			continue;
		}
		size_t len = utf8_decode(span.p + at, span.n - at, &code);

		to[n++] = code == UTF8_BAD ? BAD_BYTE + p[at] :
		    matcher_fold(code);
		at += len;
	}
	text->at[n] = at;
	text->code[n] = text->code[n + 1] = END;
	text->n = n;
	text->span = span;
}

void
matcher_text_free(struct matcher_text *text)
{
	free(text->code);
	free(text->at);
	*text = (struct matcher_text){ 0 };
}

/* The slot of the edge, or of a free one. */
static inline uint32_t
find_edge(const struct matcher *m, uint32_t parent, uint32_t code)
{
	uint32_t mask = (1u << m->edge_bits) - 1;
	uint32_t i = edge_hash(parent, code, m->edge_bits);

	for (; m->edge[i].code != 0; i = (i + 1) & mask)
		if (m->edge[i].parent == parent &&
		    (m->edge[i].code & CODE) == code)
			break;
	return i;
}

static inline bool
has_bit(const uint64_t *bits, uint32_t at)
{
	return (bits[at / 64] >> (at % 64) & 1) != 0;
}

static inline void
put_hit(struct matcher_hits *hits, size_t from, size_t to, uint32_t value)
{
	if (hits->n == hits->cap)
		hits->v = memory_more(hits->v, &hits->cap, sizeof(*hits->v));
	hits->v[hits->n++] = (struct matcher_hit){ from, to, value };
}

#ifdef __GNUC__
#define PREFETCH(p)	__builtin_prefetch(p)
#else
#define PREFETCH(p)	((void)(p))
#endif

/* The places from `from` on, at most BATCH, at which a key may begin. */
static size_t
filter(const struct matcher *m, const uint32_t *code, size_t n,
    uint16_t *place)
{
	size_t i, found = 0;

	for (i = 0; i < n; i++) {
		uint32_t h = pair_hash(code[i], code[i + 1], m->pair_bits);

		place[found] = (uint16_t)i;
		found += (size_t)has_bit(m->pair, h) |
		    (size_t)has_bit(m->single, code[i] % MATCHER_SINGLES);
	}
	return found;
}

/*
 * The slots of the first edges of these places.  Memory is asked for a round
 * ahead: for all first edges, then for the second ones, which walk() looks
 * at.
 */
static void
first_edges(const struct matcher *m, const uint32_t *code,
    const uint16_t *place, size_t n, uint32_t *slot)
{
	const uint32_t *c;
	size_t i;

	for (i = 0; i < n; i++) {
		c = code + place[i];
		PREFETCH(&m->edge[edge_hash(c[0], c[1], m->edge_bits)]);
	}
	for (i = 0; i < n; i++) {
		c = code + place[i];
		slot[i] = find_edge(m, c[0], c[1]);
		if (m->edge[slot[i]].code & LEAVES)
			PREFETCH(&m->edge[edge_hash(DEEP + slot[i], c[2],
			    m->edge_bits)]);
	}
}

/* All keys that begin at `from`; `slot` is that of the first edge. */
static void
walk(const struct matcher *m, const struct matcher_text *text, size_t from,
    uint32_t slot, struct matcher_hits *hits)
{
	uint32_t one = text->code[from];
	size_t at = from + 2;

	if (has_bit(m->single, one % MATCHER_SINGLES)) {
		uint32_t alone = find_edge(m, one, NOTHING);

		if (m->edge[alone].code != 0)
			put_hit(hits, from, from + 1, m->value[alone]);
	}
	for (;; at++) {
		if (m->edge[slot].code & ENDS)
			put_hit(hits, from, at, m->value[slot]);
		if ((m->edge[slot].code & LEAVES) == 0 || at >= text->n)
			return;
		slot = find_edge(m, DEEP + slot, text->code[at]);
	}
}

void
matcher_scan(const struct matcher *m, const struct matcher_text *text,
    size_t from, size_t to, struct matcher_hits *hits)
{
	uint16_t place[BATCH];
	uint32_t slot[BATCH];
	size_t i, n, found;

	if (m->nodes == 0)
		return;
	if (to > text->n)
		to = text->n;
	for (; from < to; from += n) {
		n = to - from < BATCH ? to - from : BATCH;
		found = filter(m, text->code + from, n, place);
		first_edges(m, text->code + from, place, found, slot);
		for (i = 0; i < found; i++)
			walk(m, text, from + place[i], slot[i], hits);
	}
}

/* The next code point of a key, folded. */
static uint32_t
key_code(struct span key, size_t *at)
{
	uint32_t code;
	size_t len = utf8_decode(key.p + *at, key.n - *at, &code);

	if (code == UTF8_BAD)
		code = BAD_BYTE + (unsigned char)key.p[*at];
	else
		code = matcher_fold(code);
	*at += len;
	return code;
}

uint32_t
matcher_find(const struct matcher *m, struct span key)
{
	size_t at = 0;
	uint32_t node, slot;

	if (m->nodes == 0 || key.n == 0)
		return 0;
	node = key_code(key, &at);
	do {
		slot = find_edge(m, node, at == key.n ? NOTHING :
		    key_code(key, &at));
		if (m->edge[slot].code == 0)
			return 0;
		node = DEEP + slot;
	} while (at < key.n);
	return m->edge[slot].code & ENDS ? m->value[slot] : 0;
}

static void
grow_steps(struct matcher_build *b)
{
	struct matcher_step *old = b->step;
	size_t i, n = b->step_bits == 0 ? 0 : (size_t)1 << b->step_bits;
	uint32_t at, mask;

	b->step_bits = n == 0 ? 8 : b->step_bits + 1;
	mask = (1u << b->step_bits) - 1;
	b->step = memory_zeroed((size_t)1 << b->step_bits, sizeof(*b->step));
	for (i = 0; i < n; i++) {
		if (old[i].child == 0)
			continue;
		at = edge_hash(old[i].parent, old[i].code, b->step_bits);
		while (b->step[at].child != 0)
			at = (at + 1) & mask;
		b->step[at] = old[i];
	}
	free(old);
}

static uint32_t
new_node(struct matcher_build *b)
{
	if (b->nodes == b->value_cap)
		b->value = memory_more(b->value, &b->value_cap,
		    sizeof(*b->value));
	b->value[b->nodes] = 0;
	return DEEP + b->nodes++;
}

static uint32_t
make_step(struct matcher_build *b, uint32_t node, uint32_t code)
{
	uint32_t mask, i;

	if (b->steps * 8 >= ((size_t)5 << b->step_bits))
		grow_steps(b);
	mask = (1u << b->step_bits) - 1;
	i = edge_hash(node, code, b->step_bits);
	for (; b->step[i].child != 0; i = (i + 1) & mask)
		if (b->step[i].parent == node && b->step[i].code == code)
			return b->step[i].child;
	b->steps++;
	b->step[i] = (struct matcher_step){ node, code, new_node(b) };
	return b->step[i].child;
}

uint32_t *
matcher_key(struct matcher_build *b, struct span key)
{
	uint32_t node, length = 1;
	size_t at = 0;

	if (key.n == 0)
		return NULL;
	if (b->step_bits == 0)
		grow_steps(b);
	node = key_code(key, &at);
	if (at == key.n)
		node = make_step(b, node, NOTHING);
	for (; at < key.n; length++)
		node = make_step(b, node, key_code(key, &at));
	if (length > b->longest)
		b->longest = length;
	return &b->value[node - DEEP];
}

static void
set_bit(uint64_t *bits, uint32_t at)
{
	bits[at / 64] |= (uint64_t)1 << (at % 64);
}

/* Let what begins with these two through the filter. */
static void
let_through(struct matcher_build *b, uint32_t first, uint32_t second,
    uint32_t pair_bits)
{
	if (second == NOTHING)
		set_bit(b->single, first % MATCHER_SINGLES);
	else
		set_bit(b->pair, pair_hash(first, second, pair_bits));
}

/* The steps in the order of their children, for a parent stands before its
 * children and its slot must be known. */
static void
lay_edges(struct matcher_build *b, const struct matcher_step **step,
    uint32_t bits)
{
	uint32_t mask = (1u << bits) - 1, i, at;
	uint32_t *slot = memory_resize(NULL, b->nodes, sizeof(*slot));

	for (i = 0; i < b->nodes; i++) {
		uint32_t parent = step[i]->parent;

		if (parent >= DEEP) {
			at = slot[parent - DEEP];
			b->edge[at].code |= LEAVES;
			parent = DEEP + at;
		}
		at = edge_hash(parent, step[i]->code, bits);
		while (b->edge[at].code != 0)
			at = (at + 1) & mask;
		slot[i] = at;
		b->slot_value[at] = b->value[i];
		b->edge[at] = (struct matcher_edge){ parent, step[i]->code |
		    USED | (b->value[i] != 0 ? ENDS : 0) };
	}
	free(slot);
}

void
matcher_finish(struct matcher_build *b, struct matcher *m)
{
	size_t i, slots = b->step_bits == 0 ? 0 : (size_t)1 << b->step_bits;
	size_t pairs = 0;
	uint32_t pair_bits = 14, edge_bits = 4;
	const struct matcher_step **step;

	*m = (struct matcher){ 0 };
	if (b->nodes == 0)
		return;
	step = memory_resize(NULL, b->nodes, sizeof(*step));
	for (i = 0; i < slots; i++)
		if (b->step[i].child != 0) {
			step[b->step[i].child - DEEP] = &b->step[i];
			pairs += b->step[i].parent < DEEP;
		}
	/* At most a sixteenth of the bits set, so that few other pairs get
	 * through; at most half of the slots used, so that a search that
	 * finds nothing ends soon. */
	while (pair_bits < 28 && (size_t)1 << pair_bits < pairs * 16)
		pair_bits++;
	while (((size_t)1 << edge_bits) < (size_t)b->nodes * 2)
		edge_bits++;
	free(b->edge);
	free(b->slot_value);
	free(b->pair);
	free(b->single);
	b->edge = memory_zeroed((size_t)1 << edge_bits, sizeof(*b->edge));
	b->slot_value = memory_zeroed((size_t)1 << edge_bits,
	    sizeof(*b->slot_value));
	b->pair = memory_zeroed((size_t)1 << (pair_bits - 6),
	    sizeof(*b->pair));
	b->single = memory_zeroed(MATCHER_SINGLES / 64, sizeof(*b->single));
	lay_edges(b, step, edge_bits);
	for (i = 0; i < b->nodes; i++)
		if (step[i]->parent < DEEP)
			let_through(b, step[i]->parent, step[i]->code,
			    pair_bits);
	free(step);
	*m = (struct matcher){ b->edge, b->slot_value, b->pair, b->single,
	    edge_bits, pair_bits, b->nodes, b->longest };
}

void
matcher_build_free(struct matcher_build *b)
{
	free(b->step);
	free(b->value);
	free(b->edge);
	free(b->slot_value);
	free(b->pair);
	free(b->single);
	*b = (struct matcher_build){ 0 };
}
