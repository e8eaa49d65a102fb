#include "about.h"
#include "article.h"
#include "decide.h"
#include "emit.h"
#include "furniture.h"
#include "joint.h"
#include "matter.h"
#include "numbered.h"
#include "shortline.h"
#include "speaker.h"
#include "table.h"
#include "wrap.h"

TABLE(interview);
TABLE(medium);
TABLE(speaker);

#define LONGEST	2048	/* bytes of a broken sentence that is joined */
#define HELD	4	/* running paragraphs a broken sentence waits */
#define MASTHEAD 20	/* code points of the longest name of a medium */
#define BUTTON	8	/* ... of the longest button between others */
#define TALK	10	/* pieces in which another speaker's label may be */

/* An entry of a glossary: numbered, or a term and a colon. */
static bool
is_entry(const struct piece *p)
{
	struct span term, meaning;

	if (p->marked && p->mark.kind >= OUTLINE_PART &&
	    p->mark.kind <= OUTLINE_HAN_BRACKET)
		return false;
	return matter_term(piece_text(p), &term, &meaning) ||
	    (p->marked && p->mark.kind != OUTLINE_ORDINAL);
}

/* 目录, 目 录 */
static bool
is_contents(struct span s)
{
	return span_starts(s, SPAN("目")) && span_ends(s, SPAN("录")) &&
	    matter_trim(span_sub(s, 3, s.n - 3)).n == 0;
}

static void
set_who(struct segmenter *s, struct span label)
{
	size_t at = 0, from, n;

	outline_turn(&s->outline, s->course.last == SEGMENT_HEAD);
	buf_clear(&s->who);
	while (at < label.n) {
		while ((n = matter_space(label, at)) > 0)
			at += n;
		for (from = at; at < label.n && matter_space(label, at) == 0; )
			at++;
		if (at > from && s->who.n > 0)
			buf_putc(&s->who, ' ');
		buf_put(&s->who, span_sub(label, from, at));
	}
	s->sister.n = s->sister.chars = 0;
	s->course.glossary = false;
}

/* 青溪日报, QINGXI DAILY: what stands alone above the title of a page. */
static bool
is_masthead(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span text = piece_text(p);
	bool letter = false;
	size_t len, at;

	if (s->course.begun || s->course.label || next == NULL)
		return false;
	/* 青溪网：www.qingxi.cn */
	if (p->marks.chars <= 2 * MASTHEAD && p->ends == 0 &&
	    span_holds(text, SPAN("www.")))
		return !about_is_imprint(p) &&
		    !utf8_is_digit(text.p[text.n - 1]);
	if (p->marks.chars > MASTHEAD)
		return false;
	if (utf8_is_han(matter_first(text)))
		return s->course.titles == 0 &&
		    matter_is_han(text, 4, MASTHEAD) &&
		    table_longest_back(&table_medium, text, &len) >= 0 &&
		    len >= 6 && len < text.n;
	for (at = 0; at < text.n; at++) {
		if ((unsigned char)text.p[at] >= 0x80)
			return false;
		letter = letter || utf8_is_letter(text.p[at]);
	}
	return letter && (utf8_is_han(matter_first(piece_text(next))) ||
	    matter_date(piece_text(next)) > 0);
}

/* Whether the line stands above the trail of a page (首页 > 政务公开): it is of
 * the site, then. */
static bool
before_trail(struct segmenter *s, struct piece *p)
{
	size_t i;

	if (!piece_is_short(p) || p->marked)
		return false;
	for (i = 1; i < s->n && i < 5; i++) {
		struct piece *q = segmenter_nth(s, i);

		if (matter_is_trail(piece_text(q)))
			return true;
		if (!piece_is_short(q))
			return false;
	}
	return false;
}

/* The arrow of a trail, alone on its line. */
static bool
is_arrow(struct span s)
{
	uint32_t cp;

	return s.n > 0 && utf8_decode(s.p, s.n, &cp) == s.n && (cp == '>' ||
	    cp == 0xBB || cp == 0x203A || cp == 0xFF1E);
}

