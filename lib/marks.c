#include <stdlib.h>

#include "charclass.h"
#include "marks.h"
#include "utf8.h"

/* A character as the neighbour of a mark. */
enum kind {
	KIND_NONE,		/* the line's end */
	KIND_CHINESE,		/* and all that is none of the others: a
				 * percent sign is no reason to keep a mark */
	KIND_LATIN,
	KIND_DIGIT,
	KIND_SIGN,		/* / = & and others, as in addresses */
	KIND_PASS		/* a mark or a space: the next one counts */
};

/* What a byte's mark becomes. */
enum {
	KEEP, FULL, STOP, OPEN, CLOSE, OPEN_INNER, CLOSE_INNER
};

struct marks_quote {
	size_t		at;
	unsigned char	left, right;	/* enum kind */
};

static enum kind
kind_of(uint32_t cp)
{
	if (cp >= 0x3400)
		return KIND_CHINESE;
	if (cp < 0x80) {
		if (cp >= '0' && cp <= '9')
			return KIND_DIGIT;
		if ((cp | 32) >= 'a' && (cp | 32) <= 'z')
			return KIND_LATIN;
		if (charclass_bmp[cp] &
		    (CHARCLASS_MARK | CHARCLASS_SPACE) && cp != '-')
			return KIND_PASS;
		return cp == '%' ? KIND_CHINESE : KIND_SIGN;
	}
	if ((cp >= 0xC0 && cp < 0x530 && cp != 0xD7 && cp != 0xF7) ||
	    (cp >= 0x1E00 && cp < 0x2000))
		return KIND_LATIN;
	if (charclass(cp) & CHARCLASS_SPACE)
		return KIND_PASS;
	return KIND_CHINESE;
}

/* The line, read from left to right with the neighbours of every place. */
struct walk {
	struct span	line;
	enum kind	left;		/* the last that counts */
	size_t		seen;		/* where the next that counts begins */
	enum kind	right;		/* what it is */
};

/* The first character from `at` on that counts.  Looks at every byte once
 * however often it is asked. */
static enum kind
look_right(struct walk *w, size_t at)
{
	uint32_t cp;
	size_t n;

	if (at <= w->seen && w->seen > 0)
		return w->right;
	for (; at < w->line.n; at += n) {
		n = utf8_decode(w->line.p + at, w->line.n - at, &cp);
		w->right = kind_of(cp);
		if (w->right != KIND_PASS)
			break;
	}
	w->seen = at;
	if (at == w->line.n)
		w->right = KIND_NONE;
	return w->right;
}

static bool
is_latin(enum kind k)
{
	return k == KIND_LATIN || k == KIND_DIGIT || k == KIND_SIGN;
}

static bool
is_chinese_numeral(uint32_t cp)
{
	return cp == 0x4E00 || cp == 0x4E8C || cp == 0x4E09 || cp == 0x56DB ||
	    cp == 0x4E94 || cp == 0x516D || cp == 0x4E03 || cp == 0x516B ||
	    cp == 0x4E5D || cp == 0x5341 || cp == 0x767E;
}

/* Whether the dot at `at` ends an enumerator: 一. 十二. at the beginning of a
 * line or behind a space or mark. */
static bool
ends_enumerator(struct span line, size_t at)
{
	uint32_t cp;
	int n = 0;

	while (at > 0) {
		size_t back = utf8_before(line.p, at, &cp);

		if (!is_chinese_numeral(cp))
			break;
		if (++n > 4)
			return false;
		at -= back;
	}
	return n > 0 && (at == 0 || kind_of(cp) == KIND_PASS ||
	    (cp >= 0x3000 && cp <= 0x3002) || cp >= 0xFF00);
}

static enum kind
kind_at(struct span line, size_t at)
{
	uint32_t cp;

	if (at >= line.n)
		return KIND_NONE;
	utf8_decode(line.p + at, line.n - at, &cp);
	return kind_of(cp);
}

static bool
is_lone_stop(struct span line, size_t at, size_t run)
{
	uint32_t cp = 0;
	enum kind right = kind_at(line, at + 1);

	if (run != 1 || at == 0)
		return false;
	utf8_before(line.p, at, &cp);
	if (!utf8_is_han(cp) && cp != 0x201D && cp != 0x300B && cp != 0xFF09)
		return false;
	if (right != KIND_NONE && right != KIND_CHINESE &&
	    !(right == KIND_PASS && line.p[at + 1] == ' '))
		return false;
	return !ends_enumerator(line, at);
}

