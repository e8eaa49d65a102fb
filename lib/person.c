#include "bits.h"
#include "person.h"
#include "table.h"

TABLE(placeborder);

enum { DOT = 0xB7, DOT2 = 0x2022, DOT3 = 0x30FB };

/* Whether a given name may hold the letter. */
static bool
may_name(uint32_t code)
{
	return wording_han(code) && !characters_are(code, CHARACTER_NOTNAME);
}

static bool
all_names(const struct wording *w, size_t from, size_t to)
{
	for (; from < to; from++)
		if (from >= w->n || !may_name(w->code[from]))
			/* 和, 与 are in names (刘和平), but not at the end. */
			if (!((wording_code(w, from) == 0x548C ||
			    wording_code(w, from) == 0x4E0E) && from + 1 < to))
				return false;
	return true;
}

/* Whether s ends with a word of two letters or more that no name of a place
 * holds, most often a verb. */
static bool
ends_hard(struct span s)
{
	size_t len;
	int32_t row = table_longest_back(&table_placeborder, s, &len);

	return row >= 0 && len >= 6 &&
	    table_cell(&table_placeborder, (uint32_t)row, 1)[0] == 'h';
}

static bool
word_before(const struct wording *w, size_t i)
{
	return ends_hard(span_make(w->text.p, w->at[i]));
}

/* Whether such a word of two letters begins at i: 接待, 带头. */
static bool
verb_at(const struct wording *w, size_t i)
{
	return i + 2 <= w->n &&
	    ends_hard(span_sub(w->text, w->at[i], w->at[i + 2]));
}

/* Punctuation, the text's end, or a word that follows names: 交给李某某后，. */
static bool
closed_well(const struct wording *w, size_t i)
{
	size_t to;

	if (i >= w->n || !wording_han(w->code[i]) ||
	    (w->code[i] == 0x540E && !wording_han(wording_code(w, i + 1))))
		return true;
	to = wording_forward(w, i, WORD_SAY | WORD_OFFICE | WORD_ALONE |
	    WORD_CUE);
	return to > i + 1 || w->code[i] == 0x7B49 || w->code[i] == 0x53CA ||
	    w->code[i] == 0x6444 || wording_at(w, i, "以及");	/* 等 及 摄 */
}

/* 马跃峰, 周千山: of three letters, a name like those of hills and rivers. */
static bool
like_nature(const struct wording *w, size_t i, size_t to)
{
	return to == i + 3 && characters_are(w->code[to - 1], CHARACTER_NATURE);
}

static bool
closed(const struct wording *w, size_t i)
{
	return closed_well(w, i) ||
	    wording_begins(w, i) & (WORD_BORDER | WORD_VERB | WORD_JOIN) ||
	    wording_begins(w, i) & (WORD_SAY | WORD_OFFICE | WORD_ALONE) ||
	    wording_place_to(w, i) >= 0 || wording_body_to(w, i) >= 0 ||
	    w->code[i] == 0x7B2C || verb_at(w, i);	/* 第 */
}

static bool
is_space(uint32_t code)
{
	return code == ' ';
}

static size_t
skip_spaces(const struct wording *w, size_t i)
{
	while (i < w->n && is_space(w->code[i]))
		i++;
	return i;
}

static bool
is_dot(uint32_t code)
{
	return code == DOT || code == DOT2 || code == DOT3;
}

/* 艾力·买买提: parts of letters around dots. */
static size_t
dotted_end(const struct wording *w, size_t i)
{
	size_t j = i, part, dots = 0;

	for (;;) {
		for (part = 0; part < 8 && j < w->n && may_name(w->code[j]) &&
		    !(dots > 0 && part >= 2 && closed(w, j)); part++)
			j++;
		if (part < (dots == 0 ? 1u : 2u))
			return i;
		if (j >= w->n || !is_dot(w->code[j]) || dots == 3)
			break;
		j++;
		dots++;
	}
	return dots > 0 && closed(w, j) ? j : i;
}

/* 庄严 in 副书记庄严、: a word and all there is, which is no programme either
 * (书记项目); 林木 in 董事长林木平说. */
static bool
is_lone_word(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;

	return c[i].longest == i + 2 && i + 2 <= w->n &&
	    (!wording_han(wording_code(w, i + 2)) ||
	    wording_forward(w, i + 3, WORD_TOLD) > i + 3) &&
	    wording_surname(w, i) == SURNAME_PLAIN &&
	    wording_forward(w, i, ~(uint32_t)WORD_NOTNAME) < i + 2;
}

/* 打来 behind 黄政: whether the letter at i belongs to the next one rather than
 * to the one before it. */
static bool
is_begun(const struct wording *w, size_t i)
{
	return wording_strange(w, i - 1) && i + 1 < w->n &&
	    wording_han(w->code[i + 1]) && !wording_strange(w, i);
}

/* 吴川宁 among names or before what persons do, for all that 吴川 is a place. */
static bool
is_place_and_letter(const struct wording *w, size_t i,
    enum wording_surname kind, enum person_context context)
{
	return kind == SURNAME_PLAIN &&
	    wording_place_to(w, i) == (int32_t)i + 2 &&
	    wording_place_to(w, i + 2) < 0 && i + 3 <= w->n &&
	    may_name(w->code[i + 2]) &&
	    !characters_are(w->code[i + 2], CHARACTER_LEVEL) &&
	    (i + 3 == w->n || !wording_han(w->code[i + 3]) ||
	    (context == PERSON_CUED && (closed_well(w, i + 3) ||
	    wording_at(w, i + 3, "在"))));
}

/* 村民张立新挨家走访: three letters that make no word, with one another or with
 * what follows.  The surname stands at i. */
static bool
stands_apart(const struct wording *w, size_t i, size_t to)
{
	size_t k;

	if (!all_names(w, i + 1, to) || !wording_strange(w, to - 1))
		return false;
	for (k = i; k < to; k++)
		if (w->letter[k].longest > k + 1 || verb_at(w, k) ||
		    wording_cut(w, k) != CUT_NONE)
			return false;
	return true;
}

