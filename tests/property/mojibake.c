/*
 * Wrong decodings, made and undone: the sentences of property/prose.txt as
 * bytes of GBK or UTF-8, read as something else.  Whole lines must come back
 * where no byte is lost, most of them where some are hidden, and sound lines
 * are never changed.
 */
#include <stdio.h>
#include <stdlib.h>

#include "codepage.h"
#include "memory.h"
#include "mojibake.h"
#include "utf8.h"

static unsigned passed, failed;

static void
check(bool ok, const char *what, unsigned exact, unsigned lines)
{
	passed += ok;
	failed += !ok;
	printf("%s%s: %u of %u lines\n", ok ? "" : "FAILED: ", what, exact,
	    lines);
}

static void
put_cp(struct buf *b, uint32_t cp)
{
	char to[UTF8_MAX];

	buf_put(b, span_make(to, utf8_encode(cp, to)));
}

/* UTF-8 to the bytes of GBK. */
static void
to_gbk(struct span s, struct buf *to)
{
	uint32_t cp;
	size_t at = 0;

	buf_clear(to);
	while (at < s.n) {
		unsigned pair;

		at += utf8_decode(s.p + at, s.n - at, &cp);
		pair = codepage_to_gbk(cp);
		if (pair != 0)
			buf_putc(to, (char)(pair >> 8));
		buf_putc(to, (char)(pair != 0 ? pair : cp));
	}
}

/* Bytes read as Latin-1, or as CP1252 as browsers do: a byte that is not
 * assigned is the control of its number. */
static void
as_latin(struct span s, bool cp1252, struct buf *to)
{
	static const uint16_t high[32] = {
		0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
		0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
	};
	size_t i;

	buf_clear(to);
	for (i = 0; i < s.n; i++) {
		unsigned b = (unsigned char)s.p[i];

		put_cp(to, cp1252 && b >= 0x80 && b < 0xA0 ?
		    high[b - 0x80] : b);
	}
}

/* Bytes read as GBK: U+FFFD for a byte that begins no pair, the next byte
 * tried afresh.  zone: the user-defined zone is U+E000... */
static void
as_gbk(struct span s, bool zone, struct buf *to)
{
	size_t i;

	buf_clear(to);
	for (i = 0; i < s.n; i++) {
		unsigned a = (unsigned char)s.p[i];
		uint32_t cp = a < 0x80 || i + 1 == s.n ? 0 :
		    codepage_gbk(a, (unsigned char)s.p[i + 1]);

		if (!zone && cp >= 0xE000 && cp < 0xF900)
			cp = 0;
		put_cp(to, a < 0x80 ? a : cp == 0 ? 0xFFFD : cp);
		i += cp != 0;
	}
}

static void
ignore(void *arg, const struct change *c)
{
	(void)arg;
	(void)c;
}

/* The line after every repair, likely ones too. */
static void
mend(struct mojibake *m, struct buf *line)
{
	struct changes log = { .note = ignore, .on = ~0u, .likely = true };
	struct buf out = { 0 };

	if (mojibake_line(m, buf_span(line), &log, &out)) {
		buf_clear(line);
		buf_put(line, buf_span(&out));
	}
	buf_free(&out);
}

enum kind { SOUND, GBK_LATIN1, GBK_CP1252, UTF8_LATIN1, UTF8_CP1252, TWICE,
    CROSSED, UTF8_GB18030, UTF8_GBK, KINDS };

static void
garble(struct span s, enum kind kind, struct buf *to)
{
	struct buf b = { 0 };

	buf_clear(to);
	switch (kind) {
	case GBK_LATIN1:
	case GBK_CP1252:
		to_gbk(s, &b);
		as_latin(buf_span(&b), kind == GBK_CP1252, to);
		break;
	case UTF8_LATIN1:
	case UTF8_CP1252:
		as_latin(s, kind == UTF8_CP1252, to);
		break;
	case TWICE:
		as_latin(s, true, &b);
		as_latin(buf_span(&b), true, to);
		break;
	case CROSSED:
		to_gbk(s, to);
		as_latin(buf_span(to), false, &b);
		as_latin(buf_span(&b), false, to);
		break;
	case UTF8_GB18030:
	case UTF8_GBK:
		as_gbk(s, kind == UTF8_GB18030, to);
		break;
	default:
		buf_put(to, s);
		break;
	}
	buf_free(&b);
}

int
main(int argc, char **argv)
{
	static const struct { const char *name; unsigned least; } kinds[] = {
		{ "sound text", 100 },
		{ "GBK read as Latin-1", 100 },
		{ "GBK read as CP1252", 100 },
		{ "UTF-8 read as Latin-1", 100 },
		{ "UTF-8 read as CP1252", 100 },
		{ "UTF-8 read as CP1252, twice", 100 },
		{ "GBK as Latin-1, that as Latin-1", 100 },
		{ "UTF-8 read as GB18030", 80 },
		{ "UTF-8 read as GBK", 33 },
	};
	const char *name = argc > 1 ? argv[1] : "property/prose.txt";
	struct mojibake *m = mojibake_new();
	struct buf is = { 0 }, again = { 0 };
	unsigned exact[KINDS] = { 0 }, lines = 0, twice = 0, kind;
	char text[4096];
	FILE *f = fopen(name, "r");

	if (f == NULL) {
		perror(name);
		return 1;
	}
	while (fgets(text, sizeof(text), f) != NULL) {
		struct span s = span_make(text, strcspn(text, "\n"));

		lines++;
		for (kind = 0; kind < KINDS; kind++) {
			garble(s, kind, &is);
			mend(m, &is);
			exact[kind] += span_eq(buf_span(&is), s);
			buf_clear(&again);
			buf_put(&again, buf_span(&is));
			mend(m, &again);
			twice += span_eq(buf_span(&again), buf_span(&is));
		}
	}
	fclose(f);
	for (kind = 0; kind < KINDS; kind++)
		check(exact[kind] * 100 >= lines * kinds[kind].least,
		    kinds[kind].name, exact[kind], lines);
	check(twice * 100 >= lines * KINDS * 99, "mended twice is mended once",
	    twice, lines * KINDS);
	printf("%u passed, %u failed\n", passed, failed);
	mojibake_free(m);
	buf_free(&is);
	buf_free(&again);
	return failed != 0;
}
