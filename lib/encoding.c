#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#include "charmodel.h"
#include "codepage.h"
#include "encoding.h"
#include "table.h"
#include "utf8.h"

TABLE(encoding);

enum { NAMES, LABEL, KIND, ICONV, FOUND, ABOUT };

/* ------------------------------------------------------------------ names */

static const struct {
	const char	*name;
	enum encoding_kind kind;
} kinds[] = {
	{ "utf-8", ENCODING_UTF8 },
	{ "utf-16", ENCODING_UTF16LE }, { "utf-16le", ENCODING_UTF16LE },
	{ "utf-16be", ENCODING_UTF16BE },
	{ "utf-32", ENCODING_UTF32LE }, { "utf-32le", ENCODING_UTF32LE },
	{ "utf-32be", ENCODING_UTF32BE },
	{ "gb18030", ENCODING_GB18030 }, { "hz", ENCODING_HZ },
	{ "big5", ENCODING_BIG5 }, { "iconv", ENCODING_ICONV },
};

static void
by_row(uint32_t row, struct encoding *e)
{
	size_t i;

	*e = (struct encoding){ .kind = ENCODING_ICONV };
	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(table_cell(&table_encoding, row, KIND),
		    kinds[i].name) == 0)
			e->kind = kinds[i].kind;
	e->iconv = table_cell(&table_encoding, row, ICONV);
	e->name = table_cell(&table_encoding, row, LABEL);
}

bool
encoding_by_name(const char *name, struct encoding *e)
{
	char plain[64];
	size_t n;
	int32_t row;
	struct decoder d;

	for (n = 0; n < sizeof(plain) - 1 && name[n] != '\0'; n++) {
		char c = name[n];

		plain[n] = (char)(c >= 'A' && c <= 'Z' ? c + 32 :
		    c == '_' ? '-' : c);
	}
	row = table_find(&table_encoding, span_make(plain, n));
	if (row >= 0 && name[n] == '\0') {
		by_row((uint32_t)row, e);
		return true;
	}
	*e = (struct encoding){ .kind = ENCODING_ICONV, .name = name,
	    .iconv = name };
	if (*name == '\0' || !decoder_open(&d, e))
		return false;
	decoder_close(&d);
	return true;
}

bool
encoding_list(unsigned row, const char **names, const char **about)
{
	if (row >= table_encoding.rows)
		return false;
	*names = table_cell(&table_encoding, row, NAMES);
	*about = table_cell(&table_encoding, row, ABOUT);
	return true;
}

/* --------------------------------------------------------------- decoding */

static iconv_t
open_iconv(const char *names)
{
	char name[64];
	iconv_t cd = (iconv_t)-1;

	while (*names != '\0' && cd == (iconv_t)-1) {
		size_t n = strcspn(names, " ");

		if (n < sizeof(name)) {
			memcpy(name, names, n);
			name[n] = '\0';
			cd = iconv_open("UTF-8", name);
		}
		names += n + (names[n] == ' ');
	}
	return cd;
}

bool
decoder_open(struct decoder *d, const struct encoding *e)
{
	*d = (struct decoder){ .encoding = *e };
	if (e->kind == ENCODING_ICONV) {
		d->cd = open_iconv(e->iconv);
		d->open = d->cd != (void *)-1;
		return d->open;
	}
	return true;
}

void
decoder_close(struct decoder *d)
{
	if (d->open)
		iconv_close(d->cd);
	d->open = false;
	buf_free(&d->step);
}

/* Room has been made. */
static inline void
put(struct buf *to, uint32_t cp)
{
	to->n += utf8_encode(cp, to->p + to->n);
}

static void
put_bad(struct decoder *d, struct buf *to, size_t offset, size_t *count)
{
	buf_reserve(to, UTF8_MAX);
	put(to, UTF8_REPLACED);
	++*count;
	if (d->bad != NULL)
		d->bad(d->arg, offset);
}

/* Bytes of the character at `in`, of two bytes or more, by its second byte:
 * 4 only in GB 18030; 0: there is none. */
