/*
 * Pages whose lines were put into one: which spaces of the line stood for the
 * ends of paragraphs.  What stands on both sides tells it by its form.
 */
#ifndef FLAT_H
#define FLAT_H

#include "sentence.h"

/* What is known of a line while its spaces are asked for in order. */
struct flat {
	bool	cut;		/* it was cut before */
	bool	running;	/* a sentence has ended in it */
};

/*
 * Whether the space that is mark k of the line ends a paragraph.  `before`
 * is the text since the last cut, whose first mark is `from`; `after` is the
 * rest of the line.  `flat`: the line may be a whole page; of another one
 * only what opens a paragraph behind a whole sentence cuts.  Looks at no more
 * than a few hundred bytes of `after` and the words at the edges of `before`.
 */
bool	flat_breaks(const struct flat *f, const struct sentence_marks *m,
	    size_t k, size_t from, struct span before, struct span after,
	    bool flat);

#define FLAT_PAGE	1000	/* code points of a line that is a page */

/*
 * The same where a page was put into one line without spaces: whether the
 * text behind an end mark opens with a numbered heading or an address.
 */
bool	flat_opens(struct span after);

/*
 * ... whether the text behind a colon opens with a numbered heading; its first
 * mark has the index k.  一、…；二、… are parts of a sentence.
 */
bool	flat_lists(struct span after, const struct sentence_marks *m, size_t k);

/*
 * ... whether `before` is a heading without an end mark and `after` opens with
 * the mark of one below it: 一、工作总结（一）农业
 */
bool	flat_nests(struct span before, struct span after);

/*
 * ... where the address to the audience begins that `before` ends with, which
 * is text up to a colon: a byte, or 0 where it has none or is all address.
 */
size_t	flat_address(struct span before);

#endif
