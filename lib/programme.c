#include "programme.h"

enum { QUOTE_MOST = 40, NAME_MOST = 30 };

/* 三城五地, 八抓八提升, 一户一策, 三抓三促: a number and a word, and again. */
static bool
is_paired(const struct wording *w, size_t from, size_t to)
{
	const struct letter *c = w->letter;
	size_t i, numbers = 0, last = to;

	if (to - from < 4 || to - from > 16 || !wording_numeral(c[from].code))
		return false;
	for (i = from; i < to; i++) {
		if (!wording_han(c[i].code) && !wording_numeral(c[i].code) &&
		    c[i].code != 0x3001)
			return false;
		if (wording_numeral(c[i].code)) {
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
	const struct letter *c = w->letter;
	size_t n = to - from, i = from;

	while (i < to && wording_numeral(c[i].code))
		i++;
	if (i == from || n > 9)
		return false;
	if (i == to)
		return c[from].code < 0x80 && n >= 3;	/* 1334 */
	if (wording_at(w, i, "级") || wording_at(w, i, "类") ||
	    wording_at(w, i, "五") || wording_at(w, i, "位一体") ||
	    wording_at(w, i, "农") || wording_at(w, i, "年") ||
	    wording_at(w, i, "月") || wording_at(w, i, "站式") ||
	    wording_at(w, i, "把手") || wording_at(w, i, "大") ||
	    wording_at(w, i, "条龙") || wording_at(w, i, "公里"))
		return wording_at(w, i, "站式") || (wording_at(w, i, "大") &&
		    n > 3);
	if (wording_at(w, from, "最") || wording_at(w, from, "万") ||
	    wording_at(w, from, "千金"))
		return false;
	return i - from <= 2;
}

static bool
is_slogan(const struct wording *w, size_t from, size_t to)
{
	return is_paired(w, from, to) || is_counted(w, from, to);
}

/* 龙头企业+合作社, 书画名城·康养通渭, parts of even length set apart: the
 * forms of a coinage. */
static bool
is_coined(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from + 1; i + 1 < to; i++) {
		uint32_t code = w->letter[i].code;

		if (code == '+' || code == 0xFF0B)
			return true;
		if (code == 0xB7 && to - from >= 7)
			return true;
	}
	return false;
}

/* Balanced halves around 、 or ，: 扩绿、兴绿、护绿. */
static bool
is_balanced(const struct wording *w, size_t from, size_t to)
{
	size_t i, parts = 0, length = 0, part = from;

	for (i = from; i <= to; i++) {
		uint32_t code = i < to ? w->letter[i].code : 0x3001;

		if (code != 0x3001 && code != 0xFF0C)
			continue;
		if (i - part < 2 || (parts > 0 && i - part != length))
			return false;
		length = i - part;
		parts++;
		part = i + 1;
	}
	return parts >= 2 && length >= 2;
}

/* The end of a programme's name that begins right behind the quotes or after
 * a few letters; `to` where there is none. */
static size_t
end_behind(const struct wording *w, size_t to)
{
	size_t i, end, most = to + 9 < w->n ? to + 9 : w->n;

	for (i = to; i < most && w->letter[i].cut < CUT_HARD; i++) {
		end = wording_forward(w, i, WORD_PROGQ);
		if (end > i) {
			size_t more;

			/* 机制 after 工作, 项目 after 行动. */
			while ((more = wording_forward(w, end, WORD_PROGQ)) >
			    end && more - end >= 2 &&
			    wording_forward(w, end, WORD_PROG) == more)
				end = more;
			return end;
		}
	}
	return to;
}

static void
find_quoted(struct wording *w, size_t open, size_t close)
{
	const struct letter *c = w->letter;
	size_t from = open + 1, end, behind = close + 1;
	bool slogan = is_slogan(w, from, close);
	bool known = c[from].prog_to == (int32_t)close;
	bool near;

	if (close - from < 2 || close - from > QUOTE_MOST)
		return;
	end = end_behind(w, behind);
	near = end > behind && c[behind].begins & WORD_PROGQ;
	/* “和美乡村”示范村, “专精特新”企业: the end is not the name's. */
	if (near || (end > behind && (slogan || known ||
	    close - from <= 8))) {
		if (near || slogan || c[end].ends & WORD_PROG) {
			wording_mark(w, open, end, MARK_PROG, MARK_OWN,
			    "programme.quoted");
			return;
		}
	}
	if (slogan || is_coined(w, from, close) ||
	    is_balanced(w, from, close) ||
	    (c[close].ends & WORD_PROG && close - from >= 4)) {
		wording_mark(w, from, close, MARK_PROG, MARK_PLAIN,
		    slogan ? "programme.slogan" : "programme.coined");
		return;
	}
}

static void
find_quotes(struct wording *w)
{
	const struct letter *c = w->letter;
	size_t i, open = w->n;

	for (i = 0; i < w->n; i++) {
		if (c[i].code == 0x201C || c[i].code == 0x300C) {
			open = i;
		} else if ((c[i].code == 0x201D || c[i].code == 0x300D) &&
		    open < i) {
			find_quoted(w, open, i);
			open = w->n;
		}
	}
}

/* Verbs that carry a programme out, before its name. */
static bool
after_doer(const struct wording *w, size_t from)
{
	static const char *const doer[] = { "实施", "开展", "启动", "推进",
	    "落实", "完成", "推行", "深化", "完善", "健全", "建立", "执行",
	    "加快", "抓好", "谋划", "推动", "固化", "坚持", "参与", "推出",
	    "组织", "实现", "部署", "打好", "打赢", "纵深推进", "结合",
	    "申报", "推广" };
	size_t k;

	for (k = 0; k < sizeof(doer) / sizeof(*doer); k++)
		if (wording_after(w, from, doer[k]))
			return true;
	return false;
}

/* How much must stand before the end: 机制 and 体系 are common nouns. */
static size_t
least(const struct wording *w, const struct word *t)
{
	static const char *const light[] = { "机制", "体系", "制度", "政策",
	    "系统", "项目", "改革", "试点" };
	size_t k;

	for (k = 0; k < sizeof(light) / sizeof(*light); k++)
		if (wording_is(w, t->from, t->to, light[k]))
			return 6;
	return t->to - t->from > 2 ? 2 : 4;
}

static bool
is_plan_only(const struct wording *w, size_t from, size_t to)
{
	size_t i = from;

	/* 重点, 重大, 一批, 各类: no name. */
	while (i < to) {
		size_t next = wording_forward(w, i, WORD_GENERIC | WORD_VERB |
		    WORD_LEVEL);

		if (next == i || next > to)
			return false;
		i = next;
	}
	return true;
}

static void
find_name(struct wording *w, const struct word *t)
{
	const struct letter *c = w->letter;
	size_t left = wording_left(w, t->from, CUT_HARD, NAME_MOST), from, need;
	bool doer, light;

	need = least(w, t);
	light = need == 6;
	if (left > 0 && c[left - 1].cut < CUT_HARD)
		return;
	if (left < t->from && c[left].cut == CUT_JOIN)
		left++;
	/* After “and” only what follows may be the name: a programme that is
	 * closed stands before it. */
	for (from = t->from; from > left; from--)
		if (c[from - 1].cut == CUT_JOIN &&
		    c[from - 1].ends & (WORD_PROG | WORD_DOC)) {
			left = from;
			break;
		}
	doer = after_doer(w, left) || (left > 0 && c[left - 1].cut == CUT_HARD);
	from = left;
	if (!after_doer(w, left)) {
		size_t strip = wording_strip(w, left, t->from);

		if (strip < t->from && after_doer(w, strip))
			from = strip;
	}
	if (t->from - from < need || !doer)
		return;
	if (light && !after_doer(w, from))
		return;
	if (is_plan_only(w, from, t->from))
		return;
	/* 机制 behind 等: the list is no name. */
	if (from > 0 && c[from - 1].code == 0x7B49)
		return;
	if (!wording_closed(w, t->to) && wording_forward(w, t->to,
	    WORD_VERB | WORD_SAY | WORD_BORDER) == t->to &&
	    wording_han(wording_code(w, t->to)) && light)
		return;
	wording_mark(w, from, t->to, MARK_PROG, MARK_PLAIN,
	    "programme.name");
}

void
programme_find(struct wording *w)
{
	size_t k;

	find_quotes(w);
	if ((w->classes & WORD_PROG) == 0)
		return;
	for (k = 0; k < w->words; k++) {
		const struct word *t = &w->word[k];

		if ((t->class & WORD_PROG) == 0)
			continue;
		if (wording_back(w, t->to, WORD_PROG) < t->from ||
		    wording_forward(w, t->to, WORD_PROG) > t->to)
			continue;
		if (w->letter[t->from].longest > t->to)
			continue;
		find_name(w, t);
	}
}
