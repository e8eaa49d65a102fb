/*
 * Torn double bytes, made and mended.  Sentences of property/prose.txt, and of
 * property/unseen.txt, which the model was not made by, are put together at
 * random, as they are or in traditional characters, encoded
 * to GBK, cut in front of the pairs A3A1, A3BB, A3BF where they straddle two
 * characters, and each piece decoded alone by one of two decoders:
 *
 *	a lost lead byte is shown as ?, user-defined pairs are dropped;
 *	a lost lead byte is not shown, user-defined pairs are U+E000...
 *
 * Half of the straddles stay sound.  Shown: nearly all tears are found, what
 * is called certain is exact, with and without the likely repairs, and sound
 * text is never changed.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../traditional.h"
#include "line.h"
#include "memory.h"
#include "repair.h"

#define DOC_LINES	40
#define DOCUMENTS	20
#define CLEAN		1000000	/* characters without damage */
#define FEW		2	/* characters that U+FFFD may stand for */

static struct span *sentence;
static size_t sentences;
static uint32_t seed = 20240607;

static uint32_t
draw(uint32_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(seed >> 8) * below >> 24);
}

static void
load(const char *name, struct buf *text)
{
	FILE *f = fopen(name, "r");
	char block[4096];
	static size_t cap;
	size_t n;
	struct span rest;

	if (f == NULL) {
		perror(name);
		exit(1);
	}
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_put(text, span_make(block, n));
	fclose(f);
	for (rest = buf_span(text); rest.n > 0;) {
		const char *lf = memchr(rest.p, '\n', rest.n);

		n = lf == NULL ? rest.n : (size_t)(lf - rest.p);
		if (sentences == cap)
			sentence = memory_more(sentence, &cap,
			    sizeof(*sentence));
		sentence[sentences++] = span_sub(rest, 0, n);
		rest = span_sub(rest, lf == NULL ? n : n + 1, rest.n);
	}
}

static void
put_cp(struct buf *b, uint32_t cp)
{
	char to[UTF8_MAX];

	buf_put(b, span_make(to, utf8_encode(cp, to)));
}

/* Some sentences as one line of UTF-8. */
static void
compose(struct buf *out, bool old)
{
	unsigned k = 2 + draw(5);

	while (k-- > 0) {
		struct span s = sentence[draw((uint32_t)sentences)];
		uint32_t cp;
		size_t at = 0;

		while (at < s.n) {
			at += utf8_decode(s.p + at, s.n - at, &cp);
			put_cp(out, old ? traditional(cp) : cp);
		}
	}
}

static void
encode(struct span s, struct buf *out)
{
	uint32_t cp;
	size_t at = 0;

	while (at < s.n) {
		unsigned pair;

		at += utf8_decode(s.p + at, s.n - at, &cp);
		pair = codepage_to_gbk(cp);
		if (cp >= 0x80 && pair == 0) {
			fprintf(stderr, "tear: no GBK for U+%04X\n", cp);
			exit(1);
		}
		if (pair != 0)
			buf_putc(out, (char)(pair >> 8));
		buf_putc(out, (char)(pair != 0 ? pair : cp));
	}
}

static bool
is_zone(unsigned a, unsigned b)
{
	return b >= 0xA1 ? (a >= 0xAA && a <= 0xAF) || a >= 0xF8 :
	    a >= 0xA1 && a <= 0xA7 && b >= 0x40;
}

/* Decode a piece; drops: the first decoder. */
static void
decode(struct span s, bool drops, struct buf *out)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		unsigned a = (unsigned char)s.p[i];
		unsigned b = i + 1 < s.n ? (unsigned char)s.p[i + 1] : 0;

		if (a < 0x80)
			buf_putc(out, (char)a);
		else if (i + 1 == s.n) {
			if (drops)
				buf_putc(out, '?');
		} else if (drops && is_zone(a, b))
			i++;
		else if (codepage_gbk(a, b) != 0) {
			put_cp(out, codepage_gbk(a, b));
			i++;
		} else {
			/* A bad pair: one ? for it, or for its first byte. */
			buf_putc(out, '?');
			i += !drops;
		}
	}
}

/* The straddles of a line in GBK: places where a cut may fall. */
static size_t
straddles(struct span s, size_t *at, size_t most)
{
	size_t i, n = 0, aligned = 0;

	for (i = 0; i + 1 < s.n && n < most; i++) {
		unsigned b = (unsigned char)s.p[i + 1];

		if (i == aligned)
			aligned += (unsigned char)s.p[i] < 0x80 ? 1 : 2;
		else if ((unsigned char)s.p[i] == 0xA3 &&
		    (b == 0xA1 || b == 0xBB || b == 0xBF))
			at[n++] = i;
	}
	return n;
}

