#include <stdlib.h>

#include "matcher.h"
#include "utf8.h"

/* Code points beyond Unicode: a byte that is no UTF-8 matches the same byte
 * only. */
#define BAD_BYTE	0x110000u
/* What follows the only character of a key of one. */
#define NOTHING		0x1FFFFFu
/* A node of depth 1 is its character, so that no edge leads there; deeper
 * nodes are numbered from here on. */
#define DEEP		0x200000u

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
	size_t at = 0, n = 0;
	uint32_t code;

	if (span.n + 1 > text->cap) {
		text->cap = span.n + span.n / 2 + 64;
		text->code = memory_resize(text->code, text->cap,
		    sizeof(*text->code));
		text->at = memory_resize(text->at, text->cap,
		    sizeof(*text->at));
	}
	while (at < span.n) {
		text->at[n] = at;
		/* Most characters are ideographs below U+F000: three bytes
		 * and nothing to fold. */
		if (p[at] >= 0xE4 && p[at] < 0xED && span.n - at >= 3 &&
		    (p[at + 1] & 0xC0) == 0x80 && (p[at + 2] & 0xC0) == 0x80) {
			text->code[n++] = (uint32_t)(p[at] & 0x0F) << 12 |
			    (uint32_t)(p[at + 1] & 0x3F) << 6 |
			    (p[at + 2] & 0x3F);
			at += 3;
			continue;
		}
		if (p[at] < 0x80) {
			code = p[at++];
			text->code[n++] = code >= 'A' && code <= 'Z' ?
			    code + 32 : code;
			continue;
		}
		size_t len = utf8_decode(span.p + at, span.n - at, &code);

		text->code[n++] = code == UTF8_BAD ? BAD_BYTE + p[at] :
		    matcher_fold(code);
		at += len;
	}
	text->at[n] = at;
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

static inline uint32_t
step(const struct matcher *m, uint32_t node, uint32_t code)
{
	uint32_t mask = (1u << m->edge_bits) - 1;
	uint32_t i = edge_hash(node, code, m->edge_bits);

	for (; m->edge[i].child != 0; i = (i + 1) & mask)
		if (m->edge[i].parent == node && m->edge[i].code == code)
			return m->edge[i].child;
	return 0;
}

static inline bool
may_begin(const struct matcher *m, uint32_t a, uint32_t b)
{
	uint32_t h = pair_hash(a, b, m->pair_bits);

	return (m->pair[h / 64] >> (h % 64) & 1) != 0;
}

static inline void
put_hit(struct matcher_hits *hits, size_t from, size_t to, uint32_t value)
{
	if (hits->n == hits->cap)
		hits->v = memory_more(hits->v, &hits->cap, sizeof(*hits->v));
	hits->v[hits->n++] = (struct matcher_hit){ from, to, value };
}

static void
walk(const struct matcher *m, const struct matcher_text *text, size_t from,
    struct matcher_hits *hits)
{
	uint32_t node = text->code[from];
	size_t at;

	for (at = from + 1; at < text->n; at++) {
		node = step(m, node, text->code[at]);
		if (node == 0)
			return;
		if (m->value[node - DEEP] != 0)
			put_hit(hits, from, at + 1, m->value[node - DEEP]);
	}
}

static void
single(const struct matcher *m, uint32_t code, size_t at,
    struct matcher_hits *hits)
{
	uint32_t node = step(m, code, NOTHING);

	if (node != 0)
		put_hit(hits, at, at + 1, m->value[node - DEEP]);
}

