/*
 * The bytes behind letters that were read in a wrong code (m->way), read as
 * what they are: a search over paths, the MISREAD_BEAM best kept, that guesses
 * bytes where a ? or U+FFFD hides them.  Places are half letters: letter * 2,
 * one more for its second byte.
 *
 *	reread_begin(m, from);
 *	for each letter: for each of m->path: reread_feed, reread_guess ...
 *		reread_settle(m);
 *	reread_choose(m, last step of the best path);
 *	reread_step(m, 0), ... m->orders of them
 */
#ifndef REREAD_H
#define REREAD_H

#include "misread.h"

/* Lead bytes of UTF-8 for what Chinese text is written with. */
static inline bool
reread_is_lead(unsigned b)
{
	return b == 0xC2 || b == 0xE2 || b == 0xE3 ||
	    (b >= 0xE4 && b <= 0xE9) || b == 0xEF;
}

static inline bool
reread_is_more(unsigned b)
{
	return b >= 0x80 && b <= 0xBF;
}

/* What a letter was, by itself; 0: nothing. */
uint32_t	reread_was(const struct way *way, uint32_t cp);

/* The first byte of letter i, where it is known; else 0. */
unsigned	reread_byte(const struct mojibake *m, size_t i);

/* Begin to read behind letter from - 1. */
void		reread_begin(struct mojibake *m, size_t from);

/* A path goes on: over the bytes of letter `cp` at half letter `at`; over what
 * a hole before the byte `behind` (0: unknown) can hide; as it is. */
void		reread_feed(struct mojibake *m, struct path p, uint32_t cp,
		    uint32_t at);
void		reread_guess(struct mojibake *m, const struct path *p,
		    unsigned behind, uint32_t at);
void		reread_keep(struct mojibake *m, struct path p);

/* A character ends a path's pending bytes, at half letter `to`. */
void		reread_emit(struct path *p, uint32_t cp, uint32_t to);

/* The paths that were kept are m->path, the best first. */
void		reread_settle(struct mojibake *m);

/* The reading is the one that ends with step `last`; -1: none. */
void		reread_choose(struct mojibake *m, int32_t last);

/* Step number n of the reading; the letters that it takes bytes of. */
const struct step *reread_step(const struct mojibake *m, size_t n);
size_t		reread_first(const struct mojibake *m, size_t n);
size_t		reread_last(const struct mojibake *m, size_t n);

/* Tell the steps [n, end), letters counted from `from`, in pieces: those
 * without a guess in them are as sure as c, the rest is likely. */
void		reread_tell(struct mojibake *m, struct rewrite *w, size_t from,
		    size_t n, size_t end, struct change c);

#endif
