#include "meeting.h"

enum { REACH = 24 };

/* 第N, 首, N届: what opens the name of a numbered meeting. */
static bool
numbered(const struct wording *w, size_t i)
{
	size_t j = i;

	if (wording_at(w, i, "首届") || wording_at(w, i, "历届"))
		return true;
	if (wording_at(w, i, "第"))
		j++;
	while (j < w->n && wording_numeral(w->code[j]) && j < i + 6)
		j++;
	return j > i && j < w->n &&
	    (wording_at(w, j, "届") || (j > i + 1 && wording_at(w, j, "次")));
}

/* 二中 of 二中全会. */
static bool
plenum(const struct wording *w, size_t from, size_t to)
{
	return to - from >= 2 && to - from <= 3 &&
	    wording_numeral(w->code[from]) &&
	    wording_is(w, to - 1, to, "中");
}

/* 十九届二中、三中、四中全会: back over the earlier ones. */
static size_t
back_over_plenums(const struct wording *w, size_t from)
{
	while (from > 0 && w->code[from - 1] == 0x3001) {
		size_t left = wording_left(w, from - 1, CUT_JOIN, 8), k;

		for (k = left; k < from - 1; k++)
			if (numbered(w, k) && wording_is(w, from - 2,
			    from - 1, "中"))
				return k;
		if (!plenum(w, left, from - 1))
			break;
		from = left;
	}
	return from;
}

/* The quotation that ends before i begins here; i: none. */
static size_t
quoted(const struct wording *w, size_t i)
{
	size_t j, stop = i > 60 ? i - 60 : 0;

	if (i == 0 || w->code[i - 1] != 0x201D)
		return i;
	for (j = i - 1; j > stop; j--)
		if (w->code[j - 1] == 0x201C)
			return j - 1;
	return i;
}

/* Whether a name of a meeting may begin at k: place, body, level, number,
 * programme. */
static bool
head_at(const struct wording *w, size_t k, size_t end)
{
	size_t to;

	if (wording_body_to(w, k) > (int32_t)k &&
	    (size_t)wording_body_to(w, k) <= end)
		return true;
	if (wording_place_to(w, k) > (int32_t)k &&
	    (size_t)wording_place_to(w, k) < end)
		return true;
	if (wording_prog_to(w, k) > (int32_t)k &&
	    (size_t)wording_prog_to(w, k) <= end)
		return k == 0 || wording_cut(w, k - 1) != CUT_NONE;
	if (numbered(w, k) || wording_at(w, k, "政协第"))
		return true;
	to = wording_forward(w, k, WORD_LEVEL);
	return to > k && to < end && (k == 0 ||
	    wording_cut(w, k - 1) != CUT_NONE);
}

/* “主题”系列新闻发布会: the theme is a slogan too. */
static void
quoted_meeting(struct wording *w, size_t from, size_t close, size_t to)
{
	wording_mark(w, from, to, MARK_MEET, MARK_PLAIN, "meeting.quoted");
	if (close - from > 7)
		wording_mark(w, from + 1, close - 1, MARK_PROG, MARK_PLAIN,
		    "meeting.theme");
}

/* 县“两会”, 全省“两会”, “两会”: the congress in quotes, with what tells whose. */
static bool
congress_quoted(struct wording *w, const struct word *t)
{
	size_t from = t->from;

	if ((t->class & WORD_CONGRESS) == 0 || from == 0 ||
	    w->code[from - 1] != 0x201C || wording_code(w, t->to) != 0x201D)
		return false;
	from--;
	if (wording_after(w, from, "全国"))
		from -= 2;
	else if (from > 0 && wording_level(w->code[from - 1]))
		from -= from > 1 && w->code[from - 2] == 0x5168 ? 2 : 1; /* 全 */
	if (from + 1 < t->from)
		wording_mark(w, from, t->to + 1, MARK_MEET, MARK_PLAIN,
		    "meeting.congress");
	else
		wording_mark(w, t->from, t->to, MARK_MEET, MARK_PLAIN,
		    "meeting.congress");
	return true;
}

/* The left border: the digits of 第36次 are part of the name. */
static size_t
left_border(const struct wording *w, size_t i)
{
	size_t left = wording_left(w, i, CUT_JOIN, REACH), k = left;

	while (k > 0 && i - k < REACH && wording_numeral(w->code[k - 1]))
		k--;
	if (k == left || k == 0 || !wording_after(w, k, "第"))
		return left;
	return wording_left(w, k, CUT_JOIN, REACH);
}

/* 县委党建领导小组2020年第一次会议: the year stands inside the name. */
static size_t
over_year(const struct wording *w, size_t from)
{
	size_t k;

	if (!numbered(w, from) || !wording_after(w, from, "年") || from < 6)
		return from;
	for (k = from - 1; k > from - 5; k--)
		if (!wording_numeral(w->code[k - 1]))
			return from;
	return wording_body(w, k) >= 0 ? (size_t)wording_body(w, k) :
	    from;
}

