#include <stdlib.h>

#include "charmodel.h"
#include "codepage.h"
#include "mojibake.h"
#include "utf8.h"

/* Figures are hundredths of a nat (see charmodel.h), per character. */
#define COMMON		(-850)	/* mean of a text that is surely Chinese */
#define STRONG		(-650)	/* the same where it is very short */
#define SHORT		4	/* characters */
#define LONG		16	/* no words of French by chance */
#define LATINS		3	/* stretches that tell what a document is */
#define BETTER		250	/* mean gain over the text as it stands */
#define CERTAIN		400	/* mean gain that leaves no doubt */
#define TOTAL		1500	/* and the least gain in all */

#define JOIN		350	/* what a letter at the edge may lose */

#define DEPTH		3	/* wrong decodings on top of one another */
#define BEAM		24	/* readings of bytes that are hidden */
#define PIECE		(64 * 1024u)	/* bytes of a line taken at a time */
#define STRETCH		2048	/* letters read at a time */
#define GUESSED		16	/* characters with guesses that are weighed */
#define WORSE		2000	/* given up: so much less likely than as is */

/* Readings that come to nothing are paid for, one for a letter and HOLE
 * for a hidden byte; a line begins with CREDIT and has EARN a letter. */
#define CREDIT		20000
#define EARN		8
#define HOLE		100

struct letter {
	uint32_t	cp;
	uint32_t	at, end;	/* bytes of the line */
};

/* A character read from UTF-8, and where its bytes came from. */
struct step {
	uint32_t	cp;
	uint32_t	from, to;	/* half letters: letter * 2 + byte */
	int32_t		back;		/* -1: the first */
	bool		guessed;
};

struct path {
	int32_t		score;
	int32_t		last;		/* step, -1: none */
	uint32_t	left;		/* the last character */
	uint32_t	from;		/* where the pending bytes began */
	uint32_t	value;		/* of the pending bytes */
	uint8_t		have, need;	/* pending bytes, bytes still to come */
	bool		guessed;	/* one of the pending bytes was */
};

struct mojibake {
	struct letter	*letter;
	size_t		 letters, letter_cap;
	struct step	*step;
	size_t		 steps, step_cap;
	uint32_t	*order;		/* the steps of the best path */
	size_t		 orders, order_cap;
	struct path	 path[BEAM], next[BEAM];
	unsigned	 paths, nexts;
	bool		 latin;		/* UTF-8 was read as CP1252, not GBK */
	unsigned	 latins;	/* stretches of the document that were pairs */
	bool		 sound;		/* see mojibake_sound */
	int64_t		 credit;
	struct buf	 bytes, text, other, after;
};

struct mojibake *
mojibake_new(void)
{
	return memory_zeroed(1, sizeof(struct mojibake));
}

void
mojibake_begin(struct mojibake *m)
{
	m->latins = 0;
}

void
mojibake_free(struct mojibake *m)
{
	if (m == NULL)
		return;
	free(m->letter);
	free(m->step);
	free(m->order);
	buf_free(&m->bytes);
	buf_free(&m->text);
	buf_free(&m->other);
	buf_free(&m->after);
	free(m);
}

static bool
is_han(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FFF;
}

static void
put_cp(struct buf *b, uint32_t cp)
{
	char to[UTF8_MAX];

	buf_put(b, span_make(to, utf8_encode(cp, to)));
}

static void
tell(struct mojibake *m, struct rewrite *w, struct change *c)
{
	m->sound = false;
	c->applied = c->verdict == CHANGE_CERTAIN ||
	    (c->verdict == CHANGE_LIKELY && w->log->likely);
	if (c->applied)
		rewrite_change(w, c);
	else
		changes_note(w->log, c);
}

/* ---- Latin-1 and CP1252 ---- */

/* The byte of a character that Latin-1 or CP1252 gives for it, above 7F; 0 if
 * there is none.  *special: it is one of CP1252 alone. */
static unsigned
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
decode_pairs(struct span s, uint32_t (*read)(unsigned, unsigned),
    struct buf *to)
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
		put_cp(to, cp);
		i++;
	}
	return true;
}

