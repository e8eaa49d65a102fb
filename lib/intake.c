#include "about.h"
#include "decide.h"
#include "furniture.h"
#include "intake.h"
#include "matter.h"
#include "speaker.h"
#include "table.h"
#include "wrap.h"

TABLE(body);
TABLE(interview);
TABLE(medium);
TABLE(nav);

enum {
	FLAT = 300,	/* code points of a line that may be a whole page */
	AHEAD = 4096,	/* bytes behind a mark that tell whether it cuts */
	ADDRESSED = 120	/* ... before the end of its address */
};

/* Whether a note in brackets is about the page or the document; `behind` a
 * sentence that ended before it. */
static bool
is_note(struct span inner, bool behind)
{
	size_t len = about_foot_label(inner), at;
	int32_t row;

	if ((len > 0 && len < inner.n) || span_is(inner, "完"))
		return true;
	row = table_longest(&table_nav, inner, &len);
	if (row >= 0 && inner.n <= 40 &&
	    *table_cell(&table_nav, (uint32_t)row, 1) == 's')
		return true;
	if (!behind)
		return false;
	/* 县统计局供稿 编校：王晓红 */
	for (at = 0; at < inner.n && inner.n <= 120; at++)
		if (matter_space(inner, at) > 0 && about_foot_label(matter_trim(
		    span_sub(inner, at, inner.n))) > 0)
			return true;
	return about_names_author(inner) || (inner.n <= 60 &&
	    matter_is_labelled(inner)) || (matter_is_date(inner) &&
	    span_holds(inner, SPAN(":")));
}

/* Where the time of an entry begins that stands behind its last sentence:
 * 谢谢大家。2031-05-08 10:20:29; 0: none. */
static size_t
time_at(struct piece *p)
{
	struct span text = piece_text(p), rest;
	const struct sentence_mark *k;
	size_t i;

	if (text.n < 20 || text.p[text.n - 3] != ':')
		return 0;
	piece_scan(p);
	for (i = p->marks.n; i > 0; i--) {
		k = &p->marks.v[i - 1];
		if (k->kind > SENTENCE_ELLIPSIS)
			continue;
		rest = matter_trim(span_sub(text, k->at + k->len, text.n));
		return rest.n <= 40 && matter_is_date(rest) ?
		    k->at + k->len : 0;
	}
	return 0;
}

/* Where the note begins that ends the piece; 0: none. */
static size_t
tail_at(struct segmenter *s, struct piece *p)
{
	struct span text = piece_text(p), inner;
	const struct sentence_mark *open, *close;
	uint32_t last = matter_last(text);

	if (utf8_is_digit((char)last) && last < 0x80)
		return time_at(p);
	if (last != 0xFF09 && last != 0x3011 && last != ')' && last != ']')
		return 0;
	piece_scan(p);
	if (p->marks.n < 2)
		return 0;
	close = &p->marks.v[p->marks.n - 1];
	if (close->kind != SENTENCE_CLOSE || close->pair < 0 ||
	    close->at + close->len != text.n)
		return 0;
	open = &p->marks.v[close->pair];
	if (matter_trim(span_sub(text, 0, open->at)).n == 0)
		return 0;
	inner = matter_trim(span_sub(text, open->at + open->len, close->at));
	/* 政府工作报告（2031年1月8日在县第十届人民代表大会第二次会议上） */
	if (!s->course.begun && p->ends == 0 && (span_ends(inner,
	    SPAN("会议上")) || span_ends(inner, SPAN("大会上")) ||
	    (matter_date(inner) > 0 && matter_is_venue(inner) &&
	    !matter_is_date(inner))))
		return open->at;
	/* 各位网友大家好。 [2031-07-02 15:00:12] */
	if (p->ends > 0 && inner.n <= 40 && span_holds(inner, SPAN(":")) &&
	    matter_is_date(inner))
		return open->at;
	/* 大会现场。（记者 王晓红 摄） */
	if (matter_last(inner) == 0x6444 && p->first == open->at &&
	    matter_credit(inner) == inner.n)
		return 0;
	return is_note(inner, open > p->marks.v &&
	    open[-1].kind <= SENTENCE_ELLIPSIS &&
	    open[-1].at + open[-1].len == open->at) ? open->at : 0;
}

/* The last piece becomes two, at byte `from`. */
static struct piece *
part_piece(struct segmenter *s, size_t from)
{
	struct piece *p = segmenter_nth(s, s->n - 1);
	struct piece *rest = segmenter_nth(s, s->n++);
	struct span text = piece_text(p);

	buf_clear(&rest->text);
	buf_put(&rest->text, matter_trim(span_sub(text, from, text.n)));
	buf_clear(&rest->carried);
	buf_put(&rest->carried, buf_span(&p->carried));
	rest->line = p->line;
	rest->gap = rest->part = false;
	rest->lines = 1;
	p->text.n = matter_trim(span_sub(text, 0, from)).n;
	p->scanned = p->marks_known = false;
	rest->scanned = rest->marks_known = false;
	return rest;
}

