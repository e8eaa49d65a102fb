/*
 * The code pages: both ways the same, and what the charts print (GB 18030,
 * Big5 with Microsoft's extensions).
 */
#include <stdio.h>

#include "codepage.h"

static int passed, failed;

static void
check(bool ok, const char *what)
{
	if (ok)
		passed++;
	else {
		failed++;
		printf("codepage: %s\n", what);
	}
}

int
main(void)
{
	static const struct { unsigned pair; uint32_t cp; } gbk[] = {
		{ 0xB0A1, 0x554A }, { 0xD7F9, 0x5EA7 }, { 0x8140, 0x4E02 },
		{ 0xA3A1, 0xFF01 }, { 0xA1A3, 0x3002 }, { 0xA1AA, 0x2014 },
		{ 0xA1A4, 0x00B7 }, { 0xABC1, 0xE07E }, { 0xAAA1, 0xE000 },
		{ 0xA140, 0xE4C6 }, { 0xF8A1, 0xE234 }, { 0xA2E3, 0x20AC },
	}, big5[] = {
		{ 0xA440, 0x4E00 }, { 0xC67E, 0x7C72 }, { 0xA141, 0xFF0C },
		{ 0xF9D5, 0x9F98 }, { 0xA741, 0x4F60 },
	};
	unsigned lead, trail, i, n = 0, wrong = 0;

	for (lead = 0; lead < 256; lead++)
		for (trail = 0; trail < 256; trail++) {
			uint32_t g = codepage_gbk(lead, trail);
			uint32_t b = codepage_big5(lead, trail);

			n += g != 0;
			wrong += g != 0 &&
			    codepage_to_gbk(g) != (lead << 8 | trail);
			/* Big5 has two pairs for some box drawings and for
			 * two characters: the way back must agree, not the
			 * pair. */
			if (b != 0) {
				unsigned p = codepage_to_big5(b);

				wrong += codepage_big5(p >> 8, p & 0xFF) != b;
			}
		}
	check(wrong == 0, "a pair does not come back");
	check(n >= 23900 && n <= 23940, "GBK has 23,940 places");
	for (i = 0; i < sizeof(gbk) / sizeof(gbk[0]); i++)
		check(codepage_gbk(gbk[i].pair >> 8, gbk[i].pair & 0xFF) ==
		    gbk[i].cp, "a GBK pair");
	for (i = 0; i < sizeof(big5) / sizeof(big5[0]); i++)
		check(codepage_big5(big5[i].pair >> 8, big5[i].pair & 0xFF) ==
		    big5[i].cp, "a Big5 pair");
	check(codepage_to_gbk(0x41) == 0, "ASCII has no pair");
	check(codepage_to_gbk(0x20087) == 0, "beyond U+FFFF");
	printf("%d passed, %d failed\n", passed, failed);
	return failed != 0;
}
