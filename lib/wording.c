#include <stdlib.h>

#include "charmodel.h"
#include "lexicon.h"
#include "memory.h"
#include "table.h"
#include "utf8.h"
#include "wording.h"

TABLE(namewords);
TABLE(surnames);

/* The kinds of characters are by code point; from here on they have one. */
#define KINDS_OTHER	0xFFFFu

static enum wording_cut
cut_of(uint32_t class)
{
	return class & WORD_BORDER ? CUT_HARD : class & WORD_JOIN ? CUT_JOIN :
	    class & WORD_VERB ? CUT_VERB : CUT_NONE;
}

/* The characters that are looked for besides those of CHARACTER_UNIT: 等 and
 * marks. */
static const struct sought {
	uint32_t		code;
	enum wording_seen	seen;
} sought[] = {
	{ 0x7B49, SEEN_ETC }, { ' ', SEEN_SPACE }, { 0x3001, SEEN_LIST },
	{ 0x300A, SEEN_TITLE }, { ':', SEEN_COLON }, { 0x201C, SEEN_QUOTE },
	{ 0x2018, SEEN_QUOTE_SINGLE }, { 0x300C, SEEN_QUOTE_CORNER },
	{ '"', SEEN_QUOTE_STRAIGHT }, { 0xB7, SEEN_DOT },
	{ 0x2022, SEEN_DOT }, { 0x30FB, SEEN_DOT }, { ',', SEEN_CLAUSE },
	{ ';', SEEN_CLAUSE }, { '?', SEEN_CLAUSE }, { '!', SEEN_CLAUSE },
	{ 0x3002, SEEN_CLAUSE }, { 0x201D, SEEN_CLAUSE },
	{ '(', SEEN_BRACKET }, { '[', SEEN_BRACKET }
};
enum { SOUGHT = sizeof(sought) / sizeof(*sought) };

