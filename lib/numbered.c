#include "emit.h"
#include "matter.h"
#include "numbered.h"

enum { NUMBERED = 60 };	/* code points of the longest on its own line */

/* An item of a list, or a paragraph that only begins with a number. */
static void
put_item(struct segmenter *s, struct piece *p, enum outline_kind kind)
{
	outline_paragraph(&s->outline, false);
	s->course.item = kind;
	emit_text(s, p, 0);
}

/* 第一， 一是 首先 open sentences; a line of their own is a heading where text
 * is below it. */
static void
decide_ordinal(struct segmenter *s, struct piece *p, bool alone, size_t n)
{
	struct piece *next = segmenter_below(s);
	struct span phrase = span_sub(piece_text(p), p->mark.bytes, p->first);
	bool counts = next != NULL && next->marked &&
	    next->mark.kind == OUTLINE_ORDINAL;
	bool head = false;

	if (!alone || p->mark.number == 0)
		;
	else if (p->ended)
		head = n <= HEADING_RUN_IN && !matter_has_quantity(phrase) &&
		    s->course.item != OUTLINE_ORDINAL &&
		    (counts ? next->mark.number <= p->mark.number :
		    heading_is_followed(next, &p->mark) ||
		    outline_continues(&s->outline, &p->mark));
	else
		head = piece_is_short(p) && n <= PIECE_HEADING &&
		    next != NULL && piece_is_running(next);
	if (!head) {
		put_item(s, p, alone ? OUTLINE_ORDINAL : OUTLINE_NONE);
		return;
	}
	emit_heading(s, p, p->first, &p->mark, false);
	s->course.item = OUTLINE_NONE;
}

/* Whether a numbered line that is but one sentence, n characters, is an item
 * of a list. */
static bool
is_item(struct segmenter *s, struct piece *p, size_t n)
{
	struct span phrase = span_sub(piece_text(p), p->mark.bytes, p->first);

	if (n > NUMBERED || piece_ends_with(p, SENTENCE_SEMICOLON) ||
	    piece_ends_with(p, SENTENCE_COMMA))
		return true;
	if (!p->ended)
		return !piece_is_short(p) && n > PIECE_HEADING &&
		    !piece_ends_with(p, SENTENCE_COLON);
	return matter_has_quantity(phrase) || n > HEADING_RUN_IN ||
	    s->course.item == p->mark.kind ||
	    !heading_is_followed(segmenter_below(s), &p->mark);
}

/* Whether a paragraph of a page that was made one line has a heading before
 * it which cannot be told from its text. */
static bool
has_lost_heading(const struct piece *p, size_t n)
{
	return !p->starts && p->mark.kind <= OUTLINE_HAN_BRACKET &&
	    n > HEADING_RUN_IN && !piece_ends_with(p, SENTENCE_SEMICOLON);
}

void
numbered_decide(struct segmenter *s, struct piece *p)
{
	struct span text = piece_text(p), phrase;
	struct outline_mark other;
	struct piece *next;
	bool alone = matter_trim(span_sub(text, p->first, text.n)).n == 0;
	size_t n, i, at = 0, to = p->first;

	emit_held(s);
	phrase = matter_trim(span_sub(text, p->mark.bytes, p->first));
	n = utf8_count(phrase) + 3;
	next = segmenter_below(s);
	if (next != NULL)
		piece_scan(next);
	if (p->mark.kind == OUTLINE_ORDINAL) {
		decide_ordinal(s, p, alone, n);
		return;
	}
	/* （一）加强领导 各乡镇要…… */
	if ((n > HEADING_RUN_IN || !p->starts) &&
	    (at = heading_parting(p)) > 0) {
		to = at;
		phrase = matter_trim(span_sub(text, p->mark.bytes, to));
		n = utf8_count(phrase) + 3;
		alone = false;
	}
	if (alone ? !is_item(s, p, n) : n <= HEADING_RUN_IN &&
	    !matter_has_quantity(phrase) &&
	    !(outline_read(matter_trim(span_sub(text, to, text.n)),
	    &other) && other.kind == p->mark.kind)) {
		s->course.item = OUTLINE_NONE;
		emit_heading(s, p, alone ? text.n : to, &p->mark,
		    !alone && at == 0);
		if (!alone)
			emit_text(s, p, to);
	} else if (has_lost_heading(p, n)) {
		/* Its first words stand for it. */
		i = sentence_at(&p->marks, p->mark.bytes);
		to = i < p->marks.n ? p->marks.v[i].at : text.n;
		outline_open(&s->outline, &p->mark, outline_title(span_sub(
		    text, 0, to), p->mark.bytes), false);
		emit_text(s, p, 0);
	} else
		put_item(s, p, p->mark.kind);
}
