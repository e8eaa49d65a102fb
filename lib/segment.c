#include <stdlib.h>

#include "flat.h"
#include "matter.h"
#include "outline.h"
#include "segment.h"
#include "sentence.h"
#include "table.h"

TABLE(body);
TABLE(caption);
TABLE(doctype);
TABLE(interview);
TABLE(joint);
TABLE(medium);
TABLE(metalabel);
TABLE(metaword);
TABLE(nav);
TABLE(opener);
TABLE(prose);
TABLE(quantity);
TABLE(residue);
TABLE(running);
TABLE(speaker);

/* Measures of layout, in code points. */
enum {
	FLAT = 300,		/* a line this long may be a page made one line */
	SHORT = 80,		/* the longest title line */
	HEADING = 45,		/* the longest unnumbered heading */
	NUMBERED = 60,		/* the longest numbered heading on its line */
	RUN_IN = 50,		/* the longest numbered run-in heading */
	SISTER = 21,		/* the longest unnumbered one, its 。 counted */
	LABEL = 30,		/* the longest label of a speaker */
	META = 120,		/* the longest line about the document */
	WRAP = 18,		/* the narrowest hard-wrapped column */
	COLUMN = 100		/* the widest */
};

#define CHUNK	(64 * 1024)	/* bytes of a line looked at at once */
#define RECENT	(64 * 1024)	/* bytes of text kept for evidence */
#define LONG	2048	/* bytes of a broken sentence that is joined */
#define HELD	4		/* running paragraphs a broken sentence waits */
#define QUEUE	12

/* How wide a line is; 0: not known, or wider than any column. */
struct measure {
	uint32_t	chars;		/* code points */
	uint32_t	cells;		/* halves of a Han character's width */
};

struct piece {
	struct buf	text, carried;
	uint64_t	line;
	bool		gap;		/* blank lines stand before it */
	bool		starts;		/* it begins its line */
	bool		part;		/* it goes on with the one before */
	bool		more;		/* the next goes on with it */
	struct measure	width;		/* of its last line */
	bool		closed;		/* that line ended a paragraph */
	bool		scanned, marks_known;
	struct sentence_marks marks;
	size_t		first;		/* end of its first sentence */
	bool		ended;		/* ends with an end mark */
	size_t		ends;		/* sentences that end in it, at most 2 */
	struct outline_mark mark;
	bool		marked;
};

/* A sentence that was broken off. */
struct held {
	bool		open;
	bool		lacking;	/* it cannot be whole */
	unsigned	passed;		/* running paragraphs since */
	struct measure	width;		/* of the line that broke off */
	struct buf	text, carried;
	uint64_t	line;
};

/* The first phrase of a paragraph, to be compared with its sisters'. */
struct shape {
	unsigned	n;		/* marks */
	uint8_t		kind[8];
	uint32_t	chr[8];
	uint32_t	chars;
};

struct segmenter {
	struct segment_options options;
	void		(*put)(void *, const struct segment *);
	void		(*forced)(void *, uint64_t);
	void		*with;
	uint64_t	number;

	/* The line that is coming in. */
	struct buf	in;
	struct buf	in_carried;
	uint64_t	in_line;
	bool		in_open;	/* a part came */
	bool		in_part;	/* what is left goes on a piece */
	size_t		want;
	struct sentence_marks in_marks;
	uint64_t	last_line;
	bool		gap;
	bool		escapes;	/* the document has bytes that are escaped */

	struct piece	queue[QUEUE];
	size_t		front, n;

	/* The document so far. */
	bool		begun;		/* running text, an address or a heading */
	bool		foot;		/* behind the editor's line */
	unsigned	rows;		/* lines of a table just put */
	bool		attachments;	/* a list of them was begun */
	bool		closed;		/* the last meta line closes a text */
	bool		glossary;
	bool		dialogue;	/* several people speak */
	struct flat	flat;		/* of the line that is coming in */
	bool		label;		/* the last meta line was a label alone */
	bool		venue;		/* when and where it was given was told */
	bool		complete;	/* the last title ends as a document's */
	bool		subtitle;	/* the last title was one with —— */
	unsigned	titles, metas;
	enum segment_kind last;		/* of the last segment */
	enum outline_kind item;		/* the last list item's mark, or none */
	struct measure	wrap;		/* column of hard-wrapped lines; 0: none */
	struct outline	outline;
	struct buf	title;		/* the first of the article */
	struct buf	who;
	struct held	held;
	struct shape	sister;		/* the last unnumbered run-in heading */
	unsigned	sister_age;
	struct buf	recent;
	size_t		budget;		/* bytes of search that may be spent */
	struct buf	join;
	struct sentence_marks marks;	/* of joined text */
};

static const char *const kind_names[] = {
	"title", "meta", "salute", "head", "sent", "quote", "cap", "term",
	"nav"
};

const char *
segment_kind_name(enum segment_kind kind)
{
	return kind_names[kind];
}

void
segment_name(struct span who, struct span *office, struct span *name)
{
	matter_name(who, office, name);
}

bool
segment_term(struct span entry, struct span *term, struct span *meaning)
{
	return matter_term(entry, term, meaning);
}

static const struct span nothing = { "", 0 };

/* Of a line of `chars` code points.  What closes a paragraph is measured in
 * characters alone until wrapped lines are known. */
