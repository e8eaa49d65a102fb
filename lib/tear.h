/*
 * Torn double bytes.  Text in GBK was handled by bytes: cut in front of the
 * pairs A3A1 (！), A3BB (；), A3BF (？) wherever they stood, also across two
 * characters, and each piece decoded alone; or a pinyin gloss was put behind
 * a pair that straddled two characters.  What follows such a place is read
 * one byte off until a trail byte below 0x80 stands alone and shows as ASCII:
 *
 *	A1|A3A1 B0CD A8CE BCFC 53	。“通渭黃	shows as ?!巴ㄎ键S
 *
 * The lead byte before the cut is lost (shown as ? or not at all).  Some
 * decoders also drop the pairs of the user-defined zone (AAA1-AFFE,
 * F8A1-FEFE, A140-A7A0), others show them as U+E000 to U+E765.
 *
 * A repair puts the bytes together again, tries what the lost ones can have
 * been, and weighs the readings by the character model and by the habits of
 * the document.  The work is linear in the length of the line.
 */
#ifndef TEAR_H
#define TEAR_H

#include "changes.h"
#include "memory.h"

struct tear;

struct tear	*tear_new(void);
void		 tear_free(struct tear *t);

/* Forget the habits of the document before. */
void		 tear_begin(struct tear *t);

/* Whether the line has a place that may be a gloss or a tear: cheap, and true
 * for a few sound lines too. */
bool		 tear_suspects(struct span line);

/* Learn a line's characters and pairs, glosses left out; clear: tear_suspects
 * found nothing in it.  Bounded: after about 260,000 characters of a document
 * nothing more is learned. */
void		 tear_learn(struct tear *t, struct span line, bool clear,
		    bool glosses);

/* Whether tear_line finds nothing in a line in which tear_suspects found
 * nothing; traditional: it may have traditional characters. */
bool		 tear_clears(struct tear *t, bool traditional);

/*
 * The line with its glosses taken out, where glosses is true, and its tears
 * mended, appended to out; every change is told to log (rules CHANGE_GLOSS
 * and CHANGE_TEAR).  learned: this very line was learned before.  Returns
 * whether a change was applied; if not, out is as it was.
 */
bool		 tear_line(struct tear *t, struct span line, bool learned,
		    bool glosses, const struct changes *log, struct buf *out);

#endif