/*
 * A note at the end of a paragraph that is about the page （下转第四版） or the
 * document 【编辑:…】 becomes a piece of its own.
 */
static void
split_tail(struct segmenter *s)
{
	struct piece *p = segmenter_nth(s, s->n - 1), *note;
	size_t from;

	if (s->n + 1 >= SEGMENTER_QUEUE || p->part || p->more ||
	    (from = tail_at(s, p)) == 0)
		return;
	note = part_piece(s, from);
	note->closed = true;
	note->starts = note->more = false;
	note->width = (struct measure){ 0, 0 };
}

/* What stands before byte `at` of the last piece is of the page. */
static void
split_at(struct segmenter *s, struct piece *p, size_t at)
{
	struct piece *rest = part_piece(s, at);

	rest->closed = p->closed;
	rest->starts = p->starts;
	rest->more = p->more;
	rest->width = p->width;
	p->more = false;
}

/* 2 一、过去五年的工作: bytes of the page's number and the spaces before a heading
 * mark; 0: none. */
static size_t
page_before(struct span s)
{
	struct outline_mark mark;
	size_t at = 0, n, space;

	while (at < s.n && utf8_is_digit(s.p[at]))
		at++;
	if (at > 3)
		return 0;
	for (n = at; n < s.n && (space = matter_space(s, n)) > 0; )
		n += space;
	return n > at && outline_read(span_sub(s, n, s.n), &mark) &&
	    (mark.kind <= OUTLINE_HAN_BRACKET || mark.kind == OUTLINE_DASH) ?
	    n : 0;
}

/* （上接第一版） before a text: the same; and the page's number. */
static void
split_head(struct segmenter *s)
{
	struct piece *p = segmenter_nth(s, s->n - 1);
	const struct sentence_mark *close;
	struct span text = piece_text(p), inner;
	size_t len;
	int32_t row;

	if (s->n + 2 >= SEGMENTER_QUEUE || p->part || text.n == 0)
		return;
	if (utf8_is_digit(text.p[0]) && (len = page_before(text)) > 0) {
		split_at(s, p, len);
		return;
	}
	if (!span_starts(text, SPAN("（")) && !span_starts(text, SPAN("(")))
		return;
	inner = matter_inside(text);
	row = table_longest(&table_nav, inner, &len);
	if (row < 0 || *table_cell(&table_nav, (uint32_t)row, 1) != 's')
		return;
	piece_scan(p);
	if (p->marks.v[0].pair < 0)
		return;
	close = &p->marks.v[p->marks.v[0].pair];
	if (close->at > 40 || close->at + close->len == text.n)
		return;
	split_at(s, p, close->at + close->len);
}

/* Lines above the first wrapped paragraph, a title or venue, which the column
 * that it shows tells to be wrapped too. */
static void
join_full(struct segmenter *s)
{
	size_t i;

	for (i = 0; i + 1 < s->n; ) {
		struct piece *p = segmenter_nth(s, i);
		struct piece *q = segmenter_nth(s, i + 1);

		if (s->wrap.column.chars > 0 && q->starts && !q->gap && !p->part &&
		    !p->more && p->text.n < SEGMENTER_CHUNK &&
		    wrap_fills(&s->wrap, p, piece_text(q), q->width))
			segmenter_join(s, i);
		else
			i++;
	}
}

/* Whether a line goes on with the piece above it.  The furniture of a page
 * shows no column. */
static bool
goes_on(struct segmenter *s, struct piece *p, struct span line,
    struct measure width)
{
	struct wrap wrap = s->wrap;

	if (!wrap_goes_on(&s->wrap, p, line, width))
		return false;
	if (wrap.column.chars > 0 || s->wrap.column.chars == 0 ||
	    !furniture_is_nav(&s->course, p))
		return true;
	s->wrap = wrap;
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
		struct measure width = wrap_measure(&s->wrap, text, from == 0 &&
		    to == s->in_marks.n ? s->in_marks.chars :
		    (uint32_t)utf8_count(text), closed);

		bool known = s->wrap.column.chars > 0;

