#include "emit.h"
#include "matter.h"
#include "numbered.h"

enum { NUMBERED = 60 };	/* code points of the longest on its own line */

void
numbered_decide(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	struct span text = piece_text(p), phrase;
	struct piece *next = segmenter_next(s);
	struct outline_mark other;
	bool alone = matter_trim(span_sub(text, p->first, text.n)).n == 0;
	size_t n, to = p->first;

	emit_held(s);
	phrase = matter_trim(span_sub(text, p->mark.bytes, p->first));
	n = utf8_count(phrase) + 3;
	if (next != NULL)
		piece_scan(next);
	if (p->mark.kind == OUTLINE_ORDINAL) {
		bool counts = next != NULL && next->marked &&
		    next->mark.kind == OUTLINE_ORDINAL;
		bool head = alone && p->ended && n <= HEADING_RUN_IN &&
		    p->mark.number > 0 && !matter_has_quantity(phrase) &&
		    c->item != OUTLINE_ORDINAL &&
		    (counts ? next->mark.number <= p->mark.number :
		    heading_is_followed(next, &p->mark) ||
		    outline_continues(&s->outline, &p->mark));

		if (alone && !p->ended && piece_is_short(p) &&
		    n <= PIECE_HEADING && p->mark.number > 0 &&
		    next != NULL && piece_is_running(next))
			head = true;
		if (head) {
			emit_heading(s, p, to, &p->mark, false);
			c->item = OUTLINE_NONE;
			return;
		}
		outline_paragraph(&s->outline, false);
		emit_text(s, p, 0);
		c->item = alone ? OUTLINE_ORDINAL : OUTLINE_NONE;
		return;
	}
	if (!alone || n > HEADING_RUN_IN) {
		/* （一）加强领导 各乡镇要…… : a space parts them too. */
		size_t space = heading_parting_space(p);

		if (n > HEADING_RUN_IN && space > 0) {
			to = space;
			phrase = matter_trim(span_sub(text, p->mark.bytes, to));
			n = utf8_count(phrase) + 3;
			alone = false;
		}
	}
	if (!alone) {
		if (n <= HEADING_RUN_IN && !matter_has_quantity(phrase) &&
		    !(outline_read(matter_trim(span_sub(text, to, text.n)),
		    &other) && other.kind == p->mark.kind)) {
			emit_heading(s, p, to, &p->mark, true);
			c->item = OUTLINE_NONE;
			emit_text(s, p, to);
			return;
		}
		outline_paragraph(&s->outline, false);
		c->item = p->mark.kind;
		emit_text(s, p, 0);
		return;
	}
	{
		bool item = n > NUMBERED ||
		    piece_ends_with(p, SENTENCE_SEMICOLON) ||
		    piece_ends_with(p, SENTENCE_COMMA);

		if (p->ended && (matter_has_quantity(phrase) ||
		    n > HEADING_RUN_IN || c->item == p->mark.kind ||
		    !heading_is_followed(next, &p->mark) ||
		    (next != NULL && next->marked &&
		    next->mark.kind == p->mark.kind && next->ends == 1 &&
		    next->first == next->text.n)))
			item = true;
		if (!p->ended && !piece_is_short(p) &&
		    !piece_ends_with(p, SENTENCE_COLON) &&
		    n > PIECE_HEADING)
			item = true;
		if (item) {
			outline_paragraph(&s->outline, false);
			c->item = p->mark.kind;
			emit_text(s, p, 0);
		} else {
			c->item = OUTLINE_NONE;
			emit_heading(s, p, text.n, &p->mark, false);
		}
	}
}