/* Straight quotes, taken in pairs, turn where Chinese is beside them.  An odd
 * number of them tells no pairs. */
static void
pair_quotes(struct marks *m, const struct marks_quote *q, size_t n, bool inner)
{
	size_t i;

	if (n % 2 != 0)
		return;
	for (i = 0; i + 1 < n; i += 2) {
		bool within = q[i].right == KIND_CHINESE ||
		    q[i + 1].left == KIND_CHINESE;
		bool without = q[i].left == KIND_CHINESE ||
		    q[i + 1].right == KIND_CHINESE;

		if (!within && (inner || !without))
			continue;
		m->become[q[i].at] = inner ? OPEN_INNER : OPEN;
		m->become[q[i + 1].at] = inner ? CLOSE_INNER : CLOSE;
	}
}

static size_t
run_of(struct span line, size_t at)
{
	size_t to = at;

	while (to < line.n && line.p[to] == line.p[at])
		to++;
	return to - at;
}

/*
 * Decide for every ASCII mark.  Brackets are decided in pairs, so that a pair
 * is of one width.  Returns whether the line has Chinese at all.
 */
static bool
decide(struct marks *m, struct span line)
{
	struct walk w = { .line = line };
	size_t at = 0, n, opens = 0, doubles = 0, singles = 0;
	struct marks_quote *one;
	bool chinese = false;
	uint32_t cp;

	for (; at < line.n; at += n) {
		char c = line.p[at];
		enum kind kind, right;
		bool keep;

		n = utf8_decode(line.p + at, line.n - at, &cp);
		kind = kind_of(cp);
		if (kind != KIND_PASS) {
			w.left = kind;
			chinese |= kind == KIND_CHINESE;
			if (cp == 0xFF08) {
				if (opens == m->open_cap)
					m->open = memory_more(m->open,
					    &m->open_cap, sizeof(*m->open));
				m->open[opens++] = at;
			} else if (cp == 0xFF09 && opens > 0) {
				opens--;
				if (line.p[m->open[opens]] == '(')
					m->become[m->open[opens]] = FULL;
			}
			continue;
		}
		if (cp >= 0x80 || c == ' ' || c == '\t')
			continue;
		right = look_right(&w, at + 1);
		keep = is_latin(w.left) && is_latin(right);
		switch (c) {
		case ',': case ';': case ':': case '!': case '?':
			if (!keep)
				m->become[at] = FULL;
			break;
		case '(':
			if (!keep)
				m->become[at] = FULL;
			if (opens == m->open_cap)
				m->open = memory_more(m->open, &m->open_cap,
				    sizeof(*m->open));
			m->open[opens++] = at;
			break;
		case ')':
			if (!keep)
				m->become[at] = FULL;
			if (opens == 0)
				break;
			opens--;
			if (line.p[m->open[opens]] != '(')
				m->become[at] = FULL;
			else if (m->become[at] == FULL)
				m->become[m->open[opens]] = FULL;
			else
				m->become[at] = m->become[m->open[opens]];
			break;
		case '"':
		case '\'':
			if (c == '\'' && is_latin(w.left) &&
			    kind_at(line, at + 1) == KIND_LATIN)
				break;
			if (doubles + singles == m->quote_cap)
				m->quote = memory_more(m->quote, &m->quote_cap,
				    sizeof(*m->quote));
			/* Double ones from the front, single ones behind. */
			one = &m->quote[doubles + singles];
			*one = (struct marks_quote){ at,
			    (unsigned char)w.left, (unsigned char)right };
			if (c == '"') {
				if (singles > 0) {
					struct marks_quote q = *one;

					*one = m->quote[doubles];
					m->quote[doubles] = q;
				}
				doubles++;
			} else
				singles++;
			break;
		case '.':
			n = run_of(line, at);
			if (is_lone_stop(line, at, n))
				m->become[at] = STOP;
			break;
		default:
			break;
		}
	}
	if (chinese) {
		pair_quotes(m, m->quote, doubles, false);
		if (singles > 1 && doubles == 0)
			pair_quotes(m, m->quote, singles, true);
	}
	return chinese;
}