/* The kind of surname with which a name begins at i; SURNAME_NONE: no name
 * does, but perhaps another word, a body or a place. */
static enum wording_surname
begins_name(const struct wording *w, size_t i, enum person_context context)
{
	enum wording_surname kind;
	size_t given, place;

	if (wording_begins(w, i) & WORD_JOIN ||
	    (kind = wording_surname(w, i)) == SURNAME_NONE)
		return SURNAME_NONE;
	if (wording_begins(w, i) & WORD_NOTNAME &&
	    w->letter[i].longest > i + 1 &&
	    !(context == PERSON_BESIDE && is_lone_word(w, i)))
		return SURNAME_NONE;
	if (wording_body_to(w, i) > (int32_t)i + 1)
		return SURNAME_NONE;
	if (context != PERSON_BESIDE &&
	    wording_place_to(w, i) > (int32_t)i + 1) {
		place = (size_t)wording_place_to(w, i);
		if (!(like_nature(w, i, place) && (context == PERSON_LISTED ||
		    kind == SURNAME_DOUBLE || wording_at(w, place, "在") ||
		    closed_well(w, place))) &&
		    !is_place_and_letter(w, i, kind, context))
			return SURNAME_NONE;
	}
	given = i + (kind == SURNAME_DOUBLE ? 2 : 1);
	/* 任清河县委书记: the word, and where; 都全面 is no name. */
	if (kind == SURNAME_WORD &&
	    (wording_forward(w, given, WORD_BORDER | WORD_OFFICE |
	    WORD_ALONE) > given + 1 ||
	    wording_place_to(w, given) > (int32_t)given + 1 ||
	    wording_body_to(w, given) > (int32_t)given + 1))
		return SURNAME_NONE;
	return kind;
}

/* 王 伟: where two letters end that are set apart; or `given`. */
static size_t
spaced_end(const struct wording *w, size_t given)
{
	size_t g = skip_spaces(w, given);

	return g > given && g + 1 <= w->n && may_name(wording_code(w, g)) &&
	    (g + 1 >= w->n || !wording_han(w->code[g + 1])) ? g + 1 : given;
}

/* 石洋 of 记者石洋报道: whether no word begins at the two letters from i on, and
 * they make none. */
static bool
is_no_word(const struct wording *w, size_t i)
{
	return wording_cut(w, i) == CUT_NONE &&
	    w->letter[i].longest <= i + 1 && i + 1 < w->n &&
	    w->letter[i + 1].longest <= i + 2 && wording_strange(w, i);
}

/* Where the given name ends that begins at `given`, or `given`. */
static size_t
given_end(const struct wording *w, size_t given, enum wording_surname kind,
    enum person_context context)
{
	size_t one = given + 1, two = given + 2;
	bool sure = kind != SURNAME_WORD || (context == PERSON_CUED &&
	    is_no_word(w, given - 1));

	/* 张大爷, 李女士 are how one calls, not names. */
	if (wording_begins(w, given) & WORD_ADDRESS &&
	    w->letter[given].longest == two)
		return given;
	/* 董某向村民 is a name and whom he speaks to. */
	if (all_names(w, given, two) && closed_well(w, two) &&
	    !(closed_well(w, one) && wording_han(wording_code(w, one))) &&
	    !(closed(w, one) && wording_cut(w, one) == CUT_HARD &&
	    wording_han(wording_code(w, two))))
		return two;
	if (all_names(w, given, one) && closed_well(w, one) &&
	    (sure || !wording_han(wording_code(w, one)) ||
	    context == PERSON_BESIDE))
		return one;
	if (context == PERSON_LISTED)
		return given;
	if (all_names(w, given, two) && closed(w, two) &&
	    !(closed(w, one) && wording_cut(w, one) == CUT_HARD))
		return two;
	if (all_names(w, given, one) && closed(w, one) && (sure ||
	    (context == PERSON_BESIDE && (wording_begins(w, one) & WORD_SAY ||
	    wording_forward(w, one, WORD_BORDER) > one + 1))))
		return one;
	if (context == PERSON_CUED && kind == SURNAME_PLAIN &&
	    stands_apart(w, given - 1, two))
		return two;
	if (context != PERSON_BESIDE || !all_names(w, given, two) ||
	    kind == SURNAME_WORD)
		return given;
	return kind == SURNAME_PLAIN && is_begun(w, one) ? one : two;
}

static size_t
name_end(const struct wording *w, size_t i, enum person_context context)
{
	enum wording_surname kind;
	size_t given, to;

	if (i >= w->n || !wording_han(w->code[i]))
		return i;
	if (w->seen[SEEN_DOT] > 0 && (to = dotted_end(w, i)) > i)
		return to;
	kind = begins_name(w, i, context);
	if (kind == SURNAME_NONE)
		return i;
	given = i + (kind == SURNAME_DOUBLE ? 2 : 1);
	if (kind != SURNAME_DOUBLE && context != PERSON_CUED &&
	    (to = spaced_end(w, given)) > given)
		return to;
	to = given_end(w, given, kind, context);
	return to > given ? to : i;
}

/* 杨湾镇镇长 is the head of a town: whether 镇 stands on both sides of i. */
static bool
is_seat(const struct wording *w, size_t i)
{
	return i > 0 && i < w->n && w->code[i] == w->code[i - 1] &&
	    wording_level(w->code[i]);
}

size_t
person_end(const struct wording *w, size_t i, enum person_context context)
{
	size_t to = name_end(w, i, context);

	return is_seat(w, to) ? i : to;
}

/* Whether a phrase begins at i: nothing before, or what no name holds. */
static bool
opens(const struct wording *w, size_t i)
{
	return i == 0 || wording_cut(w, i - 1) != CUT_NONE ||
	    wording_post(w, i) >= 0 || wording_body(w, i) >= 0 ||
	    word_before(w, i);
}

