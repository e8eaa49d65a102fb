/*
 * The state of the engine behind lib/segment.h, shared by the modules that are
 * its parts: lines come in (lib/intake.h), wait as pieces in a queue, are
 * decided one by one (lib/decide.h and what that calls), and go out as
 * segments (lib/emit.h).  Nobody else includes this.
 */
#ifndef SEGMENTER_H
#define SEGMENTER_H

#include "course.h"
#include "flat.h"
#include "heading.h"
#include "joint.h"
#include "piece.h"
#include "recent.h"
#include "segment.h"
#include "wrap.h"

#define SEGMENTER_CHUNK	(64 * 1024)	/* bytes of a line looked at at once */
#define SEGMENTER_QUEUE	12		/* pieces that wait at most */
#define SEGMENTER_RING	16		/* ... and room for them, a power of 2 */
#define SEGMENTER_NUMBER 60	/* bytes of the longest number of a page */

struct segmenter {
	struct segment_options options;
	void		(*put)(void *, const struct segment *);
	void		(*forced)(void *, uint64_t);
	void		*with;
	uint64_t	number;
	struct segment	last;		/* that was put */

	/* The line that is coming in. */
	struct buf	in;
	struct buf	in_carried;
	uint64_t	in_line;
	bool		in_open;	/* a part came */
	bool		in_part;	/* what is left goes on a piece */
	size_t		want;
	size_t		looked;		/* no mark before that byte cuts it */
	struct sentence_marks in_marks;
	struct flat	flat;
	uint64_t	last_line;
	bool		gap;
	bool		escapes;	/* bytes that are escaped were seen */

	struct piece	queue[SEGMENTER_RING];
	size_t		front, n;

	/* The document so far. */
	struct course	course;
	struct wrap	wrap;
	struct measure	passed;		/* width of the last piece's last line,
					 * furniture passed over */
	struct outline	outline;
	struct buf	title;		/* the first of the article */
	struct buf	titles;		/* the first few, a line each */
	struct buf	who;
	struct buf	content;	/* the first line of the table of contents */
	struct held	held;
	struct shape	sister;		/* the last unnumbered run-in heading */
	unsigned	sister_age;
	struct recent	recent;
	struct buf	join;
	struct sentence_marks marks;	/* of joined text */
};

/* The i-th piece of the queue. */
static inline struct piece *
segmenter_nth(struct segmenter *s, size_t i)
{
	return &s->queue[(s->front + i) % SEGMENTER_RING];
}

/* The piece behind the first; NULL: none. */
static inline struct piece *
segmenter_next(struct segmenter *s)
{
	return s->n > 1 ? segmenter_nth(s, 1) : NULL;
}

struct piece *segmenter_behind_page(struct segmenter *s);

/* The same, a page's number between the two passed over. */
static inline struct piece *
segmenter_below(struct segmenter *s)
{
	struct piece *next = segmenter_next(s);
	unsigned char first;

	if (next == NULL || next->text.n > SEGMENTER_NUMBER)
		return next;
	/* No ideograph stands there but 第. */
	first = (unsigned char)*next->text.p;
	return first >= 0xE3 && first != 0xE7 ? next :
	    segmenter_behind_page(s);
}

/* Take the first piece off the queue. */
void	segmenter_drop(struct segmenter *s);

/* The i-th piece and the one behind it become one. */
void	segmenter_join(struct segmenter *s, size_t i);

void	segmenter_begin(struct segmenter *s);	/* a new document */

#endif
