#include <stdlib.h>

#include "characters.h"
#include "landmark.h"
#include "status.h"
#include "utf8.h"

TABLE(numerals);
TABLE(times);
TABLE(status);
TABLE(heads);

#define BLOCK	4096		/* bytes read between two looks at the room */
#define WORDS	(LANDMARK_TIME | LANDMARK_STATUS | LANDMARK_HEAD | \
	LANDMARK_QUESTION | LANDMARK_PROPOSES)
#define ONE_BITS 10
#define TRIES	4096
#define PAIR_BITS 13
#define AHEAD	7		/* bytes looked at from a character on */
#define SHORT	256		/* a text that is copied as a whole */

/* What begins characters of three bytes, by its lowest five bits: all but E0
 * and ED, behind which may stand what is none. */
#define LEADS	UINT32_C(0xDFFE)

/* What is looked up of each character: hashes of one and of two, each by its
 * lowest three bytes as a number of 32 bits, the byte below them zero. */
struct landmark_keys {
	uint32_t	by;		/* what the first one is multiplied by */
	uint32_t	one[1 << ONE_BITS];	/* the character, and in the free
						 * byte what begins with it */
	uint8_t		pair[1 << PAIR_BITS];	/* words */
	uint8_t		single[256];		/* of single bytes */
};

/* Four bytes, the first one lowest: one load on most machines. */
static inline uint32_t
four(const unsigned char *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

/* Where two characters are in `pair`; one: its hash; two: the lowest three
 * bytes. */
static inline uint32_t
pair_at(uint32_t one, uint32_t two)
{
	return (one + two * UINT32_C(0xEBCA7700)) >> (32 - PAIR_BITS);
}

/* Add `flag` to what begins with the character.  False: another one has its
 * place. */
static bool
note_one(struct landmark_keys *k, const char *p, size_t n, uint8_t flag)
{
	uint32_t key, *at;

	if (n == 1)
		k->single[(unsigned char)*p] |= flag;
	if (n != 3)
		return true;
	key = (uint32_t)(unsigned char)p[0] << 8 |
	    (uint32_t)(unsigned char)p[1] << 16 |
	    (uint32_t)(unsigned char)p[2] << 24;
	at = &k->one[key * k->by >> (32 - ONE_BITS)];
	if (*at != 0 && (*at & ~UINT32_C(0xFF)) != key)
		return false;
	*at |= key | flag;
	return true;
}

/* Note how a key begins: by its first character alone, or, of a word, where it
 * has them, by its first two. */
static bool
note_key(struct landmark_keys *k, struct span key, uint8_t flag)
{
	const unsigned char *p = (const unsigned char *)key.p;
	uint32_t cp;
	size_t n = utf8_decode(key.p, key.n, &cp);

	if ((flag & WORDS) == 0 || n != 3 || key.n < 6 ||
	    !table_is_three(key.p + 3))
		return note_one(k, key.p, n, flag);
	k->pair[pair_at((four(p) << 8) * k->by, four(p + 3))] |= flag;
	return true;
}

/* The same of each key of the rows that have one of `bits`, 0: of all. */
static bool
note_table(struct landmark_keys *k, const struct table *t, uint64_t bits,
    uint8_t flag)
{
	uint32_t row;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));

		if (bits != 0 && (t->bits[row] & bits) == 0)
			continue;
		while (keys.n > 0)
			if (!note_key(k, span_cut(&keys, '|'), flag))
				return false;
	}
	return true;
}

static bool
note_marks(struct landmark_keys *k)
{
	static const struct span marks = SPAN("，；：…。！？“”《》（）,;:!?()\n\uFFFD—");
	size_t at = 0, n;
	char item[UTF8_MAX];
	uint32_t cp;

	for (; at < marks.n; at += n) {
		n = utf8_decode(marks.p + at, marks.n - at, &cp);
		if (!note_one(k, marks.p + at, n, LANDMARK_MARK))
			return false;
	}
	for (cp = 0; (cp = characters_next(cp, CHARACTER_ITEM)) < 0x10000;
	    cp++)
		if (!note_one(k, item, utf8_encode(cp, item), LANDMARK_MARK))
			return false;
	return true;
}

