#include <stdlib.h>
#include <utf8proc.h>

#include "charclass.h"
#include "forms.h"
#include "table.h"
#include "utf8.h"

TABLE(entity);
TABLE(htmltag);

/* Longest tag that is taken for one, in bytes: attributes with addresses. */
#define TAG_MAX		2000
#define TAG_NAME_MAX	16

/* ------------------------------------------------------- entities and tags */

static bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The number of &#123; or &#x1F; at s, behind "&#".  Returns its bytes with
 * the semicolon, 0 if there is none. */
static size_t
read_number(struct span s, uint32_t *cp)
{
	size_t at = 0, first;
	unsigned base = 10;

	if (s.n > 0 && (s.p[0] == 'x' || s.p[0] == 'X')) {
		base = 16;
		at = 1;
	}
	*cp = 0;
	for (first = at; at < s.n && at - first < 8; at++) {
		char c = s.p[at];

		if (utf8_is_digit(c))
			*cp = *cp * base + (uint32_t)(c - '0');
		else if (base == 16 && is_alpha(c) && (c | 32) <= 'f')
			*cp = *cp * base + (uint32_t)((c | 32) - 'a' + 10);
		else
			break;
	}
	if (at == first || at == s.n || s.p[at] != ';' || *cp == 0 ||
	    *cp > 0x10FFFF || (*cp >= 0xD800 && *cp < 0xE000) || *cp < 0x09 ||
	    *cp == '\n' || *cp == '\r')
		return 0;
	return at + 1;
}

/*
 * The entity that s begins with, also escaped more than once (&amp;nbsp;).
 * Returns its bytes, 0 if there is none.
 */
static size_t
read_entity(struct span s, uint32_t *cp)
{
	size_t at = 1, n, len;
	int32_t row;

	/* All of &amp;amp;...: what it escapes is behind the last. */
	while (span_starts(span_sub(s, at, s.n), SPAN("amp;")))
		at += 4;
	s = span_sub(s, at, s.n);
	if (s.n > 1 && s.p[0] == '#' &&
	    (n = read_number(span_sub(s, 1, s.n), cp)) > 0)
		return at + 1 + n;
	row = table_longest(&table_entity, s, &len);
	if (row >= 0 && len < s.n && s.p[len] == ';') {
		*cp = (uint32_t)strtoul(table_cell(&table_entity,
		    (uint32_t)row, 1), NULL, 16);
		return at + len + 1;
	}
	/* Old pages leave the semicolon out behind this one. */
	if (span_starts(s, SPAN("nbsp")) && (s.n == 4 || !is_alpha(s.p[4]))) {
		*cp = 0xA0;
		return at + 4;
	}
	*cp = '&';
	return at > 1 ? at : 0;
}

/* Whether s begins with what becomes a space: else `<p` and U+3000 were a tag
 * when the text is read again. */
static bool
opens_space(struct span s)
{
	uint32_t cp;

	utf8_decode(s.p, s.n, &cp);
	return charclass_space(cp);
}

/* The tag that s begins with: its bytes, 0 if there is none.  *no_end: where
 * no > comes any more, which keeps the search linear. */
static size_t
read_tag(struct span s, bool *parts, bool *no_end)
{
	char name[TAG_NAME_MAX];
	size_t at = 1, n = 0;
	const char *end;
	int32_t row;

	*parts = false;
	if (span_starts(s, SPAN("<!--"))) {
		for (at = 4; at + 2 < s.n && at < TAG_MAX; at++)
			if (memcmp(s.p + at, "-->", 3) == 0)
				return at + 3;
		return 0;
	}
	if (at < s.n && s.p[at] == '/')
		at++;
	while (at < s.n && n < sizeof(name) && (is_alpha(s.p[at]) ||
	    utf8_is_digit(s.p[at]) || s.p[at] == ':'))
		name[n++] = is_alpha(s.p[at]) ? (char)(s.p[at++] | 32) :
		    s.p[at++];
	if (n == 0 || at == s.n || (s.p[at] != '>' && s.p[at] != '/' &&
	    !opens_space(span_sub(s, at, s.n))))
		return 0;
	row = table_find(&table_htmltag, span_make(name, n));
	if (row < 0 || *no_end)
		return 0;
	end = memchr(s.p + at, '>', s.n - at < TAG_MAX ? s.n - at : TAG_MAX);
	if (end == NULL) {
		*no_end = s.n - at < TAG_MAX;
		return 0;
	}
	*parts = table_cell(&table_htmltag, (uint32_t)row, 1)[0] != '\0';
	return (size_t)(end - s.p) + 1;
}

