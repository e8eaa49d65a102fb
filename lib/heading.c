#include "heading.h"
#include "matter.h"
#include "table.h"

TABLE(opener);
TABLE(prose);

enum {
	SISTER = 21,	/* code points of the longest unnumbered one, with its 。 */
	PHRASE = 40,	/* ... of a numbered one that nothing closes */
	FIRST = 7	/* bytes of its first words: three characters, a year */
};

static void
take_shape(const struct piece *p, struct shape *shape)
{
	const struct sentence_mark *m = p->marks.v, *last = NULL;
	bool parted = false;
	size_t i;

	shape->n = 0;
	for (i = 0; i < p->marks.n && m[i].at < p->first; i++) {
		if (m[i].kind == SENTENCE_SPACE)
			continue;
		parted = parted || m[i].kind == SENTENCE_COMMA;
		last = &m[i];
		if (shape->n < 8) {
			shape->kind[shape->n] = m[i].kind;
			shape->chr[shape->n] = m[i].chr;
		}
		shape->n++;
	}
	shape->chars = i > 0 ? m[i - 1].chr + 1 : 0;
	/* Without a comma “两篇大文章” and 产业投资、民间投资 are words like
	 * others. */
	if (!parted && shape->n > 1 && shape->n <= 8) {
		shape->n = 1;
		shape->kind[0] = last->kind;
		shape->chr[0] = last->chr;
	}
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

/* Whether the first sentence is a phrase that could be a heading. */
static bool
is_phrase(struct piece *p, struct shape *shape)
{
	struct span phrase;
	size_t len;

	if (p->part || p->marked)
		return false;
	phrase = matter_trim(span_sub(piece_text(p), 0, p->first));
	if (matter_last(phrase) != 0x3002)
		return false;
	take_shape(p, shape);
	if (shape->chars > SISTER || shape->chars < 5 || shape->n > 8 ||
	    shape->n == 0 || matter_has_digit(phrase))
		return false;
	if (span_ends(phrase, SPAN("的。")) && span_starts(phrase, SPAN("这")))
		return false;
	/* 自今年以来，…, but 自觉勤政为民。 */
	if (table_longest(&table_opener, phrase, &len) >= 0 &&
	    (len > 3 || shape->n > 1) &&
	    !span_starts(phrase, SPAN("我们")))
		return false;
	return piece_count(&p->marks, SENTENCE_COLON, p->first, NULL) == 0 &&
	    !is_prose(phrase);
}

bool
heading_may_open(struct piece *p, struct shape *shape)
{
	struct span text = piece_text(p);

	piece_scan(p);
	return p->first < text.n &&
	    matter_trim(span_sub(text, p->first, text.n)).n >= 30 &&
	    is_phrase(p, shape);
}

bool
heading_may_stand(struct piece *p, struct shape *shape)
{
	piece_scan(p);
	return p->ends == 1 && p->first == p->text.n && !p->more &&
	    is_phrase(p, shape);
}

size_t
heading_bracket(struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	const struct sentence_mark *close;

	piece_scan(p);
	if (p->part || m->n < 2 || m->v[0].at != 0 || m->v[0].pair < 0 ||
	    !span_starts(piece_text(p), SPAN("【")))
		return 0;
	close = &m->v[m->v[0].pair];
	if (close->chr < 3 || close->chr > SISTER || p->ends == 0 ||
	    m->chars - close->chr < 15 || close[-1].kind <= SENTENCE_ELLIPSIS)
		return 0;
	return close->at + close->len;
}

bool
heading_are_sisters(const struct shape *a, const struct shape *b)
{
	/* Of phrases without a comma only the length tells. */
	unsigned i, slack = a->n > 1 ? 4 : 8;

	if (a->n != b->n || a->chars > b->chars + slack ||
	    b->chars > a->chars + slack)
		return false;
	for (i = 0; i < a->n; i++)
		if (a->kind[i] != b->kind[i] || a->chr[i] > b->chr[i] + slack ||
		    b->chr[i] > a->chr[i] + slack)
			return false;
	return true;
}

bool
heading_is_followed(const struct piece *next, const struct outline_mark *mark)
{
	if (next == NULL)
		return false;
	if (next->marked)
		return next->mark.kind > mark->kind;
	return next->marks.chars >= 20 &&
	    !piece_ends_with(next, SENTENCE_COLON);
}

/* The space between a numbered phrase and text that runs; 0: none. */
static size_t
space_behind(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	size_t i, commas = 0;

	for (i = 0; i < m->n && m->v[i].chr <= PHRASE; i++) {
		if (m->v[i].at < p->mark.bytes)
			continue;
		if (m->v[i].kind <= SENTENCE_ELLIPSIS ||
		    (m->v[i].kind == SENTENCE_COMMA && ++commas > 2))
			return 0;
		if (m->v[i].kind == SENTENCE_OPEN && m->v[i].pair >= 0)
			i = (size_t)m->v[i].pair;
		else if (m->v[i].kind == SENTENCE_SPACE &&
		    m->v[i].at >= p->mark.bytes + 12)
			return m->chars - m->v[i].chr >= 15 ? m->v[i].at : 0;
	}
	return 0;
}

/* The first three characters of a phrase, or its year. */
static struct span
first_words(struct span phrase)
{
	size_t at = 0;
	uint32_t cp;

	while (at < FIRST && at < phrase.n)
		at += utf8_decode(phrase.p + at, phrase.n - at, &cp);
	return span_sub(phrase, 0, at);
}

size_t
heading_parting(const struct piece *p)
{
	struct span text = piece_text(p);
	struct span first = first_words(span_sub(text, p->mark.bytes, text.n));
	size_t at = space_behind(p), n = 0, len;
	uint32_t cp, last = 0;

	if (at > 0 || p->mark.kind > OUTLINE_HAN_BRACKET)
		return at;
	for (at = p->mark.bytes; at < p->first && n < PHRASE; n++, at += len) {
		struct span rest = span_sub(text, at, text.n);

		len = utf8_decode(rest.p, rest.n, &cp);
		/* 存在的问题一是产业基础薄弱; 今后五年的目标今后五年 */
		if (n >= 5 && utf8_is_han(last) && (sentence_opens(rest) ||
		    span_starts(rest, SPAN("一是")) ||
		    (first.n >= FIRST && span_starts(rest, first))))
			return at;
		last = cp;
	}
	return 0;
}
