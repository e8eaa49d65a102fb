#include "about.h"
#include "article.h"
#include "emit.h"
#include "furniture.h"
#include "matter.h"
#include "shortline.h"
#include "speaker.h"
#include "table.h"

TABLE(body);
TABLE(doctype);
TABLE(running);

enum {
	ASKED = 20,	/* code points of the longest heading that asks */
	KICKER = 12	/* ... that ends with a dash, above another */
};

size_t
shortline_ahead(struct segmenter *s)
{
	size_t n;
	bool foot;

	for (n = 0; n < s->n && n < 6; n++) {
		struct piece *p = segmenter_nth(s, n);

		if (!piece_is_short(p) || p->marked ||
		    furniture_is_nav(&s->course, p) ||
		    about_is_meta(&s->course, p, &foot))
			break;
	}
	return n;
}

/* Whether short lines without end stand ahead, and no text below them. */
static bool
is_table(struct segmenter *s)
{
	size_t n = shortline_ahead(s);
	bool foot;

	if (n < 4)
		return false;
	for (; n < s->n; n++) {
		struct piece *p = segmenter_nth(s, n);

		piece_scan(p);
		if (piece_salute(p, 0) > 0 || p->ends > 0 ||
		    about_is_meta(&s->course, p, &foot))
			return false;
	}
	return true;
}

/* 地区生产总值 亿元 120 6.5%: of as many words as the line below or above,
 * three or more, with figures in one of them. */
static bool
is_row(const struct course *c, const struct piece *p, struct piece *next)
{
	size_t spaces = piece_count(&p->marks, SENTENCE_SPACE, p->text.n, NULL);

	if (spaces < 2)
		return false;
	if (c->rows > 0)
		return matter_has_digit(piece_text(p));
	if (next == NULL)
		return false;
	piece_scan(next);
	return piece_count(&next->marks, SENTENCE_SPACE, next->text.n, NULL) ==
	    spaces && matter_has_digit(piece_text(next)) &&
	    matter_date(piece_text(next)) == 0;
}

/* A line of a table or list that has no sentences. */
static void
put_row(struct segmenter *s, struct piece *p)
{
	s->course.begun = true;
	s->course.rows++;
	emit_sentence(s, &p->marks, piece_text(p), 0, p->text.n,
	    buf_span(&p->carried), p->line);
}

/* Whether `next` stands apart from a line above the text: behind blank lines,
 * short itself, or much longer. */
static bool
is_other(const struct piece *p, const struct piece *next)
{
	return next->gap || piece_is_line(next, PIECE_SHORT) ||
	    next->marks.chars > 2 * p->marks.chars;
}

/* Whether the line below the first piece names who wrote what follows; at the
 * head of the page that may stand below a second title. */
static bool
is_above_byline(struct segmenter *s, struct piece *next)
{
	if (!piece_is_line(next, PIECE_HEADING))
		return false;
	if (piece_is_byline(next))
		return true;
	next = s->number == 0 && s->n > 2 ? segmenter_nth(s, 2) : NULL;
	if (next != NULL)
		piece_scan(next);
	return next != NULL && piece_is_line(next, PIECE_HEADING) &&
	    piece_is_byline(next);
}

int
shortline_is_title(struct segmenter *s, const struct piece *p)
{
	return s->course.begun && s->n > 1 && p->ends > 0 && !p->ended &&
	    !p->marked && p->marks.chars <= PIECE_HEADING ?
	    article_is_headed(s, 1) : 0;
}

