/*
 * The state of lib/mojibake.h, shared by the modules it is made of and by
 * nothing else:
 *
 *	latin		bytes read as Latin-1 or CP1252
 *	reread		readings of the bytes behind letters: the search
 *	rereadutf8	what was UTF-8
 *	rereadpair	what was GBK or Big5
 *
 * and what each of them does to a line.  Figures are hundredths of a nat (see
 * charmodel.h).
 */
#ifndef MISREAD_H
#define MISREAD_H

#include "changes.h"
#include "utf8.h"

#define MISREAD_COMMON	(-850)	/* mean of a text that is surely Chinese */
#define MISREAD_TOTAL	1500	/* the least that a stretch gains in all */
#define MISREAD_SHORT	4	/* characters of a stretch that tells little */

/* Readings that come to nothing are paid for; a line begins with CREDIT and
 * has EARN a letter. */
#define MISREAD_CREDIT	20000
#define MISREAD_EARN	8

#define MISREAD_BEAM	24	/* readings of bytes that are hidden */
#define MISREAD_FRESH	3	/* characters that end with one letter */

struct letter {
	uint32_t	cp;
	uint32_t	at, end;	/* bytes of the line */
	uint32_t	was;		/* see rereadpair.c */
};

/* A character of a reading, and where its bytes came from. */
struct step {
	uint32_t	cp;
	uint32_t	from, to;	/* half letters: letter * 2 + byte */
	int32_t		back;		/* -1: the first */
	uint16_t	pair;		/* its bytes in a double-byte code */
	bool		guessed;
	bool		kept;		/* the letter as it stands */
};

/* A reading as far as it has come. */
struct path {
	int32_t		score;
	int32_t		hope;		/* what a guessed lead byte will earn */
	int32_t		last;		/* step, -1: none */
	uint32_t	left;		/* the last character */
	uint32_t	from;		/* where the pending bytes began */
	uint32_t	value;		/* of the pending bytes */
	uint8_t		have, need;	/* pending bytes, bytes still to come */
	bool		guessed;	/* one of the pending bytes was */
	bool		kept;		/* the last letter stands as it is */
	uint8_t		fresh_n;
	struct step	fresh[MISREAD_FRESH];	/* not among the steps yet */
};

typedef uint32_t pair_fn(unsigned lead, unsigned trail);

/* A wrong decoding. */
struct way {
	enum change_rule rule;
	/* The pair of a character in the code that it was read in; NULL:
	 * CP1252. */
	unsigned	(*to_pair)(uint32_t cp);
	pair_fn		*taken;		/* that code; NULL: CP1252 */
	pair_fn		*is;		/* what it is; NULL: UTF-8 */
};

struct mojibake {
	struct letter	*letter;	/* of the line, or of a piece of it */
	size_t		 letters, letter_cap;
	size_t		 rare_from, rare_to;	/* letters: the first and the
						 * last that is rare */
	struct step	*step;
	size_t		 steps, step_cap;
	uint32_t	*order;		/* the steps of the best path */
	size_t		 orders, order_cap;
	struct path	 path[MISREAD_BEAM], next[MISREAD_BEAM];
	unsigned	 paths, nexts;
	const struct way *way;		/* the one that is tried */
	unsigned	 latins;	/* stretches of the document that were
					 * pairs */
	bool		 sound;		/* see mojibake_sound */
	uint64_t	*telling;	/* a set of ideographs: see mojibake.c */
	int64_t		 credit;
	struct buf	 bytes, text, other, after;
};

static inline bool
misread_is_han(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FFF;
}

/* What may stand for bytes that a decoder could not read. */
static inline bool
misread_is_hole(uint32_t cp)
{
	return cp == '?' || cp == UTF8_REPLACED;
}

static inline bool
misread_is_private(uint32_t cp)
{
	return cp >= 0xE000 && cp < 0xF900;
}

/* Append a character. */
void	misread_put(struct buf *b, uint32_t cp);

/* Tell a change of the line, and make it where its verdict allows. */
void	misread_tell(struct mojibake *m, struct rewrite *w, struct change *c);

#endif