static uint32_t
read_gbk(unsigned a, unsigned b)
{
	return codepage_gbk(a, b);
}

static uint32_t
read_big5(unsigned a, unsigned b)
{
	return codepage_big5(a, b);
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
			han += is_han(cp);
			rare += charmodel_char(cp) <= CHARMODEL_RARE;
			sum += charmodel_pair(left, cp);
		}
		left = cp;
	}
	*score = n == 0 ? 0 : sum / n;
	return han >= (known ? 1 : 2) && han * (known ? 3 : 2) > n &&
	    (mixed * 2 <= n || n >= LONG) && rare * (known ? 4 : 10) <= n &&
	    *score > (known ? COMMON - 150 : han < SHORT ? STRONG : COMMON);
}

/* Whether the pairs of m->bytes, read by `read` into `to`, are. */
static bool
are_chinese(struct mojibake *m, uint32_t (*read)(unsigned, unsigned),
    struct buf *to, int *score)
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
		if (!are_chinese(m, read_gbk, &m->other, &gbk))
			gbk = -10000;
		if (!are_chinese(m, read_big5, &m->after, &big5))
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
		tell(m, w, &c);
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

static void
find_latin(struct mojibake *m, struct rewrite *w)
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

/* ---- GBK and Big5 ---- */

typedef uint32_t swap_fn(uint32_t);

/* What a character was before GBK was read as Big5. */
static uint32_t
was_gbk(uint32_t cp)
{
	unsigned pair = codepage_to_big5(cp);

	cp = pair == 0 ? 0 : codepage_gbk(pair >> 8, pair & 0xFF);
	return cp >= 0xE000 && cp < 0xF900 ? 0 : cp;
}

/* What a character was before Big5 was read as GBK. */
static uint32_t
was_big5(uint32_t cp)
{
	unsigned pair = codepage_to_gbk(cp);

	return pair == 0 ? 0 : codepage_big5(pair >> 8, pair & 0xFF);
}

/*
 * The letters above ASCII of [from, to); 0 where they are rather a language
 * of their own: kana, or Latin with accents (pinyin, French), which share
 * their places in GBK with the commonest characters of Big5.
 */
static size_t
swappable(const struct mojibake *m, size_t from, size_t to)
{
	size_t n = 0, han = 0, kana = 0, latin = 0;

	for (; from < to; from++) {
		uint32_t cp = m->letter[from].cp;

		n += cp >= 0x80;
		han += is_han(cp) || (cp >= 0xE000 && cp < 0xF900);
		kana += cp >= 0x3041 && cp <= 0x30FE;
		latin += (cp | 0x20) - 'a' < 26 || (cp >= 0x80 && cp < 0x370);
	}
	return han * 3 >= n && kana * 2 < n && latin * 3 <= n ? n : 0;
}

/* Whether the letter at i may be of the stretch that begins behind it. */
static bool
joins(const struct mojibake *m, size_t i, swap_fn *was)
{
	uint32_t cp = m->letter[i].cp, next = m->letter[i + 1].cp;

	return cp >= 0x80 && was(cp) != 0 && next >= 0x80 &&
	    charmodel_pair(was(cp), was(next)) -
	    charmodel_pair(cp, next) > -JOIN;
}

/* Tell the change c of letters [start, end). */
static void
tell_swapped(struct mojibake *m, struct rewrite *w, swap_fn *was,
    struct change c)
{
	size_t k;

	buf_clear(&m->after);
	for (k = c.start; k < c.end; k++) {
		uint32_t cp = m->letter[k].cp;

		put_cp(&m->after, cp >= 0x80 && was(cp) != 0 ? was(cp) : cp);
	}
	c.start = m->letter[c.start].at;
	c.end = m->letter[c.end - 1].end;
	c.after = c.candidates = buf_span(&m->after);
	tell(m, w, &c);
}

/*
 * The stretches that gain by another reading of each pair: the runs of
 * letters with the greatest sum of gains (Bentley's maximum subarray, closed
 * where the sum falls by more than a character can be worth).  Returns the
 * sum of what is told; w NULL: what would be.
 */
