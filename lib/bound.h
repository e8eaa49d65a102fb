/*
 * Marks of bound and approximation around a number, and its sign
 * (lib/data/boundbefore.tsv, boundafter.tsv).
 */
#ifndef BOUND_H
#define BOUND_H

#include "scan.h"

/* Marks of bound and approximation, and the sign, before a number. */
struct bounds {
	size_t	from;		/* where raw begins */
	bool	about, more, less, at_least, at_most, negative;
	bool	before, after;
};

/* Read the marks before the number at `at`.  bare: it has no digits (上百), or
 * is large. */
void	bound_before(const struct scan *s, size_t at, bool bare,
	    struct bounds *b);

/* Marks behind a number with its unit; returns the end of raw.  measure:
 * neither a count nor a number alone. */
size_t	bound_after(const struct scan *s, size_t at, bool measure,
	    struct bounds *b);

enum quantity_op bound_op(const struct bounds *b);

/* Put into q where raw begins, op, and where op comes from. */
void	bound_set(const struct bounds *b, struct quantity *q);

/* A sign before a range turns its ends round. */
void	bound_negate(struct quantity *q);

/*
 * A bound that stands once for a list (分别增长7.5%、8.5%以上, 分别突破32万头、
 * 50万只) holds for each of its values.
 */
void	bound_share(struct scan *s);

#endif
