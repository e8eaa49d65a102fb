#include <stdlib.h>

#include "outline.h"	/* of this floor: a heading begins a sentence */
#include "sentence.h"
#include "table.h"

TABLE(opener);
TABLE(speechverb);
TABLE(stagenote);
TABLE(abbreviation);

/* Code points of a clause that may name the speaker of a quote before it. */
#define ATTRIBUTION	30

/*
 * The step of the scan for each first byte: how many bytes the character has
 * where it can be no mark; 0 where it must be looked at.  All marks of
 * Chinese text begin with C2 (·, no-break space), E2, E3 or EF, so that the
 * ideographs (E4 to E9) are stepped over.
 */
static const uint8_t step_of[256] = {
	['\t'] = 0, ['\n'] = 0, ['\r'] = 0, [' '] = 0,
#define ONE(c)	[c] = 1
#define EIGHT(c) ONE(c), ONE(c + 1), ONE(c + 2), ONE(c + 3), \
	ONE(c + 4), ONE(c + 5), ONE(c + 6), ONE(c + 7)
	EIGHT(0x00), [0x08] = 1, [0x0B] = 1, [0x0C] = 1, [0x0E] = 1, [0x0F] = 1,
	EIGHT(0x10), EIGHT(0x18),
	['#'] = 1, ['$'] = 1, ['%'] = 1, ['&'] = 1, ['*'] = 1, ['+'] = 1,
	['-'] = 1, ['/'] = 1,
	EIGHT('0'), ['8'] = 1, ['9'] = 1,
	['<'] = 1, ['='] = 1, ['>'] = 1, ['@'] = 1,
	EIGHT('A'), EIGHT('I'), EIGHT('Q'), ['Y'] = 1, ['Z'] = 1,
	['\\'] = 1, ['^'] = 1, ['_'] = 1, ['`'] = 1,
	EIGHT('a'), EIGHT('i'), EIGHT('q'), ['y'] = 1, ['z'] = 1,
	['{'] = 1, ['|'] = 1, ['}'] = 1, ['~'] = 1, [0x7F] = 1,
	EIGHT(0x80), EIGHT(0x88), EIGHT(0x90), EIGHT(0x98),
	EIGHT(0xA0), EIGHT(0xA8), EIGHT(0xB0), EIGHT(0xB8),
	[0xC0] = 1, [0xC1] = 1,
#undef ONE
#define ONE(c)	[c] = 2
	[0xC3] = 2, [0xC4] = 2, [0xC5] = 2, [0xC6] = 2, [0xC7] = 2,
	EIGHT(0xC8), EIGHT(0xD0), EIGHT(0xD8),
#undef ONE
	[0xE0] = 3, [0xE1] = 3, [0xE4] = 3, [0xE5] = 3, [0xE6] = 3, [0xE7] = 3,
	[0xE8] = 3, [0xE9] = 3, [0xEA] = 3, [0xEB] = 3, [0xEC] = 3, [0xED] = 3,
	[0xEE] = 3, [0xF0] = 4, [0xF1] = 4, [0xF2] = 4, [0xF3] = 4, [0xF4] = 4,
#define ONE(c)	[c] = 1
	[0xF5] = 1, [0xF6] = 1, [0xF7] = 1, EIGHT(0xF8),
#undef ONE
#undef EIGHT
};

/*
 * The marks: one more than the kind, and for quotes and brackets a number for
 * the pair, times 16; 0: no mark.  The last six bits of the code point tell
 * which of a block it is.
 */