static size_t
length_of(struct span in, size_t longest)
{
	unsigned second = (unsigned char)in.p[1];

	if (second >= '0' && second <= '9')
		return longest < 4 || in.n < 4 ? 0 : 4;
	return codepage_in_range((unsigned char)in.p[0], second) &&
	    second != 0x7F ? 2 : 0;
}

/*
 * Decode the one character at `in`, two bytes at least, by iconv(3), at most
 * `longest` bytes.  Returns its bytes, 0 if there is none.
 */
static size_t
decode_one(struct decoder *d, struct span in, size_t longest, struct buf *to)
{
	size_t n = length_of(in, longest);
	char copy[4], *from = copy, *out;
	size_t left = n, room = 32;

	if (n == 0)
		return 0;
	if (!d->open) {
		d->cd = open_iconv(d->encoding.iconv);
		d->open = d->cd != (void *)-1;
		if (!d->open)
			return 0;
	}
	buf_reserve(to, room);
	out = to->p + to->n;
	memcpy(copy, in.p, n);
	iconv(d->cd, NULL, NULL, NULL, NULL);
	if (iconv(d->cd, &from, &left, &out, &room) == (size_t)-1 || left != 0)
		return 0;
	iconv(d->cd, NULL, NULL, &out, &room);
	to->n += 32 - room;
	return n;
}

static size_t
decode_gb18030(struct decoder *d, struct span in, struct buf *to)
{
	const unsigned char *p = (const unsigned char *)in.p;
	const unsigned char *end = p + in.n;
	size_t bad = 0, n;

	buf_reserve(to, in.n + in.n / 2 + 64);
	while (p < end) {
		uint32_t cp;

		/* A pair makes three bytes at most; the rest is reserved
		 * where it is put. */
		if (to->cap - to->n < 64)
			buf_reserve(to, (size_t)(end - p) * 3 / 2 + 64);
		if (*p < 0x80) {
			to->p[to->n++] = (char)*p++;
			continue;
		}
		cp = end - p > 1 ? codepage_gbk(p[0], p[1]) : 0;
		if (cp >= 0x800) {
			char *o = to->p + to->n;

			o[0] = (char)(0xE0 | cp >> 12);
			o[1] = (char)(0x80 | (cp >> 6 & 0x3F));
			o[2] = (char)(0x80 | (cp & 0x3F));
			to->n += 3;
			p += 2;
		} else if (cp != 0) {
			put(to, cp);
			p += 2;
		} else if (*p == 0x80) {
			/* The euro sign of CP936. */
			put(to, 0x20AC);
			p++;
		} else if (end - p > 1 && *p != 0xFF && (n = decode_one(d,
		    span_make((const char *)p, (size_t)(end - p)), 4, to)) > 0)
			p += n;
		else {
			put_bad(d, to, (size_t)((const char *)p - in.p), &bad);
			p++;
		}
	}
	return bad;
}

static size_t
decode_big5(struct decoder *d, struct span in, struct buf *to)
{
	const unsigned char *p = (const unsigned char *)in.p;
	const unsigned char *end = p + in.n;
	size_t bad = 0, n;

	buf_reserve(to, in.n + in.n / 2 + 64);
	while (p < end) {
		uint32_t cp;

		if (to->cap - to->n < 64)
			buf_reserve(to, (size_t)(end - p) * 3 / 2 + 64);
		if (*p < 0x80) {
			to->p[to->n++] = (char)*p++;
			continue;
		}
		cp = end - p > 1 ? codepage_big5(p[0], p[1]) : 0;
		/* Hong Kong's characters stand where the code page has its
		 * user-defined zone. */
		if (cp != 0 && (cp < 0xE000 || cp > 0xF8FF)) {
			put(to, cp);
			p += 2;
		} else if (end - p > 1 && *p != 0xFF && (n = decode_one(d,
		    span_make((const char *)p, (size_t)(end - p)), 2, to)) > 0)
			p += n;
		else if (cp != 0) {
			put(to, cp);
			p += 2;
		} else {
			put_bad(d, to, (size_t)((const char *)p - in.p), &bad);
			p++;
		}
	}
	return bad;
}

