/*
 * The short ways of tables against the plain ones: table_longest against the
 * walk of the trie from its root, utf8_count against decoding one by one.
 */
#include <stdlib.h>

#include "groups.h"
#include "table.h"
#include "utf8.h"

TABLE(words);
TABLE(units);
TABLE(times);
TABLE(numerals);
TABLE(status);

static void
check(bool good, const char *what, size_t at)
{
	if (!good && wrong++ < 10)
		printf("%s: %zu\n", what, at);
}

static void
same(const struct table *t, struct span s, const char *what, size_t at)
{
	size_t one, two;
	int32_t a = table_longest(t, s, &one);
	int32_t b = trie_longest(&t->index, s, &two);

	check(a == b && one == two, what, at);
}

static uint32_t
random_next(void)
{
	static uint64_t x = 20260101;

	x = x * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(x >> 33);
}

/* Every character, each key of the table, and each key with a byte broken. */
static void
check_table(const struct table *t)
{
	char s[256];
	uint32_t cp, row;

	for (cp = 1; cp < 0x10000; cp++)
		if (cp < 0xD800 || cp > 0xDFFF)
			same(t, span_make(s, utf8_encode(cp, s)), "character",
			    cp);
	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));
		size_t n = strcspn(keys.p, "|"), at;

		if (n == 0 || n > sizeof(s) - 4)
			continue;
		for (at = 0; at <= n; at++) {
			size_t len;

			memcpy(s, keys.p, n);
			memcpy(s + n, "\xE4\xB8\x80", 3);
			if (at == n)
				check(table_longest(t, span_make(s, n),
				    &len) == (int32_t)row && len == n,
				    "key", row);
			else
				s[at] = (char)random_next();
			same(t, span_make(s, n + 3), "broken key", row);
			same(t, span_make(s, at), "part of a key", row);
		}
	}
}

static void
check_count(void)
{
	static const char *const piece[] = { "a", "\xC2\xB7", "\xE4\xB8\x80",
		"\xF0\xA0\x80\x80", "\xE4", "\x80", "\xED\xA0\x80", "\xFF" };
	char s[128];
	int round;

	for (round = 0; round < 20000; round++) {
		unsigned kinds = random_next() % 3 == 0 ? 8 : 4;
		size_t n = 0, at = 0, count = 0, want = random_next() % 120;

		while (n < want) {
			const char *p = piece[random_next() % kinds];

			memcpy(s + n, p, strlen(p));
			n += strlen(p);
		}
		for (; at < n; count++)
			at += utf8_decode_any(s + at, n - at).n;
		check(utf8_count(span_make(s, n)) == count, "count",
		    (size_t)round);
	}
}

int
main(void)
{
	check_table(&table_words);
	group("words");
	check_table(&table_units);
	group("units");
	check_table(&table_times);
	group("times");
	check_table(&table_numerals);
	group("numerals");
	check_table(&table_status);
	group("status");
	check_count();
	group("utf8_count");
	return groups_end();
}
