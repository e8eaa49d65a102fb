/*
 * Segments with their marks on a terminal: the marks coloured by kind, the
 * value behind each, lines broken by the width of the characters.  Every line
 * sets and resets its own colours, so that less -R can show any part.
 */
#ifndef SCREEN_H
#define SCREEN_H

#include "view.h"

struct screen_run {
	size_t		 to;		/* where it ends in `flat` */
	const char	*sgr;		/* NULL: plain */
};

struct screen {
	bool			 color;	/* else marks stand in brackets */
	size_t			 width;	/* columns of a line */

	struct buf		 flat;	/* the segment, as it is shown */
	struct screen_run	*run;
	size_t			 runs, run_cap;
	struct buf		 doc, line, who, room;	/* of the segment
							 * before */
	bool			 begun;
};

/* Append the segment, which was settled. */
void	screen_put(struct screen *s, const struct view *v, struct buf *to);
void	screen_free(struct screen *s);

#endif
