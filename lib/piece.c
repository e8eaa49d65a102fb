#include "matter.h"
#include "piece.h"

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

/* Where its first two sentences end; they may be one. */
static void
find_sentences(struct piece *p)
{
	struct span text = piece_text(p);
	size_t at = 0, end = 0, i;

	for (i = 0; i < 2; i++) {
		if (i == 0 || end < text.n)
			end = sentence_end(&p->marks, text, end, &at, false);
		p->sentence[i].end = end;
		p->sentence[i].mark = at;
	}
}

size_t
piece_sentence(const struct piece *p, size_t from, size_t *at)
{
	size_t i = from > 0;

	if (from > 0 && from != p->sentence[0].end)
		return sentence_end(&p->marks, piece_text(p), from, at, false);
	*at = p->sentence[i].mark;
	return p->sentence[i].end;
}

/* Where the label ends before that the text is (piece_colon). */
static int
find_colon(const struct sentence_marks *m)
{
	size_t i;

	for (i = 0; i < m->n && m->v[i].chr <= PIECE_LABEL; i++) {
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

void
piece_scan_new(struct piece *p)
{
	struct span text = piece_text(p);

	p->scanned = true;
	p->asked = 0;
	if (!p->marks_known)
		sentence_scan(&p->marks, text);
	p->marks_known = false;
	p->ended = sentence_is_ended(&p->marks, text) ||
	    ends_with_note(p);
	p->colon = find_colon(&p->marks);
	find_sentences(p);
	p->first = p->sentence[0].end;
	p->ends = p->first < text.n ? 2 : p->ended ? 1 : 0;
	if (p->ends == 2 && p->sentence[1].end == text.n && !p->ended)
		p->ends = 1;
	p->marked = outline_read(text, &p->mark) || (p->ends == 0 &&
	    p->marks.chars <= PIECE_HEADING && !matter_has_quantity(text) &&
	    outline_read_loose(text, &p->mark));
	/* The stop of a mark, as in 七. and a space, ends no sentence. */
	if (p->marked && p->first < p->mark.bytes)
		p->first = p->mark.bytes;
}

size_t
piece_count(const struct sentence_marks *m, enum sentence_kind kind, size_t to,
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

bool
piece_ends_with(const struct piece *p, enum sentence_kind kind)
{
	const struct sentence_marks *m = &p->marks;

	return m->n > 0 && m->v[m->n - 1].kind == kind &&
	    m->v[m->n - 1].at + m->v[m->n - 1].len == p->text.n;
}

/* Whether the text's last mark asks for more: ； ： ， or 、. */
static bool
hangs(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;

	return m->n > 0 && m->v[m->n - 1].kind >= SENTENCE_SEMICOLON &&
	    m->v[m->n - 1].kind <= SENTENCE_LIST &&
	    m->v[m->n - 1].at + m->v[m->n - 1].len == p->text.n;
}

bool
piece_is_line(const struct piece *p, size_t most)
{
	return !p->part && !p->more && p->ends == 0 &&
	    p->marks.chars <= most && !hangs(p) &&
	    piece_count(&p->marks, SENTENCE_SEMICOLON, p->text.n, NULL) == 0;
}

/* Whether that was not asked of the piece before. */
static bool
is_new(struct piece *p, enum piece_asked what)
{
	bool before;

	piece_scan(p);
	before = (p->asked & what) != 0;
	p->asked |= what;
	return !before;
}

size_t
piece_date(struct piece *p)
{
	if (is_new(p, PIECE_ASKED_DATE))
		p->date = matter_date(piece_text(p));
	return p->date;
}

size_t
piece_dateline(struct piece *p)
{
	if (is_new(p, PIECE_ASKED_DATELINE))
		p->dateline = matter_dateline(piece_text(p));
	return p->dateline;
}

size_t
piece_credit(struct piece *p)
{
	if (is_new(p, PIECE_ASKED_CREDIT))
		p->credit = matter_credit(piece_text(p));
	return p->credit;
}

bool
piece_is_byline(struct piece *p)
{
	if (is_new(p, PIECE_ASKED_BYLINE))
		p->is_byline = matter_is_byline(matter_after_bullet(
		    piece_text(p)));
	return p->is_byline;
}

/* Whether a line's clauses, if it has some, are about equally long: two, or
 * three. */
static bool
is_balanced(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	uint32_t from = 0, least = m->chars, most = 0, n = 0, len;
	size_t i;

	for (i = 0; i <= m->n; i++) {
		if (i < m->n && m->v[i].kind == SENTENCE_OPEN &&
		    m->v[i].pair >= 0)
			i = (size_t)m->v[i].pair;
		if (i < m->n && m->v[i].kind != SENTENCE_COMMA)
			continue;
		len = (i < m->n ? m->v[i].chr : m->chars) - from;
		from += len + 1;
		least = len < least ? len : least;
		most = len > most ? len : most;
		if (++n > 3)
			return false;
	}
	return n == 1 || (m->chars <= PIECE_HEADING &&
	    most <= least * 8 / 5 + 1);
}

bool
piece_find_short(struct piece *p)
{
	if (is_new(p, PIECE_ASKED_SHORT))
		p->is_short = piece_is_line(p, PIECE_SHORT) && is_balanced(p);
	return p->is_short;
}

bool
piece_is_running(struct piece *p)
{
	piece_scan(p);
	return p->part || p->ends > 0 || !piece_is_short(p);
}

/* piece_salute, looked for. */
static size_t
find_salute(const struct piece *p, size_t from)
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
	if (span_starts(span_sub(piece_text(p), m->v[i].at, p->text.n),
	    SPAN("。")) && !span_ends(span_sub(piece_text(p), from, m->v[i].at),
	    SPAN("好")))
		return 0;
	return matter_salute(matter_trim(span_sub(piece_text(p), from,
	    p->text.n)));
}

size_t
piece_salute(struct piece *p, size_t from)
{
	if (from > 0)
		return find_salute(p, from);
	if (is_new(p, PIECE_ASKED_SALUTE))
		p->salute = find_salute(p, 0);
	return p->salute;
}

bool
piece_bracketed(const struct piece *p, struct span *inner)
{
	const struct sentence_marks *m = &p->marks;
	struct span text = piece_text(p);
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