static size_t
decode_utf16(struct decoder *d, struct span in, struct buf *to)
{
	const unsigned char *p = (const unsigned char *)in.p;
	unsigned high = d->encoding.kind == ENCODING_UTF16LE;
	size_t at, bad = 0;

	for (at = 0; at + 1 < in.n; at += 2) {
		uint32_t cp = (uint32_t)p[at + high] << 8 | p[at + !high];

		if (to->cap - to->n < 64)
			buf_reserve(to, (in.n - at) * 3 / 2 + 64);
		if (cp >= 0xD800 && cp < 0xDC00 && at + 3 < in.n) {
			uint32_t low = (uint32_t)p[at + 2 + high] << 8 |
			    p[at + 2 + !high];

			if (low >= 0xDC00 && low < 0xE000) {
				put(to, 0x10000 + ((cp - 0xD800) << 10) +
				    (low - 0xDC00));
				at += 2;
				continue;
			}
		}
		if (cp >= 0xD800 && cp < 0xE000)
			put_bad(d, to, at, &bad);
		else
			put(to, cp);
	}
	if (at < in.n)
		put_bad(d, to, at, &bad);
	return bad;
}

static size_t
decode_utf32(struct decoder *d, struct span in, struct buf *to)
{
	const unsigned char *p = (const unsigned char *)in.p;
	bool little = d->encoding.kind == ENCODING_UTF32LE;
	size_t at, bad = 0;

	for (at = 0; at + 3 < in.n; at += 4) {
		const unsigned char *u = p + at;
		uint32_t cp = little ?
		    u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
		    (uint32_t)u[3] << 24 :
		    u[3] | (uint32_t)u[2] << 8 | (uint32_t)u[1] << 16 |
		    (uint32_t)u[0] << 24;

		buf_reserve(to, UTF8_MAX);
		if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
			put_bad(d, to, at, &bad);
		else
			put(to, cp);
	}
	for (; at < in.n; at++)
		put_bad(d, to, at, &bad);
	return bad;
}

/* RFC 1843: ~{ and ~} turn pairs of seven-bit bytes on and off, ~~ is a
 * tilde, every line begins in ASCII. */
static size_t
decode_hz(struct decoder *d, struct span in, struct buf *to)
{
	const unsigned char *p = (const unsigned char *)in.p;
	bool pairs = false;
	size_t at = 0, bad = 0;
	uint32_t cp;

	buf_reserve(to, in.n * 3 + 64);
	while (at < in.n) {
		unsigned char a = p[at], b = at + 1 < in.n ? p[at + 1] : 0;

		if (to->cap - to->n < 64)
			buf_reserve(to, (in.n - at) * 3 + 64);
		if (a == '\n')
			pairs = false;
		if (a == '~' && (b == '{' || (b == '}' && pairs))) {
			pairs = b == '{';
			at += 2;
		} else if (a == '~' && b == '~' && !pairs) {
			put(to, '~');
			at += 2;
		} else if (pairs && a > 0x20 && a < 0x7F &&
		    (cp = codepage_gbk(a | 0x80u, b | 0x80u)) != 0) {
			put(to, cp);
			at += 2;
		} else if (a >= 0x80 || (pairs && a > 0x20)) {
			put_bad(d, to, at, &bad);
			at++;
		} else {
			put(to, a);
			at++;
		}
	}
	return bad;
}

static size_t
decode_iconv(struct decoder *d, struct span in, struct buf *to)
{
	char *from = (char *)(uintptr_t)in.p;	/* read only: POSIX has no const */
	size_t left = in.n, bad = 0, room, got;
	char *out;

	iconv(d->cd, NULL, NULL, NULL, NULL);
	while (left > 0) {
		size_t before = left, made = to->n;

		buf_reserve(to, left * 3 / 2 + 64);
		out = to->p + to->n;
		room = to->cap - to->n;
		got = iconv(d->cd, &from, &left, &out, &room);
		to->n = to->cap - room;
		/* Some converters say E2BIG for ever where they are lost, or
		 * step back. */
		if (left > before) {
			from -= left - before;
			left = before;
			to->n = made;
		} else if (got != (size_t)-1 || (errno == E2BIG &&
		    (left < before || to->n > made)))
			continue;
		if (left == 0) {
			/* It choked on the last byte, which it has taken. */
			put_bad(d, to, in.n - 1, &bad);
			break;
		}
		put_bad(d, to, in.n - left, &bad);
		iconv(d->cd, NULL, NULL, NULL, NULL);
		from++;
		left--;
	}
	/* A character that waited for a mark to combine with. */
	buf_reserve(to, 64);
	out = to->p + to->n;
	room = to->cap - to->n;
	iconv(d->cd, NULL, NULL, &out, &room);
	to->n = to->cap - room;
	return bad;
}

