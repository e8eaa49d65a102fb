/*
 * Sums of plain decimals as they stand written, exact, of any length.
 */
#ifndef SUM_H
#define SUM_H

#include "memory.h"

/* Whether s is [-+]digits[.digits]; leading zeros are allowed. */
bool	sum_is_decimal(struct span s);

/* Put a + b, both decimals, into *out, which is cleared first and must not
 * hold either.  The sum has as many places behind the point as the longer of
 * the two, so that 1.50 and 0.50 make 2.00. */
void	sum_add(struct span a, struct span b, struct buf *out);

#endif