/* 首页, >, 政务公开, each on its own line: a trail that was torn. */
static bool
is_of_trail(struct segmenter *s, struct piece *p, const struct piece *next)
{
	return !s->course.begun && piece_is_short(p) && !p->marked &&
	    ((s->course.trail && s->course.last == SEGMENT_NAV) ||
	    (next != NULL && is_arrow(piece_text(next))));
}

/* 关注清河网, between the title with its source and a button: one itself. */
static bool
is_button(struct segmenter *s, struct piece *p, struct piece *next)
{
	const struct course *c = &s->course;
	bool foot;

	if (c->begun || c->titles == 0 || c->metas == 0 || next == NULL ||
	    p->marks.chars > BUTTON || p->marked || !piece_is_short(p))
		return false;
	piece_scan(next);
	return furniture_is_nav(c, next) && !about_is_meta(c, p, &foot);
}

/* A picture's caption that the page carries twice, as its text and below it. */
static bool
is_twin(struct segmenter *s, struct piece *p, const struct piece *next)
{
	return s->course.begun && next != NULL &&
	    p->marks.chars <= PIECE_HEADING &&
	    piece_is_line(p, PIECE_HEADING) &&
	    span_eq(piece_text(p), piece_text(next));
}

/* 县长 王小明, a picture's caption above that person's label. */
static bool
is_of_speaker(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span label;

	if (!s->course.begun || next == NULL || p->marked || p->ends > 0 ||
	    p->marks.chars > PIECE_LABEL)
		return false;
	piece_scan(next);
	return speaker_label(true, next, &label) > 0 &&
	    span_eq(label, piece_text(p));
}

/*
 * The rules.  Each looks at the first piece of the queue and at the one behind
 * it (NULL: none), and either puts the piece out, takes it off the queue and
 * returns true, or leaves all as it is and returns false.
 */

/* Menus and notices; the title again, which is a running head within the text. */
static bool
put_furniture(struct segmenter *s, struct piece *p)
{
	const struct course *c = &s->course;
	struct measure passed;

	/* Buttons also stand behind the line that tells of the source. */
	bool again = c->begun && article_has_title(s, piece_text(p));

	if (!(furniture_is_nav(c, p) && (c->begun || !(about_is_imprint(p) ||
	    piece_is_byline(p)))) &&
	    !again && !(!c->begun && (before_trail(s, p) ||
	    is_of_trail(s, p, segmenter_next(s)) ||
	    is_button(s, p, segmenter_next(s)) ||
	    is_masthead(s, p, segmenter_next(s)))))
		return false;
	s->course.trail = is_arrow(piece_text(p));
	s->course.menu = !matter_is_page_number(piece_text(p)) ||
	    span_holds(piece_text(p), SPAN("版："));
	passed = s->passed;
	emit_whole(s, again && !s->held.open && c->last != SEGMENT_NAV ?
	    SEGMENT_TITLE : SEGMENT_NAV);
	s->passed = passed;
	return true;
}

/* 目录, and below it the headings of the text, to the first one again or to what
 * is none. */
static bool
put_contents(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	struct span text = piece_text(p);
	struct piece *next = segmenter_next(s);
	size_t lead;

	if (!c->contents && !c->begun && is_contents(text) && next != NULL) {
		piece_scan(next);
		if ((next->marked && next->ends == 0) ||
		    matter_leads_to_page(piece_text(next)) > 0) {
			c->contents = true;
			buf_clear(&s->content);
			emit_whole(s, SEGMENT_NAV);
			return true;
		}
	}
	if (!c->contents)
		return false;
	lead = matter_leads_to_page(text);
	text.n = lead > 0 ? lead : text.n;
	c->contents = lead > 0 || (p->ends == 0 &&
	    p->marks.chars <= PIECE_SHORT && (p->marked ||
	    outline_is_part(text) || outline_is_glossary(text)) &&
	    !span_eq(text, buf_span(&s->content)));
	if (!c->contents)
		return false;
	if (s->content.n == 0)
		buf_put(&s->content, text);
	emit_whole(s, SEGMENT_NAV);
	return true;
}