size_t
encoding_repair_utf8(struct span bytes, struct buf *to,
    void (*bad)(void *arg, size_t offset), void *arg)
{
	size_t at = 0, from = 0, count = 0, n;
	uint32_t cp;

	buf_reserve(to, bytes.n + 64);
	while (at < bytes.n) {
		n = utf8_decode(bytes.p + at, bytes.n - at, &cp);
		if (cp == UTF8_BAD) {
			buf_put(to, span_sub(bytes, from, at));
			buf_put(to, SPAN("\xEF\xBF\xBD"));
			if (bad != NULL)
				bad(arg, at);
			count++;
			from = at + n;
		}
		at += n;
	}
	buf_put(to, span_sub(bytes, from, at));
	return count;
}

size_t
decoder_decode(struct decoder *d, struct span bytes, struct buf *to)
{
	switch (d->encoding.kind) {
	case ENCODING_GB18030:
		return decode_gb18030(d, bytes, to);
	case ENCODING_BIG5:
		return decode_big5(d, bytes, to);
	case ENCODING_UTF16LE:
	case ENCODING_UTF16BE:
		return decode_utf16(d, bytes, to);
	case ENCODING_UTF32LE:
	case ENCODING_UTF32BE:
		return decode_utf32(d, bytes, to);
	case ENCODING_HZ:
		return decode_hz(d, bytes, to);
	case ENCODING_ICONV:
		return decode_iconv(d, bytes, to);
	case ENCODING_NONE:
	case ENCODING_UTF8:
		break;
	}
	return encoding_repair_utf8(bytes, to, d->bad, d->arg);
}

size_t
decoder_step(struct decoder *d, struct span bytes, size_t *made)
{
	struct decoder quiet = *d;
	enum encoding_kind kind = d->encoding.kind;
	size_t n, longest = kind == ENCODING_BIG5 ? 2 :
	    kind == ENCODING_GB18030 ? 4 : 8;
	char c[UTF8_MAX];
	uint32_t cp = 0;

	/* Most are ASCII or a pair that the table has. */
	if (kind == ENCODING_GB18030) {
		cp = (unsigned char)bytes.p[0];
		n = cp < 0x80 ? 1 : 2;
		if (n == 2)
			cp = bytes.n < 2 ? 0 : codepage_gbk(cp,
			    (unsigned char)bytes.p[1]);
		if (cp != 0) {
			*made = utf8_encode(cp, c);
			return n;
		}
		if (bytes.p[0] != '\0' && (bytes.n < 2 ||
		    length_of(bytes, 4) == 0)) {
			/* U+FFFD, or the euro sign. */
			*made = 3;
			return 1;
		}
	}
	if (longest > bytes.n)
		longest = bytes.n;
	quiet.bad = NULL;
	for (n = 1; n <= longest; n++) {
		buf_clear(&d->step);
		if (decoder_decode(&quiet, span_sub(bytes, 0, n), &d->step) ==
		    0)
			break;
	}
	d->cd = quiet.cd;
	d->open = quiet.open;
	*made = n <= longest ? d->step.n : 3;
	return n <= longest ? n : 1;
}

/* ------------------------------------------------------------ recognition */

/* Bytes that are scored: more makes no guess better. */
#define SAMPLE		8192
/* In hundredths of a nat: a byte that cannot be decoded, a control character
 * that no text holds, a byte skipped at the beginning. */
