#include "programme.h"

enum { QUOTE_MOST = 40, NAME_MOST = 30 };

/* 三城五地, 八抓八提升, 一户一策, 三抓三促: a number and a word, and again. */
static bool
is_paired(const struct wording *w, size_t from, size_t to)
{
	size_t i, numbers = 0, last = to;

	if (to - from < 4 || to - from > 16 || !wording_numeral(w->code[from]))
		return false;
	for (i = from; i < to; i++) {
		if (!wording_han(w->code[i]) && !wording_numeral(w->code[i]) &&
		    w->code[i] != 0x3001)
			return false;
		if (wording_numeral(w->code[i])) {
			if (last != to && i - last < 2)
				continue;	/* 十六 is one number */
			numbers++;
			last = i;
		}
	}
	return numbers >= 2 && last + 1 < to;
}

/* 四个不摘, 三张牌, 五力, 1334: a coinage that counts. */
static bool
is_counted(const struct wording *w, size_t from, size_t to)
{
	size_t n = to - from, i = from, k;

	while (i < to && wording_numeral(w->code[i]))
		i++;

	/* 6·5 is a day. */
	if (i == from || n > 9 || (i < to && !wording_han(w->code[i])))
		return false;
	/* 一般的干部: a figure of speech. */
	for (k = i; k < to; k++)
		if (wording_at(w, k, "的"))
			return false;
	if (i == to)		/* 1334, 一五二三四 */
		return n >= (w->code[from] < 0x80 ? 3 : 4);
	/* 三级, 两年, 三农, 一把手 */
	if (characters_are(w->code[from], CHARACTER_MANY) ||
	    characters_are(w->code[i], CHARACTER_NOSLOGAN) ||
	    wording_begins(w, i) & WORD_NOTNOUN ||
	    (wording_counter(w->code[i]) && n == i - from + 1))
		return false;
	if (wording_at(w, i, "大") && n == 2)
		return false;
	return i - from <= 2;
}

static bool
is_slogan(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (wording_at(w, i, "位一体"))
			return false;
	/* 以购代捐 */
	if (to - from == 4 && wording_at(w, from, "以") &&
	    wording_at(w, from + 2, "代"))
		return true;
	return is_paired(w, from, to) || is_counted(w, from, to);
}

/* 龙头企业+合作社, 书画名城·康养通渭: the forms of a coinage. */
static bool
is_coined(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	bool coined = false;

	for (i = from; i < to; i++) {
		uint32_t code = w->code[i];

		/* A sentence that tells of one, in quotes of its own. */
		if (code == 0x2018 || code == 0x201C || code == 0x3002)
			return false;
		if (i > from && i + 1 < to && (code == '+' ||
		    (code == 0xB7 && to - from >= 7 &&
		    !wording_numeral(w->code[i - 1]))))
			coined = true;
	}
	return coined;
}

static bool
share(const struct wording *w, size_t a, size_t b, size_t n)
{
	size_t i, j;

	for (i = a; i < a + n; i++)
		for (j = b; j < b + n; j++)
			if (w->code[i] == w->code[j])
				return true;
	return false;
}

/* Parts of one length: 联建联创、资源共享; shared: that share a letter: 扩绿、
 * 兴绿、护绿, or are three and more of three letters: 抓县城、活乡村、兴中药. */
static bool
is_balanced(const struct wording *w, size_t from, size_t to, bool shared)
{
	bool apart = false;
	size_t i, parts = 0, length = 0, part = from;

	for (i = from; i <= to; i++) {
		uint32_t code = i < to ? w->code[i] : 0x3001;

		if (code == '?' || code == '!')
			return false;
		if (code != 0x3001 && code != ',')
			continue;
		if (i - part < 2 || (parts > 0 && i - part != length))
			return false;
		apart |= parts > 0 && !share(w, from, part, length);
		/* 权力大、责任大: praise. */
		if (wording_at(w, i - 1, "大") || wording_at(w, i - 1, "高") ||
		    wording_at(w, i - 1, "好"))
			return false;
		length = i - part;
		parts++;
		part = i + 1;
	}
	return parts >= 2 && (!shared || !apart ||
	    (parts >= 3 && length >= 3));
}

