#include <stdlib.h>

#include "outline.h"
#include "table.h"

TABLE(ordinal);
TABLE(parttitle);
TABLE(partword);
TABLE(seriesnoun);

/* ---------------------------------------------------------------- marks */

/* What the Chinese numeral at byte `at` of s is worth; 0: none stands there. */
static uint32_t
han_digit(struct span s, size_t at)
{
	if (s.n - at < 3 || !table_is_three(s.p + at))
		return 0;
	switch (table_three(s.p + at)) {
	case 0x4E00: return 1;	/* 一 */
	case 0x4E8C: return 2;	/* 二 */
	case 0x4E09: return 3;	/* 三 */
	case 0x56DB: return 4;	/* 四 */
	case 0x4E94: return 5;	/* 五 */
	case 0x516D: return 6;	/* 六 */
	case 0x4E03: return 7;	/* 七 */
	case 0x516B: return 8;	/* 八 */
	case 0x4E5D: return 9;	/* 九 */
	case 0x5341: return 10;	/* 十 */
	default: return 0;
	}
}

/* A number below a hundred in Chinese numerals at the start of s; its bytes
 * in *len; 0: none. */
static uint32_t
han_number(struct span s, size_t *len)
{
	uint32_t n = 0, digit = 0, next;
	size_t at = 0;
	bool ten = false;

	for (; (next = han_digit(s, at)) > 0; at += 3) {
		if (next == 10 ? ten : digit != 0)
			break;
		if (next == 10) {
			ten = true;
			n = (digit == 0 ? 1 : digit) * 10;
			digit = 0;
		} else
			digit = next;
	}
	*len = at;
	return n + digit;
}

/* The same for digits; at most 999, so that no year passes. */
static uint32_t
digit_number(struct span s, size_t *len)
{
	uint32_t n = 0;
	size_t at = 0;

	while (at < s.n && at < 4 && s.p[at] >= '0' && s.p[at] <= '9')
		n = n * 10 + (uint32_t)(s.p[at++] - '0');
	*len = at;
	return at == 0 || at > 3 ? 0 : n;
}

static bool
skip(struct span s, size_t *at, struct span what)
{
	if (!span_starts(span_sub(s, *at, s.n), what))
		return false;
	*at += what.n;
	return true;
}

static size_t
spaces(struct span s)
{
	size_t at = 0;

	while (skip(s, &at, SPAN(" ")) || skip(s, &at, SPAN("\u3000")) ||
	    skip(s, &at, SPAN("\u00A0")))
		;
	return at;
}

/* 第一部分 第二章 第三节 */
static bool
read_part(struct span s, struct outline_mark *m)
{
	size_t at = 3, len, gap;
	uint32_t n;
	int32_t row;
	char level;

	if (!span_starts(s, SPAN("第")))
		return false;
	at += spaces(span_sub(s, at, s.n));
	n = han_number(span_sub(s, at, s.n), &len);
	if (n == 0)
		n = digit_number(span_sub(s, at, s.n), &len);
	if (n == 0)
		return false;
	at += len;
	at += spaces(span_sub(s, at, s.n));
	row = table_longest(&table_partword, span_sub(s, at, s.n), &len);
	if (row < 0)
		return false;
	at += len;
	/* 第一章的内容 is running text: a mark is followed by a space, a
	 * colon or the heading itself, not by a particle or a comma. */
	if (span_starts(span_sub(s, at, s.n), SPAN("的")) ||
	    span_starts(span_sub(s, at, s.n), SPAN("是")) ||
	    span_starts(span_sub(s, at, s.n), SPAN("为")) ||
	    span_starts(span_sub(s, at, s.n), SPAN("、")) ||
	    span_starts(span_sub(s, at, s.n), SPAN("，")) ||
	    span_starts(span_sub(s, at, s.n), SPAN("。")))
		return false;
	gap = spaces(span_sub(s, at, s.n));
	at += gap;
	if (skip(s, &at, SPAN("：")) || skip(s, &at, SPAN(":")))
		at += spaces(span_sub(s, at, s.n));
	level = *table_cell(&table_partword, (uint32_t)row, 1);
	m->kind = level == 'p' ? OUTLINE_PART : level == 'c' ?
	    OUTLINE_CHAPTER : OUTLINE_SECTION;
	m->number = n;
	m->bytes = at;
	return true;
}