static bool
is_dash(uint32_t cp)
{
	return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212 ||
	    cp == 0x2500 || cp == 0x2501;
}

static bool
is_dot(uint32_t cp)
{
	return cp == '.' || cp == 0x2025 || cp == 0x2026 || cp == 0x22EF;
}

/* A run of dashes or dots from `at`: its bytes, and its characters. */
static size_t
kind_run(struct span line, size_t at, bool (*is)(uint32_t), size_t *chars)
{
	size_t from = at, n;
	uint32_t cp;

	for (*chars = 0; at < line.n; at += n, ++*chars) {
		n = utf8_decode(line.p + at, line.n - at, &cp);
		if (!is(cp))
			break;
	}
	return at - from;
}

/*
 * What a run of dashes becomes; NULL: it stays.  Two and more are the Chinese
 * dash; a horizontal bar alone is one of another code page; a long run is a
 * rule drawn with characters.
 */
static const char *
dash_for(struct span run, size_t chars, enum kind left, enum kind right)
{
	uint32_t cp;

	utf8_decode(run.p, run.n, &cp);
	if (left != KIND_CHINESE && right != KIND_CHINESE)
		return NULL;
	if (chars == 1)
		return cp == 0x2015 || (cp == 0x2500 && left == right) ?
		    "\xE2\x80\x94" : NULL;
	return chars <= 4 ? "\xE2\x80\x94\xE2\x80\x94" : NULL;
}

/* The same for dots: an ellipsis is two, of three dots each.  Longer runs
 * lead to page numbers. */
static const char *
dots_for(struct span run, size_t chars, enum kind left, enum kind right)
{
	uint32_t cp;
	bool ascii;

	utf8_decode(run.p, run.n, &cp);
	ascii = cp == '.';
	if (left != KIND_CHINESE && right != KIND_CHINESE)
		return NULL;
	if (ascii ? chars < 3 || chars > 6 : chars > 2)
		return NULL;
	return "\xE2\x80\xA6\xE2\x80\xA6";
}

static const char *
corner_for(uint32_t cp, bool outer)
{
	switch (cp) {
	case 0x300C:		/* 「 */
	case 0x301D:		/* 〝 */
		return "\xE2\x80\x9C";
	case 0x300D:
	case 0x301E:
	case 0x301F:
		return "\xE2\x80\x9D";
	case 0x300E:		/* 『: within 「」, else of the first rank */
		return outer ? "\xE2\x80\x98" : "\xE2\x80\x9C";
	case 0x300F:
		return outer ? "\xE2\x80\x99" : "\xE2\x80\x9D";
	default:
		return NULL;
	}
}

static bool
has(struct span line, const char *what)
{
	size_t n = strlen(what), at;
	const char *p;

	for (at = 0; line.n >= n && at + n <= line.n; at++) {
		p = memchr(line.p + at, what[0], line.n - n + 1 - at);
		if (p == NULL)
			return false;
		at = (size_t)(p - line.p);
		if (memcmp(p, what, n) == 0)
			return true;
	}
	return false;
}

/* What stands for the mark at `at`, of n bytes (changed for a run); NULL: it
 * stays. */
static const char *
become(const struct marks *m, struct walk *w, size_t at, uint32_t cp, size_t *n,
    bool corners, char *room)
{
	struct span line = w->line;
	const char *to = NULL;
	size_t chars;
	enum kind right;

	if (m->become[at] == FULL) {
		room[utf8_encode(cp + 0xFEE0, room)] = '\0';
		return room;
	}
	switch (m->become[at]) {
	case STOP:
		return "\xE3\x80\x82";
	case OPEN:
		return "\xE2\x80\x9C";
	case CLOSE:
		return "\xE2\x80\x9D";
	case OPEN_INNER:
		return "\xE2\x80\x98";
	case CLOSE_INNER:
		return "\xE2\x80\x99";
	default:
		break;
	}
	if (is_dash(cp) || is_dot(cp)) {
		bool dash = is_dash(cp);

		*n = kind_run(line, at, dash ? is_dash : is_dot, &chars);
		right = look_right(w, at + *n);
		to = (dash ? dash_for : dots_for)(span_sub(line, at, at + *n),
		    chars, w->left, right);
	} else if (cp == 0x30FB || cp == 0x2027) {
		/* The middle dot of other code pages. */
		right = look_right(w, at + *n);
		to = w->left == KIND_CHINESE && right == KIND_CHINESE ?
		    "\xC2\xB7" : NULL;
	} else if (cp == 0xFF0E) {
		to = w->left == KIND_DIGIT || w->left == KIND_LATIN ? "." :
		    NULL;
	} else if (cp >= 0x300C && cp <= 0x301F)
		to = corner_for(cp, corners);
	return to;
}