bool
shortline_is_apart(struct segmenter *s, struct piece *p, struct piece *next)
{
	const struct course *c = &s->course;
	struct span text = piece_text(p);
	bool foot;

	if (next == NULL || p->part || p->more || next->part || s->held.open)
		return false;
	piece_scan(next);
	/* 发布会开幕：, and below it: 发言人答记者问 */
	if (!c->begun && piece_ends_with(p, SENTENCE_COLON))
		return p->ends == 0 && p->marks.chars > PIECE_LEAST &&
		    p->marks.chars <= PIECE_HEADING && piece_count(&p->marks,
		    SENTENCE_COMMA, text.n, NULL) == 0 && !next->marked &&
		    piece_is_line(next, PIECE_SHORT) &&
		    !about_is_meta(c, next, &foot);
	if (shortline_is_title(s, p) > 0)
		return true;
	/* 新茶园什么样？, and below it what is said of that */
	if (p->ends == 1 && c->begun && !c->dialogue)
		return p->first == text.n && matter_last(text) == 0xFF1F &&
		    p->marks.chars <= ASKED && !p->marked && !next->marked &&
		    piece_is_line(next, PIECE_HEADING) &&
		    !about_is_meta(c, next, &foot);
	/* Clauses of unlike length, above who wrote what is below. */
	if (piece_is_line(p, PIECE_HEADING) && is_above_byline(s, next))
		return true;
	if (!c->begun && p->ends > 0)
		return p->marks.chars <= PIECE_HEADING &&
		    matter_last(text) != 0x3002 &&
		    (about_is_meta(c, next, &foot) ||
		    piece_dateline(next) > 0 ||
		    article_has_title(s, text) ||
		    (c->titles == 0 && is_other(p, next)));
	if (!piece_is_line(p, c->begun ? PIECE_HEADING : PIECE_SHORT) ||
	    joint_begins(piece_text(next)) ||
	    joint_is_lacking(&s->recent, &p->marks, text))
		return false;
	if (!c->begun)
		return c->titles > 0 ? is_other(p, next) ||
		    about_is_meta(c, next, &foot) || next->marked :
		    s->number == 0 && next->gap && next->ended &&
		    p->marks.chars <= PIECE_HEADING &&
		    next->marks.chars > p->marks.chars;
	return p->marks.chars >= 8 && !matter_has_quantity(text) &&
	    !next->marked && next->ends > 0 &&
	    next->marks.chars >= 2 * p->marks.chars && piece_colon(p) < 0 &&
	    !joint_is_bridged(&s->recent, text, piece_text(next));
}

/*
 * How many short lines stand in a row from the front, up to 4; *article: one
 * that begins another article's text is behind them.  0: more lines have to
 * come first.
 */
static size_t
look_ahead(struct segmenter *s, bool final, bool *article)
{
	/* Within a table two lines tell enough. */
	size_t i, cluster = 1,
	    most = s->course.rows >= 3 ? 3 : SEGMENTER_QUEUE - 2;

	*article = false;
	for (i = 1; i < most; i++) {
		struct piece *q;
		int headed;

		if (i >= s->n)
			return final ? cluster : 0;
		q = segmenter_nth(s, i);
		if (matter_is_page_number(piece_text(q)))
			continue;
		headed = article_is_headed(s, i);
		if (headed < 0 && !final)
			return 0;
		if (article_begins(s, q) || headed > 0) {
			*article = true;
			break;
		}
		if (q->marked || !piece_is_short(q) || cluster >= 4)
			break;
		cluster++;
	}
	return cluster;
}

/* Whether the line stands within the sentence that was broken off. */
static bool
interrupts(struct segmenter *s)
{
	size_t i;

	if (!s->held.open)
		return false;
	if (s->held.lacking)
		return true;
	for (i = 1; i < s->n; i++) {
		struct piece *q = segmenter_nth(s, i);

		if (piece_is_running(q) && !q->marked && !about_is_caption(q))
			return joint_goes_on(&s->held, &s->recent, &s->wrap,
			    q) == 2;
	}
	return false;
}

/* 三年大变样：从山沟到景区, above a paragraph that is much longer: a phrase
 * behind the colon, no name or mere number; or one of a series, 看点二：特色产业.
 */
static bool
heads_paragraph(struct segmenter *s, const struct piece *p, struct piece *q)
{
	int colon = piece_colon(p);
	struct span text = piece_text(p), said, label;
	size_t len;

	if (colon < 0 || q == NULL || s->course.last == SEGMENT_META)
		return false;
	piece_scan(q);
	said = matter_trim(span_sub(text, p->marks.v[colon].at +
	    p->marks.v[colon].len, text.n));
	/* 看点二：特色产业 */
	if (p->marks.v[colon].chr >= 3 && p->marks.v[colon].chr <= 6 &&
	    utf8_is_han(matter_first(text)) && !q->marked &&
	    outline_ends_numbered(span_sub(text, 0, p->marks.v[colon].at)))
		return piece_is_running(q);
	return q->ends > 0 && !q->marked && (q->marks.chars > 2 *
	    p->marks.chars || speaker_label(s->course.dialogue, q, &label) > 0) &&
	    utf8_count(said) >= PIECE_LEAST - 1 && (!matter_has_digit(said) ||
	    utf8_ideographs(said) >= PIECE_LEAST) &&
	    table_longest_back(&table_body, text, &len) < 0 &&
	    !matter_is_labelled(text);
}