/* 名词解释： opens a list of terms. */
static bool
put_glossary(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	struct span text = piece_text(p);

	if (!c->begun || p->ends > 0 || p->marks.chars > 30 ||
	    !(piece_ends_with(p, SENTENCE_COLON) ||
	    span_starts(text, SPAN("附"))) || !outline_is_glossary(text))
		return false;
	emit_held(s);
	outline_open_plain(&s->outline, outline_title(text,
	    p->marked ? p->mark.bytes : 0), true);
	emit_whole(s, SEGMENT_HEAD);
	c->glossary = c->begun = true;
	return true;
}

/* A byline torn in two: the paper, and below it the reporter; and a torn
 * venue or title.  The two become one piece. */
static bool
join_torn(struct segmenter *s, struct piece *p, struct piece *next)
{
	bool torn = false;
	size_t n;

	if (next == NULL)
		return false;
	if (piece_is_short(p) && p->marks.chars <= 24 && !p->marked &&
	    table_longest_back(&table_medium, piece_text(p), &n) >= 0) {
		piece_scan(next);
		torn = next->ends == 0 && next->marks.chars <= 24 &&
		    piece_is_byline(next) &&
		    span_starts(piece_text(next), SPAN("记者"));
	}
	if (!torn && !about_is_torn_venue(&s->course, p, next, &s->join) &&
	    !article_is_torn(&s->course, p, next))
		return false;
	segmenter_join(s, 0);
	return true;
}

/* The byline behind a space of the piece, behind byte n: *at and *end are its
 * bytes, those of the names behind it with it; or false. */
static bool
find_byline(const struct piece *p, size_t n, size_t *at, size_t *end)
{
	const struct sentence_marks *m = &p->marks;
	struct span text = piece_text(p), word;
	bool found = false;
	size_t i, k, from;

	for (i = sentence_at(m, n); i < m->n && m->v[i].chr <= ABOUT_LONGEST;
	    i++) {
		if (m->v[i].kind <= SENTENCE_ELLIPSIS)
			break;
		if (m->v[i].kind != SENTENCE_SPACE)
			continue;
		from = m->v[i].at + m->v[i].len;
		for (k = i + 1; k < m->n && m->v[k].kind != SENTENCE_SPACE; )
			k++;
		word = span_sub(text, from, k < m->n ? m->v[k].at : text.n);
		if (word.n > 3 * PIECE_HEADING)
			break;
		if (found ? !matter_is_name(word) : !matter_is_byline(word))
			continue;
		*at = found ? *at : m->v[i].at;
		*end = from + word.n;
		found = true;
	}
	return found;
}

/* 新华社北京3月8日电 题：山区通车, and a byline behind it. */
static bool
put_titled_dateline(struct segmenter *s, struct piece *p)
{
	struct span text = piece_text(p);
	const struct sentence_marks *m = &p->marks;
	size_t n, at = text.n, end = text.n;
	int colon;

	/* No comma or end mark stands before it. */
	if (m->n == 0 || (m->v[0].kind != SENTENCE_SPACE &&
	    m->v[0].kind != SENTENCE_OPEN && m->v[0].kind != SENTENCE_COLON))
		return false;
	colon = piece_colon(p);
	if (colon < 0 || !span_ends(span_sub(text, 0, m->v[colon].at),
	    SPAN("题")) || (n = piece_dateline(p)) == 0 ||
	    !span_starts(matter_trim(span_sub(text, n, text.n)),
	    SPAN("题：")) || (!find_byline(p, n, &at, &end) &&
	    (p->ends >= 2 || p->ended || p->marks.chars > PIECE_SHORT)))
		return false;
	emit_held(s);
	emit_piece(s, SEGMENT_META, p, 0, n);
	emit_piece(s, SEGMENT_TITLE, p, n, at);
	if (end > at)
		emit_piece(s, SEGMENT_META, p, at, end);
	if (end < text.n)
		emit_text(s, p, end);
	segmenter_drop(s);
	return true;
}

