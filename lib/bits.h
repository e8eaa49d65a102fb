/*
 * Bits and where they stand: the same on every machine.
 */
#ifndef BITS_H
#define BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bits are set. */
static inline uint32_t
bits_count(uint64_t v)
{
	v -= v >> 1 & UINT64_C(0x5555555555555555);
	v = (v & UINT64_C(0x3333333333333333)) +
	    (v >> 2 & UINT64_C(0x3333333333333333));
	v = (v + (v >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
	return (uint32_t)(v * UINT64_C(0x0101010101010101) >> 56);
}

/* The place of the lowest bit that is set; there is one. */
static inline uint32_t
bits_first(uint64_t v)
{
#if defined(__GNUC__)
	return (uint32_t)__builtin_ctzll(v);
#else
	return bits_count((v & -v) - 1);
#endif
}

/* The place of the highest bit that is set; there is one. */
static inline uint32_t
bits_last(uint32_t v)
{
#if defined(__GNUC__)
	return 31 - (uint32_t)__builtin_clz(v);
#else
	uint32_t place = 0, half;

	for (half = 16; half > 0; half /= 2)
		place += v >> place >> half != 0 ? half : 0;
	return place;
#endif
}

/* A set of numbers, a bit for each. */
static inline void
bits_put(uint64_t *set, size_t i)
{
	set[i / 64] |= UINT64_C(1) << i % 64;
}

static inline bool
bits_has(const uint64_t *set, size_t i)
{
	return (set[i / 64] >> i % 64 & 1) != 0;
}

/* The first one from `i` on that is in it and below n; n: there is none. */
static inline size_t
bits_next(const uint64_t *set, size_t i, size_t n)
{
	uint64_t word;

	if (i >= n)
		return n;
	word = set[i / 64] >> i % 64;
	if (word == 0) {
		for (i = i / 64 + 1; i * 64 < n && set[i] == 0; i++)
			;
		if (i * 64 >= n)
			return n;
		i *= 64;
		word = set[i / 64];
	}
	i += bits_first(word);
	return i < n ? i : n;
}

#endif