#define BAD		(-2500)
#define SURE_UTF8	48	/* bytes that are well-formed by no chance */
#define BAD_LINE	(-600)		/* a byte of it */
#define CONTROL		(-2000)
#define ACCENT		(-700)		/* of a letter with an accent */
#define SKIPPED		(-2500)

static long
score_text(struct span s)
{
	size_t at = 0;
	uint32_t cp, before = CHARMODEL_EDGE;
	long sum = 0;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp == UTF8_REPLACED || cp == UTF8_BAD)
			sum += BAD;
		else if (cp < 0x20 && cp != '\n' && cp != '\r' && cp != '\t' &&
		    cp != '\f')
			sum += CONTROL;
		else if (cp >= 0x80 && cp < 0xA0)
			sum += CONTROL;
		else if ((cp >= 0xC0 && cp < 0x250) ||
		    (cp >= 0x1E00 && cp < 0x1F00)) {
			/* Not of Chinese text, but of text. */
			cp = 'a';
			sum += charmodel_pair(before, cp) + ACCENT;
		} else
			sum += charmodel_pair(before, cp);
		before = cp;
	}
	return sum;
}

static long
score_with(struct decoder *d, struct span bytes, struct buf *text)
{
	buf_clear(text);
	decoder_decode(d, bytes, text);
	return score_text(buf_span(text));
}

/*
 * Files are put together from pieces of several encodings.  Where lines can
 * be told, one that reads badly counts as bad and no worse, so that the
 * encoding of most of them wins.
 */
static long
score_lines(struct decoder *d, struct span bytes, struct buf *text)
{
	long sum = 0;

	while (bytes.n > 0) {
		const char *lf = memchr(bytes.p, '\n', bytes.n);
		size_t n = lf == NULL ? bytes.n : (size_t)(lf - bytes.p) + 1;
		long score = score_with(d, span_sub(bytes, 0, n), text);
		long worst = n < bytes.n || sum < 0 ? (long)n * BAD_LINE :
		    (long)n * BAD;

		sum += score < worst ? worst : score;
		bytes = span_sub(bytes, n, bytes.n);
	}
	return sum;
}

long
encoding_score(const struct encoding *e, struct span bytes)
{
	struct decoder d;
	struct buf text = { 0 };
	long score;

	if (!decoder_open(&d, e))
		return (long)bytes.n * BAD;
	bytes = span_sub(bytes, e->skip < bytes.n ? e->skip : bytes.n, bytes.n);
	score = (long)e->skip * SKIPPED + (e->kind == ENCODING_UTF8 ||
	    e->kind == ENCODING_GB18030 || e->kind == ENCODING_BIG5 ?
	    score_lines(&d, bytes, &text) : score_with(&d, bytes, &text));
	decoder_close(&d);
	buf_free(&text);
	return score;
}

