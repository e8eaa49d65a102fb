/*
 * The short ways of tables against the plain ones: table_longest against the
 * walk of the trie from its root, the places of table_next against every place,
 * utf8_count against decoding one by one.
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

static const char *const piece[] = { "a", "\xC2\xB7", "\xE4\xB8\x80",
	"\xF0\xA0\x80\x80", "\xE4", "\x80", "\xED\xA0\x80", "\xFF" };

/* Keys among other bytes, whole and cut: what every place has is found by the
 * places that table_next gives, and these are not all. */
static void
check_next(const struct table *t)
{
	char s[128];
	size_t passed_over = 0, len;
	int round;

	for (round = 0; round < 20000; round++) {
		size_t n = 0, at, next;

		while (n < sizeof(s) - 40) {
			struct span p = random_next() % 4 == 0 ?
			    span_str(table_cell(t, random_next() % t->rows,
			    0)) : span_str(piece[random_next() % 8]);

			p.n = strcspn(p.p, "|");
			if (p.n > 32)
				continue;
			if (random_next() % 8 == 0)
				p.n -= 1;
			memcpy(s + n, p.p, p.n);
			n += p.n;
		}
		next = table_next(t, span_make(s, n), 0);
		for (at = 0; at < n; at++) {
			if (at > next)
				next = table_next(t, span_make(s, n), at);
			if (at == next)
				continue;
			passed_over++;
			check(table_longest(t, span_sub(span_make(s, n), at,
			    n), &len) < 0, "a place passed over", at);
		}
	}
	check(passed_over > 0, "no place passed over", 0);
}

static void
check_count(void)
{
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
	check_next(&table_units);
	check_next(&table_status);
	group("table_next");
	check_count();
	group("utf8_count");
	return groups_end();
}
