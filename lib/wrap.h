/*
 * Hard-wrapped text: lines that were broken at one column, which go on with
 * each other.
 */
#ifndef WRAP_H
#define WRAP_H

#include "piece.h"

#define WRAP_LEAST	18	/* code points of the narrowest column */

struct wrap {
	/* Until two lines as wide as each other have shown it, all zero. */
	struct measure	column;
	/* Paragraphs whose first line was narrower by two characters, which
	 * were set in before, and others. */
	unsigned	indented, flush;
};

/* Of a line of `chars` code points.  What closes a paragraph is measured in
 * characters alone until the column is known. */
struct measure wrap_measure(const struct wrap *wrap, struct span line,
	    uint32_t chars, bool closed);

/* Whether the line fills the column. */
bool	wrap_is_full(const struct wrap *wrap, struct measure line);

/*
 * Whether a line goes on with one that fills the column: a heading does not;
 * behind an end mark a line that could open a paragraph is taken to go on only
 * where the mark is at the very edge, since the last lines of paragraphs have
 * any width.  The edge of a first line is that of the others of its kind.  A
 * short line that ends no sentence is a heading there.
 */
bool	wrap_fills(const struct wrap *wrap, const struct piece *p,
	    struct span line, struct measure);

/* Whether `line`, directly below the piece, goes on with it: hard-wrapped
 * lines, and the lines of a narrow caption.  May find out the column. */
bool	wrap_goes_on(struct wrap *wrap, struct piece *p, struct span line,
	    struct measure width);

/* Whether the line may be the first of two: the one below, shorter, ends a
 * sentence.  Headings are shorter than the text below them. */
bool	wrap_is_broken(const struct piece *p, const struct piece *next);

#endif