static int64_t
find_swapped(struct mojibake *m, struct rewrite *w, swap_fn *was,
    enum change_rule rule)
{
	size_t i, k, from = 0, best_to = 0, done = 0, n;
	int sum = 0, best = 0, new_sum = 0, best_new = 0;
	int64_t all = 0;
	uint32_t old_left = CHARMODEL_EDGE, new_left = CHARMODEL_EDGE;

	for (i = 0; i <= m->letters; i++) {
		uint32_t cp = i < m->letters ? m->letter[i].cp :
		    CHARMODEL_EDGE;
		uint32_t to = cp < 0x80 ? cp : was(cp);
		int old, gain;

		if (to != 0) {
			gain = charmodel_pair(new_left, to);
			old = charmodel_pair(old_left, cp);
			/* Letters that are the same both ways count nothing. */
			if (cp >= 0x80) {
				new_sum += gain;
				sum += gain - old;
			}
		} else
			sum -= 600;
		old_left = cp;
		new_left = to == 0 ? CHARMODEL_EDGE : to;
		if (sum > best && to != 0 && cp >= 0x80) {
			best = sum;
			best_new = new_sum;
			best_to = i + 1;
		}
		if (i < m->letters && sum > 0 && sum > best - 3000)
			continue;
		/* The stretch is over: is it good?  A rare character at its
		 * beginning may belong to it. */
		for (k = 0; k < 2 && best > 0 && from > done &&
		    joins(m, from - 1, was); k++)
			from--;
		n = swappable(m, from, best_to);
		if (best >= TOTAL && n >= SHORT - 1 && best / (int)n >= BETTER &&
		    best_new / (int)n >= COMMON) {
			if (w != NULL)
				tell_swapped(m, w, was, (struct change){
				    .rule = rule, .margin = best / (int)n,
				    .verdict = n >= SHORT && best / (int)n >=
				    CERTAIN ? CHANGE_CERTAIN : CHANGE_LIKELY,
				    .start = from, .end = best_to });
			all += best;
			done = best_to;
			if (i > best_to)
				i = best_to;
		}
		sum = best = new_sum = best_new = 0;
		from = best_to = i + 1;
		old_left = new_left = CHARMODEL_EDGE;
	}
	return all;
}

/* ---- UTF-8 read as GBK, or as CP1252 with bytes that it has not ---- */

static bool
is_hole(uint32_t cp)
{
	return cp == '?' || cp == UTF8_REPLACED;
}

/* The bytes of a letter; 0 if it has none in the code it was read as. */
static unsigned
letter_bytes(const struct mojibake *m, uint32_t cp, uint8_t b[2])
{
	unsigned pair;
	bool special;

	if (m->latin) {
		b[0] = (uint8_t)(cp < 0x80 ? cp : latin_byte(cp, &special));
		return b[0] != 0;
	}
	if (cp < 0x80 || cp == 0x20AC) {
		/* CP936 reads a lone 80 as the euro sign. */
		b[0] = cp == 0x20AC ? 0x80 : (uint8_t)cp;
		return 1;
	}
	pair = codepage_to_gbk(cp);
	b[0] = (uint8_t)(pair >> 8);
	b[1] = (uint8_t)pair;
	return pair == 0 ? 0 : 2;
}

/* Lead bytes of UTF-8 for what Chinese text is written with. */
static bool
is_lead(unsigned b)
{
	return b == 0xC2 || b == 0xE2 || b == 0xE3 || (b >= 0xE4 && b <= 0xE9) ||
	    b == 0xEF;
}

static bool
is_more(unsigned b)
{
	return b >= 0x80 && b <= 0xBF;
}

/* Where UTF-8 read as CP1252 may begin, a hole being near: a lead byte. */
static bool
may_begin_latin(uint32_t cp)
{
	bool special;
	unsigned b = cp < 0x80 ? 0 : latin_byte(cp, &special);

	return b >= 0xE3 && is_lead(b);
}

/* Where UTF-8 read as GBK may begin: a lead byte and its second byte as one
 * character. */
