#include <stdlib.h>

#include "place.h"
#include "table.h"
#include "utf8.h"

TABLE(placeborder);
TABLE(placeordinary);
TABLE(placesuffix);
TABLE(placeroad);
TABLE(placetownship);

enum suffix_column {
	SUFFIX_TEXT, SUFFIX_CLASS, SUFFIX_LEAST, SUFFIX_MOST, SUFFIX_JOINS,
	SUFFIX_NOT
};

enum suffix_class {
	NATURAL, SETTLEMENT, ROAD, AREA, BUILT, PART, DIVISION_END, NUMBER
};

/* A row of lib/data/placesuffix.tsv, its cells read. */
struct suffix {
	enum suffix_class	 class;
	size_t			 length;	/* bytes */
	size_t			 least, most;
	bool			 joins;
	const char		*not_before;
};

#define NO_DIVISION	UINT32_MAX
#define LEVELS		5

/* A place of the text that is being read, in code points. */
struct place {
	size_t		from, to;
	uint32_t	division;	/* of the last part, or NO_DIVISION */
	enum suffix_class class;	/* DIVISION_END: a division */
	bool		joined;		/* of several parts */
	const char	*rule;
};

struct place_list {
	struct place	*v;
	size_t		 n, cap;
};

struct place_state {
	struct suffix	*suffix;
	uint32_t	*named;		/* of each division: times named */
	uint32_t	*weight;	/* the same with all that lie in it */
	uint32_t	*touched;
	size_t		 touched_n, touched_cap;
	uint32_t	 most[LEVELS];	/* of each level the heaviest */

	/* The townships of most[3], by short and dependent names. */
	uint32_t	 parts_of;
	struct matcher_build parts_build;
	struct matcher	 parts;
	struct matcher_hits parts_hits;

	struct mark_list divisions;	/* from, to in code points */
	struct place_list found;	/* the divisions among the places */
	struct place_list all;
	struct matcher_hits suffix_hits;	/* value: row of the suffix */
};

static enum suffix_class
class_of(const char *name)
{
	static const char *const names[] = { "natural", "settlement", "road",
	    "area", "built", "part", "division", "number" };
	size_t i;

	for (i = 0; strcmp(names[i], name) != 0; i++)
		if (i == NUMBER)
			abort();
	return (enum suffix_class)i;
}

struct place_state *
place_new(void)
{
	struct place_state *s = memory_zeroed(1, sizeof(*s));
	const struct table *t = &table_placesuffix;
	uint32_t i;

	s->suffix = memory_zeroed(t->rows, sizeof(*s->suffix));
	for (i = 0; i < t->rows; i++)
		s->suffix[i] = (struct suffix){
		    class_of(table_cell(t, i, SUFFIX_CLASS)),
		    strlen(table_cell(t, i, SUFFIX_TEXT)),
		    (size_t)atoi(table_cell(t, i, SUFFIX_LEAST)),
		    (size_t)atoi(table_cell(t, i, SUFFIX_MOST)),
		    table_cell(t, i, SUFFIX_JOINS)[0] == '+',
		    table_cell(t, i, SUFFIX_NOT) };
	s->named = memory_zeroed(place_divisions_n, sizeof(*s->named));
	s->weight = memory_zeroed(place_divisions_n, sizeof(*s->weight));
	place_forget(s);
	return s;
}

void
place_free(struct place_state *s)
{
	if (s == NULL)
		return;
	matcher_build_free(&s->parts_build);
	free(s->parts_hits.v);
	free(s->suffix);
	free(s->named);
	free(s->weight);
	free(s->touched);
	free(s->found.v);
	free(s->all.v);
	free(s->suffix_hits.v);
	mark_free(&s->divisions);
	free(s);
}

void
place_forget(struct place_state *s)
{
	size_t i;

	for (i = 0; i < s->touched_n; i++)
		s->named[s->touched[i]] = s->weight[s->touched[i]] = 0;
	s->touched_n = 0;
	for (i = 0; i < LEVELS; i++)
		s->most[i] = NO_DIVISION;
	s->parts_of = NO_DIVISION;
	s->parts.nodes = 0;
}