void
matcher_scan(const struct matcher *m, const struct matcher_text *text,
    size_t from, size_t to, struct matcher_hits *hits)
{
	const uint32_t *code = text->code;
	size_t at;

	if (m->nodes == 0)
		return;
	for (at = from; at < to && at < text->n; at++) {
		if (m->singles && may_begin(m, code[at], NOTHING))
			single(m, code[at], at, hits);
		if (at + 1 < text->n && may_begin(m, code[at], code[at + 1]))
			walk(m, text, at, hits);
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
	uint32_t node;

	if (m->nodes == 0 || key.n == 0)
		return 0;
	node = key_code(key, &at);
	if (at == key.n)
		node = step(m, node, NOTHING);
	while (at < key.n && node != 0)
		node = step(m, node, key_code(key, &at));
	return node == 0 ? 0 : m->value[node - DEEP];
}

static void
grow_edges(struct matcher_build *b)
{
	struct matcher_edge *old = b->edge;
	size_t i, n = b->edge_bits == 0 ? 0 : (size_t)1 << b->edge_bits;
	uint32_t at, mask;

	b->edge_bits = n == 0 ? 12 : b->edge_bits + 1;
	mask = (1u << b->edge_bits) - 1;
	b->edge = memory_zeroed((size_t)1 << b->edge_bits, sizeof(*b->edge));
	for (i = 0; i < n; i++) {
		if (old[i].child == 0)
			continue;
		at = edge_hash(old[i].parent, old[i].code, b->edge_bits);
		while (b->edge[at].child != 0)
			at = (at + 1) & mask;
		b->edge[at] = old[i];
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

	if (b->edges * 8 >= ((size_t)5 << b->edge_bits))
		grow_edges(b);
	mask = (1u << b->edge_bits) - 1;
	i = edge_hash(node, code, b->edge_bits);
	for (; b->edge[i].child != 0; i = (i + 1) & mask)
		if (b->edge[i].parent == node && b->edge[i].code == code)
			return b->edge[i].child;
	b->edges++;
	b->edge[i] = (struct matcher_edge){ node, code, new_node(b) };
	return b->edge[i].child;
}

uint32_t *
matcher_key(struct matcher_build *b, struct span key)
{
	uint32_t node, length = 1;
	size_t at = 0;

	if (key.n == 0)
		return NULL;
	if (b->edge_bits == 0)
		grow_edges(b);
	node = key_code(key, &at);
	if (at == key.n) {
		node = make_step(b, node, NOTHING);
		b->singles = true;
	}
	for (; at < key.n; length++)
		node = make_step(b, node, key_code(key, &at));
	if (length > b->longest)
		b->longest = length;
	return &b->value[node - DEEP];
}

static void
let_through(struct matcher_build *b, uint32_t first, uint32_t second)
{
	uint32_t h = pair_hash(first, second, b->pair_bits);

	b->pair[h / 64] |= (uint64_t)1 << (h % 64);
}

void
matcher_finish(struct matcher_build *b, struct matcher *m)
{
	size_t i, slots = b->edge_bits == 0 ? 0 : (size_t)1 << b->edge_bits;
	size_t pairs = 0;

	*m = (struct matcher){ 0 };
	if (b->nodes == 0)
		return;
	for (i = 0; i < slots; i++)
		if (b->edge[i].child != 0 && b->edge[i].parent < DEEP)
			pairs++;
	/* At most a sixteenth of the bits set, so that few other pairs get
	 * through. */
	for (b->pair_bits = 14; b->pair_bits < 28 &&
	    (size_t)1 << b->pair_bits < pairs * 16;)
		b->pair_bits++;
	free(b->pair);
	b->pair = memory_zeroed((size_t)1 << (b->pair_bits - 6),
	    sizeof(*b->pair));
	for (i = 0; i < slots; i++)
		if (b->edge[i].child != 0 && b->edge[i].parent < DEEP)
			let_through(b, b->edge[i].parent, b->edge[i].code);
	*m = (struct matcher){ b->edge, b->value, b->pair, b->edge_bits,
	    b->pair_bits, b->nodes, b->longest, b->singles };
}

void
matcher_build_free(struct matcher_build *b)
{
	free(b->edge);
	free(b->value);
	free(b->pair);
	*b = (struct matcher_build){ 0 };
}
