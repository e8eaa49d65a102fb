/*
 * The four escapes of the stream: \t \n \r \\ (man 5 gt-stream).  An unknown
 * \x and a final \ read as they stand.
 */
#ifndef ESCAPE_H
#define ESCAPE_H

#include "memory.h"

/* The letter that stands for c behind a backslash; '\0': c stands as it is. */
static inline char
escape_letter(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return '\0';
	}
}

/* Append the decoded form of `field`. */
void	escape_decode(struct buf *to, struct span field);

/* Append the written form of `text`. */
void	escape_encode(struct buf *to, struct span text);

/* The decoded field: `field` itself where it holds no backslash, else what
 * is put into `room`, which is cleared first. */
struct span	escape_read(struct span field, struct buf *room);

/* Whether `field` decodes to `text`. */
bool	escape_means(struct span field, struct span text);

#endif