		p = segmenter_nth(s, s->n - 1);
		if (p->text.n < SEGMENTER_CHUNK && !s->gap &&
		    goes_on(s, p, text, width)) {
			if (matter_last(piece_text(p)) < 0x80 &&
			    matter_first(text) < 0x80)
				buf_putc(&p->text, ' ');
			buf_put(&p->text, text);
			p->lines++;
			p->width = width;
			p->closed = closed;
			p->scanned = p->marks_known = false;
			s->gap = false;
			if (!known)
				join_full(s);
			return;
		}
	}
	if (s->n > 0)
		decide_work(s, false);
	p = segmenter_nth(s, s->n);
	s->n++;
	buf_clear(&p->text);
	buf_clear(&p->carried);
	buf_put(&p->carried, buf_span(&s->in_carried));
	p->line = s->in_line;
	p->gap = s->gap;
	p->starts = starts;
	p->part = part;
	p->more = more;
	p->closed = closed;
	p->lines = 1;
	p->scanned = false;
	if (from == 0 && to == s->in_marks.n && text.n == s->in.n) {
		/* The line is the piece: they change their rooms. */
		struct sentence_marks m = p->marks;
		struct buf room = p->text;

		p->marks = s->in_marks;
		s->in_marks = m;
		p->text = s->in;
		s->in = room;
		p->marks_known = true;
	} else {
		buf_put(&p->text, text);
		p->marks_known = text.p == whole.p && text.n == whole.n &&
		    sentence_slice(&p->marks, &s->in_marks, from, to,
		    (size_t)(text.p - s->in.p), text);
	}
	p->width = !starts || text.n >= 600 ? (struct measure){ 0, 0 } :
	    wrap_measure(&s->wrap, text, p->marks_known ? p->marks.chars :
	    (uint32_t)utf8_count(text), closed);
	s->gap = false;
	split_head(s);
	split_tail(s);
}

/* Where the label ends of a speaker that opens `after`, behind whose start mark
 * k of the incoming line is the first: the byte of its colon, or 0. */
static size_t
label_at(struct segmenter *s, size_t k, struct span after)
{
	const struct sentence_marks *m = &s->in_marks;
	size_t at = (size_t)(after.p - s->in.p);

	while (k < m->n && m->v[k].at <= at + 3 * PIECE_LABEL &&
	    (m->v[k].kind == SENTENCE_LIST ||
	    (m->v[k].kind == SENTENCE_SPACE && m->v[k].at > at)))
		k++;
	if (k >= m->n || m->v[k].kind != SENTENCE_COLON || m->v[k].at <= at ||
	    m->v[k].at - at > 3 * PIECE_LABEL || utf8_is_digit(after.p[0]) ||
	    !speaker_is_party(s->course.dialogue,
	    span_sub(after, 0, m->v[k].at - at)))
		return 0;
	/* Where one is named, several speak. */
	s->course.dialogue = true;
	return m->v[k].at;
}

/* Whether the text from byte `from` to mark k, a colon, is the heading of a
 * list of terms. */
static bool
heads_terms(struct segmenter *s, size_t k, size_t from)
{
	const struct sentence_marks *m = &s->in_marks;

	return k < m->n && m->v[k].kind == SENTENCE_COLON &&
	    m->v[k].at > from && m->v[k].at - from <= 3 * PIECE_LABEL &&
	    outline_is_glossary(span_sub(buf_span(&s->in), from, m->v[k].at));
}

/*
 * Where the line that was a page is cut at mark k: a byte behind `start`, or 0.
 * The text since `start` goes before it.
 */
static size_t
page_cut(struct segmenter *s, struct span line, size_t start, size_t k)
{
	const struct sentence_mark *m = &s->in_marks.v[k];
	size_t end = m->at + m->len, at;
	struct span after = span_sub(line, end, line.n);

	if (m->kind <= SENTENCE_ELLIPSIS)
		return flat_opens(after) || label_at(s, k + 1, after) > 0 ||
		    heads_terms(s, k + 1, end) ? end : 0;
	if (m->kind != SENTENCE_COLON)
		return 0;
	if (k > 0 && heads_terms(s, k, m[-1].at + m[-1].len))
		return end;
	at = flat_address(span_sub(line, start, end));
	if (at > 0)
		return start + at;
	return flat_lists(after, &s->in_marks, k + 1) ? end : 0;
}

/* Whether what stands before mark k could be a line above a speaker's label:
 * short, without a comma or end mark, and no part of the label. */
static bool
is_heading(struct segmenter *s, size_t from, size_t k, struct span before)
{
	size_t len;

	if (before.n < 15 || before.n > 3 * PIECE_HEADING ||
	    matter_is_office(before) ||
	    table_longest_back(&table_body, before, &len) >= 0 ||
	    table_longest_back(&table_medium, before, &len) >= 0)
		return false;
	for (; from < k; from++) {
		enum sentence_kind kind = s->in_marks.v[from].kind;

		if (kind <= SENTENCE_ELLIPSIS ||
		    (kind >= SENTENCE_SEMICOLON && kind <= SENTENCE_COMMA))
			return false;
	}
	return true;
}

