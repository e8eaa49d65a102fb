/*
 * Fractions, per cent in words, halves, doubling and ratios.
 */
#ifndef PROPORTION_H
#define PROPORTION_H

#include "numeral.h"
#include "scan.h"

/* X分之Y from X's end `at`: a fraction, or per cent, mille, ten thousand.
 * Returns where to go on; 0: none. */
size_t	proportion_fraction(struct scan *s, size_t from, size_t at,
	    const struct decimal *under);

/* 1/3, 2/3 at the numeral n, behind which a stroke stands; 0: not that. */
size_t	proportion_slash(struct scan *s, size_t at, const struct numeral *n);

/* 一半, 过半, 半数, 半年, 半个月 at 半.  Returns where to go on. */
size_t	proportion_half(struct scan *s, size_t at);

/* 翻番 at its 番: doubling.  Returns where to go on. */
size_t	proportion_doubled(struct scan *s, size_t at);

/* What begins with the numeral n, Chinese or before 番, at `at`: 一半, 翻一番,
 * 两位数增长; 0: none of these. */
size_t	proportion_spoken(struct scan *s, size_t at, const struct numeral *n);

/* The bytes of a colon at `at`, or 0. */
static inline size_t
proportion_colon(const struct scan *s, size_t at)
{
	return scan_byte(s, at) == ':' ? 1 : scan_see(s, at, SPAN("：")) ||
	    scan_see(s, at, SPAN("∶")) || scan_see(s, at, SPAN("︰")) ? 3 : 0;
}

/* 19.2:12.4:68.4; a clock's time is none.  0: one number alone. */
size_t	proportion_ratio(struct scan *s, size_t at);

#endif
