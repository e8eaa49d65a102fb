/*
 * The fields of a record of the stream: what single TABs part (man 5
 * gt-stream).
 */
#ifndef FIELD_H
#define FIELD_H

#include "span.h"

/*
 * Part the line at its TABs.  The first `max` of its fields go to field[], the
 * last one to *last; returns how many there are, at least 1.  The second one
 * does it field by field, the first one as the processor allows.
 */
size_t	field_split(struct span line, struct span *field, size_t max,
	    struct span *last);
size_t	field_split_plain(struct span line, struct span *field, size_t max,
	    struct span *last);

#endif
