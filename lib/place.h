/*
 * Places: administrative divisions by their names, natural and built places
 * by their suffix.
 *
 * A full name is a place wherever it stands.  A short name that is marked
 * free in lib/data/places.tsv is one too, or where a word ends before it, as
 * its mark says; another only when the document has named that division, or the
 * one to which it belongs.  The short names of
 * townships are read only in documents about their county.  Where several
 * divisions have one name, the document's own place decides; where that does
 * not, the mark has no code.
 */
#ifndef PLACE_H
#define PLACE_H

#include "lexicon.h"

/* Made from lib/data/places.tsv by lib/gen/lexicon.c.  Strings are in the
 * pool of lexicon_builtin.  A division stands before those in it, and the
 * townships of a county stand directly behind it. */
struct division {
	uint32_t	name, code;
	uint32_t	term;		/* 天津市武清区 of a municipality's,
					 * else the name */
	uint32_t	parent;		/* number; its own for a province */
	uint16_t	parts;		/* of a county: its townships */
	uint8_t		level;		/* 1 province to 4 township */
	uint8_t		flags;
};

enum {
	DIVISION_WORD = 1,	/* the short name of a township is a word */
	DIVISION_DEPENDENT = 2	/* the full name is a word too: a township's
				 * is read where the document is about its
				 * county, another's behind its parent */
};

/* Where a short name is read: bits of a LEXICON_SHORT entry's note.  0: where
 * the document expects the division. */
enum {
	SHORT_FREE = 1,
	SHORT_BORDERED = 2,	/* where a word ends before it */
	SHORT_BEHIND = 4	/* no mark: behind what it lies in */
};

extern const struct division place_divisions[];
extern const uint32_t place_divisions_n;

/* Whether it is the full name of a division that no word is like. */
bool	place_is_division(struct span name);

/* What is known about the document that is being read. */
struct place_state;

struct place_state *place_new(void);
void	place_free(struct place_state *state);

/* Forget: another document begins. */
void	place_forget(struct place_state *state);

/* A text begins, which is given in one part or several. */
void	place_begin(struct place_state *state);

/*
 * Append the places of one part of a text, the next of its document.  `hits`
 * are those of lexicon_builtin in it.
 */
void	place_scan(struct place_state *state, const struct matcher_text *text,
	    const struct lexicon_hits *hits, struct mark_list *out);

/*
 * The text scanned last comes again.  True: the document learned from it what
 * it would by scanning it, which would find the same places.  False: nothing
 * was learned, and the text is to be scanned.
 */
bool	place_again(struct place_state *state);

#endif
