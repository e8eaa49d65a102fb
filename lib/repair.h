/*
 * The repairs that need to know a document: text decoded as something it was
 * not, pinyin glosses, torn double bytes, and what is lost for good.
 *
 * Use, for each document:
 *
 *	repair_begin(r);
 *	for the lines of the head, or of a first pass over the file:
 *		repair_look(r, line, glosses);
 *	if (repair_wants(r))
 *		for the same lines:
 *			repair_learn(r, number, line);
 *	for every line:
 *		repair_decoded(r, line, log, out);	right after decoding
 *		...
 *		repair_torn(r, line, log, out);		before t2s and marks
 *
 * Without the first part it works on what has come, and less surely.
 */
#ifndef REPAIR_H
#define REPAIR_H

#include "changes.h"
#include "memory.h"

struct repair;

struct repair	*repair_new(void);
void		 repair_free(struct repair *r);

/* A new document: forget the habits of the one before. */
void		 repair_begin(struct repair *r);

/* Count a line's glosses, where it may have some, and see whether there may be
 * tears.  Cheap; a line that holds neither (see repair_pass) need only be
 * counted. */
void		 repair_look(struct repair *r, struct span line, bool glosses);
void		 repair_look_past(struct repair *r, struct span line);

/* Whether habits are worth learning: something was seen to repair. */
bool		 repair_wants(const struct repair *r);

/* Learn the habits of a line, by its number, from 0, in the order of
 * repair_look.  Bounded: after some 260,000 characters nothing more is
 * learned. */
void		 repair_learn(struct repair *r, uint64_t number,
		    struct span line);

/*
 * Undo a wrong decoding, of the line or of stretches in it (rules latin1,
 * cp1252, gbk-as-utf8, big5-as-gbk, gbk-as-big5), and tell what is lost.  If
 * a change was applied, the new line is appended to out and true returned;
 * else out is left alone.
 */
bool		 repair_decoded(struct repair *r, struct span line,
		    const struct changes *log, struct buf *out);

/* Whether repair_decoded found nothing in its last line, nor will if it is asked
 * again. */
bool		 repair_sound(const struct repair *r);

/* Whether the line may hold a gloss or a tear can be told from its characters
 * (a toned letter, an opening bracket before a small letter, ? ! ; of either
 * width, U+FFFD or a character odd in prose).  A line that holds none of them
 * need not go through repair_torn, but must be counted. */
void		 repair_pass(struct repair *r, struct span line);

/* Whether nothing was seen to repair in this line, the next one, which is as it
 * was then: it need not go through repair_torn either.  traditional: it may
 * have traditional characters. */
bool		 repair_cleared(const struct repair *r, struct span line,
		    bool traditional);

/* Take out glosses and mend tears, in the same way.  The lines must come in
 * the document's order, each once. */
bool		 repair_torn(struct repair *r, struct span line,
		    const struct changes *log, struct buf *out);

#endif
