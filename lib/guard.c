#include <stdlib.h>

#include "guard.h"

static inline bool
is_behind(enum guard_side side)
{
	return side <= GUARD_BEFORE;
}

static inline struct span
string_of(const struct guards *g, uint32_t i)
{
	return span_make(g->pool + g->string[i].at, g->string[i].n);
}

/* The order of strings by their first bytes. */
static int
by_beginning(const void *x, const void *y)
{
	const struct span *a = x, *b = y;
	size_t n = a->n < b->n ? a->n : b->n;
	int c = n == 0 ? 0 : memcmp(a->p, b->p, n);

	return c != 0 ? c : a->n == b->n ? 0 : a->n < b->n ? -1 : 1;
}

/* The order of strings by their last bytes. */
static int
by_end(const void *x, const void *y)
{
	const struct span *a = x, *b = y;
	size_t i, n = a->n < b->n ? a->n : b->n;

	for (i = 1; i <= n; i++)
		if (a->p[a->n - i] != b->p[b->n - i])
			return (unsigned char)a->p[a->n - i] <
			    (unsigned char)b->p[b->n - i] ? -1 : 1;
	return a->n == b->n ? 0 : a->n < b->n ? -1 : 1;
}

static inline bool
touches(struct span s, struct span one, enum guard_side side)
{
	return is_behind(side) ? span_starts(s, one) : span_ends(s, one);
}

/* Whether a string of the list, which has some, stands at that side, where the
 * text is s.  Strings between one and a text that begins with it begin with it,
 * too, and there are none: only the last that is not behind s can be it. */
static bool
stands(const struct guards *g, const struct guard_list *list, struct span s,
    enum guard_side side)
{
	int (*order)(const void *, const void *) = is_behind(side) ?
	    by_beginning : by_end;
	uint32_t low = 0, high = list->n, middle;
	struct span one;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		one = string_of(g, list->first + middle);
		if (order(&one, &s) <= 0)
			low = middle;
		else
			high = middle;
	}
	return touches(s, string_of(g, list->first + low), side);
}

bool
guard_allows(const struct guards *g, uint32_t guard, struct span text,
    size_t from, size_t to)
{
	static const bool wanted[GUARD_SIDES] = {
		[GUARD_BEFORE] = true, [GUARD_AFTER] = true
	};
	const struct guard_list *list;
	enum guard_side side;

	if (guard == 0)
		return true;
	list = g->guard[guard].list;
	for (side = 0; side < GUARD_SIDES; side++)
		if (list[side].n > 0 && stands(g, &list[side],
		    is_behind(side) ? span_sub(text, to, text.n) :
		    span_sub(text, 0, from), side) != wanted[side])
			return false;
	return true;
}

/* The strings of a list, parted by |, into b->room: how many. */
static size_t
cut_strings(struct guard_build *b, struct span list)
{
	size_t n;

	for (n = 0; list.n > 0; n++) {
		if (n == b->room_cap)
			b->room = memory_more(b->room, &b->room_cap,
			    sizeof(*b->room));
		b->room[n] = span_cut(&list, '|');
	}
	return n;
}

static void
keep_string(struct guard_build *b, struct span s)
{
	if (b->strings == b->string_cap)
		b->string = memory_more(b->string, &b->string_cap,
		    sizeof(*b->string));
	b->string[b->strings++] = (struct guard_string){
	    (uint32_t)b->pool.n, (uint32_t)s.n };
	buf_put(&b->pool, s);
}

static struct guard_list
keep_list(struct guard_build *b, struct span text, enum guard_side side)
{
	struct guard_list list = { .first = (uint32_t)b->strings };
	size_t i, last = 0, n = cut_strings(b, text);

	qsort(b->room, n, sizeof(*b->room), is_behind(side) ? by_beginning :
	    by_end);
	for (i = 0; i < n; i++) {
		if (i > 0 && touches(b->room[i], b->room[last], side))
			continue;
		keep_string(b, b->room[i]);
		last = i;
	}
	list.n = (uint32_t)b->strings - list.first;
	return list;
}

static bool
read_guard(struct guard_build *b, struct span text, struct guard *g,
    struct span *parents)
{
	static const char *const names[GUARD_SIDES] = {
		[GUARD_NOT_BEFORE] = "not-before", [GUARD_BEFORE] = "before",
		[GUARD_NOT_AFTER] = "not-after", [GUARD_AFTER] = "after"
	};
	enum guard_side side;

	while (text.n > 0) {
		struct span list = span_cut(&text, ';');
		struct span name = span_cut(&list, ':');

		if (list.n == 0)
			return false;
		for (side = 0; side < GUARD_SIDES &&
		    !span_is(name, names[side]); side++)
			;
		if (side < GUARD_SIDES)
			g->list[side] = keep_list(b, list, side);
		else if (span_is(name, "parent"))
			*parents = list;
		else
			return false;
	}
	return true;
}

uint32_t
guard_add(struct guard_build *b, struct span text, struct span *parents)
{
	struct guard g = { 0 };

	*parents = SPAN("");
	if (!read_guard(b, text, &g, parents))
		return 0;
	if (b->guards + 2 > b->guard_cap)
		b->guard = memory_more(b->guard, &b->guard_cap,
		    sizeof(*b->guard));
	if (b->guards == 0)
		b->guard[b->guards++] = (struct guard){ 0 };
	b->guard[b->guards++] = g;
	return (uint32_t)b->guards - 1;
}

void
guard_finish(struct guard_build *b, struct guards *g)
{
	*g = (struct guards){ b->guard, b->string, b->pool.p,
	    (uint32_t)b->guards, (uint32_t)b->strings, (uint32_t)b->pool.n };
}

void
guard_build_free(struct guard_build *b)
{
	free(b->guard);
	free(b->string);
	free(b->room);
	buf_free(&b->pool);
	*b = (struct guard_build){ 0 };
}
