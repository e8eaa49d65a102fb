#include <stdlib.h>

#include "characters.h"
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

/* A place of the line that may change. */
struct marks_spot {
	size_t		at, n;		/* bytes */
	const char	*to;		/* what it becomes; NULL: it stays */
	unsigned char	left, right;	/* enum kind of its neighbours */
};

/* How many tell that a document has commas too many, or lost white space. */
#define DOUBLED		3
#define INDENTS		3

#define STOP		"\xE3\x80\x82"
#define OPEN		"\xE2\x80\x9C"
#define CLOSE		"\xE2\x80\x9D"
#define OPEN_INNER	"\xE2\x80\x98"
#define CLOSE_INNER	"\xE2\x80\x99"
#define DASH		"\xE2\x80\x94"
#define ELLIPSIS	"\xE2\x80\xA6\xE2\x80\xA6"

/* The full-width form of an ASCII mark. */
static const char *
full(char c)
{
	switch (c) {
	case '!':
		return "\xEF\xBC\x81";
	case '(':
		return "\xEF\xBC\x88";
	case ')':
		return "\xEF\xBC\x89";
	case ',':
		return "\xEF\xBC\x8C";
	case ':':
		return "\xEF\xBC\x9A";
	case ';':
		return "\xEF\xBC\x9B";
	default:
		return "\xEF\xBC\x9F";
	}
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

/* A digit or a letter of ASCII. */
static inline bool
is_plain(unsigned char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static enum kind
kind_of(uint32_t cp)
{
	if (cp >= 0x3400 && cp < 0xFF00)
		return KIND_CHINESE;
	if (cp < 0x80) {
		if (cp >= '0' && cp <= '9')
			return KIND_DIGIT;
		if ((cp | 32) >= 'a' && (cp | 32) <= 'z')
			return KIND_LATIN;
		if (charclass_bmp[cp] & (CHARCLASS_MARK | CHARCLASS_SPACE))
			return KIND_PASS;
		return cp == '%' ? KIND_CHINESE : KIND_SIGN;
	}
	if ((cp >= 0xC0 && cp < 0x530 && cp != 0xD7 && cp != 0xF7) ||
	    (cp >= 0x1E00 && cp < 0x2000))
		return KIND_LATIN;
	/* What ASCII marks become is passed over as they are, so that a second
	 * run decides as the first did. */
	if ((cp >= 0x2010 && cp <= 0x201F) || is_dash(cp) || is_dot(cp) ||
	    cp == 0x3002 || (cp >= 0x300C && cp <= 0x300F) ||
	    (cp >= 0x301D && cp <= 0x301F) ||
	    (cp >= 0xFF01 && cp < 0xFF20 && cp != 0xFF05))
		return KIND_PASS;
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
	bool		chinese;	/* some was read */
	size_t		opens;		/* brackets that are open, */
	size_t		quotes;		/* straight quotes, */
	size_t		corners;	/* and 「 that are open */
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

/* Whether the dot at `at` ends an enumerator: 一. 十二. at the beginning of a
 * line or behind a space or mark. */
static bool
ends_enumerator(struct span line, size_t at)
{
	uint32_t cp;
	int n = 0;

	while (at > 0) {
		size_t back = utf8_before(line.p, at, &cp);

		if (!characters_are(cp, CHARACTER_CARDINAL))
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
closes_quote(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == ')' || cp == 0x201D ||
	    cp == 0x2019 || cp == 0x300B || cp == 0x300D || cp == 0x300F ||
	    cp == 0x301E || cp == 0x301F || cp == 0xFF09;
}

/* Whether the one dot at `at` ends a Chinese sentence; left: the kind of what
 * counts before it. */
static bool
is_lone_stop(struct span line, size_t at, enum kind left)
{
	uint32_t cp = 0;
	enum kind right = kind_at(line, at + 1);

	if (at == 0 || left != KIND_CHINESE || (right != KIND_NONE &&
	    right != KIND_CHINESE && right != KIND_PASS))
		return false;
	utf8_before(line.p, at, &cp);
	if (!utf8_is_han(cp) && !closes_quote(cp) && cp != '%')
		return false;
	return !ends_enumerator(line, at);
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
		    DASH : NULL;
	return chars <= 4 ? DASH DASH : NULL;
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
	if (chars > 3 && right == KIND_DIGIT)
		return NULL;
	return ELLIPSIS;
}

/* Corner quotes turn by themselves.  outer: within one of the outer kind. */
static const char *
corner_for(uint32_t cp, bool outer)
{
	switch (cp) {
	case 0x300C:		/* 「 */
	case 0x301D:		/* 〝 */
		return OPEN;
	case 0x300D:
	case 0x301E:
	case 0x301F:
		return CLOSE;
	case 0x300E:		/* 『: within 「」, else of the first rank */
		return outer ? OPEN_INNER : OPEN;
	case 0x300F:
		return outer ? CLOSE_INNER : CLOSE;
	default:
		return NULL;
	}
}

static void
push(size_t **v, size_t *n, size_t *cap, size_t what)
{
	if (*n == *cap)
		*v = memory_more(*v, cap, sizeof(**v));
	(*v)[(*n)++] = what;
}

/* Straight quotes, taken in pairs, turn where Chinese is beside them.  An odd
 * number of them tells no pairs. */
static void
pair_quotes(struct marks *m, size_t n, char which, struct span line)
{
	size_t i, k = 0, odd = 0;
	struct marks_spot *one = NULL, *two;

	for (i = 0; i < n; i++)
		odd += line.p[m->spot[m->quote[i]].at] == which;
	if (odd % 2 != 0)
		return;
	for (i = 0; i < n; i++) {
		bool within, without;

		two = &m->spot[m->quote[i]];
		if (line.p[two->at] != which)
			continue;
		if (k++ % 2 == 0) {
			one = two;
			continue;
		}
		if (which == '\'' && two->at == one->at + 1)
			continue;	/* '' closes `` */
		within = one->right == KIND_CHINESE ||
		    two->left == KIND_CHINESE;
		without = one->left == KIND_CHINESE ||
		    two->right == KIND_CHINESE;
		if (!within && (which == '\'' || !without))
			continue;
		one->to = which == '"' ? OPEN : OPEN_INNER;
		two->to = which == '"' ? CLOSE : CLOSE_INNER;
	}
}

/* Whether s, behind a comma, begins with a mark that never stands there. */
static bool
doubles(struct span s)
{
	uint32_t cp = 0;

	if (s.n > 0)
		utf8_decode(s.p, s.n, &cp);
	switch (cp) {
	case ',': case '?': case '!': case ';': case ':':
	case 0x3001: case 0x3002: case 0xFF0C: case 0xFF1F: case 0xFF01:
	case 0xFF1B: case 0xFF1A:
		return true;
	default:
		return false;
	}
}

/* Bytes of the ?? and the space behind them that begin a line of Chinese: each
 * was a character of white space; 0: none do. */
static size_t
indent(struct span line)
{
	size_t n = 0;

	while (n < line.n && line.p[n] == '?')
		n++;
	if (n < 2 || n > 8)
		return 0;
	while (n < line.n && line.p[n] == ' ')
		n++;
	return n < line.n && ((unsigned char)line.p[n] >= 0x80 ||
	    is_plain((unsigned char)line.p[n])) ? n : 0;
}

/* The place behind the last one, of the bytes [at, at + n): counted by who finds
 * that it may change. */
static struct marks_spot *
add_spot(struct marks *m, struct walk *w, size_t at, size_t n)
{
	if (m->n == m->cap)
		m->spot = memory_more(m->spot, &m->cap, sizeof(*m->spot));
	m->spot[m->n] = (struct marks_spot){ .at = at, .n = n,
	    .left = (unsigned char)w->left,
	    .right = (unsigned char)look_right(w, at + n) };
	return &m->spot[m->n];
}

/* Decide for the dashes or dots from byte `at`, of which cp is the first.
 * Returns their bytes. */
static size_t
decide_run(struct marks *m, struct walk *w, size_t at, uint32_t cp)
{
	bool dash = is_dash(cp);
	size_t chars, n = kind_run(w->line, at, dash ? is_dash : is_dot,
	    &chars);
	struct marks_spot *spot = add_spot(m, w, at, n);

	spot->to = (dash ? dash_for : dots_for)(span_sub(w->line, at, at + n),
	    chars, w->left, (enum kind)spot->right);
	if (n == 1 && cp == '.' && is_lone_stop(w->line, at, w->left))
		spot->to = STOP;
	m->n += spot->to != NULL;
	return n;
}

/* Decide for the bracket that is the last place, in pairs, so that a pair is of
 * one width. */
static void
decide_bracket(struct marks *m, struct walk *w, uint32_t cp)
{
	struct marks_spot *spot = &m->spot[m->n - 1], *mate;

	if (cp == '(' || cp == 0xFF08) {
		push(&m->open, &w->opens, &m->open_cap, m->n - 1);
		return;
	}
	if (w->opens == 0)
		return;
	mate = &m->spot[m->open[--w->opens]];
	if (cp == ')' && (mate->n == 3 || mate->to != NULL))
		spot->to = full(')');
	else if (mate->n == 1 && (cp != ')' || spot->to != NULL))
		mate->to = full('(');
}

/* Decide for the mark cp, of the bytes [at, at + n); quotes are only noted. */
static void
decide_mark(struct marks *m, struct walk *w, size_t at, size_t n, uint32_t cp)
{
	struct marks_spot *spot = add_spot(m, w, at, n);

	m->n++;
	if (cp < 0x80 && strchr("!(),:;?", (int)cp) != NULL &&
	    !(is_latin(w->left) && is_latin((enum kind)spot->right)))
		spot->to = full((char)cp);
	if ((cp == ',' || cp == 0xFF0C) && m->doubled == DOUBLED &&
	    w->chinese && doubles(span_sub(w->line, at + n, w->line.n)))
		spot->to = "";
	switch (cp) {
	case '(':
	case ')':
	case 0xFF08:
	case 0xFF09:
		decide_bracket(m, w, cp);
		break;
	case '\'':
		/* An apostrophe is none. */
		if (is_latin(w->left) &&
		    kind_at(w->line, at + 1) == KIND_LATIN)
			break;
		/* FALLTHROUGH */
	case '"':
		push(&m->quote, &w->quotes, &m->quote_cap, m->n - 1);
		break;
	case 0x30FB:
	case 0x2027:	/* the middle dot of other code pages */
		if (w->left == KIND_CHINESE && spot->right == KIND_CHINESE)
			spot->to = "\xC2\xB7";
		break;
	case 0xFF0E:
		if (w->left == KIND_DIGIT || w->left == KIND_LATIN)
			spot->to = ".";
		break;
	default:
		if (cp == 0x300D && w->corners > 0)
			w->corners--;
		if (cp >= 0x300C)
			spot->to = corner_for(cp, w->corners > 0);
		w->corners += cp == 0x300C;
		break;
	}
}

/* Whether it is a mark that may change. */
static bool
is_mark(const struct marks *m, uint32_t cp)
{
	return (charclass(cp) & CHARCLASS_MARK) || cp == 0xFF08 ||
	    cp == 0xFF09 || cp == 0x2026 || cp == 0x2014 ||
	    (cp == 0xFF0C && m->doubled == DOUBLED);
}

/* Find the marks and decide for each but the quotes.  Returns whether the line
 * has Chinese at all. */
static bool
decide(struct marks *m, struct span line, size_t *quotes)
{
	struct walk w = { .line = line };
	const unsigned char *p = (const unsigned char *)line.p;
	size_t at = 0, n;
	enum kind kind;
	uint32_t cp;

	m->n = 0;
	if (m->indents >= INDENTS && (n = indent(line)) > 0) {
		add_spot(m, &w, 0, n)->to = "";
		m->n++;
		at = n;
	}
	for (; at < line.n; at += n) {
		/* U+4000 to U+9FFF. */
		if (p[at] >= 0xE4 && p[at] <= 0xE9) {
			w.left = KIND_CHINESE;
			w.chinese = true;
			n = 3;
			continue;
		}
		/* Most of ASCII. */
		if (is_plain(p[at])) {
			w.left = p[at] <= '9' ? KIND_DIGIT : KIND_LATIN;
			n = 1;
			continue;
		}
		n = utf8_decode(line.p + at, line.n - at, &cp);
		if (is_mark(m, cp)) {
			if (is_dash(cp) || is_dot(cp)) {
				n = decide_run(m, &w, at, cp);
				continue;
			}
			decide_mark(m, &w, at, n, cp);
		}
		kind = kind_of(cp);
		if (kind != KIND_PASS) {
			w.left = kind;
			w.chinese |= kind == KIND_CHINESE && cp >= 0x80;
		}
	}
	*quotes = w.quotes;
	return w.chinese;
}

void
marks_begin(struct marks *m)
{
	m->doubled = m->indents = 0;
}

void
marks_look(struct marks *m, struct span line)
{
	const char *p = line.p, *end = line.p + line.n;

	m->indents += indent(line) > 0;
	while (m->doubled < DOUBLED &&
	    (p = memchr(p, ',', (size_t)(end - p))) != NULL) {
		p++;
		m->doubled += end - p >= 3 && (memcmp(p, STOP, 3) == 0 ||
		    memcmp(p, "\xE3\x80\x81", 3) == 0);
	}
}

bool
marks_line(struct marks *m, struct span line, const struct changes *log,
    struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t i, quotes;

	if (!decide(m, line, &quotes))
		return false;
	pair_quotes(m, quotes, '"', line);
	pair_quotes(m, quotes, '\'', line);
	for (i = 0; i < m->n; i++) {
		const struct marks_spot *s = &m->spot[i];

		if (s->to != NULL && !span_eq(span_str(s->to),
		    span_sub(line, s->at, s->at + s->n)))
			rewrite_put(&r, CHANGE_MARK, s->at, s->at + s->n,
			    span_str(s->to));
	}
	return rewrite_end(&r);
}

void
marks_free(struct marks *m)
{
	free(m->spot);
	free(m->open);
	free(m->quote);
	*m = (struct marks){ 0 };
}

/* --------------------------------------------------------------------- ocr */

static bool
is_year_numeral(uint32_t cp)
{
	return cp == 0x3007 || (cp != 0x767E &&
	    characters_are(cp, CHARACTER_CARDINAL));
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
