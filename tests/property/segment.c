/*
 * Properties of lib/segment.h over random documents: nothing is lost, nothing
 * is made up, the order of a segment's characters is the document's; one
 * document is cut the same however its lines come in parts, and whatever
 * documents stand around it.
 *
 * The ideographs of Extension A rise through a document, each stands there
 * once; everything is counted.  Colons are left out of the alphabet, and what
 * alone on a line names a party (记者), since a speaker's label is no segment.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "segment.h"
#include "utf8.h"

static unsigned long passed, failed;

static uint64_t state;

static uint32_t
random_below(uint32_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % n;
}

static const char *const words[] = {
	"。", "。", "！", "？", "，", "，", "、", "；", "…", "……", "“", "”",
	"（", "）", "《", "》", "‘", "’", "【", "】", "\"", ".", "!", "?", ",",
	" ", "  ", "\u3000", "——", "一、", "二、", "（一）", "（2）", "1.", "3、",
	"第一部分", "第一，", "一是", "同志们", "各位代表！", "特派记者", "摄", "本报讯",
	"（记者", "日报", "2024年1月2日", "附件", "名词解释", "工作回顾", "图为", "↑",
	"责任编辑", "版权所有", "|", "7.5%", "\\", "&", "a", "Z", "\xFF", "\xE4\xB8",
	"<", "亿元", "的", "和", "[1]"
};

/* Code points of the first planes, white space apart; the rest by byte. */
struct census {
	unsigned	byte[256];
	unsigned short	han[0x10000];
};

static void
count(struct census *c, struct span s)
{
	size_t at = 0;

	while (at < s.n) {
		uint32_t cp;
		size_t len = utf8_decode(s.p + at, s.n - at, &cp), i;

		if (cp > 0x3000 && cp < 0x10000)
			c->han[cp]++;
		else if (cp != ' ' && cp != 0x3000 && cp != '\n' && cp != '\t' &&
		    cp != '\r' && cp != 0xA0)
			for (i = 0; i < len; i++)
				c->byte[(unsigned char)s.p[at + i]]++;
		at += len;
	}
}

struct sink {
	struct census	c;
	struct buf	all;		/* every segment as text */
	bool		ordered;
	uint64_t	number;
};

/* Ideographs of the document's own rise within a segment. */
static bool
rises(struct span s)
{
	uint32_t last = 0, cp;
	size_t at = 0;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp < 0x3400 || cp >= 0x4DB0)
			continue;
		if (cp <= last)
			return false;
		last = cp;
	}
	return true;
}

static void
sink(void *with, const struct segment *seg)
{
	struct sink *k = with;
	char room[64];

	count(&k->c, seg->text);
	if (!rises(seg->text) || seg->text.n == 0 ||
	    seg->number != k->number + 1)
		k->ordered = false;
	k->number = seg->number;
	snprintf(room, sizeof(room), "%s\t%u\t", segment_kind_name(seg->kind),
	    (unsigned)seg->line);
	buf_put(&k->all, span_str(room));
	buf_put(&k->all, seg->carried);
	buf_putc(&k->all, '\t');
	buf_put(&k->all, seg->path);
	buf_putc(&k->all, '\t');
	buf_put(&k->all, seg->section);
	buf_putc(&k->all, '\t');
	buf_put(&k->all, seg->who);
	buf_putc(&k->all, '\t');
	buf_put(&k->all, seg->text);
	buf_putc(&k->all, '\n');
}

/* A document; its lines are parted by LF. */
static void
write_document(struct buf *doc)
{
	uint32_t cp = 0x3400, lines = 1 + random_below(14);

	buf_clear(doc);
	while (lines-- > 0) {
		uint32_t n = random_below(4) == 0 ? random_below(8) :
		    random_below(60);

		if (random_below(9) == 0)
			n = 200;
		while (n-- > 0) {
			char room[4];
			uint32_t run = random_below(12);

			if (random_below(3) == 0) {
				buf_put(doc, span_str(words[random_below(
				    sizeof(words) / sizeof(*words))]));
				continue;
			}
			while (run-- > 0 && cp < 0x4DB0)
				buf_put(doc, span_make(room,
				    utf8_encode(cp++, room)));
		}
		buf_putc(doc, '\n');
	}
}

/* Feed a document, its lines in parts of at most `part` bytes (0: whole). */
static void
feed(struct segmenter *s, struct span doc, size_t part)
{
	uint64_t line = 0;
	size_t from = 0, at;

	for (at = 0; at < doc.n; at++) {
		if (doc.p[at] != '\n')
			continue;
		line++;
		while (part > 0 && at - from > part) {
			segment_line(s, span_sub(doc, from, from + part), false,
			    SPAN("c"), line);
			from += part;
		}
		segment_line(s, span_sub(doc, from, at), true, SPAN("c"), line);
		from = at + 1;
	}
	segment_end(s);
}

static void
check(bool ok, const char *what, unsigned long seed, struct span doc)
{
	if (ok) {
		passed++;
		return;
	}
	if (failed++ < 5)
		printf("seed %lu: %s\n%.*s\n", seed, what,
		    (int)(doc.n > 400 ? 400 : doc.n), doc.p);
}

static void
clear(struct sink *k)
{
	memset(&k->c, 0, sizeof(k->c));
	buf_clear(&k->all);
	k->ordered = true;
	k->number = 0;
}

int
main(int argc, char **argv)
{
	static struct sink k, parts;
	static struct census want;
	struct segment_options plain = { false, 0 }, cut = { true, 30 };
	struct segmenter *a = segment_open(&plain, sink, NULL, &k);
	struct segmenter *b = segment_open(&cut, sink, NULL, &k);
	struct segmenter *c = segment_open(&plain, sink, NULL, &parts);
	struct buf doc = { 0 };
	unsigned long seed, n = argc > 1 ? strtoul(argv[1], NULL, 10) : 3000;

	for (seed = 1; seed <= n; seed++) {
		struct span text;

		state = seed * 977;
		write_document(&doc);
		text = buf_span(&doc);
		memset(&want, 0, sizeof(want));
		count(&want, text);

		clear(&k);
		feed(a, text, 0);
		check(memcmp(&want, &k.c, sizeof(want)) == 0, "lost or made up",
		    seed, text);
		check(k.ordered, "out of order", seed, text);

		clear(&parts);
		feed(c, text, 1 + random_below(90));
		check(span_eq(buf_span(&k.all), buf_span(&parts.all)),
		    "cut otherwise when lines come in parts", seed, text);

		clear(&k);
		feed(b, text, 0);
		check(memcmp(&want, &k.c, sizeof(want)) == 0,
		    "clauses: lost or made up", seed, text);
	}
	segment_close(a);
	segment_close(b);
	segment_close(c);
	buf_free(&doc);
	buf_free(&k.all);
	buf_free(&parts.all);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed > 0;
}
