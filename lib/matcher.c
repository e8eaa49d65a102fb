#include <stdlib.h>

#include "matcher.h"
#include "utf8.h"

/* Code points beyond Unicode: a byte that is no UTF-8 matches the same byte
 * only. */
#define BAD_BYTE	0x110000u
/* What stands behind a text; in no key. */
#define END		0x1FFFFFu

/* The numbers of characters: of those in no key; of the first one. */
enum { NO_SYMBOL, FIRST_SYMBOL };

/* `check` of what is no node's child. */
#define NO_PARENT	UINT32_MAX
/* Places of the text that are asked at once. */
#define BATCH		256

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

/* A code point, or a byte that is none, as keys and texts have it. */
static size_t
read_other(const char *p, size_t n, uint32_t *to)
{
	uint32_t code;
	size_t len = utf8_decode(p, n, &code);

	*to = code == UTF8_BAD ? BAD_BYTE + (unsigned char)*p :
	    matcher_fold(code);
	return len;
}

static void
make_room(struct matcher_text *text, size_t bytes)
{
	if (bytes + 2 <= text->cap)
		return;
	text->cap = bytes + bytes / 2 + 64;
	text->code = memory_resize(text->code, text->cap, sizeof(*text->code));
	text->symbol = memory_resize(text->symbol, text->cap,
	    sizeof(*text->symbol));
	text->at = memory_resize(text->at, text->cap, sizeof(*text->at));
}

/* The next code point of a text; its bytes.  There are some left. */
static inline size_t
read_one(const unsigned char *p, size_t left, uint32_t *to)
{
	uint32_t b, c, code;

	if (*p < 0x80) {
		*to = *p >= 'A' && *p <= 'Z' ? *p + 32u : *p;
		return 1;
	}
	if (left >= 3 && *p >= 0xE0 && *p < 0xF0) {
		b = p[1] ^ 0x80u;
		c = p[2] ^ 0x80u;
		code = (*p & 15u) << 12 | b << 6 | c;
		if ((b | c) < 0x40 && code >= 0x800 && code - 0xD800 >= 0x800) {
			*to = code - 0x3001 < 0xA7FF ? code :
			    matcher_fold(code);
			return 3;
		}
	}
	return read_other((const char *)p, left, to);
}

size_t
matcher_decode_plain(struct span s, uint32_t *code, uint32_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t n = 0, from = 0;

	for (; from < s.n; n++) {
		at[n] = (uint32_t)from;
		from += read_one(p + from, s.n - from, &code[n]);
	}
	return n;
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

/* Which of four code points but U+3000 are neither folded nor surrogates,
 * and what the others become that are full-width marks and digits (FF01 to
 * FF20), which fold to those of ASCII; all bits of the rest are 0. */
__attribute__((target("ssse3")))
static inline __m128i
fold_lanes(__m128i *c)
{
	__m128i wide = _mm_and_si128(
	    _mm_cmpgt_epi32(*c, _mm_set1_epi32(0xFF00)),
	    _mm_cmplt_epi32(*c, _mm_set1_epi32(0xFF21)));

	*c = _mm_sub_epi32(*c, _mm_and_si128(wide, _mm_set1_epi32(0xFEE0)));
	return _mm_or_si128(wide,
	    _mm_cmplt_epi32(*c, _mm_set1_epi32(0xD800)));
}

/* What has been decoded of a span. */
struct decoded {
	size_t		 n, from;	/* code points, bytes */
};

/* Go on behind `k` characters of three bytes, and over one that is none of
 * those that are read side by side, and what follows it in ASCII. */
static inline struct decoded
over_other(struct span s, struct decoded d, unsigned k, uint32_t *code,
    uint32_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p;

	d.n += k;
	d.from += 3 * k;
	do {
		at[d.n] = (uint32_t)d.from;
		d.from += read_one(p + d.from, s.n - d.from, &code[d.n]);
		d.n++;
	} while (d.from < s.n && p[d.from] < 0x80);
	return d;
}

/* Four characters of three bytes at once: those of U+0800 to U+D7FF, of which
 * nothing is to be folded but U+3000, and full-width marks and digits; then the
 * rest of the span. */
__attribute__((target("ssse3")))
static size_t
decode_lanes(struct span s, struct decoded d, uint32_t *code, uint32_t *at)
{
	const unsigned char *p = (const unsigned char *)s.p;
	const __m128i order = _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6,
	    -1, 11, 10, 9, -1);
	const __m128i steps = _mm_setr_epi32(0, 3, 6, 9);
	__m128i v, c, good;
	unsigned mask;

	while (s.n - d.from >= 16) {
		v = _mm_shuffle_epi8(_mm_loadu_si128(
		    (const __m128i *)(const void *)(p + d.from)), order);
		c = _mm_or_si128(_mm_and_si128(v, _mm_set1_epi32(0x3F)),
		    _mm_or_si128(_mm_and_si128(_mm_srli_epi32(v, 2),
		    _mm_set1_epi32(0xFC0)), _mm_and_si128(
		    _mm_srli_epi32(v, 4), _mm_set1_epi32(0xF000))));
		good = _mm_and_si128(_mm_cmpeq_epi32(_mm_and_si128(v,
		    _mm_set1_epi32(0xF0C0C0)), _mm_set1_epi32(0xE08080)),
		    _mm_andnot_si128(_mm_cmpeq_epi32(c,
		    _mm_set1_epi32(0x3000)), _mm_cmpgt_epi32(c,
		    _mm_set1_epi32(0x7FF))));
		good = _mm_and_si128(good, fold_lanes(&c));
		_mm_storeu_si128((__m128i *)(void *)(code + d.n), c);
		_mm_storeu_si128((__m128i *)(void *)(at + d.n),
		    _mm_add_epi32(_mm_set1_epi32((int)d.from), steps));
		mask = (unsigned)_mm_movemask_ps(_mm_castsi128_ps(good));
		if (mask != 0xF) {
			d = over_other(s, d, (unsigned)__builtin_ctz(~mask),
			    code, at);
			continue;
		}
		d.n += 4;
		d.from += 12;
	}
	for (; d.from < s.n; d.n++) {
		at[d.n] = (uint32_t)d.from;
		d.from += read_one(p + d.from, s.n - d.from, &code[d.n]);
	}
	return d.n;
}

