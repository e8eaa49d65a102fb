/*
 * HTML: escaping, and a document with its marks as one page that needs
 * nothing else: no network, no script.  The page holds the text with the
 * marks coloured by kind, and beside it a table of all marks that links to
 * their places and back.
 */
#ifndef HTML_H
#define HTML_H

#include "view.h"

/* Append text: & < > " ' as references, and what cannot be seen as
 * width_put_visible shows it, so that no byte of it is ever markup. */
void	html_put_text(struct buf *to, struct span text);

struct html_kind {
	struct buf	name;
	size_t		count;
};

/* All zero but for the settings is an empty page.  The page is held in memory
 * until its end. */
struct html {
	const char	*title;		/* NULL: the document's own */
	bool		 labels;	/* Chinese names */
	/* Takes the page, a part at a time. */
	void		(*put)(void *arg, struct span part);
	void		*arg;

	struct buf	 text, rows[2];	/* the parts of the page, by group */
	struct buf	 first_title;
	struct html_kind *kind;
	size_t		 kinds, kind_cap;
	size_t		 docs, segments, marks, row_count[2];
	const char	*open;		/* the element that is open */
	bool		 article, running;	/* running: it takes sentences */
	struct buf	 doc, line, who, room, visible;
};

/* Add a segment, which was settled. */
void	html_put(struct html *h, const struct view *v);

/* Put the whole page; h is empty then. */
void	html_end(struct html *h);

#endif