static bool
may_begin(uint32_t cp)
{
	unsigned pair = cp < 0x80 ? 0 : codepage_to_gbk(cp);

	return pair >> 8 >= 0xE2 && is_lead(pair >> 8) && is_more(pair & 0xFF);
}

static void
keep_path(struct mojibake *m, struct path p)
{
	unsigned i, worst = 0;

	if (m->nexts < BEAM) {
		m->next[m->nexts++] = p;
		return;
	}
	for (i = 1; i < BEAM; i++)
		if (m->next[i].score < m->next[worst].score)
			worst = i;
	if (p.score > m->next[worst].score)
		m->next[worst] = p;
}

/* Wide digits and letters, which nobody means. */
static bool
is_wide(uint32_t cp)
{
	return (cp >= 0xFF10 && cp <= 0xFF19) || (cp >= 0xFF21 && cp <= 0xFF5A);
}

static bool
emit(struct mojibake *m, struct path *p, uint32_t cp, uint32_t to)
{
	if (m->steps == m->step_cap)
		m->step = memory_more(m->step, &m->step_cap, sizeof(*m->step));
	m->step[m->steps] = (struct step){ cp, p->from, to, p->last,
	    p->guessed };
	p->last = (int32_t)m->steps++;
	p->left = cp;
	p->have = p->need = 0;
	p->guessed = false;
	return true;
}

/* One byte of UTF-8, at half letter `at`; false if it cannot stand there. */
static bool
feed(struct mojibake *m, struct path *p, unsigned b, uint32_t at, bool guessed)
{
	uint32_t cp;
	int score;

	if (p->need == 0) {
		p->from = at;
		p->guessed = guessed;
		if (b < 0x80) {
			p->score += charmodel_pair(p->left, b);
			return emit(m, p, b, at + 1);
		}
		if (!is_lead(b))
			return false;
		p->have = 1;
		p->need = b < 0xE0 ? 1 : 2;
		p->value = b & (b < 0xE0 ? 0x1F : 0x0F);
		return true;
	}
	if (!is_more(b))
		return false;
	p->guessed |= guessed;
	p->value = p->value << 6 | (b & 0x3F);
	p->have++;
	if (--p->need > 0)
		return true;
	cp = p->value;
	if (cp < 0x80 || cp == UTF8_REPLACED || (cp >= 0xD800 && cp < 0xE000) ||
	    (p->have == 3 && cp < 0x800))
		return false;
	score = charmodel_pair(p->left, cp);
	if (p->guessed && (score < -1400 || is_wide(cp)))
		return false;
	p->score += score;
	return emit(m, p, cp, at + 1);
}

/* Try the bytes that CP1252 has no character for. */
static void
guess_latin(struct mojibake *m, const struct path *p, uint32_t at)
{
	static const uint8_t none[] = { 0x81, 0x8D, 0x8F, 0x90, 0x9D };
	unsigned i;

	for (i = 0; i < sizeof(none); i++) {
		struct path q = *p;

		if (feed(m, &q, none[i], at, true))
			keep_path(m, q);
	}
}

/* Whether a decoder has no character for two bytes in a row: GBK has none, or
 * but one of the user-defined zone. */
static bool
is_unread(unsigned lead, unsigned trail)
{
	uint32_t cp = codepage_gbk(lead, trail);

	return cp == 0 || (cp >= 0xE000 && cp <= 0xF8FF);
}

/* The first byte behind letter i, where it is known; else 0. */
static unsigned
byte_behind(const struct mojibake *m, size_t i)
{
	uint8_t b[2];

	return i + 1 < m->letters && !is_hole(m->letter[i + 1].cp) &&
	    letter_bytes(m, m->letter[i + 1].cp, b) > 0 ? b[0] : 0;
}

/*
 * Try every byte that the hole at letter i can hide: one that makes no pair
 * with the byte behind it, or a pair that GBK has no character for.  80 alone
 * is none.
 */
