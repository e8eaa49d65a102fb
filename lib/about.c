#include "about.h"
#include "matter.h"
#include "table.h"

TABLE(body);
TABLE(caption);
TABLE(doctype);
TABLE(medium);
TABLE(metalabel);
TABLE(metaword);
TABLE(office);
TABLE(scene);
TABLE(speaker);

enum {
	STAFF = 8,	/* code points of the longest word for what one did */
	PICTURE = 80,	/* ... of the sentence that tells what a picture is */
	CREDITED = 24,	/* bytes before a credit that are no caption yet */
	PICTURED = 12	/* ... in words of their own, no medium's name */
};

/* Whether the row of metalabel.tsv, -1: none, is of the foot of a document. */
static bool
is_of_foot(int32_t row)
{
	return row >= 0 &&
	    *table_cell(&table_metalabel, (uint32_t)row, 1) == 'f';
}

size_t
about_foot_label(struct span s)
{
	size_t len;

	return is_of_foot(table_longest(&table_metalabel, s, &len)) ? len : 0;
}

/* 王晓红，李建国 赵明: two names or more and nothing else. */
static bool
are_names(struct span s)
{
	size_t at = 0, n = 0;

	while (at < s.n) {
		size_t from = at, len;
		uint32_t cp = 0;

		for (; at < s.n; at += len) {
			len = utf8_decode(s.p + at, s.n - at, &cp);
			/* 赵 鑫 */
			if (!utf8_is_han(cp) && !(cp == ' ' &&
			    at == from + 3))
				break;
		}
		/* 王晓红 摄影|李建国 策划 赵明 */
		if (at > from && !matter_is_name(span_sub(s, from, at)) &&
		    (n == 0 || table_find(&table_metalabel,
		    span_sub(s, from, at)) < 0))
			return false;
		n += at > from;
		if (at == s.n)
			break;
		if (cp != 0xFF0C && cp != 0x3001 && cp != ',' && cp != ' ' &&
		    cp != 0x3000 && cp != '|' && cp != 0xFF1A)
			return false;
		at += utf8_decode(s.p + at, s.n - at, &cp);
	}
	return n > 1;
}

/* 融媒编辑 王晓红; 制图 王晓红: the row of the label whose name ends the first
 * word, and nothing but names behind it; or -1. */
