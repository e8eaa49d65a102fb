#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif
#include <stdlib.h>

#include "outline.h"	/* of this floor: a heading begins a sentence */
#include "sentence.h"
#include "speech.h"
#include "table.h"

TABLE(opener);
TABLE(stagenote);
TABLE(abbreviation);

/* Code points of a clause that may name the speaker of a quote before it. */
#define ATTRIBUTION	30

/*
 * The step of the scan for each first byte: how many bytes the character has
 * where it can be no mark; 0 where it must be looked at.  All marks of
 * Chinese text begin with C2 (·, no-break space), E2, E3 or EF, so that the
 * ideographs (E4 to E9) are stepped over.
 */
static const uint8_t step_of[256] = {
	['\t'] = 0, ['\n'] = 0, ['\r'] = 0, [' '] = 0,
#define ONE(c)	[c] = 1
#define EIGHT(c) ONE(c), ONE(c + 1), ONE(c + 2), ONE(c + 3), \
	ONE(c + 4), ONE(c + 5), ONE(c + 6), ONE(c + 7)
	EIGHT(0x00), [0x08] = 1, [0x0B] = 1, [0x0C] = 1, [0x0E] = 1, [0x0F] = 1,
	EIGHT(0x10), EIGHT(0x18),
	['#'] = 1, ['$'] = 1, ['%'] = 1, ['&'] = 1, ['*'] = 1, ['+'] = 1,
	['-'] = 1, ['/'] = 1,
	EIGHT('0'), ['8'] = 1, ['9'] = 1,
	['<'] = 1, ['='] = 1, ['>'] = 1, ['@'] = 1,
	EIGHT('A'), EIGHT('I'), EIGHT('Q'), ['Y'] = 1, ['Z'] = 1,
	['\\'] = 1, ['^'] = 1, ['_'] = 1, ['`'] = 1,
	EIGHT('a'), EIGHT('i'), EIGHT('q'), ['y'] = 1, ['z'] = 1,
	['{'] = 1, ['|'] = 1, ['}'] = 1, ['~'] = 1, [0x7F] = 1,
	EIGHT(0x80), EIGHT(0x88), EIGHT(0x90), EIGHT(0x98),
	EIGHT(0xA0), EIGHT(0xA8), EIGHT(0xB0), EIGHT(0xB8),
	[0xC0] = 1, [0xC1] = 1,
#undef ONE
#define ONE(c)	[c] = 2
	[0xC3] = 2, [0xC4] = 2, [0xC5] = 2, [0xC6] = 2, [0xC7] = 2,
	EIGHT(0xC8), EIGHT(0xD0), EIGHT(0xD8),
#undef ONE
	[0xE0] = 3, [0xE1] = 3, [0xE4] = 3, [0xE5] = 3, [0xE6] = 3, [0xE7] = 3,
	[0xE8] = 3, [0xE9] = 3, [0xEA] = 3, [0xEB] = 3, [0xEC] = 3, [0xED] = 3,
	[0xEE] = 3, [0xF0] = 4, [0xF1] = 4, [0xF2] = 4, [0xF3] = 4, [0xF4] = 4,
#define ONE(c)	[c] = 1
	[0xF5] = 1, [0xF6] = 1, [0xF7] = 1, EIGHT(0xF8),
#undef ONE
#undef EIGHT
};

/*
 * The marks by the code point's last six bits: one more than the kind, and for
 * quotes and brackets a number for the pair, times 16; 0: no mark.  `row_of`
 * tells the row of marks for the bits before.  What may be no mark where it
 * stands has DOUBTFUL in place of a pair.
 */