/* Wide marks to ASCII, as the pages have them. */
static void
narrow(struct buf *b)
{
	struct buf out = { 0 };
	uint32_t cp;
	size_t at = 0;

	while (at < b->n) {
		at += utf8_decode(b->p + at, b->n - at, &cp);
		switch (cp) {
		case 0xFF01: case 0xFF08: case 0xFF09: case 0xFF0C:
		case 0xFF1A: case 0xFF1B: case 0xFF1F:
			cp -= 0xFEE0;
			break;
		default:
			break;
		}
		put_cp(&out, cp);
	}
	free(b->p);
	*b = out;
}

struct tally {
	unsigned	torn, found, certain, exact, likely, likely_exact;
	unsigned	false_changes;
	unsigned	cleared, false_cleared;	/* see repair_cleared */
	uint64_t	clean;
	/* of the line in hand */
	unsigned	told;
	enum change_verdict verdict;
	int		margin;
};

static void
note(void *arg, const struct change *c)
{
	struct tally *t = arg;

	if (t->told == 0 || c->verdict > t->verdict)
		t->verdict = c->verdict;
	t->margin = c->margin;
	t->told++;
}

struct line {
	struct buf	 was, is;	/* original, perhaps damaged */
	bool		 torn;
};

static void
make_line(struct line *l, bool old, bool half, bool drops, bool damage)
{
	struct buf bytes = { 0 };
	size_t cut[64], n;

	buf_clear(&l->was);
	buf_clear(&l->is);
	compose(&l->was, old);
	encode(buf_span(&l->was), &bytes);
	n = damage && draw(2) == 0 ? straddles(buf_span(&bytes), cut, 64) : 0;
	l->torn = n > 0;
	if (n > 0) {
		size_t at = cut[draw((uint32_t)n)];

		decode(span_sub(buf_span(&bytes), 0, at), drops, &l->is);
		decode(span_sub(buf_span(&bytes), at, bytes.n), drops, &l->is);
	} else
		buf_put(&l->is, buf_span(&l->was));
	if (half) {
		narrow(&l->was);
		narrow(&l->is);
	}
	buf_free(&bytes);
}

static size_t
code_points(struct span s, uint32_t **cp)
{
	struct buf b = { 0 };
	size_t at, n = 0;

	buf_put(&b, s);
	narrow(&b);
	*cp = memory_zeroed(b.n + 1, sizeof(**cp));
	for (at = 0; at < b.n; n++)
		at += utf8_decode(b.p + at, b.n - at, &(*cp)[n]);
	buf_free(&b);
	return n;
}

/* Whether the repaired characters b are the original ones a, where U+FFFD
 * stands for none to FEW of them; a decoder that eats may have left a ?. */
static bool
match(const uint32_t *a, size_t n, const uint32_t *b, size_t m, bool eats)
{
	size_t few;

	for (; m > 0; a++, b++, n--, m--) {
		if (*b == 0xFFFD) {
			for (few = 0; few <= FEW && few <= n; few++)
				if (match(a + few, n - few, b + 1, m - 1, eats))
					return true;
			return false;
		}
		if (n == 0 || (*a != *b && !(eats && *b == '?')))
			return false;
	}
	return n == 0;
}

/* The same of text, widths of marks aside. */
static bool
same(struct span a, struct span b, bool eats)
{
	uint32_t *x, *y;
	size_t n = code_points(a, &x), m = code_points(b, &y);
	bool ok = match(x, n, y, m, eats);

	free(x);
	free(y);
	return ok;
}