/*
 * 一、二产业 and 二、三级 name the members of a series: the numeral behind
 * the mark is the next one and the word behind that is counted so.
 */
static bool
is_series(struct span rest, uint32_t n)
{
	size_t len, key;
	uint32_t next = han_number(rest, &len);

	if (next == 0)
		next = digit_number(rest, &len);
	if (next != n + 1)
		return false;
	rest = span_sub(rest, len, rest.n);
	return span_starts(rest, SPAN("、")) ||
	    table_longest(&table_seriesnoun, rest, &key) >= 0;
}

static bool
read_han(struct span s, struct outline_mark *m)
{
	size_t at, len;
	uint32_t n = han_number(s, &len);

	at = len;
	if (n == 0)
		return false;
	at += spaces(span_sub(s, at, s.n));
	if (!skip(s, &at, SPAN("、")) && !skip(s, &at, SPAN("．")) &&
	    !skip(s, &at, SPAN(".")))
		return false;
	if (is_series(span_sub(s, at, s.n), n))
		return false;
	at += spaces(span_sub(s, at, s.n));
	m->kind = OUTLINE_HAN;
	m->number = n;
	m->bytes = at;
	return true;
}

/* （一） （1） 1） */
static bool
read_bracket(struct span s, struct outline_mark *m)
{
	size_t at = 0, len;
	uint32_t n;
	bool open, han = true;

	open = skip(s, &at, SPAN("（")) || skip(s, &at, SPAN("(")) ||
	    skip(s, &at, SPAN("〔")) || skip(s, &at, SPAN("【"));
	at += spaces(span_sub(s, at, s.n));
	n = han_number(span_sub(s, at, s.n), &len);
	if (n == 0) {
		han = false;
		n = digit_number(span_sub(s, at, s.n), &len);
	}
	if (n == 0)
		return false;
	at += len;
	at += spaces(span_sub(s, at, s.n));
	if (!skip(s, &at, SPAN("）")) && !skip(s, &at, SPAN(")")) &&
	    !(open && (skip(s, &at, SPAN("〕")) || skip(s, &at, SPAN("】")))))
		return false;
	if (!open && han && n > 10)
		return false;
	at += spaces(span_sub(s, at, s.n));
	skip(s, &at, SPAN("、"));
	m->kind = han ? OUTLINE_HAN_BRACKET : OUTLINE_DIGIT_BRACKET;
	m->number = n;
	m->bytes = at;
	return true;
}

/* Parenthesized and circled numbers of one code point. */
static bool
read_symbol(struct span s, struct outline_mark *m)
{
	static const struct {
		uint32_t first, last, number;
		enum outline_kind kind;
	} rows[] = {
		{ 0x2460, 0x2473, 1, OUTLINE_DIGIT_BRACKET },	/* ① */
		{ 0x2474, 0x2487, 1, OUTLINE_DIGIT_BRACKET },	/* ⑴ */
		{ 0x2488, 0x249B, 1, OUTLINE_DIGIT },		/* ⒈ */
		{ 0x2776, 0x277F, 1, OUTLINE_DIGIT_BRACKET },	/* ❶ */
		{ 0x3220, 0x3229, 1, OUTLINE_HAN_BRACKET },	/* ㈠ */
	};
	size_t i, len;
	uint32_t cp;

	if (s.n == 0 || (unsigned char)s.p[0] < 0xE2)
		return false;
	len = utf8_decode(s.p, s.n, &cp);
	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (cp >= rows[i].first && cp <= rows[i].last) {
			m->kind = rows[i].kind;
			m->number = rows[i].number + cp - rows[i].first;
			m->bytes = len + spaces(span_sub(s, len, s.n));
			return true;
		}
	return false;
}