static int32_t
staff_label(const struct piece *p)
{
	struct span text = piece_text(p), rest;
	size_t at, len, end;
	int32_t row = -1;

	if (p->marks.n == 0 || p->marks.v[0].kind != SENTENCE_SPACE ||
	    p->marks.v[0].chr > STAFF || p->marks.chars > 40 || p->ends > 0)
		return -1;
	end = p->marks.v[0].at;
	for (at = 0; at < end && row < 0; at++) {
		if (((unsigned char)text.p[at] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_metalabel, span_sub(text, at, end),
		    &len);
		if (row >= 0 && at + len < end)
			row = -1;
	}
	if (row < 0 ||
	    *table_cell(&table_metalabel, (uint32_t)row, 1) == 'p')
		return -1;
	rest = matter_trim(span_sub(text, end, text.n));
	return matter_is_name(rest) || are_names(rest) ? row : -1;
}

/* The row of a label that is letter-spaced (编 辑：), its bytes in *len; or -1. */
static int32_t
spaced_label(struct span text, size_t *len)
{
	char room[32];
	size_t n = 0, at = 0, space, k;
	uint32_t cp;

	while (at < text.n && n + UTF8_MAX < sizeof(room)) {
		space = matter_space(text, at);
		k = space > 0 ? space : utf8_decode(text.p + at, text.n - at, &cp);
		if (space == 0) {
			if (!utf8_is_han(cp))
				break;
			memcpy(room + n, text.p + at, k);
			n += k;
		}
		at += k;
	}
	*len = at;
	return table_find(&table_metalabel, span_make(room, n));
}

int32_t
about_label(const struct piece *p)
{
	struct span text = matter_inside(matter_after_bullet(piece_text(p)));
	struct span rest;
	size_t len, at = 0, n;
	int32_t row;

	row = table_longest(&table_metalabel, text, &len);
	if (row < 0 && text.n > 8 && matter_space(text, 3) > 0)
		row = spaced_label(text, &len);
	if (row < 0)
		return staff_label(p);
	rest = span_sub(text, len, text.n);
	while ((n = matter_space(rest, at)) > 0)
		at += n;
	rest = span_sub(rest, at, rest.n);
	if (span_starts(rest, SPAN("：")) || span_starts(rest, SPAN(":")) ||
	    span_starts(rest, SPAN("/")) || span_starts(rest, SPAN("|")))
		return row;
	/* 录入时间 2031-08-04 09:42 主题词 经济 */
	if (at > 0 && p->ends == 0 && (n = matter_date(rest)) > 0 &&
	    (n == rest.n || matter_space(rest, n) > 0))
		return row;
	/* 责任编辑 李娜 版式 王芳 */
	if (at > 0 && p->marks.chars <= 40 && p->ends == 0 &&
	    is_of_foot(row)) {
		size_t k = 0;

		while (k < rest.n && matter_space(rest, k) == 0)
			k++;
		if (matter_is_name(span_sub(rest, 0, k)))
			return row;
	}
	return staff_label(p);
}

/* Whether what stands before the credit at the end of the piece, n bytes, is a
 * picture's caption: 发布会现场 王晓红摄. */
static bool
is_pictured(const struct piece *p, size_t n)
{
	struct span before = matter_trim(span_sub(piece_text(p), 0, n));
	size_t len;

	return n > CREDITED || (before.n > PICTURED && p->ends == 0 &&
	    matter_is_han(before, 4, 8) && !matter_is_byline(before) &&
	    !matter_is_office(before) && table_longest_back(&table_medium,
	    before, &len) < 0);
}

bool
about_is_sourced(const struct piece *p)
{
	const struct sentence_mark *m = p->marks.v + p->marks.n;
	struct span text = piece_text(p);

	return p->ends == 0 && matter_last(text) == 0xFF09 && p->marks.n > 1 &&
	    m[-1].pair >= 0 && p->marks.v[m[-1].pair].at > 0 &&
	    matter_is_labelled(span_sub(text, p->marks.v[m[-1].pair].at + 3,
	    text.n));
}

/* 村民在采茶（2031年5月8日摄）。: when the picture was taken, in brackets. */
static bool
is_taken(const struct piece *p)
{
	struct span text = piece_text(p), inner;
	const struct sentence_mark *close, *open;
	size_t i;

	for (i = 0; i < p->marks.n; i++) {
		close = &p->marks.v[i];
		if (close->kind != SENTENCE_CLOSE || close->pair < 0 ||
		    close->at < 9 ||
		    memcmp(text.p + close->at - 6, "日摄", 6) != 0)
			continue;
		open = &p->marks.v[close->pair];
		inner = span_sub(text, open->at + open->len, close->at - 3);
		if (utf8_is_digit(inner.p[0]) && inner.n <= 30)
			return true;
	}
	return false;
}

/* 林溪瀑布 供图 县文旅局: the word of a credit between what the picture shows
 * and whose it is. */
static bool
is_lent(const struct piece *p)
{
	const struct sentence_mark *m = p->marks.v;
	size_t n = p->marks.n;
	int32_t row;

	if (p->ends > 0 || n < 2 || m[n - 1].kind != SENTENCE_SPACE ||
	    m[n - 2].kind != SENTENCE_SPACE || m[n - 2].at < 12)
		return false;
	row = table_find(&table_caption, span_sub(piece_text(p), m[n - 2].at +
	    m[n - 2].len, m[n - 1].at));
	return row >= 0 &&
	    *table_cell(&table_caption, (uint32_t)row, 1) == 'e';
}

/* （县人代会开幕。图/清河日报）: a caption in brackets, its source in it. */
static bool
is_noted(const struct piece *p)
{
	struct span inner;

	return matter_first(piece_text(p)) == 0xFF08 &&
	    piece_bracketed(p, &inner) && span_holds(inner, SPAN("。")) &&
	    (span_holds(inner, SPAN("图/")) ||
	    span_holds(inner, SPAN("图片")) ||
	    matter_last(inner) == 0x6444);
}

bool
about_is_caption(struct piece *p)
{
	struct span text = piece_text(p), whole = text;
	size_t len, credit;
	int32_t row;

	if (p->marks.chars > 200)
		return false;
	row = table_longest(&table_caption, matter_inside(text), &len);
	if (row >= 0 && *table_cell(&table_caption, (uint32_t)row, 1) == 's')
		return true;
	/* 县城新貌（资料图） */
	if (span_ends(text, SPAN("。")))
		whole.n -= 3;
	if (span_ends(whole, SPAN("（资料图）")) ||
	    span_ends(whole, SPAN("（资料图片）")))
		return true;
	if (is_taken(p) || is_lent(p) || is_noted(p))
		return true;
	credit = piece_credit(p);
	return credit > 0 && (p->ends > 0 ? text.n - credit > CREDITED / 2 :
	    is_pictured(p, text.n - credit));
}

bool
about_is_reported(const struct piece *p)
{
	struct span text = piece_text(p);

	return p->ends == 1 && p->first < text.n &&
	    p->marks.chars <= ABOUT_LONGEST &&
	    matter_is_byline(matter_trim(span_sub(text, p->first, text.n)));
}

/* 县委书记王晓红作工作报告: an office, a name and what that person does. */
static bool
is_seen(struct span s)
{
	size_t at, len, n, k;
	int32_t row;

	for (at = 0; at < s.n; at++) {
		if (((unsigned char)s.p[at] & 0xC0) == 0x80 ||
		    table_longest(&table_office, span_sub(s, at, s.n), &n) < 0)
			continue;
		n += at;
		for (k = 6; k <= 9 && n + k < s.n; k += 3) {
			row = table_longest(&table_scene, span_sub(s, n + k,
			    s.n), &len);
			if (row >= 0 && *table_cell(&table_scene,
			    (uint32_t)row, 1) == 'a' &&
			    matter_is_name(span_sub(s, n, n + k)))
				return true;
		}
	}
	return false;
}

bool
about_is_scene(const struct piece *p)
{
	struct span text = piece_text(p), tail = matter_tail(text, 2), inner;
	int32_t row;

	if (p->ends > 0 || p->marks.chars > PIECE_HEADING ||
	    piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) > 0)
		return false;
	row = table_find(&table_scene, tail);
	return (row >= 0 && *table_cell(&table_scene, (uint32_t)row, 1) ==
	    'e') || is_seen(text) ||
	    (p->marks.chars > 8 && piece_bracketed(p, &inner));
}