/* 附件：十件民生实事, and its text or list below: no list of attachments. */
static bool
put_attachment(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span text = piece_text(p), labelled;
	struct outline_mark mark;
	int colon = piece_colon(p);

	if (!s->course.begun || next == NULL || p->ends > 0 ||
	    p->marks.chars > PIECE_HEADING || colon < 0 ||
	    piece_ends_with(p, SENTENCE_COLON) || !matter_is_attachment(text))
		return false;
	labelled = matter_trim(span_sub(text, p->marks.v[colon].at +
	    p->marks.v[colon].len, text.n));
	piece_scan(next);
	if (next->ends == 0 && !(next->marked &&
	    next->mark.kind == OUTLINE_DIGIT && next->mark.number == 1 &&
	    !outline_read(labelled, &mark)))
		return false;
	emit_held(s);
	outline_open_plain(&s->outline, outline_title(text, 0), true);
	emit_whole(s, SEGMENT_HEAD);
	return true;
}

/* 主题：…, 主办：…: of three and more lines with a short label above the text
 * each is about the document. */
static bool
is_label_of_many(struct segmenter *s, struct piece *p)
{
	size_t i;

	if (s->course.begun || !about_has_label(p))
		return false;
	for (i = 1; i < 3 && !s->course.labels; i++)
		if (i >= s->n || !about_has_label(segmenter_nth(s, i)))
			return false;
	return true;
}

/* ——林溪村党支部书记王晓红代表, below what that person said. */
static bool
is_attributed(const struct course *c, struct piece *p)
{
	struct span said = piece_text(p), office, name;

	if (!p->marked || !c->begun || c->last != SEGMENT_SENT ||
	    p->mark.kind != OUTLINE_DASH || !piece_is_line(p, PIECE_HEADING))
		return false;
	said = matter_trim(span_sub(said, p->mark.bytes, said.n));
	if (matter_is_office(said))
		said = matter_trim(span_sub(said, 0, said.n - 6));
	return matter_office_and_name(said, &office, &name);
}

static bool
put_meta(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	struct span text = piece_text(p), inner;
	bool foot;

	/* The title again, below a label that has nothing behind it; who
	 * speaks, in brackets. */
	if ((c->titles > 0 && span_eq(text, buf_span(&s->title))) ||
	    (c->dialogue && piece_bracketed(p, &inner) &&
	    matter_first(text) == 0x3010 && speaker_is_party(true, inner)))
		return false;
	c->labels = is_label_of_many(s, p);
	foot = false;
	if (!is_attributed(c, p) && !about_is_meta(c, p, &foot) && !c->labels)
		return false;
	if (s->held.open && !s->held.lacking && foot)
		emit_held(s);
	if (matter_anywhere(&table_interview, text) >= 0)
		c->dialogue = true;
	c->closed = c->begun && about_label(p) < 0 && !p->marked &&
	    piece_credit(p) == 0 && !c->attachments;
	c->label = piece_ends_with(p, SENTENCE_COLON);
	c->venue = c->venue || about_is_venue(text);
	c->attachments = matter_is_attachment(text) ||
	    (c->attachments && p->marked);
	emit_whole(s, SEGMENT_META);
	c->metas++;
	c->foot = c->foot || foot;
	return true;
}

/* Captions; one that the page carries twice, as its picture's text and below
 * it, is two. */
static bool
put_caption(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span text = piece_text(p), label;

	if (is_twin(s, p, next)) {
		enum segment_kind kind = span_holds(buf_span(&s->title),
		    text) ? SEGMENT_TITLE : SEGMENT_CAP;

		emit_whole(s, kind);
		emit_whole(s, kind);
		return true;
	}
	if (!(about_is_caption(p) || is_of_speaker(s, p, next) ||
	    (s->course.begun ? about_is_sourced(p) :
	    about_is_reported(p)) ||
	    (next != NULL && about_is_credited(p, next))) ||
	    (matter_after_bullet(text).n < text.n &&
	    speaker_label(s->course.dialogue, p, &label) > 0))
		return false;
	emit_whole(s, SEGMENT_CAP);
	return true;
}

