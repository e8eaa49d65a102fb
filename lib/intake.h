/*
 * Lines come in, in parts of any size, and are made the pieces of the queue:
 * hard-wrapped lines are joined, a page that was put into one line is cut, a
 * paragraph of unusual length comes in several pieces.
 */
#ifndef INTAKE_H
#define INTAKE_H

#include "segmenter.h"

/* More of the line. */
void	intake_take(struct segmenter *s, struct span text);

/* The line ends. */
void	intake_end(struct segmenter *s);

#endif
