/*
 * Names made while a segment is read: runs of bytes of one pool, told by
 * offsets, since the pool grows.
 */
#ifndef POOL_H
#define POOL_H

#include "memory.h"

/* All zero is an empty one. */
struct pool {
	struct buf	text;	/* append to it what a name is made of */
	struct buf	scratch;
};

/* Bytes [from, to) of the pool; all zero: none. */
struct pool_name {
	size_t	from, to;
};

/* Forget all names; none begins at 0. */
void	pool_clear(struct pool *pool);
void	pool_free(struct pool *pool);

/* Append bytes that may be the pool's own.  As all that is appended to `text` it
 * may move the pool: no span of it is good any more. */
void	pool_put(struct pool *pool, struct span s);

/* A name of what is appended from here on, up to pool_end. */
static inline struct pool_name
pool_begin(const struct pool *pool)
{
	return (struct pool_name){ pool->text.n, pool->text.n };
}

static inline struct pool_name
pool_end(const struct pool *pool, struct pool_name n)
{
	n.to = pool->text.n;
	return n;
}

/* Its bytes, good until something is appended. */
static inline struct span
pool_span(const struct pool *pool, struct pool_name n)
{
	if (n.from == n.to)
		return span_make("", 0);
	return span_make(pool->text.p + n.from, n.to - n.from);
}

static inline bool
pool_empty(struct pool_name n)
{
	return n.from == n.to;
}

#endif