enum { STRAIGHT = 1, SHAPES = 15, DOUBTFUL = 15 };
#define MARK(kind, shape)	(SENTENCE_##kind + 1 + (shape) * 16)
static const uint8_t row_of[0x10000 / 64] = {
	[0x0000 / 64] = 1, [0x0040 / 64] = 2, [0x0080 / 64] = 3,
	[0x2000 / 64] = 4, [0x22C0 / 64] = 5, [0x2500 / 64] = 6,
	[0x3000 / 64] = 7, [0xFE00 / 64] = 8, [0xFF00 / 64] = 9,
	[0xFF40 / 64] = 10, [0xFFC0 / 64] = 11
};
static const uint8_t marks[][64] = {
	{ 0 },
	{
		['.'] = MARK(END, DOUBTFUL), ['!'] = MARK(END, DOUBTFUL),
		['?'] = MARK(END, DOUBTFUL), [','] = MARK(COMMA, DOUBTFUL),
		[';'] = MARK(SEMICOLON, DOUBTFUL),
		[':'] = MARK(COLON, DOUBTFUL),
		[' '] = MARK(SPACE, 0), ['\t'] = MARK(SPACE, 0),
		['\n'] = MARK(SPACE, 0), ['\r'] = MARK(SPACE, 0),
		['"'] = MARK(OPEN, STRAIGHT),	/* or close: by turns */
		['('] = MARK(OPEN, 4), [')'] = MARK(CLOSE, 4)
	},
	{ ['[' - 64] = MARK(OPEN, 12), [']' - 64] = MARK(CLOSE, 12) },
	{ [0xA0 - 0x80] = MARK(SPACE, 0) },
	{
		[0x02] = MARK(SPACE, 0), [0x03] = MARK(SPACE, 0),
		[0x09] = MARK(SPACE, 0),
		[0x13] = MARK(DASH, 0), [0x14] = MARK(DASH, 0),
		[0x15] = MARK(DASH, 0),
		[0x18] = MARK(OPEN, 3), [0x19] = MARK(CLOSE, 3),
		[0x1C] = MARK(OPEN, 2), [0x1D] = MARK(CLOSE, 2),
		[0x26] = MARK(ELLIPSIS, 0)
	},
	{ [0x22EF - 0x22C0] = MARK(ELLIPSIS, 0) },
	{ [0x2500 - 0x2500] = MARK(DASH, 0) },
	{
		[0x00] = MARK(SPACE, 0), [0x01] = MARK(LIST, 0),
		[0x02] = MARK(END, 0),
		[0x08] = MARK(OPEN, 6), [0x09] = MARK(CLOSE, 6),
		[0x0A] = MARK(OPEN, 5), [0x0B] = MARK(CLOSE, 5),
		[0x0C] = MARK(OPEN, 7), [0x0D] = MARK(CLOSE, 7),
		[0x0E] = MARK(OPEN, 8), [0x0F] = MARK(CLOSE, 8),
		[0x10] = MARK(OPEN, 9), [0x11] = MARK(CLOSE, 9),
		[0x14] = MARK(OPEN, 10), [0x15] = MARK(CLOSE, 10),
		[0x16] = MARK(OPEN, 11), [0x17] = MARK(CLOSE, 11),
		[0x1D] = MARK(OPEN, 13), [0x1E] = MARK(CLOSE, 13)
	},
	{ [0xFE30 - 0xFE00] = MARK(COLON, 0) },
	{
		[0x01] = MARK(END, 0), [0x08] = MARK(OPEN, 4),
		[0x09] = MARK(CLOSE, 4), [0x0C] = MARK(COMMA, 0),
		[0x0E] = MARK(END, DOUBTFUL), [0x1A] = MARK(COLON, 0),
		[0x1B] = MARK(SEMICOLON, 0), [0x1F] = MARK(END, 0),
		[0x3B] = MARK(OPEN, 12), [0x3D] = MARK(CLOSE, 12)
	},
	{ [0xFF61 - 0xFF40] = MARK(END, 0) },
	{ [UTF8_REPLACED - 0xFFC0] = MARK(END, DOUBTFUL) }
};
#undef MARK

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The word of Latin letters that ends at byte `at`. */
static struct span
word_before(struct span text, size_t at)
{
	size_t from = at;

	while (from > 0 && at - from < 16 && is_letter(text.p[from - 1]))
		from--;
	return span_sub(text, from, at);
}