static void
guess(struct mojibake *m, const struct path *p, size_t i, uint32_t at)
{
	static const uint8_t leads[] = { 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8,
	    0xE9, 0xEF };
	unsigned j, k, n, b, behind;
	struct path q, r;

	if (m->latin) {
		guess_latin(m, p, at);
		return;
	}
	behind = byte_behind(m, i);
	n = p->need > 0 ? 64 : sizeof(leads);
	for (j = 0; j < n; j++) {
		b = p->need > 0 ? 0x80 + j : leads[j];
		if (b > 0x80 && behind > 0 && !is_unread(b, behind))
			continue;
		q = *p;
		if (feed(m, &q, b, at, true))
			keep_path(m, q);
	}
	for (k = 0xA1; p->need > 0 && k <= 0xAF; k++) {
		q = *p;
		if (!feed(m, &q, k, at, true))
			continue;
		n = q.need > 0 ? 64 : sizeof(leads);
		for (j = 0; j < n; j++) {
			b = q.need > 0 ? 0x80 + j : leads[j];
			r = q;
			if (is_unread(k, b) && feed(m, &r, b, at, true))
				keep_path(m, r);
		}
	}
}

static int
by_score(const void *a, const void *b)
{
	const struct path *x = a, *y = b;

	return (x->score < y->score) - (x->score > y->score);
}

/* All paths over letter i, of a reading that began at letter `from`; `within`
 * text that is known, so that a hole may come first.  The best path is the
 * first one then; false: there is none. */
static bool
advance(struct mojibake *m, size_t i, size_t from, bool within)
{
	uint32_t cp = m->letter[i].cp, at = (uint32_t)(i - from) * 2;
	bool hole = is_hole(cp);
	uint8_t b[2];
	unsigned k, n, h;

	m->nexts = 0;
	n = letter_bytes(m, cp, b);
	for (k = 0; k < m->paths; k++) {
		struct path p = m->path[k];

		if (cp < 0x80 && p.need == 0 && cp != '?') {
			/* ASCII is ASCII; a long stretch of it ends the
			 * matter. */
			if (feed(m, &p, cp, at, false))
				keep_path(m, p);
			continue;
		}
		if (hole && (p.need > 0 || p.last >= 0 || within)) {
			guess(m, &p, i, at);
			if (cp == '?' && p.need == 0 &&
			    feed(m, &p, '?', at, false))
				keep_path(m, p);
			continue;
		}
		for (h = 0; h < n; h++)
			if (!feed(m, &p, b[h], at + h, false))
				break;
		if (n > 0 && h == n)
			keep_path(m, p);
	}
	m->credit -= 1 + (hole ? HOLE : 0);
	if (m->nexts == 0)
		return false;
	qsort(m->next, m->nexts, sizeof(*m->next), by_score);
	memcpy(m->path, m->next, m->nexts * sizeof(*m->next));
	m->paths = m->nexts;
	return true;
}

/*
 * Read the letters from `from` as UTF-8 whose bytes were read as GBK, or as
 * CP1252, as far as they go; m->order gets the steps of the best reading.  Returns the
 * letter behind the last whole character.
 */
static size_t
read_utf8(struct mojibake *m, size_t from)
{
	size_t i, stop = from;
	unsigned k;
	int32_t best = -1, s;
	int old = 0;
	uint32_t before = CHARMODEL_EDGE;

	m->steps = 0;
	m->paths = 1;
	m->path[0] = (struct path){ .last = -1, .left = CHARMODEL_EDGE };
	for (i = from; i < m->letters && i < from + STRETCH; i++) {
		uint32_t cp = m->letter[i].cp;

		if (!advance(m, i, from, false))
			break;
		old += charmodel_pair(before, cp);
		before = cp;
		if (m->path[0].score < old - WORSE)
			break;
		/* Where a whole character ends, the reading may end. */
		for (k = 0; k < m->paths; k++)
			if (m->path[k].need == 0 && m->path[k].left >= 0x80) {
				best = m->path[k].last;
				stop = i + 1;
				break;
			}
	}
	/* What comes next helps to tell the readings of the end apart. */
	if (stop == i && best >= 0) {
		uint32_t right = i < m->letters ? m->letter[i].cp :
		    CHARMODEL_EDGE;
		int most = 0;

		for (k = 0; k < m->paths; k++) {
			int score = m->path[k].score +
			    charmodel_pair(m->path[k].left, right);

			if (m->path[k].need != 0 || m->path[k].left < 0x80 ||
			    (most != 0 && score <= most))
				continue;
			most = score;
			best = m->path[k].last;
		}
	}
	m->orders = 0;
	for (s = best; s >= 0; s = m->step[s].back) {
		if (m->orders == m->order_cap)
			m->order = memory_more(m->order, &m->order_cap,
			    sizeof(*m->order));
		m->order[m->orders++] = (uint32_t)s;
	}
	return best < 0 ? from : stop;
}

