/*
 * A stream with marks as segments: the rows of gtnum (a row a quantity) and
 * of gttag -x (a row a mark), also of both in one pipe, gathered so that each
 * segment stands once, with all its marks in order of place.
 */
#ifndef VIEW_H
#define VIEW_H

#include <stdint.h>

#include "memory.h"

/* Bytes of the view's own memory. */
struct view_text {
	size_t	from, n;
};

enum view_group { VIEW_NUMBER, VIEW_TAG };

/* The columns of a mark that a table shows, in its order. */
enum view_part {
	VIEW_RAW, VIEW_KIND,		/* both groups */
	VIEW_OP, VIEW_LOW, VIEW_HIGH, VIEW_UNIT, VIEW_ROLE, VIEW_BASE,
	VIEW_INDICATOR, VIEW_PERIOD, VIEW_STATUS,	/* numbers */
	VIEW_TERM, VIEW_CODE,		/* tags */
	VIEW_PARTS
};

struct view_mark {
	enum view_group	 group;
	size_t		 from, to;	/* bytes of the text */
	bool		 lost;		/* its place cuts out another text:
					 * from and to are the text's end */
	size_t		 order;		/* of coming */
	struct view_text part[VIEW_PARTS];
};

/* What a segment says of itself. */
enum view_about {
	VIEW_DOC, VIEW_LINE, VIEW_SEGMENT_KIND, VIEW_PATH, VIEW_WHO,
	VIEW_TOPIC, VIEW_TAGS, VIEW_ABOUTS
};

/* A stretch of the text over which the marks are the same. */
struct view_piece {
	size_t	from, to;		/* bytes of the text */
	size_t	cover[4];		/* marks over it, innermost first */
	size_t	covers;			/* how many of them are given */
};

/* All zero, then view_columns, is ready. */
struct view {
	int		 column[2][VIEW_PARTS], place[2][2], about_at[VIEW_ABOUTS];
	size_t		 fields, text_at;
	bool		*own;		/* columns that differ within a segment */

	bool		 begun;
	struct buf	 bytes;		/* text, about and parts, decoded */
	struct buf	 first;		/* the first record, as it came, but its
					 * text */
	struct view_text text, about[VIEW_ABOUTS];
	struct view_mark *mark;
	size_t		 marks, mark_cap;

	size_t		*byte_at;	/* of some code points of the text */
	size_t		 byte_cap;
	struct view_piece *piece;
	size_t		 pieces, piece_cap;
	size_t		*scratch;
	size_t		 scratch_cap;
};

/* Learn where the columns are by the n names, 0 where they are not known;
 * a record has `fields` of them, and `text_at` is the text's. */
void	view_columns(struct view *v, const struct span *names, size_t n,
	    size_t fields, size_t text_at);

/* Whether a record (its fields as written) is another mark of the segment
 * that was begun. */
bool	view_continues(const struct view *v, const struct span *field);

/* Begin a segment with this record, or add one that continues it. */
void	view_begin(struct view *v, const struct span *field);
void	view_add(struct view *v, const struct span *field);

/* The segment is complete: put its marks in order, each once, and cut the
 * text into pieces.  Returns how many marks have lost their place. */
size_t	view_settle(struct view *v);

struct span	view_span(const struct view *v, struct view_text t);

/* Append a mark's value as a person reads it:
 * 总投资 = 12170000000 元, 2023, plan. */
void	view_put_value(const struct view *v, const struct view_mark *m,
	    struct buf *to);

void	view_free(struct view *v);

#endif
