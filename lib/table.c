#include "table.h"

/* A character of three bytes, and two. */
#define THREE_MASK	UINT64_C(0xC0C0F0)
#define THREE		UINT64_C(0x8080E0)
#define SIX_MASK	(THREE_MASK << 24 | THREE_MASK)
#define SIX		(THREE << 24 | THREE)

/* The slot of what keys begin with; NULL: none does. */
static inline const struct table_slot *
slot_of(const struct table_first *f, uint64_t key)
{
	uint32_t bit = table_hash(key, f->shift);
	const struct table_slot *s;

	/* Without its bit there may be no slot so far on. */
	if ((f->pair[bit / 64] >> bit % 64 & 1) == 0)
		return NULL;
	s = f->slot + (bit >> TABLE_SLOT);
	for (; s->one != (uint32_t)key || s->two != key >> 32; s++)
		if (s->one == 0)
			return NULL;
	return s;
}

static inline struct trie_hit
hit_of(const struct table_slot *slot, uint32_t len)
{
	return slot == NULL || slot->row == TABLE_NONE ?
	    (struct trie_hit){ -1, 0 } : (struct trie_hit){ slot->row, len };
}

/* The longest key of the slot, where it begins with what stands behind two
 * characters (of an index backward: before them) at p, n bytes, more than none;
 * what of these is near as a number. */
static struct trie_hit
tail_hit(const struct table *t, const struct table_slot *slot, const char *p,
    size_t n, uint64_t near, bool back)
{
	const struct table_tail *tail = t->first->tail + slot->to;

	for (;; tail++) {
		if (((tail->near ^ near) & tail->mask) == 0 && tail->n <= n &&
		    (tail->n <= 8 || memcmp(t->first->text + tail->text,
		    back ? p - tail->n : p, tail->n) == 0))
			return (struct trie_hit){ tail->row, tail->n + 6u };
		if (tail->last)
			return (struct trie_hit){ -1, 0 };
	}
}

/* The bytes behind the first six of s, which has more, at most eight of them. */
static inline uint64_t
behind_six(struct span s)
{
	return s.n >= 14 ? table_eight_bytes(s.p + 6) : s.n == 7 ?
	    (unsigned char)s.p[6] : table_eight_bytes(s.p + s.n - 8) >>
	    8 * (14 - s.n);
}

/* The bytes before the last six, the last one highest. */
static inline uint64_t
before_six(struct span s)
{
	return s.n >= 14 ? table_eight_bytes(s.p + s.n - 14) : s.n == 7 ?
	    (uint64_t)(unsigned char)s.p[0] << 56 : table_eight_bytes(s.p) <<
	    8 * (14 - s.n);
}

struct trie_hit
table_walk(const struct table *t, struct span s)
{
	const struct table_slot *slot;
	struct trie_hit hit = { -1, 0 };
	uint64_t six, three;

	if (s.n < 6)
		return trie_longest_from(&t->index, 0, s, 0);
	six = table_six_bytes(s.p);
	three = six & 0xFFFFFF;
	if ((six & SIX_MASK) == SIX) {
		slot = slot_of(t->first, six);
		if (slot != NULL && s.n > 6 && (slot->more & table_more(s.p +
		    6, s.n - 6)) != 0)
			hit = tail_hit(t, slot, s.p + 6, s.n - 6,
			    behind_six(s), false);
		if (hit.value < 0)
			hit = hit_of(slot, 6);
		if (hit.value >= 0)
			return hit;
	} else if ((six & THREE_MASK) != THREE ||
	    slot_of(t->first, three | TABLE_OTHER) != NULL)
		return trie_longest_from(&t->index, 0, s, 0);
	return hit_of(slot_of(t->first, three), 3);
}

/* One load on most machines. */
static inline uint32_t
four_bytes(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;
}

size_t
table_next(const struct table *t, struct span s, size_t at)
{
	while (at < s.n) {
		const char *p = s.p + at;
		uint32_t four = s.n - at >= 4 ? four_bytes(p) :
		    s.n - at == 3 ? (uint32_t)table_three_bytes(p) : 0;

		/* Most characters, in few steps. */
		if ((four & THREE_MASK) == THREE) {
			if (table_begins_at(t, (four & 15) << 6 |
			    (four >> 8 & 63), four >> 16 & 63))
				return at;
			at += 3;
		} else if ((*p & 0xC0) == 0x80 || ((*p & 0xC0) != 0xC0 &&
		    !table_begins(t, (unsigned char)*p)))
			at++;
		else
			return at;
	}
	return s.n;
}

struct trie_hit
table_walk_back(const struct table *t, struct span s)
{
	const char *end = s.p + s.n;
	const struct table_slot *slot;
	struct trie_hit hit = { -1, 0 };
	uint64_t six, three;

	if (s.n < 6)
		return trie_longest_back_from(&t->index, 0, s, 0);
	six = table_six_bytes(end - 6);
	three = six >> 24;
	if ((six & SIX_MASK) == SIX) {
		slot = slot_of(t->first, six);
		if (slot != NULL && s.n > 6 && (slot->more & table_more_back(
		    end - 6, s.n - 6)) != 0)
			hit = tail_hit(t, slot, end - 6, s.n - 6,
			    before_six(s), true);
		if (hit.value < 0)
			hit = hit_of(slot, 6);
		if (hit.value >= 0)
			return hit;
	} else if ((three & THREE_MASK) != THREE ||
	    slot_of(t->first, three | TABLE_OTHER) != NULL)
		return trie_longest_back_from(&t->index, 0, s, 0);
	return hit_of(slot_of(t->first, three), 3);
}
