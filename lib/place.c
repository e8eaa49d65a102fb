#include <stdlib.h>

#include "characters.h"
#include "initials.h"
#include "place.h"
#include "table.h"
#include "utf8.h"

TABLE(placeborder);
TABLE(placeordinary);
TABLE(placesuffix);
TABLE(placeroad);
TABLE(placetownship);
TABLE(surnames);

enum suffix_column {
	SUFFIX_TEXT, SUFFIX_CLASS, SUFFIX_LEAST, SUFFIX_MOST, SUFFIX_JOINS,
	SUFFIX_NOT
};

enum suffix_class {
	NATURAL, SETTLEMENT, TOWNSHIP, ROAD, AREA, BUILT, PART, DIVISION_END,
	NUMBER
};

/* A row of lib/data/placesuffix.tsv, its cells read. */
struct suffix {
	enum suffix_class	 class;
	size_t			 length;	/* bytes */
	size_t			 least, most;
	bool			 joins;		/* a place before it */
	bool			 needs;		/* and is none without */
	const struct follower	*not_before;
	size_t			 nots;
	uint64_t		 not_first[4];	/* a bit for each first
						 * character of these, by 256 */
};

/* What may stand behind a suffix: its first character, folded, and the rest. */
struct follower {
	uint32_t		 first;
	struct span		 rest;
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

/* What a name was found to mean, good while the version is the same: 城关镇
 * has a hundred divisions. */
struct memo {
	uint32_t	entry, version, division;
	uint8_t		free;		/* as for resolve */
	bool		full, sure;
};

#define MEMOS		64

/* A province is what the document is about, not one of a list. */
#define PROVINCE_WEIGHT	3

/* A name of a township. */
struct part {
	uint32_t	 division;
	uint16_t	 name, n;	/* its code points, folded */
	uint16_t	 next;		/* 1 + the next one of the same slot,
					 * which is no shorter; 0: none */
};

#define PART_SLOTS	1024

/* The townships of a county, by short and dependent names: few, so that they
 * are found by their first letters and compared.  Documents of one county
 * follow one another: those of the last ones are kept. */
struct parts {
	uint32_t	 of;
	struct part	*v;
	uint32_t	*code;		/* of all names */
	size_t		 n, cap, codes, code_cap;
	struct initials	 initials;	/* what they begin with */
	uint16_t	 slot[PART_SLOTS];	/* 1 + the first one, by the
						 * first letter; 0: none */
};

#define KEPT_PARTS	16

struct place_state {
	struct suffix	*suffix;
	struct follower	*follower;	/* of all suffixes */
	uint32_t	*named;		/* of each division: times named */
	uint32_t	*weight;	/* the same with all that lie in it */
	uint32_t	*touched;
	size_t		 touched_n, touched_cap;
	uint32_t	 most[LEVELS];	/* of each level the heaviest */
	uint32_t	 version;	/* counts changes that matter to names */
	/* What the text read last named, in order; the version before it. */
	uint32_t	*noted;
	size_t		 noted_n, noted_cap;
	uint32_t	 version_before;
	struct memo	 memo[MEMOS];

	/* The county that `parts` are of; those of the last counties. */
	uint32_t	 parts_of;
	const struct parts *parts;	/* NULL: none */
	struct parts	 kept[KEPT_PARTS];

	struct mark_list divisions;	/* from, to in code points */
	struct place_list found;	/* the divisions among the places */
	struct place_list all;
	struct matcher_hits suffix_hits;	/* value: row of the suffix */
};

static enum suffix_class
class_of(const char *name)
{
	static const char *const names[] = { "natural", "settlement",
	    "township", "road", "area", "built", "part", "division",
	    "number" };
	size_t i;

	for (i = 0; strcmp(names[i], name) != 0; i++)
		if (i == NUMBER)
			abort();
	return (enum suffix_class)i;
}

/* Read the strings before which a suffix ends no name, to what follows those of
 * the suffixes before it: what follows these. */
static struct follower *
read_not_before(struct suffix *x, struct span list, struct follower *to)
{
	struct span one;
	uint32_t code;
	size_t n;

	x->not_before = to;
	while (list.n > 0) {
		one = span_cut(&list, '|');
		if (one.n == 0)
			continue;
		n = utf8_decode(one.p, one.n, &code);
		code = matcher_fold(code);
		*to++ = (struct follower){ code, span_sub(one, n, one.n) };
		x->not_first[code / 64 % 4] |= (uint64_t)1 << code % 64;
	}
	x->nots = (size_t)(to - x->not_before);
	return to;
}

/* How many followers the suffixes have at most. */
static size_t
most_followers(const struct table *t)
{
	const char *p;
	size_t n = 0;
	uint32_t i;

	for (i = 0; i < t->rows; i++)
		for (n++, p = table_cell(t, i, SUFFIX_NOT); *p != '\0'; p++)
			n += *p == '|';
	return n;
}

struct place_state *
place_new(void)
{
	struct place_state *s = memory_zeroed(1, sizeof(*s));
	const struct table *t = &table_placesuffix;
	struct follower *to;
	uint32_t i;

	s->suffix = memory_zeroed(t->rows, sizeof(*s->suffix));
	s->follower = to = memory_zeroed(most_followers(t), sizeof(*to));
	for (i = 0; i < t->rows; i++) {
		s->suffix[i] = (struct suffix){
		    class_of(table_cell(t, i, SUFFIX_CLASS)),
		    strlen(table_cell(t, i, SUFFIX_TEXT)),
		    (size_t)atoi(table_cell(t, i, SUFFIX_LEAST)),
		    (size_t)atoi(table_cell(t, i, SUFFIX_MOST)),
		    table_cell(t, i, SUFFIX_JOINS)[0] != '\0',
		    table_cell(t, i, SUFFIX_JOINS)[0] == '!', NULL, 0, { 0 } };
		to = read_not_before(&s->suffix[i],
		    span_str(table_cell(t, i, SUFFIX_NOT)), to);
	}
	for (i = 0; i < KEPT_PARTS; i++)
		s->kept[i].of = NO_DIVISION;
	s->named = memory_zeroed(place_divisions_n, sizeof(*s->named));
	s->weight = memory_zeroed(place_divisions_n, sizeof(*s->weight));
	place_forget(s);
	return s;
}

void
place_free(struct place_state *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < KEPT_PARTS; i++) {
		free(s->kept[i].v);
		free(s->kept[i].code);
	}
	free(s->suffix);
	free(s->follower);
	free(s->named);
	free(s->weight);
	free(s->touched);
	free(s->noted);
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
	s->parts = NULL;
	s->version++;
}