#define MARK(kind, shape)	(SENTENCE_##kind + 1 + (shape) * 16)
static const uint8_t ascii_marks[128] = {
	['.'] = MARK(END, 0), ['!'] = MARK(END, 0), ['?'] = MARK(END, 0),
	[';'] = MARK(SEMICOLON, 0), [':'] = MARK(COLON, 0),
	[','] = MARK(COMMA, 0), [' '] = MARK(SPACE, 0), ['\t'] = MARK(SPACE, 0),
	['\n'] = MARK(SPACE, 0), ['\r'] = MARK(SPACE, 0),
	['"'] = MARK(OPEN, 1),	/* or close: by turns */
	['('] = MARK(OPEN, 4), [')'] = MARK(CLOSE, 4),
	['['] = MARK(OPEN, 12), [']'] = MARK(CLOSE, 12)
};
static const uint8_t marks_of_2000[64] = {
	[0x02] = MARK(SPACE, 0), [0x03] = MARK(SPACE, 0),
	[0x09] = MARK(SPACE, 0),
	[0x13] = MARK(DASH, 0), [0x14] = MARK(DASH, 0), [0x15] = MARK(DASH, 0),
	[0x18] = MARK(OPEN, 3), [0x19] = MARK(CLOSE, 3),
	[0x1C] = MARK(OPEN, 2), [0x1D] = MARK(CLOSE, 2),
	[0x26] = MARK(ELLIPSIS, 0)
};
static const uint8_t marks_of_3000[64] = {
	[0x00] = MARK(SPACE, 0), [0x01] = MARK(LIST, 0), [0x02] = MARK(END, 0),
	[0x08] = MARK(OPEN, 6), [0x09] = MARK(CLOSE, 6),
	[0x0A] = MARK(OPEN, 5), [0x0B] = MARK(CLOSE, 5),
	[0x0C] = MARK(OPEN, 7), [0x0D] = MARK(CLOSE, 7),
	[0x0E] = MARK(OPEN, 8), [0x0F] = MARK(CLOSE, 8),
	[0x10] = MARK(OPEN, 9), [0x11] = MARK(CLOSE, 9),
	[0x14] = MARK(OPEN, 10), [0x15] = MARK(CLOSE, 10),
	[0x16] = MARK(OPEN, 11), [0x17] = MARK(CLOSE, 11),
	[0x1D] = MARK(OPEN, 13), [0x1E] = MARK(CLOSE, 13)
};
static const uint8_t marks_of_ff00[64] = {
	[0x01] = MARK(END, 0), [0x08] = MARK(OPEN, 4), [0x09] = MARK(CLOSE, 4),
	[0x0C] = MARK(COMMA, 0), [0x0E] = MARK(END, 0),
	[0x1A] = MARK(COLON, 0), [0x1B] = MARK(SEMICOLON, 0),
	[0x1F] = MARK(END, 0),
	[0x3B] = MARK(OPEN, 12), [0x3D] = MARK(CLOSE, 12)
};

/* The mark that a character may be, as above. */
static unsigned
mark_of(uint32_t cp)
{
	switch (cp >> 6) {
	case 0x00 >> 6: case 0x40 >> 6:
		return ascii_marks[cp];
	case 0x2000 >> 6:
		return marks_of_2000[cp & 63];
	case 0x3000 >> 6:
		return marks_of_3000[cp & 63];
	case 0xFF00 >> 6:
		return marks_of_ff00[cp & 63];
	}
	switch (cp) {
	case 0xA0:
		return MARK(SPACE, 0);
	case 0x22EF:
		return MARK(ELLIPSIS, 0);
	case 0x2500:
		return MARK(DASH, 0);
	case 0xFE30:
		return MARK(COLON, 0);
	case 0xFF61: case UTF8_REPLACED:
		return MARK(END, 0);
	default:
		return 0;
	}
}
#undef MARK

enum { SHAPES = 16 };

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The word of Latin letters that ends at byte `at`. */
static struct span
word_before(struct span text, size_t at)
{
	size_t from = at;

	while (from > 0 && at - from < 16 && is_letter(text.p[from - 1]))
		from--;
	return span_sub(text, from, at);
}

/*
 * Whether the half-width full stop at byte `at` ends a sentence: beside
 * Chinese it does; in Latin text only before a space and a capital letter,
 * and not behind a number, a single letter or an abbreviation.
 */