/* Where the name ends that begins with quotes closed before `to`; `to` where
 * the quotation is a name by itself or none. */
static size_t
end_behind(const struct wording *w, size_t from, size_t to, bool slogan)
{
	const struct letter *c = w->letter;
	size_t close = to - 1, i, end, best = to, most;
	bool ends = wording_ends(w, close) & WORD_PROG && close - from >= 4;
	bool known = wording_prog_to(w, from) == (int32_t)close;

	/* Right behind: “四强”行动, “全科网格”治理; but “一户一策”帮扶措施,
	 * “十大城建工程”项目. */
	end = wording_forward(w, to, WORD_PROGQ);
	if (end > to) {
		bool strong = wording_ends(w, end) & WORD_STRONG;

		if (ends && wording_is(w, to, end, "项目"))
			return to;
		if (strong || (!known && !is_paired(w, from, close)))
			best = end;
		if (best > to && w->letter[to].longest > end)
			best = to;	/* 制度化 */
	}
	if (ends && best == to)
		return to;
	if (known && best == to)
		return to;
	/* A few letters on: “5155”乡村建设示范行动. */
	most = to + 9 < w->n ? to + 9 : w->n;
	for (i = best; i < most && wording_cut(w, i) < CUT_HARD; i++) {
		if (wording_begins(w, i) & WORD_JOIN)
			break;
		end = wording_forward(w, i, WORD_PROG | WORD_PROGQ);
		if (end > i && end > best && c[i].longest <= end &&
		    wording_ends(w, end) & WORD_STRONG &&
		    (best > to || !wording_is(w, i, end, "项目")))
			best = end;
	}
	return slogan || best - to >= 2 ? best : to;
}

/* “包抓联”“六必访”等制度, 采取“先找地后协议”的方式, “招大引强”理念. */
static bool
is_listed(const struct wording *w, size_t behind)
{
	size_t i = behind, quotes = 0;

	/* Over the other members of the list. */
	while (i < w->n && quotes < 12) {
		if (w->code[i] == 0x201C) {
			size_t stop = i + 20 < w->n ? i + 20 : w->n;

			while (i < stop && w->code[i] != 0x201D)
				i++;
			if (i == stop)
				return false;
			quotes++;
			i++;
		} else if (w->code[i] == 0x3001) {
			i++;
		} else {
			break;
		}
	}
	/* “…”“…”两大组合拳, 三项制度 */
	if (i + 1 < w->n && wording_numeral(w->code[i]) &&
	    (wording_at(w, i + 1, "大") || wording_counter(w->code[i + 1])))
		i += 2;
	if (wording_at(w, i, "等") || wording_at(w, i, "的")) {
		size_t stop = i + (wording_at(w, i, "等") ? 7 : 4);

		/* 等各类双创活动, 的住房政策 */
		for (i++; i < w->n && i < stop &&
		    wording_cut(w, i) < CUT_HARD &&
		    (wording_begins(w, i) & WORD_LISTKIND) == 0; i++)
			;
	} else if (i < w->n && wording_begins(w, i) & (WORD_PROG | WORD_PROGQ))
		return false;	/* end_behind has seen to it */
	return i < w->n && wording_begins(w, i) & WORD_LISTKIND;
}

/* “津甘技工”品牌, “…”人才品牌. */
static bool
is_brand(const struct wording *w, size_t i)
{
	size_t k;

	for (k = 0; k < 5 && i + k < w->n &&
	    wording_han(w->code[i + k]); k++)
		if (wording_at(w, i + k, "品牌"))
			return true;
	return false;
}


