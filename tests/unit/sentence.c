/*
 * lib/sentence.h against a slow reading of the same rules over arrays of code
 * points: every string of up to seven characters of a small alphabet, and
 * random longer ones; and the scan of many bytes at once against the plain one.
 */
#include <stdio.h>
#include <stdlib.h>

#include "sentence.h"

static const uint32_t alphabet[] = {
	0x7532 /* 甲 */, 0x3002 /* 。 */, 0x201C, 0x201D, 0xFF08, 0xFF09,
	0xFF0C /* ， */, 0xFF1A /* ： */, 0x8BF4 /* 说 */
};

enum { LETTERS = sizeof(alphabet) / sizeof(*alphabet), LONGEST = 600 };

static unsigned long passed, failed;

/* The closing mark of each opening one, by looking for it from there: the
 * first closing mark of its kind that no opening mark behind it takes. */
static void
oracle_pairs(const uint32_t *c, int n, int *pair)
{
	int i, j;

	for (i = 0; i < n; i++)
		pair[i] = -1;
	for (j = 0; j < n; j++) {
		uint32_t open = c[j] == 0x201D ? 0x201C :
		    c[j] == 0xFF09 ? 0xFF08 : 0;

		if (open == 0)
			continue;
		/* The last opening mark of the kind before it that has not
		 * been closed, nor given up for an outer pair. */
		for (i = j - 1; i >= 0; i--) {
			if (pair[i] >= 0 && pair[i] < i) {
				i = pair[i];
				continue;
			}
			if (c[i] == open && pair[i] == -1)
				break;
		}
		if (i < 0)
			continue;
		pair[i] = j;
		pair[j] = i;
	}
	for (i = 0; i < n; i++)
		if (pair[i] > i && pair[i] - i > SENTENCE_QUOTED + 1) {
			pair[pair[i]] = -2;
			pair[i] = -2;
		}
}

static bool
is_end(uint32_t c)
{
	return c == 0x3002;
}

static bool
is_close(uint32_t c)
{
	return c == 0x201D || c == 0xFF09;
}

/* The end of the sentence that begins at `from`. */
static int
oracle_end(const uint32_t *c, int n, const int *pair, int from)
{
	int i, j, k;

	for (i = from; i < n; i++) {
		if (is_end(c[i])) {
			for (i++; i < n && (is_end(c[i]) || is_close(c[i])); i++)
				;
			return i;
		}
		if (pair[i] <= i)
			continue;
		j = pair[i];
		if (is_end(c[j - 1])) {
			bool goes_on = j + 1 < n && (is_end(c[j + 1]) ||
			    is_close(c[j + 1]) || c[j + 1] == 0xFF0C ||
			    c[j + 1] == 0xFF1A);

			if (!goes_on && j + 1 == n)
				return n;
			if (!goes_on && i == from) {
				if (c[i] == 0xFF08)
					return j + 1;
				for (k = j + 1; k < n && k <= j + 30; k++) {
					if (c[k] == 0xFF0C || c[k] == 0xFF1A ||
					    is_end(c[k]) || c[k] == 0x8BF4)
						break;
				}
				if (k >= n || c[k] != 0x8BF4 || k > j + 30)
					return j + 1;
			} else if (!goes_on && i > 0 && (c[i - 1] == 0xFF1A ||
			    c[i - 1] == 0xFF0C))
				return j + 1;
		}
		i = j;
	}
	return n;
}

static void
check(const uint32_t *c, int n)
{
	static char text[LONGEST * 4];
	static int byte[LONGEST + 1], pair[LONGEST];
	static struct sentence_marks m;
	size_t len = 0, from = 0, at = 0;
	int i, start = 0;
	bool ok = true;

	for (i = 0; i < n; i++) {
		byte[i] = (int)len;
		len += utf8_encode(c[i], text + len);
	}
	byte[n] = (int)len;
	oracle_pairs(c, n, pair);
	sentence_scan(&m, span_make(text, len));
	ok = m.chars == (uint32_t)n;
	while (ok && start < n) {
		size_t end = sentence_end(&m, span_make(text, len), from, &at,
		    false);

		start = oracle_end(c, n, pair, start);
		ok = end == (size_t)byte[start];
		from = end;
	}
	if (ok)
		passed++;
	else if (failed++ < 5)
		printf("%.*s: cut at byte %zu, want %d\n", (int)len, text, from,
		    byte[start]);
}

/* sentence_scan, which may look at many bytes at once, against the plain one:
 * random text of all kinds of marks, well formed or not, of every length
 * about that of a block. */
static void
check_lanes(uint64_t *state)
{
	static const char *const part[] = {
		"甲", "乙丙", "。", "，", "、", "；", "：", "！", "？", "“", "”",
		"‘", "’", "（", "）", "《", "》", "【", "】", "……", "—", "·", "．",
		"\u00A0", "\u2002", "\u3000", "\uFFFD", "\uFF61", "\uFE30",
		"\u22EF", "\u2500", " ", "\t", "\r", "\n", ".", ",", ";", ":",
		"!", "?", "\"", "(", ")", "[", "]", "7", "ab", "%", "é", "①",
		"😀", "\x80", "\xBF", "\xC0\x80", "\xC2", "\xE3\x80", "\xE4",
		"\xEF", "\xF8", "\xED\xA0\x80", "\xE0\x80\x80", "2030年，"
	};
	enum { PARTS = sizeof(part) / sizeof(*part), WELL = 51 };
	static struct sentence_marks fast, plain;
	char text[400];
	struct span s = { text, 0 };
	bool well = *state >> 62 != 0;
	size_t i, n, most = 1 + (size_t)(*state >> 40) % 300;

	while (s.n < most) {
		*state = *state * 6364136223846793005u + 1442695040888963407u;
		i = (size_t)(*state >> 33) % (well ? WELL : PARTS);
		n = strlen(part[*state >> 60 < 6 ? 0 : i]);
		memcpy(text + s.n, part[*state >> 60 < 6 ? 0 : i], n);
		s.n += n;
	}
	sentence_scan(&fast, s);
	sentence_scan_plain(&plain, s);
	if (fast.n == plain.n && fast.chars == plain.chars &&
	    (fast.n == 0 || memcmp(fast.v, plain.v, fast.n *
	    sizeof(*fast.v)) == 0))
		passed++;
	else if (failed++ < 5)
		printf("%.*s: %zu marks, want %zu\n", (int)s.n, text, fast.n,
		    plain.n);
}

int
main(void)
{
	static uint32_t c[LONGEST];
	unsigned long i, all = 1;
	uint64_t state = 1;
	int n, k;

	for (n = 1; n <= 6; n++) {
		all *= LETTERS;
		for (i = 0; i < all; i++) {
			unsigned long rest = i;

			for (k = 0; k < n; k++, rest /= LETTERS)
				c[k] = alphabet[rest % LETTERS];
			check(c, n);
		}
	}
	for (i = 0; i < 20000; i++) {
		state = state * 6364136223846793005u + 1442695040888963407u;
		n = (int)((state >> 33) % (i % 10 == 0 ? LONGEST : 60));
		for (k = 0; k < n; k++) {
			state = state * 6364136223846793005u +
			    1442695040888963407u;
			/* Long quotes need few marks. */
			c[k] = (state >> 60) < 10 && i % 3 == 0 ? alphabet[0] :
			    alphabet[(state >> 33) % LETTERS];
		}
		check(c, n);
	}
	for (i = 0; i < 100000; i++)
		check_lanes(&state);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed > 0;
}