/* Whether the piece is no more than a caption: a sentence of a picture's, or a
 * longer text that says at its end what the picture shows. */
static bool
is_above_credit(const struct piece *p)
{
	return (p->ends <= 1 && p->marks.chars <= ABOUT_LONGEST) ||
	    span_holds(matter_tail(piece_text(p), PICTURE), SPAN("图为"));
}

bool
about_is_credited(struct piece *p, struct piece *next)
{
	size_t len;
	int32_t row;

	piece_scan(next);
	if (next->marks.chars > 30 || p->marks.chars > 3 * ABOUT_LONGEST ||
	    p->part || p->more || p->marked || !p->ended)
		return false;
	if (piece_credit(next) == next->text.n)
		return is_above_credit(p);
	/* 资料图片; 图为受访者提供; but 制图 王晓红 */
	if (next->ends > 0 || next->marks.chars > 12 ||
	    !utf8_is_han(matter_first(piece_text(next))))
		return false;
	row = table_longest(&table_caption, piece_text(next), &len);
	return row >= 0 &&
	    *table_cell(&table_caption, (uint32_t)row, 1) != 'e' &&
	    is_above_credit(p);
}

/* 青溪融媒 王晓红 李建国: a medium, and who wrote for it. */
static bool
is_staff(struct span s)
{
	struct span names;
	size_t at = 0, len;

	while (at < s.n && matter_space(s, at) == 0)
		at++;
	names = matter_trim(span_sub(s, at, s.n));
	return names.n > 0 && table_longest_back(&table_medium,
	    span_sub(s, 0, at), &len) >= 0 && len < at &&
	    (are_names(names) || matter_is_name(names));
}