/* All that is looked for.  False: two characters share a place. */
static bool
note_all(struct landmark_keys *k)
{
	return note_marks(k) && note_key(k, SPAN("？"), LANDMARK_QUESTION) &&
	    note_key(k, SPAN("?"), LANDMARK_QUESTION) &&
	    note_key(k, SPAN("请问"), LANDMARK_QUESTION) &&
	    note_table(k, &table_numerals, 0, LANDMARK_NUMERAL) &&
	    note_table(k, &table_times, 0, LANDMARK_TIME) &&
	    note_table(k, &table_status, 0, LANDMARK_STATUS) &&
	    note_table(k, &table_status, STATUS_PROPOSES, LANDMARK_PROPOSES) &&
	    note_table(k, &table_heads, 0, LANDMARK_HEAD);
}

static struct landmark_keys *
prepare(void)
{
	struct landmark_keys *k = memory_zeroed(1, sizeof(*k));
	uint32_t by = UINT32_C(0x8A32030B);
	int i, tries = 0;

	/* One of some hundred factors gives each character its own place; where
	 * none does, lib/data has outgrown ONE_BITS. */
	do {
		if (tries++ == TRIES)
			abort();
		memset(k, 0, sizeof(*k));
		k->by = by;
		by = by * UINT32_C(0x2C9277B5) + 2;
	} while (!note_all(k));
	for (i = 0; i < ' '; i++)
		k->single[i] |= LANDMARK_CONTROL;
	return k;
}

/* The loop of find takes more than twice as long where its branches happen to
 * lie badly (Zen, perf); from a line of the cache on they lie well. */
#if defined(__GNUC__)
#define LINED	__attribute__((aligned(64)))
#else
#define LINED
#endif

/* Those of p[at..stop), behind which AHEAD - 1 bytes may be read, to the end of
 * the list, which has room; where it ended in *at.  What a character may begin is
 * reckoned without asking first whether it begins anything: that cannot be
 * foretold. */
LINED static void
find(struct landmarks *l, const unsigned char *p, size_t *at, size_t stop)
{
	const struct landmark_keys *k = l->keys;
	uint32_t v = four(p + *at), seen = 0, single = 0, by = k->by;
	struct landmark *to = l->v;
	uint8_t *of = l->what;
	size_t i = *at, n = l->n;

	while (i < stop) {
		uint32_t what;

		to[n].at = i;
		if ((v & 0xC0C0E0) == 0x8080E0 && (LEADS >> (v & 31) & 1) != 0) {
			uint32_t key = v << 8, hash = key * by;

			what = k->one[hash >> (32 - ONE_BITS)] ^ key;
			what = what < 0x100 ? what : 0;
			v = four(p + (i += 3));
			what |= k->pair[pair_at(hash, v)];
		} else {
			what = k->single[v & 0xFF];
			single |= v;
			v = four(p + ++i);
		}
		seen |= what;
		of[n] = (uint8_t)what;
		n += what != 0;
	}
	if ((single & 0x80) != 0)
		l->plain = false;
	l->seen |= seen;
	l->n = n;
	*at = i;
}

/* The landmarks of the last bytes of the text, at most SHORT, from `at` on: of
 * a copy with zeros behind. */
static void
find_last(struct landmarks *l, struct span text, size_t at)
{
	unsigned char last[SHORT + AHEAD];
	size_t n = text.n - at, i = 0, k = l->n;

	memcpy(last, text.p + at, n);
	memset(last + n, 0, AHEAD);
	find(l, last, &i, n);
	if (at > 0)
		for (; k < l->n; k++)
			l->v[k].at += at;
}

void
landmarks_find(struct landmarks *l, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t at = 0, n = text.n, most = n > SHORT ? n - AHEAD : 0;

	if (l->keys == NULL)
		l->keys = prepare();
	l->n = 0;
	l->seen = 0;
	l->plain = true;
	while (at < n) {
		while (l->cap - l->n < BLOCK) {
			l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
			l->what = memory_resize(l->what, l->cap +
			    LANDMARK_LANES, 1);
		}
		if (at >= most) {
			find_last(l, text, at);
			at = n;
		} else
			find(l, p, &at, most - at > BLOCK ? at + BLOCK : most);
	}
	if (l->n > 0)
		memset(l->what + l->n, 0, LANDMARK_LANES);
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
	free(l->keys);
	*l = (struct landmarks){ 0 };
}
