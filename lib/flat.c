#include "flat.h"
#include "matter.h"
#include "outline.h"
#include "table.h"

TABLE(byline);
TABLE(caption);
TABLE(dateline);
TABLE(doctype);
TABLE(nav);
TABLE(salute);

enum {
	TITLED = 45,	/* code points of the longest heading or title */
	ITEM = 2048,	/* bytes in which a list's first item ends */
	LINE = 60,	/* code points of a line about the document */
	ADDRESS = 20,	/* ... of an address that is looked for */
	MENU = 600	/* bytes in which the bars of a menu stand */
};

/* Whether the paragraph that ends before mark k was ended by its last mark. */
static bool
is_ended(const struct sentence_marks *m, size_t k, struct span before)
{
	uint32_t cp = matter_last(before);

	if (cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F || cp == 0x2026)
		return true;
	return (cp == 0x201D || cp == 0xFF09 || cp == 0x2019) && k > 1 &&
	    m->v[k - 1].at + m->v[k - 1].len == m->v[k].at &&
	    m->v[k - 2].kind <= SENTENCE_ELLIPSIS &&
	    m->v[k - 2].at + m->v[k - 2].len == m->v[k - 1].at;
}

/* A stretch before a space that could be a heading or title: short, without
 * marks; a numbered one may have a comma or two. */
static bool
looks_titled(const struct sentence_marks *m, size_t k, size_t from,
    struct span before)
{
	struct outline_mark mark;
	size_t i, n, commas = 0;

	if (before.n > 4 * TITLED)
		return false;
	n = utf8_count(before);
	/* 一、综合 */
	if (n < 4 || n > TITLED || (n == 4 && !(outline_read(before, &mark) &&
	    mark.kind <= OUTLINE_HAN_BRACKET)))
		return false;
	for (i = from; i < k; i++) {
		if (m->v[i].kind == SENTENCE_COMMA) {
			commas++;
			continue;
		}
		/* 看点二：特色产业 */
		if (m->v[i].kind == SENTENCE_COLON && i == from &&
		    outline_ends_numbered(span_sub(before, 0, m->v[i].at -
		    (m->v[k].at - before.n))))
			continue;
		if (m->v[i].kind <= SENTENCE_ELLIPSIS ||
		    (m->v[i].kind >= SENTENCE_SEMICOLON &&
		    m->v[i].kind <= SENTENCE_COLON))
			return false;
	}
	return commas == 0 || (commas <= 2 && outline_read(before, &mark) &&
	    mark.kind != OUTLINE_ORDINAL);
}

/* The next word of s: up to a space. */
static struct span
next_word(struct span s)
{
	size_t at = 0;

	while (at < s.n && at < 200 && matter_space(s, at) == 0)
		at++;
	return span_sub(s, 0, at);
}

/* A date with its year, as a page tells when it appeared. */
static bool
is_dated(struct span s)
{
	return s.n > 8 && ((s.p[0] >= '1' && s.p[0] <= '2') ||
	    span_starts(s, SPAN("二〇")) || span_starts(s, SPAN("二○"))) &&
	    matter_date(matter_head(s, 30)) >= 8;
}

/* Bytes of a date and a time with which a record of a talk is stamped
 * (2031-05-08 10:02:11) at the start of s, or 0. */
static size_t
stamp_length(struct span s)
{
	size_t n = is_dated(s) ? matter_date(matter_head(s, 30)) : 0;

	return n >= 15 && span_holds(span_sub(s, 0, n), SPAN(":")) &&
	    (n == s.n || matter_space(s, n) > 0) ? n : 0;
}

/* 青政发〔2031〕7号 */
static bool
is_number(struct span word)
{
	return span_ends(word, SPAN("号")) && word.n <= LINE &&
	    span_holds(word, SPAN("〔"));
}

/* A time of the day, or of the week, as it stands behind a date. */
static bool
is_time(struct span word)
{
	return span_starts(word, SPAN("星期")) || (word.n >= 4 &&
	    matter_has_digit(span_sub(word, 0, 1)) &&
	    span_holds(word, SPAN(":")));
}