bool
about_names_author(struct span inner)
{
	return inner.n <= 180 && !span_holds(inner, SPAN("，")) &&
	    (matter_is_byline(inner) || matter_is_name(inner) ||
	    is_staff(inner) || span_ends(inner, SPAN("/文")) ||
	    span_ends(inner, SPAN("摘编")));
}

bool
about_is_foot(const struct piece *p)
{
	return is_of_foot(about_label(p));
}

bool
about_has_label(struct piece *p)
{
	int colon;

	piece_scan(p);
	colon = piece_colon(p);
	return colon >= 0 && p->marks.v[colon].chr <= 8 && !p->marked &&
	    piece_is_line(p, PIECE_SHORT);
}

bool
about_is_imprint(struct piece *p)
{
	struct span text = piece_text(p);
	size_t date, at = 0, len;
	bool medium = false, dated = false;
	unsigned labels = 0;

	if (p->marks.chars > PIECE_SHORT)
		return false;
	date = piece_date(p);
	/* 2031年1月1日 星期六 农历庚戌年腊月初八 第8715期 */
	if (date > 0 && p->ends == 0 && piece_count(&p->marks, SENTENCE_COMMA,
	    text.n, NULL) == 0 && span_holds(span_sub(text, 0, date),
	    SPAN("星期")))
		return true;
	if (date > 0) {
		struct span rest = matter_trim(span_sub(text, date, text.n));
		uint32_t cp = matter_first(rest);

		if (span_holds(span_sub(text, 0, date), SPAN(":")) &&
		    (cp == 0 || !utf8_is_han(cp) || (p->ends == 0 &&
		    matter_space(text, date) > 0)))
			return true;
		return matter_is_labelled(rest) || (p->ends == 0 &&
		    p->marks.chars <= PIECE_HEADING &&
		    matter_space(text, date) > 0 &&
		    table_longest_back(&table_body, rest, &len) >= 0);
	}
	if (p->ends > 0 || !(matter_has_digit(text) ||
	    span_holds(text, SPAN("：")) ||
	    span_holds(text, SPAN(":"))))
		return false;
	/* Two labels, or a medium and a full date, among the words. */
	while (at < text.n) {
		size_t end, space;
		struct span word;

		while (at < text.n && (space = matter_space(text, at)) > 0)
			at += space;
		for (end = at; end < text.n && matter_space(text, end) == 0; )
			end++;
		word = span_sub(text, at, end);
		if (word.n == 0)
			break;
		labels += matter_is_labelled(word);
		for (len = 0; len < word.n; len++)
			if (utf8_is_digit(word.p[len]) &&
			    matter_date(span_sub(text, at + len, text.n)) > 0) {
				dated = true;
				break;
			}
		if (len < word.n)
			word.n = len;
		while (matter_last(word) == 0x300B ||
		    matter_last(word) == 0xFF08)
			word.n -= 3;
		if (table_longest_back(&table_medium, word, &len) >= 0)
			medium = true;
		at = end;
	}
	/* 清河发布 2031-03-15 17:20 青溪 */
	return labels > 1 || (dated && (medium || labels > 0 ||
	    (p->marks.chars <= PIECE_LABEL && span_holds(text, SPAN(":")))) &&
	    p->marks.chars <= PIECE_HEADING);
}

/* Whether a date with its year stands anywhere in s. */
static bool
has_date(struct span s)
{
	size_t at;

	for (at = 0; at + 8 < s.n; at++)
		if ((s.p[at] == '1' || s.p[at] == '2') &&
		    (at == 0 || !utf8_is_digit(s.p[at - 1])) &&
		    utf8_is_digit(s.p[at + 3]) &&
		    matter_date(span_sub(s, at, s.n)) > 0)
			return true;
	return false;
}

/* 编稿时间：2031-05-08 09:30: a label of a few characters and a date behind it,
 * alone or before more of the kind. */
static bool
is_dated_label(const struct piece *p)
{
	struct span text = piece_text(p), rest;
	const struct sentence_mark *k = p->marks.v;
	size_t n;

	if (p->ends > 0 || p->marks.chars > PIECE_SHORT ||
	    piece_colon(p) != 0 || k->chr > 8)
		return false;
	rest = matter_trim(span_sub(text, k->at + k->len, text.n));
	n = matter_date(rest);
	/* 刊发：王晓红 2031/5/8 09:30:12 */
	if (n == 0 && rest.n > 3 && rest.p[rest.n - 3] == ':')
		return has_date(rest);
	return n > 0 && (n == rest.n || matter_space(rest, n) > 0);
}