/* 1. 1、 1． but not 1.5 and not 2024.1.5 */
static bool
read_digit(struct span s, struct outline_mark *m)
{
	size_t at, len;
	uint32_t n = digit_number(s, &len);
	bool stop;

	at = len;
	if (n == 0 || at == s.n)
		return false;
	if (skip(s, &at, SPAN(".")) || skip(s, &at, SPAN("．")))
		stop = true;
	else if (skip(s, &at, SPAN("、")))
		stop = false;
	else
		return false;
	if (at < s.n && s.p[at] >= '0' && s.p[at] <= '9' &&
	    (stop || is_series(span_sub(s, at, s.n), n)))
		return false;
	if (!stop && is_series(span_sub(s, at, s.n), n))
		return false;
	at += spaces(span_sub(s, at, s.n));
	if (at < s.n && at == len + 1 && stop &&
	    ((s.p[at] >= 'A' && s.p[at] <= 'Z') ||
	    (s.p[at] >= 'a' && s.p[at] <= 'z')))
		return false;	/* 1.x, 163.com */
	m->kind = OUTLINE_DIGIT;
	m->number = n;
	m->bytes = at;
	return true;
}

/* —— or a longer rule before text. */
static bool
read_dash(struct span s, struct outline_mark *m)
{
	size_t at = 0, n = 0;

	while (skip(s, &at, SPAN("—")) || skip(s, &at, SPAN("―")) ||
	    skip(s, &at, SPAN("─")) || skip(s, &at, SPAN("－")))
		n++;
	if (n < 2) {
		at = 0;
		if (!skip(s, &at, SPAN("--")))
			return false;
		while (skip(s, &at, SPAN("-")))
			;
	}
	at += spaces(span_sub(s, at, s.n));
	if (at == s.n)
		return false;
	m->kind = OUTLINE_DASH;
	m->number = 0;
	m->bytes = at;
	return true;
}

/* 第一， 一是 首先， 其一， */
static bool
read_ordinal(struct span s, struct outline_mark *m)
{
	size_t len, at;
	int32_t row = table_longest(&table_ordinal, s, &len);
	const char *follows;

	if (row < 0)
		return false;
	at = len;
	follows = table_cell(&table_ordinal, (uint32_t)row, 2);
	if (*follows == 'c' && !skip(s, &at, SPAN("，")) &&
	    !skip(s, &at, SPAN("、")) && !skip(s, &at, SPAN("：")) &&
	    !skip(s, &at, SPAN(",")))
		return false;
	m->kind = OUTLINE_ORDINAL;
	m->number = (uint32_t)atoi(table_cell(&table_ordinal, (uint32_t)row, 1));
	m->bytes = at;
	return true;
}

bool
outline_read(struct span s, struct outline_mark *m)
{
	if (s.n < 2)
		return false;
	switch ((unsigned char)s.p[0]) {
	case '0': case '1': case '2': case '3': case '4':
	case '5': case '6': case '7': case '8': case '9':
		return read_digit(s, m) || read_bracket(s, m);
	case '(':
		return read_bracket(s, m);
	case '-':
		return read_dash(s, m);
	case 0xE2:
		return read_dash(s, m) || read_symbol(s, m);
	case 0xE3:
		return read_symbol(s, m) || read_bracket(s, m);
	case 0xEF:
		return read_bracket(s, m) || read_dash(s, m);
	case 0xE4: case 0xE5: case 0xE7: case 0xE9:
		return read_part(s, m) || read_han(s, m) || read_ordinal(s, m);
	default:
		return false;
	}
}

bool
outline_read_loose(struct span s, struct outline_mark *m)
{
	size_t len, gap;
	uint32_t cp, n = digit_number(s, &len);

	m->kind = OUTLINE_DIGIT;
	if (n == 0) {
		n = han_number(s, &len);
		m->kind = OUTLINE_HAN;
	}
	if (n == 0 || n > 30)
		return false;
	gap = spaces(span_sub(s, len, s.n));
	if (gap == 0 || len + gap >= s.n)
		return false;
	utf8_decode(s.p + len + gap, s.n - len - gap, &cp);
	if (!utf8_is_han(cp))
		return false;
	m->number = n;
	m->bytes = len + gap;
	return true;
}

bool
outline_ends_numbered(struct span s)
{
	size_t n, len;

	if (s.n > 0 && utf8_is_digit(s.p[s.n - 1]))
		return true;
	for (n = 3; n <= 9 && n < s.n; n += 3)
		if (han_number(span_sub(s, s.n - n, s.n), &len) > 0 && len == n)
			return true;
	return false;
}