/* 以购代捐, 一领办三参与, 挂图管理: letters of a coinage, and enough. */
static bool
may_be_coinage(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	if (to - from < 4 || to - from > 12)
		return false;
	for (i = from; i < to; i++)
		if (!wording_han(w->code[i]) &&
		    !wording_numeral(w->code[i]))
			return false;
	return true;
}

/* 实行“挂图管理”, 推进“村企抱团”: what is carried out. */
static bool
is_done(const struct wording *w, size_t open, size_t close)
{
	uint32_t ends = wording_ends(w, open);

	return ends & WORD_DOER && ends & (WORD_FOLLOW | WORD_VERB) &&
	    (ends & WORD_GENERIC) == 0 &&
	    (wording_ends(w, close) & WORD_DOC) == 0 &&
	    (may_be_coinage(w, open + 1, close) ||
	    is_balanced(w, open + 1, close, false)) &&
	    wording_prog_to(w, open + 1) < 0;
}

/* “古田经验”: what is held up to others. */
static bool
is_model(const struct wording *w, size_t from, size_t to)
{
	return may_be_coinage(w, from, to) &&
	    (wording_is(w, to - 2, to, "经验") ||
	    wording_is(w, to - 2, to, "模式"));
}

/* “项目建设提速年”: a year that is given to something. */
static bool
is_year(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to && wording_han(w->code[i]) &&
	    !wording_numeral(w->code[i]); i++)
		;
	return i == to && to - from >= 5 && to - from <= 10 &&
	    wording_is(w, to - 1, to, "年") && w->letter[to - 1].longest <= to;
}

/* Whether the quotation was taken for a programme, or is known as one. */
static bool
find_quoted(struct wording *w, size_t open, size_t close)
{
	size_t from = open + 1, end, behind = close + 1;
	bool slogan = is_slogan(w, from, close);
	const char *rule = NULL;

	if (close - from < 2 || close - from > QUOTE_MOST)
		return false;
	end = end_behind(w, from, behind, slogan);
	/* “四个全面”战略布局: a lexicon has it with its quotes. */
	if (wording_prog_to(w, open) >= (int32_t)end)
		return true;
	if (end > behind) {
		wording_mark(w, open, end, MARK_PROG, MARK_OWN,
		    "programme.quoted");
		return true;
	}
	if (slogan && !(close - from <= 2 && wording_at(w, behind, "问题")))
		rule = "programme.slogan";
	else if (is_coined(w, from, close) ||
	    is_balanced(w, from, close, true))
		rule = "programme.coined";
	else if (wording_ends(w, close) & WORD_PROG && close - from >= 4 &&
	    wording_cut(w, from) == CUT_NONE)
		rule = "programme.quoted";
	else if (close - from >= 3 && wording_prog_to(w, from) < 0 &&
	    (((close - from <= 8 || is_balanced(w, from, close, false)) &&
	    is_listed(w, behind)) ||
	    (close - from <= 12 && is_brand(w, behind))))
		rule = "programme.listed";
	else if (is_done(w, open, close))
		rule = "programme.done";
	else if (is_year(w, from, close))
		rule = "programme.year";
	else if (is_model(w, from, close))
		rule = "programme.model";
	if (rule != NULL)
		wording_mark(w, from, close, MARK_PROG, MARK_PLAIN, rule);
	return slogan ? rule != NULL : rule != NULL ||
	    wording_prog_to(w, from) == (int32_t)close;
}

/* The last quotation read, for the next one that stands beside it. */
struct quotation {
	size_t	open, close;
	bool	found;
};

/* “山湾联防”“十户联防”: beside a programme another one. */
static void
take_quotation(struct wording *w, struct quotation *last, size_t open,
    size_t close)
{
	struct quotation q = { open, close, find_quoted(w, open, close) };
	bool beside = last->close > 0 && last->close + 1 == open;

	if (beside && q.found != last->found) {
		struct quotation *other = q.found ? last : &q;

		if (may_be_coinage(w, other->open + 1, other->close)) {
			wording_mark(w, other->open + 1, other->close,
			    MARK_PROG, MARK_PLAIN, "programme.beside");
			other->found = true;
		}
	}
	*last = q;
}