/* Whether a byline opens s: 本报记者 and a space or a name. */
static bool
opens_byline(struct span s)
{
	size_t len;
	int32_t row = table_longest(&table_byline, s, &len);

	return row >= 0 &&
	    *table_cell(&table_byline, (uint32_t)row, 1) == 'a' &&
	    (matter_space(s, len) > 0 ||
	    matter_is_name(span_sub(next_word(s), len, s.n)));
}

/* Whether `before` is a byline to its last name, and no other name stands
 * behind it: 本报记者 王晓红 李建国 */
static bool
is_byline(struct span before, struct span after)
{
	size_t at = before.n, len;

	if (before.n > 3 * LINE || !opens_byline(before) ||
	    matter_is_name(next_word(after)) ||
	    table_longest(&table_byline, after, &len) >= 0)
		return false;
	while (at > 0 && matter_space(before, at - 1) == 0)
		at--;
	return at > 0 && matter_is_name(span_sub(before, at, before.n));
}

/* Whether `before` ends with the source of a text: 《青溪日报》（2031年5月8日）. */
static bool
is_sourced(struct span before)
{
	size_t at;

	if (matter_last(before) != 0xFF09 || before.n > 4 * LINE)
		return false;
	for (at = 0; at + 3 < before.n; at++)
		if (memcmp(before.p + at, "《", 3) == 0 &&
		    matter_source(span_sub(before, at, before.n)) ==
		    before.n - at)
			return true;
	return false;
}

/* Whether a line of its own begins with `after`, whatever stands before. */
static bool
opens_line(const struct flat *f, struct span before, struct span after,
    bool ended)
{
	uint32_t cp = matter_first(after);
	struct outline_mark mark;
	size_t len;
	int32_t row;

	if (outline_read(after, &mark) && mark.kind != OUTLINE_ORDINAL &&
	    mark.kind != OUTLINE_DIGIT && mark.kind != OUTLINE_DIGIT_BRACKET)
		return true;
	if (matter_salute(after) > 0)
		return true;
	if (matter_dateline(after) > 0)
		return true;
	if (cp != ' ' && !utf8_is_han(cp) &&
	    table_longest(&table_caption, after, &len) >= 0)
		return true;
	if ((stamp_length(after) > 0 && !matter_is_labelled(before)) ||
	    (before.n <= 4 * TITLED && (opens_byline(after) ||
	    matter_source(after) > 0)))
		return true;
	if (ended || f->running)
		return false;
	/* The head of a page. */
	if (is_number(next_word(after)))
		return true;
	row = table_longest(&table_nav, after, &len);
	if (row >= 0 && *table_cell(&table_nav, (uint32_t)row, 1) == 's')
		return true;
	return cp == 0x3010 || matter_is_labelled(after) ||
	    (is_dated(after) && !is_time(next_word(after)) &&
	    !matter_is_labelled(before));
}

/* The credit of a picture, alone or behind the sentence of its caption. */
static bool
is_credited(struct span before)
{
	size_t n = matter_credit(before);
	uint32_t cp;

	if (n == 0)
		return false;
	cp = matter_last(matter_trim(span_sub(before, 0, before.n - n)));
	return cp == 0 || cp == 0x3002 || (before.n <= 3 * LINE &&
	    span_ends(before, SPAN("摄）")));
}

/* Whether the credit of a picture opens `after`, the text behind mark k: three
 * words at most, to the next space. */
static bool
credit_follows(const struct sentence_marks *m, size_t k, struct span after)
{
	size_t i, base = m->v[k].at + m->v[k].len, end;

	for (i = k + 1; i < k + 5; i++) {
		if (i < m->n && m->v[i].kind != SENTENCE_SPACE)
			return false;
		end = i < m->n ? m->v[i].at - base : after.n;
		if (end > 4 * LINE)
			return false;
		if (matter_credit(span_sub(after, 0, end)) == end)
			return true;
		if (i >= m->n)
			return false;
	}
	return false;
}