/* The step number n of the best reading. */
static const struct step *
nth(const struct mojibake *m, size_t n)
{
	return &m->step[m->order[m->orders - 1 - n]];
}

/* The letters that a step takes bytes of. */
static size_t
first_letter(const struct mojibake *m, size_t n)
{
	return nth(m, n)->from / 2;
}

static size_t
last_letter(const struct mojibake *m, size_t n)
{
	return (nth(m, n)->to - 1) / 2;
}

/* The steps from n on that end with a letter: up to that one. */
static size_t
group(const struct mojibake *m, size_t n, bool *guessed)
{
	*guessed = false;
	do
		*guessed |= nth(m, n)->guessed;
	while (++n < m->orders && first_letter(m, n) <= last_letter(m, n - 1));
	return n;
}

/* Put the characters of a path that began at step `back` into m->after; false:
 * they are too many to be weighed. */
static bool
put_path(struct mojibake *m, const struct path *p)
{
	uint32_t v[GUESSED];
	unsigned n = 0;
	int32_t k;

	for (k = p->last; k >= 0; k = m->step[k].back) {
		if (n == GUESSED)
			return false;
		v[n++] = m->step[k].cp;
	}
	buf_clear(&m->after);
	while (n > 0)
		put_cp(&m->after, v[--n]);
	return true;
}

/*
 * Read the letters of the steps [n, to), which have guesses in them, once more
 * between the characters on both sides, and put the best reading into
 * m->after: what the search over the whole line had thinned out is found.
 */
static bool
reread(struct mojibake *m, size_t from, size_t n, size_t to)
{
	size_t first = from + first_letter(m, n), i;
	size_t last = from + last_letter(m, to - 1);
	uint32_t left = n > 0 ? nth(m, n - 1)->cp :
	    first > 0 ? m->letter[first - 1].cp : CHARMODEL_EDGE;
	uint32_t right = to < m->orders ? nth(m, to)->cp :
	    last + 1 < m->letters ? m->letter[last + 1].cp : CHARMODEL_EDGE;
	unsigned k, best = BEAM;
	int score, most = 0;

	if (to - n > GUESSED)
		return false;
	m->paths = 1;
	m->path[0] = (struct path){ .last = -1, .left = left };
	for (i = first; i <= last; i++)
		if (!advance(m, i, first, true))
			return false;
	for (k = 0; k < m->paths; k++) {
		score = m->path[k].score +
		    charmodel_pair(m->path[k].left, right);
		if (m->path[k].need == 0 && (best == BEAM || score > most)) {
			best = k;
			most = score;
		}
	}
	return best < BEAM && put_path(m, &m->path[best]);
}

/* Tell the reading that begins at letter `from`, in pieces: those without a
 * guess in them are certain. */
static void
tell_utf8(struct mojibake *m, struct rewrite *w, size_t from)
{
	size_t n, to, next, k;
	bool guessed, more;

	for (n = 0; n < m->orders; n = to) {
		struct change c = { .rule = m->latin ? CHANGE_CP1252 :
		    CHANGE_GBK_AS_UTF8 };

		to = group(m, n, &guessed);
		while (to < m->orders) {
			next = group(m, to, &more);
			if (more != guessed)
				break;
			to = next;
		}
		c.verdict = guessed ? CHANGE_LIKELY : CHANGE_CERTAIN;
		if (!guessed || !reread(m, from, n, to)) {
			buf_clear(&m->after);
			for (k = n; k < to; k++)
				put_cp(&m->after, nth(m, k)->cp);
		}
		c.start = m->letter[from + first_letter(m, n)].at;
		c.end = m->letter[from + last_letter(m, to - 1)].end;
		c.after = buf_span(&m->after);
		if (guessed)
			c.candidates = c.after;
		tell(m, w, &c);
	}
}

