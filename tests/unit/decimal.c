/*
 * Exact decimals against 64-bit whole numbers and against sums, products and
 * quotients done digit by digit on strings.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "decimal.h"

static unsigned long passed, failed;
static uint64_t seed = 2463534242u;
static struct buf out;

static uint64_t
draw(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static void
check(bool ok, const char *what, const char *a, const char *b)
{
	if (ok) {
		passed++;
		return;
	}
	failed++;
	if (failed < 20)
		printf("%s %s %s: got %.*s\n", what, a, b, (int)out.n, out.p);
}

static bool
written(const struct decimal *d, const char *want)
{
	buf_clear(&out);
	decimal_write(d, &out);
	return span_is(buf_span(&out), want);
}

static struct decimal
parsed(const char *s)
{
	struct decimal d = { .exponent = 0 };

	check(decimal_parse(span_str(s), &d), "parse", s, "");
	return d;
}

/* Whole numbers, against the machine's. */
static void
against_integers(void)
{
	char x[32], y[32], want[64];
	int i;

	for (i = 0; i < 50000; i++) {
		int64_t a = (int64_t)(draw() >> (34 + draw() % 29));
		int64_t b = (int64_t)(draw() >> (34 + draw() % 29));
		struct decimal p, q, r;

		a = draw() & 1 ? a : -a;
		b = draw() & 1 ? b : -b;
		snprintf(x, sizeof(x), "%" PRId64, a);
		snprintf(y, sizeof(y), "%" PRId64, b);
		p = parsed(x);
		q = parsed(y);
		check(written(&p, x), "write", x, "");
		snprintf(want, sizeof(want), "%" PRId64, a + b);
		check(decimal_add(&p, &q, &r) && written(&r, want), "add", x,
		    y);
		snprintf(want, sizeof(want), "%" PRId64, a * b);
		check(decimal_multiply(&p, &q, &r) && written(&r, want),
		    "multiply", x, y);
		check((decimal_compare(&p, &q) > 0) == (a > b) &&
		    (decimal_compare(&p, &q) < 0) == (a < b), "compare", x, y);
	}
}

/* a / b to 12 significant digits, by long division on a string. */
static void
quotient(unsigned a, unsigned b, char *to)
{
	char digits[64];
	unsigned whole = a / b, rest = a % b, taken = 0;
	int n = 0, i, point;

	n = sprintf(digits, "%u", whole);
	point = n;
	if (whole > 0)
		taken = (unsigned)n;
	while (taken < 13) {
		unsigned d;

		rest *= 10;
		d = rest / b;
		rest %= b;
		digits[n++] = (char)('0' + d);
		if (taken > 0 || d > 0)
			taken++;
		if (rest == 0 && taken == 0)
			break;
		if (n > 60)
			break;
	}
	if (taken == 13) {
		bool up = digits[--n] >= '5';

		for (i = n - 1; up && i >= 0; i--) {
			up = digits[i] == '9';
			digits[i] = up ? '0' : (char)(digits[i] + 1);
		}
	}
	while (n > point && digits[n - 1] == '0')
		n--;
	memcpy(to, digits, (size_t)point);
	to[point] = '\0';
	if (n > point) {
		strcat(to, ".");
		strncat(to, digits + point, (size_t)(n - point));
	}
}

static void
quotients(void)
{
	char x[32], y[32], want[96];
	unsigned a, b;

	for (a = 0; a <= 120; a++)
		for (b = 1; b <= 120; b++) {
			struct decimal p, q, r;

			sprintf(x, "%u", a);
			sprintf(y, "%u", b);
			p = parsed(x);
			q = parsed(y);
			quotient(a, b, want);
			check(decimal_divide(&p, &q, 12, &r) &&
			    written(&r, want), "divide", x, y);
		}
}

/* Text in, the same text out. */
static void
texts(void)
{
	static const char *const same[] = {
		"0", "1", "-1", "0.1", "-0.000000000001", "10000000000000000",
		"123456789012345678901234567890123456789012345",
		"0.123456789012345678901234567890123456789",
		"-98765432109876543210.98765432109876543211"
	};
	static const struct { const char *from, *to; } other[] = {
		{ "007", "7" }, { "+5", "5" }, { "1.50", "1.5" },
		{ "-0", "0" }, { "0.000", "0" }, { "100", "100" }
	};
	static const char *const bad[] = {
		"", "-", "+", ".", ".5", "5.", "1.2.3", "1e5", " 1", "1 ",
		"--1", "0x1", "1234567890123456789012345678901234567890123456"
	};
	struct decimal d;
	size_t i;

	for (i = 0; i < sizeof(same) / sizeof(*same); i++) {
		d = parsed(same[i]);
		check(written(&d, same[i]), "write", same[i], "");
	}
	for (i = 0; i < sizeof(other) / sizeof(*other); i++) {
		d = parsed(other[i].from);
		check(written(&d, other[i].to), "write", other[i].from, "");
	}
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		check(!decimal_parse(span_str(bad[i]), &d), "refuse", bad[i],
		    "");
}

static void
edges(void)
{
	struct decimal big = parsed(
	    "999999999999999999999999999999999999999999999");
	struct decimal one = decimal_from(1), tiny = decimal_from(1), r;

	check(!decimal_add(&big, &one, &r), "add", "10^45-1", "1");
	check(!decimal_multiply(&big, &big, &r), "multiply", "10^45-1", "same");
	decimal_shift(&tiny, -50);
	check(!decimal_add(&big, &tiny, &r), "add", "10^45-1", "10^-50");
	check(decimal_compare(&big, &tiny) > 0, "compare", "10^45-1", "10^-50");
	check(decimal_compare(&tiny, &one) < 0, "compare", "10^-50", "1");
	decimal_shift(&one, 100);
	check(decimal_compare(&one, &big) > 0, "compare", "10^100", "10^45-1");
	check(decimal_add(&one, &one, &r) && decimal_compare(&r, &one) > 0,
	    "add", "10^100", "10^100");
	r = decimal_from(0);
	check(!decimal_divide(&one, &r, 12, &one), "divide", "10^100", "0");
	decimal_negate(&r);
	check(written(&r, "0"), "negate", "0", "");
	decimal_shift(&r, 5);
	check(written(&r, "0"), "shift", "0", "5");
}

int
main(void)
{
	against_integers();
	quotients();
	texts();
	edges();
	buf_free(&out);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed != 0;
}
