/*
 * What a short text says by its form: names and offices, addresses to an
 * audience, dates and venues, bylines and credits, the furniture of pages.
 * Front matter and back matter, as printers call it.  No function keeps state;
 * each is linear in its text.
 */
#ifndef MATTER_H
#define MATTER_H

#include "table.h"
#include "utf8.h"

/* ------------------------------------------------------- edges of a text */

size_t	matter_any_space(struct span s, size_t at);

/* Bytes of the white space character at byte `at` (ASCII, no-break,
 * ideographic and the like), 0: none. */
static inline size_t
matter_space(struct span s, size_t at)
{
	/* Nearly always a letter, a digit or an ideograph stands there. */
	if (at == s.n || (unsigned char)s.p[at] - 0xE4u < 0xEF - 0xE4 ||
	    (unsigned char)s.p[at] - 0x21u < 0xC2 - 0x21)
		return 0;
	return matter_any_space(s, at);
}

/* The text without white space at its edges. */
struct span matter_trim_any(struct span s);

static inline struct span
matter_trim(struct span s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	unsigned char last;

	/* Nearly always a letter or an ideograph begins the text. */
	if (s.n < 3 || !(*p - 0xE4u < 0xEF - 0xE4 || *p - 0x21u < 0xC2 - 0x21))
		return matter_trim_any(s);
	/* White space that is no ASCII ends with 80 to 8B, A0 or BF; so do
	 * ideographs, 、 and 。, which have their first byte to tell. */
	p += s.n - 3;
	last = p[2];
	return last - 0x21u < 0x80 - 0x21 ||
	    (last > 0x8B && last != 0xA0 && last != 0xBF) ||
	    (last >= 0x80 && last != 0xA0 && (*p - 0xE4u < 0xEF - 0xE4 ||
	    (*p == 0xE3 && last > 0x80))) ? s : matter_trim_any(s);
}
/* The first and the last code point; 0 where s is empty. */
uint32_t matter_first(struct span s);
uint32_t matter_last(struct span s);
/* The first and the last n code points. */
struct span matter_head(struct span s, unsigned n);
struct span matter_tail(struct span s, unsigned n);
/* The row of the table whose key stands anywhere in s, or -1. */
int32_t	matter_anywhere(const struct table *t, struct span s);
/* Han characters alone, from `low` to `high` of them. */
bool	matter_is_han(struct span s, size_t low, size_t high);
/* Whether a line is set in at its start, as paragraphs are. */
bool	matter_is_indented(struct span s);
/* Whether the last mark, what closes behind it passed over, ends a sentence
 * or an item. */
bool	matter_closes(struct span s);
/* The text behind a bullet of a list (• ● ■ ▲), if it begins with one. */
struct span matter_after_any_bullet(struct span s);

static inline struct span
matter_after_bullet(struct span s)
{
	/* All begin with E2 or C2. */
	return s.n > 0 && (s.p[0] & 0xDF) == 0xC2 ? matter_after_any_bullet(s) :
	    s;
}
/* The text behind one opening bracket, if it begins with one. */
struct span matter_inside_any(struct span s);

static inline struct span
matter_inside(struct span s)
{
	unsigned char first = s.n > 0 ? (unsigned char)s.p[0] : 0;

	return first == 0xE3 || first == 0xEF || first == '(' ||
	    first == '[' ? matter_inside_any(s) : s;
}

/* ---------------------------------------------------------------- numbers */

bool	matter_has_digit(struct span s);
/* Whether a number in s counts or measures something. */
bool	matter_has_quantity(struct span s);

/* ------------------------------------------------------------------ people */

/* A Chinese name: surname and one or two characters, with a compound surname
 * up to four; or a name with a dot; one of two may be letter-spaced. */
bool	matter_is_name(struct span s);
/* Part an office and the name behind it; false where the end is no name or
 * what stands before is no office. */
bool	matter_office_and_name(struct span s, struct span *office,
	    struct span *name);
/* Whether s ends with an office. */
bool	matter_is_office(struct span s);
/* The parts of a speaker's label, also with the office behind the name.
 * Without an office all is name. */
void	matter_name(struct span label, struct span *office, struct span *name);
/* Bytes of an address to the audience at the start of s, its mark with it
 * (同志们： 大家上午好！); 0: none. */
size_t	matter_salute(struct span s);
/* 各位代表， with a comma: an address within the sentence. */
bool	matter_is_address(struct span s);
/* 各位来宾、各位朋友: addresses and greetings alone, and no mark behind them. */
bool	matter_greets(struct span s);
/* A line that names who wrote something. */
bool	matter_is_byline(struct span s);
/* Bytes of a dateline at the start of s (本报讯（记者 张三）, （记者 张三）…,
 * 新华社北京3月5日电, 青溪日报讯（记者 张三）); 0: none. */
size_t	matter_dateline(struct span s);
/* Bytes of where a text is from at the start of s, 《青溪日报》（2031年5月8日
 * 第3版）; 0: none. */
size_t	matter_source(struct span s);
/* Whether s begins with a label about the document and its colon (来源：). */
bool	matter_is_labelled(struct span s);
/* Bytes of the credit of a picture at the end of s (张三 摄); 0: none. */
size_t	matter_credit(struct span s);

/* ------------------------------------------------------- dates and places */

/* Bytes of a date at the start of s with what may follow (weekday, time);
 * 0: none. */
size_t	matter_date(struct span s);
bool	matter_is_date(struct span s);
/* A date and a place of meeting: 2031年1月8日在…会议上. */
bool	matter_is_venue(struct span s);

/* ------------------------------------------------------------------- pages */

/* — 3 —, 第3页, A03版：要闻 */
bool	matter_is_page_number(struct span s);
/* Bytes before the dots that lead to a page's number, as in a table of
 * contents (总体要求……5), or 0. */
size_t	matter_leads_to_page(struct span s);
/* 首页 > 政务公开 > 政府工作报告 */
bool	matter_is_trail(struct span s);
/* 附件：…, 附件2 */
bool	matter_is_attachment(struct span s);

/* --------------------------------------------------------------- glossaries */

/* The parts of a glossary entry: the term without its number, and the meaning
 * behind the colon; false where there is none. */
bool	matter_term(struct span entry, struct span *term,
	    struct span *meaning);

#endif
