/*
 * Wrong decodings, made and undone: the sentences of property/prose.txt as
 * bytes of GBK or UTF-8, read as something else.  Whole lines must come back
 * where no byte is lost, most of them where some are hidden, and sound lines
 * are never changed.  Of lines that are pieced together from all of them the
 * changes stand in order and explain the result.
 */
#include <stdio.h>
#include <stdlib.h>

#include "codepage.h"
#include "memory.h"
#include "mojibake.h"
#include "utf8.h"

enum { PIECED = 400 };	/* lines of pieces for each sentence */

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

/* UTF-8 to the bytes of GBK or Big5. */
static void
to_pairs(struct span s, unsigned (*pair_of)(uint32_t), struct buf *to)
{
	uint32_t cp;
	size_t at = 0;

	buf_clear(to);
	while (at < s.n) {
		unsigned pair;

		at += utf8_decode(s.p + at, s.n - at, &cp);
		pair = pair_of(cp);
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
    CROSSED, UTF8_GB18030, UTF8_GBK, KINDS, BIG5_GBK = KINDS, PIECES };

static void
garble(struct span s, enum kind kind, struct buf *to)
{
	struct buf b = { 0 };

	buf_clear(to);
	switch (kind) {
	case GBK_LATIN1:
	case GBK_CP1252:
		to_pairs(s, codepage_to_gbk, &b);
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
		to_pairs(s, codepage_to_gbk, to);
		as_latin(buf_span(to), false, &b);
		as_latin(buf_span(&b), false, to);
		break;
	case UTF8_GB18030:
	case UTF8_GBK:
		as_gbk(s, kind == UTF8_GB18030, to);
		break;
	case BIG5_GBK:
		to_pairs(s, codepage_to_big5, &b);
		as_gbk(buf_span(&b), true, to);
		break;
	default:
		buf_put(to, s);
		break;
	}
	buf_free(&b);
}

/* The changes of a line as they are told. */
struct told {
	struct span	 line;
	struct buf	 made;		/* the line rebuilt from them */
	size_t		 done;
	bool		 wrong;
};

static void
tell(void *arg, const struct change *c)
{
	struct told *t = arg;

	if (!c->applied || t->wrong)
		return;
	t->wrong = c->start < t->done || c->end < c->start ||
	    c->end > t->line.n;
	if (t->wrong)
		return;
	buf_put(&t->made, span_sub(t->line, t->done, c->start));
	buf_put(&t->made, c->after);
	t->done = c->end;
}

static bool
is_explained(struct mojibake *m, struct span line)
{
	struct told t = { .line = line };
	struct changes log = { .note = tell, .arg = &t, .on = ~0u,
	    .likely = true };
	struct buf out = { 0 };
	bool ok = true;

	if (mojibake_line(m, line, &log, &out)) {
		if (!t.wrong)
			buf_put(&t.made, span_sub(line, t.done, line.n));
		ok = !t.wrong && span_eq(buf_span(&t.made), buf_span(&out));
	}
	buf_free(&t.made);
	buf_free(&out);
	return ok;
}

static unsigned
at_random(unsigned below)
{
	static uint64_t state = 20261128;

	state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
	return (unsigned)(state >> 33) % below;
}

/* Some characters of the text, beginning anywhere. */
static struct span
some_of(struct span s)
{
	size_t from = at_random((unsigned)s.n), to;

	while (from > 0 && ((unsigned char)s.p[from] & 0xC0) == 0x80)
		from--;
	to = from + 3 * (1 + at_random(8));
	for (to = to < s.n ? to : s.n; to < s.n &&
	    ((unsigned char)s.p[to] & 0xC0) == 0x80; to++)
		;
	return span_sub(s, from, to);
}

/* Lines of two to six pieces of the text, each read wrong in another way. */
static unsigned
try_pieces(struct mojibake *m, struct span s, unsigned lines)
{
	struct buf line = { 0 }, piece = { 0 };
	unsigned n, k, good = 0;

	for (n = 0; n < lines; n++) {
		buf_clear(&line);
		for (k = 2 + at_random(5); k > 0; k--) {
			garble(some_of(s), at_random(PIECES), &piece);
			buf_put(&line, buf_span(&piece));
		}
		good += is_explained(m, buf_span(&line));
	}
	buf_free(&line);
	buf_free(&piece);
	return good;
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
	unsigned explained = 0;
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
		explained += try_pieces(m, s, PIECED);
	}
	fclose(f);
	for (kind = 0; kind < KINDS; kind++)
		check(exact[kind] * 100 >= lines * kinds[kind].least,
		    kinds[kind].name, exact[kind], lines);
	check(twice * 100 >= lines * KINDS * 99, "mended twice is mended once",
	    twice, lines * KINDS);
	check(explained == lines * PIECED, "pieces: changes in order",
	    explained, lines * PIECED);
	printf("%u passed, %u failed\n", passed, failed);
	mojibake_free(m);
	buf_free(&is);
	buf_free(&again);
	return failed != 0;
}
