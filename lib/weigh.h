/*
 * How probable it is that a stretch of a line reads as some text: by pairs of
 * characters, by words that stand alone, by the marks that want a partner.
 */
#ifndef WEIGH_H
#define WEIGH_H

#include "habit.h"

#define WEIGH_MOST	1208	/* characters of the longest text */

/* log P of tokens [start, end) reading as the n characters of `text`, with two
 * characters on each side; held: see habit_pair. */
int	weigh_reading(const struct habit *h, const struct tokens *t,
	    size_t start, size_t end, const uint32_t *text, size_t n,
	    unsigned held);

#endif