static struct span
division_name(uint32_t d)
{
	return span_str(lexicon_builtin.pool + place_divisions[d].name);
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

/* ------------------------------------------------------------------ words */

static bool
is_han_at(const struct matcher_text *t, size_t at)
{
	return utf8_is_han(t->code[at]);
}

/* 七 of 七景区, 两 of 两江: they count, and name no place. */
static bool
is_numeral_at(const struct matcher_text *t, size_t at)
{
	return characters_are(t->code[at], CHARACTER_AMOUNT);
}

static bool
is_digit_at(const struct matcher_text *t, size_t at)
{
	return t->code[at] >= '0' && t->code[at] <= '9';
}

/* What a word of lib/data/placeborder.tsv is to a name that ends behind it. */
enum border {
	BORDER_NONE, BORDER_HARD, BORDER_SOFT, BORDER_WEAK, BORDER_ALONE,
	BORDER_LEVEL
};

/* The word that ends at `at`, its code points in *len. */
static enum border
border_at(const struct matcher_text *t, size_t at, size_t *len)
{
	int32_t row = table_longest_back(&table_placeborder, text_to(t, at),
	    len);

	*len /= 3;	/* all of them are ideographs of the BMP */
	if (row < 0)
		return BORDER_NONE;
	switch (table_cell(&table_placeborder, (uint32_t)row, 1)[0]) {
	case 'h':
		return BORDER_HARD;
	case 's':
		return BORDER_SOFT;
	case 'w':
		return BORDER_WEAK;
	case 'l':
		return BORDER_LEVEL;
	default:
		return BORDER_ALONE;
	}
}

/* Whether all of s is an ordinary word that ends like a place: 大桥. */
static bool
is_ordinary(struct span s)
{
	size_t len;

	return table_longest_back(&table_placeordinary, s, &len) >= 0 &&
	    len == s.n;
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
	if (s->most[level] != d && (s->most[level] == NO_DIVISION ||
	    s->weight[d] > s->weight[s->most[level]])) {
		s->most[level] = d;
		s->version++;
	}
	if (s->weight[d] == PROVINCE_WEIGHT)
		s->version++;
}

static void
note_named(struct place_state *s, uint32_t d)
{
	if (s->named[d] == 0)
		s->version++;
	for (s->named[d]++;; d = place_divisions[d].parent) {
		add_weight(s, d);
		if (place_divisions[d].parent == d)
			return;
	}
}

/* The same, to be noted again by place_again. */
static void
learn(struct place_state *s, uint32_t d)
{
	if (s->noted_n == s->noted_cap)
		s->noted = memory_more(s->noted, &s->noted_cap,
		    sizeof(*s->noted));
	s->noted[s->noted_n++] = d;
	note_named(s, d);
}

/* Take back what note_named counted; the caller takes back the rest. */
static void
forget_named(struct place_state *s, uint32_t d)
{
	for (s->named[d]--;; d = place_divisions[d].parent) {
		s->weight[d]--;
		if (place_divisions[d].parent == d)
			return;
	}
}

bool
place_again(struct place_state *s)
{
	uint32_t most[LEVELS], version = s->version;
	size_t i;

	if (version != s->version_before)
		return false;
	memcpy(most, s->most, sizeof(most));
	for (i = 0; i < s->noted_n && s->version == version; i++)
		note_named(s, s->noted[i]);
	if (s->version == version)
		return true;
	while (i > 0)
		forget_named(s, s->noted[--i]);
	memcpy(s->most, most, sizeof(most));
	s->version = version;
	return false;
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
	while (place_divisions[d].parent != d) {
		d = place_divisions[d].parent;
		l = place_divisions[d].level;
		if (s->named[d] != 0)
			score += 100;
		if (l < level && s->most[l] == d)
			score += 10 << l;
	}
	return score + 5 - level;
}

/* Whether a short name that is not free may be read. */
static bool
is_expected(const struct place_state *s, uint32_t d)
{
	uint32_t parent = place_divisions[d].parent;

	if (s->named[d] != 0)
		return true;
	if (place_divisions[parent].level <= 2 && s->named[parent] != 0)
		return true;
	/* A district of a special administrative region. */
	if (place_divisions[place_divisions[parent].parent].level == 1 &&
	    place_divisions[d].code == 0 &&
	    s->named[place_divisions[parent].parent] != 0)
		return true;
	return s->most[1] != NO_DIVISION && lies_in(d, s->most[1]) &&
	    s->weight[s->most[1]] >= PROVINCE_WEIGHT;
}

/* Whether a list may name the two side by side. */
static bool
are_siblings(uint32_t a, uint32_t b)
{
	return b != NO_DIVISION && a != b &&
	    place_divisions[a].level == place_divisions[b].level &&
	    place_divisions[a].parent == place_divisions[b].parent;
}

#define FREE_ALL	UINT8_MAX

/*
 * The division meant by one of the entries of a name; `before`: the division
 * that stands directly before it, `beside`: the one beside it in a list, or
 * NO_DIVISION; `free`: the marks of short names (SHORT_FREE) that are read here
 * in any document, all where the one beside is sure to be a place.
 * *sure is false where several are equally near.
 */
static uint32_t
resolve(const struct place_state *s, uint32_t entry, enum lexicon_kind kind,
    uint32_t before, uint32_t beside, uint8_t free, bool *sure)
{
	const struct lexicon_entry *e;
	uint32_t best = NO_DIVISION, best_score = 0, score;

	*sure = true;
	for (; entry != 0; entry = e->next) {
		e = &lexicon_builtin.entry[entry];
		if (e->kind != kind || (kind == LEXICON_SHORT &&
		    free != FREE_ALL && (e->note & free) == 0 &&
		    !is_expected(s, e->code) &&
		    !((free & SHORT_BEHIND) != 0 && before != NO_DIVISION &&
		    e->code != before && lies_in(e->code, before)) &&
		    !are_siblings(e->code, beside)))
			continue;
		score = nearness(s, e->code);
		if (are_siblings(e->code, beside))
			score += 5000;
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

/* The same, for a name with nothing before or beside it remembered. */
static uint32_t
resolve_again(struct place_state *s, uint32_t entry, enum lexicon_kind kind,
    uint32_t before, uint32_t next_to, uint8_t free, bool *sure)
{
	struct memo *m = &s->memo[entry % MEMOS];
	bool full = kind == LEXICON_DIVISION;

	if (before != NO_DIVISION || next_to != NO_DIVISION)
		return resolve(s, entry, kind, before, next_to, free, sure);
	if (m->entry != entry || m->version != s->version ||
	    m->full != full || m->free != free) {
		m->division = resolve(s, entry, kind, before, next_to, free,
		    &m->sure);
		m->entry = entry;
		m->version = s->version;
		m->free = free;
		m->full = full;
	}
	*sure = m->sure;
	return m->division;
}

/* Where a name that begins with this letter is looked for. */
static inline size_t
part_slot(uint32_t code)
{
	return code % PART_SLOTS;
}

/* Put the letters of a name behind those of the others: how many. */
static uint16_t
read_part(struct parts *p, struct span name)
{
	size_t n = 0, at = 0;
	uint32_t code;

	while (p->codes + name.n > p->code_cap)
		p->code = memory_more(p->code, &p->code_cap,
		    sizeof(*p->code));
	for (; at < name.n; n++) {
		at += utf8_decode(name.p + at, name.n - at, &code);
		p->code[p->codes + n] = matcher_fold(code);
	}
	return (uint16_t)n;
}

/* A name of a township, or its short one; of two that are the same the later
 * one is meant. */
static void
add_part(struct parts *p, struct span name, uint32_t d)
{
	struct part x = { .division = d, .name = (uint16_t)p->codes,
	    .n = read_part(p, name) };
	const uint32_t *code = p->code + p->codes;
	uint16_t *link = &p->slot[part_slot(*code)];

	for (; *link != 0 && p->v[*link - 1].n <= x.n;
	    link = &p->v[*link - 1].next) {
		struct part *old = &p->v[*link - 1];

		if (old->n == x.n && memcmp(p->code + old->name, code,
		    x.n * sizeof(*code)) == 0) {
			old->division = d;
			return;
		}
	}
	initials_add(&p->initials, *code);
	x.next = *link;
	*link = (uint16_t)(p->n + 1);
	p->v[p->n++] = x;
	p->codes += x.n;
}

/* The length in bytes of the short name of a township within its name; 0:
 * it has none. */
static size_t
township_short(struct span name)
{
	size_t len;
	int32_t row = table_longest_back(&table_placetownship, name, &len);

	return row < 0 ? 0 : name.n - len;
}

static void
make_parts(struct parts *p, uint32_t county)
{
	uint32_t d;

	p->of = county;
	p->n = p->codes = 0;
	memset(p->slot, 0, sizeof(p->slot));
	p->initials = (struct initials){ { 0 } };
	/* A township has two names at most. */
	while (p->cap < place_divisions[county].parts * 2u)
		p->v = memory_more(p->v, &p->cap, sizeof(*p->v));
	for (d = county + 1; d <= county + place_divisions[county].parts;
	    d++) {
		struct span name = division_name(d);
		size_t brief = township_short(name);

		if (place_divisions[d].flags & DIVISION_DEPENDENT)
			add_part(p, name, d);
		if (brief >= 6 &&
		    (place_divisions[d].flags & DIVISION_WORD) == 0 &&
		    !is_ordinary(span_sub(name, 0, brief)))
			add_part(p, span_sub(name, 0, brief), d);
	}
}

/* The townships of the county that the document is about. */
static void
learn_parts(struct place_state *s)
{
	uint32_t county = s->most[3];
	struct parts *p;

	if (county == NO_DIVISION || place_divisions[county].parts == 0)
		county = s->most[2];
	if (county == s->parts_of)
		return;
	s->parts_of = county;
	s->parts = NULL;
	if (county == NO_DIVISION || place_divisions[county].parts == 0)
		return;
	p = &s->kept[county % KEPT_PARTS];
	if (p->of != county)
		make_parts(p, county);
	s->parts = p;
}

/* --------------------------------------------------------------- divisions */

/* Whether what may not follow the suffix stands at `to`. */
static bool
is_followed(const struct suffix *x, const struct matcher_text *t, size_t to)
{
	const struct follower *f = x->not_before, *end = f + x->nots;
	uint32_t code = t->code[to];

	if ((x->not_first[code / 64 % 4] >> code % 64 & 1) == 0)
		return false;
	for (; f < end; f++)
		if (f->first == code && span_starts(text_from(t, to + 1),
		    f->rest))
			return true;
	return false;
}

/* What may not follow a full name: 市场, 区域, 乡村. */
static bool
is_cut(const struct place_state *s, const struct matcher_text *t, size_t to)
{
	int32_t row = table_find(&table_placesuffix,
	    text_part(t, to - 1, to));

	return row >= 0 && is_followed(&s->suffix[row], t, to);
}

/* Whether a word begins before `at` and ends behind it: 适应|城市, 示范|县. */
static bool
is_straddled(const struct matcher_text *t, size_t at)
{
	size_t len;

	return at < t->n && border_at(t, at + 1, &len) != BORDER_NONE &&
	    len > 1;
}

/* Whether a name may begin here: nothing that it could belong to before (走进富县,
 * but not 文旅富县). */
static bool
is_bordered(const struct matcher_text *t, size_t at)
{
	size_t len;

	return at == 0 || !is_han_at(t, at - 1) ||
	    border_at(t, at, &len) == BORDER_HARD ||
	    (t->code[at - 1] == 0x5E74 && at > 1 &&	/* 2019年 */
	    is_digit_at(t, at - 2));
}

/* The marks of short names that are read where one stands at [from, to), behind
 * a division or NO_DIVISION. */
static uint8_t
free_at(const struct matcher_text *t, size_t from, size_t to, uint32_t before)
{
	size_t len;

	if (before != NO_DIVISION && !is_straddled(t, to))
		return SHORT_FREE | SHORT_BEHIND;
	return (from == 0 || !is_han_at(t, from - 1) ||
	    border_at(t, from, &len) == BORDER_HARD) && !is_straddled(t, to) ?
	    SHORT_FREE | SHORT_BORDERED : SHORT_FREE;
}

static void
add_division(struct place_state *s, size_t from, size_t to, uint32_t value,
    int rank, bool full)
{
	mark_add(&s->divisions, (struct mark){ .from = from, .to = to,
	    .tag = MARK_PLACE, .priority = rank, .code = { NULL, value },
	    .rule = full ? "division" : NULL });
}

/* Full names are surer than free short names, those than names that depend
 * on the document, those than the short names of townships. */
enum { TOWNSHIP_RANK, DEPENDENT_RANK, FREE_RANK, FULL_RANK };

/* Whether a name that the document has given begins behind 新 and ends behind
 * it: 余姚 in 新余姚, for all that 新余 is a place. */
static bool
is_new(const struct place_state *s, const struct matcher_text *t,
    const struct matcher_hits *hits, size_t i)
{
	const struct matcher_hit *h = &hits->v[i], *x;
	const struct lexicon_entry *e;
	uint32_t n;

	if (t->code[h->from] != 0x65B0)		/* 新 */
		return false;
	for (x = h + 1; x < hits->v + hits->n && x->from <= h->from + 1; x++) {
		if (x->from == h->from || x->to <= h->to)
			continue;
		for (n = x->value; n != 0; n = e->next) {
			e = &lexicon_builtin.entry[n];
			if ((e->kind == LEXICON_DIVISION ||
			    e->kind == LEXICON_SHORT) && s->named[e->code] != 0)
				return true;
		}
	}
	return false;
}

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
		bool word = false;

		if (is_new(s, t, hits, i))
			continue;
		for (n = h->value; n != 0; n = e->next) {
			e = &lexicon_builtin.entry[n];
			if (e->kind == LEXICON_DIVISION) {
				full = true;
				word |= (e->note & DIVISION_DEPENDENT) != 0;
			} else if (e->kind == LEXICON_SHORT &&
			    guard_allows(&lexicon_builtin.guards, e->guard,
			    t->span, t->at[h->from], t->at[h->to])) {
				brief = true;
				free_name |= e->note == SHORT_FREE ||
				    s->named[e->code] != 0;
			}
		}
		/* 代县长 is an office. */
		if (full && h->to - h->from == 2 && t->code[h->to] == 0x957F)
			continue;
		if (full && !is_cut(s, t, h->to))
			add_division(s, h->from, h->to, h->value,
			    word ? DEPENDENT_RANK : FULL_RANK, true);
		else if (brief)
			add_division(s, h->from, h->to, h->value,
			    free_name ? FREE_RANK : DEPENDENT_RANK, false);
	}
}

/* Whether the name stands at i. */
static bool
is_part_at(const struct parts *p, const struct part *x,
    const struct matcher_text *t, size_t i)
{
	return x->n <= t->n - i && memcmp(t->code + i, p->code + x->name,
	    x->n * sizeof(*t->code)) == 0;
}

static void
collect_parts(struct place_state *s, const struct matcher_text *t)
{
	const struct parts *p = s->parts;
	const struct part *x;
	uint16_t next;
	size_t i;

	for (i = initials_next(&p->initials, t->code, 0, t->n); i < t->n;
	    i = initials_next(&p->initials, t->code, i + 1, t->n))
		for (next = p->slot[part_slot(t->code[i])]; next != 0;
		    next = x->next) {
			x = &p->v[next - 1];
			if (t->code[i] == p->code[x->name] &&
			    is_part_at(p, x, t, i))
				add_division(s, i, i + x->n, x->division,
				    TOWNSHIP_RANK, false);
		}
}

static void
put_place(struct place_list *list, struct place p)
{
	struct place *to;

	if (list->n == list->cap)
		list->v = memory_more(list->v, &list->cap, sizeof(*list->v));
	to = &list->v[list->n++];
	/* As in mark_add. */
	to->from = p.from;
	to->to = p.to;
	to->division = p.division;
	to->class = p.class;
	to->joined = p.joined;
	to->rule = p.rule;
}

static int
by_place(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	return a->from == b->from ? 0 : a->from < b->from ? -1 : 1;
}

/* The first of the places, which stand in order, that ends behind `at`. */
static size_t
first_after(const struct place_list *list, size_t n, size_t at)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (list->v[middle].to <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* 兴县县委, 兴县人民政府: nothing before the name, and behind it a body of the
 * division. */
static bool
is_seat_of(const struct matcher_text *t, size_t from, size_t to)
{
	return to < t->n && (from == 0 || !is_han_at(t, from - 1)) &&
	    (t->code[to] == t->code[to - 1] ||
	    span_starts(text_from(t, to), span_str("人民政府")));
}

/* 海城市 of 沿海城市 */
static bool
is_city(const struct matcher_text *t, const struct mark *m)
{
	return span_ends(text_part(t, m->from, m->to), SPAN("城市"));
}

/* Whether the word that is straddled before the name is only seeming: 谱写|信阳,
 * 新|华亭, 与|会宁县, 对|内蒙古, and not 在建|平台.  A short name must have been
 * given. */
static bool
is_begun(const struct place_state *s, const struct matcher_text *t,
    const struct mark *m, uint32_t d)
{
	size_t len;

	if (s->named[d] == 0 && (m->to - m->from < 3 || is_city(t, m)))
		return false;
	return border_at(t, m->from, &len) == BORDER_HARD ||
	    (m->from > 0 && t->code[m->from - 1] == 0x65B0);	/* 新 */
}

/* Whether a name that could be this division is no part of other words;
 * `behind`: another that may be one ends where it begins (广西|南宁市, for all
 * that 西南 is a word). */
static bool
is_name(const struct place_state *s, const struct matcher_text *t,
    const struct mark *m, uint32_t d, uint32_t before, bool behind)
{
	bool full = m->rule != NULL;

	if (full && (place_divisions[d].flags & DIVISION_DEPENDENT))
		return (before != NO_DIVISION && lies_in(d, before)) ||
		    (m->to - m->from == 2 && is_bordered(t, m->from) &&
		    (s->named[d] != 0 || is_seat_of(t, m->from, m->to)));
	if (before == NO_DIVISION && !behind && is_straddled(t, m->from) &&
	    (s->named[d] == 0 || m->to - m->from < 3) &&
	    !is_begun(s, t, m, d))
		return false;
	/* 范县 and 山东范县, but not in 示范县; 应城市, but not in 顺应城市. */
	return !full || behind || is_expected(s, d) ||
	    is_bordered(t, m->from) ||
	    !(m->to - m->from <= 2 || is_city(t, m));
}

static const char *
rule_of(int rank, bool full, bool sure)
{
	if (!sure)
		return "division-ambiguous";
	if (full)
		return "division";
	return rank == FREE_RANK ? "division-short" :
	    rank == DEPENDENT_RANK ? "division-context" : "township-context";
}

/* The only division of that name, or NO_DIVISION. */
static uint32_t
only_division(const struct mark *m)
{
	const struct lexicon_entry *e;
	uint32_t n = (uint32_t)m->code.n, found = NO_DIVISION;

	for (; n != 0; n = e->next) {
		e = &lexicon_builtin.entry[n];
		if (e->kind != (m->rule != NULL ? LEXICON_DIVISION :
		    LEXICON_SHORT))
			continue;
		if (found != NO_DIVISION)
			return NO_DIVISION;
		found = e->code;
	}
	return found;
}

/* What stands beside a name in a list (A、B、C, A至B): the place before it that
 * is found already (*known), else the only division that the next name can
 * be. */
static uint32_t
beside(const struct place_state *s, const struct matcher_text *t,
    size_t number, size_t old, bool *known)
{
	const struct mark *m = &s->divisions.v[number], *next = m + 1;
	const struct place_list *found = &s->found;
	size_t at;

	*known = true;
	if (m->from > 0 && characters_are(t->code[m->from - 1],
	    CHARACTER_BESIDE)) {
		if (found->n > old && found->v[found->n - 1].to == m->from - 1)
			return found->v[found->n - 1].division;
		at = first_after(found, old, m->from - 2);
		if (at < old && found->v[at].to == m->from - 1)
			return found->v[at].division;
	}
	if (!characters_are(t->code[m->to], CHARACTER_BESIDE))
		return NO_DIVISION;
	at = first_after(found, old, m->to);
	if (at < old && found->v[at].from == m->to + 1)
		return found->v[at].division;
	*known = false;
	if (number + 1 < s->divisions.n && next->from == m->to + 1)
		return only_division(next);
	return NO_DIVISION;
}

/* 灵台县石堡镇, where the only 石堡镇 of the list lies in another county: one
 * that no list knows. */
static bool
lies_elsewhere(uint32_t d, uint32_t before)
{
	return before != NO_DIVISION && place_divisions[d].level == 4 &&
	    place_divisions[before].level == 3 && !lies_in(d, before);
}

/* Resolve the collected names of one rank and keep those that are meant. */
static void
keep_rank(struct place_state *s, const struct matcher_text *t, int rank)
{
	const struct mark_list *marks = &s->divisions;
	struct place_list *found = &s->found;
	size_t i, at, old = found->n;

	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];
		uint32_t d, before = NO_DIVISION, next_to;
		bool sure = true, listed;

		if (m->priority != rank)
			continue;
		at = first_after(found, old, m->from);
		if (at < old && found->v[at].from < m->to)
			continue;
		if (at > 0 && found->v[at - 1].to == m->from)
			before = found->v[at - 1].division;
		else if (found->n > old && found->v[found->n - 1].to == m->from)
			before = found->v[found->n - 1].division;
		if (rank == TOWNSHIP_RANK) {
			d = (uint32_t)m->code.n;
		} else {
			next_to = beside(s, t, i, old, &listed);
			d = resolve_again(s, (uint32_t)m->code.n,
			    m->rule != NULL ? LEXICON_DIVISION :
			    LEXICON_SHORT, before, next_to,
			    listed && next_to != NO_DIVISION ? FREE_ALL :
			    m->rule == NULL ? free_at(t, m->from, m->to,
			    before) : 0, &sure);
		}
		if (d == NO_DIVISION || !is_name(s, t, m, d, before,
		    i > 0 && m[-1].to == m->from) || lies_elsewhere(d, before))
			continue;
		put_place(found, (struct place){ m->from, m->to, d,
		    DIVISION_END, false, rule_of(rank, m->rule != NULL,
		    sure) });
		if (sure && rank != TOWNSHIP_RANK)
			learn(s, d);
	}
	if (old > 0 && found->n > old)
		qsort(found->v, found->n, sizeof(*found->v), by_place);
}