/* The same at a space, which may be the page's. */
static size_t
space_cut(struct segmenter *s, struct span line, size_t start, size_t from,
    size_t k, bool flat)
{
	const struct sentence_mark *m = &s->in_marks.v[k];
	struct span before = span_sub(line, start, m->at);
	struct span after = span_sub(line, m->at + m->len, line.n);

	/* Before a speaker's label, behind a sentence or below a heading; not
	 * within one. */
	if (flat && s->flat.running && is_heading(s, from, k, before) &&
	    label_at(s, k + 1, after) > 0)
		return m->at;
	if (flat && label_at(s, from, span_sub(line, start, line.n)) > m->at)
		return 0;
	if (k > 0 && m[-1].kind <= SENTENCE_ELLIPSIS &&
	    label_at(s, k + 1, after) > 0)
		return m->at;
	return flat_breaks(&s->flat, &s->in_marks, k, from, before, after,
	    flat) ? m->at : 0;
}

/* Whether a line has what a page that was made one line has: two headings
 * behind end marks, or one and an address at its start. */
static bool
is_page(struct segmenter *s, struct span line)
{
	const struct sentence_marks *m = &s->in_marks;
	struct outline_mark mark;
	size_t k, end, n = 0;

	for (k = 0; k < m->n && n < 2; k++) {
		end = m->v[k].at + m->v[k].len;
		if (m->v[k].kind == SENTENCE_END)
			n += outline_read(matter_trim(span_sub(line, end,
			    line.n)), &mark) &&
			    (mark.kind <= OUTLINE_HAN_BRACKET ||
			    mark.kind == OUTLINE_DASH);
		else if (m->v[k].kind == SENTENCE_COLON && n == 0 &&
		    m->v[k].chr < ADDRESSED)
			n += flat_address(span_sub(line, 0, end)) > 0 ||
			    matter_salute(line) > 0;
	}
	return n > 1;
}

/* Cut what has come of the line into pieces; `final`: its end is there. */
static void
cut(struct segmenter *s, bool final)
{
	struct span line = buf_span(&s->in);
	size_t start = 0, k, from = 0;
	bool flat, page;

	sentence_scan(&s->in_marks, line);
	flat = s->flat.cut || !final || s->in_marks.chars >= FLAT;
	page = s->flat.cut || !final || s->in_marks.chars >= FLAT_PAGE ||
	    (flat && is_page(s, line));
	if (flat && s->number == 0 && s->n == 0 &&
	    matter_anywhere(&table_interview, matter_head(line, 400)) >= 0)
		s->course.dialogue = true;
	/* A line that is short, as most are, is cut at spaces alone. */
	k = flat || page || s->in_marks.spaces > 0 ?
	    sentence_at(&s->in_marks, s->looked) : s->in_marks.n;
	for (; k < s->in_marks.n; k++) {
		const struct sentence_mark *m = &s->in_marks.v[k];
		size_t at, next = m->at + m->len;

		at = 0;
		s->looked = m->at;
		if (m->kind == SENTENCE_OPEN && m->pair >= 0) {
			k = (size_t)m->pair;
			if (!page || !flat_nests(span_sub(line, start, m->at),
			    span_sub(line, m->at, line.n)))
				continue;
			at = next = m->at;
		}
		if (m->kind <= SENTENCE_ELLIPSIS)
			s->flat.running = s->flat.running || flat;
		if (!final && m->at + AHEAD > line.n)
			break;
		if (at > 0)
			;
		else if (m->kind == SENTENCE_SPACE)
			at = space_cut(s, line, start, from, k, flat);
		else
			at = next = page ? page_cut(s, line, start, k) : 0;
		if (at == 0)
			continue;
		push(s, span_sub(line, start, at), !s->flat.cut, s->in_part,
		    false, from, sentence_at(&s->in_marks, at));
		s->flat.cut = true;
		s->in_part = false;
		start = next;
		if (start == line.n)	/* its marks went with the piece */
			break;
		from = sentence_at(&s->in_marks, next);
	}
	if (final) {
		s->looked = 0;
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

			end = sentence_cut(&s->in_marks, line, 0,
			    s->in_marks.chars - 1, &found);
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
	s->looked = 0;
	s->want = SEGMENTER_CHUNK;
	memmove(s->in.p, s->in.p + start, s->in.n - start);
	s->in.n -= start;
	if (s->want < s->in.n + SEGMENTER_CHUNK / 2)
		s->want = s->in.n + SEGMENTER_CHUNK / 2;
}

void
intake_end(struct segmenter *s)
{
	cut(s, true);
	s->flat.cut = s->in_part = false;
	s->want = SEGMENTER_CHUNK;
}

void
intake_take(struct segmenter *s, struct span text)
{
	while (text.n > 0) {
		size_t room = s->want - s->in.n;
		size_t n = text.n < room ? text.n : room;

		buf_put(&s->in, span_sub(text, 0, n));
		text = span_sub(text, n, text.n);
		if (s->in.n >= s->want)
			cut(s, false);
	}
}
