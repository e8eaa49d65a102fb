/*
 * Pinyin glosses: some web pages put the reading of certain characters behind
 * them, 發(fā)布會(huì), against copying.  A gloss is the reading in round
 * brackets, of either width, with at most one space before the closing one.
 * Readings are those of lib/data/readings.tsv.
 */
#ifndef GLOSS_H
#define GLOSS_H

#include <stdint.h>

#include "span.h"

struct gloss {
	size_t	 n;		/* bytes, brackets included */
	int32_t	 reading;	/* its row in the table of readings */
	bool	 toned;		/* has a tone mark; 字(char) has none */
};

/* The gloss that s begins with.  False if there is none. */
bool	gloss_read(struct span s, struct gloss *g);

/* The same where the opening bracket was lost: "huì)". */
bool	gloss_read_open(struct span s, struct gloss *g);

/* Whether the character is read so. */
bool	gloss_fits(const struct gloss *g, uint32_t cp);

/* All characters that are read so, as UTF-8. */
const char *gloss_chars(int32_t reading);

#endif
