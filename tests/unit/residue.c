/*
 * The places where residue may begin against those found byte by byte: lines
 * of every length with one of all bytes at every place, and random ones.
 */
#include "residue.h"
#include "groups.h"

static char text[70];

static bool
is_one_of(char c, const char *list)
{
	return c != '\0' && strchr(list, c) != NULL;
}

static void
check(size_t n)
{
	struct span line = span_make(text, n);
	struct residue r;
	bool escapes = false, told = residue_begin(&r, line);
	size_t at = 0, k;

	for (k = 0; k < n; k++)
		escapes = escapes || is_one_of(text[k], "\\\t\n\r");
	wrong += told != escapes;
	for (;; at++) {
		size_t got = residue_next(&r, line, at);

		while (at < n && !is_one_of(text[at], "\\&<\n\r"))
			at++;
		if (got != at && wrong++ < 5)
			printf("a line of %zu bytes: %zu, not %zu\n", n, got, at);
		if (at == n)
			break;
	}
}

int
main(void)
{
	unsigned seed = 1, c, i;
	size_t n, at;

	for (n = 0; n <= 50; n++) {
		memset(text, 'x', sizeof(text));
		check(n);
		for (at = 0; at < n; at++)
			for (c = 0; c < 256; c++) {
				text[at] = (char)c;
				check(n);
				text[at] = 'x';
			}
	}
	group("a byte at every place");
	for (i = 0; i < 100000; i++) {
		n = i % sizeof(text);
		for (at = 0; at < n; at++) {
			seed = seed * 1103515245 + 12345;
			text[at] = (seed >> 20) % (1 + i % 40) == 0 ?
			    "\\&<\n\r\t>a"[seed >> 16 & 7] : (char)(seed >> 24);
		}
		check(n);
	}
	group("random lines");
	return groups_end();
}
