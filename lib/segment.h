/*
 * A document cut into its segments: paragraphs in, sentences, headings,
 * captions and the rest out (gtsplit(1)).  The engine holds one document's
 * state and a few paragraphs; it knows nothing of files and columns.
 */
#ifndef SEGMENT_H
#define SEGMENT_H

#include <stdint.h>

#include "memory.h"

enum segment_kind {
	SEGMENT_TITLE, SEGMENT_META, SEGMENT_SALUTE, SEGMENT_HEAD,
	SEGMENT_SENT, SEGMENT_QUOTE, SEGMENT_CAP, SEGMENT_TERM, SEGMENT_NAV
};

struct segment {
	enum segment_kind kind;
	uint64_t	number;		/* in the document, from 1 */
	uint64_t	line;		/* where it begins */
	struct span	carried;	/* what was given with that line */
	struct span	path, section, who;
	struct span	text;
	bool		plain;	/* no backslash, TAB, LF or CR in these */
	bool		again;	/* all but the number, which is one more, and
				 * the text is as of the segment before */
};

struct segment_options {
	bool	clauses;	/* cut at ， ； ： too */
	size_t	max;		/* code points of the longest; 0: none */
};

struct segmenter;

/*
 * A new engine.  `put` is called with each segment in order; the spans in it
 * are good during the call.  `forced` is called with a line number where a
 * text of more than SEGMENT_LONGEST bytes without an end mark was cut; may be
 * NULL.
 */
struct segmenter *segment_open(const struct segment_options *options,
	    void (*put)(void *with, const struct segment *segment),
	    void (*forced)(void *with, uint64_t line), void *with);

#define SEGMENT_LONGEST	(1024 * 1024)

/*
 * The next line, or a part of it: `last` tells that the line ends with this
 * part.  `carried` is kept and given back with the segments that begin on
 * the line.  A number that is not the one after that of the line before, or
 * an empty line, tells of blank lines.
 */
void	segment_line(struct segmenter *s, struct span text, bool last,
	    struct span carried, uint64_t line);

/* The document ends: everything held is put out. */
void	segment_end(struct segmenter *s);

void	segment_close(struct segmenter *s);

const char *segment_kind_name(enum segment_kind kind);

/*
 * The parts of a speaker's label: office and name (县长 王小明).  Without an
 * office all is name.
 */
void	segment_name(struct span who, struct span *office, struct span *name);

/*
 * The parts of a glossary entry: the term without its number, and the
 * meaning behind the colon; false where there is none.
 */
bool	segment_term(struct span entry, struct span *term,
	    struct span *meaning);

#endif