size_t
person_before(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t n;

	if (is_seat(w, i))
		return i;
	for (n = i < 3 ? i : 3; n >= 2; n--) {
		size_t from = i - n;
		enum wording_surname kind = wording_surname(w, from);

		if (kind == SURNAME_NONE || (kind == SURNAME_DOUBLE && n < 3))
			continue;
		if (wording_cut(w, from) != CUT_NONE || !opens(w, from) ||
		    wording_begins(w, from) & WORD_JOIN ||
		    wording_body_to(w, from + 1) >= 0 ||
		    !all_names(w, from + 1, i))
			continue;
		if (wording_begins(w, from) & WORD_NOTNAME &&
		    c[from].longest > from + 1)
			continue;
		if ((wording_place_to(w, from) > (int32_t)from &&
		    !like_nature(w, from,
		    (size_t)wording_place_to(w, from)) &&
		    !(n == 3 && kind == SURNAME_PLAIN &&
		    wording_place_to(w, from) == (int32_t)from + 2 &&
		    !characters_are(w->code[from + 2], CHARACTER_LEVEL))) ||
		    wording_body_to(w, from) > (int32_t)from ||
		    (kind == SURNAME_WORD &&
		    wording_place_to(w, from + 1) >= 0) ||
		    wording_forward(w, from + 1, WORD_VERB | WORD_BORDER |
		    WORD_KEEP | WORD_GENERIC | WORD_SAY | WORD_OFFICE) > from + 2)
			continue;
		return from;
	}
	if (i >= 4 && wording_surname(w, i - 4) == SURNAME_DOUBLE &&
	    all_names(w, i - 2, i) && opens(w, i - 4))
		return i - 4;
	return i;
}

/* 由张三任组长、李四任副组长: where the name ends before the office at i. */
static size_t
before_office(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;

	return wording_after(w, i, "任") && c[i - 1].back == 0 &&
	    c[i].back == 0 ? i - 1 : i;
}

bool
person_called(const struct wording *w, size_t i, uint32_t office)
{
	const struct letter *c = w->letter;

	/* 请路市长: that is an office wherever it stands. */
	return i > 0 && (wording_surname(w, i - 1) == SURNAME_PLAIN ||
	    (office & WORD_ALONE && wording_surname(w, i - 1) == SURNAME_WORD &&
	    wording_level(w->code[i]))) && opens(w, i - 1) &&
	    wording_cut(w, i - 1) == CUT_NONE && wording_place(w, i - 1) < 0 &&
	    c[i - 1].longest <= i && !wording_kept(w, i - 1) &&
	    (i == 1 || wording_surname(w, i - 2) != SURNAME_DOUBLE);
}

/* In a list of names, where the one ends that has no surname of the table:
 * 和仕聪, 农布央宗, 品初拉姆.  Nothing in it is a word. */
static size_t
foreign_end(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t to;

	for (to = i; to < w->n && to - i < 6 && may_name(w->code[to]) ==
	    (to > i || w->code[to] != 0x548C); to++)		/* 和 */
		if (c[to].longest > to + 1 || (to > i && (wording_cut(w, to) !=
		    CUT_NONE || wording_place_to(w, to) >= 0 ||
		    wording_body_to(w, to) >= 0)))
			return i;
	return to - i >= 3 && to - i < 6 && (to == w->n ||
	    w->code[to] == 0x3001 || w->code[to] == 0x7B49) ? to : i;
}

/* 索南丹增，扎西草；: such a name behind an office, before a mark. */
static size_t
foreign_after(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t to;
	bool strange = wording_strange(w, i) || (i + 4 <= w->n &&
	    !wording_han(wording_code(w, i + 4)) && !verb_at(w, i) &&
	    !verb_at(w, i + 2) && (wording_strange(w, i + 1) &&
	    wording_strange(w, i + 2)));

	if (!strange)
		return i;
	for (to = i; to < w->n && to - i < 6 && may_name(w->code[to]); to++)
		if (c[to].longest > to + 1 || (to > i &&
		    (wording_cut(w, to) != CUT_NONE ||
		    wording_place_to(w, to) >= 0 ||
		    wording_body_to(w, to) >= 0)))
			return i;
	/* 贺瑞琦插话: a name and a verb. */
	if (to == i + 5 && wording_surname(w, i) == SURNAME_PLAIN &&
	    is_begun(w, i + 3))
		return i;
	return to - i >= 3 && to - i < 6 && !wording_han(wording_code(w, to)) ?
	    to : i;
}

/* Where the member of a list of persons ends that is none by itself (原平,
 * 江川), but begins with a surname and stands before another one, or is the last
 * of those who do something; or `from`. */
static size_t
member_end(const struct wording *w, size_t from)
{
	enum wording_surname kind = wording_surname(w, from);
	size_t to = from, most = kind == SURNAME_DOUBLE ? 4 : 3;

	while (to < w->n && to - from < most && wording_han(w->code[to]) &&
	    w->code[to] != 0x7B49)				/* 等 */
		to++;
	if (kind == SURNAME_NONE || to < from + most - 1 ||
	    wording_body_to(w, from) >= 0 || wording_prog_to(w, from) >= 0 ||
	    w->letter[from].longest > from + 1 ||
	    characters_are(w->code[to - 1], CHARACTER_LEVEL))
		return from;
	if (wording_code(w, to) == 0x7B49)
		return wording_forward(w, to + 1, WORD_SAY | WORD_REPORT) >
		    to + 1 ? to : from;
	return wording_code(w, to) == 0x3001 && (person_end(w, to + 1,
	    PERSON_LISTED) > to + 1) ? to : from;
}