/* What stands behind the colon or bar of a label. */
static struct span
labelled(struct span text)
{
	size_t at = 0, len;
	uint32_t cp;

	while (at < text.n) {
		len = utf8_decode(text.p + at, text.n - at, &cp);
		at += len;
		if (cp == 0xFF1A || cp == ':' || cp == '|' || cp == '/')
			break;
	}
	return matter_trim(span_sub(text, at, text.n));
}

bool
about_is_source(const struct piece *p)
{
	const struct sentence_marks *m = &p->marks;
	struct span text = piece_text(p), name;
	size_t i;

	if (m->n < 4 || matter_last(text) != 0xFF09 ||
	    m->chars > PIECE_SHORT)
		return false;
	for (i = 0; i < m->n && m->v[i].kind == SENTENCE_SPACE; i++)
		;
	if (i == m->n || matter_source(span_sub(text, m->v[i].at, text.n)) == 0)
		return false;
	/* 王晓红《青溪日报》（… */
	name = matter_trim(span_sub(text, 0, m->v[i].at));
	return name.n == 0 || matter_is_name(name) || matter_is_byline(name);
}

/* 清河县人民政府2031年3月15日印: a body and a date in one line. */
static bool
is_signed(const struct piece *p)
{
	struct span text = piece_text(p);
	uint32_t last;
	size_t at = 0, len;

	if (span_ends(text, SPAN("印")))
		text.n -= 3;
	last = matter_last(text);
	if ((last != 0x65E5 && last != 0x6708) || p->ends > 0)	/* 日 月 */
		return false;
	while (at < text.n && !utf8_is_digit(text.p[at]))
		at++;
	return at > 0 && matter_is_date(span_sub(text, at, text.n)) &&
	    table_longest_back(&table_body,
	    matter_trim(span_sub(text, 0, at)), &len) >= 0;
}

/* Who wrote what stands above, behind a dash: a name, or a label that may be
 * letter-spaced. */
static bool
is_writer(struct span s)
{
	size_t len;

	return matter_is_name(s) || (spaced_label(s, &len) >= 0 && len == s.n);
}

/* matter_is_date of the piece. */
static bool
is_date(struct piece *p)
{
	size_t n = piece_date(p);

	return n > 0 && matter_trim(span_sub(piece_text(p), n,
	    p->text.n)).n == 0;
}

/* What stands below a label that stood alone, the title but once. */
static bool
is_below_label(const struct course *c, struct piece *p)
{
	struct span text = piece_text(p);
	size_t len;

	return c->label && c->last == SEGMENT_META &&
	    (!c->begun || matter_is_name(text)) && piece_is_short(p) &&
	    p->marks.chars <= PIECE_LABEL && !p->marked &&
	    !piece_ends_with(p, SENTENCE_COLON) &&
	    matter_last(text) != 0x2014 && (c->titles > 0 ||
	    table_longest_back(&table_doctype, text, &len) < 0);
}

/* 编者按, a label alone. */
static bool
is_lone_label(const struct course *c, const struct piece *p)
{
	size_t n = p->marks.chars;

	return n < PIECE_LEAST && (n > 2 || (!c->begun && c->titles > 0)) &&
	    c->rows == 0 && table_find(&table_metalabel, piece_text(p)) >= 0;
}

/* Whether the line with the label `row` is about the document. */
static bool
is_labelled(const struct course *c, const struct piece *p, int32_t row,
    bool *foot)
{
	const char *kind = table_cell(&table_metalabel, (uint32_t)row, 1);
	struct span text = piece_text(p), line, office, name;
	size_t n = p->marks.chars;

	if (*kind == 'f') {
		*foot = c->begun;
		return n <= 80;
	}
	if (*kind == 'l')
		return n <= 80 && p->ends < 2 && (!c->begun || !p->ended);
	/* A person: in the head of the document, or names alone, or an office
	 * and its name; else it is who speaks. */
	if (piece_ends_with(p, SENTENCE_COLON))
		return !c->begun && c->titles > 0 &&
		    table_find(&table_speaker, matter_trim(span_sub(text, 0,
		    p->marks.v[p->marks.n - 1].at))) < 0;
	line = labelled(text);
	return p->ends == 0 && (!c->begun || are_names(line) ||
	    (n <= PIECE_SHORT && matter_office_and_name(line, &office, &name)));
}

