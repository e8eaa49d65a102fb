#include "charmodel.h"
#include "codepage.h"
#include "latin.h"

#define STRONG		(-650)	/* MISREAD_COMMON of a very short text */
#define LONG		16	/* no words of French by chance */
#define LATINS		3	/* stretches that tell what a document is */
#define DEPTH		3	/* wrong decodings on top of one another */

unsigned
latin_byte(uint32_t cp, bool *special)
{
	/* CP1252 80 to 9F, Unicode's CP1252.TXT; 0 is not assigned. */
	static const uint16_t high[32] = {
		0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
		0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
	};
	unsigned i;

	*special = false;
	if (cp >= 0x80 && cp <= 0xFF)
		return (unsigned)cp;
	if (cp < 0x152 || cp > 0x2122)
		return 0;
	*special = true;
	for (i = 0; i < 32; i++)
		if (high[i] == cp)
			return 0x80 + i;
	return 0;
}

/* Bytes as pairs of a double-byte code; false if they are not all in it. */
static bool
decode_pairs(struct span s, pair_fn *read, struct buf *to)
{
	size_t i;
	uint32_t cp;

	buf_clear(to);
	for (i = 0; i < s.n; i++) {
		unsigned a = (unsigned char)s.p[i];

		if (a < 0x80) {
			buf_putc(to, (char)a);
			continue;
		}
		cp = i + 1 < s.n ? read(a, (unsigned char)s.p[i + 1]) : 0;
		if (cp == 0 || (cp >= 0xE000 && cp < 0xF900))
			return false;
		misread_put(to, cp);
		i++;
	}
	return true;
}

/*
 * Whether a text that was pairs of bytes is surely Chinese: its characters
 * common ones, and few of them made of a high letter and an ASCII one, as
 * words of French or German would be.  `known`: the document has many that
 * were, so that a short one is, too.
 */
static bool
is_chinese(struct span s, struct span bytes, bool known, int *score)
{
	size_t at = 0, i;
	int n = 0, han = 0, rare = 0, mixed = 0, sum = 0;
	uint32_t cp, left = CHARMODEL_EDGE;

	for (i = 0; i < bytes.n; i++)
		if ((unsigned char)bytes.p[i] >= 0x80 && ++i < bytes.n)
			mixed += (unsigned char)bytes.p[i] < 0x80;
	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp >= 0x80) {
			n++;
			han += misread_is_han(cp);
			rare += charmodel_char(cp) <= CHARMODEL_RARE;
			sum += charmodel_pair(left, cp);
		}
		left = cp;
	}
	*score = n == 0 ? 0 : sum / n;
	return han >= (known ? 1 : 2) && han * (known ? 3 : 2) > n &&
	    (mixed * 2 <= n || n >= LONG) && rare * (known ? 4 : 10) <= n &&
	    *score > (known ? MISREAD_COMMON - 150 :
	    han < MISREAD_SHORT ? STRONG : MISREAD_COMMON);
}

/* Whether the pairs of m->bytes, read by `read` into `to`, are. */
static bool
are_chinese(struct mojibake *m, pair_fn *read, struct buf *to, int *score)
{
	if (!decode_pairs(buf_span(&m->bytes), read, to))
		return false;
	/* Another time more stretches may be known. */
	if (m->latins < LATINS)
		m->sound = false;
	return is_chinese(buf_span(to), buf_span(&m->bytes),
	    m->latins >= LATINS, score);
}

/* The line's stretch of Latin letters as bytes; false if it holds a letter
 * that has none. */
static bool
latin_bytes(struct span s, struct buf *to, bool *special)
{
	size_t at = 0;
	uint32_t cp;
	unsigned b;
	bool is_special;

	buf_clear(to);
	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		b = cp < 0x80 ? (unsigned)cp : latin_byte(cp, &is_special);
		if (b == 0)
			return false;
		if (cp >= 0x80 && is_special)
			*special = true;
		buf_putc(to, (char)b);
	}
	return true;
}

static bool
has_latin(struct span s)
{
	size_t at = 0, n = 0;
	uint32_t cp;
	bool special;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp >= 0x80 && latin_byte(cp, &special) == 0)
			return false;
		n += cp >= 0x80 && cp <= 0xFF;
	}
	return n > 0;
}