/* The names that follow one in a list: 、 or spaces between.  Where it ends. */
static size_t
find_list(struct wording *w, size_t i)
{
	for (;;) {
		size_t from = i, to;

		if (from < w->n && w->code[from] == 0x3001)
			from = skip_spaces(w, from + 1);
		else if (from < w->n && is_space(w->code[from]))
			from = skip_spaces(w, from);
		else if (from < w->n && w->code[from] == 0x548C &&	/* 和 */
		    wording_surname(w, from + 1) == SURNAME_PLAIN &&
		    person_end(w, from + 1, PERSON_CUED) == from + 4)
			from++;
		else
			return i;
		to = person_end(w, from, w->code[from - 1] == 0x548C ?
		    PERSON_CUED : PERSON_LISTED);
		/* The last of them: 周立新、马晓东在会上发言. */
		if (to == from && (wording_forward(w, from + 3, WORD_BORDER) >
		    from + 3 || (wording_surname(w, from) == SURNAME_PLAIN &&
		    (wording_forward(w, from + 2, WORD_BORDER) > from + 2 ||
		    (wording_code(w, from + 3) == 0x548C &&
		    wording_surname(w, from + 4) == SURNAME_PLAIN)))))
			to = person_end(w, from, PERSON_CUED);
		/* 于某出席会议 */
		if (to == from && wording_forward(w, from + 2, WORD_SAY) >
		    from + 3)
			to = person_end(w, from, PERSON_BESIDE);
		if (to == from && w->code[from - 1] == 0x3001)
			to = foreign_end(w, from);
		if (to == from && w->code[from - 1] == 0x3001)
			to = member_end(w, from);
		if (to == from)
			return i;
		wording_mark(w, from, to, MARK_PERSON, MARK_PLAIN,
		    "person.list");
		i = to;
	}
}

static void
found(struct wording *w, size_t from, size_t to, const char *rule)
{
	if (wording_person(w, to) >= 0)
		return;
	wording_mark(w, from, to, MARK_PERSON, MARK_PLAIN, rule);
	find_list(w, to);
}

/* Over a colon or a bar behind a word that names who did something (编辑：, 审核 |),
 * over its closing quote. */
static size_t
over_mark(const struct wording *w, size_t i)
{
	size_t k = skip_spaces(w, i);

	if (wording_code(w, k) == ':' || wording_code(w, i) == 0x201D)
		return k + 1;
	return wording_code(w, k) == '|' ? skip_spaces(w, k + 1) : i;
}

/* 王某 of 村支书王某成了…, whom the document has named before: the end of such a
 * name at `from` that is shorter than the one that seems to end at `to`. */
static size_t
known_end(const struct wording *w, const struct known *known, size_t from,
    size_t to)
{
	const struct known_name *name = NULL;

	if (to != from + 3 || closed_well(w, to))
		return to;
	while ((name = known_at(known, w->code, from, w->n, name)) != NULL)
		if (name->n == 2)
			return from + 2;
	return to;
}

/* After an office, after 记者. */
static void
find_after(struct wording *w, size_t i, enum person_context context,
    const struct known *known, const char *rule)
{
	size_t from = i, to, end;

	if (context == PERSON_CUED)
		from = over_mark(w, from);
	/* 曾任村支书的李某某, 脱贫户的李某某 */
	if (wording_code(w, from) == 0x7684 &&
	    wording_surname(w, from + 1) == SURNAME_PLAIN &&
	    person_end(w, from + 1, PERSON_LISTED) == from + 4) {
		found(w, from + 1, from + 4, rule);
		return;
	}
	/* 副县长（挂职） */
	if (context == PERSON_BESIDE && wording_code(w, from) == '(') {
		size_t k = from;

		while (k < w->n && k < from + 8 && w->code[k] != ')')
			k++;
		if (wording_code(w, k) == ')')
			from = i = k + 1;
	}
	from = skip_spaces(w, from);
	if (from > i && context == PERSON_CUED)
		context = PERSON_LISTED;
	to = known_end(w, known, from, person_end(w, from, context));
	if (context == PERSON_BESIDE && (to == from || (to < w->n &&
	    to == from + 3 && wording_han(w->code[to]))) &&
	    (end = foreign_after(w, from)) > to)
		to = end;
	/* 州长 白加扎西, 旗长 双宝: all that stands there. */
	if (from > i && context == PERSON_BESIDE && to == from &&
	    ((w->n - from >= 3 && foreign_end(w, from) == w->n) ||
	    (w->n - from == 2 && wording_strange(w, from) &&
	    all_names(w, from, w->n))))
		to = w->n;
	if (to > from)
		found(w, from, to, rule);
}

/* 甲某某、乙某某、丙某: three names or more, two of them of three letters and
 * none of them a word, are a list of persons with no office beside them. */
static void
find_bare_list(struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t from = i, to, n = 0, full = 0, plain = 0, natural = 0;
	enum wording_surname kind;

	for (;; from = to + 1) {
		to = person_end(w, from, PERSON_LISTED);
		if (n >= 4)
			break;	/* find_list sees to the rest */
		/* 董某某和许某某: the last two. */
		if (to == from && n > 0 && wording_code(w, from + 3) == 0x548C &&
		    wording_surname(w, from + 4) == SURNAME_PLAIN)
			to = person_end(w, from, PERSON_CUED);
		if (to == from && n >= 3)
			break;
		if (to == from ||
		    ((kind = wording_surname(w, from)) == SURNAME_DOUBLE &&
		    to != from + 4) ||
		    (kind == SURNAME_WORD && to != from + 3) ||
		    (wording_place_to(w, from) >= 0 && !like_nature(w, from,
		    (size_t)wording_place_to(w, from))) ||
		    wording_body_to(w, from) >= 0 ||
		    c[from].longest > from + 1 || (c[from + 1].longest >
		    from + 2 && c[from + 1].longest <= to))
			return;
		n++;
		plain += kind != SURNAME_WORD;
		full += to - from >= 3;
		natural += wording_place_to(w, from) == (int32_t)to;
		if (to >= w->n || w->code[to] != 0x3001)
			break;
	}
	/* 龙峰桥、银池桥、段坪桥 */
	if (n >= 3 && full >= 2 && plain * 2 > n && natural < n)
		found(w, i, person_end(w, i, PERSON_LISTED),
		    "person.barelist");
}