/* What stands below the editor's line: notices, or another article. */
static bool
put_foot(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct course *c = &s->course;

	if (!c->foot)
		return false;
	if (p->marks.chars < 60 && !p->marked && !(next != NULL &&
	    (article_begins(s, next) || (piece_is_running(next) &&
	    !furniture_is_nav(c, next) && next->marks.chars >= 60)))) {
		emit_whole(s, SEGMENT_NAV);
		return true;
	}
	c->foot = false;
	if (!piece_is_short(p))
		return false;
	article_title(s, p, 0, p->text.n, false);
	segmenter_drop(s);
	return true;
}

static bool
put_term(struct segmenter *s, struct piece *p)
{
	if (!s->course.glossary || !(is_entry(p) ||
	    (s->course.last == SEGMENT_TERM && !p->marked &&
	    piece_is_running(p))))
		return false;
	emit_held(s);
	emit_whole(s, SEGMENT_TERM);
	return true;
}

/* Whether what looks like a speaker's label opens a title: 县长王小明：实干兴县,
 * above the text. */
static bool
is_labelled_title(struct segmenter *s, struct piece *p, size_t label,
    struct piece *next)
{
	const struct course *c = &s->course;
	bool foot;

	if (c->begun || next == NULL || (c->titles > 0 && (p->ends > 0 ||
	    !matter_is_name(span_sub(piece_text(p), 0, label - 3)))) ||
	    matter_trim(span_sub(piece_text(p), label, p->text.n)).n == 0)
		return false;
	piece_scan(next);
	return p->ends == 0 ? piece_is_line(p, PIECE_SHORT) :
	    p->marks.chars <= PIECE_HEADING &&
	    (about_is_meta(c, next, &foot) ||
	    piece_dateline(next) > 0);
}

/* 县长王小明：, and the title below of what that person wrote; but 主持人：, a
 * part in a talk. */
static bool
is_above_title(struct segmenter *s, struct piece *p, size_t label,
    struct span who, struct piece *next)
{
	if (s->course.begun || s->course.titles > 0 || next == NULL ||
	    table_find(&table_speaker, who) >= 0 ||
	    matter_trim(span_sub(piece_text(p), label, p->text.n)).n > 0)
		return false;
	piece_scan(next);
	return piece_is_short(next) && !next->marked &&
	    piece_salute(next, 0) == 0;
}

/* Whether what is said in the piece asks, and the one behind it is of another
 * speaker. */
static bool
is_answered(const struct piece *p, bool follows)
{
	struct span text = piece_text(p);

	return follows && (matter_last(text) == 0xFF1F ||
	    span_ends(text, SPAN("？”")));
}

/*
 * Whether the labels tell that it is a talk: that of a person whom the title
 * names, or a person's and a paper's near one another; two of which the first
 * asks and the next answers, or the same again behind another.
 */
static bool
is_talk(struct segmenter *s, struct piece *p)
{
	bool medium, of_medium, others = false;
	struct span label = speaker_candidate(p, &medium), other;
	size_t i;

	if (label.n == 0)
		return false;
	if (!medium && span_holds(buf_span(&s->title), label))
		return true;
	for (i = 1; i < s->n && i < TALK; i++) {
		struct piece *q = segmenter_nth(s, i);

		piece_scan(q);
		other = speaker_candidate(q, &of_medium);
		if (other.n == 0)
			continue;
		if (span_eq(other, label)) {
			if (others)
				return true;
			continue;
		}
		if (of_medium != medium || is_answered(p, i == 1))
			return true;
		others = true;
	}
	return false;
}

static void
turn_to(struct segmenter *s, struct span label)
{
	emit_held(s);
	set_who(s, label);
	s->course.begun = s->course.dialogue = true;
	s->course.closed = false;
}

/* 谈产业：特色是出路, a heading of a talk: what could be a name, which is met for
 * the first time, and no sentence, above another speaker's label. */
