/*
 * utf8_valid against utf8_valid_plain, which reads byte by byte: all strings
 * of up to three bytes, all of four that begin with a lead, at every place of
 * a block, and random ones.
 */
#include "utf8.h"
#include "groups.h"

static char text[80];

static void
check(size_t n)
{
	struct span s = span_make(text, n);

	if (utf8_valid(s) != utf8_valid_plain(s) && wrong++ < 5)
		printf("the two differ on a string of %zu bytes\n", n);
}

/* Whether a byte stands for a class of its own: both sides of each limit of
 * the Unicode Standard's table 3-7. */
static const unsigned char kinds[] = { 0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90,
    0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
    0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF };

int
main(void)
{
	enum { N = sizeof(kinds) };
	size_t a, b, c, d, place;
	unsigned seed = 1;

	for (a = 0; a < 256; a++)
		for (b = 0; b < 256; b++)
			for (c = 0; c < N; c++) {
				memset(text, 'x', sizeof(text));
				text[13] = (char)a;
				text[14] = (char)b;
				text[15] = (char)kinds[c];
				text[16] = (char)0x80;
				check(15);
				check(16);
				check(17);
				check(20);
			}
	group("three bytes at a block's end");
	for (place = 0; place < 34; place++)
		for (a = 0; a < N; a++)
			for (b = 0; b < N; b++)
				for (c = 0; c < N; c++)
					for (d = 0; d < N; d += place % 3 + 1) {
						memset(text, 'x', sizeof(text));
						text[place] = (char)kinds[a];
						text[place + 1] = (char)kinds[b];
						text[place + 2] = (char)kinds[c];
						text[place + 3] = (char)kinds[d];
						check(place + 4);
					}
	group("four bytes at every place");
	for (a = 0; a < 1000000; a++) {
		for (b = 0; b < 64; b++) {
			seed = seed * 1103515245 + 12345;
			text[b] = (char)(seed >> 29 ? kinds[(seed >> 16) % N] :
			    'a');
		}
		check(seed >> 8 & 63);
	}
	group("random strings");
	return groups_end();
}
