/*
 * What must hold of gtnorm's engine whatever comes in: twice is once, the log
 * undone is the input, pieces of any size give the same rows, and the text of
 * a row is clean UTF-8.
 */
#include <stdio.h>
#include <stdlib.h>

#include "normal.h"
#include "utf8.h"

#define DOCUMENTS	500
#define LINES		12

/* Repairs of one line, as told. */
struct told {
	uint64_t	line;
	size_t		start, end;	/* code points */
	struct span	before, after;	/* in the pool */
	size_t		before_at, after_at;
};

struct output {
	struct buf	 text;		/* rows, LF behind each */
	struct buf	 pool;
	struct told	*told;
	size_t		 n, cap;
	struct buf	 undone;	/* the rows with the log undone */
	bool		 undo;
	const struct buf *input;
	struct buf	 bad;		/* a line that did not come back */
	int		 wrong;
};

static int passed, failed;
static uint32_t state = 12345;

static uint32_t
chance(uint32_t n)
{
	state = state * 1664525u + 1013904223u;
	return (uint32_t)(((uint64_t)(state >> 4) * n) >> 28);
}

static void
check(bool ok, const char *what, const struct buf *doc)
{
	if (ok) {
		passed++;
		return;
	}
	if (failed++ < 12)
		printf("normal: %s: \"%.*s\"\n", what, (int)doc->n, doc->p);
}

/* Pieces that lie near the borders of the rules. */
static const char *const pieces[] = {
	"发展", "經濟", "縣政府", "，", "。", "、", "“", "”", "（", "）", "；", "：",
	"2024", "7.5%", "19:30", "GDP", "km", "ab", "O", "一", "二", "〇", "年",
	",", ".", ";", ":", "!", "?", "(", ")", "\"", "'", "-", "--", "...",
	"—", "――", "…", "⋯", "･", "・", " ", "  ", "　", "\t", "\xC2\xA0",
	"「", "」", "『", "』", "〝", "〞", "著", "名著", "沿著", "顯著", "乾隆",
	"乾", "裡", "&nbsp;", "&amp;", "amp;", "&", "lt;", "&lt;", "&#12288;",
	"<br>", "<b>", "</b>", "<", ">", "br>", "\xE2\x80\x8B", "\xEF\xBB\xBF",
	"\xE2\x80\x8D", "\xEF\xB8\x8F", "\xF0\x9F\x98\x80", "⼯", "⺠", "豈", "﨎",
	"ﬁ", "１２", "Ａ", "．", "％", "︰", "﹁", "｡", "\xEE\xA0\x95", "\xEE\x9E\x8D",
	"e", "\xCC\x81", "\xCC\xA3", "가", "\xE1\x86\xA8", "か", "\xE3\x82\x99",
	"?", "!", "\xEF\xBF\xBD", "锟斤拷",
	"\xCD\xBE", "\xE2\x84\xA6", "\x01", "\x7F", "\xC2\x85", "第", "条", "○",
	"政 府 工 作", "附 件", "王 俊强", "\\", "|", "/", "http://a.b/c?d=1",
};

static void
make_document(struct buf *doc, bool bytes)
{
	uint32_t line, n;

	buf_clear(doc);
	for (line = chance(LINES) + 1; line > 0; line--) {
		for (n = chance(14); n > 0; n--)
			if (bytes && chance(4) == 0)
				buf_putc(doc, (char)chance(256));
			else
				buf_put(doc, span_str(pieces[chance(
				    sizeof(pieces) / sizeof(*pieces))]));
		buf_putc(doc, '\n');
	}
}

static void
take_repair(void *arg, const struct normal_repair *r)
{
	struct output *o = arg;
	struct told t = { .line = r->line, .start = r->start, .end = r->end };

	if (!r->applied)
		return;
	if (o->n == o->cap)
		o->told = memory_more(o->told, &o->cap, sizeof(*o->told));
	t.before_at = o->pool.n;
	t.before.n = r->before.n;
	buf_put(&o->pool, r->before);
	t.after_at = o->pool.n;
	t.after.n = r->after.n;
	buf_put(&o->pool, r->after);
	o->told[o->n++] = t;
}

