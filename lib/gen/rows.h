/*
 * The lines and rows of a data file of lib/data, for the generators.  What is
 * wrong with one ends the program with a message.
 */
#ifndef ROWS_H
#define ROWS_H

#include "memory.h"

struct rows {
	const char	*file;
	struct buf	 all;
	struct span	 rest;
	size_t		 line;		/* number of the one read last */
	bool		 named;		/* the names of the columns are read */
};

/* Read the file.  Spans of its lines hold until rows_close. */
void	rows_open(struct rows *r, const char *file);
void	rows_close(struct rows *r);

/* Begin again at the first line. */
void	rows_again(struct rows *r);

/* The next line of any kind, without its LF; false: there is none. */
bool	rows_line(struct rows *r, struct span *line);

/* The next row: no comment, no empty line, not the names of the columns. */
bool	rows_next(struct rows *r, struct span *row);

/* The same, parted into n cells; those it has not are empty. */
bool	rows_cells(struct rows *r, struct span *cell, unsigned n);

void	rows_fail(const struct rows *r, const char *what)
	    __attribute__((noreturn));

#endif
