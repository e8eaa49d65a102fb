/*
 * White space in a line: kinds of it become one, and what is layout goes.
 */
#ifndef SPACES_H
#define SPACES_H

#include "changes.h"

/*
 * Rule CHANGE_SPACE.  TABs, ideographic and other spaces become a space; runs
 * become one; those at the ends of the line, beside a mark that cannot have
 * any, and between the characters of letter-spaced words go.  A single space
 * between words stays: it parts names, halves of titles and what was a line.
 * Appends to out; false: nothing was changed and nothing appended.
 */
bool	spaces_line(struct span line, const struct changes *log,
	    struct buf *out);

#endif
