/*
 * The text that a document has lately used, as evidence for what is still to
 * come: the last 64 KiB of running text.  A search costs bytes of a budget that
 * grows with the text, so that all searches together stay linear; when it is
 * spent nothing is found.
 */
#ifndef RECENT_H
#define RECENT_H

#include "memory.h"

struct recent {
	struct buf	text;
	size_t		budget;		/* bytes of search that may be spent */
};

void	recent_begin(struct recent *r);		/* a new document */
void	recent_put(struct recent *r, struct span text);

/* Whether `what` stands in it. */
bool	recent_has(struct recent *r, struct span what);

/* Whether `tail` stands in it and was followed by a Han character every
 * time. */
bool	recent_is_within(struct recent *r, struct span tail);

#endif