static void
find_utf8(struct mojibake *m, struct rewrite *w)
{
	size_t i, k, to, n;
	int old, new;

	m->credit = CREDIT + EARN * (int64_t)m->letters;
	for (i = 0; i < m->letters && m->credit > 0; i++) {
		int64_t credit = m->credit;
		int known = 0;

		if (!(m->latin ? may_begin_latin : may_begin)(m->letter[i].cp))
			continue;
		to = read_utf8(m, i);
		if (to <= i + 1)
			continue;
		buf_clear(&m->text);
		for (n = k = 0; k < m->orders; k++) {
			put_cp(&m->text, nth(m, k)->cp);
			n += is_han(nth(m, k)->cp);
			known += nth(m, k)->cp >= 0x80 && !nth(m, k)->guessed;
		}
		new = charmodel_text(CHARMODEL_EDGE, buf_span(&m->text),
		    CHARMODEL_EDGE);
		old = charmodel_text(CHARMODEL_EDGE, span_sub(w->in,
		    m->letter[i].at, m->letter[to - 1].end), CHARMODEL_EDGE);
		/* Strict UTF-8 comes out by chance once in 64 for each
		 * character. */
		if (n < 1 || known < 2 || new - old < 400 ||
		    new - old < TOTAL - 250 * known ||
		    new / (int)(m->orders + 1) < COMMON - 100)
			continue;
		tell_utf8(m, w, i);
		m->credit = credit;
		i = to - 1;
	}
}

/* ---- what is lost ---- */

static void
find_lost(struct mojibake *m, struct rewrite *w)
{
	/* U+FFFD twice as UTF-8, read as GBK: EFBF BDEF BFBD. */
	static const uint32_t kun[] = { 0x951F, 0x65A4, 0x62F7 };
	size_t i, k;

	for (i = 0; i < m->letters; i = k > i ? k : i + 1) {
		struct change c = { .rule = CHANGE_LOST,
		    .verdict = CHANGE_LOSSY };
		uint32_t cp = m->letter[i].cp;

		k = i;
		if (cp == kun[0])
			while (k < m->letters &&
			    m->letter[k].cp == kun[(k - i) % 3])
				k++;
		else if (cp == 0x70EB || cp == 0x5C6F || cp == UTF8_REPLACED)
			while (k < m->letters && m->letter[k].cp == cp)
				k++;
		if (cp != UTF8_REPLACED && k - i < 3) {
			k = i;
			continue;
		}
		c.start = m->letter[i].at;
		c.end = m->letter[k - 1].end;
		tell(m, w, &c);
	}
}

/* ---- the line ---- */

/*
 * The trigger.  Bits of what may be in the line; nearly always none.  Rare
 * characters count when they stand close together, since a rare name is no
 * damage.
 */
enum { LATIN = 1, PAIRS = 2, LOST = 4, THREES = 8, HOLES = 16 };

