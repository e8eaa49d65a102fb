#include "about.h"
#include "article.h"
#include "emit.h"
#include "furniture.h"
#include "joint.h"
#include "matter.h"
#include "table.h"

TABLE(doctype);
TABLE(interview);

enum {
	TITLES = 1024,	/* bytes of titles that are remembered */
	FRONT = 8	/* pieces in which a text begins below its title */
};

void
article_title(struct segmenter *s, struct piece *p, size_t from, size_t to,
    bool subtitle)
{
	struct course *c = &s->course;
	size_t len;

	if (c->begun) {
		/* Another article of the page. */
		emit_held(s);
		outline_begin(&s->outline);
		buf_clear(&s->who);
		c->begun = c->venue = false;
		c->titles = c->metas = 0;
		c->foot = false;
	}
	if (matter_anywhere(&table_interview, piece_text(p)) >= 0)
		c->dialogue = true;
	emit_piece(s, SEGMENT_TITLE, p, from, to);
	if (c->titles++ == 0) {
		c->metas = 0;
		buf_clear(&s->title);
		buf_clear(&s->titles);
		buf_put(&s->title, span_sub(piece_text(p), from, to));
	}
	if (s->titles.n < TITLES) {
		buf_put(&s->titles, span_sub(piece_text(p), from, to));
		buf_putc(&s->titles, '\n');
	}
	c->subtitle = subtitle;
	c->complete = table_longest_back(&table_doctype,
	    span_sub(piece_text(p), from, to), &len) >= 0;
	c->glossary = outline_is_glossary(span_sub(piece_text(p), from, to));
}

bool
article_has_title(const struct segmenter *s, struct span text)
{
	struct span all = buf_span(&s->titles);

	while (all.n > text.n && s->course.titles > 0) {
		size_t n = (size_t)((char *)memchr(all.p, '\n', all.n) - all.p);

		if (span_eq(text, span_sub(all, 0, n)))
			return true;
		all = span_sub(all, n + 1, all.n);
	}
	return false;
}

bool
article_is_torn(const struct course *c, struct piece *p, struct piece *next)
{
	struct span text = piece_text(p), rest = piece_text(next);
	size_t len;

	if (!piece_is_short(p) || !piece_is_short(next) || p->marked ||
	    next->marked || p->marks.chars + next->marks.chars > PIECE_SHORT ||
	    table_longest_back(&table_doctype, text, &len) >= 0)
		return false;
	return ((!c->begun || (c->closed && c->last == SEGMENT_META)) &&
	    (joint_is_open(&p->marks) || joint_links(text))) ||
	    (span_holds(text, SPAN("关于")) &&
	    table_longest_back(&table_doctype, rest, &len) >= 0);
}

bool
article_begins(struct segmenter *s, struct piece *p)
{
	bool foot;

	piece_scan(p);
	if (piece_dateline(p) > 0 || about_is_source(p))
		return true;
	if (piece_is_short(p) && p->marks.chars <= 40 &&
	    piece_is_byline(p) && piece_credit(p) == 0 && !about_is_foot(p))
		return true;
	return p->marked && p->mark.kind == OUTLINE_DASH && p->ends == 0 &&
	    piece_is_short(p) && !about_is_meta(&s->course, p, &foot);
}

/* Whether text runs at the i-th piece or below lines about it, and where
 * `strict` is not set below other short ones; -1: more pieces have to come. */
static int
text_follows(struct segmenter *s, size_t i, bool strict)
{
	bool foot;

	for (; i < FRONT; i++) {
		struct piece *q;

		if (i >= s->n)
			return -1;
		q = segmenter_nth(s, i);
		piece_scan(q);
		if (piece_salute(q, 0) > 0 || (piece_is_running(q) &&
		    !q->marked && q->ends > 0))
			return 1;
		if ((strict || q->marked) &&
		    !furniture_is_nav(&s->course, q) &&
		    !about_is_meta(&s->course, q, &foot))
			break;
	}
	return 0;
}

int
article_is_headed(struct segmenter *s, size_t i)
{
	struct piece *p = segmenter_nth(s, i);
	bool imprint;

	piece_scan(p);
	if (p->ends > 0 || p->marked || about_is_foot(p))
		return 0;
	imprint = about_is_imprint(p) || about_is_venue(piece_text(p));
	return imprint || matter_is_date(piece_text(p)) ?
	    text_follows(s, i + 1, !imprint) : 0;
}

bool
article_is_report(struct segmenter *s, const struct piece *p)
{
	struct span office, name;
	size_t i, len;

	if (table_longest_back(&table_doctype, piece_text(p), &len) < 0)
		return false;
	for (i = 1; i < s->n && i < 3; i++) {
		struct piece *q = segmenter_nth(s, i);

		piece_scan(q);
		if (piece_salute(q, 0) > 0)
			return true;
		if (!matter_office_and_name(piece_text(q), &office, &name))
			break;
	}
	return false;
}

bool
article_is_below(struct segmenter *s)
{
	size_t i;

	for (i = 1; i < s->n && i < 4; i++)
		if (article_begins(s, segmenter_nth(s, i)))
			return true;
	return false;
}