static void
document(struct repair *r, struct tally *t, unsigned kind, bool damage,
    bool likely)
{
	static struct line line[DOC_LINES];
	struct changes log = { .note = note, .arg = t, .on = ~0u,
	    .likely = likely };
	bool old = kind & 1, half = kind & 2, drops = kind & 4;
	struct buf out = { 0 };
	unsigned i;

	for (i = 0; i < DOC_LINES; i++)
		make_line(&line[i], old, half, drops, damage);
	repair_begin(r);
	for (i = 0; i < DOC_LINES; i++)
		repair_look(r, buf_span(&line[i].is), true);
	for (i = 0; repair_wants(r) && i < DOC_LINES; i++)
		repair_learn(r, i, buf_span(&line[i].is));
	for (i = 0; i < DOC_LINES; i++) {
		const struct line *l = &line[i];
		struct span after = buf_span(&l->is);
		bool exact, valid, cleared = repair_cleared(r, after,
		    (line_scan(after, &valid) & CHARCLASS_TRADITIONAL) != 0);

		t->told = 0;
		buf_clear(&out);
		if (repair_torn(r, after, &log, &out))
			after = buf_span(&out);
		t->cleared += cleared;
		t->false_cleared += cleared && t->told > 0;
		exact = same(buf_span(&l->was), after, l->torn && !drops);
		if (getenv("TEAR_SHOW") != NULL && (!exact ||
		    (l->torn && t->verdict != CHANGE_CERTAIN)))
			printf("%s %u %d\n\t%.*s\n\t%.*s\n\t%.*s\n",
			    exact ? "likely" : "WRONG", t->told == 0 ? 9 :
			    t->verdict, t->margin, (int)l->was.n, l->was.p,
			    (int)l->is.n, l->is.p, (int)after.n, after.p);
		if (!l->torn) {
			t->clean += utf8_count(buf_span(&l->is));
			t->false_changes += !exact;
			continue;
		}
		t->torn++;
		t->found += t->told > 0;
		if (t->told == 0)
			continue;
		if (t->verdict == CHANGE_CERTAIN) {
			t->certain++;
			t->exact += exact;
		} else {
			t->likely++;
			t->likely_exact += exact;
		}
	}
	buf_free(&out);
}

static unsigned passed, failed;

static void
check(bool ok, const char *what)
{
	passed += ok;
	failed += !ok;
	if (!ok)
		printf("FAILED: %s\n", what);
}

/* Tears in the sentences at hand, in eight kinds of text. */
static struct tally
tear(struct repair *r, const char *what, bool likely)
{
	struct tally all = { 0 };
	unsigned kind, i;

	for (kind = 0; kind < 8; kind++) {
		struct tally t = { 0 };

		for (i = 0; i < DOCUMENTS; i++)
			document(r, &t, kind, true, likely);
		if (getenv("TEAR_SHOW") != NULL)
			printf("%s, %s marks, %s: %u torn, %u found, "
			    "certain %u of %u exact, likely %u of %u\n",
			    kind & 1 ? "traditional" : "simplified",
			    kind & 2 ? "narrow" : "wide",
			    kind & 4 ? "? and zone dropped" : "zone kept",
			    t.torn, t.found, t.exact, t.certain,
			    t.likely_exact, t.likely);
		all.torn += t.torn;
		all.found += t.found;
		all.certain += t.certain;
		all.exact += t.exact;
		all.likely += t.likely;
		all.likely_exact += t.likely_exact;
		all.false_changes += t.false_changes;
		all.cleared += t.cleared;
		all.false_cleared += t.false_cleared;
	}
	printf("%s: %u torn, %u found, certain %u of %u exact, likely %u of "
	    "%u, %u sound lines changed\n", what, all.torn, all.found,
	    all.exact, all.certain, all.likely_exact, all.likely,
	    all.false_changes);
	check(all.torn >= 200, "tears enough to judge by");
	check(all.exact * 100 >= all.certain * 99, "certain is exact");
	check(all.false_changes == 0, "sound lines beside torn ones");
	check(all.cleared >= 200, "lines in which nothing was seen");
	check(all.false_cleared == 0, "and nothing is found in them");
	return all;
}

static void
clean(struct repair *r, const char *what)
{
	struct tally t = { 0 };
	unsigned kind;

	for (kind = 0; t.clean < CLEAN; kind++)
		document(r, &t, kind & 3, false, true);
	printf("%s: %llu clean characters, %u lines changed\n", what,
	    (unsigned long long)t.clean, t.false_changes);
	check(t.false_changes == 0, "clean text");
}

int
main(void)
{
	struct repair *r = repair_new();
	struct buf text = { 0 }, unseen = { 0 };
	struct tally t;

	load("property/prose.txt", &text);
	t = tear(r, "known words", true);
	check(t.found * 100 >= t.torn * 95, "95 % are found");
	check(t.certain * 2 >= t.torn, "half are certain");
	clean(r, "known words");
	sentences = 0;
	load("property/unseen.txt", &unseen);
	tear(r, "unseen text, likely applied", true);
	t = tear(r, "unseen text", false);
	check(t.certain * 2 >= t.torn, "half of unseen text are certain");
	clean(r, "unseen text");
	printf("%u passed, %u failed\n", passed, failed);
	repair_free(r);
	free(sentence);
	buf_free(&text);
	buf_free(&unseen);
	return failed != 0;
}
