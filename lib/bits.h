/*
 * Bits of a word, counted in plain C: the same on every machine.
 */
#ifndef BITS_H
#define BITS_H

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

#endif
