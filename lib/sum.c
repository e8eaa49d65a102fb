#include "sum.h"

/* A decimal taken apart. */
struct parts {
	bool		negative;
	struct span	whole, places;
};

static size_t
digits(struct span s, size_t at)
{
	size_t from = at;

	while (at < s.n && s.p[at] >= '0' && s.p[at] <= '9')
		at++;
	return at - from;
}

static bool
take_apart(struct span s, struct parts *out)
{
	size_t at = s.n > 0 && (s.p[0] == '-' || s.p[0] == '+') ? 1 : 0;
	size_t n = digits(s, at);

	*out = (struct parts){ .negative = at == 1 && s.p[0] == '-',
	    .whole = span_make(s.p + at, n), .places = span_make(s.p, 0) };
	at += n;
	if (n == 0 || at == s.n)
		return n > 0;
	if (s.p[at++] != '.')
		return false;
	n = digits(s, at);
	out->places = span_make(s.p + at, n);
	while (out->whole.n > 1 && out->whole.p[0] == '0')
		out->whole = span_sub(out->whole, 1, out->whole.n);
	return n > 0 && at + n == s.n;
}

bool
sum_is_decimal(struct span s)
{
	struct parts p;

	return take_apart(s, &p);
}

/* The digit of weight 10^at, at < 0 behind the point. */
static int
digit(const struct parts *p, long at)
{
	if (at >= 0)
		return (size_t)at < p->whole.n ?
		    p->whole.p[p->whole.n - 1 - (size_t)at] - '0' : 0;
	return (size_t)(-at) <= p->places.n ? p->places.p[-at - 1] - '0' : 0;
}

/* Whether |a| < |b|, by their digits from `high` down to `low`. */
static bool
is_less(const struct parts *a, const struct parts *b, long high, long low)
{
	for (; high >= low; high--)
		if (digit(a, high) != digit(b, high))
			return digit(a, high) < digit(b, high);
	return false;
}

void
sum_add(struct span one, struct span two, struct buf *out)
{
	struct parts a, b, swap;
	long high, low, at;
	size_t i, j;
	int carry = 0, sign;
	bool zero = true;

	take_apart(one, &a);
	take_apart(two, &b);
	high = (long)(a.whole.n > b.whole.n ? a.whole.n : b.whole.n);
	low = -(long)(a.places.n > b.places.n ? a.places.n : b.places.n);
	if (is_less(&a, &b, high, low)) {
		swap = a;
		a = b;
		b = swap;
	}
	sign = a.negative == b.negative ? 1 : -1;
	buf_clear(out);
	/* From the last digit to the first, to be turned round. */
	for (at = low; at <= high; at++) {
		int d = digit(&a, at) + sign * digit(&b, at) + carry;

		if (at == 0 && low < 0)
			buf_putc(out, '.');
		carry = d < 0 ? -1 : d > 9 ? 1 : 0;
		d -= carry * 10;
		zero = zero && d == 0;
		buf_putc(out, (char)('0' + d));
	}
	while (out->n > 1 && out->p[out->n - 1] == '0' &&
	    out->p[out->n - 2] != '.')
		out->n--;
	if (a.negative && !zero)
		buf_putc(out, '-');
	for (i = 0, j = out->n - 1; i < j; i++, j--) {
		char c = out->p[i];

		out->p[i] = out->p[j];
		out->p[j] = c;
	}
}