static void
find_divisions(struct place_state *s, const struct matcher_text *t,
    const struct matcher_hits *hits)
{
	s->found.n = 0;
	collect_names(s, t, hits);
	if (s->divisions.n > 0) {
		mark_resolve(&s->divisions);
		keep_rank(s, t, FULL_RANK);
		keep_rank(s, t, FREE_RANK);
		keep_rank(s, t, DEPENDENT_RANK);
	}
	learn_parts(s);
	if (s->parts == NULL)
		return;
	s->divisions.n = 0;
	collect_parts(s, t);
	if (s->divisions.n == 0)
		return;
	mark_resolve(&s->divisions);
	keep_rank(s, t, TOWNSHIP_RANK);
}

/* ------------------------------------------------------------- by suffix */

/* Letters and digits of ASCII; the text is folded. */
static bool
is_word_at(const struct matcher_text *t, size_t at)
{
	return is_digit_at(t, at) ||
	    (t->code[at] >= 'a' && t->code[at] <= 'z');
}

/* The rest of a name, before its last word. */
struct stem {
	size_t	from;
	size_t	real;		/* code points that are no weak words */
	bool	bounded;	/* a border was found in time */
};

/*
 * Read the stem of a name whose last word begins at `suffix`: back to
 * `limit`, to what is no ideograph, or to a word that is no part of a name,
 * at most `most` code points.  compact: the names of this class are short
 * and soft words begin none that has more.
 */
