/*
 * One pass over a text: what the modules that read quantities share (quantity,
 * unit, bound, proportion, ordinal, refusal).  Of no use elsewhere.
 */
#ifndef SCAN_H
#define SCAN_H

#include <string.h>

#include "quantity.h"
#include "table.h"
#include "utf8.h"

/* How far words before and behind a number are looked for, in bytes. */
#define SCAN_NEAR	48

/* Classes of words before a numeral, in the order of contextbefore.tsv, and
 * behind it, in that of contextafter.tsv. */
enum {
	SCAN_BEFORE_RANK = 1 << 0,
	SCAN_BEFORE_ORDER = 1 << 1,
	SCAN_BEFORE_COUNT = 1 << 2,
	SCAN_BEFORE_INTO = 1 << 3,
	SCAN_BEFORE_PER = 1 << 4,
	SCAN_BEFORE_BARE = 1 << 5,
	SCAN_BEFORE_RATIO = 1 << 6,
	SCAN_BEFORE_PLACE = 1 << 7
};
enum {
	SCAN_AFTER_NOUN = 1 << 0,
	SCAN_AFTER_CLASS = 1 << 1,
	SCAN_AFTER_MEETING = 1 << 2,
	SCAN_AFTER_SESSION = 1 << 3,
	SCAN_AFTER_WORKS = 1 << 4,
	SCAN_AFTER_MARK = 1 << 5,
	SCAN_AFTER_DIGITS = 1 << 6
};

/* What single characters may begin or end: asked first of those around a
 * numeral and its unit, before the tables are. */
enum {
	SCAN_ENDS_BOUND = 1 << 0,	/* a mark of boundbefore.tsv */
	SCAN_ENDS_PER = 1 << 1,		/* a word of the class SCAN_BEFORE_PER */
	SCAN_ENDS_CODE = 1 << 2,	/* what refusal_code looks for before */
	SCAN_BEGINS_CODE = 1 << 3,	/* ... and behind */
	SCAN_BEGINS_TIME = 1 << 4,	/* what makes a time of Arabic digits */
	SCAN_BEGINS_RANGE = 1 << 5,	/* a mark between the ends of a range */
	SCAN_BEGINS_BOUND = 1 << 6	/* a mark of boundafter.tsv */
};

#define SCAN_BITS	12
#define SCAN_INSIDE	15

/* By a hash of three bytes, which others may share, and by other bytes; and by
 * one of two characters whether a word of nonquantities.tsv holds them. */
struct quantity_near {
	uint8_t		three[1 << SCAN_BITS];
	uint8_t		single[256];
	uint64_t	inside[(1 << SCAN_INSIDE) / 64];
};

/* The table of these for quantity_list, without what refusal_mark knows. */
struct quantity_near *scan_table(void);

/* Say what the characters of `list` may be. */
void	scan_mark(struct quantity_near *near, struct span list, uint8_t flag);

/* The state of one pass over a text.  Places are bytes of the text. */
struct scan {
	struct span	text;
	struct calendar_context context;
	bool		undated;	/* context: no year was known, so one
					 * named in the text is set */
	struct quantity_list *out;
	size_t		floor;		/* end of the last quantity */
	size_t		quote_from, quote_to;	/* a short quote's inside */
	size_t		title_to;	/* end of 《...》 */
};

/* What stands from `at` on; empty behind the end. */
static inline struct span
scan_rest(const struct scan *s, size_t at)
{
	return at < s->text.n ? span_sub(s->text, at, s->text.n) :
	    span_make(s->text.p + s->text.n, 0);
}

/* Whether `word` stands at `at`. */
static inline bool
scan_see(const struct scan *s, size_t at, struct span word)
{
	return at + word.n <= s->text.n && s->text.p[at] == *word.p &&
	    memcmp(s->text.p + at, word.p, word.n) == 0;
}

/* Whether `word` stands just before `at`. */
static inline bool
scan_behind(const struct scan *s, size_t at, struct span word)
{
	return at >= word.n && s->text.p[at - word.n] == *word.p &&
	    span_eq(span_sub(s->text, at - word.n, at), word);
}

/* The same of any key of a table that is indexed backward. */
static inline bool
scan_behind_some(const struct scan *s, size_t at, const struct table *t)
{
	size_t len;

	return table_longest_back(t, span_sub(s->text, 0, at), &len) >= 0;
}