/* Whether three bars or more part the words of s, as those of a menu. */
static bool
has_bars(struct span s)
{
	const char *bar;
	unsigned n;

	s.n = s.n < MENU ? s.n : MENU;
	for (n = 0; n < 3 && s.n > 0; n++) {
		bar = memchr(s.p, '|', s.n);
		if (bar == NULL)
			return false;
		s = span_sub(s, (size_t)(bar - s.p) + 1, s.n);
	}
	return n == 3;
}

/* Whether `before` is a whole line about the document. */
static bool
is_whole_line(const struct flat *f, const struct sentence_marks *m, size_t k,
    size_t from, struct span before, struct span after)
{
	struct span line = before, word;
	struct outline_mark mark;
	size_t len;
	uint32_t cp = matter_first(before), last = matter_last(before);

	if (cp == 0x3010 && last == 0x3011)
		return true;
	if (is_credited(before))
		return true;
	/* 附件：名词解释 */
	if (before.n <= LINE && outline_read(after, &mark) &&
	    outline_is_glossary(before))
		return true;
	/* 来源：青溪日报 */
	word = next_word(after);
	if (is_time(word))
		return false;
	if (outline_read(line, &mark) && mark.kind == OUTLINE_DASH) {
		line = span_sub(line, mark.bytes, line.n);
		if (line.n > 30 && looks_titled(m, k, from, before))
			return true;
	}
	if (matter_is_labelled(before) && last != 0xFF1A && last != ':' &&
	    before.n <= 3 * LINE)
		return !matter_is_name(word) && !is_dated(before) &&
		    !matter_is_byline(word);
	if (stamp_length(before) == before.n || is_byline(before, after) ||
	    is_sourced(before))
		return true;
	if (f->running)
		return false;
	if (has_bars(before) && memchr(word.p, '|', word.n) == NULL)
		return true;
	if ((cp == 0xFF08 && last == 0xFF09) || is_number(before))
		return true;
	if (before.n <= LINE / 2 && last != 0xFF1A &&
	    table_longest(&table_nav, before, &len) >= 0 && len == before.n)
		return true;
	return matter_is_page_number(before) ||
	    (matter_date(line) > 0 && matter_is_venue(line));
}

/* 县长 李明华 behind a title, or before the text. */
static bool
is_speaker(const struct sentence_marks *m, size_t k, struct span before,
    struct span after)
{
	struct span office, name, person;
	size_t i, spaces = 0;

	if (matter_first(after) == 0xFF08 &&
	    matter_date(span_sub(after, 3, after.n)) > 0)
		return true;
	for (i = k + 1; i < m->n && m->v[i].kind == SENTENCE_SPACE; i++)
		if (spaces++ == 1)
			break;
	if (spaces > 0 && i < m->n) {
		person = matter_trim(span_make(after.p, m->v[i].at -
		    (m->v[k].at + m->v[k].len)));
		if (matter_office_and_name(person, &office, &name) &&
		    span_holds(person, SPAN(" ")) &&
		    !matter_office_and_name(matter_trim(before), &office,
		    &name))
			return true;
	}
	return matter_office_and_name(before, &office, &name) &&
	    span_holds(before, SPAN(" "));
}

/* What follows runs: a comma or an end mark comes before a space. */
static bool
runs_behind(const struct sentence_marks *m, size_t k)
{
	size_t i;

	for (i = k + 1; i < m->n; i++) {
		if (m->v[i].kind == SENTENCE_SPACE)
			return false;
		if (m->v[i].kind == SENTENCE_COMMA ||
		    m->v[i].kind <= SENTENCE_ELLIPSIS)
			return true;
	}
	return false;
}