static struct stem
read_stem(const struct matcher_text *t, size_t suffix, size_t limit,
    size_t most, bool compact)
{
	struct stem s = { suffix, 0, true };
	size_t len;

	while (s.from > limit && is_han_at(t, s.from - 1)) {
		enum border b = border_at(t, s.from, &len);
		bool first = s.from == suffix;

		/* 县长 of 罗平县长塘镇, where a place stands already */
		if (b == BORDER_HARD && limit > 0 && len > s.from - limit)
			b = BORDER_NONE;
		if (b == BORDER_HARD || (b == BORDER_ALONE && !first) ||
		    (b == BORDER_LEVEL && (!first || compact)) ||
		    (b != BORDER_NONE && compact && !first))
			return s;
		if (b == BORDER_NONE)
			len = 1;
		if (len > s.from - limit)
			len = s.from - limit;
		if (suffix - s.from + len > most) {
			s.bounded = false;
			return s;
		}
		s.from -= len;
		if (b != BORDER_WEAK && b != BORDER_LEVEL)
			s.real += len;
	}
	return s;
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
	    is_word_at(t, from - 1)) || (at < t->n && is_word_at(t, at)))
		return from;
	if (t->code[at] == 0x6B21)	/* 次: a train */
		return from;
	if (t->code[at] == 0x7EBF)	/* 线 */
		at++;
	for (end = at; end < t->n && end - at < 12 && is_han_at(t, end);
	    end++) {
		size_t len;
		int32_t row = table_longest(&table_placeroad,
		    text_from(t, end), &len);

		if (row < 0)
			continue;
		if (table_cell(&table_placeroad, (uint32_t)row, 1)[0] == 'n') {
			/* 至建瓯段: its other end. */
			if (t->code[end - 1] == 0x81F3)
				continue;
			break;
		}
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

	if (last->class == TOWNSHIP && x->class != TOWNSHIP &&
	    x->class != PART)
		return last->from;
	if (last->class != DIVISION_END)
		return x->joins ? last->from : SIZE_MAX;
	if (list->n > 1 && last[-1].to == last->from &&
	    ((last[-1].class == ROAD && x->class == ROAD) || (x->class == PART &&
	    (last[-1].class == ROAD || last[-1].class == NATURAL))))
		return last[-1].from;
	return x->class != PART ? last->from : SIZE_MAX;
}