static bool
stop_ends(struct span text, size_t at, size_t len)
{
	uint32_t before = 0, after = 0;
	size_t next = at + len;
	struct span word;

	if (at == 0)
		return false;
	utf8_before(text.p, at, &before);
	if (next < text.n)
		utf8_decode(text.p + next, text.n - next, &after);
	if (before < 0x80 && utf8_is_digit((char)before))
		return false;
	if (before >= 0x2E80 || before == 0x201D || before == 0x2019)
		return after == 0 || after >= 0x2010 || after == ' ' ||
		    after == '"' || after == ')';
	if (before == '%' || before == ')' || before == 0x2030)
		return after == 0 || after >= 0x2E80;
	if (before >= 0x80 || !is_letter((char)before))
		return false;
	if (next == text.n)
		return word_before(text, at).n > 1;
	if (after >= 0x2E80)
		return false;	/* a.中 is no English sentence */
	if (after != ' ' || next + 1 >= text.n)
		return false;
	if (!(text.p[next + 1] >= 'A' && text.p[next + 1] <= 'Z') &&
	    (unsigned char)text.p[next + 1] < 0xE3)
		return false;
	word = word_before(text, at);
	if (word.n <= 1 || table_find(&table_abbreviation, word) >= 0)
		return false;
	/* www.gov. Abc: a name of a host is no word. */
	return word.n == at || text.p[at - word.n - 1] != '.';
}

/* The same for ! and ?, which also stand in addresses (a?b=c). */
static bool
shout_ends(struct span text, size_t at, size_t len)
{
	size_t next = at + len;

	return next >= text.n || !(is_letter(text.p[next]) ||
	    utf8_is_digit(text.p[next]) || text.p[next] == '=' ||
	    text.p[next] == '&' || text.p[next] == '/');
}

bool
sentence_opens(struct span s)
{
	size_t len;

	if (s.n > 7 && (s.p[0] == '1' || s.p[0] == '2') &&
	    span_starts(span_sub(s, 4, s.n), SPAN("年")))
		len = 7;
	else if (table_longest(&table_opener, s, &len) < 0 || len < 9)
		return false;
	s = span_sub(s, len, s.n);
	return span_starts(s, SPAN("，")) || span_starts(s, SPAN("是"));
}

/* A character in doubt was an end mark where what stands behind it begins a
 * sentence for certain; else it may have been any. */
static bool
doubt_ends(struct span after)
{
	struct outline_mark mark;

	return sentence_opens(after) || (outline_read(after, &mark) &&
	    mark.kind <= OUTLINE_HAN_BRACKET);
}

/* , : ; between digits or letters are no punctuation of sentences. */
static bool
is_inner(struct span text, size_t at)
{
	return at > 0 && at + 1 < text.n &&
	    (utf8_is_digit(text.p[at - 1]) || is_letter(text.p[at - 1])) &&
	    (utf8_is_digit(text.p[at + 1]) || is_letter(text.p[at + 1]) ||
	    text.p[at + 1] == '/');
}

/* Whether what may be a mark is one where it stands, at byte `at`. */
static bool
is_mark(uint32_t cp, struct span text, size_t at, size_t len)
{
	switch (cp) {
	case '.': case 0xFF0E:
		return stop_ends(text, at, len);
	case '!': case '?':
		return shout_ends(text, at, len);
	case ',': case ':': case ';':
		return !is_inner(text, at);
	case UTF8_REPLACED:
		return doubt_ends(span_sub(text, at + len, text.n));
	default:
		return true;
	}
}

static void
push_open(struct sentence_marks *m, uint32_t index)
{
	if (m->depth == m->stack_cap)
		m->stack = memory_more(m->stack, &m->stack_cap,
		    sizeof(*m->stack));
	m->stack[m->depth++] = index;
}

/* Pair the closing mark `index` with the last one of its shape; what was
 * opened since is given up. */
static void
pair_up(struct sentence_marks *m, size_t *open, uint32_t index)
{
	struct sentence_mark *close = &m->v[index];

	if (open[close->shape] == 0)
		return;
	for (;;) {
		uint32_t top = m->stack[--m->depth];
		struct sentence_mark *o = &m->v[top];

		open[o->shape]--;
		if (o->shape != close->shape)
			continue;
		if (close->chr - o->chr <= SENTENCE_QUOTED + 1) {
			o->pair = (int32_t)index;
			close->pair = (int32_t)top;
		}
		return;
	}
}

