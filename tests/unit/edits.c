/*
 * Edits of several steps composed, against doing them one after another.
 */
#include <stdio.h>
#include <stdlib.h>

#include "edits.h"

#define ROUNDS	20000

static uint32_t state = 7;

static uint32_t
chance(uint32_t n)
{
	state = state * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)(state >> 4) * n) >> 28);
}

/* A step of random changes over `in`. */
static void
step(struct edits *e, struct buf *in, struct buf *out)
{
	size_t at = 0;

	buf_clear(out);
	while (at <= in->n) {
		size_t same = chance(4), cut = chance(3), i;
		char after[3];
		struct change c = { .applied = true,
		    .rule = (enum change_rule)chance(CHANGE_RULES) };

		if (same > in->n - at)
			same = in->n - at;
		buf_put(out, span_sub(buf_span(in), at, at + same));
		at += same;
		if (cut > in->n - at)
			cut = in->n - at;
		if (cut == 0)		/* nothing is put from nothing */
			break;
		c.start = at;
		c.end = at + cut;
		c.after.n = chance(4);
		for (i = 0; i < c.after.n; i++)
			after[i] = (char)('A' + chance(26));
		c.after.p = after;
		edits_note(e, &c);
		buf_put(out, c.after);
		at += cut;
	}
	buf_put(out, span_sub(buf_span(in), at, in->n));
	edits_step(e);
}

/* The first line out of the last one and the edits. */
static bool
undoes(const struct edits *e, struct span first, struct span now)
{
	size_t i, from = 0, at = 0;

	for (i = 0; i < e->n; i++) {
		const struct edit *d = &e->v[i];

		if (d->from < from || d->at < at || d->to < d->from ||
		    d->end < d->at || d->to > first.n || d->end > now.n)
			return false;
		if (!span_eq(span_sub(first, from, d->from),
		    span_sub(now, at, d->at)))
			return false;
		from = d->to;
		at = d->end;
	}
	return span_eq(span_sub(first, from, first.n),
	    span_sub(now, at, now.n));
}

int
main(void)
{
	struct edits e = { 0 };
	struct buf line[2] = { { 0 }, { 0 } }, first = { 0 };
	int round, passed = 0, failed = 0;

	for (round = 0; round < ROUNDS; round++) {
		size_t n = chance(20), steps = chance(4) + 1;
		int turn = 0;

		edits_begin(&e);
		buf_clear(&first);
		while (n-- > 0)
			buf_putc(&first, (char)('a' + chance(26)));
		buf_clear(&line[0]);
		buf_put(&line[0], buf_span(&first));
		while (steps-- > 0) {
			step(&e, &line[turn], &line[!turn]);
			turn = !turn;
		}
		if (undoes(&e, buf_span(&first), buf_span(&line[turn])))
			passed++;
		else
			failed++;
	}
	edits_free(&e);
	buf_free(&first);
	buf_free(&line[0]);
	buf_free(&line[1]);
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
