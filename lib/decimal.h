/*
 * Exact decimals: sign, whole coefficient, power of ten.  No binary floating
 * point anywhere.  A coefficient holds DECIMAL_DIGITS digits; an operation
 * whose exact result needs more returns false and leaves no value, so a
 * number is right or refused, never rounded in silence.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include <stdint.h>

#include "memory.h"

#define DECIMAL_LIMBS	5
#define DECIMAL_DIGITS	(9 * DECIMAL_LIMBS)

/* (negative ? -1 : 1) * (limb[0] + limb[1] * 10^9 + ...) * 10^exponent.
 * All zero is 0. */
struct decimal {
	uint32_t	limb[DECIMAL_LIMBS];
	int32_t		exponent;
	bool		negative;
};

struct decimal	decimal_from(uint32_t n);

/* [+-]digits[.digits], the whole of s.  False: not of that form, or more
 * than DECIMAL_DIGITS digits after leading zeros. */
bool	decimal_parse(struct span s, struct decimal *out);

/* *d = *d * 10 + digit, for a coefficient read from its first digit.
 * False: no room. */
bool	decimal_push(struct decimal *d, unsigned digit);

/* The value times 10^places; places within +-1000000. */
void	decimal_shift(struct decimal *d, int places);

void	decimal_negate(struct decimal *d);
bool	decimal_is_zero(const struct decimal *d);

/* Exact sum and product.  False: more digits than there is room for on the
 * way, final zeros of the result among them. */
bool	decimal_add(const struct decimal *a, const struct decimal *b,
	    struct decimal *out);
bool	decimal_multiply(const struct decimal *a, const struct decimal *b,
	    struct decimal *out);

/* a / b to at most `digits` (1 to 40) significant digits, by long division,
 * the last rounded half away from zero.  False: b is 0. */
bool	decimal_divide(const struct decimal *a, const struct decimal *b,
	    unsigned digits, struct decimal *out);

/* Whether a and b are written alike: the same value, and more often than not
 * what the same value comes to. */
static inline bool
decimal_same(const struct decimal *a, const struct decimal *b)
{
	return a->exponent == b->exponent && a->negative == b->negative &&
	    memcmp(a->limb, b->limb, sizeof(a->limb)) == 0;
}

/* Below 0, 0, above 0 as a is less than, equal to, greater than b. */
int	decimal_compare(const struct decimal *a, const struct decimal *b);

/* The small whole value of d, or 0. */
unsigned decimal_small(const struct decimal *d);

/* Append as plain text: no exponent, no final zeros behind the point. */
void	decimal_write(const struct decimal *d, struct buf *to);

#endif
