/*
 * The string type of the library: a pointer and a length, borrowed from
 * whoever holds the bytes (most often the reader's buffer).  A span owns
 * nothing, needs no final NUL and may hold any byte.
 */
#ifndef SPAN_H
#define SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
	const char	*p;
	size_t		 n;	/* bytes */
};

/* A span of a C string literal, its length known to the compiler. */
#define SPAN(literal)	((struct span){ "" literal, sizeof(literal) - 1 })

static inline struct span
span_make(const char *p, size_t n)
{
	return (struct span){ p, n };
}

static inline struct span
span_str(const char *s)
{
	return (struct span){ s, strlen(s) };
}

/* The part of s from byte `from` to byte `to`, half-open, both within s.  An
 * empty span may have no address at all, to which not even 0 may be added. */
static inline struct span
span_sub(struct span s, size_t from, size_t to)
{
	return (struct span){ from == 0 ? s.p : s.p + from, to - from };
}

static inline bool
span_eq(struct span a, struct span b)
{
	/* b is a literal where one is. */
	return a.n == b.n && (b.n == 0 || memcmp(a.p, b.p, b.n) == 0);
}

/* The same, in line, of spans that most often have few bytes. */
static inline bool
span_eq_short(struct span a, struct span b)
{
	unsigned w[4];
	size_t n = a.n;

	if (n != b.n)
		return false;
	if (n > 2 * sizeof(*w))
		return memcmp(a.p, b.p, n) == 0;
	if (n >= sizeof(*w)) {
		/* The first ones and the last. */
		memcpy(&w[0], a.p, sizeof(*w));
		memcpy(&w[1], b.p, sizeof(*w));
		memcpy(&w[2], a.p + n - sizeof(*w), sizeof(*w));
		memcpy(&w[3], b.p + n - sizeof(*w), sizeof(*w));
		return ((w[0] ^ w[1]) | (w[2] ^ w[3])) == 0;
	}
	while (n > 0 && a.p[n - 1] == b.p[n - 1])
		n--;
	return n == 0;
}

static inline bool
span_is(struct span a, const char *s)
{
	return span_eq(a, span_str(s));
}

static inline bool
span_starts(struct span s, struct span head)
{
	return s.n >= head.n && (head.n == 0 || (*s.p == *head.p &&
	    memcmp(s.p, head.p, head.n) == 0));
}

static inline bool
span_ends(struct span s, struct span tail)
{
	return s.n >= tail.n &&
	    (tail.n == 0 || memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0);
}

/* Whether `what`, which is not empty, stands in s. */
static inline bool
span_holds(struct span s, struct span what)
{
	size_t n = what.n, at = n - 1;

	/* Its last byte is rarer than its first one, that of a third of all
	 * characters. */
	while (at < s.n) {
		const char *last = (const char *)memchr(s.p + at, what.p[n - 1],
		    s.n - at);

		if (last == NULL)
			return false;
		if (memcmp(last + 1 - n, what.p, n) == 0)
			return true;
		at = (size_t)(last - s.p) + 1;
	}
	return false;
}

/* The same of a string; only for s of bounded length. */
static inline bool
span_contains(struct span s, const char *what)
{
	return span_holds(s, span_str(what));
}

/* Take off the part of *rest before the first byte `at`, which goes too; all
 * of it where there is none. */
static inline struct span
span_cut(struct span *rest, char at)
{
	const char *stop = rest->n == 0 ? NULL :
	    (const char *)memchr(rest->p, at, rest->n);
	struct span head = *rest;

	if (stop == NULL) {
		*rest = span_make(rest->p + rest->n, 0);
		return head;
	}
	head.n = (size_t)(stop - rest->p);
	*rest = span_make(stop + 1, rest->n - head.n - 1);
	return head;
}

#endif
