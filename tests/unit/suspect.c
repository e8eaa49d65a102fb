/*
 * The places that may be a cut or a gloss, against those found byte by byte:
 * valid lines of characters that are one, that are nearly one and that are
 * none, from every place.
 */
#include "suspect.h"
#include "groups.h"
#include "utf8.h"

int
main(void)
{
	static const uint32_t codes[] = { '!', '?', ';', '(', 0xFF01, 0xFF08,
	    0xFF1B, 0xFF1F, 0xFFFD, 0xFF0C, 0xFF09, 0xF901, 0x3001, 'a', ')',
	    0x20AC8 };
	static char text[90];
	unsigned seed = 1, i, marks = 0;
	size_t n, at, got, want;
	struct span line;

	for (i = 0; i < 20000; i++) {
		for (n = 0; n + UTF8_MAX <= sizeof(text) && n < i % 87;) {
			seed = seed * 1103515245 + 12345;
			n += utf8_encode((seed >> 20) % (1 + i % 40) == 0 ?
			    codes[seed >> 16 & 15] : 0x6CB3, text + n);
		}
		line = span_make(text, n);
		for (at = 0; at <= n; at++) {
			got = suspect_next(line, at);
			want = suspect_next_plain(line, at);
			marks += want < n;
			if (got != want && wrong++ < 5)
				printf("a line of %zu bytes from %zu: %zu, not "
				    "%zu\n", n, at, got, want);
		}
	}
	wrong += marks == 0;
	group("random lines");
	line = SPAN("，清河县（，、）！");
	wrong += suspect_next(line, 0) != 12 || suspect_next(line, 13) != 24 ||
	    suspect_next_plain(line, 13) != 24;
	group("a line as people write it");
	return groups_end();
}