/* Quotes of one kind; ‘…’ stand within others. */
static const struct quotes {
	enum wording_seen	kind;
	uint32_t		opening, closing;
} quotes[] = {
	{ SEEN_QUOTE, 0x201C, 0x201D }, { SEEN_QUOTE_CORNER, 0x300C, 0x300D },
	{ SEEN_QUOTE_SINGLE, 0x2018, 0x2019 },
	{ SEEN_QUOTE_STRAIGHT, '"', '"' }
};

static void
find_quotes(struct wording *w, const struct quotes *q)
{
	struct quotation last = { 0, 0, false };
	size_t k, i, open = w->n;

	for (k = w->first_spot[q->kind]; k < w->spots; k = w->next_spot[k]) {
		i = w->spot[k];
		if (w->code[i] == q->closing && open < i) {
			take_quotation(w, &last, open, i);
			open = w->n;
		} else if (w->code[i] == q->opening) {
			open = i;
		}
	}
}

/* How much must stand before the end: 机制 and 体系 are common nouns. */
static size_t
least(const struct word *t)
{
	if (t->class & WORD_LIGHT)
		return 6;
	return t->to - t->from > 2 ? 2 : 4;
}

static bool
is_plan_only(const struct wording *w, size_t from, size_t to)
{
	size_t i = from;

	/* 重点, 重大, 一批, 各类, 棚户区: no name. */
	while (i < to) {
		size_t next = wording_forward(w, i, WORD_GENERIC | WORD_LEVEL |
		    WORD_PROG);

		if (next == i || next > to)
			return false;
		i = next;
	}
	return true;
}

/* Whether a title is open at i: what its words say is no programme's name. */
static bool
in_title(const struct wording *w, size_t i)
{
	enum { REACH = 60 };
	size_t stop = i > REACH ? i - REACH : 0;

	if (w->seen[SEEN_TITLE] == 0)
		return false;
	while (i > stop && w->code[i - 1] != 0x300B)	/* 》 */
		if (w->code[--i] == 0x300A)
			return true;
	return false;
}

/* 某某新能源一期 before 项目: it is a certain one. */
static bool
is_phase(const struct wording *w, size_t i)
{
	return wording_after(w, i, "期") && i >= 4 &&
	    wording_numeral(w->code[i - 2]);
}

/* 某某至某某铁路 before 项目, with nothing besides. */
static bool
is_line(const struct wording *w, size_t from, size_t to)
{
	return to - from >= 4 && wording_place(w, to) == (int32_t)from &&
	    !wording_level(w->code[to - 1]);
}

/* 10处, 3个 behind the name. */
static bool
is_counted_after(const struct wording *w, size_t i)
{
	size_t to = i;

	while (to < w->n && wording_numeral(w->code[to]))
		to++;
	return to > i && characters_are(wording_code(w, to), CHARACTER_WORK);
}

/* 165个农村饮水保障工程, 23座小型水库加固工程: so many of a kind, before a
 * name that begins at i, with no more than a generic word between. */
static bool
is_counted_before(const struct wording *w, size_t i)
{
	size_t n = wording_back(w, i, WORD_GENERIC);

	if (n == i || !wording_numeral(wording_code(w, n > 1 ? n - 2 : 0)))
		n = i;
	if (n < 2 || !wording_numeral(w->code[n - 2]) ||
	    wording_after(w, n - 1, "第"))
		return false;
	return characters_are(w->code[n - 1], CHARACTER_WORK);
}

/* 绕城202国道拓宽工程: the left border of a name whose place has the digits
 * before i. */
