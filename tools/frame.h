/*
 * The frame of a program: options, operands, header, records, messages and
 * status, the same for every tool (man 5 gt-stream).
 *
 * A filter over a stream is
 *
 *	struct frame f;
 *	struct record r;
 *
 *	frame_begin(&f, &tool, &settings, argc, argv);
 *	frame_start(&f);			 (opens, finds the header)
 *	frame_columns(&f, names);		 (writes the header if any)
 *	while (frame_read(&f, &r)) {
 *		frame_row(&f, &r);		 (what is carried, and a TAB)
 *		writer_...(&f.out, ...);	 (own columns, a TAB after each)
 *		frame_row_end(&f, &r);		 (the text, unless
 *						  --no-text, and LF)
 *	}
 *	return frame_end(&f);
 */
#ifndef FRAME_H
#define FRAME_H

#include "stream.h"

struct frame_option {
	int		 id;	/* the short letter, or a number from 256 */
	const char	*name;	/* the long name */
	const char	*arg;	/* what the argument is called; NULL: none */
	const char	*help;	/* one line */
};

struct tool {
	const char	*name;		/* gtnum */
	const char	*about;		/* what it does, one line */
	const char	*reads, *writes;	/* for --help, one line each */
	const char	*const *columns;	/* its own, in order, NULL at the
						 * end; none: no stream */
	const struct frame_option *options;	/* its own, name NULL at the end;
						 * may be NULL; one by the name
						 * of a common one replaces it */
	/* An own option was given; false: the argument is unusable (the
	 * frame then says so and ends with status 2). */
	bool		(*option)(void *settings, int id, const char *arg);
	/* Raw bytes in, no stream: no -f, --no-header (gtnorm). */
	bool		 raw;
	/* A record may have many rows: --no-text. */
	bool		 repeats;
	/* Its documents are read side by side (tools/workers.h): -j. */
	bool		 side_by_side;
	/* Fields are looked at where frame_column found them before the first
	 * record: the others are not parted. */
	bool		 by_name;
};

/* One record of the input.  Spans are good until the next frame_read. */
struct record {
	struct span	*field;		/* as written, escapes in; of a tool
					 * `by_name` up to the last one that
					 * frame_column found */
	size_t		 fields;
	struct span	 text;		/* the text as written */
	struct span	 carried;	/* the other fields, joined by TABs */
	const char	*file;		/* operand, "-" for standard input */
	size_t		 line;		/* of that file, from 1 */
	bool		 more;		/* the text goes on with the next record,
					 * which has no fields of its own */
};

struct frame {
	const struct tool *tool;
	void		*settings;
	struct writer	 out;
	int		 status;

	bool		 header, no_header;	/* -H, --no-header */
	bool		 no_text;		/* --no-text */
	bool		 quiet, strict, progress;
	const char	*text_field;		/* -f */

	/* Set between frame_begin and frame_start: of a record longer than
	 * this many bytes the text comes in parts (`more`), where the text
	 * is the last field.  0: records are whole. */
	size_t		 longest;

	struct frame_private *own;		/* the rest */
};

/* Read the options; -h, -V and --columns print and exit; wrong usage exits
 * with status 2. */
void	frame_begin(struct frame *f, const struct tool *tool, void *settings,
	    int argc, char **argv);

/* Open the first operand and learn the columns.  Without a header those of
 * gtnorm and gtsplit are known by their shape. */
void	frame_start(struct frame *f);

/* The column of that name among the input's fields, or -1. */
int	frame_column(const struct frame *f, const char *name);
/* Where the text stands, once a record was read. */
size_t	frame_text_column(const struct frame *f);
/* The names of the input's fields; NULL where they are not known. */
const struct span *frame_names(const struct frame *f, size_t *n);
/* Whether the output begins with a header line. */
bool	frame_wants_header(const struct frame *f);

/* Name the columns that this tool puts before the text (NULL-terminated),
 * and write the header when one is wanted.  For a tool whose output is no
 * stream: do not call. */
void	frame_columns(struct frame *f, const char *const *names);

/* The same for an output that is a table of its own: the whole header, its
 * names parted by TABs. */
void	frame_header(struct frame *f, struct span names);

bool	frame_read(struct frame *f, struct record *r);

/*
 * For a tool that copies records whole: the next one as a line, its fields
 * not parted.  The caller counts them; where there are others than
 * frame_width(f), frame_mended says so and gives the record that is read
 * instead.  frame_place tells where the record stands.
 */
bool	frame_line(struct frame *f, struct span *line);
size_t	frame_width(const struct frame *f);

/*
 * And many of them at once: what is read and not given out yet, which may end
 * within a line and may be nothing; frame_line gives the next one then.  Lines
 * that begin with *stop and those with a CR are frame_line's to look at.
 * frame_took says how many bytes, whole lines with their LF, were taken.
 */
struct span frame_block(const struct frame *f, struct span *stop);
void	frame_took(struct frame *f, size_t bytes, size_t lines);
struct span frame_mended(struct frame *f, struct span line);
void	frame_place(const struct frame *f, const char **file, size_t *line);

/* The text, or a field, with its escapes decoded; good until the next call
 * of the same function. */
struct span frame_text(struct frame *f, const struct record *r);
struct span frame_field(struct frame *f, const struct record *r, int column);

void	frame_row(struct frame *f, const struct record *r);
void	frame_row_end(struct frame *f, const struct record *r);

/*
 * For tools that read files themselves (raw): the operands one after
 * another.  Opens the next one into *fd, its name into *name ("-" for
 * standard input); files that cannot be opened are named and passed over.
 * False when there is none left.  The caller closes fd with frame_close_file.
 */
bool	frame_next_file(struct frame *f, int *fd, const char **name);
void	frame_close_file(struct frame *f, int fd);
/* For --progress: how many bytes of all operands were read so far. */
void	frame_progress(struct frame *f, uint64_t bytes);

/* Whether the output is a terminal; its columns (80 where there is none), and
 * whether to use colours there: not with NO_COLOR or on a dumb terminal. */
bool	frame_terminal(const struct frame *f, size_t *width, bool *color);

/* The operands; none: standard input is read. */
char	*const *frame_operands(const struct frame *f, size_t *n);

/*
 * All bytes of a file beside the input (a lexicon), one BOM at its beginning
 * dropped; the caller's to free.  False: errno says why not.
 */
bool	frame_read_file(const char *path, struct buf *bytes);

/* Write a file beside the output; what fails is said, with status 2. */
void	frame_write_file(struct frame *f, const char *path, struct span s);

/* The same piece by piece: *w is to be written to between the two.  False:
 * the file cannot be opened. */
bool	frame_open_writer(struct frame *f, const char *path, struct writer *w);
void	frame_close_writer(struct frame *f, const char *path,
	    struct writer *w);

/*
 * A message on standard error, "tool: file:line: ...".  At most five with
 * the same format, then a count at the end.  line 0: no line; file NULL: none.
 * Not shown under -q.
 */
void	frame_warn(struct frame *f, const char *file, size_t line,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* The same, shown also under -q, and the status becomes 2. */
void	frame_error(struct frame *f, const char *file, size_t line,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Something in the input was damaged or not understood: status 1 under
 * --strict. */
void	frame_damage(struct frame *f);
/* A message, and the program ends at once with status 2: before its documents
 * are read side by side. */
void	frame_die(struct frame *f, const char *format, ...)
	    __attribute__((format(printf, 2, 3), noreturn));

/* Write what is left, tell what was counted; the exit status. */
int	frame_end(struct frame *f);

#endif