static bool
is_all_han(const struct matcher_text *t, size_t from, size_t to)
{
	while (from < to && is_han_at(t, from))
		from++;
	return from == to;
}

/* Whether what parts the members of a list stands before `at`. */
static bool
is_parted(const struct matcher_text *t, size_t at)
{
	return at > 0 && characters_are(t->code[at - 1], CHARACTER_PARTED);
}

/* 建兴路 in a list of roads, 东城门社区: what seemed to be the border, a hard
 * word of one character or a soft one, begins a stem that is too short without
 * it. */
static void
lengthen_stem(const struct matcher_text *t, const struct suffix *x,
    size_t suffix, size_t limit, struct stem *s)
{
	size_t len, from;
	enum border b;

	if (!s->bounded || s->real == 0 || s->real >= x->least ||
	    s->from <= limit)
		return;
	b = border_at(t, s->from, &len);
	if ((b != BORDER_SOFT && (b != BORDER_HARD || len != 1)) ||
	    len > s->from - limit)
		return;
	from = s->from - len;
	if (suffix - from > x->most || (!is_parted(t, from) &&
	    (b != BORDER_SOFT || (from > 0 && is_han_at(t, from - 1) &&
	    border_at(t, from, &len) != BORDER_HARD))))
		return;
	s->real += s->from - from;
	s->from = from;
}