static bool
is_topic(struct segmenter *s, struct piece *p, struct span label,
    struct piece *next)
{
	struct span other;

	if (!s->course.begun || next == NULL || !matter_is_name(label) ||
	    p->ends > 0 || !piece_is_line(p, PIECE_HEADING) ||
	    piece_ends_with(p, SENTENCE_COLON) ||
	    span_eq(buf_span(&s->who), label) ||
	    span_holds(buf_span(&s->title), label))
		return false;
	piece_scan(next);
	return speaker_label(true, next, &other) > 0 && !span_eq(other, label);
}

/* Another speaker. */
static bool
put_turn(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span text = piece_text(p), label;
	size_t n = speaker_label(s->course.dialogue, p, &label);

	if (n == 0 || is_topic(s, p, label, next))
		return false;
	if (is_labelled_title(s, p, n, next) || is_above_title(s, p, n,
	    label, next)) {
		article_title(s, p, 0, text.n, false);
		segmenter_drop(s);
		return true;
	}
	turn_to(s, label);
	if (matter_trim(span_sub(text, n, text.n)).n > 0)
		emit_text(s, p, n);
	else
		s->course.labelled = true;
	segmenter_drop(s);
	return true;
}

/* A speaker's label that stands alone, without a colon, above what is said. */
static bool
put_standing_turn(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct span office, name;

	if (shortline_is_listed(s, p) || is_of_speaker(s, p, next))
		return false;
	/* Else it may be a picture's: its office and name at a space apart tell,
	 * that somebody spoke before, or an address below. */
	if (!s->course.begun || next == NULL || !speaker_stands(
	    s->course.dialogue && (s->who.n > 0 || piece_count(&p->marks,
	    SENTENCE_SPACE, p->text.n, NULL) > 0 || span_ends(piece_text(p),
	    SPAN("记者")) || piece_salute(next, 0) > 0), p) ||
	    is_twin(s, p, next) ||
	    !(piece_is_running(next) || piece_salute(next, 0) > 0 ||
	    (speaker_is_described(next) && !matter_office_and_name(
	    piece_text(p), &office, &name))))
		return false;
	turn_to(s, piece_text(p));
	s->course.labelled = true;
	segmenter_drop(s);
	return true;
}

/* Who the speaker is, below the label, or a greeting without a mark. */
static bool
put_described(struct segmenter *s, struct piece *p)
{
	if (!s->course.labelled)
		return false;
	if (piece_is_short(p) && !p->marked && matter_greets(piece_text(p))) {
		s->course.labelled = false;
		emit_held(s);
		outline_paragraph(&s->outline, s->course.last != SEGMENT_HEAD);
		emit_whole(s, SEGMENT_SALUTE);
		s->course.begun = true;
		return true;
	}
	s->course.labelled = speaker_is_described(p);
	if (s->course.labelled)
		emit_whole(s, SEGMENT_META);
	return s->course.labelled;
}

static bool
put_address(struct segmenter *s, struct piece *p)
{
	if (about_is_addressee(&s->course, p)) {
		emit_whole(s, SEGMENT_SALUTE);
		s->course.begun = true;
		return true;
	}
	if (piece_salute(p, 0) == 0 && !matter_is_address(piece_text(p)))
		return false;
	emit_held(s);
	outline_paragraph(&s->outline, s->course.last != SEGMENT_HEAD);
	emit_text(s, p, 0);
	segmenter_drop(s);
	return true;
}

static bool
put_numbered(struct segmenter *s, struct piece *p)
{
	struct course *c = &s->course;
	bool terms;

	if (!p->marked || (p->mark.kind == OUTLINE_DASH && !c->begun &&
	    p->ends == 0 && c->titles > 0))
		return false;
	terms = outline_is_glossary(piece_text(p)) && piece_is_short(p);
	numbered_decide(s, p);
	c->glossary = terms;
	segmenter_drop(s);
	return true;
}

/* 专栏：, a label of the page with nothing behind it, above the text or below
 * other furniture. */
