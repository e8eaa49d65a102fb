#include "office.h"
#include "person.h"
#include "place.h"
#include "table.h"

TABLE(officetime);

/* 副, 常务, 党组 before the office belong to it. */
static size_t
with_rank(const struct wording *w, size_t from)
{
	for (;;) {
		size_t k = wording_back(w, from, WORD_RANK);

		if (k == from || wording_body(w, from) >= 0)
			return from;
		/* 原, 前, 时任 tell when, not what. */
		if (table_find(&table_officetime, span_sub(w->text, w->at[k],
		    w->at[from])) >= 0)
			return from;
		from = k;
	}
}

static bool
is_separator(uint32_t code)
{
	return code == 0x3001 || code == ' ' ||
	    code == ',';
}

/* After another office: 省委副书记、省长, 村支书兼村委会主任. */
static bool
after_post(const struct wording *w, size_t from)
{
	return from > 0 && (is_separator(w->code[from - 1]) ||
	    wording_after(w, from, "兼")) && wording_post(w, from - 1) >= 0;
}

/* 市政策研究室（市农村工作办公室）副主任: behind a body's other name. */
static bool
after_bracket(const struct wording *w, size_t from)
{
	enum { REACH = 24 };
	size_t i = from, stop = from > REACH ? from - REACH : 0;

	if (from == 0 || w->code[from - 1] != ')')
		return false;
	while (i > stop && w->code[i - 1] != '(')
		i--;
	return i > stop && wording_body(w, i - 1) >= 0;
}

static bool
by_person(const struct wording *w, size_t to)
{
	size_t i = to;

	while (i < w->n && (w->code[i] == ' '))
		i++;
	return person_end(w, i, PERSON_BESIDE) > i;
}

/* 党委副书记、镇长张某某: another office, and who holds both. */
static bool
row_ahead(const struct wording *w, size_t to)
{
	size_t end, k;

	if (wording_code(w, to) != 0x3001)
		return false;
	for (k = to + 1; k < w->n && k < to + 6; k++) {
		end = wording_forward(w, k, WORD_OFFICE | WORD_ALONE);
		if (end > k)
			return by_person(w, end);
		if (!wording_han(w->code[k]))
			return false;
	}
	return false;
}

/* Behind 任 and the verbs that end so: 任第一书记, 担任组长; but 主任, 责任. */
static bool
is_held(const struct wording *w, size_t from)
{
	return wording_after(w, from, "任") && (w->letter[from].back < 2 ||
	    wording_back(w, from, WORD_BORDER | WORD_SAY | WORD_RANK) + 2 ==
	    from);
}

/* 杨木峰 of 请杨木峰县长介绍: a person before the office of a level, who is named
 * like a hill; but 张家港市长. */
static bool
is_hill(const struct wording *w, size_t i)
{
	int32_t place = wording_place(w, i);

	return place >= 0 && wording_level(wording_code(w, i)) &&
	    (size_t)place + 3 == i &&
	    characters_are(w->code[i - 1], CHARACTER_NATURE) &&
	    person_before(w, i) == (size_t)place &&
	    !place_is_division(span_sub(w->text, w->at[place], w->at[i + 1]));
}

static void
find_one(struct wording *w, const struct word *t)
{
	size_t from = with_rank(w, t->from), k;
	int32_t head = wording_body(w, from);
	const char *rule = "office.body";

	/* 政协委员 and 人大代表 are no offices. */
	if (wording_is(w, t->from, t->to, "委员") &&
	    (wording_after(w, from, "政协") || head < 0))
		return;
	/* 县委常委: the body's word and the office's overlap. */
	for (k = from + 1; head < 0 && k < t->to; k++)
		if (wording_body(w, k) >= 0 &&
		    (size_t)wording_body(w, k) <= from)
			head = wording_body(w, k);
	if (head < 0 && !is_hill(w, from))
		head = wording_place(w, from);
	/* 西和县长: so do the place's and the office's. */
	if (head < 0 && wording_level(w->code[from]) &&
	    wording_place(w, from + 1) >= 0 &&
	    (size_t)wording_place(w, from + 1) < from)
		head = wording_place(w, from + 1);
	if (head >= 0) {
		from = (size_t)head;
	} else if (person_called(w, from, t->class)) {
		rule = "office.called";
	} else if (is_held(w, from)) {
		rule = "office.held";
	} else if (t->class & WORD_ALONE) {
		/* 临溪县县长, 临溪县长: a place that no list knows. */
		k = from > 0 && wording_level(w->code[from - 1]) ? from - 1 :
		    from;
		rule = "office.alone";
		if (wording_level(w->code[from]) && wording_unlisted(w, k) <
		    k) {
			/* 李德鸿区长 is a person, and no district. */
			if (person_before(w, from) != wording_unlisted(w, k) ||
			    by_person(w, t->to))
				from = wording_unlisted(w, k);
		} else if (!wording_open(w, from) &&
		    wording_cut(w, from - 1) == CUT_NONE &&
		    wording_level(w->code[from]) &&
		    wording_person(w, from) < 0 &&
		    person_before(w, from) == from) {
			return;
		}
	} else if (person_before(w, from) < from) {
		rule = "office.behind";
	} else if (after_post(w, from) || after_bracket(w, from)) {
		rule = "office.row";
	} else if (wording_open(w, from) && row_ahead(w, t->to)) {
		rule = "office.row";
	} else if (by_person(w, t->to)) {
		size_t left = wording_left(w, from, CUT_JOIN, 12);

		rule = "office.person";
		left = wording_after(w, left, "》") ? from :
		    wording_strip(w, left, from);
		/* 第一次会议执行主席: the meeting is none of it. */
		for (k = left; k < from; k++)
			if (wording_ends(w, k + 1) & WORD_MEET)
				left = k + 1;
		if (from - left <= 10)
			from = left;
	} else {
		return;
	}
	wording_mark(w, from, t->to, MARK_POST, MARK_PLAIN, rule);
}

/* Whether a place goes on over the word: 市长 in 合肥市长丰县, 县长 in
 * 罗平县长塘镇产业园. */
static bool
within_division(const struct wording *w, const struct word *t)
{
	enum { REACH = 8 };
	size_t i = t->from > REACH ? t->from - REACH : 0;

	for (; i < t->to; i++)
		if (wording_place_to(w, i) > (int32_t)t->to &&
		    i != t->from &&
		    (wording_level(w->code[wording_place_to(w, i) - 1]) ||
		    (i < t->from && t->to == t->from + 2 &&
		    wording_level(w->code[t->from]))))
			return true;
	return false;
}

void
office_find(struct wording *w)
{
	size_t k, n, i, reach = 0;

	if ((w->classes & (WORD_OFFICE | WORD_ALONE)) == 0)
		return;
	n = wording_keys(w, WORD_OFFICE | WORD_ALONE);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];
		size_t l;

		/* The longest one, and none within one before: 书记 of
		 * 副书记; none where a longer word begins (主任医师). */
		l = w->letter[t->from].longest;
		if (l > t->to || t->to <= reach)
			continue;
		/* 处 of 地处长江之滨 */
		if (wording_cut(w, t->from) == CUT_HARD &&
		    wording_kept(w, t->from))
			continue;
		/* 常委 of 常委会, 委员 of 委员会, 主席 of 主席会议. */
		for (i = t->from; i < t->to; i++)
			if (wording_forward(w, i, WORD_SELF | WORD_BODY |
			    WORD_KEEP | WORD_MEET) > t->to)
				break;
		if (i < t->to || within_division(w, t))
			continue;
		find_one(w, t);
		reach = t->to;
	}
}