/* 98个 behind the name: it is of a kind. */
static bool
is_counted(const struct matcher_text *t, size_t at)
{
	size_t n = at;

	while (n < t->n && is_digit_at(t, n))
		n++;
	return n > at && characters_are(t->code[n], CHARACTER_GROUND);
}

static bool
is_street(uint32_t code)
{
	return characters_are(code, CHARACTER_STREET);
}

/* 官桥-园区大道: a road that is named by its two ends; but 吉阳路-礼阳路 are
 * two. */
static size_t
over_hyphen(const struct matcher_text *t, size_t from, size_t most)
{
	struct stem s;

	if (from < 2 || t->code[from - 1] != '-' || !is_han_at(t, from - 2) ||
	    is_street(t->code[from - 2]))
		return from;
	s = read_stem(t, from - 1, 0, most, true);
	return s.bounded && s.from < from - 1 ? s.from : from;
}

/* 贵阳至南宁高铁, 成都重庆至上海高铁: from the places behind which 至 stands
 * on. */
static size_t
from_one_end(const struct matcher_text *t, const struct place_list *list,
    size_t from)
{
	size_t i = list->n;

	while (i > 0 && list->v[i - 1].from >= from)
		i--;
	if (i == 0 || list->v[i - 1].to + 1 != from ||
	    t->code[from - 1] != 0x81F3)	/* 至 */
		return from;
	while (i > 1 && list->v[i - 2].to == list->v[i - 1].from &&
	    list->v[i - 2].class == DIVISION_END &&
	    list->v[i - 1].class == DIVISION_END)
		i--;
	return list->v[i - 1].from;
}

/* 利济南路, that 济南 stands in: where the road's name begins, of which a
 * division's seems to be the rest, at `from`. */
static size_t
before_division(const struct matcher_text *t, const struct place_list *list,
    size_t from)
{
	enum { MOST = 2 };
	const struct place *p = &list->v[list->n - 1];
	size_t limit = list->n > 1 ? p[-1].to : 0;
	struct stem s;

	if (limit > from || characters_are(t->code[p->to - 1],
	    CHARACTER_UPPER))
		return from;
	s = read_stem(t, from, limit, MOST, true);
	return s.bounded && s.from > limit && !is_digit_at(t, s.from - 1) ?
	    s.from : from;
}

/* Whether the road's last word shares a character with a division's short name
 * that it makes longer: 济南 and 南路. */
static bool
is_road_of(const struct matcher_text *t, const struct place *p,
    const struct matcher_hit *h, const struct suffix *x)
{
	return x->class == ROAD && p->class == DIVISION_END && !p->joined &&
	    p->to + 1 == h->to && p->from < h->from &&
	    is_street(t->code[h->to - 1]);
}

/* The digits of 107国道: how many stand before `at`; 0: no such number. */
static size_t
numbers_before(const struct matcher_text *t, size_t at)
{
	size_t n = 0;

	while (n < at && is_digit_at(t, at - n - 1))
		n++;
	return (n == 3 || n == 2) && (n == at || !is_word_at(t, at - n - 1)) ? n : 0;
}

/* Whether an ordinary word ends here that holds more than the suffix; but
 * 前进路 is a road although 进路 is a word. */
static bool
is_ordinary_end(const struct matcher_text *t, const struct matcher_hit *h,
    const struct suffix *x, const struct place *before)
{
	size_t len, word;
	enum border b;

	if (table_longest_back(&table_placeordinary, text_to(t, h->to),
	    &len) < 0 || len <= x->length)
		return false;
	/* 兴村 of 永兴村, where 永兴 is a county */
	if (before != NULL && before->class == DIVISION_END &&
	    before->to == h->from && h->to - len / 3 > before->from &&
	    h->to - len / 3 < before->to)
		return false;
	b = border_at(t, h->from, &word);
	return b == BORDER_NONE || b == BORDER_HARD ||
	    word * 3 + x->length <= len;
}

/* Whether a place ends in a township's name, by what its last word is. */
static bool
ends_township(const struct matcher_text *t, const struct place *p)
{
	uint32_t last = t->code[p->to - 1];

	return p->class == TOWNSHIP || last == 0x9547 || last == 0x4E61; /* 镇乡 */
}

/* 崞村镇 directly behind its county, for all that 村镇 is a word. */
static bool
is_village_town(const struct matcher_text *t, const struct place *p,
    const struct matcher_hit *h, const struct suffix *x)
{
	return x->class == TOWNSHIP && p->class == DIVISION_END &&
	    p->to + 2 == h->from && t->code[h->from - 1] == 0x6751;	/* 村 */
}

/* 杨集镇, 孟村镇: where a phrase begins, behind a surname, for all that 集镇 and
 * 村镇 are words. */
