/*
 * codepage > codepage_table.c: the double-byte code pages both ways, as
 * iconv(3) of the building machine knows them (see lib/codepage.h).  GBK is
 * asked of GB18030, which has a place for every pair; Big5 of CP950, and what
 * that has not of Big5-HKSCS.
 */
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "codepage.h"

#define PAGES	256

static uint16_t forward[CODEPAGE_LEADS * CODEPAGE_TRAILS];
static uint16_t back[PAGES * 256];

/* The code point of a pair, 0 where there is none below U+10000. */
static uint16_t
ask(iconv_t cd, unsigned lead, unsigned trail)
{
	char pair[2] = { (char)lead, (char)trail }, *in = pair;
	unsigned char got[16];
	char *out = (char *)got;
	size_t in_n = 2, out_n = sizeof(got);

	if (cd == (iconv_t)-1)
		return 0;
	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &in, &in_n, &out, &out_n) == (size_t)-1 || in_n != 0 ||
	    out_n != sizeof(got) - 4 || got[0] != 0 || got[1] != 0)
		return 0;
	return (uint16_t)(got[2] << 8 | got[3]);
}

static bool
is_private(unsigned cp)
{
	return cp >= 0xE000 && cp < 0xF900;
}

static void
print_row(const char *type, const char *name, const uint16_t *v, size_t n)
{
	size_t i;

	printf("const %s %s[] = {", type, name);
	for (i = 0; i < n; i++)
		printf("%s%u,", i % 12 == 0 ? "\n\t" : " ", v[i]);
	printf("\n};\n\n");
}

static int
print_page(const char *name, const char *charset, const char *more)
{
	iconv_t cd = iconv_open("UCS-4BE", charset);
	iconv_t second = more == NULL ? (iconv_t)-1 :
	    iconv_open("UCS-4BE", more);
	unsigned lead, trail, page, pages = 0;
	uint16_t index[PAGES] = { 0 };
	char array[64];

	if (cd == (iconv_t)-1) {
		fprintf(stderr, "codepage: iconv does not know %s\n", charset);
		return 1;
	}
	memset(forward, 0, sizeof(forward));
	memset(back, 0, sizeof(back));
	for (lead = CODEPAGE_LEAD; lead < CODEPAGE_LEAD + CODEPAGE_LEADS; lead++)
		for (trail = CODEPAGE_TRAIL;
		    trail < CODEPAGE_TRAIL + CODEPAGE_TRAILS; trail++) {
			uint16_t cp = ask(cd, lead, trail);

			if (cp == 0 || (second != (iconv_t)-1 &&
			    is_private(cp))) {
				/* Some decoders give the private one. */
				if (cp != 0)
					back[cp] = (uint16_t)(lead << 8 | trail);
				cp = ask(second, lead, trail);
			}
			forward[(lead - CODEPAGE_LEAD) * CODEPAGE_TRAILS +
			    trail - CODEPAGE_TRAIL] = cp;
			if (cp != 0 && back[cp] == 0)
				back[cp] = (uint16_t)(lead << 8 | trail);
		}
	iconv_close(cd);
	if (second != (iconv_t)-1)
		iconv_close(second);
	snprintf(array, sizeof(array), "codepage_%s_forward", name);
	print_row("uint16_t", array, forward, CODEPAGE_LEADS * CODEPAGE_TRAILS);
	/* Page 0 is all zero; a page of the Basic Multilingual Plane without
	 * characters shares it. */
	printf("const uint16_t codepage_%s_back[][256] = {\n\t{ 0 },\n", name);
	for (page = 0; page < PAGES; page++) {
		unsigned i, used = 0;

		for (i = 0; i < 256; i++)
			used |= back[page * 256 + i];
		if (used == 0)
			continue;
		index[page] = (uint16_t)++pages;
		printf("\t{");
		for (i = 0; i < 256; i++)
			printf("%s%u,", i % 12 == 0 ? "\n\t" : " ",
			    back[page * 256 + i]);
		printf("\n\t},\n");
	}
	printf("};\n\n");
	snprintf(array, sizeof(array), "codepage_%s_page", name);
	print_row("uint8_t", array, index, PAGES);
	return 0;
}

int
main(void)
{
	printf("/* Made by lib/gen/codepage.c. */\n#include \"codepage.h\"\n\n");
	if (print_page("gbk", "GB18030", NULL) != 0 ||
	    print_page("big5", "CP950", "BIG5-HKSCS") != 0)
		return 1;
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
