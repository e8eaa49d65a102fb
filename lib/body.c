#include "body.h"
#include "table.h"

TABLE(listnoun);
TABLE(bodyparty);

enum {
	MIDDLE = 12,	/* letters between head and end */
	NAME_MOST = 10,	/* letters of a firm's proper name */
	INSIDE = 8	/* letters and brackets in the middle of one */
};

/* The head that the name has directly before its end at `from`, or -1: a
 * place, or a body that is part of the name (县委 of 县委宣传部). */
static int32_t
head_before(const struct wording *w, size_t from, size_t to)
{
	size_t k;

	/* 市委市政府 are two, and so is 国务院办公厅 behind another body. */
	if (wording_body(w, from) >= 0 && !(wording_level(w->code[from]) &&
	    wording_open(w, (size_t)wording_body(w, from))) &&
	    wording_body_to(w, from) <= (int32_t)from)
		return wording_body(w, from);
	if (wording_place(w, from) >= 0)
		return wording_place(w, from);
	/* 西和县委: the place ends within the word. */
	for (k = from + 1; k < to && k < from + 5; k++)
		if (wording_place(w, k) >= 0 &&
		    (size_t)wording_place(w, k) < from)
			return wording_place(w, k);
	return -1;
}

/* 第六人民医院: the name begins with its number. */
static size_t
over_ordinal(const struct wording *w, size_t from)
{
	size_t k = from;

	while (k > 0 && wording_numeral(w->code[k - 1]))
		k--;
	return k < from && wording_after(w, k, "第") ? k - 1 : from;
}

/* 十四届县委, 第十六届市委: the body's number stands before it; but 新一届县委 is
 * what comes. */
static size_t
over_session(const struct wording *w, size_t from)
{
	size_t k;

	if (!wording_after(w, from, "届"))
		return from;
	k = over_ordinal(w, from - 1);
	if (k < from - 1)
		return k;
	while (k > 0 && wording_numeral(w->code[k - 1]))
		k--;
	return k + 2 < from || (k + 1 < from && !wording_at(w, k, "一")) ? k :
	    from;
}

/* The conference whose committee begins at `from`: 政协 清河县委员会, 政协第七届
 * 清河县委员会. */
static size_t
over_conference(const struct wording *w, size_t from)
{
	size_t k = from;

	if (wording_after(w, k, "届")) {
		k = over_ordinal(w, from - 1);
		if (k == from - 1)
			return from;
	}
	if (wording_after(w, k, "政协"))
		return k - 2;
	if (wording_after(w, k, "中国人民政治协商会议"))
		return k - 10;
	return from;
}

/* 中共 and the like before the name; a place before a place (天津市河西区);
 * 省 before 市委 (省市委). */
static size_t
widen(const struct wording *w, size_t from)
{
	size_t len;

	if (from > 0 && wording_place(w, from) >= 0)
		from = (size_t)wording_place(w, from);
	if (from > 0 && wording_level(w->code[from]) &&
	    wording_level(w->code[from - 1]) && wording_open(w, from - 1))
		from--;
	/* 自治县人大 */
	if (wording_after(w, from, "自治") && wording_level(w->code[from]))
		from -= 2;
	if (table_longest_back(&table_bodyparty, span_make(w->text.p,
	    w->at[from]), &len) >= 0)
		return from - len / 3;
	return over_conference(w, from);
}

/* What lies between head and end: short, and nothing that ends a name. */
static bool
may_join(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++) {
		if (wording_begins(w, i) & (WORD_OFFICE | WORD_ALONE) &&
		    wording_forward(w, i, WORD_OFFICE | WORD_ALONE) >
		    i + 1)
			return false;
		/* 某某公司原党组书记 */
		if (i == from && wording_at(w, i, "原"))
			return false;
		/* 任 is what one does there. */
		if (wording_at(w, i, "任") && w->letter[i].longest <= i + 1 &&
		    (i == from || w->letter[i - 1].longest <= i))
			return false;
	}
	return true;
}

