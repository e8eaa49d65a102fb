#include "matter.h"
#include "segmenter.h"

struct piece *
segmenter_behind_page(struct segmenter *s)
{
	size_t i = 1;

	while (i < s->n && i < 3 && piece_text(segmenter_nth(s, i)).n <=
	    SEGMENTER_NUMBER &&
	    matter_is_page_number(piece_text(segmenter_nth(s, i))))
		i++;
	return i < s->n ? segmenter_nth(s, i) : NULL;
}

void
segmenter_drop(struct segmenter *s)
{
	struct piece *p = segmenter_nth(s, 0);

	s->passed = p->width;
	buf_clear(&p->text);
	/* A paragraph of unusual length does not keep its room. */
	if (p->text.cap > 2 * SEGMENTER_CHUNK)
		buf_free(&p->text);
	if (p->marks.cap > SEGMENTER_CHUNK / 8)
		sentence_free(&p->marks);
	s->front = (s->front + 1) % SEGMENTER_RING;
	s->n--;
}

void
segmenter_join(struct segmenter *s, size_t i)
{
	struct piece *p = segmenter_nth(s, i), *q = segmenter_nth(s, i + 1);
	struct piece gone;

	if (matter_last(piece_text(p)) < 0x80 &&
	    matter_first(piece_text(q)) < 0x80)
		buf_putc(&p->text, ' ');
	buf_put(&p->text, piece_text(q));
	p->lines += q->lines;
	p->width = q->width;
	p->closed = q->closed;
	p->more = q->more;
	p->scanned = p->marks_known = false;
	/* The room of the second stays in the queue, behind the last. */
	gone = *q;
	for (i++; i + 1 < s->n; i++)
		*segmenter_nth(s, i) = *segmenter_nth(s, i + 1);
	*segmenter_nth(s, i) = gone;
	s->n--;
}

void
segmenter_begin(struct segmenter *s)
{
	s->number = 0;
	buf_clear(&s->in);
	s->in_open = s->in_part = s->flat.cut = s->flat.running = false;
	s->want = SEGMENTER_CHUNK;
	s->looked = 0;
	s->last_line = 0;
	s->gap = false;
	s->n = 0;
	s->escapes = false;
	s->course = (struct course){
	    .last = SEGMENT_NAV, .item = OUTLINE_NONE };
	s->wrap = (struct wrap){ .indented = 0 };
	outline_begin(&s->outline);
	buf_clear(&s->title);
	buf_clear(&s->titles);
	s->passed = (struct measure){ 0, 0 };
	buf_clear(&s->who);
	s->held.open = false;
	s->sister.n = s->sister.chars = 0;
	s->sister_age = 0;
	recent_begin(&s->recent);
}