static size_t
over_digits(const struct wording *w, size_t i)
{
	size_t from = i;

	while (from > 0 && i - from < 5 && w->code[from - 1] < 0x80 &&
	    wording_numeral(w->code[from - 1]))
		from--;
	return wording_place_to(w, from) > (int32_t)i ?
	    wording_left(w, from, CUT_HARD, NAME_MOST) : i;
}

/* 介绍第四届黄酒旅游节: the name begins with its number, or with a place before
 * that. */
static bool
from_session(const struct wording *w, size_t *from, size_t to)
{
	size_t k, start;

	for (k = to; k > *from + 1; k--) {
		if (!wording_after(w, k, "届"))
			continue;
		for (start = k - 1; start > *from &&
		    wording_numeral(w->code[start - 1]); start--)
			;
		if (start == *from || (!wording_after(w, start, "第") &&
		    !wording_after(w, start, "首")))
			return false;
		start--;
		*from = wording_place(w, start) >= (int32_t)*from ?
		    (size_t)wording_place(w, start) : start;
		return true;
	}
	return false;
}

/* 健身惠民工程: all of a text, or before its first comma or colon. */
static bool
is_whole(const struct wording *w, size_t from, size_t to)
{
	return from == 0 && to >= 6 && (to == w->n || w->code[to] == ',' ||
	    w->code[to] == ':');
}

/* Whether the end of a name goes on as another word or is a part of a body's
 * name: 项目审批, 第四工程有限公司. */
static bool
goes_on(const struct wording *w, const struct word *t, size_t from)
{
	size_t i;

	for (i = t->from; i < t->to; i++)
		if (wording_forward(w, i, WORD_KEEP) > t->to)
			return true;
	for (i = from; i < t->to; i++)
		if (wording_body_to(w, i) > (int32_t)t->to)
			return true;
	return false;
}

/* 一次成功的救助行动: one of many. */
static bool
is_any(const struct wording *w, size_t from)
{
	enum { REACH = 6 };
	size_t i, stop = from > REACH ? from - REACH : 0;

	if (!wording_after(w, from, "的"))
		return false;
	for (i = from - 1; i > stop; i--)
		if (wording_counter(w->code[i]) &&
		    wording_after(w, i, "一"))
			return true;
	return false;
}

/* Whether a place, a body or 第几届 stands in [from, to) before what is known. */
static bool
named_before(const struct wording *w, size_t from, size_t to)
{
	return wording_place(w, to) >= (int32_t)from ||
	    wording_body(w, to) >= (int32_t)from || wording_after(w, to, "届") ||
	    wording_place_to(w, from) > (int32_t)from;
}

