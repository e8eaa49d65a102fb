/*
 * Tables of GitHub Flavored Markdown.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "memory.h"

/*
 * Append what shows as `text` in a cell: signs that Markdown reads are
 * escaped, a line end is <br>.  Only white space at the edges is lost, which
 * a cell cannot hold.
 */
void	markdown_put_cell(struct buf *to, struct span text);

#endif
