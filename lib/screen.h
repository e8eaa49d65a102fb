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

	/* Takes lines that are complete. */
	void			(*put)(void *arg, struct span lines);
	void			*arg;

	struct buf		 flat;	/* of the segment, as it is shown, what
					 * was not put yet */
	size_t			 full;	/* not to be put before it is that long */
	struct screen_run	*run;
	size_t			 runs, run_cap;
	struct buf		 label;	/* before the next line; empty: none */
	struct buf		 out;
	struct buf		 doc, line, who, room;	/* of the segment
							 * before */
	bool			 begun;
};

/* Put the segment, which was settled. */
void	screen_put(struct screen *s, const struct view *v);
void	screen_free(struct screen *s);

#endif
