/*
 * What programs that fetch pages leave in a line: literal \r \n \t, &nbsp;
 * <br> and the like (lib/data/residue.tsv).
 */
#ifndef RESIDUE_H
#define RESIDUE_H

#include "span.h"

/* The places where residue may begin: for each byte that it begins with the
 * next one, so that a line is looked through once for each. */
struct residue {
	size_t	next[5];
	bool	any;	/* false: there is none, and no `next` */
};

/* The first places of `line`; whether it holds a byte that is escaped where
 * it is written (backslash, TAB, LF, CR). */
bool	residue_begin(struct residue *r, struct span line);

/* The first place at or behind `from`; s.n: none. */
size_t	residue_next(struct residue *r, struct span s, size_t from);

/* Whether residue stands at byte `at`: its bytes in *len; *line_end: it stands
 * for the end of a line, else for a space. */
bool	residue_at(struct span s, size_t at, size_t *len, bool *line_end);

#endif
