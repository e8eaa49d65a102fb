/*
 * What a document says of itself: title, date, place, body and speaker, read
 * from its titles and the lines about it (lib/segment.h), each with the line
 * where it was found.
 */
#ifndef IMPRINT_H
#define IMPRINT_H

#include "segment.h"

struct imprint_fact {
	struct buf	text;
	uint64_t	line;		/* 0: not found */
};

struct imprint {
	struct imprint_fact title;
	struct imprint_fact date;	/* ISO 8601: a day, a month or a year */
	struct imprint_fact place;	/* a division: 通渭县 */
	struct imprint_fact body;	/* who issues or is spoken for */
	struct imprint_fact speaker;	/* the name of who reports */
	struct buf	carried;	/* of the first segment */
	uint64_t	first;		/* its line */
	uint64_t	segments;
	bool		text;		/* running text was seen */
	bool		year;		/* the date is the title's year */
};

/* Forget the last document. */
void	imprint_begin(struct imprint *m);
/* The next segment of the document. */
void	imprint_take(struct imprint *m, const struct segment *segment);
void	imprint_free(struct imprint *m);

#endif
