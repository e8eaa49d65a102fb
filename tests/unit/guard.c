/*
 * guard_allows against a reader of the same guard that tries one string after
 * another: random lists of short strings of few bytes, so that many begin or
 * end with others, at every place of random texts.
 */
#include "groups.h"
#include "guard.h"

enum { MOST = 40 };

static unsigned seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

/* What `list` says, whose strings are parted by |, where the text goes on with
 * (ends with) s. */
static bool
says(struct span list, struct span s, bool behind)
{
	while (list.n > 0) {
		struct span one = span_cut(&list, '|');

		if (behind ? span_starts(s, one) : span_ends(s, one))
			return true;
	}
	return false;
}

static bool
allows(struct span guard, struct span text, size_t from, size_t to)
{
	struct span left = span_sub(text, 0, from);
	struct span right = span_sub(text, to, text.n);

	while (guard.n > 0) {
		struct span list = span_cut(&guard, ';');
		struct span name = span_cut(&list, ':');
		bool not = span_starts(name, SPAN("not-"));
		bool behind = span_ends(name, SPAN("before"));

		if (says(list, behind ? right : left, behind) == not)
			return false;
	}
	return true;
}

static void
put_random(struct buf *to, unsigned letters, size_t n)
{
	static const char letter[] = { 'a', 'b', '\xE4', '\0' };

	while (n-- > 0)
		buf_putc(to, letter[below(letters)]);
}

/* Some of the four lists, each once. */
static void
make_guard(struct buf *to, unsigned letters, unsigned strings)
{
	static const char *const names[] = {
		"not-before:", "before:", "not-after:", "after:"
	};
	unsigned some = 1 + below(15), i, k;

	buf_clear(to);
	for (i = 0; i < 4; i++) {
		if ((some >> i & 1) == 0)
			continue;
		if (to->n > 0)
			buf_putc(to, ';');
		buf_put(to, span_str(names[i]));
		for (k = 0; k <= below(strings); k++) {
			if (k > 0)
				buf_putc(to, '|');
			put_random(to, letters, below(5) + (k == 0));
		}
	}
}

static void
check_all(unsigned letters, unsigned strings)
{
	struct guard_build b = { 0 };
	struct guards g;
	struct buf guard = { 0 }, text = { 0 };
	struct span parents;
	uint32_t number;
	size_t i, from, to;

	for (i = 0; i < 3000; i++) {
		make_guard(&guard, letters, strings);
		number = guard_add(&b, buf_span(&guard), &parents);
		guard_finish(&b, &g);
		buf_clear(&text);
		put_random(&text, letters, below(MOST));
		for (from = 0; from < text.n; from++) {
			to = from + below((unsigned)(text.n - from)) + 1;
			if (number == 0 || guard_allows(&g, number,
			    buf_span(&text), from, to) != allows(
			    buf_span(&guard), buf_span(&text), from, to))
				wrong++;
		}
	}
	guard_build_free(&b);
	buf_free(&guard);
	buf_free(&text);
}

int
main(void)
{
	struct guard_build b = { 0 };
	struct span parents;

	check_all(2, 3);
	group("few strings");
	check_all(2, 40);
	group("many strings of two bytes");
	check_all(4, 40);
	group("many strings of four bytes");
	wrong += guard_add(&b, SPAN("only:a"), &parents) != 0;
	wrong += guard_add(&b, SPAN("before"), &parents) != 0;
	wrong += guard_add(&b, SPAN("after:a;;before:b"), &parents) != 0;
	wrong += guard_add(&b, SPAN("before:a;parent:b|c"), &parents) != 1 ||
	    !span_is(parents, "b|c");
	group("what is no guard, and what is one");
	guard_build_free(&b);
	return groups_end();
}
