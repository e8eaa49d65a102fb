/* GBK that was read as Big5, Big5 that was read as GBK. */
#ifndef REREADPAIR_H
#define REREADPAIR_H

#include "misread.h"

extern const struct way rereadpair_gbk_as_big5, rereadpair_big5_as_gbk;

/* Find the stretches among the letters of m that were read in the other code,
 * and tell them.  Returns the sum of what they gain; w NULL: what they would. */
int64_t	rereadpair_find(struct mojibake *m, struct rewrite *w,
	    const struct way *way);

#endif