/* Eight of them at once. */
__attribute__((target("avx2")))
static size_t
decode_wide(struct span s, uint32_t *code, uint32_t *at)
{
	const char *p = s.p;
	const __m256i order = _mm256_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7,
	    6, -1, 11, 10, 9, -1, 2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11,
	    10, 9, -1);
	const __m256i steps = _mm256_setr_epi32(0, 3, 6, 9, 12, 15, 18, 21);
	struct decoded d = { 0, 0 };
	__m256i v, c, wide, good;
	unsigned mask;

	while (s.n - d.from >= 28) {
		v = _mm256_shuffle_epi8(_mm256_loadu2_m128i(
		    (const __m128i *)(const void *)(p + d.from + 12),
		    (const __m128i *)(const void *)(p + d.from)), order);
		c = _mm256_or_si256(_mm256_and_si256(v,
		    _mm256_set1_epi32(0x3F)), _mm256_or_si256(
		    _mm256_and_si256(_mm256_srli_epi32(v, 2),
		    _mm256_set1_epi32(0xFC0)), _mm256_and_si256(
		    _mm256_srli_epi32(v, 4), _mm256_set1_epi32(0xF000))));
		good = _mm256_and_si256(_mm256_cmpeq_epi32(_mm256_and_si256(v,
		    _mm256_set1_epi32(0xF0C0C0)), _mm256_set1_epi32(0xE08080)),
		    _mm256_andnot_si256(_mm256_cmpeq_epi32(c,
		    _mm256_set1_epi32(0x3000)), _mm256_cmpgt_epi32(c,
		    _mm256_set1_epi32(0x7FF))));
		/* As fold_lanes. */
		wide = _mm256_and_si256(_mm256_cmpgt_epi32(c,
		    _mm256_set1_epi32(0xFF00)), _mm256_cmpgt_epi32(
		    _mm256_set1_epi32(0xFF21), c));
		c = _mm256_sub_epi32(c, _mm256_and_si256(wide,
		    _mm256_set1_epi32(0xFEE0)));
		good = _mm256_and_si256(good, _mm256_or_si256(wide,
		    _mm256_cmpgt_epi32(_mm256_set1_epi32(0xD800), c)));
		_mm256_storeu_si256((__m256i *)(void *)(code + d.n), c);
		_mm256_storeu_si256((__m256i *)(void *)(at + d.n),
		    _mm256_add_epi32(_mm256_set1_epi32((int)d.from), steps));
		mask = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(good));
		if (mask != 0xFF) {
			d = over_other(s, d, (unsigned)__builtin_ctz(~mask),
			    code, at);
			continue;
		}
		d.n += 8;
		d.from += 24;
	}
	return decode_lanes(s, d, code, at);
}

