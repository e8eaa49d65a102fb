/*
 * Names of indicators: one canonical name and code for all the forms that
 * reports use (GDP, 生产总值, 地区生产总值), from lib/data/indicators.tsv and
 * from files of the user's own.
 */
#ifndef INDICATOR_H
#define INDICATOR_H

#include "memory.h"

/* Bytes of the longest known name that s begins with; 0: none. */
size_t	indicator_longest(struct span s);

struct indicator_canonical {
	struct span	name, code;	/* empty: not known */
};

/* Names of the user's own, that go before the built-in ones. */
struct indicator_list;

struct indicator_list *indicator_list_new(void);
void	indicator_list_free(struct indicator_list *list);
/* One line: names parted by |, canonical name, code, parted by TABs.  The
 * bytes are copied.  False: no name in it. */
bool	indicator_list_add(struct indicator_list *list, struct span line);

/* What `name` is called canonically: exact, without a leading district or
 * verb, or without 的.  list may be NULL. */
struct indicator_canonical indicator_find(const struct indicator_list *list,
	    struct span name);

#endif