static struct span
division_name(uint32_t d)
{
	return span_str(lexicon_builtin.pool + place_divisions[d].name);
}

static bool
starts_with_any(const char *list, struct span s)
{
	struct span rest = span_str(list);

	while (rest.n > 0) {
		const char *bar = memchr(rest.p, '|', rest.n);
		struct span one = bar == NULL ? rest :
		    span_make(rest.p, (size_t)(bar - rest.p));

		if (span_starts(s, one))
			return true;
		rest = span_sub(rest, one.n + (bar != NULL), rest.n);
	}
	return false;
}

static struct span
text_from(const struct matcher_text *t, size_t at)
{
	return span_sub(t->span, t->at[at], t->span.n);
}

static struct span
text_to(const struct matcher_text *t, size_t at)
{
	return span_sub(t->span, 0, t->at[at]);
}

static struct span
text_part(const struct matcher_text *t, size_t from, size_t to)
{
	return span_sub(t->span, t->at[from], t->at[to]);
}

/* ------------------------------------------------- what the document knows */

static void
add_weight(struct place_state *s, uint32_t d)
{
	uint32_t level = place_divisions[d].level;

	if (s->weight[d] == 0) {
		if (s->touched_n == s->touched_cap)
			s->touched = memory_more(s->touched, &s->touched_cap,
			    sizeof(*s->touched));
		s->touched[s->touched_n++] = d;
	}
	s->weight[d]++;
	if (s->most[level] == NO_DIVISION ||
	    s->weight[d] > s->weight[s->most[level]])
		s->most[level] = d;
}

static void
note_named(struct place_state *s, uint32_t d)
{
	for (s->named[d]++;; d = place_divisions[d].parent) {
		add_weight(s, d);
		if (place_divisions[d].parent == d)
			return;
	}
}

static bool
lies_in(uint32_t d, uint32_t in)
{
	for (;; d = place_divisions[d].parent) {
		if (d == in)
			return true;
		if (place_divisions[d].parent == d)
			return false;
	}
}

/* How near a division is to what the document is about. */
static uint32_t
nearness(const struct place_state *s, uint32_t d)
{
	uint32_t level = place_divisions[d].level, score = 0, l;

	if (s->named[d] != 0)
		score += 1000;
	for (l = 1; l < level; l++)
		if (s->most[l] != NO_DIVISION && lies_in(d, s->most[l]))
			score += 10 << l;
	for (; place_divisions[d].parent != d; d = place_divisions[d].parent)
		if (s->named[place_divisions[d].parent] != 0)
			score += 100;
	return score + 5 - level;
}

/* A province is what the document is about, not one of a list. */
#define PROVINCE_WEIGHT	3

/* Whether a short name that is not free may be read. */
static bool
is_expected(const struct place_state *s, uint32_t d)
{
	uint32_t parent = place_divisions[d].parent;

	if (s->named[d] != 0)
		return true;
	if (place_divisions[parent].level == 2 && s->named[parent] != 0)
		return true;
	return s->most[1] != NO_DIVISION && lies_in(d, s->most[1]) &&
	    s->weight[s->most[1]] >= PROVINCE_WEIGHT;
}

/*
 * The division meant by one of the entries of a name; `before`: the division
 * that stands directly before it or NO_DIVISION.  *sure is false where
 * several are equally near.
 */
static uint32_t
resolve(const struct place_state *s, uint32_t entry, enum lexicon_kind kind,
    uint32_t before, bool *sure)
{
	const struct lexicon_entry *e;
	uint32_t best = NO_DIVISION, best_score = 0, score;

	*sure = true;
	for (; entry != 0; entry = e->next) {
		e = &lexicon_builtin.entry[entry];
		if (e->kind != kind || (kind == LEXICON_SHORT &&
		    e->note == 0 && !is_expected(s, e->code)))
			continue;
		score = nearness(s, e->code);
		if (before != NO_DIVISION && e->code != before &&
		    lies_in(e->code, before))
			score += 10000;
		if (best == NO_DIVISION || score > best_score) {
			best = e->code;
			best_score = score;
			*sure = true;
		} else if (score == best_score)
			*sure = false;
	}
	return best;
}