static void
find_name(struct wording *w, const struct word *t)
{
	size_t left = wording_left(w, t->from, CUT_HARD, NAME_MOST), from, need;
	size_t k;
	bool doer, light, phase;

	need = least(t);
	light = need == 6;
	if (left > 0 && wording_cut(w, left - 1) < CUT_HARD)
		return;
	if (in_title(w, t->from))
		return;
	if (left < t->from && wording_begins(w, left) & WORD_JOIN)
		left++;
	/* After “and” only what follows may be the name: a programme that is
	 * closed stands before it. */
	for (from = t->from; from > left; from--)
		if (wording_cut(w, from - 1) == CUT_JOIN &&
		    (wording_ends(w, from - 1) & (WORD_PROG | WORD_DOC) ||
		    wording_after(w, from, "暨"))) {
			left = from;
			break;
		}
	left = over_digits(w, left);
	doer = wording_ends(w, left) & WORD_DOER || (left > 0 &&
	    (wording_cut(w, left - 1) == CUT_HARD ||
	    wording_prog(w, left - 1) >= 0)) ||
	    is_whole(w, left, t->to);
	from = left;
	if ((wording_ends(w, left) & WORD_DOER) == 0) {
		size_t strip = wording_strip(w, left, t->from);

		if (strip == t->from)
			return;		/* 推进专项行动 */
		if (t->from - strip >= need)
			from = strip;
		else if (strip > left && wording_ends(w, strip) & WORD_DOER)
			return;		/* 推进文化工程 */
	}
	if (wording_after(w, t->to, "节"))
		doer |= from_session(w, &from, t->from);
	/* 3月份疫情阻击战 */
	if (wording_at(w, from, "份") && wording_after(w, from, "月"))
		from++;
	/* 三届乞巧女儿节 */
	if (wording_numeral(w->code[from]) && wording_at(w, from + 1, "届"))
		from += 2;
	/* Two works joined by 和 each have a place: the later one. */
	for (k = t->from; k > from + 1; k--)
		if (wording_cut(w, k - 1) == CUT_JOIN &&
		    wording_place_to(w, k) > (int32_t)k &&
		    wording_place_to(w, from) > (int32_t)from) {
			from = k;
			break;
		}
	/* 第二届某某节 in a list of such. */
	doer |= from > 0 && w->code[from - 1] == 0x3001 &&
	    wording_prog(w, from - 1) >= 0;
	phase = is_phase(w, t->from) || is_line(w, from, t->from);
	if (t->from - from < need || !(doer || phase))
		return;
	/* 农村供水工程10处 are any. */
	if (!phase && (is_counted_after(w, t->to) ||
	    is_counted_before(w, from)))
		return;
	light &= !phase;
	/* 深化财税体制改革、司法体制改革: a list goes on. */
	if (light && (wording_ends(w, from) & WORD_DOER) == 0 && !(from > 0 &&
	    w->code[from - 1] == 0x3001 && wording_prog(w, from - 1) >= 0))
		return;
	if (is_plan_only(w, from, t->from) || is_any(w, from) ||
	    goes_on(w, t, from))
		return;
	/* 500千伏送出工程: a part of a name. */
	if (from > 0 && w->code[from - 1] >= '0' && w->code[from - 1] <= '9')
		return;
	/* 机制, 工程 behind 等: the list is no name. */
	if (from > 0 && w->code[from - 1] == 0x7B49 &&
	    (light || wording_after(w, t->to, "工程") ||
	    wording_after(w, t->to, "项目")))
		return;
	/* 助力 乡村振兴战略, 专门致贺 中国农民丰收节: what is known has its own
	 * border, unless a place, a body or a number belongs to it. */
	k = wording_prog(w, t->to) > (int32_t)from ?
	    (size_t)wording_prog(w, t->to) : from;
	if (k > from && !named_before(w, from, k))
		return;
	if (!wording_closed(w, t->to) && wording_forward(w, t->to,
	    WORD_VERB | WORD_SAY | WORD_BORDER) == t->to &&
	    wording_han(wording_code(w, t->to)) && light)
		return;
	wording_mark(w, from, t->to, MARK_PROG, MARK_PLAIN,
	    "programme.name");
}

/* Whether a name that no list knows begins at `from`, and not behind a figure
 * (3000吨) or a letter that may belong to it. */
static bool
begins_strange(const struct wording *w, size_t from)
{
	if (!wording_strange(w, from))
		return false;
	if (from > 0 && wording_han(w->code[from - 1]))
		return wording_back(w, from, WORD_BORDER | WORD_VERB |
		    WORD_DOER) + 1 < from;
	return from == 0 || !wording_numeral(w->code[from - 1]);
}

/* Whether [from, to), a member of a list of works, is one by its own name: a
 * place or a body stands in it, and what is done there (青石河调水, 县医院整体
 * 搬迁), or it begins as names do (雄宇索道), or is so many stages of one
 * (迈科隆二期). */
