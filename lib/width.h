/*
 * How many columns of a terminal a text takes: 2 for East Asian wide and
 * full-width characters, 0 for combining marks, else 1 (Unicode, UAX #11, by
 * utf8proc; ambiguous characters such as quotes take 1).
 */
#ifndef WIDTH_H
#define WIDTH_H

#include <stdint.h>

#include "memory.h"

/* Columns of one code point; UTF8_BAD is shown as U+FFFD and takes 1. */
int	width_of(uint32_t cp);

/* Columns of a text that width_put_visible made. */
size_t	width_columns(struct span text);

/*
 * Append `text` so that it can be shown: control characters become their
 * pictures (U+2400 and following), bidirectional controls and bytes that are
 * no UTF-8 become U+FFFD.  Nothing in it can move the cursor, change a colour
 * or reorder what stands around it.
 */
void	width_put_visible(struct buf *to, struct span text);

#endif
