#include <stdlib.h>

#include "edits.h"

void
edits_free(struct edits *e)
{
	free(e->v);
	free(e->step);
	free(e->old);
	free(e->offer);
	buf_free(&e->pool);
	*e = (struct edits){ 0 };
}

void
edits_begin(struct edits *e)
{
	e->n = e->step_n = e->offers = 0;
	buf_clear(&e->pool);
}

/* The place of the first line that byte `at` of the line now comes from; of
 * one that a change made, the beginning (or the end) of what it replaced. */
static size_t
origin(const struct edits *e, size_t at, bool end)
{
	size_t low = 0, high = e->n;
	const struct edit *d;

	/* The last edit that begins at or before `at`. */
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (e->v[mid].at <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == 0)
		return at;
	d = &e->v[low - 1];
	if (at < d->end)
		return end && at > d->at ? d->to : d->from;
	return d->to + (at - d->end);
}

void
edits_note(struct edits *e, const struct change *c)
{
	struct edit_offer *o;

	if (c->applied) {
		if (e->step_n == e->step_cap)
			e->step = memory_more(e->step, &e->step_cap,
			    sizeof(*e->step));
		/* at, end: the bytes that take its place are counted from 0
		 * until the step is over. */
		e->step[e->step_n++] = (struct edit){ c->start, c->end, 0,
		    c->after.n, UINT32_C(1) << c->rule,
		    c->verdict != CHANGE_CERTAIN };
		return;
	}
	if (e->offers == e->offer_cap)
		e->offer = memory_more(e->offer, &e->offer_cap,
		    sizeof(*e->offer));
	o = &e->offer[e->offers++];
	*o = (struct edit_offer){ .rule = c->rule, .verdict = c->verdict,
	    .from = origin(e, c->start, false),
	    .to = origin(e, c->end, true), .margin = c->margin };
	o->after = e->pool.n;
	o->after_n = c->after.n;
	buf_put(&e->pool, c->after);
	o->candidates = e->pool.n;
	o->candidates_n = c->candidates.n;
	buf_put(&e->pool, c->candidates);
}

static void
add(struct edits *e, struct edit d)
{
	if (e->n == e->cap)
		e->v = memory_more(e->v, &e->cap, sizeof(*e->v));
	e->v[e->n++] = d;
}

/*
 * Both lists are in order: `old` edits by the places where they end in the
 * line before the step, `step` edits by the places where they begin there.
 * Those that overlap become one; those that only touch stay apart.
 */
void
edits_step(struct edits *e)
{
	size_t i = 0, k = 0, n = e->n, cap = e->cap;
	struct edit *old = e->v, *step = e->step;
	size_t seen_at = 0, seen_from = 0;	/* behind the last old edit */
	size_t grown = 0, shrunk = 0;		/* by the step, so far */

	if (e->step_n == 0)
		return;
	e->v = e->old;
	e->cap = e->old_cap;
	e->old = old;
	e->old_cap = cap;
	e->n = 0;
	while (i < n || k < e->step_n) {
		struct edit d = { 0 };
		size_t begin, end, more = 0, less = 0;
		bool first;	/* an old edit comes first */

		if (i == n || k == e->step_n)
			first = k == e->step_n;
		else
			first = old[i].at < step[k].from ||
			    (old[i].at == step[k].from &&
			    old[i].at == old[i].end);
		begin = end = first ? old[i].at : step[k].from;
		d.from = begin - seen_at + seen_from;
		do {
			if (first) {
				if (old[i].end > end)
					end = old[i].end;
				seen_at = old[i].end;
				seen_from = old[i].to;
				d.rules |= old[i].rules;
				d.likely |= old[i].likely;
				i++;
			} else {
				if (step[k].to > end)
					end = step[k].to;
				more += step[k].end;
				less += step[k].to - step[k].from;
				d.rules |= step[k].rules;
				d.likely |= step[k].likely;
				k++;
			}
			first = i < n && old[i].at < end;
		} while (first || (k < e->step_n && step[k].from < end));
		d.to = end - seen_at + seen_from;
		d.at = begin + grown - shrunk;
		grown += more;
		shrunk += less;
		d.end = end + grown - shrunk;
		add(e, d);
	}
	e->step_n = 0;
}