/* Where the name begins that ends at i and stands in a list or behind a verb:
 * three letters or two, none of them a word.  i: there is none. */
static size_t
counted_name(const struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t n, from, k;

	for (n = i < 3 ? i : 3; n >= 2; n--) {
		from = i - n;
		if (wording_surname(w, from) == SURNAME_NONE ||
		    wording_surname(w, from) == SURNAME_DOUBLE ||
		    !opens(w, from) ||
		    wording_begins(w, from) & WORD_JOIN ||
		    !all_names(w, from + 1, i) || wording_body_to(w, from) >= 0)
			continue;
		for (k = from; k < i && c[k].longest <= k + 1; k++)
			;
		if (k == i)
			return from;
	}
	return i;
}

/* 授予王某某、李某等519人, 王某某、李某某等劳动模范, 王某、李某某等列席会议: who is
 * counted, called so or does what persons do, back from 等 at i. */
static void
find_counted(struct wording *w, size_t i)
{
	size_t to = i, from, k = i + 1, n;
	bool counted;

	while (k < w->n && k < i + 6 && wording_numeral(w->code[k]))
		k++;
	counted = k > i + 1 &&
	    characters_are(wording_code(w, k), CHARACTER_PEOPLE);
	if (!counted && wording_forward(w, i + 1, WORD_CUE | WORD_REPORT |
	    WORD_TOLD) < i + 3)
		return;
	for (n = 0; n < 16; n++, to = from - 1) {
		from = counted_name(w, to);
		if (from == to || (n == 0 && (to - from < 3 || (!counted &&
		    (from < 3 || w->code[from - 1] != 0x3001 ||
		    counted_name(w, from - 1) == from - 1)))))
			return;
		if (wording_person(w, to) < 0)
			wording_mark(w, from, to, MARK_PERSON, MARK_PLAIN,
			    "person.counted");
		if (from == 0 || (w->code[from - 1] != 0x3001 &&
		    w->code[from - 1] != 0x548C))		/* 、和 */
			return;
	}
}

/* The names in a list before the one at i: 张某某、李某某 of 张某某、李某某、王某某
 * 同学. */
static void
find_earlier(struct wording *w, size_t i)
{
	size_t from;

	for (; i > 0 && w->code[i - 1] == 0x3001; i = from) {	/* 、 */
		from = counted_name(w, i - 1);
		if (from == i - 1)
			return;
		if (wording_person(w, i - 1) < 0)
			wording_mark(w, from, i - 1, MARK_PERSON, MARK_PLAIN,
			    "person.earlier");
	}
}

/* A name below a title or among the guests, and what the person is: 李某某 云台市
 * 教育局局长. */
static void
find_guest(struct wording *w)
{
	const struct letter *c = w->letter;
	size_t to = person_end(w, 0, PERSON_LISTED), k;

	if (to < 2 || to > 3 || !is_space(wording_code(w, to)) ||
	    wording_surname(w, 0) != SURNAME_PLAIN || c[0].longest > 1 ||
	    wording_place_to(w, 0) >= 0)
		return;
	k = skip_spaces(w, to);
	if (wording_place_to(w, k) >= 0 || wording_body_to(w, k) >= 0)
		found(w, 0, to, "person.guest");
}

/* 冯某某（清河县委书记）: before the office that ends at i. */
static void
find_titled(struct wording *w, size_t i)
{
	size_t bracket = (size_t)wording_post(w, i), from;

	if (wording_code(w, i) != ')' || bracket-- == 0 ||
	    w->code[bracket] != '(')
		return;
	from = person_before(w, bracket);
	if (from < bracket)
		found(w, from, bracket, "person.titled");
}

/* In a list of appointments: 张某某为县教育局局长, 张某某的局长职务. */
static void
find_appointed(struct wording *w)
{
	size_t to = person_end(w, 0, PERSON_CUED), i, stop;

	if (to < 2 || wording_place_to(w, 0) >= 0 ||
	    wording_body_to(w, 0) >= 0 ||
	    (!wording_at(w, to, "为") && !wording_at(w, to, "的") &&
	    !wording_at(w, to, "任") && !wording_at(w, to, "同志")))
		return;
	stop = to + 2 < w->n ? to + 2 : w->n;
	for (i = to + 1; i <= stop; i++)
		if (i < w->n && (wording_body_to(w, i) >= 0 ||
		    wording_place_to(w, i) >= 0)) {
			found(w, 0, to, "person.appointed");
			return;
		}
}

/* At the head of a headline: 张三在会上强调, 李四主持. */
static void
find_headline(struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t to = person_end(w, i, PERSON_CUED), say;
	enum wording_surname kind = wording_surname(w, i);

	if (to < i + 2 || to > i + (kind == SURNAME_DOUBLE ? 4 : 3))
		return;
	say = wording_forward(w, to, WORD_SAY);
	if ((wording_place_to(w, i) >= 0 && !((say >= to + 2 ||
	    wording_code(w, to) == 0x5728) && kind == SURNAME_PLAIN &&
	    (like_nature(w, i, to) || (to == i + 3 &&
	    wording_place_to(w, i) == (int32_t)i + 2)))) ||
	    wording_body_to(w, i) >= 0 || wording_prog_to(w, i) >= 0 ||
	    (kind == SURNAME_WORD && to != i + 3 && !is_no_word(w, i)))
		return;
	/* 马市长一行 */
	if (wording_forward(w, i + 1, WORD_OFFICE | WORD_ALONE) >= to)
		return;
	/* 黄某某：用好… */
	if (i == 0 && to == i + 3 && wording_code(w, to) == ':' &&
	    c[i].longest <= i + 1 && c[i + 1].longest <= to - 1) {
		found(w, i, to, "person.headline");
		return;
	}
	/* 陈某某到青石镇调研 */
	if (i == 0 && to == 3 && (wording_at(w, to, "到") ||
	    wording_at(w, to, "赴")) && wording_place_to(w, to + 1) >= 0) {
		found(w, i, to, "person.headline");
		return;
	}
	if (say < to + 2) {
		size_t k;

		/* 在 … 强调, 7月24日在会上说: the verb stands further on. */
		if (wording_code(w, to) != 0x5728 &&
		    !(to == i + 3 && wording_code(w, to) <= '9' &&
		    wording_numeral(wording_code(w, to))))
			return;
		for (k = to; k < w->n && k < to + 40; k++)
			if (wording_begins(w, k) & (WORD_REPORT | WORD_TOLD))
				break;
		if (k == w->n || k == to + 40)
			return;
	}
	found(w, i, to, "person.headline");
}