/* The matcher of the townships of the county that the document is about. */
static void
learn_parts(struct place_state *s)
{
	uint32_t county = s->most[3], d;

	if (county == NO_DIVISION || place_divisions[county].parts == 0)
		county = s->most[2];
	if (county == s->parts_of)
		return;
	s->parts_of = county;
	matcher_build_free(&s->parts_build);
	s->parts.nodes = 0;
	if (county == NO_DIVISION || place_divisions[county].parts == 0)
		return;
	for (d = county + 1; d <= county + place_divisions[county].parts;
	    d++) {
		struct span name = division_name(d);
		size_t brief = place_township_short(name);

		if (place_divisions[d].flags & DIVISION_DEPENDENT)
			*matcher_key(&s->parts_build, name) = d + 1;
		if (brief >= 6 &&
		    (place_divisions[d].flags & DIVISION_WORD) == 0)
			*matcher_key(&s->parts_build, span_sub(name, 0,
			    brief)) = d + 1;
	}
	matcher_finish(&s->parts_build, &s->parts);
}

size_t
place_township_short(struct span name)
{
	size_t len;
	int32_t row = table_longest_back(&table_placetownship, name, &len);

	return row < 0 ? 0 : name.n - len;
}

/* --------------------------------------------------------------- divisions */

/* What may not follow a full name: 市场, 区域, 乡村. */
static bool
is_cut(const struct matcher_text *t, size_t to)
{
	int32_t row = table_find(&table_placesuffix,
	    text_part(t, to - 1, to));

	return row >= 0 && starts_with_any(table_cell(&table_placesuffix,
	    (uint32_t)row, SUFFIX_NOT), text_from(t, to));
}

static void
add_division(struct place_state *s, size_t from, size_t to, uint32_t value,
    int priority)
{
	mark_add(&s->divisions, (struct mark){ .from = from, .to = to,
	    .tag = MARK_PLACE, .priority = priority,
	    .code = { NULL, value } });
}

/* Full names are surer than free short names, those than dependent ones,
 * those than the short names of townships. */
enum { TOWNSHIP_RANK, DEPENDENT_RANK, FREE_RANK, FULL_RANK };

static void
collect_names(struct place_state *s, const struct matcher_text *t,
    const struct matcher_hits *hits)
{
	const struct lexicon_entry *e;
	size_t i;
	uint32_t n;

	s->divisions.n = 0;
	for (i = 0; i < hits->n; i++) {
		const struct matcher_hit *h = &hits->v[i];
		bool full = false, brief = false, free_name = false;

		for (n = h->value; n != 0; n = e->next) {
			e = &lexicon_builtin.entry[n];
			if (e->kind == LEXICON_DIVISION)
				full = true;
			else if (e->kind == LEXICON_SHORT &&
			    lexicon_guard_allows(&lexicon_builtin, e->guard,
			    t->span, t->at[h->from], t->at[h->to])) {
				brief = true;
				free_name |= e->note != 0;
			}
		}
		if (full && !is_cut(t, h->to))
			add_division(s, h->from, h->to, h->value, FULL_RANK);
		else if (brief)
			add_division(s, h->from, h->to, h->value,
			    free_name ? FREE_RANK : DEPENDENT_RANK);
	}
}

static void
put_place(struct place_list *list, struct place p)
{
	if (list->n == list->cap)
		list->v = memory_more(list->v, &list->cap, sizeof(*list->v));
	list->v[list->n++] = p;
}

static int
by_place(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	return a->from == b->from ? 0 : a->from < b->from ? -1 : 1;
}

