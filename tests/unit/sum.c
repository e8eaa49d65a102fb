/* Sums of decimals against whole numbers of the processor. */
#include <stdio.h>
#include <stdlib.h>

#include "sum.h"

static unsigned long seed = 1;

static long
below(long n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (long)(seed >> 33) % n;
}

/* n hundredths, with `places` of them written. */
static struct span
write_hundredths(long n, int places, char *room)
{
	long size = labs(n);
	int len;

	if (places == 0)
		len = sprintf(room, "%s%ld", n < 0 ? "-" : "", size / 100);
	else if (places == 1)
		len = sprintf(room, "%s%ld.%ld", n < 0 ? "-" : "", size / 100,
		    size % 100 / 10);
	else
		len = sprintf(room, "%s%ld.%02ld", n < 0 ? "-" : "",
		    size / 100, size % 100);
	return span_make(room, (size_t)len);
}

int
main(void)
{
	static const struct { const char *a, *b, *sum; } cases[] = {
		{ "99999999999999999999", "1", "100000000000000000000" },
		{ "0.1", "0.2", "0.3" },
		{ "1.50", "0.50", "2.00" },
		{ "-1", "1", "0" },
		{ "-0.5", "0.5", "0.0" },
		{ "+7", "007", "14" },
		{ "1", "-1000000000000000000000.001",
		    "-999999999999999999999.001" },
	};
	static const char *const no[] = { "", "-", ".5", "5.", "1e3", "1,000",
	    "甲", "1 ", "--1", "1.2.3" };
	size_t passed = 0, failed = 0, i, wrong = 0;
	struct buf out = { 0 };

	for (i = 0; i < 200000; i++) {
		char ra[32], rb[32], rs[32];
		int pa = (int)below(3), pb = (int)below(3);
		long step[] = { 100, 10, 1 };
		long a = (below(2000000) - 1000000) / step[pa] * step[pa];
		long b = (below(2000000) - 1000000) / step[pb] * step[pb];
		struct span x = write_hundredths(a, pa, ra);
		struct span y = write_hundredths(b, pb, rb);

		sum_add(x, y, &out);
		if (!span_eq(buf_span(&out), write_hundredths(a + b,
		    pa > pb ? pa : pb, rs)) && wrong++ < 5)
			printf("%s + %s: %.*s\n", ra, rb, (int)out.n, out.p);
	}
	passed += wrong == 0;
	failed += wrong != 0;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		sum_add(span_str(cases[i].a), span_str(cases[i].b), &out);
		if (span_is(buf_span(&out), cases[i].sum))
			passed++;
		else {
			printf("%s + %s: %.*s\n", cases[i].a, cases[i].b,
			    (int)out.n, out.p);
			failed++;
		}
	}
	for (i = 0; i < sizeof(no) / sizeof(*no); i++)
		if (sum_is_decimal(span_str(no[i]))) {
			printf("'%s' is no decimal\n", no[i]);
			failed++;
		} else
			passed++;
	buf_free(&out);
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed != 0;
}