/* What tells of a person and stands behind the name: a birth, an age, a sex. */
static bool
is_biography(const struct wording *w, size_t i)
{
	size_t stop, k;
	bool set_off = wording_code(w, i) == ',' || wording_code(w, i) == '(';

	/* 张某某（左二）: below a picture. */
	if (wording_code(w, i) == '(' && (wording_at(w, i + 1, "左") ||
	    wording_at(w, i + 1, "右")) && (wording_code(w, i + 2) == ')' ||
	    (wording_numeral(wording_code(w, i + 2)) &&
	    wording_code(w, i + 3) == ')')))
		return true;

	i += set_off;
	if (wording_at(w, i, "今年"))
		i += 2;
	for (stop = i; stop < w->n && wording_numeral(w->code[stop]); stop++)
		;
	if (stop == i)
		return set_off && (wording_at(w, i, "男") ||
		    wording_at(w, i, "女")) &&
		    !wording_han(wording_code(w, i + 1));
	if (wording_at(w, stop, "岁"))
		return true;
	/* 1972年8月生, 1972年8月出生 */
	if (stop != i + 4 || !wording_at(w, stop, "年"))
		return false;
	for (k = stop; k < w->n && k < stop + 6; k++)
		if (w->code[k] == 0x751F)
			return true;
	return false;
}

/* Whether is_biography may be true: most often not. */
static bool
may_tell(const struct wording *w, size_t i)
{
	uint32_t code = w->code[i];

	return code == ',' || code == '(' || code == 0x4ECA ||	/* 今年 */
	    wording_numeral(code);
}

/* At the head of a notice, or of a clause of it: 李某某，男，1972年8月生; 王某某
 * （女，回族）; 张某某1970年5月生; 赵某某今年35岁. */
static void
find_biography(struct wording *w, size_t i)
{
	size_t len, to;

	for (len = 4; len >= 2; len--) {
		to = i + len;
		if (to < w->n && may_tell(w, to) && is_biography(w, to) &&
		    all_names(w, i + 1, to) &&
		    (len == 4) == (wording_surname(w, i) == SURNAME_DOUBLE)) {
			found(w, i, to, "person.biography");
			return;
		}
	}
}

/* At the head of a clause: 张某某说，李某某表示. */
static void
find_speaker(struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t to, said, k;

	/* Most have no such word behind them. */
	if (i + 3 > w->n ||
	    ((wording_begins(w, i + 2) | wording_begins(w, i + 3)) &
	    WORD_TOLD) == 0)
		return;
	to = person_end(w, i, PERSON_CUED);
	if ((to != i + 3 && (to != i + 2 ||
	    wording_surname(w, i) != SURNAME_PLAIN)) ||
	    wording_place_to(w, i) >= 0 || wording_body_to(w, i) >= 0 ||
	    wording_prog_to(w, i) >= 0 ||
	    c[i].longest > i + 1)
		return;
	said = wording_forward(w, to, WORD_TOLD);
	if (said == to || (to == i + 2 && wording_han(wording_code(w, said))) ||
	    (said == to + 1 && wording_han(wording_code(w, said)) &&
	    !wording_at(w, said, "道")))
		return;
	for (k = i + 1; k + 1 < to; k++)
		if (wording_begins(w, k) != 0 && c[k].longest > k + 1)
			return;
	found(w, i, to, "person.speaker");
}

/* （清河日报 张某某）: whether a body and a space stand between the bracket and
 * i. */
static bool
behind_outlet(const struct wording *w, size_t i)
{
	return i > 2 && is_space(w->code[i - 1]) &&
	    wording_body(w, i - 1) > 0 &&
	    w->code[wording_body(w, i - 1) - 1] == '(';
}

/* （张某某）, （李某某 王某 报道）: the authors behind what they wrote. */
static void
find_signed(struct wording *w, size_t i)
{
	const struct letter *c = w->letter;
	size_t to, k = i, n = 0, sure = 0;
	bool full = true;

	for (;;) {
		to = person_end(w, k, PERSON_LISTED);
		if (to == k || to > k + 3 || c[k].longest > k + 1)
			break;
		full &= to == k + 3;
		sure += wording_surname(w, k) == SURNAME_PLAIN || to == k + 3;
		n++;
		k = skip_spaces(w, to);
	}
	/* 高展 between others may be one. */
	if (n == 0 || (sure < n && sure < 2) ||
	    (wording_code(w, k) != ')' && (sure < n ||
	    wording_forward(w, k, WORD_CUE | WORD_SAY) < k + 2)))
		return;
	/* One alone must stand at the text's end, or be all of it. */
	if (n > 1 || (k + 1 == w->n && (i == 1 || behind_outlet(w, i) ||
	    (full && ((wording_cut(w, i - 2) == CUT_HARD &&
	    !wording_han(w->code[i - 2])) || wording_after(w, i - 1, "电") ||
	    wording_after(w, i - 1, "讯"))))))
		found(w, i, person_end(w, i, PERSON_LISTED), "person.signed");
}

/* Whether what a credit begins with stands behind two to four letters from i on:
 * 摄, 供图. */
static bool
is_credited(const struct wording *w, size_t i)
{
	size_t k;

	if (w->seen[SEEN_CREDIT] == 0)
		return false;
	for (k = i + 2; k < w->n && k <= i + 4; k++)
		if (wording_kind(w, k)->seen == SEEN_CREDIT)
			return true;
	return false;
}