/*
 * Whether the half-width full stop at byte `at` ends a sentence: beside
 * Chinese it does; in Latin text only before a space and a capital letter,
 * and not behind a number, a single letter or an abbreviation.
 */
static bool
stop_ends(struct span text, size_t at, size_t len)
{
	uint32_t before = 0, after = 0;
	size_t next = at + len;
	struct span word;

	if (at == 0)
		return false;
	utf8_before(text.p, at, &before);
	if (next < text.n)
		utf8_decode(text.p + next, text.n - next, &after);
	if (before < 0x80 && utf8_is_digit((char)before))
		return false;
	if (before >= 0x2E80 || before == 0x201D || before == 0x2019)
		return after == 0 || after >= 0x2010 || after == ' ' ||
		    after == '"' || after == ')';
	if (before == '%' || before == ')' || before == 0x2030)
		return after == 0 || after >= 0x2E80;
	if (before >= 0x80 || !is_letter((char)before))
		return false;
	if (next == text.n)
		return word_before(text, at).n > 1;
	if (after >= 0x2E80)
		return false;	/* a.中 is no English sentence */
	if (after != ' ' || next + 1 >= text.n)
		return false;
	if (!(text.p[next + 1] >= 'A' && text.p[next + 1] <= 'Z') &&
	    (unsigned char)text.p[next + 1] < 0xE3)
		return false;
	word = word_before(text, at);
	if (word.n <= 1 || table_find(&table_abbreviation, word) >= 0)
		return false;
	/* www.gov. Abc: a name of a host is no word. */
	return word.n == at || text.p[at - word.n - 1] != '.';
}

/* The same for ! and ?, which also stand in addresses (a?b=c). */
static bool
shout_ends(struct span text, size_t at, size_t len)
{
	size_t next = at + len;

	return next >= text.n || !(is_letter(text.p[next]) ||
	    utf8_is_digit(text.p[next]) || text.p[next] == '=' ||
	    text.p[next] == '&' || text.p[next] == '/');
}

bool
sentence_opens(struct span s)
{
	size_t len;

	if (s.n > 7 && (s.p[0] == '1' || s.p[0] == '2') &&
	    span_starts(span_sub(s, 4, s.n), SPAN("年")))
		len = 7;
	else if (table_longest(&table_opener, s, &len) < 0 || len < 9)
		return false;
	s = span_sub(s, len, s.n);
	return span_starts(s, SPAN("，")) || span_starts(s, SPAN("是"));
}

/* A character in doubt was an end mark where what stands behind it begins a
 * sentence for certain; else it may have been any. */
static bool
doubt_ends(struct span after)
{
	struct outline_mark mark;

	return sentence_opens(after) || (outline_read(after, &mark) &&
	    mark.kind <= OUTLINE_HAN_BRACKET);
}

/* , : ; between digits or letters are no punctuation of sentences. */
static bool
is_inner(struct span text, size_t at)
{
	return at > 0 && at + 1 < text.n &&
	    (utf8_is_digit(text.p[at - 1]) || is_letter(text.p[at - 1])) &&
	    (utf8_is_digit(text.p[at + 1]) || is_letter(text.p[at + 1]) ||
	    text.p[at + 1] == '/');
}

/* Whether what may be a mark is one where it stands, at byte `at`. */
static bool
is_mark(uint32_t cp, struct span text, size_t at, size_t len)
{
	switch (cp) {
	case '.': case 0xFF0E:
		return stop_ends(text, at, len);
	case '!': case '?':
		return shout_ends(text, at, len);
	case ',': case ':': case ';':
		return !is_inner(text, at);
	case UTF8_REPLACED:
		return doubt_ends(span_sub(text, at + len, text.n));
	default:
		return true;
	}
}

static void
push_open(struct sentence_marks *m, uint32_t index)
{
	if (m->depth == m->stack_cap)
		m->stack = memory_more(m->stack, &m->stack_cap,
		    sizeof(*m->stack));
	m->stack[m->depth++] = index;
}

/* Pair the closing mark `index` with the last one of its shape; what was
 * opened since is given up. */
