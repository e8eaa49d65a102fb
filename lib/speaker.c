#include "matter.h"
#include "speaker.h"
#include "speech.h"
#include "table.h"

TABLE(body);
TABLE(medium);
TABLE(speaker);

enum {
	NICKNAME = 9,	/* code points, with the space before it */
	OFFICE = 10	/* ... of the longest office that labels alone */
};

/* 清河日报 of 《清河日报》. */
static struct span
untitled(struct span l)
{
	return matter_first(l) == 0x300A && matter_last(l) == 0x300B ?
	    span_sub(l, 3, l.n - 3) : l;
}

/* 县长: an office without a name. */
static bool
is_office_alone(struct span l)
{
	return matter_is_han(l, 2, OFFICE) && matter_is_office(l);
}

bool
speaker_is_party(bool dialogue, struct span l)
{
	struct span office, name;
	size_t len, at;

	if (table_find(&table_speaker, l) >= 0)
		return true;
	/* 主持人（县委宣传部部长王小明）, 王小明（县委宣传部部长） */
	if (matter_last(l) == 0xFF09) {
		for (at = 3; at + 3 < l.n && at <= 45; at++)
			if (memcmp(l.p + at, "（", 3) == 0)
				return speaker_is_party(dialogue ||
				    matter_is_office(span_sub(l, at + 3,
				    l.n - 3)), span_sub(l, 0, at));
		return false;
	}
	if (matter_office_and_name(l, &office, &name) &&
	    name.n + office.n + 8 >= l.n)
		return true;
	/* 李建国答 */
	if (span_ends(l, SPAN("答")) || span_ends(l, SPAN("问")))
		return l.n > 6 && speaker_is_party(true,
		    matter_trim(span_sub(l, 0, l.n - 3)));
	/* 记者张三, 主持人 李四, 网友“清风”, 网友 清风 */
	if (table_longest(&table_speaker, l, &len) >= 0 && len < l.n &&
	    (matter_is_name(matter_trim(span_sub(l, len, l.n))) ||
	    matter_first(span_sub(l, len, l.n)) == 0x201C ||
	    utf8_is_digit(l.p[len]) || (len > 3 && matter_space(l, len) > 0 &&
	    utf8_count(span_sub(l, len, l.n)) <= NICKNAME)))
		return true;
	if (span_ends(l, SPAN("先生")) || span_ends(l, SPAN("女士")))
		return l.n <= 60;
	/* 王晓红同志; but 同志 alone calls to the audience */
	if (span_ends(l, SPAN("同志")) &&
	    matter_is_name(span_sub(l, 0, l.n - 6)))
		return true;
	if (!dialogue)
		return false;
	if (utf8_count(l) <= 16 && !span_holds(l, SPAN("、")) &&
	    table_longest_back(&table_medium, untitled(l), &len) >= 0)
		return true;
	if (matter_is_name(l))
		return true;
	/* 省政府新闻办公室赵兰, 清河日报 李敏: a body or a medium, and a
	 * name */
	for (at = l.n < 12 ? 0 : l.n - 12; at < l.n; at++) {
		struct span body = matter_trim(span_sub(l, 0, at));

		if (at >= 9 && ((unsigned char)l.p[at] & 0xC0) != 0x80 &&
		    matter_is_name(span_sub(l, at, l.n)) &&
		    (table_longest_back(&table_body, body, &len) >= 0 ||
		    (body.n < at &&
		    table_longest_back(&table_medium, body, &len) >= 0)))
			return true;
	}
	/* 王小明县长 */
	matter_name(l, &office, &name);
	return office.n > 0 || is_office_alone(l);
}

/* 【王小明】各位媒体朋友： a label in brackets; its bytes, or 0. */
static size_t
bracket_label(bool dialogue, struct piece *p, struct span *label)
{
	const struct sentence_marks *m = &p->marks;
	struct span text = piece_text(p), office, name;
	size_t end = text.n - matter_after_bullet(text).n, i;

	i = end > 0 ? sentence_at(m, end) : 0;
	if (m->n < i + 2 || m->v[i].at != end || m->v[i].kind != SENTENCE_OPEN ||
	    (m->v[i].shape != 9 && m->v[i].shape != 12) || m->v[i].pair < 0 ||
	    m->v[m->v[i].pair].chr > PIECE_LABEL)
		return 0;
	*label = matter_trim(span_sub(text, end + m->v[i].len,
	    m->v[m->v[i].pair].at));
	if (label->n == 0 || !speaker_is_party(dialogue, *label))
		return 0;
	end = m->v[m->v[i].pair].at + m->v[m->v[i].pair].len;
	if (end == p->text.n && !dialogue &&
	    !matter_office_and_name(*label, &office, &name))
		return 0;
	if (span_starts(span_sub(text, end, p->text.n), SPAN("：")))
		end += 3;
	else if (end < p->text.n && p->text.p[end] == ':')
		end++;
	return end;
}