/* The head to the left of the end that begins at `from`, within reach of a
 * name: place, body or level word.  -1: none. */
static int32_t
head_left(const struct wording *w, size_t from)
{
	size_t stop = wording_left(w, from, CUT_JOIN, MIDDLE), i;
	int32_t found = -1;

	for (i = from; i > stop; i--) {
		if (i < from && wording_body(w, i) >= 0) {
			found = wording_body(w, i);
			break;
		}
		if (i < from && wording_place(w, i) >= 0 &&
		    (size_t)wording_place(w, i) + 1 < i) {
			found = wording_place(w, i);
			break;
		}
	}
	if (found >= 0)
		return may_join(w, i, from) ? found : -1;
	for (i = stop; i < from; i++) {
		size_t to = wording_forward(w, i, WORD_LEVEL);

		/* 全县学校 are all of them, 全国首家医院 is a kind. */
		if (wording_at(w, i, "全") && (!wording_at(w, i, "全国") ||
		    wording_at(w, to, "首")))
			continue;
		/* So are 国家一级博物馆, 全国十大银行. */
		if (to > i + 1 && to < from && wording_numeral(w->code[to]))
			continue;
		/* A level opens the name only where a phrase begins. */
		size_t name = to > i && wording_level(w->code[i]) ?
		    wording_unlisted(w, i) : i;

		if (name < i && may_join(w, to, from))
			return (int32_t)name;
		if (to > i && (i == stop || wording_cut(w, i - 1) != CUT_NONE ||
		    wording_after(w, i, "兼")) &&
		    wording_forward(w, i, WORD_GENERIC | WORD_KEEP) <= to &&
		    may_join(w, to, from))
			return (int32_t)i;
	}
	return -1;
}

/* The body before 与 that the name belongs to which goes on to `from`: 省生态环境厅
 * 环境评价与排放管理处.  -1: none. */
static int32_t
head_joined(const struct wording *w, size_t from)
{
	size_t right = wording_left(w, from, CUT_JOIN, MIDDLE), left, i;

	/* A body stands before it. */
	if (right == from || right < 2 || !wording_after(w, right, "与"))
		return -1;
	left = wording_left(w, right - 1, CUT_JOIN, MIDDLE);
	for (i = right - 2; i > left; i--)
		if (wording_body(w, i) >= 0)
			return may_join(w, i, right - 1) &&
			    may_join(w, right, from) ? wording_body(w, i) : -1;
	return -1;
}

/* Whether the letters are generic words and programmes alone, or end in one and
 * hold no more than a letter besides: 有限, 农村, 一所, 脱贫攻坚造林. */
static bool
is_generic(const struct wording *w, size_t from, size_t to)
{
	size_t i = from, left = 0;
	bool last = false;

	while (i < to) {
		size_t next = wording_forward(w, i, WORD_GENERIC);

		if (wording_prog_to(w, i) > (int32_t)next)
			next = (size_t)wording_prog_to(w, i);
		last = next > i && next <= to;
		if (!last) {
			next = i + 1;
			left++;
		}
		i = next;
	}
	return left == 0 || (last && left <= 1);
}

/* 驻 and where it is, behind a body's name. */
static bool
stays(const struct wording *w, size_t i)
{
	return wording_code(w, i) == 0x9A7B &&
	    wording_place_to(w, i + 1) >= 0;
}

/* Ends that are much used as common nouns: the name must be well marked off
 * (华辰食品投产, not 食品安全). */
