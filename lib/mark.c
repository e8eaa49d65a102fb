#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#include "bits.h"
#include "mark.h"
#include "memory.h"

void
mark_free(struct mark_list *list)
{
	free(list->v);
	*list = (struct mark_list){ 0 };
}

static inline int
by_tag_and_rank(const struct mark *a, const struct mark *b)
{
	if (a->tag != b->tag)
		return a->tag < b->tag ? -1 : 1;
	if (a->priority != b->priority)
		return a->priority > b->priority ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to == b->to ? 0 : a->to > b->to ? -1 : 1;
}

static inline int
by_tag_and_place(const struct mark *a, const struct mark *b)
{
	if (a->tag != b->tag)
		return a->tag < b->tag ? -1 : 1;
	return a->from == b->from ? 0 : a->from < b->from ? -1 : 1;
}

static inline int
by_place(const struct mark *a, const struct mark *b)
{
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to > b->to ? -1 : 1;
	return a->tag == b->tag ? 0 : a->tag < b->tag ? -1 : 1;
}

/*
 * A sort for each of the orders: by insertion, for most texts have few marks
 * and those nearly in order, else by qsort(3).
 */
#define SORT(order)							\
static int								\
compare_##order(const void *a, const void *b)				\
{									\
	return order(a, b);						\
}									\
									\
static void								\
sort_##order(struct mark *v, size_t n)					\
{									\
	size_t i, k;							\
	struct mark m;							\
									\
	if (n > FEW) {							\
		qsort(v, n, sizeof(*v), compare_##order);		\
		return;							\
	}								\
	for (i = 1; i < n; i++) {					\
		if (order(&v[i - 1], &v[i]) <= 0)			\
			continue;					\
		m = v[i];						\
		for (k = i; k > 0 && order(&v[k - 1], &m) > 0; k--)	\
			v[k] = v[k - 1];				\
		v[k] = m;						\
	}								\
}

enum { FEW = 24 };
SORT(by_tag_and_rank)
SORT(by_tag_and_place)
SORT(by_place)

/*
 * Merge the sorted, disjoint marks v[begin .. middle) of higher priority with
 * the marks v[middle .. end) of one lower priority, which are sorted by place
 * and then length: each of these stays when it overlaps neither a higher one
 * nor an earlier one of its own.  Returns the new end; the result is sorted
 * by place.
 */
static size_t
merge(struct mark *v, size_t begin, size_t middle, size_t end)
{
	size_t kept = middle, high = begin, i, reach = 0;

	for (i = middle; i < end; i++) {
		struct mark m = v[i];

		while (high < middle && v[high].to <= m.from)
			high++;
		if (high < middle && v[high].from < m.to)
			continue;
		if (kept > middle && m.from < reach)
			continue;
		reach = m.to;
		v[kept++] = m;
	}
	if (middle > begin && kept > middle)
		sort_by_tag_and_place(v + begin, kept - begin);
	return kept;
}

/* Which of few marks, in order of place, overlap others of their tag: bits, and
 * those of the others in over[], which is all 0 before. */
static uint32_t
find_overlaps(const struct mark *v, size_t n, uint32_t *over)
{
	size_t i, k;
	uint32_t any = 0;

	for (i = 0; i < n; i++)
		for (k = i + 1; k < n && v[k].from < v[i].to; k++) {
			uint32_t same = v[k].tag == v[i].tag;

			over[i] |= same << k;
			over[k] |= same << i;
			any |= same << k | same << i;
		}
	return any;
}

/* The highest priority of the marks in `left`. */
static int
highest(const struct mark *v, uint32_t left)
{
	int most = INT_MIN;
	size_t i;

	for (; left != 0; left &= left - 1) {
		i = bits_first(left);
		if (v[i].priority > most)
			most = v[i].priority;
	}
	return most;
}

/* Of the marks in `left`, which overlap others, those that stay. */
static uint32_t
choose(const struct mark *v, const uint32_t *over, uint32_t left)
{
	uint32_t kept = 0, rest;
	int priority;
	size_t i;

	while (left != 0) {
		priority = highest(v, left);
		for (rest = left; rest != 0; rest &= rest - 1) {
			i = bits_first(rest);
			if (v[i].priority != priority)
				continue;
			left &= ~((uint32_t)1 << i);
			if ((over[i] & kept) == 0)
				kept |= (uint32_t)1 << i;
		}
	}
	return kept;
}

/* Resolve few marks, which are in order of place, and stay so: how many are
 * left. */
static size_t
resolve_few(struct mark *v, size_t n)
{
	uint32_t over[FEW] = { 0 }, some = find_overlaps(v, n, over), gone;
	size_t i, done;

	gone = some & ~choose(v, over, some);
	if (gone == 0)
		return n;
	for (i = done = bits_first(gone); i < n; i++)
		if ((gone >> i & 1) == 0)
			v[done++] = v[i];
	return done;
}

void
mark_resolve(struct mark_list *list)
{
	struct mark *v = list->v;
	size_t done = 0, i = 0, n = list->n;

	if (n <= FEW) {
		sort_by_place(v, n);
		list->n = resolve_few(v, n);
		return;
	}
	sort_by_tag_and_rank(v, n);
	while (i < n) {
		size_t begin = done, from = i;
		int tag = v[i].tag;

		/* One tag: its priorities from high to low, each packed to
		 * the front behind those already kept. */
		while (from < n && v[from].tag == tag) {
			size_t to = from + 1;

			while (to < n && v[to].tag == tag &&
			    v[to].priority == v[from].priority)
				to++;
			memmove(v + done, v + from, (to - from) * sizeof(*v));
			done = merge(v, begin, done, done + (to - from));
			from = to;
		}
		i = from;
	}
	list->n = done;
	sort_by_place(v, done);
}