/* Put the row's line back together from what was told of it. */
static void
undo(struct output *o, struct span text, uint64_t line)
{
	size_t i, at = 0, point = 0;

	for (i = 0; i < o->n; i++) {
		const struct told *t = &o->told[i];
		uint32_t cp;

		if (t->line != line)	/* of a line that came out empty */
			continue;
		while (point < t->start && at < text.n) {
			size_t n = utf8_decode(text.p + at, text.n - at, &cp);

			buf_put(&o->undone, span_sub(text, at, at + n));
			at += n;
			point++;
		}
		o->wrong += !span_eq(span_sub(text, at, at + t->after.n <=
		    text.n ? at + t->after.n : at),
		    span_make(o->pool.p + t->after_at, t->after.n));
		buf_put(&o->undone, span_make(o->pool.p + t->before_at,
		    t->before.n));
		at += t->after.n;
		point = t->end;
	}
	if (at <= text.n)
		buf_put(&o->undone, span_sub(text, at, text.n));
	o->n = 0;
	buf_clear(&o->pool);
}

static void
take_row(void *arg, const struct normal_row *row)
{
	struct output *o = arg;
	struct span s = row->text;

	o->wrong += !utf8_valid(s) || memchr(s.p, '\t', s.n) != NULL ||
	    memchr(s.p, '\n', s.n) != NULL || memchr(s.p, '\r', s.n) != NULL ||
	    memchr(s.p, '\f', s.n) != NULL;
	buf_put(&o->text, s);
	buf_putc(&o->text, '\n');
	if (o->undo) {
		struct span raw = span_sub(buf_span(o->input),
		    (size_t)row->from, (size_t)row->to);

		buf_clear(&o->undone);
		undo(o, s, row->line);
		if (!span_eq(raw, buf_span(&o->undone))) {
			o->wrong++;
			buf_clear(&o->bad);
			buf_put(&o->bad, raw);
			buf_put(&o->bad, SPAN("\" and \""));
			buf_put(&o->bad, buf_span(&o->undone));
		}
	}
}

/* Lines that hold a word which nothing changes: each makes a row. */
static size_t
lines_with_word(struct span doc)
{
	size_t at, n = 0;
	bool seen = false;

	for (at = 0; at < doc.n; at++) {
		if (doc.p[at] == '\n') {
			n += seen;
			seen = false;
		} else if (span_starts(span_sub(doc, at, doc.n), SPAN("发展")))
			seen = true;
	}
	return n;
}

static void
run(struct normal *n, const struct buf *doc, size_t piece)
{
	size_t taken = 0, given = 0;

	normal_begin(n);
	for (;;) {
		given = doc->n - given < piece ? doc->n : given + piece;
		taken += normal_feed(n, span_make(doc->p + taken,
		    given - taken), given == doc->n);
		if (given == doc->n)
			break;
	}
}

static void
clear(struct output *o)
{
	buf_clear(&o->text);
	buf_clear(&o->pool);
	o->n = 0;
	o->wrong = 0;
}

/* The first line that differs, for the message. */
static struct buf
difference(struct span a, struct span b)
{
	struct buf m = { 0 };
	size_t i, from = 0, n;

	for (i = 0; i < a.n && i < b.n && a.p[i] == b.p[i]; i++)
		if (a.p[i] == '\n')
			from = i + 1;
	for (n = from; n < a.n && a.p[n] != '\n'; n++)
		;
	buf_put(&m, span_sub(a, from, n));
	buf_put(&m, SPAN("\" and \""));
	for (n = from; n < b.n && b.p[n] != '\n'; n++)
		;
	buf_put(&m, span_sub(b, from < b.n ? from : b.n, n < b.n ? n : b.n));
	return m;
}

static void
check_same(const struct output *a, const struct output *b, const char *what)
{
	struct buf m = difference(buf_span(&a->text), buf_span(&b->text));

	check(span_eq(buf_span(&a->text), buf_span(&b->text)), what, &m);
	buf_free(&m);
}

/* What repairs weigh is no fixed point on a list of characters. */
#define WEIGHED	(UINT32_C(1) << CHANGE_TEAR | UINT32_C(1) << CHANGE_GLOSS | \
	UINT32_C(1) << CHANGE_LATIN1 | UINT32_C(1) << CHANGE_CP1252 | \
	UINT32_C(1) << CHANGE_GBK_AS_UTF8 | \
	UINT32_C(1) << CHANGE_BIG5_AS_GBK | UINT32_C(1) << CHANGE_GBK_AS_BIG5)

