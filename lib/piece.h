/*
 * A piece: a paragraph or line that waits for its turn, with what was found out
 * about it: its marks, whether it ends a sentence, its heading mark, its width.
 * Lines are measured in code points.
 */
#ifndef PIECE_H
#define PIECE_H

#include "outline.h"
#include "sentence.h"

/* Measures of layout, in code points. */
enum {
	PIECE_SHORT = 80,	/* the longest title line */
	PIECE_HEADING = 45,	/* the longest unnumbered heading */
	PIECE_LABEL = 30,	/* the longest label of a speaker */
	PIECE_LEAST = 6		/* shorter with a colon is a label of a page */
};

/* How wide a line is; 0: not known, or wider than any column. */
struct measure {
	uint32_t	chars;		/* code points */
	uint32_t	cells;		/* halves of a Han character's width */
};

enum piece_asked {
	PIECE_ASKED_SHORT = 1, PIECE_ASKED_DATE = 2, PIECE_ASKED_DATELINE = 4,
	PIECE_ASKED_CREDIT = 8, PIECE_ASKED_BYLINE = 16,
	PIECE_ASKED_SALUTE = 32
};

struct piece {
	struct buf	text, carried;
	uint64_t	line;
	bool		gap;		/* blank lines stand before it */
	bool		starts;		/* it begins its line */
	bool		part;		/* it goes on with the one before */
	bool		more;		/* the next goes on with it */
	unsigned	lines;		/* that were joined */
	struct measure	width;		/* of its last line */
	bool		closed;		/* that line ended a paragraph */
	bool		scanned, marks_known;
	/* What piece_scan finds. */
	struct sentence_marks marks;
	size_t		first;		/* end of its first sentence, of its mark
					 * at least */
	struct {
		size_t	end, mark;	/* the first mark behind it */
	}		sentence[2];	/* its first two */
	bool		ended;		/* ends with an end mark */
	size_t		ends;		/* sentences ended in it, at most 2 */
	int		colon;		/* the mark behind its label, or -1 */
	struct outline_mark mark;
	bool		marked;
	/* What was asked of it before, and the answers. */
	unsigned	asked;
	bool		is_short, is_byline;
	size_t		date, dateline, credit, salute;
};

static inline struct span
piece_text(const struct piece *p)
{
	return buf_span(&p->text);
}

/* Find the marks and what follows from them, once; a piece whose text changes
 * is not `scanned` any more.  The functions below want a scanned piece where
 * they take a const one. */
void	piece_scan_new(struct piece *p);

/* sentence_end of a scanned piece, which knows where its first ones end. */
size_t	piece_sentence(const struct piece *p, size_t from, size_t *at);

static inline void
piece_scan(struct piece *p)
{
	if (!p->scanned)
		piece_scan_new(p);
}

/* How many marks of a kind stand outside quotes and brackets before byte
 * `to`; the first of them in *first, where that is not NULL. */
size_t	piece_count(const struct sentence_marks *m, enum sentence_kind kind,
	    size_t to, size_t *first);

/* Whether ； ： ， or 、 is the text's last mark. */
bool	piece_ends_with(const struct piece *p, enum sentence_kind kind);

/*
 * A line that could be a title or heading: short, no sentence ends in it, and
 * with a comma its clauses are about equally long.
 */
bool	piece_find_short(struct piece *p);

static inline bool
piece_is_short(struct piece *p)
{
	return p->scanned && (p->asked & PIECE_ASKED_SHORT) != 0 ?
	    p->is_short : piece_find_short(p);
}

/* A line without an end mark that is too short for a paragraph broken off: at
 * most `most` characters. */
bool	piece_is_line(const struct piece *p, size_t most);

/* matter_date, matter_dateline, matter_credit and matter_is_byline of its text,
 * each found out once: a line is looked at again and again while those before
 * it are decided. */
size_t	piece_date(struct piece *p);
size_t	piece_dateline(struct piece *p);
size_t	piece_credit(struct piece *p);
bool	piece_is_byline(struct piece *p);

/* Text that runs: what is no short line. */
bool	piece_is_running(struct piece *p);

/* Bytes of an address to the audience (matter_salute) at byte `from`; 0: none.
 * The marks tell quickly of most text that it is none. */
size_t	piece_salute(struct piece *p, size_t from);

/* The text between the brackets that hold all of it, if so. */
bool	piece_bracketed(const struct piece *p, struct span *inner);

/* The colon that parts a label from what it labels: the first one, before
 * any other mark but 、 and spaces.  Its mark's index, or -1. */
static inline int
piece_colon(const struct piece *p)
{
	return p->colon;
}

#endif
