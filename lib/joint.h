/*
 * Sentences that were broken off at a paragraph's end, and whether a later
 * paragraph goes on with them, by lib/data/joint.tsv and by what the document
 * has written before.
 */
#ifndef JOINT_H
#define JOINT_H

#include "piece.h"
#include "recent.h"
#include "wrap.h"

/* A sentence that was broken off. */
struct held {
	bool		open;
	bool		lacking;	/* it cannot be whole */
	unsigned	passed;		/* running paragraphs since */
	struct measure	width;		/* of the line that broke off */
	struct buf	text, carried;
	uint64_t	line;
};

/* Whether s begins with a word that begins no sentence, or ends with one that
 * ends neither a sentence nor a title. */
bool	joint_begins(struct span s);
bool	joint_links(struct span s);

/* Whether a quote or bracket of the last sentence is open. */
bool	joint_is_open(const struct sentence_marks *m);

/* Whether a broken sentence cannot be whole: it ends with a word that ends
 * none, inside a quote, or inside a word that the document has used. */
bool	joint_is_lacking(struct recent *recent, const struct sentence_marks *m,
	    struct span text);

/* Whether the document has used a word that the end of `a` and the start of
 * `b` make together. */
bool	joint_is_bridged(struct recent *recent, struct span a, struct span b);

/* How well the piece goes on with the held sentence: 0 not, 1 perhaps, 2
 * surely.  `wrap` is the column of hard-wrapped lines. */
int	joint_goes_on(const struct held *held, struct recent *recent,
	    const struct wrap *wrap, const struct piece *p);

#endif