static bool
is_family_town(const struct matcher_text *t, const struct matcher_hit *h,
    const struct suffix *x)
{
	int32_t row;
	size_t len;

	if (x->class != TOWNSHIP || h->from < 2 || !is_bordered(t, h->from - 2) ||
	    border_at(t, h->from, &len) != BORDER_NONE)
		return false;
	row = table_find(&table_surnames, text_part(t, h->from - 2,
	    h->from - 1));
	return row >= 0 && table_cell(&table_surnames, (uint32_t)row, 1)[0] ==
	    'p';
}

/* Whether the suffix only ends a common noun: 山村 and 一村, but 界山村 and 陆一村
 * behind a township are villages. */
static bool
is_common(const struct matcher_text *t, const struct place *before,
    const struct matcher_hit *h, const struct suffix *x)
{
	if (!is_ordinary_end(t, h, x, before) || is_family_town(t, h, x))
		return false;
	if (before == NULL)
		return true;
	return !(before->joined && (before->class == NATURAL ||
	    before->class == ROAD) && before->to == h->from) &&
	    !(x->class == SETTLEMENT && before->to + 1 < h->from &&
	    ends_township(t, before) && is_numeral_at(t, h->from - 1)) &&
	    !is_village_town(t, before, h, x);
}

/* Whether all that stands between the division before and the suffix is the
 * name, though its stem is shorter: 同中 behind 汭丰镇, 烟之东 and 汉家皋陆一 behind
 * a township.  A hard word of one character may be part of such a name. */
static bool
adjoins_division(const struct matcher_text *t, const struct place *before,
    const struct matcher_hit *h, const struct stem *stem)
{
	size_t from = before->to, len;

	return (before->class == DIVISION_END || before->class == TOWNSHIP) &&
	    h->from - from <= (ends_township(t, before) ? 5u : 3u) &&
	    is_all_han(t, from, h->from) && stem->from > from &&
	    t->code[from] != 0x7684 &&		/* 的 */
	    t->code[from] != 0x7B49 &&		/* 等 */
	    !characters_are(t->code[h->from - 1], CHARACTER_PARTED) &&
	    ((border_at(t, stem->from, &len) == BORDER_HARD && len == 1) ||
	    !stem->bounded ||
	    (stem->from == h->from && is_numeral_at(t, h->from - 1)));
}

/* Where the place begins that the one before and the suffix are together, or
 * SIZE_MAX. */
static size_t
joined_with(const struct matcher_text *t, const struct place_list *out,
    const struct matcher_hit *h, const struct suffix *x, size_t stem)
{
	const struct place *before = &out->v[out->n - 1];
	size_t joined;

	/* 金庄二村 */
	if (x->class == SETTLEMENT && before->class == SETTLEMENT &&
	    before->to + 1 == h->from && is_numeral_at(t, h->from - 1))
		return before->from;
	if (stem != before->to)
		return SIZE_MAX;
	joined = joined_from(out, x);
	if (joined == SIZE_MAX || x->class != ROAD)
		return joined;
	if (x->joins)
		joined = from_one_end(t, out, joined);
	if (joined == before->from && before->class == DIVISION_END &&
	    !before->joined)
		joined = before_division(t, out, before->from);
	return joined;
}

/* Whether stem and suffix alone may be a place. */
static bool
may_stand(const struct matcher_text *t, const struct matcher_hit *h,
    const struct suffix *x, const struct stem *stem)
{
	if (!stem->bounded || stem->real < x->least || x->class == PART ||
	    x->needs)
		return false;
	if (stem->from > 0 && is_digit_at(t, stem->from - 1))
		return false;
	if ((x->class == BUILT || x->class == AREA || x->class == NATURAL ||
	    x->class == SETTLEMENT) && h->from > 0 &&
	    is_numeral_at(t, h->from - 1))
		return false;
	return !((x->class == BUILT || x->class == AREA) &&
	    is_counted(t, h->to));
}

/* 水西镇长岭村: a village whose name begins like what may not follow. */
static bool
is_village_behind(const struct matcher_text *t, const struct matcher_hit *h,
    const struct suffix *x)
{
	return x->class == TOWNSHIP && t->code[h->to] == 0x957F &&	/* 长 */
	    is_all_han(t, h->to, h->to + 2) && (t->code[h->to + 2] == 0x6751 ||
	    (is_han_at(t, h->to + 2) && t->code[h->to + 3] == 0x6751));
}

#define NAMESAKE	6	/* letters of a name that is looked for twice */

/* 沟沿镇沟沿村, 城关街道城关社区: where the township begins of which the village
 * has the name, whatever its letters are by themselves, or the district that
 * stands before it; h->from: it has no such name. */
static size_t
namesake_from(const struct matcher_text *t, const struct place_list *out,
    const struct matcher_hit *h)
{
	const uint32_t *code = t->code, *name;
	size_t n, to, i;

	for (n = 2; n <= NAMESAKE && 2 * n + 1 <= h->from; n++) {
		to = h->from - n - 1;
		name = code + h->from - n;
		if (code[to] == 0x9053 && to > n && code[to - 1] == 0x8857)
			to--;				/* 街道 */
		else if (code[to] != 0x9547 && code[to] != 0x4E61)
			continue;			/* 镇, 乡 */
		if (memcmp(code + to - n, name, n * sizeof(*name)) != 0 ||
		    !is_all_han(t, h->from - n, h->from))
			continue;
		to -= n;
		for (i = out->n; i > 0 && out->v[i - 1].to > to; i--)
			;
		return i > 0 && out->v[i - 1].to == to &&
		    out->v[i - 1].class == DIVISION_END ?
		    out->v[i - 1].from : to;
	}
	return h->from;
}

