#include "decimal.h"

#define BASE	1000000000u

static const uint32_t ten[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000
};

/* The coefficient's digits, highest first, without leading zeros. */
struct digits {
	unsigned char	v[DECIMAL_DIGITS];
	int		n;
};

static void
split(const struct decimal *d, struct digits *out)
{
	int i = DECIMAL_LIMBS - 1, width = 9, k;

	out->n = 0;
	while (i >= 0 && d->limb[i] == 0)
		i--;
	while (i >= 0 && d->limb[i] < ten[width - 1])
		width--;
	for (; i >= 0; i--, width = 9) {
		uint32_t left = d->limb[i];

		for (k = width - 1; k >= 0; k--, left /= 10)
			out->v[out->n + k] = left % 10;
		out->n += width;
	}
}

/* limbs = limbs * by + add.  False: no room. */
static bool
scale(uint32_t *limb, uint32_t by, uint32_t add)
{
	uint64_t carry = add;
	int i;

	for (i = 0; i < DECIMAL_LIMBS; i++) {
		carry += (uint64_t)limb[i] * by;
		limb[i] = (uint32_t)(carry % BASE);
		carry /= BASE;
	}
	return carry == 0;
}

static uint32_t
divide_by_ten(uint32_t *limb)
{
	uint64_t rest = 0;
	int i;

	for (i = DECIMAL_LIMBS - 1; i >= 0; i--) {
		rest = rest * BASE + limb[i];
		limb[i] = (uint32_t)(rest / 10);
		rest %= 10;
	}
	return (uint32_t)rest;
}

/* Whether the coefficient is below BASE, as most are. */
static bool
one_limb(const struct decimal *d)
{
	return (d->limb[1] | d->limb[2] | d->limb[3] | d->limb[4]) == 0;
}

bool
decimal_is_zero(const struct decimal *d)
{
	return d->limb[0] == 0 && one_limb(d);
}

/* Take the final zeros into the exponent. */
static void
shorten(struct decimal *d)
{
	if (decimal_is_zero(d)) {
		d->exponent = 0;
		d->negative = false;
		return;
	}
	for (; d->limb[0] % 10 == 0; d->exponent++)
		if (one_limb(d))
			d->limb[0] /= 10;
		else
			divide_by_ten(d->limb);
}

/* The same value with that lower exponent.  False: no room. */
static bool
lower(struct decimal *d, int32_t exponent)
{
	if (decimal_is_zero(d))
		d->exponent = exponent;
	for (; d->exponent > exponent; d->exponent--)
		if (!scale(d->limb, 10, 0))
			return false;
	return true;
}