/*
 * Undo the reading of s (UTF-8) as Latin-1 or CP1252, as often as it was
 * done, into m->text.  False if it was not, or surely not.
 */
static bool
undo_latin(struct mojibake *m, struct span s, bool *special)
{
	int depth, gbk, big5;
	bool done = false;

	buf_clear(&m->text);
	buf_put(&m->text, s);
	for (depth = 0; depth < DEPTH; depth++) {
		if (!has_latin(buf_span(&m->text)) ||
		    !latin_bytes(buf_span(&m->text), &m->bytes, special))
			break;
		if (utf8_valid(buf_span(&m->bytes))) {
			buf_clear(&m->text);
			buf_put(&m->text, buf_span(&m->bytes));
			done = true;
			continue;
		}
		gbk = big5 = -10000;
		if (!are_chinese(m, codepage_gbk, &m->other, &gbk))
			gbk = -10000;
		if (!are_chinese(m, codepage_big5, &m->after, &big5))
			big5 = -10000;
		if (gbk == -10000 && big5 == -10000)
			break;
		buf_clear(&m->text);
		buf_put(&m->text, buf_span(gbk >= big5 ? &m->other :
		    &m->after));
		m->latins += m->latins < LATINS;
		return true;
	}
	return done;
}

/* Marks that CP1252 shares with Chinese text. */
static bool
is_shared(uint32_t cp)
{
	return (cp >= 0x2013 && cp <= 0x2026) || cp == 0xB7 || cp == 0xD7 ||
	    cp == 0xB0;
}

/* One stretch of letters [from, to), which begins and ends with a high one.
 * Returns whether it was changed. */
static bool
latin_stretch(struct mojibake *m, struct rewrite *w, size_t from, size_t to)
{
	struct change c = { .verdict = CHANGE_CERTAIN };
	bool special = false;
	size_t end;
	unsigned k;

	/* A pair's second byte may be ASCII: try one letter more.  At both
	 * ends there may be marks of sound text: “ ” ‘ ’ … — · × °. */
	for (k = 0; k < 4; k++) {
		if (k == 2)
			while (from < to && is_shared(m->letter[from].cp))
				from++;
		if (k == 2)
			while (from < to && is_shared(m->letter[to - 1].cp))
				to--;
		end = to + (k & 1);
		if (end > m->letters || end - from < 2 ||
		    (end > to && m->letter[to].cp >= 0x80))
			continue;
		c.start = m->letter[from].at;
		c.end = m->letter[end - 1].end;
		if (!undo_latin(m, span_sub(w->in, c.start, c.end), &special))
			continue;
		c.rule = special ? CHANGE_CP1252 : CHANGE_LATIN1;
		if (!changes_on(w->log, c.rule))
			return false;
		c.after = buf_span(&m->text);
		misread_tell(m, w, &c);
		return true;
	}
	return false;
}

/* Whether the letter may stand inside a stretch: a high one, or ASCII. */
static bool
is_latin(uint32_t cp, bool *high)
{
	bool special;

	*high = cp >= 0x80 && latin_byte(cp, &special) != 0;
	return *high || (cp >= 0x20 && cp < 0x7F);
}

void
latin_find(struct mojibake *m, struct rewrite *w)
{
	size_t i, from, last, proper, k, piece;
	bool high;

	for (i = 0; i < m->letters; i++) {
		if (!is_latin(m->letter[i].cp, &high) || !high)
			continue;
		from = last = i;
		proper = 0;
		for (; i < m->letters && is_latin(m->letter[i].cp, &high); i++)
			if (high) {
				last = i;
				proper += m->letter[i].cp <= 0xFF;
			}
		if (proper == 0 || last - from < 1)
			continue;
		if (latin_stretch(m, w, from, last + 1))
			continue;
		/* Not as a whole: word by word. */
		for (k = from; k <= last; k++) {
			is_latin(m->letter[k].cp, &high);
			if (!high)
				continue;
			proper = 0;
			for (piece = k; k <= last && m->letter[k].cp > 0x3F;
			    k++)
				proper += m->letter[k].cp >= 0x80 &&
				    m->letter[k].cp <= 0xFF;
			while (m->letter[k - 1].cp < 0x80)
				k--;
			if (proper > 0 && k - piece > 1)
				latin_stretch(m, w, piece, k);
		}
	}
}
