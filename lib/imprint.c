#include <stdio.h>

#include "imprint.h"
#include "matter.h"
#include "table.h"
#include "utf8.h"

TABLE(body);
TABLE(division);
TABLE(office);

static void
forget(struct imprint_fact *f)
{
	buf_clear(&f->text);
	f->line = 0;
}

void
imprint_begin(struct imprint *m)
{
	forget(&m->title);
	forget(&m->date);
	forget(&m->place);
	forget(&m->body);
	forget(&m->speaker);
	buf_clear(&m->carried);
	m->first = m->segments = 0;
	m->text = m->year = false;
}

void
imprint_free(struct imprint *m)
{
	buf_free(&m->title.text);
	buf_free(&m->date.text);
	buf_free(&m->place.text);
	buf_free(&m->body.text);
	buf_free(&m->speaker.text);
	buf_free(&m->carried);
}

static void
set(struct imprint_fact *f, struct span text, uint64_t line)
{
	buf_clear(&f->text);
	buf_put(&f->text, text);
	f->line = line;
}

/* ------------------------------------------------------------------ dates */

/* The value of one digit at s, Arabic or Chinese; -1: none. Its bytes in
 * *len. */
static int
digit(struct span s, size_t *len)
{
	static const char han[] = "〇一二三四五六七八九";
	int i;

	if (s.n > 0 && s.p[0] >= '0' && s.p[0] <= '9') {
		*len = 1;
		return s.p[0] - '0';
	}
	if (s.n < 3)
		return -1;
	*len = 3;
	for (i = 0; i < 10; i++)
		if (memcmp(s.p, han + 3 * i, 3) == 0)
			return i;
	return memcmp(s.p, "零", 3) == 0 || memcmp(s.p, "○", 3) == 0 ? 0 : -1;
}

/* A number of one or two digits, or 十 forms; its bytes, 0: none. */
static size_t
small(struct span s, int *value)
{
	size_t at = 0, len;
	int d, n = 0, digits = 0;
	bool ten = false;

	while (at < s.n && digits < 3) {
		if (s.n - at >= 3 && memcmp(s.p + at, "十", 3) == 0 && !ten) {
			ten = true;
			n = n == 0 ? 10 : n * 10;
			at += 3;
			digits++;
			continue;
		}
		d = digit(span_sub(s, at, s.n), &len);
		if (d < 0)
			break;
		n = ten ? n + d : n * 10 + d;
		at += len;
		digits++;
	}
	*value = n;
	return digits > 0 && n <= 31 ? at : 0;
}

/* 年 月 or - . / at s; its bytes. */
static size_t
part_mark(struct span s, const char *word)
{
	size_t n = strlen(word);

	if (s.n >= n && memcmp(s.p, word, n) == 0)
		return n;
	return s.n > 1 && (s.p[0] == '-' || s.p[0] == '.' || s.p[0] == '/') ?
	    1 : 0;
}

/* The first date in s as ISO 8601 into *to (cleared first): 2024年1月21日,
 * 2024-01-21, 二〇二四年一月.  False: none. */
static bool
read_date(struct span s, struct buf *to)
{
	size_t start;

	buf_clear(to);
	for (start = 0; start < s.n; start++) {
		size_t at = start, len, n;
		int year = 0, i, d, month, day;
		char room[40];

		if (((unsigned char)s.p[start] & 0xC0) == 0x80)
			continue;
		for (i = 0; i < 4; i++) {
			d = digit(span_sub(s, at, s.n), &len);
			if (d < 0)
				break;
			year = year * 10 + d;
			at += len;
		}
		if (i < 4 || year < 1900 || year > 2099)
			continue;
		n = part_mark(span_sub(s, at, s.n), "年");
		if (n == 0)
			continue;
		at += n;
		n = small(span_sub(s, at, s.n), &month);
		if (n == 0 || month < 1 || month > 12) {
			if (s.p[at - 1] == '.' || s.p[at - 1] == '-' ||
			    s.p[at - 1] == '/')
				continue;
			snprintf(room, sizeof(room), "%d", year);
			buf_put(to, span_str(room));
			return true;
		}
		at += n;
		n = part_mark(span_sub(s, at, s.n), "月");
		if (n == 0) {
			snprintf(room, sizeof(room), "%d", year);
			buf_put(to, span_str(room));
			return true;
		}
		at += n;
		if (small(span_sub(s, at, s.n), &day) > 0 && day >= 1)
			snprintf(room, sizeof(room), "%d-%02d-%02d", year, month,
			    day);
		else
			snprintf(room, sizeof(room), "%d-%02d", year, month);
		buf_put(to, span_str(room));
		return true;
	}
	return false;
}

/* ----------------------------------------------------------------- places */

/*
 * Whether the name before the word for a kind of division can be a place's:
 * at most four characters, more before 自治县 and the like; 全省 and 旗帜 are
 * none.
 */
static bool
is_division(struct span name, size_t chars, struct span word,
    struct span after)
{
	if (chars < 1 || (chars > 4 && word.n < 9))
		return false;
	if (span_ends(name, SPAN("全")) || span_ends(name, SPAN("各")) ||
	    span_ends(name, SPAN("本")) || span_ends(name, SPAN("该")))
		return false;
	return !span_starts(after, SPAN("帜")) && !span_starts(after,
	    SPAN("场")) && !span_starts(after, SPAN("域"));
}

/* The division that s names first: up to the last of its words for kinds of
 * divisions that stand in a row (某省某市某县). */
