/*
 * Counting marks: how often each term stands in a document, a section or a
 * topic, with what it is to be divided by.
 */
#ifndef COUNT_H
#define COUNT_H

#include "stream.h"
#include "tag.h"

enum count_unit { COUNT_DOC, COUNT_SECTION, COUNT_TOPIC };

bool	count_unit_of(const char *name, enum count_unit *unit);

struct counter;

struct counter *counter_new(enum count_unit unit, const struct tagger *tagger);
void	counter_free(struct counter *c);

/* The names of the columns, TABs between. */
void	counter_header(enum count_unit unit, struct buf *names);

/*
 * Count one segment.  `part` is its section or topic (two topics parted by
 * `;`: it counts in both); it is not used for COUNT_DOC.
 */
void	counter_add(struct counter *c, struct span doc, struct span part,
	    struct span text, const struct mark_list *marks);

/*
 * The document is at its end: write its rows and forget them.  Of each unit
 * first a row without a tag, the sum of all marks; then a row a term, in
 * order of first place.
 */
void	counter_end(struct counter *c, struct writer *out);

#endif