static bool
right_ok(const struct wording *w, const struct word *t)
{
	size_t n = t->to - t->from, to = t->to;
	const struct letter *c = w->letter;

	/* Within a longer word: 大学 of 大学生, 部 of 部门, 内部. */
	if (c[to - 1].longest > to && wording_forward(w, to - 1, WORD_SELF |
	    WORD_BODY | WORD_OFFICE | WORD_ALONE | WORD_RANK) <
	    c[to - 1].longest)
		return false;
	/* 校 of 大学校长, where the university is known already. */
	if (c[to - 1].longest > to && wording_body(w, to - 1) >= 0)
		return false;
	if (wording_cut(w, t->from) != CUT_NONE || wording_kept(w, t->from))
		return false;
	/* 两处: how many. */
	if (n == 1 && wording_after(w, t->from, "两"))
		return false;
	if (n == 1)
		return wording_closed(w, to) || stays(w, to) ||
		    wording_begins(w, to) & (WORD_OFFICE | WORD_ALONE |
		    WORD_RANK) ||
		    /* 某某司张三司长 */
		    (to + 3 < w->n && (wording_begins(w, to + 2) |
		    wording_begins(w, to + 3)) & WORD_OFFICE);
	if (n == 2 && t->class & WORD_FIRM && (t->class & WORD_BODY) == 0)
		return wording_closed(w, to) || wording_begins(w, to) & (WORD_CUE |
		    WORD_OFFICE | WORD_ALONE | WORD_SAY | WORD_RANK |
		    WORD_MEET);
	return w->code[to] != 0x751F && w->code[to] != 0x5316 &&
	    w->code[to] != 0x5458;		/* 生 化 员 */
}

/* 走访锐达集团: over what is done there, before a name that begins at `from`. */
static size_t
past_visit(const struct wording *w, size_t from, size_t to)
{
	size_t next = wording_forward(w, from, WORD_SAY);

	return w->letter[from].longest < to && next > from + 1 && next < to ?
	    next : from;
}

static bool
firm_name(const struct wording *w, const struct word *t, size_t *from)
{
	size_t s = wording_left(w, t->from, CUT_JOIN, NAME_MOST + 1), i;
	bool open = s == 0 || wording_cut(w, s - 1) >= CUT_JOIN;

	s = wording_past_amount(w, past_visit(w, wording_strip(w, s, t->from),
	    t->from));
	if (!open || t->from - s < 2 || t->from - s > NAME_MOST)
		return false;
	/* 县医疗集团: the level tells. */
	if (wording_level(w->code[s]) && wording_begins(w, s) & WORD_LEVEL)
		return false;
	for (i = s; i < t->from; i++)
		if (wording_numeral(w->code[i]) && i + 1 < t->from &&
		    ((i == s && t->from - s <= 3) ||
		    wording_at(w, i + 1, "大")))	/* 某某三大煤矿 */
			return false;
	/* 信息服务公司 behind 等 are any. */
	if (s > 0 && w->code[s - 1] == 0x7B49)
		return false;
	if (wording_place(w, t->from) >= 0 &&
	    (size_t)wording_place(w, t->from) <= s &&
	    (t->class & WORD_BODY) != 0)
		return false;
	/* 2.3万个合作社 */
	if (is_generic(w, s, t->from) || (wording_counter(w->code[s + 1]) &&
	    wording_numeral(w->code[s])) || (wording_counter(w->code[s]) &&
	    s > 0 && wording_numeral(w->code[s - 1])))
		return false;
	/* A short end asks for a short name. */
	if (t->to - t->from == 2 && (t->class & WORD_BODY) == 0 &&
	    t->from - s > 6)
		return false;
	*from = s;
	return true;
}

/* 清河通用技术(集团)控股有限公司, 锐达(清河)食品有限公司: where the firm's name begins
 * that goes on at `from`. */
static size_t
over_bracket(const struct wording *w, size_t from)
{
	size_t open = from, left;

	if (from == 0 || w->code[from - 1] != ')')
		return from;
	while (open > 0 && from - open < INSIDE && w->code[open] != '(')
		open--;
	if (w->code[open] != '(' || (!wording_is(w, open + 1, from - 1, "集团") &&
	    wording_place_to(w, open + 1) != (int32_t)from - 1))
		return from;
	left = wording_left(w, open, CUT_JOIN, NAME_MOST);
	return open - left >= 2 && (left == 0 ||
	    wording_cut(w, left - 1) >= CUT_JOIN) ? left : from;
}