static unsigned
triggers(struct mojibake *m, struct span line, size_t at, size_t to)
{
	unsigned found = 0, latin = 0, high = 0, kana = 0, cyrillic = 0;
	unsigned begins = 0, control = 0;
	int heat = 0;
	uint32_t cp, before = 0;

	m->letters = 0;
	while (at < to) {
		struct letter k = { .at = (uint32_t)at };
		bool special, begin;

		at += utf8_decode(line.p + at, line.n - at, &cp);
		k.cp = cp;
		k.end = (uint32_t)at;
		if (m->letters == m->letter_cap)
			m->letter = memory_more(m->letter, &m->letter_cap,
			    sizeof(*m->letter));
		m->letter[m->letters++] = k;
		if (is_hole(cp) && latin_byte(before, &special) >= 0x80)
			found |= HOLES;
		before = cp;
		if (cp < 0x80) {
			control += cp < 0x20 && cp != '\t';
			continue;
		}
		high++;
		kana += cp >= 0x3041 && cp <= 0x30FE;
		cyrillic += cp >= 0x370 && cp <= 0x4FF;
		if (latin_byte(cp, &special) != 0)
			latin += !special;
		if (cp == UTF8_REPLACED || cp == 0x951F || cp == 0x70EB ||
		    cp == 0x5C6F)
			found |= LOST;
		begin = may_begin(cp);
		begins += begin;
		if (begin || charmodel_char(cp) <= CHARMODEL_RARE) {
			heat += 6;
			if (heat >= 12)
				found |= PAIRS;
		} else if (heat > 0)
			heat--;
	}
	/* Japanese and Russian are no damage; what is one in ten letters in
	 * Big5 read as GBK is every other one there. */
	if (kana * 10 > high * 3 || cyrillic * 10 > high * 3)
		found &= ~(unsigned)PAIRS;
	/* Bytes that were never text. */
	if (control > m->letters / 16)
		return found & LOST;
	/* Three bytes a character, two of them a letter: one letter in three
	 * begins a character of UTF-8 read as GBK. */
	if (begins * 5 >= high)
		found |= THREES;
	return found | (latin > 0 ? LATIN : 0);
}

/* Big5 read as GBK, or the reverse: the one that gains more. */
static void
find_swaps(struct mojibake *m, struct rewrite *w)
{
	bool first = changes_on(w->log, CHANGE_BIG5_AS_GBK);
	bool second = changes_on(w->log, CHANGE_GBK_AS_BIG5);

	if (first && second) {
		int64_t one = find_swapped(m, NULL, was_gbk,
		    CHANGE_BIG5_AS_GBK);
		int64_t two = find_swapped(m, NULL, was_big5,
		    CHANGE_GBK_AS_BIG5);

		first = one > 0 && one >= two;
		second = two > one;
	}
	if (first)
		find_swapped(m, w, was_gbk, CHANGE_BIG5_AS_GBK);
	else if (second)
		find_swapped(m, w, was_big5, CHANGE_GBK_AS_BIG5);
}

/* The readings of pairs behind what is changed already, one after another until
 * one has changed the line: UTF-8 first where it is to be expected, else
 * last. */
static void
find_pairs(struct mojibake *m, struct rewrite *w, bool threes)
{
	int turn;
	size_t done = w->done, skip = 0;

	while (skip < m->letters && m->letter[skip].at < done)
		skip++;
	m->letter += skip;
	m->letters -= skip;
	for (turn = 0; turn < 2 && w->done == done; turn++)
		if ((turn == 0) == threes) {
			if (changes_on(w->log, CHANGE_GBK_AS_UTF8))
				find_utf8(m, w);
		} else
			find_swaps(m, w);
	m->letter -= skip;
	m->letters += skip;
}

bool
mojibake_line(struct mojibake *m, struct span line, const struct changes *log,
    struct buf *out)
{
	struct rewrite w = { .in = line, .out = out, .log = log };
	size_t from, to;

	m->sound = true;
	for (from = 0; from < line.n; from = to) {
		unsigned found;

		to = utf8_piece(line, from, PIECE);
		found = triggers(m, line, from, to);
		if ((found & LATIN) && (changes_on(log, CHANGE_LATIN1) ||
		    changes_on(log, CHANGE_CP1252))) {
			size_t done = w.done;

			m->latin = true;
			if ((found & HOLES) && changes_on(log, CHANGE_CP1252))
				find_utf8(m, &w);
			m->latin = false;
			if (w.done == done)
				find_latin(m, &w);
		}
		if (found & PAIRS)
			find_pairs(m, &w, (found & THREES) != 0);
		if ((found & LOST) && changes_on(log, CHANGE_LOST))
			find_lost(m, &w);
	}
	return rewrite_end(&w);
}

bool
mojibake_sound(const struct mojibake *m)
{
	return m->sound;
}
