/*
 * What a frame keeps for itself (tools/frame.h), for the modules it is made of
 * and nothing else:
 *
 *	option	options, help, completion
 *	message	what is said on standard error
 *	frame	files, records, output
 *	header	the names of the columns
 *	workers	documents read side by side
 */
#ifndef FRAME_OWN_H
#define FRAME_OWN_H

#include <time.h>

#include "frame.h"

/* How often a kind of message came; its format is its name. */
struct tally {
	const char	*format;
	size_t		 count;
	char		 first[160];	/* the first one in words */
};

#define FRAME_JOBS	64	/* the most of -j */

struct frame_private {
	char		**operands;
	int		 operand, operand_n;
	const char	*output;
	bool		 columns;	/* --columns: print them and end */
	unsigned	 jobs;		/* -j; 0: not given */

	struct reader	 in;
	int		 fd;		/* -1: none open */
	const char	*file;
	size_t		 line;
	uint64_t	 done;		/* bytes of the files before */
	time_t		 shown;		/* --progress: when last */
	bool		 showing;

	struct span	*name;		/* of the input's fields */
	size_t		 names;
	struct buf	 name_bytes;
	struct buf	 head;		/* the header line as it came */
	bool		 have_head;	/* the input has a header */
	bool		 started;
	bool		 held;		/* `line` of the first record waits */
	bool		 more;		/* the line goes on with another part */
	struct span	 held_line;
	size_t		 width;		/* fields a record; 0: not known yet */
	size_t		 text;		/* the text's field */
	size_t		 asked;		/* the first fields that are looked at */
	size_t		 most;		/* bytes of a line that come at once */

	struct span	*field;
	size_t		 field_cap;
	struct buf	 joined, repaired, text_room, field_room;

	struct tally	*tally;
	size_t		 tallies, tally_cap;

	/* A frame of a worker's (tools/workers.h) has no more to read than
	 * it was given. */
	bool		 given;
	/* Where there are workers, what waits until this frame may speak: all
	 * that stands before is written, and nobody else speaks.  It returns
	 * the program's own frame. */
	struct frame	*(*turn)(void *with);
	void		*turn_with;
};

/* Read the options into *f; some print and end the program (frame_leave). */
void	frame_read_options(struct frame *f, int argc, char **argv);
void	frame_leave(const struct tool *tool);

/* Messages are told under the tool's name, out of memory too; at the end how
 * many were not. */
void	frame_begin_messages(const struct tool *tool);
void	frame_end_messages(const struct frame *f);

/* Part a line at its TABs into own->field; how many fields. */
size_t	frame_split(struct frame_private *own, struct span line);

/*
 * Whether a line of n fields names the columns: a cell is `text`, or what -f
 * names, or -H says so and it is no row of the tools' own streams and more
 * than a text.
 */
bool	frame_is_header(struct frame *f, const struct span *field, size_t n);

/* Learn the columns from the first line of the input; it is held where it is
 * a record. */
void	frame_learn(struct frame *f, struct span line);

/* The next operand is opened; false: there is none left. */
bool	frame_next_input(struct frame *f);

/* Whether the first line of a file names other columns than the header before:
 * that is said, and nothing more is read of the file. */
bool	frame_pass_over(struct frame *f, struct span line);

/* For --progress, where it is time to. */
void	frame_show_progress(struct frame *f);

/* What a frame of either kind has for itself. */
void	frame_free_own(struct frame *f);

#endif