void
sentence_scan(struct sentence_marks *m, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t open[SHAPES] = { 0 };
	size_t at = 0;
	uint32_t chars = 0;

	m->n = m->depth = 0;
	while (at < text.n) {
		struct sentence_mark *mark;
		unsigned which, kind, shape;
		uint32_t cp;
		size_t len;

		if (p[at] >= 0xE4) {
			len = utf8_ideographs(span_sub(text, at, text.n));
			at += 3 * len;
			chars += (uint32_t)len;
		}
		len = step_of[p[at]];
		chars++;
		if (len != 0) {
			at += len;
			continue;
		}
		if (p[at] < 0x80) {
			cp = p[at];
			len = 1;
		} else if (p[at] >= 0xE2 && text.n - at > 2 &&
		    (p[at + 1] & 0xC0) == 0x80 && (p[at + 2] & 0xC0) == 0x80) {
			/* E2, E3 and EF: no overlong forms, no surrogates. */
			cp = (p[at] & 0x0Fu) << 12 | (p[at + 1] & 0x3Fu) << 6 |
			    (p[at + 2] & 0x3Fu);
			len = 3;
		} else
			len = utf8_decode(text.p + at, text.n - at, &cp);
		which = mark_of(cp);
		if (which == 0) {
			at += len;
			continue;
		}
		kind = (which & 15) - 1;
		shape = which >> 4;
		if ((cp < 0x80 || cp == 0xFF0E || cp == UTF8_REPLACED) &&
		    !is_mark(cp, text, at, len)) {
			at += len;
			continue;
		}
		if (kind == SENTENCE_SPACE && m->n > 0 &&
		    m->v[m->n - 1].kind == SENTENCE_SPACE &&
		    m->v[m->n - 1].at + m->v[m->n - 1].len == at &&
		    m->v[m->n - 1].len < UINT16_MAX - 4) {
			m->v[m->n - 1].len += (uint16_t)len;
			at += len;
			continue;
		}
		if (m->n == m->cap)
			m->v = memory_more(m->v, &m->cap, sizeof(*m->v));
		mark = &m->v[m->n];
		mark->at = (uint32_t)at;
		mark->chr = chars - 1;
		mark->pair = -1;
		mark->kind = (uint8_t)kind;
		mark->shape = (uint8_t)shape;
		mark->len = (uint16_t)len;
		if (cp == '"' && open[1] > 0)
			mark->kind = (uint8_t)(kind = SENTENCE_CLOSE);
		if (kind == SENTENCE_OPEN) {
			open[shape]++;
			push_open(m, (uint32_t)m->n);
		} else if (kind == SENTENCE_CLOSE)
			pair_up(m, open, (uint32_t)m->n);
		m->n++;
		at += len;
	}
	m->chars = chars;
}