/* 政府 in 县人大常委会、政府、政协; 常委会 in 县人大及其常委会; 政府 before
 * an office. */
static bool
in_list(const struct wording *w, const struct word *t)
{
	size_t i = t->from;

	/* 和幼儿园: any. */
	if (t->to - t->from < 2 || t->class & WORD_FIRM)
		return false;
	if (i > 0 && w->code[i - 1] == 0x3001 && (wording_body(w, i - 1) >= 0 ||
	    wording_ends(w, i - 1) & (WORD_OFFICE | WORD_ALONE)))
		return wording_closed(w, t->to) ||
		    (wording_body(w, i - 1) >= 0 &&
		    wording_at(w, t->to, "负责人")) || (wording_begins(w, t->to) &
		    (WORD_OFFICE | WORD_ALONE) && wording_body(w, i - 1) < 0);
	if (i > 1 && wording_after(w, i, "及其") && wording_body(w, i - 2) >= 0)
		return true;
	if (i > 1 && (wording_after(w, i, "和") || wording_after(w, i, "及")) &&
	    wording_body(w, i - 1) >= 0)
		return wording_closed(w, t->to);
	return wording_open(w, i) && wording_is(w, i, t->to, "政府") &&
	    wording_begins(w, t->to) & WORD_ALONE;
}

/* 茶叶局 in 县发改局、农业农村局、茶叶局: in a list of bodies a name that has
 * nothing before it but the list's mark. */
static bool
in_row(const struct wording *w, const struct word *t, size_t *from)
{
	enum { MOST = 6 };
	size_t left = wording_left(w, t->from, CUT_JOIN, MOST);

	if (left == 0 || left == t->from || w->code[left - 1] != 0x3001 ||
	    wording_body(w, left - 1) < 0 || t->class & WORD_FIRM ||
	    (t->to - t->from > 1 && wording_begins(w, left) & WORD_GENERIC) ||
	    !(wording_closed(w, t->to) || wording_at(w, t->to, "负责人")))
		return false;
	*from = left;
	return true;
}

/* 综合规划司 of 总规划师兼综合规划司司长, 党群工作部 of 副书记、党群工作部部长: a
 * department by itself, between another office and the one in it. */
static bool
in_offices(const struct wording *w, const struct word *t, size_t *from)
{
	enum { MOST = 6 };
	size_t left = wording_left(w, t->from, CUT_JOIN, MOST), k;

	if (t->class & WORD_FIRM || (wording_begins(w, t->to) &
	    (WORD_OFFICE | WORD_ALONE)) == 0)
		return false;
	for (k = t->from; k > left && !wording_after(w, k, "兼"); k--)
		;
	if (k == left && (left == 0 || w->code[left - 1] != 0x3001))
		return false;
	*from = k;
	return k > 1 && t->from - k >= 2 && wording_ends(w, k - 1) &
	    (WORD_OFFICE | WORD_ALONE) &&
	    (wording_begins(w, k) & WORD_RANK) == 0;
}

/* The place that no list knows in the name of its body, [from, to): 青禾县 of
 * 青禾县委. */
static void
mark_seat(struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from + 2; i < to && i <= from + 4; i++) {
		if (wording_place(w, i) >= 0 || wording_place_to(w, from) >= 0)
			return;
		if (wording_level(w->code[i]) && wording_unlisted(w, i) == from) {
			if (wording_at(w, from, "中共"))
				from += 2;
			wording_mark(w, from, i + 1, MARK_PLACE, MARK_WEAK,
			    "body.seat");
			return;
		}
	}
}

