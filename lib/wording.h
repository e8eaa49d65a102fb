/*
 * A text made ready for finding names: its code points, the words of
 * lib/data/namewords.tsv in it, and where a name's left border may lie.
 * Shared by the modules that find names (lib/name.h lists them).
 */
#ifndef WORDING_H
#define WORDING_H

#include <stdint.h>

#include "characters.h"
#include "lexicon.h"
#include "mark.h"
#include "span.h"

/* The classes of lib/data/namewords.tsv, whose head says what each means. */
enum {
	WORD_SELF = 1 << 0, WORD_BODY = 1 << 1, WORD_FIRM = 1 << 2,
	WORD_OFFICE = 1 << 3, WORD_ALONE = 1 << 4, WORD_RANK = 1 << 5,
	WORD_LEVEL = 1 << 6, WORD_GENERIC = 1 << 7, WORD_JOIN = 1 << 8,
	WORD_BORDER = 1 << 9, WORD_VERB = 1 << 10, WORD_KEEP = 1 << 11,
	WORD_MEET = 1 << 12, WORD_PROG = 1 << 13, WORD_PROGQ = 1 << 14,
	WORD_DOC = 1 << 15, WORD_CUE = 1 << 16, WORD_SAY = 1 << 17,
	WORD_NOTNAME = 1 << 18, WORD_DOCNAME = 1 << 19,
	WORD_DOER = 1 << 20, WORD_LIGHT = 1 << 21, WORD_STRONG = 1 << 22,
	WORD_ISSUE = 1 << 23, WORD_FOLLOW = 1 << 24, WORD_ADDRESS = 1 << 25,
	WORD_REPORT = 1 << 26, WORD_LISTKIND = 1 << 27,
	WORD_CONGRESS = 1 << 28, WORD_NOTNOUN = 1 << 29,
	WORD_TOLD = 1 << 30
};

/* The classes of the words that names are found by. */
#define WORD_KEYS	(WORD_SELF | WORD_BODY | WORD_FIRM | WORD_OFFICE | \
	WORD_ALONE | WORD_MEET | WORD_PROG | WORD_CUE | WORD_DOCNAME | \
	WORD_ADDRESS | WORD_TOLD)
/* Those of the words of one character that are looked at in every text. */
#define WORD_NOTED	(WORD_KEYS | WORD_DOC)

/* What a character is to a name that would hold it. */
enum wording_cut {
	CUT_NONE,
	CUT_VERB,	/* of a word that ends the context where it opens it */
	CUT_JOIN,	/* 和 与 及; Latin letters and digits of a name */
	CUT_HARD	/* punctuation, or of a word that no name holds */
};

/* What is counted in a text, and from the dots within names on found again:
 * letters and digits of ASCII; marks, both of a pair; 等; 师, 旅, 军; 摄, 供. */
enum wording_seen {
	SEEN_OTHER, SEEN_WORD, SEEN_DOT, SEEN_SPACE, SEEN_LIST, SEEN_TITLE,
	SEEN_COLON, SEEN_QUOTE, SEEN_QUOTE_SINGLE, SEEN_QUOTE_CORNER,
	SEEN_QUOTE_STRAIGHT, SEEN_CLAUSE, SEEN_BRACKET, SEEN_ETC, SEEN_UNIT,
	SEEN_CREDIT, SEEN_KINDS
};

/* A row of lib/data/namewords.tsv: the classes of its words, and wording.hold
 * of their first and of their other letters. */
struct word_row {
	uint32_t	class;
	uint8_t		first[2];	/* of the first two */
	uint8_t		rest[2];	/* of two others */
};

struct word {
	uint32_t	from, to;	/* code points */
	uint32_t	class;
};

/* The kinds of lib/data/surnames.tsv. */
enum wording_surname {
	SURNAME_NONE, SURNAME_PLAIN, SURNAME_WORD, SURNAME_DOUBLE,
	SURNAME_TWOFOLD		/* of a letter: the next one decides, for some
				 * of two letters begin with it */
};

/* What a code point is by itself, wherever it stands; without padding. */
struct letter_kind {
	uint32_t	class;		/* of the word that it is */
	uint8_t		seen;		/* enum wording_seen */
	uint8_t		surname;	/* enum wording_surname */
	bool		other;		/* no ideograph */
};

/* The marks that end or begin at a letter. */
struct letter_marks {
	/* Where the place, body, post, person, programme begins that ends
	 * before this letter; -1: none. */
	int32_t		place, body, post, person, prog;
	/* Where the one ends that begins here; -1: none. */
	int32_t		place_to, body_to, prog_to;
};