bool
forms_entities(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t at = 0, n;
	bool parts, no_end = false;
	uint32_t cp;

	while (at < line.n) {
		struct span rest = span_sub(line, at, line.n);
		char after[UTF8_MAX];

		if (line.p[at] == '&' && (n = read_entity(rest, &cp)) > 0) {
			rewrite_put(&r, CHANGE_ENTITY, at, at + n,
			    span_make(after, utf8_encode(cp, after)));
			at += n;
		} else if (line.p[at] == '<' &&
		    (n = read_tag(rest, &parts, &no_end)) > 0) {
			rewrite_put(&r, CHANGE_ENTITY, at, at + n,
			    parts ? SPAN(" ") : SPAN(""));
			at += n;
		} else
			at++;
	}
	return rewrite_end(&r);
}

/* ------------------------------------------------------------------- forms */

/* Emoji are made with U+200D and U+FE0F; there they are no litter. */
static bool
joins_emoji(uint32_t cp, uint32_t before)
{
	if (cp != 0x200D && cp != 0xFE0F && cp != 0xFE0E)
		return false;
	return (before >= 0x1F000 && before < 0x20000) || before == 0xFE0F ||
	    (before >= 0x2600 && before < 0x27C0) ||
	    (before >= 0x2300 && before < 0x2400) ||
	    (before >= 0x2B00 && before < 0x2C00);
}

/* What cp becomes: UTF-8 put into room, its bytes; -1: itself.  A form may
 * stand for another form. */
static int
form_of(uint32_t cp, const struct changes *log, char *room, size_t size,
    enum change_rule *rule)
{
	const struct charclass_form *f;
	int n = -1, depth;

	for (depth = 0; depth < 4; depth++) {
		const char *to;
		uint32_t first;
		size_t len;

		f = charclass_form(cp);
		if (f == NULL || !changes_on(log, (enum change_rule)f->rule))
			break;
		if (n < 0)
			*rule = (enum change_rule)f->rule;
		if (f->by_nfc) {
			utf8proc_int32_t one[4];
			utf8proc_ssize_t got;
			int bound = 0;

			got = utf8proc_decompose_char((utf8proc_int32_t)cp, one,
			    4, UTF8PROC_DECOMPOSE, &bound);
			if (got != 1 || (uint32_t)one[0] == cp)
				break;
			cp = (uint32_t)one[0];
			n = (int)utf8_encode(cp, room);
			continue;
		}
		to = charclass_pool + f->becomes;
		len = strlen(to);
		if (f->last > f->first && len > 0) {
			utf8_decode(to, len, &first);
			cp = first + (cp - f->first);
			n = (int)utf8_encode(cp, room);
			continue;
		}
		if (len >= size)
			break;
		memcpy(room, to, len);
		n = (int)len;
		if (len == 0 || utf8_decode(to, len, &cp) != len)
			break;
	}
	return n;
}

bool
forms_clean(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t at = 0, n;
	uint32_t cp, before = 0;
	enum change_rule rule = CHANGE_COMPAT;

	for (; at < line.n; at += n) {
		char room[16];
		int len;

		n = utf8_decode(line.p + at, line.n - at, &cp);
		if (cp == UTF8_BAD || !(charclass(cp) & CHARCLASS_FORM) ||
		    joins_emoji(cp, before)) {
			before = cp;
			continue;
		}
		len = form_of(cp, log, room, sizeof(room), &rule);
		if (len >= 0)
			rewrite_put(&r, rule, at, at + n,
			    span_make(room, (size_t)len));
		if (len != 0)
			before = cp;
	}
	return rewrite_end(&r);
}

/* --------------------------------------------------------------------- NFC */

/* Bytes handed to utf8proc at once: it sorts marks in quadratic time, and no
 * text stacks so many (UAX #15 calls 30 the limit). */
#define STACK_MAX	256

static bool
may_compose(struct span s, size_t *n)
{
	uint32_t cp;

	*n = utf8_decode(s.p, s.n, &cp);
	return cp != UTF8_BAD && (charclass(cp) & CHARCLASS_NFC);
}

bool
forms_compose(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t at = 0, from = 0, n;

	while (at < line.n) {
		struct span part;
		utf8proc_uint8_t *made = NULL;
		utf8proc_ssize_t len;

		if (!may_compose(span_sub(line, at, line.n), &n)) {
			from = at;
			at += n;
			continue;
		}
		/* From the character before, to the last that may join. */
		do
			at += n;
		while (at < line.n && at - from < STACK_MAX &&
		    may_compose(span_sub(line, at, line.n), &n));
		part = span_sub(line, from, at);
		len = utf8proc_map((const utf8proc_uint8_t *)part.p,
		    (utf8proc_ssize_t)part.n, &made, UTF8PROC_COMPOSE |
		    UTF8PROC_STABLE);
		if (len >= 0 && made != NULL &&
		    !span_eq(part, span_make((char *)made, (size_t)len)))
			rewrite_put(&r, CHANGE_NFC, from, at,
			    span_make((char *)made, (size_t)len));
		free(made);
		from = at;
	}
	return rewrite_end(&r);
}
