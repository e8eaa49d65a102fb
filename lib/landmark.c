#include <stdlib.h>

#include "landmark.h"
#include "table.h"
#include "utf8.h"

TABLE(numerals);
TABLE(times);
TABLE(status);
TABLE(heads);

#define BLOCK	4096		/* bytes read between two looks at the room */
#define WORDS	(LANDMARK_TIME | LANDMARK_STATUS | LANDMARK_HEAD)
#define PAIR_BITS 13

#define ANY	0x80		/* a key goes on with no character of three
				 * bytes: its second one tells nothing */
#define NEVER	0x40		/* three bytes that are no character, or may be
				 * none: E0, surrogates */
#define ASCII	0x10000		/* where its characters are in `what` */

/* Note the first two characters of each key. */
static void
note_words(struct landmarks *l, const struct table *t, uint8_t flag)
{
	uint32_t row, cp;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));

		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');
			size_t n = utf8_decode(key.p, key.n, &cp);

			l->what[cp & 0xFFFF] |= flag;
			if (n == 3 && key.n >= 6 && table_is_three(key.p + 3))
				l->pair[table_pair(cp, table_three(key.p + 3),
				    32 - PAIR_BITS)] |= flag;
			else
				l->what[cp & 0xFFFF] |= ANY;
		}
	}
}

static void
prepare(struct landmarks *l)
{
	static const struct span marks = SPAN("，；：…。！？“”《》（）,;:!?()\n\uFFFD—■□▲△►○●◆◇★☆");
	size_t at = 0;
	uint32_t cp;

	l->what = memory_zeroed(ASCII + 0x80, sizeof(*l->what));
	table_mark(&table_numerals, l->what, LANDMARK_NUMERAL);
	l->pair = memory_zeroed(1 << PAIR_BITS, sizeof(*l->pair));
	note_words(l, &table_times, LANDMARK_TIME);
	note_words(l, &table_status, LANDMARK_STATUS);
	note_words(l, &table_heads, LANDMARK_HEAD);
	while (at < marks.n) {
		at += utf8_decode(marks.p + at, marks.n - at, &cp);
		l->what[cp] |= LANDMARK_MARK;
	}
	memcpy(l->what + ASCII, l->what, 0x80);
	memset(l->what, NEVER, 0x1000);
	memset(l->what + 0xD800, NEVER, 0x800);
}

/* Four bytes, the first one lowest: one load on most machines. */
static uint32_t
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

/* What may begin with the character cp at p, of which n bytes are left: of
 * `what`, known of the first character, only what the second one lets. */
static inline uint32_t
narrowed(const struct landmarks *l, const unsigned char *p, size_t n,
    uint32_t cp, uint32_t what)
{
	if ((what & ANY) != 0)
		return what & ~(uint32_t)ANY;
	if (n < 6)
		return what & ~(uint32_t)WORDS;
	return what & (~(uint32_t)WORDS | l->pair[table_pair(cp,
	    three(four(p + 2) >> 8), 32 - PAIR_BITS)]);
}

/* Those of p[at..stop), of n bytes in all and at least three more than `stop`,
 * to `to`, their places counted from `base`; where it ended in *at. */
static struct landmark *
find(struct landmarks *l, const unsigned char *p, size_t n, size_t *at,
    size_t stop, size_t base, struct landmark *to)
{
	const uint8_t *of = l->what;
	uint32_t odd = 0;	/* its bit 7: bytes of no such character */
	size_t i = *at, step;

	for (; i < stop; i += step) {
		uint32_t v = four(p + i), cp = three(v), what;

		step = 3;
		if ((v & 0xC0C0F0) == 0x8080E0) {
			what = of[cp];
			if (what == 0)
				continue;
			if ((what & WORDS) != 0)
				what = narrowed(l, p + i, n - i, cp, what);
			if (what == NEVER) {
				odd = 0x80;
				continue;
			}
		} else {
			step = 1;
			odd |= v;
			if ((v & 0x80) != 0 ||
			    (what = of[ASCII + (v & 0x7F)]) == 0)
				continue;
		}
		to->at = base + i;
		to->what = (uint16_t)what;
		to += what != 0;
	}
	if ((odd & 0x80) != 0)
		l->plain = false;
	*at = i;
	return to;
}

void
landmarks_find(struct landmarks *l, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	unsigned char last[6] = { 0 };
	size_t at = 0, n = text.n, most = n > 3 ? n - 3 : 0, i = 0;

	if (l->what == NULL)
		prepare(l);
	l->n = 0;
	l->plain = true;
	while (at < n) {
		struct landmark *to;

		while (l->cap - l->n < BLOCK)
			l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
		to = l->v + l->n;
		if (at < most)
			to = find(l, p, n, &at, most - at > BLOCK ?
			    at + BLOCK : most, 0, to);
		else {
			/* The last three bytes with zeros behind. */
			memcpy(last, p + at, n - at);
			to = find(l, last, n - at, &i, n - at, at, to);
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