/* （李某某摄）, 王某 摄, 李某供图; [李某某] before what he says. */
static void
find_set_off(struct wording *w, size_t i)
{
	size_t to = person_end(w, i, PERSON_LISTED), k;

	if (to == i && wording_surname(w, i) != SURNAME_NONE &&
	    all_names(w, i + 1, i + 3) && wording_at(w, i + 3, "摄"))
		to = i + 3;
	if (to >= i + 2 && wording_at(w, to, "供图"))
		found(w, i, to, "person.setoff");
	if (to < i + 2)
		return;
	k = skip_spaces(w, to);
	if ((wording_at(w, k, "摄") && !wording_han(wording_code(w, k + 1))) ||
	    (i > 0 && w->code[i - 1] == '[' &&
	    wording_code(w, to) == ']'))
		found(w, i, to, "person.setoff");
}

/* Names parted by spaces: the authors below a title, where nothing else
 * stands there, or three and more. */
static void
find_authors(struct wording *w, size_t from)
{
	size_t i = from, to, n = 0, full = 0;

	while (i < w->n && n < 4) {
		to = person_end(w, i, PERSON_LISTED);
		if (to == i || to > i + 3 ||
		    (wording_surname(w, i) != SURNAME_PLAIN &&
		    to != i + 3) || w->letter[i].longest > i + 1 ||
		    (to < w->n && !is_space(w->code[to])))
			break;
		full += to == i + 3;
		n++;
		i = skip_spaces(w, to);
	}
	if (full >= 1 && ((n >= 2 && from == 0 && i == w->n) ||
	    (n >= 3 && full * 2 >= n)))
		found(w, from, person_end(w, from, PERSON_LISTED),
		    "person.authors");
}

/* A name and no more, below a title: three letters, and no word among them. */
static void
find_author(struct wording *w)
{
	size_t k;

	if (w->n != 3 || wording_surname(w, 0) == SURNAME_NONE ||
	    (wording_surname(w, 0) != SURNAME_PLAIN &&
	    !(wording_strange(w, 0) && wording_strange(w, 1))) ||
	    characters_are(w->code[2], CHARACTER_THING) ||
	    person_end(w, 0, PERSON_LISTED) != 3 || verb_at(w, 0) ||
	    verb_at(w, 1))
		return;
	for (k = 0; k < 3; k++)
		if (w->letter[k].longest > k + 1)
			return;
	found(w, 0, 3, "person.author");
}

enum { RUN_MOST = 24 };

/*
 * Names of a headline that stand without a space: 孙某某李某某赵某出席.  From
 * the head of the phrase to the verb every letter is one of a name's; of the
 * ways to part them the one whose names are longest, the first ones first.
 */
static void
find_run(struct wording *w, size_t i)
{
	unsigned char step[RUN_MOST + 4] = { 0 };	/* length of the name */
	size_t n = 0, k, names = 0;

	/* 云台省卫生健康委副主任 are no names. */
	while (i + n < w->n && n <= RUN_MOST && wording_han(w->code[i + n]) &&
	    wording_body_to(w, i + n) < 0 &&
	    (n == 0 || w->code[i + n - 1] != 0x7B49) &&
	    wording_forward(w, i + n, WORD_SAY | WORD_REPORT) < i + n + 2)
		n++;
	if (n > 0 && w->code[i + n - 1] == 0x7B49)		/* 等 */
		n--;
	else if (wording_forward(w, i + n, WORD_SAY | WORD_REPORT) == i + n ||
	    wording_code(w, wording_forward(w, i + n, WORD_SAY |
	    WORD_REPORT)) > 0x2E7F)
		return;
	if (n < 5 || n > RUN_MOST || i + n >= w->n)
		return;
	/* From the end: step[k] is 0 where the rest cannot be parted. */
	for (k = n; k-- > 0; ) {
		enum wording_surname kind = wording_surname(w, i + k);
		size_t len;

		for (len = 2; len <= 3 && k + len <= n; len++)
			if (kind != SURNAME_NONE &&
			    (kind != SURNAME_WORD || len == 3) &&
			    all_names(w, i + k + 1, i + k + len) &&
			    (k + len == n || step[k + len] > 0))
				step[k] = (unsigned char)len;
	}
	for (k = 0; k < n && step[k] > 0; k += step[k])
		names++;
	if (k < n || names < 2)
		return;
	for (k = 0; k < n; k += step[k])
		wording_mark(w, i + k, i + k + step[k], MARK_PERSON,
		    MARK_PLAIN, "person.run");
}

/* Remember the name at code points [from, to), without its spaces. */
static void
remember(struct known *known, const struct wording *w, size_t from, size_t to)
{
	enum { LONGEST = 8 };
	uint32_t code[LONGEST];
	size_t n = 0;

	for (; from < to && n < LONGEST; from++)
		if (!is_space(w->code[from]))
			code[n++] = w->code[from];
	if (from == to)
		known_add(known, code, n);
}

/* Whether a known name stands at [i, to) as one: one of two letters could be
 * part of anything. */
static bool
may_be_known(const struct wording *w, size_t i, size_t to)
{
	const struct letter *c = w->letter;

	if (wording_person(w, to) >= 0 && (size_t)wording_person(w, to) <= i)
		return false;
	bool plain = wording_surname(w, i) == SURNAME_PLAIN;

	if (to - i > 2)
		return true;
	/* 王某的, and what a clause begins with: 王某铁了心. */
	return opens(w, i) && (closed(w, to) || (plain &&
	    (wording_at(w, to, "的") || i == 0 ||
	    !wording_han(w->code[i - 1])))) && !wording_kept(w, i) &&
	    (plain || closed_well(w, to) || i == 0 ||
	    !wording_han(w->code[i - 1]) ||
	    wording_begins(w, to) & WORD_TOLD) &&
	    c[i].longest <= i + 1 && c[i + 1].longest <= to &&
	    wording_place_to(w, i) < 0 && wording_body_to(w, i) < 0;
}