/* Whether the letters are a proper name: two of them stand together in no
 * word. */
static bool
is_proper(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from; i + 1 < to; i++)
		if (wording_strange(w, i))
			return true;
	return false;
}

/* 有限公司, which is the end of nothing but a firm. */
static bool
is_firm_alone(const struct word *t)
{
	return (t->class & (WORD_FIRM | WORD_BODY)) == WORD_FIRM;
}

/* 移动通信云台有限公司: where the firm's name begins of which only the place, at
 * `from`, stands before the end. */
static size_t
before_seat(const struct wording *w, size_t from)
{
	enum { MOST = 6 };
	size_t left = wording_left(w, from, CUT_VERB, MOST + 1);

	return from - left >= 2 && from - left <= MOST &&
	    wording_open(w, left) && !is_generic(w, left, from) ? left : from;
}

/* Remember a firm's name, and what is left of it without its last words and
 * the place that it begins with: 清河锐达通科技有限公司, 锐达通科技, 锐达通. */
static void
learn(struct known *known, const struct wording *w, size_t from, size_t to)
{
	enum { LEAST = 5, SHORTEST = 3 };
	size_t end = to, start = from;

	/* What is left of one so long is too long to be known. */
	if (to - from > 2 * KNOWN_LONGEST)
		return;
	if (to - from >= LEAST)
		known_add(known, w->code + from, to - from);
	if (wording_place_to(w, from) > (int32_t)from)
		start = (size_t)wording_place_to(w, from);
	/* 区第四 of 区第四中学 is none. */
	if (wording_level(w->code[start]))
		return;
	while (end > start && (to = wording_back(w, end, WORD_FIRM)) < end &&
	    to >= start + SHORTEST && is_proper(w, start, to)) {
		known_add(known, w->code + start, to - start);
		end = to;
	}
}

/* Whether what ends at t is no body though its end fits; head: what stands
 * before it, or -1. */
static bool
is_none(const struct wording *w, const struct word *t, int32_t head)
{
	size_t from = t->from;

	/* 党支部领办合作社 is a programme. */
	if (wording_prog(w, t->to) >= 0 &&
	    (size_t)wording_prog(w, t->to) < from)
		return true;
	if (head < 0) {
		/* 国家科技: a level that is no place's needs a name before a
		 * firm's end. */
		if ((t->class & (WORD_FIRM | WORD_BODY | WORD_SELF)) ==
		    WORD_FIRM && wording_ends(w, from) & WORD_LEVEL &&
		    wording_ends(w, from) & WORD_GENERIC)
			return true;
		/* 六中 of 十九届六中全会 is no school. */
		return wording_numeral(w->code[from]) &&
		    t->class & WORD_BODY && !wording_after(w, from, "实验");
	}
	/* A firm is more than a place and an end: 天津公司. */
	return t->class & WORD_FIRM && wording_place(w, from) >= 0 &&
	    wording_body(w, from) < 0 &&
	    (wording_is(w, from, t->to, "公司") ||
	    wording_is(w, from, t->to, "集团") || t->to - from == 1);
}

/* Where the name of a body that can stand alone, 县委, begins; *head: that of the
 * name where one is to the left. */
static size_t
self_begins(const struct wording *w, const struct word *t, int32_t *head)
{
	size_t from = t->from;

	if (wording_level(w->code[from]))
		return wording_unlisted(w, from);
	if ((*head = head_left(w, from)) >= 0)
		return (size_t)*head;
	/* 此次省商务厅 */
	if (from > 0 && wording_level(w->code[from - 1]) &&
	    !wording_kept(w, from - 1) && w->letter[from - 1].longest <= from)
		return from - 1;
	/* 某某集团党委 */
	if ((t->class & WORD_FIRM) != 0 && firm_name(w, t, &from))
		return from;
	return over_ordinal(w, from);
}

