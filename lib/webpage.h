/*
 * The text of a page of HTML, as a reader of the page sees it.
 *
 * Of the body; the elements that lib/data/htmltag.tsv marks "out" are left
 * out with all that is in them (scripts, navigation, forms' controls), and
 * those with the attribute `hidden`.  Blocks, rows of tables and <br> make
 * lines, cells are parted by a space; entities are decoded; white space is a
 * single space, and nothing where a line of the source ends beside a
 * character of Chinese.
 *
 * The parser is gumbo, if the build found it (tests/probe).
 */
#ifndef WEBPAGE_H
#define WEBPAGE_H

#include "memory.h"

/* Whether a parser is linked. */
bool	webpage_readable(void);

/* The text of `html` (UTF-8) behind out, lines ended by LF.  Only where
 * webpage_readable. */
void	webpage_text(struct span html, struct buf *out);

#endif