static void
pair_up(struct sentence_marks *m, size_t *open, uint32_t index)
{
	struct sentence_mark *close = &m->v[index];

	if (open[close->shape] == 0)
		return;
	for (;;) {
		uint32_t top = m->stack[--m->depth];
		struct sentence_mark *o = &m->v[top];

		open[o->shape]--;
		if (o->shape != close->shape)
			continue;
		if (close->chr - o->chr <= SENTENCE_QUOTED + 1) {
			o->pair = (int32_t)index;
			close->pair = (int32_t)top;
		}
		return;
	}
}

/* Put a mark, as the table has it. */
static inline void
put(struct sentence_marks *m, size_t *open, unsigned which, size_t at,
    size_t len, uint32_t chars)
{
	unsigned kind = (which & 15) - 1, shape = which >> 4;
	struct sentence_mark *mark;

	if (m->n == m->cap)
		m->v = memory_more(m->v, &m->cap, sizeof(*m->v));
	mark = &m->v[m->n];
	*mark = (struct sentence_mark){ (uint32_t)at, chars, -1,
	    (uint8_t)kind, (uint8_t)shape, (uint16_t)len };
	if (kind == SENTENCE_OPEN && !(shape == STRAIGHT && open[shape] > 0)) {
		open[shape]++;
		push_open(m, (uint32_t)m->n);
	} else if (kind == SENTENCE_OPEN || kind == SENTENCE_CLOSE) {
		mark->kind = SENTENCE_CLOSE;
		pair_up(m, open, (uint32_t)m->n);
	}
	m->n++;
}

/*
 * Take the character at byte `at`, before which there are so many others, as a
 * mark, if it is one; its bytes.
 */
static size_t
take(struct sentence_marks *m, size_t *open, struct span text, size_t at,
    uint32_t chars)
{
	struct sentence_mark *last = m->n > 0 ? &m->v[m->n - 1] : NULL;
	uint32_t cp;
	size_t len = utf8_decode(text.p + at, text.n - at, &cp);
	unsigned which = cp > 0xFFFF ? 0 : marks[row_of[cp / 64]][cp % 64];

	if (which >> 4 == DOUBTFUL) {
		if (!is_mark(cp, text, at, len))
			return len;
		which &= 15;
	}
	if (which == SENTENCE_SPACE + 1 && last != NULL &&
	    last->kind == SENTENCE_SPACE && last->at + last->len == at &&
	    last->len < UINT16_MAX - 4)
		last->len += (uint16_t)len;
	else if (which != 0) {
		m->spaces += which == SENTENCE_SPACE + 1;
		put(m, open, which, at, len, chars);
	}
	return len;
}

void
sentence_scan_plain(struct sentence_marks *m, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t open[SHAPES], at, len;
	uint32_t chars = 0;

	memory_clear(open, sizeof(open));
	m->n = m->depth = m->spaces = 0;
	for (at = 0; at < text.n; at += len) {
		if (p[at] >= 0xE4) {
			len = utf8_ideographs(span_sub(text, at, text.n));
			at += 3 * len;
			chars += (uint32_t)len;
		}
		len = step_of[p[at]];
		if (len == 0)
			len = take(m, open, text, at, chars);
		chars++;
	}
	m->chars = chars;
}

#if defined(__x86_64__) && defined(__GNUC__)
/* What BLOCK bytes hold, bit i for byte i: bytes that continue no sequence,
 * those above DF, those above 7F, and those that step_of wants looked at. */
struct block {
	uint64_t	first, wide, high, asked;
};

enum { LANES = 32, BLOCK = 2 * LANES };

/* What a byte is: the bits that its two halves share.  FAR begins no sequence
 * of at most three bytes. */
enum {
	BELOW = 1,	/* TAB LF CR */
	SIGN = 2,	/* SP ! " ( ) , . */
	MIDDLE = 4,	/* : ; ? */
	SQUARE = 8,	/* [ ] */
	TWO = 16,	/* C2 */
	THREE = 32,	/* E2 E3 EF */
	FAR = 64,	/* F0 and more */
	FAR2 = 128	/* C0 C1 */
};

