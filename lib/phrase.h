/*
 * Noun phrases around numbers: what stands before a number read into the
 * phrase that names it and the words that steer it (lib/data/words.tsv), and
 * the noun that follows a count.  Chinese has no word borders, so a phrase is
 * cut into the longest words known and single characters.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "memory.h"
#include "table.h"

/* Classes of words, in the order of words.tsv. */
#define PHRASE_ACHIEVE		(UINT64_C(1) << 0)
#define PHRASE_LINK		(UINT64_C(1) << 1)
#define PHRASE_TO		(UINT64_C(1) << 2)
#define PHRASE_FLOW		(UINT64_C(1) << 3)
#define PHRASE_NOMINAL		(UINT64_C(1) << 4)
#define PHRASE_UP		(UINT64_C(1) << 5)
#define PHRASE_DOWN		(UINT64_C(1) << 6)
#define PHRASE_RATE		(UINT64_C(1) << 7)
#define PHRASE_RATEDOWN		(UINT64_C(1) << 8)
#define PHRASE_YOY		(UINT64_C(1) << 9)
#define PHRASE_PREV		(UINT64_C(1) << 10)
#define PHRASE_ANNUAL		(UINT64_C(1) << 11)
#define PHRASE_CUMULATIVE	(UINT64_C(1) << 12)
#define PHRASE_DEALT		(UINT64_C(1) << 13)
#define PHRASE_SCOPE		(UINT64_C(1) << 14)
#define PHRASE_ADVERB		(UINT64_C(1) << 15)
#define PHRASE_LEAD		(UINT64_C(1) << 16)
#define PHRASE_PREP		(UINT64_C(1) << 17)
#define PHRASE_BODY		(UINT64_C(1) << 18)
#define PHRASE_PRED		(UINT64_C(1) << 19)
#define PHRASE_NOUN		(UINT64_C(1) << 20)
#define PHRASE_GENERIC		(UINT64_C(1) << 21)
#define PHRASE_WEAK		(UINT64_C(1) << 22)
#define PHRASE_THING		(UINT64_C(1) << 23)
#define PHRASE_PLAN_NOUN	(UINT64_C(1) << 24)
#define PHRASE_MEASURE		(UINT64_C(1) << 25)
#define PHRASE_GAIN		(UINT64_C(1) << 26)
#define PHRASE_RANKVERB		(UINT64_C(1) << 27)
#define PHRASE_SHARE		(UINT64_C(1) << 28)
#define PHRASE_FROM		(UINT64_C(1) << 29)
#define PHRASE_USE		(UINT64_C(1) << 30)
#define PHRASE_PER		(UINT64_C(1) << 31)
#define PHRASE_PEOPLE		(UINT64_C(1) << 32)
#define PHRASE_THAN		(UINT64_C(1) << 33)
#define PHRASE_SUFFIX		(UINT64_C(1) << 34)
#define PHRASE_MARK		(UINT64_C(1) << 35)
#define PHRASE_DONE		(UINT64_C(1) << 36)
#define PHRASE_MODAL		(UINT64_C(1) << 37)
#define PHRASE_NOW		(UINT64_C(1) << 38)
#define PHRASE_YEARLY		(UINT64_C(1) << 39)
#define PHRASE_TOTAL		(UINT64_C(1) << 40)
#define PHRASE_SIZE		(UINT64_C(1) << 41)
#define PHRASE_SUM		(UINT64_C(1) << 42)
#define PHRASE_NAMED		(UINT64_C(1) << 43)
#define PHRASE_CONJ		(UINT64_C(1) << 44)
#define PHRASE_PERSON		(UINT64_C(1) << 45)
#define PHRASE_ASIDE		(UINT64_C(1) << 46)
#define PHRASE_ACTOR		(UINT64_C(1) << 47)
#define PHRASE_GOAL		(UINT64_C(1) << 48)
/* No word, but what stands there. */
#define PHRASE_PUNCT		(UINT64_C(1) << 50)
#define PHRASE_HALT		(UINT64_C(1) << 51)

#define PHRASE_BASES \
	(PHRASE_YOY | PHRASE_PREV | PHRASE_ANNUAL | PHRASE_CUMULATIVE)

/* What is read of the words once: the second and third bytes, without their
 * highest two bits, of the characters that begin a word of a sum, and the bytes
 * of the shortest. */
struct phrase_lexicon {
	uint64_t	sum_second, sum_third;
	size_t		sum_least;
};

