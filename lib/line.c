#include "line.h"
#include "utf8.h"
#include "utf8four.h"

/* Bytes between two rare characters that are odd together. */
#define RARE_NEAR	30

/* Whether c continues a sequence: as signed numbers those are the lowest. */
static inline bool
is_continued(unsigned char c)
{
	return (signed char)c < -0x40;
}

static inline bool
is_word_byte(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* What a character is flagged with whose neighbours tell what it is. */
#define CHARCLASS_BESIDE	(CHARCLASS_MARKUP | CHARCLASS_ODD)

/* What an ASCII character with flags needs where it stands: most marks
 * between digits or letters need nothing. */
static unsigned
ascii_flags(const unsigned char *p, const unsigned char *from,
    const unsigned char *end)
{
	unsigned char before = p > from ? p[-1] : ' ';
	unsigned char after = p + 1 < end ? p[1] : ' ';

	switch (*p) {
	case ' ':
		return before == ' ' || after == ' ' || before >= 0x80 ||
		    after >= 0x80 ? CHARCLASS_SPACE : 0;
	case '.':
		return before >= 0x80 || before == '.' ? CHARCLASS_MARK : 0;
	case '-':
		return before == '-' || (before >= 0x80 && after >= 0x80) ?
		    CHARCLASS_MARK : 0;
	case 'O':
	case 'o':
		return (before >= 0x80 || (before >= '0' && before <= '9')) &&
		    (after >= 0x80 || !is_word_byte(after) ||
		    (after >= '0' && after <= '9')) ? LINE_OCR : 0;
	case '!':
	case '?':
	case ';':
		return LINE_TORN | (is_word_byte(before) &&
		    is_word_byte(after) ? 0 : CHARCLASS_MARK);
	case ')':
		/* Wherever it stands: its mate may be a wide one. */
		return CHARCLASS_MARK;
	case '(':
		return CHARCLASS_MARK | (after >= 'a' && after <= 'z' ?
		    LINE_TORN | LINE_GLOSS : 0);
	case ',':
	case ':':
		return is_word_byte(before) && is_word_byte(after) ? 0 :
		    CHARCLASS_MARK;
	default:
		return charclass_bmp[*p] | (*p < ' ' ? LINE_CONTROL : 0u);
	}
}

/* The same for the three-byte characters that matter beside others only. */
static unsigned
other_flags(const unsigned char *p, const unsigned char *from,
    const unsigned char *end)
{
	const unsigned char *after = p + 3;
	bool more = end - after >= 3;

	if (*p == 0xE9)		/* 锟: U+FFFD read as GBK */
		return CHARCLASS_ODD;
	if (*p == 0xE5 || *p == 0xE7)	/* 屯, 烫: memory that was not set */
		return more && memcmp(after, p, 3) == 0 ? CHARCLASS_ODD : 0;
	if (*p == 0xEF && p[2] == 0x88)	/* （ */
		return after < end && *after >= 'a' && *after <= 'z' ?
		    LINE_TORN | LINE_GLOSS : 0;
	if (*p == 0xEF)		/* ！ ； ？ U+FFFD */
		return LINE_TORN;
	if (p[1] != 0x80)	/* ○ ◯ */
		return LINE_OCR;
	if (p[2] == 0x94) {	/* — */
		if (p - from >= 3 && memcmp(p - 3, "\xE7\xAC\xAC", 3) == 0)
			return LINE_OCR;
		/* With a space or another dash behind it. */
		return after < end && (*after == ' ' || *after == '-' ||
		    (*after == 0xE2 &&
		    !(more && memcmp(after, p, 3) == 0))) ?
		    CHARCLASS_MARK | CHARCLASS_SPACE : 0;
	}
	/* …: two are right. */
	return (p - from >= 3 && memcmp(p - 3, p, 3) == 0) ||
	    (more && memcmp(after, p, 3) == 0) ? 0 : CHARCLASS_MARK;
}

/* What of a line was scanned. */
struct scanning {
	const unsigned char *from, *end;
	const unsigned char *rare;	/* the last rare ideograph; NULL: none */
	unsigned	 flags;
};

/* The flags of the three-byte character at p, which has f, of them one of
 * CHARCLASS_BESIDE. */
static unsigned
flags_beside(struct scanning *s, const unsigned char *p, unsigned f)
{
	unsigned flags = f & CHARCLASS_MARKUP ? other_flags(p, s->from,
	    s->end) : 0;

	/* A rare ideograph is odd beside others: one alone is a name. */
	if (*p >= 0xE4 && *p <= 0xE9) {
		if (s->rare == NULL || p - s->rare > RARE_NEAR)
			f &= ~(unsigned)CHARCLASS_ODD;
		s->rare = p;
	}
	return flags | (f & ~(unsigned)CHARCLASS_MARKUP);
}

/* The flags of the three-byte character cp at p. */
static inline unsigned
flags_of(struct scanning *s, const unsigned char *p, uint32_t cp)
{
	unsigned f = charclass_bmp[cp];

	return f & CHARCLASS_BESIDE ? flags_beside(s, p, f) : f;
}

/* Scan three-byte characters from p on, as many as there are; returns where
 * they end. */
typedef const unsigned char *threes_fn(struct scanning *s,
    const unsigned char *p);

static inline const unsigned char *
threes_plain(struct scanning *s, const unsigned char *p)
{
	/* E1 to EF but for ED: neither overlong nor surrogates. */
	for (; s->end - p > 2 && *p - 0xE1u < 15 && *p != 0xED &&
	    is_continued(p[1]) && is_continued(p[2]); p += 3)
		s->flags |= flags_of(s, p, ((((uint32_t)*p << 6) + p[1]) <<
		    6) + p[2] - ((0xE0u << 12) + (0x80u << 6) + 0x80));
	return p;
}

#if defined(__x86_64__) && defined(__GNUC__)
enum { LANES = 16 };

/* The flags of four lanes together. */
__attribute__((target("ssse3")))
static inline unsigned
flags_of_four(__m128i cp)
{
	uint64_t a = (uint64_t)_mm_cvtsi128_si64(cp);
	uint64_t b = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(cp, cp));

	return charclass_bmp[(uint32_t)a] | charclass_bmp[a >> 32] |
	    charclass_bmp[(uint32_t)b] | charclass_bmp[b >> 32];
}