/* Whether the line is a heading in the text; `cluster` short lines stand in a
 * row with it. */
static bool
is_heading(struct segmenter *s, struct piece *p, bool part, size_t cluster)
{
	struct piece *q = segmenter_below(s);
	/* 牵头单位：县人社局 is no heading. */
	bool labelled = piece_colon(p) >= 0 &&
	    p->marks.chars <= PIECE_HEADING / 2 && !heads_paragraph(s, p, q);

	uint32_t last = matter_last(piece_text(p));

	/* 这里是清河—— 问答如下↓; but 促流通——, a heading below it */
	if (p->marks.chars <= 1 || last == 0x2193 || (last == 0x2014 &&
	    !(cluster == 2 && p->marks.chars <= KICKER)))
		return false;
	if (part)
		return true;
	if (q == NULL || labelled)
		return false;
	/* Below lines that may be a table's it is no row itself. */
	if ((piece_is_running(q) || q->marked) &&
	    p->marks.chars <= PIECE_HEADING && (s->course.rows < 3 ||
	    (p->marks.chars >= PIECE_LEAST && p->gap && q->gap &&
	    piece_count(&p->marks, SENTENCE_SPACE,
	    p->text.n, NULL) == 0 && !matter_has_digit(piece_text(p)))))
		return true;
	return cluster == 2 && p->marks.chars <= 30 && s->course.rows == 0;
}

/* An office and a name before a dash. */
static bool
is_said_by(struct span text)
{
	struct span office, name;

	return span_ends(text, SPAN("——")) && matter_office_and_name(
	    span_sub(text, 0, text.n - 6), &office, &name);
}

bool
shortline_is_listed(struct segmenter *s, struct piece *p)
{
	struct piece *next = segmenter_next(s);

	if (!s->course.listing || s->course.last != SEGMENT_SENT ||
	    !speaker_is_described(p))
		return false;
	if (s->course.rows > 0 || next == NULL)
		return true;
	piece_scan(next);
	return speaker_is_described(next);
}

bool
shortline_within(struct segmenter *s, struct piece *p, bool final)
{
	struct course *c = &s->course;
	struct span text = piece_text(p), inner;
	struct piece *next;
	bool foot, article;
	bool part = p->marks.chars <= 30 && outline_is_part(text);
	size_t len, cluster = look_ahead(s, final, &article);

	if (shortline_is_listed(s, p)) {
		put_row(s, p);
		segmenter_drop(s);
		return true;
	}
	if (cluster == 0)
		return false;
	if (!article && !article_is_report(s, p) && interrupts(s)) {
		emit_whole(s, about_is_scene(p) ? SEGMENT_CAP :
		    table_longest_back(&table_running, text, &len) >= 0 ?
		    SEGMENT_TITLE : SEGMENT_QUOTE);
		return true;
	}
	emit_held(s);
	/* A body and a date below it sign the document. */
	next = segmenter_next(s);
	if (next != NULL && about_is_signature(p) &&
	    (matter_is_date(piece_text(next)) ||
	    (piece_bracketed(next, &inner) && about_is_meta(c, next, &foot)))) {
		c->closed = true;
		emit_whole(s, SEGMENT_META);
		return true;
	}
	/* 林溪村村民王晓红——, above what that person says */
	if (is_said_by(text)) {
		c->closed = false;
		emit_whole(s, SEGMENT_META);
		return true;
	}
	/* Behind the date or byline that closed the document before. */
	if ((article || (c->closed && c->last == SEGMENT_META) ||
	    article_is_report(s, p)) && !part) {
		article_title(s, p, 0, text.n, false);
		segmenter_drop(s);
		return true;
	}
	if (!part && (c->rows == 0 || !matter_has_digit(text)) &&
	    about_is_scene(p)) {
		emit_whole(s, SEGMENT_CAP);
		return true;
	}
	if (text.n >= 24 && recent_has(&s->recent, text)) {
		emit_whole(s, SEGMENT_QUOTE);
		return true;
	}
	/* Other headlines, below the pages or menus at the foot. */
	if (!article && c->menu && c->last == SEGMENT_NAV && c->rows == 0 &&
	    (cluster >= 4 || (final && cluster == s->n))) {
		emit_whole(s, SEGMENT_NAV);
		return true;
	}
	/* Who is seen in a picture between paragraphs. */
	if (s->who.n == 0 && c->rows == 0 && next != NULL &&
	    piece_is_running(next) && speaker_is_titled(p)) {
		emit_whole(s, SEGMENT_CAP);
		return true;
	}
	/* A name alone beside other lines about the text. */
	if (p->marks.chars <= 5 && c->rows == 0 && matter_is_name(text) &&
	    (c->last == SEGMENT_META || c->last == SEGMENT_CAP || (next != NULL &&
	    about_is_meta(c, next, &foot)))) {
		emit_whole(s, SEGMENT_META);
		return true;
	}
	if (next == NULL && c->rows == 0 && about_is_signature(p)) {
		c->closed = true;
		emit_whole(s, SEGMENT_META);
		return true;
	}
	if (!(c->rows > 0 && is_row(c, p, next)) &&
	    is_heading(s, p, part, cluster)) {
		emit_plain(s, part);
		return true;
	}
	outline_paragraph(&s->outline, false);
	put_row(s, p);
	segmenter_drop(s);
	return true;
}