/* 2025世界绿色产业博览会: the year is the number of a fair. */
static size_t
over_edition(const struct wording *w, size_t from)
{
	enum { YEAR = 4 };
	size_t k;

	for (k = from; k > 0 && w->code[k - 1] >= '0' && w->code[k - 1] <= '9';
	    k--)
		;
	return from - k == YEAR && wording_at(w, k, "20") ? k : from;
}

/* The first head of a name in [from, to), or `to`. */
static size_t
first_head(const struct wording *w, size_t from, size_t to)
{
	while (from < to && !head_at(w, from, to))
		from++;
	return from;
}

/* Where the name of the meeting t begins that nothing before `left` belongs to,
 * but for what stands before 暨 or 和; -1: it has no name. */
static int32_t
name_begins(const struct wording *w, const struct word *t, size_t left)
{
	size_t to = t->from, from = first_head(w, left, to), k;
	bool first = left > 0 && (wording_ends(w, left - 1) & WORD_MEET) == 0;

	if (from < to)
		return (int32_t)from;
	/* 全省防汛暨安全生产会议: the head stands before 暨. */
	if (wording_after(w, left, "暨") && first) {
		from = first_head(w, left_border(w, left - 1), to);
		if (from < to)
			return (int32_t)from;
	}
	if ((wording_after(w, left, "和") || wording_after(w, left, "与")) &&
	    first) {
		k = left_border(w, left - 1);
		/* 云台县耕地保护和粮食安全工作会议: a place before 和. */
		if (t->to - to >= 4 && wording_place_to(w, k) > (int32_t)k &&
		    (size_t)wording_place_to(w, k) + 2 < left)
			return (int32_t)k;
		/* 第八届劳动模范和先进工作者表彰大会: so does the number. */
		for (; k < left; k++)
			if (numbered(w, k))
				return (int32_t)k;
	}
	if (left < to && (over_edition(w, left) < left ||
	    (plenum(w, left, to) && back_over_plenums(w, left) < left)))
		return (int32_t)left;
	/* 县党代会, 市两会: the level and the word. */
	if ((t->class & WORD_CONGRESS) == 0 || to == 0 ||
	    !wording_level(w->code[to - 1]))
		return -1;
	return wording_place(w, to) >= 0 ? wording_place(w, to) :
	    (int32_t)to - 1;
}

/* Whose it is, and of which number and year, before a name that begins at
 * `from`. */
static size_t
widen(const struct wording *w, size_t from)
{
	if (from > 0 && wording_place(w, from) >= 0)
		from = (size_t)wording_place(w, from);
	if (from > 0 && wording_body(w, from) >= 0)
		from = (size_t)wording_body(w, from);
	if (from > 0 && wording_level(w->code[from - 1]) &&
	    (wording_at(w, from, "第") || numbered(w, from))) {
		size_t name = wording_unlisted(w, from - 1);

		if (name < from - 1 || wording_open(w, from - 1) ||
		    wording_ends(w, from - 1) & (WORD_VERB | WORD_SAY))
			from = name;
	}
	if (wording_after(w, from, "党的") || wording_after(w, from, "中共") ||
	    wording_after(w, from, "政协"))
		from -= 2;
	return over_edition(w, over_year(w, from));
}

static void
find_one(struct wording *w, const struct word *t)
{
	size_t left = left_border(w, t->from), from, q;
	int32_t begins;

	if (congress_quoted(w, t))
		return;
	/* The body of a meeting is none: 人民代表大会 is one with its number
	 * alone; 会议 of 会议室 is shielded by the longer word. */
	q = quoted(w, left);
	if (q < left && t->from - left <= 8) {
		if (t->from > left || t->to - t->from > 3)
			quoted_meeting(w, q, left, t->to);
		return;
	}
	begins = name_begins(w, t, left);
	if (begins < 0)
		return;
	from = (size_t)begins;
	if (plenum(w, from, t->from))
		from = back_over_plenums(w, from);
	/* A name needs more than a level and 会议 or 大会. */
	if (t->to - t->from == 2 && t->from - from <= 2 &&
	    (t->class & WORD_CONGRESS) == 0 && wording_body(w, t->from) < 0 &&
	    !numbered(w, from))
		return;
	from = widen(w, from);
	/* 县委副书记某某指导会议: who does what. */
	for (q = from + 2; q < t->from; q++)
		if (wording_person(w, q) > 0 &&
		    wording_post(w, wording_person(w, q)) >= (int32_t)from)
			return;
	/* 中国人民政治协商会议 is a body. */
	if (wording_body(w, t->to) == (int32_t)from)
		return;
	wording_mark(w, from, t->to, MARK_MEET, MARK_PLAIN, "meeting.head");
}

void
meeting_find(struct wording *w)
{
	size_t k, n;

	if ((w->classes & WORD_MEET) == 0)
		return;
	n = wording_keys(w, WORD_MEET);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];

		/* 人民代表大会常务委员会 is a body. */
		if (wording_forward(w, t->to, WORD_BODY) <= t->to + 1 &&
		    w->letter[t->from].longest <= t->to)
			find_one(w, t);
	}
}
