/*
 * Memory with one policy: it is there, or the handler is called and does not
 * come back.  Programs print a message and end with status 2; a program that
 * links libgt may set its own handler.  Without one, abort(3).
 */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>

#include "span.h"

/* The handler must not return. */
void	 memory_on_failure(void (*handler)(void));

/* realloc(3) of n elements of `size` bytes, overflow checked; never NULL
 * unless n * size is 0. */
void	*memory_resize(void *p, size_t n, size_t size);
void	*memory_zeroed(size_t n, size_t size);

/* n bytes, more than none, that begin with a line of the processor's cache. */
void	*memory_lined(size_t n);

/* Zero n bytes.  A call also where the compiler knows n: the C library clears
 * some hundred bytes faster than what stands in place of a memset. */
void	 memory_clear(void *p, size_t n);

/* A growing run of bytes.  All zero is an empty one; memory is kept across
 * buf_clear, so that a buffer reused for every line stops allocating. */
struct buf {
	char	*p;
	size_t	 n;	/* bytes in use */
	size_t	 cap;	/* bytes owned */
};

/* Make room for `more` bytes, which there is not: seldom, so that what leads
 * there stands out of the way of the code around it. */
void	 buf_grow(struct buf *b, size_t more) __attribute__((cold));
void	 buf_free(struct buf *b);

/* Room for `more` bytes behind b->n. */
static inline void
buf_reserve(struct buf *b, size_t more)
{
	if (b->cap - b->n < more)
		buf_grow(b, more);
}

static inline void
buf_put(struct buf *b, struct span s)
{
	if (s.n == 0)
		return;
	buf_reserve(b, s.n);
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
}

static inline void
buf_putc(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->p[b->n++] = c;
}

static inline void
buf_clear(struct buf *b)
{
	b->n = 0;
}

static inline struct span
buf_span(const struct buf *b)
{
	return span_make(b->p, b->n);
}

/* Make what it holds s; whether that was something else. */
static inline bool
buf_become(struct buf *b, struct span s)
{
	if (span_eq_short(buf_span(b), s))
		return false;
	buf_clear(b);
	buf_put(b, s);
	return true;
}

/*
 * Growing arrays: struct thing *v; size_t n, cap;
 *	if (n == cap)
 *		v = memory_more(v, &cap, sizeof(*v));
 *	v[n++] = ...
 */
void	*memory_more(void *v, size_t *cap, size_t size) __attribute__((cold));

#endif
