/*
 * Traditional Chinese to simplified: one character at a time, with the
 * phrases that go another way (lib/data/simplified*.tsv).  The regional
 * habits of Taiwan and Hong Kong are read, words are never replaced: 軟體
 * becomes 软体, not 软件.
 */
#ifndef SCRIPT_H
#define SCRIPT_H

#include "changes.h"

/* What speaks for one script or the other in a text. */
struct script_count {
	uint64_t	traditional;	/* characters of that script alone */
	uint64_t	simplified;
};

/* Add the characters of s, valid UTF-8.  Without CHARCLASS_TRADITIONAL
 * among their flags none is of the traditional script. */
void	script_measure(struct span s, struct script_count *count);

/* Whether a text so measured is traditional, as a whole. */
bool	script_is_traditional(const struct script_count *count);

/* Rule CHANGE_T2S.  The line is valid UTF-8.  Appends the line to out; false:
 * nothing was changed and nothing appended. */
bool	script_simplify(struct span line, const struct changes *log,
	    struct buf *out);

#endif