/* Whether a word of parttitle.tsv stands in s, of the kind given; 0: of any. */
static bool
has(struct span s, char kind)
{
	size_t at, len;

	if (s.n > 90)
		return false;
	for (at = 0; (at = table_next(&table_parttitle, s, at)) < s.n; at++) {
		int32_t row = table_longest(&table_parttitle,
		    span_sub(s, at, s.n), &len);

		if (row >= 0 && (kind == 0 ||
		    *table_cell(&table_parttitle, (uint32_t)row, 1) == kind))
			return true;
	}
	return false;
}

bool
outline_is_part(struct span s)
{
	return has(s, 0);
}

bool
outline_is_glossary(struct span s)
{
	return has(s, 'g');
}

bool
outline_is_afterword(struct span s)
{
	return has(s, 'a');
}

struct span
outline_title(struct span s, size_t mark)
{
	uint32_t cp;
	size_t len;

	s = span_sub(s, mark, s.n);
	s = span_sub(s, spaces(s), s.n);
	while (s.n > 0) {
		len = utf8_before(s.p, s.n, &cp);
		if (cp != 0x3002 && cp != 0xFF01 && cp != 0xFF1F &&
		    cp != 0xFF1A && cp != 0xFF1B && cp != 0xFF0C &&
		    cp != ':' && cp != ' ' && cp != 0x3000 && cp != '!' &&
		    cp != '.' && cp != ';' && cp != 0xA0)
			break;
		s.n -= len;
	}
	/* 【稻谷飘香】 */
	if (s.n > 6 && span_starts(s, SPAN("【")) && span_ends(s, SPAN("】")))
		s = span_sub(s, 3, s.n - 3);
	return s;
}

/* --------------------------------------------------------------- levels */

void
outline_begin(struct outline *o)
{
	size_t k;

	memset(&o->level[0], 0, sizeof(o->level[0]));
	o->depth = 0;
	o->turn = 0;
	for (k = 0; k <= OUTLINE_DASH; k++) {
		o->rank[k] = (uint8_t)(k * 2);
		o->seen[k] = false;
	}
	buf_clear(&o->path);
	buf_clear(&o->section);
}

void
outline_free(struct outline *o)
{
	buf_free(&o->path);
	buf_free(&o->section);
}

static void
pop(struct outline *o)
{
	struct outline_level *l = &o->level[o->depth], *up;

	up = &o->level[--o->depth];
	up->last[l->kind] = l->count;
	up->last_written[l->kind] = l->written;
	up->last_lone[l->kind] = l->lone && l->more == 0;
	o->path.n = up->path;
	o->section.n = up->section;
}

static void
put_number(struct buf *to, uint32_t n)
{
	if (n >= 10)
		put_number(to, n / 10);
	buf_putc(to, (char)('0' + n % 10));
}

static void
push(struct outline *o, enum outline_kind kind, uint32_t written,
    struct span title, bool run_in)
{
	struct outline_level *up, *l;

	if (o->depth == OUTLINE_DEPTH)
		pop(o);
	up = &o->level[o->depth];
	l = &o->level[++o->depth];
	memset(l, 0, sizeof(*l));
	l->kind = kind;
	l->count = up->last[kind] + 1;
	/* A heading that was not recognized does not put the others out;
	 * numbers that go on from another parent count from 1. */
	if (up->last[kind] > 0 && up->last_written[kind] > 0 &&
	    written > up->last_written[kind] + 1 &&
	    written < up->last_written[kind] + 6)
		l->count += written - up->last_written[kind] - 1;
	l->lone = up->last[kind] == 0 || up->last_lone[kind];
	l->written = written;
	l->run_in = run_in;
	l->turn = o->turn;
	/* What a deeper level counted does not go on below another parent;
	 * a level further out starts the deeper ones of its parent anew. */
	if (o->path.n > 0)
		buf_putc(&o->path, '.');
	put_number(&o->path, l->count);
	if (o->section.n > 0)
		buf_put(&o->section, SPAN(" > "));
	buf_put(&o->section, title);
	l->path = o->path.n;
	l->section = o->section.n;
}

/*
 * The order of the kinds is GB/T 9704's unless the document has its own: a
 * kind that is met for the first time, with number 1, while the first heading
 * of a kind of lower rank is open, stands below that.
 */
