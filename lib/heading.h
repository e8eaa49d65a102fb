/*
 * Headings that open a paragraph: unnumbered ones, which their sister
 * paragraphs show, and the place where a numbered one ends.
 */
#ifndef HEADING_H
#define HEADING_H

#include "piece.h"

#define HEADING_RUN_IN	50	/* code points of the longest numbered one */

/* The first phrase of a paragraph, to be compared with its sisters'. */
struct shape {
	unsigned	n;		/* marks */
	uint8_t		kind[8];
	uint32_t	chr[8];
	uint32_t	chars;
};

/* Whether the paragraph opens with a phrase that could be a heading: its
 * form in *shape. */
bool	heading_may_open(struct piece *p, struct shape *shape);

/* The same of a line that is but this phrase, as a heading on its own line may
 * be closed by a full stop. */
bool	heading_may_stand(struct piece *p, struct shape *shape);

/* 【稻谷飘香】: bytes of a phrase in brackets that opens a paragraph of text; 0:
 * none. */
size_t	heading_bracket(struct piece *p);

bool	heading_are_sisters(const struct shape *a, const struct shape *b);

/* Whether `next` is what a heading would have below it: a paragraph of some
 * length, or a heading of a deeper kind. */
bool	heading_is_followed(const struct piece *next,
	    const struct outline_mark *mark);

/*
 * Where the text begins that runs on behind a numbered phrase which no mark
 * closes, a byte offset: behind a space, with words that open a sentence, or
 * with the phrase's own first words.
 * 0: not known.
 */
size_t	heading_parting(const struct piece *p);

#endif
