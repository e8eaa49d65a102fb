/*
 * Long to wide: entries (row, column, value) gathered into a table with a row
 * for each row name and a column for each column name, both in the order in
 * which they first came.  Memory is that of the names and the cells that hold
 * something.
 */
#ifndef WIDE_H
#define WIDE_H

#include <stdint.h>

#include "memory.h"

/* What a second value for a cell does. */
enum wide_dup { WIDE_ERROR, WIDE_FIRST, WIDE_LAST, WIDE_SUM, WIDE_LIST };

/* first, last, sum, list; false: another word. */
bool	wide_dup_named(const char *name, enum wide_dup *dup);

struct wide_text {
	size_t	from, n, cap;	/* bytes of the pool */
};

struct wide_names {
	struct wide_text	*v;
	size_t			 n, cap;
	uint32_t		*slot;	/* hash table: index + 1, 0: free */
	size_t			 slots;
};

struct wide_cell {
	uint32_t		 row, column;
	struct wide_text	 value;
	const char		*file;
	size_t			 line;
};

/* All zero is an empty one, with duplicates an error. */
struct wide {
	enum wide_dup		 dup;
	struct buf		 pool, room;
	struct wide_names	 rows, columns;
	struct wide_cell	*cell;
	size_t			 cells, cell_cap;
	uint32_t		*slot;
	size_t			 slots;
};

enum wide_result {
	WIDE_OK,
	WIDE_AGAIN,	/* the cell has a value, kept: see *before */
	WIDE_NO_NUMBER	/* WIDE_SUM of what is no decimal: left out */
};

/*
 * Add an entry; the bytes are copied, `file` must stay.  An empty value is a
 * missing one: it makes the row and the column, no cell.  *before is where the
 * value that was there came from, until the next call.
 */
enum wide_result wide_add(struct wide *w, struct span row, struct span column,
	    struct span value, const char *file, size_t line,
	    const struct wide_cell **before);

struct span	wide_row(const struct wide *w, size_t i);
struct span	wide_column(const struct wide *w, size_t i);
/* Empty where there is none. */
struct span	wide_value(const struct wide *w, size_t row, size_t column);

void	wide_free(struct wide *w);

#endif