/* The flags of the first n lanes, one by one. */
__attribute__((target("ssse3")))
static unsigned
flags_of_some(struct scanning *s, const unsigned char *p, __m128i cp,
    unsigned n)
{
	uint32_t each[4];
	unsigned flags = 0, i;

	_mm_storeu_si128((__m128i *)(void *)each, cp);
	for (i = 0; i < n; i++)
		flags |= flags_of(s, p + 3 * i, each[i]);
	return flags;
}

/* Four characters at a time.  The next place does not hang on how many there
 * are, so that the processor is there ahead of the answer. */
__attribute__((target("ssse3")))
static const unsigned char *
threes_lanes(struct scanning *s, const unsigned char *p)
{
	unsigned flags = 0, f, n;
	__m128i cp;

	for (; s->end - p >= LANES; p += 12) {
		n = utf8_four((const char *)p, &cp);
		if (n < 4) {
			s->flags |= flags | flags_of_some(s, p, cp, n);
			return p + 3 * n;
		}
		f = flags_of_four(cp);
		flags |= f & CHARCLASS_BESIDE ? flags_of_some(s, p, cp, 4) : f;
	}
	s->flags |= flags;
	return threes_plain(s, p);
}
#endif

static inline unsigned
scan(struct span line, bool *valid, threes_fn *threes)
{
	const unsigned char *p = (const unsigned char *)line.p;
	struct scanning s = { .from = p, .end = p + line.n };
	uint32_t cp;
	size_t n;

	*valid = true;
	for (;;) {
		for (; p < s.end && *p < 0x80; p++)
			if (charclass_bmp[*p] != 0)
				s.flags |= ascii_flags(p, s.from, s.end);
		if (p == s.end)
			return s.flags;
		if (*p >= 0xE0 && *p < 0xF0) {
			const unsigned char *from = p;

			p = threes(&s, p);
			if (p > from)
				continue;
		}
		n = utf8_decode((const char *)p, (size_t)(s.end - p), &cp);
		if (cp == UTF8_BAD)
			*valid = false;
		else
			s.flags |= charclass(cp);
		p += n;
	}
}

unsigned
line_scan_plain(struct span line, bool *valid)
{
	return scan(line, valid, threes_plain);
}

unsigned
line_scan(struct span line, bool *valid)
{
#if defined(__x86_64__) && defined(__GNUC__)
	if (__builtin_cpu_supports("ssse3"))
		return scan(line, valid, threes_lanes);
#endif
	return scan(line, valid, threes_plain);
}