size_t
sentence_at(const struct sentence_marks *m, size_t at)
{
	size_t low = 0, high = m->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (m->v[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool
sentence_slice(struct sentence_marks *to, const struct sentence_marks *from,
    size_t first, size_t last, size_t base, struct span text)
{
	size_t i, n = last - first;
	uint32_t chr;

	for (i = first; i < last; i++)
		if (from->v[i].pair >= 0 && ((size_t)from->v[i].pair < first ||
		    (size_t)from->v[i].pair >= last))
			return false;
	/* Code points up to the first mark tell where the counting begins. */
	if (n == 0)
		chr = 0;
	else
		chr = from->v[first].chr - (uint32_t)utf8_count(span_sub(text, 0,
		    from->v[first].at - base));
	while (to->cap < n)
		to->v = memory_more(to->v, &to->cap, sizeof(*to->v));
	to->n = n;
	for (i = 0; i < n; i++) {
		to->v[i] = from->v[first + i];
		to->v[i].at -= (uint32_t)base;
		to->v[i].chr -= chr;
		if (to->v[i].pair >= 0)
			to->v[i].pair -= (int32_t)first;
	}
	to->chars = n == 0 ? (uint32_t)utf8_count(text) :
	    to->v[n - 1].chr + (uint32_t)utf8_count(span_sub(text,
	    to->v[n - 1].at, text.n));
	return true;
}

static bool
is_end(const struct sentence_mark *k)
{
	return k->kind == SENTENCE_END || k->kind == SENTENCE_ELLIPSIS;
}

/* Whether mark i stands directly behind mark i - 1. */
static bool
touches(const struct sentence_marks *m, size_t i)
{
	return i > 0 && i < m->n &&
	    m->v[i - 1].at + m->v[i - 1].len == m->v[i].at;
}

/*
 * Step over the rest of a run of end marks and what closes behind them: i is
 * the index of an end mark; returns that of the first mark that is not of the
 * run, the end of the run in *end.
 */
static size_t
pass_run(const struct sentence_marks *m, size_t i, size_t *end)
{
	*end = m->v[i].at + m->v[i].len;
	for (i++; i < m->n && m->v[i].at == *end; i++) {
		if (!is_end(&m->v[i]) && m->v[i].kind != SENTENCE_CLOSE)
			break;
		*end += m->v[i].len;
	}
	return i;
}

/* Where a sentence ends that ended at byte `end`, with the ornaments behind it:
 * emoji anywhere, any before the end of the text; squares and stars before more
 * text are its bullets. */
static size_t
pass_ornaments(struct span text, size_t end)
{
	size_t at = end;
	uint32_t cp;

	/* Nearly always a letter of the next sentence follows. */
	if (end == text.n || ((unsigned char)text.p[end] >= 0xE4 &&
	    (unsigned char)text.p[end] < 0xF0))
		return end;
	while (at < text.n) {
		size_t len = utf8_decode(text.p + at, text.n - at, &cp);

		if (!utf8_is_ornament(cp) && cp != ' ' && cp != 0x3000)
			return end;
		at += len;
		if (cp >= 0x1F000 || cp == 0xFE0F)
			end = at;
	}
	return at;
}

/* Whether the clause behind byte `from` tells who said what stood before:
 * 产业园建成了。”村支书介绍 */
static bool
is_attributed(struct span text, size_t from, size_t to)
{
	size_t at = from, len, chars = 0;
	uint32_t cp;

	while (at < to && chars++ < ATTRIBUTION) {
		size_t key;

		if (table_longest(&table_speechverb, span_sub(text, at, to),
		    &key) >= 0)
			return true;
		len = utf8_decode(text.p + at, to - at, &cp);
		at += len;
	}
	return false;
}

/* Whether the unit from mark o to mark c, which holds an end mark just
 * inside, ends the sentence that began at byte `from`. */
static bool
unit_ends(const struct sentence_marks *m, struct span text, size_t from,
    size_t o, size_t c)
{
	size_t end = m->v[c].at + m->v[c].len, next, j;

	if (c + 1 < m->n && m->v[c + 1].at == end &&
	    m->v[c + 1].kind != SENTENCE_OPEN &&
	    m->v[c + 1].kind != SENTENCE_SPACE &&
	    m->v[c + 1].kind != SENTENCE_DASH)
		return false;
	if (end == text.n)
		return true;
	if (m->v[o].at == from) {
		if (m->v[o].shape == 4)
			return true;
		for (j = c + 1; j < m->n; j++)
			if (m->v[j].kind == SENTENCE_COMMA ||
			    m->v[j].kind == SENTENCE_COLON ||
			    is_end(&m->v[j]) ||
			    m->v[j].chr > m->v[c].chr + ATTRIBUTION)
				break;
		next = j < m->n ? m->v[j].at : text.n;
		return !is_attributed(text, end, next);
	}
	return touches(m, o) && (m->v[o - 1].kind == SENTENCE_COLON ||
	    m->v[o - 1].kind == SENTENCE_COMMA);
}

/* （热烈鼓掌） is a segment of its own. */
static bool
is_stage_note(const struct sentence_marks *m, struct span text, size_t o,
    size_t c)
{
	return m->v[o].shape == 4 && table_find(&table_stagenote,
	    span_sub(text, m->v[o].at + m->v[o].len, m->v[c].at)) >= 0;
}

size_t
sentence_end(const struct sentence_marks *m, struct span text, size_t from,
    size_t *at, bool clauses)
{
	size_t i = *at, end;

	while (i < m->n && m->v[i].at < from)
		i++;
	while (i < m->n) {
		const struct sentence_mark *k = &m->v[i];

		switch (k->kind) {
		case SENTENCE_OPEN:
			if (k->pair < 0)
				break;
			end = m->v[k->pair].at + m->v[k->pair].len;
			if ((is_end(&m->v[k->pair - 1]) &&
			    touches(m, (size_t)k->pair) &&
			    unit_ends(m, text, from, i, (size_t)k->pair)) ||
			    (k->at == from &&
			    is_stage_note(m, text, i, (size_t)k->pair))) {
				i = (size_t)k->pair + 1;
				*at = i;
				return pass_ornaments(text, end);
			}
			i = (size_t)k->pair;
			break;
		case SENTENCE_ELLIPSIS:
		case SENTENCE_END: {
			size_t next = pass_run(m, i, &end);

			if (k->at == from && end < text.n &&
			    k->kind == SENTENCE_ELLIPSIS) {
				i = next - 1;	/* a text that goes on */
				break;
			}
			if (k->kind == SENTENCE_ELLIPSIS && next < m->n &&
			    m->v[next].at == end &&
			    (m->v[next].kind == SENTENCE_COMMA ||
			    m->v[next].kind == SENTENCE_LIST ||
			    m->v[next].kind == SENTENCE_COLON ||
			    m->v[next].kind == SENTENCE_SEMICOLON)) {
				i = next - 1;
				break;
			}
			*at = next;
			return pass_ornaments(text, end);
		}
		case SENTENCE_COMMA:
		case SENTENCE_SEMICOLON:
		case SENTENCE_COLON:
			if (!clauses)
				break;
			end = k->at + k->len;
			if (i + 1 < m->n && m->v[i + 1].at == end &&
			    m->v[i + 1].kind == SENTENCE_CLOSE &&
			    m->v[i + 1].pair < 0)
				end += m->v[++i].len;
			*at = i + 1;
			return end;
		default:
			break;
		}
		i++;
	}
	*at = i;
	return text.n;
}

bool
sentence_is_ended(const struct sentence_marks *m, struct span text)
{
	size_t i = m->n, end = text.n;
	uint32_t cp;

	/* No ornament is a mark. */
	while (end > 0 && i > 0 &&
	    m->v[m->n - 1].at + m->v[m->n - 1].len < text.n) {
		size_t len = utf8_before(text.p, end, &cp);

		if (!utf8_is_ornament(cp) && (cp != ' ' || end == text.n))
			break;
		end -= len;
	}
	while (i > 0 && m->v[i - 1].at >= end)
		i--;
	while (i > 0 && m->v[i - 1].at + m->v[i - 1].len == end) {
		i--;
		if (is_end(&m->v[i]))
			return true;
		if (m->v[i].kind != SENTENCE_CLOSE)
			return false;
		end = m->v[i].at;
	}
	return false;
}

size_t
sentence_cut(const struct sentence_marks *m, struct span text, size_t from,
    size_t limit, bool *found)
{
	size_t at = from, chars = 0, half = from, i, best = 0, rank = 0;

	while (at < text.n && chars < limit) {
		size_t len;
		uint32_t cp;

		len = utf8_decode(text.p + at, text.n - at, &cp);
		at += len;
		if (++chars == limit / 2)
			half = at;
	}
	*found = true;
	if (at == text.n)
		return at;
	for (i = sentence_at(m, half);
	    i < m->n && m->v[i].at + m->v[i].len <= at; i++) {
		size_t r = m->v[i].kind == SENTENCE_SEMICOLON ? 4 :
		    m->v[i].kind == SENTENCE_COMMA ||
		    m->v[i].kind == SENTENCE_COLON ? 3 :
		    m->v[i].kind == SENTENCE_LIST ? 2 :
		    m->v[i].kind == SENTENCE_SPACE ? 1 : 0;

		if (r > 0 && r >= rank && m->v[i].at + m->v[i].len > from) {
			rank = r;
			best = m->v[i].at + m->v[i].len;
		}
	}
	*found = rank > 0;
	return rank > 0 ? best : at;
}

void
sentence_free(struct sentence_marks *m)
{
	free(m->v);
	free(m->stack);
	*m = (struct sentence_marks){ 0 };
}
