/*
 * What a frame keeps for itself (tools/frame.h); seen by tools/frame.c and
 * tools/workers.c alone.
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

struct worker;

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

	struct span	*field;
	size_t		 field_cap;
	struct buf	 joined, repaired, text_room, field_room;

	struct tally	 tally[16];

	/* The frame of a worker: it reads the block it was given, and speaks
	 * when that block's turn has come.  NULL: the program's own. */
	struct worker	*worker;
};

/* The next operand is opened; false: there is none left. */
bool	frame_next_input(struct frame *f);

/* For --progress, where it is time to. */
void	frame_show_progress(struct frame *f);

/*
 * A frame for a worker that reads what the program's own reads, after
 * frame_start: its records come from blocks, its output stays in memory.
 */
struct frame frame_of_worker(const struct frame *f, struct worker *w);
void	frame_free_worker(struct frame *f);

/* Give it a block of whole lines of a file, the first one numbered line + 1.
 * The block is read where it stands. */
void	frame_give(struct frame *f, struct buf *block, const char *file,
	    size_t line, bool begins_file);

#endif