bool
flat_breaks(const struct flat *f, const struct sentence_marks *m, size_t k,
    size_t from, struct span before, struct span after, bool flat)
{
	struct outline_mark mark;
	uint32_t cp = matter_last(before);
	bool ended = is_ended(m, k, before), colon = cp == 0xFF1A || cp == ':';
	size_t len;

	if (!flat && !ended && (cp == 0x6444 ||		/* 摄 摄） */
	    (cp == 0xFF09 && span_ends(before, SPAN("摄）")))))
		return is_credited(before);
	if (!flat && !ended)
		return (colon && outline_read(after, &mark) &&
		    (mark.kind <= OUTLINE_HAN_BRACKET ||
		    mark.kind == OUTLINE_DASH)) ||
		    (table_longest(&table_salute, after, &len) >= 0 &&
		    matter_salute(after) > 0);
	if ((ended || colon) && outline_read(after, &mark))
		return true;
	if (!flat)
		return matter_salute(after) > 0;
	if (ended)
		return !credit_follows(m, k, after);
	if (colon && !matter_is_labelled(before))
		return true;
	/* Before the reporter of a dateline. */
	if (before.n <= 60 && (matter_first(after) == 0xFF08 ||
	    table_longest(&table_dateline, before, &len) >= 0) &&
	    matter_dateline(before) > 0 &&
	    matter_dateline(span_make(before.p, before.n +
	    m->v[k].len + after.n)) > before.n)
		return false;
	if (opens_line(f, before, after, ended) ||
	    is_whole_line(f, m, k, from, before, after))
		return true;
	/* Within a caption. */
	if (table_longest(&table_caption, before, &len) >= 0 ||
	    !looks_titled(m, k, from, before))
		return false;
	if (!f->running && is_speaker(m, k, before, after))
		return true;
	/* Only a title that names its kind stands first on the page. */
	return (f->cut || (!f->running && table_longest_back(&table_doctype,
	    before, &len) >= 0)) && runs_behind(m, k);
}

bool
flat_opens(struct span after)
{
	struct outline_mark mark;
	size_t len;

	if (outline_read(after, &mark))
		return mark.kind <= OUTLINE_DIGIT || mark.kind == OUTLINE_DASH;
	return table_longest(&table_salute, after, &len) >= 0 &&
	    matter_salute(after) > 0;
}

bool
flat_lists(struct span after, const struct sentence_marks *m, size_t k)
{
	struct outline_mark mark;
	size_t most = 0;

	if (!outline_read(after, &mark) || (mark.kind > OUTLINE_HAN_BRACKET &&
	    mark.kind != OUTLINE_DASH))
		return false;
	if (k < m->n)
		most = m->v[k].at + ITEM;
	for (; k < m->n && m->v[k].at < most; k++) {
		if (m->v[k].kind == SENTENCE_SEMICOLON)
			return false;
		if (m->v[k].kind <= SENTENCE_ELLIPSIS)
			return true;
	}
	return false;
}

size_t
flat_address(struct span before)
{
	struct span near = matter_tail(before, ADDRESS);
	size_t at, base, len;

	if (near.n < 6)
		return 0;
	/* Behind the label of who speaks. */
	for (at = near.n; at-- > 0; )
		if (at + 3 < near.n && memcmp(near.p + at, "：", 3) == 0) {
			near = span_sub(near, at + 3, near.n);
			break;
		}
	if (!utf8_is_han(matter_last(span_sub(near, 0, near.n - 3))))
		return 0;
	base = before.n - near.n;
	if (matter_salute(matter_trim(near)) > 0)
		return 0;
	for (at = 0; at < near.n; at++) {
		struct span s = span_sub(near, at, near.n);
		int32_t row;

		if (((unsigned char)near.p[at] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_salute, s, &len);
		/* Not with the end of a word (们) alone. */
		if (row >= 0 && *table_cell(&table_salute, (uint32_t)row,
		    1) != 's' && base + at > 0 && matter_salute(s) == s.n)
			return base + at;
	}
	return 0;
}

bool
flat_nests(struct span before, struct span after)
{
	struct outline_mark mark, below;

	return before.n <= 4 * TITLED && outline_read(after, &below) &&
	    below.kind == OUTLINE_HAN_BRACKET && outline_read(before, &mark) &&
	    mark.kind < below.kind && before.n >= mark.bytes + 6 &&
	    utf8_is_han(matter_last(before)) &&
	    !span_holds(before, SPAN("。"));
}