/* Look at LANES bytes, which are those from `at` on of the block; *all gathers
 * what bytes are. */
__attribute__((target("avx2,popcnt,bmi2")))
static inline void
look(const char *p, unsigned at, struct block *b, __m256i *all)
{
	const __m256i high = _mm256_broadcastsi128_si256(_mm_setr_epi8(BELOW,
	    0, SIGN, MIDDLE, 0, SQUARE, 0, 0, 0, 0, 0, 0, (char)(TWO | FAR2),
	    0, THREE, FAR));
	const __m256i low = _mm256_broadcastsi128_si256(_mm_setr_epi8(
	    (char)(SIGN | FAR | FAR2), (char)(SIGN | FAR | FAR2),
	    SIGN | TWO | THREE | FAR, THREE | FAR, FAR, FAR, FAR, FAR,
	    SIGN | FAR, BELOW | SIGN | FAR, BELOW | MIDDLE | FAR,
	    MIDDLE | SQUARE | FAR, SIGN | FAR, BELOW | SQUARE | FAR,
	    SIGN | FAR, MIDDLE | THREE | FAR));
	const __m256i half = _mm256_set1_epi8(0x0F);
	__m256i in = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i is = _mm256_and_si256(
	    _mm256_shuffle_epi8(low, _mm256_and_si256(in, half)),
	    _mm256_shuffle_epi8(high, _mm256_and_si256(
	    _mm256_srli_epi16(in, 4), half)));

	*all = _mm256_or_si256(*all, is);
	b->asked |= (uint64_t)~(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(is, _mm256_setzero_si256())) << at;
	b->high |= (uint64_t)(uint32_t)_mm256_movemask_epi8(in) << at;
	b->first |= (uint64_t)(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpgt_epi8(in, _mm256_set1_epi8((char)0xBF))) << at;
	b->wide |= (uint64_t)(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpgt_epi8(in, _mm256_set1_epi8((char)0xDF))) << at;
}

/* The mark of three bytes at p, or else a doubtful one. */
static inline unsigned
mark_at(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return *u < 0xE0 ? DOUBTFUL * 16 :
	    marks[row_of[(*u & 0x0F) << 6 | (u[1] & 0x3F)]][u[2] & 0x3F];
}

/* Whether a mark, as the table has it, is nothing but that. */
static inline bool
is_plain(unsigned which)
{
	return which < 16 && which != SENTENCE_SPACE + 1;
}

/* Put the marks of the block of bytes p, and two behind it, that begins at byte
 * `from` of the text, before which there are so many characters. */
__attribute__((target("avx2,popcnt,bmi2")))
static inline void
put_block(struct sentence_marks *m, size_t *open, struct span text,
    size_t from, const char *p, const struct block *b, uint32_t chars)
{
	struct sentence_mark *to;
	uint64_t asked;

	while (m->cap - m->n < BLOCK)
		m->v = memory_more(m->v, &m->cap, sizeof(*m->v));
	to = m->v + m->n;
	for (asked = b->asked; asked != 0; asked &= asked - 1) {
		unsigned i = (unsigned)__builtin_ctzll(asked);
		size_t at = from + i;
		uint32_t before = chars + (uint32_t)__builtin_popcountll(
		    _bzhi_u64(b->first, i));
		unsigned which = mark_at(p + i);

		if (which == 0)
			continue;
		if (is_plain(which)) {
			*to++ = (struct sentence_mark){ (uint32_t)at, before,
			    -1, (uint8_t)(which - 1), 0, 3 };
			continue;
		}
		m->n = (size_t)(to - m->v);
		if (which == SENTENCE_SPACE + 1 || which >> 4 == DOUBTFUL)
			take(m, open, text, at, before);
		else
			put(m, open, which, at, 3, before);
		to = m->v + m->n;
	}
	m->n = (size_t)(to - m->v);
}

/* The same as sentence_scan_plain; false where the text is not made of
 * sequences of one to three bytes, each with as many as its first one says. */