/* The byte at `at`, 0 at the end of the text. */
static inline unsigned char
scan_byte(const struct scan *s, size_t at)
{
	return at < s->text.n ? (unsigned char)s->text.p[at] : 0;
}

static inline uint32_t
scan_hash(const char *p)
{
	return table_hash(table_three_bytes(p), 64 - SCAN_BITS);
}

/* Where two characters of three bytes at p are in `inside`. */
static inline uint32_t
scan_inside(const char *p)
{
	return table_hash(table_six_bytes(p), 64 - SCAN_INSIDE);
}

/* What may begin at `at`, end there: SCAN_BEGINS_*, SCAN_ENDS_*. */
static inline unsigned
scan_begins(const struct scan *s, size_t at)
{
	const struct quantity_near *near = s->out->near;

	return at + 3 <= s->text.n && (s->text.p[at] & 0xF0) == 0xE0 ?
	    near->three[scan_hash(s->text.p + at)] :
	    near->single[scan_byte(s, at)];
}

static inline unsigned
scan_ends(const struct scan *s, size_t at)
{
	const struct quantity_near *near = s->out->near;
	const unsigned char *p = (const unsigned char *)s->text.p + at;

	return at == 0 ? 0 : at >= 3 && p[-1] >= 0x80 && (p[-3] & 0xF0) == 0xE0 ?
	    near->three[scan_hash(s->text.p + at - 3)] : near->single[p[-1]];
}

/* The code point at `at`, 0 at the end of the text. */
static inline uint32_t
scan_cp(const struct scan *s, size_t at)
{
	uint32_t cp = 0;

	if (at < s->text.n)
		utf8_decode(s->text.p + at, s->text.n - at, &cp);
	return cp;
}

/* The code point before `at`, 0 where the text begins. */
static inline uint32_t
scan_cp_before(const struct scan *s, size_t at)
{
	uint32_t cp = 0;

	if (at > 0)
		utf8_before(s->text.p, at, &cp);
	return cp;
}

static inline bool
scan_is_han(const struct scan *s, size_t at)
{
	return utf8_is_han(scan_cp(s, at));
}

/* Whether an ideograph of three bytes ends at `at`. */
static inline bool
scan_han_before(const struct scan *s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s->text.p + at;

	return at >= 3 && (p[-3] & 0xF0) == 0xE0 && (p[-2] & 0xC0) == 0x80 &&
	    (p[-1] & 0xC0) == 0x80 && utf8_is_han((uint32_t)(p[-3] & 15) << 12 |
	    (uint32_t)(p[-2] & 63) << 6 | (p[-1] & 63));
}

/* Whether `at` stands in a short quote. */
static inline bool
scan_in_quote(const struct scan *s, size_t at)
{
	return at >= s->quote_from && at < s->quote_to;
}

/* Whether the first of the |-parted words of *list begins `rest`; *list is then
 * the words behind it. */
bool	scan_next(struct span rest, const char **list);

/* Whether one of the |-parted words of `list` stands at `at`, ends there. */
bool	scan_listed(const struct scan *s, size_t at, const char *list);
bool	scan_listed_before(const struct scan *s, size_t at, const char *list);

/* Whether `word` stands a little before `at`. */
bool	scan_near_before(const struct scan *s, size_t at, struct span word);

/* Whether a word of that class of contextbefore.tsv ends at `at`, of
 * contextafter.tsv begins there. */
bool	scan_context_before(const struct scan *s, size_t at, unsigned class);
bool	scan_context(const struct scan *s, size_t at, unsigned class);

/* Whether a clause begins at `at`, ends there. */
bool	scan_clause_begins(const struct scan *s, size_t at);
bool	scan_clause_ends(const struct scan *s, size_t at);

/* The bytes of a range mark at `at`, 0: none. */
size_t	scan_range_mark(const struct scan *s, size_t at);

/* A quantity that has no unit, all else zero, for scan_add to add to the list;
 * till then each call gives this one. */
struct quantity *scan_new(struct scan *s);
/* Add it.  Returns its `to`. */
size_t	scan_add(struct scan *s);

/* Add a quantity to the list: the copy, till the next one is added. */
struct quantity *scan_put(struct scan *s, const struct quantity *q);

/* Add from..to as a numeral that is none, rule (static) saying why; returns
 * `to`. */
size_t	scan_refuse(struct scan *s, size_t from, size_t to,
	    const char *rule);

#endif