static int
compare_limbs(const uint32_t *a, const uint32_t *b)
{
	int i;

	for (i = DECIMAL_LIMBS - 1; i >= 0; i--)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

static void
subtract_limbs(uint32_t *a, const uint32_t *b)
{
	int64_t borrow = 0;
	int i;

	for (i = 0; i < DECIMAL_LIMBS; i++) {
		borrow += (int64_t)a[i] - b[i];
		a[i] = (uint32_t)(borrow < 0 ? borrow + BASE : borrow);
		borrow = borrow < 0 ? -1 : 0;
	}
}

struct decimal
decimal_from(uint32_t n)
{
	struct decimal d = { .limb = { n % BASE, n / BASE } };

	return d;
}

bool
decimal_push(struct decimal *d, unsigned digit)
{
	struct decimal keep;

	if (d->limb[0] < BASE / 10 && one_limb(d)) {
		d->limb[0] = d->limb[0] * 10 + digit;
		return true;
	}
	keep = *d;
	if (scale(d->limb, 10, digit))
		return true;
	*d = keep;
	return false;
}

bool
decimal_parse(struct span s, struct decimal *out)
{
	struct decimal d = { .exponent = 0 };
	bool point = false, any = false;
	size_t i = 0;

	if (s.n > 0 && (s.p[0] == '-' || s.p[0] == '+')) {
		d.negative = s.p[0] == '-';
		i = 1;
	}
	for (; i < s.n; i++) {
		if (s.p[i] == '.' && !point && any && i + 1 < s.n) {
			point = true;
			continue;
		}
		if (s.p[i] < '0' || s.p[i] > '9' ||
		    !decimal_push(&d, (unsigned)(s.p[i] - '0')))
			return false;
		any = true;
		if (point)
			d.exponent--;
	}
	if (!any)
		return false;
	shorten(&d);
	*out = d;
	return true;
}

void
decimal_shift(struct decimal *d, int places)
{
	if (!decimal_is_zero(d))
		d->exponent += places;
}

void
decimal_negate(struct decimal *d)
{
	if (!decimal_is_zero(d))
		d->negative = !d->negative;
}

bool
decimal_add(const struct decimal *a, const struct decimal *b,
    struct decimal *out)
{
	struct decimal x = *a, y = *b;
	uint64_t carry = 0;
	int i;

	shorten(&x);
	shorten(&y);
	if (decimal_is_zero(&x) || decimal_is_zero(&y)) {
		*out = decimal_is_zero(&x) ? y : x;
		return true;
	}
	if (!lower(&x, y.exponent) || !lower(&y, x.exponent))
		return false;
	if (x.negative == y.negative) {
		for (i = 0; i < DECIMAL_LIMBS; i++) {
			carry += (uint64_t)x.limb[i] + y.limb[i];
			x.limb[i] = (uint32_t)(carry % BASE);
			carry /= BASE;
		}
		if (carry != 0)
			return false;
	} else if (compare_limbs(x.limb, y.limb) >= 0) {
		subtract_limbs(x.limb, y.limb);
	} else {
		subtract_limbs(y.limb, x.limb);
		x = y;
	}
	shorten(&x);
	*out = x;
	return true;
}

bool
decimal_multiply(const struct decimal *a, const struct decimal *b,
    struct decimal *out)
{
	struct decimal x = *a, y = *b;
	struct decimal d = { .exponent = 0 };
	uint32_t wide[2 * DECIMAL_LIMBS] = { 0 };
	int i, k;

	shorten(&x);
	shorten(&y);
	for (i = 0; i < DECIMAL_LIMBS; i++) {
		uint64_t carry = 0;

		for (k = 0; k < DECIMAL_LIMBS; k++) {
			carry += (uint64_t)x.limb[i] * y.limb[k] + wide[i + k];
			wide[i + k] = (uint32_t)(carry % BASE);
			carry /= BASE;
		}
		wide[i + DECIMAL_LIMBS] = (uint32_t)carry;
	}
	for (i = DECIMAL_LIMBS; i < 2 * DECIMAL_LIMBS; i++)
		if (wide[i] != 0)
			return false;
	memcpy(d.limb, wide, sizeof(d.limb));
	d.exponent = x.exponent + y.exponent;
	d.negative = x.negative != y.negative;
	shorten(&d);
	*out = d;
	return true;
}

bool
decimal_divide(const struct decimal *a, const struct decimal *b,
    unsigned digits, struct decimal *out)
{
	struct decimal d = { .exponent = 0 }, x = *a, y = *b;
	/* One limb more than a coefficient: the remainder times ten. */
	uint32_t rest[DECIMAL_LIMBS + 1] = { 0 };
	struct digits from;
	unsigned taken = 0;
	int i, k, at;
	bool zero;

	shorten(&x);
	shorten(&y);
	if (decimal_is_zero(&y))
		return false;
	split(&x, &from);
	d.exponent = x.exponent - y.exponent;
	for (at = 0;; at++) {
		uint64_t carry = at < from.n ? from.v[at] : 0;
		unsigned digit = 0;

		zero = true;
		for (i = 0; i <= DECIMAL_LIMBS; i++)
			zero = zero && rest[i] == 0;
		if (at >= from.n) {
			if (zero || taken > digits)
				break;
			d.exponent--;
		} else if (taken > digits) {
			d.exponent++;
			continue;
		}
		for (i = 0; i <= DECIMAL_LIMBS; i++) {
			carry += (uint64_t)rest[i] * 10;
			rest[i] = (uint32_t)(carry % BASE);
			carry /= BASE;
		}
		while (rest[DECIMAL_LIMBS] != 0 ||
		    compare_limbs(rest, y.limb) >= 0) {
			int64_t borrow = 0;

			for (k = 0; k <= DECIMAL_LIMBS; k++) {
				borrow += rest[k];
				if (k < DECIMAL_LIMBS)
					borrow -= y.limb[k];
				rest[k] = (uint32_t)(borrow < 0 ?
				    borrow + BASE : borrow);
				borrow = borrow < 0 ? -1 : 0;
			}
			digit++;
		}
		if (!decimal_push(&d, digit))
			break;
		if (digit != 0 || taken > 0)
			taken++;
	}
	if (taken > digits) {
		uint32_t last = divide_by_ten(d.limb);

		d.exponent++;
		if (last >= 5)
			scale(d.limb, 1, 1);
	}
	d.negative = x.negative != y.negative;
	shorten(&d);
	*out = d;
	return true;
}

int
decimal_compare(const struct decimal *a, const struct decimal *b)
{
	bool az = decimal_is_zero(a), bz = decimal_is_zero(b);
	int sign = a->negative ? -1 : 1, i;
	int64_t atop, btop;
	struct digits x, y;

	if (a->exponent == b->exponent && !a->negative && !b->negative)
		return compare_limbs(a->limb, b->limb);
	if (az || bz)
		return az && bz ? 0 : az ? (b->negative ? 1 : -1) : sign;
	if (a->negative != b->negative)
		return sign;
	split(a, &x);
	split(b, &y);
	atop = (int64_t)x.n + a->exponent;
	btop = (int64_t)y.n + b->exponent;
	if (atop != btop)
		return atop < btop ? -sign : sign;
	for (i = 0; i < x.n || i < y.n; i++) {
		int p = i < x.n ? x.v[i] : 0, q = i < y.n ? y.v[i] : 0;

		if (p != q)
			return p < q ? -sign : sign;
	}
	return 0;
}

/* The most frequent values, of few digits before and behind the point.
 * False: the value is none of these. */
static bool
write_short(const struct decimal *d, struct buf *to)
{
	enum { MOST = 24 };
	char digits[MOST], *p = digits + MOST;
	int32_t exponent = d->exponent;
	uint64_t v = d->limb[0];

	if (!one_limb(d) || v == 0 || exponent < -9 || exponent > 8)
		return false;
	for (; exponent < 0 && v % 10 == 0; exponent++)
		v /= 10;
	if (exponent > 0)
		v *= ten[exponent];
	if (exponent < 0) {
		for (; exponent < 0; exponent++, v /= 10)
			*--p = (char)('0' + v % 10);
		*--p = '.';
	}
	do
		*--p = (char)('0' + v % 10);
	while ((v /= 10) > 0);
	if (d->negative)
		*--p = '-';
	buf_put(to, span_make(p, (size_t)(digits + MOST - p)));
	return true;
}

void
decimal_write(const struct decimal *value, struct buf *to)
{
	struct decimal d;
	struct digits x;
	int i, whole;
	char *p;

	if (write_short(value, to))
		return;
	d = *value;
	shorten(&d);
	split(&d, &x);
	if (x.n == 0) {
		buf_putc(to, '0');
		return;
	}
	whole = x.n + d.exponent;
	buf_reserve(to, (size_t)x.n + 3 +
	    (size_t)(d.exponent < 0 ? -d.exponent : d.exponent));
	p = to->p + to->n;
	if (d.negative)
		*p++ = '-';
	if (whole <= 0)
		*p++ = '0';
	for (i = 0; i < whole; i++)
		*p++ = i < x.n ? (char)('0' + x.v[i]) : '0';
	if (whole < x.n) {
		*p++ = '.';
		for (i = whole; i < 0; i++)
			*p++ = '0';
		for (i = whole < 0 ? 0 : whole; i < x.n; i++)
			*p++ = (char)('0' + x.v[i]);
	}
	to->n = (size_t)(p - to->p);
}

unsigned
decimal_small(const struct decimal *d)
{
	unsigned value;
	size_t i;

	if (d->negative || d->exponent < 0 || d->exponent > 3 ||
	    d->limb[1] != 0 || d->limb[0] > 100000)
		return 0;
	value = d->limb[0];
	for (i = 0; i < (size_t)d->exponent; i++)
		value *= 10;
	return value;
}
