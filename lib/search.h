/*
 * Where a string stands in a long text.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "span.h"

/* The first byte of s at or behind `from` where `what`, which is not empty,
 * begins; s.n: there is none.  For long texts: span_holds asks in a few words
 * what costs less than this call. */
size_t	search_next(struct span s, size_t from, struct span what);

/* The same byte by byte; the first one does it as the processor allows. */
size_t	search_next_plain(struct span s, size_t from, struct span what);

#endif