void	phrase_lexicon_init(struct phrase_lexicon *lexicon);

/* How the number behind a phrase decides what its words mean. */
enum phrase_kind {
	PHRASE_ABSOLUTE,	/* a sum, a count, a size */
	PHRASE_RELATIVE,	/* percent, points, times, fraction */
	PHRASE_RANK
};

#define PHRASE_TOKENS	160

struct phrase_token {
	uint16_t	from, to;	/* bytes of the phrase's text */
	bool		drop;		/* not part of the name */
	bool		district;	/* ends as the name of one does */
	uint32_t	one;		/* the bytes of the one character that
					 * it is; else 0 */
	uint64_t	mask;
};

/*
 * A phrase and what was read from it.  Fill `text` (phrase_clear, phrase_add)
 * and `before_noun`, then phrase_read.
 */
struct phrase {
	struct buf	text;
	bool		before_noun;	/* a noun stands behind the number */
	struct phrase_token token[PHRASE_TOKENS];
	int		tokens;
	uint64_t	all;		/* the classes of all tokens */
	bool		districts;	/* one ends as a district's name does */
	int		joint;		/* the first of the last piece */
	int		from, to;	/* tokens of the name */
	int		verb, verb_to;	/* its flow verb; empty: none */
	uint64_t	seen;		/* classes of what was taken off */
	bool		relative;	/* 的 stood before the number */
	bool		listed;		/* begins with 、 和 及 */
	bool		adjoins;	/* nothing stood before the number */
};

void	phrase_free(struct phrase *p);
void	phrase_clear(struct phrase *p);
/* Only the last PHRASE_BYTES of what is added are kept.  Words do not reach
 * from one piece into the next. */
#define PHRASE_BYTES	420
void	phrase_add(struct phrase *p, struct span piece);
void	phrase_read(struct phrase *p, enum phrase_kind kind);

/* Whether a name was found; append it, or only its flow verb, or it without
 * that verb. */
bool	phrase_named(const struct phrase *p);
void	phrase_name(const struct phrase *p, struct buf *to);
void	phrase_verb(const struct phrase *p, struct buf *to);
void	phrase_object(const struct phrase *p, struct buf *to);
/* What stands before 分别 in the name, and behind it. */
void	phrase_dealt(const struct phrase *p, struct buf *before,
	    struct buf *behind);
/* Whether the name is that of a district alone, 清河县. */
bool	phrase_place(const struct phrase *p);
/* Whether nothing but a flow verb is in the name. */
bool	phrase_verb_only(const struct phrase *p);

/* A noun that follows a number. */
struct phrase_noun {
	size_t		from, to;	/* bytes of the text given */
	uint64_t	first, last;	/* classes of its first and last word */
	bool		of;		/* 的 stood before it */
	size_t		thing;		/* end of the last thing in it, or 0 */
	size_t		body;		/* the same of a thing or who acts */
	size_t		whose;		/* end of a thing before its first 的:
					 * 县 of 县的发生率; or 0 */
	uint64_t	stop;		/* classes of the word that ended it */
};

/*
 * The noun that `text` begins with (what stands behind a number, to the
 * clause's end or the next number).  False: none.
 */
bool	phrase_noun_read(struct span text, struct phrase_noun *noun);

/* Whether a word of a sum (PHRASE_SUM) is among the words of s. */
bool	phrase_has_sum(const struct phrase_lexicon *lexicon, struct span s);

/* A word: its classes and bytes. */
struct phrase_found {
	uint64_t	mask;
	size_t		len;
};

/* The longest word that s begins with: one of words.tsv, a mark, a character,
 * letters and digits. */
struct phrase_found phrase_find(struct span s);

/* Its classes, its bytes in *len. */
static inline uint64_t
phrase_word(struct span s, size_t *len)
{
	struct phrase_found w = phrase_find(s);

	*len = w.len;
	return w.mask;
}

/* s behind the words at its start that are of `some` kinds and of none of
 * `stop`; of the word there the classes and bytes, 0 at the end. */
struct span phrase_past(struct span s, uint64_t some, uint64_t stop,
	    uint64_t *mask, size_t *len);

/* Whether s is a word for what is done, and no noun: 引进, 新开工. */
static inline bool
phrase_is_deed(struct span s)
{
	size_t len;

	return (phrase_word(s, &len) & (PHRASE_FLOW | PHRASE_NOUN |
	    PHRASE_NOMINAL)) == PHRASE_FLOW && len == s.n;
}

#endif
