#include <stdlib.h>

#include "bits.h"
#include "charmodel.h"
#include "lexicon.h"
#include "memory.h"
#include "table.h"
#include "utf8.h"
#include "wording.h"

TABLE(namewords);
TABLE(surnames);

/* How many letters' bytes are read at once, and 1 in each of them. */
enum { AT_ONCE = 8 };
#define BYTES	UINT64_C(0x0101010101010101)

/* The kinds of characters are by code point; from here on they have one. */
#define KINDS_OTHER	0xFFFFu

/* The bytes of v, which are 0 or 1, as bits, the first one in memory lowest. */
static inline uint64_t
first_bits(uint64_t v)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return v * UINT64_C(0x8040201008040201) >> 56;
#else
	return v * UINT64_C(0x0102040810204080) >> 56;
#endif
}

static enum wording_cut
cut_of(uint32_t class)
{
	return class & WORD_BORDER ? CUT_HARD : class & WORD_JOIN ? CUT_JOIN :
	    class & WORD_VERB ? CUT_VERB : CUT_NONE;
}

/* The characters that are looked for besides those of CHARACTER_UNIT and
 * CHARACTER_CREDIT: 等 and marks. */
static const struct sought {
	uint32_t		code;
	enum wording_seen	seen;
} sought[] = {
	{ 0x7B49, SEEN_ETC }, { ' ', SEEN_SPACE }, { 0x3001, SEEN_LIST },
	{ 0x300A, SEEN_TITLE }, { 0x300B, SEEN_TITLE }, { ':', SEEN_COLON },
	{ 0x201C, SEEN_QUOTE }, { 0x201D, SEEN_QUOTE },
	{ 0x2018, SEEN_QUOTE_SINGLE }, { 0x2019, SEEN_QUOTE_SINGLE },
	{ 0x300C, SEEN_QUOTE_CORNER }, { 0x300D, SEEN_QUOTE_CORNER },
	{ '"', SEEN_QUOTE_STRAIGHT }, { 0xB7, SEEN_DOT },
	{ 0x2022, SEEN_DOT }, { 0x30FB, SEEN_DOT }, { ',', SEEN_CLAUSE },
	{ ';', SEEN_CLAUSE }, { '?', SEEN_CLAUSE }, { '!', SEEN_CLAUSE },
	{ 0x3002, SEEN_CLAUSE },
	{ '(', SEEN_BRACKET }, { '[', SEEN_BRACKET }
};
enum { SOUGHT = sizeof(sought) / sizeof(*sought) };

