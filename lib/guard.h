/*
 * Guards: what must stand beside a term of a lexicon, or must not, so that it
 * counts (man 5 gt-lexicon).  A guard asks in time that grows with the
 * logarithm of the number of its strings.
 *
 * Guards, parted by `;`, each of them with strings parted by `|`:
 *	not-before:X|Y	not where X or Y follows
 *	not-after:X|Y	not where X or Y precedes
 *	before:X|Y	only where X or Y follows
 *	after:X|Y	only where X or Y precedes
 *	parent:X|Y	only once the document has named X or Y
 */
#ifndef GUARD_H
#define GUARD_H

#include <stdint.h>

#include "memory.h"
#include "span.h"

enum guard_side {
	GUARD_NOT_BEFORE, GUARD_BEFORE, GUARD_NOT_AFTER, GUARD_AFTER,
	GUARD_SIDES
};

/* A string in the pool. */
struct guard_string {
	uint32_t	at, n;
};

/* Strings in order, of what follows by their first bytes, of what precedes by
 * their last ones; none begins (ends) with another.  n == 0: all is allowed. */
struct guard_list {
	uint32_t	first, n;
};

struct guard {
	struct guard_list list[GUARD_SIDES];
	uint32_t	  witness;	/* of `parent`: 1 + its number, 0: none */
};

struct guards {
	const struct guard *guard;	/* guard 0 allows all */
	const struct guard_string *string;
	const char	*pool;
	uint32_t	 n, strings, bytes;
};

/* Whether the guard allows a mark at bytes [from, to) of the text; the
 * witness is the caller's to look at. */
bool	guard_allows(const struct guards *g, uint32_t guard, struct span text,
	    size_t from, size_t to);

/* Guards that are being made.  All zero: none yet. */
struct guard_build {
	struct guard	*guard;
	struct guard_string *string;
	struct span	*room;
	struct buf	 pool;
	size_t		 guards, guard_cap, strings, string_cap, room_cap;
};

/* Add a guard, of which `parents` becomes the list of `parent`: its number.
 * 0: unreadable.  The text is not empty; its strings are copied. */
uint32_t guard_add(struct guard_build *b, struct span text,
	    struct span *parents);

/* Make them ready.  *g borrows the memory of *b. */
void	guard_finish(struct guard_build *b, struct guards *g);
void	guard_build_free(struct guard_build *b);

#endif