/* Whether [from, to) meets one of the places, which stand in order. */
static bool
is_taken(const struct place_list *list, size_t n, size_t from, size_t to)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (list->v[middle].to <= from)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && list->v[low].from < to;
}

/* Resolve the collected names of one rank and keep those that are meant. */
static void
keep_rank(struct place_state *s, int rank, bool note)
{
	struct mark_list *marks = &s->divisions;
	size_t i, before = s->found.n;
	uint32_t last = NO_DIVISION;

	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];
		bool sure = true;
		uint32_t d;

		if (m->priority != rank || is_taken(&s->found, before,
		    m->from, m->to))
			continue;
		if (s->found.n > before &&
		    s->found.v[s->found.n - 1].to > m->from)
			continue;
		last = s->found.n > before &&
		    s->found.v[s->found.n - 1].to == m->from ?
		    s->found.v[s->found.n - 1].division : NO_DIVISION;
		if (rank == TOWNSHIP_RANK)
			d = (uint32_t)m->code.n - 1;
		else
			d = resolve(s, (uint32_t)m->code.n, rank == FULL_RANK ?
			    LEXICON_DIVISION : LEXICON_SHORT, last, &sure);
		if (d == NO_DIVISION)
			continue;
		put_place(&s->found, (struct place){ m->from, m->to,
		    d, DIVISION_END, false,
		    rank == FULL_RANK ? "division" : rank == FREE_RANK ?
		    "division-short" : "division-context" });
		if (!sure)
			s->found.v[s->found.n - 1].rule = "division-ambiguous";
		else if (note)
			note_named(s, d);
	}
	if (before > 0 && s->found.n > before)
		qsort(s->found.v, s->found.n, sizeof(*s->found.v), by_place);
}

static void
find_divisions(struct place_state *s, const struct matcher_text *t,
    const struct matcher_hits *hits)
{
	size_t i;

	s->found.n = 0;
	collect_names(s, t, hits);
	if (s->divisions.n > 0)
		mark_resolve(&s->divisions);
	keep_rank(s, FULL_RANK, true);
	keep_rank(s, FREE_RANK, true);
	keep_rank(s, DEPENDENT_RANK, true);
	learn_parts(s);
	if (s->parts.nodes == 0)
		return;
	s->parts_hits.n = 0;
	matcher_scan(&s->parts, t, 0, t->n, &s->parts_hits);
	if (s->parts_hits.n == 0)
		return;
	s->divisions.n = 0;
	for (i = 0; i < s->parts_hits.n; i++)
		add_division(s, s->parts_hits.v[i].from,
		    s->parts_hits.v[i].to, s->parts_hits.v[i].value,
		    TOWNSHIP_RANK);
	mark_resolve(&s->divisions);
	keep_rank(s, TOWNSHIP_RANK, false);
}

/* ------------------------------------------------------------- by suffix */

static bool
is_han_at(const struct matcher_text *t, size_t at)
{
	return utf8_is_han(t->code[at]);
}

static bool
is_digit_at(const struct matcher_text *t, size_t at)
{
	return t->code[at] >= '0' && t->code[at] <= '9';
}

/*
 * The left border of a name whose last word begins at `suffix`: the code
 * point at which it begins, not before `limit`.  *bounded tells whether a
 * border was found within `most` characters.
 */
static size_t
left_border(const struct matcher_text *t, size_t suffix, size_t limit,
    size_t most, bool compact, bool *bounded)
{
	size_t at = suffix, len;

	*bounded = true;
	for (;;) {
		int32_t row;
		const char *kind;

		if (at == limit || !is_han_at(t, at - 1))
			return at;
		row = table_longest_back(&table_placeborder, text_to(t, at),
		    &len);
		if (row >= 0) {
			kind = table_cell(&table_placeborder, (uint32_t)row,
			    1);
			if (kind[0] == 'h' || (compact && at < suffix))
				return at;
			/* A soft word belongs to the name. */
			if (utf8_count(text_part(t, at, suffix)) + len / 3 >
			    most) {
				*bounded = false;
				return at;
			}
			at -= len / 3 <= at - limit ? len / 3 : at - limit;
			continue;
		}
		if (suffix - at == most) {
			*bounded = false;
			return at;
		}
		at--;
	}
}