/* ——编 者, ——王晓红; a body and a date; a date alone or with its label. */
static bool
is_below_text(const struct course *c, struct piece *p)
{
	struct span text = piece_text(p);
	size_t n = p->marks.chars;

	return (p->marked && p->mark.kind == OUTLINE_DASH && n <= STAFF &&
	    is_writer(matter_trim(span_sub(text, p->mark.bytes, text.n)))) ||
	    (c->begun && n <= PIECE_LABEL && is_signed(p)) || is_date(p) ||
	    (p->ends == 0 && piece_dateline(p) == text.n) ||
	    (!c->begun && is_dated_label(p));
}

/* 附件：1.…… 2.…… below a notice; 附件1 over an attachment. */
static bool
is_attachment(const struct course *c, const struct piece *p)
{
	return p->ends == 0 && (matter_is_attachment(piece_text(p)) ||
	    (c->attachments && p->marked && p->mark.kind == OUTLINE_DIGIT &&
	    (p->mark.number > 1 || c->label)));
}

/* Whether what stands in brackets, the line's all, is about the document. */
static bool
is_note(const struct course *c, struct span inner)
{
	return matter_is_venue(inner) || has_date(inner) ||
	    matter_dateline(inner) == inner.n || (c->last == SEGMENT_SENT &&
	    (matter_is_name(inner) || are_names(inner) || is_staff(inner))) ||
	    matter_anywhere(&table_metaword, inner) >= 0;
}

/* 青政发〔2031〕7号; 县政府办公室5月8日印发; who wrote it; a picture's credit,
 * which with more before it is a caption's. */
static bool
is_printed(struct piece *p)
{
	struct span text = piece_text(p);
	size_t n = p->marks.chars, credit;

	if (n > 50)
		return false;
	if (n <= 40 && span_ends(text, SPAN("号")) &&
	    span_holds(text, SPAN("〔")) && span_holds(text, SPAN("〕")))
		return true;
	if (span_ends(text, SPAN("印发")) && matter_has_digit(text))
		return true;
	if (piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    (piece_is_byline(p) || (n <= PIECE_LABEL && p->marks.n > 0 &&
	    p->marks.v[0].kind == SENTENCE_SPACE && is_staff(text))))
		return true;
	credit = piece_credit(p);
	return credit > 0 && !is_pictured(p, text.n - credit);
}

/* 2031年5月8日09:30 某网-某报; http://… 2031-05-08 */
static bool
is_posted(const struct course *c, struct piece *p)
{
	struct span text = piece_text(p);
	const struct sentence_mark *last = p->marks.v + p->marks.n;
	size_t n = p->marks.chars, date, len;

	if (n > 60 || c->last == SEGMENT_SENT ||
	    piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) > 0)
		return false;
	date = piece_date(p);
	/* 青溪瞭望 2031-05-08; 2031-05-08 青溪之声 */
	if (!c->begun && c->titles > 0 && n <= PIECE_LABEL &&
	    ((p->marks.n > 0 && last[-1].kind == SENTENCE_SPACE &&
	    matter_is_date(matter_trim(span_sub(text, last[-1].at, text.n)))) ||
	    (date >= 8 && date < text.n && matter_space(text, date) > 0)))
		return true;
	return span_holds(text, SPAN("http://")) ||
	    span_holds(text, SPAN("https://")) || (date > 0 && date < text.n &&
	    table_longest_back(&table_medium, text, &len) >= 0);
}

/* In the head of the document: the venue, who speaks, and names below the line
 * that tells of the source. */