/* Put the place that a suffix ends, if it ends one. */
static void
try_suffix(const struct matcher_text *t, struct place_list *out,
    const struct matcher_hit *h, const struct suffix *x)
{
	const struct place *before = out->n > 0 ? &out->v[out->n - 1] : NULL;
	size_t limit = 0, joined;
	struct stem stem;
	bool compact = x->class != AREA && x->class != BUILT, ordinary;
	bool overlaps;

	if (x->class == DIVISION_END)
		return;
	if (x->class == NUMBER) {
		size_t end = numbered_road(t, h->from);

		if (end > h->from && (before == NULL || before->to <= h->from))
			put_place(out, (struct place){ h->from, end,
			    NO_DIVISION, ROAD, true, "road-number" });
		return;
	}
	overlaps = before != NULL && before->to > h->from;
	if (overlaps && is_road_of(t, before, h, x) &&
	    !is_followed(x, t, h->to)) {
		put_over(out, (struct place){ before_division(t, out,
		    before->from), h->to, NO_DIVISION, ROAD, true,
		    "place-joined" });
		return;
	}
	if (overlaps && (before->to >= h->to || before->from >= h->from ||
	    before->class == DIVISION_END))
		return;
	if (is_followed(x, t, h->to) && !is_village_behind(t, h, x))
		return;
	if (x->class == SETTLEMENT &&
	    (joined = namesake_from(t, out, h)) < h->from) {
		put_over(out, (struct place){ joined, h->to, NO_DIVISION,
		    SETTLEMENT, true, "place-joined" });
		return;
	}
	/* 社区一小区: any. */
	if (x->needs && h->from > 0 && is_numeral_at(t, h->from - 1))
		return;
	ordinary = is_common(t, before, h, x);
	if (ordinary && compact)
		return;
	if (before != NULL)
		limit = before->to <= h->from ? before->to : before->from;
	stem = read_stem(t, h->from, limit, x->most, compact);
	if (x->class == SETTLEMENT && before != NULL && limit == before->to &&
	    adjoins_division(t, before, h, &stem))
		stem.from = limit;
	else if (compact)
		lengthen_stem(t, x, h->from, limit, &stem);
	joined = before == NULL ? SIZE_MAX :
	    joined_with(t, out, h, x, stem.from);
	if (joined != SIZE_MAX) {
		put_over(out, (struct place){ joined, h->to, NO_DIVISION,
		    x->class, true, "place-joined" });
		return;
	}
	if (ordinary)
		return;
	/* 滨河 + 路: what seemed a name is the stem of a longer one. */
	if (before != NULL && before->to == h->from &&
	    (before->class != SETTLEMENT || x->class == SETTLEMENT ||
	    x->class == ROAD || x->class == TOWNSHIP) && (!before->joined ||
	    before->class == NATURAL || x->class == SETTLEMENT ||
	    x->class == TOWNSHIP) &&
	    before->class != DIVISION_END && x->class != PART)
		stem.real = h->from - (stem.from = before->from);
	if (x->class == ROAD && stem.from == h->from &&
	    numbers_before(t, h->from) > 0 && x->joins) {
		put_over(out, (struct place){ h->from -
		    numbers_before(t, h->from), h->to, NO_DIVISION, ROAD,
		    false, "road-number" });
		return;
	}
	if (x->class == ROAD)
		stem.from = over_hyphen(t, stem.from, x->most);
	if (may_stand(t, h, x, &stem))
		put_over(out, (struct place){ stem.from, h->to, NO_DIVISION,
		    x->class, false, "place-suffix" });
}

/* The suffixes in order of their end, the longer first.  They come in order of
 * their beginning: none has far to go. */
static void
collect_suffixes(struct place_state *s, const struct matcher_hits *hits)
{
	struct matcher_hits *to = &s->suffix_hits;
	size_t i, k;

	while (to->cap < hits->n)
		to->v = memory_more(to->v, &to->cap, sizeof(*to->v));
	to->n = hits->n;
	for (i = 0; i < hits->n; i++) {
		struct matcher_hit h = hits->v[i];

		for (k = i; k > 0 && to->v[k - 1].to > h.to; k--)
			to->v[k] = to->v[k - 1];
		to->v[k] = h;
	}
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

		if (span_is(span_str(p->rule), "division-context") ||
		    span_is(span_str(p->rule), "township-context"))
			m.priority = MARK_WEAK;
		if (!p->joined || d->term != d->name)
			m.term = span_str(lexicon_builtin.pool + d->term);
		if (!span_is(span_str(p->rule), "division-ambiguous"))
			m.code = span_str(lexicon_builtin.pool + d->code);
	}
	mark_add(out, m);
}

/* Whether one of the entries of a key is the full name of a division that is no
 * word. */
static bool
is_full_name(uint32_t entry)
{
	const struct lexicon_entry *e;

	for (; entry != 0; entry = e->next) {
		e = &lexicon_builtin.entry[entry];
		if (e->kind == LEXICON_DIVISION &&
		    (e->note & DIVISION_DEPENDENT) == 0)
			return true;
	}
	return false;
}

bool
place_is_division(struct span name)
{
	const struct matcher *m = &lexicon_builtin.matcher;
	uint32_t value = matcher_find(m, name);
	const uint32_t *one;

	if (value >= MATCHER_LIST)
		return value / MATCHER_LIST == LEXICON_NAMES &&
		    is_full_name(value % MATCHER_LIST);
	for (one = m->several + value; *one != 0; one++)
		if (*one / MATCHER_LIST == LEXICON_NAMES)
			return is_full_name(*one % MATCHER_LIST);
	return false;
}

void
place_begin(struct place_state *s)
{
	s->noted_n = 0;
	s->version_before = s->version;
}

/* 北段 of 陇南段 and 湖北段: whether a division takes a part of the suffix, and a
 * shorter one that is a part too is left. */
static bool
is_cut_into(const struct place_state *s, const struct place_list *list,
    const struct matcher_hit *h)
{
	const struct place *p;

	if (list->n == 0 || s->suffix[h->value].class != PART)
		return false;
	p = &list->v[list->n - 1];
	return p->class == DIVISION_END && p->from < h->from &&
	    p->to > h->from && p->to < h->to;
}

void
place_scan(struct place_state *s, const struct matcher_text *t,
    const struct lexicon_hits *hits, struct mark_list *out)
{
	struct place_list *list = &s->all;
	size_t i, next = 0, end = 0;

	find_divisions(s, t, &hits->list[LEXICON_NAMES]);
	join_divisions(&s->found);
	collect_suffixes(s, &hits->list[LEXICON_SUFFIXES]);
	list->n = 0;
	for (i = 0; i < s->suffix_hits.n; i++) {
		const struct matcher_hit *h = &s->suffix_hits.v[i];

		while (next < s->found.n && s->found.v[next].from < h->to)
			put_division(list, &s->found.v[next++]);
		/* Of the suffixes with one end the longest speaks. */
		if (h->to == end)
			continue;
		if (is_cut_into(s, list, h) && i + 1 < s->suffix_hits.n &&
		    h[1].to == h->to)
			continue;
		end = h->to;
		try_suffix(t, list, h, &s->suffix[h->value]);
	}
	while (next < s->found.n)
		put_division(list, &s->found.v[next++]);
	for (i = 0; i < list->n; i++)
		write_place(t, &list->v[i], out);
}
