/*
 * With which characters some of a set of names begin, so that of most letters
 * of a text it is told at once that none of them begins there.
 */
#ifndef INITIALS_H
#define INITIALS_H

#include <stddef.h>
#include <stdint.h>

/* A byte by the low bits of a code point: characters may share one.  All zero
 * is the empty set. */
struct initials {
	uint8_t	has[2048];
};

static inline uint8_t
initials_has(const struct initials *s, uint32_t code)
{
	return s->has[code % sizeof(s->has)];
}

static inline void
initials_add(struct initials *s, uint32_t code)
{
	s->has[code % sizeof(s->has)] = 1;
}

/* The first of code[i .. n) with which a name may begin; n: there is none. */
static inline size_t
initials_next(const struct initials *s, const uint32_t *code, size_t i,
    size_t n)
{
	for (; n - i >= 4; i += 4)
		if ((initials_has(s, code[i]) | initials_has(s, code[i + 1]) |
		    initials_has(s, code[i + 2]) |
		    initials_has(s, code[i + 3])) != 0)
			break;
	while (i < n && !initials_has(s, code[i]))
		i++;
	return i;
}

#endif