/* 代表王晓红说：“…”: what stands before the colon tells of the quote behind. */
static bool
quotes(struct span label, struct span said)
{
	size_t verb;

	if (matter_first(matter_trim(said)) != 0x201C)
		return false;
	verb = speech_ends(label);
	return verb > 0 && verb < label.n;
}

size_t
speaker_label(bool dialogue, struct piece *p, struct span *label)
{
	struct span text = piece_text(p), l;
	int colon = piece_colon(p);
	size_t end;

	if (p->part)
		return 0;
	end = bracket_label(dialogue, p, label);
	if (end > 0)
		return end;
	if (colon < 0)
		return 0;
	end = p->marks.v[colon].at + p->marks.v[colon].len;
	l = matter_after_bullet(matter_trim(span_sub(text, 0,
	    p->marks.v[colon].at)));
	/* 【记者】： 《某报》记者： */
	if (matter_first(l) == 0x3010 && matter_last(l) == 0x3011)
		l = matter_trim(span_sub(l, 3, l.n - 3));
	*label = l;
	if (l.n == 0 || piece_salute(p, 0) > 0)
		return 0;
	if (table_find(&table_speaker, l) >= 0)
		return end;
	if (p->marked && p->mark.kind != OUTLINE_ORDINAL)
		return 0;
	return speaker_is_party(dialogue, l) &&
	    !quotes(l, span_sub(text, end, text.n)) ? end : 0;
}

struct span
speaker_candidate(const struct piece *p, bool *medium)
{
	struct span label = { "", 0 };
	int colon = piece_colon(p);
	size_t len;

	*medium = false;
	if (colon < 0 || p->marked || p->ends == 0 || p->part ||
	    p->marks.v[colon].chr > PIECE_LABEL / 2)
		return label;
	label = matter_trim(span_sub(piece_text(p), 0, p->marks.v[colon].at));
	if (matter_is_name(label) || is_office_alone(label))
		return label;
	*medium = table_find(&table_speaker, label) >= 0 ||
	    (table_longest_back(&table_medium, untitled(label), &len) >= 0 &&
	    len < label.n);
	if (!*medium)
		label.n = 0;
	return label;
}

bool
speaker_is_titled(const struct piece *p)
{
	struct span text = piece_text(p), office, name;

	return matter_office_and_name(text, &office, &name) &&
	    piece_count(&p->marks, SENTENCE_SPACE,
	    (size_t)(name.p - text.p) - 1, NULL) == 0;
}

/* 王小明　县教育局局长: a name and behind a space an office. */
static bool
is_introduced(const struct piece *p)
{
	const struct sentence_mark *m = p->marks.v;
	struct span text = piece_text(p);

	return p->marks.n > 0 && m->kind == SENTENCE_SPACE &&
	    matter_is_name(span_sub(text, 0, m->at)) &&
	    matter_is_office(text) && piece_count(&p->marks, SENTENCE_SPACE,
	    text.n, NULL) == 1;
}

/* 清河日报记者提问, 王小明答: what stands before the word, or n 0. */
static struct span
without_part(struct span s)
{
	if (span_ends(s, SPAN("提问")) || span_ends(s, SPAN("回答")))
		s.n -= 6;
	else if (span_ends(s, SPAN("问")) || span_ends(s, SPAN("答")))
		s.n -= 3;
	else
		s.n = 0;
	return s;
}

bool
speaker_stands(bool dialogue, const struct piece *p)
{
	struct span text = piece_text(p), who = without_part(text);
	size_t len;

	if (p->marks.chars > PIECE_LABEL || p->marked || p->ends > 0 ||
	    piece_colon(p) >= 0 ||
	    piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) > 0)
		return false;
	if (table_find(&table_speaker, text) >= 0)
		return true;
	if (!dialogue)
		return false;
	if (matter_is_name(text) || is_introduced(p) ||
	    (who.n > 0 && speaker_is_party(true, who)))
		return true;
	if (span_ends(text, SPAN("记者")))
		return table_longest_back(&table_medium,
		    span_sub(text, 0, text.n - 6), &len) >= 0;
	return speaker_is_titled(p) && !matter_is_byline(text);
}

bool
speaker_is_described(struct piece *p)
{
	struct span text = piece_text(p), office, name;

	return piece_is_short(p) && !p->marked && p->marks.chars <= 40 &&
	    piece_colon(p) < 0 &&
	    piece_count(&p->marks, SENTENCE_COMMA, text.n, NULL) == 0 &&
	    (matter_is_name(text) || matter_office_and_name(text, &office,
	    &name) || matter_is_office(text));
}