__attribute__((target("avx2,popcnt,bmi2")))
static bool
scan_lanes(struct sentence_marks *m, struct span text)
{
	size_t open[SHAPES];
	__m256i all = _mm256_setzero_si256();
	uint64_t wrong = 0, carry = 0;
	uint32_t chars = 0;
	size_t from;

	memory_clear(open, sizeof(open));
	m->n = m->depth = m->spaces = 0;
	for (from = 0; from < text.n; from += BLOCK) {
		struct block b = { 0, 0, 0, 0 };
		const char *p = text.p + from;
		char last[BLOCK + 2];
		uint64_t more;

		if (text.n - from < sizeof(last)) {
			memset(last, 0, sizeof(last));
			p = memcpy(last, p, text.n - from);
		}
		look(p, 0, &b, &all);
		look(p + LANES, LANES, &b, &all);
		b.wide &= b.high;
		more = (b.first & b.high) << 1 | b.wide << 2 | carry;
		carry = (b.first & b.high) >> 63 | b.wide >> 62;
		wrong |= more ^ ~b.first;
		put_block(m, open, text, from, p, &b, chars);
		chars += (uint32_t)__builtin_popcountll(b.first);
	}
	/* Zeros behind the end were counted. */
	m->chars = chars - (uint32_t)(from - text.n);
	return (wrong | carry) == 0 && _mm256_testz_si256(all,
	    _mm256_set1_epi8((char)(FAR | FAR2)));
}

void
sentence_scan(struct sentence_marks *m, struct span text)
{
	if (!__builtin_cpu_supports("avx2") ||
	    !__builtin_cpu_supports("popcnt") ||
	    !__builtin_cpu_supports("bmi2") || !scan_lanes(m, text))
		sentence_scan_plain(m, text);
}
#else
void
sentence_scan(struct sentence_marks *m, struct span text)
{
	sentence_scan_plain(m, text);
}
#endif