static void
learn(struct outline *o, const struct outline_mark *m)
{
	const struct outline_level *l = &o->level[o->depth];

	if (o->seen[m->kind])
		return;
	o->seen[m->kind] = true;
	if (o->depth == 0 || m->number != 1 || m->kind < OUTLINE_HAN ||
	    m->kind > OUTLINE_DIGIT_BRACKET || l->kind < OUTLINE_HAN ||
	    l->kind > OUTLINE_DIGIT_BRACKET)
		return;
	if (o->rank[m->kind] < o->rank[l->kind] && l->written == 1 &&
	    l->count == 1)
		o->rank[m->kind] = (uint8_t)(o->rank[l->kind] + 1);
}

void
outline_open(struct outline *o, const struct outline_mark *mark,
    struct span title, bool run_in)
{
	learn(o, mark);
	while (o->depth > 0 &&
	    o->rank[o->level[o->depth].kind] >= o->rank[mark->kind])
		pop(o);
	/* Levels below restart when one above them was opened. */
	{
		struct outline_level *up = &o->level[o->depth];
		size_t k;

		for (k = 0; k <= OUTLINE_DASH; k++)
			if (o->rank[k] > o->rank[mark->kind])
				up->last[k] = 0;
		if (mark->number == 1)
			up->last[mark->kind] = 0;
	}
	push(o, mark->kind, mark->number, title, run_in);
}

static bool
is_numbered(enum outline_kind kind)
{
	return kind == OUTLINE_PART || (kind >= OUTLINE_CHAPTER &&
	    kind <= OUTLINE_ORDINAL);
}

void
outline_open_plain(struct outline *o, struct span title, bool part)
{
	struct outline_mark m = { OUTLINE_PLAIN, 0, 0 };
	bool numbered = false, titled = false, parted = false;
	size_t i;

	/* What stands on its own line is not below what does not. */
	for (i = 1; i <= o->depth; i++)
		if (o->level[i].run_in) {
			while (o->depth >= i)
				pop(o);
			break;
		}
	for (i = 1; i <= o->depth; i++) {
		if (is_numbered(o->level[i].kind))
			numbered = true;
		if (o->level[i].kind == OUTLINE_TITLED)
			titled = true;
		parted |= o->level[i].part;
	}
	if (!numbered || (part && titled))
		m.kind = parted && !part ? OUTLINE_SUBTITLED : OUTLINE_TITLED;
	else if (part) {
		/* A sister of the outermost level. */
		while (o->depth > 1)
			pop(o);
		m.kind = o->level[1].kind;
	}
	outline_open(o, &m, title, false);
	o->level[o->depth].part = part && m.kind == OUTLINE_TITLED;
}

void
outline_paragraph(struct outline *o, bool address)
{
	while (o->depth > 0) {
		struct outline_level *l = &o->level[o->depth];

		if (address && l->kind > OUTLINE_HAN) {
			pop(o);
			continue;
		}
		if (!l->run_in)
			break;
		if (l->kind >= OUTLINE_ORDINAL || address ||
		    (l->more == 0 && l->count > 2 && l->lone)) {
			pop(o);
			continue;
		}
		break;
	}
	o->level[o->depth].more++;
}

bool
outline_continues(const struct outline *o, const struct outline_mark *mark)
{
	size_t i;

	for (i = o->depth; i > 0; i--)
		if (o->level[i].kind == mark->kind)
			return !o->level[i].run_in &&
			    o->level[i].written + 1 == mark->number;
	return false;
}

void
outline_turn(struct outline *o, bool headed)
{
	if (headed && o->depth > 0 && (o->depth == 1 ||
	    o->level[o->depth - 1].turn != o->turn))
		o->level[o->depth].turn = 0;
	while (o->depth > 0 && o->level[o->depth].turn == o->turn &&
	    o->turn != 0)
		pop(o);
	o->turn++;
}

struct span
outline_path(const struct outline *o)
{
	return buf_span(&o->path);
}

struct span
outline_section(const struct outline *o)
{
	return buf_span(&o->section);
}

struct span
outline_above(const struct outline *o)
{
	return o->depth == 0 ? span_make("", 0) :
	    span_make(o->section.p, o->level[o->depth - 1].section);
}
