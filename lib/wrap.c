#include "matter.h"
#include "table.h"
#include "wrap.h"

TABLE(caption);

enum {
	WIDEST = 100,	/* code points of the widest column */
	INDENT = 2,	/* ... by which a first line is set in */
	RUNS = 28,	/* ... without a comma, which a title has, too */
	LABEL = 16,	/* ... of a label that may stand before a text */
	PAGE = 24	/* bytes of a page's number */
};

/* How many bytes of a line are ASCII. */
static uint32_t
count_ascii(struct span line)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t v;
	size_t at, high = 0;

	for (at = 0; at + sizeof(v) <= line.n; at += sizeof(v)) {
		memcpy(&v, line.p + at, sizeof(v));
		high += (v >> 7 & ones) * ones >> 56;
	}
	for (; at < line.n; at++)
		high += (unsigned char)line.p[at] >> 7;
	return (uint32_t)(line.n - high);
}

struct measure
wrap_measure(const struct wrap *wrap, struct span line, uint32_t chars,
    bool closed)
{
	struct measure m = { chars, 2 * chars };

	if (line.n <= 3 * WIDEST && !(closed && wrap->column.chars == 0))
		m.cells -= count_ascii(line);
	return m;
}

/* Whether two lines were wrapped at one column: counted in characters, or as
 * printed, with half-width digits; marks may hang over it. */
static bool
is_as_wide(struct measure a, struct measure b)
{
	return (a.chars <= b.chars + 2 && b.chars <= a.chars + 2) ||
	    (a.cells <= b.cells + 4 && b.cells <= a.cells + 4);
}

bool
wrap_is_full(const struct wrap *wrap, struct measure line)
{
	return wrap->column.chars > 0 && line.chars > 0 &&
	    is_as_wide(line, wrap->column);
}

/* Whether the last line of the piece ends at the very edge. */
static bool
is_at_edge(const struct wrap *wrap, const struct piece *p)
{
	uint32_t in = p->lines == 1 && wrap->indented > wrap->flush ? INDENT : 0;

	return p->width.chars + in + 1 > wrap->column.chars ||
	    p->width.cells + 2 * in + 2 > wrap->column.cells;
}

/* Whether a label may stand before the line's text: 李明华：, 主持人： */
static bool
may_be_label(struct span line)
{
	size_t at, len;
	uint32_t cp;
	unsigned n = 0;

	for (at = 0; at < line.n && n < LABEL; at += len, n++) {
		len = utf8_decode(line.p + at, line.n - at, &cp);
		if (cp == 0xFF1A || cp == ':')
			return n > 0;
		if (cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B)
			break;
	}
	return false;
}

/* By how much a line is narrower than the column. */
static uint32_t
apart(const struct wrap *wrap, struct measure line)
{
	return line.cells < wrap->column.cells ?
	    wrap->column.cells - line.cells : 0;
}

static bool
is_set_in(uint32_t cells)
{
	return cells >= 2 * INDENT - 1 && cells <= 2 * INDENT + 1;
}

/* Note how wide the first line of a paragraph was that goes on. */
static void
note_first(struct wrap *wrap, const struct piece *p)
{
	if (p->lines > 1)
		return;
	wrap->indented += is_set_in(apart(wrap, p->width));
	wrap->flush += apart(wrap, p->width) <= 1;
}

/* Whether a line below one that ended a sentence at the very edge may be of
 * the same paragraph: a short one that ends nothing is a heading, and one that
 * is as narrow as first lines are is a first one. */
static bool
may_go_on(const struct wrap *wrap, struct span line, struct measure width)
{
	if (!wrap_is_full(wrap, width))
		return matter_closes(line);
	return wrap->indented <= 2 * wrap->flush ||
	    !is_set_in(apart(wrap, width));
}

bool
wrap_fills(const struct wrap *wrap, const struct piece *p, struct span line,
    struct measure width)
{
	struct outline_mark mark;

	if (!wrap_is_full(wrap, p->width))
		return false;
	if (p->closed)
		return is_at_edge(wrap, p) && may_go_on(wrap, line, width) &&
		    !outline_read(line, &mark) &&
		    !matter_is_address(line) && !may_be_label(line);
	/* 第一， and —— also stand within a sentence, and what looks like a mark
	 * does where a paragraph is not at its end: 集中统 / 一、上下贯通. */
	return !outline_read(line, &mark) || mark.kind == OUTLINE_ORDINAL ||
	    mark.kind == OUTLINE_DASH || (p->lines > 1 &&
	    utf8_is_han(matter_last(piece_text(p))) && (p->lines > 2 ||
	    !outline_read(piece_text(p), &mark)));
}

/* Whether the piece is text by its marks, or with `line` below it: long, and
 * no line of words. */
static bool
runs(const struct piece *p, struct span line)
{
	const struct sentence_marks *m = &p->marks;

	return (m->n > 0 && (p->ends > 0 ||
	    piece_count(m, SENTENCE_COMMA, p->text.n, NULL) > 0)) ||
	    (p->width.chars >= RUNS && span_holds(line, SPAN("，")) &&
	    piece_count(m, SENTENCE_SPACE, p->text.n, NULL) == 0);
}

bool
wrap_is_broken(const struct piece *p, const struct piece *next)
{
	return p->width.chars >= WRAP_LEAST && !p->marked && p->ends == 0 &&
	    !next->gap && next->ends == 1 && next->ended && !next->marked &&
	    next->lines == 1 && next->width.chars > 0 &&
	    next->width.chars < p->width.chars;
}

bool
wrap_goes_on(struct wrap *wrap, struct piece *p, struct span line,
    struct measure width)
{
	struct outline_mark mark;
	uint32_t cp;
	size_t len;

	if (p->part || p->more || (p->closed && wrap->column.chars == 0))
		return false;
	if (p->text.n <= 600 && piece_credit(p) > 0)
		return false;
	/* — 3 — between the pages. */
	if (line.n <= PAGE && matter_is_page_number(line))
		return false;
	cp = matter_first(piece_text(p));
	if ((cp >= 0x2190 && cp <= 0x2199) || cp == 0x25B2 || cp == 0x25B3 ||
	    cp == 0x25BC)
		return !p->closed && width.chars <= 30 &&
		    !span_holds(line, SPAN("：")) &&
		    !outline_read(line, &mark) &&
		    table_longest(&table_caption, line, &len) < 0;
	if (p->width.chars < WRAP_LEAST || matter_salute(line) > 0)
		return false;
	if (wrap_fills(wrap, p, line, width)) {
		note_first(wrap, p);
		return true;
	}
	if (p->closed || p->text.n > 1200 || outline_read(line, &mark))
		return false;
	piece_scan(p);
	if (is_as_wide(width, p->width) && !p->marked && !p->ended &&
	    runs(p, line)) {
		wrap->column = width.chars > p->width.chars ? width : p->width;
		note_first(wrap, p);
		return true;
	}
	return false;
}
