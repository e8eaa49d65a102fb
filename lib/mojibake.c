#include <stdlib.h>

#include "charclass.h"
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
#define GAIN		400	/* the same of UTF-8 */

#define SURE		500	/* a guess by which nothing else is as likely */
#define TURN		400	/* where a stretch in another code begins, ends */
#define DEPTH		3	/* wrong decodings on top of one another */
#define BEAM		24	/* readings of bytes that are hidden */
#define PIECE		(64 * 1024u)	/* bytes of a line taken at a time */
#define GAPS		2	/* bytes dropped one behind another */
#define FRESH		3	/* characters that end with one letter */
#define STRETCH		2048	/* letters read at a time */
#define WORSE		2000	/* given up: so much less likely than as is */

/* Readings that come to nothing are paid for, one for a letter and HOLE
 * for a hidden byte; a line begins with CREDIT and has EARN a letter. */
#define CREDIT		20000
#define EARN		8
#define HOLE		100
#define PAIR_HOLE	20	/* the same of a double-byte code, where the */
#define LIKELIEST	6	/* likeliest paths alone have guesses */
#define NEAR		32	/* letters beside rare ones that may be of the
				 * same stretch */

struct letter {
	uint32_t	cp;
	uint32_t	at, end;	/* bytes of the line */
};

/* A character of a reading, and where its bytes came from. */
struct step {
	uint32_t	cp;
	uint32_t	from, to;	/* half letters: letter * 2 + byte */
	int32_t		back;		/* -1: the first */
	uint16_t	pair;		/* its bytes in a double-byte code */
	bool		guessed;
	bool		kept;		/* the letter as it stands */
};

struct path {
	int32_t		score;
	int32_t		hope;		/* what a guessed lead byte will earn */
	int32_t		last;		/* step, -1: none */
	uint32_t	left;		/* the last character */
	uint32_t	from;		/* where the pending bytes began */
	uint32_t	value;		/* of the pending bytes */
	uint8_t		have, need;	/* pending bytes, bytes still to come */
	bool		guessed;	/* one of the pending bytes was */
	bool		kept;		/* the last letter stands as it is */
	uint8_t		fresh_n;
	struct step	fresh[FRESH];	/* not among the steps yet */
};

typedef uint32_t pair_fn(unsigned lead, unsigned trail);

/* A wrong decoding. */
struct way {
	enum change_rule rule;
	unsigned	(*to_pair)(uint32_t cp);	/* of the code that it was read
						 * in; NULL: CP1252 */
	pair_fn		*taken;		/* that code; NULL: CP1252 */
	pair_fn		*is;		/* what it is; NULL: UTF-8 */
};

