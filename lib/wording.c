#include <stdlib.h>

#include "lexicon.h"
#include "memory.h"
#include "table.h"
#include "wording.h"

TABLE(namewords);

static const char *const class_name[] = { "self", "body", "firm", "office",
    "alone", "rank", "level", "generic", "join", "border", "verb", "keep",
    "meet", "prog", "progq", "doc", "cue", "say", "notname", "docname",
    "doer", "light", "strong", "issue", "follow", "address", "report",
    "listkind", "congress", "notnoun", "told" };

static uint32_t
class_bits(const char *cell)
{
	uint32_t bits = 0;

	while (*cell != '\0') {
		size_t n = strcspn(cell, ","), i;

		for (i = 0; i < sizeof(class_name) / sizeof(*class_name); i++)
			if (strlen(class_name[i]) == n &&
			    memcmp(class_name[i], cell, n) == 0)
				bits |= (uint32_t)1 << i;
		cell += n + (cell[n] == ',');
	}
	return bits;
}

static void
prepare(struct wording *w)
{
	static const uint32_t sought[] = { 0x7B49, 0x5E08, 0x65C5, 0x519B };
	const struct table *t = &table_namewords;
	uint32_t row, code;
	size_t i;

	w->row_class = memory_zeroed(t->rows, sizeof(*w->row_class));
	for (row = 0; row < t->rows; row++)
		w->row_class[row] = class_bits(table_cell(t, row, 1));
	w->plain = memory_zeroed(65536 / 64, sizeof(*w->plain));
	for (code = 0x3000; code < 0xA000; code++)
		if (wording_han(code))
			w->plain[code / 64] |= (uint64_t)1 << code % 64;
	for (i = 0; i < sizeof(sought) / sizeof(*sought); i++)
		w->plain[sought[i] / 64] &= ~((uint64_t)1 << sought[i] % 64);
}

static void
count_mark(struct wording *w, uint32_t code)
{
	switch (code) {
	case ' ':
		w->spaces++;
		break;
	case 0x3001:		/* 、 */
		w->lists++;
		break;
	case 0x201C:
		w->quotes |= QUOTE_DOUBLE;
		break;
	case 0x2018:
		w->quotes |= QUOTE_SINGLE;
		break;
	case 0x300C:
		w->quotes |= QUOTE_CORNER;
		break;
	case '"':
		w->quotes |= QUOTE_STRAIGHT;
		break;
	case 0x300A:		/* 《 */
		w->titles++;
		break;
	case ':':
		w->colons++;
		break;
	}
}

static void
read_letters(struct wording *w, const struct matcher_text *text)
{
	static const struct letter none = { .place = -1, .body = -1,
	    .post = -1, .person = -1, .prog = -1, .place_to = -1,
	    .body_to = -1, .prog_to = -1 };
	const uint32_t *code = text->code;
	struct letter *letter;
	size_t i, n = text->n;

	if (text->n + 1 > w->letter_cap) {
		w->letter_cap = text->n + text->n / 2 + 64;
		w->letter = memory_resize(w->letter, w->letter_cap,
		    sizeof(*w->letter));
		w->spot = memory_resize(w->spot, w->letter_cap,
		    sizeof(*w->spot));
	}
	letter = w->letter;
	w->n = n;
	w->spaces = w->lists = w->titles = w->colons = 0;
	w->quotes = 0;
	w->posts = w->persons = w->spots = 0;
	for (i = 0; i < n; i++) {
		struct letter *c = &letter[i];

		*c = none;
		if (code[i] < 65536 &&
		    (w->plain[code[i] / 64] >> code[i] % 64 & 1) != 0)
			continue;
		w->spot[w->spots++] = (uint32_t)i;
		if (!wording_han(code[i])) {
			c->cut = CUT_HARD;
			count_mark(w, code[i]);
		}
	}
	letter[i] = none;
	letter[i].cut = CUT_HARD;
}

/* What the longest word at a letter makes of its letters; one that is no cut
 * shields what it holds: 组织部, 和谐. */
static void
cut_word(struct letter *letter, size_t from, size_t to, uint32_t class)
{
	uint8_t cut = class & WORD_BORDER ? CUT_HARD :
	    class & WORD_JOIN ? CUT_JOIN :
	    class & WORD_VERB ? CUT_VERB : CUT_NONE;
	size_t i;

	if (cut == CUT_NONE && (class & (WORD_KEEP | WORD_GENERIC)) == 0)
		return;
	for (i = from; i < to; i++) {
		if (cut != CUT_NONE)
			letter[i].cut = cut;
		letter[i].kept = i > from;
	}
}

/* The words, and along the longest of them, leftmost first, which letters no
 * name holds. */
static void
read_words(struct wording *w, const struct matcher_hits *hits)
{
	const struct matcher_hit *h = hits->v, *end = h == NULL ? h :
	    h + hits->n;
	struct letter *letter = w->letter, *a;
	uint32_t class, begins, all = 0;
	size_t reach = 0, from;
	struct word *to;

	if (hits->n > w->word_cap) {
		w->word_cap = hits->n * 2;
		w->word = memory_resize(w->word, w->word_cap,
		    sizeof(*w->word));
	}
	to = w->word;
	while (h < end) {
		from = h->from;
		a = &letter[from];
		a->word = (uint32_t)(to - w->word);
		begins = 0;
		do {
			class = w->row_class[h->value];
			begins |= class;
			letter[h->to].ends |= class;
			*to++ = (struct word){ from, h->to, class };
		} while (++h < end && h->from == from);
		a->begins = begins;
		a->longest = h[-1].to;
		all |= begins;
		if (from < reach)
			continue;
		reach = h[-1].to;
		cut_word(letter, from, reach, class);
	}
	w->words = (size_t)(to - w->word);
	w->classes = all;
}

