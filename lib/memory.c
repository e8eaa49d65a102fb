#include <stdint.h>
#include <stdlib.h>

#include "memory.h"

static void (*on_failure)(void);

void
memory_on_failure(void (*handler)(void))
{
	on_failure = handler;
}

static void *
checked(void *p)
{
	if (p == NULL) {
		if (on_failure != NULL)
			on_failure();
		abort();
	}
	return p;
}

void *
memory_resize(void *p, size_t n, size_t size)
{
	if (n == 0 || size == 0) {
		free(p);
		return NULL;
	}
	if (n > SIZE_MAX / size)
		return checked(NULL);
	return checked(realloc(p, n * size));
}

void *
memory_zeroed(size_t n, size_t size)
{
	if (n == 0 || size == 0)
		return NULL;
	return checked(calloc(n, size));
}

void *
memory_lined(size_t n)
{
	enum { LINE = 64 };
	void *p;

	return checked(posix_memalign(&p, LINE, n) == 0 ? p : NULL);
}

void
memory_clear(void *p, size_t n)
{
	memset(p, 0, n);
}

void *
memory_more(void *v, size_t *cap, size_t size)
{
	if (*cap > SIZE_MAX / 2)
		return checked(NULL);
	*cap = *cap < 16 ? 16 : *cap * 2;
	return memory_resize(v, *cap, size);
}

void
buf_grow(struct buf *b, size_t more)
{
	size_t cap;

	if (more > SIZE_MAX / 2 - b->n)
		checked(NULL);
	cap = b->cap < 64 ? 64 : b->cap * 2;
	if (cap < b->n + more)
		cap = b->n + more;
#ifdef MEMORY_TIGHT
	/* A short buffer has no room to spare and moves whenever something is
	 * put into it: sanitizers then see what is still borrowed. */
	if (b->n + more < 4096)
		cap = b->n + more;
#endif
	b->p = memory_resize(b->p, cap, 1);
	b->cap = cap;
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}
