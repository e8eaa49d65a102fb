/*
 * The flags of lines, and the three-byte characters that they begin with,
 * against those found character by character: random lines of characters that
 * are common, that matter beside others and that are rare, in runs and among
 * ASCII, some with a byte that is another.
 */
#include "groups.h"
#include "line.h"
#include "utf8.h"

static unsigned seed = 1;
static size_t threes;

static unsigned
random_below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

static const uint32_t codes[] = { 0x6CB3, 0x53BF, 0xFF0C, 0x3002, 0x7684,
    0xFF08, 0xFF1B, 0xFFFD, 0x2026, 0x2014, 0x25CB, 0x9515, 0x5C6F, 0x70EB,
    0x9F98, 0x9F49, 0x6F22, 0x7B2C, 0x2028, 0x800, 0x7FF, 0xD7FF, 0xE000,
    0xF900, 0xFEFF, 0xFFFF, 0x20AC8, 'a', '0', '(', ' ', '-' };
enum { CODES = sizeof(codes) / sizeof(*codes) };

/* A line of about n bytes: `odd` in a hundred of its characters are others than
 * common ones. */
static size_t
make(char *text, size_t n, unsigned odd)
{
	size_t at = 0;

	while (at < n)
		at += utf8_encode(codes[random_below(100) < odd ?
		    random_below(CODES) : random_below(5)], text + at);
	return at;
}

/* The three-byte characters that the line begins with, and so many of them. */
static void
compare_threes(struct span line, size_t most)
{
	uint16_t got[64], want[64];
	size_t n = utf8_threes(line, got, most);

	if ((n != utf8_threes_plain(line, want, most) ||
	    memcmp(got, want, n * sizeof(*got)) != 0) && wrong++ < 5)
		printf("%zu bytes, at most %zu characters\n", line.n, most);
	threes += n;
}

static void
compare(struct span line)
{
	bool valid, plain;
	unsigned got = line_scan(line, &valid);
	unsigned want = line_scan_plain(line, &plain);

	if ((got != want || valid != plain || valid != utf8_valid(line)) &&
	    wrong++ < 5)
		printf("a line of %zu bytes: %#x, %d, not %#x, %d\n", line.n,
		    got, valid, want, plain);
	compare_threes(line, line.n % 2 ? line.n % 64 : 64);
}

int
main(void)
{
	static char text[128 + UTF8_MAX];
	unsigned i, flags = 0;
	size_t n;
	bool valid;

	for (i = 0; i < 40000; i++) {
		n = make(text, i % 128, i % 7 * 15);
		compare(span_make(text, n));
		flags |= line_scan(span_make(text, n), &valid);
	}
	wrong += (flags & (CHARCLASS_ODD | CHARCLASS_MARK | LINE_TORN |
	    LINE_GLOSS | LINE_OCR)) != (CHARCLASS_ODD | CHARCLASS_MARK |
	    LINE_TORN | LINE_GLOSS | LINE_OCR);
	wrong += threes < 40000;
	group("valid lines");
	for (i = 0; i < 40000; i++) {
		n = make(text, 1 + i % 128, i % 7 * 15);
		text[random_below((unsigned)n)] = (char)random_below(256);
		compare(span_make(text, n));
	}
	group("a byte is another");
	/* Every lead byte, and every second and third one behind some. */
	for (i = 0; i < 0x10000; i++) {
		static const char lead[] = "\xE0\xE1\xE4\xED\xEE\xEF\xF0\xC3";

		memcpy(text, "\xE6\xB2\xB3\xE5\x8E\xBF\xE6\xB2\xB3\xE5\x8E\xBF"
		    "\xE6\xB2\xB3\xE5\x8E\xBF", 18);
		text[6] = lead[i % 8];
		text[7] = (char)(i >> 8);
		text[8] = (char)(i & 0xF8);
		compare(span_make(text, 18));
	}
	group("second and third bytes");
	return groups_end();
}