struct mojibake {
	struct letter	*letter;
	size_t		 letters, letter_cap;
	size_t		 rare_from, rare_to;	/* letters: the first and the
						 * last that is rare */
	struct step	*step;
	size_t		 steps, step_cap;
	uint32_t	*order;		/* the steps of the best path */
	size_t		 orders, order_cap;
	struct path	 path[BEAM], next[BEAM];
	unsigned	 paths, nexts;
	const struct way *way;		/* the one that is tried */
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
		put_cp(to, cp);
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

/* ---- readings of the bytes behind the letters ---- */

static const struct way
    utf8_as_gbk = { CHANGE_GBK_AS_UTF8, codepage_to_gbk, codepage_gbk, NULL },
    utf8_as_latin = { CHANGE_CP1252, NULL, NULL, NULL },
    gbk_as_big5 = { CHANGE_BIG5_AS_GBK, codepage_to_big5, codepage_big5,
	codepage_gbk },
    big5_as_gbk = { CHANGE_GBK_AS_BIG5, codepage_to_gbk, codepage_gbk,
	codepage_big5 };

static bool
is_hole(uint32_t cp)
{
	return cp == '?' || cp == UTF8_REPLACED;
}

static bool
is_private(uint32_t cp)
{
	return cp >= 0xE000 && cp < 0xF900;
}

/* The bytes of a letter; 0 if it has none in the code it was read as. */
static unsigned
letter_bytes(const struct way *way, uint32_t cp, uint8_t b[2])
{
	unsigned pair;
	bool special;

	if (way->to_pair == NULL) {
		b[0] = (uint8_t)(cp < 0x80 ? cp : latin_byte(cp, &special));
		return b[0] != 0;
	}
	/* CP936 reads a lone 80 as the euro sign. */
	if (cp < 0x80 || (cp == 0x20AC && way->taken == codepage_gbk)) {
		b[0] = cp == 0x20AC ? 0x80 : (uint8_t)cp;
		return 1;
	}
	pair = way->to_pair(cp);
	b[0] = (uint8_t)(pair >> 8);
	b[1] = (uint8_t)pair;
	return pair == 0 ? 0 : 2;
}

/* The character of a pair in what the text is; 0 if there is none. */
static uint32_t
character(const struct way *way, unsigned lead, unsigned trail)
{
	uint32_t cp = way->is(lead, trail);

	return is_private(cp) ? 0 : cp;
}

/* What a letter was, by itself; 0: nothing. */
static uint32_t
was(const struct way *way, uint32_t cp)
{
	unsigned pair = cp < 0x80 ? 0 : way->to_pair(cp);

	return cp < 0x80 ? cp : pair == 0 ? 0 :
	    character(way, pair >> 8, pair & 0xFF);
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

static bool
is_same(const struct path *a, const struct path *b)
{
	return a->left == b->left && a->value == b->value &&
	    a->have == b->have && a->need == b->need && a->kept == b->kept;
}

/* Of two paths that go on in the same way the better one is kept. */
static void
keep_path(struct mojibake *m, struct path p)
{
	unsigned i, worst = 0;

	for (i = 0; i < m->nexts; i++) {
		struct path *o = &m->next[i];

		if (is_same(o, &p)) {
			if (p.score > o->score)
				*o = p;
			return;
		}
		if (o->score + o->hope < m->next[worst].score +
		    m->next[worst].hope)
			worst = i;
	}
	if (m->nexts < BEAM)
		m->next[m->nexts++] = p;
	else if (p.score + p.hope > m->next[worst].score +
	    m->next[worst].hope)
		m->next[worst] = p;
}

/* Wide digits and letters, which nobody means. */
static bool
is_wide(uint32_t cp)
{
	return (cp >= 0xFF10 && cp <= 0xFF19) || (cp >= 0xFF21 && cp <= 0xFF5A);
}

static bool
emit(struct path *p, uint32_t cp, uint32_t to)
{
	p->fresh[p->fresh_n++] = (struct step){ .cp = cp, .from = p->from,
	    .to = to, .guessed = p->guessed, .kept = p->kept };
	p->left = cp;
	p->value = p->have = p->need = 0;
	p->guessed = false;
	return true;
}

/* A byte at the beginning of a character. */
static bool
feed_first(struct mojibake *m, struct path *p, unsigned b, uint32_t at,
    bool guessed)
{
	p->from = at;
	p->guessed = guessed;
	if (b < 0x80) {
		p->score += charmodel_pair(p->left, b);
		return emit(p, b, at + 1);
	}
	p->have = p->need = 1;
	p->value = b;
	if (m->way->is != NULL)
		return b - CODEPAGE_LEAD < CODEPAGE_LEADS;
	p->value = b & (b < 0xE0 ? 0x1F : 0x0F);
	p->need = b < 0xE0 ? 1 : 2;
	return is_lead(b);
}

/* One byte, at half letter `at`; false if it cannot stand there. */
static bool
feed(struct mojibake *m, struct path *p, unsigned b, uint32_t at, bool guessed)
{
	uint16_t pair = (uint16_t)(p->value << 8 | b);
	uint32_t cp;
	int score;

	p->hope = 0;
	if (p->need == 0)
		return feed_first(m, p, b, at, guessed);
	p->guessed |= guessed;
	if (m->way->is != NULL)
		cp = character(m->way, p->value, b);
	else {
		if (!is_more(b))
			return false;
		cp = p->value = p->value << 6 | (b & 0x3F);
		p->have++;
		if (--p->need > 0)
			return true;
		if (p->have == 3 && cp < 0x800)
			return false;
	}
	if (cp < 0x80 || cp == UTF8_REPLACED || (cp >= 0xD800 && cp < 0xE000))
		return false;
	score = charmodel_pair(p->left, cp);
	if (p->guessed && (score < -1400 || is_wide(cp)))
		return false;
	/* Of a character's forms the simplified one is guessed. */
	p->score += score - (p->guessed &&
	    (charclass(cp) & CHARCLASS_TRADITIONAL));
	emit(p, cp, at + 1);
	p->fresh[p->fresh_n - 1].pair = pair;
	return true;
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

/* Whether a decoder has no character for two bytes in a row: the code has
 * none, or but one of the user-defined zone, or the euro sign, which only
 * GB 18030 has there. */
static bool
is_unread(const struct way *way, unsigned lead, unsigned trail)
{
	uint32_t cp = way->taken(lead, trail);

	return cp == 0 || cp == 0x20AC || is_private(cp);
}

/* The first byte of letter i, where it is known; else 0. */
static unsigned
byte_of(const struct mojibake *m, size_t i)
{
	uint8_t b[2];

	return i < m->letters && !is_hole(m->letter[i].cp) &&
	    letter_bytes(m->way, m->letter[i].cp, b) > 0 ? b[0] : 0;
}

/* Keep a path that has got a guessed byte, by what the character will be with
 * the byte behind it, unless that cannot stand there. */
static void
keep_guess(struct mojibake *m, struct path p, unsigned behind)
{
	uint32_t cp;

	if (behind > 0 && m->way->is == NULL && (p.need > 0 ?
	    !is_more(behind) : behind >= 0x80 && !is_lead(behind)))
		return;
	if (p.need == 1 && behind > 0) {
		cp = m->way->is == NULL ? p.value << 6 | (behind & 0x3F) :
		    character(m->way, p.value, behind);
		if (cp == 0)
			return;
		p.hope = charmodel_pair(p.left, cp);
	}
	keep_path(m, p);
}

/* Try every byte of a double-byte code that makes no pair with the one behind
 * it. */
static void
guess_pair(struct mojibake *m, const struct path *p, unsigned behind,
    uint32_t at)
{
	unsigned b;

	for (b = p->need > 0 ? CODEPAGE_TRAIL : CODEPAGE_LEAD; b < 0xFF; b++) {
		struct path q = *p;

		if (behind > 0 && !is_unread(m->way, b, behind))
			continue;
		if (feed(m, &q, b, at, true) && (q.need == 0 || behind > 0))
			keep_guess(m, q, behind);
	}
}

/*
 * Try every byte of UTF-8 that a hole before the byte `behind` (0: unknown) can
 * hide: one that makes no pair with that, or a pair that GBK has no character
 * for.  80 alone is none.
 */
static void
guess_utf8(struct mojibake *m, const struct path *p, unsigned behind,
    uint32_t at)
{
	static const uint8_t leads[] = { 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8,
	    0xE9, 0xEF };
	unsigned j, k, n, b;
	struct path q, r;

	n = p->need > 0 ? 64 : sizeof(leads);
	for (j = 0; j < n; j++) {
		b = p->need > 0 ? 0x80 + j : leads[j];
		if (b > 0x80 && behind > 0 && !is_unread(m->way, b, behind))
			continue;
		q = *p;
		if (feed(m, &q, b, at, true))
			keep_guess(m, q, behind);
	}
	for (k = 0xA1; p->need > 0 && k <= 0xAF; k++) {
		q = *p;
		if (!feed(m, &q, k, at, true))
			continue;
		n = q.need > 0 ? 64 : sizeof(leads);
		for (j = 0; j < n; j++) {
			b = q.need > 0 ? 0x80 + j : leads[j];
			r = q;
			if (is_unread(m->way, k, b) &&
			    feed(m, &r, b, at, true))
				keep_guess(m, r, behind);
		}
	}
}

/* Try what a hole before the byte `behind` can hide. */
static void
guess(struct mojibake *m, const struct path *p, unsigned behind, uint32_t at)
{
	if (m->way->to_pair == NULL)
		guess_latin(m, p, at);
	else if (m->way->is != NULL)
		guess_pair(m, p, behind, at);
	else
		guess_utf8(m, p, behind, at);
}

static int
by_score(const void *a, const void *b)
{
	const struct path *x = a, *y = b;
	int32_t s = x->score + x->hope, t = y->score + y->hope;

	return (s < t) - (s > t);
}

/* The paths kept are those to go on with, the best first; their steps become
 * the reading's. */
static void
settle(struct mojibake *m)
{
	unsigned i, k;

	qsort(m->next, m->nexts, sizeof(*m->next), by_score);
	m->paths = m->nexts;
	m->nexts = 0;
	for (i = 0; i < m->paths; i++) {
		struct path *p = &m->path[i];

		*p = m->next[i];
		for (k = 0; k < p->fresh_n; k++) {
			if (m->steps == m->step_cap)
				m->step = memory_more(m->step, &m->step_cap,
				    sizeof(*m->step));
			p->fresh[k].back = p->last;
			p->last = (int32_t)m->steps;
			m->step[m->steps++] = p->fresh[k];
		}
		p->fresh_n = 0;
	}
}

/* Begin to read behind letter from - 1. */
static void
begin_paths(struct mojibake *m, size_t from)
{
	m->steps = 0;
	m->paths = 1;
	m->path[0] = (struct path){ .last = -1, .kept = true,
	    .left = from > 0 ? m->letter[from - 1].cp : CHARMODEL_EDGE };
}

/* Feed the bytes of the letter at half letter `at` to a path. */
static void
feed_letter(struct mojibake *m, struct path p, uint32_t cp, uint32_t at)
{
	uint8_t b[2];
	unsigned h, n = letter_bytes(m->way, cp, b);

	for (h = 0; h < n; h++)
		if (!feed(m, &p, b[h], at + h, false))
			return;
	if (n > 0)
		keep_path(m, p);
}

/* The steps of the path that ends with `last`. */
static void
put_order(struct mojibake *m, int32_t last)
{
	m->orders = 0;
	for (; last >= 0; last = m->step[last].back) {
		if (m->orders == m->order_cap)
			m->order = memory_more(m->order, &m->order_cap,
			    sizeof(*m->order));
		m->order[m->orders++] = (uint32_t)last;
	}
}

/* ---- UTF-8 read as GBK, or as CP1252 with bytes that it has not ---- */

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

/* All paths of UTF-8 over letter i. */
static void
over_letter(struct mojibake *m, size_t i, uint32_t at)
{
	uint32_t cp = m->letter[i].cp;
	bool hole = is_hole(cp);
	unsigned k;

	for (k = 0; k < m->paths; k++) {
		const struct path *p = &m->path[k];

		if (!hole || (p->need == 0 && p->last < 0))
			feed_letter(m, *p, cp, at);
		else {
			guess(m, p, byte_of(m, i + 1), at);
			if (p->need == 0 && cp == '?')
				feed_letter(m, *p, cp, at);
		}
	}
	m->credit -= 1 + (hole ? HOLE : 0);
}

/* The same over a byte that GBK's decoder dropped before letter i. */
static void
over_gap(struct mojibake *m, size_t i, uint32_t at)
{
	unsigned k;

	if (m->way->to_pair == NULL)
		return;
	for (k = 0; k < m->paths; k++)
		if (m->path[k].need > 0)
			guess(m, &m->path[k], byte_of(m, i), at);
	m->credit -= HOLE;
}

/*
 * All paths over letter i, of a reading that began at letter `from`.  False:
 * there is none, and they are as they were.  Dropped bytes are thought of only
 * where the characters so far are likelier than the letters, which are `old`.
 */
static bool
advance(struct mojibake *m, size_t i, size_t from, int old)
{
	uint32_t at = (uint32_t)(i - from) * 2;
	struct path before[BEAM];
	unsigned befores = m->paths, gaps;
	bool better = m->path[0].last >= 0 && m->path[0].score > old;

	over_letter(m, i, at);
	if (m->nexts == 0)
		memcpy(before, m->path, befores * sizeof(*before));
	for (gaps = 0; m->nexts == 0 && better && gaps < GAPS; gaps++) {
		over_gap(m, i, at - 1);
		settle(m);
		over_letter(m, i, at);
	}
	if (m->nexts == 0) {
		memcpy(m->path, before, befores * sizeof(*before));
		m->paths = befores;
		return false;
	}
	settle(m);
	return true;
}

/* The best path that ends with a whole character, before `right`; -1: none. */
static int32_t
best_end(const struct mojibake *m, uint32_t right)
{
	int32_t best = -1;
	int most = 0;
	unsigned k;

	for (k = 0; k < m->paths; k++) {
		const struct path *p = &m->path[k];
		int score = p->score + charmodel_pair(p->left, right);

		if (p->need != 0 || p->left < 0x80 ||
		    (best >= 0 && score <= most))
			continue;
		most = score;
		best = p->last;
	}
	return best;
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
	unsigned k, gaps;
	int32_t best = -1, last;
	int old = 0;
	uint32_t before = from > 0 ? m->letter[from - 1].cp :
	    CHARMODEL_EDGE;

	begin_paths(m, from);
	for (i = from; i < m->letters && i < from + STRETCH; i++) {
		uint32_t cp = m->letter[i].cp;

		if (!advance(m, i, from, old))
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
	/* The line may end with bytes that were dropped. */
	for (gaps = 0; stop < i && i == m->letters && gaps < GAPS; gaps++) {
		over_gap(m, i, (uint32_t)(i - from) * 2 - 1);
		settle(m);
		for (k = 0; k < m->paths; k++)
			if (m->path[k].need == 0)
				stop = i;
	}
	/* What comes next helps to tell the readings of the end apart. */
	if (stop == i) {
		last = best_end(m, i < m->letters ? m->letter[i].cp :
		    CHARMODEL_EDGE);
		if (last >= 0)
			best = last;
		else if (best >= 0)
			stop = from + m->step[best].to / 2;
	}
	put_order(m, best);
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

/*
 * Whether the hidden byte of step n is sure: its character is by far likelier
 * between its neighbours than any other that the byte could make.  Of UTF-8
 * none is.
 */
static bool
is_sure(const struct mojibake *m, size_t n)
{
	const struct step *s = nth(m, n);
	size_t first = s->from / 2;
	uint32_t left = n > 0 ? nth(m, n - 1)->cp : CHARMODEL_EDGE;
	uint32_t right = n + 1 < m->orders ? nth(m, n + 1)->cp :
	    CHARMODEL_EDGE;
	bool lead = is_hole(m->letter[first].cp);
	unsigned b, behind = lead ? s->pair & 0xFF : byte_of(m, s->to / 2 + 1);
	int own = charmodel_pair(left, s->cp) + charmodel_pair(s->cp, right);

	if (m->way->is == NULL || behind == 0)
		return false;
	for (b = lead ? CODEPAGE_LEAD : CODEPAGE_TRAIL; b < 0xFF; b++) {
		uint32_t cp = lead ? character(m->way, b, s->pair & 0xFF) :
		    character(m->way, s->pair >> 8, b);

		if (cp != 0 && cp != s->cp && !is_wide(cp) &&
		    is_unread(m->way, b, behind) &&
		    charmodel_pair(left, cp) + charmodel_pair(cp, right) >
		    own - SURE)
			return false;
	}
	return true;
}

/* The steps from n on that end with a letter: up to that one. */
static size_t
group(const struct mojibake *m, size_t n, bool *guessed)
{
	*guessed = false;
	do
		*guessed |= nth(m, n)->guessed && !is_sure(m, n);
	while (++n < m->orders && first_letter(m, n) <= last_letter(m, n - 1));
	return n;
}

/* Tell the steps [n, end), letters counted from `from`, in pieces: those
 * without a guess in them are as sure as the whole. */
static void
tell_steps(struct mojibake *m, struct rewrite *w, size_t from, size_t n,
    size_t end, struct change c)
{
	enum change_verdict sure = c.verdict;
	size_t to, next;
	bool guessed, more;

	c.rule = m->way->rule;
	for (; n < end; n = to) {
		to = group(m, n, &guessed);
		while (to < end) {
			next = group(m, to, &more);
			if (more != guessed)
				break;
			to = next;
		}
		c.verdict = guessed ? CHANGE_LIKELY : sure;
		c.start = m->letter[from + first_letter(m, n)].at;
		c.end = m->letter[from + last_letter(m, to - 1)].end;
		buf_clear(&m->after);
		for (; n < to; n++)
			put_cp(&m->after, nth(m, n)->cp);
		c.after = buf_span(&m->after);
		c.candidates = c.verdict == CHANGE_LIKELY ? c.after : SPAN("");
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

		if (!(m->way->to_pair == NULL ? may_begin_latin :
		    may_begin)(m->letter[i].cp))
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
		if (n < 1 || known < 2 || new - old < GAIN ||
		    new - old < TOTAL - 250 * known ||
		    new / (int)(m->orders + 1) < COMMON - 100)
			continue;
		tell_steps(m, w, i, 0, m->orders, (struct change){
		    .verdict = CHANGE_CERTAIN });
		m->credit = credit;
		i = to - 1;
	}
}

/* ---- GBK and Big5 ---- */

/* Whether letter i hides a lead byte whose second one is the ASCII behind it. */
static bool
is_half(const struct mojibake *m, size_t i)
{
	return is_hole(m->letter[i].cp) && i + 1 < m->letters &&
	    m->letter[i + 1].cp - CODEPAGE_TRAIL < 0x7F - CODEPAGE_TRAIL;
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

		/* What is lost of a character shows that it was one. */
		if (cp == UTF8_REPLACED || is_half(m, from)) {
			n++;
			han++;
			from += is_half(m, from);
			continue;
		}
		n += cp >= 0x80;
		han += is_han(cp) || is_private(cp);
		kana += cp >= 0x3041 && cp <= 0x30FE;
		latin += (cp | 0x20) - 'a' < 26 || (cp >= 0x80 && cp < 0x370);
	}
	return han * 3 >= n && kana * 2 < n && latin * 3 <= n ? n : 0;
}

/* The lead byte that waits in p is alone. */
static void
lose(struct path *p, uint32_t at)
{
	p->score += charmodel_pair(p->left, UTF8_REPLACED);
	p->hope = 0;
	p->guessed = false;
	emit(p, UTF8_REPLACED, at);
}

/* The letter as it stands. */
static void
keep_letter(struct mojibake *m, struct path p, uint32_t cp, uint32_t at)
{
	if (cp >= 0x80 && !p.kept)
		p.score -= TURN;
	p.kept |= cp >= 0x80;
	p.score += charmodel_pair(p.left, cp);
	p.from = at;
	emit(&p, cp, at + 1);
	keep_path(m, p);
}

/* Letter i read as what it was. */
static void
reread_letter(struct mojibake *m, struct path p, size_t i, uint32_t at,
    bool guesses)
{
	uint32_t cp = m->letter[i].cp;

	if (p.kept)
		p.score -= TURN;
	p.kept = false;
	if (!is_hole(cp))
		feed_letter(m, p, cp, at);
	else if (guesses)
		guess(m, &p, byte_of(m, i + 1), at);
	if (p.need == 0 && (cp == UTF8_REPLACED ||
	    (is_private(cp) && was(m->way, cp) == 0))) {
		/* A pair that is gone, or is no character of any text. */
		p.score += charmodel_pair(p.left, cp) -
		    (cp == UTF8_REPLACED ? 0 : TURN);
		p.from = at;
		emit(&p, cp, at + 1);
		keep_path(m, p);
	}
}

/*
 * The most probable way to read the letters, each as it stands or as one of a
 * stretch in the other code: m->order gets the steps.
 */
static void
read_either(struct mojibake *m)
{
	size_t i;
	unsigned k;

	begin_paths(m, 0);
	m->credit = CREDIT + EARN * (int64_t)m->letters;
	for (i = 0; i < m->letters; i++) {
		uint32_t cp = m->letter[i].cp, at = (uint32_t)i * 2;

		for (k = 0; k < m->paths; k++) {
			struct path p = m->path[k];
			bool guesses = k < LIKELIEST && m->credit > 0;

			if (p.need > 0) {
				reread_letter(m, p, i, at, guesses);
				lose(&p, at);
			}
			keep_letter(m, p, cp, at);
			if (cp >= 0x80 || (cp == '?' && !p.kept))
				reread_letter(m, p, i, at, guesses);
		}
		m->credit -= is_hole(cp) ? PAIR_HOLE : 0;
		settle(m);
	}
	for (k = 0; k < m->paths; k++) {
		struct path p = m->path[k];

		if (p.need > 0)
			lose(&p, (uint32_t)i * 2);
		p.score += charmodel_pair(p.left, CHARMODEL_EDGE);
		keep_path(m, p);
	}
	settle(m);
	put_order(m, m->path[0].last);
}

/* Tell the stretch of steps [n, to), if it gains enough, and return what it
 * gains.  w NULL: what it would. */
static int64_t
tell_stretch(struct mojibake *m, struct rewrite *w, size_t n, size_t to)
{
	size_t first = first_letter(m, n), last = last_letter(m, to - 1), i;
	uint32_t before = first > 0 ? m->letter[first - 1].cp : CHARMODEL_EDGE;
	int64_t old = 0, new = 0;
	int high, mean, known = 0;	/* characters without a guess */

	for (i = first; i <= last; i++) {
		if (m->letter[i].cp >= 0x80)
			old += charmodel_pair(before, m->letter[i].cp);
		before = m->letter[i].cp;
	}
	before = n > 0 ? nth(m, n - 1)->cp : CHARMODEL_EDGE;
	for (i = n; i < to; i++) {
		uint32_t cp = nth(m, i)->cp;

		if (cp >= 0x80)
			new += charmodel_pair(before, cp);
		known += cp >= 0x80 && cp != UTF8_REPLACED &&
		    !nth(m, i)->guessed;
		before = cp;
	}
	high = (int)swappable(m, first, last + 1);
	if (high < SHORT - 1 || known < SHORT - 1 || new - old < TOTAL ||
	    (mean = (int)((new - old) / high)) < BETTER ||
	    new / high < COMMON)
		return 0;
	if (w != NULL)
		tell_steps(m, w, 0, n, to, (struct change){ .margin = mean,
		    .verdict = high >= SHORT && mean >= CERTAIN ?
		    CHANGE_CERTAIN : CHANGE_LIKELY });
	return new - old;
}

/*
 * Whether some stretch may gain enough.  Where no byte is hidden every letter is
 * one character, so that the greatest sum of gains tells (Bentley's maximum
 * subarray); where one is, the letters before or behind it gain some of it.
 */
static bool
may_gain(const struct mojibake *m, const struct way *way)
{
	uint32_t left = CHARMODEL_EDGE, before = CHARMODEL_EDGE;
	bool hidden = false;
	int sum = 0, best = 0;
	size_t i;

	for (i = 0; i < m->letters && best < TOTAL; i++) {
		uint32_t cp = m->letter[i].cp, to = was(way, cp);

		hidden |= is_hole(cp);
		if (to == 0)
			sum -= TURN;
		else if (cp >= 0x80) {
			/* A stretch begins behind what stands. */
			if (sum <= 0) {
				sum = 0;
				left = before;
			}
			sum += charmodel_pair(left, to) -
			    charmodel_pair(before, cp);
			if (sum > best)
				best = sum;
		}
		left = to == 0 ? cp : to;
		before = cp;
	}
	return best >= (hidden ? TOTAL / 2 : TOTAL);
}

/* Find the stretches in the other code.  Returns the sum of what they gain; w
 * NULL: what they would. */
static int64_t
find_swapped(struct mojibake *m, struct rewrite *w, const struct way *way)
{
	size_t n, to, end;
	int64_t all = 0;

	if (!may_gain(m, way))
		return 0;
	m->way = way;
	read_either(m);
	for (n = 0; n < m->orders; n = to) {
		to = n + 1;
		if (nth(m, n)->kept || nth(m, n)->cp < 0x80)
			continue;
		for (end = to; to < m->orders && !nth(m, to)->kept; to++)
			if (nth(m, to)->cp >= 0x80)
				end = to + 1;
		all += tell_stretch(m, w, n, end);
	}
	return all;
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

	m->letters = m->rare_to = 0;
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
			if (m->rare_to == 0)
				m->rare_from = m->letters - 1;
			m->rare_to = m->letters;
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

/* Letters [from, to) alone are looked at. */
static void
narrow(struct mojibake *m, size_t from, size_t to)
{
	m->letter += from;
	m->letters = to - from;
}

/* All are again, which begin `from` before. */
static void
widen(struct mojibake *m, size_t from, size_t letters)
{
	m->letter -= from;
	m->letters = letters;
}

/* Big5 read as GBK, or the reverse: the one that gains more. */
static void
find_swaps(struct mojibake *m, struct rewrite *w)
{
	bool first = changes_on(w->log, CHANGE_BIG5_AS_GBK);
	bool second = changes_on(w->log, CHANGE_GBK_AS_BIG5);

	if (first && second) {
		int64_t one = find_swapped(m, NULL, &gbk_as_big5);
		int64_t two = find_swapped(m, NULL, &big5_as_gbk);

		first = one > 0 && one >= two;
		second = two > one;
	}
	if (first)
		find_swapped(m, w, &gbk_as_big5);
	else if (second)
		find_swapped(m, w, &big5_as_gbk);
}

/* The same about the letters that are rare, behind what is changed already. */
static void
find_swaps_near(struct mojibake *m, struct rewrite *w, size_t done)
{
	size_t letters = m->letters, from = m->rare_from, to = m->rare_to;

	from = from > done + NEAR ? from - NEAR : done;
	to = to + NEAR < letters ? to + NEAR : letters;
	if (from >= to)
		return;
	narrow(m, from, to);
	find_swaps(m, w);
	widen(m, from, letters);
}

/* The readings of pairs behind what is changed already, one after another until
 * one has changed the line: UTF-8 first where it is to be expected, else
 * last. */
static void
find_pairs(struct mojibake *m, struct rewrite *w, bool threes)
{
	size_t done = w->done, skip = 0, letters = m->letters;
	int turn;

	while (skip < letters && m->letter[skip].at < done)
		skip++;
	for (turn = 0; turn < 2 && w->done == done; turn++)
		if ((turn == 0) != threes)
			find_swaps_near(m, w, skip);
		else if (changes_on(w->log, CHANGE_GBK_AS_UTF8)) {
			m->way = &utf8_as_gbk;
			narrow(m, skip, letters);
			find_utf8(m, w);
			widen(m, skip, letters);
		}
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

			m->way = &utf8_as_latin;
			if ((found & HOLES) && changes_on(log, CHANGE_CP1252))
				find_utf8(m, &w);
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
