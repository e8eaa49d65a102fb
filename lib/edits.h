/*
 * The changes of several steps, one after another over the same line, as one
 * list against the line as it was first: so that a log can be undone.
 */
#ifndef EDITS_H
#define EDITS_H

#include "changes.h"

/* [from, to) of the first line became [at, end) of the line now. */
struct edit {
	size_t		from, to;
	size_t		at, end;
	uint32_t	rules;		/* bit 1 << enum change_rule each */
	bool		likely;		/* one of them was only likely */
};

/* A change that was not applied, in places of the first line. */
struct edit_offer {
	enum change_rule rule;
	enum change_verdict verdict;
	size_t		from, to;
	size_t		after, candidates;	/* into the pool, */
	size_t		after_n, candidates_n;	/* bytes */
	int		margin;
};

struct edits {
	struct edit	*v;		/* in order, without overlaps */
	size_t		 n, cap;
	struct edit	*step;		/* of the step that is running */
	size_t		 step_n, step_cap;
	struct edit	*old;
	size_t		 old_cap;
	struct edit_offer *offer;
	size_t		 offers, offer_cap;
	struct buf	 pool;
};

void	edits_free(struct edits *e);

/* A new line. */
void	edits_begin(struct edits *e);

/* Take one change of the running step. */
void	edits_note(struct edits *e, const struct change *c);

/* The step is over: its changes join those before. */
void	edits_step(struct edits *e);

#endif