/* What parts clauses, so that a name may open the next; what opens brackets. */
enum {
	CLAUSE = 1 << SEEN_CLAUSE | 1 << SEEN_COLON | 1 << SEEN_QUOTE,
	INSIDE = 1 << SEEN_BRACKET
};

/* Whether find_opening may find something at i, as far as the letter there
 * says by itself. */
static inline bool
may_open(const struct wording *w, size_t i)
{
	return (i + 2 < w->n) & (wording_kind(w, i)->surname != SURNAME_NONE);
}

/* Gather in w->room the spots that find_opening and find_counted are asked
 * about, without a jump for each, for many spots open something and few names
 * follow: how many. */
static size_t
gather_openings(struct wording *w)
{
	const uint32_t opens = CLAUSE | INSIDE | 1 << SEEN_SPACE;
	uint32_t i, *some = w->room;
	unsigned seen;
	size_t k, n = 0;

	for (k = 0; k < w->spots; k++) {
		some[n] = i = w->spot[k];
		seen = wording_kind(w, i)->seen;
		n += (opens >> seen & may_open(w, i + 1)) |
		    (1u << SEEN_ETC >> seen & 1);
	}
	return n;
}

/* What stands at the head of a clause or of the text, behind an opening
 * bracket or a space. */
static void
find_opening(struct wording *w, size_t i, bool clause, bool inside)
{
	if (wording_surname(w, i) == SURNAME_NONE)
		return;
	if (!clause || i == 0 || is_credited(w, i))
		find_set_off(w, i);
	if (inside || behind_outlet(w, i)) {
		find_signed(w, i);
		return;
	}
	if (w->seen[SEEN_SPACE] > 0 && (is_space(w->code[i + 2]) ||
	    is_space(wording_code(w, i + 3))))
		find_authors(w, i);
	if (clause) {
		find_biography(w, i);
		find_speaker(w, i);
	}
	if (i == 0 || !clause) {
		find_headline(w, i);
		find_run(w, i);
	}
}

/* Lists of names, from a first one of three letters or two on. */
static void
find_bare_lists(struct wording *w)
{
	size_t k, i, length, next = 0;

	for (k = w->first_spot[SEEN_LIST]; k < w->spots; k = w->next_spot[k])
		for (length = 4; length >= 2; length--) {
			if (w->spot[k] < next + length || (length == 4 &&
			    wording_surname(w, w->spot[k] - 4) !=
			    SURNAME_DOUBLE))
				continue;
			i = w->spot[k] - length;
			if (i + 8 >= w->n)
				return;
			next = i + 1;
			if (wording_open(w, i) &&
			    (i == 0 || w->code[i - 1] != 0x3001))
				find_bare_list(w, i);
		}
}

void
person_find(struct wording *w, struct known *memory)
{
	const struct letter *c = w->letter;
	size_t k, n, i;

	for (i = 1; w->posts > 0 && (i = bits_next(w->post_ends, i,
	    w->n + 1)) <= w->n; i++) {
		find_after(w, i, PERSON_BESIDE, memory, "person.office");
		find_titled(w, i);
	}
	n = wording_keys(w, WORD_CUE | WORD_TOLD | WORD_ALONE | WORD_OFFICE |
	    WORD_ADDRESS);
	for (k = 0; k < n; k++) {
		const struct word *t = w->some[k];

		if (t->class & WORD_CUE && t->to - t->from >= 2 &&
		    c[t->from].longest == t->to)
			find_after(w, t->to, PERSON_CUED, memory,
			    "person.cue");
		/* 来自青石街的张某某反映, 据张某某介绍 */
		if (t->class & WORD_TOLD && t->from > 3 &&
		    (w->code[t->from - 4] == 0x7684 ||
		    w->code[t->from - 4] == 0x636E) &&
		    c[t->from - 3].longest <= t->from - 2 &&
		    wording_surname(w, t->from - 3) == SURNAME_PLAIN)
			find_speaker(w, t->from - 3);
		/* Of one end the longest: 副书记, not 书记. */
		if (t->class & (WORD_ALONE | WORD_OFFICE | WORD_ADDRESS) &&
		    wording_back(w, t->to, WORD_ALONE | WORD_OFFICE |
		    WORD_ADDRESS) == t->from) {
			size_t to = before_office(w, t->from);
			size_t from = person_before(w, to);

			if (from < to && wording_body(w, t->from) < 0 &&
			    (wording_place(w, t->from) < 0 ||
			    wording_place(w, t->from) == (int32_t)from)) {
				found(w, from, to, "person.before");
				if (t->class & WORD_ADDRESS)
					find_earlier(w, from);
			}
		}
	}
	if (w->seen[SEEN_LIST] > 1)
		find_bare_lists(w);
	if (w->posts > 0) {
		find_appointed(w);
		find_guest(w);
	}
	find_author(w);
	if (may_open(w, 0))
		find_opening(w, 0, true, false);
	n = gather_openings(w);
	for (k = 0; k < n; k++) {
		unsigned seen = 1u << wording_kind(w, i = w->room[k])->seen;

		if ((seen & 1u << SEEN_ETC) != 0)
			find_counted(w, i);
		else
			find_opening(w, i + 1, (seen & CLAUSE) != 0,
			    (seen & INSIDE) != 0);
	}
	/* 习近平、韩正、龚某某: those of a lexicon open lists, too. */
	i = 0;
	for (k = w->first_spot[SEEN_LIST]; w->persons > 0 && k < w->spots;
	    k = w->next_spot[k])
		if (w->spot[k] >= i && wording_person(w, w->spot[k]) >= 0)
			i = find_list(w, w->spot[k]) + 1;
	for (i = 0; w->persons > 0 && (i = bits_next(w->person_ends, i,
	    w->n + 1)) <= w->n; i++)
		remember(memory, w, (size_t)wording_person(w, i), i);
	known_mark(memory, w, may_be_known, MARK_PERSON, "person.known");
}
