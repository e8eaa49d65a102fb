/*
 * Comma-separated values by RFC 4180, written from the fields of a stream
 * and read back into them.  Written and read again a stream is the same, byte
 * for byte.  What RFC 4180 leaves open is read as Python's csv module reads
 * it: a quote inside an unquoted cell is a character, text behind a closing
 * quote belongs to the cell, a lone CR ends a row.
 */
#ifndef CSV_H
#define CSV_H

#include <stdint.h>

#include "memory.h"

struct csv_writer {
	char		 delimiter;
	bool		 guard;		/* for Excel and WPS, see below */
	struct buf	 room;
};

/*
 * Append the cell of `field`, a field of a stream with its escapes: decoded,
 * and in quotes where it holds the delimiter, a quote, CR or LF.
 *
 * With `guard` for what is opened by a double click in Excel or WPS.  Those
 * take a cell that begins with = + - @ (fullwidth, too) TAB CR LF for a
 * formula, and keep 15 digits of a number and none of its leading zeros: the
 * first gets ' in front unless it is a plain number, and a number that would
 * be changed a TAB, which they do not show.  csv_unguard takes both off again.
 */
void	csv_put_cell(struct csv_writer *w, struct buf *to, struct span field);

/*
 * Append the row of a whole line of a stream, its fields parted by TABs;
 * without a line end.  Returns the number of fields.  A line of one empty
 * field becomes "", since many readers pass over an empty line.
 */
size_t	csv_put_line(struct csv_writer *w, struct buf *to, struct span line);

/*
 * Append the rows of whole lines of `in`, LF behind each, up to one that has
 * not that many fields, or a quote, a backslash, a CR or the delimiter, or
 * begins with `stop` (unless that is empty): the quick way for many lines.
 * Returns the bytes that were taken of `in`, and their lines in *lines.  Where
 * *to has room for CSV_ROOM bytes more than `in`, its memory stays.
 */
#define CSV_ROOM	16
size_t	csv_put_lines(const struct csv_writer *w, struct buf *to,
	    struct span in, size_t fields, struct span stop, size_t *lines);

/* The field (with its escapes) that was guarded as `field`. */
struct span	csv_unguard(struct span field);

enum csv_state {
	CSV_BEGIN,	/* nothing read yet: a BOM may follow */
	CSV_PLAIN,	/* at the start of a cell or in one without quotes */
	CSV_QUOTED,	/* inside quotes */
	CSV_QUOTE,	/* behind a quote inside quotes */
	CSV_CR		/* behind the CR that ended a row */
};

/*
 * A reader of CSV.  All zero but for the delimiter is a new one; csv_restart
 * begins another file with the same memory.
 */
struct csv_reader {
	char		 delimiter;
	enum csv_state	 state;
	bool		 begun;		/* in the middle of a row */
	unsigned	 bom;		/* bytes of a BOM seen */
	struct buf	 row;		/* the row as a line of a stream,
					 * without its LF */
	size_t		 cells;		/* in the row, at least 1 */
	uint64_t	 line;		/* where the row began, from 1 */
	uint64_t	 quote_line;	/* where its last quote opened, 0:
					 * it has none */
	uint64_t	 lines;		/* line ends read so far */
	bool		 open;		/* the input ended inside quotes */
	bool		 after;		/* text stood behind a closing quote */
};

void	csv_restart(struct csv_reader *c);

/*
 * Read from *in, which is moved on, up to the end of a row: true, with the
 * row in c->row until the next call.  False when *in is used up; `last` says
 * that no more will come, so that what was begun is given as a row.
 */
bool	csv_read(struct csv_reader *c, struct span *in, bool last);

void	csv_free(struct csv_reader *c);

#endif
