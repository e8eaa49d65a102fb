/*
 * How far a document has come: what the lines so far were, on which the reading
 * of the next one depends.  Set where segments are put out; the readers of
 * lines (lib/about.h, lib/furniture.h) look at it.
 */
#ifndef COURSE_H
#define COURSE_H

#include "outline.h"
#include "segment.h"

struct course {
	bool		begun;		/* text, an address or a heading came */
	bool		foot;		/* behind the editor's line */
	unsigned	rows;		/* lines of a table just put */
	bool		attachments;	/* a list of them was begun */
	bool		closed;		/* the last meta line closes a text */
	bool		glossary;
	bool		dialogue;	/* several people speak */
	bool		listing;	/* the text so far ends with a colon */
	bool		labelled;	/* a speaker's label stood alone just now */
	bool		labels;		/* of several meta lines with labels */
	bool		label;		/* the last meta line was but a label */
	bool		contents;	/* within a table of contents */
	bool		trail;		/* the last line was a trail's arrow */
	bool		menu;		/* furniture other than a page number */
	bool		venue;		/* when and where it was given came */
	bool		complete;	/* the last title names its kind */
	bool		subtitle;	/* the last title was one with —— */
	unsigned	titles, metas;
	enum segment_kind last;		/* of the last segment */
	enum outline_kind item;		/* the last list item's mark, or none */
};

#endif