static bool
find_place(struct span s, struct span *place)
{
	size_t at = 0, start, end = 0, chars = 0;
	uint32_t cp;

	/* Behind the date, 在 and the party's name. */
	while (at < s.n) {
		size_t len = utf8_decode(s.p + at, s.n - at, &cp);

		if (utf8_is_han(cp) && cp != 0x5E74 && cp != 0x6708 &&
		    cp != 0x65E5 && cp != 0x5728 && cp != 0x3007)
			break;
		at += len;
	}
	start = at;
	if (span_starts(span_sub(s, at, s.n), SPAN("中国共产党")))
		start = at += 15;
	else if (span_starts(span_sub(s, at, s.n), SPAN("中共")))
		start = at += 6;
	else if (span_starts(span_sub(s, at, s.n), SPAN("关于")))
		start = at += 6;
	else if (span_starts(span_sub(s, at, s.n), SPAN("专访")))
		start = at += 6;
	while (at < s.n && chars < 14) {
		size_t len, key;

		if (at >= start + 6 && table_longest(&table_division,
		    span_sub(s, at, s.n), &key) >= 0 &&
		    is_division(span_sub(s, start, at), chars,
		    span_sub(s, at, at + key), span_sub(s, at + key, s.n))) {
			at += key;
			end = at;
			chars = 0;
			continue;
		}
		len = utf8_decode(s.p + at, s.n - at, &cp);
		if (!utf8_is_han(cp) || (end > 0 && chars > 4))
			break;
		at += len;
		chars++;
	}
	if (end == 0)
		return false;
	*place = span_sub(s, start, end);
	return true;
}

/* The body whose name ends with the word where `关于` or the text's end is:
 * 某县人民政府关于… */
static bool
find_body(struct span s, struct span *body)
{
	size_t at, len;

	for (at = 0; at + 6 <= s.n; at++)
		if (memcmp(s.p + at, "关于", 6) == 0)
			break;
	if (at + 6 > s.n || at == 0)
		return false;
	*body = span_sub(s, 0, at);
	return table_longest_back(&table_body, *body, &len) >= 0;
}

/* What stands behind a label: 报告人：县长 李某 */
static struct span
behind_label(struct span s)
{
	size_t at;

	for (at = 0; at + 3 <= s.n && at < 30; at++)
		if (memcmp(s.p + at, "：", 3) == 0)
			return span_sub(s, at + 3, s.n);
	return s;
}

/* 通渭县人民政府 of 通渭县人民政府县长. */
static struct span
without_post(struct span office)
{
	size_t at, len;

	/* Of several offices the last. */
	for (at = office.n; at >= 3; at--)
		if (memcmp(office.p + at - 3, "、", 3) == 0)
			break;
	if (at >= 3)
		office = span_sub(office, at, office.n);
	for (at = 0; at < office.n; at++) {
		if (((unsigned char)office.p[at] & 0xC0) == 0x80)
			continue;
		if (table_longest(&table_office, span_sub(office, at, office.n),
		    &len) >= 0 && at + len == office.n) {
			office = span_sub(office, 0, at);
			break;
		}
	}
	if (span_ends(office, SPAN("副")) || span_ends(office, SPAN("代")))
		office.n -= 3;
	if (span_ends(office, SPAN("常务")) || span_ends(office, SPAN("代理")))
		office.n -= 6;
	return office;
}

/* ---------------------------------------------------------------- segments */

static void
take_meta(struct imprint *m, struct span text, uint64_t line)
{
	struct span office, name, found;
	struct buf date = { 0 };
	size_t len;

	if ((m->date.line == 0 || m->year) && read_date(text, &date)) {
		/* A year alone does not put out a year. */
		if (m->date.line == 0 || date.n > 4) {
			set(&m->date, buf_span(&date), line);
			m->year = false;
		}
		if (m->place.line == 0 && find_place(text, &found))
			set(&m->place, found, line);
	}
	buf_free(&date);
	if (m->speaker.line == 0 && !m->text) {
		matter_name(behind_label(text), &office, &name);
		if (office.n > 0) {
			set(&m->speaker, name, line);
			office = without_post(office);
			if (office.n > 0) {
				set(&m->body, office, line);
				if (m->place.line == 0 &&
				    find_place(office, &found))
					set(&m->place, found, line);
			}
		} else if (m->segments <= 6 && m->title.line > 0 &&
		    behind_label(text).n == text.n &&
		    utf8_count(name) <= 4 && utf8_count(name) >= 2 &&
		    !read_date(name, &date))
			set(&m->speaker, name, line);
	}
	if (m->body.line == 0 && m->text &&
	    table_longest_back(&table_body, text, &len) >= 0)
		set(&m->body, text, line);
}

void
imprint_take(struct imprint *m, const struct segment *seg)
{
	struct span found;
	struct buf date = { 0 };

	if (m->segments++ == 0) {
		buf_put(&m->carried, seg->carried);
		m->first = seg->line;
	}
	switch (seg->kind) {
	case SEGMENT_TITLE:
		if (m->text)
			break;
		if (m->title.line != 0) {
			buf_putc(&m->title.text, ' ');
			buf_put(&m->title.text, seg->text);
		} else
			set(&m->title, seg->text, seg->line);
		if (m->date.line == 0 && read_date(seg->text, &date)) {
			set(&m->date, buf_span(&date), seg->line);
			m->year = date.n == 4;
		}
		buf_free(&date);
		if (m->place.line == 0 && find_place(seg->text, &found))
			set(&m->place, found, seg->line);
		if (m->body.line == 0 && find_body(seg->text, &found))
			set(&m->body, found, seg->line);
		break;
	case SEGMENT_META:
		take_meta(m, seg->text, seg->line);
		break;
	case SEGMENT_NAV:
		break;
	default:
		m->text = true;
	}
}
