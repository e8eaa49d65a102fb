/*
 * Short lines without a mark: titles above the text, headings and quotes within
 * it, rows of tables.  What stands below tells which.
 */
#ifndef SHORTLINE_H
#define SHORTLINE_H

#include "segmenter.h"

/* How many short lines stand in a row at the front of the queue. */
size_t	shortline_ahead(struct segmenter *s);

/* Whether the first piece, which asks or shouts in its midst, is another title
 * above its date; -1: more pieces have to come. */
int	shortline_is_title(struct segmenter *s, const struct piece *p);

/*
 * A line that piece_is_short does not know, but what stands below it cannot go
 * on with it: a title that asks or shouts, a deck of several clauses, a heading
 * of unequal clauses above a paragraph.
 */
bool	shortline_is_apart(struct segmenter *s, struct piece *p,
	    struct piece *next);

/*
 * A short line within the text, the first of the queue: put out and dropped.
 * More short lines behind it are looked through to the first that is none.
 * Returns false when more lines have to come first.
 */
bool	shortline_within(struct segmenter *s, struct piece *p, bool final);

/* The same of a line before the text begins. */
void	shortline_above(struct segmenter *s, struct piece *p);

/* 县教育局局长 王晓红: a line that tells of a person, below a colon and beside
 * others of the kind. */
bool	shortline_is_listed(struct segmenter *s, struct piece *p);

#endif
