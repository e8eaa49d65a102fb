#include "pool.h"

void
pool_clear(struct pool *pool)
{
	buf_clear(&pool->text);
	buf_putc(&pool->text, ' ');
}

void
pool_free(struct pool *pool)
{
	buf_free(&pool->text);
	buf_free(&pool->scratch);
}

void
pool_put(struct pool *pool, struct span s)
{
	if (s.n == 0)
		return;
	buf_clear(&pool->scratch);
	buf_put(&pool->scratch, s);
	buf_put(&pool->text, buf_span(&pool->scratch));
}