/* Before the name that begins at `from`: whose branch it is. */
static size_t
whole_begins(const struct wording *w, const struct word *t, size_t from,
    int32_t head)
{
	/* 新华社江西分社, 某某有限公司云台城北分公司, 中国移动云台有限公司 */
	if (wording_body(w, from) >= 0 &&
	    wording_body_to(w, from) <= (int32_t)from &&
	    (wording_at(w, t->from, "分") || is_firm_alone(t) ||
	    wording_after(w, t->to, "记者站")))
		return (size_t)wording_body(w, from);
	if (is_firm_alone(t) && head >= 0 && wording_place(w, t->from) == head)
		return before_seat(w, from);
	return from;
}

static void
find_one(struct wording *w, const struct word *t, struct known *known)
{
	int32_t head = head_before(w, t->from, t->to);
	size_t from = t->from;
	const char *rule = "body.head";

	if (!right_ok(w, t) || is_none(w, t, head))
		return;
	if (head >= 0 && t->class & (WORD_BODY | WORD_SELF | WORD_FIRM)) {
		from = (size_t)head;
	} else if (t->class & WORD_SELF) {
		/* A lexicon has it with its whole name. */
		if (wording_body_to(w, from) >= (int32_t)t->to &&
		    over_session(w, from) == from)
			return;
		from = self_begins(w, t, &head);
		rule = "body.self";
	} else if ((head = head_left(w, from)) >= 0 &&
	    (t->to - t->from > 1 || wording_body_to(w, head) >= 0 ||
	    wording_place_to(w, head) >= 0)) {
		from = (size_t)head;
	} else if (t->class & WORD_BODY && (head = head_joined(w, from)) >= 0) {
		from = (size_t)head;
	} else if (t->class & WORD_FIRM && (firm_name(w, t, &from) ||
	    over_bracket(w, t->from) < t->from)) {
		rule = "body.firm";
	} else if (in_list(w, t) || in_row(w, t, &from) ||
	    in_offices(w, t, &from)) {
		rule = "body.list";
	} else {
		return;
	}
	from = whole_begins(w, t, from, head);
	mark_seat(w, from, t->to);
	from = t->class & WORD_FIRM ? over_bracket(w, from) :
	    over_session(w, from);
	if (is_firm_alone(t) && wording_after(w, from, "中国"))
		from -= 2;
	from = widen(w, from);
	wording_mark(w, from, t->to, MARK_ORG, MARK_PLAIN, rule);
	if (t->class & WORD_FIRM)
		learn(known, w, from, t->to);
}

/* Whether a known name stands at [i, to) as one; the shorter, the surer its
 * borders must be. */
static bool
may_be_known(const struct wording *w, size_t i, size_t to)
{
	bool open = wording_open(w, i), closed = wording_closed(w, to);

	if ((wording_body(w, to) >= 0 && (size_t)wording_body(w, to) <= i) ||
	    wording_body_to(w, i) >= (int32_t)to)
		return false;
	return to - i > 3 || open || closed;
}

/* Whether a letter inside the name makes a word with neither neighbour: 邮乐购,
 * 中科芯时代. */
static bool
has_lone_letter(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from + 1; i + 1 < to; i++)
		if (wording_strange(w, i - 1) && wording_strange(w, i))
			return true;
	return false;
}

/* 甲、乙、丙公司等龙头企业: what stands in one list with a body is one, and so with
 * a name that no word begins (峰刚面粉) or a place begins. */