size_t
sentence_at(const struct sentence_marks *m, size_t at)
{
	size_t low = 0, high = m->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (m->v[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool
sentence_slice(struct sentence_marks *to, const struct sentence_marks *from,
    size_t first, size_t last, size_t base, struct span text)
{
	size_t i, n = last - first;
	uint32_t chr;

	for (i = first; i < last; i++)
		if (from->v[i].pair >= 0 && ((size_t)from->v[i].pair < first ||
		    (size_t)from->v[i].pair >= last))
			return false;
	/* Code points up to the first mark tell where the counting begins. */
	if (n == 0)
		chr = 0;
	else
		chr = from->v[first].chr - (uint32_t)utf8_count(span_sub(text, 0,
		    from->v[first].at - base));
	while (to->cap < n)
		to->v = memory_more(to->v, &to->cap, sizeof(*to->v));
	to->n = n;
	to->spaces = 0;
	for (i = 0; i < n; i++) {
		to->v[i] = from->v[first + i];
		to->spaces += to->v[i].kind == SENTENCE_SPACE;
		to->v[i].at -= (uint32_t)base;
		to->v[i].chr -= chr;
		if (to->v[i].pair >= 0)
			to->v[i].pair -= (int32_t)first;
	}
	to->chars = n == 0 ? (uint32_t)utf8_count(text) :
	    to->v[n - 1].chr + (uint32_t)utf8_count(span_sub(text,
	    to->v[n - 1].at, text.n));
	return true;
}

static bool
is_end(const struct sentence_mark *k)
{
	return k->kind == SENTENCE_END || k->kind == SENTENCE_ELLIPSIS;
}

/* Whether mark i stands directly behind mark i - 1. */
static bool
touches(const struct sentence_marks *m, size_t i)
{
	return i > 0 && i < m->n &&
	    m->v[i - 1].at + m->v[i - 1].len == m->v[i].at;
}

/*
 * Step over the rest of a run of end marks and what closes behind them: i is
 * the index of an end mark; returns that of the first mark that is not of the
 * run, the end of the run in *end.
 */
static size_t
pass_run(const struct sentence_marks *m, size_t i, size_t *end)
{
	*end = m->v[i].at + m->v[i].len;
	for (i++; i < m->n && m->v[i].at == *end; i++) {
		if (!is_end(&m->v[i]) && m->v[i].kind != SENTENCE_CLOSE)
			break;
		*end += m->v[i].len;
	}
	return i;
}

/* Where a sentence ends that ended at byte `end`, with the ornaments behind it:
 * emoji anywhere, any before the end of the text; squares and stars before more
 * text are its bullets. */
static size_t
pass_ornaments(struct span text, size_t end)
{
	size_t at = end;
	uint32_t cp;

	/* Nearly always a letter of the next sentence follows. */
	if (end == text.n || ((unsigned char)text.p[end] >= 0xE4 &&
	    (unsigned char)text.p[end] < 0xF0))
		return end;
	while (at < text.n) {
		size_t len = utf8_decode(text.p + at, text.n - at, &cp);

		if (!utf8_is_ornament(cp) && cp != ' ' && cp != 0x3000)
			return end;
		at += len;
		if (cp >= 0x1F000 || cp == 0xFE0F)
			end = at;
	}
	return at;
}

/* Whether the clause behind byte `from` tells who said what stood before:
 * 产业园建成了。”村支书介绍 */
static bool
is_attributed(struct span text, size_t from, size_t to)
{
	size_t at = from, len, chars = 0;
	uint32_t cp;

	while (at < to && chars++ < ATTRIBUTION) {
		if (speech_begins(span_sub(text, at, to)) > 0)
			return true;
		len = utf8_decode(text.p + at, to - at, &cp);
		at += len;
	}
	return false;
}

/* Whether the unit from mark o to mark c, which holds an end mark just
 * inside, ends the sentence that began at byte `from`. */
static bool
unit_ends(const struct sentence_marks *m, struct span text, size_t from,
    size_t o, size_t c)
{
	size_t end = m->v[c].at + m->v[c].len, next, j;

	if (c + 1 < m->n && m->v[c + 1].at == end &&
	    m->v[c + 1].kind != SENTENCE_OPEN &&
	    m->v[c + 1].kind != SENTENCE_SPACE &&
	    m->v[c + 1].kind != SENTENCE_DASH)
		return false;
	if (end == text.n)
		return true;
	if (m->v[o].at == from) {
		if (m->v[o].shape == 4)
			return true;
		for (j = c + 1; j < m->n; j++)
			if (m->v[j].kind == SENTENCE_COMMA ||
			    m->v[j].kind == SENTENCE_COLON ||
			    is_end(&m->v[j]) ||
			    m->v[j].chr > m->v[c].chr + ATTRIBUTION)
				break;
		next = j < m->n ? m->v[j].at : text.n;
		return !is_attributed(text, end, next);
	}
	return touches(m, o) && (m->v[o - 1].kind == SENTENCE_COLON ||
	    m->v[o - 1].kind == SENTENCE_COMMA);
}

/* （热烈鼓掌） is a segment of its own. */
static bool
is_stage_note(const struct sentence_marks *m, struct span text, size_t o,
    size_t c)
{
	return m->v[o].shape == 4 && table_find(&table_stagenote,
	    span_sub(text, m->v[o].at + m->v[o].len, m->v[c].at)) >= 0;
}

size_t
sentence_end(const struct sentence_marks *m, struct span text, size_t from,
    size_t *at, bool clauses)
{
	/* What ends nothing and holds nothing. */
	unsigned passed = 1u << SENTENCE_CLOSE | 1u << SENTENCE_LIST |
	    1u << SENTENCE_SPACE | 1u << SENTENCE_DASH;
	size_t i = *at, end;

	if (!clauses)
		passed |= 1u << SENTENCE_COMMA | 1u << SENTENCE_SEMICOLON |
		    1u << SENTENCE_COLON;
	while (i < m->n && m->v[i].at < from)
		i++;
	for (;; i++) {
		const struct sentence_mark *k;

		while (i < m->n && (passed >> m->v[i].kind & 1) != 0)
			i++;
		if (i >= m->n)
			break;
		k = &m->v[i];
		switch (k->kind) {
		case SENTENCE_OPEN:
			if (k->pair < 0)
				break;
			end = m->v[k->pair].at + m->v[k->pair].len;
			if ((is_end(&m->v[k->pair - 1]) &&
			    touches(m, (size_t)k->pair) &&
			    unit_ends(m, text, from, i, (size_t)k->pair)) ||
			    (k->at == from &&
			    is_stage_note(m, text, i, (size_t)k->pair))) {
				i = (size_t)k->pair + 1;
				*at = i;
				return pass_ornaments(text, end);
			}
			i = (size_t)k->pair;
			break;
		case SENTENCE_ELLIPSIS:
		case SENTENCE_END: {
			size_t next = pass_run(m, i, &end);

			if (k->at == from && end < text.n &&
			    k->kind == SENTENCE_ELLIPSIS) {
				i = next - 1;	/* a text that goes on */
				break;
			}
			if (k->kind == SENTENCE_ELLIPSIS && next < m->n &&
			    m->v[next].at == end &&
			    (m->v[next].kind == SENTENCE_COMMA ||
			    m->v[next].kind == SENTENCE_LIST ||
			    m->v[next].kind == SENTENCE_COLON ||
			    m->v[next].kind == SENTENCE_SEMICOLON)) {
				i = next - 1;
				break;
			}
			*at = next;
			return pass_ornaments(text, end);
		}
		default:	/* with clauses: ， ； ： */
			end = k->at + k->len;
			if (i + 1 < m->n && m->v[i + 1].at == end &&
			    m->v[i + 1].kind == SENTENCE_CLOSE &&
			    m->v[i + 1].pair < 0)
				end += m->v[++i].len;
			*at = i + 1;
			return end;
		}
	}
	*at = i;
	return text.n;
}

bool
sentence_is_ended(const struct sentence_marks *m, struct span text)
{
	size_t i = m->n, end = text.n;
	uint32_t cp;

	/* No ornament is a mark. */
	while (end > 0 && i > 0 &&
	    m->v[m->n - 1].at + m->v[m->n - 1].len < text.n) {
		size_t len = utf8_before(text.p, end, &cp);

		if (!utf8_is_ornament(cp) && (cp != ' ' || end == text.n))
			break;
		end -= len;
	}
	while (i > 0 && m->v[i - 1].at >= end)
		i--;
	while (i > 0 && m->v[i - 1].at + m->v[i - 1].len == end) {
		i--;
		if (is_end(&m->v[i]))
			return true;
		if (m->v[i].kind != SENTENCE_CLOSE)
			return false;
		end = m->v[i].at;
	}
	return false;
}

size_t
sentence_cut(const struct sentence_marks *m, struct span text, size_t from,
    size_t limit, bool *found)
{
	size_t at = from, chars = 0, half = from, i, best = 0, rank = 0;

	while (at < text.n && chars < limit) {
		size_t len;
		uint32_t cp;

		len = utf8_decode(text.p + at, text.n - at, &cp);
		at += len;
		if (++chars == limit / 2)
			half = at;
	}
	*found = true;
	if (at == text.n)
		return at;
	for (i = sentence_at(m, half);
	    i < m->n && m->v[i].at + m->v[i].len <= at; i++) {
		size_t r = m->v[i].kind == SENTENCE_SEMICOLON ? 4 :
		    m->v[i].kind == SENTENCE_COMMA ||
		    m->v[i].kind == SENTENCE_COLON ? 3 :
		    m->v[i].kind == SENTENCE_LIST ? 2 :
		    m->v[i].kind == SENTENCE_SPACE ? 1 : 0;

		if (r > 0 && r >= rank && m->v[i].at + m->v[i].len > from) {
			rank = r;
			best = m->v[i].at + m->v[i].len;
		}
	}
	*found = rank > 0;
	return rank > 0 ? best : at;
}

void
sentence_free(struct sentence_marks *m)
{
	free(m->v);
	free(m->stack);
	*m = (struct sentence_marks){ 0 };
}