static struct measure
measure(const struct segmenter *s, struct span line, uint32_t chars,
    bool closed)
{
	struct measure m = { chars, 2 * chars };
	size_t at;

	if (line.n <= 3 * COLUMN && !(closed && s->wrap.chars == 0))
		for (at = 0; at < line.n; at++)
			m.cells -= (unsigned char)line.p[at] < 0x80;
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

static bool
is_full(const struct segmenter *s, struct measure line)
{
	return s->wrap.chars > 0 && line.chars > 0 &&
	    is_as_wide(line, s->wrap);
}

static struct span
text_of(const struct piece *p)
{
	return buf_span(&p->text);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* -------------------------------------------------------------- one piece */

/* 全部完成。（牵头单位：县住建局）: a whole note in brackets behind a sentence
 * is no sentence that was broken off. */
static bool
ends_with_note(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	const struct sentence_mark *close, *open;

	if (m->n < 3)
		return false;
	close = &m->v[m->n - 1];
	if (close->kind != SENTENCE_CLOSE || close->shape != 4 ||
	    close->pair < 1 || close->at + close->len != p->text.n)
		return false;
	open = &m->v[close->pair];
	return open[-1].kind <= SENTENCE_ELLIPSIS &&
	    open[-1].at + open[-1].len == open->at;
}

static void
scan(struct piece *p)
{
	struct span text = text_of(p);
	size_t at = 0;

	if (p->scanned)
		return;
	p->scanned = true;
	if (!p->marks_known)
		sentence_scan(&p->marks, text);
	p->marks_known = false;
	p->ended = sentence_is_ended(&p->marks, text) ||
	    ends_with_note(p);
	p->first = sentence_end(&p->marks, text, 0, &at, false);
	p->ends = p->first < text.n ? 2 : p->ended ? 1 : 0;
	if (p->first < text.n && sentence_end(&p->marks, text, p->first, &at,
	    false) == text.n && !p->ended)
		p->ends = 1;
	p->marked = outline_read(text, &p->mark) || (p->ends == 0 &&
	    p->marks.chars <= HEADING && !matter_has_quantity(text) &&
	    outline_read_loose(text, &p->mark));
	/* The stop of a mark, as in 七. and a space, ends no sentence. */
	if (p->marked && p->first < p->mark.bytes)
		p->first = p->mark.bytes;
}

/* How many marks of a kind stand outside quotes and brackets before byte
 * `to`; the first of them in *at. */
static size_t
outside(const struct sentence_marks *m, enum sentence_kind kind, size_t to,
    size_t *first)
{
	size_t i, n = 0;

	for (i = 0; i < m->n && m->v[i].at < to; i++) {
		if (m->v[i].kind == SENTENCE_OPEN && m->v[i].pair >= 0)
			i = (size_t)m->v[i].pair;
		else if (m->v[i].kind == kind && n++ == 0 && first != NULL)
			*first = i;
	}
	return n;
}

/* Whether ； ： ， or 、 is the text's last mark. */
static bool
ends_with(const struct piece *p, enum sentence_kind kind)
{
	const struct sentence_marks *m = &p->marks;

	return m->n > 0 && m->v[m->n - 1].kind == kind &&
	    m->v[m->n - 1].at + m->v[m->n - 1].len == p->text.n;
}

/*
 * A line that could be a title or heading: short, no sentence ends in it, and
 * with a comma its clauses are about equally long.
 */
static bool
is_short(struct piece *p)
{
	size_t i, n, comma = 0;
	uint32_t left, right;

	scan(p);
	if (p->part || p->more || p->marks.chars > SHORT || p->ends > 0 ||
	    ends_with(p, SENTENCE_COMMA) || ends_with(p, SENTENCE_LIST) ||
	    ends_with(p, SENTENCE_SEMICOLON) || ends_with(p, SENTENCE_COLON))
		return false;
	if (outside(&p->marks, SENTENCE_SEMICOLON, p->text.n, NULL) > 0)
		return false;
	n = outside(&p->marks, SENTENCE_COMMA, p->text.n, &comma);
	if (n == 0)
		return true;
	if (n > 2 || p->marks.chars > HEADING)
		return false;
	i = comma;
	left = p->marks.v[i].chr;
	right = p->marks.chars - left - 1;
	if (n == 2)
		right = right > left ? right - left : left;
	return left <= right * 8 / 5 + 1 && right <= left * 8 / 5 + 1;
}

/* A line without an end mark that is too short for a paragraph broken off. */
static bool
is_line(const struct piece *p, size_t most)
{
	return !p->part && !p->more && p->ends == 0 &&
	    p->marks.chars <= most && !ends_with(p, SENTENCE_COMMA) &&
	    !ends_with(p, SENTENCE_LIST) && !ends_with(p, SENTENCE_SEMICOLON) &&
	    !ends_with(p, SENTENCE_COLON) &&
	    outside(&p->marks, SENTENCE_SEMICOLON, p->text.n, NULL) == 0;
}

/* Text that runs: what is no short line. */
static bool
is_running(struct piece *p)
{
	scan(p);
	return p->part || p->ends > 0 || !is_short(p);
}

static struct piece *
nth(struct segmenter *s, size_t i)
{
	return &s->queue[(s->front + i) % QUEUE];
}

static struct piece *
next_of(struct segmenter *s, size_t i)
{
	return i + 1 < s->n ? nth(s, i + 1) : NULL;
}

/* ---------------------------------------------------- what a line is about */

/* The same at byte `from` of a piece, whose marks tell quickly of most text
 * that it is none. */
static size_t
salute_of(const struct piece *p, size_t from)
{
	const struct sentence_marks *m = &p->marks;
	size_t i = from == 0 ? 0 : sentence_at(m, from), n;

	for (n = 0; i < m->n && n < 12; i++, n++)
		if (m->v[i].kind <= SENTENCE_ELLIPSIS ||
		    m->v[i].kind == SENTENCE_COLON)
			break;
		else if (m->v[i].kind != SENTENCE_COMMA &&
		    m->v[i].kind != SENTENCE_LIST &&
		    m->v[i].kind != SENTENCE_SPACE)
			return 0;
	if (i >= m->n || m->v[i].at - from > 120)
		return 0;
	/* With a full stop only a greeting is one. */
	if (span_starts(span_sub(text_of(p), m->v[i].at, p->text.n),
	    SPAN("。")) && !span_ends(span_sub(text_of(p), from, m->v[i].at),
	    SPAN("好")))
		return 0;
	return matter_salute(matter_trim(span_sub(text_of(p), from,
	    p->text.n)));
}

/* The text between the brackets that hold all of it, if so. */
static bool
bracketed(const struct piece *p, struct span *inner)
{
	const struct sentence_marks *m = &p->marks;
	struct span text = text_of(p);
	size_t last;

	if (m->n < 2 || m->v[0].at != 0 || m->v[0].kind != SENTENCE_OPEN ||
	    m->v[0].pair < 0 || (m->v[0].shape != 4 && m->v[0].shape < 9))
		return false;
	last = (size_t)m->v[0].pair;
	if (m->v[last].at + m->v[last].len != text.n)
		return false;
	*inner = matter_trim(span_sub(text, m->v[0].len, m->v[last].at));
	return true;
}

/* The colon that parts a label from what it labels: the first one, before
 * any other mark but 、 and spaces.  Its mark's index, or -1. */
static int
label_colon(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	size_t i;

	for (i = 0; i < m->n && m->v[i].chr <= LABEL; i++) {
		switch (m->v[i].kind) {
		case SENTENCE_COLON:
			return m->v[i].at > 0 ? (int)i : -1;
		case SENTENCE_LIST:
		case SENTENCE_SPACE:
		case SENTENCE_DASH:
			break;
		case SENTENCE_OPEN:
			if (m->v[i].pair < 0)
				return -1;
			i = (size_t)m->v[i].pair;
			break;
		default:
			return -1;
		}
	}
	return -1;
}

/* The text behind a bullet of a list (• ● ■ ▲), if it begins with one. */
static struct span
after_bullet(struct span s)
{
	uint32_t cp = matter_first(s);

	if (cp == 0x2022 || cp == 0x25CF || cp == 0x25A0 || cp == 0x25AA ||
	    cp == 0x25B2 || cp == 0xB7)
		s = matter_trim(span_sub(s, utf8_decode(s.p, s.n, &cp), s.n));
	return s;
}

/* The row of metalabel for a line 来源：…, or -1. */
static int32_t
meta_label(const struct piece *p)
{
	struct span text = matter_inside(after_bullet(text_of(p))), rest;
	size_t len, at = 0, n;
	int32_t row;

	row = table_longest(&table_metalabel, text, &len);
	if (row < 0)
		return -1;
	rest = span_sub(text, len, text.n);
	while ((n = matter_space(rest, at)) > 0)
		at += n;
	rest = span_sub(rest, at, rest.n);
	if (span_starts(rest, SPAN("：")) || span_starts(rest, SPAN(":")) ||
	    span_starts(rest, SPAN("/")) || span_starts(rest, SPAN("|")))
		return row;
	/* 责任编辑 李娜 版式 王芳 */
	if (at > 0 && p->marks.chars <= 40 && p->ends == 0 &&
	    *table_cell(&table_metalabel, (uint32_t)row, 1) == 'f') {
		size_t k = 0;

		while (k < rest.n && matter_space(rest, k) == 0)
			k++;
		if (matter_is_name(span_sub(rest, 0, k)))
			return row;
	}
	return -1;
}

static bool
is_caption(struct piece *p)
{
	struct span text = text_of(p);
	size_t len, credit;
	int32_t row;

	if (p->marks.chars > 200)
		return false;
	row = table_longest(&table_caption, matter_inside(text), &len);
	if (row >= 0 && *table_cell(&table_caption, (uint32_t)row, 1) == 's')
		return true;
	credit = matter_credit(text);
	return credit > 0 && text.n - credit > (p->ends > 0 ? 12 : 24);
}

/* Between the buttons of a page: spaces, bars, brackets, colons. */
static bool
is_between(uint32_t cp)
{
	return cp == ' ' || cp == '|' || cp == 0xFF5C || cp == ':' ||
	    cp == 0xFF1A || cp == '/' || cp == '[' || cp == ']' ||
	    cp == 0x3010 || cp == 0x3011 || cp == '(' || cp == ')' ||
	    cp == 0xFF08 || cp == 0xFF09 || cp == 0x3000 || cp == 0xB7;
}

/* 返回目录 放大 缩小 上一篇: buttons alone, two or in brackets; and a line of
 * ornaments, without a letter or digit. */
static bool
is_buttons(struct span text)
{
	size_t at = 0, n = 0, len, key;
	bool between = false, ornament = true;
	uint32_t cp;

	while (at < text.n) {
		len = utf8_decode(text.p + at, text.n - at, &cp);
		if (is_between(cp))
			between = true;
		else if (table_longest(&table_nav, span_sub(text, at, text.n),
		    &key) >= 0) {
			len = key;
			n++;
			ornament = false;
		} else if ((cp < 0x80 && !is_digit((char)cp) &&
		    (cp & 0xDF) - 'A' >= 26u) || cp == 0xD7 ||
		    (cp >= 0x2190 && cp <= 0x2BFF && (cp < 0x2460 ||
		    cp > 0x249B))) {
			if (n > 0)
				return false;
		} else
			return false;
		at += len;
	}
	return ornament ? text.n > 0 : n > 1 || between;
}

static bool
is_nav(const struct segmenter *s, const struct piece *p)
{
	struct span text = text_of(p), inner;
	int32_t row;
	size_t at, bars = 0, len, n = p->marks.chars;

	if (n > 600)
		return false;
	if (memchr(text.p, '|', text.n) != NULL)
		for (at = 0; at < text.n; at++)
			bars += text.p[at] == '|';
	if (n < META && p->ends == 0)
		for (at = 0; at + 2 < text.n; at++)
			bars += text.p[at] == '\xEF' &&
			    memcmp(text.p + at, "｜", 3) == 0;
	if (bars > 0 && (n <= 3 || (bars >= 3 && n / (bars + 1) <= 10)))
		return true;
	if (n > META || (p->ends > 0 && n > 60 && s->begun && !s->foot))
		return false;
	if (matter_is_page_number(text) &&
	    !(s->rows > 0 && is_digit(text.p[0])))
		return true;
	if (p->ends == 0 && (matter_is_trail(text) || is_buttons(text)))
		return true;
	inner = matter_inside(text);
	if (inner.n < text.n && n <= 20 &&
	    (row = table_longest(&table_nav, inner, &len)) >= 0 &&
	    *table_cell(&table_nav, (uint32_t)row, 1) == 's')
		return true;
	for (at = 0; at < text.n; at++) {
		const char *place;

		if (((unsigned char)text.p[at] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_nav, span_sub(text, at, text.n), &len);
		if (row < 0)
			continue;
		place = table_cell(&table_nav, (uint32_t)row, 1);
		if (*place == 'a' || (at == 0 && len == text.n) ||
		    (at == 0 && *place == 's' && n <= 60))
			return true;
	}
	return false;
}

/*
 * When and where a page appeared: 2031-05-08 09:30 来源：青溪日报 王晓红, or
 * 青溪日报 2031年5月8日.
 */
static bool
is_imprint(const struct piece *p)
{
	struct span text = text_of(p);
	size_t date, at = 0, len;
	bool medium = false, dated = false;
	unsigned labels = 0;

	if (p->marks.chars > SHORT)
		return false;
	date = matter_date(text);
	if (date > 0) {
		struct span rest = matter_trim(span_sub(text, date, text.n));
		uint32_t cp = matter_first(rest);

		if (matter_contains(span_sub(text, 0, date), SPAN(":")) &&
		    (cp == 0 || !utf8_is_han(cp)))
			return true;
		return matter_is_labelled(rest) || (p->ends == 0 &&
		    p->marks.chars <= HEADING && matter_space(text, date) > 0 &&
		    table_longest_back(&table_body, rest, &len) >= 0);
	}
	if (p->ends > 0)
		return false;
	/* Two labels, or a medium and a full date, among the words. */
	while (at < text.n) {
		size_t end, space;
		struct span word;

		while (at < text.n && (space = matter_space(text, at)) > 0)
			at += space;
		for (end = at; end < text.n && matter_space(text, end) == 0; )
			end++;
		word = span_sub(text, at, end);
		if (word.n == 0)
			break;
		labels += matter_is_labelled(word);
		for (len = 0; len < word.n; len++)
			if (is_digit(word.p[len]) &&
			    matter_date(span_sub(text, at + len, text.n)) > 0) {
				dated = true;
				break;
			}
		if (len < word.n)
			word.n = len;
		while (matter_last(word) == 0x300B ||
		    matter_last(word) == 0xFF08)
			word.n -= 3;
		if (table_longest_back(&table_medium, word, &len) >= 0)
			medium = true;
		at = end;
	}
	return labels > 1 || (dated && medium && p->marks.chars <= HEADING);
}

/* 编稿时间：2031-05-08 09:30: a label of a few characters and a date behind it,
 * alone or before more of the kind. */
static bool
is_dated_label(const struct piece *p)
{
	struct span text = text_of(p), rest;
	const struct sentence_mark *k = p->marks.v;
	size_t n;

	if (p->ends > 0 || p->marks.chars > SHORT || label_colon(p) != 0 ||
	    k->chr > 8)
		return false;
	rest = matter_trim(span_sub(text, k->at + k->len, text.n));
	n = matter_date(rest);
	return n > 0 && (n == rest.n || matter_space(rest, n) > 0);
}

/* 王晓红，李建国 赵明: two names or more and nothing else. */
static bool
are_names(struct span s)
{
	size_t at = 0, n = 0;

	while (at < s.n) {
		size_t from = at, len;
		uint32_t cp = 0;

		for (; at < s.n; at += len) {
			len = utf8_decode(s.p + at, s.n - at, &cp);
			if (!utf8_is_han(cp))
				break;
		}
		if (at > from && !matter_is_name(span_sub(s, from, at)))
			return false;
		n += at > from;
		if (at == s.n)
			break;
		if (cp != 0xFF0C && cp != 0x3001 && cp != ',' && cp != ' ' &&
		    cp != 0x3000)
			return false;
		at += utf8_decode(s.p + at, s.n - at, &cp);
	}
	return n > 1;
}

/* Whether a date with its year stands anywhere in s. */
static bool
has_date(struct span s)
{
	size_t at;

	for (at = 0; at + 8 < s.n; at++)
		if ((s.p[at] == '1' || s.p[at] == '2') &&
		    (at == 0 || !is_digit(s.p[at - 1])) &&
		    is_digit(s.p[at + 3]) &&
		    matter_date(span_sub(s, at, s.n)) > 0)
			return true;
	return false;
}

/* A line about the document. */
static bool
is_meta(struct segmenter *s, struct piece *p, bool *foot)
{
	struct span text = text_of(p), inner, office, name, line;
	int32_t row;
	size_t n = p->marks.chars;

	*foot = false;
	if (n > META)
		return false;
	/* What stands below a label that stood alone. */
	if (s->label && !s->begun && is_short(p) && n <= LABEL && !p->marked)
		return true;
	if (s->last != SEGMENT_SENT && is_imprint(p))
		return true;
	row = meta_label(p);
	if (row >= 0) {
		const char *kind = table_cell(&table_metalabel, (uint32_t)row, 1);

		if (*kind == 'f') {
			*foot = s->begun;
			return n <= 80;
		}
		if (*kind == 'l')
			return n <= 80 && p->ends < 2 &&
			    (!s->begun || !p->ended);
		/* A person: in the head of the document, or names alone; else
		 * it is who speaks. */
		return (!s->begun || are_names(span_sub(text,
		    p->marks.v[0].at + p->marks.v[0].len, text.n))) && p->ends == 0 &&
		    !ends_with(p, SENTENCE_COLON);
	}
	if (matter_is_date(text) || (p->ends == 0 &&
	    matter_dateline(text) == text.n) ||
	    (!s->begun && is_dated_label(p)))
		return true;
	/* 附件：1.…… 2.…… below a notice; 附件1 over an attachment. */
	if (matter_is_attachment(text) && p->ends == 0)
		return true;
	if (s->attachments && p->marked && p->mark.kind == OUTLINE_DIGIT &&
	    p->ends == 0 && p->mark.number > 1)
		return true;
	if (bracketed(p, &inner)) {
		if (matter_is_venue(inner) || has_date(inner) ||
		    matter_anywhere(&table_metaword, inner) >= 0) {
			size_t len;

			row = table_longest(&table_metalabel, inner, &len);
			*foot = s->begun && row >= 0 && *table_cell(
			    &table_metalabel, (uint32_t)row, 1) == 'f';
			return n <= 80;
		}
	}
	if (p->ends > 0 || ends_with(p, SENTENCE_COLON))
		return false;
	if (matter_contains(text, SPAN("〔")) &&
	    matter_contains(text, SPAN("〕")) &&
	    span_ends(text, SPAN("号")) && n <= 40)
		return true;
	if (span_ends(text, SPAN("印发")) && matter_has_digit(text) && n <= 50)
		return true;
	if (n <= 50 && outside(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    matter_is_byline(text))
		return true;
	if (n <= 50 && matter_credit(text) > 0)
		return true;
	/* 2031年5月8日09:30 某网-某报; http://… 2031-05-08 */
	if (n <= 60 && outside(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    s->last != SEGMENT_SENT) {
		size_t date = matter_date(text), len;

		if (matter_contains(text, SPAN("http://")) ||
		    matter_contains(text, SPAN("https://")))
			return true;
		if (date > 0 && date < text.n &&
		    table_longest_back(&table_medium, text, &len) >= 0)
			return true;
	}
	/* The head of the document: venue and who speaks. */
	line = text;
	if (p->marked && p->mark.kind == OUTLINE_DASH)
		line = span_sub(text, p->mark.bytes, text.n);
	else if (span_starts(text, SPAN("—")))
		line = span_sub(text, 3, text.n);
	if (!s->begun && matter_is_venue(line) && (s->titles > 0 ||
	    matter_date(line) > 0))
		return true;
	if (!s->begun && s->titles > 0 && n <= 40 && line.n == text.n &&
	    outside(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    (matter_office_and_name(text, &office, &name) ||
	    (matter_is_name(text) && n <= 5)))
		return true;
	/* Names below the line that tells of the source. */
	return !s->begun && s->titles > 0 && s->last == SEGMENT_META &&
	    n <= 20 && are_names(text);
}

/* A body's name, as below a document. */
static bool
is_signature(struct piece *p)
{
	size_t len;

	scan(p);
	return p->marks.chars <= 40 && p->ends == 0 && !p->marked &&
	    outside(&p->marks, SENTENCE_COMMA, p->text.n, NULL) == 0 &&
	    table_longest_back(&table_body, text_of(p), &len) >= 0;
}

/* 各乡镇人民政府，县直各部门： before the text of a notice. */
static bool
is_addressee(struct segmenter *s, struct piece *p)
{
	struct span text = text_of(p);
	size_t i, len;

	if (s->begun || s->titles == 0 || !ends_with(p, SENTENCE_COLON) ||
	    p->ends > 0 || p->marks.chars > 200)
		return false;
	i = p->marks.v[p->marks.n - 1].at;
	return matter_contains(text, SPAN("各")) &&
	    table_longest_back(&table_body, span_sub(text, 0, i), &len) >= 0;
}

/* The name of an office or body with a person's behind it; a part (记者), or
 * a paper. */
static bool
is_party(struct segmenter *s, struct span l)
{
	struct span office, name;
	size_t len, at;

	if (table_find(&table_speaker, l) >= 0)
		return true;
	/* 主持人（县委宣传部部长王小明） */
	if (matter_last(l) == 0xFF09) {
		for (at = 3; at + 3 < l.n && at <= 45; at += 3)
			if (memcmp(l.p + at, "（", 3) == 0)
				return is_party(s, span_sub(l, 0, at));
		return false;
	}
	if (matter_office_and_name(l, &office, &name) &&
	    name.n + office.n + 8 >= l.n)
		return true;
	/* 记者张三, 主持人 李四, 网友“清风” */
	if (table_longest(&table_speaker, l, &len) >= 0 && len < l.n &&
	    (matter_is_name(matter_trim(span_sub(l, len, l.n))) ||
	    matter_first(span_sub(l, len, l.n)) == 0x201C ||
	    is_digit(l.p[len])))
		return true;
	if (span_ends(l, SPAN("先生")) || span_ends(l, SPAN("女士")))
		return l.n <= 60;
	if (!s->dialogue)
		return false;
	if (utf8_count(l) <= 16 && !matter_contains(l, SPAN("、")) &&
	    table_longest_back(&table_medium, l, &len) >= 0)
		return true;
	if (matter_is_name(l))
		return true;
	/* 省政府新闻办公室张竞: a body and a name */
	for (at = l.n < 12 ? 0 : l.n - 12; at < l.n; at += 3)
		if (at >= 9 && matter_is_name(span_sub(l, at, l.n)) &&
		    table_longest_back(&table_body,
		    matter_trim(span_sub(l, 0, at)), &len) >= 0)
			return true;
	/* 王小明县长 */
	matter_name(l, &office, &name);
	return office.n > 0;
}

/* 【王小明】各位媒体朋友： a label in brackets; its bytes, or 0. */
static size_t
bracket_label(struct segmenter *s, struct piece *p, struct span *label)
{
	const struct sentence_marks *m = &p->marks;
	struct span office, name;
	size_t end;

	if (m->n < 2 || m->v[0].at != 0 || m->v[0].kind != SENTENCE_OPEN ||
	    (m->v[0].shape != 9 && m->v[0].shape != 12) || m->v[0].pair < 0 ||
	    m->v[m->v[0].pair].chr > LABEL)
		return 0;
	*label = matter_trim(span_sub(text_of(p), m->v[0].len,
	    m->v[m->v[0].pair].at));
	if (label->n == 0 || !is_party(s, *label))
		return 0;
	end = m->v[m->v[0].pair].at + m->v[m->v[0].pair].len;
	if (end == p->text.n && !s->dialogue &&
	    !matter_office_and_name(*label, &office, &name))
		return 0;
	if (span_starts(span_sub(text_of(p), end, p->text.n), SPAN("：")))
		end += 3;
	else if (end < p->text.n && p->text.p[end] == ':')
		end++;
	return end;
}

/*
 * The label of a speaker at the start of the piece; its bytes with the colon,
 * or 0.
 */
static size_t
speaker_length(struct segmenter *s, struct piece *p, struct span *label)
{
	struct span text = text_of(p), l;
	int colon = label_colon(p);
	size_t end;

	if (p->part)
		return 0;
	end = bracket_label(s, p, label);
	if (end > 0)
		return end;
	if (colon < 0)
		return 0;
	end = p->marks.v[colon].at + p->marks.v[colon].len;
	l = after_bullet(matter_trim(span_sub(text, 0,
	    p->marks.v[colon].at)));
	/* 【记者】： 《某报》记者： */
	if (matter_first(l) == 0x3010 && matter_last(l) == 0x3011)
		l = matter_trim(span_sub(l, 3, l.n - 3));
	*label = l;
	if (l.n == 0 || salute_of(p, 0) > 0)
		return 0;
	if (table_find(&table_speaker, l) >= 0)
		return end;
	if (p->marked && p->mark.kind != OUTLINE_ORDINAL)
		return 0;
	return is_party(s, l) ? end : 0;
}

/* ---------------------------------------------------------------- putting */

static void
put(struct segmenter *s, enum segment_kind kind, struct span text,
    struct span carried, uint64_t line)
{
	struct segment seg;

	text = matter_trim(text);
	if (text.n == 0)
		return;
	seg.kind = kind;
	seg.number = ++s->number;
	seg.line = line;
	seg.carried = carried;
	seg.text = text;
	seg.plain = !s->escapes;
	seg.path = kind == SEGMENT_TITLE || kind == SEGMENT_NAV ? nothing :
	    outline_path(&s->outline);
	seg.section = kind == SEGMENT_TITLE || kind == SEGMENT_NAV ? nothing :
	    kind == SEGMENT_HEAD ? outline_above(&s->outline) :
	    outline_section(&s->outline);
	seg.who = kind == SEGMENT_SENT || kind == SEGMENT_HEAD ||
	    kind == SEGMENT_SALUTE ? buf_span(&s->who) : nothing;
	s->put(s->with, &seg);
	s->last = kind;
}

static void
put_piece(struct segmenter *s, enum segment_kind kind, const struct piece *p,
    size_t from, size_t to)
{
	put(s, kind, span_sub(text_of(p), from, to), buf_span(&p->carried),
	    p->line);
}

/* Running text is evidence for what is still to come. */
static void
remember(struct segmenter *s, struct span text)
{
	s->budget += 32 * text.n;
	if (text.n > RECENT)
		text = span_sub(text, text.n - RECENT, text.n);
	if (s->recent.n + text.n > 2 * RECENT) {
		size_t keep = s->recent.n > RECENT ? RECENT : s->recent.n;

		memmove(s->recent.p, s->recent.p + s->recent.n - keep, keep);
		s->recent.n = keep;
	}
	buf_put(&s->recent, text);
}

/* One sentence, cut once more where --max asks for it. */
static void
put_sentence(struct segmenter *s, const struct sentence_marks *m,
    struct span text, size_t from, size_t to, struct span carried,
    uint64_t line)
{
	while (s->options.max > 0 && from < to) {
		bool found;
		size_t cut = sentence_cut(m, span_sub(text, 0, to), from,
		    s->options.max, &found);

		/* No end mark is left alone. */
		if (cut < to && utf8_count(span_sub(text, cut, to)) < 2)
			cut = sentence_cut(m, span_sub(text, 0, to), from,
			    s->options.max / 2 + 1, &found);
		if (cut >= to)
			break;
		put(s, SEGMENT_SENT, span_sub(text, from, cut), carried, line);
		from = cut;
	}
	put(s, SEGMENT_SENT, span_sub(text, from, to), carried, line);
}

static void
drop(struct segmenter *s)
{
	struct piece *p = nth(s, 0);

	buf_clear(&p->text);
	/* A paragraph of unusual length does not keep its room. */
	if (p->text.cap > 2 * CHUNK)
		buf_free(&p->text);
	if (p->marks.cap > CHUNK / 8)
		sentence_free(&p->marks);
	s->front = (s->front + 1) % QUEUE;
	s->n--;
}

static void
flush_held(struct segmenter *s)
{
	struct held *h = &s->held;

	if (!h->open)
		return;
	h->open = false;
	sentence_scan(&s->marks, buf_span(&h->text));
	put_sentence(s, &s->marks, buf_span(&h->text), 0, h->text.n,
	    buf_span(&h->carried), h->line);
}

static bool
found_recently(struct segmenter *s, struct span what)
{
	const char *p = s->recent.p, *end;

	if (what.n == 0 || s->recent.n < what.n || s->budget < s->recent.n)
		return false;
	s->budget -= s->recent.n;
	for (end = p + s->recent.n - what.n + 1;
	    (p = memchr(p, what.p[0], (size_t)(end - p))) != NULL; ) {
		if (memcmp(p, what.p, what.n) == 0)
			return true;
		if (++p >= end)
			break;
	}
	return false;
}

static bool
joint_word(struct span s, char side)
{
	size_t len, at;

	if (side == 'b') {
		int32_t row = table_longest(&table_joint, s, &len);

		return row >= 0 && *table_cell(&table_joint, (uint32_t)row,
		    1) != 'e';
	}
	for (at = s.n < 9 ? 0 : s.n - 9; at < s.n; at++) {
		int32_t row;

		if (((unsigned char)s.p[at] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_joint, span_sub(s, at, s.n), &len);
		if (row >= 0 && at + len == s.n &&
		    (*table_cell(&table_joint, (uint32_t)row, 1) != 'b' ||
		    table_cell(&table_joint, (uint32_t)row, 1)[1] == 'o'))
			return true;
	}
	return false;
}

/* Whether a broken sentence cannot be whole: it ends with a word that ends
 * none, inside a quote, or inside a word that the document has used. */
static bool
is_lacking(struct segmenter *s, const struct sentence_marks *m,
    struct span text)
{
	struct span tail;
	size_t i;
	const char *p, *end;

	if (joint_word(text, 'e') || is_digit(text.p[text.n - 1]))
		return true;
	for (i = m->n; i-- > 0; ) {
		if (m->v[i].kind == SENTENCE_END)
			break;
		if (m->v[i].kind == SENTENCE_OPEN && m->v[i].pair < 0 &&
		    m->chars - m->v[i].chr < SENTENCE_QUOTED)
			return true;
	}
	tail = matter_tail(text, 3);
	if (tail.n < 9 || s->budget < s->recent.n || s->recent.n < 12)
		return false;
	s->budget -= s->recent.n;
	/* Followed by a character every time it was written. */
	{
		bool whole = false, within = false;

		p = s->recent.p;
		end = p + s->recent.n - tail.n - 2;
		while (p < end && (p = memchr(p, tail.p[0],
		    (size_t)(end - p))) != NULL) {
			if (memcmp(p, tail.p, tail.n) == 0) {
				uint32_t cp;

				utf8_decode(p + tail.n, (size_t)(s->recent.p +
				    s->recent.n - p) - tail.n, &cp);
				if (utf8_is_han(cp))
					within = true;
				else
					whole = true;
			}
			p++;
		}
		return within && !whole;
	}
}

/* Whether the document has used a word that the end of `a` and the start of
 * `b` make together. */
static bool
is_bridged(struct segmenter *s, struct span a, struct span b)
{
	char room[32];

	a = matter_tail(a, 2);
	b = matter_head(b, 2);
	if (a.n != 6 || b.n != 6)
		return false;
	memcpy(room, a.p, a.n);
	memcpy(room + a.n, b.p, b.n);
	return found_recently(s, span_make(room, a.n + 6)) ||
	    found_recently(s, span_make(room + 3, 9));
}

/* How well `text` goes on with the held sentence: 0 not, 1 perhaps, 2 surely. */
static int
goes_on(struct segmenter *s, const struct piece *p)
{
	struct span text = text_of(p), held = buf_span(&s->held.text);
	size_t len, i;

	if (joint_word(text, 'b'))
		return 2;
	/* The first two lines of a hard-wrapped paragraph. */
	if (!p->gap && s->held.passed == 0 && s->held.width.chars >= WRAP &&
	    s->held.width.chars <= 60 &&
	    p->width.chars <= s->held.width.chars + 2)
		return 2;
	/* The last line of a page and the first of the next. */
	if (is_full(s, s->held.width))
		return 2;
	if (is_digit(held.p[held.n - 1]) &&
	    (table_longest(&table_quantity, text, &len) >= 0 ||
	    is_digit(text.p[0])))
		return 2;
	/* A quote that was open closes here. */
	for (i = 0; i < p->marks.n && p->marks.v[i].chr < SENTENCE_QUOTED; i++) {
		if (p->marks.v[i].kind == SENTENCE_OPEN)
			break;
		if (p->marks.v[i].kind == SENTENCE_CLOSE && s->held.lacking)
			return 2;
	}
	if (is_bridged(s, held, text))
		return 2;
	if (table_longest(&table_opener, text, &len) >= 0 ||
	    matter_date(matter_head(text, 12)) > 0)
		return 0;
	return 1;
}

/* The sentences of the piece from byte `from`; a last one without an end is
 * held back when it may go on behind the next lines. */
static void
put_sentences(struct segmenter *s, struct piece *p, size_t from)
{
	struct span text = text_of(p);
	struct span carried = buf_span(&p->carried);
	const struct sentence_marks *m = &p->marks;
	size_t at = 0, end;
	uint64_t line = p->line;
	bool joined = s->held.open;
	struct held *h = &s->held;

	if (joined) {
		buf_clear(&s->join);
		buf_put(&s->join, buf_span(&h->text));
		if ((unsigned char)matter_last(buf_span(&h->text)) < 0x80 &&
		    matter_last(buf_span(&h->text)) < 0x80 &&
		    matter_first(text) < 0x80 &&
		    !(is_digit(h->text.p[h->text.n - 1]) &&
		    is_digit(text.p[0])))
			buf_putc(&s->join, ' ');
		buf_put(&s->join, span_sub(text, from, text.n));
		text = buf_span(&s->join);
		sentence_scan(&s->marks, text);
		m = &s->marks;
		from = 0;
		h->open = false;
	}
	remember(s, span_sub(text, from, text.n));
	s->begun = true;
	while (from < text.n) {
		end = sentence_end(m, text, from, &at, s->options.clauses);
		if (end == text.n && !p->more && !p->ended && next_of(s, 0) !=
		    NULL && !ends_with(p, SENTENCE_SEMICOLON) &&
		    !ends_with(p, SENTENCE_COLON) &&
		    matter_trim(span_sub(text, from, end)).n > 0 &&
		    !next_of(s, 0)->part) {
			struct span rest = matter_trim(span_sub(text, from,
			    end));
			size_t keep = joined ? h->line : line;

			if (h->carried.p != carried.p && !joined) {
				buf_clear(&h->carried);
				buf_put(&h->carried, carried);
			}
			h->line = keep;
			if (h->text.cap > 0 && rest.p >= h->text.p &&
			    rest.p < h->text.p + h->text.cap)
				memmove(h->text.p, rest.p, rest.n);
			else {
				buf_clear(&h->text);
				buf_put(&h->text, rest);
			}
			h->text.n = rest.n;
			h->open = true;
			h->passed = 0;
			h->width = p->width;
			h->lacking = is_lacking(s, m, rest);
			return;
		}
		put_sentence(s, m, text, from, end,
		    joined ? buf_span(&h->carried) : carried,
		    joined ? h->line : line);
		joined = false;
		from = end;
	}
}

/* Salutations at `from`, then sentences. */
static void
put_text(struct segmenter *s, struct piece *p, size_t from)
{
	struct span text = text_of(p);

	for (;;) {
		struct span rest = span_sub(text, from, text.n);
		size_t n = salute_of(p, from), skip;

		if (n == 0)
			break;
		skip = rest.n - (size_t)(rest.p + rest.n - matter_trim(rest).p);
		put_piece(s, SEGMENT_SALUTE, p, from, from + skip + n);
		s->begun = true;
		from += skip + n;
	}
	put_sentences(s, p, from);
}

static void
open_heading(struct segmenter *s, const struct piece *p, size_t to,
    const struct outline_mark *mark, bool run_in)
{
	struct span head = span_sub(text_of(p), 0, to);

	outline_open(&s->outline, mark, outline_title(head, mark->bytes),
	    run_in);
	put_piece(s, SEGMENT_HEAD, p, 0, to);
	s->begun = true;
	s->glossary = false;
}

/* ------------------------------------------------ headings of several kinds */

static void
take_shape(const struct piece *p, struct shape *shape)
{
	size_t i;

	shape->n = 0;
	for (i = 0; i < p->marks.n && p->marks.v[i].at < p->first; i++) {
		if (p->marks.v[i].kind == SENTENCE_SPACE)
			continue;
		if (shape->n < 8) {
			shape->kind[shape->n] = p->marks.v[i].kind;
			shape->chr[shape->n] = p->marks.v[i].chr;
		}
		shape->n++;
	}
	shape->chars = i > 0 ? p->marks.v[i - 1].chr + 1 : 0;
}

static bool
is_prose(struct span s)
{
	size_t at, len;

	for (at = 0; at < s.n; at += len) {
		int32_t row = table_longest(&table_prose, span_sub(s, at, s.n),
		    &len);
		uint32_t cp;

		if (row >= 0 &&
		    *table_cell(&table_prose, (uint32_t)row, 1) == 'p')
			return true;
		if (row < 0)
			len = utf8_decode(s.p + at, s.n - at, &cp);
	}
	return false;
}

/* Whether the paragraph opens with a phrase that could be a heading. */
static bool
may_open(struct piece *p, struct shape *shape)
{
	struct span text = text_of(p), phrase;
	size_t len;

	scan(p);
	if (p->part || p->marked || p->first >= text.n)
		return false;
	phrase = matter_trim(span_sub(text, 0, p->first));
	if (matter_last(phrase) != 0x3002 || matter_has_digit(phrase))
		return false;
	take_shape(p, shape);
	if (shape->chars > SISTER || shape->chars < 5 || shape->n > 8 ||
	    shape->n == 0)
		return false;
	if (matter_trim(span_sub(text, p->first, text.n)).n < 30)
		return false;
	if (span_ends(phrase, SPAN("的。")) && span_starts(phrase, SPAN("这")))
		return false;
	if (table_longest(&table_opener, phrase, &len) >= 0 &&
	    !span_starts(phrase, SPAN("我们")))
		return false;
	return outside(&p->marks, SENTENCE_COLON, p->first, NULL) == 0 &&
	    !is_prose(phrase);
}

static bool
are_sisters(const struct shape *a, const struct shape *b)
{
	unsigned i;

	if (a->n != b->n || a->chars > b->chars + 4 || b->chars > a->chars + 4)
		return false;
	for (i = 0; i < a->n; i++)
		if (a->kind[i] != b->kind[i] || a->chr[i] > b->chr[i] + 4 ||
		    b->chr[i] > a->chr[i] + 4)
			return false;
	return true;
}

/* Whether `next` is what a heading would have below it: a paragraph of some
 * length, or a heading of a deeper kind. */
static bool
is_followed(const struct piece *next, const struct outline_mark *mark)
{
	if (next == NULL)
		return false;
	if (next->marked)
		return next->mark.kind > mark->kind;
	return next->marks.chars >= 20 && !ends_with(next, SENTENCE_COLON);
}

/*
 * The space between a numbered phrase and the text that runs on behind it, a
 * byte offset: the phrase is short and without a comma, the text is not.  0:
 * none.
 */
static size_t
parting_space(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	size_t i;

	for (i = 0; i < m->n && m->v[i].chr <= 30; i++) {
		if (m->v[i].at < p->mark.bytes)
			continue;
		if (m->v[i].kind == SENTENCE_COMMA ||
		    m->v[i].kind <= SENTENCE_ELLIPSIS)
			return 0;
		if (m->v[i].kind == SENTENCE_OPEN && m->v[i].pair >= 0)
			i = (size_t)m->v[i].pair;
		else if (m->v[i].kind == SENTENCE_SPACE &&
		    m->v[i].at >= p->mark.bytes + 12)
			return m->chars - m->v[i].chr >= 15 ? m->v[i].at : 0;
	}
	return 0;
}

/* A numbered paragraph: heading, run-in heading with text, or list item. */
static void
decide_marked(struct segmenter *s, struct piece *p)
{
	struct span text = text_of(p), phrase;
	struct piece *next = next_of(s, 0);
	struct outline_mark other;
	bool alone = matter_trim(span_sub(text, p->first, text.n)).n == 0;
	size_t n, to = p->first;

	flush_held(s);
	phrase = matter_trim(span_sub(text, p->mark.bytes, p->first));
	n = utf8_count(phrase) + 3;
	if (next != NULL)
		scan(next);
	if (p->mark.kind == OUTLINE_ORDINAL) {
		bool counts = next != NULL && next->marked &&
		    next->mark.kind == OUTLINE_ORDINAL;
		bool head = alone && p->ended && n <= RUN_IN &&
		    p->mark.number > 0 && !matter_has_quantity(phrase) &&
		    s->item != OUTLINE_ORDINAL &&
		    (counts ? next->mark.number <= p->mark.number :
		    is_followed(next, &p->mark) ||
		    outline_continues(&s->outline, &p->mark));

		if (alone && !p->ended && is_short(p) && n <= HEADING &&
		    p->mark.number > 0 &&
		    next != NULL && is_running(next))
			head = true;
		if (head) {
			open_heading(s, p, to, &p->mark, false);
			s->item = OUTLINE_NONE;
			return;
		}
		outline_paragraph(&s->outline, false);
		put_text(s, p, 0);
		s->item = alone ? OUTLINE_ORDINAL : OUTLINE_NONE;
		return;
	}
	if (!alone || n > RUN_IN) {
		/* （一）加强领导 各乡镇要…… : a space parts them too. */
		size_t space = parting_space(p);

		if (n > RUN_IN && space > 0) {
			to = space;
			phrase = matter_trim(span_sub(text, p->mark.bytes, to));
			n = utf8_count(phrase) + 3;
			alone = false;
		}
	}
	if (!alone) {
		if (n <= RUN_IN && !matter_has_quantity(phrase) &&
		    !(outline_read(matter_trim(span_sub(text, to, text.n)),
		    &other) && other.kind == p->mark.kind)) {
			open_heading(s, p, to, &p->mark, true);
			s->item = OUTLINE_NONE;
			put_text(s, p, to);
			return;
		}
		outline_paragraph(&s->outline, false);
		s->item = p->mark.kind;
		put_text(s, p, 0);
		return;
	}
	{
		bool item = n > NUMBERED || ends_with(p, SENTENCE_SEMICOLON) ||
		    ends_with(p, SENTENCE_COMMA);

		if (p->ended && (matter_has_quantity(phrase) || n > RUN_IN ||
		    s->item == p->mark.kind || !is_followed(next, &p->mark) ||
		    (next != NULL && next->marked &&
		    next->mark.kind == p->mark.kind && next->ends == 1 &&
		    next->first == next->text.n)))
			item = true;
		if (!p->ended && !is_short(p) && !ends_with(p, SENTENCE_COLON) &&
		    n > HEADING)
			item = true;
		if (item) {
			outline_paragraph(&s->outline, false);
			s->item = p->mark.kind;
			put_text(s, p, 0);
		} else {
			s->item = OUTLINE_NONE;
			open_heading(s, p, text.n, &p->mark, false);
		}
	}
}

static void
new_title(struct segmenter *s, struct piece *p, size_t from, size_t to,
    bool subtitle)
{
	size_t len;

	if (s->begun) {
		/* Another article of the page. */
		flush_held(s);
		outline_begin(&s->outline);
		buf_clear(&s->who);
		s->begun = s->venue = false;
		s->titles = s->metas = 0;
		s->foot = false;
	}
	if (matter_anywhere(&table_interview, text_of(p)) >= 0)
		s->dialogue = true;
	put_piece(s, SEGMENT_TITLE, p, from, to);
	if (s->titles++ == 0) {
		buf_clear(&s->title);
		buf_put(&s->title, span_sub(text_of(p), from, to));
	}
	s->subtitle = subtitle;
	s->complete = table_longest_back(&table_doctype,
	    span_sub(text_of(p), from, to), &len) >= 0;
	s->glossary = outline_is_glossary(span_sub(text_of(p), from, to));
}

/* Whether the piece begins an article's text with a dateline or names who
 * wrote it. */
static bool
begins_article(struct segmenter *s, struct piece *p)
{
	bool foot;

	scan(p);
	if (matter_dateline(text_of(p)) > 0)
		return true;
	if (is_short(p) && p->marks.chars <= 40 &&
	    matter_is_byline(text_of(p)) &&
	    matter_credit(text_of(p)) == 0)
		return true;
	return p->marked && p->mark.kind == OUTLINE_DASH && p->ends == 0 &&
	    is_short(p) && !is_meta(s, p, &foot);
}

/* Whether an article's text begins a few pieces below the first. */
static bool
above_article(struct segmenter *s)
{
	size_t i;

	for (i = 1; i < s->n && i < 4; i++)
		if (begins_article(s, nth(s, i)))
			return true;
	return false;
}

/* How many short lines stand in a row at the front of the queue. */
static size_t
rows_ahead(struct segmenter *s)
{
	size_t n = 0;
	bool foot;

	while (n < s->n && n < 6 && is_short(nth(s, n)) &&
	    !nth(s, n)->marked && !is_nav(s, nth(s, n)) &&
	    !is_meta(s, nth(s, n), &foot))
		n++;
	return n;
}

/* Whether short lines without end stand ahead, and no text below them. */
static bool
is_table(struct segmenter *s)
{
	size_t n = rows_ahead(s);

	if (n < 4)
		return false;
	for (; n < s->n; n++) {
		struct piece *p = nth(s, n);

		scan(p);
		if (salute_of(p, 0) > 0 || p->ends > 0)
			return false;
	}
	return true;
}

/* A line of a table or list that has no sentences. */
static void
put_row(struct segmenter *s, struct piece *p)
{
	s->begun = true;
	s->rows++;
	put_sentence(s, &p->marks, text_of(p), 0, p->text.n,
	    buf_span(&p->carried), p->line);
}

/*
 * A short line within the text.  More short lines behind it are looked
 * through to the first that is none.  Returns false when more lines have to
 * come first.
 */
static bool
decide_short(struct segmenter *s, struct piece *p, bool final)
{
	struct span text = text_of(p);
	size_t i, cluster = 1, len;
	bool article = false, part = outline_is_part(text) &&
	    p->marks.chars <= 30;

	/* Within a table two lines tell enough. */
	for (i = 1; i < (s->rows >= 3 ? 3 : QUEUE - 2); i++) {
		struct piece *q;

		if (i >= s->n) {
			if (!final)
				return false;
			break;
		}
		q = nth(s, i);
		if (begins_article(s, q)) {
			article = true;
			break;
		}
		if (q->marked || !is_short(q) || cluster >= 4)
			break;
		cluster++;
	}
	if (s->held.open && !article) {
		struct piece *q = NULL;

		for (i = 1; i < s->n; i++)
			if (is_running(nth(s, i)) && !nth(s, i)->marked &&
			    !is_caption(nth(s, i))) {
				q = nth(s, i);
				break;
			}
		if (s->held.lacking || (q != NULL && goes_on(s, q) == 2)) {
			put_piece(s, table_longest_back(&table_running, text,
			    &len) >= 0 ? SEGMENT_TITLE : SEGMENT_QUOTE, p, 0,
			    text.n);
			drop(s);
			return true;
		}
	}
	flush_held(s);
	/* A body and a date below it sign the document. */
	if (s->n > 1 && matter_is_date(text_of(nth(s, 1))) && is_signature(p)) {
		s->closed = true;
		put_piece(s, SEGMENT_META, p, 0, text.n);
		drop(s);
		return true;
	}
	/* Behind the date or byline that closed the document before. */
	if ((article || (s->closed && s->last == SEGMENT_META)) && !part) {
		new_title(s, p, 0, text.n, false);
		drop(s);
		return true;
	}
	if (text.n >= 24 && found_recently(s, text)) {
		put_piece(s, SEGMENT_QUOTE, p, 0, text.n);
		drop(s);
		return true;
	}
	{
		struct piece *q = next_of(s, 0);
		/* 牵头单位：县人社局 is no heading. */
		bool labelled = label_colon(p) >= 0 &&
		    p->marks.chars <= HEADING / 2;
		bool heads = q != NULL && (is_running(q) || q->marked) &&
		    !labelled;

		if (q == NULL && s->rows == 0 && is_signature(p)) {
			s->closed = true;
			put_piece(s, SEGMENT_META, p, 0, text.n);
			drop(s);
			return true;
		}
		if (p->marks.chars > 1 && (part || (heads && p->marks.chars <= HEADING &&
		    s->rows < 3) ||
		    (cluster == 2 && q != NULL && p->marks.chars <= 30 &&
		    s->rows == 0 && !labelled))) {
			outline_open_plain(&s->outline, outline_title(text, 0),
			    part);
			put_piece(s, SEGMENT_HEAD, p, 0, text.n);
			s->glossary = outline_is_glossary(text);
			s->begun = true;
		} else {
			outline_paragraph(&s->outline, false);
			put_row(s, p);
		}
		drop(s);
	}
	return true;
}

/* A line before the text begins. */
static void
decide_head(struct segmenter *s, struct piece *p)
{
	struct span text = text_of(p);
	struct piece *next = next_of(s, 0);
	bool runs = next != NULL && is_running(next);
	bool part = outline_is_part(text) && p->marks.chars <= 30 &&
	    (s->titles > 0 || s->venue);
	bool dash = p->marked && p->mark.kind == OUTLINE_DASH;
	size_t len;

	if (s->titles > 0 && ((text.n > 30 && (span_starts(text,
	    buf_span(&s->title)) || span_starts(buf_span(&s->title), text))) ||
	    span_eq(text, buf_span(&s->title)) || (!part && table_longest_back(&table_doctype, text, &len) >= 0))) {
		new_title(s, p, 0, text.n, dash);
	} else if (matter_first(text) == 0x2022) {
		/* • 举报 */
		put_piece(s, SEGMENT_NAV, p, 0, text.n);
	} else if (s->titles > 0 && s->complete && is_signature(p)) {
		put_piece(s, SEGMENT_META, p, 0, text.n);
		s->metas++;
	} else if (next == NULL && s->number == 0 && s->titles == 0) {
		put_sentences(s, p, 0);
	} else if (s->titles > 0 && next != NULL &&
	    matter_is_date(text_of(next)) &&
	    is_signature(p)) {
		put_piece(s, SEGMENT_META, p, 0, text.n);
		s->metas++;
	} else if (s->titles > 0 && is_table(s)) {
		put_row(s, p);
	} else if (!dash && (part || (s->titles > 0 && runs && (s->subtitle ||
	    s->metas > 0) && !above_article(s) &&
	    p->marks.chars <= HEADING))) {
		outline_open_plain(&s->outline, outline_title(text, 0), part);
		put_piece(s, SEGMENT_HEAD, p, 0, text.n);
		s->glossary = outline_is_glossary(text);
		s->begun = true;
	} else
		new_title(s, p, 0, text.n, dash);
	drop(s);
}

/* An entry of a glossary: numbered, or a term and a colon. */
static bool
is_entry(const struct piece *p)
{
	struct span term, meaning;

	if (p->marked && p->mark.kind >= OUTLINE_PART &&
	    p->mark.kind <= OUTLINE_HAN_BRACKET)
		return false;
	return matter_term(text_of(p), &term, &meaning) ||
	    (p->marked && p->mark.kind != OUTLINE_ORDINAL);
}

/* --------------------------------------------------------------- deciding */

static void
set_who(struct segmenter *s, struct span label)
{
	size_t at = 0;
	bool space = false;

	outline_turn(&s->outline);
	buf_clear(&s->who);
	while (at < label.n) {
		size_t n = matter_space(label, at);

		if (n > 0) {
			space = s->who.n > 0;
			at += n;
			continue;
		}
		if (space)
			buf_putc(&s->who, ' ');
		space = false;
		buf_putc(&s->who, label.p[at++]);
	}
	s->sister.n = 0;
	s->glossary = false;
}

/*
 * A line that is_short does not know, but what stands below it cannot go on
 * with it: a title that asks or shouts, a deck of several clauses, a heading
 * of unequal clauses above a paragraph.
 */
static bool
is_apart(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span text = text_of(p);
	bool foot;

	if (next == NULL || p->part || p->more || next->part || s->held.open)
		return false;
	scan(next);
	if (!s->begun && p->ends > 0)
		return p->marks.chars <= HEADING && matter_last(text) != 0x3002 &&
		    (is_meta(s, next, &foot) || matter_dateline(text_of(next)) > 0 ||
		    span_eq(text, buf_span(&s->title)) ||
		    (s->titles == 0 && (next->gap || is_line(next, SHORT) ||
		    next->marks.chars > 2 * p->marks.chars)));
	if (!is_line(p, s->begun ? HEADING : SHORT) ||
	    joint_word(text_of(next), 'b') || is_lacking(s, &p->marks, text))
		return false;
	if (!s->begun)
		return s->titles > 0 && (next->gap || is_line(next, SHORT) ||
		    is_meta(s, next, &foot) || next->marked ||
		    next->marks.chars > 2 * p->marks.chars);
	return p->marks.chars >= 8 && !matter_has_quantity(text) &&
	    !next->marked && next->ends > 0 &&
	    next->marks.chars >= 2 * p->marks.chars &&
	    label_colon(p) < 0 && !is_bridged(s, text, text_of(next));
}

/* Whether the line stands above the trail of a page (首页 > 政务公开): it is of
 * the site, then. */
static bool
before_trail(struct segmenter *s, struct piece *p)
{
	size_t i;

	if (!is_short(p) || p->marked)
		return false;
	for (i = 1; i < s->n && i < 5; i++) {
		struct piece *q = nth(s, i);

		if (matter_is_trail(text_of(q)))
			return true;
		if (!is_short(q))
			return false;
	}
	return false;
}

/* A picture's caption that the page carries twice, as its text and below it. */
static bool
is_twin(struct segmenter *s, struct piece *p, const struct piece *next)
{
	return s->begun && next != NULL && p->marks.chars <= HEADING &&
	    is_line(p, HEADING) && span_eq(text_of(p), text_of(next));
}

/* A line without the dashes before it and the brackets around it. */
static struct span
bare(struct span line)
{
	while (span_starts(line, SPAN("—")) || span_starts(line, SPAN("（")))
		line = span_sub(line, 3, line.n);
	if (span_ends(line, SPAN("）")))
		line.n -= 3;
	return line;
}

/* A venue torn in two above the text: 2031年1月8日在某县第十届, and below it
 * 人民代表大会第二次会议上. */
static bool
is_torn_venue(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span head = bare(text_of(p));

	if (s->begun || !is_short(p) || !is_short(next) || next->marked)
		return false;
	if (matter_date(head) == 0 || matter_is_date(head) ||
	    (matter_is_venue(head) &&
	    !span_starts(text_of(next), SPAN("第"))))
		return false;
	buf_clear(&s->join);
	buf_put(&s->join, head);
	buf_put(&s->join, text_of(next));
	return matter_is_venue(bare(buf_span(&s->join)));
}

/* Put the first two pieces of the queue together. */
static void
join_next(struct segmenter *s)
{
	struct piece *p = nth(s, 0), *next = nth(s, 1), t;

	buf_put(&p->text, text_of(next));
	/* The joined text takes the place of the second. */
	t = *next;
	*next = *p;
	*p = t;
	next->scanned = next->marks_known = false;
	drop(s);
}

/* Decide on the first piece of the queue.  False: more must come first. */
static bool
decide(struct segmenter *s, bool final)
{
	struct piece *p = nth(s, 0), *next;
	struct span text = text_of(p), label;
	struct shape shape;
	size_t n;
	bool foot;

	next = next_of(s, 0);
	/* Of hard-wrapped lines the next paragraph has to be whole. */
	if (!final && !p->more && (next == NULL || (s->n == 2 &&
	    is_full(s, next->width))))
		return false;
	scan(p);
	/* The head of a page is seen as a whole. */
	if (!s->begun && !final && s->n < 5 && is_short(p))
		return false;
	if (p->part) {
		put_sentences(s, p, 0);
		drop(s);
		return true;
	}
	/* The title again within the text is a running head. */
	if (is_nav(s, p) || (s->begun && (s->held.open ||
	    s->last == SEGMENT_NAV) && span_eq(text, buf_span(&s->title))) ||
	    (!s->begun && before_trail(s, p))) {
		put_piece(s, SEGMENT_NAV, p, 0, text.n);
		drop(s);
		return true;
	}
	if (s->begun && p->ends == 0 && p->marks.chars <= 30 &&
	    (ends_with(p, SENTENCE_COLON) || span_starts(text, SPAN("附"))) &&
	    outline_is_glossary(text)) {
		flush_held(s);
		outline_open_plain(&s->outline, outline_title(text,
		    p->marked ? p->mark.bytes : 0), true);
		put_piece(s, SEGMENT_HEAD, p, 0, text.n);
		s->glossary = s->begun = true;
		drop(s);
		return true;
	}
	/* A byline torn in two: the paper, and below it the reporter. */
	if (next != NULL && is_short(p) && p->marks.chars <= 24 && !p->marked &&
	    table_longest_back(&table_medium, text, &n) >= 0) {
		scan(next);
		if (next->ends == 0 && next->marks.chars <= 24 &&
		    matter_is_byline(text_of(next)) && span_starts(text_of(next),
		    SPAN("记者"))) {
			join_next(s);
			return true;
		}
	}
	if (next != NULL && is_torn_venue(s, p, next)) {
		join_next(s);
		return true;
	}
	/* 新华社北京3月8日电 题：山区通车 */
	if (p->ends < 2 && !p->ended && p->marks.chars <= SHORT &&
	    (n = matter_dateline(text)) > 0 &&
	    span_starts(matter_trim(span_sub(text, n, text.n)),
	    SPAN("题："))) {
		flush_held(s);
		put_piece(s, SEGMENT_META, p, 0, n);
		put_piece(s, SEGMENT_TITLE, p, n, text.n);
		drop(s);
		return true;
	}
	/* 附件：十件民生实事, and its text below: no list of attachments. */
	if (s->begun && next != NULL && p->ends == 0 &&
	    p->marks.chars <= HEADING && label_colon(p) >= 0 &&
	    !ends_with(p, SENTENCE_COLON) && matter_is_attachment(text)) {
		scan(next);
		if (next->ends > 0) {
			flush_held(s);
			outline_open_plain(&s->outline,
			    outline_title(text, 0), true);
			put_piece(s, SEGMENT_HEAD, p, 0, text.n);
			drop(s);
			return true;
		}
	}
	if (is_meta(s, p, &foot)) {
		if (s->held.open && !s->held.lacking && foot)
			flush_held(s);
		if (matter_anywhere(&table_interview, text) >= 0)
			s->dialogue = true;
		s->closed = s->begun && meta_label(p) < 0 &&
		    matter_credit(text) == 0 && !s->attachments;
		s->label = ends_with(p, SENTENCE_COLON);
		s->venue = s->venue || (matter_is_venue(bare(text)) &&
		    !matter_is_date(bare(text)));
		s->attachments = matter_is_attachment(text) || (s->attachments &&
		    p->marked);
		put_piece(s, SEGMENT_META, p, 0, text.n);
		s->metas++;
		s->foot = s->foot || foot;
		drop(s);
		return true;
	}
	if (is_twin(s, p, next)) {
		enum segment_kind kind = matter_contains(buf_span(&s->title),
		    text) ? SEGMENT_TITLE : SEGMENT_CAP;

		put_piece(s, kind, p, 0, text.n);
		drop(s);
		p = nth(s, 0);
		put_piece(s, kind, p, 0, p->text.n);
		drop(s);
		return true;
	}
	if (is_caption(p) && !(after_bullet(text).n < text.n &&
	    speaker_length(s, p, &label) > 0)) {
		put_piece(s, SEGMENT_CAP, p, 0, text.n);
		drop(s);
		return true;
	}
	if (s->foot) {
		if (p->marks.chars < 60 && !p->marked &&
		    !(next != NULL && is_running(next) && !is_nav(s, next) &&
		    next->marks.chars >= 60)) {
			put_piece(s, SEGMENT_NAV, p, 0, text.n);
			drop(s);
			return true;
		}
		s->foot = false;
		if (is_short(p)) {
			new_title(s, p, 0, text.n, false);
			drop(s);
			return true;
		}
	}
	if (s->glossary && (is_entry(p) ||
	    (s->last == SEGMENT_TERM && !p->marked && is_running(p)))) {
		flush_held(s);
		put_piece(s, SEGMENT_TERM, p, 0, text.n);
		drop(s);
		return true;
	}
	n = speaker_length(s, p, &label);
	if (n > 0) {
		flush_held(s);
		set_who(s, label);
		s->begun = s->dialogue = true;
		if (matter_trim(span_sub(text, n, text.n)).n > 0)
			put_text(s, p, n);
		else if (next != NULL && is_short(next)) {
			/* Who that is stands below the label. */
			struct span office, name;

			if (matter_office_and_name(text_of(next), &office,
			    &name)) {
				drop(s);
				put_piece(s, SEGMENT_META, nth(s, 0), 0,
				    nth(s, 0)->text.n);
			}
		}
		drop(s);
		return true;
	}
	if (is_addressee(s, p)) {
		put_piece(s, SEGMENT_SALUTE, p, 0, text.n);
		s->begun = true;
		drop(s);
		return true;
	}
	if (salute_of(p, 0) > 0 || matter_is_address(text)) {
		flush_held(s);
		outline_paragraph(&s->outline, s->last != SEGMENT_HEAD);
		put_text(s, p, 0);
		drop(s);
		return true;
	}
	if (p->marked && !(p->mark.kind == OUTLINE_DASH && !s->begun &&
	    p->ends == 0 && s->titles > 0)) {
		bool terms = outline_is_glossary(text) && is_short(p);

		decide_marked(s, p);
		s->glossary = terms;
		drop(s);
		return true;
	}
	if (is_short(p) || is_apart(s, p, next)) {
		if (s->begun)
			return decide_short(s, p, final);
		/* A table shows by what follows. */
		if (s->titles > 0 && s->n < QUEUE - 2 && !final &&
		    rows_ahead(s) >= (s->n < 5 ? s->n : 4))
			return false;
		decide_head(s, p);
		return true;
	}
	/* Running text. */
	s->rows = 0;
	s->item = OUTLINE_NONE;
	if (!s->begun && s->number < 12 && matter_anywhere(&table_interview,
	    matter_head(text, 400)) >= 0)
		s->dialogue = true;
	n = matter_dateline(text_of(p));
	if (n > 0) {
		flush_held(s);
		put_piece(s, SEGMENT_META, p, 0, n);
		put_text(s, p, n);
		drop(s);
		return true;
	}
	if (s->held.open) {
		/* No sentence is so long that it was broken off again and
		 * again. */
		int on = s->held.text.n > LONG ? 0 : goes_on(s, p);

		if (on == 2 || (on == 1 && s->held.passed == 0)) {
			put_sentences(s, p, 0);
			drop(s);
			return true;
		}
		if (!s->held.lacking || ++s->held.passed >= HELD || !p->ended ||
		    s->held.text.n > LONG)
			flush_held(s);
		else {
			/* Something whole stands between. */
			size_t at = 0, from = 0, end;

			outline_paragraph(&s->outline, false);
			remember(s, text);
			while (from < text.n) {
				end = sentence_end(&p->marks, text, from, &at,
				    s->options.clauses);
				put_sentence(s, &p->marks, text, from, end,
				    buf_span(&p->carried), p->line);
				from = end;
			}
			drop(s);
			return true;
		}
	}
	if (may_open(p, &shape)) {
		struct shape other;
		bool sister = s->sister.n > 0 && s->sister_age < 3 &&
		    are_sisters(&shape, &s->sister);

		if (!sister && next != NULL && may_open(next, &other))
			sister = are_sisters(&shape, &other);
		if (sister) {
			struct outline_mark mark = { OUTLINE_PLAIN, 0, 0 };

			open_heading(s, p, p->first, &mark, true);
			s->sister = shape;
			s->sister_age = 0;
			put_text(s, p, p->first);
			drop(s);
			return true;
		}
	}
	s->sister_age++;
	outline_paragraph(&s->outline, false);
	put_text(s, p, 0);
	drop(s);
	return true;
}

/*
 * A note in brackets at the end of a paragraph that is about the page
 * （下转第四版） or the document 【编辑:…】 becomes a piece of its own.
 */
static void
split_tail(struct segmenter *s)
{
	struct piece *p = nth(s, s->n - 1), *note;
	struct span text = text_of(p), inner;
	const struct sentence_mark *open, *close;
	size_t len, i;
	int32_t row;

	if (s->n + 1 >= QUEUE || p->part || p->more)
		return;
	if (matter_last(text) != 0xFF09 && matter_last(text) != 0x3011 &&
	    matter_last(text) != ')')
		return;
	scan(p);
	if (p->marks.n < 2)
		return;
	close = &p->marks.v[p->marks.n - 1];
	if (close->kind != SENTENCE_CLOSE || close->pair < 0 ||
	    close->at + close->len != text.n)
		return;
	open = &p->marks.v[close->pair];
	if (matter_trim(span_sub(text, 0, open->at)).n == 0)
		return;
	inner = matter_trim(span_sub(text, open->at + open->len, close->at));
	row = table_longest(&table_metalabel, inner, &len);
	if (!(row >= 0 && *table_cell(&table_metalabel, (uint32_t)row, 1) ==
	    'f' && len < inner.n) && !span_is(inner, "完") &&
	    !((row = table_longest(&table_nav, inner, &len)) >= 0 &&
	    *table_cell(&table_nav, (uint32_t)row, 1) == 's' &&
	    inner.n <= 40))
		return;
	note = nth(s, s->n++);
	buf_clear(&note->text);
	buf_put(&note->text, span_sub(text, open->at, text.n));
	buf_clear(&note->carried);
	buf_put(&note->carried, buf_span(&p->carried));
	note->line = p->line;
	note->closed = true;
	note->gap = note->starts = note->part = note->more = false;
	note->width = (struct measure){ 0, 0 };
	note->scanned = note->marks_known = false;
	i = matter_trim(span_sub(text, 0, open->at)).n;
	p->text.n = i;
	p->scanned = p->marks_known = false;
}

static void
work(struct segmenter *s, bool final)
{
	while (s->n > 0 && decide(s, final || s->n >= QUEUE - 2))
		;
}

/* --------------------------------------------------------- lines to pieces */

/*
 * Whether a line goes on with one that fills the column: a heading or address
 * does not; behind an end mark a line that could open a paragraph is taken to
 * go on only where the mark is at the very edge, since the last lines of
 * paragraphs have any width.
 */
static bool
fills(const struct segmenter *s, const struct piece *p, struct span line)
{
	struct outline_mark mark;

	if (!is_full(s, p->width))
		return false;
	if (p->closed)
		return matter_last(text_of(p)) == 0x3002 &&
		    (p->width.chars + 1 > s->wrap.chars ||
		    p->width.cells + 2 > s->wrap.cells) &&
		    !outline_read(line, &mark);
	/* 第一， and —— also stand within a sentence. */
	return !outline_read(line, &mark) || mark.kind == OUTLINE_ORDINAL ||
	    mark.kind == OUTLINE_DASH;
}

/* Whether the line goes on with the last piece: hard-wrapped lines, and the
 * lines of a narrow caption. */
static bool
is_wrapped(struct segmenter *s, struct piece *p, struct span line,
    struct measure width)
{
	struct outline_mark mark;
	uint32_t cp;
	size_t len;

	if (s->gap || p->part || p->more || (p->closed &&
	    s->wrap.chars == 0))
		return false;
	cp = matter_first(text_of(p));
	if ((cp >= 0x2190 && cp <= 0x2199) || cp == 0x25B2 || cp == 0x25B3 ||
	    cp == 0x25BC)
		return !p->closed && width.chars <= 30 &&
		    table_longest(&table_caption, line, &len) < 0;
	if (p->width.chars < WRAP || matter_salute(line) > 0)
		return false;
	if (p->text.n <= 600 && matter_credit(text_of(p)) > 0)
		return false;
	if (fills(s, p, line))
		return true;
	if (p->closed || p->text.n > 1200 || outline_read(line, &mark))
		return false;
	scan(p);
	if (is_as_wide(width, p->width) && !p->marked &&
	    p->marks.n > 0 && (outside(&p->marks, SENTENCE_COMMA, p->text.n,
	    NULL) > 0 || p->ends > 0)) {
		s->wrap = width.chars > p->width.chars ? width : p->width;
		return true;
	}
	return false;
}

static void
push(struct segmenter *s, struct span text, bool starts, bool part, bool more,
    size_t from, size_t to)
{
	struct piece *p;
	struct span whole = text;
	bool indented = matter_is_indented(text), closed;

	text = matter_trim(text);
	if (text.n == 0 && !part)
		return;
	closed = matter_closes(text);
	if (starts && s->n > 0 && !more && !indented) {
		/* Of a line that was not cut the marks tell it. */
		struct measure width = measure(s, text, from == 0 &&
		    to == s->in_marks.n ? s->in_marks.chars :
		    (uint32_t)utf8_count(text), closed);

		p = nth(s, s->n - 1);
		if (p->text.n < CHUNK && is_wrapped(s, p, text, width)) {
			if (matter_last(text_of(p)) < 0x80 &&
			    matter_first(text) < 0x80)
				buf_putc(&p->text, ' ');
			buf_put(&p->text, text);
			p->width = width;
			p->closed = closed;
			p->scanned = p->marks_known = false;
			s->gap = false;
			return;
		}
	}
	if (s->n > 0)
		work(s, false);
	p = nth(s, s->n);
	s->n++;
	buf_clear(&p->text);
	buf_put(&p->text, text);
	buf_clear(&p->carried);
	buf_put(&p->carried, buf_span(&s->in_carried));
	p->line = s->in_line;
	p->gap = s->gap;
	p->starts = starts;
	p->part = part;
	p->more = more;
	p->closed = closed;
	p->scanned = false;
	if (from == 0 && to == s->in_marks.n && text.n == s->in.n) {
		struct sentence_marks m = p->marks;

		p->marks = s->in_marks;
		s->in_marks = m;
		p->marks_known = true;
	} else
		p->marks_known = text.p == whole.p && text.n == whole.n &&
		    sentence_slice(&p->marks, &s->in_marks, from, to,
	    (size_t)(text.p - s->in.p), text);
	p->width = !starts || text.n >= 600 ? (struct measure){ 0, 0 } :
	    measure(s, text, p->marks_known ? p->marks.chars :
	    (uint32_t)utf8_count(text), closed);
	s->gap = false;
	split_tail(s);
}

/* Whether a speaker's label opens `after`, which begins at mark k of the
 * incoming line. */
static bool
label_at(struct segmenter *s, size_t k, struct span after)
{
	const struct sentence_marks *m = &s->in_marks;
	size_t at = (size_t)(after.p - s->in.p);

	return s->dialogue && k < m->n && m->v[k].kind == SENTENCE_COLON &&
	    m->v[k].at > at && m->v[k].at - at <= 3 * LABEL &&
	    is_party(s, span_sub(after, 0, m->v[k].at - at));
}

/* Cut what has come of the line into pieces; `final`: its end is there. */
static void
split(struct segmenter *s, bool final)
{
	struct span line = buf_span(&s->in);
	size_t start = 0, k, from = 0;
	bool flat, page;

	sentence_scan(&s->in_marks, line);
	flat = s->flat.cut || !final || s->in_marks.chars >= FLAT;
	page = s->flat.cut || !final || s->in_marks.chars >= FLAT_PAGE;
	for (k = 0; k < s->in_marks.n; k++) {
		const struct sentence_mark *m = &s->in_marks.v[k];
		struct span before, after;
		size_t to = k;

		if (m->kind == SENTENCE_OPEN && m->pair >= 0) {
			k = (size_t)m->pair;
			continue;
		}
		if (m->kind <= SENTENCE_ELLIPSIS) {
			s->flat.running = s->flat.running || flat;
			if (!page)
				continue;
			to = k + 1;
		} else if (m->kind != SENTENCE_SPACE)
			continue;
		if (!final && m->at + 4096 > line.n)
			break;
		after = span_sub(line, m->at + m->len, line.n);
		before = span_sub(line, start, to > k ? m->at + m->len : m->at);
		if (to > k ? !flat_opens(after) && !label_at(s, k + 1, after) :
		    !flat_breaks(&s->flat,
		    &s->in_marks, k, from, before, after, flat))
			continue;
		push(s, before, !s->flat.cut, s->in_part, false, from, to);
		s->flat.cut = true;
		s->in_part = false;
		start = m->at + m->len;
		from = k + 1;
	}
	if (final) {
		push(s, span_sub(line, start, line.n), !s->flat.cut, s->in_part,
		    false, from, s->in_marks.n);
		buf_clear(&s->in);
		return;
	}
	if (start == 0) {
		/* One paragraph: cut behind its last whole sentence. */
		size_t at = 0, end = 0, e;

		while ((e = sentence_end(&s->in_marks, line, end, &at, false)) <
		    line.n)
			end = e;
		if (end == 0 && line.n >= SEGMENT_LONGEST) {
			bool found;
			size_t back = line.n;

			end = sentence_cut(&s->in_marks, line, 0,
			    s->in_marks.chars - 1, &found);
			/* Not inside a character. */
			while (end < line.n && back - end > 4096 && !found)
				break;
			if (s->forced != NULL)
				s->forced(s->with, s->in_line);
		}
		if (end == 0) {
			s->want = s->want * 2 > SEGMENT_LONGEST ?
			    SEGMENT_LONGEST : s->want * 2;
			return;
		}
		push(s, span_sub(line, 0, end), !s->flat.cut, s->in_part, true,
		    0, sentence_at(&s->in_marks, end));
		s->flat.cut = true;
		s->in_part = true;
		start = end;
	}
	s->want = CHUNK;
	memmove(s->in.p, s->in.p + start, s->in.n - start);
	s->in.n -= start;
	if (s->want < s->in.n + CHUNK / 2)
		s->want = s->in.n + CHUNK / 2;
}

/* Literal \r \n \t and &nbsp; left by programs that fetch pages. */
static bool
is_residue(struct span s, size_t at, size_t *len, bool *line_end)
{
	int32_t row;

	if (s.p[at] == '\n' || s.p[at] == '\r') {
		*len = 1;
		*line_end = true;
		return true;
	}
	row = table_longest(&table_residue, span_sub(s, at, s.n), len);
	if (row < 0)
		return false;
	*line_end = *table_cell(&table_residue, (uint32_t)row, 1) == 'l';
	return true;
}

/* The places where residue may begin: for each byte that it begins with the
 * next one, so that a line is looked through once for each. */
struct places {
	size_t	next[5];
};

static const char residue_bytes[5] = { '\\', '&', '<', '\n', '\r' };

static size_t
find_byte(struct span s, size_t from, char c)
{
	const char *p = from >= s.n ? NULL : memchr(s.p + from, c, s.n - from);

	return p == NULL ? s.n : (size_t)(p - s.p);
}

/* The first place at or behind `from`; s.n: none. */
static size_t
next_place(struct places *places, struct span s, size_t from)
{
	size_t i, first = s.n;

	for (i = 0; i < 5; i++) {
		if (places->next[i] < from)
			places->next[i] = find_byte(s, from, residue_bytes[i]);
		if (places->next[i] < first)
			first = places->next[i];
	}
	return first;
}

static void
end_line(struct segmenter *s)
{
	split(s, true);
	s->flat.cut = s->in_part = false;
	s->want = CHUNK;
}

static void
take(struct segmenter *s, struct span text)
{
	while (text.n > 0) {
		size_t room = s->want - s->in.n;
		size_t n = text.n < room ? text.n : room;

		buf_put(&s->in, span_sub(text, 0, n));
		text = span_sub(text, n, text.n);
		if (s->in.n >= s->want)
			split(s, false);
	}
}

void
segment_line(struct segmenter *s, struct span text, bool last,
    struct span carried, uint64_t line)
{
	struct places places;
	size_t at, from = 0, len;
	bool end;

	if (!s->in_open) {
		if (s->last_line != 0 && line != s->last_line + 1 &&
		    line != s->last_line)
			s->gap = true;
		s->in_line = line;
		s->last_line = line;
		buf_clear(&s->in_carried);
		buf_put(&s->in_carried, carried);
		if (last && matter_trim(text).n == 0) {
			s->gap = true;
			return;
		}
	}
	s->in_open = !last;
	for (at = 0; at < 5; at++)
		places.next[at] = find_byte(text, 0, residue_bytes[at]);
	if (places.next[0] < text.n || places.next[3] < text.n ||
	    places.next[4] < text.n || find_byte(text, 0, '\t') < text.n)
		s->escapes = true;
	for (at = 0; (at = next_place(&places, text, at)) < text.n; ) {
		if (!is_residue(text, at, &len, &end)) {
			at++;
			continue;
		}
		take(s, span_sub(text, from, at));
		if (end)
			end_line(s);
		else
			take(s, SPAN(" "));
		from = at += len;
	}
	take(s, span_sub(text, from, text.n));
	if (last)
		end_line(s);
}

static void
begin(struct segmenter *s)
{
	s->number = 0;
	buf_clear(&s->in);
	s->in_open = s->in_part = s->flat.cut = s->flat.running = false;
	s->want = CHUNK;
	s->last_line = 0;
	s->gap = false;
	s->n = 0;
	s->closed = s->attachments = s->escapes = false;
	s->rows = 0;
	s->begun = s->foot = s->glossary = s->dialogue = false;
	s->subtitle = s->label = s->venue = false;
	s->titles = s->metas = 0;
	s->last = SEGMENT_NAV;
	s->item = OUTLINE_NONE;
	s->wrap = (struct measure){ 0, 0 };
	outline_begin(&s->outline);
	buf_clear(&s->title);
	buf_clear(&s->who);
	s->held.open = false;
	s->sister.n = 0;
	s->sister_age = 0;
	buf_clear(&s->recent);
	s->budget = 4 * 1024 * 1024;
}

struct segmenter *
segment_open(const struct segment_options *options,
    void (*put_one)(void *, const struct segment *),
    void (*forced)(void *, uint64_t), void *with)
{
	struct segmenter *s = memory_zeroed(1, sizeof(*s));

	s->options = *options;
	s->put = put_one;
	s->forced = forced;
	s->with = with;
	begin(s);
	return s;
}

void
segment_end(struct segmenter *s)
{
	if (s->in_open || s->in.n > 0)
		end_line(s);
	work(s, true);
	flush_held(s);
	begin(s);
}

void
segment_close(struct segmenter *s)
{
	size_t i;

	for (i = 0; i < QUEUE; i++) {
		buf_free(&s->queue[i].text);
		buf_free(&s->queue[i].carried);
		sentence_free(&s->queue[i].marks);
	}
	buf_free(&s->in);
	buf_free(&s->in_carried);
	sentence_free(&s->in_marks);
	outline_free(&s->outline);
	buf_free(&s->title);
	buf_free(&s->who);
	buf_free(&s->held.text);
	buf_free(&s->held.carried);
	buf_free(&s->recent);
	buf_free(&s->join);
	sentence_free(&s->marks);
	free(s);
}
