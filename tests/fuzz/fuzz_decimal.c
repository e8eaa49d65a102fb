/*
 * Exact decimals and written sums against whole numbers of many digits, which
 * are added and multiplied here as at school: what the library gives is what
 * comes out there, and it refuses only what has too many digits.
 */
#include <stdint.h>
#include <stdlib.h>

#include "decimal.h"
#include "sum.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PLACES = 200 };		/* behind the point, of every oracle number */
enum { DIGITS = 700 };

/* A size in units of 10^-PLACES, its lowest digit first. */
struct school {
	unsigned char	v[DIGITS];
	bool		negative;
};

static void
need(bool right)
{
	if (!right)
		abort();
}

/* A decimal as it stands written. */
static struct school
school_of(struct span s)
{
	struct school n = { .negative = s.p[0] == '-' };
	struct span whole, rest = s;
	size_t i;

	if (s.p[0] == '-' || s.p[0] == '+')
		rest = span_sub(s, 1, s.n);
	whole = span_cut(&rest, '.');
	need(whole.n > 0 && whole.n < DIGITS - PLACES && rest.n <= PLACES);
	for (i = 0; i < whole.n; i++)
		n.v[PLACES + whole.n - 1 - i] = (unsigned char)whole.p[i] - '0';
	for (i = 0; i < rest.n; i++)
		n.v[PLACES - 1 - i] = (unsigned char)rest.p[i] - '0';
	for (i = 0; i < DIGITS; i++)
		need(n.v[i] <= 9);
	return n;
}

static struct school
school_of_decimal(const struct decimal *d)
{
	struct buf out = { 0 };
	struct school n;

	decimal_write(d, &out);
	n = school_of(buf_span(&out));
	buf_free(&out);
	return n;
}

/* Of the sizes: below 0, 0, above 0. */
static int
compare(const struct school *a, const struct school *b)
{
	int i;

	for (i = DIGITS - 1; i >= 0; i--)
		if (a->v[i] != b->v[i])
			return a->v[i] < b->v[i] ? -1 : 1;
	return 0;
}

static bool
is_zero(const struct school *a)
{
	static const struct school zero;

	return compare(a, &zero) == 0;
}

static bool
same(const struct school *a, const struct school *b)
{
	return compare(a, b) == 0 &&
	    (a->negative == b->negative || is_zero(a));
}

static struct school
add(const struct school *a, const struct school *b)
{
	struct school sum;
	int i, carry = 0, sign = a->negative == b->negative ? 1 : -1;

	if (compare(a, b) < 0) {
		const struct school *swap = a;

		a = b;
		b = swap;
	}
	sum.negative = a->negative;
	for (i = 0; i < DIGITS; i++) {
		int d = a->v[i] + sign * b->v[i] + carry;

		carry = d < 0 ? -1 : d / 10;
		sum.v[i] = (unsigned char)(d - carry * 10);
	}
	need(carry == 0);
	return sum;
}

static struct school
multiply(const struct school *a, const struct school *b)
{
	struct school product = { .negative = a->negative != b->negative };
	unsigned long sum[2 * DIGITS + 1] = { 0 };
	int i, k;

	for (i = 0; i < DIGITS; i++)
		for (k = 0; a->v[i] != 0 && k < DIGITS; k++)
			sum[i + k] += (unsigned long)a->v[i] * b->v[k];
	for (i = 0; i < 2 * DIGITS; i++) {
		sum[i + 1] += sum[i] / 10;
		need(i >= PLACES || sum[i] % 10 == 0);
		need(i < DIGITS + PLACES || sum[i] == 0);
		if (i >= PLACES && i < DIGITS + PLACES)
			product.v[i - PLACES] = (unsigned char)(sum[i] % 10);
	}
	return product;
}

/* The digits from the first to the last that is not 0 in one of the two. */
static int
reach(const struct school *a, const struct school *b)
{
	int low = 0, high = DIGITS;

	while (low < DIGITS && a->v[low] == 0 && b->v[low] == 0)
		low++;
	while (high > low && a->v[high - 1] == 0 && b->v[high - 1] == 0)
		high--;
	return high - low;
}

static int
digits(const struct school *a)
{
	return reach(a, a);
}

/* |a - q b| is at most half a unit of the last of `most` digits of q. */
static void
check_quotient(const struct school *a, const struct school *b,
    const struct school *q, int most)
{
	struct school back = multiply(q, b), half = { .negative = false };
	struct school rest, bound;
	int high = DIGITS;

	need(digits(q) <= most);
	back.negative = !a->negative;
	if (is_zero(q)) {
		need(is_zero(a));
		return;
	}
	rest = add(a, &back);
	while (q->v[high - 1] == 0)
		high--;
	need(high - most >= 1);
	/* Rounded up to a power of ten q has a digit less than it may. */
	half.v[high - most - 1] = 5;
	bound = multiply(&half, b);
	if (compare(&rest, &bound) > 0)
		abort();
}

static void
check_pair(struct span x, struct span y, unsigned most)
{
	struct decimal a, b, r;
	struct school na, nb, want, got;
	struct buf out = { 0 };
	bool took;

	if (sum_is_decimal(x) && sum_is_decimal(y)) {
		na = school_of(x);
		nb = school_of(y);
		want = add(&na, &nb);
		sum_add(x, y, &out);
		got = school_of(buf_span(&out));
		need(same(&want, &got));
		buf_free(&out);
	}
	if (!decimal_parse(x, &a) || !decimal_parse(y, &b))
		return;
	na = school_of_decimal(&a);
	nb = school_of_decimal(&b);
	got = school_of(x);
	need(same(&na, &got));
	got = school_of(y);
	need(same(&nb, &got));

	want = add(&na, &nb);
	took = decimal_add(&a, &b, &r);
	need(took || digits(&want) > DECIMAL_DIGITS ||
	    reach(&na, &nb) >= DECIMAL_DIGITS);
	if (took) {
		got = school_of_decimal(&r);
		need(same(&want, &got));
	}
	want = multiply(&na, &nb);
	took = decimal_multiply(&a, &b, &r);
	need(took || digits(&na) + digits(&nb) > DECIMAL_DIGITS);
	if (took) {
		got = school_of_decimal(&r);
		need(same(&want, &got));
	}
	want = nb;
	want.negative = !want.negative;
	got = add(&na, &want);
	need((decimal_compare(&a, &b) == 0) == is_zero(&got));
	if (!is_zero(&got))
		need((decimal_compare(&a, &b) < 0) == got.negative);
	took = decimal_divide(&a, &b, most, &r);
	need(took != is_zero(&nb));
	if (took) {
		got = school_of_decimal(&r);
		need(is_zero(&got) ||
		    got.negative == (na.negative != nb.negative));
		check_quotient(&na, &nb, &got, (int)most);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char letter[] = "0123456789.-+";
	char text[200];
	size_t i;

	if (size < 3 || size > 100)
		return 0;
	for (i = 1; i < size; i++)
		text[i] = letter[data[i] % 13];
	i = 1 + data[0] % (size - 1);
	check_pair(span_make(text + 1, i - 1), span_make(text + i, size - i),
	    data[0] / 8 + 1u);
	return 0;
}