/* What the words of several characters say of a code point, and the marks. */
struct letter {
	uint32_t	begins;		/* classes of those that begin here */
	uint32_t	ends;		/* ... of those that end before it */
	uint32_t	longest;	/* end of the longest that begins here,
					 * 0: none */
	uint32_t	mark;		/* number of its marks */
	uint32_t	word;		/* number of the longest, among hits */
	uint8_t		back;		/* letters of the longest that ends
					 * before it */
};

/*
 * The numbers of kinds are bytes that tell what every text asks of all letters:
 * KIND_PLAIN whether one is an ideograph of SEEN_OTHER and no word of
 * WORD_NOTED; KIND_CUT times what its enum wording_cut lacks to CUT_HARD.  Below
 * that they tell apart kinds of one sort, which are the same in both.  0 are
 * most of the code points that are no ideographs.
 */
enum { KIND_CUT = 32, KIND_PLAIN = 128, KIND_SORTS = 256 / KIND_CUT };
/* What wording.hold is made of. */
enum { HOLD_KEPT = 1, HOLD_OTHER = 2, HOLD_CUT = 4 };

struct wording {
	struct span	 text;
	const uint32_t	*code;		/* of the letters, folded, and where
					 * each begins (lib/matcher.h) */
	const uint32_t	*at;
	/* Of the letters, n + 1 of them, the last one that of no code point. */
	struct letter	*letter;
	uint8_t		*kind;		/* the number of its kind */
	uint8_t		*hold;		/* its cut * HOLD_CUT; HOLD_KEPT inside
					 * a word that begins before it;
					 * HOLD_OTHER: no ideograph */
	size_t		 n, letter_cap;
	struct letter_marks *marked;	/* by their numbers; room for those of
					 * all letters; 0: none */
	size_t		 marked_n;
	uint64_t	*post_ends;	/* before which letters one ends: sets */
	uint64_t	*person_ends;	/* (lib/bits.h) */
	uint32_t	*spot;		/* the letters of SEEN_DOT and above */
	size_t		 spots;
	/* Of those of each kind the first one and the next one, by their
	 * numbers; none: above all. */
	uint32_t	 first_spot[SEEN_KINDS], *next_spot;
	const struct matcher_hit *word;	/* of more than one character, by
					 * `from`, the shorter first; value:
					 * number of its row */
	struct word	*key;		/* all words of WORD_KEYS, as those */
	size_t		 keys, key_cap;
	const struct word **some;	/* room for all keys */
	uint32_t	*room;		/* for twice the letters */
	struct mark_list *out;
	uint32_t	 classes;	/* of the words of the text, of those of
					 * one character as far as they are of
					 * WORD_NOTED */
	uint32_t	 seen[SEEN_KINDS];	/* how many of them it has */
	size_t		 posts, persons;	/* marks of these */
	struct word_row	*row;	/* of each row of the table */
	uint8_t		*kind_of;	/* of each code point */
	struct letter_kind *kinds;	/* by their numbers */
	uint8_t		 kinds_n[KIND_SORTS];	/* of each sort */
};

/* Read a text: what lexicon_builtin's matcher hit in it, and the marks that
 * lexicons found. */
void	wording_read(struct wording *w, const struct matcher_text *text,
	    const struct lexicon_hits *hits, const struct mark_list *marks);
void	wording_free(struct wording *w);

/* Add the mark of code points [from, to) and note it in the letters. */
void	wording_mark(struct wording *w, size_t from, size_t to, int tag,
	    int priority, const char *rule);

static inline const struct letter_kind *
wording_kind(const struct wording *w, size_t i)
{
	return &w->kinds[w->kind[i]];
}

/* The classes of the words that begin at a letter. */
static inline uint32_t
wording_begins(const struct wording *w, size_t i)
{
	return w->letter[i].begins | wording_kind(w, i)->class;
}

/* The classes of those that end before it. */
static inline uint32_t
wording_ends(const struct wording *w, size_t i)
{
	return w->letter[i].ends |
	    (i > 0 ? wording_kind(w, i - 1)->class : 0);
}

static inline enum wording_cut
wording_cut(const struct wording *w, size_t i)
{
	return (enum wording_cut)(w->hold[i] / HOLD_CUT);
}