/* The encoding that a byte order mark at the beginning tells, if any. */
static bool
by_mark(struct span s, struct encoding *e)
{
	static const struct {
		struct span	 mark;
		const char	*name;
	} marks[] = {
		{ { "\xEF\xBB\xBF", 3 }, "utf-8" },
		{ { "\xFF\xFE\0\0", 4 }, "utf-32le" },
		{ { "\0\0\xFE\xFF", 4 }, "utf-32be" },
		{ { "\xFF\xFE", 2 }, "utf-16le" },
		{ { "\xFE\xFF", 2 }, "utf-16be" },
		{ { "\x84\x31\x95\x33", 4 }, "gb18030" },
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (span_starts(s, marks[i].mark)) {
			encoding_by_name(marks[i].name, e);
			e->bom = marks[i].mark.n;
			return true;
		}
	return false;
}

/* Where scoring begins: at the first byte that is not plain ASCII, kept
 * aligned for four-byte units. */
static struct span
sample_of(struct span head)
{
	size_t at, to;

	for (at = 0; at < head.n; at++) {
		unsigned char c = (unsigned char)head.p[at];

		if (c >= 0x7F || (c < 0x20 && c != '\n' && c != '\r' &&
		    c != '\t' && c != '\f') || (c == '~' && at + 1 < head.n &&
		    head.p[at + 1] == '{'))
			break;
	}
	if (at == head.n)
		at = 0;
	at &= ~(size_t)3;
	to = head.n - at > SAMPLE ? at + SAMPLE : head.n;
	return span_sub(head, at, to);
}

/* A sample that ends within a character is no worse for it. */
static size_t
whole_utf8(struct span s)
{
	size_t back;

	for (back = 1; back <= 3 && back <= s.n; back++) {
		unsigned char c = (unsigned char)s.p[s.n - back];

		if (c >= 0xC0)
			return (c >= 0xF0 ? 4u : c >= 0xE0 ? 3u : 2u) > back ?
			    s.n - back : s.n;
		if (c < 0x80)
			break;
	}
	return s.n;
}

struct contest {
	struct span	 sample;
	struct encoding	*best;
	long		 score;
};

static void
try(struct contest *c, const char *name, size_t skip)
{
	struct encoding e;
	struct span s = c->sample;
	long score;

	encoding_by_name(name, &e);
	e.skip = skip;
	if (e.kind == ENCODING_UTF8)
		s.n = whole_utf8(s);
	score = encoding_score(&e, s);
	if (score > c->score || c->best->kind == ENCODING_NONE) {
		c->score = score;
		*c->best = e;
	}
}

/* Whether all is well-formed but a character cut at the beginning or end. */
static bool
is_part_of_utf8(struct span s)
{
	struct span u = span_sub(s, 0, whole_utf8(s));

	while (u.n > 0 && ((unsigned char)u.p[0] & 0xC0) == 0x80 &&
	    s.n - u.n < 3)
		u = span_sub(u, 1, u.n);
	return utf8_valid(u);
}

void
encoding_guess(struct span head, struct encoding *e)
{
	struct contest c = { .sample = sample_of(head), .best = e };
	struct span s = c.sample;
	size_t i, high = 0, low_pairs = 0, zero = 0, skip;
	bool formed;

	if (by_mark(head, e))
		return;
	*e = (struct encoding){ 0 };
	/* Long well-formed UTF-8 is nothing else. */
	for (i = 0; i < s.n && high < SURE_UTF8; i++)
		high += (unsigned char)s.p[i] >= 0x80;
	formed = high >= 12 && memchr(s.p, '\0', s.n) == NULL &&
	    is_part_of_utf8(s);
	if (formed && high == SURE_UTF8) {
		encoding_by_name("utf-8", e);
		return;
	}
	for (high = i = 0; i < s.n; i++) {
		high += (unsigned char)s.p[i] >= 0x80;
		zero += s.p[i] == '\0';
		low_pairs += s.p[i] == '~' && i + 1 < s.n && s.p[i + 1] == '{';
	}
	try(&c, "utf-8", 0);
	if (formed && c.score > (long)high * -400)
		return;
	if (low_pairs > 0)
		try(&c, "hz", 0);
	if (high == 0 && zero == 0 && low_pairs > 0)
		return;
	for (skip = 0; skip < 2 && high > 0; skip++) {
		try(&c, "gb18030", skip);
		try(&c, "big5", skip);
	}
	for (skip = 0; skip < 2; skip++) {
		try(&c, "utf-16le", skip);
		try(&c, "utf-16be", skip);
	}
	if (zero * 5 > s.n) {
		try(&c, "utf-32le", 0);
		try(&c, "utf-32be", 0);
	}
	/* Rare, and its converter has to be loaded: only where nothing else
	 * reads as Chinese. */
	if (high > 0 && c.score < (long)s.n * -420)
		for (skip = 0; skip < 4; skip++)
			try(&c, "euc-tw", skip);
}

void
encoding_settle(const struct encoding *forced, struct span head,
    struct encoding *e)
{
	struct encoding seen;

	if (forced == NULL) {
		encoding_guess(head, e);
		return;
	}
	/* A mark says which half of UTF-16 it is. */
	*e = *forced;
	if (by_mark(head, &seen) && (seen.kind == e->kind ||
	    (e->kind == ENCODING_UTF16LE && seen.kind == ENCODING_UTF16BE) ||
	    (e->kind == ENCODING_UTF32LE && seen.kind == ENCODING_UTF32BE)))
		*e = seen;
}