static bool
is_ascii_word(uint32_t code)
{
	return code < 0x80 && ((code >= '0' && code <= '9') ||
	    (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z'));
}

/* What no word says of a letter's cut, it says by itself. */
static enum wording_cut
cut_of_kind(const struct letter_kind *k)
{
	enum wording_cut cut = cut_of(k->class);

	return cut == CUT_NONE && k->other ? CUT_HARD : cut;
}

static bool
is_same_kind(const struct letter_kind *a, const struct letter_kind *b)
{
	return a->class == b->class && a->seen == b->seen &&
	    a->surname == b->surname && a->other == b->other;
}

/* The number of a kind. */
static uint8_t
number_of(struct wording *w, struct letter_kind k)
{
	size_t sort = CUT_HARD - cut_of_kind(&k) + (k.other ||
	    k.seen != SEEN_OTHER || k.class & WORD_NOTED ? 0 :
	    KIND_PLAIN / KIND_CUT), i;
	struct letter_kind *first = w->kinds + sort * KIND_CUT;

	for (i = 0; i < w->kinds_n[sort]; i++)
		if (is_same_kind(&first[i], &k))
			break;
	if (i == KIND_CUT)
		abort();		/* the tables hold fewer */
	first[i] = k;
	w->kinds_n[sort] += i == w->kinds_n[sort];
	return (uint8_t)(sort * KIND_CUT + i);
}

/* What a character is that is no word and no surname. */
static uint8_t
plain_kind(struct wording *w, uint32_t code)
{
	struct letter_kind k = { .other = !wording_han(code),
	    .seen = is_ascii_word(code) ? SEEN_WORD :
	    characters_are(code, CHARACTER_UNIT) ? SEEN_UNIT :
	    characters_are(code, CHARACTER_CREDIT) ? SEEN_CREDIT :
	    SEEN_OTHER };
	size_t i;

	for (i = 0; i < SOUGHT; i++)
		if (sought[i].code == code)
			k.seen = (uint8_t)sought[i].seen;
	return number_of(w, k);
}

/* The first code point of a key, folded, and whether it is all of the key. */
static uint32_t
first_code(struct span key, bool *all)
{
	uint32_t code;

	*all = utf8_decode(key.p, key.n, &code) == key.n;
	code = matcher_fold(code);
	return code < KINDS_OTHER ? code : KINDS_OTHER;
}

/* The words of one row that have one character: matchers leave them out. */
static void
prepare_words(struct wording *w, struct span keys, uint32_t class)
{
	while (keys.n > 0) {
		struct span key = span_cut(&keys, '|');
		bool all = key.n <= 4;
		uint32_t code = all ? first_code(key, &all) : KINDS_OTHER;
		struct letter_kind k;

		if (!all || code == KINDS_OTHER)
			continue;
		k = w->kinds[w->kind_of[code]];
		k.class |= class;
		w->kind_of[code] = number_of(w, k);
	}
}

/* A word that is no cut shields what it holds: 组织部, 和谐. */
static struct word_row
read_row(uint32_t class)
{
	enum wording_cut cut = cut_of(class);
	uint8_t first = (uint8_t)(cut * HOLD_CUT), rest = first;

	if (cut != CUT_NONE || class & (WORD_KEEP | WORD_GENERIC))
		rest |= HOLD_KEPT;
	return (struct word_row){ class, { first, rest }, { rest, rest } };
}

static enum wording_surname
surname_of(const char *cell)
{
	return cell[0] == 'd' ? SURNAME_DOUBLE : cell[0] == 'w' ?
	    SURNAME_WORD : SURNAME_PLAIN;
}

static void
prepare_surnames(struct wording *w)
{
	const struct table *t = &table_surnames;
	uint32_t row, code;
	bool all;

	for (row = 0; row < t->rows; row++) {
		enum wording_surname s = surname_of(table_cell(t, row, 1));
		struct letter_kind k;

		code = first_code(span_str(table_cell(t, row, 0)), &all);
		if (code == KINDS_OTHER)
			continue;
		k = w->kinds[w->kind_of[code]];
		k.surname = all && k.surname != SURNAME_TWOFOLD ? (uint8_t)s :
		    SURNAME_TWOFOLD;
		w->kind_of[code] = number_of(w, k);
	}
}

static void
prepare(struct wording *w)
{
	const struct table *t = &table_namewords;
	uint32_t row, code;
	uint8_t han, word;
	size_t i;

	w->row = memory_zeroed(t->rows, sizeof(*w->row));
	w->kind_of = memory_zeroed(MATCHER_CODES, sizeof(*w->kind_of));
	w->kinds = memory_zeroed(UINT8_MAX + 1, sizeof(*w->kinds));
	if (plain_kind(w, KINDS_OTHER) != 0)
		abort();		/* number 0 is that of most */
	han = plain_kind(w, 0x4E00);
	word = plain_kind(w, '0');
	for (code = 0x3007; code <= 0x9FFF; code++)
		if (wording_han(code))
			w->kind_of[code] = characters_are(code,
			    CHARACTER_UNIT | CHARACTER_CREDIT) ?
			    plain_kind(w, code) : han;
	for (code = '0'; code <= 'z'; code++)
		if (is_ascii_word(code))
			w->kind_of[code] = word;
	for (i = 0; i < SOUGHT; i++)
		w->kind_of[sought[i].code] = plain_kind(w, sought[i].code);
	for (row = 0; row < t->rows; row++) {
		w->row[row] = read_row((uint32_t)t->bits[row]);
		prepare_words(w, span_str(table_cell(t, row, 0)),
		    w->row[row].class);
	}
	prepare_surnames(w);
}

static void
make_room(struct wording *w, size_t n)
{
	/* Each letter may have marks, and number 0 is none's; letters are read
	 * 64 at once. */
	if (n + 64 <= w->letter_cap)
		return;
	w->letter_cap = n + n / 2 + 128;
	w->letter = memory_resize(w->letter, w->letter_cap,
	    sizeof(*w->letter));
	w->kind = memory_resize(w->kind, w->letter_cap, 1);
	w->hold = memory_resize(w->hold, w->letter_cap, 1);
	w->marked = memory_resize(w->marked, w->letter_cap,
	    sizeof(*w->marked));
	w->post_ends = memory_resize(w->post_ends, w->letter_cap / 64 + 1,
	    sizeof(*w->post_ends));
	w->person_ends = memory_resize(w->person_ends, w->letter_cap / 64 + 1,
	    sizeof(*w->person_ends));
	w->spot = memory_resize(w->spot, w->letter_cap, sizeof(*w->spot));
	w->next_spot = memory_resize(w->next_spot, w->letter_cap,
	    sizeof(*w->next_spot));
	w->room = memory_resize(w->room, w->letter_cap, 2 * sizeof(*w->room));
}

static const struct letter_marks no_marks = {
	-1, -1, -1, -1, -1, -1, -1, -1
};

/* The cuts that letters have by themselves, many at once; there is room behind
 * the last one. */
static void
read_cuts(struct wording *w)
{
	uint64_t v;
	size_t i;

	for (i = 0; i <= w->n; i += AT_ONCE) {
		memcpy(&v, w->kind + i, AT_ONCE);
		v = (~v & BYTES * (KIND_PLAIN - KIND_CUT)) /
		    (KIND_CUT / HOLD_CUT);
		memcpy(w->hold + i, &v, AT_ONCE);
	}
}

/* In equal parts so short that memset uses no string instructions, which are
 * slow to begin. */
static void
clear_letters(struct letter *v, size_t n)
{
	enum { MOST = 64 };
	size_t part = n / (n / MOST + 1) + 1;

	for (; n > part; n -= part, v += part)
		memset(v, 0, part * sizeof(*v));
	memset(v, 0, n * sizeof(*v));
}

/* The kinds of n code points. */
static void
read_kinds(const uint8_t *kind_of, const uint32_t *code, size_t n,
    uint8_t *kind)
{
	size_t i;

	for (i = 0; i + 4 <= n; i += 4) {
		kind[i] = kind_of[code[i]];
		kind[i + 1] = kind_of[code[i + 1]];
		kind[i + 2] = kind_of[code[i + 2]];
		kind[i + 3] = kind_of[code[i + 3]];
	}
	for (; i < n; i++)
		kind[i] = kind_of[code[i]];
}

/* The letters by themselves. */
static void
read_letters(struct wording *w, const struct matcher_text *text)
{
	size_t n = text->n;

	make_room(w, n);
	read_kinds(w->kind_of, text->code, n, w->kind);
	w->kind[n] = 0;
	w->n = n;
	w->posts = w->persons = 0;
	w->marked[0] = no_marks;
	w->marked_n = 1;
	memset(w->post_ends, 0, (n / 64 + 1) * sizeof(*w->post_ends));
	memset(w->person_ends, 0, (n / 64 + 1) * sizeof(*w->person_ends));
	clear_letters(w->letter, n + 1);
	read_cuts(w);
}

/* Note which of a word's letters, two or more, no name holds. */
static inline void
hold_word(uint8_t *hold, size_t n, const struct word_row *row)
{
	size_t i;

	/* Two at once, of most words all. */
	memcpy(hold + n - 2, row->rest, 2);
	memcpy(hold, row->first, 2);
	for (i = 2; i + 2 < n; i++)
		hold[i] = row->rest[0];
}

/* The longer words, and along the longest of them, leftmost first, which
 * letters no name holds. */
static void
read_words(struct wording *w, const struct matcher_hits *hits)
{
	const struct matcher_hit *v = hits->v;
	const struct word_row *rows = w->row, *row;
	struct letter *letter = w->letter, *a, *z;
	uint8_t *hold = w->hold;
	/* The last word that was read to its end: where its second letter
	 * stands, how many it has from there on. */
	uint32_t second = 0, inside = 0, from, to, all = 0;
	size_t k, n = hits->n;
	struct word *key;

	w->word = v;
	/* One more than there may be, and room for those of one character. */
	if (w->key_cap < w->n + n + 1) {
		while (w->key_cap < w->n + n + 1)
			w->key = memory_more(w->key, &w->key_cap,
			    sizeof(*w->key));
		w->some = memory_resize(w->some, w->key_cap,
		    sizeof(*w->some));
	}
	key = w->key;
	for (k = 0; k < n; k++) {
		from = v[k].from;
		to = v[k].to;
		row = &rows[v[k].value];
		all |= row->class;
		a = &letter[from];
		z = &letter[to];
		a->begins |= row->class;
		a->longest = to;
		a->word = (uint32_t)k;
		z->ends |= row->class;
		/* Of those that end here the longest comes first. */
		z->back = z->back != 0 ? z->back : (uint8_t)(to - from);
		*key = (struct word){ from, to, row->class };
		key += (row->class & WORD_KEYS) != 0;
		/* A longer one that begins where the last one does reads
		 * its letters again. */
		if (from - second < inside)
			continue;
		hold_word(hold + from, to - from, row);
		second = from + 1;
		inside = to - second;
	}
	w->keys = (size_t)(key - w->key);
	w->classes = all;
}

/* A run of SEEN_WORD, which ends before `to`: G337, 4A and 5G may stand in a
 * name; 134, 5.5 and 20% do not. */
static void
read_code(struct wording *w, size_t to)
{
	bool letters = false;
	size_t from, i;

	for (from = to; from > 0 && wording_kind(w, from - 1)->seen ==
	    SEEN_WORD; from--)
		letters |= w->code[from - 1] > '9';
	for (i = from; letters && i < to; i++)
		w->hold[i] -= (CUT_HARD - CUT_JOIN) * HOLD_CUT;
	/* 第 makes a number one of a name: 第36次会议. */
	if (!letters && wording_counter(wording_code(w, to)) &&
	    (from == 0 || w->code[from - 1] != 0x7B2C))
		w->hold[to] |= CUT_HARD * HOLD_CUT;
}

/* The letters v[0 .. n), with room for one more, are all those of SEEN_WORD. */
static void
read_codes(struct wording *w, uint32_t *v, size_t n)
{
	bool letters = false;
	size_t k, runs = 0;
	uint32_t one;

	/* Those that end a run. */
	v[n] = UINT32_MAX;
	for (k = 0; k < n; k++) {
		v[runs] = one = v[k];
		runs += v[k + 1] != one + 1;
		letters |= w->code[one] > '9';
	}
	for (k = 0; k < runs; k++)
		if (letters || wording_counter(wording_code(w, v[k] + 1)))
			read_code(w, v[k] + 1);
}

/* Put the key words of one character, the letters v[0 .. n), among the longer
 * ones. */
static void
merge_lones(struct wording *w, const uint32_t *v, size_t n)
{
	size_t k = w->keys, to = k + n;

	w->keys = to;
	while (n > 0) {
		uint32_t i = v[--n];

		while (k > 0 && w->key[k - 1].from >= i)
			w->key[--to] = w->key[--k];
		w->key[--to] = (struct word){ i, i + 1,
		    wording_kind(w, i)->class };
	}
}

/* Which of the 64 letters from `at` on, as far as there are so many, are not of
 * KIND_PLAIN: a bit each. */
static inline uint64_t
noted_from(const struct wording *w, size_t at)
{
	uint64_t v, all = 0;
	size_t i;

	for (i = 0; i < 64; i += AT_ONCE) {
		memcpy(&v, w->kind + at + i, AT_ONCE);
		all |= first_bits(~v / KIND_PLAIN & BYTES) << i;
	}
	return w->n - at < 64 ? all & ((UINT64_C(1) << (w->n - at)) - 1) : all;
}

/* Chain the spots that are the same. */
static void
chain_spots(struct wording *w)
{
	uint32_t *first = w->first_spot, *next = w->next_spot;
	size_t k, seen;

	memset(first, 0xFF, sizeof(w->first_spot));
	for (k = w->spots; k-- > 0;) {
		seen = wording_kind(w, w->spot[k])->seen;
		next[k] = first[seen];
		first[seen] = (uint32_t)k;
	}
}

/* Tell apart the letters that are not of KIND_PLAIN: spots, which are counted,
 * codes, and words of one character. */
static void
read_noted(struct wording *w)
{
	uint32_t *spot = w->spot, *code = w->room, *lone = code + w->letter_cap;
	const struct letter_kind *kinds = w->kinds, *kind;
	size_t at, i, k, spots = 0, codes = 0, lones = 0;
	uint32_t classes = 0, *seen = w->seen;
	const uint8_t *number = w->kind;
	uint8_t *hold = w->hold;
	uint64_t noted;

	for (k = 0; k < SEEN_KINDS; k++)
		seen[k] = 0;
	for (at = 0; at < w->n; at += 64)
		for (noted = noted_from(w, at); noted != 0;
		    noted &= noted - 1) {
			i = at + bits_first(noted);
			kind = &kinds[number[i]];
			classes |= kind->class;
			seen[kind->seen]++;
			/* What is no ideograph, whatever word has it. */
			hold[i] |= (uint8_t)(kind->other *
			    (CUT_HARD * HOLD_CUT | HOLD_OTHER));
			spot[spots] = code[codes] = lone[lones] = (uint32_t)i;
			spots += kind->seen >= SEEN_DOT;
			codes += kind->seen == SEEN_WORD;
			lones += (kind->class & WORD_KEYS) != 0;
		}
	w->classes |= classes;
	w->spots = spots;
	chain_spots(w);
	read_codes(w, code, codes);
	merge_lones(w, lone, lones);
}

/* The letter at a byte.  Most often it is `near`, or stands a little behind;
 * letters have three bytes, or less. */
static size_t
letter_of(const struct wording *w, size_t byte, size_t near)
{
	enum { STEPS = 16 };
	size_t low = 0, high = w->n, stop;

	if (near <= w->n && w->at[near] <= byte) {
		low = near + (byte - w->at[near]) / 3;
		if (low > w->n || w->at[low] > byte)
			low = near;
		stop = w->n - low < STEPS ? w->n : low + STEPS;
		for (; low < stop && w->at[low] < byte; low++)
			;
		if (low < stop)
			return low;
	}
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (w->at[middle] < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The marks of a letter, which has its own from now on. */
static struct letter_marks *
marks_of(struct wording *w, size_t i)
{
	struct letter *c = &w->letter[i];

	if (c->mark == 0) {
		c->mark = (uint32_t)w->marked_n++;
		w->marked[c->mark] = no_marks;
	}
	return &w->marked[c->mark];
}

static void
note(struct wording *w, size_t from, size_t to, int tag)
{
	struct letter_marks *a = marks_of(w, from), *z = marks_of(w, to);
	int32_t f = (int32_t)from, t = (int32_t)to;

	switch (tag) {
	case MARK_PLACE:
		if (z->place < 0 || z->place > f)
			z->place = f;
		if (a->place_to < t)
			a->place_to = t;
		break;
	case MARK_ORG:
		if (z->body < 0 || z->body > f)
			z->body = f;
		if (a->body_to < t)
			a->body_to = t;
		break;
	case MARK_POST:
		w->posts++;
		bits_put(w->post_ends, to);
		if (z->post < 0 || z->post > f)
			z->post = f;
		break;
	case MARK_PERSON:
		w->persons++;
		bits_put(w->person_ends, to);
		if (z->person < 0 || z->person > f)
			z->person = f;
		break;
	case MARK_PROG:
		if (z->prog < 0 || z->prog > f)
			z->prog = f;
		if (a->prog_to < t)
			a->prog_to = t;
		break;
	}
}

/* No letter of a name that is known is a cut, unless it is no ideograph.  What
 * a place's name holds is no word: 城市 of 禹城市委. */
static void
free_letters(uint8_t *hold, size_t n, bool place)
{
	/* The first n bytes of AT_ONCE. */
	static const uint8_t first[AT_ONCE + 1][AT_ONCE] = {
		{ 0 }, { 255 }, { 255, 255 }, { 255, 255, 255 },
		{ 255, 255, 255, 255 }, { 255, 255, 255, 255, 255 },
		{ 255, 255, 255, 255, 255, 255 },
		{ 255, 255, 255, 255, 255, 255, 255 },
		{ 255, 255, 255, 255, 255, 255, 255, 255 }
	};
	const uint64_t kept = place ? 0 : HOLD_KEPT * BYTES;
	uint64_t v, these, other;
	size_t part;

	for (; n > 0; n -= part, hold += part) {
		part = n < AT_ONCE ? n : AT_ONCE;
		memcpy(&v, hold, AT_ONCE);
		memcpy(&these, first[part], AT_ONCE);
		other = v / HOLD_OTHER & BYTES;
		v &= ~these | kept | other * (UINT8_MAX - HOLD_KEPT);
		memcpy(hold, &v, AT_ONCE);
	}
}

void
wording_read(struct wording *w, const struct matcher_text *text,
    const struct lexicon_hits *hits, const struct mark_list *marks)
{
	size_t i, from = 0, to;

	if (w->row == NULL)
		prepare(w);
	w->text = text->span;
	w->code = text->code;
	w->at = text->at;
	read_letters(w, text);
	read_words(w, &hits->list[LEXICON_WORDS]);
	read_noted(w);
	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (m->tag > MARK_PROG)
			continue;
		from = letter_of(w, m->from, from);
		to = letter_of(w, m->to, from);
		note(w, from, to, m->tag);
		free_letters(w->hold + from, to - from,
		    m->tag == MARK_PLACE);
	}
}

void
wording_free(struct wording *w)
{
	free(w->letter);
	free(w->kind);
	free(w->hold);
	free(w->key);
	free(w->some);
	free(w->room);
	free(w->row);
	free(w->spot);
	free(w->next_spot);
	free(w->kind_of);
	free(w->kinds);
	free(w->marked);
	free(w->post_ends);
	free(w->person_ends);
	*w = (struct wording){ 0 };
}

void
wording_mark(struct wording *w, size_t from, size_t to, int tag, int priority,
    const char *rule)
{
	note(w, from, to, tag);
	mark_add(w->out, (struct mark){
	    .from = w->at[from], .to = w->at[to], .tag = tag,
	    .priority = priority, .rule = rule });
}

size_t
wording_keys(struct wording *w, uint32_t classes)
{
	const struct word **some = w->some, *key = w->key;
	size_t k, n = 0;

	for (k = 0; k < w->keys; k++) {
		some[n] = &key[k];
		n += (key[k].class & classes) != 0;
	}
	return n;
}

size_t
wording_forward(const struct wording *w, size_t i, uint32_t classes)
{
	const struct matcher_hit *h;

	if (i >= w->n)
		return i;
	if ((w->letter[i].begins & classes) == 0)
		return (wording_kind(w, i)->class & classes) != 0 ? i + 1 : i;
	/* One of them is. */
	for (h = w->word + w->letter[i].word;
	    (w->row[h->value].class & classes) == 0; h--)
		;
	return h->to;
}

size_t
wording_back(const struct wording *w, size_t i, uint32_t classes)
{
	const struct matcher_hit *h;

	if ((w->letter[i].ends & classes) == 0)
		return i > 0 && (wording_kind(w, i - 1)->class & classes) != 0 ?
		    i - 1 : i;
	/* From the longest on, one of them is. */
	h = w->word + w->letter[i - w->letter[i].back].word;
	while (h->to > i)
		h--;
	while (h->to != i || (w->row[h->value].class & classes) == 0)
		h++;
	return h->from;
}

size_t
wording_left(const struct wording *w, size_t i, enum wording_cut cut,
    size_t most)
{
	size_t stop = i > most ? i - most : 0;

	while (i > stop && wording_cut(w, i - 1) < cut)
		i--;
	return i;
}

size_t
wording_unlisted(const struct wording *w, size_t i)
{
	enum { LEAST = 2, MOST = 4 };
	size_t from = wording_left(w, i, CUT_VERB, MOST + 1), k;

	/* All provinces are listed. */
	if (wording_at(w, i, "省") || i - from < LEAST || i - from > MOST ||
	    (from > 0 && wording_cut(w, from - 1) < CUT_JOIN))
		return i;
	for (k = from; k < i; k++)
		if ((wording_begins(w, k) & ~(WORD_SAY | WORD_NOTNAME)) != 0 ||
		    wording_kept(w, k) || wording_numeral(w->code[k]))
			return i;
	return from;
}

bool
wording_strange(const struct wording *w, size_t i)
{
	return i + 1 < w->n && wording_han(w->code[i]) &&
	    wording_han(w->code[i + 1]) && w->letter[i].longest <= i + 1 &&
	    !charmodel_met(w->code[i], w->code[i + 1]);
}

size_t
wording_past_amount(const struct wording *w, size_t from)
{
	return from > 0 && wording_numeral(w->code[from - 1]) &&
	    (wording_at(w, from, "亿元") || wording_at(w, from, "万元")) ?
	    from + 2 : from;
}

size_t
wording_strip(const struct wording *w, size_t from, size_t to)
{
	while (from < to) {
		size_t next = wording_forward(w, from, WORD_VERB);

		if (wording_begins(w, from) & WORD_JOIN)
			next = from + 1;
		/* 集中 is a verb, 集中供热 is none. */
		if (next == from || next > to || w->letter[from].longest > next)
			break;
		from = next;
	}
	return from;
}

enum wording_surname
wording_twofold(const struct wording *w, size_t i)
{
	size_t len;
	int32_t row;

	row = table_longest(&table_surnames, span_sub(w->text, w->at[i],
	    w->at[i + 2 < w->n ? i + 2 : w->n]), &len);
	return row < 0 ? SURNAME_NONE :
	    surname_of(table_cell(&table_surnames, (uint32_t)row, 1));
}