/* Whether a line above the text, which has a title, is another: the first
 * again or a part of it, or one that names a kind of document. */
static bool
is_title_again(struct segmenter *s, struct span text, bool part)
{
	struct span title = buf_span(&s->title);
	size_t len;

	if (s->course.titles == 0)
		return false;
	return (text.n > 30 && (span_starts(text, title) ||
	    span_starts(title, text))) || article_has_title(s, text) ||
	    (!part && table_longest_back(&table_doctype, text, &len) >= 0);
}

void
shortline_above(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	struct span text = piece_text(p);
	struct piece *next = segmenter_next(s);
	bool foot, runs = next != NULL && piece_is_running(next) &&
	    !about_is_meta(c, next, &foot);
	bool part = outline_is_part(text) && p->marks.chars <= 30 &&
	    (c->titles > 0 || c->venue);
	bool dash = p->marked && p->mark.kind == OUTLINE_DASH;

	if (is_title_again(s, text, part)) {
		article_title(s, p, 0, text.n, dash);
	} else if (c->titles == 0 && s->number == 0 && runs &&
	    matter_is_name(text)) {
		/* Who wrote it, where the title is lost. */
		emit_piece(s, SEGMENT_META, p, 0, text.n);
		c->metas++;
	} else if (c->titles > 0 && c->metas > 0 && about_is_scene(p)) {
		emit_piece(s, SEGMENT_CAP, p, 0, text.n);
	} else if (matter_first(text) == 0x2022 || (c->titles > 0 &&
	    c->metas > 0 && runs && !part && p->marks.chars <= 2)) {
		/* • 举报; 评论 */
		emit_piece(s, SEGMENT_NAV, p, 0, text.n);
	} else if (c->titles > 0 && next != NULL && p->marks.chars <= 8 &&
	    matter_is_office(text) && matter_is_name(piece_text(next))) {
		/* 代县长, and the name below */
		emit_piece(s, SEGMENT_META, p, 0, text.n);
		c->metas++;
	} else if (c->titles > 0 && (c->complete || c->last == SEGMENT_META ||
	    (next != NULL && matter_is_date(piece_text(next)))) &&
	    about_is_signature(p)) {
		emit_piece(s, SEGMENT_META, p, 0, text.n);
		c->metas++;
	} else if (next == NULL && s->number == 0 && c->titles == 0) {
		emit_sentences(s, p, 0);
	} else if (c->titles > 0 && (is_row(c, p, next) || is_table(s))) {
		put_row(s, p);
	} else if (!dash && (part || (c->titles > 0 && runs &&
	    (c->subtitle || c->metas > 0) && !article_is_below(s) &&
	    p->marks.chars <= PIECE_HEADING))) {
		emit_plain(s, part);
		return;
	} else
		article_title(s, p, 0, text.n, dash);
	segmenter_drop(s);
}