static void
find_companies(struct wording *w, size_t end, struct known *known_names)
{
	size_t from[16], to[16], n = 0, i = end, k;
	bool known = false;

	while (n < 16) {
		size_t left = wording_left(w, i, CUT_HARD, 9);

		if (i - left < 2 || i - left > 8)
			break;
		from[n] = past_visit(w, wording_strip(w, left, i), i);
		if (i - from[n] < 2)
			break;
		/* 新港新材料: no name by itself, but one of the list. */
		to[n] = is_generic(w, from[n], i) ? from[n] : i;
		known |= wording_body(w, i) >= 0 ||
		    wording_strange(w, from[n]) ||
		    has_lone_letter(w, from[n], i) ||
		    (wording_place_to(w, from[n]) > (int32_t)from[n] &&
		    wording_place_to(w, from[n]) < (int32_t)i);
		n++;
		if (left == 0 || w->code[left - 1] != 0x3001)
			break;
		i = left - 1;
	}
	for (k = 0; known && n > 1 && k < n; k++) {
		if (to[k] == from[k] || wording_body(w, to[k]) >= 0)
			continue;
		wording_mark(w, from[k], to[k], MARK_ORG, MARK_WEAK,
		    "body.companies");
		if (to[k] - from[k] >= 4)
			known_add(known_names, w->code + from[k],
			    to[k] - from[k]);
	}
}

/* 金溪、云坪等乡镇: two members and more are places, whatever their names. */
static void
find_places(struct wording *w, size_t end)
{
	const struct letter *c = w->letter;
	size_t from[16], to[16], n = 0, i = end, k;

	for (; n < 16; i = from[n - 1] - 1) {
		size_t left = wording_left(w, i, CUT_HARD, 5);

		from[n] = wording_strip(w, left, i);
		/* 涉及 before the first one. */
		if ((left == 0 || w->code[left - 1] != 0x3001) &&
		    c[from[n]].longest > from[n] + 1)
			from[n] = c[from[n]].longest;
		if (i < from[n] + 2 || i - from[n] > 4)
			break;
		for (k = from[n]; k < i && c[k].longest <= k + 1 &&
		    wording_han(w->code[k]); k++)
			;
		if (k < i && wording_place(w, i) != (int32_t)from[n])
			break;
		to[n++] = i;
		if (from[n - 1] == 0 || w->code[from[n - 1] - 1] != 0x3001)
			break;
	}
	/* 石、云坪: the list is another one's end. */
	if (n < 2 || (from[n - 1] > 0 && w->code[from[n - 1] - 1] == 0x3001))
		return;
	for (k = 0; k < n; k++)
		if (wording_place(w, to[k]) < 0)
			wording_mark(w, from[k], to[k], MARK_PLACE, MARK_WEAK,
			    "body.places");
}

/* Behind 等 at i, and a number perhaps, what the list's members are. */
static void
find_list(struct wording *w, size_t i, struct known *known)
{
	enum { REACH = 6 };
	size_t k, len;
	int32_t row;

	for (k = i + 1; k < w->n && k < i + REACH; k++) {
		row = table_longest(&table_listnoun, span_sub(w->text,
		    w->at[k], w->text.n), &len);
		if (row < 0)
			continue;
		if (table_cell(&table_listnoun, (uint32_t)row, 1)[0] == 'o')
			find_companies(w, i, known);
		else if ((k == i + 1 || characters_are(w->code[k - 1],
		    CHARACTER_WORK)) && wording_closed(w, k + len / 3))
			find_places(w, i);
		return;
	}
}

static void
find_lists(struct wording *w, struct known *known)
{
	size_t k;

	for (k = w->first_spot[SEEN_ETC]; k < w->spots; k = w->next_spot[k])
		if (w->spot[k] > 0)
			find_list(w, w->spot[k], known);
}

/* 来源：吕梁发布: the outlet, whatever its name. */
static void
find_sources(struct wording *w)
{
	size_t k, from, to;

	for (k = w->first_spot[SEEN_COLON]; k < w->spots;
	    k = w->next_spot[k]) {
		from = w->spot[k] + 1;
		if (from == w->n || !wording_after(w, from - 1, "来源"))
			continue;
		/* 来源：青石日报记者张某摄 */
		for (to = from; to < w->n && wording_han(w->code[to]) &&
		    (wording_begins(w, to) & WORD_CUE) == 0; to++)
			;
		if (to - from >= 2 && to - from <= 12 &&
		    wording_body(w, to) < 0)
			wording_mark(w, from, to, MARK_ORG, MARK_PLAIN,
			    "body.source");
	}
}

