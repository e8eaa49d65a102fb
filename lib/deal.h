/*
 * Lists of values for lists of names: 甲、乙分别增长3%和5%; 城乡居民收入 for two
 * values.
 */
#ifndef DEAL_H
#define DEAL_H

#include "reading.h"

/* Whether only a conjunction stands between two values, and words that say
 * nothing new: 、; 和增长; 和每人每年. */
bool	deal_gap(struct span gap);

/* How many values stand in one list with q: 7.5%、8.5%以上. */
int	deal_chain(const struct observe *o, struct span text, size_t i);

/* 城乡居民收入 for two values: names for each of n, by the rows of that kind of
 * expand.tsv. */
bool	deal_expand(struct observe *o, struct span name, int n,
	    const char *kind, struct pool_name *out);

/* Deal a list of n values, the i-th quantity the first, out to as many names
 * (分别) into o->deal, if they are found. */
bool	deal_out(struct observe *o, struct reading *p, size_t i, int n);

/* A bound that stands once for a list dealt out holds for each value. */
void	deal_bound(struct observe *o, struct span text, size_t i, int n);

#endif