static bool
is_work(const struct wording *w, size_t from, size_t to)
{
	bool named = begins_strange(w, from) || is_phase(w, to);
	size_t i;

	if (to - from < 4 || to - from > NAME_MOST ||
	    wording_place(w, to) == (int32_t)from ||
	    wording_body(w, to) >= (int32_t)from ||
	    wording_prog(w, to) >= (int32_t)from ||
	    wording_prog_to(w, from) > (int32_t)to)
		return false;
	for (i = from; i < to; i++) {
		if (wording_cut(w, i) == CUT_HARD)
			return false;
		named |= i > from && (wording_place(w, i) >= (int32_t)from ||
		    wording_body(w, i) >= (int32_t)from);
	}
	/* 治理 青石河: a verb, and a place. */
	return named && wording_place(w, to) < 0;
}

/* Where the later of two works begins that 和 joins in [from, to): each has a
 * place or a body.  from: there is one. */
static size_t
later_work(const struct wording *w, size_t from, size_t to)
{
	size_t k;

	for (k = from + 1; k < to; k++)
		if (wording_cut(w, k) == CUT_JOIN &&
		    wording_han(w->code[k]) && is_work(w, from, k) &&
		    is_work(w, k + 1, to))
			return k + 1;
	return from;
}

static void
mark_work(struct wording *w, size_t from, size_t to)
{
	size_t later = later_work(w, from, to);

	if (later > from) {
		wording_mark(w, later, to, MARK_PROG, MARK_PLAIN,
		    "programme.work");
		to = later - 1;
	}
	if (is_work(w, from, to))
		wording_mark(w, from, to, MARK_PROG, MARK_PLAIN,
		    "programme.work");
}

/* Whether the list that 等 at i ends is one of works: 等项目, 等10个重大水利
 * 工程. */
static bool
are_works(const struct wording *w, size_t i)
{
	enum { REACH = 12 };
	size_t k;

	for (k = i + 1; k < w->n && k < i + REACH &&
	    (wording_han(w->code[k]) || wording_numeral(w->code[k])); k++)
		if (wording_begins(w, k) & WORD_PROG &&
		    (wording_at(w, k, "项目") || wording_at(w, k, "工程")))
			return true;
	return false;
}

/* Over the digits of 15亿元某某水泥改造. */
static size_t
over_figure(const struct wording *w, size_t from)
{
	size_t k = from;

	while (k < w->n && (wording_numeral(w->code[k]) || w->code[k] == '.'))
		k++;
	return wording_past_amount(w, k) > k ? k : from;
}

/* 青石河调水、县医院整体搬迁等项目: from 等 at i back. */
static void
find_works(struct wording *w, size_t i)
{
	enum { WORKS_MOST = 16 };
	size_t n, to = i, from;

	for (n = 0; n < WORKS_MOST; n++) {
		from = wording_left(w, to, CUT_HARD, NAME_MOST + 1);
		if (from == to || (from > 0 &&
		    wording_cut(w, from - 1) < CUT_HARD))
			return;
		mark_work(w, wording_past_amount(w,
		    over_figure(w, wording_strip(w, from, to))), to);
		if (from == 0 || w->code[from - 1] != 0x3001)	/* 、 */
			return;
		to = from - 1;
	}
}

void
programme_find(struct wording *w)
{
	size_t k, n;

	for (k = 0; k < sizeof(quotes) / sizeof(*quotes); k++)
		if (w->seen[quotes[k].kind] > 1)
			find_quotes(w, &quotes[k]);
	if ((w->classes & WORD_PROG) == 0)
		return;
	for (k = w->first_spot[SEEN_ETC]; k < w->spots; k = w->next_spot[k])
		if (are_works(w, w->spot[k]))
			find_works(w, w->spot[k]);
	n = wording_keys(w, WORD_PROG);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];

		if (wording_back(w, t->to, WORD_PROG) < t->from ||
		    wording_forward(w, t->to, WORD_PROG) > t->to)
			continue;
		if (w->letter[t->from].longest > t->to ||
		    (wording_kept(w, t->from) &&
		    wording_cut(w, t->from) == CUT_HARD))
			continue;	/* 行动 in 进行动态调整 */
		find_name(w, t);
	}
}
