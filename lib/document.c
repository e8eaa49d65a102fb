#include "document.h"

enum { TITLE_MOST = 120, NAME_LEAST = 4, NAME_MOST = 30 };

/* Whether a title ends as documents do; notes in brackets at its end
 * (（试行）, （2021—2035年）) do not count. */
static bool
is_document(const struct wording *w, size_t from, size_t to)
{

	while (to > from && w->code[to - 1] == ')') {
		size_t k = to - 1;

		while (k > from && w->code[k] != '(')
			k--;
		if (k == from)
			return false;
		to = k;
	}
	return wording_ends(w, to) & (WORD_DOC | WORD_DOCNAME);
}

/* 《…》的报告, 题为《…》; `from`, `to`: of all the title. */
static bool
is_called(const struct wording *w, size_t from, size_t to)
{
	return (wording_at(w, to, "的") &&
	    wording_forward(w, to + 1, WORD_DOC) > to + 2) ||
	    wording_after(w, from, "报告题目是");
}

/* 《…》, inner 《》 and 〈〉 included. */
static void
find_titles(struct wording *w)
{
	size_t k, i, from = 0, depth = 0;

	for (k = w->first_spot[SEEN_TITLE]; k < w->spots;
	    k = w->next_spot[k]) {
		i = w->spot[k];
		if (w->code[i] == 0x300A) {
			if (depth++ == 0)
				from = i;
		} else if (depth > 0) {
			if (--depth > 0 || i - from > TITLE_MOST)
				continue;
			if (is_document(w, from + 1, i) ||
			    is_called(w, from, i + 1))
				wording_mark(w, from, i + 1, MARK_LAW,
				    MARK_PLAIN, "document.title");
		}
	}
}

static bool
is_plain(const struct wording *w, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i++)
		if (wording_cut(w, i) == CUT_HARD)
			return false;
	return true;
}

/* Kinds that name a document without a maker: 国土空间规划. */
static bool
is_strong(const struct word *t)
{
	return t->to - t->from >= 4;
}

/* “三农”领域实施意见, 2020年清河县行动方案: the name begins with a quotation or a
 * year, behind what makes it one or in a list. */
static size_t
over_opening(const struct wording *w, size_t left, size_t last)
{
	enum { QUOTE = 12 };
	size_t k = left, stop = left > QUOTE ? left - QUOTE : 0;

	if (left > 0 && w->code[left - 1] == 0x201D) {
		for (k = left - 1; k > stop && w->code[k] != 0x201C; k--)
			;
		if (w->code[k] != 0x201C)
			return left;
	} else if (wording_after(w, left, "年")) {
		for (k = left - 1; k > 0 && w->code[k - 1] < 0x80 &&
		    wording_numeral(w->code[k - 1]); k--)
			;
		if (left - k != 5)
			return left;
	}
	return k < left && (wording_ends(w, k) & (WORD_ISSUE | WORD_FOLLOW) ||
	    (k > 0 && w->code[k - 1] == 0x3001 && last + 1 == k)) ? k : left;
}

static void
find_name(struct wording *w, const struct word *t, size_t *last)
{
	size_t from = t->from, left, name, plain, i;
	bool maker;

	/* 12条措施: digits belong to the name. */
	while (from > 0 && (wording_numeral(w->code[from - 1])) &&
	    w->code[from - 1] < 0x80)
		from--;
	left = wording_left(w, from, CUT_HARD, NAME_MOST);
	if (left > 0 && wording_cut(w, left - 1) < CUT_HARD)
		return;
	while (left < from && wording_place_to(w, left) < 0 &&
	    wording_strip(w, left, from) > left &&
	    wording_cut(w, left) == CUT_JOIN)
		left++;
	plain = left;
	/* 编制“多规合一”村庄规划 names no document. */
	if (is_strong(t))
		left = over_opening(w, left, *last);
	maker = wording_ends(w, left) & (t->to - t->from == 2 ? WORD_ISSUE :
	    WORD_ISSUE | WORD_FOLLOW) ||
	    (left > 0 && w->code[left - 1] == 0x3001 && *last + 1 == left);
	name = from - left;
	if (!is_plain(w, plain, from) || name > NAME_MOST)
		return;
	if (name < NAME_LEAST && !(is_strong(t) && name >= 2 &&
	    (maker || t->to - t->from >= 6)))
		return;
	/* 某县城市更新规划: the place makes it a name. */
	if (!maker && !is_strong(t) &&
	    !(wording_place_to(w, left) > (int32_t)left &&
	    (size_t)wording_place_to(w, left) + 2 <= from))
		return;
	if (!maker && (left > 0 && wording_cut(w, left - 1) < CUT_HARD))
		return;
	/* A place alone before the kind, or generic words, is no name. */
	for (i = left; i < from; i++) {
		size_t next = wording_forward(w, i, WORD_GENERIC | WORD_LEVEL |
		    WORD_VERB);

		if (next == i || next > from)
			break;
		i = next - 1;
	}
	if (i == from && !maker)
		return;
	/* 到某镇调研园区规划情况 */
	if (!maker && wording_at(w, t->to, "情况"))
		return;
	wording_mark(w, left, t->to, MARK_LAW, MARK_PLAIN, "document.name");
	*last = t->to;
}

void
document_find(struct wording *w)
{
	size_t k, n, last = 0;

	if ((w->classes & (WORD_DOC | WORD_DOCNAME)) == 0)
		return;
	if (w->seen[SEEN_TITLE] > 0)
		find_titles(w);
	n = wording_keys(w, WORD_DOCNAME);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];

		if (t->to - t->from < 2 ||
		    w->letter[t->from].longest != t->to)
			continue;
		/* Of one end the longest: 实施细则, not 细则. */
		if (wording_back(w, t->to, WORD_DOCNAME) < t->from)
			continue;
		if (wording_code(w, t->to) == 0x300B)
			continue;
		find_name(w, t, &last);
	}
}
