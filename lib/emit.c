#include "emit.h"
#include "matter.h"

static const struct span nothing = { "", 0 };

static void
put(struct segmenter *s, enum segment_kind kind, struct span text,
    struct span carried, uint64_t line)
{
	struct segment *seg = &s->last;

	text = matter_trim(text);
	if (text.n == 0)
		return;
	seg->kind = kind;
	seg->number = ++s->number;
	seg->line = line;
	seg->carried = carried;
	seg->text = text;
	seg->plain = !s->escapes;
	seg->again = false;
	seg->path = kind == SEGMENT_TITLE || kind == SEGMENT_NAV ? nothing :
	    outline_path(&s->outline);
	seg->section = kind == SEGMENT_TITLE || kind == SEGMENT_NAV ? nothing :
	    kind == SEGMENT_HEAD ? outline_above(&s->outline) :
	    outline_section(&s->outline);
	seg->who = kind == SEGMENT_SENT || kind == SEGMENT_HEAD ||
	    kind == SEGMENT_SALUTE ? buf_span(&s->who) : nothing;
	s->put(s->with, seg);
	s->course.last = kind;
}

/* The next sentence of the paragraph whose last one was put. */
static void
put_again(struct segmenter *s, struct span text)
{
	struct segment *seg = &s->last;

	text = matter_trim(text);
	if (text.n == 0)
		return;
	seg->number = ++s->number;
	seg->text = text;
	seg->again = true;
	s->put(s->with, seg);
}

void
emit_piece(struct segmenter *s, enum segment_kind kind, const struct piece *p,
    size_t from, size_t to)
{
	put(s, kind, span_sub(piece_text(p), from, to), buf_span(&p->carried),
	    p->line);
}

void
emit_whole(struct segmenter *s, enum segment_kind kind)
{
	const struct piece *p = segmenter_nth(s, 0);

	emit_piece(s, kind, p, 0, p->text.n);
	segmenter_drop(s);
}

void
emit_plain(struct segmenter *s, bool part)
{
	struct span text = piece_text(segmenter_nth(s, 0));

	outline_open_plain(&s->outline, outline_title(text, 0), part);
	s->course.glossary = outline_is_glossary(text);
	if (s->course.glossary)
		s->course.attachments = false;
	if (outline_is_afterword(text))
		buf_clear(&s->who);
	s->course.begun = true;
	emit_whole(s, SEGMENT_HEAD);
}

void
emit_sentence(struct segmenter *s, const struct sentence_marks *m,
    struct span text, size_t from, size_t to, struct span carried,
    uint64_t line)
{
	while (s->options.max > 0 && from < to) {
		bool found;
		size_t cut = sentence_cut(m, span_sub(text, 0, to), from,
		    s->options.max, &found);

		/* No end mark is left alone. */
		if (cut < to && to - cut <= UTF8_MAX &&
		    utf8_count(span_sub(text, cut, to)) < 2)
			cut = sentence_cut(m, span_sub(text, 0, to), from,
			    s->options.max / 2 + 1, &found);
		if (cut >= to)
			break;
		put(s, SEGMENT_SENT, span_sub(text, from, cut), carried, line);
		from = cut;
	}
	put(s, SEGMENT_SENT, span_sub(text, from, to), carried, line);
}

void
emit_held(struct segmenter *s)
{
	struct held *h = &s->held;

	if (!h->open)
		return;
	h->open = false;
	sentence_scan(&s->marks, buf_span(&h->text));
	emit_sentence(s, &s->marks, buf_span(&h->text), 0, h->text.n,
	    buf_span(&h->carried), h->line);
}

/* Whether what the piece ends with may go on behind the next ones. */
static bool
may_go_on(struct segmenter *s, const struct piece *p)
{
	const struct piece *next = segmenter_next(s);

	return next != NULL && !next->part && !p->more && !p->ended &&
	    !piece_ends_with(p, SENTENCE_SEMICOLON) &&
	    !piece_ends_with(p, SENTENCE_COLON);
}

void
emit_sentences(struct segmenter *s, struct piece *p, size_t from)
{
	struct span text = piece_text(p), rest;
	struct span carried = buf_span(&p->carried);
	const struct sentence_marks *m = &p->marks;
	size_t at = 0, end;
	uint64_t line = p->line, before = UINT64_MAX;
	bool joined = s->held.open;
	struct held *h = &s->held;

	if (joined) {
		buf_clear(&s->join);
		buf_put(&s->join, buf_span(&h->text));
		if (matter_last(buf_span(&h->text)) < 0x80 &&
		    matter_first(text) < 0x80 &&
		    !(utf8_is_digit(h->text.p[h->text.n - 1]) &&
		    utf8_is_digit(text.p[0])))
			buf_putc(&s->join, ' ');
		buf_put(&s->join, span_sub(text, from, text.n));
		text = buf_span(&s->join);
		sentence_scan(&s->marks, text);
		m = &s->marks;
		from = 0;
		h->open = false;
	}
	recent_put(&s->recent, span_sub(text, from, text.n));
	s->course.begun = true;
	s->course.listing = piece_ends_with(p, SENTENCE_COLON);
	while (from < text.n) {
		end = m == &p->marks && !s->options.clauses ?
		    piece_sentence(p, from, &at) :
		    sentence_end(m, text, from, &at, s->options.clauses);
		if (end == text.n && may_go_on(s, p) &&
		    (rest = matter_trim(span_sub(text, from, end))).n > 0) {
			if (!joined) {
				buf_clear(&h->carried);
				buf_put(&h->carried, carried);
				h->line = line;
			}
			buf_clear(&h->text);
			buf_put(&h->text, rest);
			h->open = true;
			h->passed = 0;
			h->width = p->width;
			h->lacking = joint_is_lacking(&s->recent, m, rest);
			return;
		}
		if (s->number > before && s->options.max == 0)
			put_again(s, span_sub(text, from, end));
		else {
			before = joined ? UINT64_MAX : s->number;
			emit_sentence(s, m, text, from, end,
			    joined ? buf_span(&h->carried) : carried,
			    joined ? h->line : line);
		}
		joined = false;
		from = end;
	}
}

void
emit_text(struct segmenter *s, struct piece *p, size_t from)
{
	struct span text = piece_text(p);

	for (;;) {
		struct span rest = span_sub(text, from, text.n);
		size_t n = piece_salute(p, from), skip;

		if (n == 0)
			break;
		skip = (size_t)(matter_trim(rest).p - rest.p);
		emit_piece(s, SEGMENT_SALUTE, p, from, from + skip + n);
		s->course.begun = true;
		from += skip + n;
	}
	emit_sentences(s, p, from);
}

void
emit_heading(struct segmenter *s, const struct piece *p, size_t to,
    const struct outline_mark *mark, bool run_in)
{
	struct span head = span_sub(piece_text(p), 0, to);

	outline_open(&s->outline, mark, outline_title(head, mark->bytes),
	    run_in);
	emit_piece(s, SEGMENT_HEAD, p, 0, to);
	s->course.begun = true;
	s->course.glossary = false;
}
