/*
 * A table lined up for a terminal by the width of its characters.  The first
 * GRID_SAMPLE rows decide how wide the columns are; a wider cell after them
 * pushes what stands behind it on its own line only, so that memory does not
 * grow with the table.
 */
#ifndef GRID_H
#define GRID_H

#include "memory.h"

enum { GRID_SAMPLE = 1000 };

struct grid_cell {
	size_t	from, to;	/* bytes of the pool */
	size_t	width;		/* columns of the terminal */
};

struct grid_column {
	size_t	width;
	bool	text;		/* aligned to the left */
};

/* All zero is an empty one. */
struct grid {
	struct grid_column	*column;
	size_t			 columns;
	bool			 header, decided;
	struct buf		 pool;
	struct grid_cell	*cell;
	size_t			 cells, cell_cap, rows;
};

/* Add a row of n decoded cells; `header` marks the first one as the names.
 * What can be written is put behind *to. */
void	grid_row(struct grid *g, const struct span *cells, size_t n,
	    bool header, struct buf *to);

/* Write what waits. */
void	grid_end(struct grid *g, struct buf *to);
void	grid_free(struct grid *g);

#endif