/* Every code point between two characters: twice is once. */
static void
every_character(struct normal_settings set)
{
	struct output first = { 0 }, second = { 0 };
	struct buf doc = { 0 };
	struct normal *n;
	uint32_t code;
	char to[UTF8_MAX];

	for (code = ' '; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		buf_put(&doc, SPAN("好"));
		buf_put(&doc, span_make(to, utf8_encode(code, to)));
		buf_put(&doc, SPAN("的\n"));
	}
	set.rules = ~WEIGHED;
	set.arg = &first;
	n = normal_new(&set);
	run(n, &doc, doc.n);
	normal_free(n);
	set.arg = &second;
	n = normal_new(&set);
	run(n, &first.text, first.text.n);
	normal_free(n);
	check(first.wrong == 0, "a code point made a row that is not clean",
	    &first.bad);
	check_same(&first, &second, "a code point: twice is not once");
	buf_free(&doc);
	buf_free(&first.text);
	buf_free(&second.text);
}

/* Strings of three bytes, one in `step` of the 2^24: a document with them is
 * read as the one in which U+FFFD stands for what cannot be decoded. */
static void
three_bytes(struct normal_settings set, uint32_t step)
{
	struct output first = { 0 }, second = { 0 };
	struct buf doc = { 0 }, whole = { 0 };
	struct normal *n;
	uint32_t code;

	for (code = 0x200000; code < 1 << 24; code += step) {
		const char u[3] = { (char)(code >> 16), (char)(code >> 8),
		    (char)code };

		if (memchr(u, '\n', 3) != NULL || memchr(u, '\r', 3) != NULL)
			continue;
		buf_put(&doc, SPAN("好"));
		buf_put(&doc, span_make(u, 3));
		buf_put(&doc, SPAN("的\n"));
	}
	encoding_repair_utf8(buf_span(&doc), &whole, NULL, NULL);
	set.rules = ~WEIGHED;
	set.arg = &first;
	n = normal_new(&set);
	run(n, &doc, doc.n);
	normal_free(n);
	set.arg = &second;
	n = normal_new(&set);
	run(n, &whole, whole.n);
	normal_free(n);
	check_same(&first, &second, "three bytes");
	buf_free(&doc);
	buf_free(&whole);
	buf_free(&first.text);
	buf_free(&second.text);
}

int
main(void)
{
	struct encoding utf8;
	struct output first = { 0 }, second = { 0 }, logged = { 0 };
	struct normal_settings set = { .rules = ~UINT32_C(0),
	    .script = NORMAL_ALWAYS, .row = take_row };
	struct normal *a, *b, *c;
	struct buf doc = { 0 };
	int i;

	encoding_by_name("utf-8", &utf8);
	set.encoding = &utf8;
	set.arg = &first;
	a = normal_new(&set);
	set.arg = &second;
	b = normal_new(&set);
	set.arg = &logged;
	set.repair = take_repair;
	c = normal_new(&set);
	logged.undo = true;
	logged.input = &doc;
	for (i = 0; i < DOCUMENTS; i++) {
		bool bytes = i % 5 == 4;

		make_document(&doc, bytes);
		clear(&first);
		clear(&second);
		clear(&logged);
		run(a, &doc, doc.n);
		check(first.wrong == 0, "a row is not clean", &doc);
		check(bytes || lines_with_word(buf_span(&first.text)) >=
		    lines_with_word(buf_span(&doc)), "a line is gone", &doc);
		run(b, &first.text, first.text.n);
		check_same(&first, &second, "twice is not once");
		clear(&second);
		run(b, &doc, 1 + chance(7));
		check_same(&first, &second, "in pieces it is another");
		/* Bytes that are no UTF-8 and line ends within lines have no
		 * line to be compared with. */
		if (bytes || memchr(doc.p, 0xC2, doc.n) != NULL)
			continue;
		run(c, &doc, doc.n);
		check(logged.wrong == 0, "the log undone is not the input",
		    &logged.bad);
	}
	set.repair = NULL;
	every_character(set);
	three_bytes(set, 251);
	printf("%d passed, %d failed\n", passed, failed);
	normal_free(a);
	normal_free(b);
	normal_free(c);
	buf_free(&doc);
	buf_free(&first.text);
	buf_free(&second.text);
	buf_free(&logged.text);
	buf_free(&logged.undone);
	buf_free(&logged.pool);
	buf_free(&logged.bad);
	free(logged.told);
	return failed > 0;
}