/* G247会宁至通渭段, S565线襄常公路: the end of the road that begins with a
 * number at `from`. */
static size_t
numbered_road(const struct matcher_text *t, size_t from)
{
	size_t at = from + 1, digits, end;

	while (at < t->n && is_digit_at(t, at))
		at++;
	digits = at - from - 1;
	if (digits == 0 || digits > 4 || (from > 0 &&
	    t->code[from - 1] < 0x80 && t->code[from - 1] > ' '))
		return from;
	if (at < t->n && t->code[at] < 0x80 && t->code[at] > ' ')
		return from;
	if (at < t->n && t->code[at] == 0x7EBF)		/* 线 */
		at++;
	for (end = at; end < t->n && end - at < 12 && is_han_at(t, end);
	    end++) {
		size_t len;
		int32_t row = table_longest(&table_placeroad,
		    text_from(t, end), &len);

		if (row < 0)
			continue;
		if (table_cell(&table_placeroad, (uint32_t)row, 1)[0] == 'n')
			break;
		return end + utf8_count(span_sub(text_from(t, end), 0, len));
	}
	return at;
}

/* Put a place, which takes in those of the list's end that it covers. */
static void
put_over(struct place_list *list, struct place p)
{
	while (list->n > 0 && list->v[list->n - 1].to > p.from) {
		if (list->v[list->n - 1].from < p.from)
			p.from = list->v[list->n - 1].from;
		list->n--;
	}
	put_place(list, p);
}

/* A division that is found, unless a longer place covers it. */
static void
put_division(struct place_list *list, const struct place *p)
{
	if (list->n == 0 || list->v[list->n - 1].to <= p->from)
		put_place(list, *p);
}

/* The places before a suffix that it makes longer, from the first of them
 * on: 云华山 + 景区, 静宁县 + 公园, 景礼高速 + 通渭 + 段.  SIZE_MAX: none. */
static size_t
joined_from(const struct place_list *list, const struct suffix *x)
{
	const struct place *last = &list->v[list->n - 1];

	if (last->class != DIVISION_END)
		return x->joins ? last->from : SIZE_MAX;
	if (x->class != PART)
		return last->from;
	if (list->n > 1 && last[-1].to == last->from &&
	    last[-1].class == ROAD)
		return last[-1].from;
	return SIZE_MAX;
}

/* Put the place that a suffix ends, if it ends one. */
static void
try_suffix(const struct matcher_text *t, struct place_list *out,
    const struct matcher_hit *h, const struct suffix *x)
{
	const struct place *before = out->n > 0 ? &out->v[out->n - 1] : NULL;
	size_t limit = 0, from, stem, len;
	bool bounded;

	if (x->class == DIVISION_END)
		return;
	if (x->class == NUMBER) {
		size_t end = numbered_road(t, h->from);

		if (end > h->from && (before == NULL || before->to <= h->from))
			put_place(out, (struct place){ h->from, end,
			    NO_DIVISION, ROAD, true, "road-number" });
		return;
	}
	if (before != NULL && before->to > h->from) {
		/* The last word begins within a place: 晚霞湖 / 湖. */
		if (before->to >= h->to || before->from >= h->from ||
		    before->class == DIVISION_END)
			return;
	}
	if (starts_with_any(x->not_before, text_from(t, h->to)))
		return;
	if (table_longest_back(&table_placeordinary, text_to(t, h->to),
	    &len) >= 0 && len > x->length)
		return;
	if (before != NULL && before->to <= h->from)
		limit = before->to;
	else if (before != NULL)
		limit = before->from;
	from = left_border(t, h->from, limit, x->most, x->class != AREA &&
	    x->class != BUILT, &bounded);
	stem = h->from - from;
	if (before != NULL && from == before->to &&
	    joined_from(out, x) != SIZE_MAX && stem <= x->most) {
		put_over(out, (struct place){ joined_from(out, x), h->to,
		    NO_DIVISION, x->class, true, "place-joined" });
		return;
	}
	if (!bounded || stem < x->least || x->class == PART)
		return;
	if (from > 0 && is_digit_at(t, from - 1))
		return;
	put_over(out, (struct place){ from, h->to, NO_DIVISION, x->class,
	    false, "place-suffix" });
}