static bool
put_bare_label(struct segmenter *s, struct piece *p, struct piece *next)
{
	if (p->marks.chars >= PIECE_LEAST || p->ends > 0 ||
	    (s->course.begun && s->course.last != SEGMENT_NAV) ||
	    !piece_ends_with(p, SENTENCE_COLON))
		return false;
	if (next != NULL) {
		piece_scan(next);
		if (next->marked)
			return false;
	}
	emit_whole(s, SEGMENT_NAV);
	return true;
}

/* 本报讯（记者 王晓红） and its text. */
static bool
put_dateline(struct segmenter *s, struct piece *p)
{
	size_t n = piece_dateline(p);

	if (n == 0)
		return false;
	emit_held(s);
	emit_piece(s, SEGMENT_META, p, 0, n);
	emit_text(s, p, n);
	segmenter_drop(s);
	return true;
}

/* The sentence that was broken off goes on, or something whole stands
 * between; else it ends. */
static bool
put_going_on(struct segmenter *s, struct piece *p)
{
	struct span text = piece_text(p);
	size_t at = 0, from = 0, end;
	int on;

	if (!s->held.open)
		return false;
	/* No sentence is so long that it was broken off again and again. */
	on = s->held.text.n > LONGEST ? 0 :
	    joint_goes_on(&s->held, &s->recent, &s->wrap, p);
	if (on == 2 || (on == 1 && s->held.passed == 0)) {
		emit_sentences(s, p, 0);
		segmenter_drop(s);
		return true;
	}
	if (!s->held.lacking || ++s->held.passed >= HELD || !p->ended ||
	    s->held.text.n > LONGEST) {
		emit_held(s);
		return false;
	}
	outline_paragraph(&s->outline, false);
	recent_put(&s->recent, text);
	while (from < text.n) {
		end = sentence_end(&p->marks, text, from, &at,
		    s->options.clauses);
		emit_sentence(s, &p->marks, text, from, end,
		    buf_span(&p->carried), p->line);
		from = end;
	}
	segmenter_drop(s);
	return true;
}

/* A paragraph that opens with a heading, as its sisters do. */
static bool
put_sister(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct outline_mark mark = { OUTLINE_PLAIN, 0, 0 };
	struct shape shape = { 0 }, other;
	size_t bracket = heading_bracket(p), end = p->first;
	bool sister;

	if (bracket > 0) {
		/* 【稻谷飘香】 */
		shape.chars = end = bracket;
		sister = (s->sister.n == 0 && s->sister.chars > 0 &&
		    s->sister_age < 3) || (next != NULL &&
		    heading_bracket(next) > 0);
	} else {
		if (!heading_may_open(p, &shape))
			return false;
		sister = s->sister.n > 0 && s->sister_age < 3 &&
		    heading_are_sisters(&shape, &s->sister);
		if (!sister && next != NULL && heading_may_open(next, &other))
			sister = heading_are_sisters(&shape, &other);
	}
	if (!sister)
		return false;
	emit_heading(s, p, end, &mark, true);
	s->sister = shape;
	s->sister_age = 0;
	emit_text(s, p, end);
	segmenter_drop(s);
	return true;
}

/* A phrase closed by a full stop on its own line, above a paragraph, as its
 * sisters are: the last one, or the one below that paragraph. */
static bool
put_standing(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct shape shape, other;
	bool sister;

	if (next == NULL || !heading_may_stand(p, &shape))
		return false;
	piece_scan(next);
	if (next->marked || next->marks.chars < 2 * p->marks.chars)
		return false;
	sister = s->sister.n > 0 && s->sister_age < 3 &&
	    heading_are_sisters(&shape, &s->sister);
	if (!sister && s->n > 2 && next->ended &&
	    heading_may_stand(segmenter_nth(s, 2), &other))
		sister = heading_are_sisters(&shape, &other);
	if (!sister)
		return false;
	emit_held(s);
	s->sister = shape;
	s->sister_age = 0;
	emit_plain(s, false);
	return true;
}

