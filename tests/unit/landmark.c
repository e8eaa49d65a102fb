/*
 * The landmarks of random texts, whole and broken, against the keys of the
 * tables tried one by one at every byte.  A landmark may promise a word that
 * does not come, but no word may come without one; what numerals begin with and
 * marks are told exactly.
 */
#include <stdio.h>
#include <stdlib.h>

#include "landmark.h"
#include "table.h"

TABLE(numerals);
TABLE(times);
TABLE(status);
TABLE(heads);

static unsigned passed, failed;

static uint32_t
draw(uint32_t below)
{
	static uint64_t x = 20260101;

	x = x * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(x >> 33) % below;
}

#define WORDS	(LANDMARK_TIME | LANDMARK_STATUS | LANDMARK_HEAD)

/* Whether a key begins with the character of n bytes at p, or with `whole`,
 * stands there. */
static bool
begins(const struct table *t, struct span text, size_t n, bool whole)
{
	uint32_t row;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));

		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');

			if (whole ? span_starts(text, key) :
			    span_starts(key, span_make(text.p, n)))
				return true;
		}
	}
	return false;
}

static uint32_t
slowly(struct span text, size_t at)
{
	static const struct { const struct table *table; uint32_t what; } of[] = {
		{ &table_numerals, LANDMARK_NUMERAL },
		{ &table_times, LANDMARK_TIME },
		{ &table_status, LANDMARK_STATUS },
		{ &table_heads, LANDMARK_HEAD }
	};
	static const struct span marks = SPAN("，；：…。！？“”《》（）,;:!?()\n\uFFFD—"
	    "■□▲△►○●◆◇★☆");
	size_t i, n = (text.p[at] & 0x80) == 0 ? 1 : 3;
	uint32_t what = 0;

	if (n > text.n - at)
		return 0;
	for (i = 0; i < sizeof(of) / sizeof(*of); i++)
		what |= begins(of[i].table, span_sub(text, at, text.n), n,
		    i > 0) ? of[i].what : 0;
	for (i = 0; i + n <= marks.n; i += (marks.p[i] & 0x80) == 0 ? 1 : 3)
		if (memcmp(marks.p + i, text.p + at, n) == 0)
			what |= LANDMARK_MARK;
	if ((unsigned char)text.p[at] < ' ')
		what |= LANDMARK_CONTROL;
	return what;
}

static void
check(struct span text)
{
	static struct landmarks l;
	size_t at, k = 0;
	uint32_t seen = 0;
	bool good = true;

	landmarks_find(&l, text);
	for (at = 0; good && at < text.n; at++) {
		uint32_t least = slowly(text, at);
		uint32_t what = k < l.n && l.v[k].at == at ? l.what[k] : 0;

		good = (least & ~what) == 0 &&
		    ((what ^ least) & ~(uint32_t)WORDS) == 0;
		k += what != 0;
		seen |= what;
	}
	if (good && k == l.n && seen == l.seen) {
		passed++;
		return;
	}
	printf("landmark %zu: %.*s\n", k, (int)text.n, text.p);
	failed++;
}

int
main(void)
{
	static const char *const piece[] = { "去年", "力争", "5", "3.2", "亿元",
		"，", "。", "“", "”", "工作回顾", "：", "(", "a", "\n", "将",
		"\xC2\xB7", "\uFFFD", "—", "◆", "○", "\xF0\xA0\x80\x80",
		"\xE4", "\x80", "\xEF\xBC" };
	char s[9000];
	unsigned round, k;

	for (round = 0; round < 300; round++) {
		size_t n = 0, want = round % 50 == 0 ? 8900 : draw(60);

		while (n < want) {
			const char *p = piece[draw(round % 2 == 0 ? 21 : 24)];

			memcpy(s + n, p, strlen(p));
			n += strlen(p);
		}
		/* Any character at all. */
		for (k = 0; k + 3 <= n && k < 4; k++)
			memcpy(s + k * (n / 4 / 3) * 3, (char[]){
			    (char)(0xE3 + draw(7)), (char)(0x80 + draw(64)),
			    (char)(0x80 + draw(64)) }, 3);
		check(span_make(s, n));
	}
	printf("%u passed, %u failed\n", passed, failed);
	return failed != 0;
}
