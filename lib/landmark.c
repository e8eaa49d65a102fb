#include <stdlib.h>

#include "characters.h"
#include "landmark.h"
#include "table.h"
#include "utf8.h"

TABLE(numerals);
TABLE(times);
TABLE(status);
TABLE(heads);

#define BLOCK	4096		/* bytes read between two looks at the room */
#define WORDS	(LANDMARK_TIME | LANDMARK_STATUS | LANDMARK_HEAD)
#define ALL	(WORDS | LANDMARK_NUMERAL | LANDMARK_MARK | LANDMARK_CONTROL)
#define PAIR_BITS 13
#define AHEAD	7		/* bytes looked at from a character on */

#define ANY	0x80		/* a key goes on with no character of three
				 * bytes: its second one tells nothing */
#define NEVER	0x40		/* three bytes that are no character, or may be
				 * none: E0, surrogates */
#define ASCII	0x10000		/* where its characters are in `what` */

/* Four bytes, the first one lowest: one load on most machines. */
static inline uint32_t
four(const unsigned char *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

/* The code point of three bytes, of which v are the lowest. */
static inline uint32_t
three(uint32_t v)
{
	return (v & 15) << 12 | (v >> 2 & 0xFC0) | (v >> 16 & 63);
}

/* Where two characters are in `pair`, each of them the lowest three bytes. */
static inline uint32_t
pair_of(uint32_t one, uint32_t two)
{
	return ((one << 8) * UINT32_C(0x9E3779B1) + (two << 8) *
	    UINT32_C(0x85EBCA77)) >> (32 - PAIR_BITS);
}

/* Note the first two characters of each key. */
static void
note_words(struct landmarks *l, const struct table *t, uint8_t flag)
{
	uint32_t row, cp;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));

		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');
			const unsigned char *p = (const unsigned char *)key.p;
			size_t n = utf8_decode(key.p, key.n, &cp);

			l->what[cp & 0xFFFF] |= flag;
			if (n == 3 && key.n >= 6 && table_is_three(key.p + 3))
				l->pair[pair_of(four(p), four(p + 3))] |= flag;
			else
				l->what[cp & 0xFFFF] |= ANY;
		}
	}
}

static void
prepare(struct landmarks *l)
{
	static const struct span marks = SPAN("，；：…。！？“”《》（）,;:!?()\n\uFFFD—");
	size_t at = 0;
	uint32_t cp;

	l->what = memory_zeroed(ASCII + 0x80, sizeof(*l->what));
	table_mark(&table_numerals, l->what, LANDMARK_NUMERAL);
	l->pair = memory_zeroed(1 << PAIR_BITS, sizeof(*l->pair));
	/* The second character has no say in anything but words. */
	memset(l->pair, 0xFF & ~WORDS, 1 << PAIR_BITS);
	note_words(l, &table_times, LANDMARK_TIME);
	note_words(l, &table_status, LANDMARK_STATUS);
	note_words(l, &table_heads, LANDMARK_HEAD);
	while (at < marks.n) {
		at += utf8_decode(marks.p + at, marks.n - at, &cp);
		l->what[cp] |= LANDMARK_MARK;
	}
	characters_mark(CHARACTER_ITEM, l->what, LANDMARK_MARK);
	for (cp = 0; cp < ' '; cp++)
		l->what[cp] |= LANDMARK_CONTROL;
	memcpy(l->what + ASCII, l->what, 0x80);
	memset(l->what, NEVER, 0x1000);
	memset(l->what + 0xD800, NEVER, 0x800);
}

/* The loop of find takes more than twice as long where its branches happen to
 * lie badly (Zen, perf); from a line of the cache on they lie well. */
#if defined(__GNUC__)
#define LINED	__attribute__((aligned(64)))
#else
#define LINED
#endif

/* Those of p[at..stop), behind which AHEAD - 1 bytes may be read, to `to`,
 * their places counted from `base`; where it ended in *at.  What a character
 * may begin is reckoned without asking first whether it begins anything: that
 * cannot be foretold. */
LINED static struct landmark *
find(struct landmarks *l, const unsigned char *p, size_t *at, size_t stop,
    size_t base, struct landmark *to)
{
	const uint8_t *of = l->what, *pair = l->pair;
	uint32_t v = four(p + *at), seen = 0;
	size_t i = *at;

	while (i < stop) {
		uint32_t was = v, what;

		to->at = base + i;
		if ((v & 0xC0C0F0) == 0x8080E0) {
			v = four(p + (i += 3));
			what = of[three(was)];
			what &= pair[pair_of(was, v)] | (0 - (what >> 7));
		} else {
			v = four(p + ++i);
			what = (was & 0x80) != 0 ? NEVER :
			    of[ASCII + (was & 0xFF)];
		}
		seen |= what;
		what &= ALL;
		to->what = (uint16_t)what;
		to += what != 0;
	}
	if ((seen & NEVER) != 0)
		l->plain = false;
	l->seen |= seen & ALL;
	*at = i;
	return to;
}

void
landmarks_find(struct landmarks *l, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	unsigned char last[2 * AHEAD] = { 0 };
	size_t at = 0, n = text.n, most = n > AHEAD ? n - AHEAD : 0, i = 0;

	if (l->what == NULL)
		prepare(l);
	l->n = 0;
	l->plain = true;
	l->seen = 0;
	while (at < n) {
		struct landmark *to;

		while (l->cap - l->n < BLOCK)
			l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
		to = l->v + l->n;
		if (at < most)
			to = find(l, p, &at, most - at > BLOCK ? at + BLOCK :
			    most, 0, to);
		else {
			/* The last bytes with zeros behind. */
			memcpy(last, p + at, n - at);
			to = find(l, last, &i, n - at, at, to);
			at = n;
		}
		l->n = (size_t)(to - l->v);
	}
}

size_t
landmarks_at(const struct landmarks *l, size_t at)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->v[middle].at < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
landmarks_free(struct landmarks *l)
{
	free(l->v);
	free(l->what);
	free(l->pair);
	*l = (struct landmarks){ 0 };
}
