/*
 * The places that may be a cut or a gloss, against those found byte by byte:
 * valid lines of characters that are one, that are nearly one and that are
 * none, from every place.  And what a look without habits finds, against one
 * with the habits of a document that is not known yet: where the first finds
 * nothing in a document, no other look follows (repair_cleared).
 */
#include "suspect.h"
#include "groups.h"
#include "utf8.h"

/* Lines of marks, common and rare characters, letters and glosses. */
static void
look_twice(void)
{
	static const char *const part[] = { "!", "！", "?", "；", ";", "\xef\xbf\xbd",
	    "，", "的", "县", "我", "巴", "盚", "键", "村", "a", "S", "7", " ",
	    "(gōng)", "(", "）", "　", "我们", "经济", "发展", "大家", "提高",
	    "怎么办", "在哪里", "要", "全县", "人民" };
	struct habit habit = { 0 };
	unsigned seed = 1, i, k, suspects = 0;
	char text[64];

	habit_make(&habit);
	habit_begin(&habit);
	habit_settle(&habit);
	for (i = 0; i < 200000; i++) {
		size_t n = 0;
		struct span line;
		bool without;

		for (k = 0; k < 1 + i % 8; k++) {
			struct span s;

			seed = seed * 1103515245 + 12345;
			s = span_str(part[(seed >> 16) % (sizeof(part) /
			    sizeof(*part))]);
			memcpy(text + n, s.p, s.n);
			n += s.n;
		}
		line = span_make(text, n);
		without = suspect_line(NULL, 0, line, true, true);
		suspects += without;
		if (without != suspect_line(&habit, 0, line, true, true) &&
		    wrong++ < 5)
			printf("%.*s: %d without habits\n", (int)n, text,
			    without);
	}
	habit_free(&habit);
	wrong += suspects == 0 || suspects == i;
	group("lines without habits and with none learned");
}

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
	look_twice();
	return groups_end();
}