static bool
is_ascii_word(uint32_t code)
{
	return code < 0x80 && ((code >= '0' && code <= '9') ||
	    (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z'));
}

/* The number of a kind. */
static uint8_t
number_of(struct wording *w, struct letter k)
{
	size_t i;

	for (i = 0; i < w->kinds_n; i++)
		if (memcmp(&w->kinds[i], &k, sizeof(k)) == 0)
			return (uint8_t)i;
	if (i > UINT8_MAX)
		abort();		/* the tables hold fewer */
	w->kinds[w->kinds_n++] = k;
	return (uint8_t)i;
}

/* What a character is that is no word and no surname. */
static uint8_t
plain_kind(struct wording *w, uint32_t code)
{
	struct letter k = { .cut = wording_han(code) ? CUT_NONE : CUT_HARD,
	    .seen = is_ascii_word(code) ? SEEN_WORD :
	    characters_are(code, CHARACTER_UNIT) ? SEEN_UNIT : SEEN_OTHER,
	    .other = !wording_han(code), .mark = &w->none };
	size_t i;

	for (i = 0; i < SOUGHT; i++)
		if (sought[i].code == code)
			k.seen = (uint8_t)sought[i].seen;
	k.spot = k.other || k.seen != SEEN_OTHER;
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
		struct letter k;

		if (!all || code == KINDS_OTHER)
			continue;
		k = w->kinds[w->kind[code]];
		k.begins |= class;
		k.cut = (uint8_t)cut_of(k.begins);
		if (k.cut == CUT_NONE && k.other)
			k.cut = CUT_HARD;
		w->kind[code] = number_of(w, k);
	}
}

/* A word that is no cut shields what it holds: 组织部, 和谐. */
static struct word_row
read_row(uint32_t class)
{
	uint8_t cut = (uint8_t)cut_of(class);
	struct word_row row = { .class = class,
	    .cut = { cut, cut == CUT_NONE ? CUT_HARD : cut } };

	row.keeps = cut != CUT_NONE ||
	    (class & (WORD_KEEP | WORD_GENERIC)) != 0;
	return row;
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
	uint8_t plain[UINT8_MAX + 1] = { 0 };	/* what a kind becomes; 0 is
						 * no surname's */
	uint32_t row, code;
	bool all;

	for (row = 0; row < t->rows; row++) {
		enum wording_surname s = surname_of(table_cell(t, row, 1));
		struct letter k;
		uint8_t *kind;

		code = first_code(span_str(table_cell(t, row, 0)), &all);
		if (code == KINDS_OTHER)
			continue;
		kind = &w->kind[code];
		if (all && s == SURNAME_PLAIN && plain[*kind] != 0) {
			*kind = plain[*kind];
			continue;
		}
		k = w->kinds[*kind];
		if (all)
			k.surname = (uint8_t)s;
		else
			k.twofold = true;
		code = *kind;
		*kind = number_of(w, k);
		if (all && s == SURNAME_PLAIN)
			plain[code] = *kind;
	}
}

static void
prepare(struct wording *w)
{
	const struct table *t = &table_namewords;
	uint32_t row, code;
	uint8_t other, han, word;
	size_t i;

	w->row = memory_zeroed(t->rows, sizeof(*w->row));
	w->kind = memory_zeroed(KINDS_OTHER + 1, sizeof(*w->kind));
	w->kinds = memory_zeroed(UINT8_MAX + 1, sizeof(*w->kinds));
	w->none = (struct letter_marks){ -1, -1, -1, -1, -1, -1, -1, -1 };
	other = plain_kind(w, KINDS_OTHER);
	han = plain_kind(w, 0x4E00);
	word = plain_kind(w, '0');
	memset(w->kind, other, KINDS_OTHER + 1);
	for (code = 0x3007; code <= 0x9FFF; code++)
		if (wording_han(code))
			w->kind[code] = characters_are(code, CHARACTER_UNIT) ?
			    plain_kind(w, code) : han;
	for (code = '0'; code <= 'z'; code++)
		if (is_ascii_word(code))
			w->kind[code] = word;
	for (i = 0; i < SOUGHT; i++)
		w->kind[sought[i].code] = plain_kind(w, sought[i].code);
	for (row = 0; row < t->rows; row++) {
		w->row[row] = read_row((uint32_t)t->bits[row]);
		prepare_words(w, span_str(table_cell(t, row, 0)),
		    w->row[row].class);
	}
	prepare_surnames(w);
}

static inline uint8_t
kind_of(const uint8_t *kind, uint32_t code)
{
	/* A jump that is never taken is quicker than a choice. */
	if (code > KINDS_OTHER)
		return kind[KINDS_OTHER];
	return kind[code];
}

/* The classes of the word of one character that is at i. */
static inline uint32_t
lone_at(const struct wording *w, size_t i)
{
	return w->kinds[kind_of(w->kind, w->code[i])].begins;
}

static void
make_room(struct wording *w, size_t n)
{
	if (n + 1 <= w->letter_cap)
		return;
	w->letter_cap = n + n / 2 + 64;
	w->letter = memory_resize(w->letter, w->letter_cap,
	    sizeof(*w->letter));
	w->marked = memory_resize(w->marked, w->letter_cap,
	    sizeof(*w->marked));
	w->spot = memory_resize(w->spot, w->letter_cap, sizeof(*w->spot));
	w->lone = memory_resize(w->lone, w->letter_cap, sizeof(*w->lone));
}

/* The letters by themselves. */
static void
read_letters(struct wording *w, const struct matcher_text *text)
{
	const uint32_t *code = text->code;
	const struct letter *kinds = w->kinds;
	const uint8_t *kind = w->kind;
	size_t n = text->n, lones = 0;
	uint32_t *spot, i, all = 0, before = 0;
	struct letter *c;

	make_room(w, n);
	spot = w->spot;
	for (i = 0, c = w->letter; i < n; i++, c++) {
		const struct letter *from = &kinds[kind_of(kind, code[i])];

		*c = *from;
		c->ends = before;
		before = from->begins;
		all |= before;
		*spot = i;
		spot += from->spot;
		if (before & WORD_KEYS)
			w->lone[lones++] = i;
	}
	*c = kinds[kind[KINDS_OTHER]];
	c->ends = before;
	w->n = n;
	w->spots = (size_t)(spot - w->spot);
	w->lones = lones;
	w->classes = all;
	w->posts = w->persons = 0;
	w->marked_n = 0;
}

/* Put the key words of one character among the longer ones, which stand in
 * w->key behind as many places as these need. */
static void
merge_lones(struct wording *w)
{
	size_t k, to = 0, next = w->lones;

	for (k = 0; k < w->lones; k++) {
		size_t i = w->lone[k];

		while (next < w->keys && w->key[next].from < i)
			w->key[to++] = w->key[next++];
		w->key[to++] = (struct word){ i, i + 1, lone_at(w, i) };
		if (w->letter[i].longest == 0)
			w->letter[i].longest = (uint32_t)i + 1;
	}
}

static inline void
cut_letter(struct letter *c, const struct word_row *row)
{
	c->cut = row->cut[c->other];
	c->kept = row->keeps;
}

/* Which of the letters [a, end) no name holds, in a word of this row: two, or
 * more. */
static inline void
read_row_letters(struct letter *a, const struct letter *end,
    const struct word_row *row)
{
	struct letter *c;

	cut_letter(a, row);
	a->kept = false;
	cut_letter(a + 1, row);
	for (c = a + 2; c < end; c++)
		cut_letter(c, row);
}

/* The longer words, and along the longest of them, leftmost first, which
 * letters no name holds. */
static void
read_words(struct wording *w, const struct matcher_hits *hits)
{
	const struct matcher_hit *v = hits->v;
	const struct word_row *rows = w->row, *row;
	struct letter *letter = w->letter, *a, *z;
	struct word *key;
	/* The words before those that begin at `last` reach as far. */
	size_t k, n = hits->n, last = SIZE_MAX, reach = 0, longest = 0;
	size_t first = 0, from, to, same;
	uint32_t all = w->classes;

	w->word = v;
	w->words = n;
	/* One more than there may be. */
	while (w->key_cap < w->lones + n + 1)
		w->key = memory_more(w->key, &w->key_cap, sizeof(*w->key));
	key = w->key + w->lones;
	for (k = 0; k < n; k++) {
		from = v[k].from;
		to = v[k].to;
		row = &rows[v[k].value];
		a = &letter[from];
		z = &letter[to];
		a->begins |= row->class;
		a->longest = (uint32_t)to;
		all |= row->class;
		z->ends |= row->class;
		/* Of those that end here the longest comes first. */
		z->back = z->back != 0 ? z->back : (uint8_t)(to - from);
		*key = (struct word){ from, to, row->class };
		key += (row->class & WORD_KEYS) != 0;
		same = -(size_t)(from == last);
		first = (first & same) | (k & ~same);
		reach = (reach & same) | (longest & ~same);
		last = from;
		a->word = (uint32_t)first;
		if (from < reach)
			continue;
		/* A longer one that begins here reads them again. */
		longest = to;
		read_row_letters(a, z, row);
	}
	w->keys = (size_t)(key - w->key);
	merge_lones(w);
	w->classes = all;
}

/* G337, 4A and 5G may stand in a name; 134, 5.5 and 20% do not. */
static void
read_code(struct wording *w, size_t from, size_t to)
{
	bool letters = false;
	size_t i;

	for (i = from; i < to; i++)
		letters |= w->code[i] > '9';
	for (i = from; letters && i < to; i++)
		w->letter[i].cut = CUT_JOIN;
	/* 第 makes a number one of a name: 第36次会议. */
	if (!letters && wording_counter(wording_code(w, to)) &&
	    (from == 0 || w->code[from - 1] != 0x7B2C))
		w->letter[to].cut = CUT_HARD;
}

/* Count what the spots are, and leave those out that are of codes. */
static void
read_spots(struct wording *w)
{
	const struct letter *c = w->letter;
	size_t i, k, to, kept = 0;

	memset(w->seen, 0, sizeof(w->seen));
	for (k = 0; k < w->spots; k++) {
		i = w->spot[k];
		if (c[i].seen != SEEN_WORD) {
			w->seen[c[i].seen]++;
			w->spot[kept++] = (uint32_t)i;
			continue;
		}
		/* The letters of a code are spots one behind the other. */
		for (to = i + 1; c[to].seen == SEEN_WORD; to++)
			;
		k += to - i - 1;
		read_code(w, i, to);
	}
	w->spots = kept;
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

	if (c->mark == &w->none) {
		c->mark = &w->marked[w->marked_n++];
		*c->mark = w->none;
	}
	return c->mark;
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
		if (z->post < 0 || z->post > f)
			z->post = f;
		break;
	case MARK_PERSON:
		w->persons++;
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

void
wording_read(struct wording *w, const struct matcher_text *text,
    const struct lexicon_hits *hits, const struct mark_list *marks)
{
	struct letter *c;
	size_t i, from = 0, to;
	bool place;

	if (w->row == NULL)
		prepare(w);
	w->text = text->span;
	w->code = text->code;
	w->at = text->at;
	read_letters(w, text);
	read_words(w, &hits->list[LEXICON_WORDS]);
	read_spots(w);
	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (m->tag > MARK_PROG)
			continue;
		from = letter_of(w, m->from, from);
		to = letter_of(w, m->to, from);
		note(w, from, to, m->tag);
		place = m->tag == MARK_PLACE;
		for (c = w->letter + from; c < w->letter + to; c++) {
			c->cut = c->other ? c->cut : CUT_NONE;
			/* 城市 of 禹城市委 is no word. */
			c->kept &= !place;
		}
	}
}

void
wording_free(struct wording *w)
{
	free(w->letter);
	free(w->key);
	free(w->lone);
	free(w->row);
	free(w->spot);
	free(w->kind);
	free(w->kinds);
	free(w->marked);
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
wording_forward(const struct wording *w, size_t i, uint32_t classes)
{
	size_t k, to;

	if (i >= w->n || (w->letter[i].begins & classes) == 0)
		return i;
	to = (lone_at(w, i) & classes) != 0 ? i + 1 : i;
	if (w->letter[i].longest <= i + 1)
		return to;
	for (k = w->letter[i].word; k < w->words && w->word[k].from == i; k++)
		if (w->row[w->word[k].value].class & classes)
			to = w->word[k].to;
	return to;
}

size_t
wording_back(const struct wording *w, size_t i, uint32_t classes)
{
	size_t k, from = i - w->letter[i].back;

	if ((w->letter[i].ends & classes) == 0)
		return i;
	if (from < i)
		for (k = w->letter[from].word; k < w->words &&
		    w->word[k].from < i; k++)
			if (w->word[k].to == i &&
			    w->row[w->word[k].value].class & classes)
				return w->word[k].from;
	return (lone_at(w, i - 1) & classes) != 0 ? i - 1 : i;
}

size_t
wording_left(const struct wording *w, size_t i, enum wording_cut cut,
    size_t most)
{
	size_t stop = i > most ? i - most : 0;

	while (i > stop && w->letter[i - 1].cut < cut)
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
	    (from > 0 && w->letter[from - 1].cut < CUT_JOIN))
		return i;
	for (k = from; k < i; k++)
		if ((w->letter[k].begins & ~(WORD_SAY | WORD_NOTNAME)) != 0 ||
		    w->letter[k].kept || wording_numeral(w->code[k]))
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

		if (w->letter[from].begins & WORD_JOIN)
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