size_t
matcher_decode(struct span s, uint32_t *code, uint32_t *at)
{
	if (__builtin_cpu_supports("avx2"))
		return decode_wide(s, code, at);
	return __builtin_cpu_supports("ssse3") ?
	    decode_lanes(s, (struct decoded){ 0, 0 }, code, at) :
	    matcher_decode_plain(s, code, at);
}
#else
size_t
matcher_decode(struct span s, uint32_t *code, uint32_t *at)
{
	return matcher_decode_plain(s, code, at);
}
#endif

void
matcher_read(struct matcher_text *text, struct span span)
{
	if (span.n > UINT32_MAX)
		span.n = UINT32_MAX;
	make_room(text, span.n);
	text->n = matcher_decode(span, text->code, text->at);
	text->at[text->n] = (uint32_t)span.n;
	text->code[text->n] = text->code[text->n + 1] = END;
	text->span = span;
}

void
matcher_text_free(struct matcher_text *text)
{
	free(text->code);
	free(text->symbol);
	free(text->at);
	*text = (struct matcher_text){ 0 };
}

static uint32_t
rare_symbol(const struct matcher *m, uint32_t code)
{
	uint32_t low = 0, high = m->rares;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (m->rare[middle] < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low < m->rares && m->rare[low] == code ?
	    m->symbols - m->rares + low : NO_SYMBOL;
}

/* The number of a character. */
static inline uint32_t
symbol_of(const struct matcher *m, uint32_t code)
{
	return code < MATCHER_PLANE ? m->symbol[code] : rare_symbol(m, code);
}

static inline void
put_one(struct matcher_hits *hits, size_t from, size_t to, uint32_t value)
{
	struct matcher_hits *list = &hits[value / MATCHER_LIST];

	if (list->n == list->cap)
		list->v = memory_more(list->v, &list->cap, sizeof(*list->v));
	list->v[list->n++] = (struct matcher_hit){ (uint32_t)from,
	    (uint32_t)to, value % MATCHER_LIST };
}

static inline void
put_hit(const struct matcher *m, struct matcher_hits *hits, size_t from,
    size_t to, uint32_t value)
{
	const uint32_t *one;

	if (value >= MATCHER_LIST || m->several == NULL) {
		put_one(hits, from, to, value);
		return;
	}
	for (one = m->several + value; *one != 0; one++)
		put_one(hits, from, to, *one);
}

/* Where keys begin in a batch of a text: characters that one is or begins with,
 * two, or one where that is a key by itself. */
struct starts {
	size_t		 n;
	struct start {
		uint32_t	from;
		uint32_t	at;	/* the node */
		uint32_t	value;	/* of the key that ends there, 0: none */
		uint32_t	next;	/* the node of one character more; 0 */
	}		 v[BATCH];
};

/* Number the characters of a text; behind them stand two that are in no key. */
static void
number(const struct matcher *m, const struct matcher_text *text)
{
	const uint32_t *code = text->code;
	uint32_t *to = text->symbol;
	size_t i = 0, n = text->n;

	for (; n - i >= 4 && (code[i] | code[i + 1] | code[i + 2] |
	    code[i + 3]) < MATCHER_PLANE; i += 4) {
		to[i] = m->symbol[code[i]];
		to[i + 1] = m->symbol[code[i + 1]];
		to[i + 2] = m->symbol[code[i + 2]];
		to[i + 3] = m->symbol[code[i + 3]];
	}
	for (; i < n; i++)
		to[i] = symbol_of(m, code[i]);
	to[n] = to[n + 1] = NO_SYMBOL;
}

/* How many characters lead to the node of a start. */
static inline size_t
letters_to(const struct matcher *m, uint32_t at)
{
	return 1 + (at >= m->symbols);
}

/*
 * Ask of n places whether keys begin there, and of those where they do how far
 * they go.  Neither of the two rounds has a branch that its data decide, so that
 * the questions need not wait for each other.
 */
static void
find_starts(const struct matcher *m, const uint32_t *symbol, size_t n,
    struct starts *to)
{
	const struct matcher_node *node = m->node;
	const uint32_t *check = m->check;
	uint32_t one = symbol[0], two, at, next, key;
	size_t i, found = 0;

	for (i = 0; i < n; i++) {
		two = symbol[i + 1];
		at = node[one].base + two;
		key = node[one].value != 0;
		to->v[found].from = (uint32_t)i;
		to->v[found].at = key ? one : at;
		found += key | (check[at] == one);
		one = two;
	}
	for (i = 0; i < found; i++) {
		at = to->v[i].at;
		next = node[at].base + symbol[to->v[i].from + letters_to(m, at)];
		to->v[i].value = node[at].value;
		to->v[i].next = check[next] == at ? next : 0;
	}
	to->n = found;
}

/* The keys from the node `at` on, which is that of the characters up to `to`;
 * `symbol` is the number of the one behind. */
static inline void
walk(const struct matcher *m, const uint32_t *symbol, uint32_t at, size_t from,
    size_t to, struct matcher_hits *hits)
{
	const struct matcher_node *node = m->node;
	uint32_t next;

	for (;; at = next, to++) {
		if (node[at].value != 0)
			put_hit(m, hits, from, to, node[at].value);
		next = node[at].base + *symbol++;
		if (m->check[next] != at)
			return;
	}
}

/* The longest key that begins at `from`: where it ends, its value; `from`: there
 * is none. */
static size_t
walk_longest(const struct matcher *m, const uint32_t *symbol, size_t from,
    uint32_t *value)
{
	const struct matcher_node *node = m->node;
	uint32_t at = *symbol, next;
	size_t to = from + 1, end = from;

	for (;; at = next, to++) {
		if (node[at].value != 0) {
			*value = node[at].value;
			end = to;
		}
		next = node[at].base + *++symbol;
		if (m->check[next] != at)
			return end;
	}
}

void
matcher_scan_longest(const struct matcher *m, const struct matcher_text *text,
    struct matcher_hits *hits)
{
	struct starts s;
	uint32_t value = 0;
	size_t from, at, to, i, n, reach = 0;

	if (m->nodes == 0)
		return;
	number(m, text);
	for (from = 0; from < text->n; from += n) {
		n = text->n - from < BATCH ? text->n - from : BATCH;
		find_starts(m, text->symbol + from, n, &s);
		for (i = 0; i < s.n; i++) {
			at = from + s.v[i].from;
			if (at < reach)
				continue;
			to = walk_longest(m, text->symbol + at, at, &value);
			if (to == at)
				continue;
			put_hit(m, hits, at, to, value);
			reach = to;
		}
	}
}

/* Put the keys that begin in a batch. */
static void
put_starts(const struct matcher *m, const struct matcher_text *text,
    size_t from, const struct starts *s, struct matcher_hits *hits)
{
	size_t i, at, to;

	for (i = 0; i < s->n; i++) {
		at = from + s->v[i].from;
		to = at + letters_to(m, s->v[i].at);
		if (s->v[i].value != 0)
			put_hit(m, hits, at, to, s->v[i].value);
		if (s->v[i].next != 0)
			walk(m, text->symbol + to + 1, s->v[i].next, at, to + 1,
			    hits);
	}
}

void
matcher_scan(const struct matcher *m, const struct matcher_text *text,
    struct matcher_hits *hits)
{
	struct starts s;
	size_t from, n;

	if (m->nodes == 0)
		return;
	number(m, text);
	for (from = 0; from < text->n; from += n) {
		n = text->n - from < BATCH ? text->n - from : BATCH;
		find_starts(m, text->symbol + from, n, &s);
		put_starts(m, text, from, &s, hits);
	}
}

/* The next code point of a key, folded. */
static inline uint32_t
key_code(struct span key, size_t *at)
{
	uint32_t code;

	*at += read_other(key.p + *at, key.n - *at, &code);
	return code;
}

uint32_t
matcher_find(const struct matcher *m, struct span key)
{
	uint32_t at, to;
	size_t i = 0;

	if (m->nodes == 0 || key.n == 0)
		return 0;
	for (at = symbol_of(m, key_code(key, &i)); i < key.n; at = to) {
		to = m->node[at].base + symbol_of(m, key_code(key, &i));
		if (m->check[to] != at)
			return 0;
	}
	return m->node[at].value;
}

/* ---------------------------------------------------------------- building */

static inline uint32_t
step_hash(uint32_t parent, uint32_t code, uint32_t bits)
{
	uint64_t h = ((uint64_t)parent << 21 ^ code) * 0x9E3779B97F4A7C15u;

	return (uint32_t)(h >> (64 - bits));
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
		at = step_hash(old[i].parent, old[i].code, b->step_bits);
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
	return b->nodes++;
}

static uint32_t
make_step(struct matcher_build *b, uint32_t node, uint32_t code)
{
	uint32_t mask, i;

	if (b->steps * 8 >= ((size_t)5 << b->step_bits))
		grow_steps(b);
	mask = (1u << b->step_bits) - 1;
	i = step_hash(node, code, b->step_bits);
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
	uint32_t node = 0;
	size_t at = 0;

	if (key.n == 0)
		return NULL;
	if (b->step_bits == 0) {
		grow_steps(b);
		new_node(b);
	}
	while (at < key.n)
		node = make_step(b, node, key_code(key, &at));
	return &b->value[node];
}

/* What is known of the nodes while they are laid out, by their numbers. */
struct layout {
	struct matcher_build *b;
	uint32_t	*parent, *symbol;
	uint32_t	*first;		/* where the children of each begin */
	uint32_t	*child;		/* ... in here */
	uint32_t	*base;
	uint64_t	*used;		/* a bit a slot of the array */
	size_t		 cap;		/* slots, a multiple of 64 */
	uint32_t	 symbols, rares, top;
};

/* A character of the keys: how many nodes it leads to. */
struct use {
	uint32_t	code, count;
};

static int
by_count(const void *x, const void *y)
{
	const struct use *a = x, *b = y;

	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->code == b->code ? 0 : a->code < b->code ? -1 : 1;
}

static int
by_code(const void *x, const void *y)
{
	const uint32_t *a = x, *b = y;

	return *a == *b ? 0 : *a < *b ? -1 : 1;
}

/* The characters of the keys that are beyond the plane, each once. */
static void
list_rare(struct layout *l)
{
	struct matcher_build *b = l->b;
	size_t i, n = 0, slots = (size_t)1 << b->step_bits;

	for (i = 0; i < slots; i++)
		n += b->step[i].child != 0 && b->step[i].code >= MATCHER_PLANE;
	b->rare = memory_zeroed(n + 1, sizeof(*b->rare));
	for (i = n = 0; i < slots; i++)
		if (b->step[i].child != 0 && b->step[i].code >= MATCHER_PLANE)
			b->rare[n++] = b->step[i].code;
	if (n > 0)
		qsort(b->rare, n, sizeof(*b->rare), by_code);
	for (i = l->rares = 0; i < n; i++)
		if (i == 0 || b->rare[i] != b->rare[i - 1])
			b->rare[l->rares++] = b->rare[i];
}

/* Number the characters of the keys.  Surrogates are none of them: the
 * numbers of those of the plane are below 65,536. */
static void
number_symbols(struct layout *l)
{
	struct matcher_build *b = l->b;
	struct use *use;
	size_t i, slots = (size_t)1 << b->step_bits, n = 0;
	uint16_t *symbol;

	list_rare(l);
	b->symbol = memory_zeroed(MATCHER_PLANE, sizeof(*b->symbol));
	use = memory_resize(NULL, b->steps, sizeof(*use));
	for (i = 0; i < slots; i++) {
		uint32_t code = b->step[i].code;

		if (b->step[i].child == 0 || code >= MATCHER_PLANE)
			continue;
		symbol = &b->symbol[code];
		if (*symbol == 0) {
			use[n] = (struct use){ code, 0 };
			*symbol = (uint16_t)++n;
		}
		use[*symbol - 1].count++;
	}
	if (n > 0)
		qsort(use, n, sizeof(*use), by_count);
	for (i = 0; i < n; i++)
		b->symbol[use[i].code] = (uint16_t)(FIRST_SYMBOL + i);
	free(use);
	l->symbols = (uint32_t)(FIRST_SYMBOL + n) + l->rares;
}

/* The children of every node, side by side. */
static void
sort_children(struct layout *l, const struct matcher *m)
{
	struct matcher_build *b = l->b;
	size_t i, slots = (size_t)1 << b->step_bits;
	uint32_t n;

	l->parent = memory_resize(NULL, b->nodes, sizeof(*l->parent));
	l->symbol = memory_resize(NULL, b->nodes, sizeof(*l->symbol));
	l->child = memory_resize(NULL, b->nodes, sizeof(*l->child));
	l->first = memory_zeroed((size_t)b->nodes + 2, sizeof(*l->first));
	for (i = 0; i < slots; i++) {
		const struct matcher_step *s = &b->step[i];

		if (s->child == 0)
			continue;
		l->parent[s->child] = s->parent;
		l->symbol[s->child] = symbol_of(m, s->code);
		l->first[s->parent + 2]++;
	}
	for (n = 2; n < b->nodes + 1; n++)
		l->first[n] += l->first[n - 1];
	/* Now first[n + 1] is where those of n begin, and once they are put
	 * where they end. */
	for (n = 1; n < b->nodes; n++)
		l->child[l->first[l->parent[n] + 1]++] = n;
}

static void
grow_slots(struct layout *l, size_t need)
{
	size_t old = l->cap;

	if (need <= old)
		return;
	l->cap = (need > old * 2 ? need : old * 2) / 64 * 64 + 64;
	l->used = memory_resize(l->used, l->cap / 64, sizeof(*l->used));
	memset(l->used + old / 64, 0, (l->cap - old) / 8);
}

static void
take(struct layout *l, size_t slot)
{
	l->used[slot / 64] |= (uint64_t)1 << slot % 64;
	if (slot >= l->top)
		l->top = (uint32_t)slot + 1;
}

/* The bits of the 64 slots from `slot` on. */
static inline uint64_t
window(const struct layout *l, size_t slot)
{
	uint64_t low = l->used[slot / 64] >> slot % 64;

	return slot % 64 == 0 ? low :
	    low | l->used[slot / 64 + 1] << (64 - slot % 64);
}

/* Of the 64 bases from `base` on those that are none for n, for a slot that a
 * child of n would take is used. */
static uint64_t
taken(const struct layout *l, uint32_t n, size_t base)
{
	uint64_t bits = 0;
	uint32_t i;

	for (i = l->first[n]; i < l->first[n + 1] && bits != UINT64_MAX; i++)
		bits |= window(l, base + l->symbol[l->child[i]]);
	return bits;
}

/*
 * Find a base for the children of n, no slot below *from.  A crowded stretch
 * is given up, so that the search stays short.
 */
static void
place_children(struct layout *l, uint32_t n, size_t *from)
{
	enum { PATIENCE = 16 };
	uint32_t i, least = UINT32_MAX;
	size_t base, tries = 0;
	uint64_t bits;

	for (i = l->first[n]; i < l->first[n + 1]; i++)
		if (l->symbol[l->child[i]] < least)
			least = l->symbol[l->child[i]];
	while (*from < l->cap && l->used[*from / 64] == UINT64_MAX)
		*from = *from / 64 * 64 + 64;
	for (base = *from - least;; base += 64) {
		grow_slots(l, base + l->symbols + 128);
		if ((bits = taken(l, n, base)) != UINT64_MAX)
			break;
		if (++tries % PATIENCE == 0)
			*from = base + least;
	}
	for (; bits & 1; bits >>= 1)
		base++;
	l->base[n] = (uint32_t)base;
	for (i = l->first[n]; i < l->first[n + 1]; i++)
		take(l, base + l->symbol[l->child[i]]);
}

/* How many children n has. */
static uint32_t
fanout(const struct layout *l, uint32_t n)
{
	return l->first[n + 1] - l->first[n];
}

/* Find a base for n, which has one child: the first gap from *gap on. */
static void
place_child(struct layout *l, uint32_t n, size_t *gap)
{
	uint32_t symbol = l->symbol[l->child[l->first[n]]];

	for (;; ++*gap) {
		grow_slots(l, *gap + 1);
		while (*gap < l->cap && *gap % 64 == 0 &&
		    l->used[*gap / 64] == UINT64_MAX)
			*gap += 64;
		if (*gap < l->cap && (l->used[*gap / 64] >> *gap % 64 & 1) == 0)
			break;
	}
	take(l, *gap);
	l->base[n] = (uint32_t)(*gap - symbol);
}

enum { CLASSES = 12, LEAVES = CLASSES, ONE_CHILD = 5 };

/*
 * In which order nodes are placed: those of the keys' first characters before
 * the others, for every scan looks at their children, which so stand together;
 * of either those of many children first, while those of one fill the gaps.
 */
static uint32_t
class_of(const struct layout *l, uint32_t n)
{
	uint32_t size = fanout(l, n), class = l->parent[n] == 0 ? 0 : 6;

	return size == 0 ? LEAVES : class + (size > 256 ? 0 : size > 64 ? 1 :
	    size > 16 ? 2 : size > 4 ? 3 : size > 1 ? 4 : ONE_CHILD);
}

static void
place_all(struct layout *l)
{
	uint32_t *order = memory_resize(NULL, l->b->nodes, sizeof(*order));
	uint32_t begin[LEAVES + 2] = { 0 }, n, class = 0;
	size_t from = l->symbols, gap = from;

	l->base = memory_zeroed(l->b->nodes, sizeof(*l->base));
	l->top = l->symbols;
	grow_slots(l, (size_t)l->b->nodes + l->symbols);
	for (n = 0; n < l->symbols; n++)
		take(l, n);
	for (n = 1; n < l->b->nodes; n++)
		begin[class_of(l, n) + 1]++;
	for (n = 1; n <= LEAVES; n++)
		begin[n] += begin[n - 1];
	for (n = 1; n < l->b->nodes; n++)
		order[begin[class_of(l, n)]++] = n;
	/* Now begin[class] is where the class ends. */
	for (n = 0; n < begin[LEAVES - 1]; n++) {
		while (n == begin[class])
			class++;
		if (class % 6 == ONE_CHILD)
			place_child(l, order[n], &gap);
		else
			place_children(l, order[n], &from);
	}
	free(order);
}

/* The array, once all bases are known; a parent has a lower number than its
 * children. */
static void
write_nodes(struct layout *l)
{
	struct matcher_build *b = l->b;
	uint32_t *slot = memory_resize(NULL, b->nodes, sizeof(*slot));
	struct matcher_node *to;
	uint32_t n;

	/* Any number may be asked of any base. */
	b->slots = l->top + l->symbols;
	b->node = memory_zeroed(b->slots, sizeof(*b->node));
	b->check = memory_resize(NULL, b->slots, sizeof(*b->check));
	for (n = 0; n < b->slots; n++)
		b->check[n] = NO_PARENT;
	for (n = 1; n < b->nodes; n++) {
		bool first = l->parent[n] == 0;

		slot[n] = l->symbol[n] + (first ? 0 : l->base[l->parent[n]]);
		to = &b->node[slot[n]];
		b->check[slot[n]] = first ? NO_PARENT : slot[l->parent[n]];
		/* That of a leaf is 0: first characters are no node's. */
		to->base = l->base[n];
		to->value = b->value[n];
	}
	free(slot);
}

static void
free_finished(struct matcher_build *b)
{
	free(b->node);
	free(b->check);
	free(b->symbol);
	free(b->rare);
	b->node = NULL;
	b->check = NULL;
	b->symbol = NULL;
	b->rare = NULL;
}

void
matcher_finish(struct matcher_build *b, struct matcher *m)
{
	struct layout l = { .b = b };

	*m = (struct matcher){ 0 };
	free_finished(b);
	if (b->nodes == 0)
		return;
	number_symbols(&l);
	*m = (struct matcher){ .symbol = b->symbol, .rare = b->rare,
	    .symbols = l.symbols, .rares = l.rares, .nodes = b->nodes };
	sort_children(&l, m);
	place_all(&l);
	write_nodes(&l);
	m->node = b->node;
	m->check = b->check;
	m->slots = b->slots;
	free(l.parent);
	free(l.symbol);
	free(l.first);
	free(l.child);
	free(l.base);
	free(l.used);
}

void
matcher_change(struct matcher_build *b,
    uint32_t (*change)(void *with, uint32_t value), void *with)
{
	uint32_t i;

	for (i = 0; b->node != NULL && i < b->slots; i++)
		if (b->node[i].value != 0)
			b->node[i].value = change(with, b->node[i].value);
}

void
matcher_build_free(struct matcher_build *b)
{
	free(b->step);
	free(b->value);
	free_finished(b);
	*b = (struct matcher_build){ 0 };
}