/* 青石网讯, at the head of a text: the outlet. */
static void
find_agency(struct wording *w)
{
	size_t i;

	for (i = 3; i < w->n && i <= 10 && wording_han(w->code[i - 1]); i++) {
		size_t end = w->code[i] == 0x8BAF ? i + 1 :	/* 讯 */
		    wording_at(w, i, "消息") ? i + 2 : i;

		if (end == i)
			continue;
		if ((wording_after(w, i, "网") || wording_after(w, i, "报") ||
		    wording_after(w, i, "台")) && wording_body(w, i) < 0 &&
		    !wording_han(wording_code(w, end)) &&
		    !wording_after(w, i, "本报") && !wording_after(w, i, "本网"))
			wording_mark(w, 0, i, MARK_ORG, MARK_PLAIN,
			    "body.agency");
		return;
	}
}

/* 青石城市报 before 记者: the outlet, of whom the reporter is. */
static void
find_reporters(struct wording *w, const struct word *t)
{
	size_t from = wording_left(w, t->from, CUT_JOIN, 10);

	if (t->from - from < 3 || wording_body(w, t->from) >= 0 ||
	    w->letter[from].longest >= t->from ||
	    (from > 0 && wording_cut(w, from - 1) < CUT_JOIN) ||
	    !(wording_after(w, t->from, "报") || wording_after(w, t->from, "网") ||
	    wording_after(w, t->from, "台")) ||
	    wording_begins(w, from) & WORD_VERB)
		return;
	wording_mark(w, from, t->from, MARK_ORG, MARK_PLAIN, "body.reporter");
}

/* 120师, 第七军: a number and a unit of the forces. */
static void
find_unit(struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t from = i;

	while (from > 0 && wording_numeral(w->code[from - 1]))
		from--;
	if (from == i || (wording_begins(w, i) != 0 && c[i].longest > i + 1))
		return;
	if (wording_after(w, from, "第"))
		from--;
	else if (w->code[from] >= 0x80 || i - from < 2)
		return;
	wording_mark(w, from, i + 1, MARK_ORG, MARK_PLAIN, "body.unit");
}

void
body_find(struct wording *w, struct known *known)
{
	const struct letter *c = w->letter;
	size_t k, n;

	n = wording_keys(w, WORD_CUE | WORD_SELF | WORD_BODY | WORD_FIRM);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];

		if (t->class & WORD_CUE && wording_is(w, t->from, t->to, "记者"))
			find_reporters(w, t);
		if ((t->class & (WORD_SELF | WORD_BODY | WORD_FIRM)) == 0)
			continue;
		/* 常委会 of 人大常委会, 委员会 before 委员会主任. */
		if (c[t->from].longest > t->to) {
			uint32_t ends = wording_ends(w, c[t->from].longest);

			if (ends & (WORD_SELF | WORD_BODY | WORD_FIRM |
			    WORD_KEEP | WORD_MEET) &&
			    (ends & (WORD_OFFICE | WORD_ALONE)) == 0)
				continue;
		}
		/* Of one end the longest: 市政府, not 政府. */
		if (wording_back(w, t->to, WORD_SELF | WORD_BODY |
		    WORD_FIRM) < t->from)
			continue;
		find_one(w, t, known);
	}
	for (k = w->first_spot[SEEN_UNIT]; k < w->spots; k = w->next_spot[k])
		find_unit(w, w->spot[k]);
	find_agency(w);
	find_sources(w);
	if (w->seen[SEEN_LIST] > 0)
		find_lists(w, known);
	known_mark(known, w, may_be_known, MARK_ORG, "body.known");
}