/* Text that runs. */
static void
put_running(struct segmenter *s, struct piece *p, struct piece *next)
{
	struct course *c = &s->course;
	/* The paragraph goes on behind a page's number. */
	bool within = c->last == SEGMENT_NAV &&
	    wrap_is_full(&s->wrap, s->passed) &&
	    s->passed.chars + 1 > s->wrap.column.chars;

	c->rows = 0;
	c->item = OUTLINE_NONE;
	if (!c->begun && s->number < 12 && matter_anywhere(&table_interview,
	    matter_head(piece_text(p), 400)) >= 0)
		c->dialogue = true;
	if (put_dateline(s, p) || put_going_on(s, p) || (!within &&
	    (put_standing(s, p, next) || put_sister(s, p, next))))
		return;
	if (!within) {
		s->sister_age++;
		outline_paragraph(&s->outline, false);
	}
	emit_text(s, p, 0);
	segmenter_drop(s);
}

/* A line that opens a quote and does not close it, or runs over into the next
 * one, is no heading. */
static bool
is_broken(const struct course *c, struct piece *p, struct piece *next)
{
	/* Not the last row of a table. */
	if (c->rows > 0 && piece_count(&p->marks, SENTENCE_SPACE, p->text.n,
	    NULL) > 1)
		return false;
	if (joint_is_open(&p->marks))
		return true;
	if (next == NULL)
		return false;
	piece_scan(next);
	return wrap_is_broken(p, next);
}

/* Decide on the first piece of the queue.  False: more must come first. */
static bool
decide(struct segmenter *s, bool final)
{
	struct piece *p = segmenter_nth(s, 0), *next = segmenter_next(s);
	struct piece *below = segmenter_below(s);
	const struct course *c = &s->course;
	struct shape shape;
	bool medium;

	/* Of hard-wrapped lines the next paragraph has to be whole. */
	if (!final && !p->more && (below == NULL || (s->n == 2 &&
	    wrap_is_full(&s->wrap, next->width))))
		return false;
	piece_scan(p);
	/* The head of a page is seen as a whole. */
	if (!c->begun && !final && s->n < 5 && (piece_is_short(p) ||
	    piece_is_line(p, PIECE_HEADING)))
		return false;
	/* A phrase closed by a full stop is compared with the one below the
	 * next paragraph. */
	if (s->n < 3 && !final && heading_may_stand(p, &shape))
		return false;
	if (!final && shortline_is_title(s, p) < 0)
		return false;
	if (p->part) {
		emit_sentences(s, p, 0);
		segmenter_drop(s);
		return true;
	}
	/* A label is compared with those behind it. */
	if (!c->dialogue && speaker_candidate(p, &medium).n > 0) {
		if (!final && s->n < TALK)
			return false;
		s->course.dialogue = is_talk(s, p);
	}
	if (put_described(s, p) || put_standing_turn(s, p, next) ||
	    put_contents(s, p) || put_furniture(s, p) || put_glossary(s, p) ||
	    join_torn(s, p, next) || put_titled_dateline(s, p) ||
	    put_attachment(s, p, next) || put_meta(s, p) ||
	    put_caption(s, p, next) || put_foot(s, p, next) ||
	    put_term(s, p) || put_turn(s, p, next) || put_address(s, p) ||
	    put_numbered(s, p) || put_bare_label(s, p, next))
		return true;
	if ((!piece_is_short(p) || (c->begun && is_broken(c, p, next))) &&
	    !shortline_is_apart(s, p, below)) {
		put_running(s, p, below);
		return true;
	}
	if (c->begun)
		return shortline_within(s, p, final);
	/* A table shows by what follows. */
	if (c->titles > 0 && s->n < SEGMENTER_QUEUE - 2 && !final &&
	    shortline_ahead(s) >= (s->n < 5 ? s->n : 4))
		return false;
	shortline_above(s, p);
	return true;
}

void
decide_work(struct segmenter *s, bool final)
{
	while (s->n > 0 && decide(s, final || s->n >= SEGMENTER_QUEUE - 2))
		;
}