/* Whether a letter is inside a word that begins before it. */
static inline bool
wording_kept(const struct wording *w, size_t i)
{
	return (w->hold[i] & HOLD_KEPT) != 0;
}

/* The marks of a letter. */
#define WORDING_MARK(one)						\
static inline int32_t							\
wording_##one(const struct wording *w, size_t i)			\
{									\
	return w->marked[w->letter[i].mark].one;			\
}

WORDING_MARK(place)
WORDING_MARK(body)
WORDING_MARK(post)
WORDING_MARK(person)
WORDING_MARK(prog)
WORDING_MARK(place_to)
WORDING_MARK(body_to)
WORDING_MARK(prog_to)

/* Gather the keys that are of one of the classes in w->some, without a jump for
 * each: how many. */
size_t	wording_keys(struct wording *w, uint32_t classes);

/* The longest word of one of the classes that begins (ends) at i; its other
 * end, or i where there is none. */
size_t	wording_forward(const struct wording *w, size_t i, uint32_t classes);
size_t	wording_back(const struct wording *w, size_t i, uint32_t classes);

/* Whether code points [from, to) are the text s. */
static inline bool
wording_is(const struct wording *w, size_t from, size_t to, const char *s)
{
	return span_is(span_sub(w->text, w->at[from],
	    w->at[to]), s);
}

/* Whether s stands just before (at) code point i. */
static inline bool
wording_after(const struct wording *w, size_t i, const char *s)
{
	return span_ends(span_make(w->text.p, w->at[i]), span_str(s));
}

static inline bool
wording_at(const struct wording *w, size_t i, const char *s)
{
	return span_starts(span_sub(w->text, w->at[i], w->text.n),
	    span_str(s));
}

/*
 * The left border of a name of which [.., i) is the head: back over letters
 * of a cut below `cut`, at most `most` of them.
 */
size_t	wording_left(const struct wording *w, size_t i, enum wording_cut cut,
	    size_t most);
/*
 * Where the name of a place that no list knows begins, of which the level
 * (县, 市) stands at i: two to four letters between a border and the level, no
 * word among them.  i: there is none.
 */
size_t	wording_unlisted(const struct wording *w, size_t i);
/* Whether two letters stand together in no word that is known: 雄宇, 攀科, as
 * they do in proper names. */
bool	wording_strange(const struct wording *w, size_t i);
/* From `from` on past an amount of money of which the figure stands before it:
 * 亿元 of 投资15亿元某某水泥. */
size_t	wording_past_amount(const struct wording *w, size_t from);
/* From `from` on past the words that end the context where they open it. */
size_t	wording_strip(const struct wording *w, size_t from, size_t to);

/* What surname a name that begins at code point i has; wording_twofold: where
 * the letter is one of SURNAME_TWOFOLD. */
enum wording_surname wording_twofold(const struct wording *w, size_t i);

static inline enum wording_surname
wording_surname(const struct wording *w, size_t i)
{
	enum wording_surname surname;

	if (i >= w->n)
		return SURNAME_NONE;
	surname = (enum wording_surname)wording_kind(w, i)->surname;
	return surname == SURNAME_TWOFOLD ? wording_twofold(w, i) : surname;
}

/* Letters of numbers: Chinese numerals and ASCII digits. */
static inline bool
wording_numeral(uint32_t code)
{
	return characters_are(code, CHARACTER_NUMERAL);
}

/* What is counted by a number before it: 2个, 15项. */
static inline bool
wording_counter(uint32_t code)
{
	return characters_are(code, CHARACTER_COUNTER);
}

/* 省 市 县 区 州 旗 盟 镇 乡 and their traditional forms. */
static inline bool
wording_level(uint32_t code)
{
	return characters_are(code, CHARACTER_LEVEL);
}

static inline bool
wording_han(uint32_t code)
{
	return (code >= 0x4E00 && code <= 0x9FFF) || code == 0x3007 ||
	    (code >= 0x3400 && code <= 0x4DBF);
}

static inline uint32_t
wording_code(const struct wording *w, size_t i)
{
	return i < w->n ? w->code[i] : 0;
}

/* A place where one phrase may end and another begin: the text's end,
 * anything that is no ideograph, a word that no name holds. */
static inline bool
wording_open(const struct wording *w, size_t i)
{
	return i == 0 || i >= w->n || wording_cut(w, i - 1) >= CUT_JOIN;
}

static inline bool
wording_closed(const struct wording *w, size_t i)
{
	return i >= w->n || wording_cut(w, i) != CUT_NONE;
}

#endif