static int
by_end(const void *x, const void *y)
{
	const struct matcher_hit *a = x, *b = y;

	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return a->from == b->from ? 0 : a->from < b->from ? -1 : 1;
}

/* The suffixes in order of their end, the longer first. */
static void
collect_suffixes(struct place_state *s, const struct matcher_hits *hits)
{
	struct matcher_hits *to = &s->suffix_hits;
	size_t i;
	bool sorted = true;

	to->n = 0;
	for (i = 0; i < hits->n; i++) {
		struct matcher_hit h = hits->v[i];

		while (h.value != 0 && lexicon_builtin.entry[h.value].kind !=
		    LEXICON_SUFFIX)
			h.value = lexicon_builtin.entry[h.value].next;
		if (h.value == 0)
			continue;
		h.value = lexicon_builtin.entry[h.value].code;
		if (to->n == to->cap)
			to->v = memory_more(to->v, &to->cap, sizeof(*to->v));
		sorted &= to->n == 0 || to->v[to->n - 1].to < h.to;
		to->v[to->n++] = h;
	}
	if (!sorted)
		qsort(to->v, to->n, sizeof(*to->v), by_end);
}

/* ------------------------------------------------------------------ output */

static void
join_divisions(struct place_list *list)
{
	size_t i, kept = 0;

	for (i = 0; i < list->n; i++) {
		struct place *p = &list->v[i];

		if (kept > 0 && list->v[kept - 1].to == p->from &&
		    list->v[kept - 1].class == DIVISION_END &&
		    list->v[kept - 1].division != p->division &&
		    lies_in(p->division, list->v[kept - 1].division)) {
			p->from = list->v[kept - 1].from;
			p->joined = true;
			kept--;
		}
		list->v[kept++] = *p;
	}
	list->n = kept;
}

static void
write_place(const struct matcher_text *t, const struct place *p,
    struct mark_list *out)
{
	struct mark m = { .from = t->at[p->from], .to = t->at[p->to],
	    .tag = MARK_PLACE, .priority = MARK_PLAIN, .rule = p->rule };

	m.term = span_sub(t->span, m.from, m.to);
	if (p->class == DIVISION_END) {
		const struct division *d = &place_divisions[p->division];

		m.priority = span_is(span_str(p->rule), "division") ?
		    MARK_PLAIN : MARK_WEAK;
		if (!p->joined || d->term != d->name)
			m.term = span_str(lexicon_builtin.pool + d->term);
		if (!span_is(span_str(p->rule), "division-ambiguous"))
			m.code = span_str(lexicon_builtin.pool + d->code);
	}
	mark_add(out, m);
}

void
place_scan(struct place_state *s, const struct matcher_text *t,
    const struct matcher_hits *hits, struct mark_list *out)
{
	struct place_list *list = &s->all;
	size_t i, next = 0;

	find_divisions(s, t, hits);
	join_divisions(&s->found);
	collect_suffixes(s, hits);
	list->n = 0;
	for (i = 0; i < s->suffix_hits.n; i++) {
		const struct matcher_hit *h = &s->suffix_hits.v[i];

		/* A longer suffix with the same end stands before it. */
		while (next < s->found.n && s->found.v[next].from < h->to)
			put_division(list, &s->found.v[next++]);
		try_suffix(t, list, h, &s->suffix[h->value]);
	}
	while (next < s->found.n)
		put_division(list, &s->found.v[next++]);
	for (i = 0; i < list->n; i++)
		write_place(t, &list->v[i], out);
}
