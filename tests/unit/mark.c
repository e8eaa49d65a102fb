/*
 * mark_resolve against the rule said plainly: take the marks in order of
 * priority, place and length; keep each that overlaps none kept of its tag.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "mark.h"
#include "memory.h"

static uint32_t state = 7;

static uint32_t
any(uint32_t below)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % below;
}

static int
by_rank(const void *x, const void *y)
{
	const struct mark *a = x, *b = y;

	if (a->priority != b->priority)
		return a->priority > b->priority ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to == b->to ? 0 : a->to > b->to ? -1 : 1;
}

static int
by_place(const void *x, const void *y)
{
	const struct mark *a = x, *b = y;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to > b->to ? -1 : 1;
	return a->tag == b->tag ? 0 : a->tag < b->tag ? -1 : 1;
}

static size_t
slowly(struct mark *v, size_t n)
{
	size_t i, k, kept = 0;

	qsort(v, n, sizeof(*v), by_rank);
	for (i = 0; i < n; i++) {
		for (k = 0; k < kept; k++)
			if (v[k].tag == v[i].tag && v[k].from < v[i].to &&
			    v[i].from < v[k].to)
				break;
		if (k == kept)
			v[kept++] = v[i];
	}
	qsort(v, kept, sizeof(*v), by_place);
	return kept;
}

static bool
round_of(size_t n)
{
	struct mark_list list = { 0 };
	struct mark slow[64];
	size_t i, kept;
	bool good;

	for (i = 0; i < n; i++) {
		size_t from = any(40);

		mark_add(&list, (struct mark){ .from = from,
		    .to = from + 1 + any(9), .tag = (int)any(3),
		    .priority = (int)any(3) - 1 });
		slow[i] = list.v[i];
	}
	kept = slowly(slow, n);
	mark_resolve(&list);
	good = kept == list.n;
	for (i = 0; good && i < kept; i++)
		good = slow[i].from == list.v[i].from &&
		    slow[i].to == list.v[i].to &&
		    slow[i].tag == list.v[i].tag &&
		    slow[i].priority == list.v[i].priority;
	mark_free(&list);
	return good;
}

int
main(void)
{
	int i, failed = 0;

	for (i = 0; i < 20000; i++)
		failed += !round_of(any(64));
	printf("%d passed, %d failed\n", 20000 - failed, failed);
	return failed > 0;
}