bool
marks_line(struct marks *m, struct span line, const struct changes *log,
    struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	struct walk w = { .line = line };
	size_t at, n;
	uint32_t cp;
	bool corners;

	if (line.n > m->become_cap) {
		m->become_cap = line.n < 4096 ? 4096 : line.n * 2;
		m->become = memory_resize(m->become, m->become_cap, 1);
	}
	memset(m->become, KEEP, line.n);
	if (!decide(m, line))
		return false;
	corners = has(line, "\xE3\x80\x8C");
	for (at = 0; at < line.n; at += n) {
		char room[UTF8_MAX + 1];
		const char *to;
		enum kind kind;

		n = utf8_decode(line.p + at, line.n - at, &cp);
		kind = kind_of(cp);
		if (charclass(cp) & CHARCLASS_MARK) {
			to = become(m, &w, at, cp, &n, corners, room);
			if (to != NULL && !span_eq(span_str(to),
			    span_sub(line, at, at + n)))
				rewrite_put(&r, CHANGE_MARK, at, at + n,
				    span_str(to));
		}
		if (kind != KIND_PASS)
			w.left = kind;
	}
	return rewrite_end(&r);
}

void
marks_free(struct marks *m)
{
	free(m->become);
	free(m->open);
	free(m->quote);
	*m = (struct marks){ 0 };
}

/* --------------------------------------------------------------------- ocr */

static bool
is_year_numeral(uint32_t cp)
{
	return cp == 0x3007 || (is_chinese_numeral(cp) && cp != 0x767E);
}

static bool
is_circle(uint32_t cp)
{
	return cp == 'O' || cp == 'o' || cp == 0x25CB || cp == 0x25EF ||
	    cp == 0x041E || cp == 0x039F;
}

bool
marks_ocr(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	uint32_t cp, before = 0, after;
	size_t at, n;

	for (at = 0; at < line.n; at += n, before = cp) {
		struct change c = { .rule = CHANGE_OCR };

		n = utf8_decode(line.p + at, line.n - at, &cp);
		after = 0;
		if ((!is_circle(cp) && cp != 0x2014) || at + n == line.n)
			continue;
		utf8_decode(line.p + at + n, line.n - at - n, &after);
		c.start = at;
		c.end = at + n;
		if (is_circle(cp) && is_year_numeral(before) &&
		    (is_year_numeral(after) || is_circle(after) ||
		    after == 0x5E74)) {
			c.after = SPAN("\xE3\x80\x87");
			c.verdict = cp == 0x25CB || cp == 0x25EF ?
			    CHANGE_CERTAIN : CHANGE_LIKELY;
			cp = 0x3007;
		} else if ((cp == 'O' || cp == 'o') && before >= '0' &&
		    before <= '9' && after >= '0' && after <= '9') {
			c.after = SPAN("0");
			c.verdict = CHANGE_LIKELY;
		} else if (cp == 0x2014 && before == 0x7B2C &&
		    (after == 0x6761 || after == 0x7AE0 || after == 0x8282 ||
		    after == 0x6B3E || after == 0x5C4A || after == 0x6B21)) {
			c.after = SPAN("\xE4\xB8\x80");
			c.verdict = CHANGE_LIKELY;
		} else
			continue;
		c.applied = c.verdict == CHANGE_CERTAIN || log->likely;
		if (!c.applied) {
			c.candidates = c.after;
			changes_note(log, &c);
			continue;
		}
		rewrite_change(&r, &c);
	}
	return rewrite_end(&r);
}