static bool
is_ascii_word(uint32_t code)
{
	return code < 0x80 && ((code >= '0' && code <= '9') ||
	    (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z'));
}

/* What is counted by a number before it: 2个, 15项. */
bool
wording_counter(uint32_t code)
{
	switch (code) {
	case 0x4E2A: case 0x9879: case 0x6761: case 0x5EA7: case 0x5904:
	case 0x6240: case 0x5BB6: case 0x6237: case 0x540D: case 0x6B21:
	case 0x4EF6: case 0x6279: case 0x79CD: case 0x7C7B: case 0x4EA9:
	case 0x91CC: case 0x4EBA: case 0x5E74: case 0x6708: case 0x65E5:
	case 0x9875: case 0x4F4D: case 0x4E2D: case 0x5927:
		return true;	/* 个项条座处所家户名次件批种类亩里人年月日 */
	}
	return false;
}

/* G337, 4A and 5G may stand in a name; 134, 5.5 and 20% do not. */
static void
find_codes(struct wording *w)
{
	size_t i, j = 0, k, spot;

	for (spot = 0; spot < w->spots; spot++) {
		bool letters = false;

		i = w->spot[spot];
		if (i < j || !is_ascii_word(w->code[i]))
			continue;
		for (j = i; j < w->n && is_ascii_word(w->code[j]); j++)
			letters |= w->code[j] > '9';
		for (k = i; letters && k < j; k++)
			w->letter[k].cut = CUT_JOIN;
		/* 第 makes a number one of a name: 第36次会议. */
		if (!letters && wording_counter(wording_code(w, j)) &&
		    (i == 0 || w->code[i - 1] != 0x7B2C))
			w->letter[j].cut = CUT_HARD;
	}
}

/* The letter at a byte.  Most often it is `near`, or stands a little behind. */
static size_t
letter_of(const struct wording *w, size_t byte, size_t near)
{
	enum { STEPS = 16 };
	size_t low = 0, high = w->n, stop;

	if (near <= w->n && w->at[near] <= byte) {
		stop = w->n - near < STEPS ? w->n : near + STEPS;
		for (low = near; low < stop && w->at[low] < byte; low++)
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

static void
note(struct wording *w, size_t from, size_t to, int tag)
{
	struct letter *a = &w->letter[from], *z = &w->letter[to];
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
	size_t i, j, from = 0, to;

	if (w->row_class == NULL)
		prepare(w);
	w->text = text->span;
	w->code = text->code;
	w->at = text->at;
	read_letters(w, text);
	read_words(w, &hits->list[LEXICON_WORDS]);
	find_codes(w);
	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (m->tag > MARK_PROG)
			continue;
		from = letter_of(w, m->from, from);
		to = letter_of(w, m->to, from);
		note(w, from, to, m->tag);
		for (j = from; j < to; j++) {
			if (wording_han(w->code[j]))
				w->letter[j].cut = CUT_NONE;
			/* 城市 of 禹城市委 is no word. */
			if (m->tag == MARK_PLACE)
				w->letter[j].kept = false;
		}
	}
}

void
wording_free(struct wording *w)
{
	free(w->letter);
	free(w->word);
	free(w->row_class);
	free(w->spot);
	free(w->plain);
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
	size_t k, to = i;

	if (i >= w->n || (w->letter[i].begins & classes) == 0)
		return i;
	for (k = w->letter[i].word; k < w->words && w->word[k].from == i; k++)
		if (w->word[k].class & classes)
			to = w->word[k].to;
	return to;
}

size_t
wording_back(const struct wording *w, size_t i, uint32_t classes)
{
	size_t k, from;
	enum { LONGEST = 12 };		/* letters of any word */

	if ((w->letter[i].ends & classes) == 0)
		return i;
	from = i > LONGEST ? i - LONGEST : 0;
	while (from < i && w->letter[from].begins == 0)
		from++;
	if (from == i)
		return i;
	for (k = w->letter[from].word; k < w->words && w->word[k].from < i; k++)
		if (w->word[k].to == i && w->word[k].class & classes)
			return w->word[k].from;
	return i;
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

size_t
wording_strip(const struct wording *w, size_t from, size_t to)
{
	while (from < to) {
		size_t next = wording_forward(w, from, WORD_VERB);

		if (w->letter[from].begins & WORD_JOIN)
			next = from + 1;
		if (next == from || next > to)
			break;
		from = next;
	}
	return from;
}

bool
wording_numeral(uint32_t code)
{
	switch (code) {
	case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94:
	case 0x516D: case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341:
	case 0x767E: case 0x5343: case 0x4E07: case 0x4E24: case 0x96F6:
	case 0x3007: case 0x53CC: case 0x5169: case 0x842C: case 0x96D9:
		return true;
	}
	return (code >= '0' && code <= '9') ||
	    (code >= 0xFF10 && code <= 0xFF19);
}

bool
wording_level(uint32_t code)
{
	switch (code) {
	case 0x7701: case 0x5E02: case 0x53BF: case 0x7E23: case 0x533A:
	case 0x5340: case 0x5DDE: case 0x65D7: case 0x76DF: case 0x9547:
	case 0x93AE: case 0x4E61: case 0x9109:
		return true;
	}
	return false;
}