static bool
is_opening(const struct course *c, const struct piece *p)
{
	struct span text = piece_text(p), line = text, office, name;
	size_t n = p->marks.chars;

	if (c->begun)
		return false;
	if (p->marked && p->mark.kind == OUTLINE_DASH)
		line = span_sub(text, p->mark.bytes, text.n);
	else if (span_starts(text, SPAN("—")))
		line = span_sub(text, 3, text.n);
	else if (span_starts(text, SPAN("-")))
		line = span_sub(text, 1, text.n);
	if (matter_is_venue(line) && (c->titles > 0 || matter_date(line) > 0))
		return true;
	/* ◎王晓红 */
	name = matter_after_bullet(text);
	if (c->titles > 0 && name.n < text.n &&
	    (matter_is_name(name) || are_names(name)))
		return true;
	if ((c->titles > 0 || c->venue) && n <= 40 && line.n == text.n &&
	    piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    (matter_office_and_name(text, &office, &name) ||
	    (matter_is_name(text) && n <= 5)))
		return true;
	return c->titles > 0 && c->last == SEGMENT_META && n <= 20 &&
	    are_names(text);
}

/* 配音：王晓红, below others who had a part in it: a short label and names. */
static bool
is_of_staff(const struct course *c, struct piece *p)
{
	struct span names;

	if (!c->begun || c->last != SEGMENT_META || !about_has_label(p))
		return false;
	names = labelled(piece_text(p));
	return matter_is_name(names) || are_names(names);
}

bool
about_is_meta(const struct course *c, struct piece *p, bool *foot)
{
	struct span inner;
	int32_t row;

	*foot = false;
	if (p->marks.chars > ABOUT_LONGEST)
		return false;
	if (is_below_label(c, p) ||
	    (c->last != SEGMENT_SENT && about_is_imprint(p)) ||
	    is_lone_label(c, p))
		return true;
	row = about_label(p);
	if (row >= 0)
		return is_labelled(c, p, row, foot);
	if (about_is_source(p)) {
		*foot = c->begun;
		return true;
	}
	if (is_below_text(c, p) || is_attachment(c, p))
		return true;
	if (piece_bracketed(p, &inner) && !is_noted(p) && is_note(c, inner)) {
		*foot = c->begun && about_foot_label(inner) > 0;
		return p->marks.chars <= 80;
	}
	if (p->ends > 0 || piece_ends_with(p, SENTENCE_COLON))
		return false;
	return is_printed(p) || is_posted(c, p) || is_opening(c, p) ||
	    is_of_staff(c, p);
}

bool
about_is_signature(struct piece *p)
{
	size_t len;

	piece_scan(p);
	return p->marks.chars <= 40 && p->ends == 0 && !p->marked &&
	    piece_count(&p->marks, SENTENCE_COMMA, p->text.n, NULL) == 0 &&
	    table_longest_back(&table_body, piece_text(p), &len) >= 0;
}

bool
about_is_addressee(const struct course *c, struct piece *p)
{
	struct span text = piece_text(p);
	size_t i, len;

	if (c->begun || c->titles == 0 || !piece_ends_with(p, SENTENCE_COLON) ||
	    p->ends > 0 || p->marks.chars > 200)
		return false;
	i = p->marks.v[p->marks.n - 1].at;
	return span_holds(text, SPAN("各")) &&
	    table_longest_back(&table_body, span_sub(text, 0, i), &len) >= 0;
}

/* A line without the dashes before it and the brackets around it. */
static struct span
bare(struct span line)
{
	while (span_starts(line, SPAN("—")) || span_starts(line, SPAN("（")))
		line = span_sub(line, 3, line.n);
	if (span_ends(line, SPAN("）")))
		line.n -= 3;
	return line;
}

bool
about_is_venue(struct span line)
{
	line = bare(line);
	return matter_is_venue(line) && !matter_is_date(line);
}

bool
about_is_torn_venue(const struct course *c, struct piece *p, struct piece *next,
    struct buf *join)
{
	struct span head = bare(piece_text(p));

	if (c->begun || !piece_is_short(p) || !piece_is_short(next) ||
	    next->marked)
		return false;
	if (matter_date(head) == 0 || matter_is_date(head) ||
	    (matter_is_venue(head) &&
	    !span_starts(piece_text(next), SPAN("第"))))
		return false;
	buf_clear(join);
	buf_put(join, head);
	buf_put(join, piece_text(next));
	return matter_is_venue(bare(buf_span(join)));
}
