#include "about.h"
#include "furniture.h"
#include "matter.h"
#include "table.h"

TABLE(nav);

enum {
	NOTICE = 400,	/* code points of the longest below a text */
	SITE = 14,	/* ... of a site's name with what stands behind it */
	LINK = 20,	/* ... of the longest with an arrow behind it */
	SQUEEZED = 128	/* bytes of the longest line of letter-spaced buttons */
};

/* Between the buttons of a page: spaces, bars, brackets, colons, 、. */
static bool
is_between(uint32_t cp)
{
	return cp == ' ' || cp == '|' || cp == 0xFF5C || cp == ':' ||
	    cp == 0xFF1A || cp == '/' || cp == '[' || cp == ']' ||
	    cp == 0x3010 || cp == 0x3011 || cp == '(' || cp == ')' ||
	    cp == 0xFF08 || cp == 0xFF09 || cp == 0x3000 || cp == 0xB7 ||
	    cp == 0x3001;
}

/* 返回目录 放大 缩小 上一篇: buttons alone, two or in brackets; and a line of
 * ornaments, without a letter or digit. */
static bool
is_buttons(struct span text)
{
	size_t at = 0, n = 0, len, key;
	bool between = false, ornament = true;
	char room[SQUEEZED];
	uint32_t cp;

	/* 【打 印】: spaces part letters as well as buttons. */
	if (text.n <= sizeof(room) && span_holds(text, SPAN(" "))) {
		size_t i;

		for (len = i = 0; i < text.n; i++)
			if (text.p[i] != ' ')
				room[len++] = text.p[i];
		text = span_make(room, len);
		between = true;
	}
	while (at < text.n) {
		len = utf8_decode(text.p + at, text.n - at, &cp);
		if (is_between(cp))
			between = true;
		else if (table_longest(&table_nav, span_sub(text, at, text.n),
		    &key) >= 0) {
			len = key;
			n++;
			ornament = false;
		} else if ((cp < 0x80 && !utf8_is_digit((char)cp) &&
		    (cp & 0xDF) - 'A' >= 26u) || cp == 0xD7 ||
		    (cp >= 0x2190 && cp <= 0x2BFF && (cp < 0x2460 ||
		    cp > 0x249B))) {
			if (n > 0)
				return false;
		} else
			return false;
		at += len;
	}
	return ornament ? text.n > 0 : n > 1 || between;
}

/* 清河网 正文: the name of a site, and behind a space what a button says. */
static bool
is_site(const struct piece *p)
{
	const struct sentence_mark *m = p->marks.v;
	size_t n = p->marks.n;
	struct span text = piece_text(p);
	int32_t row;

	if (n != 1 || m->kind != SENTENCE_SPACE || p->marks.chars > SITE)
		return false;
	row = table_find(&table_nav, span_sub(text, m->at + m->len, text.n));
	return row >= 0 &&
	    *table_cell(&table_nav, (uint32_t)row, 1) == 'w' &&
	    matter_is_han(span_sub(text, 0, m->at), 2, SITE);
}

bool
furniture_is_nav(const struct course *c, const struct piece *p)
{
	struct span text = piece_text(p), inner;
	int32_t row;
	size_t at, bars = 0, len, n = p->marks.chars;

	if (n > 600)
		return false;
	if (memchr(text.p, '|', text.n) != NULL)
		for (at = 0; at < text.n; at++)
			bars += text.p[at] == '|';
	if (n < ABOUT_LONGEST && p->ends == 0 &&
	    span_holds(text, SPAN("｜")))
		for (at = 0; at + 2 < text.n; at++)
			bars += text.p[at] == '\xEF' &&
			    memcmp(text.p + at, "｜", 3) == 0;
	/* A title may have one: 清河发布｜茶园的春天. */
	if (bars > 0 && (n <= 3 || ((bars >= 3 || c->last == SEGMENT_NAV) &&
	    (bars > 1 ? n / (bars + 1) <= 10 : n <= 12))))
		return true;
	/* A paragraph is text, but for a notice above or below it. */
	if (n > (c->foot ? NOTICE : ABOUT_LONGEST) || (!c->foot &&
	    ((p->ends > 1 && n > 60) || (c->begun && (p->ends > 1 ||
	    (p->ends > 0 && n > 60))))))
		return false;
	if (matter_is_page_number(matter_trim(matter_inside(text))) &&
	    !(c->rows > 0 && utf8_is_digit(text.p[0])))
		return true;
	if (matter_leads_to_page(text) > 0)
		return true;
	/* 进入专题>> */
	if (p->ends == 0 && n <= LINK && span_ends(text, SPAN(">>")))
		return true;
	if (p->ends == 0 && (matter_is_trail(text) || is_buttons(text) ||
	    (!c->begun && c->titles == 0 && is_site(p))))
		return true;
	inner = matter_inside(text);
	if (inner.n < text.n && n <= 20 &&
	    (row = table_longest(&table_nav, inner, &len)) >= 0 &&
	    *table_cell(&table_nav, (uint32_t)row, 1) == 's')
		return true;
	for (at = 0; (at = table_next(&table_nav, text, at)) < text.n; at++) {
		const char *place;

		row = table_longest(&table_nav, span_sub(text, at, text.n),
		    &len);
		if (row < 0)
			continue;
		place = table_cell(&table_nav, (uint32_t)row, 1);
		if (*place == 'a' || (at == 0 && len == text.n) ||
		    (at == 0 && *place == 's' && (n <= 60 || c->foot)))
			return true;
	}
	return false;
}
